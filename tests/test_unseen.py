"""What was reached on sets by somebody else is kept; their README tells of the first look."""

import pytest

from tests.figures import UNSEEN, Figures, long_enough, measure, rules_of, unfaithful

LONG_ENOUGH = {
    "pages": 0.96,
    "pages2": 1,
    "pages3": 1,
    "pages4": 1,
    "pages5": 1,
    "pages6": 0.99,
    "pages7": 0.98,
    "pages8": 0.98,
    "pages9": 1,
    "pages10": 0.97,
    "pages11": 0.97,
    "pages12": 1,
    "pages13": 1,
    "pages14": 0.98,
    "pages15": 1,
    "pages16": 0.98,
    "pages17": 0.98,
    "pages18": 1,
    "pages19": 0.98,
    "pages20": 1,
    "pages21": 0.95,
    "pages22": 1,
    "pages23": 0.98,
    "pages24": 0.97,
    "pages25": 0.98,
    "pages26": 0.97,
    "pages27": 0.98,
    "pages28": 0.98,
    "pages29": 0.97,
    "pages30": 0.98,
    "pages31": 0.97,
    "pages32": 0.97,
    "pages33": 0.96,
    "pages34": 0.97,
    "pages35": 0.97,
    "pages36": 0.95,
    "pages37": 0.94,
    "pages38": 0.94,
    "pages39": 0.97,
    "pages40": 0.96,
    "pages41": 0.98,
    "pages42": 0.98,
    "pages43": 0.98,
    "pages44": 0.98,
    "pages45": 0.96,
    "pages46": 0.94,
    "pages47": 0.98,
    "pages48": 0.96,
    "pages49": 0.93,
    "pages50": 0.96,
    "pages51": 0.97,
    "pages52": 1,
    "pages53": 0.92,
    "pages54": 0.98,
    "pages55": 1,
    "pages56": 0.97,
    "pages57": 0.95,
    "pages58": 1,
    "pages59": 0.97,
    "pages60": 0.91,
    "pages61": 0.96,
    "pages62": 0.91,
    "pages63": 0.97,
    "pages64": 1,
    "pages65": 0.96,
    "pages66": 1,
    "web": 1,
    "web2": 1,
    "web3": 1,
    "web4": 0.97,
    "web5": 1,
}
"""Briefs of 60–110 characters of articles that print 60, by set; each is what was reached."""

EASE = ("sentences ≤ 40", "clauses ≤ 25")
EASILY_SAID = {
    "pages": (0.85, 0.91),
    "pages2": (0.86, 0.96),
    "pages3": (0.97, 0.88),
    "pages4": (0.94, 0.97),
    "pages5": (0.95, 0.93),
    "pages6": (0.98, 0.99),
    "pages7": (0.98, 0.97),
    "pages8": (0.95, 1),
    "pages9": (0.91, 0.94),
    "pages10": (0.94, 0.95),
    "pages11": (0.96, 0.95),
    "pages12": (0.95, 0.97),
    "pages13": (1, 0.92),
    "pages14": (0.94, 0.96),
    "pages15": (0.91, 0.96),
    "pages16": (0.92, 0.94),
    "pages17": (0.95, 0.93),
    "pages18": (0.94, 0.95),
    "pages19": (0.94, 0.95),
    "pages20": (0.96, 0.96),
    "pages21": (0.95, 0.97),
    "pages22": (0.93, 0.96),
    "pages23": (0.95, 0.94),
    "pages24": (0.96, 0.96),
    "pages25": (0.95, 0.95),
    "pages26": (0.97, 0.98),
    "pages27": (0.94, 0.94),
    "pages28": (0.98, 0.94),
    "pages29": (0.97, 0.92),
    "pages30": (0.91, 0.97),
    "pages31": (0.92, 0.94),
    "pages32": (0.92, 0.94),
    "pages33": (0.94, 0.93),
    "pages34": (0.94, 0.9),
    "pages35": (0.92, 0.98),
    "pages36": (0.9, 0.9),
    "pages37": (0.92, 0.95),
    "pages38": (0.92, 0.92),
    "pages39": (0.89, 0.94),
    "pages40": (0.88, 0.97),
    "pages41": (0.91, 0.96),
    "pages42": (0.91, 0.95),
    "pages43": (0.96, 0.94),
    "pages44": (0.93, 0.94),
    "pages45": (0.93, 0.9),
    "pages46": (0.96, 0.94),
    "pages47": (0.94, 0.98),
    "pages48": (1, 0.96),
    "pages49": (0.91, 0.94),
    "pages50": (0.89, 0.91),
    "pages51": (0.92, 0.96),
    "pages52": (0.86, 0.95),
    "pages53": (0.9, 0.96),
    "pages54": (0.92, 0.95),
    "pages55": (0.92, 0.94),
    "pages56": (0.89, 0.91),
    "pages57": (0.88, 0.9),
    "pages58": (0.93, 0.96),
    "pages59": (0.86, 0.86),
    "pages60": (0.95, 0.95),
    "pages61": (0.87, 0.9),
    "pages62": (0.85, 0.86),
    "pages63": (0.89, 0.92),
    "pages64": (0.91, 0.95),
    "pages65": (0.93, 0.95),
    "pages66": (0.87, 0.96),
    "web": (0.74, 0.94),
    "web2": (0.78, 0.95),
    "web3": (0.81, 0.91),
    "web4": (0.88, 0.93),
    "web5": (0.87, 0.98),
}
"""Briefs with every sentence of 40 characters at most, and with every clause of 25, by set.

What was reached, a brief or two less; .99 of both is wanted.
"""

