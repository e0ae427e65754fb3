"""Read a page's own way of marking headlines: 【…】, ■, **…**, a number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.credits.datelines import has_head
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.marks import AROUND, MARKS, MOST_MARKED, mark_of, without_mark
from briefing.sources.words.salutations import REPLIES

_RUN_IN = re.compile(r"[【〖]\s*(?P<headline>[^【】〖〗]{4,36})\s*[】〗]\s*(?P<text>\S.{24,})")
_OPENED, _CLOSED = re.compile(r"【[^【】]{2,30}"), re.compile(r"[^【】]{2,30}】")
_ADVISES = re.compile(
    "[【〖](?:法官|律师|专家|医生|检察官|[民交]警|警方|消防)(?:说法|释法|提醒|提示|建议|解读|点评|支招)[】〗]"
)
"""Who draws a lesson from the story above: 【法官说法】."""
_SEVERAL, _WIDEST_LABEL = 2, 10


def run_in_headlines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Part 【headline】text in columns of briefs, where several lines are set so."""
    lines = _with_whole_brackets(lines)
    found = [None if _opens_part(line) else _RUN_IN.fullmatch(line.text) for line in lines]
    if sum(each is not None for each in found) < _SEVERAL:
        return tuple(lines)
    parted: list[Line] = []
    for line, each in zip(lines, found, strict=True):
        if each is None:
            parted.append(line)
        else:
            parted += [
                replace(line, text=each["headline"], level=line.level or 1, mark=""),
                replace(line, text=each["text"], level=0, mark="", gap=0),
            ]
    return tuple(parted)


def _opens_part(line: Line) -> bool:
    """Tell a dateline, and what the desk, an office or a judge has to say of the story above."""
    return has_head(line.text) or bool(REPLIES.match(line.text) or _ADVISES.match(line.text))


def _with_whole_brackets(lines: Sequence[Line]) -> list[Line]:
    """Draw a headline together whose brackets open on one line and close on the next."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else None
        opened = before is not None and _OPENED.fullmatch(before.text) and not line.gap
        if before is not None and opened and _CLOSED.fullmatch(line.text):
            text = before.text + line.text
            whole[-1] = replace(before, text=text, mark=mark_of(text))
        else:
            whole.append(line)
    return whole


def with_headlines(lines: Sequence[Line], opens_story: Sequence[bool]) -> tuple[Line, ...]:
    """Read the page's own way of marking headlines; where it has `#`, other marks mean less.

    A kind of mark means headlines if the first story stands below one and, where stories have
    datelines (`opens_story` of the line), some of these stand right below such marks.
    """
    if any(line.level for line in lines):
        return tuple(_unmarked(line) if line.mark == "bold" else line for line in lines)
    lines = _without_item_marks(lines)
    kind = _headline_mark(lines, opens_story)
    return tuple(
        _unmarked(line, 1)
        if kind and line.mark == kind and not _is_statement(line)
        else _unmarked(line)
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
        below = lines[at + 1 : at + 2]
        goes_on = bool(below) and not (below[0].indented or below[0].dated or other.ended)
        if other.mark == "square" and goes_on and labels_briefs(one.text):
            leads = other.text[0]  # each brief of a column that is named right above them
            kept[at:] = [
                replace(line, mark="") if line.text[0] == leads else line for line in lines[at:]
            ]
    return kept


def _is_text(line: Line) -> bool:
    return line.indented or _is_statement(line) or line.width > MOST_MARKED


def _is_statement(line: Line) -> bool:
    """Tell a sentence of its own; a headline may well ask or exclaim."""
    return line.ended and not line.text.rstrip("】〗』*").endswith(("？", "?", "！", "!"))


def _headline_mark(lines: Sequence[Line], opens_story: Sequence[bool]) -> str:
    for kind, _ in MARKS:
        marked = [
            at for at, line in enumerate(lines) if line.mark == kind and not _is_statement(line)
        ]
        if not marked:
            continue
        told = [at for at in marked if any(opens_story[at + 1 : at + 4])]
        if kind in AROUND and _are_labels(lines, marked):
            continue
        before = lines[: marked[0]]
        if any(line.ended for line in before):
            continue
        if len(marked) < _SEVERAL and _is_beside(kind, lines, marked[0], opens_story):
            continue
        if told or not any(opens_story) or (kind in AROUND and len(marked) >= _SEVERAL):
            return kind
    return ""


def _are_labels(lines: Sequence[Line], marked: Sequence[int]) -> bool:
    """Tell names of columns, each above a headline, from headlines: 【街谈巷议】."""
    heads = [
        not (_is_text(below) or below.ended or below.dated or below.names or below.mark)
        for at in marked
        for below in lines[at + 1 : at + 2]
    ]
    short = all(lines[at].width <= _WIDEST_LABEL for at in marked)
    return short and sum(heads) * _SEVERAL > len(marked)


def _is_beside(kind: str, lines: Sequence[Line], at: int, opens_story: Sequence[bool]) -> bool:
    """Tell a single mark that means something else: a column's name, or a sub-headline."""
    if kind in AROUND:
        below = at + 1
        return not (any(opens_story[below : below + 1]) or any(map(_is_text, lines[below:][:1])))
    return kind == "square" and at > 0 and not (lines[at].gap or lines[at - 1].ended)


def _unmarked(line: Line, level: int = 0) -> Line:
    """Take the mark off a line; with a level, it is a headline."""
    return replace(line, text=without_mark(line.text, line.mark), mark="", level=level)
