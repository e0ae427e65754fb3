"""What Podcasting 2.0 adds to a feed: podcastindex.org's namespace 1.0, and Podlove's chapters.

Each tag as its page in Podcastindex-org/podcast-namespace (docs/tags) defines it.
"""

from typing import TYPE_CHECKING

from briefing.model import Episode, Segment, Show
from briefing.publish import addresses, notes
from briefing.publish.chapters import marks
from briefing.publish.feed.identity import show_guid
from briefing.publish.feed.tags import add

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

CHAPTERS = "application/json+chapters"
TRANSCRIPTS = (
    (addresses.CAPTIONS_VTT, "text/vtt", "captions"),
    (addresses.CAPTIONS_SRT, "application/x-subrip", "captions"),
    (addresses.TRANSCRIPT, "application/json", ""),
)
FREQUENCIES = {
    "daily": ("FREQ=DAILY", "每天更新"),
    "weekdays": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "周一至周五更新"),
    "weekly": ("FREQ=WEEKLY", "每周更新"),
    "monthly": ("FREQ=MONTHLY", "每月更新"),
}
"""How often a show comes out: its rule as RFC 5545 writes it, and in words."""
SOUNDBITE_S = (15.0, 120.0)
TITLE_LENGTH, NAME_LENGTH = 128, 128
"""Characters, beyond which aggregators may cut."""


def channel(channel: "Element", show: Show) -> None:
    """Add what holds for the whole show."""
    if guid := show_guid(show):
        add(channel, "podcast:guid", guid)
    add(channel, "podcast:locked", "yes" if show.locked else "no", owner=show.email)
    add(channel, "podcast:medium", "podcast")
    add(channel, "podcast:txt", notes.SYNTHETIC, purpose="ai-content")
    if show.frequency in FREQUENCIES:
        rule, words = FREQUENCIES[show.frequency]
        add(channel, "podcast:updateFrequency", words, rrule=rule)
    _producer(channel, show)
    _image(channel, show)


def item(item: "Element", show: Show, episode: Episode) -> None:
    """Add what holds for one episode; its people replace those of the show."""
    day = episode.date
    number, shown = str(day.timetuple().tm_yday), f"{day.month}月{day.day}日"
    if episode.edition > 1:
        number, shown = f"{number}.{episode.edition}", f"{shown}（{episode.edition}）"
    add(item, "podcast:season", str(day.year), name=f"{day.year}年")
    add(item, "podcast:episode", number, display=shown)
    add(item, "podcast:txt", notes.disclosure(episode), purpose="ai-content")
    _producer(item, show)
    voices = (segment.credit.voice_title for segment in episode.segments)
    for voice in dict.fromkeys(filter(None, voices)) or (episode.voice_title,):
        name = f"{voice}（合成语音）"[:NAME_LENGTH]
        add(item, "podcast:person", name, role="narrator", group="cast")
    _image(item, show)
    chapters = addresses.absolute_file(show, episode, addresses.CHAPTERS)
    add(item, "podcast:chapters", url=chapters, type=CHAPTERS)
    for file, kind, rel in TRANSCRIPTS:
        url = addresses.absolute_file(show, episode, file)
        add(item, "podcast:transcript", url=url, type=kind, language=show.language, rel=rel)
    _soundbite(item, episode)
    simple = add(item, "psc:chapters", version="1.2")
    for mark in marks(episode):
        add(simple, "psc:chapter", start=mark.clock_ms, title=mark.title, href=mark.url)


def soundbite(episode: Episode) -> tuple[float, float, str] | None:
    """Choose the start, the length and the title of what a preview plays; lengths in seconds.

    The first story, as far as whole sentences of it fit; with what follows where it is shorter
    than a soundbite may be, from the opening on where nothing follows. None in an episode that is
    shorter itself.
    """
    first = next((part for part in episode.segments if part.kind == notes.STORY), None)
    for part in filter(None, (first, episode.segments[0])):
        if length_s := _bite_s(episode, part):
            return part.start_s, length_s, part.title
    return None


def _bite_s(episode: Episode, part: Segment) -> float:
    """Give how long the soundbite from there on lasts, in seconds; 0 where too little follows."""
    shortest_s, longest_s = SOUNDBITE_S
    lines = [line for each in episode.segments for line in each.lines]
    ends_s = [line.end_s for line in lines if line.end_s > part.start_s]
    fitting_s = [end_s for end_s in ends_s if shortest_s <= end_s - part.start_s <= longest_s]
    own_s = [end_s for end_s in fitting_s if end_s <= part.end_s]
    if fitting_s:
        return (own_s[-1] if own_s else fitting_s[0]) - part.start_s
    left_s = episode.duration_s - part.start_s
    return min(left_s, longest_s) if left_s >= shortest_s else 0.0


def _soundbite(item: "Element", episode: Episode) -> None:
    if chosen := soundbite(episode):
        start_s, length_s, title = chosen
        times = {"startTime": f"{start_s:.3f}", "duration": f"{length_s:.3f}"}
        add(item, "podcast:soundbite", title[:TITLE_LENGTH], **times)


def _producer(parent: "Element", show: Show) -> None:
    if show.author:
        name = show.author[:NAME_LENGTH]
        add(parent, "podcast:person", name, role="producer", group="creative direction")


def _image(parent: "Element", show: Show) -> None:
    cover = addresses.absolute(show, addresses.cover(show))
    add(parent, "podcast:image", href=cover, alt=show.title, aspect_ratio="1/1", purpose="artwork")
