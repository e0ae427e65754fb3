"""Emoji that speak, each said once however often it stands there: 👍👍👍 is 点赞."""

import re
from re import Match

from briefing.reading.quotients import any_of
from briefing.reading.rule import Rule
from briefing.reading.tables import pairs

_SAID = pairs("emoji.tsv")
_EMOJI = any_of(set(_SAID))
_SHADES = "[\\ufe0f\\u200d\U0001f3fb-\U0001f3ff]*"
"""How a picture is to look, and of what skin."""


def _once(match: Match[str]) -> str:
    said = (_SAID[each] for each in re.findall(_EMOJI, match[0]))
    return "，".join(["", *dict.fromkeys(said), ""])


RULES = (Rule("emoji", rf"(?:(?:{_EMOJI}){_SHADES})+", _once),)
