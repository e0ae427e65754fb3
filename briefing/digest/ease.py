"""Make a long sentence easy to be heard: shorter, or two of it, and nothing of the news lost."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from briefing.digest.adverbials import leads_up
from briefing.digest.attributes import bearer, description, lighter, lightest
from briefing.digest.deeds import still_doing, untied
from briefing.digest.grammar import names_nobody, stands_alone, units
from briefing.digest.lists import closed_shortened
from briefing.digest.meaning import governs
from briefing.digest.measures import tells_more
from briefing.digest.news_value import EVENT, RESULT, pairs
from briefing.digest.predicates import has_verb
from briefing.digest.punctuation import figures
from briefing.digest.scenes import POINTS_BACK, setting_at, without_setting
from briefing.digest.sentences import clauses
from briefing.digest.shorten import SPOKEN, joined, limited, opens_a_sentence, trimmed

_ANY_FIGURES = 99
_FULL_ENOUGH = 20
"""Characters that a sentence keeps at least when it is shortened for ease alone."""
_INCIDENTAL = 1
"""Pairs of characters shared with the headline that may be chance, but in the lead."""
_DENIES = re.compile(
    r"不实|谣言|否认|没有|[未不无](?![断仅停少久同时远由禁来]|成年|锡|线|人机)|取消|暂停|禁止"
)
_REVERSED = re.compile(r"不实|谣言|否认|取消|暂停|禁止")
_ONLY_A_NOUN = re.compile(r"[^，了是在为将]*的[^，了是在为将]{1,8}。")
"""抽查发现的两处问题: nothing is said of it yet."""
_MAYBE_A_NOUN = re.compile(r"(?:[^，]{1,8}，)?[^，了是在为将]*的[^，了是在为将]{1,18}。")
"""近日，某团队研发的监测系统: so it is where the event comes behind it."""
_LENGTHS = ("全长", "总长", "历时", "历经", "为期")
_COMES_TO = re.compile(r"^(?:看见|发现|只见|突然|终于|最终|结果|却|[将把](?=一|\d))")
"""What all before it leads up to."""
_HEARD = re.compile(
    r"^[^，]{2,}发布(?:消息|通告|公告|通报|通知)(?:称|显示|说)?$|^[^，]{2,}统计显示$|^据[^，]{2,}(?:统计|监测|测算|核算)(?:数据)?(?:显示)?$|^来自(?!全|各|世界)[^，]{2,}的(?:消息|数据|统计)(?:显示)?$|"
    r"^记者[^，]*从[^，]*(?:获悉|了解到|获知|得知)$|从[^，]{2,}传来(?:好?消息|喜讯)$|^(?!据)[^，]{2,}(?:发布|公布)的(?:数据|统计|结果)显示$"
)
_DATED = re.compile(r"\d{1,2}月|\d{1,2}日|\d{4}年|[今去明]年|日前|近日|季度|[上下]半年|本[月周]")
_ITS_OWN_TIME = re.compile(r"已经?|将|目前|正在|实现|启动|完成")
_TO_COME = re.compile(r"(?<!即)将(?=[\u4e00-\u9fff])|[定拟]于|起，|起$")
"""Who means to go there wants to know the hour."""
_VAGUE = re.compile(r"^(?:近日|日前|近期|近来|不久前|前不久|连日来|目前|眼下)，")
_OCCASION = re.compile(
    r"^(?:随着(?!.*[在于])|围绕|趁着|经[^，]{2,}(?:推荐|审核|评审|公示|考核|投票|派位)$|"
    r"为(?:进一步|切实|更好|深入|加强|提高|推动|确保|方便|保障|满足|缓解|让|了)).*$|"
    r"^在[^，]{4,}(?:[支协]助|配合|指导|推动|努力|见证|关心)下$|^利用[^，]*(?:窗口|时间|空当|契机|机会)$|"
    r"^(?:因(?!此|而|病|涉|犯|为)|受|由于)[^，]*(?<!委托)$|"
    r"^(?:针对|结合|根据|按照|依据|本着|应|经|考虑到)[^，]*(?:问题|情况|实际|特点|需求|现象|难题|短板|诉求|天气|形势|要求|规定|"
    r"安排|部署|原则|思路|模式|批准|同意|商议|协商|研究|邀请)$|^(?:凭借|依托|借助|得益于)[^，]*$|"
    r"^在[^，]{2,}的?(?:主持|组织|带领|陪同|协调|努力|支持|帮助|配合|指导|见证|关心)下$"
)
_BODIES = (*"厂局队院校段站所", "公司", "中心")
_COMPARED = re.compile(
    r"^(?:同比|环比|[比较][^，]{2,8})(?:增长|下降|增加|减少|提高|上升|多|少|快|低|高|提前|缩短|节省|推迟)"
    r"[^，]*[\d一二两三四五六七八九十][^，]*$"
)
_AGE = re.compile(r"[\d一二三四五六七八九十]+岁的")
_IN_WORDS = re.compile(r"百分之|[一二两三四五六七八九十百千万亿零]{3,}")
_UNDONE = re.compile(
    r"(?:组织|派出?|抽调|选派|联合|会同|携手|邀请|请来?|带领?|凭借?|利用|依托|借助|使用|通过)(?P<whom>[^，]+)$"
)
"""Whom or what somebody took for what is told next: 组织志愿者60余人."""
_IN_VIEW = re.compile(
    r"(?:针对|结合|围绕|根据|按照|利用|抓住|考虑到)[^，]*(?:特点|实际|问题|情况|需求|形势|现象|难题|要求|原则|思路|办法|方式|天气|目标|主题|契机|时机|机会|窗口)$|"
    r"(?:[定拟]于|将于)[^，]*[年月日时点分旬底初末晚午]$"
)
"""Why, how or when somebody does what is told next."""
_NOUN_ONLY = re.compile(
    r"[^，]*的[^，的]{0,6}(?:周末|[天日年月]|分钟|小时|时候|时刻|上午|下午|晚上|清晨|夜晚|早晨|季节|假期)|"
    r".*(?:联合|会同|携手)[^，的]{2,12}(?:部门|单位|[局队院校所站会]|中心|公司|企业|街道|社区|物业|干部)"
)
"""供暖季开始后的第一个周末: what was then, or was done together, is still to come."""
_OPEN = re.compile(r"虽|怎么|什么|多少|如何|是否|能否")
"""Whoever says this has not done yet: 企业虽只剩97家, 产值却…."""
_GOES_ON = re.compile(
    r"^(?:一共|总共|共(?=[^，]*\d)(?![建同享和产青鸣识济存])|累计(?=[^，]{0,4}[\u4e00-\u9fff]+\d)|"
    r"每(?:天|日|周|月|年|晚|逢|周末|季度|学期)[^，]{6,}|"
    r"(?:目前|现|如今|截至目前)，?(?:已|共)(?!经)|(?:年内|年底前|今年内|下一步|此后|随后|届时)，?[已将共还](?!军|领))"
)
"""What may go on in a sentence of its own from what was just told: 共检查书店55家."""
_RULE = re.compile(r"不[要得可宜能]|禁止|严禁|切[忌勿]|应当|必须|须")
"""Of a rule every item counts."""
_SAME = 0.5
"""The share of a clause's pairs of characters that a headline has which tells the same."""
_HARD, _CUT, _ABRUPT = 12, 4, 12
"""What a sentence too long weighs beside each character too many, and what one more does; and
characters of one that is too short, which weighs twice that."""
_STATEMENT, _FULL = 10, 15
"""Characters of a sentence that is cut from another one, at least; of two that repeat a name."""


