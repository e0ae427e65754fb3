"""Telephone numbers, said digit by digit with 幺 for 1 and a breath between the groups."""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import one_by_one
from briefing.reading.rule import Rule

_SHORT = "11[0249]|12[02]|999"
_LINES = r"12[0-9]{3}|100(?:00|10|86)|9[56]\d{3}"
_QUOTES = "[”’」』\"']?"
_ABOUT = (
    "报警|热线|指挥|电话|急救|平台|接警|接线|出警|消防|救护|联动|专线|服务|查询|便民|举报|投诉"
    "|订票|求助|宣传日|警|中心|客服|网站|工单|政府|政务|民生"
)
_DIALLED = (
    '(?:(?<=[拨打]|电)|(?<=拨打[“"])|(?<=致电)|(?<=[热专]线)|(?<=电话)|'
    "(?<=电话[:：是为])|(?<=火警)|(?<=匪警)|(?<=客服)|(?<=[热专]线[:：是为]))"
)
_NOT_COUNTED = rf"(?![\d.,]*\d|\.\d|[%‰万亿千百多余几A-Za-z~～—/×:：+]|-\d|{COUNTED})"


def _dial(match: Match[str]) -> str:
    groups = re.findall(r"\d+", match[0])
    plus = "加" if match[0].startswith("+") else ""
    return plus + "，".join(one_by_one(group, one="幺") for group in groups)


RULES = (
    Rule(
        "telephone",
        r"\+86[-\s]?(?:1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|\d{2,3}[-\s]\d{7,8})(?!\d)",
        _dial,
    ),
    Rule("telephone", r"[(（]0\d{2,3}[)）][-\s]?\d{3,4}[-\s]?\d{4}(?!\d)", _dial),
    Rule("telephone", r"0\d{2,3}[-—–\s]\d{3,4}[-\s]?\d{4}(?:[-—转]\d{1,4})?(?!\d)", _dial),
    Rule("telephone", r"0\d{2,3}[-—–](?=\D|$)", _dial),
    Rule("telephone", r"[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)", _dial),
    Rule("telephone", r"1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)", _dial),
    Rule("telephone", rf"{_DIALLED}\d{{3,12}}(?:[-\s]\d{{3,8}})*(?!\d)", _dial),
    Rule("short number", rf"(?:{_LINES}){_NOT_COUNTED}", _dial),
    Rule("short number", rf"(?:{_SHORT})(?={_QUOTES}(?:{_ABOUT}))", _dial),
    Rule(
        "short number",
        rf"(?<![\d.])(?:{_SHORT})(?=[”’」』\"'，。、；：？！,;:?!\s）)]|$)(?!\s?[\d-])",
        _dial,
    ),
)
