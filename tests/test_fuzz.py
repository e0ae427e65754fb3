"""Each fuzz target on some inputs of its own damage; `python -m tests.fuzz` throws many more."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import damaged, tried
from tests.fuzz_targets import TARGETS

EXAMPLES = {"pages": 2, "web pages": 3, "other encodings": 5, "PDF": 3, "scripts": 3, "JSON": 5}
"""Of those that take a tenth of a second each; of the others:"""
MANY = 12

samples = cache(lambda name: TARGETS[name].samples())


@pytest.mark.parametrize("name", TARGETS)
def test_damaged_input_is_read_or_refused_in_one_sentence(name: str) -> None:
    @settings(max_examples=EXAMPLES.get(name, MANY))
    @given(seed=st.integers(0, 10**6))
    def throw(seed: int) -> None:
        assert tried(TARGETS[name].reads, damaged(name, samples(name), seed, 0)) == ""

    throw()
