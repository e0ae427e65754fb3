"""Tell the captions that stand inside a column of text, as wide as it or wider.

Where paragraphs open with an indent, no line without one may follow a sentence that ended short of
its column's edge: either that sentence, or the line, was set into the text. Which of them, and
where it begins, is weighed by what captions say, what meets where the text was torn, and whether a
photographer is named. `kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.sources.credits.closings import CLOSES
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.caption_words import CAPTION_OPENS, CREDIT, FAIR, likeness
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.torn_words import TAIL_END, begins_word
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_MOST_LINES, _CREDITED_LINES = 3, 5
_SHORTEST, _LONGEST = 5, 60
"""Characters of a caption."""
_LIKELY = 0.5
_SURE, _DOUBTFUL, _CREDITED = 1.0, 2.0, 4.5
"""What must speak for a caption, also where some paragraphs open without an indent, or all do."""
_OPENS = re.compile(
    rf"{BULLET.pattern}|[①-⑳(（【]|\d{{1,2}}[.、．](?!\d)|[^，。]{{1,8}}[：:]|[一二三四五六七八九十]、"
)
_CLOSES = re.compile("[^“《（(]*[”》）)]")
"""What a bracket ends that a line above opened."""
_UNEVEN = 2
"""Characters by which the lines of one block may differ."""
_DONE = re.compile("。[)）”]?$")
_NAMES = re.compile("。\\S{0,6}记者\\s+\\S{1,4}$")
"""What a name ends that its column may have cut: ……秧盘。本报记者　周子 / 昂　摄."""


def mark_inside_captions(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Mark each, all of its lines: the line above is its sentence's own."""
    if not setting.column:
        return
    own = [at for at, kind in enumerate(kinds) if not kind]
    whole = "\n".join(lines[at].text for at in own)
    needed = _SURE if setting.always_indents else _DOUBTFUL if setting.indents else _CREDITED
    page = _Page(lines, kinds, own, whole, needed)
    ends = [page.may_end(at) for at in range(len(own))]
    at = 1
    while at < len(own):
        count = page.caption_lines(at) if any(ends[at : at + _CREDITED_LINES]) else 0
        for each in own[at : at + count]:
            kinds[each] = "inside caption"
        at += max(count, 1)


