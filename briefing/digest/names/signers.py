"""Say who decides what a notice announces, whose name stands below it: 供水公司定于7月2日停水."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.names.introductions import Heard
from briefing.digest.words.lengths import SPOKEN
from briefing.model import Article

_BODIES = tuple("司团心队局院所馆站店会行处位")
_SIGNS = re.compile(r"[\u4e00-\u9fff]{4,14}")
_SIGNING, _A_LITTLE = 3, 10
"""Paragraphs at the end among which names and the day stand; and characters."""
_DECIDES = re.compile(
    r"(?P<before>^|，)(?=(?:兹|特)?(?:定于|决定[对于自在]|拟(?:[对于在]|将(?!来))))"
)
_NAMES_NOBODY = re.compile(r"(?:因|为|根据|经|按照?|依据|由于|随着)[^，]*")
"""What may stand before it, and names none who decides."""
_MAY_GO = re.compile(r"(?:根据|按照?|依据|经)[^，]*")
"""What may go where the sentence gets too long with the name."""


@dataclass(frozen=True, slots=True)
class Signer:
    """The body that signs a notice which names nobody who does what it announces."""

    name: str

    def most(self, _: Heard) -> int:
        """Give a few more than are said with ease: it is all that a notice lacks."""
        return SPOKEN + _A_LITTLE

    def is_due(self, heard: Heard) -> bool:
        """Tell whether nothing told names it: a headline is no subject of what it announces."""
        return self.name not in heard.told

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give the sentence with it in front of what is decided; none where somebody is named."""
        found = _DECIDES.search(sentence)
        if not found:
            return ()
        before = sentence[: found.start()]
        lead = before.split("，") if before else []
        if not all(map(_NAMES_NOBODY.fullmatch, lead)) and not _is_aim(lead):
            return ()
        decided = self.name + sentence[found.end() :]
        whole = sentence[: found.end()] + decided
        return (whole, decided) if lead and all(map(_MAY_GO.fullmatch, lead)) else (whole,)


def _is_aim(lead: Sequence[str]) -> bool:
    """Tell 为提升技能，营造氛围，经研究, in which nobody acts."""
    return lead[0].startswith("为") and all(
        _NAMES_NOBODY.fullmatch(part) or names_nobody(part) for part in lead
    )


def signers_of(article: Article) -> tuple[str, ...]:
    """Name the bodies that sign a notice or an answer below its text, or in its byline."""
    last = [text.strip() for text in article.paragraphs[1:][-_SIGNING:]]
    names = (text for text in (*article.reporters, *last) if _SIGNS.fullmatch(text))
    return tuple(dict.fromkeys(name for name in names if name.endswith(_BODIES)))
