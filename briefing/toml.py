"""Read TOML with numbers that can be compared with a bound and shown in a sentence."""

import tomllib
from math import copysign, inf
from typing import Any

_WHOLE = range(-(2**63), 2**63)
"""What the specification promises (toml.io/en/v1.0.0#integer)."""


def tables(text: str) -> dict[str, Any]:
    """Parse a document; `ValueError` says what is wrong with it.

    Python's parser takes whole numbers of any length. What is longer than 64 bits is read as
    endless, so that whoever looks at its key refuses it with the bounds that it has.
    """
    try:
        return {key: _bounded(value) for key, value in tomllib.loads(text).items()}
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def _bounded(value: Any) -> Any:  # noqa: ANN401 - whatever TOML can hold
    if isinstance(value, dict):
        return {key: _bounded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_bounded(each) for each in value]
    is_endless = isinstance(value, int) and value not in _WHOLE
    return copysign(inf, 1 if value > 0 else -1) if is_endless else value
