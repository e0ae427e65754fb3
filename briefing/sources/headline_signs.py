"""What speaks for some lines of a heading being the headline: signs, each with its strength.

`briefing.sources.headline_weights` says how much each sign counts; both together decide, and no
sign does so alone. A sign's name tells where it was seen: `in_…` between two lines of the headline,
`above_…` and `below_…` where it begins and ends, the others on the headline as a whole.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefing.sources.heading_scores import overlap
from briefing.sources.headline_lines import LETTERSPACED
from briefing.sources.headline_words import (
    A_THING,
    ANSWERS,
    ASKS,
    BODY,
    CITES,
    COLUMN,
    COMMA,
    CONTEST,
    CONTINUES,
    COUNTS,
    DASHES,
    DOCUMENT,
    DOES,
    FOCUS,
    GENRE,
    GOES_ON,
    HAPPENED,
    HELD,
    HOLDS,
    INTRODUCES,
    LABEL,
    LOOKS_AT,
    MEASURES,
    NAMES_A_THING,
    NO_HEADLINE,
    OCCASION,
    ONE_OF_MANY,
    OPINES,
    PAUSE,
    PLACE,
    PUBLISHED,
    RECALLS,
    REPORT,
    RESULTS,
    SERIES,
    SLOGAN,
    SPEAKER,
    SPEAKS,
    SUBJECT,
    TELLS_MORE,
    UNFINISHED,
    URGES,
    URGING,
    VISITS,
    WANTS_OBJECT,
    WANTS_SUBJECT,
    WHAT_TO_DO,
    WHEN,
    WHO_PRESIDED,
    WHO_SPOKE,
    WON,
    WORKS,
    opens_with_predicate,
    predicates,
)
from briefing.sources.lines import BY_SIZE, Line

_LEAD = 160
"""Characters of the story's beginning in which the headline's words come back."""
_STOP = re.compile("[。！？]")
_LONGEST, _LONG, _SHORT, _SHORTEST = 36, 30, 7, 5
_USUAL, _USUAL_PAIR, _TEN = 18, 20, 10
"""Full-width characters of a headline, and of two lines; strengths count in tens of them."""
_WIDE_LINE, _WIDEST_LINE = 15, 18
_PAIR, _LONG_PAIR, _WORD, _SYLLABLES = 26, 34, 6, 3.5
"""Full-width characters: of two lines together, of a line that may be but a word."""
_LONG_KICKER = 18
_LABEL, _LITTLE = 9, 0.35
"""The widest name of a column, and how much of it may come back in the story."""
_ALIKE, _MUCH_NARROWER, _HALF = 0.8, 0.6, 0.5
_COUPLET = 0.6
_HARDLY, _TINY, _LEAST_BELOW = 0.1, 5, 7
_MOST_COUNTED, _MOST_ABOVE, _TWO = 4, 3, 2


@dataclass(frozen=True, slots=True)
class Habits:
    """How a page sets its headlines."""

    cut: float = 0
    """The width where it cuts them; 0 where their lines end where they please."""
    widest: float = 0
    """The widest that stands on a line of its own: nothing narrower had to be cut."""
    places: int = 0
    """How many headings have a line above that is a place or a body and nothing else."""


@dataclass(frozen=True)
class Heading:
    """The lines of a heading, and the text of the story below it."""

    lines: Sequence[Line]
    text: str
    """A word that a line's end cut in two mostly comes back whole in it."""
    habits: Habits = Habits()

    @cached_property
    def sentence(self) -> str:
        """The story's first sentence, which tells what the headline tells."""
        return _STOP.split(self.text, maxsplit=1)[0]

    @cached_property
    def meetings(self) -> tuple[dict[str, float], ...]:
        """What is to be seen wherever two of its lines meet."""
        return tuple(meeting(above, below, self) for above, below in pairwise(self.lines))


