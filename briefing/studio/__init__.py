"""Where an episode is spoken: its voices, their takes, and who stands in when one fails.

One voice reads an episode from end to end, or two take turns by story. A voice that cannot speak a
line is replaced as the fallback says: for the whole `episode` (a listener should not hear the
reader change because of a network), for the one `segment`, or `never`. What was spoken before is in
the take cache, and a later run asks only for the rest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.audio.cues import CueSheet
from briefing.audio.reel import Reel
from briefing.engines.casting import Anchor
from briefing.errors import EngineError
from briefing.model import Master, Script, Voice
from briefing.settings import EPISODE
from briefing.studio.ahead import ONE_BY_ONE, Map, Pools, one_blas_thread, threads
from briefing.studio.parts import cast, reckoned
from briefing.studio.room import Progress, Studio, Tell
from briefing.studio.sounds import cue_sheet
from briefing.studio.speaking import speak

__all__ = [
    "ONE_BY_ONE",
    "Map",
    "Performance",
    "Pools",
    "Progress",
    "ScriptFor",
    "Studio",
    "Tell",
    "cast",
    "cue_sheet",
    "perform",
    "reckoned",
    "speak",
    "threads",
]

ScriptFor = Callable[[Voice], Script]
"""Writes the script for the pace of the voice that reads it: five minutes are then five by any."""


@dataclass(frozen=True, slots=True)
class Performance:
    """What was spoken, chapter by chapter, and who was to read it."""

    script: Script
    masters: tuple[Master, ...]
    """Their frames are on the reel, in this order."""
    voices: tuple[Voice, ...]
    """Those who took turns; `Master.credit` tells of any that stood in for them."""


def perform(
    script_for: ScriptFor,
    studio: Studio,
    reel: Reel,
    *,
    only: int | None = None,
    bare: bool = False,
) -> Performance:
    """Speak a whole programme, or its chapter number `only` (0 is the first), onto the reel.

    `bare` leaves out all sounds beside the speech. Raises the first voice's `EngineError` where no
    other may stand in, or none can.
    """
    sheet = CueSheet(studio.settings.sound.loudness) if bare else studio.sheet

    def performed(anchors: Sequence[Anchor]) -> Performance:
        voices = tuple(anchor.voice for anchor in anchors)
        script = script_for(reckoned(voices))
        parts = cast(script.chapters, anchors, sheet)
        wanted = [part for part in parts if only in (None, part.place)]
        reel.clear()
        with one_blas_thread():
            recorded = {at: reel.record(master, at) for at, master in speak(wanted, studio)}
        masters = tuple(recorded[at] for at in range(len(wanted)))
        return Performance(script, masters, voices)

    try:
        return performed(studio.anchors)
    except EngineError as error:
        if studio.fallback != EPISODE:
            raise
        failure = error
    reason = f"{failure.about}: {failure.problem}"
    for anchor in studio.stand_ins():
        studio.progress.warn(f"{reason}; the whole episode is read by {anchor.voice.name} instead")
        try:
            return performed([replace(anchor, reason=reason)])
        except EngineError:  # the next one may; what has to be mended is the first failure
            continue
    raise failure
