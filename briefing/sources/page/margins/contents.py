"""Take the lists of what a page or a paper holds, and the names that stand on page after page.

`kinds` names the furniture of each line, empty for none; each function here names more of it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.sources.page.notices.notice_signers import signs_below
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.characters import squeezed
from briefing.sources.words.salutations import SALUTES
from briefing.sources.words.turn_marks import TURNED_FROM

_LIST = 14
"""The most lines of a list of contents."""
_ENTRY, _SHORTEST_TITLE = 36, 4
_PAGED = re.compile(
    r"(?:[A-DT]\d{1,2}[版\s:：|｜]+|第?(?:\d{1,2}|[一二三四五六七八九十]{1,2})版[\s:：|｜]+)[^。]{4,30}"
)
_NAMED = ("page name", "page head")
"""What a page's number is with what stands on it, where no other such line is beside."""
_NAVIGATES = re.compile("(?:标题|版面|本版|文章)(?:导航|目录|索引|列表)")
_LEADERS = "·●■◆◇▶► "
_OFTEN, _HEAD_WIDTH = 3, 24
"""So often, a line no wider than this is a running head."""


def mark_contents(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take several lines in a row that each open with another page's number."""
    for at, line in enumerate(lines):
        beside = [lines[near].text for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if _PAGED.fullmatch(line.text) and any(map(_PAGED.fullmatch, beside)):
            kinds[at] = "contents" if kinds[at] in ("", *_NAMED) else kinds[at]


def spread_contents(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the whole list below 导读: its titles stand above or below the page that has them."""
    for at, kind in enumerate(kinds):
        if kind != "contents head":
            continue
        last = at
        for below in range(at + 1, min(at + _LIST, len(lines))):
            if kinds[below] in ("contents", "page number", *_NAMED):
                last = below
            elif kinds[below] or not _is_entry(lines[below]):
                break
        for below in range(at + 1, last + 1):
            kinds[below] = kinds[below] or "contents"


def mark_listed_titles(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the titles below 标题导航 that come back further down, cut over lines or not."""
    for at, line in enumerate(lines):
        if not _NAVIGATES.fullmatch(line.text):
            continue
        last = at
        for below in range(at + 1, min(at + _LIST, len(lines))):
            rest = text_of(lines[below + 1 :])
            listed = squeezed(lines[below].text) in squeezed(rest)
            if not (_is_entry(lines[below]) and listed):
                break
            last = below
        kinds[at + 1 : last + 1] = ["contents"] * (last - at)


def mark_repeated_titles(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take a list of what the page holds: line by line comes back as the headline of a text.

    Whose notice it is comes back below that, with the day.
    """
    texts = [line.text.lstrip(_LEADERS) for line in lines]
    last = {text: at for at, text in enumerate(texts)}
    again = [
        last[texts[at]] > at
        and line.width > _SHORTEST_TITLE
        and _is_entry(line)
        and not signs_below(lines, last[texts[at]])
        for at, line in enumerate(lines)
    ]
    for at, line in enumerate(lines):
        above = at > 0 and not line.gap and (again[at - 1] or kinds[at - 1].startswith("contents"))
        below = at + 1 < len(lines) and not lines[at + 1].gap and again[at + 1]
        if again[at] and (above or below) and not kinds[at]:
            kinds[at] = "contents"


def mark_running_heads(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take what comes back on page after page; a headline that is turned over comes back once.

    So may the salutation of letters, 编辑同志：, and who signs.
    """
    often = Counter(re.sub(r"\d+", "", line.text) for line in lines if line.width <= _HEAD_WIDTH)
    for at, line in enumerate(lines):
        alike = often[re.sub(r"\d+", "", line.text)] if line.width <= _HEAD_WIDTH else 0
        if alike < _OFTEN or not re.search(r"\w\w\w", line.text):
            continue
        below = lines[at + 1 : at + 4]
        turned = any(each.dated or TURNED_FROM.match(each.text) for each in below)
        text = line.ended or turned or line.names or line.dated or SALUTES.fullmatch(line.text)
        if not text:
            kinds[at] = kinds[at] or "running head"


def _is_entry(line: Line) -> bool:
    return line.width <= _ENTRY and not line.ended and not line.level
