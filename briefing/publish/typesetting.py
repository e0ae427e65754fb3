"""Set Chinese and Latin in one line with two fonts, and find the size that fills a box."""

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import cast

from PIL import ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

from briefing.publish.words import pieces

LARGEST, SMALLEST, STEP = 420, 72, 6
LEADING = 1.1
BASELINE = 0.88
"""Where Hanzi stand on, below their upper edge; both as shares of the size."""
BOLD = 1 / 64
"""How much is added around a stroke, so that it still shows at 55 px."""
COMPOUND = 4
ELLIPSIS = "…"
SUBSTITUTES = str.maketrans("—–　", "－- ")
"""For marks that neither font has, those that look alike."""
_NUMBER = re.compile(r"\d[·.:/-]$")
NOWHERE = "\uffff"
"""No font has it: what it draws is the box of a missing character."""


class Type:
    """One size of both fonts, in pixels."""

    def __init__(self, font: bytes, size: int) -> None:
        self.size = size
        self.leading = round(size * LEADING)
        self._hanzi = ImageFont.truetype(BytesIO(font), size)
        self._latin = cast("FreeTypeFont", ImageFont.load_default(size))
        self._fonts: dict[str, FreeTypeFont | None] = {}

    def write(
        self, pen: ImageDraw.ImageDraw, at: tuple[float, float], text: str, ink: tuple[int, ...]
    ) -> None:
        """Write the text with its upper left corner there; both fonts stand on one line."""
        x, y = at
        for font, run in self._runs(text):
            place = (x, y + BASELINE * self.size)
            pen.text(place, run, ink, font, anchor="ls", stroke_width=round(self.size * BOLD))
            x += font.getlength(run)

    def width(self, text: str) -> float:
        """Measure the text in pixels."""
        return sum(font.getlength(run) for font, run in self._runs(text))

    def known(self, text: str) -> str:
        """Leave out what neither font can draw."""
        kept = (c for c in text.translate(SUBSTITUTES) if self._font_of(c) is not None)
        return " ".join("".join(kept).split())

    def shortened(self, text: str, room: float) -> str:
        """Cut what the fonts know of the text to that width, ending it in … where it is cut."""
        text = self.known(text)
        if self.width(text) <= room:
            return text
        while text and self.width(text + ELLIPSIS) > room:
            text = text[:-1]
        return text + ELLIPSIS

    def _runs(self, text: str) -> Iterator[tuple[FreeTypeFont, str]]:
        for font, run in groupby(text, self._font_of):
            if font is not None:
                yield font, "".join(run)

    def _font_of(self, character: str) -> FreeTypeFont | None:
        if character not in self._fonts:
            fonts = (self._latin,) if character.isspace() else (self._hanzi, self._latin)
            found = next((font for font in fonts if _has(font, character)), None)
            self._fonts[character] = found
        return self._fonts[character]


def _has(font: FreeTypeFont, character: str) -> bool:
    if character.isspace():
        return True
    drawn, box = font.getmask(character), font.getmask(NOWHERE)
    return bool(drawn.size[0]) and (drawn.size, bytes(drawn)) != (box.size, bytes(box))


def fit(text: str, font: bytes, width: int, height: int) -> tuple[Type, list[str]]:
    """Choose the largest size whose rows fill no more than the box, broken at words only.

    At the smallest size the rows that have no room are dropped, and the last ends in ….
    """
    smallest = Type(font, SMALLEST)
    words = [half for word in _whole_numbers(smallest.known(text)) for half in _halves(word)]
    for size in range(LARGEST, SMALLEST, -STEP):
        room = width * SMALLEST / size  # outlines scale: measuring once is enough
        rows = _rows(words, smallest, room)
        fits = all(smallest.width(row) <= room for row in rows)
        if fits and len(rows) * round(size * LEADING) <= height:
            return Type(font, size), rows
    rows = _rows(words, smallest, width)
    kept = height // smallest.leading
    if len(rows) > kept:
        rows = [*rows[: kept - 1], "".join(rows[kept - 1 :])]
    return smallest, [smallest.shortened(row, width) for row in rows]


def _whole_numbers(text: str) -> list[str]:
    """Cut text where rows may break, but never inside a number such as 3·15 or 24/7."""
    words: list[str] = []
    for word in pieces(text):
        if words and _NUMBER.search(words[-1]) and word[0].isdigit():
            words[-1] += word
        else:
            words.append(word)
    return words


def _halves(word: str) -> list[str]:
    """Cut a compound such as 新闻简报 into its two words: in large type they may part."""
    return [word[:2], word[2:]] if len(word) == COMPOUND and not word.isascii() else [word]


def _rows(words: list[str], face: Type, room: float) -> list[str]:
    rows: list[str] = []
    for word in words:
        if rows and face.width((rows[-1] + word).rstrip()) <= room:
            rows[-1] += word
        elif word.strip():
            rows.append(word)
    return [row.strip() for row in rows]
