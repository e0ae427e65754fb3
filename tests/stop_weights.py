"""Learn where a full stop can stand inside a sentence, from sentences whose every place is judged.

python -m tests.stop_weights          writes briefing/digest/clauses/stop_weights.tsv
python -m tests.stop_weights check    learns without each eighth of the sets, and judges that one

A row of tests/stops has the set that its sentence stands in, a letter a comma, and the sentence:
`x` no full stop can stand there, `e` and `n` one can, if nothing follows (`e`) or if what follows
names first whom it is about (`n`), `b` one can, and what follows is told as it stands, `?` nobody
said. Those of `house.txt` are examples of our own tests and count for more. A language
model told to read as a strict news editor judged them; where it read the same twice, it said the
same of 95 % of the places whether a full stop can stand there.
"""

import sys
from collections.abc import Iterator, Sequence

from briefing.digest.clauses.stop_signs import ITSELF, SIDES, of_clause, of_place, places
from briefing.digest.words.sentences import clauses
from tests.learning import Place, judged_unseen, learnt, rows, write

ANSWERS = ("none", "named", "alone")
"""As `stops.Odds` has them."""
_LETTERS = {"x": "none", "e": "named", "n": "named", "b": "alone"}


def judged() -> Iterator[Place]:
    """Read all places that were judged."""
    for name, letters, sentence in rows("stops"):
        parts = clauses(sentence)
        if len(parts) != len(letters) + 1:
            raise ValueError(f"{len(letters)} letters for {sentence}")
        for at, letter in enumerate(letters, 1):
            if letter in _LETTERS:
                yield Place(name, tuple(signs(parts, at)), _LETTERS[letter])


def signs(parts: Sequence[str], at: int) -> Iterator[str]:
    """Give the signs of a place as the table names them."""
    for where, part in places(parts, at):
        yield from (f"{where} {sign}" for sign in of_clause(part, inside=where in SIDES))
    yield from (f"{ITSELF} {sign}" for sign in of_place(parts, at))


def check() -> None:
    """Tell how often what was learnt is right of sets that it was not learnt from."""
    told = judged_unseen(list(judged()), ANSWERS)
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


if __name__ == "__main__":
    if sys.argv[1:] == ["check"]:
        check()
    else:
        write(learnt(judged()), ANSWERS, "clauses/stop_weights.tsv", "python -m tests.stop_weights")
