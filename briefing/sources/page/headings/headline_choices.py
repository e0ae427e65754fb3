"""List which lines of a heading could be its headline."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.sources.page.headings.heading import is_topic
from briefing.sources.page.setting.lines import BY_SIZE, Line
from briefing.sources.words.caption_words import PHOTO_LABEL
from briefing.sources.words.headline_words import (
    DASHES,
    NO_HEADLINE,
    UNFINISHED,
    WHO_PRESIDED,
    WORKS,
)


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
    starts = [at for at in starts if not _labels_below(lines, at)] or starts
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


def _leads_up(text: str) -> bool:
    """Tell a line that no headline begins below: a topic's, or one that a colon ends, 法院：."""
    return text.endswith(("：", ":")) or is_topic(text)


def _labels_below(lines: Sequence[Line], at: int) -> bool:
    """Tell 诗歌 above a poem's title, or 图片新闻 above a photo's, with what decorates it."""
    bare = "".join(lines[at].text.split()).strip("【】〖〗「」[]［］◆■●◎·•—-~")
    labels = WORKS.fullmatch(bare) or PHOTO_LABEL.fullmatch(bare)
    return at + 1 < len(lines) and bool(labels)
