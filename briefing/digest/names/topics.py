"""Name again, in its short form, whom or what a clause was about: 送暖车, 三位同学, 村里, 费晓棠.

Where two could be meant, nobody is named.
"""

import re

from briefing.digest.clauses.nouns import describes
from briefing.digest.clauses.persons import splits
from briefing.digest.words.heads import DOERS
from briefing.digest.words.predicates import has_verb
from briefing.digest.words.times import PART_OF_DAY
from briefing.digest.words.topic_words import BEGINS, HEADS, NO_HEADS
from briefing.digest.words.words import tag
from briefing.sources.words.names import TITLED, is_name

_WHEN = rf"(?:[^，]{{0,10}}(?:[日月年天]|{PART_OF_DAY}|时分|以来|日前|近日|当天|目前)起?)?"
_TIME = re.compile(
    rf"^(?:(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}日)?(?:{PART_OF_DAY})?(?:\d{{1,2}}[时点](?:\d{{1,2}}分)?)?|日前|近日|今年|去年|目前)起?(?=[^，]{{4,}})"
)
_WE = re.compile(rf"^{_WHEN}(?P<name>我们?)(?=[在把乘坐带骑从去到走和跟看用就先还]|陪|想|家)(?!家)")
_THIS = re.compile(
    r"(?:^|[，、月日年来起前后])(?P<name>该(?:区(?![域间段级])|[县市镇乡村局厅校院厂矿站段所队]|中心|公司|企业|项目|工程|系统))"
    r"(?=[^，的]{3,})(?!的)"
)
_SEVERAL = re.compile(
    r"(?:^|[的，日午晚时])(?P<name>[两三四五六七八九十]+[名位][\u4e00-\u9fff]{2,4}?|两部门)"
    r"(?=自|在|从|到|驱车|一起|驾|乘|连|用|把|接|向|携|冒|沿|分|先|赶|来|给)"
)
_ANY_HEAD = "|".join(sorted(HEADS, key=len, reverse=True))
_COUNTED = re.compile(
    r"^[一两三四五六七八九十百\d]+[余多]?(?:[名位条艘台辆架支个只家座])[^，]{0,24}?"
    rf"(?P<name>{_ANY_HEAD})(?=(?:{BEGINS}|[站坐冒赶]|前拉|一字)(?!的))"
)
"""四条功率强大的拖轮前拉后顶: however much describes them."""
_GROUP = re.compile(
    r"^(?![^，]{0,16}(?:组织|邀请|带领|选派))[^，了着过把被让使对从为有共给向送、]{0,16}?(?:[\d百千]+|[一两三四五六七八九十百]{2,})[余多]?[名位]"
    r"(?P<name>[\u4e00-\u9fff]{0,3}?(?:师生|学生|本科生|研究生|队员|护士|医生|教师|职工|党员|志愿者|选手|村民|居民|业主|老人|官兵|民警|矿工|"
    r"工友|游客|专家|代表|运动员|青年|乡贤|妇女|孩子))(?=[走来到在围从登乘拿带穿参讲]|分别|先后|一起|共同|组成|[\u4e00-\u9fff]{2}了)(?!的)"
)
"""县第一小学62名师生走进法院: those who were counted."""
_TOTAL = re.compile(
    r"(?P<name>[两三四五六七八九十]+(?:个|家|项|所)(?:专业|项目|团队|小区|部门|单位|产品|课题|作品|学校))"
    r"(?=获|将|已|均|全部|入选|通过)"
)
"""人工智能、护理两个专业获准增设: all that were listed."""
_PAIR = re.compile(
    r"^(?P<name>[\u4e00-\u9fff]{1,4}[员警生师长人工][和与][\u4e00-\u9fff]{1,4}?[员警生师长人工])(?=一起|共同|一同|把|在|从|连)"
)
_TEAM = re.compile(
    r"[率带]领?(?P<name>[\u4e00-\u9fff]{0,4}(?:[研查导察问作家]组|代表团))(?=到|赴|深入|来到|走进|在)"
)
"""县人大副主任带领调研组到青禾镇: what comes next they do together."""
_COMING = re.compile(
    r"(?P<name>(?:工作|检查|调研|督导|督查|考察|专家|慰问|指导)组|代表团|考察团)一行(?:[^，]{0,3}人)?(?=到|赴|深入|来到|走进|在)"
)
_QUOTED = re.compile(
    r"(?P<name>“[^“”]{2,8}”(?:[^的里是上中“”，]{1,4}?)??)(?=缓缓|正式|已|将|日前|近日|有|于|在|从|走进|开|启|亮|上|进|揭|驶|首|以|获|夺|由(?=[^，]*(?:设计|研发|研制|发明|制作|创作|编排|改造)))"
)
_CALLED = re.compile(
    r"(?:市民|居民|村民|读者|乘客|游客|家长|业主|车主|^|的)(?P<name>[\u4e00-\u9fff](?:先生|女士|大爷|大妈|阿姨|师傅|婆婆|奶奶|爷爷)(?:一家)?)"
    r"(?=[从在把将打带坐乘骑接想到去拨用就给和]|发现)"
)
_HEADED = re.compile(
    r"^[^，了着过把被让使、“”]*?"
    rf"(?:{_ANY_HEAD})(?=(?:{BEGINS})(?!的))"
)
_LED = re.compile("[在从对向于给和与及赴到以]|为(?!民)|[^的]将")
_PIVOT = re.compile("组织|邀请|联合|聘请|[请派带领率陪]|^[全各]")
_ROUTES = re.compile(
    r"^(?P<name>公交车?\d+路(?:、\d+路)*|\d+路(?:、\d+路)*公交车?)(?=(?:临时|暂|改|双向|分别|单向|绕|不停|停靠|取消|增|延|调整|恢复))"
)
"""公交8路、9路临时改走西街: what these lines do next is theirs."""
_TOPPED = re.compile(
    r"(?P<name>项目|工程|大楼|公寓|校区|院区)(?:的?主体(?:结构|工程)?)(?:已|均|全部|顺利|正式|提前)*(?:封顶|完工|竣工|贯通)$"
)
_FIRMS = re.compile(
    r"^[^，了着过把被让使对]{0,14}?[\d一二两三四五六七八九十百]+[余多]?家(?P<name>[^，、\d]{0,4}?(?:企业|[茶药车酒农房旅]企))"
    r"(?=组团|抱团|集体|参加|亮相|参展|赴|以[^，]*亮相)"
)
"""石板闸区8家茶企组团参展."""
_NUMBERED = re.compile(r"\d{1,3}(?:路|号)[\u4e00-\u9fff]{2,5}$")
_PEOPLE = re.compile(
    rf"^[^，的、和与]{{0,12}}?{TITLED}(?=(?:{BEGINS}|带|蹲|钻|端|盯|率|一行|一边))"
)
_BARE = re.compile(
    rf"^(?!应[及当该先尽将由立])(?P<name>[\u4e00-\u9fff]{{3}})(?=(?:{BEGINS}|带着|打))"
)
"""费晓棠从照片入手: a name without anything in front of it."""
_SHORT, _WHOLE = 3, 8
"""Characters of a name that can be said again."""


