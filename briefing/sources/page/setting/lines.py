"""A page's text becomes lines that remember how they were set."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypedDict, Unpack

from briefing.sources.credits.bylines import byline
from briefing.sources.credits.closings import ends_sentence
from briefing.sources.credits.datelines import cuts_names, has_head
from briefing.sources.words.marks import mark_of, without_mark

_HASHES = re.compile(r"(#{1,6})\s*(?=[^\s#])")
_WIDE_INDENT = re.compile(r"[ \u00a0]?\u3000{2}|\t|[ \u00a0]{3,}|\u2003")
_INDENT = re.compile(r"[ \u00a0]?\u3000|\t|[ \u00a0]{2,}|\u2003")
_SPACE = re.compile(r"[ \u3000](?=\S)")
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_WIDTHLESS = re.compile(r"[\ufeff\u200b-\u200f\u2060\u00ad\u202a-\u202e\x00\x08]")
_HALF_WIDTH = 0.5
_INDENT_WIDTH, _MOSTLY = 2, 4
_PLAY = 1
_ACROSS = 3
"""Characters by which no line of a column is wider than it."""
"""Characters that a full line may lack: no line begins with a full stop, nor ends with a “."""
_UNBROKEN = re.compile(r"[!-~]+")
"""A word of Latin letters, or a number: a column's end does not cut it."""


BY_SIZE = "size"
"""The mark of a line whose level is that of its type: no other level is of the same element."""


class Place(TypedDict, total=False):
    """Fields of a line that only those around it tell."""

    indented: bool
    gap: int
    section: str
    parted: bool
    signature: str
    column: float
    full: float
    number: int


@dataclass(frozen=True)
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
    section: str = ""
    """The part of the paper that it stands in; empty where the page does not say."""
    parted: bool = False
    """Furniture that stands between stories was taken out above it: a rule, a page's name."""
    spaced: bool = False
    """A space stood where it was cut inside the brackets of its dateline."""
    mark: str = ""
    """The kind of other mark it bears, which may mean a headline or an item of a list."""
    signature: str = ""
    """Who wrote the text below, where it names nobody but them and their office."""
    column: float = 0
    """The width of the column it stands in, in characters; 0 where lines end where they please."""
    full: float = 0
    """The width that nearly all cut lines of its column reach: a narrower one ended by itself."""
    closed: bool = False
    """Its last marks stood below it by themselves: the paragraph ends there, though it is full."""
    number: int = -1
    """Its place among the lines of its page."""
    whole_places: bool = False
    """Each of its figures and letters took the place of a whole character."""

    def placed(self, **place: Unpack[Place]) -> "Line":
        """Give the same line in another place: what was found out of its text stays known.

        `dataclasses.replace` forgets that, and takes ten times as long.
        """
        line = object.__new__(Line)
        line.__dict__.update(self.__dict__, **place)
        return line

    @cached_property
    def width(self) -> float:
        """Its width in full-width characters."""
        return len(self.text) - (0 if self.whole_places else (1 - _HALF_WIDTH) * self.halves)

    @property
    def halves(self) -> int:
        """How many characters it has that most columns set half as wide."""
        return len(self.text.encode("ascii", "ignore"))  # it is C that looks at each character

    @property
    def reach(self) -> float:
        """How far it reaches into its column: its width with its indent."""
        return self.width + (_INDENT_WIDTH if self.indented else 0)

    @property
    def places(self) -> int:
        """How many letters, figures and marks it has, with those that its indent takes."""
        return len(self.text) + (_INDENT_WIDTH if self.indented else 0)

    @property
    def fills(self) -> bool:
        """Whether it reaches its column's edge; never where lines end where they please."""
        return 0 < self.full - _PLAY <= self.reach

    @property
    def across(self) -> bool:
        """Whether it is set across its column's edge; a signature may have been joined to one."""
        return 0 < self.full < self.reach - _ACROSS and self.text[-1] not in ")）"

    @property
    def falls_short(self) -> bool:
        """Whether its column had room for more; never where lines end where they please."""
        return self.closed or self.reach < self.full - _PLAY

    def reach_with(self, below: "Line | None") -> float:
        """Give how far it would reach with the word that begins the line `below`, if it is whole.

        A column leaves its last places empty where a word of Latin letters, or a number, comes
        next, unless it cuts them like characters.
        """
        if self.whole_places:
            return self.reach
        word = _UNBROKEN.match(below.text) if below else None
        return self.reach + (_HALF_WIDTH * len(word[0]) if word else 0)

    @cached_property
    def dated(self) -> bool:
        """Whether it opens with a dateline."""
        return has_head(self.text)

    @property
    def names(self) -> tuple[str, ...]:
        """The reporters, where it holds nothing else."""
        return tuple(self.signature.split()) or self._named

    @cached_property
    def _named(self) -> tuple[str, ...]:
        return byline(self.text)

    @cached_property
    def ended(self) -> bool:
        """Whether a sentence ends with it; a line cut by its column ends anywhere else."""
        return ends_sentence(self.text)


def text_of(lines: Iterable[Line]) -> str:
    """Give the text of lines as one, without what a column put between them."""
    return "".join(line.text for line in lines)


def _indent_of(printed: Sequence[str]) -> re.Pattern[str]:
    """Tell an indent of two characters from a space that a list, or two names, had there."""
    wide = sum(bool(_WIDE_INDENT.match(raw)) for raw in printed)
    narrow = sum(bool(_INDENT.match(raw)) for raw in printed) - wide
    return _WIDE_INDENT if wide > _MOSTLY * narrow else _INDENT


def lines_of(text: str) -> tuple[Line, ...]:
    """Read the lines that have any text, each with how it was set."""
    lines: list[Line] = []
    gap = 0
    printed = _BREAK.split(_WIDTHLESS.sub("", text))
    indent = _indent_of(printed)
    for raw in printed:
        stripped = raw.strip()
        hashes = _HASHES.match(stripped)
        bare = stripped[hashes.end() :].rstrip("# ") if hashes else stripped
        if not bare.strip("#"):
            gap += 1
            continue
        level = len(hashes[1]) if hashes else 0
        if hashes:
            bare = without_mark(bare, "bold")
        lines.append(
            Line(
                bare,
                level,
                raw.endswith("  ") and not raw.isspace(),
                bool(indent.match(raw)),
                gap if lines else 0,
                mark="" if level else mark_of(bare),
            )
        )
        if len(lines) > 1 and not gap and _goes_on_behind_space(lines[-2], raw):
            lines[-2:] = [replace(lines[-2], spaced=True), lines[-1].placed(indented=False)]
        gap = 0
    return tuple(lines)


def _goes_on_behind_space(above: Line, raw: str) -> bool:
    """Tell the space between two names, cut inside a dateline's brackets, from an indent."""
    return bool(_SPACE.match(raw)) and cuts_names(above.text)
