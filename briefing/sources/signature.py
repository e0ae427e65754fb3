"""Take off a story's paragraphs who wrote it and where: dateline, byline, names at the end."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.datelines import Dateline, byline, split_head, split_tail


def unsigned(paragraphs: Sequence[str]) -> tuple[Dateline, tuple[str, ...]]:
    """Part the dateline, with the reporters of all three places, from the bare paragraphs."""
    named = [name for paragraph in paragraphs for name in byline(paragraph)]
    bare = [paragraph for paragraph in paragraphs if not byline(paragraph)] or [""]
    head, bare[0] = split_head(bare[0])
    at_end, bare[-1] = split_tail(bare[-1])
    reporters = tuple(dict.fromkeys((*head.reporters, *named, *at_end)))
    return replace(head, reporters=reporters), tuple(filter(None, bare))
