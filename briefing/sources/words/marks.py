"""The marks that editors put before a headline, or around it, when they do not know Markdown."""

import re

MARKS = (
    ("bold", re.compile(r"(?:\*\*|__)\s*(?P<text>[^*_]{2,60}?)\s*(?:\*\*|__)[:：]?")),
    ("brackets", re.compile(r"【\s*(?P<text>[^【】]{4,60})\s*】")),
    ("angle brackets", re.compile(r"[〖『]\s*(?P<text>[^〖〗『』]{4,60})\s*[〗』]")),
    ("square", re.compile(r"[■◆●○★▌▍▎◎◇☆▶►❖✦]+\s*(?P<text>[^\s■◆●○★▶►].{2,60})")),
    (
        "number",
        re.compile(
            r"(?:\d{1,2}(?:[、．]|[.](?:\s+|(?=\D)))|[(（]\d{1,2}[)）]|[①-⑳])\s*(?P<text>.{4,60})"
        ),
    ),
)
"""Each kind of mark, with the lines that bear it."""
AROUND = ("brackets", "angle brackets")
"""What is put around a headline means nothing else, where several lines have it."""
MOST_MARKED = 44
"""A mark before more characters than this is an item of a list, not a headline."""


def mark_of(text: str) -> str:
    """Name the kind of mark that a line bears; empty for none."""
    if len(text) > MOST_MARKED:
        return ""
    return next((name for name, pattern in MARKS if pattern.fullmatch(text)), "")


def without_mark(text: str, kind: str) -> str:
    """Take a mark of that kind off a line; one without it stays as it is."""
    found = dict(MARKS)[kind].fullmatch(text)
    return found["text"] if found else text
