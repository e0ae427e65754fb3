"""Tell whether a story is at an end where a heading may begin, and whether it must be."""

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.sources.page.headings.heading_candidates import may_head
from briefing.sources.page.headings.headings import MOST_LINES
from briefing.sources.page.notices.lost_items import labels_lost
from briefing.sources.page.notices.notice_signers import SIGNER, answered, signs_notice
from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.headline_words import WORKS
from briefing.sources.words.notice_words import is_notice
from briefing.sources.words.turn_marks import TURNED_TO

_SHORT, _SHORT_OF = 30, 3
_MOST_HEADS = 3
_VERSE = 16
_LABELLED = re.compile("[【〖][\u4e00-\u9fff]{2,8}[】〗]")
"""What a column is called, between marks of its own: 【书讯】."""
_ROW = re.compile("[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]{2,}(?:[ \u3000]|$)")
"""Names with spaces between them, where a sentence would have commas."""


def is_finished(body: Sequence[Line], below: Line, setting: Setting) -> bool:
    """Tell whether the story above is at an end: a sentence, a signature, a turn of the page.

    Where paragraphs open with an indent, one that is short of its column's edge is at its end too.
    """
    last = body[-1]
    signed = len(body) > 1 and last.names and body[-2].ended
    if last.ended or signed or signs_notice(body, len(body) - 1) or TURNED_TO.search(last.text):
        return True
    titled = any(heads(below.text) for heads in (labels_lost, labels_briefs, is_notice))
    alone = last.indented or titled or answered(body[:-1], below)
    signer = len(body) > 1 and alone and body[-2].ended and not below.indented
    if signer and SIGNER.fullmatch(last.text):
        return True
    if setting.always_indents and last.indented and not below.indented:
        return 0 < last.reach < last.full - _SHORT_OF
    return len(body) > 1 and Line(body[-2].text + last.text).ended


def goes_on_in_verse(story: Draft, lines: Sequence[Line], index: int) -> bool:
    """Tell one more stanza of a poem, 诗歌 by its label: all its lines are short, and the next too.

    So are the lines of a heading, but who wrote the poem stands above that, and a part's heading
    stands without the indent of the verses.
    """
    works = len(story.heading) > 1 and WORKS.fullmatch(story.heading[0].text)
    last, line = story.body[-1], lines[index]
    short = all(each.width <= _VERSE for each in (*story.body, *lines[index : index + 2]))
    return bool(works) and short and line.indented == last.indented and not last.names


def ends_list(lines: Sequence[Line], index: int, setting: Setting) -> bool:
    """Tell the last row of a list, short of its column's edge, above lines that head a text."""
    row = lines[index - 1]
    short = row.falls_short if row.column else row.indented
    heads = [
        *takewhile(lambda each: may_head(each) and not each.indented, lines[index:][:_MOST_HEADS])
    ]
    text = lines[index + len(heads) : index + len(heads) + 1]
    opened = bool(heads and text) and text[0].indented and not _ROW.search(text[0].text)
    if not (setting.indents and short and opened):
        return False
    first = next((at for at in range(index - 1, -1, -1) if lines[at].indented), index - 1)
    return bool(_ROW.search(" ".join(line.text for line in lines[first:index])))


def must_head(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a heading although the text above it is not finished.

    It is if it is marked so, or if short unfinished lines lead from it to a dateline: a paragraph
    would have had to end before one. So they may, below an empty line, to who wrote what is below;
    so does what a column is called, 【书讯】.
    """
    if lines[index].ended and index and lines[index - 1].text.endswith((",", "，", "、")):
        return False  # it ends that sentence
    return _heads_column(lines[index : index + 3]) or _leads_to_dateline(lines, index)


def _leads_to_dateline(lines: Sequence[Line], index: int) -> bool:
    """Tell lines that are marked as a heading, or lead to a dateline or to who wrote the text."""
    for at in range(index, min(index + MOST_LINES, len(lines))):
        if lines[at].level:
            return (
                all(may_head(line) and line.gap for line in lines[index:at]) if at > index else True
            )
        if lines[at].dated:
            return at > index or lines[at].gap > 0
        if lines[index].gap and _signs_below(lines, index, at):
            return True
        verse = lines[index].indented != lines[at].indented
        if verse or not may_head(lines[at]) or lines[at].width > _SHORT:
            return False
    return False


def _heads_column(lines: Sequence[Line]) -> bool:
    """Tell what a column is called from a text's last words, above a headline and its text."""
    if len(lines) < 3 or not _LABELLED.fullmatch(lines[0].text):  # noqa: PLR2004 - with both
        return False
    _, headline, text = lines
    heads = may_head(headline) and not (headline.indented or headline.ended)
    return heads and not lines[0].indented and (text.indented or text.dated)


def _signs_below(lines: Sequence[Line], first: int, at: int) -> bool:
    """Tell who wrote the text right below, whose headline is above, from who signs a poem."""
    close = at > first and not any(line.gap for line in lines[first + 1 : at + 2])
    below = lines[at + 1] if at + 1 < len(lines) else None
    text = below is not None and (below.ended or below.indented)
    return close and text and bool(lines[at].names)
