"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 0.98,
    "always": -4.09,
    "announced": 1.55,
    "another writer": -1.93,
    "beside another": 0.94,
    "dashed": 1.32,
    "follows a part": 1.09,
    "framed": 1.42,
    "goes on": 0.4,
    "headline comes back": 1.5,
    "introduced": 0.73,
    "is signed": -1.71,
    "items": -0.94,
    "last": -2.5,
    "one paragraph": 1.32,
    "other gap above": 2.14,
    "other gap below": 0.77,
    "others are dated": 1.36,
    "own words": 0.45,
    "parallel": 1.32,
    "says its text": -2.07,
    "several lines above": 1.08,
    "short lead": 0.8,
    "shorter": 0.27,
    "signed writer": 2.44,
    "spaced": -1.42,
    "tells news": -1.48,
    "wide alone": -0.84,
}
