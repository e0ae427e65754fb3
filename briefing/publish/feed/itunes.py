"""What Apple adds to a feed, and most apps read: “A Podcaster's Guide to RSS”, help.apple.com."""

from typing import TYPE_CHECKING

from briefing.model import Episode, Show
from briefing.publish import addresses, notes
from briefing.publish.feed.tags import add

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

SUMMARY_LENGTH = 4000
"""Characters, the most that Apple takes."""


def channel(channel: "Element", show: Show) -> None:
    """Say what the show is and who answers for it."""
    add(channel, "itunes:type", "episodic")
    add(channel, "itunes:explicit", _explicit(show))
    add(channel, "itunes:author", show.author)
    add(channel, "itunes:summary", show.description[:SUMMARY_LENGTH])
    add(channel, "itunes:image", href=addresses.absolute(show, addresses.cover(show)))
    for category in show.category.split(","):
        outer = channel
        for name in category.split(">"):
            outer = add(outer, "itunes:category", text=name.strip())
    if show.email:
        owner = add(channel, "itunes:owner")
        add(owner, "itunes:name", show.author)
        add(owner, "itunes:email", show.email)


def item(item: "Element", show: Show, episode: Episode) -> None:
    """Say how an episode is listed: the year is its season, the day of the year its number."""
    add(item, "itunes:title", episode.title)
    add(item, "itunes:author", show.author)
    add(item, "itunes:summary", notes.summary(episode)[:SUMMARY_LENGTH])
    add(item, "itunes:duration", str(round(episode.duration_s)))
    add(item, "itunes:explicit", _explicit(show))
    add(item, "itunes:episodeType", "full")
    add(item, "itunes:season", str(episode.date.year))
    if episode.edition == 1:  # Apple knows whole numbers only
        add(item, "itunes:episode", str(episode.date.timetuple().tm_yday))


def _explicit(show: Show) -> str:
    return "true" if show.explicit else "false"
