"""Learn which clauses a sentence can spare, from sentences of each of whose clauses that is judged.

python -m tests.spare_weights          writes briefing/digest/clauses/spare_weights.tsv
python -m tests.spare_weights check    learns without each eighth of the sets, and judges that one

A row of tests/spared has the set that its sentence stands in, a letter a clause, and the sentence:
what is left without that clause alone is whole and true, and nothing is missed (`d`) or the news is
(`w`); it is no sentence, or a false one (`k`); it would be one without the next clause as well
(`n`), or without the one before (`p`); `?` nobody said. A language model told to read as a strict
news editor judged them; where it read the same twice, it said the same of 96 % of the clauses
whether a sentence is left.
"""

import sys
from collections.abc import Iterator, Sequence

from briefing.digest.clauses.spare_signs import (
    ITSELF,
    LOOKED_INTO,
    of_place,
    places,
)
from briefing.digest.clauses.stop_signs import of_clause
from briefing.digest.words.sentences import clauses
from tests.learning import Place, judged_unseen, learnt, rows, write

ANSWERS = ("kept", "missed", "spared", "with next", "with last")
"""As `spare.Odds` has them."""
_LETTERS = dict(zip("kwdnp", ANSWERS, strict=True))


def judged() -> Iterator[Place]:
    """Read all clauses that were judged."""
    for name, letters, sentence in rows("spared"):
        parts = clauses(sentence)
        if len(parts) != len(letters):
            raise ValueError(f"{len(letters)} letters for {sentence}")
        for at, letter in enumerate(letters):
            if letter in _LETTERS:
                yield Place(name, tuple(signs(parts, at)), _LETTERS[letter])


def signs(parts: Sequence[str], at: int) -> Iterator[str]:
    """Give the signs of a clause as the table names them."""
    for where, part in places(parts, at):
        yield from (f"{where} {sign}" for sign in of_clause(part, inside=where in LOOKED_INTO))
    yield from (f"{ITSELF} {sign}" for sign in of_place(parts, at))


def check() -> None:
    """Tell how often what was learnt is right of sets that it was not learnt from."""
    told = judged_unseen(list(judged()), ANSWERS)
    print(f"{len(told)} clauses, {sum(place.answer == 'spared' for place, _ in told)} spared")
    for least in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9):
        said = [place.answer for place, chance in told if chance["spared"] >= least]
        whole = [
            place.answer in ("spared", "missed")
            for place, chance in told
            if chance["spared"] + chance["missed"] >= least
        ]
        print(
            f"at {least}: {said.count('spared')} of {len(said)} can be spared, "
            f"{said.count('missed')} are missed; without {sum(whole)} of {len(whole)} it is whole"
        )


if __name__ == "__main__":
    if sys.argv[1:] == ["check"]:
        check()
    else:
        write(
            learnt(judged()), ANSWERS, "clauses/spare_weights.tsv", "python -m tests.spare_weights"
        )
