"""Rooms, roads, buses and trains that go by a number: 502室, 318国道, 101路, K1/2次."""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import cardinal, one_by_one
from briefing.reading.rule import Rule

_ROUND = r"(?!\d?\d?00(?!\d))"
_ROOM = (
    "室(?![内外])|房间|号房|国道|省道|县道|乡道|寝室|教室|病房|包[间厢]|高地|部队|信箱|诊室|展位"
    "|次列车|次航班|次高铁|次动车|次城际"
)
_HOUSE = (
    "医院|中学|宿舍|厂(?![家商])|库房|会议室|车间|床(?![位上被头])"
    "|路(?!视频|监控|信号|纵队|摄像|诸侯|大军)"
)


def _named(match: Match[str]) -> str:
    return one_by_one(re.sub(r"\D", "", match[0]), one="幺")


RULES = (
    Rule("room or road", rf"(?<!\d){_ROUND}\d{{3,4}}(?={_ROOM})", _named),
    Rule("room or road", rf"(?<!\d){_ROUND}\d{{3}}(?={_HOUSE})", _named),
    Rule(
        "room",
        rf"(?<=单元|号楼)\d{{3,4}}(?!\d|{COUNTED})|(?<=[栋幢座])\d{{3,4}}(?![\d.]|{COUNTED})",
        _named,
    ),
    Rule("house", r"(?<=[路街道巷弄])(?!\d?\d00)\d{4}(?=号)", _named),
    Rule(
        "train",
        r"(?:(?<=\d)/(?=\d{1,4}次)|(?<=[A-Z]\d\d\d\d)/)\d{1,4}(?![\d/])",
        lambda m: "、" + _named(m),
    ),
    Rule(
        "class", r"(?<=[一二三四五六七八九高初])[（(](\d{1,2})[）)](?=班)", lambda m: cardinal(m[1])
    ),
    Rule(
        "clause",
        r"(?<=第)[（(](?:(\d{1,3})|([一二三四五六七八九十]{1,3}))[）)]",
        lambda m: cardinal(m[1]) if m[1] else m[2],
    ),
)
