"""Part Markdown (CommonMark's everyday part) into headings and plain paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape

from briefing.sources.furniture.information import information
from briefing.sources.page.paragraphs import glue

_UNSPOKEN = re.compile(
    r"^(?:```|~~~).*?(?:^(?:```|~~~)\s*$|\Z)|<!--.*?(?:-->|\Z)|"
    r"<(?P<tag>script|style|table|figure|iframe|video|audio|svg|aside|details)\b.*?(?:</(?P=tag)\s*>|\Z)|"
    r"(?:^[ \t]*\S[^\n]*\n){0,2}^[ \t]*-{3,}(?:[ \t]+-{3,})+[ \t]*$(?:\n[ \t]*\S[^\n]*){0,200}|"
    r"^\+[-=+]{3,}\+[ \t]*$|^[ ]{0,3}\|[^\n]*\|[ \t]*$|"
    r"^[ ]{0,3}\[[^\]\n]{1,200}\]:[^\n]*(?:\n[ \t]{2,}\S[^\n]*)*$|"
    r"^:::[ \t]*\w[^\n]*\n.*?(?:^:::[ \t]*$|\Z)|"
    r"^\{%-?[ \t]*(?P<box>note|tip|info|warning|alert|callout|admonition|hint)\b[^\n]*?%\}"
    r".*?\{%-?[ \t]*end(?P=box)[ \t]*-?%\}",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_DIRECTIVE = re.compile(
    r"^[-*+1.]+[ \t]+\S.{0,40}\n\{:\s*toc\b.*\}[ \t]*$|^:::.*$|^\[(?:toc|TOC)\][ \t]*$|"
    r"^Markdown Content:[ \t]*$|^%%.*%%[ \t]*$|^\{[:%].*[%:]?\}[ \t]*$|^\{\{.*\}\}[ \t]*$|"
    r"^(?:import[ \t].*[\"'].*[\"']|export[ \t](?:const|default|function)\b.*);?[ \t]*$",
    re.MULTILINE,
)
"""What note-taking and site programs write between paragraphs for themselves."""
_TAGGED = re.compile(r"<h([1-6])\b[^<>\n]{0,200}>([^\n]{1,300}?)</h\1>", re.IGNORECASE)
_PARTED = re.compile(r"</?(?:p|div|section|article|ul|ol)(?:\s[^<>\n]{0,200})?>", re.IGNORECASE)
"""Headings and paragraphs that are written in HTML, which Markdown allows."""
_CALLOUT = re.compile(r"\[!(\w{1,20})\][+-]?\s*")
_EMBEDDED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_WIKI = re.compile(r"\[\[(?:[^\[\]|\n]{0,200}\|)?([^\[\]|\n]{1,200})\]\]")
_PLACE = re.compile(r"(?<=\S)[ \t]+\^[A-Za-z\d-]{1,40}$", re.MULTILINE)
"""What a note-taking program calls a paragraph for its links: ^one."""
_MARKED = re.compile(r"==(?=\S)([^=\n]{1,500}?)(?<=\S)==")
_TAGS = re.compile(r"(?:#[^\s#]{1,30}#?(?:\s+|$)){2,}|#[^\s#]{1,20}#")
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_LINK = re.compile(
    r"\[([^\[\]\n]{1,400})\](?:\((?P<to>(?:[^()\s]|\([^()\s]{0,200}\)){0,2000})[^)\n]{0,300}\)|\[[^\]\n]{0,200}\])"
)
_SPAN = re.compile(r"\[([^\[\]\n]{1,200})\]\{[^{}\n]{1,200}\}")
_ATTRIBUTES = re.compile(r"(?:(?<=[)\]])|[ \t]+)\{(?:[#.:]|\w{1,20}=)[^{}\n]{0,200}\}")
"""What programs (pandoc, kramdown) write of a heading, a link or words: {#one .unnumbered}."""
_FOOTNOTE = re.compile(r"\[\^[^\]\n]{1,60}\]")
_NOTED = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\[\^[^\]\n]{1,60}\][ \t]+")
"""A footnote behind Chinese, with the space that no Chinese needs."""
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|~~|`{1,3})(?=\S)([^\n*`~]{1,2000}?)(?<=\S)\1")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<https?://[^<>\s]{1,2000}>")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(\S.*?)[ \t]*#*|(?=[^#\s])(.+?))")
_UNDERLINE = re.compile(r"(?:=+|-+)\s*")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})")
_ITEM = re.compile(r"\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+|\s{0,3}(?:>\s?)+")
_HARD_BREAK = re.compile(r"(?: {2,}|\\|<br\s*/?>)$", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:[-*+]\s+|\d{1,3}[.)、]\s*)?(\*\*|__)(?P<lead>[^*_\n]{4,60}?)"
    r"(?:[:：。]\s*\1|\s*\1(?:\s*[:：]|\s+))\s*(?P<rest>\S.*)"
)
"""Words in bold, parted from the text that follows them on the same line."""
_SHORTEST_BRIEF = 20
_ICONS = re.compile(r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d\s]+")
"""What a heading is adorned with, which nobody says: 📌 要闻."""
_INDENT = re.compile(r"(?:\u3000|&emsp;|\u2003)")
_ENDED = re.compile(r"[。！？!?…][”’」』）)*_]*$")
_WHOLE = re.compile(r"[。！？!?…；;][”’」』）)]*(?:\s*[（(][^（）()]{1,24}[）)])?$|”$")
_URL = re.compile(r"https?://[^\s<>()\[\]\"']{4,500}")
_ITALIC = re.compile(r"([*_])(?![*_])[^*_\n]+\1|<(?:em|i|small|figcaption|center)\b.*")
_BOLD = re.compile(r"(\*\*|__)([^*_\n]{2,80})\1[:：]?")


