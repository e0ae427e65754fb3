"""Know a subject and a predicate that one rather says in one breath than with a comma between them.

A clause that is a little longer than a breath is said whole with less harm than with a stop behind
its first words or before its last.
"""

from briefing.digest.clauses.bodies import subject_end
from briefing.digest.clauses.nouns import is_subject
from briefing.digest.words.lengths import BEARABLE
from briefing.digest.words.phrases import phrased

_SHORT_SUBJECT = 12
"""Characters of a subject that its predicate follows without a breath."""
_FEWEST = 5
"""Characters that are too few to be said alone, whatever they are: 全部到顶, 逐一登记."""
_HARDLY_LONGER, _SHORT_PREDICATE = 27, 10
"""Characters of a clause that hardly needs a breath, and of a predicate that it needs none for."""


def is_rather_whole(clause: str, at: int) -> bool:
    """Tell a place where a clause that is not too long to be borne is rather not parted."""
    if len(clause) > BEARABLE:
        return False
    predicate = len(clause) - at
    if predicate <= _FEWEST:
        return True
    short = len(clause) <= _HARDLY_LONGER and predicate <= _SHORT_PREDICATE
    return (at <= _SHORT_SUBJECT or short) and _is_behind_subject(clause, at)


def _is_behind_subject(clause: str, at: int) -> bool:
    return at == subject_end(clause) or is_subject(phrased(clause[:at]))
