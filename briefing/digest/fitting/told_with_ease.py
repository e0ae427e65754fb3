"""Say a sentence of a brief with ease: without what is no news, or as two where there is room."""

from collections.abc import Sequence

from briefing.digest.fitting.ease import eased
from briefing.digest.news.choice import Choice, Ease
from briefing.digest.pauses.breaths import breathed, is_easy
from briefing.digest.shortening.evening import evened
from briefing.digest.words.lengths import MOST_SENTENCES, SPOKEN

_LITTLE = 6
"""Characters too many for which nothing is left out, if the sentence can be cut in two."""


def with_ease(
    choice: Choice, sentence: str, taken: Sequence[str], before: Sequence[str]
) -> tuple[str, ...]:
    """Say a long sentence without what is no news, or as two where little is too much."""
    if choice.ease is Ease.PRINTED:
        return (sentence,)
    cut = _evened(choice, sentence, taken)
    if choice.ease is Ease.CUT or sentence.startswith(("问，", "答，")):
        return cut
    adds = len("".join(cut)) > len(sentence) + 1  # a name said twice
    in_all = len(sentence) + choice.named_longer(sentence, taken, before)
    overlong = len(cut) == 1 and in_all > SPOKEN
    if len(sentence) <= SPOKEN + _LITTLE and not (
        overlong or adds or any(_is_hard(choice, part) for part in cut)
    ):
        return cut
    told, room = "".join(taken), SPOKEN - choice.named_longer(sentence, taken, before)
    # what the headline has just told can go, where that helps; else who somebody is
    rooms = ((frozenset[str](), room), (choice.title, room), (choice.title, SPOKEN))
    parts: tuple[str, ...] = ()
    for title, most in rooms:
        shorter = _evened(choice, eased(sentence, choice.headline, told, title, most), taken)
        if not parts or _hardness(choice, shorter) < _hardness(choice, parts):
            parts = shorter
        if not _hardness(choice, parts):
            break
    return parts


def _hardness(choice: Choice, parts: Sequence[str]) -> int:
    return sum(_is_hard(choice, part) for part in parts)


def _is_hard(choice: Choice, sentence: str) -> bool:
    if len(sentence) > SPOKEN or choice.ease is Ease.LIGHTENED:
        return len(sentence) > SPOKEN
    return not is_easy(breathed(sentence, at_need=True))


def _evened(choice: Choice, sentence: str, taken: Sequence[str]) -> tuple[str, ...]:
    """Cut a long sentence where the brief has room for two, their subject said twice."""
    cut = evened(sentence, MOST_SENTENCES - len(taken))
    fits = sum(len(breathed(text)) for text in (*taken, *cut)) <= choice.most
    return cut if fits else (sentence,)
