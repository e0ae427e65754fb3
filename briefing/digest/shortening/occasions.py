"""Leave out of a sentence from whom it was heard, on what occasion it was, and how much more."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.circumstances import AIMED, HELPED, VIEWED, VIEWING
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.hearsay import heard
from briefing.digest.clauses.scenes import POINTS_BACK, names_the_road
from briefing.digest.clauses.spans import is_inside
from briefing.digest.clauses.torn import is_torn, is_whose_cause
from briefing.digest.words.sentences import clauses, joined

_DATED = re.compile(r"\d{1,2}月|\d{1,2}日|\d{4}年|[今去明]年|日前|近日|季度|[上下]半年|本[月周]")
_ITS_OWN_TIME = re.compile(
    r"已经?|将|目前|正在|实现|启动|完成|[上本]周|月份|(?:春节|元旦|清明|“?五一”?|端午|中秋|国庆)[^，]{0,4}(?:假期|期间|小长假)"
)
_VAGUE = re.compile(r"^(?:近日|日前|近期|近来|最近|这几天|不久前|前不久|连日来|目前|眼下)，")
_OCCASION = re.compile(
    r"^(?:随着(?!.*[在于])|围绕|趁着|经过?[^，]{2,}(?:推荐|审核|复核|评审|公示|考核|投票|派位|测产|选拔|角逐|比拼|改造|维修)$|"
    rf"为(?:{AIMED})).*$|^在[^，]{{2,}}的?(?:{HELPED})下$|"
    r"^利用[^，]*(?:窗口|时间|空当|契机|机会)$|"
    r"^(?:因(?!此|而|病|涉|犯|为)|受|由于)[^，]*(?<!委托)$|"
    rf"^(?:{VIEWING}|依据|应|经)[^，]*(?:{VIEWED})$|"
    r"^(?:正值|适逢|恰逢|时值)[^，]*(?:周年|节|日|之际|返校|假期)[^，]*$|"
    r"^(?:与[^，]{2,6})?不同的是$|"
    r"^对[^，]*反映的[^，]*(?:问题|情况)$|"
    r"^[收接]到[^，]*(?:来信|反映|投诉|求助|诉求|举报|转办单|交办单|工单)后?$|"
    r"^(?:根据|按照)(?:协议|约定|合同|公告|方案|计划|通知|章程|办法)$|^经[^，]{2,10}研究决定$|"
    r"^(?:凭借|依托|借助|得益于)[^，]*$"
)
_AND = ("又", "且", "并且", "而且")
"""由于厂家不交船，又不退款: the second half of an occasion is none of the news."""
_BECAUSE = re.compile("因|由于")
"""渡口运动会，因雨势太大，县里决定取消: behind a name, the cause tells what came of that."""
_NOW = re.compile("^目前")
_COMPARED = re.compile(
    r"^(?:同比|环比|[比较][^，]{2,8})(?:增长|下降|增加|减少|提高|上升|多|少|快|低|高|提前|缩短|节省|推迟)"
    r"[^，]*[\d一二两三四五六七八九十][^，]*$"
)


def without_vague_when(sentence: str) -> str:
    """Leave out 近日, which tells nobody when."""
    return _VAGUE.sub("", sentence)


def without_occasion(sentence: str) -> str:
    """Leave out from whom the reporter heard it, and on what occasion it was.

    Not where that alone names the day, the place, or the one who is spoken of.
    """
    kept = clauses(without_heard(sentence))
    last = len(kept) - 1
    without = [
        part
        for at, part in enumerate(kept)
        if at == last
        or not is_occasion(part)
        or names_the_road(part, kept[at:])
        or is_inside(kept, at + 1)
        or (at == 0 and is_whose_cause(part, kept[at + 1]))
        or kept[at + 1].startswith(_AND)
        or (at and _BECAUSE.match(part) and not (leads_up(kept[at - 1]) or _is_told_of(kept, at)))
    ]
    return joined(without or kept)


def without_heard(sentence: str) -> str:
    """Leave out from whom the reporter heard it; not where that alone names the day."""
    kept = clauses(sentence)
    told_at = next((at for at, part in enumerate(kept[:2]) if heard(part)), -1)
    rest = kept[told_at + 1 :]
    if told_at < 0 or not rest:
        return sentence
    dated = _DATED.search(_VAGUE.sub("", "，".join(kept[: told_at + 1])))
    told = "，".join(rest)
    back = POINTS_BACK.search(_NOW.sub("", told))
    return sentence if back or (dated and not _tells_when(told)) else joined(rest)


def is_occasion(part: str) -> bool:
    """Tell whether a clause only says what something was done for, or in view of what."""
    return bool(_OCCASION.match(part))


def _is_told_of(parts: Sequence[str], at: int) -> bool:
    """Tell whether what comes of a cause is told of whom the clause in front of it names."""
    return names_nobody(parts[at + 1])


def _tells_when(told: str) -> bool:
    """Tell whether the day on which a reporter heard it is not the day of what was heard."""
    return bool(_DATED.search(told) or _ITS_OWN_TIME.search(told))


def without_comparison(sentence: str) -> str:
    """Leave out how much more it was than a year ago: 同比增长9.7%."""
    kept = clauses(sentence)
    less = [
        part
        for at, part in enumerate(kept)
        if not _COMPARED.match(part) or (at and is_torn(kept, at))  # 黑板上，比往日多了一句话
    ]
    return joined(less or kept)
