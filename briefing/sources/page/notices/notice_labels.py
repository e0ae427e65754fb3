"""Know the word that a paper sets above several notices: 公　告, 启事.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.notice_words import is_notice

_LABEL = re.compile(
    r"[【〖\[■◆●\s]*(?:公\s*告|通\s*告|启\s*事|公\s*示|声\s*明|通\s*知)(?:栏|专栏|专版|信息)?[】〗\]\s]*"
)


def mark_notice_labels(lines: Sequence[Line], kinds: list[str]) -> None:
    """Mark such a word right above a notice with a headline of its own: it is no part of that."""
    for at, line in enumerate(lines[:-1]):
        below = lines[at + 1]
        label = not line.level and not line.indented and _LABEL.fullmatch(line.text)
        own = not below.indented and is_notice(below.text) and not _LABEL.fullmatch(below.text)
        if label and own and kinds[at] in ("", "notice head"):
            kinds[at] = "section"
