"""A PDF becomes pages of glyphs: each character, where it stands and how large."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import MATRIX_IDENTITY, Matrix, apply_matrix_pt, mult_matrix

from briefing.sources.pdf.areas import Area, area_of, largest
from briefing.sources.pdf.budget import Budget
from briefing.sources.pdf.fonts import Fonts
from briefing.sources.pdf.limits import Document, Interpreter, Parser
from briefing.sources.pdf.tilts import common_tilt, is_seen, is_upright, levelling
from briefing.sources.words.radicals import hanzi

_LEAST_POINTS = 1.0
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

    def __init__(self, fonts: Fonts, tilt: float) -> None:
        super().__init__(fonts, laparams=None)
        self.tilt = tilt
        self.level: Matrix = MATRIX_IDENTITY
        self.budget = fonts.budget
        self.unnamed = 0
        self.page: LTPage | None = None
        self.areas: list[Area] = []
        self.looked_at = 0

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """Find how to turn the page about its middle so that its lines are level."""
        super().begin_page(page, ctm)
        self.level = levelling(self.tilt, self.cur_item.width, self.cur_item.height)

    def set_ctm(self, ctm: Matrix) -> None:
        """Draw whatever is drawn on the page as it was turned."""
        super().set_ctm(mult_matrix(ctm, self.level))

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
        """Read the characters of a page, set straight if it lies on its side or a scan is askew."""
        setter, drawn = self._drawn(page)
        if tilt := common_tilt(drawn):
            quarters = round(tilt / 90)
            page.rotate = (page.rotate + 90 * quarters) % 360
            setter, drawn = self._drawn(page, tilt - 90 * quarters)
        upright = [each for each in drawn if is_upright(each)]
        glyphs = [_glyph(each) for each in upright if each.size > _LEAST_POINTS and each.get_text()]
        turned = sum(map(is_seen, drawn)) - sum(map(is_seen, upright))
        height = setter.page.height if setter.page else 0
        return Page(tuple(glyphs), setter.unnamed, turned, height, largest(setter.areas))

    def _drawn(self, page: PDFPage, tilt: float = 0) -> tuple[_Setter, list[LTChar]]:
        setter = _Setter(self.fonts, tilt)
        Interpreter(self.fonts, setter).process_page(page)
        return setter, [each for each in setter.page or () if isinstance(each, LTChar)]


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