def eased(
    sentence: str, headline: frozenset[str], told: str, title: frozenset[str] = frozenset()
) -> str:
    """Leave out of a long sentence its occasion and its end, where nothing of the news is lost.

    `headline` are the pairs of characters of the whole heading, `title` those of its headline,
    which is read right before, where that counts as told.
    """
    if len(sentence) <= SPOKEN:
        return sentence
    bare = without_occasion(sentence)
    fitting = (
        form
        for form in _forms(sentence, bare)
        if _FULL_ENOUGH <= len(form) <= SPOKEN and not _ONLY_A_NOUN.fullmatch(form)
    )
    shorter = (
        form for form in (*fitting, bare) if not _loses(form, sentence, headline, told, title)
    )
    return next(shorter, sentence)


def _forms(sentence: str, bare: str) -> Iterator[str]:
    """Give what a sentence may be shortened to, the least loss first: whole, then its beginning."""
    whole = dict.fromkeys(_lighter_forms(bare))
    yield from whole
    yield from (trimmed(form, SPOKEN, _ANY_FIGURES) for form in (*whole, sentence))
    settled = without_setting(bare)
    if settled != bare:
        whole = dict.fromkeys(_lighter_forms(settled))
        yield from whole
        yield from (trimmed(form, SPOKEN, _ANY_FIGURES) for form in whole)


