"""Glyphs become rows: the stretches of text that stand on one line of one column."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.sources.page.paragraphs import glue
from briefing.sources.pdf.areas import Area
from briefing.sources.pdf.glyphs import Glyph
from briefing.sources.pdf.gutters import cut_at_gutters, usual_gap
from briefing.sources.pdf.spaces import WORD, text_of
from briefing.sources.pdf.typography import Typography, is_text, stands_out

_SAME_LINE = 0.3
_GUTTER = 0.8
"""A gap this wide, in characters, parts columns: inside a line of Chinese no space is as wide."""
_WIDE_GUTTER = 1.6
"""In headlines, which are set with air."""
_UNLIKE = 1.3
"""Type so much larger is of another line that happens to stand as high."""
_AGAIN = 0.7
_INDENT = 0.9
_STACKED = 1.7
_FEWEST_STACKED = 3
HEADING = 1.15
"""How much larger than the body a heading is set."""
SUBHEADLINE = 1.04
"""Next to a headline, type this much larger than the body is still a part of it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A stretch of text in one line, or one vertical line of it."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    is_vertical: bool = False
    is_indented: bool = False
    """Blank characters stand before it."""
    is_text: bool = False
    """Much of the document's text is set in its type."""
    stands_out: bool = False
    """No text is set in its face."""


def is_heading(row: Row, body: float) -> bool:
    """Tell large type that is not that of a large text."""
    return row.size > HEADING * body and not row.is_text


def is_larger(row: Row, body: float) -> bool:
    """Tell type that next to a headline is a part of it."""
    return row.size > SUBHEADLINE * body and not row.is_text


def stands_below(above: Row, below: Row, most: float) -> bool:
    """Tell whether a row stands below another, overlapping it, by no more than so many points."""
    beside = above.left < below.right and below.left < above.right
    return beside and -below.size < above.bottom - below.top < most


def rows_of(glyphs: Sequence[Glyph], types: Typography, areas: Sequence[Area] = ()) -> list[Row]:
    """Put the glyphs together to rows, from the top down; no row crosses a gutter or a rule."""
    body = types.body
    upright = [area for area in areas if area.is_upright]
    rows: list[Row] = []
    runs: list[list[Glyph]] = []
    for line in _lines([glyph for glyph in glyphs if not glyph.is_vertical]):
        across = sorted(line, key=lambda each: each.left)
        rules = [rule.left for rule in upright if rule.bottom < line[0].baseline < rule.top]
        runs += _cut(across, body, rules)
    for run in cut_at_gutters(runs, body):
        rows += _row(run, types)
    for line in _lines([glyph for glyph in glyphs if glyph.is_vertical]):
        for run in _cut_down(sorted(line, key=lambda each: -each.top), body):
            rows += _row(run, types, is_vertical=True)
    return sorted(_unstacked(rows), key=lambda row: (-row.top, row.left))


def _lines(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Group glyphs by their baseline."""
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda each: -each.baseline):
        if line and line[0].baseline - glyph.baseline > _SAME_LINE * min(glyph.size, line[0].size):
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def _cut(line: Sequence[Glyph], body: float, rules: Sequence[float]) -> Iterator[list[Glyph]]:
    """Cut a line at wide gaps and rules; the same glyph drawn twice (bold) counts once."""
    usual = usual_gap(line)
    run: list[Glyph] = []
    for glyph in line:
        if run and _is_again(glyph, run[-1]):
            continue
        if run and _is_apart(run[-1], glyph, body, usual, rules):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _is_again(glyph: Glyph, before: Glyph) -> bool:
    return before.text == glyph.text and glyph.left - before.right < -_AGAIN * glyph.size


def _is_apart(
    before: Glyph, glyph: Glyph, body: float, usual: float, rules: Sequence[float]
) -> bool:
    """Tell glyphs of two columns by the gap or rule between them, or of two sizes."""
    size = max(before.size, glyph.size)
    gap = glyph.left - before.right
    wide = _WIDE_GUTTER if size > HEADING * body else _GUTTER
    middle = (before.left + before.right) / 2, (glyph.left + glyph.right) / 2
    unlike = size > _UNLIKE * min(before.size, glyph.size)
    return (
        gap > wide * size + usual
        or (unlike and not (gap < WORD * size and (before.text + glyph.text).isascii()))
        or any(middle[0] < rule < middle[1] for rule in rules)
    )


def _cut_down(line: Sequence[Glyph], body: float) -> Iterator[list[Glyph]]:
    """Cut a vertical line where the tier of columns ends."""
    run: list[Glyph] = []
    for glyph in line:
        if run and _is_again_below(glyph, run[-1]):
            continue
        wide = _WIDE_GUTTER if glyph.size > HEADING * body else _GUTTER
        if run and run[-1].bottom - glyph.top > wide * glyph.size:
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _is_again_below(glyph: Glyph, before: Glyph) -> bool:
    return before.text == glyph.text and before.bottom - glyph.top < -_AGAIN * glyph.size


def _row(run: Sequence[Glyph], types: Typography, *, is_vertical: bool = False) -> Iterator[Row]:
    seen = [glyph for glyph in run if glyph.text.strip()]
    if not seen:
        return
    yield Row(
        text_of(run, is_vertical=is_vertical),
        min(glyph.left for glyph in seen),
        max(glyph.right for glyph in seen),
        max(glyph.top for glyph in seen),
        min(glyph.bottom for glyph in seen),
        Counter(glyph.size for glyph in seen).most_common(1)[0][0],
        is_vertical,
        is_indented=not is_vertical and seen[0].left - run[0].left > _INDENT * seen[0].size,
        is_text=is_text(seen, types),
        stands_out=stands_out(seen, types),
    )


def _unstacked(rows: Sequence[Row]) -> list[Row]:
    """Make one vertical row of single characters that stand below each other."""
    singles: dict[tuple[int, int], list[Row]] = defaultdict(list)
    rest: list[Row] = []
    for row in rows:
        if len(row.text) == 1 and not row.is_vertical and not row.text.isascii():
            singles[round(row.left / 2), round(row.size)].append(row)
        else:
            rest.append(row)
    for stack in singles.values():
        run: list[Row] = []
        for row in sorted(stack, key=lambda each: -each.top):
            if run and run[-1].top - row.top > _STACKED * row.size:
                rest += _stacked(run)
                run = []
            run.append(row)
        rest += _stacked(run)
    return rest


def _stacked(run: Sequence[Row]) -> list[Row]:
    if len(run) < _FEWEST_STACKED:
        return list(run)
    text = ""
    for row in run:
        text = glue(text, row.text)
    first, last = run[0], run[-1]
    return [Row(text, first.left, first.right, first.top, last.bottom, first.size, True)]  # noqa: FBT003 - the last field
