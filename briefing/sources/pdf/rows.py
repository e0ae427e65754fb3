"""Glyphs become rows: the stretches of text that stand on one line of one column."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.sources.paragraphs import glue
from briefing.sources.pdf.glyphs import Glyph

_SAME_LINE = 0.3
_GUTTER = 0.8
"""A gap this wide, in characters, parts columns: inside a line of Chinese no space is as wide."""
_WIDE_GUTTER = 1.6
"""In headlines, which are set with air."""
_WORD = 0.2
_INDENT = 0.9
_STACKED = 1.7
_FEWEST_STACKED = 3
HEADING = 1.15
"""How much larger than the body a heading is set."""


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


def body_size(glyphs: Sequence[Glyph]) -> float:
    """Find the size that most characters are set in."""
    sizes = Counter(round(glyph.size, 1) for glyph in glyphs if glyph.text.strip())
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 0.0


def rows_of(glyphs: Sequence[Glyph], body: float) -> list[Row]:
    """Put the glyphs together to rows, from the top down."""
    classes: dict[tuple[int, bool], list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        classes[round(glyph.size * 2), glyph.is_vertical].append(glyph)
    rows: list[Row] = []
    for (_, is_vertical), alike in classes.items():
        for line in _lines(alike):
            rows += _cut(line, body, is_vertical=is_vertical)
    return sorted(_unstacked(rows), key=lambda row: (-row.top, row.left))


def _lines(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Group glyphs of one size by their baseline."""
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda each: -each.baseline):
        if line and line[0].baseline - glyph.baseline > _SAME_LINE * glyph.size:
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line


def _cut(line: Sequence[Glyph], body: float, *, is_vertical: bool) -> Iterator[Row]:
    """Cut a line at the gutters of its columns; the same glyph drawn twice (bold) counts once."""
    along = sorted(line, key=lambda each: -each.top if is_vertical else each.left)
    run: list[Glyph] = []
    for glyph in along:
        gap = 0.0
        if run:
            gap = run[-1].bottom - glyph.top if is_vertical else glyph.left - run[-1].right
            if run[-1].text == glyph.text and gap < -0.7 * glyph.size:
                continue
        wide = _WIDE_GUTTER if glyph.size > HEADING * body else _GUTTER
        if run and gap > wide * glyph.size:
            yield from _row(run, is_vertical=is_vertical)
            run = []
        run.append(glyph)
    yield from _row(run, is_vertical=is_vertical)


def _row(run: Sequence[Glyph], *, is_vertical: bool) -> Iterator[Row]:
    seen = [glyph for glyph in run if glyph.text.strip()]
    if not seen:
        return
    text = ""
    before: Glyph | None = None
    for glyph in run:
        spaced = before is not None and glyph.left - before.right > _WORD * glyph.size
        both_ascii = text[-1:].isascii() and glyph.text[:1].isascii()
        text += " " if spaced and both_ascii and not is_vertical and text[-1:] != " " else ""
        text += glyph.text
        before = glyph
    yield Row(
        " ".join(text.split()),
        min(glyph.left for glyph in seen),
        max(glyph.right for glyph in seen),
        max(glyph.top for glyph in seen),
        min(glyph.bottom for glyph in seen),
        seen[0].size,
        is_vertical,
        is_indented=not is_vertical and seen[0].left - run[0].left > _INDENT * seen[0].size,
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
