"""Name again who or what a clause is about, by the head of its subject: 专列 of 首趟旅游专列."""

import re
from functools import lru_cache

from briefing.digest.clause_pauses import begins_predicate, is_subject
from briefing.digest.predicates import tagged
from briefing.digest.words import tag

_BODIES = (
    *("女篮", "男篮", "女排", "男排", "女足", "男足", *"队局院校厂馆团"),
    *("公司", "集团", "委员会", "协会", "中心", "大学", "学校", "部门", "警方", "银行", "合作社"),
    *("法院", "医院", "代表队", "俱乐部", "研究所", "管委会"),
)
_ADVERBIAL = ("主场", "客场", "现场", "日前", "近日")
_SHORTEST, _LONGEST = 2, 9
"""Characters of a name that can be said again."""
_TIME = re.compile(
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:上午|下午|晚上?|凌晨|清晨|傍晚)?起?$|(?:日前|近日|昨天|最近|去年|今年)$"
)
_PERSON = re.compile(
    r"[\u4e00-\u9fff](?:先生|女士|大姐|大妈|大爷|大伯|大叔|奶奶|爷爷|阿姨|师傅|同学)$"
)
_QUOTED = re.compile(r"“[^“”]{2,6}”[\u4e00-\u9fff]{1,4}$")
_VAGUE = re.compile(
    r"记者|人|情况|数据|显示|结果|时间|方式|方面|问题|活动|消息|专家|部门|作用|做法|办法|调查"
)


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def head_of(clause: str) -> str:
    """Give the name or the noun at the end of the subject of `clause`; empty where in doubt."""
    words = tag(clause)
    for at in range(1, len(words)):
        if not begins_predicate(words[at:]):
            continue
        subject = "".join(word for word, _ in words[:at])
        bare = _TIME.sub("", subject)
        given = tag(bare) if bare != subject else words[:at]
        return _head(given, bare) if bare and is_subject(given) else ""
    return ""


def _head(words: list[tuple[str, str]], subject: str) -> str:
    named = _PERSON.search(subject) or _QUOTED.search(subject)
    head = named[0] if named else words[-1][0]
    if not named and len(head) == 1 and len(words) > 1:
        head = words[-2][0] + head
    fits = _SHORTEST <= len(head) <= _LONGEST
    return head if fits and re.match("[\u4e00-\u9fff“]", head) and not _VAGUE.search(head) else ""


def doer_of(part: str) -> str:
    """Name the body that a statement is about: 临江银翼队 of 临江银翼队主场以3比1战胜….

    Empty where that is anything else: what follows may then be somebody else's doing.
    """
    named = ""
    for word, flag in tagged(part):
        if word in _ADVERBIAL or not flag.startswith(("n", "x", "j", "b", "l", "i", "v")):
            break
        if flag.startswith("v") and not named.endswith(_BODIES):
            named += word if flag == "vn" else "\n"
            continue
        if flag.startswith("v"):
            break
        named += word
    return named if named.endswith(_BODIES) and "\n" not in named else ""
