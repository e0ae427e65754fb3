"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.67,
    "always": -4.72,
    "announced": 1.69,
    "another writer": -2.81,
    "beside another": 1.18,
    "continues": 2.7,
    "dashed": 2.25,
    "follows a part": 0.79,
    "framed": 1.36,
    "goes on": 0.5,
    "headline comes back": 2.3,
    "introduced": 0.34,
    "is signed": -2.35,
    "last": -2.74,
    "names its kind": -4.58,
    "one paragraph": 1.98,
    "other gap above": 2.86,
    "other gap below": 1.15,
    "others are dated": 1.52,
    "others are signed": -0.12,
    "own words": 0.6,
    "parallel": 2.69,
    "says its text": -2.93,
    "several lines above": 1.29,
    "short lead": 1.42,
    "shorter": 0.41,
    "signed writer": 3.5,
    "spaced": -2.07,
    "tells news": -2.18,
    "wide alone": -0.8,
}
