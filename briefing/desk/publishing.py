"""The episode that a script becomes."""

from dataclasses import dataclass
from pathlib import Path

from briefing import pipeline
from briefing.publish import addresses
from briefing.settings import Settings
from briefing.studio import Studio


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an episode goes."""

    output: Path
    slug: str | None = None
    """As “briefing make --slug” takes it."""


@dataclass(frozen=True, slots=True)
class Publishing:
    """How far the episode is."""

    state: str = "none"
    """`none`, `running`, `done` or `failed`."""
    reason: str = ""
    folder: str = ""
    page: str = ""
    """The path of the episode's page from the output folder."""
    duration_s: float = 0.0


def made(script_file: Path, settings: Settings, studio: Studio, into: Destination) -> Publishing:
    """Do what “briefing make --script” does with the file."""
    script = pipeline.read_script(script_file, settings)
    slug = into.slug
    if slug is None:
        slug = pipeline.slug_of(script_file, script, into.output)
    episode = pipeline.make(lambda _: script, studio, into.output, slug)
    studio.prune()
    return Publishing(
        "done",
        folder=str(episode.folder),
        page=addresses.of_page(episode.episode),
        duration_s=episode.episode.duration_s,
    )
