"""Learn how much each sign of a headline counts, from pages whose headlines are known.

python -m tests.headline_weights           writes briefing/sources/page/headings/headline_weights.py
python -m tests.headline_weights check     leaves out one set at a time and judges it by the others

Both decisions are a choice among candidates (a conditional logit): which lines are the headline,
and whether a space belongs where two of them meet. Weights are those of the greatest likelihood
with a penalty on their squares, found by a fixed number of steps, so the same pages give the same
table.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np

from briefing.sources.newspaper import taken_apart
from briefing.sources.page.headings.heading import Heading
from briefing.sources.page.headings.headline_choices import choices
from briefing.sources.page.headings.headline_lines import bare
from briefing.sources.page.headings.headline_signs import signs
from briefing.sources.page.headings.line_meetings import meeting
from briefing.sources.page.setting.lines import Line, lines_of
from briefing.sources.page.stories.story_bodies import body_of
from briefing.sources.words.headline_details import ABOVE, BELOW
from tests.columns import STYLES, a_page
from tests.figures import UNSEEN, Truth, squeezed, truths

SETS = ("../sources", "pages", *(f"pages{number}" for number in range(2, 51)))
WITHOUT_SPACES = ("pages", "pages15", "pages16")
"""The sets whose truths draw two phrases together as well, the last two now and then."""
HERE = Path(__file__).parent
HEADINGS = HERE / "headings"
"""Those of hard.txt were sought; the others are what papers print in an ordinary week."""
TABLE = HERE.parent / "briefing/sources/page/headings/headline_weights.py"
_PAGES_A_STYLE = 4
_GENERATED, _USUAL = 0.3, 0.3
"""Generated pages are all alike, and an ordinary week's headings have but the beginning of a story:
they count for less than others' pages."""
_HARD = 1.0
"""Headings that are hard to tell were written to be learnt from."""
_GOLDEN = 10.0
"""Pages whose every headline a test holds count for that much more."""
_HEADLINES, _SPACES = 0.5, 0.05
"""The penalties. Of sets left out, a tenth at a time, 2,081 headlines in 2,250 are right; up to
pages44, 0.1 and 1 did worse than 0.5 by some."""
_DETAILS = {*ABOVE, *BELOW}
"""Signs that tell a detail from a headline, and nothing of a space between two phrases."""
_STEPS, _PACE = 400, 0.05
_LEAST = 0.1
Case = tuple[Sequence[Mapping[str, float]], int, float]
"""Candidates by their signs, the right one, and what the case counts for."""


@dataclass(frozen=True, slots=True)
class Known:
    """A heading, and which of its lines are its headline."""

    set: str
    page: str
    heading: Heading
    first: int
    last: int
    apart: tuple[bool, ...]
    """For each two lines of the headline: a space stands between them."""


def headings(set_: str, name: str, text: str, wanted: Sequence[Truth]) -> Iterator[Known]:
    """Give the headings of several lines on a page, as they are known when it was cut."""
    taken = taken_apart(lines_of(text), copied=True)
    for story in taken.stories:
        heads = bare(story.heading)
        told = "".join(body_of(story, taken.setting).paragraphs)
        heading = Heading(heads, told, taken.habits)
        for first, last in choices(heads) if len(heads) > 1 else ():
            said = squeezed("".join(line.text for line in heads[first : last + 1]))
            headline = next((t["headline"] for t in wanted if squeezed(t["headline"]) == said), "")
            if headline:
                apart = tuple(_spaces(headline, heads[first : last + 1]))
                yield Known(set_, name, heading, first, last, apart)


def _spaces(headline: str, lines: Sequence[Line]) -> Iterator[bool]:
    at = 0
    for line in lines[:-1]:
        left = len(squeezed(line.text))
        while left:
            left -= not headline[at].isspace()
            at += 1
        yield headline[at].isspace()


def headings_of_set(name: str) -> list[Known]:
    return [
        heading
        for path, truth in truths(UNSEEN / name)
        if path.suffix == ".txt" and all("headline" in each for each in truth["articles"])
        for heading in headings(
            name, path.name, path.read_text(encoding="utf-8"), truth["articles"]
        )
    ]


