"""Read the tables that a linguist edits: tab-separated, `#` for remarks."""

from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of one of this folder's `.tsv` tables, in order."""
    text = files("briefing.reading").joinpath(name).read_text(encoding="utf-8")
    return tuple(
        tuple(row.split("\t")) for row in text.splitlines() if row and not row.startswith("#")
    )


@cache
def pairs(name: str) -> dict[str, str]:
    """Give a table of two columns as written → said."""
    return {row[0]: row[1] for row in rows(name)}
