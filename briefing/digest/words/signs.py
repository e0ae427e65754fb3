"""The signs between words, where they decide what is meant: a question, a cry, mockery.

The spelling by which words are found again has no signs: without this, 专家 could be told as if in
quotation marks.
"""

from collections.abc import Iterator

from briefing.digest.words.sentences import CLOSING

_PAUSES = "，。；：、"
"""What parts clauses, which the proof knows about."""


def asks(clause: str) -> bool:
    """Tell a question by how it ends."""
    return "？" in clause and clause.rstrip(CLOSING).endswith("？")


def strange(sentence: str, printed: str) -> Iterator[str]:
    """Yield each sign of a sentence, with what it touches, that nowhere touches that in print."""
    for at, sign in enumerate(sentence):
        if sign.isalnum() or sign in _PAUSES:
            continue
        before, behind = sentence[:at][-1:] + sign, sign + sentence[at + 1 :][:1]
        if not sign.isprintable() or not (before in printed or behind in printed):
            yield before.strip() or repr(sign)
