"""What is to be seen where two lines of a heading meet: signs, each with its strength.

Whether a headline goes on there, begins or ends, and whether two phrases meet or a line's end cut
one, is told from them; `briefing.sources.headline_weights` says how much each counts.
"""

import re

from briefing.sources.heading import Heading, is_place, is_topic
from briefing.sources.heading_scores import overlap
from briefing.sources.headline_details import ABOVE, BELOW
from briefing.sources.headline_words import (
    A_THING,
    ADMONISHES,
    ADVERB,
    ANSWERS,
    ASKS,
    BODY,
    CAUSE,
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
    OCCASION,
    ONE_OF_MANY,
    OWN_SUBJECT,
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
    VISITS,
    WANTS_OBJECT,
    WANTS_SUBJECT,
    WHAT_TO_DO,
    WHEN,
    WHO_SPOKE,
    WON,
    opens_with_predicate,
    predicates,
)
from briefing.sources.lines import Line

_USUAL_PAIR, _TEN = 20, 10
"""Full-width characters of two lines; strengths count in tens of them."""
_PAIR, _LONG_PAIR, _WORD, _SYLLABLES = 26, 34, 6, 3.5
"""Full-width characters: of two lines together, of a line that may be but a word."""
_LABEL, _LITTLE = 9, 0.35
"""The widest name of a column, and how much of it may come back in the story."""
_ALIKE, _MUCH_NARROWER = 0.8, 0.6
_COUPLET = 0.6
_HARDLY, _TINY, _SHORTEST, _LEAST_BELOW = 0.1, 5, 5, 7
_TWO, _CLAUSE = 2, 12
_QUOTED = re.compile("“[^“”]*”")
_ABOVE = {
    **ABOVE,
    "cites": CITES,
    "cause": CAUSE,
    "subject": SUBJECT,
    "published": PUBLISHED,
    "when": WHEN,
    "what_to_do": WHAT_TO_DO,
    "won": WON,
    "introduces": INTRODUCES,
    "asks": ASKS,
    "holds": HOLDS,
    "report_above": REPORT,
    "comma_above": COMMA,
    "one_of_many": ONE_OF_MANY,
    "pause_above": PAUSE,
    "wants_object": WANTS_OBJECT,
    "counts": COUNTS,
    "contest": CONTEST,
}
"""What the upper line has somewhere, mostly at its end."""
_BELOW = {
    **BELOW,
    "urges": URGES,
    "measures": MEASURES,
    "answers": ANSWERS,
    "a_thing": A_THING,
    "goes_on": GOES_ON,
    "held": HELD,
    "recalls": RECALLS,
    "who_spoke": WHO_SPOKE,
    "results": RESULTS,
    "continues": CONTINUES,
    "speaker_below": SPEAKER,
}
"""How the lower line begins."""


