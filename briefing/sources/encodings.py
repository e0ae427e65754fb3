"""Bytes become text: by byte order mark, by declaration, then by strict trial."""

import codecs
import re

from briefing.errors import SourceError
from briefing.sources.words.radicals import hanzi

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARATION = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
_DECLARED_WITHIN = 2048
_REALLY = {
    **dict.fromkeys(("gb2312", "gbk", "hz", "euc_cn"), "gb18030"),
    "big5": "big5hkscs",
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be", "utf-32"), "utf-8"),
    **dict.fromkeys(("ascii", "iso8859-1", "cp1252"), "utf-8"),
    **dict.fromkeys(("punycode", "idna", "unicode-escape", "raw-unicode-escape"), "utf-8"),
}
"""What pages that declare an encoding (Python's name for it) are really written in.

The smaller Chinese sets stand for the larger, and a declaration that can be read byte by byte is
not in UTF-16 (WHATWG Encoding). One without Chinese was left by a program that did not care, and
the escapes of programmers are no page's encoding, and slow.
"""
_OTHER = {"gb18030": "big5hkscs", "big5hkscs": "gb18030"}
"""Each reads most of the other's bytes without complaint."""
_FAR_MORE = 3
MOST_BLANKS = 400
"""In a row: more than a page is wide. A rule that looks for blanks begins at every one of them."""
_BLANKS = re.compile(rf"[^\S\r\n\v\f\x1c-\x1e\x85\u2028\u2029]{{{MOST_BLANKS + 1},}}")
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "這個國時來們為發會對產種說過動後學於與員業經開區市縣省記者報訊"
    "，。、：；“”（）《》—·　"
)


def decode(data: bytes, source: str = "the page", charset: str = "") -> str:
    """Decode a page; `source` names it in the `SourceError` raised where it is no text.

    `charset` is what the server declared and goes before what the page does. A declaration is
    believed only if it decodes every byte. GB18030 and Big5 mostly accept each
    other's bytes, so where both do, the text with more of the everyday characters is taken. A row
    of blanks is cut to `MOST_BLANKS`, and a radical becomes the Hanzi that it stands for.
    """
    text = hanzi(_decoded(data, source, charset))
    return _BLANKS.sub(lambda blanks: blanks[0][:MOST_BLANKS], text)


def _decoded(data: bytes, source: str, charset: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding)
            return _refuse(source) if text is None else text
    if not data:
        return ""
    declared = _DECLARATION.search(data[:_DECLARED_WITHIN])
    names = [charset, declared[1].decode("ascii") if declared else "", "utf-8"]
    for name in filter(None, names):
        text = _strictly(data, _really(name))
        if text is not None and "\0" not in text:
            return _unless_another(text, data, _really(name))
    trials = [_strictly(data, name) for name in ("gb18030", "big5hkscs", *unmarked_utf16(data))]
    texts = [text for text in trials if text and "\0" not in text]
    return max(texts, key=_everyday) if texts else _refuse(source)


def _unless_another(text: str, data: bytes, name: str) -> str:
    """Doubt a declared GB18030 or Big5 where the other makes far more everyday Chinese of it."""
    other = _OTHER.get(name)
    instead = _strictly(data, other) if other else None
    if instead and _everyday(instead) > _FAR_MORE * _everyday(text):
        return instead
    return text


def _strictly(data: bytes, encoding: str) -> str | None:
    """Decode without a single replacement, or not at all."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _really(name: str) -> str:
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return "utf-8"
    return _REALLY.get(known, known)


def unmarked_utf16(data: bytes) -> tuple[str, ...]:
    """Offer UTF-16 where its line ends or its opening show: no other encoding of text has NULs.

    Binaries have NULs in rows; UTF-16 has two at most, as in “a一”.
    """
    if b"\0\0\0" in data:
        return ()
    little = b"\n\0" in data or data.startswith((b"<\0", b"{\0", b"[\0"))
    big = b"\0\n" in data or data.startswith((b"\0<", b"\0{", b"\0["))
    first, second = data[::2].count(0), data[1::2].count(0)
    # both where a 0 stands beside a line end, unless ASCII throughout shows which byte is empty
    little, big = little and first <= _FAR_MORE * second, big and second <= _FAR_MORE * first
    return ("utf-16-le",) * little + ("utf-16-be",) * big


def _everyday(text: str) -> float:
    """Give the share of characters that are common in Chinese print."""
    return sum(character in _FREQUENT for character in text) / len(text)


def _refuse(source: str) -> str:
    raise SourceError(
        source,
        "is not text in UTF-8, GB18030, Big5 or UTF-16",
        "save it as UTF-8 text and try again",
    )
