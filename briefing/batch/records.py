"""Know an episode that stands published as it would be made again.

The output folder keeps, for each episode of a batch, what its files were when it was made; under a
key of all that it was made of, so that there is none once anything of that has changed.
"""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from briefing import lexicons, store, values
from briefing.batch.outcome import Planned, Published
from briefing.derived import Derived, Slot
from briefing.model import Artwork, Episode
from briefing.publish import addresses, disk
from briefing.settings import Settings
from briefing.studio import Studio

FOLDER = ".batch"
"""Where they lie in the output folder, hidden from everybody."""
KEPT_S = 366 * store.DAY_S
"""What no batch has asked for in so long is of episodes that are made otherwise by now."""


def recipe(settings: Settings, studio: Studio, art: Artwork) -> str:
    """Name all that episodes are made by, beside their pages and the program (SHA-256)."""
    sheet = studio.sheet
    cues = (sheet.opening, sheet.sting, sheet.bed, sheet.closing)
    told = (
        (settings.show, settings.voice, settings.brief, settings.writer, settings.sound),
        lexicons.texts(settings),
        tuple((each.voice, each.engine.version) for each in studio.anchors),
        tuple(cue and cue.digest for cue in cues),
        art,
    )
    return hashlib.sha256(json.dumps(values.plain(told)).encode()).hexdigest()


def slot(output: Path, planned: Planned, recipe: str) -> Slot[Published]:
    """Find the record of an episode at its place, made of its articles by that recipe."""
    inputs = (planned.id, planned.edition, planned.digests, recipe)
    return Derived(output / FOLDER).slot("episode", Published, *inputs)


def kept(output: Path, planned: Planned, recipe: str) -> Published | None:
    """Give an episode that stands in its folder as it would be made; None where none does."""
    told: Published | None = slot(output, planned, recipe).read()
    folder = output / addresses.EPISODES / planned.id
    return told if told and stands(folder, told) else None


def published(folder: Path, episode: Episode) -> Published:
    """Tell what an episode that was just written is."""
    lasting = [
        file for file in folder.rglob("*") if file.is_file() and _lasts(folder, file, episode)
    ]
    sizes = ((file.relative_to(folder).as_posix(), file.stat().st_size) for file in lasting)
    return Published(
        episode.guid,
        episode.title,
        round(episode.duration_s, 3),
        tuple(dict.fromkeys(segment.credit.voice for segment in episode.segments)),
        tuple(segment.writer for segment in episode.segments if segment.writer),
        episode.audio,
        disk.digest_of(folder / addresses.MANIFEST),
        tuple(sorted(sizes)),
    )


def _lasts(folder: Path, file: Path, episode: Episode) -> bool:
    """Pass over the page, which each rebuild may change, and the sound of an older version."""
    is_old = file.parent == folder and file.suffix == ".mp3" and file.name != episode.audio
    return file.name != addresses.INDEX and not is_old


def stands(folder: Path, told: Published) -> bool:
    """Tell whether an episode is in its folder as it was written.

    Its manifest is proven; of the other files, that none was lost or cut short.
    """
    with suppress(OSError):
        return disk.digest_of(folder / addresses.MANIFEST) == told.manifest and all(
            (folder / name).stat().st_size == size for name, size in told.sizes
        )
    return False


def prune(output: Path) -> None:
    """Forget what no batch has asked for in a year."""
    store.prune(output / FOLDER, float("inf"), KEPT_S)
