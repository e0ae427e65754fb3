"""Find whom and what a sentence speaks of that a listener may not have heard of."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.digest.names.answerers import Answerer, answerer_of
from briefing.digest.names.cases import case_in
from briefing.digest.names.demands import demand_of
from briefing.digest.names.introductions import Unheard, introductions
from briefing.digest.names.referents import referents
from briefing.digest.names.signers import Signer, signers_of
from briefing.digest.names.told_by import Writer, writer_of
from briefing.model import Article


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who may mean themselves in a story."""

    writer: Writer | None = None
    """Who says 我."""
    signers: tuple[str, ...] = ()
    """Who says 我局."""
    answerer: Answerer | None = None
    """Who says what stands behind 答."""


NOBODY = Speakers()


def speakers_of(article: Article) -> Speakers:
    """Find who wrote a story, and who signed it."""
    return Speakers(writer_of(article), signers_of(article), answerer_of(article))


def unheard_in(
    sentence: str, before: Sequence[str], paragraph: int, speakers: Speakers
) -> tuple[Unheard, ...]:
    """List who those are whom a sentence of a paragraph speaks of, `before` being printed first."""
    found: list[Unheard] = [*referents(sentence, before, speakers.signers)]
    demand = demand_of(sentence, before)
    found += filter(None, (demand, case_in(sentence)))
    found += introductions(f"{demand.speaker}，{sentence}" if demand else sentence, before)
    found += map(Signer, speakers.signers if len(speakers.signers) == 1 else ())
    writer = speakers.writer
    if writer and paragraph < writer.paragraphs:
        found.append(writer)
    return (*found, speakers.answerer) if speakers.answerer else tuple(found)
