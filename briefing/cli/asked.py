"""The options that change the settings reach a command as one value."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from functools import wraps
from typing import Any

import click

from briefing.errors import SettingsError
from briefing.settings import Settings, load
from briefing.settings.asked import Asked as Wished

__all__ = ["Asked", "as_typed", "asking"]


class Asked(Wished):
    """What the command line asks: a value that cannot be is wrong usage, as with any option."""

    __slots__ = ()

    def settled(self, where: str = "the command line") -> Settings:
        """Read briefing.toml, whose own slips are errors, and lay this over it."""
        settings = load(self.config)
        with as_typed():
            if self.voice:
                _known(self.voice, settings)
            return self.over(settings, where)


@contextmanager
def as_typed() -> Iterator[None]:
    """Take what does not fit for wrong usage: it was typed, and stands in no file."""
    try:
        yield
    except SettingsError as error:
        raise click.UsageError(str(error)) from error


def _known(voice: str, settings: Settings) -> None:
    """Refuse a voice that nobody has, before it is needed; one that cannot speak fails then."""
    from briefing.engines import casting, catalogue

    for name in casting.names(voice):
        if name != casting.AUTO:
            catalogue.file_of(name, settings.voice_folders())


def asking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Hand a command its options of `Asked`, by the names of its fields, as one argument, `asked`.

    Goes below the options, next to the command: their order is that of `--help`.
    """

    @wraps(command)
    def asked(**given: Any) -> Any:  # noqa: ANN401 - whatever else the command takes and gives
        known = {each.name: given.pop(each.name) for each in fields(Asked) if each.name in given}
        return command(asked=Asked(**known), **given)

    return asked
