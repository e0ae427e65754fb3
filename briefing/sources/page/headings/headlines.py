"""Tell kicker (肩题), headline and sub-headlines (副题) apart in the lines of a heading.

Some lines that follow each other are the headline; what stands above them is the kicker, what
stands below them are sub-headlines. All ways of choosing them are weighed against each other.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.sources.page.headings.heading import Habits, Heading
from briefing.sources.page.headings.headline_choices import choices
from briefing.sources.page.headings.headline_lines import bare, plain
from briefing.sources.page.headings.headline_signs import signs
from briefing.sources.page.headings.headline_weights import APART, HEADLINE
from briefing.sources.page.headings.line_meetings import is_couplet, meeting
from briefing.sources.page.headings.sure_places import at_sure_places, tells_of
from briefing.sources.page.headings.told_subjects import tells_below
from briefing.sources.page.notices.notice_titles import issued
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.headline_words import DASHES, LABEL
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_STROKE = re.compile(r"\s*[｜丨]\s*")
_WIRED = re.compile(
    "[(（](?P<label>[\u4e00-\u9fff]{2,6}(?:[·•][\u4e00-\u9fff“”]{1,12})?)[)）][ \u3000]*(?=\\S{4})"
)
"""What an agency files its news under, before the headline: （教育）, （服务·健康）."""


def compose(
    lines: Sequence[Line], text: str, habits: Habits | None = None
) -> tuple[str, str, tuple[str, ...]]:
    """Return kicker, headline and sub-headlines of the story that `text` tells."""
    lines = _said_once([line for line in bare(lines) if not _is_turn(line.text)])
    label, lines = _without_label(lines)
    heading = Heading(lines, text, habits or Habits())
    if not lines:
        return "", "", ()
    if last := issued(lines):
        return " ".join(label), _headline(heading, 0, last), _subheadlines(heading, last + 1)
    first, last = _chosen(heading, at_sure_places(lines, choices(lines)))
    kicker = " ".join([*label, *(line.text for line in lines[:first])])
    return kicker, _headline(heading, first, last), _subheadlines(heading, last + 1)


def _chosen(heading: Heading, possible: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Choose the lines whose signs weigh most."""
    if len(possible) == 1:
        return possible[0]
    weights = [
        sum(HEADLINE.get(name, 0.0) * strength for name, strength in found.items())
        for found in signs(heading, possible)
    ]
    return possible[weights.index(max(weights))]


def _without_label(lines: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """Part a column's name from the headline that it leads: 新春走基层｜凌晨四点的菜市场."""
    parts = _STROKE.split(lines[0].text, maxsplit=1) if lines else []
    if len(parts) > 1 and all(parts) and LABEL.fullmatch(parts[0]):
        return parts[:1], [replace(lines[0], text=parts[1]), *lines[1:]]
    if lines and (wired := _WIRED.match(lines[0].text)):
        return [wired["label"]], [replace(lines[0], text=lines[0].text[wired.end() :]), *lines[1:]]
    return [], list(lines)


def _said_once(lines: Sequence[Line]) -> list[Line]:
    """Leave out a line that ends the one above: a headline copied twice, or the rest of one."""
    above = ("", *(line.text for line in lines))
    return [
        line for line, whole in zip(lines, above, strict=False) if not whole.endswith(line.text)
    ]


def _is_turn(text: str) -> bool:
    return bool(TURNED_TO.fullmatch(text) or TURNED_FROM.fullmatch(text))


def joined(rows: Sequence[str]) -> str:
    """Make one headline of rows that are known to be one: two of a length are two phrases."""
    lines = [Line(row) for row in map(plain, rows) if row]
    whole = lines[0].text if lines else ""
    for above, below in pairwise(lines):
        whole += (" " if is_couplet(above, below) else "") + below.text
    return whole


def _headline(heading: Heading, first: int, last: int) -> str:
    """Put lines together, with a space where two phrases meet."""
    lines = heading.lines[first : last + 1]
    whole = lines[0].text
    for above, below in pairwise(lines):
        whole += (" " if _are_apart(above, below, heading) else "") + below.text
    return whole


def _are_apart(above: Line, below: Line, heading: Heading) -> bool:
    """Weigh whether two phrases meet where two lines do, or the line's end cut one."""
    met = meeting(above, below, heading)
    weight = APART["always"] + sum(APART.get(name, 0.0) * met[name] for name in met)
    one = tells_of(above, below) or tells_below(above, below)
    return weight > 0 and "unfinished" not in met and not one


def _subheadlines(heading: Heading, first: int) -> tuple[str, ...]:
    """Give each line below the headline, and the next with it where a line's end cut it."""
    whole: list[list[Line]] = []
    for line in heading.lines[first:]:
        above = whole[-1][-1] if whole else None
        met = meeting(above, line, heading) if above else {}
        if line.text[0] in DASHES or line.gap or line.level or not {"word", "unfinished"} & {*met}:
            whole.append([line])
        else:
            whole[-1].append(line)
    texts = (text_of(each).lstrip(DASHES).strip() for each in whole)
    return tuple(text for text in texts if text)
