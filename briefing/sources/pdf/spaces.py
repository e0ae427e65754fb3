"""Tell the spaces of a line that mean something from those that only spread it."""

import re
from collections.abc import Sequence

from briefing.sources.pdf.glyphs import Glyph
from briefing.sources.pdf.gutters import usual_gap

WORD = 0.2
"""A gap that wide, in characters, stands for a space between Latin words."""
_AIR = 0.5
"""A gap that wide stands for a space between Chinese characters, as headlines have them."""
_ROOM = 0.12
"""The gap, in characters, that no blank leaves smaller; the narrowest of fonts takes a fifth."""
_SPACED = re.compile(r"[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+\s*")
"""The title of a notice or a paper: 公 告."""
_AIRY = re.compile(r"\s+")
_FILLED, _FEWEST = 0.7, 4
"""The part of the characters of a line behind which a blank stands where blanks spread it."""


def text_of(run: Sequence[Glyph], *, is_vertical: bool) -> str:
    """Spell out a stretch of a line, with a space wherever the page shows one."""
    text = ""
    before: Glyph | None = None
    kept = _without_filling(run if is_vertical else _with_room(run))
    usual = 0.0 if is_vertical else usual_gap(kept)
    for glyph in kept:
        gap = 0.0 if before is None or is_vertical else glyph.left - before.right - usual
        both_ascii = text[-1:].isascii() and glyph.text[:1].isascii()
        text += " " if gap > (WORD if both_ascii else _AIR) * glyph.size else ""
        text += glyph.text
        before = glyph
    return _AIRY.sub("", text) if _SPACED.fullmatch(text) else " ".join(text.split())


def _with_room(run: Sequence[Glyph]) -> Sequence[Glyph]:
    """Drop the blanks for which there is no room: text recognition sets one behind each word."""
    kept: list[Glyph] = []
    blanks: list[Glyph] = []
    before: Glyph | None = None
    for glyph in run:
        if not glyph.text.strip():
            blanks.append(glyph)
            continue
        if before is None or glyph.left - before.right > _ROOM * glyph.size:
            kept += blanks
        kept.append(glyph)
        blanks, before = [], glyph
    return kept


def _without_filling(run: Sequence[Glyph]) -> Sequence[Glyph]:
    """Drop the blanks that some programs set behind each character (本 报 讯) to spread a line."""
    seen = [glyph for glyph in run if glyph.text.strip()]
    fills = [
        bool(before.text.strip() and after.text.strip() and not glyph.text.strip())
        for before, glyph, after in zip(run, run[1:], run[2:], strict=False)
    ]
    is_latin = sum(glyph.text.isascii() for glyph in seen) * 2 > len(seen)
    if is_latin or len(seen) < _FEWEST or sum(fills) < _FILLED * (len(seen) - 1):
        return run
    ends = (False, *fills, False)
    return [glyph for glyph, is_fill in zip(run, ends, strict=True) if not is_fill]
