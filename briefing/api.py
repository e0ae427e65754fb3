"""What a program calls: each stage alone, or all of them. `briefing` has these names.

Settings are those of briefing.toml, as for the command line, and `Wishes` beside them. Nothing is
printed: what goes on is logged under `briefing`, and what fails is a `BriefingError` that says what
it is `about`, the `problem`, and as `remedy` what to do next.
"""

import logging
from collections.abc import Sequence
from datetime import date, datetime
from os import PathLike
from pathlib import Path
from typing import TypedDict, Unpack

from briefing import digest, lexicons, pipeline
from briefing.errors import SettingsError, SourceError
from briefing.model import Article, Brief, Found, Reading, Script, Voice
from briefing.pipeline import Made
from briefing.settings import Settings
from briefing.settings.asked import Asked
from briefing.sources.fetch.network import Reach
from briefing.studio import ONE_BY_ONE, Map, Pools, Studio, perform
from briefing.writers.rewrite import Rewrite

_log = logging.getLogger("briefing")


class Wishes(TypedDict, total=False):
    """What may be asked of a run beside its settings; the command line's options of these names."""

    config: Path | None
    """The briefing.toml to go by."""
    voice: str | None
    speed: float | None
    fallback: str | None
    offline: bool
    minutes: float | None
    stories: int | None
    style: str | None
    loudness: str | None
    no_chime: bool
    base_url: str | None
    shared: str | None


class Logged:
    """Hears how a run goes on."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Log how far a stage is, for whoever debugs."""
        _log.debug("%s: %d/%d", stage, done, total)

    def tell(self, sentence: str) -> None:
        """Log a line of explanation."""
        _log.info(sentence)

    def warn(self, sentence: str) -> None:
        """Log what a user has to know."""
        _log.warning(sentence)


def read(*sources: str | Path, pool: Map = map, **wishes: Unpack[Wishes]) -> Found:
    """Read pages into articles: paths, folders, globs or http(s) addresses.

    What cannot be read stands beside them; where nothing can, its `SourceError` is raised. `pool`
    is the `map` of an executor, where the stories of a feed are to be fetched several at once.
    """
    return _read(sources, _settings(wishes), pool)


def briefs(articles: Sequence[Article], day: date | None = None) -> tuple[Brief, ...]:
    """Extract what is told of each story, proven against it; duplicates become one.

    `day` is the edition's: by default the latest that the articles tell, else today.
    """
    return digest.digest(articles, _day(articles, day))


def write(
    articles: Sequence[Article],
    day: date | None = None,
    title: str = "",
    **wishes: Unpack[Wishes],
) -> Script:
    """Write the script of a programme: opening, stories, closing, each line with its reading.

    `day` is as for `briefs`. Minutes are reckoned by the pace of the voice that would read.
    """
    settings = _settings(wishes)
    return _write(articles, day, title, pipeline.likely_voice(settings), settings)


def say(text: str, **wishes: Unpack[Wishes]) -> Reading:
    """Read a text aloud, on paper: as said, with pinyin, by the user's lexicon too."""
    return lexicons.reader(_settings(wishes))(text)


def render(
    script: Script,
    segment: int | None = None,
    *,
    pools: Pools = ONE_BY_ONE,
    **wishes: Unpack[Wishes],
) -> bytes:
    """Speak a script, or its segment of that number (the opening is 1), and give it as an MP3."""
    studio = Studio(_settings(wishes), Logged(), pools)
    if segment is not None:
        return pipeline.preview(lambda _: script, segment, studio)
    with studio.reel() as reel:
        perform(lambda _: script, studio, reel)
        return b"".join(reel.mp3())


def make(  # noqa: PLR0913 - what is told, when, under which name, where to, and how much at once
    *sources: str | Path,
    script: Script | None = None,
    output: str | Path = "output",
    day: date | None = None,
    title: str = "",
    slug: str | None = None,
    pools: Pools = ONE_BY_ONE,
    **wishes: Unpack[Wishes],
) -> Made:
    """Make an episode of sources, or of a script, and publish it with feed and pages in `output`.

    A source that cannot be read is logged where others can. `slug` names another edition of its
    day. `pools` says how much is fetched and spoken at once: `with briefing.threads() as pools`.
    """
    if bool(sources) == (script is not None):
        raise TypeError("give make() either sources or a script")
    settings, day = _settings(wishes), _dated(day)
    found = _read(sources, settings, pools.speaking) if script is None else Found(())
    for error in found.unread:
        _log.warning("%s", error)

    def script_for(voice: Voice) -> Script:
        return script or _write(found.articles, day, title, voice, settings)

    studio = Studio(settings, Logged(), pools)
    made = pipeline.make(script_for, studio, Path(output), slug)
    studio.prune()
    return made


def _settings(wishes: Wishes) -> Settings:
    return Asked(**wishes).settled("the arguments")


def _read(sources: Sequence[str | Path], settings: Settings, pool: Map) -> Found:
    if not sources:
        raise SourceError("read()", "was given no source", "name a file, a folder or an address")
    for each in sources:
        if not isinstance(each, str | PathLike):
            raise SourceError(
                "sources",
                f"hold a {type(each).__name__}, and no path or address",
                "give each source as an argument of its own, such as make(*pages)",
            )
    return pipeline.gather(
        [str(each) for each in sources],
        pool=pool,
        offline=settings.voice.offline,
        reach=Reach(frozenset(settings.fetch.allow), settings.fetch.fake_ip),
        derived=settings.derived,
    )


def _write(
    articles: Sequence[Article], day: date | None, title: str, voice: Voice, settings: Settings
) -> Script:
    progress = Logged()
    return pipeline.write_script(
        articles,
        settings,
        _day(articles, day),
        title,
        voice,
        writer=Rewrite(settings, progress.warn),
        tell=progress.tell,
        derived=settings.derived,
    )


def _dated(day: object) -> date | None:
    """Take a day that is none for what it is before anything is read or spoken."""
    if isinstance(day, datetime):
        return day.date()
    if day is None or isinstance(day, date):
        return day
    raise SettingsError("the arguments: day", f"is {day!r}", "make it a datetime.date")


def _day(articles: Sequence[Article], day: date | None) -> date:
    return _dated(day) or pipeline.edition_day(articles, date.today())  # noqa: DTZ011 - the caller's own today
