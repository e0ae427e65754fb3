"""Tell what a court decided without what led it there: 法院认为，…，遂判令退租 is 法院判令退租.

Print gives a court's reasons at length and in one sentence with the decision; told from its
beginning it ends before that, and nobody hears who was right.
"""

import re
from collections.abc import Sequence

from briefing.digest.words.sentences import clauses

_COURT = r"(?:法院|仲裁委(?:员会)?)"
_THINKS = re.compile(
    rf"(?P<court>[^，。：；“”的]{{0,18}}{_COURT})(?:(?:经|依法|公开|开庭)*(?:审[理查](?:后)?))?"
    r"(?P<which>[一二终再]审)?(?:审理)?后?(?:认为|认定|指出)$"
)
_DECIDES = re.compile(
    r"(?:遂|故|据此|因此|为此|由此|综上|于是|最[终后])*"
    r"(?P<decides>(?:依法|当庭|酌情)*(?:作出)?(?:[一二终再]审)?(?:依法)?(?:以[^，]{2,12}罪)?"
    r"(?:判[决令处]|驳回|裁[定决]|酌定)"
    r"(?![书后例已的中]|生效|认定|适用|正确|结果|如下|并无|事实|[^，]*有误).{2,})"
)
_DECISION = re.compile("判[决令处]|驳回|裁[定决]|酌定")
_IF = re.compile("若|如果|只要|要是|一旦")
_WHOSE = re.compile("(?:判[决令]|裁[定决])(?:[其该此]|双方)")
"""判令其退还: who that is was said in what led there."""
_BEFORE = 4
"""Sentences among which a court is named whose decision this is."""


def decided(sentence: str, before: Sequence[str]) -> str:
    """Give a decision with whose it is, `before` being printed first; empty where there is none.

    None where something is told between the two that it hangs on.
    """
    if not _DECISION.search(sentence):  # as in most sentences
        return ""
    parts = clauses(sentence)
    found = ((at, _DECIDES.match(part)) for at, part in enumerate(parts))
    at, decision = next(((at, each) for at, each in found if each), (0, None))
    if decision is None or any(map(_IF.search, parts[:at])) or _WHOSE.match(decision["decides"]):
        return ""
    court = _court(parts[:at], before)
    return court + sentence[sentence.find(decision["decides"]) :] if court else ""


def _court(parts: Sequence[str], before: Sequence[str]) -> str:
    """Name the court that thinks what `parts` say, in a word where that is said before them."""
    thinks = next(filter(None, map(_THINKS.match, parts)), None)
    if thinks:
        return thinks["court"] + (thinks["which"] or "")
    if any(re.search(_COURT, part) for part in parts):
        return ""  # it may be another's
    named = any(re.search(_COURT, each) for each in before[-_BEFORE:])
    return "法院" if named else ""
