"""Tell by how a page is set what stands in its columns without being part of its text.

Where paragraphs open with an indent, or below an empty line, a sentence that stands alone without
one is no paragraph but the caption of a photo; a short indented line without an end is a heading
inside a story. Where a column is filled to its edge, a short line in the middle of a sentence was
set into it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.sources.heading_scores import TAIL_END, heading_lines
from briefing.sources.lines import CLOSES, Line, signs_notice
from briefing.sources.paragraphs import BULLET, TURNED_FROM, TURNED_TO, Setting

_NEARLY_ALL = 0.85
_ENOUGH = 3
_CAPTION_LINES, _CREDITED_LINES, _LONE_LINES = 3, 6, 2
_OVER = 2
"""A line wider than its column by more than this is set across several."""
_LONGEST_CAPTION, _LONGEST_ALONE = 60, 24
_SHORTEST, _SHORT_CREDITED = 7, 5
"""A caption inside a sentence is wider, else it is that sentence's last word."""
_LONGEST_HEAD, _SHORTEST_HEAD = 20, 3
_ENDS = ("。", "。）", "。)")
_NARROWEST = 13
"""Characters of a column: a narrower one tears too much for places to tell anything."""
_CREDIT = re.compile(r"(?:[\s(（].{0,12}摄|摄影|供图|制图|/图)[)）]?$")
_REPORTS = re.compile(r"[。\s][^。]{0,14}(?:摄影报道|摄影|[\s][摄图])[)）]?$")
_OPENS = re.compile("[▲△▼↑↓←→]|图[为①②③④]")
_CALL = re.compile(r"(?<!\d)(?:0\d{2,3}[-—－]?\d{7,8}|1\d{10})(?!\d)")
"""A telephone: no headline has one."""
_PICTURED = re.compile("图|摄影")
_SHOWS = re.compile(
    r"(?!.*(?:说|表示|介绍|[今明后]年))(?![他她它这那我]|其[中他]|目前|如今|现在)"
    r"[^，。]{2,24}(?:正?在|[(（][左右中前后][^()（）]{0,4}[)）])[^，。]{3,}。"
)
"""What a picture shows: who is where, or doing what, in one breath."""
_SAYS = re.compile("^[他她它这那我你]|[“”：:]|(?:说|表示|介绍|认为)，")
"""What a text says, or goes on with, and no caption."""
_STATES = re.compile("。[”’」』）)]*$")
_INNER_END = re.compile("[。！？][”’]?(?=.)")
_PARTICLES = "的了着在是和与及从到把被对为有也都就于以由将让使给向之等并而或"
"""What any word may follow."""
_PAUSES = tuple(",，、;；:：")


def loose_kinds(lines: Sequence[Line], kinds: Sequence[str], setting: Setting) -> dict[int, str]:
    """Name what else is furniture, by the place of its line.

    `kinds` names what is known to be furniture already; the rest is read as if it were not there.
    """
    own = [at for at, kind in enumerate(kinds) if not kind]
    credited = {
        at - 1
        for at, kind in enumerate(kinds)
        if at
        and not lines[at].gap
        # a whole caption says nothing of a sentence that ended above it
        and (kind == "photo credit" or (kind == "photo caption" and _ends_caption(lines, at)))
    }
    text = [lines[at] for at in own]
    alone = [not at or not kinds[at - 1] for at in own]
    column = _Column(setting, text, [at in credited for at in own], alone)
    if not (column.indents or column.gaps) or 0 < setting.column < _NARROWEST:
        return {}
    found: dict[int, str] = {}
    # where the first headline stands indented, others may
    crossheads = column.indents and not text[0].indented
    above, at = 0, 1
    while at < len(text):
        count = 1
        if crossheads and column.is_crosshead(at, above):
            found[own[at]] = "cross-head"
        elif lost := column.caption_lines(at, above):
            count = lost
            found.update((own[each], "photo caption") for each in range(at, at + count))
        else:
            above = at
        at += count
    return found


