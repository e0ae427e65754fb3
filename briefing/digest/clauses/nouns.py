"""Know a noun with all that describes it: 停在门口的小轿车, 甲、乙两家公司.

Judged by jieba's tags, word by word. Where the signs do not suffice, it is none.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.acts import ACTS, HALF_ADVERBS
from briefing.digest.words.predicates import ASPECTS, VERBS
from briefing.digest.words.words import Word

_PIVOTS = re.compile(
    r"[让使令请把将被给叫陪带]|(?<![选报投])送|帮助|组织|邀请|要求|允许|支持|鼓励|引导|安排"
)
"""Behind them a noun is not done with: 请镇上的老人讲课."""
_DESCRIBED = (
    *("来自", "位于", "地处", "满载", "年满", "历时", "历经", "为期", "由", "有", "停办", "备受"),
    *("始建", "全长", "因", "家住"),
)
"""With these a subject may begin: 来自洮原县的务工者."""
_PLACES = tuple("县市区镇乡村路街")
_NO_COMPOUND = tuple("入到成为出给至向上")
"""With these ends a verb that no noun is made with: 纳入全市, 登上屋顶."""
EVENTS = (
    *("活动", "工作", "仪式", "大赛", "比赛", "大会", "会议", "计划", "项目", "行动", "方案"),
    "系统",
)
_JOINTS = (
    *("、", "和", "与", "及", "以及", "的", "至", "·", "—", "暨"),
    *("或", "或者", "及其", "等", "每", "各", "近", "约", "所", "作为"),
)
_UNTAGGED = (
    *"县村组轮厂件员井块农土",
    "批次",
    "行为",
    "率",
    "选手",
    "骑手",
    "做法",
    "搭档",
    "抓手",
)
"""Nouns that the dictionary has without a tag, or for verbs."""
_PEOPLE = ("人员", "教师", "职工", "群众", "队员", "企业", "单位", "居民", "学生", "工人", "稿")
"""With a verb in front they are a name: 参保人员, 退休教师."""
_NOUNS = ("n", "x", "j", "m", "q", "r", "s", "b", "an", "eng", "l", "vn", "g", "ng", "h", "k")


def is_subject(words: Sequence[Word]) -> bool:
    """Tell a noun with all that describes it: 停在门口的小轿车, 甲、乙两家公司."""
    if not ends_a_noun(words[-1]) or words[-1][1] in ("t", "f"):
        return False
    last = max((at for at, (word, _) in enumerate(words) if word == "的"), default=-1)
    described = "".join(word for word, _ in words[: last + 1])
    if _PIVOTS.search(described) or words[0][0] in ("对", "对于"):
        return False
    first, flag = words[0]
    named = len(words) > 1 and words[1][0].endswith(_PLACES)  # 望|湖路: a name, and no verb
    people = flag == "v" and len(words) > 1 and words[1][0].endswith(_PEOPLE)
    if flag in ("v", "p", "d") and not (named or people or (described and first in _DESCRIBED)):
        return False
    run = words[last + 1 :]
    return all(
        is_nominal(each) or describes_next(run, at) or ((named or people) and not at)
        for at, each in enumerate(run)
    )


def describes_next(words: Sequence[Word], at: int) -> bool:
    """Tell the 签约 of 签约仪式."""
    word, flag = words[at]
    if flag not in VERBS or at + 1 == len(words) or word.endswith(_NO_COMPOUND):
        return False
    following = words[at + 1]
    if following[1] == "m" or (
        word in ACTS and following[0] not in (*EVENTS, "时间")
    ):  # 模拟24小时降雨
        return False
    return (is_nominal(following) or following[1] in VERBS) and following[0] not in (
        *ASPECTS,
        "一",
        "出",
    )


def ends_a_noun(word: Word) -> bool:
    """Tell a word that a noun may end with: no joint of a list, no figure, no lone surname."""
    text, flag = word
    return (
        is_nominal(word)
        and text not in (*_JOINTS, *HALF_ADVERBS, *"年月日时点分")
        and flag not in ("b", "a", "d")
        and not text.isdigit()
        and not (flag == "nr" and len(text) == 1)
    )


def is_nominal(word: Word) -> bool:
    """Tell a noun, or what stands inside of a name or a list of nouns."""
    text, flag = word
    listed = text in _JOINTS or flag.startswith(_NOUNS) or flag in ("f", "t", "a")
    return listed or text in _UNTAGGED


def describes(words: Sequence[Word]) -> bool:
    """Tell whether the first verb only describes a noun: 举行的会议, 自主爬行的装备."""
    flags = [flag in VERBS for _, flag in words]
    first = next((at for at, acts in enumerate(flags) if acts), 0)
    behind = next((at for at in range(first, len(words)) if not flags[at]), len(words))
    if not any(flags):
        return any(word == "的" for word, _ in words)
    return any(word == "的" for word, _ in words[behind : behind + 1])
