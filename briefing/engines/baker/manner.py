"""How the voice is to speak: its pace, pitch and energy, as the models take them."""

from dataclasses import dataclass

from briefing.errors import EngineError
from briefing.model import Voice

SPEAKER = "baker"
RANGES = {"pitch": (0.85, 1.15), "energy": (0.75, 1.25)}
"""What a voice file may set under [options], as multiples of the voice's own fundamental frequency
and amplitude; beyond, vowels turn to breath or to a squeak."""
_OWN_STRETCH = 0.95
"""At speed 1: the speaker read 275 characters a minute, pauses included; newsreaders read 290."""
_PITCH_DEVIATIONS, _ENERGY_DEVIATIONS = 8.0, 2.0
"""Standard deviations that make twice the frequency, and twice the amplitude, by the slope around
1: measured by autocorrelation on sixteen news lines, and right within 3 % and 5 % in `RANGES`."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What the acoustic model is given beside the symbols."""

    stretch: float = 1.0
    """Multiplies the durations."""
    pitch_shift: float = 0.0
    energy_shift: float = 0.0
    """Standard deviations away from the speaker's mean."""

    @classmethod
    def of(cls, voice: Voice) -> "Manner":
        """Read a voice file's speed and options; `EngineError` for what the voice cannot do."""
        if voice.speaker != SPEAKER:
            raise EngineError(
                f"voice “{voice.name}”",
                f"asks baker for a speaker {voice.speaker}",
                f'write speaker = "{SPEAKER}" in its voice file',
            )
        ratios = dict.fromkeys(RANGES, 1.0) | {
            name: _ratio(voice, name, value) for name, value in voice.options.items()
        }
        return cls(
            _OWN_STRETCH / voice.speed,
            (ratios["pitch"] - 1) * _PITCH_DEVIATIONS,
            (ratios["energy"] - 1) * _ENERGY_DEVIATIONS,
        )


def _ratio(voice: Voice, name: str, value: str | float) -> float:
    least, most = RANGES.get(name, (0.0, 0.0))
    if isinstance(value, str) or not least <= value <= most or not most:
        ranges = " and ".join(
            f"{name} from {low} to {high}" for name, (low, high) in RANGES.items()
        )
        raise EngineError(
            f"voice “{voice.name}”",
            f"sets {name} = {value!r}",
            f"under [options] baker understands {ranges}",
        )
    return value
