"""The options that change the settings reach a command as one value."""

from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from typing import Any

from briefing.settings.asked import Asked

__all__ = ["Asked", "asking"]


def asking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Hand a command its options of `Asked`, by the names of its fields, as one argument, `asked`.

    Goes below the options, next to the command: their order is that of `--help`.
    """

    @wraps(command)
    def asked(**given: Any) -> Any:  # noqa: ANN401 - whatever else the command takes and gives
        known = {each.name: given.pop(each.name) for each in fields(Asked) if each.name in given}
        return command(asked=Asked(**known), **given)

    return asked
