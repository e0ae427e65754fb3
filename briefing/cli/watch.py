"""`watch`: what is dropped into a folder becomes an episode."""

import signal
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import options
from briefing.cli.asked import Asked, asking
from briefing.cli.gathering import gather, write_script
from briefing.cli.printing import finish
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from briefing.model import Script, Voice
    from briefing.settings import Settings
    from briefing.writers.rewrite import Rewrite


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@options.selecting
@options.base_url
@options.output
@click.option(
    "--settle",
    "settle_s",
    type=click.FloatRange(min=0),
    default=3.0,
    show_default=True,
    help="Seconds that a page has not changed before it is taken.",
)
@options.sounding
@options.speaking
@asking
def watch(
    folder: Path,
    output: Path,
    settle_s: float,
    quiet: bool,
    asked: Asked,
) -> None:
    """Make an episode of each page that is dropped into FOLDER, until Ctrl-C.

    \b
    briefing watch 来稿/ -o output
    """
    from briefing.newsroom import watch as watching
    from briefing.writers.rewrite import Rewrite

    settings = asked.settled()
    progress = Progress(quiet)
    writer = Rewrite(settings, progress.warn)
    work = watching.Watch(
        watching.Inbox(folder, settle_s),
        output,
        partial(_made, settings=settings, output=output, progress=progress, writer=writer),
        progress.tell,
        progress.warn,
    )
    progress.tell(f"watching {folder}; Ctrl-C ends it")
    ending = Ending()
    signal.signal(signal.SIGINT, ending.asked)
    signal.signal(signal.SIGTERM, ending.asked)  # as a service manager ends it
    try:
        watching.watch(work, time.monotonic, ending.rest)
    except KeyboardInterrupt:
        progress.tell("stopped: what was not finished is made when it is started again")


class Ending:
    """Ends a watch when it is asked to: at once, or at its next rest.

    Python drops an exception that a signal raises where none can be passed on, as while it frees
    an object; so it is remembered that somebody asked.
    """

    def __init__(self) -> None:
        self._asked = False

    def asked(self, *_: object) -> None:
        """Hear a signal; raises `KeyboardInterrupt`."""
        self._asked = True
        raise KeyboardInterrupt

    def rest(self, seconds: float) -> None:
        """Sleep; raises `KeyboardInterrupt` where somebody has asked before."""
        if self._asked:
            raise KeyboardInterrupt
        time.sleep(seconds)


def _made(
    page: Path, settings: "Settings", output: Path, progress: Progress, writer: "Rewrite"
) -> str:
    """Make the episode of a page, print it, and give its id."""
    from briefing import pipeline
    from briefing.studio import Studio, threads

    found = gather([str(page)], settings)

    def script_for(voice: "Voice") -> "Script":
        return write_script(found, settings, None, "", voice, progress.tell, writer)

    with threads() as pools:
        studio = Studio(settings, progress, pools)
        made = pipeline.make(script_for, studio, output)
    finish(made, studio, progress, as_json=False)
    for error in found.unread:
        progress.warn(str(error).rstrip("."))
    return made.episode.id
