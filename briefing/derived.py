"""Keep what a stage has made of its inputs, so that the next run reads it instead.

The same program makes the same of the same inputs. So a value is kept under all that it depends on,
and the program is part of that: every file of this package, Python, and each package installed
beside it. Whatever cannot be read, kept, or proven whole is made anew.
"""

import hashlib
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefing import values
from briefing.errors import SettingsError
from briefing.store import DamagedError, Store

Value = TypeVar("Value")
PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Slot(Generic[Value]):
    """The place of one value."""

    kind: Any
    """Its type, as `values.value_of` takes it."""
    key: str
    store: Store | None
    """None where nothing is kept."""

    def read(self) -> Value | None:
        """Give the value that an earlier run has kept; None where none has, or none whole."""
        with suppress(DamagedError):
            body = self.store.get(self.key) if self.store else None
            if body is not None:
                value: Value = self._value_of(body)
                return value
        return None

    def _value_of(self, body: bytes) -> Any:  # noqa: ANN401 - what the slot holds
        return body if self.kind is bytes else values.value_of(self.kind, json.loads(body))

    def _body(self, value: Any) -> bytes:  # noqa: ANN401 - likewise
        if self.kind is bytes:  # as they are: those of a long programme are many
            return bytes(value)
        return json.dumps(values.plain(value), separators=(",", ":")).encode()

    def value(self, make: Callable[[], Value]) -> Value:
        """Give the value that is kept, or make it and keep it."""
        kept = self.read()
        if kept is not None:
            return kept
        made = make()
        self.keep(made)
        return made

    def keep(self, value: Value) -> None:
        """Keep a value for later runs, where the folder lets us."""
        if self.store:
            body = self._body(value)
            with suppress(SettingsError):  # it is at hand, and the next run can make it too
                self.store.put(self.key, body)


@dataclass(frozen=True, slots=True)
class Derived:
    """What earlier runs have made, below `folder`; without one nothing is kept."""

    folder: Path | None = None

    def slot(self, name: str, kind: Any, *inputs: object) -> Slot[Any]:  # noqa: ANN401 - a type, as annotations spell it
        """Find the place of the value that goes by `name` and is made of these inputs.

        Inputs are values as `values.plain` takes them, or bytes.
        """
        program = fingerprint()
        if self.folder is None or program is None:
            return Slot(kind, "", None)
        told = json.dumps([program, name, *map(_told, inputs)])
        key = hashlib.sha256(told.encode()).hexdigest()
        return Slot(kind, key, Store(self.folder, f".{name}"))


NOTHING_KEPT = Derived()


def _told(given: object) -> object:
    return hashlib.sha256(given).hexdigest() if isinstance(given, bytes) else values.plain(given)


@cache
def fingerprint() -> str | None:
    """Name this very program (SHA-256, hexadecimal); None where not all of it can be read."""
    digest = hashlib.sha256(sys.version.encode())
    try:
        for place in map(Path, sys.path):
            installed = sorted(each.name for each in place.glob("*-info"))  # dist-info, egg-info
            digest.update("\n".join(installed).encode("utf-8", "surrogateescape"))
        files = files_below(PACKAGE)
        for file in files:
            content = file.read_bytes()
            digest.update(f"{file} {len(content)}\n".encode("utf-8", "surrogateescape") + content)
    except OSError:
        return None
    return digest.hexdigest() if files else None


def files_below(package: Path) -> list[Path]:
    """List the files of a package in order, but for what Python has compiled."""
    found: list[Path] = []
    for folder, folders, names in os.walk(package):
        folders[:] = sorted({*folders} - {"__pycache__"})
        found += (Path(folder, name) for name in sorted(names))
    return found
