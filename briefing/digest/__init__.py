"""Articles become short spoken briefs that say nothing the articles do not say."""

from collections.abc import Sequence
from datetime import date

from briefing.model import Article, Brief


def digest(
    articles: Sequence[Article],
    day: date,
    episode_day: date | None = None,
    *,
    tellings: bool = True,
) -> tuple[Brief, ...]:
    """Write one brief a story, in page order.

    `day` is the edition's where a page tells none; `episode_day`, the same if not given, is when
    it will be heard: what 去年 and 本月 mean is named where it would mislead on that day. An
    article without a word to say is left out, and so is one in another language than Chinese.
    Without `tellings` each has its usual one alone, which takes a seventh less time.
    """
    from briefing.digest.briefs import briefs  # noqa: PLC0415 - heavy: many come here only for `words`

    return briefs(articles, day, episode_day or day, at_length=tellings)
