"""Read the body of a server's answer: whole, unpacked, and neither for ever nor without bound."""

import zlib
from http.client import HTTPResponse

from briefing.errors import SourceError
from briefing.sources.fetch.documents import LARGEST_BYTES

DEADLINE_S = 30.0
"""For a whole download, redirects and headers included, however slowly it drips."""
_PIECE_BYTES = 65536
_GZIP, _DEFLATE, _BARE = 31, 15, -15
"""The `wbits` of zlib for each form; servers send `deflate` with and without its wrapping."""


class CutShortError(OSError):
    """The connection ended before the body did."""


def drain(answer: HTTPResponse, url: str, most_bytes: int = LARGEST_BYTES) -> bytes:
    """Read an answer to its end, or one byte more than it may have at most.

    A body shorter than its server announced raises `CutShortError`; half a page is no page.
    """
    body = bytearray()
    while len(body) <= most_bytes:
        piece = answer.read1(_PIECE_BYTES)
        if not piece:
            break
        body += piece
    announced = answer.headers.get("Content-Length", "")
    if announced.isdecimal() and len(body) < min(int(announced), most_bytes):
        raise CutShortError(f"only {len(body)} of {announced} bytes came")
    return unpacked(bytes(body), answer.headers.get("Content-Encoding", ""), url, most_bytes)


def unpacked(body: bytes, encoding: str, url: str, most_bytes: int = LARGEST_BYTES) -> bytes:
    """Undo the Content-Encoding, to one byte more than is allowed."""
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        return body
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise SourceError(
            url, f"is packed as {encoding}, which was not asked for", "save it as a file"
        )
    forms = (_DEFLATE, _BARE) if name == "deflate" else (_GZIP,)
    for form in forms:
        unpacker = zlib.decompressobj(form)
        try:
            data = unpacker.decompress(body, most_bytes + 1)
        except zlib.error:
            continue
        if unpacker.eof or len(data) > most_bytes:
            return data
        raise CutShortError("its packed text breaks off")
    raise SourceError(url, f"is not packed as it says ({encoding})", "save it as a file")
