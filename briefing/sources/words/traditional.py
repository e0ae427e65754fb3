"""Read the characters of a traditional page (繁體) as those of a simplified one."""

import re
from functools import cache
from importlib.resources import files


def fold(text: str) -> str:
    """Give the same text, character by character, in the simplified forms that patterns know.

    Only for telling what a line is, or how it is read: places in the folded text are places in the
    printed one, and the printed one is kept. One form stands for several (发 for 發 and 髮).
    """
    table, traditional = _folded()
    return text.translate(table) if traditional.search(text) else text  # asking costs a tenth


@cache
def _folded() -> tuple[dict[int, str], re.Pattern[str]]:
    text = files("briefing.sources.words").joinpath("traditional.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in text.splitlines() if not row.startswith("#"))
    table = {ord(each): simplified for simplified, forms in rows for each in forms}
    return table, re.compile(f"[{''.join(map(chr, table))}]")
