"""Which script file a preview edits, and where its episode goes."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from briefing.cli.options import place
from briefing.errors import ScriptError, SourceError

DRAFTS = Path("drafts")
"""Below the working folder: a draft is the editor's own, and nothing that is published."""
LONGEST_NAME = 40
_ODD = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class Target:
    """What the command line names."""

    episode: Path | None = None
    """The folder of an episode."""
    script: Path | None = None
    """A script file; with neither, it is a source."""

    @property
    def file(self) -> Path | None:
        """The script that is written already."""
        return self.episode / "script.md" if self.episode else self.script

    @property
    def output(self) -> Path:
        """Where the episode goes unless something else is asked for."""
        return self.episode.resolve().parent.parent if self.episode else Path("output")


def target(name: str) -> Target:
    """Tell an episode, the newest of an output folder, and a script from a source."""
    from briefing.publish import write
    from briefing.script.markdown import is_script

    if not name.strip():
        return Target()  # the readers of sources refuse it
    path = Path(name)
    if (path / "episode.json").is_file():
        return Target(episode=path)
    if (path / "episodes").is_dir() and (made := write.episodes(path)):
        return Target(episode=path / "episodes" / made[0].id)
    if path.suffix.lower() in (".md", ".markdown") and path.is_file():
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return Target()  # the readers of sources know more encodings, and say what is wrong
        return Target(script=path) if is_script(text) else Target()
    return Target()


def draft_of(source: str, day: date) -> Path:
    """Name the draft of a source: the same source on the same day has the same one."""
    is_web = isinstance(place(source), str)
    stem = _of_address(source) if is_web else Path(source).resolve().stem
    words = _ODD.sub("-", "stdin" if source == "-" else stem).strip("-")[:LONGEST_NAME]
    whole = source if is_web or source == "-" else str(Path(source).resolve())
    digest = hashlib.sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return DRAFTS / f"{day.isoformat()}-{words or 'draft'}-{digest}.md"


def _of_address(source: str) -> str:
    """Name a web address by its host and path."""
    address = urlsplit(source)
    return f"{address.hostname}{address.path}".removesuffix(".html")


def is_outdated(draft: Path, now: Callable[[], str]) -> bool:
    """Tell whether a draft was written of other pages, or in another way, than it would be `now`.

    What its editor has changed does not matter. False where it does not say what it was written
    of; True where nothing can be written by now.
    """
    from briefing.script import handiwork
    from briefing.sources.fetch.files import content

    was = handiwork.first_mark(content(draft).decode("utf-8", "replace"))
    if was == handiwork.BY_HAND:
        return False
    try:
        return was != handiwork.first_mark(now())
    except ScriptError:
        return True


def set_aside(draft: Path) -> Path:
    """Keep a draft that is to be written anew beside its place."""
    kept = draft.with_name(f"{draft.name}.bak")
    try:
        draft.replace(kept)
    except OSError as error:
        raise SourceError(
            str(draft), f"cannot be set aside ({error.strerror})", "move it away yourself"
        ) from error
    return kept
