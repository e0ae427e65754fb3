"""How much each sign of a part's heading counts, in log odds.

Written by `python -m tests.crosshead_weights`, which learns it from pages whose parts are known:
those in tests/sources and tests/unseen.
"""

CROSSHEAD = {
    "alike in form": 1.7,
    "always": -4.69,
    "announced": 1.83,
    "another writer": -2.74,
    "beside another": 1.15,
    "continues": 3.06,
    "dashed": 2.18,
    "follows a part": 0.84,
    "framed": 1.38,
    "goes on": 0.48,
    "headline comes back": 2.4,
    "introduced": 0.54,
    "is signed": -2.32,
    "last": -2.5,
    "names its kind": -4.46,
    "one paragraph": 1.79,
    "other gap above": 2.86,
    "other gap below": 1.2,
    "others are dated": 1.53,
    "others are signed": -0.07,
    "own words": 0.5,
    "parallel": 2.69,
    "says its text": -3.09,
    "several lines above": 1.27,
    "short lead": 1.36,
    "shorter": 0.4,
    "signed writer": 3.55,
    "spaced": -2.14,
    "tells news": -1.36,
    "wide alone": -0.78,
}
