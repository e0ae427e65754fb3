"""The command line: parse, call the pipeline, print, exit.

One file per group of commands. Nothing heavy is imported before a command runs, so that `--help`
answers at once; a `BriefingError` is caught once, here.
"""

import sys
from typing import Any

import click

from briefing import __version__
from briefing.cli import listen, make, say, setup, site, voices
from briefing.errors import BriefingError


class Commands(click.Group):
    """Turn what a user can cause into one sentence and exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run the command; no traceback for anything that has a sentence."""
        try:
            return super().invoke(ctx)
        except BriefingError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt as error:
            raise click.ClickException(
                "interrupted: finished takes are kept; run the same command again to go on."
            ) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing")
def main() -> None:
    """Turn a newspaper page into a Chinese podcast episode.

    \b
    briefing make 今日版面.txt --date 2026-03-12
    """
    for stream in (sys.stdout, sys.stderr):  # a C locale must not end in a traceback
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


for command in (
    *(make.make, make.articles, make.script),
    *(say.say, listen.preview, listen.redo, voices.voices),
    *(site.feed, site.serve, setup.init, setup.doctor),
):
    main.add_command(command)
