"""The feeds that podcast apps, readers and speakers subscribe to, one form a module.

The same show and episodes give the same bytes: what time it is now is nobody's news.
"""

from briefing.publish.feed.alexa import flash_briefing
from briefing.publish.feed.document import rss
from briefing.publish.feed.identity import guid, kept, show_guid
from briefing.publish.feed.jsonfeed import json_feed

__all__ = ["flash_briefing", "guid", "json_feed", "kept", "rss", "show_guid"]
