"""What speaks for some lines of a heading being the headline: signs, each with its strength.

`briefing.sources.page.headings.headline_weights` says how much each sign counts; both together
decide, and no sign does so alone. A sign's name tells where it was seen: `in_…` between two lines
of the headline, `above_…` and `below_…` where it begins and ends
(`briefing.sources.page.headings.line_meetings`), the others on the headline as a whole.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.sources.page.headings.heading import Heading
from briefing.sources.page.headings.heading_scores import overlap
from briefing.sources.page.headings.headline_lines import LETTERSPACED
from briefing.sources.page.headings.line_meetings import meeting
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.headline_words import (
    COLUMN,
    DASHES,
    DOCUMENT,
    NO_HEADLINE,
    PAUSE,
    URGING,
    WHO_SPOKE,
    predicates,
)

_LEAD = 160
"""Characters of the story's beginning in which the headline's words come back."""
_LONGEST, _LONG, _SHORT, _SHORTEST = 36, 30, 7, 5
_USUAL, _TEN = 18, 10
"""Full-width characters of a headline; strengths count in tens of them."""
_WIDE_LINE, _WIDEST_LINE = 15, 18
_LONG_KICKER = 18
_ALIKE, _MUCH_NARROWER, _HALF = 0.8, 0.6, 0.5
_MOST_COUNTED, _MOST_ABOVE = 4, 3


def signs(heading: Heading, possible: Sequence[tuple[int, int]]) -> list[dict[str, float]]:
    """Weigh, for each first and last line that it could have, those lines as the headline."""
    met = [meeting(above, below, heading) for above, below in pairwise(heading.lines)]
    return [_signs(heading, met, *each) for each in possible]


def _signs(
    heading: Heading, met: Sequence[Mapping[str, float]], first: int, last: int
) -> dict[str, float]:
    lines = heading.lines
    found: defaultdict[str, float] = defaultdict(float)
    found[f"lines_{min(last - first + 1, _MOST_COUNTED)}"] += 1
    above = sum(not NO_HEADLINE.fullmatch(line.text) for line in lines[:first])
    found[f"above_{min(above, _MOST_ABOVE)}"] += 1
    found[f"below_{min(len(lines) - 1 - last, _MOST_ABOVE)}"] += 1
    for at in range(first - bool(above), min(last + 1, len(lines) - 1)):
        where = "above" if at < first else "in" if at < last else "below"
        for name, strength in met[at].items():
            found[f"{where}_{name}"] += strength
    found.update(_of_the_whole(lines[first : last + 1], heading))
    found.update(_of_the_rest(lines, first, last))
    return found


def _of_the_whole(headline: Sequence[Line], heading: Heading) -> dict[str, float]:
    text = text_of(headline)
    widths = [line.width for line in headline]
    width, several = sum(widths), len(headline) > 1
    document = bool(DOCUMENT.search(text))
    return {
        "overlap": overlap(text, heading.text[:_LEAD]),
        "overlap_with_sentence": overlap(text, heading.sentence),
        "far_from_usual": 0.0 if document else ((width - _USUAL) / _TEN) ** 2,
        "line_over_15": max(widths) > _WIDE_LINE,
        "line_over_18": max(widths) > _WIDEST_LINE,
        "over_30": width > _LONG,
        "over_36": width > _LONGEST,
        "under_7": width < _SHORT,
        "under_5": width < _SHORTEST,
        "no_predicate": not predicates(text),
        "opens_with_dash": text[0] in DASHES,
        "ends_with_colon": text[-1] in ":：",
        "who_spoke": bool(WHO_SPOKE.match(text)),
        "column": bool(COLUMN.fullmatch(text)),
        "letterspaced": any(line.mark == LETTERSPACED for line in headline),
        "document": document,
        "levels": len({line.level for line in headline}) > 1,
        "would_fit_one_line": (len(headline) - 1) * (heading.habits.widest > width),
        "ragged": several and min(widths) < _HALF * max(widths),
        "two_phrases": not several and bool(PAUSE.search(text)),
    }


def _of_the_rest(lines: Sequence[Line], first: int, last: int) -> dict[str, float]:
    widest = max(line.width for line in lines[first : last + 1])
    kicker = lines[first - 1] if first else None
    kicker = None if kicker and NO_HEADLINE.fullmatch(kicker.text) else kicker
    sub = lines[last + 1] if last + 1 < len(lines) else None
    return {
        "slogans": kicker is not None
        and first < last
        and bool(URGING.search(kicker.text))
        and not PAUSE.search(lines[first].text),
        "long_above": kicker is not None and kicker.width > _LONG_KICKER,
        "short_above": kicker is not None and kicker.width <= _SHORT,
        "no_predicate_above": kicker is not None and not predicates(kicker.text),
        "longer_below": sub is not None and sub.width > widest / _ALIKE,
        "shorter_below": sub is not None and sub.width < _MUCH_NARROWER * widest,
    }