def _lighter_forms(bare: str) -> Iterator[str]:
    shortest = without_comparison(bare)
    yield bare
    direct = _without_view(bare)
    if direct != bare:
        yield direct
        yield from (_with(shorter, direct) for shorter in (lighter, lightest, closed_shortened))
    yield _with(lighter, bare)
    lists = () if _RULE.search(bare) else (bare,)
    yield from (_with(closed_shortened, form) for form in lists)
    yield shortest
    yield _with(lighter, shortest)
    who = [_with(lightest, form) for form in (bare, shortest)]
    who += [_with(closed_shortened, form) for form in who if lists]
    yield from who
    yield from map(_without_vague_when, (*who, *(_with(closed_shortened, form) for form in lists)))


def _with(shorter: Callable[[str], str], sentence: str) -> str:
    return joined([shorter(part) for part in clauses(sentence)])


def _without_view(sentence: str) -> str:
    """Leave out in view of what, or with whose help, somebody did what the next clause tells."""
    kept = clauses(sentence)
    for at, (part, following) in enumerate(pairwise(kept)):
        who = bearer(part)
        if (
            who
            and (who.endswith(_BODIES) or not has_verb(who))
            and names_nobody(following)
            and not governs(following)
        ):
            return joined([*kept[:at], who + following, *kept[at + 2 :]])
    return sentence


def _without_vague_when(sentence: str) -> str:
    """Leave out 近日, which tells nobody when."""
    return _VAGUE.sub("", sentence)


def _loses(
    form: str, sentence: str, headline: frozenset[str], told: str, title: frozenset[str]
) -> bool:
    """Tell whether a shorter form lacks the number, a 不, or what is awaited.

    What `told` says already is not waited for any more, nor is what the headline has just told.
    """
    kept = set(clauses(form))
    parts = [part for part in clauses(sentence) if not any(each.endswith(part) for each in kept)]
    every = clauses(sentence)
    at = setting_at(every)
    setting = every[at] if at >= 0 and every[at + 1] in kept else ""
    told_shorter = [part for part in parts if kept & _shorter_forms(part)]
    left_out = "，".join(
        part
        for part in parts
        if not (
            part in told_shorter
            or _HEARD.match(part)
            or (title and part == setting)
            or _just_told(part, title)
        )
    )
    described = "，".join(map(_description, told_shorter))
    if _TO_COME.search(sentence) and not all(map(description, told_shorter)):
        return True
    awaited = headline - pairs(form) - pairs(told)
    if awaited & pairs(described) or any(map(_COMES_TO.match, clauses(left_out))):
        return True
    if _MAYBE_A_NOUN.fullmatch(form) and EVENT.search(left_out) and not EVENT.search(form):
        return True
    a_detail = told and not headline & pairs(left_out)
    denied = (_REVERSED if a_detail else _DENIES).search(left_out)
    counted = "，".join(
        part for part in clauses(left_out) if not (_OCCASION.match(part) or part == setting)
    )
    number = _counts(counted + _AGE.sub("", described)) and not _counts(form + told)
    most = _INCIDENTAL if told else 0
    return bool(
        len(awaited & pairs(left_out)) > most or denied or RESULT.search(left_out) or number
    )


def _just_told(part: str, title: frozenset[str]) -> bool:
    """Tell whether the headline says what a clause says: 同比增长14.2% below 外贸增长14.2%."""
    own = pairs(part)
    figure = {pair for pair in own if any(map(str.isdigit, pair))}
    return bool(own) and len(own & title) >= _SAME * len(own) and figure <= title


def _shorter_forms(part: str) -> set[str]:
    light = {lighter(part), lightest(part)}
    return light | set(map(closed_shortened, (part, *light)))


