"""Read the settings into the sounds of a programme."""

import numpy as np
from numpy.typing import NDArray

from briefing.audio.cues import CueSheet
from briefing.settings import Settings

LONGEST_S = 60.0
"""Of an intro or an outro."""
BED_S = 120.0
"""As much of a bed is used before it begins again."""


def cue_sheet(settings: Settings) -> CueSheet:
    """Give the sounds of a programme; `SettingsError` for a file of the user's that is no good.

    A show's own intro stands in the chime's place.
    """
    from briefing.audio import sound_design  # noqa: PLC0415 - heavy; only those who speak pay for it

    sound = settings.sound
    intro, outro = (_own(settings, key, LONGEST_S) for key in ("intro", "outro"))
    bed = _own(settings, "bed", BED_S, cut=True)
    chime = sound_design.chime() if sound.chime else None
    return CueSheet(
        sound.loudness,
        opening=chime if intro is None else sound_design.intro(intro),
        sting=sound_design.sting() if sound.chime and sound.sting else None,
        bed=None if bed is None else sound_design.bed(bed),
        closing=None if outro is None else sound_design.outro(outro),
    )


def _own(
    settings: Settings, key: str, longest_s: float, *, cut: bool = False
) -> NDArray[np.float32] | None:
    """Read the file that a key of `[sound]` names, if it names one."""
    from briefing.audio import sound_file  # noqa: PLC0415 - likewise

    name: str = getattr(settings.sound, key)
    if not name:
        return None
    return sound_file.read(settings.beside(name), f"[sound] {key}", longest_s, cut=cut)
