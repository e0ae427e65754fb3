"""Tell of a case that nobody has heard of yet as 一起…案, where print says 这起 behind a tale."""

import re
from dataclasses import dataclass

from briefing.digest.names.introductions import Heard
from briefing.digest.words.lengths import LONGEST

_THIS = re.compile(
    r"(?P<one>(?:审[结理]|宣判|判决|通报|侦破|破获|对)了?)这起(?=[^，]{2,}(?:案|纠纷|事故))"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A case that a sentence calls 这起 and that was told before it in print."""

    def most(self, _: Heard) -> int:
        """Give as many as can be heard: it gets no longer."""
        return LONGEST

    def is_due(self, heard: Heard) -> bool:
        """Tell whether nothing was told that it could be."""
        return not heard.told

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give the sentence with 一起; none where no case is tried or told of."""
        told = _THIS.sub(r"\g<one>一起", sentence, count=1)
        return (told,) if told != sentence else ()


def case_in(sentence: str) -> Case | None:
    """Find a case that a sentence says was told of before."""
    return Case() if _THIS.search(sentence) else None