BROKEN = {
    ("pages42", "at most 3 figures"): 1,
    ("pages47", "at most 3 figures"): 1,
    ("pages57", "at most 3 figures"): 1,
}
"""Briefs that are known to break a rule of length, by set: their stories are little but figures, or
begin with the numbers of a house and of its stairs."""


@pytest.fixture(scope="module", params=LONG_ENOUGH)
def folder(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def figures(folder: str) -> Figures:
    return measure(UNSEEN / folder)


FLOORS = {
    "pages": (1, 1, 0.98),
    "pages without datelines": (1, 1, 0.98),
    "pages2": (1, 1, 0.99),
    "pages2 without datelines": (1, 1, 1),
    "pages3": (1, 1, 1),
    "pages3 without datelines": (1, 1, 1),
    "pages4": (1, 0.98, 1),
    "pages5 without datelines": (1, 0.97, 0.99),
    "pages5": (1, 1, 1),
    "pages6": (1, 0.98, 1),
    "pages6 without datelines": (1, 1, 1),
    "pages7": (1, 0.99, 1),
    "pages7 without datelines": (1, 1, 1),
    "pages8": (1, 0.96, 1),
    "pages8 without datelines": (1, 1, 1),
    "pages9": (0.97, 0.96, 0.99),
    "pages9 without datelines": (0.9, 1, 0.95),
    "pages10": (0.97, 0.96, 0.97),
    "pages10 without datelines": (0.87, 0.96, 0.98),
    "pages11": (1, 0.96, 1),
    "pages11 without datelines": (1, 0.97, 1),
    "pages12": (1, 0.94, 1),
    "pages12 without datelines": (1, 1, 1),
    "pages13": (1, 0.97, 1),
    "pages13 without datelines": (1, 0.94, 1),
    "pages14 without datelines": (1, 0.97, 1),
    "pages14": (1, 0.97, 1),
    "pages15": (1, 1, 1),
    "pages15 without datelines": (1, 0.94, 1),
    "pages16": (1, 0.98, 1),
    "pages16 without datelines": (1, 0.97, 1),
    "pages17": (0.98, 0.94, 0.99),
    "pages17 without datelines": (1, 0.95, 1),
    "pages18": (1, 1, 1),
    "pages18 without datelines": (0.97, 0.92, 0.94),
    "pages19": (1, 0.96, 0.99),
    "pages19 without datelines": (1, 0.97, 0.98),
    "pages20": (1, 1, 0.99),
    "pages20 without datelines": (0.82, 0.82, 0.91),
    "pages21": (0.96, 1, 0.99),
    "pages21 without datelines": (1, 0.96, 1),
    "pages22": (1, 0.98, 1),
    "pages22 without datelines": (1, 0.96, 0.97),
    "pages23": (0.98, 0.96, 0.98),
    "pages23 without datelines": (1, 0.93, 1),
    "pages24": (1, 0.98, 1),
    "pages24 without datelines": (0.97, 1, 0.96),
    "pages25": (0.97, 0.9, 0.96),
    "pages25 without datelines": (1, 1, 0.98),
    "pages26": (1, 0.95, 1),
    "pages26 without datelines": (1, 1, 1),
    "pages27": (1, 0.91, 0.99),
    "pages27 without datelines": (1, 1, 0.98),
    "pages28": (1, 1, 0.99),
    "pages28 without datelines": (1, 1, 1),
    "pages29": (1, 1, 1),
    "pages29 without datelines": (1, 0.92, 1),
    "pages30": (1, 0.97, 0.99),
    "pages30 without datelines": (1, 0.89, 0.97),
    "pages31": (1, 0.95, 1),
    "pages31 without datelines": (1, 1, 1),
    "pages32": (1, 1, 0.99),
    "pages32 without datelines": (1, 1, 1),
    "pages33": (1, 0.98, 1),
    "pages33 without datelines": (1, 1, 0.97),
    "pages34": (1, 0.94, 0.98),
    "pages34 without datelines": (1, 0.97, 1),
    "pages35": (1, 1, 1),
    "pages35 without datelines": (0.93, 0.92, 1),
    "pages36": (1, 0.94, 0.98),
    "pages36 without datelines": (1, 1, 0.96),
    "pages37": (1, 0.98, 0.99),
    "pages37 without datelines": (1, 0.93, 1),
    "pages38": (0.98, 0.96, 0.98),
    "pages38 without datelines": (0.96, 0.91, 1),
    "pages39": (1, 0.95, 1),
    "pages39 without datelines": (0.94, 0.88, 1),
    "pages40": (1, 0.98, 0.99),
    "pages40 without datelines": (1, 0.97, 1),
    "pages41": (1, 0.98, 1),
    "pages41 without datelines": (1, 0.94, 1),
    "pages42": (1, 0.94, 0.99),
    "pages42 without datelines": (1, 0.9, 0.98),
    "pages43": (1, 0.96, 0.99),
    "pages43 without datelines": (0.97, 0.92, 0.99),
    "pages44": (1, 0.95, 1),
    "pages44 without datelines": (1, 0.96, 1),
    "pages45": (1, 1, 1),
    "pages45 without datelines": (1, 1, 1),
    "pages46": (1, 0.96, 1),
    "pages46 without datelines": (1, 1, 1),
    "pages47": (1, 0.94, 1),
    "pages47 without datelines": (1, 0.82, 1),
    "pages48": (1, 0.97, 1),
    "pages48 without datelines": (1, 0.92, 1),
    "pages49": (1, 0.97, 1),
    "pages49 without datelines": (1, 1, 1),
    "pages50": (1, 0.95, 0.99),
    "pages50 without datelines": (1, 0.95, 1),
    "pages51": (1, 0.92, 0.98),
    "pages51 without datelines": (1, 0.94, 1),
    "pages52": (1, 0.96, 1),
    "pages52 without datelines": (1, 0.86, 1),
    "pages53": (1, 0.96, 0.98),
    "pages53 without datelines": (1, 0.78, 1),
    "pages54": (1, 0.82, 1),
    "pages54 without datelines": (1, 0.94, 1),
    "pages55": (0.94, 0.77, 0.97),
    "pages55 without datelines": (1, 0.82, 1),
    "pages56": (1, 0.89, 1),
    "pages56 without datelines": (1, 0.94, 1),
    "pages57": (1, 0.93, 1),
    "pages57 without datelines": (0.91, 1, 0.99),
    "pages58": (0.96, 0.81, 0.99),
    "pages58 without datelines": (0.96, 0.75, 0.99),
    "pages59": (1, 0.83, 1),
    "pages59 without datelines": (1, 0.75, 0.97),
    "pages60": (1, 0.83, 1),
    "pages60 without datelines": (1, 1, 1),
    "pages61": (0.97, 0.91, 0.99),
    "pages61 without datelines": (0.92, 0.89, 1),
    "pages62": (1, 0.86, 1),
    "pages62 without datelines": (0.94, 0.94, 0.99),
    "pages63": (1, 0.92, 0.98),
    "pages63 without datelines": (1, 0.95, 0.92),
    "pages64": (1, 0.95, 1),
    "pages64 without datelines": (0.96, 1, 0.98),
    "pages65": (1, 0.97, 1),
    "pages65 without datelines": (0.94, 1, 1),
    "pages66": (1, 0.9, 1),
    "pages66 without datelines": (0.96, 0.87, 0.97),
    "feeds": (1, 1, 1),
    "html": (1, 1, 1),
    "json": (1, 1, 1),
    "md": (1, 1, 1),
    "web": (1, 1, 1),
    "pdf": (1, 1, 1),
    "web3 html": (1, 1, 1),
    "web3 pdf": (0.95, 1, 1),
    "web4 feeds": (0.92, 1, 0.95),
    "web4 html": (1, 1, 1),
    "web4 pdf": (0.95, 1, 0.99),
}
"""Boundaries, headlines and paragraphs, by kind of document, some by set and kind."""


def test_stories_come_back_with_their_headlines_and_paragraphs(
    folder: str, figures: Figures
) -> None:
    for kind, pages in figures.kinds.items():
        floors = FLOORS.get(f"{folder} {kind}") or FLOORS[kind]
        reached = (pages.stories.f1, pages.headlines.recall, pages.paragraphs.f1)
        low = [got for got, floor in zip(reached, floors, strict=True) if got < floor]
        assert not low, f"{kind}: {reached}, {pages.wrong}"


def test_walls_and_errors_are_refused_and_nothing_else(figures: Figures) -> None:
    wanted = figures.refusals.wanted
    right = figures.refusals.right, len(figures.refused)
    assert right == (wanted, wanted), figures.refused


def test_no_brief_says_what_its_article_does_not_print(figures: Figures) -> None:
    assert [brief.headline for brief in figures.briefs if unfaithful(brief)] == []


def test_briefs_keep_the_rules_of_length(folder: str, figures: Figures) -> None:
    kept = [rules_of(brief) for brief in figures.briefs]
    for rule in ("1–3 sentences", "no sentence over 60", "at most 3 figures", "headline ≤ 30"):
        broken = sum(not each[rule] for each in kept) - BROKEN.get((folder, rule), 0)
        assert broken <= 0.01 * len(kept), rule
    assert long_enough(figures.briefs) >= LONG_ENOUGH[folder]


def test_briefs_are_said_with_ease(folder: str, figures: Figures) -> None:
    kept = [rules_of(brief) for brief in figures.briefs]
    easy = [sum(each[rule] for each in kept) / len(kept) for rule in EASE]
    low = [got for got, floor in zip(easy, EASILY_SAID[folder], strict=True) if got < floor]
    assert not low, easy
