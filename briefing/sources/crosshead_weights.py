"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.49,
    "always": -4.73,
    "announced": 2.44,
    "another writer": -2.53,
    "beside another": 1.15,
    "dashed": 1.7,
    "follows a part": 0.96,
    "framed": 1.44,
    "goes on": 0.35,
    "headline comes back": 2.45,
    "introduced": 0.69,
    "is signed": -2.24,
    "last": -2.62,
    "one paragraph": 1.65,
    "other gap above": 2.85,
    "other gap below": 1.4,
    "others are dated": 1.62,
    "own words": 0.61,
    "parallel": 2.39,
    "says its text": -2.89,
    "several lines above": 1.42,
    "short lead": 1.03,
    "shorter": 0.33,
    "signed writer": 3.28,
    "spaced": -1.55,
    "tells news": -2.0,
    "wide alone": -0.79,
}
