"""`briefing.toml` and the user's folders become one frozen `Settings`.

    sections   a dataclass for each [table]
    folders    where the program keeps its own files for this user
    whole      `Settings`: all of these together
    typed      a table laid over a section: each key known, each value of its type
    bounds     what the values may be, whether from a file or the command line
    reader     the file, found, read and checked
    asked      what a command or a program asks of one run, laid over that

A key that is not known is an error that names the file and the key: a typing slip must not
silently publish the wrong show.
"""

from briefing.settings.bounds import FREQUENCIES, MINUTES, SPEEDS, checked
from briefing.settings.folders import Folders, user_folders
from briefing.settings.reader import FILE_NAME, HEAVIEST, SOURCE, load, parse
from briefing.settings.sections import (
    EMPTY,
    EPISODE,
    FALLBACKS,
    KINDS,
    NEVER,
    PRESETS,
    SEGMENT,
    SHORT,
    SKIP,
    STYLES,
    BriefSettings,
    CacheSettings,
    FetchSettings,
    MakeSettings,
    SoundSettings,
    SourceSettings,
    VoiceSettings,
    WriterSettings,
)
from briefing.settings.typed import LOUDNESS_LUFS, keep, loudness, named, overlay
from briefing.settings.whole import LEXICON_NAME, Settings

__all__ = [
    "EMPTY",
    "EPISODE",
    "FALLBACKS",
    "FILE_NAME",
    "FREQUENCIES",
    "HEAVIEST",
    "KINDS",
    "LEXICON_NAME",
    "LOUDNESS_LUFS",
    "MINUTES",
    "NEVER",
    "PRESETS",
    "SEGMENT",
    "SHORT",
    "SKIP",
    "SOURCE",
    "SPEEDS",
    "STYLES",
    "BriefSettings",
    "CacheSettings",
    "FetchSettings",
    "Folders",
    "MakeSettings",
    "Settings",
    "SoundSettings",
    "SourceSettings",
    "VoiceSettings",
    "WriterSettings",
    "checked",
    "keep",
    "load",
    "loudness",
    "named",
    "overlay",
    "parse",
    "user_folders",
]
