"""A briefing.toml becomes `Settings`."""

from dataclasses import replace
from pathlib import Path

from briefing import toml
from briefing.errors import SettingsError
from briefing.settings.bounds import checked, shown
from briefing.settings.folders import user_folders
from briefing.settings.sections import KINDS, SourceSettings
from briefing.settings.typed import overlay, refuse_unknown
from briefing.settings.whole import Settings

FILE_NAME = "briefing.toml"
SOURCE = "source"
HEAVIEST = 100.0


def load(file: Path | None = None) -> Settings:
    """Read settings from `file`, else from ./briefing.toml, else from the user's own, else none.

    A named file that is missing, a file that is not TOML, and an unknown or ill-typed key raise
    `SettingsError`.
    """
    folders = user_folders()
    found = file or next(
        (f for f in (Path(FILE_NAME), folders.config / FILE_NAME) if f.is_file()), None
    )
    if found is None:
        return Settings(folders)
    return parse(_read(found), found, Settings(folders))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise SettingsError(
            str(file), "does not exist", "write one with “briefing init”, or correct the path"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            str(file), f"cannot be read ({error})", "make it a readable UTF-8 file"
        ) from error


def parse(text: str, file: Path, defaults: Settings) -> Settings:
    """Lay the tables of a briefing.toml over `defaults`; `file` names it in errors."""
    try:
        tables = toml.tables(text)
    except ValueError as error:
        raise SettingsError(str(file), f"is not TOML ({error})", "correct that line") from error
    sections = ("show", "voice", "brief", "writer", "sound", "cache", "fetch", "make")
    refuse_unknown(tables, (*sections, SOURCE), str(file))
    read = {
        name: overlay(getattr(defaults, name), tables[name], f"{file}: [{name}]")
        for name in sections
        if name in tables
    }
    listed = _sources(tables[SOURCE], str(file)) if SOURCE in tables else defaults.sources
    return checked(replace(defaults, file=file, sources=listed, **read), str(file))


def _sources(tables: object, where: str) -> tuple[SourceSettings, ...]:
    if not isinstance(tables, list):
        raise SettingsError(
            f"{where}: {SOURCE}", "is not a list of tables", "write each as [[source]], keys below"
        )
    return tuple(
        _source(table, f"{where}: [[{SOURCE}]] {number}") for number, table in enumerate(tables, 1)
    )


def _source(table: object, where: str) -> SourceSettings:
    """Read one source; exactly one of its keys says where it is."""
    read = overlay(SourceSettings(), table, where)
    places = [key for key in ("path", "glob", "url") if getattr(read, key)]
    if len(places) != 1:
        given = " and ".join(places) if places else "no place"
        raise SettingsError(where, f"has {given}", "give it exactly one of path, glob and url")
    if not read.name.isprintable():
        raise SettingsError(where, f"is named {read.name!r}", "leave out what cannot be printed")
    if read.url and not read.url.lower().startswith(("http://", "https://")):
        raise SettingsError(f"{where} url", f"is {read.url!r}", "make it an http(s) address")
    for key, number, fits, remedy in (
        ("kind", read.kind, read.kind in {"", *KINDS}, "choose " + ", ".join(KINDS)),
        ("weight", read.weight, 0 < read.weight <= HEAVIEST, f"choose above 0, to {HEAVIEST:g}"),
        ("limit", read.limit, read.limit >= 0, "choose 1 or more"),
    ):
        if not fits:
            raise SettingsError(f"{where} {key}", f"is {shown(number)}", remedy)
    for key in ("include", "exclude"):
        if not all(word.strip() for word in getattr(read, key)):
            raise SettingsError(f"{where} {key}", "has an empty word", "take it out")
    return read
