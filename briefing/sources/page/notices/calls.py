"""Take a call for letters, or for news, where its column cut it into several lines.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.setting.lines import Line, text_of

_CALLS = re.compile(
    "文责自负|一稿[多两]投|线索费|一经(?:采用|刊用)|稿[费酬]|(?:来|投|赐|约|征)稿|来信(?:请|可)|来论|本[报版刊栏].{0,8}热线|请(?:注明|写明|附上)"
)
"""A word that such a call has, to look for before the lines around are put together."""
_KINDS = ("notice", "contact")
_MOST_LINES = 8


def mark_calls(lines: Sequence[Line], kinds: list[str]) -> None:
    """Mark the paragraph of each such word if it is furniture where it stands on one line."""
    done = 0
    for at, line in enumerate(lines):
        if at < done or kinds[at] or line.level or not _CALLS.search(line.text):
            continue
        first, last = _paragraph(lines, kinds, at)
        kind = furniture(text_of(lines[first : last + 1]))
        if first < last and kind in _KINDS:
            kinds[first : last + 1] = [kind] * (last + 1 - first)
            done = last + 1


def _paragraph(lines: Sequence[Line], kinds: Sequence[str], at: int) -> tuple[int, int]:
    """Give the first and the last line of the paragraph around a line, as far as its text goes."""
    first = last = at
    while not lines[first].indented and at - first < _MOST_LINES and _runs_on(lines, kinds, first):
        first -= 1
    while not lines[last].ended and last - at < _MOST_LINES and last + 1 < len(lines):
        below = lines[last + 1]
        if kinds[last + 1] or below.indented or below.gap or below.level:
            break
        last += 1
    return first, last


def _runs_on(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell whether the line above goes on with this one."""
    above = lines[at - 1] if at else None
    if above is None or kinds[at - 1] not in ("", *_KINDS) or lines[at].gap:
        return False
    return above.fills and not (above.ended or above.level or above.dated)
