"""`briefing.toml` and the user's folders become one frozen `Settings`.

A key that is not known is an error that names the file and the key: a typing slip must not
silently publish the wrong show.
"""

import difflib
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from math import nan
from pathlib import Path
from typing import Any, TypeVar

from briefing.derived import Derived
from briefing.errors import SettingsError
from briefing.model import Keep, Loudness, Show

FILE_NAME = "briefing.toml"
SOURCE = "source"
HEAVIEST = 100.0
KINDS = ("newspaper", "markdown", "html", "feed", "json", "pdf")
"""The rows of `sources.READERS`."""
LEXICON_NAME = "lexicon.tsv"
SPEEDS = (0.5, 2.0)
STYLES = ("brief", "headline", "full")
FALLBACKS = EPISODE, SEGMENT, NEVER = "episode", "segment", "never"
EMPTY = SKIP, SHORT = "skip", "short"
FREQUENCIES = ("daily", "weekdays", "weekly", "monthly", "")
LOUDNESS_LUFS = (-31.0, -9.0)
_KEEP = re.compile(r"(?:(\d{1,6})\s*(episodes?|days?)?)?")
_LARGEST = 10**300
"""Of whole numbers that a file may give for a number: TOML knows none too large."""
MINUTES = (0.0, 24 * 60.0)

Section = TypeVar("Section")


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


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its own files for this user."""

    data: Path
    """Installed voices."""
    cache: Path
    """What may be made again, such as takes; may be deleted at any time."""
    config: Path
    """The user's own `briefing.toml`, `lexicon.tsv` and `voices/`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a run can be told, apart from its sources and its day."""

    folders: Folders
    show: Show = field(default_factory=Show)
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    brief: BriefSettings = field(default_factory=BriefSettings)
    sound: SoundSettings = field(default_factory=SoundSettings)
    cache: CacheSettings = field(default_factory=CacheSettings)
    fetch: FetchSettings = field(default_factory=FetchSettings)
    make: MakeSettings = field(default_factory=MakeSettings)
    sources: tuple[SourceSettings, ...] = ()
    """What the show is made of, in the order of the file."""
    file: Path | None = None
    """The briefing.toml they were read from; none where all is by default."""

    @property
    def derived(self) -> Derived:
        """What earlier runs have read and written, to be taken as it stands."""
        return Derived(self.folders.cache / "derived")

    def voice_folders(self) -> tuple[Path, ...]:
        """List where voice files of the user's own may lie, the nearest first."""
        return Path("voices"), self.folders.config / "voices"

    def beside(self, name: str) -> Path:
        """Find a file that the settings name: its path counts from the folder of briefing.toml."""
        folder = self.file.parent if self.file else Path()
        try:
            return folder / Path(name).expanduser()
        except RuntimeError as error:
            raise SettingsError(name, "is in the home of nobody here", "write its path") from error

    def lexicon_files(self) -> tuple[Path, ...]:
        """List where the user's lexicons may lie, the nearest first, each once."""
        show = (self.file.parent,) if self.file else ()
        places: dict[Path, Path] = {}
        for place in (Path(), *show, self.folders.config):
            places.setdefault(place.resolve(), place)
        return tuple(place / LEXICON_NAME for place in places.values())


def user_folders() -> Folders:
    """Find the user's folders: below `BRIEFING_HOME` where it is set, else the system's own."""
    home = os.environ.get("BRIEFING_HOME")
    if home:
        return Folders(Path(home) / "data", Path(home) / "cache", Path(home) / "config")
    import platformdirs  # noqa: PLC0415 - only those who have no BRIEFING_HOME pay for it

    dirs = platformdirs.PlatformDirs("briefing", appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path)


def load(file: Path | None = None) -> Settings:
    """Read settings from `file`, else from ./briefing.toml, else from the user's own, else none.

    A named file that is missing, a file that is not TOML, and an unknown or ill-typed key raise
    `SettingsError`.
    """
    folders = user_folders()
    found = file or next(
        (f for f in (Path(FILE_NAME), folders.config / FILE_NAME) if f.is_file()), None
    )
    if found is None:
        return Settings(folders)
    return parse(_read(found), found, Settings(folders))


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise SettingsError(
            str(file), "does not exist", "write one with “briefing init”, or correct the path"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            str(file), f"cannot be read ({error})", "make it a readable UTF-8 file"
        ) from error


