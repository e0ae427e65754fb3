"""Tell kicker (肩题), headline and sub-headlines (副题) apart in the lines of a heading."""

import re
from collections.abc import Sequence

from briefing.sources.lines import Line
from briefing.sources.stories import overlap

_UNFINISHED = re.compile(r"[暨和与及的、在为对将把被向—-]$|[“‘《(（][^”’》)）]*$")
_SUBHEAD = re.compile(
    r"[—–-]{1,2}|[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|致辞|强调|作报告|调研|参加)"
)
_DASHES = "—–-"


def compose(heading: Sequence[Line], lead: str) -> tuple[str, str, tuple[str, ...]]:
    """Return kicker, headline and sub-headlines; `lead` is the text below them."""
    elements = _elements(heading)
    if not elements:
        return "", "", ()
    main = _main(elements, lead)
    kicker = " ".join(text for text, _ in elements[:main])
    subheadlines = tuple(text.lstrip(_DASHES).strip() for text, _ in elements[main + 1 :])
    return kicker, elements[main][0], subheadlines


def _elements(heading: Sequence[Line]) -> list[tuple[str, int]]:
    """Join the lines that are one element, each with its level."""
    elements: list[tuple[str, int]] = []
    before: Line | None = None
    for line in heading:
        text = re.sub(r"\s+", " ", line.text)
        if before is not None and _goes_on(before, line, heading):
            whole, level = elements[-1]
            apart = _is_couplet(before, line)
            elements[-1] = (whole + (" " if apart else "") + text, level)
        else:
            elements.append((text, line.level))
        before = line
    return elements


def _goes_on(before: Line, line: Line, heading: Sequence[Line]) -> bool:
    """Tell whether a line goes on with the element above it."""
    if line.level != before.level or line.gap or line.text[0] in _DASHES:
        return False
    if _UNFINISHED.search(before.text):
        return True
    if any(each.level for each in heading) and _is_couplet(before, line):
        return False  # below a marked headline a couplet is two sub-headlines
    return before.hard_break


def _is_couplet(before: Line, line: Line) -> bool:
    """Tell two complete lines of one length, as in 凝心聚力谋发展 实干担当谱新篇."""
    return abs(before.width - line.width) <= 1 and not _UNFINISHED.search(before.text)


def _main(elements: Sequence[tuple[str, int]], lead: str) -> int:
    """Choose the headline: the one marked highest, else the one that tells most of the lead."""
    marked = [(level, index) for index, (_, level) in enumerate(elements) if level]
    if marked:
        return min(marked)[1]
    usual = 1 if len(elements) > 2 else 0  # noqa: PLR2004 - three are kicker, headline and sub-headline
    scores = []
    for index, (text, _) in enumerate(elements):
        score = 3 * overlap(text, lead[:160]) + (0.6 if index == usual else 0)
        score -= 3 if text.endswith((":", "：")) or text[0] in _DASHES else 0
        score -= 1 if index and _SUBHEAD.match(text) else 0
        score -= 1 if len(text) > 28 or len(text) < 6 else 0  # noqa: PLR2004 - the usual length of a headline
        scores.append(score)
    return scores.index(max(scores))
