"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.68,
    "always": -4.67,
    "announced": 1.82,
    "another writer": -2.76,
    "asks": -1.49,
    "beside another": 1.12,
    "continues": 3.07,
    "dashed": 2.11,
    "follows a part": 1.0,
    "framed": 1.35,
    "goes on": 0.47,
    "headline comes back": 2.37,
    "introduced": 0.54,
    "is signed": -2.37,
    "last": -2.54,
    "names its kind": -4.57,
    "one paragraph": 1.75,
    "other gap above": 2.82,
    "other gap below": 1.28,
    "others are dated": 1.5,
    "others are signed": -0.06,
    "own words": 0.49,
    "parallel": 2.68,
    "says its text": -3.03,
    "several lines above": 1.31,
    "short lead": 1.37,
    "shorter": 0.4,
    "signed writer": 3.51,
    "spaced": -2.16,
    "tells news": -1.37,
    "wide alone": -0.8,
}
