"""Keep what a notice ends with: where to call, whose it is and its day.

`kinds` names the furniture of each line, empty for none. Such lines are furniture elsewhere on a
page, where they are the paper's own.
"""

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from briefing.sources.credits.closings import ADDRESS, CONCLUDES, CONTACT, ENDS_CALLED
from briefing.sources.page.notices.lost_items import labels_lost
from briefing.sources.page.notices.notice_pages import (
    TAKEN_FOR_ADVERTISING,
    keep_lost,
    keep_page_of_notices,
)
from briefing.sources.page.notices.notice_signers import SIGNER
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.notice_words import DAY, is_notice

_PAPERS_OWN = re.compile(
    "广告|刊登|投稿|来稿|新闻|热线新闻|订阅|订报|发行|报料|爆料|读者|编辑|责编|校对|本报|本版|报社|零售|印刷|记者"
)
_SEVERAL, _REACH = 2, 60
_HEAD_WIDTH = 30
_NEAR = 1


def keep_notices(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let the last lines of notices be theirs, and on a page of notices all they say."""
    heads = [
        at
        for at, line in enumerate(lines)
        if kinds[at] in ("", *TAKEN_FOR_ADVERTISING) and is_notice(line.text)
    ]
    keep_page_of_notices(lines, kinds, heads)
    keep_lost(lines, kinds)
    for head in heads:
        if not kinds[head]:
            _keep_tail(lines, kinds, head)
    for day in (at for at, line in enumerate(lines) if DAY.fullmatch(line.text)):
        _keep_signers(lines, kinds, day)


def heads_notice(heading: Sequence[Line]) -> bool:
    """Tell the heading of a notice, of one line or several, with a line of its text or without."""
    whole = text_of(heading)
    return is_notice(whole) or any(is_notice(line.text) for line in heading)


def _keep_signers(lines: Sequence[Line], kinds: list[str], day: int) -> None:
    """Let an office that answers a letter sign right below the text, with the day."""
    first = day
    while first > 0 and day - first < _SEVERAL and SIGNER.fullmatch(lines[first - 1].text):
        first -= 1
    told = 0 < first < day and lines[first - 1].ended and not kinds[first - 1]
    if told and all(_closes(lines, at) for at in range(first, day)):
        kinds[first : day + 1] = [""] * (day + 1 - first)


def _keep_tail(lines: Sequence[Line], kinds: list[str], head: int) -> None:
    """Let the lines that close a notice be its own, down to the next heading."""
    told = False
    for at in range(head + 1, min(head + _REACH, len(lines))):
        line, above = lines[at], lines[at - 1]
        if told and not kinds[at - 1] and DAY.fullmatch(above.text):
            return
        if told and kinds[at] == "" and _closes(lines, at):
            _keep_sentence(kinds, at - 1)
        closes = told and not kinds[at - 1]
        closes = closes and (_closes(lines, at) or _signs_called(lines, kinds, at))
        if closes:
            kinds[at] = ""
        elif line.level or line.dated or (told and above.ended and _may_head(lines, head, at)):
            return
        elif not kinds[at]:
            told = told or line.ended


def _keep_sentence(kinds: list[str], last: int) -> None:
    """Let what looks like a caption right above whose notice it is be its last sentence."""
    while kinds[last] == "photo caption":
        kinds[last] = ""
        last -= 1


def _closes(lines: Sequence[Line], at: int) -> bool:
    """Tell where to call, 特此公告, or whose notice it is with its day below."""
    line = lines[at]
    if _PAPERS_OWN.search(line.text):
        return False
    if any(each.fullmatch(line.text.rstrip("。")) for each in (CONTACT, ADDRESS, CONCLUDES)):
        return True
    if DAY.fullmatch(line.text):
        above = lines[at - 1].text
        return bool(SIGNER.fullmatch(above) or CONTACT.fullmatch(above))
    if not SIGNER.fullmatch(line.text):
        return False
    signers = sum(
        1 for _ in takewhile(lambda each: SIGNER.fullmatch(each.text), islice(lines, at, None))
    )
    below = lines[at + signers : at + signers + 1]
    dated = bool(below) and bool(
        DAY.fullmatch(below[0].text)
        or labels_lost(below[0].text)
        or (CONTACT.fullmatch(below[0].text) and not _PAPERS_OWN.search(below[0].text))
    )
    return dated or (line.indented and not (below and below[0].indented))


def _signs_called(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell the day right below a text that ends with where to call, above the next headline.

    The headline names who signs. In a page's foot the day is the page's own.
    """
    day, above = lines[at], lines[at - 1]
    signed = DAY.fullmatch(day.text) and "年" in day.text and not day.gap
    return bool(signed and ENDS_CALLED.search(above.text) and not all(kinds[at + 1 :]))


def _may_head(lines: Sequence[Line], head: int, at: int) -> bool:
    """Tell a line that no column cut and no sentence ends.

    Where a page's other lines hide its column, those of the notice show theirs.
    """
    line = lines[at]
    cut = [each for each in lines[head + 1 : at] if not each.ended]
    alike = sum(abs(each.reach - line.reach) <= _NEAR for each in cut)
    fills = line.fills or (not line.full and alike >= _SEVERAL)
    return not (line.ended or fills or "：" in line.text) and line.width <= _HEAD_WIDTH
