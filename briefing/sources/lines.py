"""A page's text becomes lines that remember how they were set."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.sources.datelines import byline, has_head, split_head
from briefing.sources.names import is_name

_HASHES = re.compile(r"(#{1,6})\s*(?=[^\s#])")
_MARKS = (
    ("bold", re.compile(r"(?:\*\*|__)\s*(?P<text>[^*_]{2,60}?)\s*(?:\*\*|__)[:：]?")),
    ("brackets", re.compile(r"【\s*(?P<text>[^【】]{4,60})\s*】")),
    ("angle brackets", re.compile(r"[〖『]\s*(?P<text>[^〖〗『』]{4,60})\s*[〗』]")),
    ("square", re.compile(r"[■◆●○★▌▍▎◎◇☆▶►❖✦]+\s*(?P<text>[^\s■◆●○★▶►].{2,60})")),
    (
        "number",
        re.compile(
            r"(?:\d{1,2}(?:[、．]|[.](?:\s+|(?=\D)))|[(（]\d{1,2}[)）]|[①-⑳])\s*(?P<text>.{4,60})"
        ),
    ),
)
"""What editors put before a headline, or around it, when they do not know Markdown."""
_AROUND = ("brackets", "angle brackets")
"""What is put around a headline means nothing else, where several lines have it."""
_INDENT = re.compile(r"[ \u00a0]?\u3000|\t|[ \u00a0]{2,}|\u2003")
_SIGNATURE = (
    r"[(（](?:本报|本台|见习|据|综合|特约|来源|转自|完|新华社|央视|.{0,8}?(?:记者|通讯员|記者))[^()（）]{0,40}[)）]|"
    r"[(（][\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,3}[)）]|"
    r"(?<=[。！？”])[(（][^()（）。！？!?,，；;:：]{3,26}[)）]|"
    r"[□■◎\s]\s*(?:本报)?(?:见习|特约|首席)?(?:记者|通讯员|記者)[\u4e00-\u9fff\s]{2,30}"
)
CLOSES = re.compile(
    r"[(（](?:[^()（）。]{1,8}[:：]|作者|本文|[^()（）。]{2,40}定价)[^()（）。]{2,40}[)）]|"
    r"(?:展期|展览时间|演出时间|活动时间|票价|定价|地点|展览地点|演出地点|活动地点|联系人)\s*[:：][^。]{2,44}[^。，、；]"
)
"""A line below a story: who wrote it or answered, where it was printed, what it costs and where."""
_END = re.compile(
    r"[。!?！？…][”’」』\"')》）〉】*]*$|[.][”\"]$|"
    rf"(?:^|[。!?！？…”」])[”’」』]*\s*(?:{_SIGNATURE})$"
)
_DAY = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_CUT_SIGNATURE = re.compile(r"[。！？!?”][(（][^()（）。]{0,24}$")
_SIGNATURE_END = re.compile(r"[^()（）。]{1,24}[)）]")
_BREAK = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")
_WIDTHLESS = re.compile(r"[\ufeff\u200b-\u200f\u2060\u00ad\u202a-\u202e\x00\x08]")
_RUN_IN = re.compile(r"[【〖]\s*(?P<headline>[^【】〖〗]{4,36})\s*[】〗]\s*(?P<text>\S.{24,})")
_OPENED, _CLOSED = re.compile(r"【[^【】]{2,30}"), re.compile(r"[^【】]{2,30}】")
_OFFICE = re.compile(
    "[\u4e00-\u9fff]{2,20}(?:党校|大学|学院|[中小]学|学校|委员会|党[委组支]|党?支部|研究[院所室]|医院|公司|"
    r"[局部社办站系镇乡村]|办公室|中心|协会|街道|[居市村]民|读者|教师|[校院局]长|书记|主任|(?:20)?\d\d级)\s+"
    r"(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])"
)
_SPACED_NAME = re.compile(r"[■●\s]*([\u4e00-\u9fff])\s+([\u4e00-\u9fff])")
"""A name of two characters, set as wide as one of three."""
_SEVERAL = 2
_HALF_WIDTH = 0.5
_INDENT_WIDTH = 2
_MOST_MARKED = 44
"""A mark before more characters than this is an item of a list, not a headline."""


BY_SIZE = "size"
"""The mark of a line whose level is that of its type: no other level is of the same element."""


@dataclass(frozen=True)
class Line:
    """One printed line; `text` is stripped."""

    text: str
    level: int = 0
    """How many `#` stood before it: whoever typed the page calls it a heading; 0 for none."""
    hard_break: bool = False
    """Two spaces ended it: the next line belongs to the same element."""
    indented: bool = False
    """It opens a paragraph the way Chinese print does."""
    gap: int = 0
    """Empty lines above it."""
    section: str = ""
    """The part of the paper that it stands in; empty where the page does not say."""
    parted: bool = False
    """Furniture that stands between stories was taken out above it: a rule, a page's name."""
    spaced: bool = False
    """A single space stood where it was cut."""
    mark: str = ""
    """The kind of other mark it bears, which may mean a headline or an item of a list."""
    signature: str = ""
    """Who wrote the text below, where it names nobody but them and their office."""
    column: float = 0
    """The width of the column it stands in, in characters; 0 where lines end where they please."""
    full: float = 0
    """The width that nearly all cut lines of its column reach: a narrower one ended by itself."""

    @cached_property
    def width(self) -> float:
        """Its width in full-width characters."""
        return sum(_HALF_WIDTH if character.isascii() else 1 for character in self.text)

    @property
    def reach(self) -> float:
        """How far it reaches into its column: its width with its indent."""
        return self.width + (_INDENT_WIDTH if self.indented else 0)

    @cached_property
    def dated(self) -> bool:
        """Whether it opens with a dateline."""
        return has_head(self.text)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The reporters, where it holds nothing else."""
        return (self.signature,) if self.signature else byline(self.text)

    @cached_property
    def ended(self) -> bool:
        """Whether a sentence ends with it; a line cut by its column ends anywhere else."""
        return bool(_END.search(self.text[-80:]) or CLOSES.fullmatch(self.text))


def signs_notice(lines: Sequence[Line], at: int) -> bool:
    """Tell the day below whose notice it is, both set as paragraphs of its text."""
    line, above = lines[at], lines[at - 1] if at else Line("")
    return line.indented and bool(_DAY.fullmatch(line.text)) and above.indented and not above.ended


def lines_of(text: str) -> tuple[Line, ...]:
    """Read the lines that have any text, each with how it was set."""
    lines: list[Line] = []
    gap = 0
    for raw in _BREAK.split(_WIDTHLESS.sub("", text)):
        stripped = raw.strip()
        hashes = _HASHES.match(stripped)
        bare = stripped[hashes.end() :].rstrip("# ") if hashes else stripped
        if not bare.strip("#"):
            gap += 1
            continue
        level = len(hashes[1]) if hashes else 0
        if hashes and (bold := _MARKS[0][1].fullmatch(bare)):
            bare = bold["text"]
        lines.append(
            Line(
                bare,
                level,
                raw.endswith("  ") and not raw.isspace(),
                bool(_INDENT.match(raw)),
                gap if lines else 0,
                spaced=raw.endswith(" ") and not raw.endswith("  "),
                mark="" if level else _mark(bare),
            )
        )
        gap = 0
    return tuple(lines)


def _mark(text: str) -> str:
    if len(text) > _MOST_MARKED:
        return ""
    return next((name for name, pattern in _MARKS if pattern.fullmatch(text)), "")


def unmarked(line: Line, level: int = 0) -> Line:
    """Take the mark off a line; with a level, it is a headline."""
    pattern = dict(_MARKS)[line.mark]
    found = pattern.fullmatch(line.text)
    return replace(line, text=found["text"] if found else line.text, mark="", level=level)


def run_in_headlines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part 【headline】text in columns of briefs, where several lines are set so."""
    lines = _with_whole_brackets(lines)
    found = [_RUN_IN.fullmatch(line.text) for line in lines]
    if sum(each is not None and not has_head(each[0]) for each in found) < _SEVERAL:
        return tuple(lines)
    parted: list[Line] = []
    for line, each in zip(lines, found, strict=True):
        if each is None or has_head(each[0]):
            parted.append(line)
        else:
            parted += [
                replace(line, text=each["headline"], level=line.level or 1, mark=""),
                replace(line, text=each["text"], level=0, mark="", gap=0),
            ]
    return tuple(parted)


