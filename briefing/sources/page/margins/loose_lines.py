"""Tell by how a page is set what stands in its columns without being part of its text.

Where paragraphs open with an indent, or below an empty line, a sentence that stands alone without
one is no paragraph but the caption of a photo; a short indented line without an end is a heading
inside a story. Where a column is filled to its edge, a short line in the middle of a sentence was
set into it.
"""

import re
from collections.abc import Sequence

from briefing.sources.credits.writers import writers_beside
from briefing.sources.page.captions.loose_captions import OPENS, PAUSES, CaptionedColumn
from briefing.sources.page.notices.notice_signers import signs_notice
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.page.setting.text_column import LONGEST_HEAD, TextColumn
from briefing.sources.words.salutations import REPLIES

_SHORTEST_HEAD = 3
_NARROWEST = 13
"""Characters of a column: a narrower one tears too much for places to tell anything."""
_OF_PAGE = re.compile("本版")
"""How a credit begins that is of all pictures, and says nothing of the line above: 本版摄影."""


def loose_kinds(lines: Sequence[Line], kinds: Sequence[str], setting: Setting) -> dict[int, str]:
    """Name what else is furniture, by the place of its line.

    `kinds` names what is known to be furniture already; the rest is read as if it were not there.
    """
    own = [at for at, kind in enumerate(kinds) if not kind]
    credited = {
        at - 1
        for at, kind in enumerate(kinds)
        if at
        and not (lines[at].gap or _OF_PAGE.match(lines[at].text))
        # a whole caption says nothing of a sentence that ended above it
        and (kind == "photo credit" or (kind == "photo caption" and _ends_caption(lines, at)))
    }
    text = [lines[at] for at in own]
    alone = [not at or not kinds[at - 1] for at in own]
    column = CaptionedColumn(setting, text, [at in credited for at in own], alone)
    if not (column.indents or column.gaps) or 0 < setting.column < _NARROWEST:
        return {}
    found: dict[int, str] = {}
    # where the first headline stands indented, others may
    crossheads = column.indents and not text[0].indented
    above, at = 0, 1
    while at < len(text):
        count = 1
        if crossheads and _is_crosshead(column, at, above):
            found[own[at]] = "cross-head"
        elif lost := column.caption_lines(at, above):
            count = lost
            found.update((own[each], "photo caption") for each in range(at, at + count))
        else:
            above = at
        at += count
    return found


def _ends_caption(lines: Sequence[Line], at: int) -> bool:
    """Tell the end of a caption that begins above from a whole one."""
    return not (lines[at - 1].ended or OPENS.match(lines[at].text))


def _is_crosshead(column: TextColumn, at: int, above: int) -> bool:
    """Tell an indented line without an end between two paragraphs."""
    line = column.text[at]
    if line.gap or not line.indented or line.ended or line.level or line.dated or line.names:
        return False
    if line.text.endswith(PAUSES) or not _SHORTEST_HEAD <= line.width <= LONGEST_HEAD:
        return False
    if line.column and column.is_full(line):
        return False
    below = column.text[at + 1] if at + 1 < len(column.text) else None
    if below is not None and REPLIES.match(below.text) and writers_beside(line.text):
        return False  # who wrote the letter that is answered below
    heads = below is not None and below.indented and not signs_notice(column.text, at + 1)
    return column.ends_paragraph(column.text[above]) and heads
