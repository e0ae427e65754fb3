"""Chapters with their sound, and the episode that they are joined into."""

from dataclasses import dataclass
from datetime import date

from briefing.model.briefs import Finding
from briefing.model.show import Show
from briefing.model.spoken import SpokenLine

PEAK_S = 0.1
"""How much sound one character of `Master.peaks` sums up, in seconds."""
PEAK_LEVELS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""From silence to full scale, evenly: as fine as a picture of sound can show."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who reads a chapter, and how that came about."""

    engine: str = ""
    voice: str = ""
    """The voice file's name, such as `yunyang`; empty in episodes made before this was kept."""
    voice_title: str = ""
    """What people call the voice."""
    attempts: int = 0
    """How often the engine was asked for its lines, all together: once each where all went well."""
    reason: str = ""
    """Why this voice reads and not the one preferred to it; empty where it is that one."""


@dataclass(frozen=True, slots=True)
class Master:
    """One chapter, finished: at its loudness, encoded once; times count from its first sample."""

    frames: bytes
    """Whole MPEG frames, constant bit rate, no header frame and no tags; empty once they are on
    the `Reel`."""
    duration_s: float
    """Exactly as long as its frames."""
    lines: tuple[SpokenLine, ...]
    loudness_lufs: float
    """Integrated, ITU-R BS.1770."""
    true_peak_dbtp: float
    credit: Credit = Credit()
    crc16: int | None = None
    """`audio.info_frame.crc16` of its frames; None where nobody has worked it out."""
    peaks: str = ""
    """How loud each `PEAK_S` of its sound is at most, as `PEAK_LEVELS`: what a page draws."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One chapter of a made episode; times count from the episode's first sample."""

    id: str
    kind: str
    title: str
    start_s: float
    """The chapter mark: 0 for the first, else just before the first sound of its first line."""
    end_s: float
    """The next chapter's mark, or the episode's end: there are no gaps."""
    offset_s: float
    """Where its own first frame stands; at or before `start_s`."""
    duration_s: float
    """The length of its own frames."""
    file: str
    """Path of its own MP3, relative to the episode's folder: `segments/02-1f3c9a70.mp3`."""
    lines: tuple[SpokenLine, ...]
    source: str = ""
    link: str = ""
    also: tuple[str, ...] = ()
    verdict: str = ""
    writer: str = ""
    """`Chapter.writer`."""
    credit: Credit = Credit()
    peaks: str = ""
    """`Master.peaks`, counted from `offset_s`; empty in episodes made before this was kept."""


@dataclass(frozen=True, slots=True)
class Episode:
    """The manifest (`episode.json`): all that the feed and the pages are built from."""

    id: str
    """The episode folder's name: `<date>[-slug]`."""
    title: str
    date: date
    show: Show
    duration_s: float
    """As a player shows it."""
    audio: str
    """The MP3's file name: `<name>-<hash>.mp3`."""
    audio_bytes: int
    """Exactly the file's length."""
    engine: str
    """That of the first voice heard."""
    voice: str
    """The voices' names by turns, such as `yunyang,xiaoxiao`: what `--voice` would take to have
    it read so again."""
    voice_title: str
    """What people call the voices that are heard, in order: 云扬、晓晓."""
    segments: tuple[Segment, ...]
    findings: tuple[Finding, ...] = ()
    """What the facts checker objected to, over all briefs."""
    speed: float = 1.0
    """What multiplied the voices' own pace: a segment made again is read at the same."""
    loudness: str = ""
    """What `--loudness` would take to have it as loud again; empty in episodes made before this
    was kept."""
    chime: bool = True
    """Whether it was made with chime and stings; a segment made again keeps to it."""
    edition: int = 1
    """Which of its day it is, by when it was first made."""
    guid: str = ""
    """Its identity in the feeds, kept when it is made again; empty in episodes made before it was
    kept."""
