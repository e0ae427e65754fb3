"""All earlier episodes, by month, to be found by what they tell."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import Episode
from briefing.publish import addresses
from briefing.publish.breaking import headline
from briefing.publish.markup import element as e
from briefing.publish.notes import STORY
from briefing.publish.sections import headline_of, search, weekday

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def shelf(episodes: Sequence[Episode]) -> list["Element"]:
    """List the episodes, the newest first as they come, a heading above each month's."""
    if not episodes:
        return []
    months = [
        e(
            "section",
            e("h3", month),
            e("ol", *map(_item, of_month)),
            class_="month",
        )
        for month, of_month in groupby(episodes, _month)
    ]
    heading = e("header", e("h2", "往期节目"), search("查找往期节目"))
    return [e("section", heading, *months, class_="earlier")]


def _month(episode: Episode) -> str:
    return f"{episode.date.year}年{episode.date.month}月"


def _item(episode: Episode) -> "Element":
    minutes = max(1, round(episode.duration_s / 60))
    others = "；".join(_others(episode))
    return e(
        "li",
        e(
            "time",
            e("b", str(episode.date.day)),
            weekday(episode).replace("星期", "周"),
            datetime=episode.date.isoformat(),
        ),
        e("h4", e("a", *headline(headline_of(episode)), href=addresses.of_page(episode))),
        e("span", f"{minutes} 分钟", class_="length"),
        *([e("p", others)] if others else []),
    )


def _others(episode: Episode) -> list[str]:
    """Give the stories beside the one that the title tells."""
    told = [segment.title for segment in episode.segments if segment.kind == STORY]
    return [title for title in told if title not in episode.title]
