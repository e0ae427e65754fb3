"""What a clause of the news can do: lead up to another, stand alone, or only lean on one.

Judged by its first words and jieba's tags. Where the signs do not suffice, a clause counts as
leaning: then it is spoken with its neighbour or not at all, but never as a broken sentence.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.digest.sentences import clauses
from briefing.digest.words import tag

_PREPOSITION = re.compile(
    r"^(?:受.*影响|为了|随着|经过|通过|据|根据|围绕|以|按照?|依照|截至|截止|自(?![己我觉动])|从(?![小事未不容此])|除了?|由于|因(?!此|而)|面对|作为|本着|依托|借助|对于?|"
    r"针对|鉴于|经|沿着?(?!途)|当(?![天日晚地年月时前选场事即]))"
)
_SAYS = re.compile(
    r"(?:表示|介绍|说|称|宣布|通报|提醒|强调|指出|要求|建议|预计|回应|透露|认为|解释|显示)$"
)
_ALSO = re.compile(r"^(?:但是?|不过|而|且|并且|然而|同时|预计|计划)(?=.{3})")
_ONLY_WHEN = re.compile(
    r"^(?:今年|去年|全年|当天|当晚|[新本]学期|(?:每周[一二三四五六日天]|每[天日])(?:早上?|上午|中午|下午|傍晚|晚上?)?|每晚)?(?:(?:在|到|至|于|从|自)?[第前]?[\d一二三四五六七八九十—至到]+(?:分钟|小时|[年月日时点分天周]|个月|个?季度|学期|上午|下午|凌晨|清晨|早上?|中午|傍晚|晚上?|夜间|许|多|左右|[上中下]旬|[底初末]|起|前|后|以来|期间)*)+$|"
    r"^(?:上半[场年]|下半[场年]|[一二三四前]+季度|(?:今年|去年|\d{4}年)?[\u4e00-\u9fff“”]{2,8}(?:假期|期间|当天|当晚|之后|之前|以来|一审|二审)(?:[\d一二两三四五六七八九十]+天)?)$"
)
_WAITS = re.compile(r"的[^的，了]{1,12}$|[\u4e00-\u9fff]{2,}、[^，]*[员者人户家位名]$")
_PREDICATE = re.compile(
    r"^(?:可(?!能)|应|须|必须|需|将|已|均|都|不得|有权|自愿|有望|仍|获|被|是|为|由|正|也|原则上)"
)
_BECAUSE = re.compile(r"^(?:因(?![此而])|由于|鉴于|随着)")
_WITH_WHAT = re.compile(r"用[^，]*(?:火箭|方式|手段|技术|工艺|材料|设备|系统|方法|时间)$")
_TOOL = re.compile(
    r"(?:^|[正只先再都则便])用[一两三几]?[支把根条台张块只种个副套双辆](?P<what>[^，]*)$"
)
_ARRIVAL = re.compile(r"^(?:翻开|翻到|走进|步入|推开|打开|开进|放眼|回望)[^，了过]*$")
_BY_WHAT = re.compile(
    r"^以.*(?:获得?|夺得?|赢得?|战胜|击败|取得|成交|当选|通过|拿下|闯[进入]|晋级|[名位]列|位居|排名|领先|结束|获胜|胜出|收官)"
)
_AMID = re.compile(
    r"^[^，了过]{2,14}(?:[赛会战]|活动|仪式|过程|检查|调查|审理|采访|交谈|途|比拼|较量)中$"
)
_NO_PLACE_FOR_A_VERB = re.compile(r"[处内外上下旁边口段](?<!以上)(?<!以下)(?<!除外)$")
_CAUSE_INSIDE = re.compile(r"[^，]{2,}因(?!此|而|素|为)[^，]{2,}$")
_LOCATIVE = re.compile(r"^(?:在|从(?![小事未不容此]))[^，]*$")
_PLACE_END = re.compile(r"(?:[中上下里内外间际点旁处边]|现场|期间|方面|路口)$")
_UNTIL = re.compile(
    r"即日起|.{2,}(?:以来|[年月天周日]来|之[后前际]|期间|的同时|[^前落先]后|(?<![及准当临小零按随限省\d])时|一[到过来响])$|"
    r".*(?:还剩|仅剩|只剩|还有)(?:最后)?[\d一二两三四五六七八九十]+(?:分钟|秒钟?|小时|天)$"
)
_TIME = re.compile(
    r"^(?:如今|眼下|此前|即日起|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|昨|今|目前|当前|现在|下一步|接下来|日前|近日|近期|连日来|当天|当晚|随后|其中|同时|此外|"
    r"活动(?:中|现场|当天|期间)|现场|会上|仪式上|会前|会后|比赛中|决赛前|期间|上午|下午|晚上|今年|去年|明年|年初|年底|[春夏秋冬]季|\d{4}年)"
)
_FIRST_HALF = re.compile(
    r"(?:既(?!.*[又也])|不[仅但只](?!.*[还也而])|一方面|无论|不论|虽然|尽管|如果(?!.*[就将可应须会要])|只有(?![\d一二两三四五六七八九十百千几])|因为|由于|与其|要么|"
    r"(?:^|——)(?:若|倘若|假如|一旦|除非|只要|遇|即使|即便|哪怕|凡|在[^，]*情况下)(?!.*[就将可应须会要])|"
    r"[^，]*通过[^，]*(?:形式|方式|渠道|途径|手段)|^(?:(?!一边).)*一边(?!.*一边)|一头)[^，]*$|(?:强调|指出|表示|(?<![质准的技合量])要求|认为|介绍|透露|坦言|告诉记者|说|称|通报|提醒|获悉|获知|得知|了解到|看到|显示|"
    r"宣布|查明|发现|证实|认定|回应|解释|建议|呼吁|预计|(?<!出)决定|明确|提出|规定|希望|(?<![审出])(?:判决|裁定)|估计|推测|"
    r"(?<=[日天晚午])(?:公布|发布|披露))$|^[^，]{2,12}的是$|^从[^，]{2,10}看$|^[^，]{1,6}只要[^就，]*$|以[^，]*的方式$|凭借[^，]*的[^，]{1,4}$|^(?:从|自)[^，]*起$|[年月天周期]下来$|^(?:不到|不足|仅仅|前后)[\d一二两三四五六七八九十半]+[多个]?(?:分钟|小时|秒钟?|天|年|月)$|靠着[^，]{1,8}$|的、[^，]*[^，、]{2}的$"
)
_OPENING_ADVERB = re.compile(
    r"^(?:着力|狠抓|沿途|全程(?![\d约长])|先(?![生锋进行天烈辈例])|凭(?!证)|每[天日晚早周月年]|在|从(?![小事])|沿着?|一直|最终|最后|最快|并列|再次|已经|其间|"
    r"群策群力|齐心协力|同心协力|多措并举|乘势而上|大力|加快|牢牢|率先|广泛|服务(?=全|大|发)|合力|联手|一同|立即|立刻|当即|纷纷|实地|当场|同步|一起|共同|积极|进一步|不断|切实|努力|奋力|持续|深入|详细|认真|全面|全力|先后|随即|随后|"
    r"同比|环比|较|比|分别|均|都|也|还|又|并|再|则|更|已|将|可|仍|即|首次|累计|合计|平均|预计|总投资|其中|"
    r"时隔|曾|一度|相继|陆续|仅|共|历时|正|被(?![告害困捐])|由|以|把|为(?!了)|给|让|使|向|从而|直到|低于|高于|暂|尚|紧急|不|未|没有|无|有|"
    r"占|达|超|约|近|至|助力|其|它|而|但|却|就|才)"
)
_NO_DEMAND = re.compile(
    r"[但而也比较占达超已曾被由将并又都还仅]|特别是|尤其是|从而|同比|环比|使|让|为|以|确保|进而|不[是会能]|没|有|标志|意味|成为|形成|带动|表现|呈现|冒充"
)
_PURPOSE = re.compile(
    r"^(?:进一步|切实|努力|奋力|不断|持续|共同|有效|全力)?(?:推动|促进|保障|助力|凝聚|营造|确保|推进|提升|增强|激发|弘扬|"
    r"展现|引导|赋能|奏响|谱写|书写|绘就|擦亮|筑牢|夯实|掀起|传递|彰显|汇聚|守护|丰富|满足|展示|动员|号召|号召)"
)
_COUNTED = re.compile(
    r"^(?:约|近|共有|另有|已有|有)?(?:\d[\d.,万千百]*|[一两三四五六七八九十百千几多数]+)[余多]?(?:名|位|支|场|家|个|条|件|人|辆|户|所|座|项|只|架|艘|对|组|台|株|幅|立方米土石)"
)
_DESCRIBED = re.compile(
    r"^(?:位于|地处|坐落|横跨|创办于|成立于|建于|始建于|来自|[搬迁修缮改建]{2}后|原定|历时|为期|总部|占地)[^，]*的[^，]{4,}|"
    r"^[\u4e00-\u9fff]{2}了?[多\d一二两三四五六七八九十百]+[多余]?个?(?:年|月|天|小时)的[^，]{4,}"
)
_WHERE = re.compile(r"^(?:位于|地处|坐落)[^，]*的[^，]{2,}")
"""位于海拔900米的云门山，…: a description, and behind it what it is a subject of."""
_MEASURED = re.compile(
    r"^[^\d，]{2,14}(?:已|均)?(?:为|达到?|约|近|超过?|仅|只有|不足|保持)?(?:\d[\d.]*[^\d，]{0,3}[至到])?\d[\d.万千百]*[^\d，、的]{1,4}$"
)
_AMOUNT = re.compile(
    r"^[\u4e00-\u9fff]{0,8}(?:面积|天数|价格|均价|单价|进度|产量|总量|人数|成本|毛利率|(?<![年月天小])时间)"
    r"(?:将|已|由|从|比|与|均|都|总体|普遍|分别|基本|视|为)"
)
"""种植面积由200亩…: what grew or was agreed on, whatever jieba takes its first word for."""
_STATED = re.compile(
    r"^(?:新建成?|新增|新装|首批|首期)的?[^，]{2,}(?:已|将|均|全部)[^，]{2,}|"
    r"^[^，]*等[\d一二三四五六七八九十]+[项个家名位种类][\u4e00-\u9fff]{0,6}(?:将|已|均|都|被)[^，]{2,}|"
    r"^有(?:市民|居民|村民|街坊|网友|家长|游客|学生|读者|专家)[^，]{4,}|"
    r"^(?:首日|当天|目前|现场)?[共另已还]?有[近约]?[\d一二两三四五六七八九十百千万]+[多余]?[名位个家户人][^，]{4,}"
)
"""新建成的书房已全部开放, …等12项活动将轮番上演, 有居民反映…, 首日有28位老人前来就餐."""
_OCCASION = re.compile(r"^[\u4e00-\u9fff]{2,8}?期间")
"""高考期间, 施工期间: when, whatever jieba takes the word before for."""
_FROM = re.compile(r"^来自.*的.*(?:名|位|支|家|余|多|个|组)")
_SUBJECTS = ("n", "r", "m", "s", "j", "f", "b", "x", "i", "l", "an", "vn", "eng", "z", "vg", "ag")
"""`vg` and `ag` are no words: what begins with one is a name that no dictionary has."""
_TIMES = ("t", "m", "q", "f")
_VERBS = ("v", "vd", "vi", "vq")
_GROUPS = (
    *("增速", "增幅", "降幅"),
    *"组团队方者员会站所室",
    "代表",
    "人士",
    "嘉宾",
    "单位",
    "企业",
    "部门",
)
_BODIES = (
    *("女篮", "男篮", "女排", "男排", "女足", "男足", *"队局院校厂馆团"),
    *("公司", "集团", "委员会", "协会", "中心", "大学", "学校", "部门", "警方", "银行", "合作社"),
    *("法院", "医院", "代表队", "俱乐部", "研究所", "管委会"),
)
_ADVERBIAL = ("主场", "客场", "现场", "日前", "近日")
_ASPECTS = tuple("出了着过到成")
_STATEMENT, _BARE_MEASURE = 10, 8
"""Characters that a clause without a verb needs to stand alone: 票价六元 is only an addition."""
_RHYME = 5
"""Characters of a clause that its twin completes, at most."""
_BARE_WHEN = 4
"""Characters behind a time that still belong to it; more of them say something, verb or not."""
_MARKS = "“”‘’《》"


def units(parts: Sequence[str]) -> list[list[str]]:
    """Group clauses that only make sense together: what leads up to a clause, and the clause."""
    grouped: list[list[str]] = []
    open_unit = False
    for at, part in enumerate(parts):
        if open_unit:
            grouped[-1].append(part)
        else:
            grouped.append([part])
        following = parts[at + 1 : at + 2]
        open_unit = leads_up(part) or _awaits(part, following) or _rhymes(part, following)
    return grouped


@lru_cache(maxsize=4096)  # each clause is asked about in several ways of cutting its sentence
def leads_up(part: str) -> bool:
    """Tell whether a clause is an adverbial or a first half that waits for the next clause."""
    if _FIRST_HALF.search(part) or _UNTIL.match(part) or _TIME.fullmatch(part):
        return True
    part = _ALSO.sub("", part)
    if _ONLY_WHEN.match(part) or _BECAUSE.match(part):
        return True
    return _is_aim(part) or _is_setting(part)


def _is_aim(part: str) -> bool:
    """Tell 为推动发展 from 为数不多."""
    if not part.startswith("为") or part.startswith("为了"):
        return False
    return tag(part[1:])[0][1] in ("v", "vn", "d", "ad", "a") if part[1:] else True


def _is_setting(part: str) -> bool:
    """Tell a clause that says where, when or how, and not yet what."""
    if _WITH_WHAT.search(part) or _ARRIVAL.match(part) or _AMID.search(part):
        return True
    tool = _TOOL.search(part)
    if tool and not has_verb(tool["what"]):
        return True
    if _LOCATIVE.match(part):
        acts = (*_VERBS, "vn", "d")
        return bool(_PLACE_END.search(part)) or not any(flag in acts for _, flag in _tags(part))
    if _NO_PLACE_FOR_A_VERB.search(part) and not has_verb(part):
        return True
    if _PREPOSITION.match(part):
        return not (_states(part) or _BY_WHAT.match(part))
    when = _TIME.match(part)
    return when is not None and len(part) - when.end() <= _BARE_WHEN and not _is_told(part)


def _awaits(part: str, following: Sequence[str]) -> bool:
    """Tell a subject, with or without the cause, whose predicate is the next clause.

    年满18周岁的居民，可以…; 乐家超市因饼干变质，召回…
    """
    if not following:
        return False
    if _CAUSE_INSIDE.match(part):
        return not stands_alone(following)
    return bool(_WAITS.search(part) and _PREDICATE.match(following[0]))


def _rhymes(part: str, following: Sequence[str]) -> bool:
    """Tell the first of two short clauses built alike: 人来灯亮，人走灯暗."""
    return any(len(part) == len(each) <= _RHYME and part[0] == each[0] for each in following)


def has_verb(part: str) -> bool:
    """Tell whether anything is done in a clause."""
    return any(flag in _VERBS for _, flag in _tags(part))


def _is_told(part: str) -> bool:
    """Tell whether a clause says how something is: 今年水温适宜."""
    return has_verb(part) or _tags(part)[-1][1] == "a"


def is_purpose(part: str) -> bool:
    """Tell whether a clause says no more than what it is all good for (推动水质达标提升)."""
    return bool(_PURPOSE.match(part))


def stands_alone(unit: Sequence[str]) -> bool:
    """Tell whether the last clause of a unit has a subject and a verb of its own."""
    part = unit[-1]
    if len(unit) > 1 and _awaits(unit[-2], unit[-1:]):
        waiting = unit[-2]
        return not _OPENING_ADVERB.match(waiting) and (
            _has_subject(_tags(waiting)) or bool(_WAITS.search(waiting))
        )
    if any(_SAYS.search(each) and _has_subject(_tags(each)) for each in unit[:-1]):
        return True
    if (
        _FROM.match(part)
        or _DESCRIBED.match(part)
        or _AMOUNT.match(part)
        or _STATED.match(part)
        or (_COUNTED.match(part) and len(part) >= _STATEMENT)
    ):
        return True
    if _OPENING_ADVERB.match(part) or is_purpose(part) or _ARRIVAL.match(unit[0]):
        return False
    return _says_something(part)


def _says_something(part: str) -> bool:
    """Tell a clause with a subject, and a verb or a measure of it: 最大下潜深度310米."""
    tags = _without_times(_tags(part.removeprefix("届时")))
    subject = _has_subject(tags)
    if subject and any(flag in _VERBS for _, flag in tags[1:]):
        return True
    named = bool(tags) and (subject or tags[0][1] == "a") and not tags[0][1].startswith("v")
    return named and len(part) >= _BARE_MEASURE and bool(_MEASURED.match(part))


def urges(part: str) -> bool:
    """Tell whether a clause is one more deed of who is known: 切实解决…, 加快形成…."""
    manner = ("v", "vd", "vn", "vi", "d", "ad", "a", "i", "l")
    return _tags(part)[0][1] in manner and not (_NO_DEMAND.match(part) or is_purpose(part))


def doer_of(part: str) -> str:
    """Name the body that a statement is about: 临江银翼队 of 临江银翼队主场以3比1战胜….

    Empty where that is anything else: what follows may then be somebody else's doing.
    """
    named = ""
    for word, flag in _tags(part):
        if word in _ADVERBIAL or not flag.startswith(("n", "x", "j", "b", "l", "i", "v")):
            break
        if flag.startswith("v") and not named.endswith(_BODIES):
            named += word if flag == "vn" else "\n"
            continue
        if flag.startswith("v"):
            break
        named += word
    return named if named.endswith(_BODIES) and "\n" not in named else ""


def opens_with_verb(sentence: str) -> bool:
    """Tell whether a sentence says first what is done, so that nobody does it."""
    parts = clauses(sentence)
    at = next((at for at, part in enumerate(parts) if not leads_up(part)), len(parts) - 1)
    part = _OCCASION.sub("", parts[at]) or parts[at]
    tags = _tags(part)
    if (
        not tags
        or _FROM.match(part)
        or _DESCRIBED.match(part)
        or _WHERE.match(part)
        or part[0] == "请"
    ):
        return False
    if any(_has_subject(_without_times(_tags(before))) for before in parts[:at]):
        return False  # 两名学生途经石板闸时，听到…
    described = len(tags) > 1 and tags[1][1] == "uj"  # 预防的关键是…
    return tags[0][1] in (*_VERBS, "vn") and not (described or _has_subject(tags))


def _without_times(tags: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Take 今年, 8点10分 from the front: when, not who."""
    first = next((at for at, (_, flag) in enumerate(tags) if flag not in _TIMES), len(tags))
    return tags[first:]


@lru_cache(maxsize=4096)  # each clause is judged several times, and tagging is what costs
def _tags(part: str) -> tuple[tuple[str, str], ...]:
    return tuple((word, flag) for word, flag in tag(part) if word not in _MARKS)


def _has_subject(tags: Sequence[tuple[str, str]]) -> bool:
    """Tell whether the first word can be a subject: 监督 can be in 监督组, not in 监督整改."""
    if not tags:
        return False
    flag, (word, following) = tags[0][1], tags[1] if len(tags) > 1 else ("", "")
    if word.endswith(_GROUPS):
        return True
    if not flag.startswith(_SUBJECTS) or word in _ASPECTS:
        return False
    return flag != "vn" or following.startswith(("uj", "n", "b"))


def _states(part: str) -> bool:
    """Tell a whole statement that only begins like an adverbial: 从本周起图书馆延长开放."""
    return bool(
        re.match(r"经[^，]{1,6}(?:并|未|均|已|系|无|属)", part)
        or re.match(r"对[^，]*(?:进行|予以|逐一|作出|开展|实行|加以|给予|实施)", part)
        or re.search(
            r"(?:起|后|时|中|上|下|期间|以来)[^，]{2,12}(?:举行|召开|启动|开放|实施)", part
        )
    )
