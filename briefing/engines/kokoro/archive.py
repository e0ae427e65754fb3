"""Take a few files out of an archive, whatever else it holds."""

import lzma
import shutil
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from briefing.errors import EngineError

LARGEST_BYTES = 2 << 30
"""Of all that an archive says it holds."""
MOST_MEMBERS = 10_000


@dataclass(frozen=True, slots=True)
class _Member:
    path: PurePosixPath
    size_bytes: int
    is_file: bool
    open: Callable[[], IO[bytes] | None]


def unpack(archive: Path, wanted: Collection[str], folder: Path) -> None:
    """Write the files of these names, from whichever folder inside, to `folder`.

    Nothing else is written, and nothing of the archive decides where: links are never followed.
    `EngineError` for what is no zip or tar, is damaged, holds more than `LARGEST_BYTES`, two
    files of one name, or a path that leads out of it.
    """
    total = 0
    try:
        for count, member in enumerate(_members(archive)):
            total += member.size_bytes
            if total > LARGEST_BYTES or count >= MOST_MEMBERS:
                raise _wrong(archive, "holds more than any voices' archive")
            if member.path.is_absolute() or ".." in member.path.parts:
                raise _wrong(archive, f"holds a path that leads out of it ({member.path})")
            if member.path.name in wanted and member.is_file:
                _write(archive, member, folder / member.path.name)
    except (tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError) as error:
        raise _wrong(archive, f"is no archive, or a damaged one ({error})") from error
    except OSError as error:
        raise _wrong(archive, f"cannot be read ({error.strerror or error})") from error
    except (RuntimeError, ValueError) as error:  # a password, odd packing, a name of no encoding
        raise _wrong(archive, f"cannot be unpacked ({error})") from error


def _write(archive: Path, member: _Member, target: Path) -> None:
    if target.exists():
        raise _wrong(archive, f"holds {target.name} twice")
    content = member.open()
    if content is not None:
        with content, target.open("wb") as file:
            shutil.copyfileobj(content, file)


def _members(archive: Path) -> Iterator[_Member]:
    """Go through a zip, else a tar of any compression, once from front to end."""
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as packed:
            for each in packed.infolist():
                kind = stat.S_IFMT(each.external_attr >> 16)
                is_file = not each.filename.endswith("/") and kind in {0, stat.S_IFREG}
                path = PurePosixPath(each.filename.replace("\\", "/"))
                yield _Member(path, each.file_size, is_file, partial(packed.open, each))
    else:
        with tarfile.open(archive) as bundle:
            for entry in bundle:
                path = PurePosixPath(entry.name)
                yield _Member(path, entry.size, entry.isreg(), partial(bundle.extractfile, entry))


def _wrong(archive: Path, problem: str) -> EngineError:
    return EngineError(
        str(archive), problem, "name the archive kokoro-multi-lang-v1_1 of sherpa-onnx, whole"
    )