def _ends_caption(lines: Sequence[Line], at: int) -> bool:
    """Tell the end of a caption that begins above from a whole one."""
    return not (lines[at - 1].ended or _OPENS.match(lines[at].text))


@dataclass(slots=True)
class _Column:
    """The lines of a page's stories, and how its paragraphs open."""

    setting: Setting
    text: Sequence[Line]
    credited: Sequence[bool]
    """A photo's credit stands right below the line."""
    alone: Sequence[bool]
    """No furniture stands right above the line."""
    whole: str = ""
    indents: bool = False
    gaps: bool = False

    def __post_init__(self) -> None:
        self.whole = "\n".join(line.text for line in self.text)
        opening = [
            line
            for at, (above, line) in enumerate(pairwise(self.text), 1)
            if self._ends_paragraph(above) and self._is_body(line) and not self._heads(at)
        ]
        needed = max(_ENOUGH, min(_NEARLY_ALL * len(opening), len(opening) - 1))
        self.indents = self.setting.indents and sum(each.indented for each in opening) >= needed
        self.gaps = bool(self.setting.column) and sum(each.gap > 0 for each in opening) >= needed

    def is_crosshead(self, at: int, above: int) -> bool:
        """Tell an indented line without an end between two paragraphs."""
        line = self.text[at]
        if line.gap or not line.indented or line.ended or line.level or line.dated or line.names:
            return False
        if line.text.endswith(_PAUSES) or not _SHORTEST_HEAD <= line.width <= _LONGEST_HEAD:
            return False
        if line.column and self._is_full(line):
            return False
        below = self.text[at + 1] if at + 1 < len(self.text) else None
        heads = below is not None and below.indented and not signs_notice(self.text, at + 1)
        return self._ends_paragraph(self.text[above]) and heads

    def caption_lines(self, at: int, above: int) -> int:
        """Count the lines from `at` that end a sentence outside all paragraphs; 0 for none.

        `above` is the last line above them that is the story's own.
        """
        before = self.text[above]
        cut = bool(before.column) or self.setting.whole
        torn = cut and not before.ended and self._is_full(before)
        shows = self.indents and _SHOWS.fullmatch(self.text[at].text) and self._is_pictured(above)
        ended = self._ends_paragraph(before) or (before.ended and (self.credited[at] or shows))
        ended = ended or bool(TURNED_TO.search(before.text))
        ended = ended or (self.gaps and before.ended and self.text[at].gap > before.gap)
        if before.level or TURNED_FROM.match(before.text) or not (torn or ended):
            return 0
        long = self._credited_lines(at) if ended and self.indents else 0
        return long or self._short_caption(at, above, torn=torn)

    def _short_caption(self, at: int, above: int, *, torn: bool) -> int:
        """Count lines that are narrower than the column and end a sentence or in a credit."""
        for count in range(1, _CAPTION_LINES + 1):
            block = self.text[at : at + count]
            apart = torn or self.indents or not block[0].gap
            whole = len(block) == count and not any(line.ended for line in block[:-1])
            if not (apart and whole):
                return 0
            credited = self.credited[at + count - 1] and not block[-1].text.endswith(_PAUSES)
            called = bool(_CALL.search(block[-1].text)) and not torn
            wide = called or (credited and not torn) or (not torn and self._is_lone(at, count))
            if any(self._is_text(line, full=wide) for line in block):
                if torn or count > 1 or self._is_text(block[0], full=True):
                    return 0
                continue
            credited = credited or bool(_CREDIT.search(block[-1].text))
            if not (credited or called or block[-1].text.endswith(_ENDS)):
                continue
            wide = sum(line.width for line in block) >= (_SHORT_CREDITED if credited else _SHORTEST)
            if not torn or (wide and self._goes_on(at, above, count, credited=credited)):
                return count
        return 0

    def _is_lone(self, at: int, count: int) -> bool:
        """Tell a sentence, below the end of a paragraph, that another paragraph opens below."""
        text = "".join(line.text for line in self.text[at : at + count])
        below = self.text[at + count] if at + count < len(self.text) else None
        opens = below is None or below.indented or self._heads(at + count)
        opens = opens or heading_lines(self.text, at + count, self.setting, first=False) > 0
        plain = not (_SAYS.search(text) or _INNER_END.search(text))
        return self.indents and count <= _LONE_LINES and opens and plain

    def _is_pictured(self, at: int) -> bool:
        """Tell whether whoever wrote the story photographed as well (文/图)."""
        signed = (line for line in reversed(self.text[: at + 1]) if line.dated or line.names)
        return bool(_PICTURED.search(next(signed, Line("")).text[:_LONGEST_CAPTION]))

    def _credited_lines(self, at: int) -> int:
        """Count the lines without an indent down to one that says who took the photo."""
        for below in range(at, min(at + _CREDITED_LINES, len(self.text))):
            line = self.text[below]
            if line.indented or line.level or line.dated or (below > at and line.gap):
                return 0
            if _REPORTS.search(line.text) or (self.credited[below] and line.ended):
                return below - at + 1
        return 0

    def _is_body(self, line: Line) -> bool:
        if not line.column:
            return line.width > _LONGEST_HEAD and not line.level
        return self._is_full(line) and not line.level

    def _is_full(self, line: Line) -> bool:
        """Tell a line as wide as its column; without columns, one that a typist cut."""
        if not line.column:
            return not line.ended
        return line.fills and line.reach <= line.column + _OVER

    def _ends_paragraph(self, line: Line) -> bool:
        """Tell a sentence's end before the column's edge; without columns, any sentence's end."""
        return line.ended and not (line.column and self._is_full(line))

    def _is_text(self, line: Line, *, full: bool) -> bool:
        """Tell what can be no caption; with a credit below, one may be as wide as its column."""
        known = line.level or line.dated or line.names or TURNED_FROM.match(line.text)
        led = BULLET.match(line.text) and not _OPENS.match(line.text)
        if line.indented or known or led or CLOSES.fullmatch(line.text):
            return True
        if not line.column:
            return line.width > _LONGEST_ALONE
        if _OPENS.match(line.text):
            return False
        return (self._is_full(line) and not full) or line.width > _LONGEST_CAPTION

    def _goes_on(self, at: int, above: int, count: int, *, credited: bool) -> bool:
        """Tell the rest of a sentence that a caption tore: it opens no paragraph, nor heads one."""
        if at + count >= len(self.text):
            return False
        line = self.text[at + count]
        opens = line.indented or self._heads(at + count) if self.indents else line.gap > 0
        other = self.credited[at + count] or _CREDIT.search(line.text)
        if not line.column and (line.gap or not line.ended or self.text[at].gap):
            return False  # where a typist cut lines, only what goes on right below is the rest
        if opens or line.level or not (credited or (self.alone[at + count] and not other)):
            return False
        if self._is_full(line) and not line.ended:
            return credited or self._ends_below(at + count) or self._is_word(at, above, count)
        if not _STATES.search(line.text):
            return False
        several = bool(_INNER_END.search(line.text)) and not _INNER_END.search(self.text[at].text)
        rest = several or bool(TAIL_END.match(line.text))
        return credited or rest or self._is_word(at, above, count)

    def _heads(self, at: int) -> bool:
        """Tell a line without an indent or an end above one that opens a paragraph."""
        line, opened = self.text[at], at + 1 < len(self.text) and self.text[at + 1].indented
        return opened and not (line.indented or line.ended)

    def _ends_below(self, at: int) -> bool:
        """Tell the rest of a paragraph, full lines down to a sentence's end, from a heading."""
        while self.indents and at + 1 < len(self.text):
            line, below = self.text[at : at + 2]
            if line.ended or not self._is_full(line) or below.indented or below.level:
                break
            at += 1
        return self.indents and bool(_STATES.search(self.text[at].text))

    def _is_word(self, at: int, above: int, count: int) -> bool:
        """Tell whether the page has as a word what meets without the block, and not with it."""
        end = self.text[above].text[-1]
        return (
            end.isalnum()
            and end not in _PARTICLES
            and end + self.text[at + count].text[0] in self.whole
            and end + self.text[at].text[0] not in self.whole
        )
