"""Read single keys: each is known, and keeps the type of its default."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from math import nan
from typing import Any, TypeVar

from briefing.errors import SettingsError
from briefing.model import Keep, Loudness
from briefing.settings.sections import PRESETS

LOUDNESS_LUFS = (-31.0, -9.0)
_KEEP = re.compile(r"(?:(\d{1,6})\s*(episodes?|days?)?)?")
_LARGEST = 10**300
"""Of whole numbers that a file may give for a number: TOML knows none too large."""

Section = TypeVar("Section")


def overlay(section: Section, values: object, where: str) -> Section:
    """Replace the fields of a section that `values` names; each keeps its type."""
    if not isinstance(values, Mapping):
        raise SettingsError(where, "is not a table", "write it as a [table] with keys below")
    known = {f.name: getattr(section, f.name) for f in fields(section)}  # type: ignore[arg-type]  # every Section is a dataclass
    refuse_unknown(values, known, where)
    typed = {key: _typed(value, known[key], f"{where} {key}") for key, value in values.items()}
    return replace(section, **typed)  # type: ignore[type-var]  # every Section is a dataclass


def refuse_unknown(values: Mapping[str, object], known: Any, where: str) -> None:  # noqa: ANN401 - any collection of names
    """Name the first key that is not among those known, and the one that may have been meant."""
    for key in values:
        if key not in known:
            close = difflib.get_close_matches(key, list(known), 1)
            hint = f"did you mean {close[0]}?" if close else "known are " + ", ".join(known)
            raise SettingsError(f"{where} {key}", "is not a known key", hint.rstrip("?"))


def _typed(value: object, default: object, where: str) -> Any:  # noqa: ANN401 - the type of the default, known only at run time
    if isinstance(default, Loudness):
        return loudness(value, where)
    if isinstance(default, Keep):
        return keep(value, where)
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(max(-_LARGEST, min(value, _LARGEST)))  # what is larger is out of range as well
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(_typed(each, "", where) for each in value)
    if type(value) is not type(default):
        kinds = {
            str: "a text in quotes",
            bool: "true or false",
            float: "a number",
            int: "a whole number",
            tuple: "a list of texts in quotes",
        }
        raise SettingsError(
            where, f"is {value!r}", f"make it {kinds.get(type(default), type(default).__name__)}"
        )
    return value


def loudness(value: object, where: str) -> Loudness:
    """Read what a file or the command line says: the name of a preset, or a number of LUFS."""
    if isinstance(value, str) and value in PRESETS:
        return PRESETS[value]
    try:
        lufs = float(value) if isinstance(value, (str, int, float)) else nan
    except (ValueError, OverflowError):
        lufs = nan
    least, most = LOUDNESS_LUFS
    if isinstance(value, bool) or not least <= lufs <= most:
        named = ", ".join(PRESETS)
        remedy = f"choose {named}, or a number of LUFS between {least:g} and {most:g}"
        raise SettingsError(where, f"is {value!r}", remedy)
    return Loudness(lufs)


def named(asked: Loudness) -> str:
    """Give what `loudness` reads as this."""
    presets = (name for name, preset in PRESETS.items() if preset == asked)
    return next(presets, f"{asked.lufs:g}")


def keep(value: object, where: str) -> Keep:
    """Read how much of a show is kept: a number of episodes, `30 days`, or nothing for all."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else "?"
    found = _KEEP.fullmatch(text.strip())
    if not found:
        raise SettingsError(where, f"is {value!r}", 'write a number of episodes, or "30 days"')
    number = int(found[1] or 0)
    return Keep(days=number) if (found[2] or "").startswith("day") else Keep(episodes=number)
