"""Tell kicker (肩题), headline and sub-headlines (副题) apart in the lines of a heading."""

import re
from collections.abc import Sequence

from briefing.sources.lines import Line
from briefing.sources.stories import overlap

_UNFINISHED = re.compile(r"[暨和与及的、在为对将把被向—-]$|[“‘《(（][^”’》)）]*$")
_SUBHEAD = re.compile(
    r"[—–-]{1,2}|[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|致辞|强调|作报告|调研|参加)"
)
_OCCASION = re.compile(r"(?:会议|大会|全会|座谈会|例会|强调|指出|要求|会上)$")
_RESULT = re.compile(r"研究|部署|审议|学习|传达|听取|强调|推动|坚持|确保|加快|全力|以|把|在")
_HALF_HEADLINE = 6
"""A line this short, close above another, is no headline of its own."""
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
            apart = not before.hard_break or _is_couplet(before, line)
            apart = apart and not _UNFINISHED.search(before.text)
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
    if any(each.level for each in heading) and not before.level:
        return False  # beside a marked headline each whole line is a sub-headline of its own
    return before.hard_break or before.width <= _HALF_HEADLINE


def _is_couplet(before: Line, line: Line) -> bool:
    """Tell two complete lines of one length, as in 凝心聚力谋发展 实干担当谱新篇."""
    return abs(before.width - line.width) <= 1 and not _UNFINISHED.search(before.text)


def _main(elements: Sequence[tuple[str, int]], lead: str) -> int:
    """Choose the headline: the one marked highest, else the one that tells most of the lead."""
    marked = [(level, index) for index, (_, level) in enumerate(elements) if level]
    if marked:
        return min(marked)[1]
    if len(elements) > 1 and _OCCASION.search(elements[0][0]) and _RESULT.match(elements[1][0]):
        return 1  # the occasion stands above what came of it
    usual = 1 if len(elements) > 2 else 0  # noqa: PLR2004 - three are kicker, headline and sub-headline
    scores = []
    for index, (text, _) in enumerate(elements):
        score = 3 * overlap(text, lead[:160]) + (0.6 if index == usual else 0)
        score -= 3 if text.endswith((":", "：")) or text[0] in _DASHES else 0
        score -= 1 if index and _SUBHEAD.match(text) else 0
        score -= 1 if len(text) > 28 or len(text) < 6 else 0  # noqa: PLR2004 - the usual length of a headline
        scores.append(score)
    return scores.index(max(scores))
