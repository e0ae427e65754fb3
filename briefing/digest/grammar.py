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
    r"^(?:受.*影响|为了|随着|经过|通过|据|根据|围绕|以|按照|截至|自|从|除了?|由于|面对|作为|本着|依托|借助|对于?|针对|经|沿着?|当)"
)
_LOCATIVE = re.compile(r"^(?:在|从)[^，]*$")
_PLACE_END = re.compile(r"(?:[中上下里内外间际点旁处边]|现场|期间|方面|路口)$")
_UNTIL = re.compile(r"即日起|.{2,}(?:以来|之[后前际]|期间|的同时|[^前落先]后|[^及准当临]时)$")
_TIME = re.compile(
    r"^(?:如今|眼下|此前|即日起|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|昨|今|目前|下一步|接下来|日前|近日|近期|连日来|当天|当晚|随后|其中|同时|此外|"
    r"活动(?:中|现场|当天|期间)|现场|会上|仪式上|会前|会后|比赛中|决赛前|期间|上午|下午|晚上|今年|去年|明年|年初|年底|[春夏秋冬]季|\d{4}年)"
)
_FIRST_HALF = re.compile(
    r"(?:既(?!.*[又也])|不[仅但只](?!.*[还也而])|一方面|无论|不论|虽然|尽管|如果|只有(?!\d)|因为|由于|与其|要么|"
    r"^(?:(?!一边).)*一边(?!.*一边)|一头)[^，]*$|(?:强调|指出|表示|要求|认为|介绍|透露|坦言|告诉记者|说|称|通报|提醒|获悉|获知|得知|了解到|显示)$"
)
_OPENING_ADVERB = re.compile(
    r"^(?:合力|联手|一同|立即|立刻|当即|纷纷|实地|当场|同步|一起|共同|积极|进一步|不断|切实|努力|奋力|持续|深入|详细|认真|全面|全力|先后|随即|随后|"
    r"同比|环比|较|比|分别|均|都|也|还|又|并|再|则|更|已|将|可|仍|即|首次|累计|合计|平均|预计|总投资|其中|"
    r"占|达|超|约|近|至|助力|其|它|而|但|却|就|才)"
)
_PURPOSE = re.compile(
    r"^(?:进一步|切实|努力|奋力|不断|持续|共同|有效|全力)?(?:推动|促进|保障|助力|凝聚|营造|确保|推进|提升|增强|激发|弘扬|"
    r"展现|引导|赋能|奏响|谱写|书写|绘就|擦亮|筑牢|夯实|掀起|传递|彰显|汇聚|守护|丰富|满足|展示|动员|号召|号召)"
)
_COUNTED = re.compile(
    r"^\d[\d.,万千百]*[余多]?(?:名|位|支|场|家|个|条|件|人|辆|户|所|座|项|只|架|艘|对|组|台|株|幅)"
)
_FROM = re.compile(r"^来自.*的.*(?:名|位|支|家|余|多|个|组)")
_SUBJECTS = ("n", "r", "m", "s", "j", "f", "b", "x", "i", "l", "an", "vn", "eng", "z")
_VERBS = ("v", "vd", "vi", "vq")
_GROUPS = (*"组团队方者员会站所室", "代表", "人士", "嘉宾", "单位", "企业", "部门")
_ASPECTS = tuple("出了着过到成")
_STATEMENT = 10
_MARKS = "“”‘’《》"


def units(parts: Sequence[str]) -> list[list[str]]:
    """Group clauses that only make sense together: what leads up to a clause, and the clause."""
    grouped: list[list[str]] = []
    open_unit = False
    for part in parts:
        if open_unit:
            grouped[-1].append(part)
        else:
            grouped.append([part])
        open_unit = leads_up(part)
    return grouped


def leads_up(part: str) -> bool:
    """Tell whether a clause is an adverbial or a first half that waits for the next clause."""
    if _FIRST_HALF.search(part) or _UNTIL.match(part) or _TIME.fullmatch(part):
        return True
    if part.startswith("为") and not part.startswith("为了"):
        return tag(part[1:])[0][1] in ("v", "vn", "d", "ad", "a") if part[1:] else True
    if _LOCATIVE.match(part):
        return bool(_PLACE_END.search(part)) or not any(flag in _VERBS for _, flag in _tags(part))
    if _PREPOSITION.match(part):
        return not _states(part)
    return bool(_TIME.match(part)) and not any(flag in _VERBS for _, flag in _tags(part))


def is_purpose(part: str) -> bool:
    """Tell whether a clause says no more than what it is all good for (推动水质达标提升)."""
    return bool(_PURPOSE.match(part))


def stands_alone(unit: Sequence[str]) -> bool:
    """Tell whether the last clause of a unit has a subject and a verb of its own."""
    part = unit[-1]
    if _FROM.match(part) or (_COUNTED.match(part) and len(part) >= _STATEMENT):
        return True
    if _OPENING_ADVERB.match(part) or is_purpose(part):
        return False
    tags = list(_tags(part))
    while tags and tags[0][1] in ("t", "m", "q"):  # 今年, 8点10分: when, not who
        tags.pop(0)
    return _has_subject(tags) and any(flag in _VERBS for _, flag in tags[1:])


def opens_with_verb(sentence: str) -> bool:
    """Tell whether a sentence says first what is done, so that nobody does it."""
    parts = clauses(sentence)
    part = next((each for each in parts if not leads_up(each)), parts[-1])
    tags = _tags(part)
    return (
        bool(tags)
        and not _FROM.match(part)
        and tags[0][1] in (*_VERBS, "vn")
        and not _has_subject(tags)
    )


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
        re.search(r"(?:起|后|时|中|上|下|期间|以来)[^，]{2,12}(?:举行|召开|启动|开放|实施)", part)
    )
