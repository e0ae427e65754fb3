"""The same items as JSON Feed 1.1 (jsonfeed.org), with the same ids."""

import json
from collections.abc import Sequence

from briefing.model import Episode, Show
from briefing.publish import addresses, notes
from briefing.publish.feed.document import MP3
from briefing.publish.feed.identity import guid, published


def json_feed(show: Show, episodes: Sequence[Episode]) -> str:
    """Write the feed, the episodes in the order given (newest first)."""
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": show.title,
        "home_page_url": addresses.absolute(show, addresses.INDEX),
        "feed_url": addresses.absolute(show, addresses.JSON_FEED),
        "description": show.description,
        "icon": addresses.absolute(show, addresses.cover(show)),
        "authors": [{"name": show.author}],
        "language": show.language,
        "items": [_item(show, episode) for episode in episodes],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _item(show: Show, episode: Episode) -> dict[str, object]:
    return {
        "id": guid(episode),
        "url": addresses.absolute_file(show, episode, addresses.INDEX),
        "title": episode.title,
        "summary": notes.summary(episode),
        "content_html": notes.rich(episode),
        "date_published": published(episode).isoformat(),
        "language": show.language,
        "attachments": [
            {
                "url": addresses.absolute_file(show, episode, episode.audio),
                "mime_type": MP3,
                "size_in_bytes": episode.audio_bytes,
                "duration_in_seconds": round(episode.duration_s),
            }
        ],
    }
