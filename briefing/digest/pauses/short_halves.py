"""Know a subject and a predicate that one rather says in one breath than with a comma between them.

A clause that is a little longer than a breath is said whole with less harm than with a stop behind
its first words or before its last.
"""

import re

from briefing.digest.clauses.bodies import subject_end
from briefing.digest.clauses.nouns import is_subject
from briefing.digest.pauses.time_pauses import without_time
from briefing.digest.words.lengths import BEARABLE
from briefing.digest.words.phrases import phrased

_SHORT_SUBJECT = 12
"""Characters of a subject that its predicate follows without a breath."""
_FEWEST = 5
"""Characters that are too few to be said alone, whatever they are: 全部到顶, 逐一登记."""
_HANDLED, _FULL_DEED = re.compile("(?<![应针面])[对将把]"), 7
"""To what something is done, and characters of the deed that one may breathe before."""
_HARDLY_LONGER, _SHORT_PREDICATE = 27, 10
"""Characters of a clause that hardly needs a breath, and of a predicate that it needs none for."""
_HELD = re.compile("在[^，]+(?<![后时前])(?:举[行办]|召开|[开闭落]幕|启动|上演|开[赛跑讲课])$")
"""展示会|在稻香镇举行: where something with a long name is held, a newsreader does breathe."""

_AT_ONCE = "一边"
"""老人们|一边喝茶一边学: before the first of two deeds one does breathe, whoever does them."""


def is_rather_whole(clause: str, at: int) -> bool:
    """Tell a place where a clause that is not too long to be borne is rather not parted."""
    if len(clause) > BEARABLE:
        return False
    before, predicate = clause[:at], len(clause) - at
    if predicate <= _FEWEST or (predicate < _FULL_DEED and _HANDLED.search(before)):
        return True
    short = len(clause) <= _HARDLY_LONGER and predicate <= _SHORT_PREDICATE
    if short and not _HELD.match(clause, at):
        return _is_behind_subject(clause, len(without_time(before)))
    few = at <= _SHORT_SUBJECT and not clause.startswith(_AT_ONCE, at)
    return few and _is_behind_subject(clause, at)


def _is_behind_subject(clause: str, at: int) -> bool:
    return at == subject_end(clause) or (at > 0 and is_subject(phrased(clause[:at])))
