"""`articles`: what was understood of a page."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from briefing.cli import options, unread
from briefing.cli.gathering import gather
from briefing.cli.printing import echo_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Article

OF_THE_SHOW = {"weight", "follows"}
"""What an article has not of its page, but of the show that tells it."""


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
