"""A text as written and as said, aligned."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of written text that is said differently, and the rule that says so."""

    written_start: int
    written_end: int
    """Half-open character offsets into `Reading.text`."""
    said_start: int
    said_end: int
    """Half-open character offsets into `Reading.said`."""
    rule: str
    """The rule's name, as `briefing say --explain` prints it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as written and as said, aligned.

    Outside its spans the two are the same character for character, so any place in one can be
    found in the other by counting.
    """

    text: str
    """As written: what captions and pages show."""
    said: str
    """As said: Hanzi, Latin that a voice can say, and punctuation."""
    pinyin: tuple[str, ...]
    """One item a character of `said`, dictionary tones: `zhong4`, 5 for neutral, `v` for ü;
    punctuation and Latin as they are."""
    spoken_pinyin: tuple[str, ...]
    """The same after tone sandhi: what a local engine receives."""
    spans: tuple[Span, ...] = ()
    """In order, not overlapping; only what was changed."""
    forced: tuple[tuple[int, int], ...] = ()
    """Half-open character offsets into `said` of what the user's lexicon gives the pinyin of: an
    engine that goes by Hanzi must be made to say it so. In order, not overlapping."""

    def written_span(self, said_start: int, said_end: int) -> tuple[int, int]:
        """Find the written characters that the said characters [said_start, said_end) stand for.

        A said character inside a changed span stands for the whole of it: 百 of 百分之三点五
        points at all of `3.5%`.
        """
        return self._written(said_start, end=False), self._written(said_end, end=True)

    def _written(self, said: int, *, end: bool) -> int:
        offset = 0  # written index minus said index, behind the last span passed
        for span in self.spans:
            if said < span.said_start or (end and said == span.said_start):
                break
            if said < span.said_end or (end and said == span.said_end):
                return span.written_end if end else span.written_start
            offset = span.written_end - span.said_end
        return said + offset
