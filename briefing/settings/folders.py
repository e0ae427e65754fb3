"""Where the program keeps its own files for this user."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its own files for this user."""

    data: Path
    """Installed voices."""
    cache: Path
    """What may be made again, such as takes; may be deleted at any time."""
    config: Path
    """The user's own `briefing.toml`, `lexicon.tsv` and `voices/`."""
    here: Path = Path()
    """The working folder, which may have its own."""


def user_folders() -> Folders:
    """Find the user's folders: below `BRIEFING_HOME` where it is set, else the system's own."""
    home = os.environ.get("BRIEFING_HOME")
    if home:
        return Folders(Path(home) / "data", Path(home) / "cache", Path(home) / "config")
    import platformdirs  # noqa: PLC0415 - only those who have no BRIEFING_HOME pay for it

    dirs = platformdirs.PlatformDirs("briefing", appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path)