def topic_of(clause: str) -> str:
    """Name whom a clause is about, by a name that can be said again; empty where in doubt."""
    for pattern in (_TEAM, _COMING, _SEVERAL, _TOTAL, _THIS, _WE, _CALLED, _TOPPED):
        if found := pattern.search(clause):
            return found["name"]
    bare = _TIME.sub("", clause).removeprefix("即")
    groups = (_PAIR, _COUNTED, _GROUP, _ROUTES, _FIRMS)
    if found := next(filter(None, (each.match(bare) for each in groups)), None):
        return found["name"]
    person = _PEOPLE.match(bare)
    if person and _no_word(person["name"]) and not person[0].endswith(DOERS):
        return _as_called(person["name"], bare[person.end() :])
    found = _BARE.match(bare)
    if found and is_name(found["name"]) and _no_word(found["name"]):
        return _as_called(found["name"], bare[found.end() :])
    quoted = _QUOTED.search(bare)
    if quoted and bare.count("“") == 1 and not _LED.search(_behind_of(bare[: quoted.start()])):
        return "" if has_verb(quoted["name"].rpartition("”")[2]) else quoted["name"]
    return _headed(bare)


def _as_called(name: str, rest: str) -> str:
    """Give 廖某 of 廖某利用便利: whoever is so called has no more of a name than that."""
    if not splits(name, rest):
        return name
    return name[:-1] if name[:-1].endswith("某") else ""


def without(name: str, clause: str) -> str:
    """Leave a name out of a clause, with 带领 in front of it: neither has another act."""
    return re.sub(f"(?:[率带]领?)?{re.escape(name)}", "", clause, count=1) if name else clause


def _headed(clause: str) -> str:
    """Name the body or thing in front of the first predicate by its end: 合作社, 38路公交车."""
    found = _HEADED.match(clause)
    if found is None:
        return ""
    subject, rest = found[0], clause[found.end() :]
    bare = _behind_of(subject)
    if _LED.search(bare) or _PIVOT.search(bare) or bare.endswith(NO_HEADS) or describes(tag(rest)):
        return ""
    if numbered := _NUMBERED.search(bare):
        return numbered[0]
    if _SHORT <= len(bare) <= _WHOLE and not re.search(r"\d", bare):
        return bare
    name = ""
    for word, flag in reversed(tag(bare)):
        if len(name) >= _SHORT or flag in ("m", "q") or re.search(r"[\d\W]", word):
            break
        name = word + name
    return name if 1 < len(name) <= _WHOLE else ""


def _behind_of(subject: str) -> str:
    return subject.rpartition("的")[2]


def _no_word(name: str) -> bool:
    """Tell a name from what only begins with a surname: 夏季搬 of 牧民夏季搬到草场."""
    return not any(
        len(word) > 1 and flag[0] in "ntvdamfspr" and not flag.startswith(("nr", "nz", "ns"))
        for word, flag in tag(name)
    )
