"""What is counted for each of something: 元/公斤, μg/m³, 元/(人·次), L/100km."""

import re
from re import Match

from briefing.reading.rule import HAN, SCALE, Rule
from briefing.reading.tables import pairs

_UNITS = pairs("units.tsv")
_UNDER = pairs("per.tsv")
"""How a unit is said that something is counted for, where that differs."""
_AS_ONE = ("人次", "台班", "架次", "车次", "班次")


def any_of(words: set[str]) -> str:
    """Make alternatives of words or signs, the longest first, guarded by how they begin."""
    begins = "".join(sorted({re.escape(word[0]) for word in words}))
    return f"(?=[{begins}])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


SYMBOL = any_of(set(_UNITS))
"""Any unit that is written as a symbol."""
_PER_SYMBOL = any_of(set(_UNITS) | set(_UNDER))
_HAN_UNIT = (
    "小时|分钟|公斤|千克|平方米|平米|立方米|平方公里|公里|千米|公顷|季度|人次|学期|千瓦时|户次|百公里"
    "|[天日月年时秒分周人户亩吨斤升克米度次件台辆头只株瓶盒个张份枚桶箱袋票间套位组班趟期页字轮]"
)
DIVIDED = r"\s?[/／⁄]\s?"
_PER_LATIN = rf"(?:1000|100|10)?\s?(?:{_PER_SYMBOL})"
PER = rf"{_PER_LATIN}|{_HAN_UNIT}"
"""What may stand under the stroke."""
_ROUND = {"10": "十", "100": "百", "1000": "千"}
_OVER = re.compile(rf"(?:\d\.?{SCALE}|[百千万亿多余几])([{HAN}]{{1,4}})(?:[/／][{HAN}]{{1,3}})*$")
_CURRENCY_OR_MASS = re.compile(r"[元吨克斤角分瓦升]$")
_REACH = 12
"""The longest quantity in front of a stroke, in characters."""
_JOINT = r"[·•・‧∙⋅.]"


def unit(symbol: str) -> str:
    """Say a unit that stands alone or above the stroke."""
    return _UNITS.get(symbol, symbol)


def per(divisor: str) -> str:
    """Say what stands under the stroke: 每天, 每百公里, 每立方米."""
    symbol = divisor.lstrip("01 ")
    times = _ROUND.get(divisor[: len(divisor) - len(symbol)].strip(), "")
    said = _UNDER.get(symbol) or unit(symbol)
    return f"每{times}{said.replace('千米', '公里') if times else said}"


def _stroke(match: Match[str]) -> str:
    """Say a stroke behind a quantity as 每, and between two words as the pause it is."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    unit_sign = before[-1:] in "℃%‰"
    money_or_mass = _CURRENCY_OR_MASS.search(before)
    known = money_or_mass and re.compile(_HAN_UNIT).match(match.string, match.end())
    over = unit_sign or _OVER.search(before) or known
    return "每" if over else "、"


def _product(match: Match[str]) -> str:
    first, second = match.groups()
    return f"每{first}{second}" if first + second in _AS_ONE else f"每{first}每{second}"


def _bare(match: Match[str]) -> str:
    return unit(match[1]) + per(match[2])


RULES = (
    Rule("either", r"(?<=和)[/／](?=或)", lambda _: ""),
    Rule(
        "per unit",
        rf"(?<=[{HAN}]){DIVIDED}[（(]([{HAN}]{{1,3}}){_JOINT}([{HAN}]{{1,3}})[）)]",
        _product,
    ),
    Rule(
        "per unit",
        rf"(?<=[{HAN}]){DIVIDED}([人户亩台月年天日生]|人次|小时){_JOINT}([{HAN}]|小时)(?![{HAN}])",
        _product,
    ),
    Rule("per unit", rf"(?<=[{HAN}]){DIVIDED}({_PER_LATIN})(?![A-Za-z])", lambda m: per(m[1])),
    Rule("per unit", rf"(?<=[{HAN}℃%‰]){DIVIDED}(?=[{HAN}](?![{HAN}]{{0,3}}\d))", _stroke),
    Rule(
        "per unit",
        rf"(?<![A-Za-z\d])((?:[A-Za-zμ]{{2,}}|[tmgL℃])[²³23]?){DIVIDED}({PER})(?![A-Za-z])",
        _bare,
    ),
)
