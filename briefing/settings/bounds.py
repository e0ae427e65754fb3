"""What the values of the settings may be, wherever they come from."""

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import SettingsError
from briefing.settings.sections import EMPTY, FALLBACKS, STYLES, WriterSettings
from briefing.settings.whole import Settings

SPEEDS = (0.5, 2.0)
MINUTES = (0.0, 24 * 60.0)
WRITER_SECONDS, AT_ONCE = (1.0, 600.0), (1, 32)
HIDDEN = "not shown here"
FREQUENCIES = ("daily", "weekdays", "weekly", "monthly", "")


def checked(settings: Settings, where: str) -> Settings:
    """Refuse values out of range, whether they came from a file or from the command line."""
    for key, value, fits, remedy in _bounds(settings):
        if not fits:
            raise SettingsError(f"{where}: {key}", f"is {shown(value)}", remedy)
    if settings.brief.minutes and settings.brief.style != STYLES[0]:
        raise SettingsError(
            f"{where}: style",
            f"is {settings.brief.style!r}, but {settings.brief.minutes:g} minutes decide "
            "how much is told of each story",
            "leave out the one or the other (minutes = 0 tells every story)",
        )
    base = settings.show.base_url
    if base and not base.endswith("/"):
        return replace(settings, show=replace(settings.show, base_url=base + "/"))
    return settings


def _bounds(settings: Settings) -> Iterator[tuple[str, str | float, bool, str]]:
    """Give key, value, whether it fits, and what to do where it does not."""
    show, voice, brief = settings.show, settings.voice, settings.brief
    cache = settings.cache
    for key, number, (least, most) in (
        ("speed", voice.speed, SPEEDS),
        ("minutes", brief.minutes, MINUTES),
    ):
        yield key, number, least <= number <= most, f"choose between {least:g} and {most:g}"
    yield from _writer(settings.writer)
    yield "stories", brief.stories, brief.stories >= 0, "choose 1 or more"
    yield "megabytes", cache.megabytes, cache.megabytes >= 0, "choose 0 or more"
    yield "days", cache.days, cache.days >= 0, "choose 0 or more"
    yield "style", brief.style, brief.style in STYLES, "choose " + ", ".join(STYLES)
    on_time = bool(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", show.published))
    yield "published", show.published, on_time, 'write the time as "08:00"'
    often = ", ".join(filter(None, FREQUENCIES))
    yield "frequency", show.frequency, show.frequency in FREQUENCIES, f"choose {often}, or nothing"
    for place in settings.fetch.allow:
        fits = re.fullmatch(r".+:\d{1,5}", place) is not None
        yield "allow", place, fits, 'write host and port, such as "cms.lan:8080"'
    for page in show.listed:
        web = page.startswith(("http://", "https://"))
        yield "listed", page, web, "make it the http:// or https:// address of the show's page"
    yield "empty", settings.make.empty, settings.make.empty in EMPTY, "choose " + ", ".join(EMPTY)
    known = voice.fallback in ("", *FALLBACKS)
    yield "fallback", voice.fallback, known, "choose " + ", ".join(FALLBACKS)
    base = show.base_url
    web = not base or (base.isascii() and base.startswith(("http://", "https://")))
    yield "base_url", base, web, "make it an ASCII http:// or https:// address"


def _writer(writer: WriterSettings) -> Iterator[tuple[str, str | float, bool, str]]:
    """Do the same for `[writer]`; what may be a key or a password is not shown."""
    for key, number, (least, most) in (
        ("seconds", writer.seconds, WRITER_SECONDS),
        ("at_once", writer.at_once, AT_ONCE),
    ):
        yield key, number, least <= number <= most, f"choose between {least:g} and {most:g}"
    is_name = re.fullmatch(r"[A-Z][A-Z0-9_]*", writer.key) is not None
    remedy = 'name the environment variable that holds it, such as "BRIEFING_WRITER_KEY"'
    yield "key", HIDDEN, is_name, remedy
    web = not writer.url or re.fullmatch(r"https?://[^@?#\s]+", writer.url) is not None
    yield "url", HIDDEN, web, "make it an http(s) address without user, password, ? and #"
    yield "model", writer.model, writer.model.isprintable(), "write the model's name"


def shown(value: str | float) -> str:
    """Write a value as a user would, for an error."""
    return repr(value) if isinstance(value, str) else f"{value:g}"
