"""Make one episode of a batch: the task that workers are given."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import ClassVar

from briefing.batch import pages, records
from briefing.batch.outcome import MADE, Outcome, Planned, failure
from briefing.model import Script, Voice
from briefing.pipeline import publish
from briefing.publish import addresses, editions, feed, picture, write
from briefing.settings import Settings
from briefing.studio import Studio, perform
from briefing.writers.rewrite import Rewrite, is_unanswered
from briefing.writing import write_script


@dataclass(frozen=True, slots=True)
class Noted:
    """Hears how a worker goes on, and keeps what a user has to know."""

    warnings: list[str] = field(default_factory=list)

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear how far a stage is."""

    def tell(self, sentence: str) -> None:
        """Hear a line of explanation."""

    def warn(self, sentence: str) -> None:
        """Keep a warning."""
        self.warnings.append(sentence)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes episodes as the settings say, in a worker or anywhere else."""

    settings: Settings
    output: Path
    enclosed: pages.Enclosed | None = None
    """None where pages are read from where their paths say."""
    together: ClassVar[int] = 1

    def away(self, settings: Settings, output: Path, enclosed: pages.Enclosed) -> "Maker":
        """Give the same for a worker elsewhere, by its settings and what was sent along."""
        return replace(self, settings=settings, output=output, enclosed=enclosed)

    def __call__(self, planned: Planned) -> Outcome:
        """Make an episode, without the site around it; a failure is a value."""
        try:
            return self._made(planned, *booth(self.settings))
        except Exception as error:  # noqa: BLE001 - one that nobody foresaw must not end the others
            return failure(planned.names, error, planned.id)

    def _made(self, planned: Planned, studio: Studio, writer: Rewrite, noted: Noted) -> Outcome:
        settings, counts = self.settings, studio.counts
        noted.warnings.clear()
        new, cached = counts.new, counts.cached
        found = pages.articles(planned.names, settings, self.enclosed)
        is_as_planned = pages.digests(found.articles) == planned.digests

        def script_for(voice: Voice) -> Script:
            told, day, kept = found.articles, planned.date, settings.derived
            return write_script(told, settings, day, "", voice, writer=writer, derived=kept)

        made = None
        art = picture.of_settings(settings)
        with studio.reel() as reel:
            spoken = perform(script_for, studio, reel)
            while not made:
                with suppress(write.PlaceTakenError):  # another run has just made it
                    place = _place(planned, self.output)
                    made = publish(spoken, reel, studio, self.output, place, art, rebuilds=False)
        published = records.published(made.folder, made.episode)
        parts = made.episode.segments
        stood_in = any(part.credit.reason or is_unanswered(part) for part in parts)
        return Outcome(
            planned.names,
            MADE,
            planned.id,
            published,
            tuple(map(str, found.unread)),
            tuple(noted.warnings),
            (counts.new - new, counts.cached - cached),
            is_final=is_as_planned and not found.unread and not stood_in,
        )


def _place(planned: Planned, output: Path) -> editions.Place:
    """Find the episode that is replaced, whose guid stays."""
    folder = output / addresses.EPISODES / planned.id
    is_there = (folder / addresses.MANIFEST).exists()
    guid = feed.guid(write.load(folder)) if is_there else planned.guid
    return editions.Place(planned.id, planned.edition, guid)


@cache
def booth(settings: Settings) -> tuple[Studio, Rewrite, Noted]:
    """Give the worker's own studio, which loads its voice once for all episodes, and its writer."""
    noted = Noted()
    return Studio(settings, noted), Rewrite(settings, noted.warn), noted
