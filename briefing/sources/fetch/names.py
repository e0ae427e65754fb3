"""Put file names in the order that a reader of a newspaper expects: page 2 before page 10."""

import re
from pathlib import Path

_NUMBER = re.compile(r"([0-9]+)")
_PAGE = re.compile(r"第([一二三四五六七八九十]{1,3})(?=[版页期])")
_DIGITS = {character: value for value, character in enumerate("一二三四五六七八九", 1)}

Key = tuple[tuple[tuple[str, int], ...], ...]


def in_order(path: Path) -> Key:
    """Give the sort key: folder by folder, numbers by their value, 第二版 as page 2."""
    return tuple(_part(part) for part in path.parts)


def _part(name: str) -> tuple[tuple[str, int], ...]:
    pieces = _NUMBER.split(_PAGE.sub(lambda page: f"第{_value(page[1])}", name))
    numbers = [*pieces[1::2], "0"]
    return tuple((text, int(number)) for text, number in zip(pieces[::2], numbers, strict=True))


def _value(numeral: str) -> int:
    """Read 一 to 九十九."""
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return sum(_DIGITS.get(each, 0) for each in numeral[-1:])
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
