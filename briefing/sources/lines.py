"""A page's text becomes lines that remember how they were set."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"(#{1,6})\s+(?=\S)")
_INDENT = re.compile(r"\u3000|\t| {2,}")
_END = re.compile(
    r"[。!?！？…][”’」』\"')）》〉】]*$|[(（](?:本报|本台|见习)?(?:记者|通讯员|综合|完)[^()（）]*[)）]$"
)
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")
_HALF_WIDTH = 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; `text` is stripped."""

    text: str
    level: int = 0
    """How many `#` stood before it: whoever typed the page calls it a heading; 0 for none."""
    hard_break: bool = False
    """Two spaces ended it: the next line belongs to the same element."""
    indented: bool = False
    """It opens a paragraph the way Chinese print does."""
    gap: int = 0
    """Empty lines above it."""

    @property
    def width(self) -> float:
        """Its width in full-width characters."""
        return sum(_HALF_WIDTH if character.isascii() else 1 for character in self.text)

    @property
    def ended(self) -> bool:
        """Whether a sentence ends with it; a line cut by its column ends anywhere else."""
        return bool(_END.search(self.text))


def lines_of(text: str) -> tuple[Line, ...]:
    """Read the lines that have any text, each with how it was set."""
    lines: list[Line] = []
    gap = 0
    for raw in _BREAK.split(text.replace("\ufeff", "").replace("\u200b", "")):
        stripped = raw.strip()
        mark = _MARK.match(stripped)
        bare = stripped[mark.end() :].rstrip("# ") if mark else stripped
        if not bare.strip("#"):
            gap += 1
            continue
        level = len(mark[1]) if mark else 0
        hard = raw.endswith("  ")
        lines.append(Line(bare, level, hard, bool(_INDENT.match(raw)), gap if lines else 0))
        gap = 0
    return tuple(lines)
