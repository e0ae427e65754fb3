"""The user's own files that an episode is made with, packed for workers that do not have them.

Lexicons, voice files, music and the cover lie on the machine of who gives the order. They travel
once a batch, by the output's own URL: what is large is not the scheduler's to carry.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing import lexicons
from briefing.errors import SettingsError
from briefing.settings import FILE_NAME, LEXICON_NAME, Folders, Settings, user_folders

HERE, SHOW, CONFIG = "here", "show", "config"
"""The folders of a kit: what they stand for, the nearest first."""
MUSIC = ("intro", "outro", "bed")
COVER = "cover"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP can hold: the same files make the same kit."""


def packed(settings: Settings) -> bytes:
    """Pack what the settings lead to; `SettingsError` for what cannot be read."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as kit:
        for name, data in _files(settings):
            kit.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return body.getvalue()


def name(kit: bytes) -> str:
    """Name a kit by its SHA-256."""
    return f"{hashlib.sha256(kit).hexdigest()}.zip"


def unpack(kit: bytes, folder: Path) -> None:
    """Put the files of a kit into a folder."""
    with zipfile.ZipFile(io.BytesIO(kit)) as opened:
        opened.extractall(folder)


def settled(settings: Settings, folder: Path) -> Settings:
    """Give the settings as they are where the kit lies in `folder`.

    Voices and cache are the worker's own.
    """
    own, sound = user_folders(), settings.sound
    music: dict[str, Any] = {key: _place(key, getattr(sound, key)) for key in MUSIC}
    return replace(
        settings,
        folders=Folders(own.data, own.cache, folder / CONFIG, folder / HERE),
        sound=replace(sound, **music),
        show=replace(settings.show, cover=_place(COVER, settings.show.cover)),
        file=folder / SHOW / FILE_NAME,
        sources=(),
    )


def _place(key: str, named: str) -> str:
    """Name a file in the kit by the key that leads to it; what it is may hang on its ending."""
    return key + Path(named).suffix if named else ""


def _files(settings: Settings) -> Iterator[tuple[str, bytes]]:
    texts = lexicons.texts(settings)
    for folder, (_, text) in zip((HERE, SHOW, CONFIG), texts, strict=False):  # at most three
        yield f"{folder}/{LEXICON_NAME}", text.encode()
    for folder, voices in zip((HERE, CONFIG), settings.voice_folders(), strict=True):
        for file in sorted(voices.glob("*.toml")):
            yield f"{folder}/voices/{file.name}", _content(file)
    asked = {key: getattr(settings.sound, key) for key in MUSIC} | {COVER: settings.show.cover}
    for key, named in asked.items():
        if named:
            yield f"{SHOW}/{_place(key, named)}", _content(settings.beside(named))


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        problem = f"cannot be read ({error.strerror or error})"
        raise SettingsError(str(file), problem, "correct its path or its permissions") from error
