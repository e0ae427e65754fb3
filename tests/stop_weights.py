"""Learn where a full stop can stand inside a sentence, from sentences whose every place is judged.

python -m tests.stop_weights          writes briefing/digest/clauses/stop_weights.tsv
python -m tests.stop_weights check    learns without each eighth of the sets, and judges that one

A row of tests/stops has the set that its sentence stands in, a letter a comma, and the sentence:
`x` no full stop can stand there, `e` and `n` one can, if nothing follows (`e`) or if what follows
names first whom it is about (`n`), `b` one can, and what follows is told as it stands, `?` nobody
said. Those of `house.txt` are examples of our own tests and count for more. A language
model told to read as a strict news editor judged them; where it read the same twice, it said the
same of 95 % of the places whether a full stop can stand there.
The weights are those of the greatest likelihood with penalties on their size (elastic net), found
by python-crfsuite: `pip install '.[learn]'`.
"""

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

from briefing.digest.clauses.stop_signs import ITSELF, of_clause, of_place, places
from briefing.digest.words.sentences import clauses

HERE = Path(__file__).parent
TABLE = HERE.parent / "briefing/digest/clauses/stop_weights.tsv"
ANSWERS = {"x": "none", "e": "named", "n": "named", "b": "alone"}
"""What each letter is called in `stops.Odds`."""
_PENALTY = {"c1": 2.0, "c2": 1.0, "feature.minfreq": 4, "max_iterations": 150}
_HOUSE, _COUNTS = "house", 4
"""The set of our own examples, and how much more each of them counts."""
_LEAST = 0.02
_PARTS = 8


class Place(NamedTuple):
    """Where a full stop could stand, and what the editor said."""

    set: str
    signs: tuple[str, ...]
    answer: str


def judged() -> Iterator[Place]:
    """Read all places that were judged."""
    for file in sorted((HERE / "stops").glob("*.txt")):
        for row in file.read_text(encoding="utf-8").splitlines():
            name, letters, sentence = row.split("\t")
            parts = clauses(sentence)
            if len(parts) != len(letters) + 1:
                raise ValueError(f"{file}: {len(letters)} letters for {sentence}")
            for at, letter in enumerate(letters, 1):
                if letter in ANSWERS:
                    yield Place(name, tuple(signs(parts, at)), ANSWERS[letter])


def signs(parts: Sequence[str], at: int) -> Iterator[str]:
    """Give the signs of a place as the table names them."""
    for where, part in places(parts, at):
        yield from (f"{where} {sign}" for sign in of_clause(part, where))
    yield from (f"{ITSELF} {sign}" for sign in of_place(parts, at))


def learnt(known: Iterable[Place]) -> dict[str, dict[str, float]]:
    """Give sign → answer → weight."""
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
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for (sign, answer), weight in found.items():
        if abs(weight) >= _LEAST:
            table[sign][answer] = round(weight, 2)
    return table


def chances(table: dict[str, dict[str, float]], place: Place) -> dict[str, float]:
    """Give how likely each answer is."""
    odds = dict.fromkeys(set(ANSWERS.values()), 0.0)
    for sign in place.signs:
        for answer, weight in table.get(sign, {}).items():
            odds[answer] += weight
    whole = sum(map(exp, odds.values()))
    return {answer: exp(each) / whole for answer, each in odds.items()}


def check() -> None:
    """Judge each part of the sets by weights that were learnt from all others."""
    known = list(judged())
    parts = {name: at % _PARTS for at, name in enumerate(sorted({place.set for place in known}))}
    told: list[tuple[Place, dict[str, float]]] = []
    for part in range(_PARTS):
        table = learnt(place for place in known if parts[place.set] != part)
        told += [(each, chances(table, each)) for each in known if parts[each.set] == part]
    print(
        f"{len(told)} places, {sum(place.answer != 'none' for place, _ in told)} with a full stop"
    )
    for least in (0.3, 0.5, 0.7, 0.8, 0.9):
        said = [place.answer != "none" for place, chance in told if 1 - chance["none"] >= least]
        alone = [place.answer == "alone" for place, chance in told if chance["alone"] >= least]
        print(
            f"at {least}: {sum(said)} of {len(said)} full stops right, "
            f"{sum(alone)} of {len(alone)} told as they stand"
        )


def write() -> None:
    table = learnt(judged())
    rows = ["# Written by `python -m tests.stop_weights`: sign, and what it counts for each answer"]
    for sign, weights in sorted(table.items()):
        rows.append(
            "\t".join([sign, *(f"{weights.get(a, 0):g}" for a in ("none", "named", "alone"))])
        )
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    check() if sys.argv[1:] == ["check"] else write()
