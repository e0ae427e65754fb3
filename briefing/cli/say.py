"""`say`: how a text is read, to correct that for good, and to hear it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli import options
from briefing.cli.asked import Asked, asking
from briefing.cli.printing import echo_json, write_file
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from briefing.model import Reading
    from briefing.reading import Explanation
    from briefing.reading.lexicon import Lexicon
    from briefing.settings import Settings


@click.command()
@click.argument("text")
@click.option("--explain", is_flag=True, help="Name the rule behind each change, and the pinyin.")
@click.option("--pinyin", help="Read TEXT with this pinyin, such as “qiao2 jun4 jie2”.")
@click.option("--said", help="Say this for TEXT.")
@click.option("--save", is_flag=True, help="Keep that in lexicon.tsv, for every command.")
@options.as_json
@click.option("-o", "--output", type=options.FILE, help="Speak it into this MP3.")
@options.loudness
@options.speaking
@asking
def say(
    text: str,
    explain: bool,
    pinyin: str | None,
    said: str | None,
    save: bool,
    as_json: bool,
    output: Path | None,
    quiet: bool,
    asked: Asked,
) -> None:
    """Print a text as it will be said.

    \b
    briefing say "全长4.68千米,达到Ⅲ类标准" --explain
    briefing say "您好" --voice baker -o 您好.mp3
    briefing say 乔俊杰 --pinyin "qiao2 jun4 jie2" --save
    briefing say EATNS --said 伊恩特斯 --save
    """
    from briefing import reading

    if pinyin is not None and said is not None:
        raise click.UsageError("Give either --pinyin or --said.")
    value = said if pinyin is None else pinyin
    if save and value is None:
        raise click.UsageError("--save keeps what --pinyin or --said gives: add one of them.")
    settings = asked.settled()
    own = _lexicon(settings, text, value, toned=pinyin is not None, save=save)
    read = reading.say(text, own)
    changes = reading.explain(read, own)
    if as_json:
        echo_json(_json(read, changes))
    else:
        click.echo(read.said)
    if (explain or value is not None) and not as_json:
        _explain(read, changes)
    if output:
        from briefing import pipeline
        from briefing.studio import Studio

        write_file(output, pipeline.audition(read, Studio(settings, Progress(quiet))))


def _lexicon(
    settings: "Settings", text: str, value: str | None, *, toned: bool, save: bool
) -> "Lexicon":
    """Read the user's lexicons, with the entry that the command line gives, kept or not."""
    from briefing import lexicons
    from briefing.reading import lexicon

    if value is None:
        return lexicons.load(settings)
    about = f"lexicon entry “{text.strip()}”"
    if toned:
        lexicon.pinyin_of(text.strip(), value, about)
    entry = lexicon.entry(text, value, about, "not kept: add --save")
    if not save:
        return lexicons.load(settings, entry)
    file, replaced = lexicons.save(settings, text, value)
    click.echo(f"{'Replaced' if replaced else 'Added'} in {file}", err=True)
    return lexicons.load(settings)


def _json(read: "Reading", changes: "tuple[Explanation, ...]") -> dict[str, Any]:
    return {
        "text": read.text,
        "said": read.said,
        "pinyin": list(read.pinyin),
        "rules": [
            {
                "written": change.written,
                "said": change.said,
                "rule": change.rule,
                "pinyin": list(change.pinyin),
                "from": change.where,
            }
            for change in changes
        ],
    }


def _explain(read: "Reading", changes: "tuple[Explanation, ...]") -> None:
    for change in changes:
        said = " ".join(change.pinyin) if change.said == change.written else change.said
        where = f", {change.where}" if change.where else ""
        click.echo(f"  {change.written} → {said}  ({change.rule}{where})")
    click.echo("  " + " ".join(read.pinyin))
