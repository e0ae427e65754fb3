"""Tell the middle dot that is a decimal point, as older papers print it, from the one in a date."""

import re

_DOT = re.compile(
    r"(?<![\d.,·•・‧])(?P<whole>\d{1,6})[·•・‧](?P<part>\d{1,4})(?![\d.·•・‧])(?P<unit>\s?(?:[余多]?[万亿]|[%％‰]|"
    r"倍|折|岁|个?百分点|元(?![旦宵])|角|[美日港欧加澳]元|英镑|马克|法郎|卢布|卢比|公里|[千厘毫]米|米(?![兰其])|平方|立方|公顷|亩|"
    r"[公英海]里|吨|公?斤|千克|克(?![服隆里])|[千兆]瓦|级|度(?!过)|分钟|秒))?"
)
_MONTHS, _DAYS = 12, 31


def with_decimal_points(text: str) -> str:
    """Print 4·3% as 4.3%, character for character; 3·15晚会 stays the day that it is named after.

    It is a number where what it counts follows, or where no month or no such day can be meant.
    """
    return _DOT.sub(_pointed, text) if any(dot in text for dot in "·•・‧") else text


def _pointed(found: re.Match[str]) -> str:
    whole, part = found["whole"], found["part"]
    dated = 1 <= int(whole) <= _MONTHS and 1 <= int(part) <= _DAYS and part[0] != "0"
    if dated and not found["unit"]:
        return found[0]
    return f"{whole}.{part}{found['unit'] or ''}"
