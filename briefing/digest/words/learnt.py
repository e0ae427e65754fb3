"""Read what signs count for, as learnt from many places that an editor judged, and add it up."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

Counts = tuple[float, ...]
"""What a sign counts for each of the answers that there are."""


@cache
def weights(table: str) -> Mapping[str, Counts]:
    """Read a table of `briefing.digest`, once a process: a sign, and its count for each answer."""
    text = files("briefing.digest").joinpath(table).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {sign: tuple(map(float, counts)) for sign, *counts in rows}


def counted(signs: Iterable[str], known: Mapping[str, Counts], nothing: Counts) -> Counts:
    """Add up what signs count; those that the table lacks are `nothing`."""
    return summed((known[sign] for sign in signs if sign in known), nothing)


def summed(each: Iterable[Counts], nothing: Counts) -> Counts:
    """Add up counts for each answer."""
    return tuple(map(sum, zip(nothing, *each, strict=True)))
