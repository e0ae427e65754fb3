"""Cut a part of a page across, from the top down, and put together what one floor of stories is."""

from collections.abc import Sequence

from briefing.sources.pdf.rows import Row, is_heading
from briefing.sources.pdf.strips import opens, strips_of

_STRUCTURE = 0.3
"""How much wider than the usual line spacing a gap is that parts, in body characters."""
_BLANK_LINE = 1.0
_KICKERS = 2


def bands_of(rows: Sequence[Row], body: float, leading: float) -> list[list[Row]]:
    """Cut at every gap that runs across and is wide enough; from the top down.

    Where no heading stands above or below it, a gap has to be as wide as a whole line. `leading`
    is the usual gap between two lines; it and `body` are in points.
    """
    bands: list[list[Row]] = []
    lowest: Row | None = None
    for row in sorted(rows, key=lambda each: (-each.top, -each.size)):
        if lowest is None or _is_gap(bands[-1], lowest, row, body, leading):
            bands.append([])
        bands[-1].append(row)
        if lowest is None or row.bottom <= lowest.bottom:
            lowest = row
    return bands


def unparted(bands: Sequence[list[Row]], body: float) -> list[list[Row]]:
    """Put bands of the same columns together: a photo parts them, and they go on below it.

    So are headlines beside each other and stories below them that no gutter parts.
    """
    whole: list[list[Row]] = []
    for band in bands:
        rows = [*whole[-1], *band] if whole else []
        plain = not any(is_heading(row, body) for row in rows)
        goes_on = plain and len(strips_of(rows, body)) > 1
        heads = whole and _are_headlines(whole[-1], body)
        if goes_on or (heads and len(strips_of(band, body)) == 1):
            whole[-1] = rows
        else:
            whole.append(band)
    return whole


def floors_of(bands: Sequence[list[Row]], body: float, *, is_one: bool) -> list[list[Row]]:
    """Put the bands together that belong to one floor of stories, each below a headline.

    In a single strip, which a wide headline makes of all columns, a floor is known by stories
    beside each other, in it or above; other headlines may be cross-heads.
    """
    floors: list[list[Row]] = []
    is_shared = not is_one
    for band in bands:
        strips = strips_of(band, body)
        starts = all(opens(strip, body) for strip in strips)
        if not floors or (
            starts and (is_shared or len(strips) > 1) and _has_text(floors[-1], body)
        ):
            floors.append([])
            is_shared = not is_one or len(strips) > 1
        floors[-1] += band
    return floors


def _is_gap(band: Sequence[Row], lowest: Row, row: Row, body: float, leading: float) -> bool:
    """Tell whether what goes down to `lowest` ends above `row`."""
    above = is_heading(lowest, body)
    heads = above or is_heading(row, body)
    least = leading + (_STRUCTURE if heads else _BLANK_LINE) * body
    if lowest.bottom - row.top <= least:
        return False
    # a headline below text heads what is below
    return not above or lowest.is_vertical or not _has_text(band, body)


def _are_headlines(band: Sequence[Row], body: float) -> bool:
    """Tell a band that holds nothing but headlines beside each other."""
    strips = strips_of(band, body)
    return len(strips) > 1 and all(is_heading(row, body) for row in band)


def _has_text(rows: Sequence[Row], body: float) -> bool:
    """Tell a floor that has more than a kicker or a headline by itself."""
    plain = [row for row in rows if not is_heading(row, body)]
    return len(plain) > _KICKERS or any(row.text.endswith("。") for row in plain)
