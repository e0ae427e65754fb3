"""Bytes become text: by byte order mark, by declaration, then by strict trial."""

import codecs
import re

from briefing.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's, so it is asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARATION = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""")
_DECLARED_WITHIN = 2048
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
"""What pages that declare the smaller character set are really written in (WHATWG Encoding)."""
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "這個國時來們為發會對產種說過動後學於與員業經開區市縣省記者報訊"
    "，。、：；“”（）《》—·　"
)


def decode(data: bytes, source: str = "the page") -> str:
    """Decode a page; `source` names it in the `SourceError` raised where it is no text.

    A declaration is believed only if it decodes every byte. GB18030 and Big5 mostly accept each
    other's bytes, so where both do, the text with more of the everyday characters is taken.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding) or _refuse(source)
    if not data:
        return ""
    declared = _DECLARATION.search(data[:_DECLARED_WITHIN])
    names = [declared[1].decode("ascii").lower()] if declared else []
    for name in (*names, "utf-8"):
        text = _strictly(data, _WIDER.get(name, name))
        if text is not None and "\0" not in text:
            return text
    trials = [_strictly(data, name) for name in ("gb18030", "big5hkscs", *_unmarked_utf16(data))]
    texts = [text for text in trials if text and "\0" not in text]
    return max(texts, key=_everyday) if texts else _refuse(source)


def _strictly(data: bytes, encoding: str) -> str | None:
    """Decode without a single replacement, or not at all."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_utf16(data: bytes) -> tuple[str, ...]:
    """Offer UTF-16 where its line ends show: no other encoding of text has NUL bytes."""
    if b"\n\0" in data:
        return ("utf-16-le",)
    return ("utf-16-be",) if b"\0\n" in data else ()


def _everyday(text: str) -> float:
    """Give the share of characters that are common in Chinese print."""
    return sum(character in _FREQUENT for character in text) / len(text)


def _refuse(source: str) -> str:
    raise SourceError(
        source,
        "is not text in UTF-8, GB18030, Big5 or UTF-16",
        "save it as UTF-8 text and try again",
    )
