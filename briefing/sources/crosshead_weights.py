"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.1,
    "always": -4.25,
    "announced": 1.0,
    "another writer": -1.86,
    "beside another": 0.82,
    "dashed": 1.33,
    "follows a part": 0.88,
    "framed": 1.44,
    "goes on": 0.35,
    "headline comes back": 1.76,
    "introduced": 1.03,
    "is signed": -1.6,
    "last": -2.0,
    "one paragraph": 1.31,
    "other gap above": 2.27,
    "other gap below": 0.31,
    "others are dated": 1.83,
    "own words": 0.39,
    "parallel": 1.51,
    "says its text": -2.13,
    "several lines above": 1.17,
    "short lead": 0.82,
    "shorter": 0.29,
    "signed writer": 2.36,
    "spaced": -1.02,
    "tells news": -1.48,
    "wide alone": -0.71,
}