def parse(text: str, file: Path, defaults: Settings) -> Settings:
    """Lay the tables of a briefing.toml over `defaults`; `file` names it in errors."""
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5000 digits is the former
        raise SettingsError(str(file), f"is not TOML ({error})", "correct that line") from error
    sections = ("show", "voice", "brief", "sound", "cache", "fetch", "make")
    _refuse_unknown(tables, (*sections, SOURCE), str(file))
    read = {
        name: overlay(getattr(defaults, name), tables[name], f"{file}: [{name}]")
        for name in sections
        if name in tables
    }
    listed = _sources(tables[SOURCE], str(file)) if SOURCE in tables else defaults.sources
    return checked(replace(defaults, file=file, sources=listed, **read), str(file))


def _sources(tables: object, where: str) -> tuple[SourceSettings, ...]:
    if not isinstance(tables, list):
        raise SettingsError(
            f"{where}: {SOURCE}", "is not a list of tables", "write each as [[source]], keys below"
        )
    return tuple(
        _source(table, f"{where}: [[{SOURCE}]] {number}") for number, table in enumerate(tables, 1)
    )


def _source(table: object, where: str) -> SourceSettings:
    """Read one source; exactly one of its keys says where it is."""
    read = overlay(SourceSettings(), table, where)
    places = [key for key in ("path", "glob", "url") if getattr(read, key)]
    if len(places) != 1:
        given = " and ".join(places) if places else "no place"
        raise SettingsError(where, f"has {given}", "give it exactly one of path, glob and url")
    if not read.name.isprintable():
        raise SettingsError(where, f"is named {read.name!r}", "leave out what cannot be printed")
    if read.url and not read.url.lower().startswith(("http://", "https://")):
        raise SettingsError(f"{where} url", f"is {read.url!r}", "make it an http(s) address")
    for key, number, fits, remedy in (
        ("kind", read.kind, read.kind in {"", *KINDS}, "choose " + ", ".join(KINDS)),
        ("weight", read.weight, 0 < read.weight <= HEAVIEST, f"choose above 0, to {HEAVIEST:g}"),
        ("limit", read.limit, read.limit >= 0, "choose 1 or more"),
    ):
        if not fits:
            raise SettingsError(f"{where} {key}", f"is {_shown(number)}", remedy)
    for key in ("include", "exclude"):
        if not all(word.strip() for word in getattr(read, key)):
            raise SettingsError(f"{where} {key}", "has an empty word", "take it out")
    return read


def overlay(section: Section, values: object, where: str) -> Section:
    """Replace the fields of a section that `values` names; each keeps its type."""
    if not isinstance(values, Mapping):
        raise SettingsError(where, "is not a table", "write it as a [table] with keys below")
    known = {f.name: getattr(section, f.name) for f in fields(section)}  # type: ignore[arg-type]  # every Section is a dataclass
    _refuse_unknown(values, known, where)
    typed = {key: _typed(value, known[key], f"{where} {key}") for key, value in values.items()}
    return replace(section, **typed)  # type: ignore[type-var]  # every Section is a dataclass


def loudness(value: object, where: str) -> Loudness:
    """Read what a file or the command line says: the name of a preset, or a number of LUFS."""
    if isinstance(value, str) and value in PRESETS:
        return PRESETS[value]
    try:
        lufs = float(value) if isinstance(value, (str, int, float)) else nan
    except (ValueError, OverflowError):
        lufs = nan
    least, most = LOUDNESS_LUFS
    if isinstance(value, bool) or not least <= lufs <= most:
        named = ", ".join(PRESETS)
        remedy = f"choose {named}, or a number of LUFS between {least:g} and {most:g}"
        raise SettingsError(where, f"is {value!r}", remedy)
    return Loudness(lufs)


def keep(value: object, where: str) -> Keep:
    """Read how much of a show is kept: a number of episodes, `30 days`, or nothing for all."""
    text = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else "?"
    found = _KEEP.fullmatch(text.strip())
    if not found:
        raise SettingsError(where, f"is {value!r}", 'write a number of episodes, or "30 days"')
    number = int(found[1] or 0)
    return Keep(days=number) if (found[2] or "").startswith("day") else Keep(episodes=number)


