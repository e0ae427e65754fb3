"""Part Markdown (CommonMark's everyday part) into headings and plain paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from briefing.sources.paragraphs import glue

_UNSPOKEN = re.compile(
    r"^(?:```|~~~).*?(?:^(?:```|~~~)\s*$|\Z)|<!--.*?(?:-->|\Z)|"
    r"<(?P<tag>script|style|table|figure|iframe|video|audio|svg)\b.*?(?:</(?P=tag)\s*>|\Z)|"
    r"^[ ]{0,3}\|[^\n]*\|[ \t]*$|^[ ]{0,3}\[[^\]\n]{1,200}\]:[^\n]*$",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_LINK = re.compile(
    r"\[([^\[\]\n]{1,400})\](?:\((?P<to>[^)\s]{0,2000})[^)\n]{0,300}\)|\[[^\]\n]{0,200}\])"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]{1,60}\]")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|~~|`{1,3})(?=\S)([^\n*`~]{1,2000}?)(?<=\S)\1")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<https?://[^<>\s]{1,2000}>")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(\S.*?)[ \t]*#*|(?=[^#\s])(.+?))")
_UNDERLINE = re.compile(r"(?:=+|-+)\s*")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})")
_ITEM = re.compile(r"\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+|\s{0,3}(?:>\s?)+")
_BOLD = re.compile(r"(\*\*|__)([^*_\n]{2,80})\1[:：]?")


@dataclass(frozen=True, slots=True)
class Block:
    """One heading or paragraph without its markup."""

    text: str
    level: int = 0
    """Of a heading, 1 to 6; 0 for a paragraph."""
    link: str = ""
    """Where a heading leads."""
    bold: bool = False
    """The whole of a short paragraph is set in bold."""


def blocks(text: str) -> Iterator[Block]:
    """Give headings and paragraphs in order; lines of a paragraph are soft-wrapped."""
    for raw in _raw_blocks(_UNSPOKEN.sub("\n", text)):
        heading = _HEADING.fullmatch(raw)
        if heading:
            title = heading[2] or heading[3]
            link = _LINK.search(title)
            to = (link["to"] or "") if link else ""
            yield Block(plain(title), len(heading[1]), to if to.startswith("http") else "")
        elif said := plain(raw):
            yield Block(said, bold=bool(_BOLD.fullmatch(raw)))


def _raw_blocks(text: str) -> Iterator[str]:
    lines: list[str] = []
    for raw in [*text.split("\n"), ""]:
        line = raw.strip()
        if lines and not lines[0].startswith("#") and line and _UNDERLINE.fullmatch(line):
            yield ("# " if line.startswith("=") else "## ") + _joined(lines)
            lines = []
        elif line.startswith(">") and lines and lines[0].startswith(">") and line.strip("> "):
            lines.append(line.lstrip("> "))
        elif not line or _HEADING.fullmatch(line) or _ITEM.match(raw) or _RULE.fullmatch(raw):
            if lines:
                yield _joined(lines)
            lines = [] if _RULE.fullmatch(raw) or not line else [line]
            if _HEADING.fullmatch(line):
                yield line
                lines = []
        else:
            lines.append(line)


def _joined(lines: list[str]) -> str:
    """Unwrap a paragraph; a quotation's further lines repeat its mark."""
    whole: list[str] = []
    for line in lines:
        space = glue(whole[-1][-1:], line[:1])[1:-1] if whole else ""
        whole.append(space + line)
    return "".join(whole)


def plain(block: str) -> str:
    """Take the markup off a block."""
    item = _ITEM.match(block)
    text = _FOOTNOTE.sub("", _IMAGE.sub("", block[item.end() :] if item else block))
    text = _LINK.sub(r"\1", text)
    for _ in range(3):  # emphasis nests no deeper in print
        text = _EMPHASIS.sub(r"\2", text)
    return unescape(_ESCAPED.sub(r"\1", _TAG.sub("", text))).replace("\xa0", " ").strip()
