"""Make a long sentence easy to be heard: shorter, and nothing of the news lost."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.digest.clauses.acts import WENT_TO
from briefing.digest.clauses.endings import may_end
from briefing.digest.clauses.meaning import concludes
from briefing.digest.fitting.shorter_forms import shorter_forms
from briefing.digest.pauses.breaths import breathed, is_easy
from briefing.digest.shortening.by_the_way import without_deeds, without_means
from briefing.digest.shortening.losses import loses
from briefing.digest.shortening.occasions import without_occasion
from briefing.digest.shortening.points import gist, settles
from briefing.digest.words.lengths import SPOKEN
from briefing.digest.words.news_value import OUTCOME, pairs
from briefing.digest.words.predicates import VERBS, tagged
from briefing.digest.words.punctuation import figures
from briefing.digest.words.sentences import clauses

_FULL_ENOUGH = 20
"""Characters that a sentence keeps at least when it is shortened for ease alone."""
_END = 4
"""Characters by which the end of a clause is known."""
_A_LITTLE = 6
"""Characters too many for which nobody leaves out how a case or a fair ended."""
_NAMED = 2
"""Pairs of characters that an end shares with the rest of the brief: it tells of whom that is."""
_DONE_TO = re.compile(r"[给为向把将对]")
"""What all before it was for: 给行动不便的老人测血压."""
_UPSHOT = re.compile(
    r"却|反而|反倒|唯独|可惜|即可|(?:^|，)(?:只(?!有)|仅|即(?=[可自])|而(?!且)|(?:目前|现|如今)已|预计|将|拟(?!人)|可(?!能)|"
    r"最[终后]|终于)"
)
"""What a sentence comes to, what has become of it by now, or what is still to come of it."""
_THERE = re.compile(
    rf"^(?!.*了).*(?:(?:{WENT_TO}|走访|赶到)[^，]*|(?<![达看得听收])到[^，]*(?:[村镇乡园区厂县市]|公司|社区|等地))$"
)
"""先后到三个村: what they did there is what is told."""
_EXTENT = re.compile(
    r"^(?:同比|环比|高[于出]|低于|占[^，]*\d|与[^，]{2,6}持平|"
    r"[比较](?!赛|例|分)[^，]{2,10}(?:增|降|多|少|提|高|低|快|慢|上涨|下跌|加快|扩大))"
)
"""How much more or less than elsewhere or before, where the measure itself is told."""
_ONLY_A_NOUN = re.compile(r"[^，了是在为将]*的(?P<what>[^，了是在为将]{1,8})。")
"""抽查发现的两处问题: nothing is said of it yet."""


@lru_cache(maxsize=4096)  # a sentence is eased again in each way that it is told in
def eased(
    sentence: str,
    headline: frozenset[str],
    told: str,
    title: frozenset[str] = frozenset(),
    room: int = SPOKEN,
) -> str:
    """Leave out of a long sentence its occasion and its end, where nothing of the news is lost.

    `headline` are the pairs of characters of the whole heading, `title` those of its headline,
    which is read right before, where that counts as told; `room` are the characters it may have,
    fewer where a district will be named in it.
    """
    if _is_said_with_ease(sentence, room):
        return sentence
    bare = without_occasion(sentence)
    fitting = [
        form
        for form in dict.fromkeys(shorter_forms(sentence, bare, room))
        if _FULL_ENOUGH <= len(form) <= room
        and form != sentence
        and not _is_only_a_noun(form)
        and not loses(form, sentence, headline, told, title)
    ]
    if len(sentence) <= room + _A_LITTLE and settles(sentence):  # rather long than undecided
        fitting = [form for form in fitting if settles(form)]
    fitting.sort(key=lambda form: -gist(form, sentence, headline - pairs(told)))
    easy = (form for form in fitting if _is_said_with_ease(form, room))
    if len(sentence) <= room:
        return next(easy, sentence)
    bare_too = [] if loses(bare, sentence, headline, told, title) else [bare]
    return next(easy, next(iter((*fitting, *bare_too)), sentence))


def lightened(
    sentence: str, headline: frozenset[str], told: str, title: frozenset[str]
) -> Iterator[str]:
    """Give a sentence with less and less of what it can spare, whatever its length is then."""
    awaited = headline - pairs(told)
    for form in sorted(_lighter(sentence), key=lambda form: -gist(form, sentence, awaited)):
        if may_be_told(form, sentence, headline, told, title):
            yield form


@lru_cache(maxsize=1024)  # a sentence is lightened in each way that tells it
def _lighter(sentence: str) -> tuple[str, ...]:
    bare = without_occasion(sentence)
    by_the_way = (*without_means(bare), *without_deeds(bare))
    return tuple(dict.fromkeys((*shorter_forms(sentence, bare, SPOKEN), *by_the_way)))


def may_be_told(
    form: str, sentence: str, headline: frozenset[str], told: str, title: frozenset[str]
) -> bool:
    """Tell whether a shorter form of a sentence says something, and all that the brief needs."""
    return (
        len(form) >= _FULL_ENOUGH
        and not _is_only_a_noun(form)
        and not loses(form, sentence, headline, told, title)
        and not _lacks_its_end(form, sentence, told)
    )


def _lacks_its_end(form: str, sentence: str, told: str) -> bool:
    """Tell whether the end that a form of a sentence lacks is missed in a brief that tells `told`.

    For its figure, what all came to, or whom it names for what comes next.
    """
    parts, every = clauses(form), clauses(sentence)
    last = parts[-1][-_END:]
    end = every[1 + max((at for at, part in enumerate(every) if part.endswith(last)), default=0) :]
    if end and figures(form) and all(map(_EXTENT.match, end)):
        return not may_end(parts)
    text = "，".join(end)
    return bool(end) and (
        bool(figures(text) or OUTCOME.search(text) or _DONE_TO.match(text) or _UPSHOT.search(text))
        or bool(_THERE.match(parts[-1]))
        or any(map(concludes, end))
        or len(pairs(text) & pairs(told)) >= _NAMED
        or any(part.endswith("反映") for part in parts)
        or not may_end(parts)
    )


def _is_only_a_noun(form: str) -> bool:
    only = _ONLY_A_NOUN.fullmatch(form)
    return only is not None and not any(flag in VERBS for _, flag in tagged(only["what"])[1:-1])


def _is_said_with_ease(sentence: str, room: int) -> bool:
    said = breathed(sentence, at_need=True)
    return len(said) <= room and is_easy(said)
