"""Tell the offices in a byline from the people who sent a piece in: 宣传科 程柳."""

import re
from collections.abc import Sequence

from briefing.sources.words.characters import HAN_BUT_BAR as _HAN
from briefing.sources.words.names import is_name
from briefing.sources.words.traditional import fold

_NAMED = re.compile(
    rf"{_HAN}{{2,3}}[镇乡村]|{_HAN}{{1,3}}[(（]\d{{1,2}}[)）]班|{_HAN}{{2,12}}(?:[院校部处科系室局办厂矿]|街道|社区|中心|学会|协会|公司|团委)|协会|{_HAN}办|团委|工会|"
    rf"{_HAN}{{3,12}}[所站队段社馆场]|{_HAN}{{1,8}}(?:车间|工区|班组)|{_HAN}{{2,12}}(?:[分支]行|营业部|分理处|信用社|联社)|"
    "读者|作者|网友|市民|居民|村民|学生|教师|职工|家长"
)
"""What stands between the names of those who sent a piece in: 资环学院, 宣传处."""
_SHORT = re.compile(rf"{_HAN}{{2}}[所站队段社馆场库港台园]")
"""One of few characters, where no person is called so: 工作站, 派出所, 通风队."""
_SERVES = re.compile("(?:植保|种子|农[技机经]|畜牧|水[利管]|林业|文化|广播|防疫|经管|计生)[站所]")
"""One that is no person, though its first character may be a surname: 植保站."""
_AGAINST = re.compile(
    rf"{_HAN}{{2,10}}(?:[院校部处科系室局办厂矿]|中心|公司)(?P<name>{_HAN}{{2,3}})"
)
"""An office and its person, where a line’s end drew them together: 宣传科程柳."""
_BUREAU = re.compile(rf"[省市区县州旗镇]{_HAN}{{1,9}}[局委办院厅]")
"""What no person is called, be it the last: 记者 朱倩 通讯员 市司法局."""
_PRESS = re.compile(
    "(?:[省市区县州旗]{0,2}(?:公|检|法|司|交|消|税|卫|教|农|水|电|纪|统|工|团|妇|应急|气象|城管|市监|交警|消防|公安|检察|法院|税务)|[省市区县镇街])宣|"
    "[省市区县州旗](?:公|检|法|司|税|交|教|卫|消|农)"
)
"""How the press office of the police or of a court signs: 公宣, 区法, 气象宣."""


def is_named(text: str) -> bool:
    """Tell the name of an office, as it stands before people."""
    return bool(_NAMED.fullmatch(fold(text)))


def person_of(text: str) -> str:
    """Give who stands against the name of an office, where a line’s end drew them together."""
    sent = _AGAINST.fullmatch(text)
    return sent["name"] if sent and is_name(fold(sent["name"])) else ""


def without(parts: Sequence[str]) -> list[str]:
    """Leave offices out; what stands last is a person, if it is not plainly none."""
    found = {part for part in parts[:-1] if _stands_before(part)}
    found |= {part for part in parts if _PRESS.fullmatch(part)}
    found |= {part for part in parts[1:] if _BUREAU.fullmatch(part)}
    return [part for part in parts if part not in found]


def _stands_before(part: str) -> bool:
    """Tell an office before people; 安建社 is somebody, 工作站 is nobody."""
    short = _SHORT.fullmatch(part) and not is_name(fold(part))
    return bool(short or _SERVES.fullmatch(part) or _NAMED.fullmatch(part))
