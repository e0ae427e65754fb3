"""The user's lexicon files: found, read, and one entry saved.

They lie in the working folder, beside the show's briefing.toml and in the user's config folder;
of two files that have an entry the nearer one, in this order, decides.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import atomic
from briefing.errors import SettingsError
from briefing.model import Reading
from briefing.settings import LEXICON_NAME, Settings

if TYPE_CHECKING:
    from briefing.reading.lexicon import Entry, Lexicon

LARGEST_BYTES = 1_000_000


def load(settings: Settings, *more: "Entry") -> "Lexicon":
    """Read all of the user's files; `more` entries go before them.

    `SettingsError` names the file and line of the first bad entry.
    """
    from briefing.reading import lexicon, lexicon_file  # noqa: PLC0415 - its rules are heavy

    found: list[Entry] = []
    for file in reversed(settings.lexicon_files()):
        text = _read(file)
        if text:
            found += lexicon_file.parse(text, str(file))
    return lexicon.lexicon([*found, *more])


def texts(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Give the user's files as they stand, with their names: all that `load` goes by."""
    found = ((str(file), _read(file)) for file in settings.lexicon_files())
    return tuple((file, text) for file, text in found if text)


def reader(settings: Settings) -> Callable[[str], Reading]:
    """Give `reading.say` with the user's lexicon."""
    from briefing import reading  # noqa: PLC0415 - likewise

    return partial(reading.say, entries=load(settings))


def save(settings: Settings, written: str, value: str) -> tuple[Path, bool]:
    """Add an entry to the nearest file there is, and tell which, and whether it replaced one.

    Where there is none yet, one is begun beside the show's briefing.toml, else in the working
    folder. The file is written whole or not at all.
    """
    from briefing.reading import lexicon_file  # noqa: PLC0415 - likewise

    beside = settings.file.parent / LEXICON_NAME if settings.file else Path(LEXICON_NAME)
    file = next((file for file in settings.lexicon_files() if file.exists()), beside)
    text, replaced = lexicon_file.with_entry(_read(file) or "", str(file), written, value)
    if len(text.encode()) > LARGEST_BYTES:
        raise _too_big(file)
    _write(file, text)
    return file, replaced


def _read(file: Path) -> str | None:
    """Give the text of a file, its byte order mark left out; None where there is none."""
    try:
        if not file.exists():
            return None
        if not file.is_file():  # a pipe would be waited for
            raise SettingsError(str(file), "is not a file", "move it out of the way")
        with file.open("rb") as opened:
            data = opened.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise SettingsError(
            str(file), f"cannot be read ({error.strerror or error})", "make it a readable file"
        ) from error
    if len(data) > LARGEST_BYTES:
        raise _too_big(file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(
            f"{file} line {line}", "is not UTF-8", "save the file as UTF-8 in your editor"
        ) from error


def _too_big(file: Path) -> SettingsError:
    return SettingsError(
        str(file), f"is larger than {LARGEST_BYTES:,} bytes", "keep only what is read wrong"
    )


def _write(file: Path, text: str) -> None:
    try:
        atomic.write(file, text.encode())
    except OSError as error:
        raise SettingsError(
            str(file),
            f"cannot be written ({error.strerror or error})",
            "make its folder one that can be written",
        ) from error
