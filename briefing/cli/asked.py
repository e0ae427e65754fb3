"""What the command line asks of the settings, as one value for all commands."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import wraps
from pathlib import Path
from typing import Any

from briefing import settings as config
from briefing.settings import Settings

LOUDNESS = "the command line: loudness"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options give that change the settings: of each its value, or nothing.

    A field has the name of its option in `options`; a command has those that it is given there.
    """

    config: Path | None = None
    """The briefing.toml to go by."""
    voice: str | None = None
    speed: float | None = None
    fallback: str | None = None
    offline: bool = False
    minutes: float | None = None
    stories: int | None = None
    style: str | None = None
    loudness: str | None = None
    no_chime: bool = False
    base_url: str | None = None
    shared: str | None = None

    def settled(self) -> Settings:
        """Read briefing.toml and lay this over it; `SettingsError` where a value does not fit."""
        settings = config.load(self.config)
        voice, brief, sound, show = settings.voice, settings.brief, settings.sound, settings.show
        settings = replace(
            settings,
            voice=replace(
                voice,
                name=self.voice or voice.name,
                speed=voice.speed if self.speed is None else self.speed,
                offline=self.offline or voice.offline,
                fallback=self.fallback or voice.fallback,
            ),
            brief=replace(
                brief,
                minutes=brief.minutes if self.minutes is None else self.minutes,
                stories=self.stories or brief.stories,
                style=self.style or brief.style,
            ),
            sound=replace(
                sound,
                loudness=sound.loudness
                if self.loudness is None
                else config.loudness(self.loudness, LOUDNESS),
                chime=sound.chime and not self.no_chime,
            ),
            cache=replace(settings.cache, shared=self.shared or settings.cache.shared),
            show=show if self.base_url is None else replace(show, base_url=self.base_url),
        )
        return config.checked(settings, "the command line")


def asking(command: Callable[..., Any]) -> Callable[..., Any]:
    """Hand a command its options of `Asked` as one argument, `asked`.

    Goes below the options, next to the command: their order is that of `--help`.
    """

    @wraps(command)
    def asked(**given: Any) -> Any:  # noqa: ANN401 - whatever else the command takes and gives
        known = {each.name: given.pop(each.name) for each in fields(Asked) if each.name in given}
        return command(asked=Asked(**known), **given)

    return asked
