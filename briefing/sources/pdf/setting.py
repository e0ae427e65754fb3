"""The ordered rows of a PDF become lines that remember how they were set."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.paragraphs import glue
from briefing.sources.page.setting.lines import BY_SIZE, Line
from briefing.sources.pdf.crossheads import crossheads
from briefing.sources.pdf.rows import Row, is_heading, is_larger
from briefing.sources.pdf.signatures import bare_names, is_signature
from briefing.sources.pdf.whole import SetLine, full, whole
from briefing.sources.words.turn_marks import TURNED_TO

_HEADLINE = 1.25
"""A heading as large heads a story wherever it stands; a smaller one may be a cross-head."""
_LARGEST_NAME = 1.5
"""Names that are set as large are a headline: a portrait has one."""
_KICKERS = 2
"""The most lines that stand above a headline as part of it."""
_SAME = 0.95
_INDENT = (1.2, 3.5)
"""How far a paragraph's first line is set in, in body characters."""
_INDENTS = 2
"""So many lines that are set in show how a page marks its paragraphs."""
_BLANK_LINE = 0.5
_NAMELESS = ("", "section")
"""What a label of briefs (简讯) tells of: nothing that the page's own section would not."""
RULE = Line("————")
"""What stands between zones of a page, as in a typed one."""


def lines_of(
    zones: Sequence[Sequence[Sequence[Row]]], body: float, *, is_front: bool
) -> list[Line]:
    """Give the lines of a page's zones: headings by their size, indents and blank lines.

    Any page but the front one may begin in the middle of a story.
    """
    lines: list[Line] = []
    printed = [[each for column in zone for each in _column(column, body)] for zone in zones]
    indents = sum(each.line.indented for rows in printed for each in rows) >= _INDENTS
    for rows in printed:
        goes_on = not lines and not is_front
        lines += [RULE] if lines else []
        turned = _turned(rows)
        _mark_crossheads(turned, body, goes_on=goes_on)
        lines += _headed(turned, body, indents=indents)
    return lines


def _column(column: Sequence[Row], body: float) -> Iterator[SetLine]:
    plain = [row for row in column if not _heads(row, body)]
    lefts = _lefts(column, body)
    usual = Counter(round(above.bottom - below.top) for above, below in pairwise(plain))
    leading = usual.most_common(1)[0][0] if usual else 0
    before: Row | None = None
    for at, (row, left) in enumerate(zip(column, lefts, strict=True)):
        apart = before is not None and before.bottom - row.top > leading + _BLANK_LINE * body
        inset = not row.is_vertical and _INDENT[0] < (row.left - left) / body < _INDENT[1]
        line = Line(
            row.text, indented=inset or row.is_indented, gap=int(apart and not row.is_vertical)
        )
        yield SetLine(row, line, "heading" if _heads(row, body) else "", full(column, at))
        before = row


def _lefts(column: Sequence[Row], body: float) -> list[float]:
    """Find for each row where its column begins, which is farther to the right beside a photo."""
    blocks: list[list[Row]] = []
    for row in column:
        if not blocks or abs(row.left - blocks[-1][-1].left) > _INDENT[1] * body:
            blocks.append([])
        blocks[-1].append(row)
    lefts: list[float] = []
    for block in blocks:
        plain = [row for row in block if not _heads(row, body)]
        lefts += [min((row.left for row in plain), default=0.0)] * len(block)
    return lefts


def _heads(row: Row, body: float) -> bool:
    signs = row.size < _LARGEST_NAME * body and is_signature(row.text)
    return is_heading(row, body) and not signs and not furniture(row.text)


def _turned(rows: Sequence[SetLine]) -> list[SetLine]:
    """Put the mark of a story that is turned over (下转第2版) at the end of its text."""
    joined: list[SetLine] = []
    for each in rows:
        if joined and TURNED_TO.fullmatch(each.line.text):
            before = joined[-1].line
            joined[-1].line = replace(before, text=before.text + each.line.text)
        else:
            joined.append(each)
    return joined


def _headed(rows: Sequence[SetLine], body: float, *, indents: bool) -> list[Line]:
    """Mark the lines of each heading: kickers above, and what is set larger below."""
    _mark_kickers(rows)
    for above, below in pairwise(rows):
        if not (above.role or above.line.signature) or below.role or below.line.ended:
            continue
        larger, names = is_larger(below.row, body), bare_names(below.line.text)
        if names and (larger or len(names) > 1):
            below.line = replace(below.line, signature=" ".join(names))
        elif larger and not is_signature(below.line.text):
            below.role = "heading"
    lines: list[Line] = []
    usual, begins = float("inf"), True
    for role, group in groupby(rows, key=_kind):
        some = list(group)
        if role == "label":
            lines += [each.line for each in some if furniture(each.line.text) not in _NAMELESS]
            continue
        opens, begins = begins, False
        if not role:
            lines += whole(some) if indents else [each.line for each in some]
            continue
        largest = max(each.row.size for each in some)
        if opens and some[0].role != "cross-head":
            usual = _SAME * largest  # in the type of the first, all are headlines
        lines += _heading(some, is_main=largest > min(usual, _HEADLINE * body))
    return lines


def _kind(each: SetLine) -> str:
    """Tell labels of briefs from headings, whatever their part, and both from text."""
    return each.role if each.role in ("", "label") else "heading"


def _mark_crossheads(rows: Sequence[SetLine], body: float, *, goes_on: bool) -> None:
    for at, heads in crossheads([each.row for each in rows], body, goes_on=goes_on).items():
        rows[at].role = "headline" if heads else "cross-head"
    briefs = next((at for at, each in enumerate(rows) if each.role == "headline"), 0)
    above = rows[:briefs]
    if all(each.role or furniture(each.line.text) for each in above):
        for each in above:
            each.role = "label"


def _mark_kickers(rows: Sequence[SetLine]) -> None:
    """Take the few lines above a zone's first headline as part of it.

    What is set larger and names a column of briefs (简讯) is the label of all below.
    """
    first = next((at for at, each in enumerate(rows) if each.role), len(rows))
    if first > _KICKERS or first == len(rows):
        return
    if not any(each.line.ended or each.line.dated or each.line.names for each in rows[:first]):
        for each in rows[:first]:
            names = each.row.size > rows[first].row.size and furniture(each.line.text) == "section"
            each.role = "label" if names else "kicker"


def _heading(rows: Sequence[SetLine], *, is_main: bool) -> list[Line]:
    """Mark the largest lines as the headline, which may take several, and the rest below it."""
    largest = max(each.row.size for each in rows)
    heads = any(each.role == "headline" for each in rows)
    level = 1 if is_main or heads else 3
    lines: list[Line] = []
    above: Row | None = None
    for each in rows:
        row, text = each.row, each.line.text
        is_largest = row.size > _SAME * largest
        if is_largest and above is not None and above.size > _SAME * largest:
            beside = row.top > above.bottom and not row.is_vertical
            text = f"{lines[-1].text} {text}" if beside else glue(lines[-1].text, text)
            lines[-1] = replace(lines[-1], text=text)
        else:
            # what is set smaller below the headline is parted from it, and nothing else is
            parted = above is not None and above.size > _SAME * largest
            deep = level if is_largest else level + 1
            lines.append(Line(text, deep, gap=int(parted), mark=BY_SIZE))
        above = row
    return lines