def named(asked: Loudness) -> str:
    """Give what `loudness` reads as this."""
    presets = (name for name, preset in PRESETS.items() if preset == asked)
    return next(presets, f"{asked.lufs:g}")


def _typed(value: object, default: object, where: str) -> Any:  # noqa: ANN401 - the type of the default, known only at run time
    if isinstance(default, Loudness):
        return loudness(value, where)
    if isinstance(default, Keep):
        return keep(value, where)
    if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
        return float(max(-_LARGEST, min(value, _LARGEST)))  # what is larger is out of range as well
    if isinstance(default, tuple) and isinstance(value, list):
        return tuple(_typed(each, "", where) for each in value)
    if type(value) is not type(default):
        kinds = {
            str: "a text in quotes",
            bool: "true or false",
            float: "a number",
            int: "a whole number",
            tuple: "a list of texts in quotes",
        }
        raise SettingsError(
            where, f"is {value!r}", f"make it {kinds.get(type(default), type(default).__name__)}"
        )
    return value


def _refuse_unknown(values: Mapping[str, object], known: Any, where: str) -> None:  # noqa: ANN401 - any collection of names
    for key in values:
        if key not in known:
            close = difflib.get_close_matches(key, list(known), 1)
            hint = f"did you mean {close[0]}?" if close else "known are " + ", ".join(known)
            raise SettingsError(f"{where} {key}", "is not a known key", hint.rstrip("?"))


def checked(settings: Settings, where: str) -> Settings:
    """Refuse values out of range, whether they came from a file or from the command line."""
    for key, value, fits, remedy in _bounds(settings):
        if not fits:
            raise SettingsError(f"{where}: {key}", f"is {_shown(value)}", remedy)
    if settings.brief.minutes and settings.brief.style != STYLES[0]:
        raise SettingsError(
            f"{where}: style",
            f"is {settings.brief.style!r}, but {settings.brief.minutes:g} minutes decide "
            "how much is told of each story",
            "leave out the one or the other (minutes = 0 tells every story)",
        )
    base = settings.show.base_url
    if base and not base.endswith("/"):
        return replace(settings, show=replace(settings.show, base_url=base + "/"))
    return settings


def _bounds(settings: Settings) -> Iterator[tuple[str, str | float, bool, str]]:
    """Give key, value, whether it fits, and what to do where it does not."""
    show, voice, brief = settings.show, settings.voice, settings.brief
    cache = settings.cache
    for key, number, (least, most) in (
        ("speed", voice.speed, SPEEDS),
        ("minutes", brief.minutes, MINUTES),
    ):
        yield key, number, least <= number <= most, f"choose between {least:g} and {most:g}"
    yield "stories", brief.stories, brief.stories >= 0, "choose 1 or more"
    yield "megabytes", cache.megabytes, cache.megabytes >= 0, "choose 0 or more"
    yield "days", cache.days, cache.days >= 0, "choose 0 or more"
    yield "style", brief.style, brief.style in STYLES, "choose " + ", ".join(STYLES)
    on_time = bool(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", show.published))
    yield "published", show.published, on_time, 'write the time as "08:00"'
    often = ", ".join(filter(None, FREQUENCIES))
    yield "frequency", show.frequency, show.frequency in FREQUENCIES, f"choose {often}, or nothing"
    for place in settings.fetch.allow:
        fits = re.fullmatch(r".+:\d{1,5}", place) is not None
        yield "allow", place, fits, 'write host and port, such as "cms.lan:8080"'
    for page in show.listed:
        web = page.startswith(("http://", "https://"))
        yield "listed", page, web, "make it the http:// or https:// address of the show's page"
    yield "empty", settings.make.empty, settings.make.empty in EMPTY, "choose " + ", ".join(EMPTY)
    known = voice.fallback in ("", *FALLBACKS)
    yield "fallback", voice.fallback, known, "choose " + ", ".join(FALLBACKS)
    base = show.base_url
    web = not base or (base.isascii() and base.startswith(("http://", "https://")))
    yield "base_url", base, web, "make it an ASCII http:// or https:// address"


def _shown(value: str | float) -> str:
    return repr(value) if isinstance(value, str) else f"{value:g}"
