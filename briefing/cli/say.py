"""`say`: how a text is read, and to hear it."""

from pathlib import Path

import click

from briefing.cli import options
from briefing.cli.make import echo_json, write_file
from briefing.cli.progress import Progress


@click.command()
@click.argument("text")
@click.option("--explain", is_flag=True, help="Name the rule behind each change, and the pinyin.")
@options.as_json
@click.option("-o", "--output", type=options.FILE, help="Speak it into this MP3.")
@options.speaking
def say(
    text: str,
    explain: bool,
    as_json: bool,
    output: Path | None,
    voice: str | None,
    speed: float | None,
    offline: bool,
    config: Path | None,
    quiet: bool,
) -> None:
    """Print a text as it will be said.

    \b
    briefing say "全长4.68千米,达到Ⅲ类标准" --explain
    briefing say "您好" --voice baker -o 您好.mp3
    """
    from briefing import reading

    read = reading.say(text)
    if as_json:
        rules = [
            {
                "written": text[span.written_start : span.written_end],
                "said": read.said[span.said_start : span.said_end],
                "rule": span.rule,
            }
            for span in read.spans
        ]
        echo_json(
            {"text": read.text, "said": read.said, "pinyin": list(read.pinyin), "rules": rules}
        )
    else:
        click.echo(read.said)
    if explain and not as_json:
        for span in read.spans:
            written = text[span.written_start : span.written_end]
            said = read.said[span.said_start : span.said_end]
            click.echo(f"  {written} → {said}  ({span.rule})")
        click.echo("  " + " ".join(read.pinyin))
    if output:
        from briefing import pipeline

        settings = options.settled(config, voice=voice, speed=speed, offline=offline)
        progress = Progress(quiet)
        studio = pipeline.open_studio(settings, progress.tell, progress)
        write_file(output, pipeline.audition(text, studio))
