"""Give each episode of a batch its place, by what its pages are called and the days they tell."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from itertools import count
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from briefing.batch.outcome import FAILED, Outcome, Page, Planned
from briefing.model import Episode, Keep
from briefing.publish import feed, retention
from briefing.sources.fetch.names import in_order

NAME_LENGTH = 8
"""Hexadecimal digits that tell the pages of one day apart."""


def planned(
    found: Iterable[Page], there: Sequence[Episode], *, by_day: bool
) -> tuple[list[Planned], list[Outcome]]:
    """Plan an episode for each page, or for each day, in the order of days and names.

    One that is `there` keeps its edition, so that adding a page later changes none of the others.
    Two pages of one day that would have the same name cannot both be published.
    """
    told: dict[str, list[Page]] = {}
    twice: list[Outcome] = []
    for page in sorted(found, key=lambda each: (each.date, in_order(Path(each.name)))):
        name = page.date.isoformat() if by_day else f"{page.date}-{_slug(page.name)}"
        others = told.setdefault(name, [])
        if others and not by_day:
            twice.append(_twice(page, others[0]))
        else:
            others.append(page)
    editions = {each.id: each.edition for each in there}
    guids = {each.id: feed.guid(each) for each in there}
    taken = {(each.date, each.edition) for each in there}
    episodes: list[Planned] = []
    for name, pages in told.items():
        day = pages[0].date
        edition = editions.get(name) or next(n for n in count(1) if (day, n) not in taken)
        taken.add((day, edition))
        episodes.append(Planned(name, day, edition, tuple(pages), guids.get(name, "")))
    return episodes, twice


def within(
    episodes: Sequence[Planned], there: Sequence[Episode], keep: Keep
) -> tuple[list[Planned], list[Planned]]:
    """Part the episodes that the show will keep from those that it would delete again."""
    ids = {each.id for each in episodes}
    others = [each for each in there if each.id not in ids]
    kept = _kept([*episodes, *others], keep)
    parts: tuple[list[Planned], list[Planned]] = ([], [])
    for each in episodes:
        parts[each.id not in kept].append(each)
    return parts


def _kept(dated: Iterable[Planned | Episode], keep: Keep) -> Collection[str]:
    """Name those that stay, by the order in which the site lists them."""
    newest = sorted(dated, key=lambda one: (one.date, one.edition, one.id), reverse=True)
    return {each.id for each in retention.kept(newest, keep)}


def _slug(name: str) -> str:
    """Name a page by its file and the folder that it lies in, wherever that has been moved to."""
    parts = PurePath(urlsplit(name).path).parts if "://" in name else PurePath(name).parts
    return hashlib.sha256("/".join(parts[-2:]).encode()).hexdigest()[:NAME_LENGTH]


def _twice(page: Page, other: Page) -> Outcome:
    sentence = (
        f"{page.name}: has the day, folder and name of {other.name}; "
        "rename one of them, or tell both in one episode with --by day"
    )
    return Outcome((page.name,), FAILED, errors=(sentence,))
