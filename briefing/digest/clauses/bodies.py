"""Name the body or the thing that a clause is about by its whole name: 临江银翼队, 岚泽科技馆."""

import re

from briefing.digest.words.heads import BODIES, DOERS, NO_NAMES, PEOPLE, ends_a_name
from briefing.digest.words.predicates import tagged
from briefing.digest.words.times import PART_OF_DAY
from briefing.sources.words.names import TITLED

_ANOTHERS = re.compile(
    rf"不少|多数|许多|部分|一些|[^，]{{0,7}}的|\d{{4}}级|[^，]{{0,6}}{TITLED}|[^，]{{0,6}}(?:选手|学生|队员|职工|教师|教授|负责人|班长|司机|民警|医生|工人|会员)"
)
"""供热公司检漏班的班长…: the body is only whose the one is who acts."""
_DESCRIBED = re.compile(
    r"^(?:(?:满载|装载|来自|位于|由|历时|为期|总价|日处理能力)[^，]{2,}?的(?=[\u4e00-\u9fff“]{2,}(?:[在从于将已]|\d))|"
    r"[^，、了过着把将被让使到去要请“”]{2,24}的(?=[\u4e00-\u9fff]{2,}))"
)
"""满载52吨脐橙的冷链专列从…: what a thing is described by, in front of its name."""
_INSIDE = ("n", "x", "j", "b", "l", "i", "v", "z", "a", "f", "s", "q", "m", "c", "g", "uj", "eng")
_PREDICATES = ("v", "d", "p", "t", "m")
_NO_TIMES = ("老年", "青年", "少年", "青少年", "春秋")
_NUMBERED = ("号", "路", "期")
_NUMBERED_THING = re.compile(r"\d{1,3}号[\u4e00-\u9fff]{2,5}$")
_PART_OF_NAMES = (
    *("改造", "扩建", "建设", "维修", "修缮", "更新", "治理", "整治", "供暖", "供水", "管理"),
    *("服务", "检修", "大修", "升级", "提升", "加固", "抢修"),
    *("扩容", "保护", "研发", "创新", "供电", "检查"),
)
"""Verbs that names are made with: 广场改造工程."""
_LIKE_VERBS = (
    *("试营业", "利用", "公开", "依托", "借助", "面向"),
    *("投资", "计划", "组织", "联合", "同时"),
)
"""What a dictionary takes for nouns, behind which the predicate has begun."""
_ADVERBIAL = ("主场", "客场", "现场", "日前", "近日")
_BEGIN = (*_LIKE_VERBS, *_ADVERBIAL)
_NAME = 10
"""Characters of a name that is not too long to be said again."""
_NO_STATEMENT = re.compile(
    r"但是?要|不过要|可是要|[要需应请先再](?=[到去在从向把将])|如果|若|"
    r"(?:实地|现场|先后|逐一|深入|认真|详细|仔细)(?:察看|查看|检查|了解|听取|走访|督查|研究|调研|观摩)"
)
"""但是要到社区居委会办手续: the body is where one has to go; 实地察看工程: what is seen."""
_REGIONS = tuple("区县市镇乡")
_WHOSE = re.compile(f".+(?=(?:{'|'.join(PEOPLE)})$)")
"""Whose people they are need not be said again."""
_SHORTEST = 2
"""Characters of a name that says too little."""
_TIME_IN_FRONT = re.compile(
    rf"^(?:(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日)?(?:{PART_OF_DAY})?|"
    r"日前|近日|今年|去年|目前)起?"
)


def doer_of(part: str) -> str:
    """Name the body that a statement is about: 临江银翼队 of 临江银翼队主场以3比1战胜….

    Empty where that is anything else: what follows may then be somebody else's doing.
    """
    named = ""
    for word, flag in tagged(part):
        if word in _ADVERBIAL or not flag.startswith(("n", "x", "j", "b", "l", "i", "v")):
            break
        if flag.startswith("v") and not named.endswith(BODIES):
            named += word if flag == "vn" else "\n"
            continue
        if flag.startswith("v"):
            break
        named += word
    whole = named.endswith(BODIES) and "\n" not in named
    return named if whole and not _ANOTHERS.match(part[part.find(named) + len(named) :]) else ""


def body_of(clause: str) -> str:
    """Name the body or the thing that a statement is about; empty where in doubt, or too long."""
    if _NO_STATEMENT.match(clause):
        return ""
    thing, doer = _named_thing(clause), doer_of(clause)
    longer = bool(thing) and doer.startswith(thing)  # 市社区|教育中心
    name = _WHOSE.sub("", doer if longer else thing or doer)
    whole = len(name) > _SHORTEST or (len(name) == _SHORTEST and name in DOERS)
    fits = whole and len(name) <= _NAME and not name.endswith(NO_NAMES)
    return name if fits else ""


def _named_thing(clause: str) -> str:
    """Find the body or the thing that the words up to the predicate name."""
    words = _named(_TIME_IN_FRONT.sub("", clause))
    if "的" in words:
        words = words[len(words) - words[::-1].index("的") :]
    name = "".join(words)
    if numbered := _NUMBERED_THING.search(name):
        return numbered[0]
    return name if len(name) <= _NAME and not re.search(r"\d|的", name) else _last(words)


def subject_end(clause: str) -> int:
    """Give where the body or thing that a clause is about has been named; 0 where in doubt.

    Not where it only describes another: 公司投用的系统.
    """
    bare = _TIME_IN_FRONT.sub("", clause)
    name = "".join(_named(bare))
    at = bare.find(name) + len(name) if name and "“" not in bare[: len(name)] else 0
    doubtful = re.match(r"[^，]{1,10}的|选手|队员|职工|学生", bare[at:]) or bare.startswith(
        ("这", "是", "有")
    )
    return len(clause) - len(bare) + at if at and not doubtful else 0


def _named(clause: str) -> list[str]:
    """List the words up to the predicate that name a body or a thing; none where in doubt."""
    return _named_in(clause) or (_named_in(bare) if (bare := _DESCRIBED.sub("", clause)) else [])


def _named_in(clause: str) -> list[str]:
    given = tagged(clause)
    words: list[str] = []
    for at, (word, flag) in enumerate(given):
        numbers = flag == "m" and (
            word.endswith(_NUMBERED) or (given[at + 1 : at + 2] and given[at + 1][0] in _NUMBERED)
        )
        inside = word in _NO_TIMES or (
            word in _PART_OF_NAMES and given[at + 1 : at + 2] and given[at + 1][1][0] in "nbdxm"
        )
        predicate = (flag.startswith(_PREDICATES) and not inside) or word in _BEGIN
        of_a_noun = word in _LIKE_VERBS and "的" in [each for each, _ in given[at:]]
        dated = flag == "m" and "".join(words).endswith(_REGIONS)  # 云溪区2026年首批项目
        if predicate and not numbers and not of_a_noun and not dated and ends_a_name(words):
            rest = "".join(each for each, _ in given[at:])
            return [] if flag != "p" and _ANOTHERS.match(rest) else words
        allowed = inside or (
            flag.startswith(_INSIDE) and (words or numbers or flag not in ("v", "m", "uj"))
        )
        if not allowed or word in (*"、和与及", *_LIKE_VERBS):
            return []  # several, or a verb with nothing named before it
        words.append(word)
    return []


def _last(words: list[str]) -> str:
    """Give the last word, and the one before it where that says too little."""
    return words[-1] if words and len(words[-1]) > 1 else "".join(words[-2:])
