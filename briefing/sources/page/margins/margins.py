"""Part a page's furniture from its stories, and learn from it: the day, the paper, the sections.

Some furniture takes several lines, and only its first or last tells what it is: a list of contents,
a notice with its signature, a photo caption that a narrow column cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.sources.furniture.furniture import furniture, section
from briefing.sources.page.captions.captions_between import (
    mark_captions_between,
    mark_captions_of_headlines,
)
from briefing.sources.page.captions.inside_captions import mark_inside_captions
from briefing.sources.page.captions.labelled_captions import mark_labelled_captions
from briefing.sources.page.captions.photo_pages import mark_photo_captions
from briefing.sources.page.captions.spread_captions import spread_captions
from briefing.sources.page.margins.contents import (
    mark_contents,
    mark_listed_titles,
    mark_repeated_titles,
    mark_running_heads,
    spread_contents,
)
from briefing.sources.page.margins.first_kinds import first_kinds
from briefing.sources.page.margins.imprint import day_of, paper_of
from briefing.sources.page.margins.lookalikes import (
    keep_bylines,
    keep_cut_sentences,
    keep_headlines,
    keep_labelled_paragraphs,
    keep_labels,
    keep_openings,
    keep_photo_labels,
    keep_sentences,
)
from briefing.sources.page.margins.loose_lines import loose_kinds
from briefing.sources.page.margins.page_top import mark_page_top
from briefing.sources.page.margins.tables import (
    mark_calls_below_tables,
    mark_cut_weather,
    mark_heads_of_tables,
    mark_results,
    mark_rows_below_heads,
    mark_rows_between,
    mark_titles_of_tables,
    spread_figures,
)
from briefing.sources.page.notices.brief_items import keep_briefs
from briefing.sources.page.notices.calls import mark_calls
from briefing.sources.page.notices.case_numbers import keep_numbered_notices
from briefing.sources.page.notices.notice_labels import mark_notice_labels
from briefing.sources.page.notices.notice_tails import keep_notices
from briefing.sources.page.notices.notices import spread_notices
from briefing.sources.page.parts.boxes import mark_boxes
from briefing.sources.page.parts.interviews import mark_inside_interviews
from briefing.sources.page.parts.notice_stories import keep_indented_notices, keep_signed_notices
from briefing.sources.page.setting.columns import measured
from briefing.sources.page.setting.lines import Line

_PARTING = (
    "page name",
    "page head",
    "section",
    "editors",
    "masthead",
    "rule",
    "end",
    "notice head",
    "advertisement head",
)
"""What stands between stories; a photo or a page's number may stand inside one."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page's stories, and what its furniture says of them."""

    lines: tuple[Line, ...]
    day: date | None = None
    paper: str = ""


def without_furniture(lines: Sequence[Line], kinds: Sequence[str]) -> Page:
    """Keep out what has a kind; each line left knows the gap above it and its section."""
    kept: list[Line] = []
    gap, current, parted = 0, "", False
    for line, kind in zip(lines, kinds, strict=True):
        gap = max(gap, line.gap)
        if line.level and furniture(line.text) == "section":
            current = section(line.text)
        if not kind:
            kept.append(line.placed(gap=gap, section=current, parted=parted))
            gap, parted = 0, False
            continue
        parted = parted or kind in _PARTING
        if kind in ("page name", "page head", "section", "date line"):
            current = section(line.text) or current
    return Page(tuple(kept), day_of(lines, kinds), paper_of(lines, kinds))


def kinds_of(lines: Sequence[Line]) -> list[str]:
    """Name the furniture of each line, first by itself and then by what stands around it.

    Each step sees what those before it named: `keep_…` give lines back to the stories, the others
    name more.
    """
    lines, setting = measured(lines)
    kinds = first_kinds(lines)
    keep_sentences(lines, kinds)
    keep_cut_sentences(lines, kinds, setting)
    keep_labels(lines, kinds)
    keep_openings(lines, kinds, setting)
    keep_bylines(lines, kinds)
    keep_headlines(lines, kinds)
    mark_contents(lines, kinds)
    mark_listed_titles(lines, kinds)
    spread_contents(lines, kinds)
    mark_notice_labels(lines, kinds)
    spread_notices(lines, kinds)
    keep_indented_notices(lines, kinds, setting)
    keep_labelled_paragraphs(lines, kinds)
    keep_briefs(lines, kinds)
    spread_captions(lines, kinds, setting)
    spread_figures(lines, kinds)
    mark_cut_weather(lines, kinds)
    mark_rows_between(lines, kinds)
    mark_results(lines, kinds)
    mark_heads_of_tables(lines, kinds)
    mark_rows_below_heads(lines, kinds)
    mark_calls_below_tables(lines, kinds)
    mark_titles_of_tables(lines, kinds)
    mark_running_heads(lines, kinds)
    mark_page_top(lines, kinds)
    mark_repeated_titles(lines, kinds)
    keep_signed_notices(lines, kinds, setting)
    mark_boxes(lines, kinds, setting)
    mark_inside_interviews(lines, kinds, setting)
    mark_calls(lines, kinds)
    mark_inside_captions(lines, kinds, setting)
    mark_captions_between(lines, kinds, setting)
    mark_captions_of_headlines(lines, kinds, setting)
    mark_photo_captions(lines, kinds, setting)
    mark_labelled_captions(lines, kinds)
    for at, kind in loose_kinds(lines, kinds, setting).items():
        kinds[at] = kind
    keep_notices(lines, kinds)
    keep_numbered_notices(lines, kinds)
    keep_photo_labels(lines, kinds)
    return kinds
