"""The tables of a briefing.toml, each a frozen section of the settings."""

from dataclasses import dataclass

from briefing.model import Loudness

KINDS = ("newspaper", "markdown", "html", "feed", "json", "pdf")
"""The rows of `sources.READERS`."""
STYLES = ("brief", "headline", "full")
FALLBACKS = EPISODE, SEGMENT, NEVER = "episode", "segment", "never"
EMPTY = SKIP, SHORT = "skip", "short"
PRESETS = {
    "apple": Loudness(-16.0),
    "ebu": Loudness(-23.0),
    "alexa": Loudness(-14.0, ceiling_dbtp=-2.0),
}
"""What those who play it ask for: Apple Podcasts, “Audio requirements” (podcasters.apple.com,
support/893: −16 ±1 LKFS, −1 dBTP); EBU R 128 (tech.ebu.ch: −23 LUFS, −1 dBTP); Alexa's flash
briefings, “Normalizing the Loudness of Audio Content” (developer.amazon.com: −14 LUFS, −2 dBTP).
"""


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """`[voice]`: who speaks."""

    name: str = "auto"
    """A voice file's name, or `auto`: the first that works; `yunyang,xiaoxiao` take turns."""
    speed: float = 1.0
    """Multiplies the voice's own pace."""
    offline: bool = False
    """Never ask the network: no online voice, nothing fetched."""
    fallback: str = ""
    """What another voice reads when this one fails: the whole `episode`, the `segment`, or `never`
    anything; empty: `episode` for auto, `never` for a voice asked for by name."""


@dataclass(frozen=True, slots=True)
class BriefSettings:
    """`[brief]`: how much is told."""

    minutes: float = 0.0
    """The length to reach, within 5 %; 0 tells every story as `style` says."""
    stories: int = 0
    """How many are told at most, the most important; 0 tells all."""
    style: str = "brief"
    """How each story is told: `brief`, its `headline` alone, or in `full`."""
    writer: str = "extract"
    """Who writes the briefs: a row of `writers.WRITERS`, or a dotted `package.module:Class`."""


@dataclass(frozen=True, slots=True)
class WriterSettings:
    """`[writer]`: the model that `writer = "openai"` asks, behind any endpoint of that form."""

    url: str = ""
    """Its base address, such as `http://127.0.0.1:11434/v1`."""
    model: str = ""
    """The model's name there."""
    key: str = "BRIEFING_WRITER_KEY"
    """The environment variable that holds the key; none is sent where it is not set."""
    seconds: float = 60.0
    """For one story, further attempts included."""
    at_once: int = 4
    """Stories that are asked for at the same time."""


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """`[sound]`: how it sounds."""

    loudness: Loudness = PRESETS["apple"]
    """Written as one of `PRESETS`, or a number of LUFS."""
    chime: bool = True
    """A short chime before the opening; without it no sting either."""
    sting: bool = True
    """Two soft notes before each item of news."""
    intro: str = ""
    """A sound file before the opening, in the chime's place."""
    outro: str = ""
    """A sound file behind the closing."""
    bed: str = ""
    """A sound file under the speech of every chapter."""


@dataclass(frozen=True, slots=True)
class CacheSettings:
    """`[cache]`: how much is kept of what was spoken and mixed."""

    megabytes: float = 2000.0
    """Beyond that the longest unused goes: some twelve hours of speech, as takes and chapters."""
    days: float = 90.0
    """What was not used for longer goes."""
    shared: str = ""
    """The address of takes that several machines share, such as `s3://bucket/takes`; nothing there
    is ever deleted."""


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """`[fetch]`: where addresses may lead."""

    allow: tuple[str, ...] = ()
    """`host:port` in the own network that pages and feeds may lead to; all others are refused."""
    fake_ip: bool = False
    """Whether a proxy here stands for public sites by addresses of 198.18.0.0/15."""


@dataclass(frozen=True, slots=True)
class MakeSettings:
    """`[make]`: how the show's own episodes are made, day after day."""

    empty: str = SKIP
    """What a day without news gets: nothing (`skip`), or a `short` episode that says so."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """One `[[source]]`: where stories of the show come from."""

    path: str = ""
    """A file or a folder; counts from the folder of briefing.toml. One of `path`, `glob`, `url`."""
    glob: str = ""
    """A pattern of files, likewise."""
    url: str = ""
    """An http(s) address."""
    kind: str = ""
    """How it is to be read, one of `KINDS`; empty: as it looks."""
    section: str = ""
    """The part of the programme that its stories belong to; empty: as it says itself."""
    weight: float = 1.0
    """Multiplies what its stories count in the running order."""
    limit: int = 0
    """Takes its first stories only; 0 takes all."""
    include: tuple[str, ...] = ()
    """Takes only stories that have one of these words in headline or text."""
    exclude: tuple[str, ...] = ()
    """Takes no story that has one of these."""

    @property
    def name(self) -> str:
        """What the user knows it by."""
        return self.url or self.path or self.glob