def habits_of(headings: Sequence[Sequence[Line]]) -> Habits:
    """Look at all headings of a page."""
    places = sum(len(lines) > 1 and _is_place(lines[0]) for lines in headings)
    lone = [heading[0].width for heading in headings if len(heading) == 1]
    widest = max(lone, default=0)
    over = sorted(
        max(each.width for each in lines)
        for heading in headings
        if len(lines := [line for line in heading if not line.gap or line is heading[0]]) > 1
    )
    if len(over) <= 1:
        return Habits(0, widest, places)
    cut = over[len(over) // 2]
    near = sum(abs(width - cut) <= 1 for width in over)
    return Habits(cut if near >= _MUCH_NARROWER * len(over) else 0, widest, places)


def _is_place(line: Line) -> bool:
    return bool(PLACE.fullmatch(line.text)) and not predicates(line.text)


def _is_topic(text: str) -> bool:
    """Tell 本科生进实验室： from a place whose news the line below tells, and a meeting's word."""
    named = len(text) <= _SHORT or BODY.search(text) or OPINES.search(text)
    return text[-1] in ":：" and not named


def _leads_up(text: str) -> bool:
    """Tell a line that no headline begins below: a topic's, or 法院：."""
    return bool(CITES.search(text)) or _is_topic(text)


def choices(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """List the first and last lines that a headline could have: where it is marked, it begins.

    Where empty lines part the elements of a heading, one ends a headline; so does another size, and
    a square or circle that leads a line below.
    """
    marked = [line.level for line in lines if line.level]
    starts = [at for at, line in enumerate(lines) if not marked or line.level == min(marked)]
    starts = starts[:1] if marked else starts
    starts = [at for at in starts if lines[at].text[0] not in DASHES] or starts
    starts = [at for at in starts if not (at and _leads_up(lines[at - 1].text))] or starts
    starts = [at for at in starts if not _is_of_works(lines, at)] or starts
    some_close = any(not line.gap for line in lines[1:])
    ends = [
        line.text[0] in DASHES
        or bool(WHO_PRESIDED.fullmatch(line.text))
        or bool(NO_HEADLINE.fullmatch(line.text))
        or (line.mark == "square" and above.mark != line.mark)
        or (line.mark == BY_SIZE and line.level != above.level)
        or (line.gap > 0 and some_close and not UNFINISHED.search(above.text))
        for above, line in pairwise(lines)
    ]
    possible = [
        (first, last)
        for first in starts
        for last in range(first, len(lines))
        if not NO_HEADLINE.fullmatch(lines[first].text) and not any(ends[first:last])
    ]
    return possible or [(starts[0], starts[0])]


def _is_of_works(lines: Sequence[Line], at: int) -> bool:
    """Tell 诗歌 above a poem's title, with what decorates it."""
    bare = "".join(lines[at].text.split()).strip("【】〖〗「」[]［］◆■●◎·•—-~")
    return at + 1 < len(lines) and bool(WORKS.fullmatch(bare))


def signs(heading: Heading, first: int, last: int) -> dict[str, float]:
    """Weigh lines `first` to `last` of a heading as its headline."""
    lines = heading.lines
    found: defaultdict[str, float] = defaultdict(float)
    found[f"lines_{min(last - first + 1, _MOST_COUNTED)}"] += 1
    above = sum(not NO_HEADLINE.fullmatch(line.text) for line in lines[:first])
    found[f"above_{min(above, _MOST_ABOVE)}"] += 1
    found[f"below_{min(len(lines) - 1 - last, _MOST_ABOVE)}"] += 1
    for at in range(first - bool(above), min(last + 1, len(lines) - 1)):
        where = "above" if at < first else "in" if at < last else "below"
        for name, strength in heading.meetings[at].items():
            found[f"{where}_{name}"] += strength
    found.update(_of_the_whole(lines[first : last + 1], heading))
    found.update(_of_the_rest(lines, first, last))
    return found


def _of_the_whole(headline: Sequence[Line], heading: Heading) -> dict[str, float]:
    text = "".join(line.text for line in headline)
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


def meeting(above: Line, below: Line, heading: Heading) -> dict[str, float]:
    """Name what is to be seen where two lines meet."""
    text, habits = heading.text, heading.habits
    end, start = above.text[-1], below.text[0]
    narrow, wide = sorted((above.width, below.width))
    both = above.width + below.width
    upper, lower = predicates(above.text), predicates(below.text)
    topic = _is_topic(above.text)
    seen: dict[str, float] = {
        "width": (both - _USUAL_PAIR) / _TEN,
        "sentence_below": overlap(below.text, heading.sentence),
        "word": end.isalnum() and end + start in text,
        "phrase": above.text[-2:] + start in text or end + below.text[:2] in text,
        "new_above": overlap(above.text, text) == 0,
        "new_below": overlap(below.text, text) == 0,
        "unfinished": bool(UNFINISHED.search(above.text))
        or above.text.count("“") != above.text.count("”"),
        "dash": below.text[0] in DASHES,
        "occasion": bool(OCCASION.search(above.text)) and not topic,
        "speaks_alone": len(heading.lines) == _TWO and bool(SPEAKS.search(above.text)),
        "cites": bool(CITES.search(above.text)),
        "urges": bool(URGES.match(below.text)),
        "genre": bool(GENRE.fullmatch(above.text)),
        "column": bool(COLUMN.fullmatch(above.text)),
        "body_alone": bool(BODY.search(above.text)) and len(heading.lines) == _TWO,
        "body": bool(BODY.search(above.text)) and len(heading.lines) > _TWO,
        "subject": bool(SUBJECT.search(above.text)),
        "topic": topic,
        "asks_new": bool(ASKS.search(above.text)) and overlap(above.text, text) < _HARDLY,
        "does": not upper and bool(DOES.match(below.text)),
        "measures": bool(MEASURES.match(below.text)),
        "published": bool(PUBLISHED.search(above.text)),
        "looks_at": bool(LOOKS_AT.match(above.text)),
        "series": bool(SERIES.fullmatch(above.text.strip("【】〖〗[]〔〕■□·"))),
        "wants_subject": not upper
        and (bool(SUBJECT.search(above.text)) or bool(PLACE.fullmatch(above.text)))
        and (opens_with_predicate(below.text) or bool(WANTS_SUBJECT.match(below.text))),
        "places": _is_place(above) and habits.places > 1,
        "when": bool(WHEN.search(above.text)),
        "answers": bool(ANSWERS.match(below.text)),
        "a_thing": bool(A_THING.match(below.text)),
        "what_to_do": bool(WHAT_TO_DO.search(above.text)),
        "answers_alone": bool(ANSWERS.match(below.text)) and len(heading.lines) == _TWO,
        "cited_below": bool(CITES.search(below.text)) and below.width <= _SHORTEST,
        "happened": bool(HAPPENED.search(above.text)) and not OCCASION.search(above.text),
        "goes_on": bool(GOES_ON.match(below.text)),
        "held": bool(HELD.match(below.text)),
        "won": bool(WON.search(above.text)),
        "tells_more": (upper or bool(HAPPENED.search(above.text)))
        and bool(TELLS_MORE.match(below.text)),
        "introduces": bool(INTRODUCES.search(above.text)),
        "recalls": bool(RECALLS.match(below.text)),
        "asks": bool(ASKS.search(above.text)),
        "pause_below": bool(PAUSE.search(below.text)) and not PAUSE.search(above.text),
        "label": above.width <= _LABEL
        and bool(LABEL.fullmatch(above.text))
        and overlap(above.text, text) < _LITTLE,
        "label_told": above.width <= _LABEL
        and bool(LABEL.fullmatch(above.text))
        and overlap(above.text, text) >= _LITTLE,
        "holds": bool(HOLDS.search(above.text)),
        "slogan": bool(SLOGAN.fullmatch(above.text)),
        "focus": bool(FOCUS.match(above.text)) and above.width <= _LABEL + 2,
        "report_above": bool(REPORT.search(above.text)),
        "report": bool(REPORT.search(below.text)),
        "document": bool(DOCUMENT.search(below.text)),
        "predicate_above": upper,
        "predicate_opens_above": opens_with_predicate(above.text) or bool(URGES.match(above.text)),
        "predicate_opens_below": opens_with_predicate(below.text),
        "both_predicates": upper and lower,
        "who_spoke": bool(WHO_SPOKE.match(below.text)),
        "gap": below.gap > 0,
        "alike": narrow >= _ALIKE * wide,
        "couplet": abs(above.width - below.width) <= _COUPLET,
        "narrow_above": above.width < _MUCH_NARROWER * below.width,
        "narrow_below": below.width < _MUCH_NARROWER * above.width,
        "word_below": below.width <= _WORD,
        "syllables_below": below.width <= _SYLLABLES,
        "comma_above": bool(COMMA.search(above.text)),
        "one_of_many": bool(ONE_OF_MANY.search(above.text)),
        "over_26": both > _PAIR,
        "over_34": both > _LONG_PAIR,
        "exclaims": above.text[-1] in "！？!?",
        "pause_above": bool(PAUSE.search(above.text)),
        "not_full": bool(habits.cut) and above.width < habits.cut - 1,
        "hard_break": above.hard_break,
        "results": bool(RESULTS.match(below.text)),
        "results_after_deed": upper and bool(RESULTS.match(below.text)),
        "wants_object": bool(WANTS_OBJECT.search(above.text)),
        "counts": bool(COUNTS.search(above.text)),
        "continues": bool(CONTINUES.match(below.text)),
        "visits": bool(VISITS.match(above.text)),
        "names_a_thing_above": bool(NAMES_A_THING.fullmatch(above.text)) and not upper,
        "names_a_thing_below": bool(NAMES_A_THING.fullmatch(below.text)) and not lower,
        "contest": bool(CONTEST.search(above.text)),
        "contest_results": bool(CONTEST.search(above.text)) and bool(RESULTS.match(below.text)),
        "speaker_below": bool(SPEAKER.match(below.text)),
        "scene": overlap(above.text + below.text, heading.sentence) < _HARDLY,
        "sentence_above": overlap(above.text, heading.sentence),
        "never_told": above.width <= _LABEL and above.text not in text and not upper,
        "told_whole": above.width <= _LABEL and above.text in text and "“" not in above.text,
        "tiny_above": above.width <= _TINY and below.width >= _LEAST_BELOW,
        "quoted_below": "“" in below.text and "“" not in above.text,
        "quoted_above": "“" in above.text and "“" not in below.text,
        "same_level": above.level == below.level > 0,
        "deeper": below.level > above.level > 0 or above.level > below.level == 0,
    }
    return {name: float(strength) for name, strength in seen.items() if strength}


def is_couplet(above: Line, below: Line) -> bool:
    """Tell two complete lines of one length, as in 凝心聚力谋发展 实干担当谱新篇."""
    return abs(above.width - below.width) <= 1 and not UNFINISHED.search(above.text)
