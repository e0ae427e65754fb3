"""A PDF becomes pages of glyphs: each character, where it stands and how large."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdffont import PDFFont
from pdfminer.pdfpage import PDFPage

from briefing.sources.pdf.budget import Budget
from briefing.sources.pdf.fonts import Fonts
from briefing.sources.pdf.limits import Document, Interpreter, Parser

_LEAST_POINTS = 1.0


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


@dataclass(frozen=True, slots=True)
class Page:
    """The characters of a page, in the order in which they were drawn."""

    glyphs: tuple[Glyph, ...]
    unnamed: int
    """Characters whose font does not say what they mean."""
    sideways: int
    """Characters of text that was turned."""
    height: float


class _Setter(PDFLayoutAnalyzer):
    """Hears from pdfminer of each character drawn; lines and pictures are let go."""

    def __init__(self, fonts: Fonts) -> None:
        super().__init__(fonts, laparams=None)
        self.budget = fonts.budget
        self.unnamed = 0
        self.page: LTPage | None = None

    def render_char(self, *drawn: object) -> float:
        """Take a character in, if there have not been too many."""
        self.budget.spend("characters")
        return super().render_char(*drawn)  # type: ignore[arg-type]  # passed on as they came

    def handle_undefined_char(self, _font: PDFFont, _cid: int) -> str:
        """Count what has no meaning."""
        self.unnamed += 1
        return ""

    def paint_path(self, *_drawn: object) -> None:
        """Let rules and frames go."""

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
        """Read the characters of a page."""
        setter = _Setter(self.fonts)
        Interpreter(self.fonts, setter).process_page(page)
        drawn = [each for each in setter.page or () if isinstance(each, LTChar)]
        upright = [each for each in drawn if each.matrix[0] > 0 and abs(each.matrix[1]) < 0.01]  # noqa: PLR2004 - turned by less than a degree
        glyphs = [_glyph(each) for each in upright if each.size > _LEAST_POINTS and each.get_text()]
        turned = sum(bool(each.get_text().strip()) for each in drawn) - sum(
            bool(each.get_text().strip()) for each in upright
        )
        height = setter.page.height if setter.page else 0
        return Page(tuple(glyphs), setter.unnamed, turned, height)


def _glyph(char: LTChar) -> Glyph:
    is_vertical = char.adv < 0
    baseline = (char.x0 + char.x1) / 2 if is_vertical else char.matrix[5]
    return Glyph(
        char.get_text(), char.x0, char.x1, baseline, char.y1, char.y0, char.size, is_vertical
    )
