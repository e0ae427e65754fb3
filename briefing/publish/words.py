"""Cut a spoken line into words that carry their punctuation and their times."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from unicodedata import category, east_asian_width

from briefing.digest.words.words import cut
from briefing.model import SpokenLine, SpokenWord

CLOSING = {"Pe", "Pf", "Po", "Pd", "Pc", "Zs", "Zl", "Zp", "Cc", "Cf", "Mn", "Mc", "Me"}
"""Unicode's categories of marks that never begin a line: 。 ， ） ” — spaces, combining marks."""
OPENING = {"Ps", "Pi", "Sc", "Cf"}
"""Those of marks that never end one: （ “ ￥ and the joiner inside an emoji."""
LONGEST = 18
"""Full-width characters on a caption line; what is longer has to be cut anywhere."""
LINES_KEPT = 512
"""Lines whose words are remembered: captions, transcript and page tell the same."""


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word as written, with the punctuation around it, and when it is heard."""

    text: str
    start_s: float
    end_s: float
    """Seconds, on the clock of the line."""


@lru_cache(LINES_KEPT)
def timed_words(line: SpokenLine) -> tuple[TimedWord, ...]:
    """Give the line's words in order and without overlap; their texts join to the line's text.

    What is said as one (`3.5%`) stays one, a number keeps its unit, a closing mark never begins a
    word and an opening one never ends it: a caption may break between any two.
    """
    heard = tuple(line.words) or (SpokenWord(0, len(line.text), line.start_s, line.end_s),)
    timed: list[TimedWord] = []
    held = {at for word in line.words for at in range(word.start + 1, word.end)}
    for start, end in pairwise(_places(line.text, held)):
        start_s = max(_starts_s(heard, start), timed[-1].end_s if timed else line.start_s)
        end_s = max(_ends_s(heard, end), start_s)
        timed.append(TimedWord(line.text[start:end], start_s, end_s))
    return tuple(timed)


def pieces(text: str) -> list[str]:
    """Cut text where a line of type may break; the pieces join to the text."""
    return [text[start:end] for start, end in pairwise(_places(text, frozenset()))]


def width(text: str) -> float:
    """Measure text in full-width characters: a Hanzi is 1, a Latin letter or digit ½.

    Marks of ambiguous width such as “ ” — … are as wide as Hanzi in Chinese type (UAX #11).
    """
    return sum(_width(character) for character in text)


@cache
def _width(character: str) -> float:
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 1 if east_asian_width(character) in {"W", "F", "A"} else 0.5


def _places(text: str, held: AbstractSet[int]) -> list[int]:
    """List where the text may be cut but for those `held`, its beginning and end included."""
    places = [0]
    for at in accumulate(map(len, cut(text))):
        if at < len(text) and (at in held or _belong(text[at - 1], text[at])):
            continue
        places.extend(_cut_anywhere(text, places[-1], at))
        places.append(at)
    return places


def _belong(left: str, right: str) -> bool:
    """Tell whether two neighbouring characters must stand on one line."""
    if category(right) in CLOSING or category(left) in OPENING or left.isdigit():
        return True
    if category(left) == "Pd" and right.isdigit():  # 1—8月
        return True
    return left.isascii() and right.isascii() and not left.isspace()


def _cut_anywhere(text: str, start: int, end: int) -> Iterator[int]:
    """Yield cuts inside text[start:end] where it is too long for any line."""
    wide = 0.0
    for at in range(start, end):
        wide += _width(text[at])
        if wide > LONGEST:
            yield at
            wide = _width(text[at])


def _starts_s(heard: tuple[SpokenWord, ...], at: int) -> float:
    """Tell when the text from character `at` on begins to be heard."""
    for word in heard:
        if word.end > at:
            return _within_s(word, max(at, word.start))
    return heard[-1].end_s


def _ends_s(heard: tuple[SpokenWord, ...], at: int) -> float:
    """Tell when the text before character `at` has been heard."""
    for word in reversed(heard):
        if word.start < at:
            return _within_s(word, min(at, word.end))
    return heard[0].start_s


def _within_s(word: SpokenWord, at: int) -> float:
    """Guess by counting where inside a word only; its own ends are known."""
    if at in {word.start, word.end}:
        return word.start_s if at == word.start else word.end_s
    share = (at - word.start) / (word.end - word.start)
    return word.start_s + share * (word.end_s - word.start_s)
