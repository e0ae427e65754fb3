"""Options that several commands share; `asked` says how they change the settings."""

import os
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from briefing import settings as config

Command = TypeVar("Command", bound=Callable[..., Any])

DAY = click.DateTime(["%Y-%m-%d"])


class _Place(click.Path):
    """A path that is named: an empty one, as an unset variable gives, is not the working folder."""

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Give the path, which click has checked."""
        if value == "":
            self.fail("is empty: name a path", param, ctx)
        return super().convert(value, param, ctx)


FILE = _Place(path_type=Path)
FOLDER = _Place(file_okay=False, path_type=Path)


def place(value: str) -> Path | str:
    """Tell an http(s) address, which stays text, from a path."""
    return value if re.match("https?://", value, re.IGNORECASE) else Path(value)


def _text(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """Refuse what the terminal wrote in another encoding: no file could hold it later."""
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise click.BadParameter(
            "is in another encoding than this system's texts; set the terminal to UTF-8"
        )
    return value


def _slug(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Keep folder names to what any address and any disk can hold."""
    if value and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+){0,9}", value):
        raise click.BadParameter("takes a-z, 0-9 and hyphens between them, such as evening")
    return value


sources = click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
day = click.option(
    "--date",
    "day",
    type=DAY,
    help="The edition's day. [default: the latest that the pages tell, else today]",
)
title = click.option(
    "--title", default="", callback=_text, help="The episode's title, e.g. 周五早报."
)
slug = click.option(
    "--slug",
    callback=_slug,
    help="Another edition of its day, e.g. evening: its folder is <date>-evening. "
    "[default: the day's episode, if it shares a story or source, is made again; else a new one]",
)
minutes = click.option(
    "--minutes", type=float, help="Make it this long by telling more or less, e.g. 5."
)
stories = click.option(
    "--stories", type=click.IntRange(min=1), help="Tell the N most important stories, e.g. 8."
)
style = click.option(
    "--style",
    type=click.Choice(config.STYLES),
    help="How each story is told: 简讯 brief, 标题 headline, 全文 full. [default: brief]",
)
voice = click.option(
    "--voice",
    help="A voice's name, or auto: the first that works; yunyang,xiaoxiao take turns by story.",
)
fallback = click.option(
    "--fallback",
    type=click.Choice(config.FALLBACKS),
    help="What another voice reads when this one fails. [default: episode for auto, else never]",
)
speed = click.option("--speed", type=float, help="Multiplies the voice's pace, 0.5 to 2.")
offline = click.option("--offline", is_flag=True, help="Ask no network at all.")
loudness = click.option(
    "--loudness",
    metavar="[apple|ebu|alexa|LUFS]",
    help="How loud each segment is: -16, -23 or -14 LUFS, or a number. [default: apple]",
)
no_chime = click.option("--no-chime", is_flag=True, help="No chime and no stings.")
config_file = click.option(
    "--config", type=FILE, help="A briefing.toml. [default: ./briefing.toml]"
)
quiet = click.option("-q", "--quiet", is_flag=True, help="No progress on stderr.")
base_url = click.option("--base-url", help="Where the output folder is published.")
shared = click.option(
    "--cache", "shared", metavar="URL", help="Takes that machines share: s3://bucket/cache."
)
output = click.option("-o", "--output", type=FOLDER, default="output", show_default=True)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


report_file = click.option(
    "--report", "report_file", type=FILE, help="Write what the run did there, as JSON."
)
webhook = click.option("--webhook", metavar="URL", help="POST the same there, done or failed.")


def reporting(command: Command) -> Command:
    """Add the options by which somebody else hears what a run did."""
    for option in (webhook, report_file):
        command = option(command)
    return command


def speaking(command: Command) -> Command:
    """Add the options of commands that choose a voice."""
    for option in (quiet, config_file, offline, fallback, speed, voice):
        command = option(command)
    return command


def sounding(command: Command) -> Command:
    """Add the options that say how a programme sounds."""
    for option in (no_chime, loudness):
        command = option(command)
    return command


def selecting(command: Command) -> Command:
    """Add the options that say how much is told."""
    for option in (style, stories, minutes):
        command = option(command)
    return command


def chosen_day(given: datetime | None, told: Callable[[date], date]) -> date:
    """Take the day of `--date`, else what `told` makes of today."""
    return given.date() if given else told(date.today())  # noqa: DTZ011 - the editor's own today
