"""All the sections together, and the files that they lead to."""

from dataclasses import dataclass, field
from pathlib import Path

from briefing.derived import Derived
from briefing.errors import SettingsError
from briefing.model import Show
from briefing.settings.folders import Folders
from briefing.settings.sections import (
    BriefSettings,
    CacheSettings,
    FetchSettings,
    MakeSettings,
    SoundSettings,
    SourceSettings,
    VoiceSettings,
    WriterSettings,
)

LEXICON_NAME = "lexicon.tsv"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a run can be told, apart from its sources and its day."""

    folders: Folders
    show: Show = field(default_factory=Show)
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    brief: BriefSettings = field(default_factory=BriefSettings)
    writer: WriterSettings = field(default_factory=WriterSettings)
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
        return self.folders.here / "voices", self.folders.config / "voices"

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
        for place in (self.folders.here, *show, self.folders.config):
            places.setdefault(place.resolve(), place)
        return tuple(place / LEXICON_NAME for place in places.values())
