"""What stands in the output folder, who may write there, and how an episode takes its place.

One run writes at a time. An episode is put together beside the one that it replaces and takes its
place as a whole; sound that a feed still names goes only when no feed does.
"""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from briefing import atomic, locks
from briefing.errors import PublishError
from briefing.publish import addresses, disk, swap
from briefing.publish.disk import Content

LOCK = ".lock"
TOLD_AFTER_S, LOCK_WAIT_S = 0.5, 60.0
"""How long another run is waited for without a word, and at all."""
Tell = Callable[[str], None]
"""Hears one line of explanation."""


def silent(_sentence: str) -> None:
    """Hear, and say nothing."""


def episode_folders(output: Path) -> list[Path]:
    """List the episodes' folders, but not those that are being put together."""
    folder = output / addresses.EPISODES
    found = folder.iterdir() if folder.is_dir() else ()  # where glob() would pass over a locked one
    return [each for each in found if not each.name.startswith(".") and each.is_dir()]


@contextmanager
def alone(output: Path, tell: Tell) -> Iterator[None]:
    """Keep other runs out of the output folder, and finish what one that died has left."""
    with disk.telling(output), locked(output, tell):
        for folder in swap.unfinished(output / addresses.EPISODES):
            swap.recover(folder)
        yield


def locked(output: Path, tell: Tell = silent) -> AbstractContextManager[None]:
    """Keep a second run out of the output folder until this one is done."""
    told: list[str] = []

    def waiting(waited_s: float) -> None:
        if waited_s > TOLD_AFTER_S and not told:
            told.append(f"waiting for another run that is writing {output}")
            tell(told[0])
        if waited_s > LOCK_WAIT_S:
            raise PublishError(
                str(output), "is being written by another run", "wait for it and try again"
            )

    output.mkdir(parents=True, exist_ok=True)
    return locks.held(output / LOCK, waiting)


def write_episode(folder: Path, contents: Mapping[str, Content]) -> None:
    """Stage the episode's files, and put them in the place of those that are there at once."""
    held = {name for name, content in contents.items() if disk.holds(folder / name, content)}
    if held == set(contents):
        return
    try:
        _stage(folder, contents, held)
        swap.put(folder)
    finally:
        swap.recover(folder)


def _stage(folder: Path, contents: Mapping[str, Content], held: AbstractSet[str]) -> None:
    """Put together what is to stand in `folder`: the contents, and what others have put there.

    Sound that the feed still names stays until it does no more: `delete_stale`.
    """
    stage = swap.staged(folder)
    (stage / addresses.SEGMENTS).mkdir(parents=True)
    for name, content in contents.items():
        if name in held:
            swap.carry(folder / name, stage / name)
        else:
            atomic.create(stage / name, disk.blocks(content))
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        is_stale = name.startswith(f"{addresses.SEGMENTS}/") or file.name.endswith(atomic.PART)
        if name not in contents and not is_stale and not file.is_dir():
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            swap.carry(file, stage / name)
    atomic.sync(stage / addresses.SEGMENTS)
    atomic.sync(stage)


def remove(folder: Path) -> None:
    """Delete an episode, its manifest last: whoever is stopped before that does it again."""
    manifest_file = folder / addresses.MANIFEST
    for place in (folder / addresses.SEGMENTS, folder):
        for file in place.glob("*"):
            if file != manifest_file and not file.is_dir():
                file.unlink()
    manifest_file.unlink()
    with suppress(OSError):  # somebody's own folder may lie in it
        (folder / addresses.SEGMENTS).rmdir()
        folder.rmdir()


def delete_stale(output: Path, audio: Mapping[Path, str]) -> None:
    """Delete sound that the feed no longer names, and what a run cut short has left.

    `audio` gives for an episode's folder the name of its sound.
    """
    for folder, name in audio.items():
        for file in folder.glob("*.mp3"):
            if file.name != name:
                file.unlink()
    for file in _parts(output):
        file.unlink()


def unfinished(output: Path) -> list[Path]:
    """List what runs that were killed have left in the output folder, hidden from everybody."""
    return [*map(swap.staged, swap.unfinished(output / addresses.EPISODES)), *_parts(output)]


def _parts(output: Path) -> list[Path]:
    folders = episode_folders(output)
    segments = [each / addresses.SEGMENTS for each in folders]
    places = (output, output / addresses.ASSETS, *folders, *segments)
    return [file for place in places for file in place.glob(f".*{atomic.PART}")]
