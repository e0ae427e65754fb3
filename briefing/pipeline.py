"""The stages in order, on one page: read this first.

sources → digest → script(reading) → engines → audio → publish. Each function is one stretch of the
way, those up to the script in `writing`; the command line only parses, calls these, and prints.
"""

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from briefing import proofs
from briefing.audio import frames, tags, timeline
from briefing.audio.reel import Reel
from briefing.errors import PublishError, SourceError
from briefing.model import Artwork, Chapter, Episode, Line, Master, Reading, Script, Segment
from briefing.publish import addresses, chapters, editions, feed, notes, picture, write
from briefing.script import markdown, pauses
from briefing.settings import Settings, named
from briefing.studio import Performance, ScriptFor, Studio, perform
from briefing.writing import (
    edition_day,
    gather,
    likely_voice,
    read_script,
    undated,
    write_script,
)

__all__ = [
    "Made",
    "audition",
    "edition_day",
    "gather",
    "likely_voice",
    "make",
    "preview",
    "publish",
    "read_script",
    "redo",
    "tag",
    "undated",
    "write_script",
]


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


def make(
    script_for: ScriptFor,
    studio: Studio,
    output: Path,
    slug: str | None = None,
    closed: Collection[str] = (),
) -> Made:
    """Speak a whole script and publish it in `output`, where `editions.place` finds its place."""
    art = picture.of_settings(studio.settings)  # what is no good is told before anything is spoken
    write.episodes(output)  # likewise
    with studio.reel() as reel:
        spoken = perform(script_for, studio, reel)
        while True:
            place = editions.place(spoken.script, write.episodes(output), slug, closed)
            with suppress(write.PlaceTakenError):  # another run of this day was quicker
                return publish(spoken, reel, studio, output, place, art)


def publish(  # noqa: PLR0913, PLR0917 - what is said, its sound, by whom, where, in which place, under which picture
    spoken: Performance,
    reel: Reel,
    studio: Studio,
    output: Path,
    place: editions.Place,
    art: Artwork,
    *,
    rebuilds: bool = True,
) -> Made:
    """Join the masters, tag the file and write everything that belongs to the episode.

    Unless it `rebuilds`, the site around it waits for `write.rebuild`.
    """
    studio.progress("publish", 0, 1)
    script, masters = spoken.script, spoken.masters
    segments = timeline.lay_out(script.chapters, masters)
    untagged = Episode(
        id=place.id,
        title=script.title,
        date=script.date,
        show=replace(studio.settings.show, cover=studio.settings.show.cover and art.name),
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
    head = tag(untagged, art.in_tag)

    def mp3() -> Iterator[bytes]:
        yield head
        yield from reel.mp3()

    name = addresses.audio_name(untagged.id, mp3())
    episode = replace(untagged, audio=name, audio_bytes=sum(map(len, mp3())))
    parts = {segment.file: partial(reel.alone, place) for place, segment in enumerate(segments)}
    text, derived = markdown.to_markdown(script), studio.settings.derived
    before = output / addresses.EPISODES / untagged.id / addresses.SCRIPT
    if kept := write.edited_script(before, text):
        studio.progress.warn(kept)
    for sentence in _doubts(script, studio.settings):
        studio.progress.warn(sentence)
    folder = write.publish(
        output,
        episode,
        mp3,
        parts,
        text,
        art,
        derived,
        studio.progress.tell,
        is_new=not place.guid,
        rebuilds=rebuilds,
    )
    studio.progress("publish", 1, 1)
    return Made(folder, episode, again=bool(place.guid))


def _doubts(script: Script, settings: Settings) -> Iterator[str]:
    """Say which numbers a person has put in that the page does not print."""
    proof = proofs.reader(settings, script.date)
    for chapter in script.chapters:
        if strange := proof(chapter):
            numbers = "”, “".join(strange)
            yield f"“{chapter.title}” was edited, and {chapter.source} has no “{numbers}”"


def tag(episode: Episode, cover: bytes) -> bytes:
    """Write the ID3 tag of an episode, its chapters and a picture file included."""
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
        cover=cover,
        comment=notes.plain(episode),
    )


def slug_of(file: Path, script: Script, output: Path) -> str | None:
    """Find the edition whose own script.md this is, so that it is that one which is made again."""
    folder, day = file.resolve().parent, script.date.isoformat()
    if folder.parent != (output / addresses.EPISODES).resolve() or not folder.name.startswith(day):
        return None
    return folder.name[len(day) :].removeprefix("-")


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
        art = picture.of_settings(studio.settings)
        return publish(spoken, reel, studio, folder.resolve().parent.parent, place, art)


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
