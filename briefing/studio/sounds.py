"""Read the settings into the sounds of a programme."""

import numpy as np

from briefing.audio.cues import Cue, CueSheet
from briefing.settings import Settings

LONGEST_S = 60.0
"""Of an intro or an outro."""
BED_S = 120.0
"""As much of a bed is used before it begins again."""
Designed = tuple[bytes, float, float, int]
"""A cue's samples, loudness, place below the speech, and length, as it is kept."""


def cue_sheet(settings: Settings) -> CueSheet:
    """Give the sounds of a programme; `SettingsError` for a file of the user's that is no good.

    A show's own intro stands in the chime's place.
    """
    sound = settings.sound
    intro = _own(settings, "intro", LONGEST_S)
    return CueSheet(
        sound.loudness,
        opening=intro or (_designed(settings, "chime") if sound.chime else None),
        sting=_designed(settings, "sting") if sound.chime and sound.sting else None,
        bed=_own(settings, "bed", BED_S, cut=True),
        closing=_own(settings, "outro", LONGEST_S),
    )


def _designed(settings: Settings, name: str) -> Cue:
    """Give a sound of our own, synthesised once for all runs."""

    def designed() -> Designed:
        from briefing.audio import sound_design  # noqa: PLC0415 - heavy, and wanted only once

        cue: Cue = getattr(sound_design, name)()
        return cue.samples.tobytes(), cue.lufs, cue.below_lu, cue.length

    made: Designed = settings.derived.slot("cue", Designed, name).value(designed)
    samples, lufs, below_lu, length = made
    return Cue(np.frombuffer(samples, np.float32), lufs, below_lu, length)


def _own(settings: Settings, key: str, longest_s: float, *, cut: bool = False) -> Cue | None:
    """Make a cue of the file that a key of `[sound]` names, if it names one."""
    name: str = getattr(settings.sound, key)
    if not name:
        return None
    from briefing.audio import sound_design, sound_file  # noqa: PLC0415 - likewise, for shows with music

    samples = sound_file.read(settings.beside(name), f"[sound] {key}", longest_s, cut=cut)
    made: Cue = getattr(sound_design, key)(samples)
    return made
