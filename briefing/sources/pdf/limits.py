"""Let pdfminer read a PDF inside bounds, for a PDF may be a bomb in more ways than one.

pdfminer unpacks streams whole, expands ranges number by number and follows references for ever.
Each class here and in `streams` and `fonts` is one of its own with the places counted where a
small file can ask for endless work; what asks for too much raises `TooMuchError`.
"""

import logging
from collections.abc import Sequence
from typing import BinaryIO

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, stream_value
from pdfminer.psparser import PSKeyword

from briefing.sources.pdf.budget import Budget, TooMuchError
from briefing.sources.pdf.fonts import Fonts
from briefing.sources.pdf.streams import Stream

logging.getLogger("pdfminer").addHandler(logging.NullHandler())
"""Its doubts about fonts and colours are no news to who asked for a briefing; without a handler
Python prints them."""

_DEEPEST_STATE = 1_000
_LEAST_DRAWING_BYTES = 4_000
"""What any drawing costs, however short it is: two may call each other up twice, and so on."""


class Parser(PDFParser):
    """Makes streams that keep to the budget."""

    def __init__(self, file: BinaryIO, budget: Budget) -> None:
        super().__init__(file)
        self.budget = budget

    def do_keyword(self, pos: int, token: PSKeyword) -> None:
        """Put our stream in the place of pdfminer's."""
        super().do_keyword(pos, token)
        if token is self.KEYWORD_STREAM and self.curstack:
            at, made = self.curstack[-1]
            if isinstance(made, PDFStream):
                stream = Stream(made.attrs, made.rawdata or b"", made.decipher)
                stream.budget = self.budget
                self.curstack[-1] = (at, stream)


class Document(PDFDocument):
    """Counts the objects looked up, for references may go round in circles."""

    def __init__(self, parser: Parser) -> None:
        self.budget = parser.budget
        super().__init__(parser)
        for xref in self.xrefs:
            for _, count in getattr(xref, "ranges", ()):
                self.budget.spend("objects", count)

    def getobj(self, objid: int) -> object:
        """Look an object up, if there have not been too many."""
        self.budget.spend("objects")
        return super().getobj(objid)


class Interpreter(PDFPageInterpreter):
    """Draws pages of bounded length; `rsrcmgr` holds the budget."""

    rsrcmgr: Fonts

    def execute(self, streams: Sequence[object]) -> None:
        """Count the drawing, each time it is called up."""
        for each in streams:
            length = len(stream_value(each).get_data())
            self.rsrcmgr.budget.spend("bytes of drawing", max(length, _LEAST_DRAWING_BYTES))
        super().execute(streams)

    def do_q(self) -> None:
        """Save the graphics state; print programs nest a few dozen."""
        if len(self.gstack) >= _DEEPEST_STATE:
            raise TooMuchError(f"more than {_DEEPEST_STATE:,} nested graphics states")
        super().do_q()
