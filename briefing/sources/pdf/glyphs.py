"""A PDF becomes pages of glyphs: each character, where it stands and how large."""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import apply_matrix_pt

from briefing.sources.pdf.areas import Area, area_of, largest
from briefing.sources.pdf.budget import Budget
from briefing.sources.pdf.fonts import Fonts
from briefing.sources.pdf.limits import Document, Interpreter, Parser
from briefing.sources.radicals import hanzi

_LEAST_POINTS = 1.0
_STRAIGHT = 0.01
"""What of a line goes up where it is turned by less than a degree."""
_ON_ITS_SIDE = 0.8
"""The part of a page's characters that lie as it does; fewer are an advertisement's."""
_SUBSET = re.compile(r"[A-Z]{6}\+")
"""What stands before the name of a font of which a part is embedded (PDF 32000-1, 9.6.4)."""
_MOST_DRAWN = 20_000
"""Drawings of a page that are looked at; illustrations are made of many."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as set; lengths in points, y growing upwards."""

    text: str
    left: float
    right: float
    baseline: float
    """Where it stands in its line; of vertical text, the middle of its column."""
    top: float
    bottom: float
    size: float
    """The height of its type."""
    is_vertical: bool = False
    face: str = ""
    """The name of its font."""


@dataclass(frozen=True, slots=True)
class Page:
    """The characters of a page, in the order in which they were drawn."""

    glyphs: tuple[Glyph, ...]
    unnamed: int
    """Characters whose font does not say what they mean."""
    sideways: int
    """Characters of text that was turned."""
    height: float
    areas: tuple[Area, ...] = ()
    """Its rules and boxes."""


class _Setter(PDFLayoutAnalyzer):
    """Hears from pdfminer of each character, rule and box drawn; pictures are let go."""

    def __init__(self, fonts: Fonts) -> None:
        super().__init__(fonts, laparams=None)
        self.budget = fonts.budget
        self.unnamed = 0
        self.page: LTPage | None = None
        self.areas: list[Area] = []
        self.looked_at = 0

    def render_char(self, *drawn: object) -> float:
        """Take a character in, if there have not been too many."""
        self.budget.spend("characters")
        return super().render_char(*drawn)  # type: ignore[arg-type]  # passed on as they came

    def handle_undefined_char(self, _font: PDFFont, _cid: int) -> str:
        """Count what has no meaning."""
        self.unnamed += 1
        return ""

    def paint_path(
        self,
        gstate: PDFGraphicState,
        stroke: bool,  # noqa: FBT001 - pdfminer's signature
        fill: bool,  # noqa: FBT001
        _evenodd: bool,  # noqa: FBT001
        path: Sequence[tuple[Any, ...]],
    ) -> None:
        """Keep rules and boxes; what is white is not seen, and nobody draws a page with it."""
        self.looked_at += len(path)
        if self.looked_at > _MOST_DRAWN or not (stroke or (fill and not _is_white(gstate.ncolor))):
            return
        pieces: list[list[tuple[float, float]]] = []
        for operator, *numbers in path:
            if operator == "m":
                pieces.append([])
            if pieces and len(numbers) > 1:
                at = (float(numbers[-2]), float(numbers[-1]))
                pieces[-1].append(apply_matrix_pt(self.ctm, at))
        self.areas += [area for piece in pieces if (area := area_of(piece)) is not None]

    def render_image(self, *_drawn: object) -> None:
        """Let pictures go."""

    def begin_figure(self, *_drawn: object) -> None:
        """Take the text of a form as the page's own."""

    def end_figure(self, _name: str) -> None:
        """Take the text of a form as the page's own."""

    def receive_layout(self, ltpage: LTPage) -> None:
        """Keep the page that is done."""
        self.page = ltpage


class Pages:
    """The pages of a PDF, drawn one by one."""

    def __init__(self, data: bytes) -> None:
        self.fonts = Fonts(Budget())
        self.document = Document(Parser(io.BytesIO(data), self.fonts.budget))

    def __iter__(self) -> Iterator[PDFPage]:
        """Find the pages, in order, none drawn yet."""
        return PDFPage.create_pages(self.document)

    def draw(self, page: PDFPage) -> Page:
        """Read the characters of a page, turned upright if it lies on its side."""
        setter, drawn = self._drawn(page)
        if turn := _turn(drawn):
            page.rotate = (page.rotate + turn) % 360
            setter, drawn = self._drawn(page)
        upright = [each for each in drawn if _angle(each) == 0]
        glyphs = [_glyph(each) for each in upright if each.size > _LEAST_POINTS and each.get_text()]
        turned = sum(_is_seen(each) for each in drawn) - sum(map(_is_seen, upright))
        height = setter.page.height if setter.page else 0
        return Page(tuple(glyphs), setter.unnamed, turned, height, largest(setter.areas))

    def _drawn(self, page: PDFPage) -> tuple[_Setter, list[LTChar]]:
        setter = _Setter(self.fonts)
        Interpreter(self.fonts, setter).process_page(page)
        return setter, [each for each in setter.page or () if isinstance(each, LTChar)]


def _is_seen(char: LTChar) -> bool:
    return bool(char.get_text().strip())


def _angle(char: LTChar) -> int | None:
    """Tell by how many degrees, clockwise, a character is to be turned; none if it is slanted."""
    across, up = char.matrix[0], char.matrix[1]
    if abs(up) <= _STRAIGHT * abs(across):
        return 0 if across > 0 else 180
    if abs(across) <= _STRAIGHT * abs(up):
        return 90 if up > 0 else 270
    return None


def _turn(drawn: Sequence[LTChar]) -> int:
    """Tell by how many degrees to turn a page on which nearly all characters lie on their side."""
    angles = Counter(_angle(each) for each in drawn if _is_seen(each))
    (angle, count), *_ = angles.most_common(1) or [(0, 0)]
    return angle or 0 if count > _ON_ITS_SIDE * angles.total() else 0


def _is_white(colour: object) -> bool:
    """Tell white in grey or RGB, of one or three parts, and in CMYK, of four."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    return all(part == (0 if len(parts) == 4 else 1) for part in parts)  # noqa: PLR2004 - CMYK


def _glyph(char: LTChar) -> Glyph:
    is_vertical = char.adv < 0
    baseline = (char.x0 + char.x1) / 2 if is_vertical else char.matrix[5]
    return Glyph(
        hanzi(char.get_text()),
        char.x0,
        char.x1,
        baseline,
        char.y1,
        char.y0,
        char.size,
        is_vertical,
        _SUBSET.sub("", char.fontname),
    )
