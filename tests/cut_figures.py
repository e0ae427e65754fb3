"""Hold cuts of long sentences to an editor's: where a full stop may stand, and what may go.

python -m tests.cut_figures [misses]      the figures of each file in tests/cuts, and every miss

A line of a file is a headline, a tab, and a sentence: `／` where a full stop may stand, `／名／`
where it may if that name is said behind it, and `〔〕` around the clauses that may all be left out.
The sentences stand in tests/unseen; a language model told to
read as a news editor marked them without having seen what we do.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.digest.fitting.ease import lightened
from briefing.digest.shortening import evening
from briefing.digest.words.news_value import pairs
from briefing.digest.words.sentences import clauses, marked_clauses

CUTS = Path(__file__).parent / "cuts"
_STOP = re.compile("／(?:(?P<name>[^／]*)／)?")


@dataclass(frozen=True, slots=True)
class Cut:
    """A sentence, and what an editor would do with its clauses."""

    headline: str
    parts: tuple[str, ...]
    stops: dict[int, str]
    """What is said first behind a full stop in front of a clause, by its place; mostly nothing."""
    spare: frozenset[int]
    """The clauses that may all be left out."""

    @property
    def sentence(self) -> str:
        """The whole of it."""
        return "，".join(self.parts) + "。"


def cuts(file: Path) -> Iterator[Cut]:
    """Read a file of tests/cuts."""
    for row in file.read_text(encoding="utf-8").splitlines():
        headline, text = row.split("\t")
        parts: list[str] = []
        stops: dict[int, str] = {}
        spare = set()
        for clause, _ in marked_clauses(text):
            found = _STOP.match(clause)
            if found:
                stops[len(parts)] = found["name"] or ""
            own = clause[found.end() :] if found else clause
            if own.startswith("〔"):
                spare.add(len(parts))
            parts.append(own.strip("〔〕"))
        yield Cut(headline, tuple(parts), stops, frozenset(spare))


def ours(cut: Cut) -> dict[int, str]:
    """Give the full stops that we would put, and what we would say first behind each."""
    found = {}
    for first, second, _ in evening._halves(cut.sentence, naming=True, reported=False):  # noqa: SLF001 - each way, not the best
        at = len(clauses(first))
        if at < len(cut.parts):
            found[at] = _name(second, cut.parts[at])
    return found


def _name(second: str, part: str) -> str:
    """Give what was put in front of a clause: 并 and 还 may have been left out of it."""
    said = clauses(second)[0]
    for start in range(3):
        if said.endswith(part[start:]):
            return said.removesuffix(part[start:])
    return ""


def left_out(cut: Cut) -> frozenset[int]:
    """Give the clauses that the first form with less of a sentence lacks."""
    heading = pairs(cut.headline)
    for form in lightened(cut.sentence, heading, "", frozenset()):
        said = "".join(clauses(form))
        gone = frozenset(
            at
            for at, part in enumerate(cut.parts)
            if part[:4] not in said and part[-4:] not in said
        )
        if gone:
            return gone
    return frozenset()


def main(*, misses: bool) -> None:
    """Print the figures."""
    for file in sorted(CUTS.glob("*.txt")):
        found = list(cuts(file))
        counted: Counter[str] = Counter()
        for cut in found:
            mine = ours(cut)
            for at in range(1, len(cut.parts)):
                counted["wanted"] += at in cut.stops
                counted["put"] += at in mine
                both = at in mine and at in cut.stops
                counted["right"] += both
                named = both and bool(cut.stops[at]) and bool(mine[at])
                counted["named"] += named
                counted["same name"] += named and mine[at] == cut.stops[at]
                if misses and (at in mine) != (at in cut.stops):
                    mark = f"＋{mine[at]}" if at in mine else f"－{cut.stops[at]}"
                    print(f"  {mark}  {'，'.join(cut.parts[:at])} ／ {'，'.join(cut.parts[at:])}")
            gone = left_out(cut)
            counted["left out"] += len(gone)
            counted["spare"] += len(gone & cut.spare)
        print(f"{file.stem}: {len(found)} sentences")
        right = f"{counted['right']} of {counted['put']} right"
        print(f"  full stops   {right}, of {counted['wanted']} wanted")
        print(f"  names        {counted['same name']} of {counted['named']} the same")
        print(f"  left out     {counted['spare']} of {counted['left out']} clauses that may go")


if __name__ == "__main__":
    main(misses=sys.argv[1:] == ["misses"])
