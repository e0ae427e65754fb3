"""Read the day on which a feed's entry or a record was published."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from briefing.sources.furniture.furniture import edition_day

CHINA = timezone(timedelta(hours=8))
_LATEST_SECONDS = 10_000_000_000
"""The year 2286; greater numbers count milliseconds."""
_NAMED_MONTH = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, ?|\d{1,2} [A-Z][a-z]{2,8},? )\d{4}\b")
"""A day as programs in English write it: December 1, 2025, and perhaps the time behind it."""
_LONGEST = 64


def published_on(moment: str | float | None) -> date | None:
    """Give the day as its newsroom counts it; none where `moment` names no day.

    The day is the one of the moment's own offset. A moment in UTC (`Z`, `GMT`) says where the
    server counts, not where the newsroom is, so it is taken to China; a number counts seconds or
    milliseconds since 1970 in UTC.
    """
    try:
        if isinstance(moment, int | float):
            seconds = moment / 1000 if abs(moment) > _LATEST_SECONDS else moment
            return datetime.fromtimestamp(seconds, CHINA).date()
        found = _parsed((moment or "").strip()[:_LONGEST])
        if found is None:
            return edition_day(moment or "")
        is_utc = found.tzinfo is not None and found.utcoffset() == timedelta(0)
        return (found.astimezone(CHINA) if is_utc else found).date()
    except (ValueError, OverflowError, OSError):
        return None


def _parsed(text: str) -> datetime | None:
    """Read ISO 8601 and RFC 5322, the two that feeds are held to; numbers as well."""
    if re.fullmatch(r"[0-9]{10}|[0-9]{13}", text):
        return datetime.fromtimestamp(int(text) / (1 if len(text) == 10 else 1000), UTC)  # noqa: PLR2004 - seconds have ten digits
    named = _NAMED_MONTH.match(text)
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return parse(f"{named[0]} 00:00:00" if named else text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None
