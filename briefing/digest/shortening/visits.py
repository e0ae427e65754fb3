"""Tell a visit apart from what was said there: 到甲镇调研时强调 → 到甲镇调研。某某强调.

Print packs both into one clause, who with all titles, when, where and with whom, and the statement
comes behind it. An ear wants the visit first, and then what was said, with the bare name in front.
"""

import re

from briefing.sources.words.names import TITLED
from briefing.sources.words.transliterated import is_transliterated

_DAY = r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|[昨今]天|日前|近日)(?:[上下]午|晚上?|中午)?"
_DAYS = f"{_DAY}(?:[至到~—]{_DAY})?"
_DEEDS = (
    "调研|考察|检查|视察|督导|督查|督办|暗访|巡查|巡河|慰问|走访|看望|座谈|"
    "会见|会晤|会谈|接见|采访|专访|访问|讲话|致辞|授课|调度"
)
_WENT = f"先后|分别|专程|深入|率队|带队|[在到赴同与和]|前往|实地|{_DEEDS}"
_SAYS = "(?:着重|反复|特别|再次|明确)?(?:强调|指出|要求|表示|提出|说)"
_SAID = (
    rf"(?:(?<![当届及准按临平同])时|(?<![会此然之随])后)，?(?P<says>{_SAYS})(?:说|指出)?"
    r"(?P<mark>[，：])(?P<told>.{6,})$"
)
_TITLED = re.compile(f"{TITLED}$")
_ABROAD = re.compile(
    r"(?:总统|总理|首相|主席|议长|大臣|国王|女王|国务卿|[部会外秘书]长|大使|总干事|发言人|^)"
    r"(?P<name>[^的和与及在到对、第\d]{2,8})$"
)
"""The name of somebody from abroad, which has no surname of ours: 外交部长佩莱."""
_VISIT = re.compile(
    rf"^(?P<front>(?:{_DAYS}，)?)(?P<who>[^，。：；“”]{{2,40}}?)(?P<when>(?:一行)?(?:{_DAYS})?，?)"
    rf"(?:在(?P<done>{_DEEDS}|接受(?=[^，。：；]*[采专]访))|"
    rf"(?P<deed>(?:{_WENT})(?=[^，。：；]*(?:{_DEEDS}))))(?P<rest>[^。：；]{{0,60}}?){_SAID}"
)
_MAY_BE = re.compile(f"[时后]，?{_SAYS}")
_MEETING = re.compile(
    r"^(?P<held>(?![^。]*(?:要求|提议|建议|希望|呼吁|拟|应当?)[^。]{0,6}召)"
    rf"[^。：；“”]{{2,60}}(?:召开|举行|召集)[^，。：；]{{0,20}}会议?)(?P<says>{_SAYS})(?:说|指出)?"
    r"(?P<mark>[，：])(?P<told>.{6,})$"
)
"""县委召开专题会议强调: the meeting first, and then what it said.

But 村民要求召开会议，提出 is theirs.
"""


def apart(sentence: str) -> tuple[str, ...]:
    """Give the visit and what was said there as two sentences; none where it tells of none."""
    if met := _MEETING.match(sentence):
        return met["held"], "会议" + met["says"] + met["mark"] + met["told"]
    found = _VISIT.match(sentence) if _MAY_BE.search(sentence) else None
    if found is None:
        return ()
    name = _name(found["who"])
    if not name:
        return ()
    visit = "".join(found[part] or "" for part in ("front", "who", "when", "done", "deed", "rest"))
    return visit, name + found["says"] + found["mark"] + found["told"]


def _name(who: str) -> str:
    """Give the bare name of somebody who is told with all titles; empty where there is none."""
    titled, abroad = _TITLED.search(who), _ABROAD.search(who)
    if titled:
        return titled["name"]
    sure = abroad and (abroad.start("name") > 0 or is_transliterated(abroad["name"]))
    return abroad["name"] if abroad and sure else ""
