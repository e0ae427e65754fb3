"""Know a place between a case and what comes of it: 只要拨通电话，报上号码，便可查询.

And between 不仅 and what it is more than.
"""

import re
from collections.abc import Sequence

_QUOTED = re.compile(r"“[^”]*”")
_CASES = (
    (
        re.compile("只要|一旦|如果|倘若|假如|要是|若是"),
        re.compile(r"便(?![利民])|就(?![业地近诊餐医读任])|即可|则(?!会)"),
    ),
    (
        re.compile("无论|不论|不管(?=[^，]*(?:什么|怎|谁|哪|多|是|如何|何|几))"),
        re.compile(r"都(?![市会])|均|也(?!许)|总是|始终|一律"),
    ),
    (
        re.compile("尽管|虽然|即使|即便|哪怕"),
        re.compile("但(?!凡)|却|仍|也(?!许)|还(?=[是有会要])|依然|不过|然而"),
    ),
)
_MORE = re.compile("也(?!许)|还(?!款)|更|而且|并且|同时|又")
_NOT_ONLY = re.compile("不仅(?!如此)|不但|不只|不光")
"""What a case begins with, and what comes of it: 只要拨通电话，报上号码，便可查询."""
_COME = re.compile(
    r"便(?![利民])|[就则还也都均总才]|可[以能]|即可|[应会能需须要](?![求])|多半|属于|不|切勿|请|但|说明"
)
"""With these words something came of a case already."""
_COMES_BY = 8
"""Characters of a clause in which it is said what comes of a case."""
_REACH = 4
"""Clauses over which a case reaches at most."""


def is_in_a_case(parts: Sequence[str], at: int) -> bool:
    """Tell a place behind which it is told what comes of what is told in front of it."""
    if _is_case(parts, at, (_NOT_ONLY, _MORE), _MORE):
        return True
    return any(_is_case(parts, at, case, _COME) for case in _CASES)


def _is_case(
    parts: Sequence[str],
    at: int,
    both: tuple[re.Pattern[str], re.Pattern[str]],
    came: re.Pattern[str],
) -> bool:
    """Tell a place between what has to be and what comes of it; not where something `came`."""
    case, comes = both
    for begun in range(max(0, at - _REACH), at):
        found = case.search(_QUOTED.sub("", parts[begun]))
        if found is None:
            continue
        told = [parts[begun].partition(found[0])[2], *parts[begun + 1 : at]]
        if any(map(came.search, told)):
            continue
        following = parts[at : begun + 1 + _REACH]
        if any(comes.search(each, 0, _COMES_BY) for each in following):
            return True
    return False
