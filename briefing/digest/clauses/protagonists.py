"""Name whom or what a clause is about by its grammar alone: the noun before its first predicate.

捡拾垃圾40余袋 is told of the 小河长 who 佩戴袖标. The tags tell where the subject ends; its last
words, or the person's name there, are said.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.digest.clauses.acts import HALF_ADVERBS, begins_predicate
from briefing.digest.clauses.nouns import ends_a_noun, is_nominal, is_subject
from briefing.digest.clauses.persons import addressed, person_at_end, person_in_front
from briefing.digest.words.heads import NO_NAMES
from briefing.digest.words.predicates import ADVERBS, ASPECTS, VERBS
from briefing.digest.words.topic_words import HEADS
from briefing.digest.words.words import Word, tag

_PRONOUN = re.compile(
    r"^(?P<name>(?:[他她它]们|[他她它](?!们)|我们|我(?!们)|双方)(?![的家国校省市州盟旗县区乡镇村厂院司局店馆站矿队军党中公]|之|自己)|大家)"
)
_OPENING = re.compile(
    r"^(?:即|但是?|不过|可是|而|然而|没想到|原来|这时|随后|此后|目前|当时|日前|近日|近年来|连日来|会前|会后|昨[天日]|"
    r"今[天年]|去年|前年|过去|现在|如今|眼下|最近|当[天晚])(?=.{4})"
)
_DAYS = re.compile(
    r"^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|起|底|初|[上中下]旬)?"
    r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|深夜)?(?:\d{1,2}[时点:：]\d{0,2}分?许?)?(?=[\u4e00-\u9fff“])"
)
_WHOLE_PLACE = re.compile(
    r"^(?P<name>(?:全|我|该)[市县区省州旗镇乡村校院局厂矿段所站队社](?!不少|多数|许多|部分|各|一些|大多)|[村镇乡县州市区队厂段站矿校院系]里|该(?:公司|企业|项目|工程|系统|中心|标准))"
)
_PEOPLE = re.compile(
    r"[员者警民师生友手们客众队组]$|专家|医生|官兵|干部|职工|农户|商户|妇女|男子|女子|老人|孩子|姑娘|小伙|群众|企业|选手|"
    r"代表|家长|教授|老板"
)
_OF_PEOPLE = re.compile(
    r"^[\d一二两三四五六七八九十百余多]+名[\u4e00-\u9fff]{2,6}$|^[一二三四五]期"
)
"""小学62名师生, 改造一期工程: a number that belongs to the subject."""
_SOME = re.compile(r"^[两三四五六七八九十]+[名位个][\u4e00-\u9fff]{1,4}$")
_REGION = re.compile(r"^[\u4e00-\u9fff]{2}[市县区旗](?=.{6})")
_SUMMED = re.compile(r"等(?P<name>\d{1,2}[个家][\u4e00-\u9fff]{2,4})$")
_VAGUE = re.compile(
    r"记者|^人$|^先生|^女士|计划|建议|理由|自我|免费|税务|同比|规定|要求|预计|^[以如最再又将把]|[情现]况|数据|显示|结果|时间|方式|方面|问题|消息|做法|办法|原因|目的|意见|建设|工作|方法|"
    r"^[每各]|[天年月日次楼层起处时分里外内旁边岁]$|率$|量$|[额值价数]$|[未不已]$|[a-zA-Z\d]$|^其|其中|部分|其他|其余|有关|相关"
)
_AND = frozenset("、和与及跟同")
_SOMEHOW = (*HALF_ADVERBS, "当场", "徒手", "俯身", "弯腰", "连续")
_UNKNOWN = re.compile(r"[由从在把被对向为自随沿没不便]|..?[了着过]$")
"""What jieba makes of a preposition and the word behind it, or of a verb: 由县, 没说, 学了."""
_MEETINGS = ("会议", "大会")
_NUMERAL = re.compile(r"[\d一二三四五六七八九十]")
_SHORT, _WHOLE = 3, 8
"""Characters of a name that can be said again."""


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def protagonist_of(clause: str) -> str:
    """Name in its short form whom or what a clause is about; empty where in doubt."""
    bare = _OPENING.sub("", _DAYS.sub("", _OPENING.sub("", clause)))
    if pronoun := _PRONOUN.match(bare):
        return pronoun["name"]
    place = _WHOLE_PLACE.match(bare)
    if place and _starts(tag(bare[place.end() :])):
        return place["name"]
    if person := person_in_front(bare):
        return person
    ways = (bare, _REGION.sub("", bare))  # 松门县公安局…, where 松门 is in no dictionary
    return next(filter(None, map(_named, dict.fromkeys(ways))), "")


def _named(clause: str) -> str:
    words = tag(clause)
    end = _subject_end(words)
    return _short(words[:end]) if end else ""


def _subject_end(words: Sequence[Word]) -> int:
    """Give how many words the subject has; 0 where in doubt."""
    if not words or words[0][1] in ("p", "d", "c", "ad", "vn") or words[0][0] == "正在":
        return 0
    at = next((at for at in range(1, len(words)) if _begins(words, at)), 0)
    sure = at and is_subject(words[:at]) and not _counts(words[:at])
    return at if sure and not _describes(words, at) else 0


def _counts(words: Sequence[Word]) -> bool:
    """Tell 公司另备12台车: a number inside of it is mostly that of an object."""
    return any(
        flag == "m"
        and words[at - 1][0] not in ("的", "等")
        and not _OF_PEOPLE.search(_text(words[at:]))
        for at, (_, flag) in enumerate(words)
        if at
    )


def _text(words: Sequence[Word]) -> str:
    return "".join(word for word, _ in words)


def _begins(words: Sequence[Word], at: int) -> bool:
    """Tell whether the predicate begins at word `at`, and not a verb inside of a name."""
    if not ends_a_noun(words[at - 1]) and words[at - 1][0] != "”":
        return False
    word, flag = words[at]
    following = words[at + 1] if at + 1 < len(words) else ("", "")
    listed = flag not in VERBS and following[0] in _AND  # 应急管理、水务
    if word in ("的", *_AND) or following[0] == "的" or listed:
        return False
    if flag in (*VERBS, "i", "l") or (flag == "vn" and following[0] in ("到", "出", *ASPECTS)):
        return following[0] in ASPECTS or not _inside(words, at)
    return _starts(words[at:])


def _starts(words: Sequence[Word]) -> bool:
    """Tell whether a predicate begins with the first of `words`, be it with when or how."""
    if not words:
        return False
    (word, flag), following = words[0], words[1] if len(words) > 1 else ("", "")
    somehow = word in _SOMEHOW and following[1] in (*VERBS, "vn", "p", "d", "x", "m")
    unknown = flag == "x" and bool(_UNKNOWN.match(word) or following[0] in ASPECTS)
    led = flag in ("p", *VERBS) and following[0] != "的"
    led = led or (flag == "t" and following[1] in (*VERBS, *ADVERBS, "p"))
    return begins_predicate(words) or led or somehow or unknown


def _inside(words: Sequence[Word], at: int) -> bool:
    """Tell 过 of 过海通道全长: a verb before a head, and a predicate behind that."""
    end = at + 1
    while end < len(words) and is_nominal(words[end]) and words[end][1] != "m":
        end += 1
    behind = words[end : end + 1]
    told = bool(behind) and (behind[0][1] in (*VERBS, "p", "t", "x", *ADVERBS))
    return told and end > at + 1 and words[end - 1][0].endswith(HEADS)


def _describes(words: Sequence[Word], at: int) -> bool:
    """Tell 公司投用的系统在…: what seems to be the predicate describes another noun."""
    behind = list(words[at:])
    last = max((place for place, (word, _) in enumerate(behind) if word == "的"), default=-1)
    if last < 0 or (len(behind) > 1 and behind[1][0] in ASPECTS):
        return False
    return words[at][1] == "t" or not all(map(is_nominal, behind[last + 2 :]))


def _short(words: Sequence[Word]) -> str:
    """Give the shortest clear form of a subject; none of two that are joined."""
    text = _text(words)
    if summed := _SUMMED.search(text):
        return summed["name"]
    if any(word in _AND for word, _ in words):
        return ""
    last = max((at for at, (word, _) in enumerate(words) if word == "的"), default=-1)
    return person_at_end(text) or addressed(text) or _noun(words[last + 1 :])


def _noun(words: Sequence[Word]) -> str:
    """Give the shortest clear form of a noun that nothing with 的 describes."""
    whole = _text(words)
    if _SOME.match(whole) and _PEOPLE.search(whole):
        return whole
    if whole.endswith("”"):
        quoted = whole[whole.rfind("“") :]
        return quoted if len(quoted) <= _WHOLE and whole.count("“") == 1 else ""
    people = _PEOPLE.search(whole)
    if not (people or whole in _MEETINGS or whole.endswith((*HEADS, "村", "社区"))):
        return ""
    fits = _SHORT <= len(whole) <= _WHOLE and not (people or _NUMERAL.search(whole))
    name = whole if fits else _last(words)
    return name if _fits(name) else ""


def _last(words: Sequence[Word]) -> str:
    """Give the last words, as many as tell who it is: 志愿者, 技术人员."""
    head = ""
    for word, flag in reversed(words):
        enough = len(head) >= _SHORT or (len(head) > 1 and _PEOPLE.search(head))
        if (enough and head != "人员") or flag in ("m", "q", "t", "f") or re.search(r"\W", word):
            break
        head = word + head
    return head


def _fits(name: str) -> bool:
    return (
        1 < len(name) <= _WHOLE
        and not _VAGUE.search(name)
        and not name.endswith(NO_NAMES)
        and bool(re.fullmatch(r"[\u4e00-\u9fff]+", name))
    )
