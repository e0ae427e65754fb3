"""Figures with units: 120㎡, -3℃, 15~22℃, 500kWh, 30°15′."""

from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numbers import counted
from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.quotients import DIVIDED, PER, SYMBOL, any_of, per, unit
from briefing.reading.rule import DASH, MINUS, NUMBER, SCALE, Rule
from briefing.reading.tables import pairs

_SIGNS = "℃℉㎡㎥㎢㎞㎝㎜㎎㎏㏄㎖㎐㎑㎒㎓㎾㎸㎿㎚㎛㎍㏕㏊"
_AREAS = any_of({symbol for symbol in pairs("units.tsv") if symbol[-1] in "²³"})
"""Squares and cubes, which are units wherever they stand."""
_AMBIGUOUS = {"A", "N", "a", "d", "r", "cd", "Mb", "Gb", "kB", "MB", "GB", "TB"}
"""Said as units only in a quotient: 5A is a rank of sights, 3d three-dimensional."""
_UNIT = f"(?:{any_of(set(pairs('units.tsv')) - _AMBIGUOUS)})"
_QUOTIENT = rf"({SYMBOL}){DIVIDED}({PER})(?![A-Za-z])|({_UNIT})(?![A-Za-z\d²³])"
_SIGN = rf"(?:(?<![A-Za-z\d)）])\+|(?<![A-Za-z\d)）])(?<!\d度){MINUS})?"
_TO = rf"(?:{DASH}|[至到])"
_TEMPERATURES = ("摄氏度", "华氏度", "度")
_FOLLOWERS = r"\+|粉|阅读|播放|点赞|赞|人|元|次|用户|条|套"
"""Behind these a w is 万, as the web writes it: 10w+."""
_ALONE = "kg|km|cm|mm|nm|mg|mL|ml|kWh|kW|MW|GW|kV|MPa|hPa"
"""Symbols that are no words, so that they are units even by themselves: （km）."""
_QUARTERS = {"N": "北纬", "S": "南纬", "E": "东经", "W": "西经"}


def _quotient(over: str | None, under: str | None, alone: str | None) -> str:
    return f"{unit(over)}{per(under)}" if over and under else unit(alone or "")


def _sign(sign: str, said_unit: str) -> str:
    temperature = said_unit in _TEMPERATURES
    if sign == "+":
        return "零上" if temperature else "正"
    return ("零下" if temperature else "负") if sign else ""


def _measured(match: Match[str]) -> str:
    first_sign, low, own, to, second_sign, high, scale, over, under, alone = match.groups()
    said_unit = _quotient(over, under, alone)
    said = _sign(first_sign, said_unit) + number(low, counted=True)
    if high:
        repeated = own or ((first_sign or second_sign) and to not in ("至", "到"))
        said += (said_unit if repeated else "") + (to if to in ("至", "到") else "到")
        said += _sign(second_sign, said_unit) + number(high, counted=True)
    return said + scale + said_unit


def _tall(match: Match[str]) -> str:
    return number(match[1], counted=True) + "米" + one_by_one(match[2])


def _degrees(match: Match[str]) -> str:
    *figures, quarter = match.groups()
    parts = zip(figures, "度分秒", strict=True)
    said = "".join(number(part, counted=True) + each for part, each in parts if part)
    return _QUARTERS.get(quarter, "") + said


def _below_zero(match: Match[str]) -> str:
    low, _, sign, high = match.groups()
    if not high:
        return "零下" + counted(match, low)
    return f"零下{number(low, counted=True)}度到{'零下' if sign else ''}{counted(match, high)}"


RULES = (
    Rule("ten thousand", rf"({NUMBER})[wW](?={_FOLLOWERS})", lambda m: number(m[1]) + "万"),
    Rule(
        "angle",
        rf"({NUMBER})°(?:\s?(\d+)[′'’])?(?:\s?({NUMBER})[″\"”])?(?!\s?[CF](?![A-Za-z]))"
        r"(?:([NSEW])(?![A-Za-z]))?",
        _degrees,
    ),
    Rule(
        "metres and centimetres",
        rf"(?<![\d.-])(\d{{1,2}})米(\d\d)(?![\d.%‰:：号幅]|\s?[A-Za-z℃]|{_TO}\d{{2,}}米|{COUNTED})",
        _tall,
    ),
    Rule(
        "floor below ground",
        rf"(?:(?<=地下)|(?<![A-Za-z\d一-龥）)])|(?<=[在位至到于从第和、]))({MINUS})(\d{{1,2}})"
        rf"(?=(?:(?:{_TO}|、){MINUS}?\d{{1,2}})*[层楼])",
        lambda m: "负" + cardinal(m[2]),
    ),
    Rule(
        "unit",
        rf"({_SIGN})({NUMBER})(?:\s?({_UNIT})?({_TO})({_SIGN})({NUMBER}))?"
        rf"\s?({SCALE})\s?(?:{_QUOTIENT})",
        _measured,
    ),
    Rule(
        "unit",
        rf"(?<=[百千万亿余多几])\s?(?:{_QUOTIENT})",
        lambda m: _quotient(m[1], m[2], m[3]),
    ),
    Rule("range", rf"(?<=\d度){DASH}(?={NUMBER}\s?[℃°])", lambda _: "到"),
    Rule(
        "below zero",
        rf"(?<![A-Za-z\d])(?<!\d度){MINUS}({NUMBER})度?({DASH}({MINUS})?({NUMBER}))?(?=度)",
        _below_zero,
    ),
    Rule("unit", rf"(?<![A-Za-z\d./-])(?:{_ALONE})(?![A-Za-z\d²³./-])", lambda m: unit(m[0])),
    Rule(
        "unit sign",
        rf"[{_SIGNS}]|(?<![A-Za-z\d])(?:{_AREAS})(?![A-Za-z])",
        lambda m: unit(m[0]),
    ),
)
