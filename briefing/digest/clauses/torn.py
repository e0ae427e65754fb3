"""Know a comma where no full stop can stand: what the clause in front announces comes behind it.

Judged with both clauses in view, and before anything that was learnt: a sentence that stops there
is none, however often one can stop at words like its last.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.bare_subjects import is_bare_subject
from briefing.digest.clauses.goings_on import goes_on
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.halves import are_halves, is_more_of_it
from briefing.digest.clauses.in_hand import waits_for_use
from briefing.digest.clauses.spans import is_inside
from briefing.digest.words.heads import DOERS, PEOPLE
from briefing.digest.words.predicates import VERBS, has_subject, has_verb, tagged, without_times

_ANNOUNCED = re.compile(
    r"(?:表明|披露|证实|倡议|宣誓)$|(?:[后并均都]|共同|郑重|公开|联合|[司台店]|[上当]天|\d日)承诺$|^(?:例如|譬如|比如|诸如)$|(?:感受|印象)(?:就|便)?是$|"
    r"如下[\u4e00-\u9fff]{0,20}$|^(?:[这此]次|这回|为此|至此|对此)$|^其中[^，了是有为]{2,}一[项个条件]$"
)
"""统计数字表明, 作出如下决定: what that is comes next."""
_IN_VIEW = re.compile(
    r"(?:研制|生产|开发|打造)[出了]以[^，]*[为做作][^，的]{1,6}$|"
    r"以[^，]{2,}为由$|(?:^|[^，])从[^，]{2,}入手$|(?:^|[^对相反])应(?!邀)[^，]{2,}的邀请$|"
    r"(?:根据|按照|遵照|依照)[^，了着过]{2,}(?:精神|命令|要求|规定|部署|方针|思路|思想|指示|建议|决定|计划)$|"
    r"^(?![^，]*[有是][^，]*的时候$)[^，]*(?:的时候|之际|的同时|的基础上|的前提下|的情况下|形势下|的条件下|"
    r"(?:指引|领导|指导|引导|带领|支持|帮助)下|(?<!可)(?<!不)相比|[^沿持延]至今)$|"
    r"^随着[^，了]*$|^(?:带着|怀着|本着|冒着|顶着|抱着)[^，了]*的[^，的]{1,8}$|"
    r"^在[^，了]*(?:时期|时刻|年代|阶段|关头|前夕)$|(?:采取|采用)(?![^，]*“)[^，了]*的(?:方式|形式)$|"
    r"(?:将|必须|应)在[^，]*[里中上下内]$|结合[^，了]{0,6}实际$|[与同和][^，了]{2,}(?<![在坐站聚走围住])(?:一起|一道)$|"
    r"^(?![^，]*[就便则])[^，]{1,14}(?:如[能果不]|(?<![正例比])如有|若[能不是有]|倘若|一旦)[^，]*$|"
    r"”(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下]午|清晨|早|晚|晚上|凌晨|中午|傍晚)?$"
)
"""Why, when, in whose name or in what case: 粮站以仓容不足为由, 渡口管理处如能拨款."""
_AS_WHAT = re.compile(
    r"(?:研究|研制|探索|形成|创造|摸索|总结|提出|打造|生产|开发)[出起了]*以[^，]*[为做作][^，的]{1,6}$|"
    r"[^，]以[^，]*为[^，]{0,4}(?:对象|契机|抓手|统领|突破口|切入点|龙头|纽带|载体|依托|动力)$|"
    r"分别作为[^，了]{4,}的[^，]{2,}$|"
    r"(?<![左右双])手捧[^，了着]{2,}$"
)
"""Beside whom, as what or with what in hand somebody does what the next clause tells."""
_ABOUT = re.compile(
    r"(?:将|已|要|曾|还|双方|并)就(?!是|在|能|会|有)[^，]{2,}(?:关系|问题|事宜|事项|议题)$|"
    r"代表[^，]{2,14}向[^，]*的[^，的]{2,6}$"
)
_DONE_ABOUT = re.compile(
    "达成|交换|举行|进行|交流|磋商|讨论|签|发表|商谈|沟通|协商|开展|研究|提出|表示|作出|展开|献|赠|致|送|了"
)
"""将就渡口改建问题举行会谈: it is said what is done about it."""
_GUIDED = re.compile(
    r"(?:要|应|必须|须|就)(?:紧紧|紧密|始终|牢牢|密切)?(?:围绕|按照|根据|遵循|本着|针对)(?P<what>[^，了]*)$"
)
_WITH = re.compile(
    r"(?:将|要|愿|必将|定将)以[^，了着过\d]*的(?P<what>[^，的]{1,6})$|"
    r"以(?:各种|多种|不同)(?P<form>形式|方式)$|"
    r"^(?![^，]*[在到于进入往向从自由距离])[^，]*的(?P<where>[^，的了着过]{1,10})[上中里内]$"
)
"""将以优异的成绩, 挂着水温的黑板上: what somebody does so, or what is there, comes next."""
_DONE_SO = re.compile("[抓做办]|建[成立好]|开展|推进|加强|制定|组织|提出|落实")
"""要围绕审议意见抓好督办: it is said what is done in that way."""
_AT_WHICH = re.compile(
    r"(?P<who>[^，]{2,}?)在[^，]*的[^，的]{2,24}(?:(?<![其当])中|(?<=[会赛展])上)$"
)
"""云溪选手在石板湖举行的首站比赛中: who, and when, but not what they did."""
_DAY = re.compile(r"(?:[今昨前]天|今晚|(?:\d{1,2}月)?\d{1,2}日)(?:[上下]午|晚上?)?$")
_ONE_THING = (
    (
        re.compile(r"[由从](?![^，]*[到至为成])[^，]*\d[^，]*$"),
        re.compile(
            r"[骤锐猛剧已]?[减增降升涨跌]|[^，]{0,4}(?:减少|增加|下降|上升|提高|增长|扩大|缩短|发展)[到至为]"
        ),
    ),
    (
        re.compile(r"(?:做好|抓好|搞好)[^，了]*$"),
        re.compile(r"[^，]*[和与及、][^，]*等[^，]{0,6}工作$"),
    ),
    (
        re.compile(r"(?:做到|实现|坚持|促进|推动|达到|体现|注重)[^，]*的[^，的]{2}$"),
        re.compile(r"(?![^，]*[了是将为使让])[^，]*[与和、][^，]*的[^，的]{2}$"),
    ),
    (
        re.compile(
            r"[^，]为(?:进一步)?(?:增进|促进|推动|推进|加强|实现|维护|加快|提高)(?:[^，了]|了解)*$"
        ),
        re.compile("为|[作做]出"),
    ),
    (
        re.compile(r"(?:发出|下发|发布)[^，一两“《]{0,6}(?:通知|公告|通告)$"),
        re.compile("(?!要求|强调|明确|提出|规定)"),
    ),
    (
        re.compile("^为(?!了|此|期|首|主|止)"),
        re.compile("[^，]{0,14}[作做]出[^，]*(?:贡献|努力|成绩)"),
    ),
    (
        re.compile("从[^，]+到[^，了]+$"),
        re.compile(
            "(?:前后|全程|全部|总共|一共|[只仅共]){0,2}(?:用时|用了|花了|需要?|历时|耗时|不到)"
        ),
    ),
    (re.compile("[是能]否"), re.compile("关键|取决于|归根|就?要?看")),
    (re.compile("[\\d百千余多]个?[县市村镇乡户家区]{1,2}$"), re.compile(r"([县市村镇乡户家区])\1")),
    (re.compile(""), re.compile("在于")),
)
"""由二十万尾 骤减为四千尾; 做好A 和B等各项工作; 做到A的协调 B的统一: two halves of one object."""
_BECAUSE = re.compile(r"(?!.*是由于)[^，]{0,20}(?<![是因])由于")
_ACTING = (*PEOPLE, *"者商户民们")
_CAUSE = re.compile("^(?:由于|因(?![此而为]))")
_QUOTED = re.compile("“[^”]*”")
_AND = re.compile("[又且也并]|以及")
_TIED = re.compile("且(?!慢)")
_ELECTS = re.compile("选举|推选|选出|任命")
_ELECTED = re.compile(
    r"(?![^，]*(?:选举|推选|任命|当选))[^，]{2,}为[^，]{0,12}(?:主任|主席|委员|书记|长)"
)
"""选举齐望舒为主任 陈远帆、林维国为副主任."""
_SO = re.compile("必须(?!先)|才能|就必须|关键[是在]|不仅|不但|既要|重要的是")
_STATES = re.compile("[了是有剩能会]")


def is_torn(parts: Sequence[str], at: int) -> bool:
    """Tell whether what `parts[at - 1]` begins to say is only said in `parts[at]` or behind it."""
    before, behind = parts[at - 1], parts[at]
    if _ANNOUNCED.search(before) or _IN_VIEW.search(_unquoted(before)) or _is_guided(before):
        return True
    if (using := _WITH.search(before)) and not has_verb(using[using.lastgroup or 0]):
        return True
    if any(one.search(before) and two.match(behind) for one, two in _ONE_THING):
        return True
    if is_inside(parts, at) or _is_cause(parts[:at]) or _is_condition(parts[:at], behind):
        return True
    if _waits_for_a_deed(before, behind) or waits_for_use(parts, at):
        return True
    return is_bare_subject(parts, at) or are_halves(parts, at)


def begins_nowhere(parts: Sequence[str], at: int) -> bool:
    """Tell 且…, and who was elected too: without the clause in front nobody elected them."""
    before, behind = parts[at - 1], parts[at]
    if _TIED.match(behind) or is_more_of_it(parts, at):
        return True
    return bool(_ELECTS.search(before) and _ELECTED.fullmatch(behind))


def _unquoted(part: str) -> str:
    return _QUOTED.sub("“”", part)


def _is_guided(part: str) -> bool:
    found = _GUIDED.search(part)
    return found is not None and not _DONE_SO.search(found["what"])


def _waits_for_a_deed(before: str, behind: str) -> bool:
    """Tell who was where, with whom or about what, where the next clause tells their deed."""
    about = _ABOUT.search(before) and not _DONE_ABOUT.search(before)
    where = _AT_WHICH.match(before)
    here = where is not None and _is_somebody(where["who"])
    return bool(about or here or _AS_WHAT.search(before)) and names_nobody(behind)


def _is_somebody(text: str) -> bool:
    """Tell who it was, with or without the day: 云溪选手3月10日."""
    who = _DAY.sub("", text)
    if who.endswith((*PEOPLE, *DOERS, "选手")):
        return True
    return bool(who) and not has_verb(who) and tagged(who)[-1][1].startswith(("n", "r"))


def is_whose_cause(part: str, following: str) -> bool:
    """Tell a cause that names who does what comes of it: 由于船民担心水位，纷纷…."""
    cause = _CAUSE.sub("", part)
    named = cause != part and has_verb(cause) and tagged(cause)[0][0].endswith(_ACTING)
    return named and names_nobody(following)


def _is_cause(told: Sequence[str]) -> bool:
    """Tell the clauses of a cause behind which nothing came of it yet: 由于…，又…."""
    first = next((at for at in reversed(range(len(told))) if _BECAUSE.match(told[at])), None)
    if first is None:
        return False
    whose = has_subject(without_times(tagged(told[first].partition("由于")[0])))
    return all(
        _AND.match(each) or (whose and has_subject(tagged(each))) for each in told[first + 1 :]
    )


def _is_condition(told: Sequence[str], behind: str) -> bool:
    """Tell what has to be for what nobody is named to do: 搞好防汛, 必须…."""
    words = without_times(tagged(told[-1]))
    how = (*VERBS, "ad", "d", "p", "i")
    deed = bool(words) and (goes_on(told[-1]) or words[0][1] in how)
    return deed and bool(_SO.match(behind)) and not _STATES.search(told[-1])