def _with_whole_brackets(lines: Sequence[Line]) -> list[Line]:
    """Draw a headline together whose brackets open on one line and close on the next."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else None
        opened = before is not None and _OPENED.fullmatch(before.text) and not line.gap
        if before is not None and opened and _CLOSED.fullmatch(line.text):
            text = before.text + line.text
            whole[-1] = replace(before, text=text, mark=_mark(text))
        else:
            whole.append(line)
    return whole


def with_whole_signatures(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Draw together the names behind a story's last sentence where their column cut them."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else Line("")
        cut = _SIGNATURE_END.fullmatch(line.text) and _CUT_SIGNATURE.search(before.text[-30:])
        joined = replace(before, text=before.text + line.text)
        if cut and not line.gap and joined.ended:
            whole[-1] = joined
        else:
            whole.append(line)
    return tuple(whole)


def with_signatures(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Know a name that stands alone below a heading for who wrote the text.

    It is one of the page's reporters, or no word that the page has anywhere else, or an office
    stands before it. Above a dateline, which names its own, a stranger is the last word of the
    headline.
    """
    writers = {name for line in lines for name in line.names}
    writers |= {name for line in lines if line.dated for name in split_head(line.text)[0].reporters}
    whole = "\n".join(line.text for line in lines)
    return tuple(
        replace(line, signature="" if above.ended else _signed(line, above, below, writers, whole))
        for above, line, below in zip(
            (Line(""), *lines), lines, (*lines[1:], Line("")), strict=False
        )
    )


