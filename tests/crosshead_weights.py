"""Learn how much each sign of a part's heading counts, from pages whose parts are known.

python -m tests.crosshead_weights           writes briefing/sources/page/parts/crosshead_weights.py
python -m tests.crosshead_weights check     leaves out one set at a time and judges it by the others
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.sources.newspaper import numbered, set_out
from briefing.sources.page.margins.margins import kinds_of
from briefing.sources.page.parts.crosshead_signs import Page
from briefing.sources.page.roles import Role
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.stories.stories import drafts_of
from tests.figures import UNSEEN, Truth, truths
from tests.headline_weights import SETS, Case, chosen, learnt
from tests.role_truth import roles_of

TABLE = Path(__file__).parent.parent / "briefing/sources/page/parts/crosshead_weights.py"
_OF_STORIES = {Role.KICKER, Role.HEADLINE}
_GOLDEN = 3.0
"""Pages whose every heading a test holds count for that much more."""


def cases(text: str, stories: Sequence[Truth], counts: float = 1.0) -> Iterator[tuple[str, Case]]:
    """Give the short headings of a page that are a story's, 0, or a part's, 1."""
    lines = numbered(lines_of(text))
    _, measured, setting = set_out(lines, kinds_of(lines))
    drafts = drafts_of(measured, setting)
    roles = [role for role, _ in roles_of(lines, stories)]
    page, above = Page(drafts), 0
    for at in range(1, len(drafts)):
        heading = drafts[at].heading[:1]
        role = roles[heading[0].number] if heading else Role.FURNITURE
        if page.may_be_part(at) and role in {Role.CROSSHEAD, *_OF_STORIES}:
            part = int(role is Role.CROSSHEAD)
            yield heading[0].text, (({}, {**page.signs(at, above)}), part, counts)
        above = at if role in _OF_STORIES or drafts[at].continued else above


def cases_of_set(name: str) -> list[tuple[str, Case]]:
    return [
        (f"{path.name} {heading}", case)
        for path, truth in truths(UNSEEN / name)
        if path.suffix == ".txt" and all("headline" in each for each in truth["articles"])
        for heading, case in cases(
            path.read_text(encoding="utf-8"),
            truth["articles"],
            _GOLDEN if name == SETS[0] else 1.0,
        )
    ]


def check() -> None:
    """Judge each set by weights that were learnt from all others."""
    known = {name: cases_of_set(name) for name in SETS}
    for name in SETS:
        weights = learnt([case for other in SETS if other != name for _, case in known[other]])
        wrong = [
            (about, case[1]) for about, case in known[name] if chosen(weights, case) != case[1]
        ]
        missed = sum(part for _, part in wrong)
        parts = sum(case[1] for _, case in known[name])
        stories = len(known[name]) - parts
        print(f"{name}: {missed} of {parts} parts missed, {len(wrong) - missed} of {stories} wrong")
        for about, part in wrong:
            print("   ", about, "is a part" if part else "is a story")


def write() -> None:
    weights = learnt([case for name in SETS for _, case in cases_of_set(name)])
    rows = [f'    "{name}": {weight},' for name, weight in sorted(weights.items())]
    head = """\"\"\"How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
\"\"\"

CROSSHEAD = {
"""
    TABLE.write_text(head + "\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    check() if sys.argv[1:] == ["check"] else write()
