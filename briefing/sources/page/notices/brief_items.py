"""Tell a column of briefs, led by ▲ or ● each, from what else such signs lead: captions, contents.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.headline_words import LABEL
from briefing.sources.words.ornaments import BULLET

_MOST_LINES = 8
_SEVERAL = 2
_NARROWER = 4
"""So much of a column a line may leave empty whose figures were narrower in print."""
_WIDEST_LABEL = 8
_LEAD = "▉█▲△▼▽●○◆■★☆◇◎□※·•▶►◉⊙❖✦◈♦"
_HEADS = ("section", "photo caption", "page label", "notice head")
_MAY_LEAD = ("", "photo caption")
_ASKS = "？?！!"
"""What ends a headline as well."""
_PHOTO = re.compile(
    r"(?:[\s(（][\u4e00-\u9fff]{0,8}[\s/／]?摄|摄影|供图|资料图片?)[)）。]?$|^.图[为：:]"
)
_NAME = re.compile(r"[\u4e00-\u9fff\s]{2,8}")
_PHRASES = re.compile("[\u4e00-\u9fff]{3,8}(?:[ \u3000]+[\u4e00-\u9fff]{3,8}){1,3}")


def keep_briefs(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let items that follow each other be news, and the name of their column head them.

    A caption stands alone or has its photographer; an item of contents ends no sentence.
    """
    at = 0
    while at < len(lines):
        ends = _items(lines, kinds, at)
        if len(ends) < _SEVERAL:
            at += 1
            continue
        kinds[at : ends[-1] + 1] = [""] * (ends[-1] + 1 - at)
        head = at - 1
        if head >= 0 and _NAME.fullmatch(lines[head].text):
            named = kinds[head] == "masthead" and labels_briefs(lines[head].text)
            kinds[head] = "" if kinds[head] in _HEADS or named else kinds[head]
        at = ends[-1] + 1


def _items(lines: Sequence[Line], kinds: Sequence[str], first: int) -> list[int]:
    """Give the last lines of the items from `first` on that are led by the same sign."""
    ends: list[int] = []
    sign, at = lines[first].text[0], first
    labelled = sign in _LEAD and first > 0 and _is_label(lines[first - 1])
    while sign in _LEAD and at < len(lines) and lines[at].text[0] == sign:
        end = _end_of_item(lines, kinds, at, labelled=labelled)
        if end is None:
            break
        ends.append(end)
        at = end + 1
    return ends


def _end_of_item(
    lines: Sequence[Line], kinds: Sequence[str], at: int, *, labelled: bool
) -> int | None:
    """Find the line that ends an item's last sentence; none where it is no item of news.

    What is `labelled` as news may be cut anywhere, and ask.
    """
    for below in range(at, min(at + _MOST_LINES, len(lines))):
        line = lines[below]
        opens = below > at and (line.indented or line.dated or line.gap or BULLET.match(line.text))
        whole = text_of(lines[at : below + 1])
        if opens or line.level or kinds[below] not in _MAY_LEAD or _PHOTO.search(whole):
            return None
        if line.ended and (labelled or line.text[-1] not in _ASKS):
            if not _goes_on(lines, kinds, below):
                return below
        elif below + 1 < len(lines) and not (labelled or _reaches_edge(line)):
            return None
    return None


def _is_label(line: Line) -> bool:
    """Tell 简讯 and the like, and what a column of letters may be called: 市民热线."""
    named = line.width <= _WIDEST_LABEL and LABEL.fullmatch(line.text)
    return labels_briefs(line.text) or bool(named)


def _reaches_edge(line: Line) -> bool:
    return bool(line.column) and line.reach >= line.full - _NARROWER


def _goes_on(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell a sentence that ends at its column's edge, above what its paragraph may go on with."""
    line = lines[at]
    if at + 1 >= len(lines) or not line.fills or kinds[at + 1]:
        return False
    below = lines[at + 1]
    cried = not below.ended and _PHRASES.fullmatch(below.text)  # 安全为了生产　生产必须安全
    full = (below.ended or below.fills) and not (below.across or cried)
    return full and not (below.indented or below.gap or BULLET.match(below.text))
