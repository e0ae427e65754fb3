"""Take the lines of a heading as they are read: without ornament, their letters together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.furniture.page_heads import unspaced
from briefing.sources.page.setting.lines import Line

LETTERSPACED = "letterspaced"
"""The mark of a line whose letters were set apart: 古 戏 台 下."""
_BULLET = re.compile(r"^[■◆●★▌▍▎◎◇☆▶►❖✦]+\s*(?=\S)")


def plain(text: str) -> str:
    """Draw letters together that were set apart, and drop the ornament before them."""
    return re.sub(r"\s+", " ", unspaced(_BULLET.sub("", text)))


def bare(lines: Sequence[Line]) -> list[Line]:
    """Give the lines of a heading plain, each knowing whether its letters were set apart."""
    return [
        replace(
            line,
            text=plain(line.text),
            mark=LETTERSPACED if unspaced(line.text) != line.text else line.mark,
        )
        for line in lines
    ]
