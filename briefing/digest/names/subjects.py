"""Name again who or what a clause is about, by the head of its subject: 专列 of 首趟旅游专列."""

import re
from functools import lru_cache

from briefing.digest.clauses.acts import begins_predicate
from briefing.digest.clauses.bodies import body_of
from briefing.digest.clauses.nouns import is_subject
from briefing.digest.words.heads import DOERS, PEOPLE, THINGS
from briefing.digest.words.times import PART_OF_DAY
from briefing.digest.words.words import Word, tag
from briefing.sources.words.names import TITLED

_AND, _LED = tuple("与和同及跟"), tuple("以在从对把被由向给为")
_HAS = ("有", "共有", "共")
_SHORTEST, _LONGEST = 2, 9
"""Characters of a name that can be said again."""
_TIME = re.compile(
    rf"(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日)?(?:{PART_OF_DAY})?起?$|"
    r"(?:日前|近日|昨天|最近|去年|今年)$"
)
_PERSON = re.compile(
    r"[\u4e00-\u9fff](?:先生|女士|大姐|大妈|大爷|大伯|大叔|奶奶|爷爷|阿姨|师傅|同学)$"
)
_CALLED = re.compile(rf"{TITLED}$")
_AT = re.compile(
    "[村镇乡县州市区队厂段站矿校院系社]里|我[省市县区州旗镇乡校院局厂矿段站队所]|学生们?|队员们?|孩子们?|同学们?|[我他她]们|"
    f"警方|团队|官兵|船员|{'|'.join(PEOPLE)}"
)
"""Those who can do anything, named by a word."""
_PEOPLE = re.compile(r"志愿者$|们$")
_QUOTED = re.compile(r"“[^“”]{2,6}”[\u4e00-\u9fff]{1,4}$")
_BEGINS = (
    *THINGS,
    *(
        "仪式",
        "比赛",
        "论坛",
        "课程",
        "图书馆",
        "中心",
        "学校",
        "医院",
        "活动",
        "节目",
        "演练",
        "行动",
    ),
)
"""Heads of what is told to begin, to open or to end."""
_SEVERAL = re.compile(r"[和与及、]|等")
_BEGAN = re.compile(
    rf"(?P<thing>{'|'.join(_BEGINS)})(?:集中|正式|全面|全部|顺利|同时|日前|近日|建成|宣告)?"
    r"(?:在[^，的]{2,20})?(?:开工|完工|竣工|完成$|动工|启动|启用|投用|通车|投产|揭牌|开业|开放|亮相|上线|举行|开幕|落幕|开赛|收官|结束|开班|"
    r"首发|封顶|合龙|贯通|投入使用|投入运营)$"
)
"""What began or ended: its name stands in front of that, however long it is described."""
_ONE_OF_SEVERAL = re.compile(r"[、和与及至到]$")
_VAGUE = re.compile(
    r"记者|人|情况|数据|显示|结果|时间|方式|方面|问题|活动|消息|专家|部门|作用|做法|办法|调查|"
    r"^[每全各]|^(?:实地|现场|当场|逐一|深入|认真|详细|仔细)|[天年月日次楼层起]$|率$|民$|众$|客$|者$|^[^“]*”|“[^”]*$|建设|显示|宣告|[未不已]$"
)


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def head_of(clause: str) -> str:
    """Give the name or the noun at the end of the subject of `clause`; empty where in doubt."""
    words = tag(clause)
    for at in range(1, len(words)):
        if not begins_predicate(words[at:]):
            continue
        before = [word for word, _ in words[:at]]
        described = max((place + 1 for place, word in enumerate(before) if word == "的"), default=0)
        led = any(word in _LED or word.startswith("以") for word in before[described:])
        if words[at][0] in _AND or led or any(word in _HAS for word in before):
            return ""  # A与B…; 以氢燃料电池为动力的动车组
        subject = "".join(word for word, _ in words[:at])
        bare = _TIME.sub("", subject)
        given = tag(bare) if bare != subject else words[:at]
        head = _head(given, bare) if bare and is_subject(given) else ""
        return "" if _ONE_OF_SEVERAL.search(bare.removesuffix(head)) else head
    return ""


def _head(words: list[Word], subject: str) -> str:
    named = _PERSON.search(subject) or _QUOTED.search(subject)
    head = named[0] if named else words[-1][0]
    head = head if named else head.removeprefix("有限").removeprefix("责任")
    if not named and len(head) == 1 and len(words) > 1:
        head = words[-2][0] + head
    fits = _SHORTEST <= len(head) <= _LONGEST and "的" not in head
    return (
        head
        if fits
        and re.match("[\u4e00-\u9fff“]", head)
        and (_PEOPLE.search(head) or not _VAGUE.search(head))
        else ""
    )


def doer_in(clause: str) -> str:
    """Name a body, 村里 or a person with a title, who can do anything; empty for all else."""
    if body := body_of(clause):
        return body
    head = head_of(clause)
    upto = clause[: clause.find(head) + len(head)] if head else ""
    person = None if head.endswith(DOERS) else _CALLED.search(upto)  # 商联 of 工商联
    return person["name"] if person else head if _AT.fullmatch(head) else ""


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def name_of(clause: str) -> str:
    """Name who or what a statement is about, short enough to be said again; empty where in doubt.

    The whole name of a body, the head of the name of a thing: 工程 of 冷藏箱堆区扩容工程.
    """
    began = None if _SEVERAL.search(clause) else _BEGAN.search(clause)
    return body_of(clause) or head_of(clause) or (began["thing"] if began else "")
