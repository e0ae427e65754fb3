"""Know what a letter asks for: 希望给车站加个棚子 is why it was written.

Who wrote is announced with it, so that nobody need be named who hopes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.digest.names.told_by import Writer
from briefing.digest.news.candidates import Candidate
from briefing.digest.shortening.trimming import trimmed
from briefing.digest.words.lengths import ANY_FIGURES, SPOKEN
from briefing.digest.words.news_value import pairs
from briefing.digest.words.sentences import clauses

_WHO = "(?:我们?|大家|居民们?|家长们?|村民们?|乡亲们)?"
_HOW = "(?:们)?(?:只|就|也|真|真心|衷心|在此|因此|所以|很|都|更|想)*"
_ASKS = re.compile(
    rf"^{_WHO}{_HOW}(?:希望|盼望?(?!来)|建议|恳请|呼吁|请(?!问|教|假|求|客|来|到|了|[^，]*的是))|"
    "能不能|能否|可不可以|可否|是不是可以|是否可以"
)
_ANOTHER = re.compile("[他她它您]|说|问(?!题)|答|回复|谢|转达|一角|登[一报]|替我|看到这封信|贵报刊")
"""Whom it cites, and what a letter of thanks asks the paper for."""
_NOTHING = re.compile(
    "希望|盼望?|建议|恳请|呼吁|请|能不能|能否|可否|(?:有关|相关|主管|管理)(?:部门|单位|方面)|贵报|你们|大家|"
    "引起|重视|管[一好]?管|看[一]?看|查[一]?查|想[一个]?个?[想办]?法?|过问|牵个头|关注|解决|处理|帮忙?|我们|尽快|尽早|早[点日些]|"
    "一下|下|给个?|准[话信]|来|到|现场|有人|[能够也把这对此个的问题一]"
)
"""What asks, and asks for nothing that a listener could see: 盼有关部门能管一管."""
_SOMETHING = 4
"""Characters that are left of a request that says for what."""


def asks(text: str) -> bool:
    """Tell whether a sentence of a letter asks for something."""
    parts = clauses(text)
    first = next((at for at, part in enumerate(parts) if _ASKS.search(part)), len(parts))
    asked = _NOTHING.sub("", "".join(parts[first:]))
    return len(asked) >= _SOMETHING and not _ANOTHER.search(text)


def is_request(each: Candidate) -> bool:
    """Tell whether a sentence of a story is what its letter asks for."""
    of_a_letter = any(isinstance(who, Writer) and who.to_the_editor for who in each.unheard)
    return of_a_letter and asks(each.text)


def request(found: Sequence[Candidate], headline: frozenset[str]) -> Candidate | None:
    """Give what a letter asks for: what its headline is most about, the last of those alike.

    Of a long sentence as much as is said with ease.
    """
    asked = [each for each in found if is_request(each)]
    if not asked:
        return None
    most = max(asked, key=lambda each: (len(headline & pairs(each.text)), each.index))
    return replace(most, spoken=tuple(map(_eased, most.spoken)))


def _eased(text: str) -> str:
    short = trimmed(text, SPOKEN, ANY_FIGURES) if len(text) > SPOKEN else text
    return short if asks(short) else text
