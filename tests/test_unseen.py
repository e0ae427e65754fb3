"""What was reached on sets by somebody else is kept; their README tells of the first look."""

import pytest

from tests.figures import UNSEEN, Figures, measure, rules_of, unfaithful

LONG_ENOUGH = {"pages": 0.97, "pages2": 0.96, "pages3": 0.94, "web": 0.99}
"""Briefs of 60–110 characters, by set; each is what was reached."""


@pytest.fixture(scope="module", params=LONG_ENOUGH)
def folder(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def figures(folder: str) -> Figures:
    return measure(UNSEEN / folder)


FLOORS = {
    "pages": (0.99, 0.92, 0.98),
    "pages without datelines": (0.99, 0.92, 0.97),
    "pages2": (0.98, 0.91, 0.98),
    "pages2 without datelines": (0.95, 0.95, 0.97),
    "pages3": (0.98, 0.92, 0.97),
    "pages3 without datelines": (0.84, 0.80, 0.88),
    "feeds": (1, 1, 1),
    "html": (0.98, 0.98, 0.98),
    "json": (1, 1, 1),
    "md": (1, 1, 1),
    "web": (1, 1, 1),
    "pdf": (0.98, 0.98, 0.98),
}
"""Boundaries, headlines and paragraphs, by kind of document."""


def test_stories_come_back_with_their_headlines_and_paragraphs(figures: Figures) -> None:
    for kind, pages in figures.kinds.items():
        floors = FLOORS[kind]
        reached = (pages.stories.f1, pages.headlines.recall, pages.paragraphs.f1)
        low = [got for got, floor in zip(reached, floors, strict=True) if got < floor]
        assert not low, f"{kind}: {reached}, {pages.wrong}"


def test_walls_and_errors_are_refused_and_nothing_else(figures: Figures) -> None:
    assert figures.refusals.right == figures.refusals.wanted == len(figures.refused)


def test_no_brief_says_what_its_article_does_not_print(figures: Figures) -> None:
    assert [brief.headline for brief in figures.briefs if unfaithful(brief)] == []


def test_briefs_keep_the_rules_of_length(folder: str, figures: Figures) -> None:
    kept = [rules_of(brief) for brief in figures.briefs]
    for rule in ("1–3 sentences", "no sentence over 60", "at most 3 figures", "headline ≤ 30"):
        assert sum(each[rule] for each in kept) >= 0.99 * len(kept), rule
    assert sum(each["60–110 characters"] for each in kept) >= LONG_ENOUGH[folder] * len(kept)
