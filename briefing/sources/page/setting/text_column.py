"""Know how the paragraphs of a page's text open and end, where nearly all of them do so."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting

_NEARLY_ALL = 0.85
_ENOUGH = 3
_OVER = 2
"""A line wider than its column by more than this is set across several."""
LONGEST_HEAD = 20
"""Full-width characters of a heading inside a story."""


@dataclass(slots=True)
class TextColumn:
    """The lines of a page's stories, and how its paragraphs open."""

    setting: Setting
    text: Sequence[Line]
    whole: str = field(init=False)
    """All lines, one below the other."""
    indents: bool = field(init=False)
    """Each paragraph opens with an indent."""
    gaps: bool = field(init=False)
    """Each paragraph opens below an empty line."""

    def __post_init__(self) -> None:
        """Look at what opens below a paragraph's sure end, and has the width of a text."""
        self.whole = "\n".join(line.text for line in self.text)
        opening = [
            line
            for at, (above, line) in enumerate(pairwise(self.text), 1)
            if self.ends_paragraph(above) and self._is_body(line) and not self.heads(at)
        ]
        needed = max(_ENOUGH, min(_NEARLY_ALL * len(opening), len(opening) - 1))
        self.indents = self.setting.indents and sum(each.indented for each in opening) >= needed
        self.gaps = bool(self.setting.column) and sum(each.gap > 0 for each in opening) >= needed

    def is_full(self, line: Line) -> bool:
        """Tell a line as wide as its column; without columns, one that a typist cut."""
        if not line.column:
            return not line.ended
        return line.fills and line.reach <= line.column + _OVER

    def ends_paragraph(self, line: Line) -> bool:
        """Tell a sentence's end before the column's edge; without columns, any sentence's end."""
        return line.ended and (line.closed or not (line.column and self.is_full(line)))

    def heads(self, at: int) -> bool:
        """Tell a line without an indent or an end above one that opens a paragraph."""
        line, opened = self.text[at], at + 1 < len(self.text) and self.text[at + 1].indented
        return opened and not (line.indented or line.ended)

    def _is_body(self, line: Line) -> bool:
        if not line.column:
            return line.width > LONGEST_HEAD and not line.level
        return self.is_full(line) and not line.level
