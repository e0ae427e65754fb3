"""`make`, and its first steps alone: `articles` and `script`."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli import daily, deleted, options, reporting, unread
from briefing.cli.progress import Progress
from briefing.errors import PublishError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing.model import Article, Episode, Found, Script, Voice
    from briefing.newsroom.report import Report
    from briefing.pipeline import Made
    from briefing.settings import Settings
    from briefing.studio import Studio, Tell

FETCHED_AT_ONCE = 8
"""Stories of a feed asked for at the same time: kind to one server, quick with many."""


OF_THE_SHOW = {"weight", "follows"}
"""What an article has not of its page, but of the show that tells it."""


@click.command()
@click.argument("sources", metavar="[SOURCE...]", nargs=-1)
@options.day
@options.title
@options.slug
@options.selecting
@click.option(
    "--script", "script_file", type=options.FILE, help="Speak this edited script instead."
)
@click.option("--base-url", help="Where the output folder is published.")
@click.option("-o", "--output", type=options.FOLDER, default="output", show_default=True)
@click.option("--review", is_flag=True, help="Stop at the script, for an editor to publish.")
@options.reporting
@options.sounding
@options.speaking
@options.as_json
def make(
    sources: tuple[str, ...],
    day: datetime | None,
    title: str,
    slug: str | None,
    minutes: float | None,
    stories: int | None,
    style: str | None,
    script_file: Path | None,
    base_url: str | None,
    output: Path,
    review: bool,
    report_file: Path | None,
    webhook: str | None,
    voice: str | None,
    speed: float | None,
    fallback: str | None,
    offline: bool,
    loudness: str | None,
    no_chime: bool,
    config: Path | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Make an episode from newspaper pages; print the MP3, its length and its chapters.

    Without SOURCE, today's edition of the sources that briefing.toml lists: what they have that no
    earlier edition told.

    \b
    briefing make
    briefing make --review
    briefing make --report run.json --webhook https://watch.yunxi.example/briefing
    briefing make 云溪日报.txt --date 2026-03-12 --voice yunyang -o output
    briefing make 云溪日报/ 晚报.html --minutes 5 --title 周四早报
    briefing make 云溪晚报.txt --date 2026-03-12 --slug evening
    briefing make --script output/episodes/2026-03-12/script.md
    """
    from functools import cache, partial

    from briefing.studio import Studio, threads

    with reporting.reported("make", report_file, webhook, config) as noted:
        _check(sources, script_file, review, selected=(minutes, stories, style) != (None,) * 3)
        settings = options.settled(
            config,
            voice=voice,
            speed=speed,
            fallback=fallback,
            offline=offline,
            minutes=minutes,
            stories=stories,
            style=style,
            loudness=loudness,
            no_chime=no_chime,
            base_url=base_url,
        )
        progress = Progress(quiet, warned=noted.warnings)
        wish = daily.Wish(output, day, title, slug, review, as_json)
        made: Made | None
        with threads() as pools, deleted.told(output, progress.tell):
            studio = cache(partial(Studio, settings, progress, pools))
            if script_file:
                made = _of_script(script_file, settings, studio, wish)
            elif sources:
                found = gather(sources, settings)
                noted.read(sources, found.unread)
                made = _of_sources(found, settings, studio, wish, progress, noted)
            else:
                made = daily.make(daily.ordered(settings, wish), studio, progress, noted, wish)
        if made:
            noted.made(made, studio().counts)
            if settings.brief.minutes and not script_file:
                progress.tell(_reached(made.episode.duration_s, settings.brief.minutes))
            finish(made, studio(), progress, as_json=as_json)
        if sources:
            unread.report(found.unread)
        elif not script_file:
            unread.survived(noted)


def _check(
    sources: tuple[str, ...], script_file: Path | None, review: bool, *, selected: bool
) -> None:
    if script_file is None:
        return
    if sources:
        raise click.UsageError("Give either SOURCE… or --script FILE.")
    if review:
        raise click.UsageError("--script FILE has been reviewed: leave out --review.")
    if selected:
        raise click.UsageError(
            "--script FILE is spoken as it stands: leave out --minutes, --stories and --style."
        )


def _of_script(
    file: Path, settings: "Settings", studio: "Callable[[], Studio]", wish: daily.Wish
) -> "Made":
    """Speak a script as somebody has edited it."""
    from briefing import pipeline

    edited = pipeline.read_script(file, settings)
    slug = wish.slug
    if slug is None:
        slug = pipeline.slug_of(file, edited, wish.output)
    return pipeline.make(lambda _: edited, studio(), wish.output, slug)


def _of_sources(
    found: "Found",
    settings: "Settings",
    studio: "Callable[[], Studio]",
    wish: daily.Wish,
    progress: Progress,
    noted: "Report",
) -> "Made | None":
    """Speak what was found, or write it for an editor."""
    from briefing import pipeline

    def script_for(voice: "Voice") -> "Script":
        return write(found, settings, wish.day, wish.title, voice, progress.tell)

    if not wish.review:
        return pipeline.make(script_for, studio(), wish.output, wish.slug)
    script = script_for(pipeline.likely_voice(settings))
    daily.submit(script, settings, wish, progress, noted)
    return None


def finish(made: "Made", studio: "Studio", progress: Progress, *, as_json: bool) -> None:
    """Keep the cache within its bounds, and print what was made."""
    studio.prune()
    progress.tell(f"takes: {studio.counts.new} new, {studio.counts.cached} from the cache")
    progress.tell(f"episode: {made.episode.id}, {_place(made)}")
    report(made.mp3, made.episode, as_json=as_json)


