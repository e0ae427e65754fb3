"""Unpack the streams of a PDF inside its budget; pdfminer would unpack whatever they swell to."""

import zlib
from collections.abc import Mapping

from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.lzw import lzwdecode
from pdfminer.pdftypes import (
    LITERALS_ASCII85_DECODE,
    LITERALS_ASCIIHEX_DECODE,
    LITERALS_FLATE_DECODE,
    LITERALS_LZW_DECODE,
    LITERALS_RUNLENGTH_DECODE,
    PDFStream,
    resolve1,
)
from pdfminer.runlength import rldecode
from pdfminer.utils import apply_png_predictor, apply_tiff_predictor

from briefing.sources.pdf.budget import BOUNDS, Budget, TooMuchError

_SLOWLY_UNPACKED_BYTES = 200_000
"""For forms that grow a thousandfold and are undone by a loop; programs left them long ago."""
_WIDEST_ROW = 100_000


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
