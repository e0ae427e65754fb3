"""Tell the beginning of a story that must be paid for from the story, by what its record says."""

import re
from collections.abc import Mapping
from typing import Any

from briefing.sources.records.keys import text_key
from briefing.sources.records.prose import size_of
from briefing.sources.words.field_names import plain

_STUB = 300
"""Characters: a beginning has less, and a story that is sold whole mostly has more."""
_YES, _NO = (True, "1", "true", "True"), (False, "0", "false", "False")
"""What programs write for them; 1 is True, and 0 False."""
_CUT = re.compile(
    r"(?:is_|has_)?(?:content_|text_|body_)?(?:is_)?(?:cut|truncated|partial)|is_(?:preview|trial)(?:_only)?"
)
_SOLD = re.compile(
    r"(?:is_|need_|needs_|require_|requires_)?(?:vip|pay|paid|paywall|paywalled|charge|premium|member_only|subscribers?_only)"
    r"(?:_(?:article|content|read|only))?"
)
_OPENED = re.compile(
    r"(?:is_|has_)?(?:unlock|unlocked|bought|purchased|subscribed|readable|can_read|free|accessible_for_free)"
)


def is_beginning(fields: Mapping[str, Any]) -> bool:
    """Tell a record whose text is short, and cut by what it says, or sold and not yet bought."""
    if size_of(fields.get(text_key(fields))) > _STUB:
        return False
    said = [(plain(key), value) for key, value in fields.items()]
    yes, no = ({key for key, value in said if value in values} for values in (_YES, _NO))
    cut, sold = (any(map(pattern.fullmatch, yes)) for pattern in (_CUT, _SOLD))
    closed = any(map(_OPENED.fullmatch, no))
    return cut or (sold and closed) or "is_accessible_for_free" in no
