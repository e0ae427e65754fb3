"""Read the weights that `python -m tests.role_weights` learnt."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.sources.page.roles.kinds import ROLES
from briefing.sources.page.roles.page_signs import OFFSETS

NEVER = -20.0
"""For what no page of those that were learnt from has."""


class Weights(NamedTuple):
    """What each sign and each pair of roles counts for."""

    row: dict[str, int]
    """The row of `signs` that a sign has."""
    signs: NDArray[np.float32]
    """signs × offsets × roles; the last row is that of unknown signs, all 0."""
    follows: NDArray[np.float32]
    """role above × role below."""


@cache
def weights() -> Weights:
    """Read the table, once a process.

    A row has a sign, where it stands (the offset in lines) and what it counts for each role; those
    with `>` have a role and what it counts for each to follow it.
    """
    text = files("briefing.sources.page.roles").joinpath("weights.tsv").read_text(encoding="utf-8")
    place = {role.value: at for at, role in enumerate(ROLES)}
    column = {str(offset): at for at, offset in enumerate(OFFSETS)}
    follows = np.full((len(ROLES), len(ROLES)), NEVER, dtype=np.float32)
    row: dict[str, int] = {}
    cells: list[tuple[int, int, int, float]] = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, where, *values = line.split("\t")
        for value in values:
            role, weight = value[0], float(value[1:])
            if where == ">":
                follows[place[name], place[role]] = weight
            else:
                cells.append((row.setdefault(name, len(row)), column[where], place[role], weight))
    table = np.zeros((len(row) + 1, len(OFFSETS), len(ROLES)), dtype=np.float32)
    at = np.array([cell[:3] for cell in cells]).T
    table[at[0], at[1], at[2]] = [cell[3] for cell in cells]
    return Weights(row, table, follows)
