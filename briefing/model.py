"""The values that one stage hands to the next; frozen, and free of any I/O.

In the order of the pipeline: Document → Article → Brief → Script(Chapter(Line)) → Take → Master →
Episode(Segment(SpokenLine(SpokenWord))).
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, overload

from briefing.errors import SourceError

if TYPE_CHECKING:  # numpy is heavy, and `briefing --help` must not pay for it
    import numpy as np
    from numpy.typing import NDArray

# ---------------------------------------------------------------- sources → digest


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server calls the version of a page that it gave (RFC 9110, section 8.8)."""

    etag: str = ""
    """Its ETag as sent; empty where it sent none."""
    modified: str = ""
    """Its Last-Modified as sent; likewise."""


UNKNOWN = Validators()
"""No version that a server has named."""


@dataclass(frozen=True, slots=True)
class Document:
    """One fetched source, not yet understood."""

    source: str
    """The path or URL as the user would recognise it; `-` for standard input."""
    data: bytes
    """The bytes as fetched."""
    kind: str
    """The row of `sources.READERS` that understands it: `newspaper`, `markdown`, `html`, …"""
    link: str = ""
    """The http(s) address where a listener can read it; empty for local files."""
    charset: str = ""
    """The encoding that the server declared; empty where none did."""
    validators: Validators = UNKNOWN
    """Which version of the page this is."""


@dataclass(frozen=True, slots=True)
class Article:
    """One story as the page printed it."""

    headline: str
    """The main headline on one line, as printed."""
    paragraphs: tuple[str, ...]
    """Whole paragraphs, column breaks rejoined, dateline and byline taken off the first."""
    kicker: str = ""
    """The line above the headline (肩题)."""
    subheadlines: tuple[str, ...] = ()
    """The lines below the headline (副题), in order."""
    dateline: str = ""
    """The head of the first paragraph as printed: `本报讯(记者 …)`, `新华社北京10月23日电`."""
    place: str = ""
    """Where the report is from, or the district that the page is about: what 我区, 我市 mean."""
    published: date | None = None
    """The edition's day where the page tells it."""
    reporters: tuple[str, ...] = ()
    """The names of the byline, in order, without their titles."""
    source: str = ""
    """`Document.source` of the page it stood on."""
    link: str = ""
    """The http(s) address of this story; empty where there is none."""
    publisher: str = ""
    """The paper, site or feed that printed it: 云溪日报; empty where the source does not say."""
    section: str = ""
    """The part of the paper that it stood in: 要闻, 民生; empty where the source does not say."""
    also: tuple[str, ...] = ()
    """Where else the same story is told, in order: the link of that telling, else its source."""
    weight: float = 1.0
    """Multiplies what it counts in the running order; settings say so of its source."""
    follows: date | None = None
    """The day on which the show told what this goes on from; none where it did not."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a source gave, with the failure of any part of it beside the rest, as a value."""

    articles: tuple[Article, ...]
    """In print order."""
    unread: tuple[SourceError, ...] = ()
    """What the source pointed at and could not be read."""


# ---------------------------------------------------------------- digest → script


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt of the facts checker about a brief."""

    sentence: str
    """The sentence of the brief."""
    token: str
    """The number, name, place or quotation in it that the article does not say."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What will be said of one article."""

    article: Article
    headline: str
    """The headline made speakable; also the chapter's title."""
    sentences: tuple[str, ...]
    """The usual telling: 1–3 sentences, each ending in its full stop; one of `tellings`."""
    tellings: tuple[tuple[str, ...], ...] = ()
    """The same story at growing length, each in the article's order: nothing but the headline
    first, the whole article last."""
    verdict: str = "proven"
    """`proven` where each word was found in the article, `lead` where the checker doubted one and
    the printed lead is told instead."""
    findings: tuple[Finding, ...] = ()
    """What the facts checker objected to before it fell back to the lead; empty if nothing."""
    rank: int = 0
    """0 for the most important story of its programme, then upwards; stories of one rank count by
    their place."""


