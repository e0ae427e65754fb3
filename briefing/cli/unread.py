"""What of the sources could not be read: said at the end, and never success."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from briefing.errors import SourceError

if TYPE_CHECKING:
    from briefing.newsroom.report import Report


def report(unread: Iterable[SourceError | str]) -> None:
    """Print each failure in its sentence, and end with exit code 3; nothing where all was read."""
    from briefing.newsroom.report import PARTLY

    errors = list(unread)
    for error in errors:
        click.echo(f"Error: {error}", err=True)
    if errors:
        raise click.exceptions.Exit(PARTLY)


def survived(noted: "Report") -> None:
    """Do the same with what the show went on without."""
    report(error for source in noted.sources for error in source["errors"])
