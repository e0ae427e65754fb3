"""Numbers that name a thing rather than count: read figure by figure.

The 1 in roads, trains, flights, rooms and types of aircraft is 幺, as railways, airlines and
newscasts say it (the C919 is 九幺九); in slogans, standards and years it is 一.
"""

import re
from re import Match

from briefing.reading.latin import letters
from briefing.reading.measures import COUNTED
from briefing.reading.numerals import cardinal, one_by_one
from briefing.reading.rule import CLOSING, OPENING, Rule, behind
from briefing.reading.tables import pairs

_CODES = pairs("codes.tsv")
_ROUND = r"(?!\d?\d?00(?!\d))"
"""Not 100, 300, 3000: round figures are quantities, even as names."""
_PLAN = "(?:发展)?战略|工作法|工程|行动|计划|模式|体系|举措|机制|格局|工作制"
_NUMBERED = behind(
    "代码 编号 号码 邮编 邮政编码 账号 帐号 卡号 密码 尾号 群号 验证码 学号 工号 警号"
    " 证号 单号 批号 批次 代号 编码 刊号 身份证 QQ群 频道号",
    joints=":：是为",
)
_STANDARDS = "GB|ISO|IEC|IEEE|HJ|DB|JGJ|JTG|CJJ|YY|QB|NY|SB|ISBN|ISSN|CN"
_PRICED = r"(?<![价约达共近超仅计增至到额值售卖涨跌于为])"
_NOT_NUMBERED = r"(?![\d.,:：/%‰×~～—+A-Za-z-]|[万亿千百多余]"


def _figures(match: Match[str]) -> str:
    """Say groups of figures with 杠 for the strokes between them."""
    return "杠".join(one_by_one(each, one="幺") for each in re.findall(r"\d+", match[0]))


def _slogan(match: Match[str]) -> str:
    return one_by_one(match[0])


def _standard(match: Match[str]) -> str:
    name, figures, year = match.groups()
    said = f"{letters(name)}{'杠'.join(map(one_by_one, re.findall(r'[0-9]+', figures)))}"
    return said + (f"，{one_by_one(year)}" if year else "")


def _codec(match: Match[str]) -> str:
    return f"{match[1]}点{one_by_one(match[2])}"


def _stock(match: Match[str]) -> str:
    return f"{one_by_one(match[1], one='幺')}点{letters(match[2])}"


RULES = (
    Rule(
        "document number",
        r"[〔\[（(【［]((?:19|20)\d\d)[〕\]）)】］]\s?第?(\d+)(?=号)",
        lambda m: f"{one_by_one(m[1])}年{cardinal(m[2])}",
    ),
    Rule("stock", r"(?<!\d)(\d{4,6})\.(SH|SZ|BJ|HK)(?![A-Za-z])", _stock),
    Rule("stock", r"(?<=[（(])\d{6}(?=[）)])", _figures),
    Rule(
        "standard",
        rf"(?<![A-Za-z])((?:{_STANDARDS})(?:/[A-Z]{{1,2}})?)\s?(\d[\d-]{{2,16}}?)(?:[-—:：]((?:19|20)\d\d))?"
        r"(?![\d.-])",
        _standard,
    ),
    Rule(
        "code", rf"{_NUMBERED}\s?\d{{2,}}(?:[-–—]\d+)*(?![\d.])|{_NUMBERED}\d-\d+(?!\d)", _figures
    ),
    Rule("formula", r"(?<![A-Za-z])NO[2x](?![A-Za-z\d])", lambda m: f"N O{_tail(m[0][2])}"),
    Rule(
        "known number",
        rf"{_PRICED}(?:{'|'.join(_CODES)}){_NOT_NUMBERED}|{COUNTED})",
        lambda m: _CODES[m[0]],
    ),
    Rule(
        "quoted number",
        rf"(?<=[{OPENING}]){_ROUND}\d{{3,}}(?=[A-Z]?[{CLOSING}](?!{COUNTED}))",
        _slogan,
    ),
    Rule("quoted number", rf"{_ROUND}\d{{3}}(?={_PLAN})", _slogan),
    Rule("definition", r"(?<!\d)(?:720|1080|1440|2160)(?=[pPiI](?![A-Za-z]))", _slogan),
    Rule("code", r"(?<![A-Za-z])([A-Z])\.(\d{3})(?![\d.])", _codec),
)


def _tail(character: str) -> str:
    return one_by_one(character) if character.isdigit() else character
