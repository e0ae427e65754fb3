"""Print the roster of voices: a table for people, rows for programs."""

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from briefing.engines.roster import Entry, Roster

HEAD = ("name", "state", "sex", "engine", "called", "good for")


def rows(roster: "Roster") -> list[dict[str, Any]]:
    """Give each voice as JSON, those that only the online service knows at the end."""
    listed = [
        {
            "name": entry.voice.name,
            "title": entry.voice.title,
            "engine": entry.voice.engine,
            "speaker": entry.voice.speaker,
            "sex": entry.voice.sex,
            "state": entry.state,
            "why": entry.why,
            "online": entry.state in ("online", "retired"),
            "installed": entry.state == "ready",
            "good_for": entry.voice.good_for,
            "licence": entry.voice.licence,
        }
        for entry in roster.entries
    ]
    return listed + [
        {
            "name": None,
            "title": voice.title,
            "engine": "edge",
            "speaker": voice.speaker,
            "sex": voice.sex,
            "state": "no voice file",
            "why": "",
            "online": True,
            "installed": False,
            "good_for": ", ".join((*voice.good_for, *voice.character)),
            "licence": "",
        }
        for voice in roster.unknown
    ]


def echo(roster: "Roster") -> None:
    """Print the table, what the service says beside it, and each licence once."""
    lines = [HEAD, *map(_cells, roster.entries)]
    widths = [max(map(_columns, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        padded = (
            cell + " " * (width - _columns(cell)) for cell, width in zip(line, widths, strict=True)
        )
        click.echo("  ".join(padded).rstrip())
    _echo_service(roster)
    click.echo()
    for licence, engines in _licences(roster.entries).items():
        click.echo(f"{', '.join(engines)}: {licence}")


def _cells(entry: "Entry") -> tuple[str, ...]:
    voice = entry.voice
    return (
        voice.name,
        entry.state,
        voice.sex,
        voice.engine,
        voice.title,
        entry.why or voice.good_for,
    )


def _echo_service(roster: "Roster") -> None:
    age = roster.listing.age
    if age is None:
        click.echo("\nThe online service's own list could not be had: none is marked as retired.")
        return
    hours = age.total_seconds() / 3600
    told = f"{hours / 24:.0f} days ago" if hours >= 48 else f"{hours:.0f} hours ago"  # noqa: PLR2004 - hours up to two days
    click.echo(f"\nThe online service told its voices {'just now' if hours < 1 else told}.")
    if roster.unknown:
        click.echo("It has these too; a file voices/NAME.toml with such a speaker adds one:")
        for voice in roster.unknown:
            words = ", ".join((*voice.good_for, *voice.character))
            click.echo(f"  {voice.speaker}  {voice.sex}  {words}")


def _licences(entries: "tuple[Entry, ...]") -> dict[str, list[str]]:
    """Group the engines by licence, in the order of the table."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        engines = found.setdefault(entry.voice.licence, [])
        if entry.voice.engine not in engines:
            engines.append(entry.voice.engine)
    return found


def _columns(text: str) -> int:
    """Count the terminal columns of a text: a Hanzi takes two."""
    from briefing.publish.words import width

    return round(2 * width(text))
