"""See how a page sets its paragraphs: in columns, with indents, with empty lines between."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.sources.page.setting.lines import Line

_FEW = 6
_INDENTS, _SHIFTED = 2, 0.8
"""Two indents may be no accident; where nearly all lines have one, the whole page is shifted."""
_NARROW, _WIDE = 8, 60
NARROW_COLUMN = 12
"""Narrower ones tear everything."""
HEADLINE, _WIDEST_HEAD = 14, 24
"""Full-width characters that tell a line of text from most headings."""
_MOSTLY, _NEARLY_ALL = 0.6, 0.95
_LONG, _FAR = 44, 10
_TENTH = 10
_FOLLOWS = ("如下：", "如下:")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page sets its paragraphs."""

    column: float = 0
    """The width of its columns in characters; 0 where lines end where they please."""
    full: float = 0
    """The width that nearly all cut lines reach: one that is narrower ended by itself."""
    indents: bool = False
    """Paragraphs open with an indent."""
    marked: bool = False
    """Headings are marked as such."""
    gap: int = 0
    """How many empty lines usually stand between two paragraphs."""
    spacing: int = 0
    """How many usually stand between two lines of one paragraph."""
    centred: bool = False
    """Headlines stand indented as well."""
    whole: bool = False
    """Each paragraph is one line, up to its last full stop."""
    always_indents: bool = False
    """Nearly no paragraph opens without an indent."""
    paragraph: float = 0
    """How many characters a paragraph usually has; 0 where the page does not show it."""


def setting_of(lines: Sequence[Line]) -> Setting:
    """Look at all body lines of a page: lines cut by a column are as wide as each other."""
    marked = any(line.level for line in lines)
    cut = [line for line in lines if not line.ended and not line.level]
    indents = _are_indented(lines)
    gap, spacing = _usual_gap(lines, inside=False), _usual_gap(lines, inside=True)
    centred = _is_centred(lines, gap)
    loose = Setting(0, 0, indents, marked, gap, spacing, centred, _are_whole(lines))
    if len(cut) < _FEW:
        return loose
    usual, _ = Counter(round(line.reach) for line in cut).most_common(1)[0]
    near = sum(abs(line.reach - usual) <= 1 for line in cut)
    if not (_NARROW <= usual <= _WIDE and near >= _MOSTLY * len(cut)) or _are_wider(lines, usual):
        return loose
    widths = sorted(line.reach for line in cut if line.reach >= usual - 1)
    return Setting(usual, widths[len(widths) // _TENTH], indents, marked, gap, spacing, centred)


def _are_wider(lines: Sequence[Line], column: float) -> bool:
    """Tell headlines, which alone are as wide as each other, by most text being far wider."""
    wider = sum(line.width for line in lines if line.reach > column + _FAR)
    return wider > _MOSTLY * sum(line.width for line in lines)


def _are_indented(lines: Sequence[Line]) -> bool:
    """Tell whether an indent opens a paragraph, and not each line: most lines would be cut then."""
    indented = [line for line in lines if line.indented]
    if len(indented) < _INDENTS:
        return False
    if _stand_at_the_right(indented, lines):
        return False
    long = [line for line in indented if line.width > _LONG]
    return len(indented) < len(lines) * _SHIFTED or (
        len(indented) < len(lines)
        and len(long) > _INDENTS
        and sum(line.ended for line in long) >= _NEARLY_ALL * len(long)
    )


def _stand_at_the_right(indented: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Tell those who sign from paragraphs, of which the whole ones open without an indent then."""
    told = any(line.ended or line.width > _WIDEST_HEAD for line in indented)
    return not told and any(line.ended and line.width > _LONG for line in lines)


def _usual_gap(lines: Sequence[Line], *, inside: bool) -> int:
    """Look below finished sentences, or inside them, at what is too long for a heading."""
    gaps = Counter(
        line.gap
        for above, line in pairwise(lines)
        if above.ended is not inside and above.width > HEADLINE * inside and line.width > HEADLINE
    )
    return gaps.most_common(1)[0][0] if gaps else 0


def _are_whole(lines: Sequence[Line]) -> bool:
    """Tell whether nearly all lines that are too long for a headline end a sentence.

    So does one that says that something follows.
    """
    long = [line for line in lines if line.width > _LONG and not line.level]
    ended = sum(line.ended or line.text.endswith(_FOLLOWS) for line in long)
    return len(long) >= _FEW and ended >= _NEARLY_ALL * len(long)


def _is_centred(lines: Sequence[Line], gap: int) -> bool:
    """Tell whether what stands below wider gaps, and ends no sentence, is indented."""
    heads = [
        line
        for at, line in enumerate(lines)
        if (not at or line.gap > gap) and not line.ended and line.width <= _WIDEST_HEAD
    ]
    return 2 * sum(line.indented for line in heads) > len(heads)
