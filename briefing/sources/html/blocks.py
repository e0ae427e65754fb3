"""A page's tree becomes its blocks: the stretches of text that print sets apart.

Old Chinese sites set a whole story inside one `td` and part its paragraphs by `<br><br>`, or by
`<br>` and an indent; new ones write a `p` for each. Both come out as blocks.
"""

import re
from dataclasses import dataclass

from lxml import etree, html

from briefing.sources.furniture.web_furniture import site_furniture
from briefing.sources.page.paragraphs import glue
from briefing.sources.words.characters import squeezed

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
        *("details", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header"),
        *("founder-title", "founder-content", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html"),
        *("button", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul", "title", "head"),
    )
)
PICTURES = ("img", "amp-img")
_BREAK = "\u2028"
"""Stands for `br`; text itself keeps none."""
_PICTURE = "\ufffc"
"""Stands for a picture."""
_MARKS = re.compile("[\u2028\ufffc\u200b\u200c\u200d\u2060\ufeff\xad]")
_INDENT = re.compile(r"[ \t\r\n\xa0]*(?:\u3000|\xa0\s*\xa0|\u2003)")
_ENDED = re.compile(r"[。！？!?…；;：:][”’」』\"')）》】]*\s*$")
_ALIGNED = re.compile(r"text-align\s*:\s*([a-z]+)", re.IGNORECASE)
_INDENTED = re.compile(r"text-indent\s*:\s*0*\.?[1-9]", re.IGNORECASE)
_INHERITED = 6
"""Elements around a block whose style still holds for it."""
_SHORTEST_LINE = 12
"""What a column cuts is longer."""
_HEADING = re.compile("h([1-6])")


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of text."""

    text: str
    """Whitespace made one; a heading of several lines has them apart."""
    element: html.HtmlElement
    """Where it stands."""
    level: int = 0
    """1–6 for headings, 0 for text."""
    linked: float = 0
    """The share of it that is links, 0–1."""
    bold: float = 0
    """The share of it that is bold, 0–1."""
    centred: bool = False
    below_picture: bool = False
    """Nothing stands between it and a picture above."""
    indented: bool = False
    """It opens the way Chinese print opens a paragraph."""

    @property
    def home(self) -> html.HtmlElement:
        """Find the element whose blocks belong together with this one.

        A block that fills its element alone belongs to what is around that, wrappers passed over.
        """
        home, around = self.element, self.element.getparent()
        if around is None or home.tag == "body" or home.find("br") is not None:
            return home
        while len(around) == 1 and around.tag != "body" and around.getparent() is not None:
            around = around.getparent()
        return around

    @property
    def ended(self) -> bool:
        """Whether a sentence ends with it."""
        return bool(_ENDED.search(self.text))


@dataclass(slots=True)
class _Run:
    """The text met since the last block's edge, each piece with what it stands in."""

    pieces: list[tuple[str, bool, bool]]
    """Text, inside a link, inside bold."""


def blocks_of(root: html.HtmlElement) -> tuple[Block, ...]:
    """Give the blocks in document order; nesting costs no stack."""
    found: list[Block] = []
    run = _Run([])
    where = root
    links = bolds = pres = 0
    after_picture = False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        step = 1 if event == "start" else -1
        if tag in _BLOCKS:
            new, after_picture = _cut(run, where, after_picture=after_picture)
            found.extend(new)
            run = _Run([])
            where = element if event == "start" else _around(element, root)
        if event == "start" and tag in {"br", *PICTURES}:
            run.pieces.append((_BREAK if tag == "br" else _PICTURE, False, False))
        links += step if tag == "a" and not _is_mark(element) else 0
        bolds += step if tag in {"b", "strong"} else 0
        pres += step if tag == "pre" else 0
        text = element.text if event == "start" else element.tail if element is not root else ""
        if text:
            text = _MARKS.sub("", text)
            text = re.sub(r"\r\n?|\n", _BREAK, text) if pres else text
            run.pieces.append((text, links > 0, bolds > 0))
    return (*found, *_cut(run, where, after_picture=after_picture)[0])


def _is_mark(element: html.HtmlElement) -> bool:
    """Tell a place that links lead to, from a link: `<a name="art1">`."""
    return bool(element.get("name")) and "href" not in element.attrib


def _around(element: html.HtmlElement, root: html.HtmlElement) -> html.HtmlElement:
    """Find the block that goes on behind `element`."""
    parent = element.getparent()
    while parent is not None and parent is not root and parent.tag not in _BLOCKS:
        parent = parent.getparent()
    return root if parent is None else parent


def _cut(run: _Run, where: html.HtmlElement, *, after_picture: bool) -> tuple[list[Block], bool]:
    """Make blocks of a run; tell whether a picture was the last thing in it."""
    whole = "".join(piece for piece, _, _ in run.pieces)
    if not whole.strip():
        return [], after_picture
    size = len(squeezed(whole)) or 1
    linked = sum(len(squeezed(piece)) for piece, link, _ in run.pieces if link) / size
    bold = sum(len(squeezed(piece)) for piece, _, bold in run.pieces if bold) / size
    heading = _HEADING.fullmatch(where.tag)
    level = int(heading[1]) if heading else 0
    centred = _is_centred(where)
    indented = bool(_INDENTED.search(where.get("style", "")))
    found: list[Block] = []
    for line in [whole] if level else _lines(whole):
        rows = (one_line(row) for row in line.replace(_PICTURE, "").split(_BREAK))
        text = "\n".join(row for row in rows if row)
        if text:
            below = after_picture or line.lstrip().startswith(_PICTURE)
            opens = indented or bool(_INDENT.match(line))
            found.append(Block(text, where, level, linked, bold, centred, below, opens))
            after_picture = False
        after_picture = after_picture or line.rstrip().endswith(_PICTURE)
    return found, after_picture


def _is_centred(element: html.HtmlElement) -> bool:
    """Tell whether an element is centred, by itself or by what it stands in."""
    around: html.HtmlElement | None = element
    for _ in range(_INHERITED):
        if around is None or around.tag == "body":
            return False
        aligned = _ALIGNED.search(around.get("style", ""))
        said = aligned[1] if aligned else around.get("align", "")
        if said or around.tag in {"center", "figcaption"}:
            return around.tag in {"center", "figcaption"} or said.lower() == "center"
        around = None if around.tag in {"table", "td"} else around.getparent()
    return False


def _lines(whole: str) -> list[str]:
    """Part a run at its breaks: all of them, or only the doubled and indented ones.

    Where some are, a single break only ends a line of print; where none is, one behind a
    finished sentence ends the paragraph.
    """
    parts = whole.split(_BREAK)
    marked = any(_INDENT.match(part) or not part.strip() for part in parts[1:-1]) or any(
        _INDENT.match(part) for part in parts[1:]
    )
    lines: list[str] = []
    apart = True
    for part in parts:
        if not part.strip():
            apart = True
            continue
        if apart or _INDENT.match(part) or _parted(lines[-1], part, marked=marked):
            lines.append(part)
        else:
            lines[-1] = glue(lines[-1].rstrip(), part.strip())
        apart = False
    return lines


def _parted(above: str, line: str, *, marked: bool) -> bool:
    """Tell whether a single break parts two lines, rather than going on in the same sentence."""
    if _PICTURE in above + line or len(above.strip()) < _SHORTEST_LINE:
        return True
    if site_furniture(one_line(line)) == "information":
        return True
    return not marked and bool(_ENDED.search(above))


def one_line(text: str) -> str:
    """Make whitespace one space; a line's end in the source, between Chinese, is nothing."""
    lines = re.split(r"[ \t]*[\r\n]+[ \t]*", text.strip(" \t\r\n\xa0\u3000"))
    whole = lines[0]
    for line in lines[1:]:
        whole = _joined(whole, line)
    return re.sub(r"[\s\u3000\xa0]+", " ", whole).strip()


def _joined(left: str, right: str) -> str:
    is_latin = left[-1:].isascii() and right[:1].isascii()
    return f"{left} {right}" if is_latin and left and right else left + right
