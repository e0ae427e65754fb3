"""The stages in order, on one page: read this first.

sources → digest → script(reading) → engines → audio → publish. Each function is one stretch of the
way; the command line only parses, calls these, and prints.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO

from briefing import digest, lexicons, sources
from briefing import script as scripts
from briefing.audio import frames, tags, timeline
from briefing.audio.reel import Reel
from briefing.digest import running_order
from briefing.engines import catalogue, pace
from briefing.engines.casting import AUTO, ORDER, names
from briefing.errors import PublishError, SourceError
from briefing.model import (
    Article,
    Chapter,
    Document,
    Episode,
    Found,
    Line,
    Master,
    Reading,
    Script,
    Segment,
    Voice,
)
from briefing.publish import addresses, chapters, editions, feed, notes, write
from briefing.script import length, markdown, pauses
from briefing.settings import Settings, named
from briefing.sources.fetch import outcomes
from briefing.sources.fetch.follow import following
from briefing.studio import (
    Map,
    Performance,
    ScriptFor,
    Studio,
    Tell,
    cue_sheet,
    perform,
    reckoned,
)


@dataclass(frozen=True, slots=True)
class Made:
    """An episode on disk."""

    folder: Path
    episode: Episode
    again: bool
    """Whether it replaced one that was there."""

    @property
    def mp3(self) -> Path:
        """The episode's sound file."""
        return self.folder / self.episode.audio


def gather(
    names: Sequence[str],
    stdin: BinaryIO | None = None,
    pool: Map = map,
    *,
    offline: bool = False,
) -> Found:
    """Fetch the sources and read them into articles, with what could not be read beside them.

    What cannot be read, one name or one file of a folder, fails alone where others give articles;
    where none does, its `SourceError` is raised.
    """
    articles: list[Article] = []
    unread: list[SourceError] = []
    for name in names:
        for outcome in outcomes(name, stdin):
            try:
                found = _read(outcome, pool, offline=offline)
            except SourceError as error:
                unread.append(error)
            else:
                articles += found.articles
                unread += found.unread
    if not articles:
        raise _nothing_read(unread)
    return Found(tuple(articles), tuple(unread))


def _nothing_read(unread: Sequence[SourceError]) -> SourceError:
    """Say why nothing could be read: the first reason whole, the others by what they are about."""
    first, *others = unread
    if not others:
        return first
    more = f"{first.remedy}; nor could {', '.join(each.about for each in others)} be read"
    return SourceError(first.about, first.problem, more)


def _read(outcome: Document | SourceError, pool: Map, *, offline: bool) -> Found:
    if isinstance(outcome, SourceError):
        raise outcome
    return sources.read(outcome, following(outcome, pool, offline=offline))


def edition_day(found: Sequence[Article], today: date) -> date:
    """Take the latest day that the pages tell; today only where they tell none."""
    return max((article.published for article in found if article.published), default=today)


def write_script(  # noqa: PLR0913 - what is told, how, of which day, by whom, and who hears of it
    found: Sequence[Article],
    settings: Settings,
    day: date,
    title: str,
    voice: Voice,
    *,
    tell: Tell = lambda _: None,
) -> Script:
    """Turn articles into the script of as many stories and minutes as are asked for.

    `tell` hears what became of the articles, and of the minutes.
    """
    wanted, say = settings.brief, cache(lexicons.reader(settings))
    write = partial(scripts.build, show_title=settings.show.title, title=title, day=day, say=say)
    briefs = running_order.ordered(digest.digest(found, day))
    told = running_order.told(briefs, wanted.stories, wanted.style)
    timing = None
    if wanted.minutes:
        line_s = cache(partial(pace.seconds, voice=voice))
        timing = length.Timing(write, say, line_s, cue_sheet(settings).beside_s)
        told = length.fit(told, wanted.minutes * 60, timing)
    script = write(told)
    tell(
        f"stories: {len(found)} found, {len(found) - len(briefs)} merged or empty, {len(told)} told"
    )
    if timing:
        tell(length.verdict(script, wanted.minutes, timing))
    return script


def likely_voice(settings: Settings) -> Voice:
    """Find the voice whose pace the episode would probably have, without asking any network."""
    asked = settings.voice.name
    listed = ORDER[:1] if asked == AUTO else names(asked)
    found = [catalogue.find(name, settings.voice_folders()) for name in listed]
    speed = settings.voice.speed
    return reckoned([replace(voice, speed=voice.speed * speed) for voice in found])


def make(script_for: ScriptFor, studio: Studio, output: Path, slug: str | None = None) -> Made:
    """Speak a whole script and publish it in `output`, where `editions.place` finds its place."""
    others = write.episodes(output)  # a broken one is told before anything is spoken
    with studio.reel() as reel:
        spoken = perform(script_for, studio, reel)
        place = editions.place(spoken.script, others, slug)
        return publish(spoken, reel, studio, output, place)


