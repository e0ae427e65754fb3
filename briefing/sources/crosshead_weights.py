"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.07,
    "always": -4.72,
    "announced": 2.49,
    "another writer": -2.54,
    "beside another": 1.19,
    "dashed": 1.56,
    "follows a part": 1.0,
    "framed": 1.74,
    "goes on": 0.39,
    "headline comes back": 2.4,
    "introduced": 0.77,
    "is signed": -2.27,
    "last": -2.56,
    "one paragraph": 1.51,
    "other gap above": 2.76,
    "other gap below": 1.41,
    "others are dated": 1.73,
    "others are signed": 0.13,
    "own words": 0.54,
    "parallel": 1.71,
    "says its text": -2.87,
    "several lines above": 1.3,
    "short lead": 1.01,
    "shorter": 0.29,
    "signed writer": 3.05,
    "spaced": -1.7,
    "tells news": -1.91,
    "wide alone": -0.86,
}
