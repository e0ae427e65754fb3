"""What a caller asks of the settings, beside what briefing.toml says."""

from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import SettingsError
from briefing.settings.bounds import checked
from briefing.settings.reader import load
from briefing.settings.typed import loudness
from briefing.settings.whole import Settings

KINDS: dict[str, tuple[tuple[type, ...], str]] = {
    "config": ((str, Path), "a path"),
    **dict.fromkeys(("voice", "fallback", "style", "base_url", "shared"), ((str,), "a text")),
    **dict.fromkeys(("speed", "minutes"), ((int, float), "a number")),
    "stories": ((int,), "a whole number"),
}
"""Of what type each value is where it is given, and how to say so; `loudness` reads any."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What changes the settings of one run: of each its value, or nothing."""

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

    def settled(self, where: str = "the command line") -> Settings:
        """Read briefing.toml and lay this over it.

        `SettingsError`, which says `where` it was asked for, if a value does not fit.
        """
        self._check_kinds(where)
        return self.over(load(self.config and Path(self.config)), where)

    def _check_kinds(self, where: str) -> None:
        """Refuse what a program has given as another type: no command line can."""
        for name, (kinds, called) in KINDS.items():
            value = getattr(self, name)
            fits = isinstance(value, kinds) and not isinstance(value, bool)
            if value is not None and not fits:
                raise SettingsError(f"{where}: {name}", f"is {value!r}", f"make it {called}")

    def over(self, settings: Settings, where: str) -> Settings:
        """Lay this over settings that were read."""
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
                else loudness(self.loudness, f"{where}: loudness"),
                chime=sound.chime and not self.no_chime,
            ),
            cache=replace(settings.cache, shared=self.shared or settings.cache.shared),
            show=show if self.base_url is None else replace(show, base_url=self.base_url),
        )
        return checked(settings, where)
