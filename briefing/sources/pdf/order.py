"""Put the rows of a page in the order in which they are read.

A page is cut again and again (XY-cut; Nagy and Seth 1984), but where a newspaper is cut: at rules
first, then floors of stories, then stories that stand side by side, then headlines from the columns
below them, then column from column. A gap parts a story from the next only if it is wider than a
column's own line spacing, for columns are set on one grid and their gaps form lines across the
page. What no straight cut takes apart, because stories interlock, is given to the headlines above.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

from briefing.sources.furniture.furniture import furniture
from briefing.sources.pdf.areas import Area
from briefing.sources.pdf.bands import bands_of, floors_of, unparted
from briefing.sources.pdf.interlocked import TangledError, by_headline
from briefing.sources.pdf.rows import Row, is_heading, is_larger
from briefing.sources.pdf.signatures import is_signature
from briefing.sources.pdf.strips import (
    behind_rules,
    is_title,
    lifted,
    mostly_vertical,
    side_by_side,
    strips_of,
)

_LARGEST_LEADING = 1.5
_NEARBY = 30
"""Lines of other columns that may stand between a line and the one below it."""
_HEADING_LINES = 8
_TOUCHING = 0.2
_ACROSS = 0.8
"""The part of a zone's width that a rule takes which parts it."""
_MOST_ROWS = 8_000
_MANY, _MOST_ALONE = 20, 0.5
_DEEPEST = 30
"""Pages of stories are cut ten times; in deeper ones all is told from the top down."""
Zone = list[list[Row]]
"""The columns of a part of the page that a rule, a floor or a headline parts from the next."""


def in_order(rows: Sequence[Row], body: float, areas: Sequence[Area] = ()) -> list[Zone]:
    """Give the zones of a page in reading order, each of columns from the top down.

    `TangledError` where its lines cannot be told apart, or are more than any page has.
    """
    if len(rows) > _MOST_ROWS:
        raise TangledError
    rules = [area for area in areas if not area.is_box]
    cutter = _Cutter(body, _leading(rows, body), rules)
    zones: list[Zone] = []
    for column, is_new in cutter.columns(list(rows), 0):
        if is_new or not zones:
            zones.append([])
        zones[-1].append(column)
    if _is_scattered([column for zone in zones for column in zone], body):
        raise TangledError
    return zones


def _is_scattered(columns: Sequence[Sequence[Row]], body: float) -> bool:
    """Tell text that makes no columns: most of many lines begin where no other of theirs does."""
    many = alone = 0
    for column in columns:
        plain = [row for row in column if not is_heading(row, body) and not row.is_vertical]
        begins = Counter(round(row.left / body) for row in plain)
        many += len(plain)
        alone += sum(
            sum(begins[round(row.left / body) + near] for near in (-2, -1, 0, 1, 2)) == 1
            for row in plain
        )
    return many > _MANY and alone > _MOST_ALONE * many


def _leading(rows: Sequence[Row], body: float) -> float:
    """Measure the usual gap between a body line and the next one below it."""
    plain = sorted((row for row in rows if not is_heading(row, body)), key=lambda row: -row.top)
    gaps = []
    for at, above in enumerate(plain):
        near = plain[at + 1 : at + 1 + _NEARBY]
        below = (row for row in near if row.left < above.right and above.left < row.right)
        gaps += [above.bottom - row.top for row in islice(below, 1)]
    gaps = [gap for gap in gaps if gap < _LARGEST_LEADING * body]
    return median(gaps) if gaps else 0.5 * body


class _Cutter:
    """Cuts zones of a page that share their type size, line spacing and rules."""

    def __init__(self, body: float, leading: float, rules: Sequence[Area]) -> None:
        self.body = body
        self.leading = leading
        self.rules = rules

    def columns(self, rows: list[Row], depth: int) -> Iterator[tuple[list[Row], bool]]:
        """Give the columns in reading order; and whether a rule parts them from the one before."""
        if not rows:
            return
        for parts, is_parted in self._cuts(rows) if depth < _DEEPEST else ():
            if len(parts) > 1:
                for part in parts:
                    for at, (column, is_new) in enumerate(self.columns(part, depth + 1)):
                        yield column, is_new or (is_parted and not at)
                return
        yield _down(rows), False

    def _cuts(self, rows: list[Row]) -> Iterator[tuple[list[list[Row]], bool]]:
        """Try the cuts in their turn; one that makes a single part did not cut."""
        yield self._at_rules(rows), True
        strips = strips_of(rows, self.body)
        bands = bands_of(rows, self.body, self.leading)
        yield behind_rules(strips, self.body, self.rules), True
        yield floors_of(bands, self.body, is_one=len(strips) == 1), True
        yield side_by_side(strips, self.body), True
        yield unparted(bands, self.body), False
        yield lifted(strips, self.body), False
        yield _peeled(rows, self.body, is_one=len(strips) == 1), False
        yield _in_turn(strips, self.body), False
        yield by_headline(rows, self.body), True

    def _at_rules(self, rows: list[Row]) -> list[list[Row]]:
        """Cut at each rule that runs across the whole zone."""
        left, right = min(row.left for row in rows), max(row.right for row in rows)
        heights = sorted(
            (
                rule.top
                for rule in self.rules
                if rule.is_level
                and min(rule.right, right) - max(rule.left, left) > _ACROSS * (right - left)
                and not any(row.bottom < rule.top < row.top for row in rows)
            ),
            reverse=True,
        )
        parts: list[list[Row]] = [[] for _ in range(len(heights) + 1)]
        for row in rows:
            parts[sum(height > row.top for height in heights)].append(row)
        return [part for part in parts if part]


def _peeled(rows: Sequence[Row], body: float, *, is_one: bool) -> list[list[Row]]:
    """Part the few lines of a heading from the columns that stand close below it.

    Where they part the columns too, as a byline above the middle one, it has to be a heading's.
    """
    ordered = sorted(rows, key=lambda row: -row.top)
    for count in range(1, min(_HEADING_LINES, len(ordered))):
        head, rest = ordered[:count], ordered[count:]
        if not is_one and not _belongs_to_heading(head[-1], body):
            break
        plain = [row for row in head if not _belongs_to_heading(row, body)]
        if len(strips_of(plain, body)) > 1:
            break  # these are the first lines of columns
        if min(row.bottom for row in head) < rest[0].top - _TOUCHING * body:
            continue
        if len(strips_of(rest, body)) > 1:
            return [head, rest]
    return [ordered]


def _belongs_to_heading(row: Row, body: float) -> bool:
    if is_larger(row, body) and not row.text.endswith("。"):
        return True
    return is_signature(row.text) or bool(furniture(row.text))


def _in_turn(strips: Sequence[list[Row]], body: float) -> list[list[Row]]:
    """Order the columns of one story: a vertical title first, vertical lines from the right."""
    rows = [row for strip in strips for row in strip]
    turned = strips[::-1] if mostly_vertical(rows) else strips
    return sorted(turned, key=lambda strip: not is_title(strip, body))


def _down(rows: Sequence[Row]) -> list[Row]:
    """Order the rows of one column; vertical lines follow each other from right to left."""
    if mostly_vertical(rows):
        return sorted(rows, key=lambda row: -row.right)
    return sorted(rows, key=lambda row: (-row.top, row.left))