# ---------------------------------------------------------------- reading


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of written text that is said differently, and the rule that says so."""

    written_start: int
    written_end: int
    """Half-open character offsets into `Reading.text`."""
    said_start: int
    said_end: int
    """Half-open character offsets into `Reading.said`."""
    rule: str
    """The rule's name, as `briefing say --explain` prints it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as written and as said, aligned.

    Outside its spans the two are the same character for character, so any place in one can be
    found in the other by counting.
    """

    text: str
    """As written: what captions and pages show."""
    said: str
    """As said: Hanzi, Latin that a voice can say, and punctuation."""
    pinyin: tuple[str, ...]
    """One item a character of `said`, dictionary tones: `zhong4`, 5 for neutral, `v` for ü;
    punctuation and Latin as they are."""
    spoken_pinyin: tuple[str, ...]
    """The same after tone sandhi: what a local engine receives."""
    spans: tuple[Span, ...] = ()
    """In order, not overlapping; only what was changed."""
    forced: tuple[tuple[int, int], ...] = ()
    """Half-open character offsets into `said` of what the user's lexicon gives the pinyin of: an
    engine that goes by Hanzi must be made to say it so. In order, not overlapping."""

    def written_span(self, said_start: int, said_end: int) -> tuple[int, int]:
        """Find the written characters that the said characters [said_start, said_end) stand for.

        A said character inside a changed span stands for the whole of it: 百 of 百分之三点五
        points at all of `3.5%`.
        """
        return self._written(said_start, end=False), self._written(said_end, end=True)

    def _written(self, said: int, *, end: bool) -> int:
        offset = 0  # written index minus said index, behind the last span passed
        for span in self.spans:
            if said < span.said_start or (end and said == span.said_start):
                break
            if said < span.said_end or (end and said == span.said_end):
                return span.written_end if end else span.written_start
            offset = span.written_end - span.said_end
        return said + offset


# ---------------------------------------------------------------- script → engines


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence to be spoken in one take."""

    reading: Reading
    pause_s: float
    """Silence after it, in seconds."""

    @property
    def text(self) -> str:
        """The line as written."""
        return self.reading.text

    @property
    def said(self) -> str:
        """The line as said."""
        return self.reading.said


@dataclass(frozen=True, slots=True)
class Chapter:
    """One segment of the programme: the opening, a story, or the closing."""

    id: str
    """Stable, unique within the script; ASCII letters, digits and hyphens: part of file names."""
    kind: str
    """`opening`, `section` (one line that says which part of the paper follows), `story` or
    `closing`."""
    title: str
    """What a podcast app shows in its chapter list."""
    lines: tuple[Line, ...]
    """At least one; a story's first line is its headline."""
    source: str = ""
    """Where the story was read: `Article.source`."""
    link: str = ""
    """Where a listener can read it: `Article.link`."""
    also: tuple[str, ...] = ()
    """Where else it can be read: `Article.also`."""
    verdict: str = ""
    """A story's `Brief.verdict`, or `edited` once a person has changed its text."""
    findings: tuple[Finding, ...] = ()
    """A story's `Brief.findings`."""
    checked: tuple[str, ...] = field(default=(), compare=False)
    """Of a chapter read from a file: the checker's verdict, and the mark of the wording that it
    speaks of. Where a person takes a change back, the verdict holds again."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A chapter that an editor has taken out and may bring back; nobody hears it."""

    before: int
    """How many chapters are told before the place where it stood."""
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class Script:
    """Everything that will be said, in order."""

    title: str
    """The episode's title."""
    date: date
    """The day of the episode."""
    chapters: tuple[Chapter, ...]
    """Those that are told, in order."""
    left_out: tuple[LeftOut, ...] = ()
    """In order of their places."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """List what the facts checker objected to, over all that is told."""
        return tuple(finding for chapter in self.chapters for finding in chapter.findings)


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice file (`voices/<name>.toml`)."""

    name: str
    """The file's stem, what `--voice` takes."""
    engine: str
    """A row of `engines.ENGINES`, or a dotted `package.module:Class`."""
    speaker: str
    """The engine's own name for the voice."""
    title: str
    """What people call it: 云扬."""
    licence: str
    """What a publisher has to know before using its sound."""
    good_for: str
    """What it is good for, one phrase."""
    sex: str
    """`female` or `male`."""
    characters_per_minute: float
    """Measured: syllables a minute at speed 1, pauses inside a sentence included; `engines.pace`
    reckons with it."""
    speed: float = 1.0
    """A multiple of the engine's own pace, 0.5–2.0."""
    options: Mapping[str, str | float] = field(default_factory=dict)
    """What only this engine understands, such as edge's pitch."""


