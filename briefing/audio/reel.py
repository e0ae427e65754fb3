"""Keep the frames of a programme on disk, so that its length costs no memory.

Eight hours at 96 kbit/s are 345 MB. Chapters are appended as they are finished, in any order, and
read back one by one, to be joined and to become files of their own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from briefing.audio import frames
from briefing.audio.info_frame import crc16, joined_crc16
from briefing.errors import SettingsError
from briefing.model import Master


@contextmanager
def reel(folder: Path) -> Iterator["Reel"]:
    """Open a reel in a folder; `SettingsError` where nothing can be written there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = TemporaryFile(dir=folder)  # noqa: SIM115 - only its making may fail so
    except OSError as error:
        raise _full(folder, error) from error
    with file:
        yield Reel(file, folder)


class Reel:
    """The chapters of one programme; gone when it is closed, or when the run dies."""

    def __init__(self, file: IO[bytes], folder: Path) -> None:
        self._file = file
        self._folder = folder
        self.clear()

    def clear(self) -> None:
        """Begin anew: another voice reads the programme."""
        self._end = 0
        self._stretches: dict[int, _Stretch] = {}
        self._size = 0

    def record(self, master: Master, place: int | None = None) -> Master:
        """Append a chapter's frames, and give the chapter back without them.

        `place` is the chapter's in the programme, behind the others unless it is named.
        `PublishError` where its frames are not of the kind that the others are, `SettingsError`
        where the disk is full.
        """
        size = frames.frame_bytes(master.frames)
        if self._size not in (0, size):
            raise frames.damaged("its chapters have different bit rates")
        self._size = size
        try:
            self._file.seek(self._end)
            self._file.write(master.frames)
            self._file.flush()
        except OSError as error:
            raise _full(self._folder, error) from error
        crc = crc16(master.frames) if master.crc16 is None else master.crc16
        place = len(self._stretches) if place is None else place
        self._stretches[place] = _Stretch(self._end, len(master.frames), crc)
        self._end += len(master.frames)
        return replace(master, frames=b"")

    def chapter(self, place: int) -> bytes:
        """Read the frames of the chapter at that place back."""
        stretch = self._stretches[place]
        self._file.seek(stretch.start)
        return self._file.read(stretch.length)

    def alone(self, place: int) -> Iterator[bytes]:
        """Give the chapter at that place as a playable file of its own, without tags."""
        chapter = self.chapter(place)
        front, behind = frames.ends(chapter, len(chapter), self._stretches[place].crc16)
        yield from (front, chapter, behind)

    def mp3(self) -> Iterator[bytes]:
        """Give the whole programme as one playable file without tags, a chapter at a time."""
        places = sorted(self._stretches)
        crc = 0
        for stretch in map(self._stretches.__getitem__, places):
            crc = joined_crc16(crc, stretch.crc16, stretch.length)
        front, behind = frames.ends(self.chapter(places[0]), self._end, crc)
        yield front
        yield from map(self.chapter, places)
        yield behind


class _Stretch(NamedTuple):
    """Where the frames of a chapter are."""

    start: int
    length: int
    crc16: int


def _full(folder: Path, error: OSError) -> SettingsError:
    return SettingsError(
        str(folder),
        f"cannot hold the sound of the episode ({error.strerror or error})",
        "free some space there, or set BRIEFING_HOME to a folder that can be written",
    )