def written(names: str) -> list[Known]:
    """Read tests/headings: 肩 kicker, 题 headline, 接 its next line, 副 below it, 文 the story."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(HEADINGS.glob(names))]
    blocks = [block for text in texts for block in text.strip().split("\n\n")]
    return [_written([row.split(" ", 1) for row in block.splitlines()]) for block in blocks]


def _written(rows: Sequence[Sequence[str]]) -> Known:
    *heading, (_, text) = rows
    lines = bare([line for _, row in heading for line in lines_of(row)])
    own = [at for at, (kind, _) in enumerate(heading) if kind in "题接"]
    apart = tuple(heading[at][0] == "题" for at in own[1:])
    return Known("", "", Heading(lines, text), own[0], own[-1], apart)


def generated() -> list[Known]:
    found: list[Known] = []
    for style in STYLES.values():
        for chance in range(_PAGES_A_STYLE):
            page = a_page(style, Random(chance))  # noqa: S311 - pages, not secrets
            found += headings("", "", page.text, [{"headline": s.headline} for s in page.stories])
    return found


def of_headline(known: Known, counts: float = 1.0) -> Case:
    possible = choices(known.heading.lines)
    return signs(known.heading, possible), possible.index((known.first, known.last)), counts


def of_spaces(known: Known, counts: float = 1.0) -> Iterator[Case]:
    lines = known.heading.lines[known.first : known.last + 1]
    for (above, below), apart in zip(pairwise(lines), known.apart, strict=True):
        met = meeting(above, below, known.heading)
        told = {name: met[name] for name in met if name not in _DETAILS}
        yield ({}, {"always": 1.0, **told}), int(apart), counts


def learnt(cases: Sequence[Case], penalty: float = _SPACES) -> dict[str, float]:
    """Find the weights under which the right candidates are most likely."""
    names = sorted({name for found, _, _ in cases for each in found for name in each})
    place = {name: at for at, name in enumerate(names)}
    candidates = [each for found, _, _ in cases for each in found]
    rows = np.repeat(np.arange(len(candidates)), [len(each) for each in candidates])
    columns = np.array([place[name] for each in candidates for name in each])
    strengths = np.array([strength for each in candidates for strength in each.values()])
    sizes = [len(found) for found, _, _ in cases]
    starts = np.cumsum([0, *sizes[:-1]])
    counts = np.array([each[2] for each in cases])
    right = np.zeros(len(candidates))
    right[starts + [each[1] for each in cases]] = counts
    counts = np.repeat(counts, sizes)
    weights, slope, spread = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, _STEPS + 1):
        score = np.bincount(rows, strengths * weights[columns], len(candidates))
        likely = np.exp(score - np.repeat(np.maximum.reduceat(score, starts), sizes))
        likely /= np.repeat(np.add.reduceat(likely, starts), sizes)
        missing = right - counts * likely
        gradient = np.bincount(columns, strengths * missing[rows], len(names)) - penalty * weights
        slope, spread = 0.9 * slope + 0.1 * gradient, 0.99 * spread + 0.01 * gradient**2
        move = (slope / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
        weights = weights + _PACE * move
    return {
        name: round(float(weight), 2)
        for name, weight in zip(names, weights, strict=True)
        if abs(weight) >= _LEAST
    }


def chosen(weights: Mapping[str, float], case: Case) -> int:
    scores = [sum(weights.get(n, 0.0) * s for n, s in each.items()) for each in case[0]]
    return scores.index(max(scores))


def cases_of(found: Sequence[Known], counts: float) -> tuple[list[Case], list[Case]]:
    spaces = [
        case
        for heading in found
        if heading.set not in WITHOUT_SPACES
        for case in of_spaces(heading, counts)
    ]
    return [of_headline(heading, counts) for heading in found], spaces


def own_cases() -> tuple[list[Case], list[Case]]:
    """Give what generated pages and written headings teach."""
    made = cases_of(generated(), _GENERATED)
    hard, usual = cases_of(written("hard.txt"), _HARD), cases_of(written("usual-*.txt"), _USUAL)
    return [*made[0], *hard[0], *usual[0]], [*made[1], *hard[1], *usual[1]]


def check() -> None:
    """Judge each set by weights that were learnt from all others."""
    known = {name: headings_of_set(name) for name in SETS}
    own = own_cases()
    for name in SETS:
        others = [heading for other in SETS if other != name for heading in known[other]]
        heads, spaces = cases_of(others, 1.0)
        weights = learnt([*heads, *own[0]], _HEADLINES), learnt([*spaces, *own[1]])
        asked = cases_of(known[name], 1.0)
        for what, table, cases in zip(("headlines", "spaces"), weights, asked, strict=True):
            right = sum(chosen(table, case) == case[1] for case in cases)
            print(f"{name} {what} {right} of {len(cases)}")
        for each, case in zip(known[name], asked[0], strict=True):
            if chosen(weights[0], case) != case[1]:
                lines = each.heading.lines
                at = choices(lines)[chosen(weights[0], case)]
                print("   ", each.page, [line.text for line in lines], at)


def write() -> None:
    people = cases_of([each for name in SETS for each in headings_of_set(name)], 1.0)
    golden = cases_of(headings_of_set(SETS[0]), _GOLDEN)
    own = own_cases()
    lines = [
        '"""How much each sign of a headline counts.',
        "",
        "Written by `python -m tests.headline_weights`, which learns it from pages whose headlines",
        "are known (tests/sources, tests/unseen, generated ones) and from tests/headings.",
        '"""',
    ]
    for at, (table, penalty) in enumerate((("HEADLINE", _HEADLINES), ("APART", _SPACES))):
        weights = learnt([*people[at], *golden[at], *own[at]], penalty)
        lines += ["", f"{table} = {{"]
        lines += [f'    "{name}": {weight},' for name, weight in sorted(weights.items())]
        lines += ["}"]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    check() if sys.argv[1:] == ["check"] else write()