def _place(made: "Made") -> str:
    """Say whether subscribers get another episode, or another version of one that they have."""
    if made.again:
        return "made again in the place of the one that was there (--slug NAME keeps both)"
    number = made.episode.edition
    return "new" if number == 1 else f"edition {number} of its day, beside the others"


def _reached(duration_s: float, minutes: float) -> str:
    from briefing.publish.chapters import clock

    off = duration_s / (minutes * 60) - 1
    return f"length: {clock(duration_s)}, {minutes:g} minutes asked for ({off:+.1%})"


@click.command()
@options.sources
@options.as_json
def articles(sources: tuple[str, ...], as_json: bool) -> None:
    """List the articles of a page: headline, dateline, reporters, paragraphs.

    \b
    briefing articles 云溪日报.txt --json
    """
    from briefing import settings as config

    found = gather(sources, config.load())
    if as_json:
        records = [asdict(article) for article in found.articles]
        echo_json([{key: each[key] for key in each if key not in OF_THE_SHOW} for each in records])
    else:
        _list(found.articles)
    unread.report(found.unread)


def _list(found: "Sequence[Article]") -> None:
    for number, article in enumerate(found, 1):
        click.echo(f"{number}. {article.headline}")
        for label, value in (
            ("肩题", article.kicker),
            ("副题", " / ".join(article.subheadlines)),
            ("电头", article.dateline),
            ("记者", "、".join(article.reporters)),
            ("报纸", article.publisher),
            ("栏目", article.section),
            ("地点", article.place),
            ("日期", article.published.isoformat() if article.published else ""),
            ("原文", article.link),
            ("另见", " ".join(article.also)),
        ):
            if value:
                click.echo(f"   {label}：{value}")
        for paragraph in article.paragraphs:
            click.echo(f"   {paragraph}")
        click.echo()


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
@click.option("-o", "--output", type=options.FILE, help="Write the Markdown here.")
def script(
    sources: tuple[str, ...],
    day: datetime | None,
    title: str,
    minutes: float | None,
    stories: int | None,
    style: str | None,
    voice: str | None,
    config: Path | None,
    no_chime: bool,
    quiet: bool,
    as_json: bool,
    output: Path | None,
) -> None:
    """Write what would be said, as Markdown that can be edited and given to make --script.

    \b
    briefing script 云溪日报.txt --date 2026-03-12 -o 早报.md
    briefing script 云溪日报/ --stories 8 --style headline
    """
    from briefing import pipeline
    from briefing.script.markdown import to_markdown

    settings = options.settled(
        config, voice=voice, minutes=minutes, stories=stories, style=style, no_chime=no_chime
    )
    found = gather(sources, settings)
    guess = pipeline.likely_voice(settings)
    written = write(found, settings, day, title, guess, Progress(quiet).tell)
    if as_json:
        echo_json(_script_json(written))
    elif output:
        write_file(output, to_markdown(written).encode())
        click.echo(str(output))
    else:
        click.echo(to_markdown(written), nl=False)
    unread.report(found.unread)


def gather(sources: "Sequence[str]", settings: "Settings") -> "Found":
    """Read the sources, several of what they point at at once."""
    from briefing import pipeline
    from briefing.sources.fetch.network import Reach

    with ThreadPoolExecutor(FETCHED_AT_ONCE) as pool:
        return pipeline.gather(
            sources,
            sys.stdin.buffer,
            pool.map,
            offline=settings.voice.offline,
            reach=Reach(frozenset(settings.fetch.allow), settings.fetch.fake_ip),
            derived=settings.derived,
        )


def write(
    found: "Found",
    settings: "Settings",
    day: datetime | None,
    title: str,
    voice: "Voice",
    tell: "Tell",
) -> "Script":
    """Write the script of what was found, for the day given or told."""
    from briefing import pipeline

    edition = options.chosen_day(day, lambda today: pipeline.edition_day(found.articles, today))
    return pipeline.write_script(
        found.articles, settings, edition, title, voice, tell=tell, derived=settings.derived
    )


def _script_json(script: "Script") -> dict[str, Any]:
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
                "lines": [
                    {"text": line.text, "said": line.said, "pause_s": line.pause_s}
                    for line in chapter.lines
                ],
            }
            for chapter in script.chapters
        ],
    }


def report(mp3: Path, episode: "Episode", *, as_json: bool) -> None:
    """Print where the MP3 is, how long it is, and its chapters with their times."""
    from briefing.publish.chapters import clock

    if as_json:
        echo_json(
            {
                "episode": episode.id,
                "guid": episode.guid,
                "mp3": str(mp3),
                "duration_s": episode.duration_s,
                "voice": episode.voice,
                "chapters": [
                    {
                        "start_s": segment.start_s,
                        "title": segment.title,
                        **asdict(segment.credit),
                    }
                    for segment in episode.segments
                ],
            }
        )
        return
    click.echo(str(mp3))
    click.echo(f"{clock(episode.duration_s)}  {episode.title}")
    for number, segment in enumerate(episode.segments, 1):
        click.echo(f"{number:>3}  {clock(segment.start_s)}  {segment.title}")


def echo_json(value: object) -> None:
    """Print JSON with Chinese as it is."""
    click.echo(
        json.dumps(
            value,
            ensure_ascii=False,
            indent=2,
            default=lambda day: day.isoformat() if isinstance(day, date) else str(day),
        )
    )


def write_file(file: Path, content: bytes) -> None:
    """Write a file that the user asked for with -o."""
    try:
        file.write_bytes(content)
    except OSError as error:
        raise PublishError(
            str(file), f"cannot be written ({error.strerror})", "choose another path with -o"
        ) from error
