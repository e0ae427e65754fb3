"""Draw the marks that close a sentence together with the line that its column ended before them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.credits.closings import ends_sentence
from briefing.sources.page.setting.lines import Line

_CLOSING = re.compile(
    r"[…—]*[，。、；：！？”’」』）》〉】%％℃,.;:!?)\"'][，。、；：！？”’」』）》〉】,.;:!?)\"'…]*"
)
_LEFT_OUT = re.compile(r"…+|—{1,2}")
"""A paragraph of its own, or a rule, unless the line above it has no end yet."""


def with_whole_ends(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Let no line hold but marks that close what stands above it.

    A tool that knows no typography cuts it off there; by itself it reads like an ornament, and
    would be left out.
    """
    whole: list[Line] = []
    for line in lines:
        if whole and not line.level and _closes(line, whole[-1]):
            text, above = whole[-1].text + line.text, whole[-1]
            closed = ends_sentence(text)
            whole[-1] = replace(above, text=text, hard_break=line.hard_break, closed=closed)
        else:
            whole.append(line)
    return tuple(whole)


def _closes(line: Line, above: Line) -> bool:
    if _CLOSING.fullmatch(line.text):
        return True
    ended = above.ended and not above.text.endswith(line.text)  # … and … are the halves of one mark
    goes_on = not (line.gap or line.indented or ended)
    return goes_on and bool(_LEFT_OUT.fullmatch(line.text))
