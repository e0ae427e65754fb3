"""Tell the captions that stand alone below a paragraph's end, or inside a sentence of a column."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.sources.credits.closings import CLOSES
from briefing.sources.page.headings.headings import heading_lines
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.page.setting.text_column import TextColumn
from briefing.sources.words.ornaments import BULLET, POINTING
from briefing.sources.words.torn_words import TAIL_END, begins_word
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_CAPTION_LINES, _CREDITED_LINES, _LONE_LINES = 3, 6, 2
_LONGEST_CAPTION, _LONGEST_ALONE = 60, 24
_SHORTEST, _SHORT_CREDITED = 7, 5
"""A caption inside a sentence is wider, else it is that sentence's last word."""
_ENDS = ("。", "。）", "。)")
_CREDIT = re.compile(r"(?:[\s(（].{0,12}摄|摄影|供图|制图|/图)[)）]?$")
_REPORTS = re.compile(r"[。\s][^。]{0,14}(?:摄影报道|摄影|供图|[\s][摄图])[)）]?$")
OPENS = re.compile(f"[{POINTING}]|图[为①②③④]")
"""How a caption begins."""
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
PAUSES = tuple(",，、;；:：")


@dataclass(slots=True)
class CaptionedColumn(TextColumn):
    """A column of text, and what stands around its lines that may tell a caption."""

    credited: Sequence[bool]
    """A photo's credit stands right below the line."""
    alone: Sequence[bool]
    """No furniture stands right above the line."""

    def caption_lines(self, at: int, above: int) -> int:
        """Count the lines from `at` that end a sentence outside all paragraphs; 0 for none.

        `above` is the last line above them that is the story's own.
        """
        before = self.text[above]
        cut = bool(before.column) or self.setting.whole
        torn = cut and not before.ended and self.is_full(before)
        shows = self.indents and _SHOWS.fullmatch(self.text[at].text) and self._is_pictured(above)
        ended = self.ends_paragraph(before) or (before.ended and (self.credited[at] or shows))
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
            credited = self.credited[at + count - 1] and not block[-1].text.endswith(PAUSES)
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
        text = text_of(self.text[at : at + count])
        below = self.text[at + count] if at + count < len(self.text) else None
        opens = below is None or below.indented or self.heads(at + count)
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

    def _is_text(self, line: Line, *, full: bool) -> bool:
        """Tell what can be no caption; with a credit below, one may be as wide as its column."""
        known = line.level or line.dated or line.names or TURNED_FROM.match(line.text)
        led = BULLET.match(line.text) and not OPENS.match(line.text)
        if line.indented or known or led or CLOSES.fullmatch(line.text):
            return True
        if not line.column:
            return line.width > _LONGEST_ALONE
        if OPENS.match(line.text):
            return False
        return (self.is_full(line) and not full) or line.width > _LONGEST_CAPTION

    def _goes_on(self, at: int, above: int, count: int, *, credited: bool) -> bool:
        """Tell the rest of a sentence that a caption tore: it opens no paragraph, nor heads one."""
        if at + count >= len(self.text) or self._shows_below(at + count):
            return False
        line = self.text[at + count]
        opens = line.indented or self.heads(at + count) if self.indents else line.gap > 0
        other = self.credited[at + count] or _CREDIT.search(line.text)
        if not line.column and (line.gap or not line.ended or self.text[at].gap):
            return False  # where a typist cut lines, only what goes on right below is the rest
        if (
            opens
            or line.level
            or line.across
            or not (credited or (self.alone[at + count] and not other))
        ):
            return False
        if self.is_full(line) and not line.ended:
            return credited or self._ends_below(at + count) or self._is_word(at, above, count)
        if not _STATES.search(line.text):
            return False
        several = bool(_INNER_END.search(line.text)) and not _INNER_END.search(self.text[at].text)
        rest = several or bool(TAIL_END.match(line.text))
        return credited or rest or self._is_word(at, above, count)

    def _shows_below(self, at: int) -> bool:
        """Tell a caption that stands alone below a paragraph from the rest of a torn sentence."""
        return any(
            _SHOWS.fullmatch(text_of(self.text[at : at + count])) and self._is_lone(at, count)
            for count in range(1, _LONE_LINES + 1)
        )

    def _ends_below(self, at: int) -> bool:
        """Tell the rest of a paragraph, full lines down to a sentence's end, from a heading."""
        while self.indents and at + 1 < len(self.text):
            line, below = self.text[at : at + 2]
            if line.ended or not self.is_full(line) or below.indented or below.level:
                break
            at += 1
        return self.indents and bool(_STATES.search(self.text[at].text))

    def _is_word(self, at: int, above: int, count: int) -> bool:
        """Tell whether the page has as a word what meets without the block, and not with it."""
        end = self.text[above].text[-1]
        return (
            begins_word(end)
            and end + self.text[at + count].text[0] in self.whole
            and end + self.text[at].text[0] not in self.whole
        )
