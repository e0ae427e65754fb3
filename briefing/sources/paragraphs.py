"""Join the pieces that columns made of paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.sources.lines import CLOSES, SIGNER, Line, signs_notice
from briefing.sources.salutations import SALUTES

_ITEM = re.compile(
    r"(?:[一二三四五六七八九十]+是|[(（]?[一二三四五六七八九十\d]{1,2}(?:[)）、]|[.．](?!\d))|[①-⑳●■◆▪·])"
)
BULLET = re.compile("[●▲○◇◆■★△▪·]")
"""What leads each paragraph of a column of briefs, with an indent or without."""
TIMES = re.compile(r"\d{1,2}[:：]\d\d\D{1,12}\d{1,2}[:：]\d\d$")
"""A row of a table of tides or films, a paragraph by itself: a headline tells one hour at most."""
_PAGE = (
    r"(?:第?\s*[\dA-T一二三四五六七八九十]{1,3}\s*版(?:[^()（）【】。]{0,16}(?=[)）】]|\s*$))?"
    r"|[①-⑳](?=[)）】]|\s*$)|[A-T]\s*\d{1,2}(?=\s*[)）】]|\s*$)|本版[^()（）【】。]{0,6}(?=[)）】]))"
)
TURNED_TO = re.compile(rf"(?<!\s)\s*+[(（【]?\s*+下转\s*+{_PAGE}[)）】]?\s*$")
TURNED_FROM = re.compile(rf"[\s▲△▼●■◆]*[(（【]?\s*(?:上接|紧接)\s*{_PAGE}[)）】]?\s*")
"""The marks of a story that goes on on another page."""
_FEW = 6
_INDENTS, _SHIFTED = 2, 0.8
"""Two indents may be no accident; where nearly all lines have one, the whole page is shifted."""
_NARROW, _WIDE = 8, 60
_NARROW_COLUMN = 12
"""Narrower ones tear everything."""
_HEADLINE, _WIDEST_HEAD = 14, 24
"""Full-width characters that tell a line of text from most headings."""
_MOSTLY, _NEARLY_ALL = 0.6, 0.95
_LONG = 44
_TENTH = 10
_TURN = re.compile(
    r"据了解|据悉|据介绍|目前|截至目前|接下来|下一步|近年来|今年以来|此外|当天|当日|随后|"
    r"活动现场|活动中|会上|"
    r"(?:会议|活动|大会|[\u4e00-\u9fff]{2,3})(?:指出|强调|要求|认为|表示|介绍)|“"
)
"""How a new paragraph likes to begin."""
_ASKED = re.compile(r"[问答][：:]")
_GOES_ON = re.compile(r"[他她它](?:们)?(?:说|告诉|介绍|表示)|近日|”")
"""How none does."""
_PARAGRAPH = 72
"""Characters of a newspaper's paragraph, unless the page shows that its own are longer."""
_ENDS_FROM, _TURNS_FROM = 0.82, 0.6
"""The share of a usual paragraph from which more of them end with a sentence than go on."""
_GOING_ON = tuple("，、,；;。！？!?：:）)”’》0123456789")
_FOLLOWS = re.compile(r"如下[：:]$")
"""What is said to follow follows below."""
_SAYS = re.compile(r"[说道问答称喊写讲][：:]$")
_NAMED = re.compile(r"[^，。；：:“”]{2,16}[：:]\s?[^，。；：:、]{2,}(?:、[^，。；：:、]{2,})+")
"""三年级：曾语桐、罗子越."""
_ROOM = 2
"""A column leaves no two places empty, but before a word that may not be cut."""


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
    if not (_NARROW <= usual <= _WIDE and near >= _MOSTLY * len(cut)):
        return loose
    widths = sorted(line.reach for line in cut if line.reach >= usual - 1)
    return Setting(usual, widths[len(widths) // _TENTH], indents, marked, gap, spacing, centred)


def _are_indented(lines: Sequence[Line]) -> bool:
    """Tell whether an indent opens a paragraph, and not each line: most lines would be cut then."""
    indented = [line for line in lines if line.indented]
    if len(indented) < _INDENTS:
        return False
    long = [line for line in indented if line.width > _LONG]
    return len(indented) < len(lines) * _SHIFTED or (
        len(indented) < len(lines)
        and len(long) > _INDENTS
        and sum(line.ended for line in long) >= _NEARLY_ALL * len(long)
    )


def _usual_gap(lines: Sequence[Line], *, inside: bool) -> int:
    """Look below finished sentences, or inside them, at what is too long for a heading."""
    gaps = Counter(
        line.gap
        for above, line in pairwise(lines)
        if above.ended is not inside and above.width > _HEADLINE * inside and line.width > _HEADLINE
    )
    return gaps.most_common(1)[0][0] if gaps else 0


def _are_whole(lines: Sequence[Line]) -> bool:
    """Tell whether nearly all lines that are too long for a headline end a sentence."""
    long = [line for line in lines if line.width > _LONG and not line.level]
    return len(long) >= _FEW and sum(line.ended for line in long) >= _NEARLY_ALL * len(long)


def _is_centred(lines: Sequence[Line], gap: int) -> bool:
    """Tell whether what stands below wider gaps, and ends no sentence, is indented."""
    heads = [
        line
        for at, line in enumerate(lines)
        if (not at or line.gap > gap) and not line.ended and line.width <= _WIDEST_HEAD
    ]
    return 2 * sum(line.indented for line in heads) > len(heads)


def is_apart(lines: Sequence[Line], at: int) -> bool:
    """Tell a line that no column could hold: it neither reaches its edge nor ends a sentence."""
    line = lines[at]
    if line.ended or line.level or line.dated or line.names:
        return False
    if TURNED_TO.search(line.text) or TURNED_FROM.match(line.text):
        return False
    # what a line above opened
    closes = line.text[-1] in ")）" and not re.search("[(（]", line.text)
    if line.column < _NARROW_COLUMN or closes:
        return False
    below = lines[at + 1] if at + 1 < len(lines) else None
    return line.reach_with(below) < line.full - 1


def opens(line: Line, before: Line, setting: Setting, so_far: int = 0) -> bool:
    """Tell whether `line` opens a new paragraph rather than going on with the one of `before`.

    That one has `so_far` characters.
    """
    row = (TIMES.search(before.text) and not before.column) or signs_notice((before, line), 1)
    led = before.ended and (BULLET.match(line.text) or CLOSES.fullmatch(line.text))
    if row or led or (setting.indents and line.indented):
        return True
    if not before.ended:
        return _opens_unfinished(line, before, setting, so_far)
    turned = setting.always_indents and 0 < before.full <= before.reach
    parted = line.gap > setting.spacing and not turned  # a full column may go on at the next's head
    if parted or setting.whole:
        return True
    if setting.indents or (setting.column and setting.gap > setting.spacing):
        return False
    if before.reach < before.full or not before.column:
        return True
    # a sentence may end at the column's edge by chance, and its paragraph go on
    return _turns(line.text, before.text, so_far / max(setting.paragraph, _PARAGRAPH))


def _turns(text: str, before: str, length: float) -> bool:
    """Tell whether a sentence at the head of a line opens a paragraph.

    `length` is that of the paragraph above in paragraphs of the page: most are about as long.
    """
    if _ASKED.match(text):
        return True
    if _GOES_ON.match(text):
        return False
    quoted = before.endswith(("”", "」"))
    usual = _TURNS_FROM if _TURN.match(text) and not quoted else _ENDS_FROM
    return length >= usual


def _opens_unfinished(line: Line, before: Line, setting: Setting, so_far: int) -> bool:
    """Tell whether a paragraph ended although no sentence did."""
    signers = SIGNER.fullmatch(before.text) and SIGNER.fullmatch(line.text)
    if signers or SALUTES.fullmatch(before.text):
        return True  # a notice of two offices; a letter
    goes_on = before.text.endswith(_GOING_ON) or line.text.startswith(_GOING_ON)
    if not before.column and _is_row(before.text):
        return True
    by_itself = setting.whole and so_far == len(before.text) and before.width <= _HEADLINE
    if not goes_on and not before.dated and (by_itself or _is_short(before, line)):
        return True  # a verse, a name
    if _FOLLOWS.search(before.text) and not setting.always_indents:
        return True
    listed = before.text.endswith((";", "；", ":", "：")) or _ITEM.match(before.text)
    return bool(listed) and bool(_ITEM.match(line.text)) and not setting.always_indents


def _is_row(text: str) -> bool:
    """Tell a line of a list from one that was torn, on a page that cuts none."""
    headed = text.endswith((":", "：")) and not _SAYS.search(text)
    return headed or bool(_NAMED.fullmatch(text))


def _is_short(line: Line, below: Line) -> bool:
    """Tell a line that ends where its column had room for more."""
    return line.column >= _NARROW_COLUMN and line.reach_with(below) < line.full - _ROOM


def join(lines: Sequence[Line], setting: Setting) -> tuple[str, ...]:
    """Make whole paragraphs of body lines."""
    paragraphs: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is None or opens(line, before, setting, len(paragraphs[-1])):
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = glue(paragraphs[-1], line.text)
        before = line
    return tuple(paragraphs)


def glue(left: str, right: str) -> str:
    """Put two pieces together; only words of Latin letters want a space between them."""
    latin = (
        left[-1:].isascii() and left[-1:].isalpha() and right[:1].isascii() and right[:1].isalpha()
    )
    return (
        f"{left} {right}"
        if latin and not (left[-1:].isupper() and right[:1].isupper())
        else left + right
    )
