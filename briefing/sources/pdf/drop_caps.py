"""Put a large first character (首字下沉) back before the text that stands beside it."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.pdf.rows import Row

_LARGE = 1.6
_BESIDE = 1.5
"""How far to the right of it the text begins, in body characters."""
_LEVEL = 1.2
"""How far its head may stand from that of the first line."""
_OPENING = "“‘「『《（"
_MOST = 40
"""A page of more has large characters for another reason."""


def without_drop_caps(rows: Sequence[Row], body: float) -> list[Row]:
    """Let each first line begin with its large character; the lines beside it begin below it."""
    kept = list(rows)
    caps = [row for row in rows if _is_large_character(row, body)]
    for cap in caps if len(caps) <= _MOST else ():
        beside = [row for row in kept if _stands_beside(row, cap, body)]
        first = max(beside, key=lambda row: row.top, default=None)
        if first is None or abs(first.top - cap.top) > _LEVEL * body:
            continue
        text = cap.text + first.text
        kept = [
            row
            if row not in beside
            else replace(row, left=cap.left)
            if row is not first
            else replace(row, text=text, left=cap.left, is_indented=True)
            for row in kept
            if row is not cap
        ]
    return kept


def _is_large_character(row: Row, body: float) -> bool:
    character = row.text.lstrip(_OPENING)
    return len(character) == 1 and character.isalnum() and row.size > _LARGE * body


def _stands_beside(row: Row, cap: Row, body: float) -> bool:
    level = cap.bottom - body / 2 < (row.top + row.bottom) / 2 < cap.top + body / 2
    return level and row.size < cap.size / _LARGE and -body < row.left - cap.right < _BESIDE * body
