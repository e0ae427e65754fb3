"""Turn a voice file into what the service is sent; nothing else gets into its SSML.

edge-tts writes speaker, rate, pitch and volume into the markup as they are, so each has to be a
name or a number in bounds before. Outside them the service does not complain: it goes no faster
(rany2/edge-tts#44), and a voice file would promise what nobody hears.
"""

import re
from dataclasses import dataclass

from briefing.errors import EngineError
from briefing.model import Voice

SPEAKER = re.compile(r"[a-z]{2,3}-[A-Z]{2,4}(-[a-z]+)?-[A-Z][A-Za-z]*Neural")
SPEEDS = (0.5, 2.0)
"""Multiples of the voice's own pace that the service follows (Microsoft Learn, “Customize voice
and sound with SSML”, prosody)."""
OPTIONS = {"pitch": (100, "Hz", "+2Hz"), "volume": (50, "%", "-10%")}
"""How far each may go up and down, its unit, and an example. Pitch should stay within half the
voice's own (same source), which is some 200 Hz for a woman; half the volume is 6 dB."""
_NUMBER = re.compile(r"[+-]\d{1,3}")


@dataclass(frozen=True, slots=True)
class Delivery:
    """Who speaks and how, in the service's own words; each is written into the SSML as it is."""

    speaker: str
    rate: str
    pitch: str
    volume: str


def delivery(voice: Voice) -> Delivery:
    """Translate a voice; `EngineError` names the key of its file that cannot be sent."""
    about = f"voice file {voice.name}.toml"
    if not SPEAKER.fullmatch(voice.speaker):
        raise EngineError(
            f"{about}: speaker",
            f"is “{voice.speaker}”, which is not a name of this service",
            'write it like "zh-CN-YunyangNeural"',
        )
    least, most = SPEEDS
    if not least <= voice.speed <= most:
        raise EngineError(
            f"{about}: speed",
            f"comes to {voice.speed:g} times the voice's own pace, with the speed of this run",
            f"keep the two together between {least:g} and {most:g}, such as speed = 1.2",
        )
    for key, value in voice.options.items():
        _refuse_option(about, key, value)
    return Delivery(
        voice.speaker,
        rate=f"{round(voice.speed * 100) - 100:+d}%",
        pitch=str(voice.options.get("pitch", "+0Hz")),
        volume=str(voice.options.get("volume", "+0%")),
    )


def _refuse_option(about: str, key: str, value: str | float) -> None:
    if key not in OPTIONS:
        known = " and ".join(OPTIONS)
        raise EngineError(
            f"{about}: options.{key}", "is not known", f"the edge voices know {known}"
        )
    most, unit, example = OPTIONS[key]
    number = str(value).removesuffix(unit)
    fits = f"{number}{unit}" == value and _NUMBER.fullmatch(number) and abs(int(number)) <= most
    if not fits:
        raise EngineError(
            f"{about}: options.{key}",
            f"is {value!r}",
            f'write a text between "-{most}{unit}" and "+{most}{unit}", such as "{example}"',
        )
