"""Read an MP3's tag with every reader that is installed, and say whether they agree.

    python -m tests.mp3_readers FILE …

prints a table for each file and ends with 1 where a reader finds other chapters, another title,
artist or cover than mutagen. CONTRIBUTING.md says where to get them; one that is not there is left
out.
"""

import base64
import json
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mutagen.id3 import ID3

JAVASCRIPT = Path(__file__).with_suffix(".cjs")
TABLE = 255
"""Chapters that one table of contents can list."""


@dataclass(frozen=True)
class Told:
    """What a reader finds in a tag."""

    title: str
    artist: str
    cover: int
    """Bytes of the picture; 0 for none."""
    chapters: tuple[tuple[int, int, str], ...]
    """Start and end in milliseconds, and title, in the reader's own order."""


@dataclass(frozen=True)
class Reader:
    """One program or library."""

    name: str
    read: Callable[[Path], Told]
    needs: str
    """The program, or the Python or JavaScript package."""
    reads_tables_of_tables: bool = True

    @property
    def is_here(self) -> bool:
        """Tell whether it is installed."""
        if self.needs in JAVASCRIPT_PACKAGES:
            found = ["node", "--eval", f"require.resolve('{self.needs}')"]
            return (
                bool(shutil.which("node"))
                and not subprocess.run(found, capture_output=True, check=False).returncode
            )
        return shutil.which(self.needs) is not None or find_spec(self.needs) is not None

    def understands(self, count: int) -> bool:
        """Tell whether it is known to read so many chapters."""
        return self.reads_tables_of_tables or count <= TABLE


def _printed(*command: str | Path) -> Any:  # noqa: ANN401 - JSON, of each program's own shape
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def _mutagen(file: Path) -> Told:
    """Read the chapters by the table of contents, not by where they stand."""
    tag = ID3(file)
    tables = {table.element_id: table for table in tag.getall("CTOC")}
    frames = {chapter.element_id: chapter for chapter in tag.getall("CHAP")}

    def below(name: str) -> Iterator[str]:
        for child in tables[name].child_element_ids:
            yield from below(child) if child in tables else [child]

    (top,) = (name for name, table in tables.items() if table.flags & 0b10)
    chapters = tuple(
        (frames[name].start_time, frames[name].end_time, str(frames[name].sub_frames["TIT2"]))
        for name in below(top)
    )
    cover = sum(len(picture.data) for picture in tag.getall("APIC"))
    return Told(str(tag["TIT2"]), str(tag["TPE1"]), cover, chapters)


def _ffprobe(file: Path) -> Told:
    shown = "-show_chapters -show_entries format_tags=title,artist:packet=size -select_streams v"
    found = _printed("ffprobe", "-v", "error", "-of", "json", *shown.split(), file)
    chapters = tuple((c["start"], c["end"], c["tags"]["title"]) for c in found["chapters"])
    cover = sum(int(packet["size"]) for packet in found.get("packets", ()))
    tags = found["format"]["tags"]
    return Told(tags["title"], tags["artist"], cover, chapters)


def _eyed3(file: Path) -> Told:
    tag = import_module("eyed3").load(file).tag
    chapters = tuple((c.times.start, c.times.end, c.title) for c in tag.chapters)
    cover = sum(len(picture.image_data) for picture in tag.images)
    return Told(tag.title, tag.artist, cover, chapters)


def _exiftool(file: Path) -> Told:
    """Read a tag whose chapters ExifTool gives as they stand in their frames."""
    (found,) = _printed("exiftool", "-json", "-a", "-u", "-b", "-G4", file)
    values = [(key.split(":")[-1], value) for key, value in found.items()]
    told = dict(values)
    bodies = [base64.b64decode(value[7:]) for key, value in values if key == "ID3_CHAP"]
    cover = len(base64.b64decode(told.get("Picture", "base64:")[7:]))
    return Told(
        str(told["Title"]), str(told["Artist"]), cover, tuple(sorted(map(_chapter, bodies)))
    )


def _chapter(body: bytes) -> tuple[int, int, str]:
    _, _, rest = body.partition(b"\0")
    start, end, _, _, name, size = struct.unpack_from(">IIII4sI", rest)
    assert name == b"TIT2"
    return start, end, rest[27 : 26 + size].decode("utf-16").rstrip("\0")


def _javascript(package: str, file: Path) -> Told:
    found = _printed("node", JAVASCRIPT, package, file)
    chapters = tuple((start, end, title) for start, end, title in found["chapters"])
    return Told(found["title"], found["artist"], found.get("cover", 0), chapters)


JAVASCRIPT_PACKAGES = ("node-id3", "jsmediatags", "music-metadata")
READERS = (
    Reader("mutagen", _mutagen, "mutagen"),
    Reader("ffprobe", _ffprobe, "ffprobe"),
    Reader("eyeD3", _eyed3, "eyed3"),
    Reader("exiftool", _exiftool, "exiftool"),
    *(
        Reader(name, partial(_javascript, name), name, name != "music-metadata")
        for name in JAVASCRIPT_PACKAGES
    ),
)


def _row(name: str, told: Told, expected: Told) -> str:
    same = len(set(told.chapters) & set(expected.chapters))
    start, end = (told.chapters[0][0], told.chapters[-1][1]) if told.chapters else (0, 0)
    return (
        f"{name:15}{len(told.chapters):9}{same:6}{start / 1000:9.3f}{end / 1000:11.3f}"
        f"{told.cover:8}  {told.title} · {told.artist}"
    )


def _agree(file: Path) -> bool:
    """Print a file's table; False where a reader disagrees."""
    expected = _mutagen(file)
    print(f"{file}\n{'reader':15} chapters  same    start        end   cover  title · artist")
    agree = True
    for reader in READERS:
        if reader.is_here:
            told = reader.read(file)
            understands = reader.understands(len(expected.chapters))
            agree &= told == expected or not understands
            verdict = "" if told == expected else "  WRONG" if understands else "  (no such tables)"
            print(_row(reader.name, told, expected) + verdict)
    return agree


def main(files: list[str]) -> int:
    """Print the tables; 1 where a reader disagrees."""
    agree = [_agree(Path(name)) for name in files]
    return 0 if all(agree) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
