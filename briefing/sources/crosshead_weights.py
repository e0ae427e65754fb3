"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.02,
    "always": -4.7,
    "announced": 2.4,
    "another writer": -2.56,
    "beside another": 1.2,
    "dashed": 1.54,
    "follows a part": 0.92,
    "framed": 1.76,
    "goes on": 0.42,
    "headline comes back": 2.2,
    "introduced": 0.86,
    "is signed": -2.27,
    "last": -2.68,
    "one paragraph": 1.52,
    "other gap above": 2.72,
    "other gap below": 1.32,
    "others are dated": 1.74,
    "others are signed": 0.13,
    "own words": 0.59,
    "parallel": 1.71,
    "says its text": -2.84,
    "several lines above": 1.18,
    "short lead": 1.04,
    "shorter": 0.28,
    "signed writer": 2.98,
    "spaced": -1.68,
    "tells news": -1.77,
    "wide alone": -0.92,
}
