"""What the words of two lines of a heading show where they meet: signs, each with its strength."""

import re

from briefing.sources.page.headings.heading import is_place, is_topic
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.headline_details import ABOVE, BELOW
from briefing.sources.words.headline_words import (
    A_THING,
    ADMONISHES,
    ADVERB,
    ANSWERS,
    ASKS,
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
    GENRE,
    GOES_ON,
    HAPPENED,
    HELD,
    HOLDS,
    INTRODUCES,
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

_TWO = 2
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


def words_meeting(above: Line, below: Line) -> dict[str, float]:
    """Name what the words of two lines show where they meet, whatever story is below."""
    upper, lower = predicates(above.text), predicates(below.text)
    topic, place = is_topic(above.text), is_place(above)
    acts = opens_with_predicate(below.text) or any(
        each.match(below.text) for each in (WANTS_SUBJECT, DOES)
    )
    return {
        **{name: bool(each.search(above.text)) for name, each in _ABOVE.items()},
        **{name: bool(each.match(below.text)) for name, each in _BELOW.items()},
        "unfinished": bool(UNFINISHED.search(above.text))
        or above.text.count("“") != above.text.count("”"),
        "dash": below.text[0] in DASHES,
        "occasion": bool(OCCASION.search(above.text)) and not topic,
        "genre": bool(GENRE.fullmatch(above.text)),
        "column": bool(COLUMN.fullmatch(above.text)),
        "topic": topic,
        "does": not upper and bool(DOES.match(below.text)),
        "looks_at": bool(LOOKS_AT.match(above.text)),
        "series": bool(SERIES.fullmatch(above.text.strip("【】〖〗[]〔〕■□·"))),
        "wants_subject": (place or (not upper and _names_a_subject(above.text))) and acts,
        "whole_below_place": place and not acts,
        "happened": bool(HAPPENED.search(above.text)) and not OCCASION.search(above.text),
        "tells_more": (upper or bool(HAPPENED.search(above.text)))
        and bool(TELLS_MORE.match(below.text)),
        "pause_below": bool(PAUSE.search(below.text)) and not PAUSE.search(above.text),
        "slogan": bool(SLOGAN.fullmatch(above.text)),
        "report": bool(REPORT.search(below.text)),
        "document": bool(DOCUMENT.search(below.text)),
        "predicate_above": upper,
        "predicate_opens_above": opens_with_predicate(above.text) or bool(URGES.match(above.text)),
        "predicate_opens_below": opens_with_predicate(below.text),
        "both_predicates": upper and lower,
        "two_clauses": not acts and predicates(above.text[_TWO:]) and predicates(below.text[_TWO:]),
        "exclaims": above.text[-1] in "！？!?",
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
        "comma_below": bool(COMMA.search(below.text)) and not COMMA.search(above.text),
        "contest_results": bool(CONTEST.search(above.text)) and bool(RESULTS.match(below.text)),
        "quoted_below": "“" in below.text and "“" not in above.text,
        "quoted_above": "“" in above.text and "“" not in below.text,
    }


def _names_a_subject(text: str) -> bool:
    return bool(SUBJECT.search(text) or PLACE.fullmatch(text))