def _signed(line: Line, above: Line, below: Line, writers: Container[str], whole: str) -> str:
    """Give the name on a line of nothing else."""
    if line.text in writers:
        return line.text
    if below.dated:
        return ""
    office = _OFFICE.fullmatch(line.text)
    name = re.sub(r"\s", "", office["name"]) if office else ""
    if office and above.text and (is_name(name) or name != office["name"]):
        return name
    bare = line.text.lstrip("■●")
    spaced = _SPACED_NAME.fullmatch(bare)
    name = spaced[1] + spaced[2] if spaced else bare
    return name if _may_sign(name, above, whole, spaced=spaced is not None) else ""


def _may_sign(text: str, above: Line, whole: str, *, spaced: bool) -> bool:
    """Tell a name from the last word of the headline above, which the page has elsewhere."""
    if spaced:
        return is_name(text) and text not in whole
    ends = [text[at : at + 2] for at in range(len(text) - 1)]
    cut = above.text[-1:] + text[0]
    return is_name(text) and all(whole.count(pair) == 1 for pair in ends) and cut not in whole


def with_headlines(lines: Sequence[Line], opens_story: Sequence[bool]) -> tuple[Line, ...]:
    """Read the page's own way of marking headlines; where it has `#`, other marks mean less.

    A kind of mark means headlines if the first story stands below one and, where stories have
    datelines (`opens_story` of the line), some of these stand right below such marks.
    """
    if any(line.level for line in lines):
        return tuple(unmarked(line) if line.mark == "bold" else line for line in lines)
    lines = _without_item_marks(lines)
    kind = _headline_mark(lines, opens_story)
    return tuple(
        unmarked(line, 1)
        if kind and line.mark == kind and not _is_statement(line)
        else unmarked(line)
        if line.mark == "bold"
        else line
        for line in lines
    )


def _without_item_marks(lines: Sequence[Line]) -> list[Line]:
    """Forget the squares and circles of lines that follow each other: they list, not head."""
    kept = list(lines)
    for at in range(1, len(lines)):
        one, other = lines[at - 1], lines[at]
        if one.mark == other.mark == "square" and not other.gap:
            kept[at - 1], kept[at] = replace(one, mark=""), replace(other, mark="")
    return kept


def _is_text(line: Line) -> bool:
    return line.indented or line.ended or line.width > _MOST_MARKED


def _is_statement(line: Line) -> bool:
    """Tell a sentence of its own; a headline may well ask or exclaim."""
    return line.ended and not line.text.rstrip("】〗』*").endswith(("？", "?", "！", "!"))


def _headline_mark(lines: Sequence[Line], opens_story: Sequence[bool]) -> str:
    for kind, _ in _MARKS:
        marked = [
            at for at, line in enumerate(lines) if line.mark == kind and not _is_statement(line)
        ]
        if not marked:
            continue
        told = [at for at in marked if any(opens_story[at + 1 : at + 4])]
        before = lines[: marked[0]]
        if any(line.ended for line in before):
            continue
        if len(marked) < _SEVERAL and _is_beside(kind, lines, marked[0], opens_story):
            continue
        if told or not any(opens_story) or (kind in _AROUND and len(marked) >= _SEVERAL):
            return kind
    return ""


def _is_beside(kind: str, lines: Sequence[Line], at: int, opens_story: Sequence[bool]) -> bool:
    """Tell a single mark that means something else: a column's name, or a sub-headline."""
    if kind in _AROUND:
        below = at + 1
        return not (any(opens_story[below : below + 1]) or any(map(_is_text, lines[below:][:1])))
    return kind == "square" and at > 0 and not (lines[at].gap or lines[at - 1].ended)
