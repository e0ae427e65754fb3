"""What is to be seen where two lines of a heading meet: signs, each with its strength.

Whether a headline goes on there, begins or ends, and whether two phrases meet or a line's end cut
one, is told from them; `briefing.sources.page.headings.headline_weights` says how much each counts.
"""

from briefing.sources.page.headings.heading import Heading, is_place
from briefing.sources.page.headings.meeting_stories import LABEL_WIDTH, told_meeting
from briefing.sources.page.headings.meeting_words import words_meeting
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.headline_words import (
    ANSWERS,
    BODY,
    CITES,
    FOCUS,
    SPEAKS,
    UNFINISHED,
    predicates,
)

_USUAL_PAIR, _TEN = 20, 10
"""Full-width characters of two lines; strengths count in tens of them."""
_PAIR, _LONG_PAIR, _WORD, _SYLLABLES = 26, 34, 6, 3.5
"""Full-width characters: of two lines together, of a line that may be but a word."""
_ALIKE, _MUCH_NARROWER = 0.8, 0.6
_COUPLET = 0.6
_TINY, _SHORTEST, _LEAST_BELOW = 5, 5, 7
_TWO, _CLAUSE = 2, 12


def meeting(above: Line, below: Line, heading: Heading) -> dict[str, float]:
    """Name what is to be seen where two lines meet."""
    seen = {
        **words_meeting(above, below),
        **told_meeting(above, below, heading),
        **_set_meeting(above, below, heading),
    }
    return {name: float(strength) for name, strength in seen.items() if strength}


def _set_meeting(above: Line, below: Line, heading: Heading) -> dict[str, float]:
    """Name how two lines are set beside each other, and in a heading of how many."""
    habits = heading.habits
    narrow, wide = sorted((above.width, below.width))
    both = above.width + below.width
    return {
        "width": (both - _USUAL_PAIR) / _TEN,
        "speaks_alone": len(heading.lines) == _TWO and bool(SPEAKS.search(above.text)),
        "body_alone": bool(BODY.search(above.text)) and len(heading.lines) == _TWO,
        "body": bool(BODY.search(above.text)) and len(heading.lines) > _TWO,
        "places": is_place(above) and habits.places > 1,
        "answers_alone": bool(ANSWERS.match(below.text)) and len(heading.lines) == _TWO,
        "cited_below": bool(CITES.search(below.text)) and below.width <= _SHORTEST,
        "focus": bool(FOCUS.match(above.text)) and above.width <= LABEL_WIDTH + 2,
        "gap": below.gap > 0,
        "alike": narrow >= _ALIKE * wide,
        "couplet": abs(above.width - below.width) <= _COUPLET,
        "narrow_above": above.width < _MUCH_NARROWER * below.width,
        "narrow_below": below.width < _MUCH_NARROWER * above.width,
        "word_below": below.width <= _WORD,
        "syllables_below": below.width <= _SYLLABLES,
        "over_26": both > _PAIR,
        "over_34": both > _LONG_PAIR,
        "not_full": bool(habits.cut) and above.width < habits.cut - 1,
        "hard_break": above.hard_break,
        "long_clause": above.width >= _CLAUSE and predicates(above.text[_TWO:]),
        "answers_long": both > _PAIR and bool(ANSWERS.match(below.text)),
        "tiny_above": above.width <= _TINY and below.width >= _LEAST_BELOW,
        "same_level": above.level == below.level > 0,
        "deeper": below.level > above.level > 0 or above.level > below.level == 0,
    }


def is_couplet(above: Line, below: Line) -> bool:
    """Tell two complete lines of one length, as in 凝心聚力谋发展 实干担当谱新篇."""
    return abs(above.width - below.width) <= 1 and not UNFINISHED.search(above.text)
