"""The podcast that the episodes belong to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keep:
    """How much of a show stays published; 0 of both: all of it."""

    episodes: int = 0
    """As many, the newest."""
    days: int = 0
    """Those of as many days, the newest episode's counted."""


@dataclass(frozen=True, slots=True)
class Show:
    """The podcast that an episode belongs to."""

    title: str = "每日新闻简报"
    author: str = "briefing"
    email: str = ""
    description: str = "从当天的报道导语里摘出要点，合成语音播报。"
    base_url: str = ""
    """Where the output folder is published, ending in `/`; empty: relative links only."""
    language: str = "zh-CN"
    copyright: str = ""
    cover: str = ""
    """The user's own picture, as briefing.toml names it; once published, its file in the output
    folder. Empty: one is drawn."""
    category: str = "News > Daily News"
    """Apple's category, with its subcategory behind a `>`; several are parted by commas."""
    explicit: bool = False
    """Whether it is unfit for children."""
    published: str = "08:00"
    """From when on an episode of a day counts, `HH:MM` in China: some apps hide it until then."""
    frequency: str = "daily"
    """How often it comes out: `daily`, `weekdays`, `weekly`, `monthly`; empty: not told."""
    guid: str = ""
    """Its `podcast:guid`, where it was assigned elsewhere; empty: that of the feed there is, else
    of the feed's address."""
    locked: bool = True
    """Whether other podcast hosts are asked to refuse to take the feed over."""
    keep: Keep = Keep()
    """What retention leaves; written as a number of episodes, or as `30 days`."""
    alexa: bool = False
    """Whether there is an Alexa flash briefing, `alexa.json`, as well."""
    listed: tuple[str, ...] = ()
    """The show's own pages at Apple Podcasts, 小宇宙 and the like, once it is listed there."""


@dataclass(frozen=True, slots=True)
class Artwork:
    """A cover, ready to be published."""

    name: str
    """Its file in the output folder."""
    data: bytes
    """At most 500 KB."""
    in_tag: bytes
    """The same picture in at most 300 KB."""
