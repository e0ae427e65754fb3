"""What is to be seen of a line beside the other lines of its page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.sources.brief_labels import labels_briefs
from briefing.sources.lines import Line
from briefing.sources.roles.line_signs import level, own_signs, signs_of

OFFSETS = (0, -2, -1, 1, 2, 3)
"""The lines around one that tell something of it, by how far below they stand."""
_NEAR_ONLY = ("shared", "from")
"""What the lines two and three away say too little of."""
_AROUND, _AHEAD, _SEVERAL = 6, 8, 3
_HEADING, _NARROW, _TEXT = 28, 32, 8
_SHARED, _MORE = (0.05, 0.2, 0.4, 0.6), (-0.4, -0.2, -0.05, 0.05, 0.2, 0.4)
_REACHES, _LENGTHS = (0.3, 0.6, 0.85, 0.97, 1.03, 1.3, 2), (0.05, 0.1, 0.2, 0.4, 0.7, 0.99)
_PLACES = (1, 2, 3, 5, 8)
_HEADED = 45
_LOOK, _MOST = 5, 6
_FULL = 0.95
_WORDS = re.compile(r"[^\u4e00-\u9fff\d]+")
_FILED = re.compile(r"^[【（(]?\S{0,8}(?:讯|电|报道|消息)[】）)（(：: \u3000]")
_BULLET = re.compile(r"[●■◆▲★○◎◇□△▶►▪·•※☆]")


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the lines around one are set."""

    full: float
    """The width most of them have, else the widest."""
    cut: bool
    """Several have it, and it is a column's."""


def signs(lines: Sequence[Line]) -> tuple[list[list[str]], list[list[str]]]:
    """Give for each line the signs that its neighbours see too, and those that are its own."""
    reaches = [_reach(line) if line.width > _TEXT else 0 for line in lines]
    settings = [
        _setting(reaches[max(at - _AROUND, 0) : at + _AROUND + 1]) for at in range(len(lines))
    ]
    pairs = [_pairs(line.text) for line in lines]
    longest = max((line.width for line in lines), default=1.0)
    often = Counter(line.text for line in lines)
    seen = [
        [
            *signs_of(line),
            *_place(lines, at, settings[at], longest),
            *_shared(pairs, at, line),
            *(["repeated"] if often[line.text] > 1 else []),
        ]
        for at, line in enumerate(lines)
    ]
    torn = _torn(lines)
    indents = 10 * sum(line.indented for line in lines) > 3 * len(lines)
    gaps = 2 * sum(line.gap > 0 for line in lines) > len(lines)
    filed = any(_FILED.search(line.text) for line in lines)
    habits = (f"page {indents:d}{gaps:d}{filed:d}",)
    quoted = _inside_quotation(lines)
    briefs = _below_label_of_briefs(lines)
    own = [
        [
            *habits,
            *own_signs(line),
            *_beside(lines, at, settings),
            *_meeting(lines, at, torn),
            *(["in quotation"] if quoted[at] else []),
            *(_in_briefs(lines, at) if briefs[at] else ()),
        ]
        for at, line in enumerate(lines)
    ]
    return seen, own


def is_seen(sign: str, offset: int) -> bool:
    """Tell whether a line's sign counts for the line `offset` above it."""
    return abs(offset) <= 1 or not sign.startswith(_NEAR_ONLY)


def _reach(line: Line) -> float:
    return line.width + (2 if line.indented else 0)


def _setting(around: Sequence[float]) -> _Setting:
    """Look at how far lines reach, 0 for those too short to tell."""
    near = [reach for reach in around if reach]
    if not near:
        return _Setting(0, cut=False)
    usual, count = Counter(map(round, near)).most_common(1)[0]
    several = count >= _SEVERAL
    return _Setting(usual if several else max(near), cut=several and usual < _NARROW)


def _place(lines: Sequence[Line], at: int, setting: _Setting, longest: float) -> Iterator[str]:
    line = lines[at]
    yield f"reach {level(_reach(line) / (setting.full or 1), _REACHES)}"
    yield f"length {level(line.width / longest, _LENGTHS)}"
    yield f"below top {level(at, _PLACES)}"
    yield f"above foot {level(len(lines) - 1 - at, _PLACES)}"


