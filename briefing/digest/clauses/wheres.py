"""Know by its first word and its last one where, for whom or with what something was done."""

from collections.abc import Sequence

from briefing.digest.clauses.acts import ACTS
from briefing.digest.clauses.nouns import describes_next, ends_a_noun, is_nominal
from briefing.digest.words.predicates import ASPECTS
from briefing.digest.words.words import Word

_LONG_WHERE = 5
"""Characters of a place, its 在 counted, that a comma may stand behind."""
_WHERE = (
    *("在", "从", "自", "沿", "沿着", "面向", "围绕", "通过", "经过", "根据", "按照", "随着"),
    *("到", "赴", "为", "给", "于"),
)

_MODALS = ("可以", "可", "能够", "需要", "必须", "应当", "应", "须")
"""Nothing is done yet by these: 须到窗口开通, 可在期限内选择."""


def is_where(words: Sequence[Word]) -> bool:
    """Tell a noun of some length behind 在, 面向 or the like, and nothing done before it."""
    if not ends_a_noun(words[-1]):
        return False
    led = next((at for at in reversed(range(len(words))) if begins_where(words[at])), -1)
    inside = words[led + 1 :]
    whole = words[-1][1] == "f" or all(
        is_nominal(word) or _has_no_tag(word) or describes_next(inside, at)
        for at, word in enumerate(inside)
    )
    if led < 0 or not whole:
        return False
    length = sum(len(word) for word, _ in words[led:])
    done = any((word in ACTS and word not in _MODALS) or word in ASPECTS for word, _ in words[:led])
    return length >= _LONG_WHERE and not done


def begins_where(word: Word) -> bool:
    """Tell 在, 面向 or the like."""
    return word[0] in _WHERE


def _has_no_tag(word: Word) -> bool:
    return word[1] == "zg" and len(word[0]) == 1