def _counts(text: str) -> bool:
    """Tell whether a figure is told, be it in words."""
    return bool(figures(text) or _IN_WORDS.search(text))


def _description(part: str) -> str:
    """Give the description that is left out; a mere length or duration is none."""
    text = description(part)
    short = closed_shortened(part)
    text += "".join(item for item in part.split("、") if short != part and item not in short)
    return "" if text.startswith(_LENGTHS) else text


def evened(sentence: str, most: int, *, naming: bool = True) -> tuple[str, ...]:
    """Cut a sentence longer than said with ease into `most` sentences at most.

    It is cut where both halves say something and the second has a subject of its own, if that
    makes it easier; where `naming`, that may be the first one's, said once more.
    """
    if len(sentence) <= SPOKEN or most < 2:  # noqa: PLR2004 - two are the least to cut it into
        return (sentence,)
    ways: list[tuple[str, ...]] = [(sentence,)]
    for first, second in _halves(sentence, naming=naming):
        begun = evened(first, most - 1, naming=False)
        ways.append((*begun, *evened(second, most - len(begun), naming=False)))
    return min(ways, key=_effort)


def _effort(said: Sequence[str]) -> tuple[int, int]:
    """Weigh how hard sentences are to be heard: too long ones, then too short and too many."""
    over = sum(_HARD + len(each) - SPOKEN for each in said if len(each) > SPOKEN)
    abrupt = sum(len(each) < _ABRUPT for each in said)
    return over + _CUT * (len(said) - 1 + 2 * abrupt), max(map(len, said))


def _halves(sentence: str, *, naming: bool) -> Iterator[tuple[str, str]]:
    given = units(clauses(sentence))
    for at in range(1, len(given)):
        before = [part for unit in given[:at] for part in unit]
        after = [part for unit in given[at:] for part in unit]
        told = any(stands_alone(unit) or has_verb(unit[-1]) for unit in given[:at])
        governed = any(governs(part) for part in before) and not after[0].startswith("届时")
        undone = _UNDONE.search(before[-1])
        bare = _NOUN_ONLY.fullmatch(before[-1]) or _IN_VIEW.search(before[-1])
        if bare or (undone and not has_verb(undone["whom"])):
            continue
        if not told or _OPEN.search(before[-1]) or governed or limited(given[at:], set()):
            continue
        own = opens_a_sentence(given[at], leaning=False) or after[0].startswith(("一是", "届时"))
        goes_on = len(after[0]) >= _STATEMENT and _GOES_ON.match(after[0])
        own = own or (
            len(after[0]) >= _STATEMENT
            and tells_more(after[0])
            and not (leads_up(after[0]) or leads_up(before[-1]))
        )
        own = own or (bool(goes_on) and (has_verb(after[0]) or not leads_up(after[0])))
        doer = still_doing(before, after[0]) if naming and not own else ""
        halves = joined(before), doer + (untied(joined(after)) if doer else joined(after))
        if doer and min(map(len, halves)) < _FULL:
            continue
        if (own or doer) and _STATEMENT <= min(map(len, halves)) <= max(map(len, halves)) < len(
            sentence
        ):
            yield halves


def without_occasion(sentence: str) -> str:
    """Leave out from whom the reporter heard it, and on what occasion it was.

    Not where that alone names the day, the place, or the one who is spoken of.
    """
    kept = clauses(sentence)
    heard = next((at for at, part in enumerate(kept[:2]) if _HEARD.match(part)), -1)
    if heard >= 0:
        rest = kept[heard + 1 :]
        dated = _DATED.search(_VAGUE.sub("", "，".join(kept[: heard + 1])))
        told = "，".join(rest)
        if rest and not POINTS_BACK.search(told) and (not dated or _tells_when(told)):
            kept = rest
    last = len(kept) - 1
    without = [part for at, part in enumerate(kept) if at == last or not _OCCASION.match(part)]
    return joined(without or kept)


def _tells_when(told: str) -> bool:
    """Tell whether the day on which a reporter heard it is not the day of what was heard."""
    return bool(_DATED.search(told) or _ITS_OWN_TIME.search(told))


def without_comparison(sentence: str) -> str:
    """Leave out how much more it was than a year ago: 同比增长9.7%."""
    kept = clauses(sentence)
    return joined([part for part in kept if not _COMPARED.match(part)] or kept)