def publish(
    spoken: Performance, reel: Reel, studio: Studio, output: Path, place: editions.Place
) -> Made:
    """Join the masters, tag the file and write everything that belongs to the episode."""
    studio.progress("publish", 0, 1)
    script, masters = spoken.script, spoken.masters
    segments = timeline.lay_out(script.chapters, masters)
    untagged = Episode(
        id=place.id,
        title=script.title,
        date=script.date,
        show=studio.settings.show,
        duration_s=sum(master.duration_s for master in masters),
        audio="",
        audio_bytes=0,
        engine=spoken.voices[0].engine,
        voice=",".join(voice.name for voice in spoken.voices),
        voice_title="、".join(dict.fromkeys(master.credit.voice_title for master in masters)),
        segments=segments,
        findings=script.findings,
        speed=studio.settings.voice.speed,
        loudness=named(studio.settings.sound.loudness),
        chime=studio.settings.sound.chime,
        edition=place.edition,
    )
    untagged = replace(untagged, guid=place.guid or feed.guid(untagged))
    head = tag(untagged)

    def mp3() -> Iterator[bytes]:
        yield head
        yield from reel.mp3()

    def part(place: int) -> tuple[bytes]:
        return (frames.join([reel.chapter(place)]),)

    name = addresses.audio_name(untagged.id, mp3())
    episode = replace(untagged, audio=name, audio_bytes=sum(map(len, mp3())))
    parts = {segment.file: partial(part, place) for place, segment in enumerate(segments)}
    folder = write.publish(output, episode, mp3, parts, markdown.to_markdown(script))
    studio.progress("publish", 1, 1)
    return Made(folder, episode, again=bool(place.guid))


def tag(episode: Episode) -> bytes:
    """Write the ID3 tag of an episode, its cover and its chapters included."""
    linked = [
        replace(segment, start_s=mark.start_ms / 1000, title=mark.title, link=mark.url)
        for segment, mark in zip(episode.segments, chapters.marks(episode), strict=True)
    ]
    return tags.id3(
        title=episode.title,
        show=episode.show.title,
        author=episode.show.author,
        day=episode.date,
        segments=linked,
        duration_s=episode.duration_s,
        cover=write.cover_png(episode.show),
        comment=notes.plain(episode),
    )


def read_script(file: Path, settings: Settings) -> Script:
    """Read a script that somebody may have edited; `SourceError` where the file is no text.

    `settings` tell where the user's lexicons lie.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise SourceError(str(file), "does not exist", "correct the path of the script") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(str(file), f"cannot be read ({error})", "make it a UTF-8 file") from error
    return markdown.from_markdown(text, str(file), lexicons.reader(settings))


def preview(script_for: ScriptFor, number: int, studio: Studio) -> bytes:
    """Speak segment `number` (the opening is 1) alone and give it as an MP3."""
    with studio.reel() as reel:
        _alone(script_for, number, studio, reel)
        return b"".join(reel.mp3())


def audition(read: Reading, studio: Studio) -> bytes:
    """Speak any reading alone, without any sound beside it, and give it as an MP3."""
    line = Line(read, pauses.SENTENCE_S)
    chapter = Chapter("audition", "story", read.text, (line,))
    script = Script(read.text, date.min, (chapter,))
    with studio.reel() as reel:
        perform(lambda _: script, studio, reel, bare=True)
        return b"".join(reel.mp3())


def redo(folder: Path, number: int, studio: Studio) -> Made:
    """Speak segment `number` of an episode again, as its script.md now says, and re-join it.

    The other segments are copied from their own files, frame by frame.
    """
    episode = write.load(folder)
    file = folder / addresses.SCRIPT
    script = read_script(file, studio.settings)
    if [chapter.id for chapter in script.chapters] != [part.id for part in episode.segments]:
        raise PublishError(
            str(file),
            "no longer has the chapters of its episode",
            f"make the whole episode with “briefing make --script {file}”",
        )
    with studio.reel() as one, studio.reel() as reel:
        again = replace(_alone(lambda _: script, number, studio, one), frames=one.chapter(0))
        masters = tuple(
            reel.record(
                again
                if place == number
                else timeline.master_of(segment, _own_frames(folder, segment))
            )
            for place, segment in enumerate(episode.segments, 1)
        )
        voices = tuple(anchor.voice for anchor in studio.anchors)
        spoken = Performance(script, masters, voices)
        place = editions.Place(episode.id, episode.edition, feed.guid(episode))
        return publish(spoken, reel, studio, folder.resolve().parent.parent, place)


def _own_frames(folder: Path, segment: Segment) -> bytes:
    file = folder / segment.file
    try:
        return frames.strip(file.read_bytes())
    except OSError as error:
        raise PublishError(
            str(file), "cannot be read", "make the whole episode again with “briefing make”"
        ) from error


def _alone(script_for: ScriptFor, number: int, studio: Studio, reel: Reel) -> Master:
    """Speak the chapter of that number (the opening is 1) as it would be in its programme."""
    spoken = perform(script_for, studio, reel, only=number - 1)
    if not spoken.masters:
        raise SourceError(
            spoken.script.title,
            f"has no segment {number}",
            f"choose 1 to {len(spoken.script.chapters)}",
        )
    return spoken.masters[0]
