"""What the story below a heading tells of two of its lines: signs, each with its strength."""

from briefing.sources.page.headings.heading import Heading
from briefing.sources.page.headings.heading_scores import overlap
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.headline_words import ASKS, LABEL, predicates

LABEL_WIDTH, _LITTLE = 9, 0.35
"""The widest name of a column, and how much of it may come back in the story."""
_HARDLY = 0.1


def told_meeting(above: Line, below: Line, heading: Heading) -> dict[str, float]:
    """Name what the story below has of two lines that meet above it."""
    text = heading.text
    end, start = above.text[-1], below.text[0]
    short = above.width <= LABEL_WIDTH
    return {
        "sentence_below": overlap(below.text, heading.sentence),
        "word": end.isalnum() and end + start in text,
        "phrase": above.text[-2:] + start in text or end + below.text[:2] in text,
        "new_above": overlap(above.text, text) == 0,
        "new_below": overlap(below.text, text) == 0,
        "asks_new": bool(ASKS.search(above.text)) and overlap(above.text, text) < _HARDLY,
        "label": short
        and bool(LABEL.fullmatch(above.text))
        and overlap(above.text, text) < _LITTLE,
        "label_told": short
        and bool(LABEL.fullmatch(above.text))
        and overlap(above.text, text) >= _LITTLE,
        "scene": overlap(above.text + below.text, heading.sentence) < _HARDLY,
        "sentence_above": overlap(above.text, heading.sentence),
        "never_told": short and above.text not in text and not predicates(above.text),
        "told_whole": short and above.text in text and "“" not in above.text,
    }
