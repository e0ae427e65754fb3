"""What the bytes of an episode hang on beside its pages and settings, on this very machine."""

import hashlib
import platform
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path

from briefing import __version__, derived
from briefing.engines import catalogue

Identity = Mapping[str, str]
"""Versions and digests by what they are of."""
LIBRARIES = (
    *("ai-edge-litert", "edge-tts", "espeakng-loader", "feedparser", "jieba", "lameenc", "lxml"),
    *("lxml-html-clean", "mutagen", "numpy", "pdfminer.six", "pillow", "pypinyin"),
    *("readability-lxml", "sherpa-onnx", "soundfile", "trafilatura"),
)
"""Those that make some of the bytes."""
PROGRAM = "briefing", "briefing's files"
"""What the scheduler has to have as well: it reads the tasks that it hands on."""
NOT_THERE = "none"
PROCESSOR = "processor"
_SHORT = 12
_SAME = {
    "briefing": "install the same version there as here",
    "briefing's files": "install the same there as here",
    "Python": "use the same minor version there as here",
    PROCESSOR: "use machines of one kind: another's arithmetic gives other bytes",
}


def here() -> dict[str, str]:
    """Tell what this process would make episodes with."""
    return {
        **dict(zip(PROGRAM, (__version__, _program()), strict=True)),
        "Python": f"{sys.version_info.major}.{sys.version_info.minor}",
        PROCESSOR: platform.machine(),
        **{name: _version(name) for name in LIBRARIES},
    }


def expected(workers: Mapping[str, Identity]) -> Identity:
    """Tell what all workers have to have: what this process has, and one kind of processor.

    This one makes no sound, so its own does not matter.
    """
    first = next(iter(workers.values()))
    return here() | {PROCESSOR: first[PROCESSOR]}


def difference(worker: Identity, wanted: Identity) -> tuple[str, str] | None:
    """Say what a worker has otherwise, and how to mend it."""
    for what, ours in wanted.items():
        theirs = worker.get(what, NOT_THERE)
        if theirs != ours:
            problem = f"has {what} {theirs} where {ours} is wanted"
            return problem, _SAME.get(what, "install all from the same requirements.lock")
    return None


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return NOT_THERE


def _program() -> str:
    """Digest the files of this package and its voices, wherever it is installed."""
    digest = hashlib.sha256()
    for name, file in _files():
        digest.update(f"{name}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:_SHORT]


def _files() -> Iterator[tuple[str, Path]]:
    """Give each file with its name; a checkout has the voices beside the package."""
    voices = catalogue.shipped()
    for file in derived.files_below(derived.PACKAGE):
        if not file.is_relative_to(voices):
            yield file.relative_to(derived.PACKAGE).as_posix(), file
    for file in sorted(voices.glob("*.toml")):
        yield f"voices/{file.name}", file
