"""No regular expression of ours takes for ever over a row of what it names itself."""

import random
import re
import signal
import time
from collections.abc import Callable

import pytest

from briefing.digest.clauses.adverbials import leads_up
from briefing.sources.credits.bylines import byline
from briefing.sources.words.turn_marks import TURNED_TO
from tests.patterns import patterns, slow, takes_long

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="nothing ends a search here"
)
TRIES = 4


def test_a_pattern_that_takes_for_ever_is_found() -> None:
    assert takes_long(re.compile("(?:a|b|ab)+$"), "ab" * 40 + "!")


@pytest.mark.parametrize(
    ("reads", "row"),
    [
        (leads_up, "到1年" * 130 + "云"),
        (leads_up, "1月至" * 130 + "云"),
        (byline, "丨" * 80),
        (TURNED_TO.search, " " * 20_000 + "云"),
        (byline, "云丨" * 39 + "云"),
    ],
)
def test_rows_that_once_took_for_ever_do_not(reads: Callable[[str], object], row: str) -> None:
    began_s = time.process_time()
    assert not reads(row)
    assert time.process_time() - began_s < 1


def test_no_pattern_takes_long() -> None:
    found = patterns()
    assert len(found) > 500
    chance = random.Random(1)  # noqa: S311 - the same rows each time
    assert {name: row for name, one in found.items() if (row := slow(one, TRIES, chance))} == {}
