"""Take off a story's paragraphs who wrote it and where: dateline, byline, names at the end."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.sources.credits.bylines import byline, names_in
from briefing.sources.credits.datelines import Dateline, split_head
from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.words.names import is_desk
from briefing.sources.words.traditional import fold

_SERVICE = re.compile(
    r"admin\w*|editor|root|test|system|user\d*|管理员|小编|编辑部?|未知|佚名|匿名", re.IGNORECASE
)
_NO_WRITER = re.compile(r"编辑|校对|审核|责编|监制|来源|https?:")


def unsigned(paragraphs: Sequence[str]) -> tuple[Dateline, tuple[str, ...]]:
    """Part the dateline, with the reporters of all three places, from the bare paragraphs."""
    named = [name for paragraph in paragraphs for name in byline(paragraph)]
    bare = [paragraph for paragraph in paragraphs if not byline(paragraph)] or [""]
    head, bare[0] = split_head(bare[0])
    at_end, bare[-1] = split_tail(bare[-1])
    reporters = tuple(dict.fromkeys((*head.reporters, *named, *at_end)))
    return replace(head, reporters=reporters), tuple(filter(None, bare))


def signers(lines: Iterable[str]) -> tuple[str, ...]:
    """Name the people of fields for authors; a desk, an account, an editor is none of them."""
    told = (name for line in lines if not _NO_WRITER.search(line) for name in names_in(line))
    people = (name for name in told if not is_desk(fold(name)) and not _SERVICE.fullmatch(name))
    return tuple(dict.fromkeys(people))
