"""What of the sources could not be read: said at the end, and never success."""

from collections.abc import Sequence

import click

from briefing.errors import SourceError


def report(unread: Sequence[SourceError]) -> None:
    """Print each failure in its sentence and end with exit code 1; nothing where all was read."""
    for error in unread:
        click.echo(f"Error: {error}", err=True)
    if unread:
        raise click.exceptions.Exit(1)
