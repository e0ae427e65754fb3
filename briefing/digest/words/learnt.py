"""Read what signs count for, as learnt from many places that an editor judged, and add it up."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

Counts = tuple[float, ...]
"""What a sign counts for each of the answers that there are."""


@cache
def weights(table: str) -> Mapping[str, Mapping[str, Counts]]:
    """Read a table of `briefing.digest`, once a process: where a sign was seen → it → its counts.

    The first word of a row says where.
    """
    text = files("briefing.digest").joinpath(table).read_text(encoding="utf-8")
    known: dict[str, dict[str, Counts]] = {}
    for name, *counts in (row.split("\t") for row in text.splitlines() if row[0] != "#"):
        place, _, sign = name.partition(" ")
        known.setdefault(place, {})[sign] = tuple(map(float, counts))
    return known


def counted(signs: Iterable[str], known: Mapping[str, Counts], nothing: Counts) -> Counts:
    """Add up what signs count; those that the table lacks are `nothing`."""
    return summed([known[sign] for sign in signs if sign in known], nothing)


def summed(each: Iterable[Counts], nothing: Counts) -> Counts:
    """Add up counts for each answer."""
    return tuple(map(sum, zip(nothing, *each, strict=True)))
