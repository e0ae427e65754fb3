"""The sound of one segment alone."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.gathering import write_script
from briefing.errors import SourceError

if TYPE_CHECKING:
    from briefing.cli.progress import Progress
    from briefing.model import Found, Script, Voice
    from briefing.settings import Settings


def spoken(
    script: Path | None,
    found: "Found",
    settings: "Settings",
    day: datetime | None,
    number: int,
    progress: "Progress",
) -> bytes:
    """Speak a segment of a script, or of what was found."""
    from briefing import pipeline
    from briefing.studio import Studio
    from briefing.writers.rewrite import Rewrite

    studio = Studio(settings, progress)
    if script:
        written = pipeline.read_script(script, settings)
        return pipeline.preview(lambda _: written, number, studio)
    writer = Rewrite(settings, progress.warn)

    def script_for(voice: "Voice") -> "Script":
        return write_script(found, settings, day, "", voice, progress.tell, writer)

    return pipeline.preview(script_for, number, studio)


def of_episode(episode: Path, number: int) -> bytes:
    """Take a segment of an episode from its own file."""
    from briefing.publish import write

    segments = write.load(episode).segments
    if not 1 <= number <= len(segments):
        raise SourceError(str(episode), f"has no segment {number}", f"choose 1 to {len(segments)}")
    return (episode / segments[number - 1].file).read_bytes()
