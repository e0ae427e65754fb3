"""Who can speak."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice file (`voices/<name>.toml`)."""

    name: str
    """The file's stem, what `--voice` takes."""
    engine: str
    """A row of `engines.ENGINES`, or a dotted `package.module:Class`."""
    speaker: str
    """The engine's own name for the voice."""
    title: str
    """What people call it: 云扬."""
    licence: str
    """What a publisher has to know before using its sound."""
    good_for: str
    """What it is good for, one phrase."""
    sex: str
    """`female` or `male`."""
    characters_per_minute: float
    """Measured: syllables a minute at speed 1, pauses inside a sentence included; `engines.pace`
    reckons with it."""
    speed: float = 1.0
    """A multiple of the engine's own pace, 0.5–2.0."""
    options: Mapping[str, str | float] = field(default_factory=dict)
    """What only this engine understands, such as edge's pitch."""
