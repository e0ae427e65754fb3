"""`cache`: what is kept of earlier runs, and how it is made less."""

import time
from typing import TYPE_CHECKING

import click

from briefing import settings as config
from briefing import store
from briefing.cli import options
from briefing.cli.printing import echo_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.store import Kept


@click.group(invoke_without_command=True)
@click.pass_context
def cache(context: click.Context) -> None:
    """Show, prune or clear what is kept: takes, finished chapters, and what was written.

    Whatever is deleted is made again when it is needed.

    \b
    briefing cache
    briefing cache prune --megabytes 500 --days 30
    briefing cache clear
    """
    if context.invoked_subcommand is None:
        context.invoke(info)


@cache.command(short_help="Show what is kept.")
@options.as_json
def info(as_json: bool = False) -> None:
    """Show where the cache is, how much it holds of what, and how much it may hold.

    \b
    briefing cache info --json
    """
    settings = config.load()
    folder = settings.folders.cache
    kept = store.kept(folder)
    kinds = {
        kind: [each for each in kept if each.file.suffix == f".{kind}"]
        for kind in sorted({each.file.suffix.lstrip(".") for each in kept})
    }
    idle_days = (time.time() - kept[0].used_s) / store.DAY_S if kept else 0.0
    if as_json:
        echo_json(
            {
                "folder": str(folder),
                "bytes": _size(kept),
                "kinds": {
                    kind: {"files": len(files), "bytes": _size(files)}
                    for kind, files in kinds.items()
                },
                "longest_unused_days": idle_days,
                "most_megabytes": settings.cache.megabytes,
                "most_days": settings.cache.days,
            }
        )
        return
    click.echo(str(folder))
    for kind, files in kinds.items():
        click.echo(f"{kind:<8} {len(files):>7} files {_size(files) / store.MEGABYTE:>10.1f} MB")
    click.echo(f"{'all':<8} {len(kept):>7} files {_size(kept) / store.MEGABYTE:>10.1f} MB")
    click.echo(
        f"at most {settings.cache.megabytes:g} MB, unused for at most {settings.cache.days:g} days "
        f"(longest now: {idle_days:.0f})"
    )


@cache.command(short_help="Delete what was not used for long.")
@click.option("--megabytes", type=click.FloatRange(min=0), help="Leave at most so much.")
@click.option("--days", type=click.FloatRange(min=0), help="Leave what was used since then.")
def prune(megabytes: float | None, days: float | None) -> None:
    """Delete what was not used for long, the longest unused first; `make` does so at its end.

    \b
    briefing cache prune --megabytes 500
    """
    settings = config.load()
    bounds = settings.cache
    gone = store.prune(
        settings.folders.cache,
        (bounds.megabytes if megabytes is None else megabytes) * store.MEGABYTE,
        (bounds.days if days is None else days) * store.DAY_S,
    )
    click.echo(f"deleted {len(gone)} files, {_size(gone) / store.MEGABYTE:.1f} MB")


@cache.command(short_help="Delete all of it.")
def clear() -> None:
    """Delete everything that is kept.

    \b
    briefing cache clear
    """
    gone = store.prune(config.load().folders.cache, 0, float("inf"))
    click.echo(f"deleted {len(gone)} files, {_size(gone) / store.MEGABYTE:.1f} MB")


def _size(kept: "Sequence[Kept]") -> int:
    return sum(each.size for each in kept)
