"""Draw a telephone number together that its column cut, or that stands below what it is for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.page.setting.lines import Line

_CALLED = re.compile(r"(?:电\s*话|热线|客服|手机|传真|微信)\s*[:：]\s*[\d—–-]{0,12}$")
_NUMBER = re.compile(r"[\d—–-]{2,14}。?")
_LACKS_ONE = re.compile(r"(?<!\d)(?:\d{6}|\d{10})$")
"""A number of six or ten figures is none: one figure below is its last, no page's."""
_NEAR = 24
"""Characters in which a line's end shows."""


def with_whole_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Let no line hold but the rest of a number: it would be taken for a page's own."""
    whole: list[Line] = []
    for line in lines:
        rest = bool(whole) and not line.level and not line.indented
        last = rest and line.text.isdecimal() and _LACKS_ONE.search(whole[-1].text)
        cut = rest and (last if len(line.text) == 1 else _NUMBER.fullmatch(line.text))
        if cut and _CALLED.search(whole[-1].text[-_NEAR:]):
            whole[-1] = replace(whole[-1], text=whole[-1].text + line.text)
        else:
            whole.append(line)
    return tuple(whole)
