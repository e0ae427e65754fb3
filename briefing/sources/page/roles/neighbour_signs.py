"""What is to be seen of a line beside those around it: how they are set, and what meets."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.sources.page.roles.line_signs import FILED, HEADING, level
from briefing.sources.page.setting.lines import Line, text_of

_AROUND, _SEVERAL = 6, 3
_NARROW, _TEXT = 32, 8
_LOOK, _MOST = 5, 6
_FULL = 0.95


@dataclass(frozen=True, slots=True)
class Around:
    """How the lines around one are set."""

    full: float
    """The width most of them have, else the widest."""
    cut: bool
    """Several have it, and it is a column's."""


def settings_of(lines: Sequence[Line]) -> list[Around]:
    """Look at how far the lines around each one reach."""
    reaches = [line.reach if line.width > _TEXT else 0 for line in lines]
    return [_setting(reaches[max(at - _AROUND, 0) : at + _AROUND + 1]) for at in range(len(lines))]


def _setting(around: Sequence[float]) -> Around:
    """Look at how far lines reach, 0 for those too short to tell."""
    near = [reach for reach in around if reach]
    if not near:
        return Around(0, cut=False)
    usual, count = Counter(map(round, near)).most_common(1)[0]
    several = count >= _SEVERAL
    return Around(usual if several else max(near), cut=several and usual < _NARROW)


def beside(lines: Sequence[Line], at: int, settings: Sequence[Around]) -> Iterator[str]:
    """Put a line's end and width together with those of the lines above and below."""
    line, above = lines[at], lines[at - 1] if at else None
    below = lines[at + 1] if at + 1 < len(lines) else None
    full = settings[at].full or 1
    told = above is None or above.ended
    short = above is not None and above.reach < _FULL * (settings[at - 1].full or 1)
    head = line.width < HEADING
    wider = below is not None and below.width > 1.5 * line.width
    yield f"end {told:d}{short:d}{line.ended:d}{head:d}"
    yield f"set {told:d}{line.gap > 0:d}{line.indented:d}"
    yield f"wider {told:d}{head:d}{wider:d}{line.ended:d}"
    yield f"column {settings[at].cut:d}{line.ended:d}{level(line.reach / full, (0.5, 0.9, 1.05))}"
    opens = below is not None and below.indented
    yield f"opens {line.indented:d}{opens:d}{told:d}{line.ended:d}"
    yield from _ahead(lines, at)


def _ahead(lines: Sequence[Line], at: int) -> Iterator[str]:
    """Look how far below a dateline stands, a sentence ends, and short lines without an end do."""
    ahead = lines[at : at + _LOOK]
    filed = next((n for n, each in enumerate(ahead) if FILED.match(each.text)), None)
    if filed is not None:
        yield f"filed in {filed}"
    ends = next((n for n, each in enumerate(ahead) if each.ended), _LOOK)
    yield f"ends in {ends}"
    run = 0
    for each in lines[at : at + _MOST]:
        if each.width >= HEADING or each.ended:
            break
        run += 1
    yield f"run {run}"


def torn_ends(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether its end parts two characters that the page has elsewhere as well.

    Only pairs that a line's end parts are counted, in one pass over the page.
    """
    ends = [above.text[-1] + below.text[0] for above, below in pairwise(lines)]
    asked = frozenset(pair for pair in ends if pair.isalnum())
    page = text_of(lines)
    met = Counter(filter(asked.__contains__, map("".join, pairwise(page)))) if asked else {}
    return [met.get(pair, 0) > 1 for pair in ends]


def meeting(lines: Sequence[Line], at: int, torn: Sequence[bool]) -> Iterator[str]:
    """Look at the two characters that a line's end parted."""
    if at:
        end, start = lines[at - 1].text[-1], lines[at].text[0]
        yield f"after {end}"
        if torn[at - 1]:
            yield "cuts word above"
        if (end + start).isdigit():
            yield "cuts number above"
    if at + 1 < len(lines):
        if torn[at]:
            yield "cuts word below"
        if (lines[at].text[-1] + lines[at + 1].text[0]).isdigit():
            yield "cuts number below"
