"""Write the ID3v2.3 tag: who and what an episode is, its cover, and its chapters.

Our own writer, because order matters here: mutagen sorts frames by their size, and players that
read chapters as they come would show them shuffled. Version 2.3 with UTF-16 texts, because long
Chinese chapter titles vanish in ffmpeg under 2.4. Frames as in id3.org's ID3v2.3.0; chapters as in
its “ID3v2 Chapter Frame Addendum 1.0”. There is no track number: podcast apps order by day, and a
daily programme counts its issues nowhere.
"""

import re
from collections.abc import Sequence
from datetime import date

from briefing.model import Segment

UTF16 = b"\x01"
LATIN1 = b"\x00"
NO_OFFSET = b"\xff" * 4
"""CHAP's byte offsets are not used: times alone say where a chapter is."""
TOC_CHILDREN = 255
"""CTOC counts its children in one byte."""
FRONT_COVER = b"\x03"
LANGUAGE = "chi"
"""ISO 639-2, as TLAN and COMM want it."""
_UNSEEN = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""What a text cannot hold (halves of characters, and the NUL that would end it) or does not show:
controls, turned writing that would spill into the app around it, byte order marks."""


def id3(  # noqa: PLR0913 -- a tag has that many fields, all of them named in the call
    *,
    title: str,
    show: str,
    day: date,
    segments: Sequence[Segment],
    duration_s: float,
    cover: bytes,
    comment: str,
    author: str = "",
) -> bytes:
    """Give the tag that goes in front of the joined frames.

    `cover` is a PNG or JPEG file, empty for none; `author` stands as the artist, the show where it
    is empty. The chapters begin at 0, leave no gap and end with the file, in milliseconds; their
    links are web addresses in ASCII. Of the texts, what nobody can see is left out; only `comment`
    has more than one line.
    """
    lines = "\n".join(map(_line, comment.splitlines()))
    frames = [
        _text(b"TIT2", title),
        _text(b"TPE1", author or show),
        _text(b"TALB", show),
        _text(b"TYER", f"{day:%Y}"),
        _text(b"TDAT", f"{day:%d%m}"),
        _text(b"TCON", "Podcast"),
        _text(b"TLAN", LANGUAGE),
        _text(b"TLEN", str(round(duration_s * 1000))),
        _frame(b"COMM", UTF16 + LANGUAGE.encode("ascii") + _utf16("") + _utf16(lines)),
        *_contents(len(segments)),
        *_chapters(segments, duration_s),
    ]
    if cover:
        kind = b"image/png" if cover.startswith(b"\x89PNG") else b"image/jpeg"
        frames.append(_frame(b"APIC", LATIN1 + kind + b"\0" + FRONT_COVER + b"\0" + cover))
    body = b"".join(frames)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + body


def _chapters(segments: Sequence[Segment], duration_s: float) -> list[bytes]:
    marks = [0, *(round(segment.start_s * 1000) for segment in segments[1:])]
    marks.append(round(duration_s * 1000))
    chapters = []
    for at, segment in enumerate(segments):
        times = b"".join(mark.to_bytes(4, "big") for mark in marks[at : at + 2])
        inner = _text(b"TIT2", segment.title)
        if segment.link:
            inner += _frame(b"WXXX", LATIN1 + b"\0" + segment.link.encode("ascii"))
        chapters.append(_frame(b"CHAP", _chapter_id(at) + times + 2 * NO_OFFSET + inner))
    return chapters


def _contents(count: int) -> list[bytes]:
    """List the chapters in one top-level table, or in tables below it where they are too many."""
    children = [_chapter_id(at) for at in range(count)]
    if count <= TOC_CHILDREN:
        return [_table(b"toc\0", children, top_level=True)]
    groups = [children[at : at + TOC_CHILDREN] for at in range(0, count, TOC_CHILDREN)]
    names = [f"toc{number}\0".encode("ascii") for number in range(1, len(groups) + 1)]
    below = [_table(*pair, top_level=False) for pair in zip(names, groups, strict=True)]
    return [_table(b"toc\0", names, top_level=True), *below]


def _table(name: bytes, children: Sequence[bytes], *, top_level: bool) -> bytes:
    flags = bytes([top_level << 1 | 1])  # bit 0: ordered
    return _frame(b"CTOC", name + flags + bytes([len(children)]) + b"".join(children))


def _chapter_id(at: int) -> bytes:
    return f"chp{at + 1}\0".encode("ascii")


def _text(name: bytes, text: str) -> bytes:
    return _frame(name, UTF16 + _utf16(_line(text)))


def _line(text: str) -> str:
    """Put a text on one line, without what nobody can see."""
    return _UNSEEN.sub("", " ".join(text.splitlines()).expandtabs(1))


def _utf16(text: str) -> bytes:
    """Encode with the byte order mark in front that ID3v2.3 asks for, and end it with NUL.

    At the end of a frame that is optional, but a reader that looks for it must not find one where
    a figure and a 一 meet (ExifTool does in `30 00 | 00 4E`, and shows the text garbled).
    """
    return b"\xff\xfe" + text.encode("utf-16-le") + b"\0\0"


def _frame(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "big") + b"\0\0" + body