@dataclass(frozen=True, slots=True)
class _Page:
    lines: Sequence[Line]
    kinds: Sequence[str]
    own: Sequence[int]
    """The places of the lines that are no furniture."""
    whole: str
    needed: float

    def caption_lines(self, at: int) -> int:
        """Count the lines of the caption that tears the text at `at`; 0 for none."""
        if not self._is_torn(at - 1):
            return 0
        scores = [(score, count) for count, score in self._blocks(at)]
        best, count = max(scores, default=(0.0, 0))
        sure = best >= self.needed and best > self._of_its_own(at + count - 1)
        return count if sure and not self._begins_below(at, count, best) else 0

    def may_end(self, at: int) -> bool:
        """Tell at a glance what may be a caption's last line, of which there are few."""
        if any(sign in self._line(at).text[-3:] for sign in "摄影图"):
            return True
        opened = at + 1 < len(self.own) and self._line(at + 1).indented
        return self._is_named_below(at) or (not opened and self._ends_short(at))

    def _of_its_own(self, at: int) -> float:
        """Weigh whether the caption that is known below is a whole one."""
        below = self.own[at] + 1
        if at + 1 == len(self.own) or self.kinds[below] != "photo caption":
            return 0.0
        start, rest = self.lines[below].text, self._line(at + 1).text
        meeting = self._meeting(self._line(at).text, start, rest)
        return 3.0 + likeness(CREDIT.sub("", start)) + meeting

    def _begins_below(self, at: int, count: int, score: float) -> bool:
        """Tell whether the caption rather begins on one of its later lines.

        Below one in which a sentence ends it does so too where as much speaks for it.
        """
        text = [self._line(each).text for each in range(at, at + count)]
        return any(
            (best := max((each for _, each in self._blocks(at + first)), default=0.0)) > score
            or (best == score and "。" in "".join(text[:first]))
            for first in range(1, count)
            if self._is_torn(at + first - 1)
        )

    def _line(self, at: int) -> Line:
        return self.lines[self.own[at]]

    def _is_torn(self, at: int) -> bool:
        """Tell a line of text that fills its column in the middle of a sentence."""
        line = self._line(at)
        ends = line.ended or line.level or TURNED_TO.search(line.text) or BULLET.match(line.text)
        return not ends and line.fills

    def _blocks(self, at: int) -> Iterator[tuple[int, float]]:
        """Give how many lines from `at` may be a caption, and what speaks for it."""
        for count in range(1, _CREDITED_LINES + 1):
            last = at + count - 1
            if last >= len(self.own) or not self._may_caption(at, last):
                return
            text = "".join(self._line(each).text for each in range(at, last + 1))
            credited = bool(CREDIT.search(text)) or self._is_named_below(last)
            told = CREDIT.sub("", text)
            plain = count <= _MOST_LINES and self.needed < _CREDITED and self._ends_short(last)
            plain = plain and likeness(told) >= _LIKELY
            ends = credited or plain
            fits = (_SHORTEST if credited else FAIR) <= len(told) <= _LONGEST
            ends = ends and self._is_one_block(at, last)
            if ends and fits and self._goes_on(last + 1, credited=credited):
                above, below = self._line(at - 1).text, self._line(last + 1).text
                score = 3.0 * credited + likeness(told) + self._meeting(above, text, below)
                rest = likeness(self._rest(last + 1))
                yield count, score - (max(rest, 0.0) if credited else rest)
            if credited or (self._line(last).ended and not _NAMES.search(self._line(last).text)):
                return

    def _is_one_block(self, first: int, last: int) -> bool:
        """Tell lines of one width; the last of a block may be shorter, but not wider."""
        widths = [self._line(at).width for at in range(first, last + 1)]
        return widths[-1] <= min(widths) + _UNEVEN

    def _may_caption(self, first: int, last: int) -> bool:
        """Tell lines right below each other of which none opens or signs a text."""
        line, place = self._line(last), self.own[last]
        known = line.indented or line.level or line.dated or line.names or BULLET.match(line.text)
        near = last == first or (place - self.own[last - 1] == 1)
        return near and not (known or TURNED_FROM.match(line.text) or CLOSES.fullmatch(line.text))

    def _is_named_below(self, at: int) -> bool:
        """Tell whether the line below names the photographer, or ends a caption that does."""
        line, below = self._line(at), self.own[at] + 1
        if below == len(self.kinds) or self.lines[below].gap > line.gap:
            return False
        ends = not (line.ended or CAPTION_OPENS.match(self.lines[below].text))
        return self.kinds[below] == "photo credit" or (
            self.kinds[below] == "photo caption" and ends
        )

    def _ends_short(self, at: int) -> bool:
        """Tell a sentence's end above a line whose first character had room beside it."""
        line = self._line(at)
        below = self._line(at + 1).text[0] if at + 1 < len(self.own) else ""
        room = 1 + (below.isascii() or below in "“‘《（")
        return bool(_DONE.search(line.text)) and line.reach <= line.full - room

    def _goes_on(self, at: int, *, credited: bool) -> bool:
        """Tell the rest of a paragraph: lines that fill their column down to a sentence's end."""
        if at >= len(self.own):
            return False
        between = self.kinds[self.own[at - 1] + 1 : self.own[at]]
        if set(between) - ({"photo credit", "photo caption"} if credited else set()):
            return False  # a caption that is known explains itself why the text is torn
        for each in range(at, min(at + 2 * _CREDITED_LINES, len(self.own))):
            line = self._line(each)
            if line.indented or line.level or line.dated or line.names or line.across:
                return False
            if line.ended:
                asks = line.text[-1] in "？?！!"
                other = asks or _OPENS.match(self._line(at).text) or self._is_named_below(each)
                return credited or not other
            if line.falls_short:
                return False
        return True

    def _rest(self, at: int) -> str:
        """Give the text from `at` to the end of its line that ends a sentence."""
        rest = ""
        for each in range(at, min(at + _MOST_LINES, len(self.own))):
            rest += self._line(each).text
            if self._line(each).ended:
                break
        return rest

    def _meeting(self, above: str, start: str, rest: str) -> float:
        """Weigh what meets where `start` tore the text: a word of the page, the end of one."""
        end = above[-1]
        score = 2.0 if TAIL_END.match(rest) or _CLOSES.match(rest) else 0.0
        if end.isdigit() and (rest[0].isdigit() or rest[0] in "年月日个人元万亿%％"):
            return score + 3.0
        if not begins_word(end):
            return score
        return score + 1.5 * ((end + rest[0] in self.whole) - (end + start[0] in self.whole))
