"""Learn what each sign of a line counts for, from pages whose stories are known.

python -m tests.role_weights                 writes briefing/sources/page/roles/weights.tsv
python -m tests.role_weights check [SET …]   learns without each set, and prints that set's figures

The weights are those of the greatest likelihood with penalties on their size (elastic net), found
by python-crfsuite: `pip install '.[learn]'`.
"""

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from briefing.sources.newspaper import numbered
from briefing.sources.page.roles import chain
from briefing.sources.page.roles.kinds import ROLES
from briefing.sources.page.roles.page_signs import OFFSETS, signs
from briefing.sources.page.roles.weights import NEVER, Weights
from briefing.sources.page.setting.lines import Line, lines_of
from tests import figures
from tests.columns import STYLES, a_page
from tests.role_truth import roles_of

TABLE = Path(__file__).parent.parent / "briefing/sources/page/roles/weights.tsv"
SETS = ("../sources", "pages", *(f"pages{number}" for number in range(2, 28)))
"""Four sets more change nothing: pages32 and pages33 come out the same, story for story."""
_PAGES_A_STYLE = 16
_GOLDEN = 3
"""Pages whose every word a test holds count for that many."""
_PENALTY = {"c1": 0.3, "c2": 1.0, "feature.minfreq": 3, "max_iterations": 120}
_LEAST = 0.01
_NEAR_ONLY = ("shared", "from")
"""Signs of which the lines two and three away say too little to learn anything from."""
Page = tuple[list[list[str]], list[str]]
"""For each line its signs and those of its neighbours, and its role."""


def page_of(text: str, stories: Sequence[dict[str, Any]]) -> Page | None:
    """Give what a page teaches; one whose headlines are marked teaches nothing."""
    lines = numbered(lines_of(text))
    if not lines or any(line.level for line in lines):
        return None
    return attributes(lines), [role.value for role, _ in roles_of(lines, stories)]


def attributes(lines: Sequence[Line]) -> list[list[str]]:
    """Name for each line its own signs and those of its neighbours, `offset TAB sign`."""
    seen, own = signs(lines)
    found: list[list[str]] = []
    for at in range(len(lines)):
        each = [f"0\t{sign}" for sign in own[at]]
        for offset in OFFSETS:
            beside = at + offset
            if 0 <= beside < len(lines):
                each += [f"{offset}\t{sign}" for sign in seen[beside] if _is_seen(sign, offset)]
            else:
                each.append(f"0\toutside {offset}")
        found.append(each)
    return found


def _is_seen(sign: str, offset: int) -> bool:
    """Tell whether a line's sign counts for the line `offset` above it."""
    return abs(offset) <= 1 or not sign.startswith(_NEAR_ONLY)


def pages_of_set(name: str) -> Iterator[Page]:
    for path, truth in figures.truths(figures.UNSEEN / name):
        if path.suffix == ".txt" and all("headline" in each for each in truth["articles"]):
            page = page_of(path.read_text(encoding="utf-8"), truth["articles"])
            if page is not None:
                yield page


def generated() -> Iterator[Page]:
    for style in STYLES.values():
        for chance in range(_PAGES_A_STYLE):
            made = a_page(style, Random(chance))  # noqa: S311 - pages, not secrets
            stories = [
                {
                    "headline": each.headline,
                    "kicker": each.kicker,
                    "subheadlines": each.subheadlines,
                    "dateline": each.dateline,
                    "paragraphs": each.paragraphs,
                }
                for each in made.stories
            ]
            page = page_of(made.text, stories)
            if page is not None:
                yield page


def learnt(pages: Sequence[Page]) -> dict[tuple[str, str], dict[str, float]]:
    """Give `(sign, offset)` → role → weight, and `(role, ">")` → role below → weight."""
    import pycrfsuite  # noqa: PLC0415 - nothing else needs it

    trainer = pycrfsuite.Trainer(verbose=False)
    for signs_, roles in pages:
        trainer.append(signs_, roles)
    trainer.set_params({**_PENALTY, "feature.possible_transitions": True})
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        told = tagger.info()
    table: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for (sign, role), weight in told.state_features.items():
        offset, name = sign.split("\t", 1)
        if abs(weight) >= _LEAST:
            table[name, offset][role] = round(weight, 2)
    for (above, below), weight in told.transitions.items():
        table[above, ">"][below] = round(weight, 2)
    return table


def as_weights(table: dict[tuple[str, str], dict[str, float]]) -> Weights:
    place = {role.value: at for at, role in enumerate(ROLES)}
    row: dict[str, int] = {}
    for name, where in table:
        if where != ">":
            row.setdefault(name, len(row))
    cells = np.zeros((len(row) + 1, len(OFFSETS), len(ROLES)), dtype=np.float32)
    follows = np.full((len(ROLES), len(ROLES)), NEVER, dtype=np.float32)
    for (name, where), values in table.items():
        for role, weight in values.items():
            if where == ">":
                follows[place[name], place[role]] = weight
            else:
                cells[row[name], OFFSETS.index(int(where)), place[role]] = weight
    return Weights(row, cells, follows)


def write(table: dict[tuple[str, str], dict[str, float]]) -> None:
    rows = ["# Written by `python -m tests.role_weights`: sign, where it stands, role and weight …"]
    for (name, where), values in sorted(table.items()):
        cells = "\t".join(f"{role}{weight:g}" for role, weight in sorted(values.items()))
        rows.append(f"{name}\t{where}\t{cells}")
    TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")


def check(names: Sequence[str]) -> None:
    """Measure each set with weights that were learnt from all the others."""
    known = {name: list(pages_of_set(name)) for name in SETS}
    made = list(generated())
    for name in names:
        others = [page for other in SETS if other != name for page in known[other]]
        weights = as_weights(learnt([*others, *made]))
        chain.weights = lambda weights=weights: weights
        for kind, page in figures.measure(figures.UNSEEN / name).kinds.items():
            print(
                f"{kind:32} {page.stories.wanted:4} boundaries {page.stories.f1:.3f} headlines "
                f"{page.headlines.recall:.3f} paragraphs {page.paragraphs.f1:.3f} furniture "
                f"{len(page.furniture)}",
                flush=True,
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["check"]:
        check(sys.argv[2:] or SETS[1:])
    else:
        pages = [page for name in (*SETS, *SETS[:1] * (_GOLDEN - 1)) for page in pages_of_set(name)]
        write(learnt([*pages, *generated()]))
