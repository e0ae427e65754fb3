"""Let a page of notices, 公告 by its name, be read and not be taken for advertisements.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.sources.page.notices.lost_items import labels_lost, lost_below, lost_items
from briefing.sources.page.notices.notices import SELLING
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.notice_words import DAY
from briefing.sources.words.ornaments import BULLET

_LOST = re.compile(r"[^。]{0,6}遗\s*失[^。]{0,6}")
_LABELLED = re.compile("公告|公示|声明|启事|通告")
_PAID = re.compile(r"[^。]{0,12}(?:分类)?广\s*告[^。]{0,6}")
_NEWS = re.compile("综合|新闻|要闻|时政|民生|副刊|导读")
_TOP, _SEVERAL = 8, 2
TAKEN_FOR_ADVERTISING = ("notice head", "advertisement")
"""What a notice's headline is taken for, by itself or between two lines that advertise."""
_COLUMN = 3
"""Items that make a column of their own among other things."""


def keep_lost(lines: Sequence[Line], kinds: list[str]) -> None:
    """Keep a column of what was lost, 遗失声明, wherever it stands: each item is told of its own.

    One or two items stand among small advertisements, and are such, but for two that are set as
    paragraphs, or below a notice that an office signs.
    """
    for head in (at for at, line in enumerate(lines) if labels_lost(line.text)):
        lost = lost_below(lines, head)
        items = lost_items(lines[lost[0] : lost[-1] + 1]) if lost else []
        below = head > 0 and not kinds[head - 1] and DAY.fullmatch(lines[head - 1].text)
        column = _SEVERAL if below or all(_is_paragraph(item[0]) for item in items) else _COLUMN
        if len(items) >= column:
            kinds[head : lost[-1] + 1] = [""] * (len(lost) + 1)


def _is_paragraph(line: Line) -> bool:
    """Tell what opens with an indent, or a sign: ▲; an advertisement has its words alone."""
    return line.indented or bool(BULLET.match(line.text))


def keep_page_of_notices(lines: Sequence[Line], kinds: list[str], heads: Sequence[int]) -> None:
    """Keep all that is said below the `heads` of notices, and what was lost, on such a page."""
    own = [at for at in heads if not _LOST.match(lines[at].text)]
    signed = sum(not kinds[at] for at in own)
    if len(own) < _SEVERAL or not _is_page_of_notices(lines, kinds, signed):
        return
    for head in heads:
        for at in _block(kinds, head, heads):
            kinds[at] = ""
    for head in (at for at, line in enumerate(lines) if labels_lost(line.text)):
        lost = lost_below(lines, head)
        for at in (head, *lost) if lost else ():
            kinds[at] = ""
    for at in range(own[0] + 1, len(lines)):
        if kinds[at] == "advertisement" and not kinds[at - 1] and _says(lines[at]):
            kinds[at] = ""


def _is_page_of_notices(lines: Sequence[Line], kinds: Sequence[str], signed: int) -> bool:
    """Tell by what the page is called: 公告, 公告·广告; 公告·综合 has news as well.

    广告 alone may head nothing but notices, too, which several are that offices `signed`.
    """
    top = [line.text for line, kind in zip(lines[:_TOP], kinds, strict=False) if kind]
    named = any(_LABELLED.search(text) and not _NEWS.search(text) for text in top)
    return named or (signed > _SEVERAL and any(map(_PAID.fullmatch, top)))


def _block(kinds: Sequence[str], head: int, heads: Sequence[int]) -> list[int]:
    """Give the lines of a notice that was taken for an advertisement, its head first."""
    if kinds[head] not in TAKEN_FOR_ADVERTISING:
        return []
    below = range(head + 1, min((at for at in heads if at > head), default=len(kinds)))
    return [head, *takewhile(lambda at: kinds[at] == "advertisement", below)]


def _says(line: Line) -> bool:
    """Tell a whole sentence of a notice, be it of bidding or of debts, from an advertisement."""
    return line.text.endswith("。") and not (line.level or SELLING.search(line.text))