def _pairs(text: str) -> frozenset[str]:
    words = _WORDS.sub("", text)
    return frozenset(map("".join, pairwise(words)))


def _shared(pairs: Sequence[frozenset[str]], at: int, line: Line) -> Iterator[str]:
    """Weigh how much of a line comes back below, and came above: a headline's words are below."""
    if line.width >= _HEADED:
        return
    own, count = pairs[at], max(len(pairs[at]), 1)
    below = len(_common(own, pairs[at + 1 : at + 1 + _AHEAD])) / count
    above = len(_common(own, pairs[max(at - _AHEAD, 0) : at])) / count
    yield f"shared below {level(below, _SHARED)}"
    yield f"shared above {level(above, _SHARED)}"
    yield f"shared more {level(below - above, _MORE)}"


def _common(own: frozenset[str], others: Sequence[frozenset[str]]) -> set[str]:
    return set().union(*(own & each for each in others))


def _beside(lines: Sequence[Line], at: int, settings: Sequence[_Setting]) -> Iterator[str]:
    """Put a line's end and width together with those of the lines above and below."""
    line, above = lines[at], lines[at - 1] if at else None
    below = lines[at + 1] if at + 1 < len(lines) else None
    full = settings[at].full or 1
    told = above is None or above.ended
    short = above is not None and _reach(above) < _FULL * (settings[at - 1].full or 1)
    head = line.width < _HEADING
    wider = below is not None and below.width > 1.5 * line.width
    yield f"end {told:d}{short:d}{line.ended:d}{head:d}"
    yield f"set {told:d}{line.gap > 0:d}{line.indented:d}"
    yield f"wider {told:d}{head:d}{wider:d}{line.ended:d}"
    yield f"column {settings[at].cut:d}{line.ended:d}{level(_reach(line) / full, (0.5, 0.9, 1.05))}"
    opens = below is not None and below.indented
    yield f"opens {line.indented:d}{opens:d}{told:d}{line.ended:d}"
    ahead = lines[at : at + _LOOK]
    filed = next((n for n, each in enumerate(ahead) if _FILED.search(each.text)), None)
    if filed is not None:
        yield f"filed in {filed}"
    ends = next((n for n, each in enumerate(ahead) if each.ended), _LOOK)
    yield f"ends in {ends}"
    run = 0
    for each in lines[at : at + _MOST]:
        if each.width >= _HEADING or each.ended:
            break
        run += 1
    yield f"run {run}"


def _torn(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether its end parts two characters that the page has elsewhere as well.

    Only pairs that a line's end parts are counted, in one pass over the page.
    """
    ends = [above.text[-1] + below.text[0] for above, below in pairwise(lines)]
    asked = frozenset(pair for pair in ends if pair.isalnum())
    page = "".join(line.text for line in lines)
    met = Counter(filter(asked.__contains__, map("".join, pairwise(page)))) if asked else {}
    return [met.get(pair, 0) > 1 for pair in ends]


def _meeting(lines: Sequence[Line], at: int, torn: Sequence[bool]) -> Iterator[str]:
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


def _inside_quotation(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether a quotation that opened above is still open."""
    inside: list[bool] = []
    depth = 0
    for at, line in enumerate(lines):
        if line.gap or line.indented or (at and lines[at - 1].ended):
            depth = 0
        inside.append(depth > 0)
        depth = max(0, depth + line.text.count("“") - line.text.count("”"))
    return inside


def _below_label_of_briefs(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether it stands in a column of briefs, down to the next heading."""
    under: list[bool] = []
    inside = False
    for at, line in enumerate(lines):
        above = lines[at - 1] if at else None
        if above is not None and labels_briefs(above.text):
            inside = True
        elif above is not None and above.ended and not line.ended and line.width < _HEADING:
            plain = not (_BULLET.match(line.text) or _FILED.search(line.text))
            inside = inside and not plain
        under.append(inside)
    return under


def _in_briefs(lines: Sequence[Line], at: int) -> Iterator[str]:
    line, told = lines[at], lines[at - 1].ended
    led, filed = bool(_BULLET.match(line.text)), bool(_FILED.search(line.text))
    yield f"brief {led:d}{filed:d}{told:d}"
    yield f"brief set {line.indented:d}{told:d}"
