"""What of the sources could not be read: said at the end, and never success."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from briefing.errors import SourceError

if TYPE_CHECKING:
    from briefing.newsroom.report import Report


def report(unread: Sequence[SourceError], exit_code: int = 1) -> None:
    """Print each failure in its sentence and end with that code; nothing where all was read."""
    for error in unread:
        click.echo(f"Error: {error}", err=True)
    if unread:
        raise click.exceptions.Exit(exit_code)


def survived(noted: "Report") -> None:
    """Print each failure that the show went on without, and end with exit code 3."""
    from briefing.newsroom.report import PARTLY

    errors = [error for source in noted.sources for error in source["errors"]]
    for error in errors:
        click.echo(f"Error: {error}", err=True)
    if errors:
        raise click.exceptions.Exit(PARTLY)
