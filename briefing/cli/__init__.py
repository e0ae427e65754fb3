"""The command line: parse, call the pipeline, print, exit.

One file per group of commands, imported when one of them runs, so that `--help` answers at once;
a `BriefingError` is caught once, here.
"""

import sys
from importlib import import_module
from typing import Any

import click

from briefing import __version__
from briefing.errors import BriefingError

COMMANDS = {
    "make": ("briefing.cli.make:make", "Make an episode, its feed and its page."),
    "publish": ("briefing.cli.publish:publish", "Publish what make --review has written."),
    "watch": ("briefing.cli.watch:watch", "Make an episode of each page dropped into a folder."),
    "batch": ("briefing.cli.batch:batch", "Make an archive of pages into many episodes."),
    "articles": ("briefing.cli.articles:articles", "Show what was understood of a page."),
    "plan": ("briefing.cli.plan:plan", "Say what would be made, without any sound."),
    "script": ("briefing.cli.script:script", "Write the script without any sound."),
    "say": ("briefing.cli.say:say", "Show how a text is read, or hear it."),
    "preview": ("briefing.cli.preview:preview", "Hear, mend and publish a script in the browser."),
    "redo": ("briefing.cli.redo:redo", "Make one segment again."),
    "voices": ("briefing.cli.voices:voices", "List, install or try voices."),
    "feed": ("briefing.cli.site:feed", "Rebuild feed and pages."),
    "serve": ("briefing.cli.site:serve", "Serve the folder to podcast apps."),
    "cache": ("briefing.cli.cache:cache", "Show or clear what is kept of earlier runs."),
    "init": ("briefing.cli.setup:init", "Write a commented briefing.toml."),
    "doctor": ("briefing.cli.doctor:doctor", "Say what works here, and how to mend the rest."),
}
"""Each command's place and its line in the list of commands, in the order of an editor's day."""


class Commands(click.Group):
    """Find commands in the table, and turn what a user can cause into one sentence and exit 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Name the commands in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click calls it
        """Import the one command that is asked for."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click calls it
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])

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
