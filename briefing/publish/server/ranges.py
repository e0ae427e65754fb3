"""Which bytes of a file a client asks for (RFC 9110, section 14).

What is not a range in the sense of the standard is to be ignored, and the whole file sent: an
error would leave a podcast app without its episode for the sake of a header it need not have sent.
"""

import re

MOST = 16
"""Ranges in one request; who asks for more gets the whole file, as the standard advises."""
_HEADER = re.compile(r"bytes=(.*)", re.IGNORECASE | re.ASCII)
_RANGE = re.compile(r"([0-9]{0,20})-([0-9]{0,20})", re.ASCII)


def satisfiable(header: str, length: int) -> str | None:
    """Give the part of a Range header that a file of `length` bytes can satisfy.

    None where the header is to be ignored: another unit, no valid list of ranges, or too many. A
    range beyond the end is left out while another one holds bytes; where none does, the header
    that comes back lies beyond the end as well, and is to be refused (416).
    """
    matched = _HEADER.fullmatch(header.strip())
    if not matched:
        return None
    asked = [each.strip(" \t") for each in matched[1].split(",")]
    ranges = [_RANGE.fullmatch(each) for each in asked if each]
    if not 0 < len(ranges) <= MOST:
        return None
    kept = []
    for each in ranges:
        if each is None or not _valid(*each.groups()):
            return None
        first, last = each.groups()
        if int(first) < length if first else int(last) > 0 and length > 0:
            kept.append(f"{first}-{last}")
    return "bytes=" + (",".join(kept) or f"{length}-")


def _valid(first: str, last: str) -> bool:
    """Tell whether a range names a byte at all, and does not end before it begins."""
    if not first:
        return bool(last)
    return not last or int(first) <= int(last)