# ---------------------------------------------------------------- engines → audio


@dataclass(frozen=True, slots=True, eq=False)
class Audio:
    """Mono sound in memory."""

    samples: "NDArray[np.float32]"
    """Shape (n,), in [−1, 1]."""
    rate_hz: int
    """Samples a second."""

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a chapter is to be, as a listener's decoder gives it (ITU-R BS.1770)."""

    lufs: float = -16.0
    """Integrated."""
    ceiling_dbtp: float = -1.0
    """The highest true peak."""


@dataclass(frozen=True, slots=True)
class WordTime:
    """When a stretch of `said` is heard in a take."""

    said_start: int
    said_end: int
    """Half-open character offsets into `Reading.said`."""
    start_s: float
    end_s: float
    """Seconds from the take's first sample."""


@dataclass(frozen=True, slots=True, eq=False)
class Take:
    """One line as one voice spoke it, proven complete."""

    audio: Audio
    words: tuple[WordTime, ...]
    """In order, not overlapping, inside the audio."""
    attempts: int = 1
    """How often the engine was asked until it gave this."""


# ---------------------------------------------------------------- audio → publish

PEAK_S = 0.1
"""How much sound one character of `Master.peaks` sums up, in seconds."""
PEAK_LEVELS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""From silence to full scale, evenly: as fine as a picture of sound can show."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A stretch of written text and when it is heard."""

    start: int
    end: int
    """Half-open character offsets into `SpokenLine.text`."""
    start_s: float
    end_s: float
    """Seconds, on the clock of the value that holds the line."""


class SpokenWords(Sequence[SpokenWord]):
    """Words in a row, made when they are asked for: kept, those of eight hours would take 20 MB."""

    __slots__ = ("_numbers",)

    def __init__(self, words: Iterable[SpokenWord] = ()) -> None:
        """Take the words, in order."""
        numbers = ((word.start, word.end, word.start_s, word.end_s) for word in words)
        self._numbers = array("d", chain.from_iterable(numbers))

    def __len__(self) -> int:
        """Count the words."""
        return len(self._numbers) // 4

    @overload
    def __getitem__(self, place: int) -> SpokenWord: ...

    @overload
    def __getitem__(self, place: slice) -> "SpokenWords": ...

    def __getitem__(self, place: int | slice) -> "SpokenWord | SpokenWords":
        """Give a word, or some."""
        if isinstance(place, slice):
            return SpokenWords(self[at] for at in range(len(self))[place])
        at = 4 * range(len(self))[place]
        start, end, start_s, end_s = self._numbers[at : at + 4]
        return SpokenWord(int(start), int(end), start_s, end_s)

    def __eq__(self, other: object) -> bool:
        """Tell whether the same words are said at the same times."""
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Hash as a tuple of the words does."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show the words."""
        return f"SpokenWords({list(self)})"


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line and when it is heard."""

    text: str
    said: str
    start_s: float
    end_s: float
    """From its first to its last sound, without the pause behind it, in seconds."""
    words: Sequence[SpokenWord]

    def __post_init__(self) -> None:
        """Keep the words in little memory, whatever they came in."""
        object.__setattr__(self, "words", SpokenWords(self.words))


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
    credit: Credit = Credit()
    peaks: str = ""
    """`Master.peaks`, counted from `offset_s`; empty in episodes made before this was kept."""


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