@dataclass(frozen=True, slots=True)
class Block:
    """One heading or paragraph without its markup."""

    text: str
    level: int = 0
    """Of a heading, 1 to 6; 0 for a paragraph."""
    links: tuple[str, ...] = ()
    """Where its links lead, those within the site left out."""
    linked: float = 0
    """The share of it that is links, 0–1."""
    bold: bool = False
    """The whole of a short paragraph is set in bold."""
    italic: bool = False
    """The whole of it is set in italics, or as small print."""
    quoted: bool = False
    item: bool = False
    """It is an item of a list."""
    callout: str = ""
    """The kind of box that it opens: note, summary, abstract."""
    below_picture: bool = False
    """Nothing stands between it and a picture above."""
    below_rule: bool = False
    lead: str = ""
    """The words in bold that it opens with, as briefs open with their headlines."""

    @property
    def ended(self) -> bool:
        """Whether a sentence ends with it, a credit in brackets passed over."""
        return bool(_WHOLE.search(self.text))

    @property
    def link(self) -> str:
        """Where it leads."""
        return self.links[0] if self.links else ""


def blocks(text: str) -> Iterator[Block]:
    """Give headings and paragraphs in order; lines of a paragraph are soft-wrapped."""
    text = _DIRECTIVE.sub("", _UNSPOKEN.sub("\n", text))
    text = _TAGGED.sub(lambda found: f"\n\n{'#' * int(found[1])} {found[2]}\n\n", text)
    text = _PARTED.sub("\n\n", text)
    after_picture = after_rule = False
    for raw in _raw_blocks(text):
        if _RULE.fullmatch(raw):
            after_rule = True
            continue
        shows = bool(_IMAGE.search(raw) or _EMBEDDED.search(raw) or "<img" in raw)
        block = _block(raw)
        if block is not None:
            yield replace(block, below_picture=after_picture or shows, below_rule=after_rule)
            after_rule = False
        after_picture = shows and (block is None or not block.level)


