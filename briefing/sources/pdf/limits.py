"""Let pdfminer read a PDF inside bounds, for a PDF may be a bomb in more ways than one.

pdfminer unpacks streams whole, expands ranges number by number and follows references for ever.
Each class here is one of its own with the places counted where a small file can ask for endless
work; what asks for too much raises `TooMuchError`.
"""

import logging
import re
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.lzw import lzwdecode
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import (
    LITERALS_ASCII85_DECODE,
    LITERALS_ASCIIHEX_DECODE,
    LITERALS_FLATE_DECODE,
    LITERALS_LZW_DECODE,
    LITERALS_RUNLENGTH_DECODE,
    PDFStream,
    resolve1,
    stream_value,
)
from pdfminer.psparser import PSKeyword
from pdfminer.runlength import rldecode
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

logging.getLogger("pdfminer").addHandler(logging.NullHandler())
"""Its doubts about fonts and colours are no news to who asked for a briefing; without a handler
Python prints them."""

BOUNDS = {
    "objects": 500_000,
    "bytes unpacked": 200_000_000,
    "bytes of drawing": 48_000_000,
    "characters": 600_000,
    "fonts": 2_000,
    "numbers in a font": 4_000_000,
}
"""What a whole document may ask for; a newspaper of 64 pages asks for a tenth."""
_SLOWLY_UNPACKED_BYTES = 200_000
"""For forms that grow a thousandfold and are undone by a loop; programs left them long ago."""
_WIDEST_ROW = 100_000
_DEEPEST_STATE = 1_000
_LEAST_DRAWING_BYTES = 4_000
"""What any drawing costs, however short it is: two may call each other up twice, and so on."""
_RANGES = re.compile(rb"begin(?:bf|cid)range(.*?)end(?:bf|cid)range", re.DOTALL)
_COMMENT = re.compile(rb"%[^\r\n]*")
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|\[[^\]]*\]|[^\s<\[]+")
_PATH = re.compile(r"[/\\\\\0]")


class TooMuchError(Exception):
    """The document asks for more of something than any newspaper."""


class Budget:
    """Counts what a document has asked for so far."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def spend(self, what: str, amount: int = 1) -> None:
        """Count it, and stop the document that asks for more than its bound."""
        self.spent[what] += amount
        if self.spent[what] > BOUNDS[what]:
            raise TooMuchError(f"more than {BOUNDS[what]:,} {what}")


class Stream(PDFStream):
    """Unpacks itself inside its document's budget."""

    budget: Budget

    def decode(self) -> None:
        """Undo the filters in their order; pictures stay packed, for nobody reads them."""
        data = self.rawdata or b""
        if self.decipher and self.objid is not None and self.genno is not None:
            data = self.decipher(self.objid, self.genno, data, self.attrs)
        for name, parameters in self.get_filters():
            if name in LITERALS_FLATE_DECODE:
                data = _inflated(data)
            elif name in LITERALS_ASCII85_DECODE:
                data = ascii85decode(data)
            elif name in LITERALS_ASCIIHEX_DECODE:
                data = asciihexdecode(data)
            elif name in LITERALS_LZW_DECODE:
                data = lzwdecode(_short(data))
            elif name in LITERALS_RUNLENGTH_DECODE:
                data = rldecode(_short(data))
            else:
                break
            self.budget.spend("bytes unpacked", len(data))
            data = _unpredicted(data, parameters)
        self.data = data
        self.rawdata = None


class Parser(PDFParser):
    """Makes streams that keep to the budget."""

    def __init__(self, file: Any, budget: Budget) -> None:  # noqa: ANN401 - any binary file
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


class Fonts(PDFResourceManager):
    """Measures a font before pdfminer spells its ranges out."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self.budget = budget

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """Refuse fonts of endless ranges, and names that may lead to files."""
        if not (objid and objid in self._cached_fonts):
            self.budget.spend("fonts")
            for key in ("W", "W2"):
                self.budget.spend("numbers in a font", _width_count(resolve1(spec.get(key))))
            tables = resolve1(spec.get("ToUnicode"))
            if isinstance(tables, PDFStream):
                self.budget.spend("numbers in a font", _range_count(tables.get_data()))
            _check_names(spec)
        return super().get_font(objid, spec)


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


def _inflated(data: bytes) -> bytes:
    """Inflate as far as the data is whole, but never beyond what a document may have."""
    unpacker = zlib.decompressobj()
    most = BOUNDS["bytes unpacked"] + 1
    pieces: list[bytes] = []
    try:
        for at in range(0, len(data), _SLOWLY_UNPACKED_BYTES):
            piece = data[at : at + _SLOWLY_UNPACKED_BYTES]
            while piece and most > 0:
                pieces.append(unpacker.decompress(piece, most))
                most -= len(pieces[-1])
                piece = unpacker.unconsumed_tail
    except zlib.error:
        pass  # cut short or damaged: readers show what came before
    return b"".join(pieces)


def _short(data: bytes) -> bytes:
    if len(data) > _SLOWLY_UNPACKED_BYTES:
        raise TooMuchError(f"more than {_SLOWLY_UNPACKED_BYTES:,} bytes in an outdated packing")
    return data


def _unpredicted(data: bytes, parameters: object) -> bytes:
    """Undo the predictor (PDF 32000-1, 7.4.4.4)."""
    if not isinstance(parameters, Mapping) or "Predictor" not in parameters:
        return data
    numbers = [
        resolve1(parameters.get(key, usual))
        for key, usual in (("Predictor", 1), ("Colors", 1), ("Columns", 1), ("BitsPerComponent", 8))
    ]
    if not all(isinstance(number, int) and 0 < number <= _WIDEST_ROW for number in numbers):
        raise TooMuchError(f"rows of more than {_WIDEST_ROW:,} values")
    predictor, colours, columns, bits = numbers
    if predictor == 2:  # noqa: PLR2004 - TIFF's, by the specification's table 10
        return apply_tiff_predictor(colours, columns, bits, data)
    if predictor >= 10:  # noqa: PLR2004 - PNG's
        return apply_png_predictor(predictor, colours, columns, bits, data)
    return data


def _width_count(widths: object) -> int:
    """Count the characters that the ranges of a width table name: first, last, width(s)."""
    total = 0
    run: list[float] = []
    for each in widths if isinstance(widths, list) else ():
        value = resolve1(each)
        if isinstance(value, list):
            total, run = total + len(value), []
        elif isinstance(value, int | float):
            run.append(value)
            if len(run) == 3:  # noqa: PLR2004 - first, last, width
                total += max(int(run[1] - run[0]), 0)
                run = []
    return total


def _range_count(table: bytes) -> int:
    """Count the characters that the ranges of a ToUnicode table name."""
    total = 0
    for section in _RANGES.findall(_COMMENT.sub(b"", table)):
        tokens = [token[1] for token in _TOKEN.finditer(section)]
        for first, last in zip(tokens[::3], tokens[1::3], strict=False):
            if first is not None and last is not None:
                total += max(_number(last) - _number(first), 0)
    return total


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split())[:16] or b"0", 16)


def _check_names(spec: Mapping[str, object]) -> None:
    """Refuse the name of a character table that is a path: pdfminer loads it from a file."""
    system = resolve1(spec.get("CIDSystemInfo"))
    encoding = resolve1(spec.get("Encoding"))
    named = [
        getattr(encoding, "name", None),
        getattr(resolve1(spec.get("ToUnicode")), "name", None),
    ]
    if isinstance(encoding, PDFStream):
        named.append(getattr(resolve1(encoding.get("CMapName")), "name", None))
    if isinstance(system, Mapping):
        named += [resolve1(system.get(key)) for key in ("Registry", "Ordering")]
    for name in filter(None, named):
        text = name.decode("latin-1") if isinstance(name, bytes) else str(name)
        if _PATH.search(text):
            raise TooMuchError(f"a character table named {text[:40]!r}")