def meeting(above: Line, below: Line, heading: Heading) -> dict[str, float]:
    """Name what is to be seen where two lines meet."""
    text, habits = heading.text, heading.habits
    end, start = above.text[-1], below.text[0]
    narrow, wide = sorted((above.width, below.width))
    both = above.width + below.width
    upper, lower = predicates(above.text), predicates(below.text)
    topic, place = is_topic(above.text), is_place(above)
    acts = opens_with_predicate(below.text) or any(
        each.match(below.text) for each in (WANTS_SUBJECT, DOES)
    )
    seen: dict[str, float] = {
        **{name: bool(each.search(above.text)) for name, each in _ABOVE.items()},
        **{name: bool(each.match(below.text)) for name, each in _BELOW.items()},
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
        "genre": bool(GENRE.fullmatch(above.text)),
        "column": bool(COLUMN.fullmatch(above.text)),
        "body_alone": bool(BODY.search(above.text)) and len(heading.lines) == _TWO,
        "body": bool(BODY.search(above.text)) and len(heading.lines) > _TWO,
        "topic": topic,
        "asks_new": bool(ASKS.search(above.text)) and overlap(above.text, text) < _HARDLY,
        "does": not upper and bool(DOES.match(below.text)),
        "looks_at": bool(LOOKS_AT.match(above.text)),
        "series": bool(SERIES.fullmatch(above.text.strip("【】〖〗[]〔〕■□·"))),
        "wants_subject": (place or (not upper and _names_a_subject(above.text))) and acts,
        "whole_below_place": place and not acts,
        "places": place and habits.places > 1,
        "answers_alone": bool(ANSWERS.match(below.text)) and len(heading.lines) == _TWO,
        "cited_below": bool(CITES.search(below.text)) and below.width <= _SHORTEST,
        "happened": bool(HAPPENED.search(above.text)) and not OCCASION.search(above.text),
        "tells_more": (upper or bool(HAPPENED.search(above.text)))
        and bool(TELLS_MORE.match(below.text)),
        "pause_below": bool(PAUSE.search(below.text)) and not PAUSE.search(above.text),
        "label": above.width <= _LABEL
        and bool(LABEL.fullmatch(above.text))
        and overlap(above.text, text) < _LITTLE,
        "label_told": above.width <= _LABEL
        and bool(LABEL.fullmatch(above.text))
        and overlap(above.text, text) >= _LITTLE,
        "slogan": bool(SLOGAN.fullmatch(above.text)),
        "focus": bool(FOCUS.match(above.text)) and above.width <= _LABEL + 2,
        "report": bool(REPORT.search(below.text)),
        "document": bool(DOCUMENT.search(below.text)),
        "predicate_above": upper,
        "predicate_opens_above": opens_with_predicate(above.text) or bool(URGES.match(above.text)),
        "predicate_opens_below": opens_with_predicate(below.text),
        "both_predicates": upper and lower,
        "two_clauses": not acts and predicates(above.text[_TWO:]) and predicates(below.text[_TWO:]),
        "gap": below.gap > 0,
        "alike": narrow >= _ALIKE * wide,
        "couplet": abs(above.width - below.width) <= _COUPLET,
        "narrow_above": above.width < _MUCH_NARROWER * below.width,
        "narrow_below": below.width < _MUCH_NARROWER * above.width,
        "word_below": below.width <= _WORD,
        "syllables_below": below.width <= _SYLLABLES,
        "over_26": both > _PAIR,
        "over_34": both > _LONG_PAIR,
        "exclaims": above.text[-1] in "！？!?",
        "not_full": bool(habits.cut) and above.width < habits.cut - 1,
        "hard_break": above.hard_break,
        "admonishes": bool(ADMONISHES.match(below.text)),
        "own_subject": bool(OWN_SUBJECT.match(below.text)),
        "quoted_name": above.text[-1] == "”" and not predicates(_QUOTED.sub("", above.text)),
        "adverb_below": bool(ADVERB.match(below.text)),
        "results_after_deed": upper and bool(RESULTS.match(below.text)),
        "visits": bool(VISITS.match(above.text)),
        "names_a_thing_above": bool(NAMES_A_THING.fullmatch(above.text)) and not upper,
        "names_a_thing_below": bool(NAMES_A_THING.fullmatch(below.text)) and not lower,
        "counted_twice": bool(
            ABOVE["counted"].search(above.text) and BELOW["number"].match(below.text)
        ),
        "long_clause": above.width >= _CLAUSE and predicates(above.text[_TWO:]),
        "answers_long": both > _PAIR and bool(ANSWERS.match(below.text)),
        "comma_below": bool(COMMA.search(below.text)) and not COMMA.search(above.text),
        "contest_results": bool(CONTEST.search(above.text)) and bool(RESULTS.match(below.text)),
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


def _names_a_subject(text: str) -> bool:
    return bool(SUBJECT.search(text) or PLACE.fullmatch(text))


def is_couplet(above: Line, below: Line) -> bool:
    """Tell two complete lines of one length, as in 凝心聚力谋发展 实干担当谱新篇."""
    return abs(above.width - below.width) <= 1 and not UNFINISHED.search(above.text)