def _block(raw: str) -> Block | None:
    """Read one heading or paragraph; none where it holds no words."""
    heading = _HEADING.fullmatch(raw)
    if heading and not _TAGS.fullmatch(raw):
        title = heading[2] or heading[3]
        return Block(_without_icons(plain(title)), len(heading[1]), _addresses(title))
    if _TAGS.fullmatch(raw):
        return None
    bare = raw.lstrip("> \t")
    callout = _CALLOUT.match(bare)
    said = plain(raw)
    if not said and not callout:
        return None
    lead = _LEADING.fullmatch(bare.replace("\n", ""))
    shown = _LINK.sub("", _IMAGE.sub("", bare))
    return Block(
        plain(bare[callout.end() :]) if callout else said,
        links=_addresses(bare),
        linked=1 - len(plain(shown)) / len(said) if said else 0,
        bold=bool(_BOLD.fullmatch(_ITEM.sub("", bare, count=1))),
        italic=bool(_ITALIC.fullmatch(_IMAGE.sub("", bare).strip())),
        quoted=raw.lstrip().startswith(">"),
        item=bool(_ITEM.match(raw)) and not raw.lstrip().startswith(">"),
        callout=callout[1].lower() if callout else "",
        lead=plain(lead["lead"]) if lead and len(plain(lead["rest"])) >= _SHORTEST_BRIEF else "",
    )


def _without_icons(title: str) -> str:
    start = _ICONS.match(title)
    return title[start.end() :] if start else title


def _addresses(raw: str) -> tuple[str, ...]:
    return tuple(_URL.findall(_IMAGE.sub("", raw)))


def _raw_blocks(text: str) -> Iterator[str]:
    """Part a page where its markup does; rules are given as blocks too."""
    lines: list[str] = []
    for raw in [*text.split("\n"), ""]:
        line = raw.strip()
        is_mark = bool(_HEADING.fullmatch(line) or _RULE.fullmatch(raw))
        if lines and not lines[0].lstrip().startswith("#") and line and _UNDERLINE.fullmatch(line):
            yield ("# " if line.startswith("=") else "## ") + _joined(lines)
            lines = []
        elif _goes_on_quoting(lines, line):
            lines.append(raw)
        elif not line or is_mark or _ITEM.match(raw):
            yield from _paragraphs(lines)
            lines = [raw] if line and not is_mark else []
            if is_mark:
                yield line
        else:
            lines.append(raw)


def _goes_on_quoting(lines: Sequence[str], line: str) -> bool:
    is_quote = bool(lines) and lines[0].lstrip().startswith(">")
    return is_quote and line.startswith(">") and bool(line.strip("> "))


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Part lines that stand together: at hard breaks, indents, and where each is a sentence."""
    told = [*map(information, map(plain, lines))]
    texts = [line for line, said in zip(lines, told, strict=True) if not said]
    each_ends = len(texts) > 1 and all(_ENDED.search(line.rstrip()) for line in texts)
    start = 0
    for at in range(1, len(lines) + 1):
        if (
            at == len(lines)
            or each_ends
            or _HARD_BREAK.search(lines[at - 1])
            or _INDENT.match(lines[at])
            or _BOLD.fullmatch(lines[at - 1].strip())
            or told[at - 1]
            or told[at]
        ):
            yield _joined(lines[start:at])
            start = at


def _joined(lines: Sequence[str]) -> str:
    """Unwrap a paragraph; a quotation's further lines repeat its mark."""
    bare = [_HARD_BREAK.sub("", line.strip()) for line in lines]
    whole = bare[:1]
    for line in bare[1:]:
        line = line.lstrip("> ") if bare[0].startswith(">") else line  # noqa: PLW2901 - the mark
        space = glue(whole[-1][-1:], line[:1])[1:-1]
        whole.append(space + line)
    return "".join(whole)


def plain(block: str) -> str:
    """Take the markup off a block."""
    item = _ITEM.match(block)
    text = _EMBEDDED.sub("", block[item.end() :] if item else block)
    text = _ATTRIBUTES.sub("", _SPAN.sub(r"\1", _PLACE.sub("", text)))
    text = _FOOTNOTE.sub("", _NOTED.sub("", _IMAGE.sub("", text)))
    text = _MARKED.sub(r"\1", _WIKI.sub(r"\1", _LINK.sub(r"\1", text)))
    for _ in range(3):  # emphasis nests no deeper in print
        text = _EMPHASIS.sub(r"\2", text)
    return unescape(_ESCAPED.sub(r"\1", _TAG.sub("", text))).replace("\xa0", " ").strip()
