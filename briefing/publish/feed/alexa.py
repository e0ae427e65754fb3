"""The newest episodes as an Alexa flash briefing.

As “Flash Briefing Skill API Feed Reference” (developer.amazon.com) describes it.
"""

import json
from collections.abc import Sequence
from datetime import UTC

from briefing.model import Episode, Show
from briefing.publish import addresses
from briefing.publish.feed.identity import guid, published

MOST = 5
"""Items that a speaker reads out, newest first."""


def flash_briefing(show: Show, episodes: Sequence[Episode]) -> str:
    """Write the newest of the episodes, which come newest first."""
    items = [_item(show, episode) for episode in episodes[:MOST]]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def _item(show: Show, episode: Episode) -> dict[str, str]:
    return {
        "uid": guid(episode),
        "updateDate": f"{published(episode).astimezone(UTC):%Y-%m-%dT%H:%M:%S.0Z}",
        "titleText": episode.title,
        "mainText": "",  # what is to be heard is the stream
        "streamUrl": addresses.absolute_file(show, episode, episode.audio),
        "redirectionUrl": addresses.absolute_file(show, episode, addresses.INDEX),
    }
