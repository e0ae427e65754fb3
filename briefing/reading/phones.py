"""Telephone numbers, said digit by digit with 幺 for 1 and a breath between the groups."""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import one_by_one
from briefing.reading.rule import CLOSING, OPENING, Rule, behind

_SHORT = "11[0249]|12[02]|999"
_LINES = r"12[13]\d\d|100(?:10|86)|9[56]\d{3}|1118[35]"
_ABOUT = (
    "报警|热线|指挥|电话|急救|平台|接警|接线|出警|消防|救护|联动|专线|服务|查询|查号|便民|举报|投诉"
    "|订票|求助|宣传日|警|中心|客服|网站|工单|政府|政务|民生|交通?事故|事故|交警|调度"
)
_CALLED = behind(
    "电话 热线 专线 客服 致电 来电 请电 传真 分机 手机 座机 手机号",
    joints=f":：是为打 \u3000{OPENING}",
)
_DIALLING = behind("拨 打 打了 拨通 打通 火警 匪警", joints=OPENING)
_DIALLED = f"(?:{_DIALLING}|{_CALLED})"
_NOT_COUNTED = rf"(?![\d.,]*\d|\.\d|[%‰万亿千百多余几A-Za-z~～—/×:：+]|-\d|{COUNTED})"
_EXTENSION = r"(?:\s?(?:[-—/]|转|转分机|分机)\s?\d{1,5})?(?!\d)"
_AREA = r"0\d{2,3}"
_MOBILE = r"1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}"
_ABROAD = r"(?:\+\d{1,3}|00\d{2,3})"


def _dial(match: Match[str]) -> str:
    plus = "加" if match[0].startswith("+") else ""
    groups = re.findall(r"(转?)\D*?(\d+)", match[0])
    said = "，".join(one_by_one(group, one="幺") for _, group in groups)
    if groups[-1][0]:
        head, _, last = said.rpartition("，")
        said = f"{head}转{last}"
    return plus + said


RULES = (
    Rule("telephone", rf"{_ABROAD}[-\s]?{_MOBILE}(?!\d)", _dial),
    Rule("telephone", rf"{_ABROAD}[-\s]\d{{1,4}}(?:[-\s]\d{{3,8}}){{1,3}}(?![\d.])", _dial),
    Rule("telephone", rf"{_ABROAD}[-\s]\d{{7,8}}(?![\d.])", _dial),
    Rule("telephone", rf"[(（]{_AREA}[)）][-\s]?\d{{3,4}}[-\s]?\d{{4}}{_EXTENSION}", _dial),
    Rule("telephone", rf"{_AREA}[-—–\s]\d{{3,4}}[-\s]?\d{{4}}{_EXTENSION}", _dial),
    Rule("telephone", rf"(?<![\d.]){_AREA}[-—–]\d{{3,8}}(?![\d.]|[-—–]\d)", _dial),
    Rule("telephone", rf"{_AREA}[-—–](?=\D|$)", _dial),
    Rule("telephone", rf"[48]00[-\s]?\d{{3,4}}[-\s]?\d{{3,4}}{_EXTENSION}", _dial),
    Rule("telephone", rf"(?<!\d){_MOBILE}(?!\d)", _dial),
    Rule("telephone", r"(?<!\d)1[3-9]\d[*×xX•]{4}\d{4}(?!\d)", _dial),
    Rule("telephone", r"(?<!\d)[2-9]\d{6,7}(?:转|转分机)\d{1,5}(?!\d)", _dial),
    Rule("telephone", rf"{_DIALLED}\d{{3,12}}(?:[-\s]\d{{3,8}})*{_NOT_COUNTED}{_EXTENSION}", _dial),
    Rule("telephone", r"[48]00(?=电话|热线|客服)", _dial),
    Rule("short number", rf"(?:{_LINES}){_NOT_COUNTED}", _dial),
    Rule("short number", r"100(?:00|01)(?=号|热线|客服|客户)", _dial),
    Rule("short number", rf"(?:{_SHORT})(?=[{CLOSING}]?(?:{_ABOUT}))", _dial),
    Rule("short number", rf"(?:{_SHORT})(?=[/、](?:{_SHORT})(?!\d))", _dial),
    Rule(
        "short number",
        rf"(?<![\d.])(?:{_SHORT})(?=[”’」』\"'，。、；：？！,;:?!\s）)]|$)(?!\s?[\d-])",
        _dial,
    ),
    Rule("long number", r"(?<![\d.,])(?!\d*0000(?!\d))\d{11,}(?![\d.,]*\d|\.\d)", _dial),
    Rule(
        "long number", rf"(?<![\d.,])\d{{7,}}(?!\s?(?:[元吨瓦平]|{COUNTED})){_NOT_COUNTED}", _dial
    ),
)
"""A figure of seven digits with nothing to count behind it is a number to dial or to find."""
