"""Find whom and what a sentence speaks of that a listener may not have heard of."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.digest.introductions import Unheard, introductions
from briefing.digest.referents import referents, signer_of
from briefing.digest.told_by import Writer, writer_of
from briefing.model import Article


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who may mean themselves in a story."""

    writer: Writer | None = None
    """Who says 我."""
    signer: str = ""
    """Who says 我局."""


NOBODY = Speakers()


def speakers_of(article: Article) -> Speakers:
    """Find who wrote a story, and who signed it."""
    return Speakers(writer_of(article), signer_of(article))


def unheard_in(
    sentence: str, before: Sequence[str], paragraph: int, speakers: Speakers
) -> tuple[Unheard, ...]:
    """List who those are whom a sentence of a paragraph speaks of, `before` being printed first."""
    found: list[Unheard] = [*referents(sentence, before, speakers.signer)]
    found += introductions(sentence, before)
    writer = speakers.writer
    return (*found, writer) if writer and paragraph < writer.paragraphs else tuple(found)
