"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.14,
    "always": -4.7,
    "announced": 2.39,
    "another writer": -2.52,
    "beside another": 1.14,
    "dashed": 1.48,
    "follows a part": 1.02,
    "framed": 1.83,
    "goes on": 0.41,
    "headline comes back": 2.1,
    "introduced": 0.84,
    "is signed": -2.25,
    "items": -1.49,
    "last": -2.84,
    "one paragraph": 1.6,
    "other gap above": 2.79,
    "other gap below": 1.04,
    "others are dated": 1.6,
    "others are signed": 0.13,
    "own words": 0.59,
    "parallel": 1.71,
    "says its text": -2.34,
    "several lines above": 1.19,
    "short lead": 0.92,
    "shorter": 0.3,
    "signed writer": 2.8,
    "spaced": -1.7,
    "tells news": -1.75,
    "wide alone": -0.98,
}
