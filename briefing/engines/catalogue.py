"""Voice files (`voices/<name>.toml`) become voices."""

import difflib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

from briefing import toml
from briefing.engines import ENGINES
from briefing.errors import SettingsError
from briefing.model import Voice

NAME = re.compile(r"[a-z0-9_-]{1,64}")
RANGES = {"speed": (0.5, 2.0), "characters_per_minute": (60.0, 1000.0)}
SEXES = ("female", "male")
_TEXTS = ("engine", "speaker", "title", "licence", "good_for", "sex")
_KEYS = tuple(f.name for f in fields(Voice) if f.name != "name")


def find(name: str, folders: Sequence[Path] = ()) -> Voice:
    """Read the voice of that name: from `folders`, the nearest first, else from those we ship.

    The name comes from a command line or a settings file and becomes part of a path, so nothing
    but `NAME` is let through. Raises `SettingsError` naming the voices that are near.
    """
    return read(file_of(name, folders))


def file_of(name: str, folders: Sequence[Path] = ()) -> Path:
    """Find the file that `find` reads; `SettingsError` where there is none."""
    if NAME.fullmatch(name):
        for folder in (*folders, shipped()):
            file = folder / f"{name}.toml"
            if file.is_file():
                return file
    raise SettingsError(f"voice “{name}”", "is not known", _near_voices(name, folders))


def voices(folders: Sequence[Path] = ()) -> tuple[Voice, ...]:
    """Read every voice that `find` would find, by name."""
    return tuple(read(file) for _, file in sorted(_files(folders).items()))


def shipped(package: Path = Path(__file__).parents[1]) -> Path:
    """Find the folder of the voices we ship: inside an installed package, else in the checkout."""
    installed = package / "voices"
    return installed if installed.is_dir() else package.parent / "voices"


def read(file: Path) -> Voice:
    """Read one voice file; `SettingsError` names the file and the key that is wrong."""
    if not NAME.fullmatch(file.stem):
        raise SettingsError(
            str(file),
            "has a name that no voice can have",
            "use small letters a–z, digits, hyphens and underscores",
        )
    try:
        values = toml.tables(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            str(file), f"cannot be read ({error})", "make it a readable UTF-8 file"
        ) from error
    except ValueError as error:
        raise SettingsError(str(file), f"is not TOML ({error})", "correct that line") from error
    return _voice(file, values)


def _voice(file: Path, values: Mapping[str, object]) -> Voice:
    for key in values:
        if key not in _KEYS:
            raise SettingsError(f"{file}: {key}", "is not a known key", _near(key, _KEYS))
    texts = {key: _text(file, values, key) for key in _TEXTS}
    if texts["sex"] not in SEXES:
        raise _wrong(file, "sex", texts["sex"], "write female or male")
    engine = texts["engine"]
    if engine not in ENGINES and ":" not in engine:
        near = _near(engine, ENGINES)
        raise _wrong(
            file, "engine", engine, f"{near}, or a dotted name such as mypackage.tts:Cloud"
        )
    return Voice(
        name=file.stem,
        **texts,
        characters_per_minute=_number(file, values, "characters_per_minute"),
        speed=_number(file, {"speed": 1.0, **values}, "speed"),
        options=_options(file, values.get("options", {})),
    )


def _text(file: Path, values: Mapping[str, object], key: str) -> str:
    value = values.get(key)
    if not isinstance(value, str) or not value.strip():
        raise _wrong(file, key, value, "write a text in quotes")
    return value


def _number(file: Path, values: Mapping[str, object], key: str) -> float:
    least, most = RANGES[key]
    value = values.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise _wrong(file, key, value, f"write a number between {least:g} and {most:g}")
    return float(value)


def _options(file: Path, values: object) -> dict[str, str | float]:
    if not isinstance(values, Mapping):
        raise _wrong(file, "options", values, "write it as a table [options]")
    options: dict[str, str | float] = {}
    for key, value in values.items():
        if isinstance(value, str):
            options[key] = value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            options[key] = float(value)
        else:
            raise _wrong(file, f"options.{key}", value, "write a text in quotes or a number")
    return options


def _wrong(file: Path, key: str, value: object, remedy: str) -> SettingsError:
    problem = "is missing" if value is None else f"is {value!r}"
    return SettingsError(f"{file}: {key}", problem, remedy)


def _files(folders: Sequence[Path]) -> dict[str, Path]:
    """List the voice files by voice name; of two with one name, the nearer folder's."""

    def each() -> Iterator[Path]:
        for folder in (shipped(), *reversed(folders)):
            yield from folder.glob("*.toml")

    return {file.stem: file for file in each()}


def _near(word: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(word.lower(), known, 3, 0.6)
    return "did you mean " + " or ".join(close) if close else "known are " + ", ".join(known)


def _near_voices(name: str, folders: Sequence[Path]) -> str:
    """Suggest voices by name, or by title: people know 云扬 as 云扬."""
    titled = [voice.name for voice in voices(folders) if voice.title == name]
    if titled:
        return "did you mean " + " or ".join(titled)
    return _near(name, sorted(_files(folders)))
