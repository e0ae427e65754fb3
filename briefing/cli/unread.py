"""What of the sources could not be read: said at the end, and never success."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from briefing.errors import SourceError

if TYPE_CHECKING:
    from briefing.newsroom.report import Report


def report(unread: Iterable[SourceError | str], exit_code: int = 1) -> None:
    """Print each failure in its sentence and end with that code; nothing where all was read.

    What somebody has named must be read, so that this failed: 1. A show's own sources may be away
    for a day: 3, see `survived`.
    """
    errors = list(unread)
    for error in errors:
        click.echo(f"Error: {error}", err=True)
    if errors:
        raise click.exceptions.Exit(exit_code)


def survived(noted: "Report") -> None:
    """Do the same with what the show went on without."""
    from briefing.newsroom.report import PARTLY

    report((error for source in noted.sources for error in source["errors"]), PARTLY)
