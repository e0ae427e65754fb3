"""Learn what signs count for, from places in sentences of each of which an editor gave an answer.

The weights are those of the greatest likelihood with penalties on their size (elastic net), found
by python-crfsuite: `pip install '.[learn]'`.
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
TABLES = HERE.parent / "briefing/digest"
_PENALTY = {"c1": 2.0, "c2": 1.0, "feature.minfreq": 4, "max_iterations": 150}
_HOUSE, _COUNTS = "house", 4
"""The set of our own examples, and how much more each of them counts."""
_LEAST = 0.02
_PARTS = 8

Table = dict[str, dict[str, float]]
"""Sign → answer → weight."""


class Place(NamedTuple):
    """What was asked about, and what the editor said."""

    set: str
    signs: tuple[str, ...]
    answer: str


def rows(folder: str) -> Iterator[tuple[str, str, str]]:
    """Read the set, the letters and the sentence of each row."""
    for file in sorted((HERE / folder).glob("*.txt")):
        for row in file.read_text(encoding="utf-8").splitlines():
            name, letters, sentence = row.split("\t")
            yield name, letters, sentence


def learnt(known: Iterable[Place]) -> Table:
    """Find the weights."""
    import pycrfsuite  # noqa: PLC0415 - nothing else needs it

    trainer = pycrfsuite.Trainer(verbose=False)
    for place in known:
        for _ in range(_COUNTS if place.set == _HOUSE else 1):
            trainer.append([place.signs], [place.answer])
    trainer.set_params(_PENALTY)
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        found = tagger.info().state_features
    table: Table = defaultdict(dict)
    for (sign, answer), weight in found.items():
        if abs(weight) >= _LEAST:
            table[sign][answer] = round(weight, 2)
    return table


def chances(table: Table, answers: Sequence[str], place: Place) -> dict[str, float]:
    """Give how likely each answer is."""
    odds = dict.fromkeys(answers, 0.0)
    for sign in place.signs:
        for answer, weight in table.get(sign, {}).items():
            odds[answer] += weight
    whole = sum(map(exp, odds.values()))
    return {answer: exp(each) / whole for answer, each in odds.items()}


def judged_unseen(
    known: Sequence[Place], answers: Sequence[str]
) -> list[tuple[Place, dict[str, float]]]:
    """Judge each part of the sets by weights that were learnt from all others."""
    parts = {name: at % _PARTS for at, name in enumerate(sorted({place.set for place in known}))}
    told: list[tuple[Place, dict[str, float]]] = []
    for part in range(_PARTS):
        table = learnt(each for each in known if parts[each.set] != part)
        told += [(each, chances(table, answers, each)) for each in known if parts[each.set] == part]
    return told


def write(table: Table, answers: Sequence[str], name: str, command: str) -> None:
    """Write the table `name` of `answers`, as `command` does."""
    lines = [f"# Written by `{command}`: sign, and what it counts for each answer"]
    for sign, weights in sorted(table.items()):
        lines.append("\t".join([sign, *(f"{weights.get(answer, 0):g}" for answer in answers)]))
    (TABLES / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
