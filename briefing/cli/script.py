"""`script`: what would be said, to be edited."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli import drafts, options, unread
from briefing.cli.asked import Asked, asking
from briefing.cli.gathering import gather, write_script
from briefing.cli.printing import as_text, write_file
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from briefing.model import Script


@click.command()
@options.sources
@options.day
@options.title
@options.selecting
@click.option("--voice", help="The voice whose pace --minutes reckons with.")
@click.option("--config", type=options.FILE, help="A briefing.toml.")
@options.no_chime
@options.quiet
@options.as_json
@click.option("-o", "--output", type=options.FILE, help="Write it here instead.")
@asking
def script(
    sources: tuple[str, ...],
    day: datetime | None,
    title: str,
    quiet: bool,
    as_json: bool,
    output: Path | None,
    asked: Asked,
) -> None:
    """Write what would be said, as Markdown that can be edited and given to make --script.

    \b
    briefing script 云溪日报.txt --date 2026-03-12 -o 早报.md
    briefing script 云溪日报/ --stories 8 --style headline
    """
    from briefing import pipeline
    from briefing.publish import write
    from briefing.script.markdown import to_markdown
    from briefing.writers.rewrite import Rewrite

    settings = asked.settled()
    found = gather(sources, settings)
    guess = pipeline.likely_voice(settings)
    progress = Progress(quiet)
    writer = Rewrite(settings, progress.warn)
    written = write_script(found, settings, day, title, guess, progress.tell, writer)
    text = as_text(_json(written)) + "\n" if as_json else to_markdown(written)
    if output:
        if drafts.target(str(output)).script and (kept := write.edited_script(output, text)):
            progress.warn(kept)
        write_file(output, text.encode())
        click.echo(str(output))
    else:
        click.echo(text, nl=False)
    unread.report(found.unread)


def _json(script: "Script") -> dict[str, Any]:
    return {
        "title": script.title,
        "date": script.date.isoformat(),
        "chapters": [
            {
                "id": chapter.id,
                "kind": chapter.kind,
                "title": chapter.title,
                "source": chapter.source,
                "link": chapter.link,
                "also": list(chapter.also),
                "verdict": chapter.verdict,
                "writer": chapter.writer,
                "lines": [
                    {"text": line.text, "said": line.said, "pause_s": line.pause_s}
                    for line in chapter.lines
                ],
            }
            for chapter in script.chapters
        ],
    }
