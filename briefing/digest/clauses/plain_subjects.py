"""Know a clause that is a noun and what is said of it, however jieba tags its predicate.

轮胎瘪了, 观测员抬着电缆, 入选的10位护士讲述了…: a word that no dictionary has, an adjective, and a
noun that is a verb tell something as well as a verb does, where the words before them are a noun.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.acts import FURTHER_ACTS, HALF_ADVERBS, WAYS
from briefing.digest.clauses.nouns import is_subject
from briefing.digest.words.predicates import ADVERBS, ASPECTS, VERBS, tagged
from briefing.digest.words.words import Word

_WHEN = re.compile(
    r"^(?:(?:今年|去年|明年|前年|当天|当晚|目前|如今|现在|上周|本周|以往|往年|过去|最近|同时|此外)?"
    r"(?:\d{4}年)?(?:(?:\d{1,2}[至到—-])?\d{1,2}月份?(?!底|初|[上中下]旬)|前[\d两三四五六七八九十]+个?(?:月|季度)|[上下]半年|[一二三四]季度)?(?:\d{1,2}日|第[一二三四五]周)?(?:早上|上午|中午|下午|傍晚|晚上|夜间|凌晨)?)起?(?=[^，]{4,})"
)
_TIME = (
    r"(?:每[天日周月年季晚次餐]|当[天晚日]|[近好]?[\d一二两三四五六七八九十百半几多约]+个?(?:年|月|天|日|小时|分钟|次|周|季度|学期)"
    r"[底初]?|(?:[春夏秋冬雨旱汛]季|[春夏秋冬]天))(?:之?[来前后内里间])?"
)
_ONLY_TIME = re.compile(f"(?:{_TIME})+")
_THEN = re.compile(f"^(?:{_TIME})+(?=[\u4e00-\u9fff]{{2,}})")
"""When, between who it is and what is told: 工作人员2小时内上门."""
_DONE = re.compile(
    "[\u4e00-\u9fff]{1,3}(?:[了着过满到在成出起入回掉走下上坏断碎破]|[偏略稍][多少高低大小早晚强弱])$"
)
_ATTRIBUTES = (
    *("相关", "有关", "即时", "不少", "许多", "参展", "参赛", "参训", "参保", "入选", "入围"),
    *("获奖", "中标", "签约", "脱贫", "退休", "返乡", "留守", "受灾", "涉案"),
)
"""What describes a noun, whatever jieba takes it for."""
_NOUNS = tuple("nxjsil")
_INTENDED = ("计划", "预计")
_A_UNIT = re.compile("每[^人家户]$")
_PRONOUNS = tuple("他她它我你")
_LED = (
    *("在", "从", "由", "把", "将", "被", "对", "按", "按照", "以", "向", "与", "于", "随", "用"),
    *("比", "根据", "因", "靠", "经", "为", "给", "跟", "和", "同"),
)
_STATES = ("a", "an", "z", "i", "l", "vn", "j")
_NO_SUBJECT = re.compile(
    "自己|多(?!名|位|家|地|个|数|条)|有的|一到|[^，]在|一次|[二三四五]是|适[宜合应]|配套|改[经走停由为]|[^，]{1,8}[便才却](?!民)|[^，]{1,8}就[会能可是要]|[^，]{1,6}又"
)


def says_of_a_noun(part: str) -> bool:
    """Tell whether a clause begins with a noun, and goes on with what is said of it."""
    if _NO_SUBJECT.match(part):
        return False
    words = tagged(_WHEN.sub("", part))
    return any(_is_noun(words[:at]) and _is_said(words[at:]) for at in range(1, len(words)))


def _is_noun(words: Sequence[Word]) -> bool:
    """Tell a noun with what describes it; 腾出的空地 is one too, though a verb comes first."""
    given = [(word, "b" if word in _ATTRIBUTES else flag) for word, flag in words]
    if given[0][1] in (*VERBS, "vn") and given[1:2] and given[1][0] == "的":
        given = given[2:]
    if not given or _is_done(given[0]) or _is_how(given):
        return False
    named = any(
        (flag[0] in _NOUNS and not _A_UNIT.match(word)) or word in _PRONOUNS for word, flag in given
    )
    only_when = _ONLY_TIME.fullmatch("".join(word for word, _ in given))
    return named and not only_when and is_subject(given)


def _is_how(words: Sequence[Word]) -> bool:
    """Tell 重点, 顺利 and 计划 in front of a deed, which somebody named before does."""
    word, flag = words[0]
    following = words[1][1] if len(words) > 1 else ""
    before_a_verb = (flag == "a" and following in VERBS) or (
        word in _INTENDED and following in (*VERBS, "d", "p", "t")
    )
    return (
        before_a_verb
        or flag in (*VERBS, *ADVERBS, "vn", "p", "c")
        or word.startswith((*HALF_ADVERBS, *WAYS))
    )


def _is_said(words: Sequence[Word]) -> bool:
    """Tell what is said of a noun: a deed, a state, or how or when it is done."""
    told = "".join(word for word, _ in words)
    if len(words) > 1 and (words[0][1] == "b" or (words[0][1] == "t" and words[1][1] in ADVERBS)):
        words = words[1:]  # 在线|发表, 今年|又流水了
    (word, flag), rest = words[0], words[1:]
    behind = "".join(each for each, _ in rest)
    if behind.startswith("的"):
        return False
    if word in _LED:
        return word == "为" or any(_acts(rest[at:]) for at in range(len(rest)))
    if flag in ADVERBS:
        return len(behind) > 1
    if flag in VERBS or word in FURTHER_ACTS:
        return len(word) > 1 or bool(behind)
    if flag == "vn" and rest and rest[0][1] == "m":
        return True  # 对应一种颜色
    aspect = behind[:1] in ASPECTS and behind[1:2] != "的"
    state = not rest and flag in _STATES
    led = flag == "x" and word.startswith(_LED)
    return bool(_THEN.match(told)) or aspect or state or led or _is_done(words[0])


def _acts(words: Sequence[Word]) -> bool:
    """Tell what may be the deed behind where, when or with what; 报告 of 报告厅 is none."""
    (word, flag), behind = words[0], words[1:2]
    if behind and behind[0][1] == "n" and len(behind[0][0]) == 1:
        return False
    return flag in (*VERBS, *_STATES) or word in (*ASPECTS, *_LED) or _is_done(words[0])


def _is_done(word: Word) -> bool:
    """Tell 抬着 and 写满, which no dictionary has, by what ends them."""
    return word[1] == "x" and bool(_DONE.match(word[0]))
