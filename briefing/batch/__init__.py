"""Many pages become many episodes and one feed: read `run` first.

Which episode a page belongs to, and under which name, is settled before any is made; so neither the
order of the pages nor how many workers there are changes a byte. The site is made once, at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from briefing.batch import job, pages, plan, records
from briefing.batch.outcome import BEYOND, FAILED, KEPT, Outcome, Planned, Published
from briefing.engines.casting import AUTO
from briefing.publish import picture, write
from briefing.settings import Settings
from briefing.studio import Progress, Studio

__all__ = ["LOST", "Order", "Work", "run"]

Work = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[tuple[Any, Any]]]
"""Does a task on each of some items, and gives each with what came of it as soon as it is done;
None came of an item that its worker did not survive."""
LOST = "its worker was killed, and the one that tried again too; see if memory is short"
PRUNED_AFTER = 50
"""So many new episodes later, the cache is brought back within its bounds."""
Step = tuple[Outcome, int]
"""What came of an episode, and how many are still to be made."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted."""

    settings: Settings
    output: Path
    day: date | None = None
    """The day of all pages; None: each page's own."""
    by_day: bool = False
    """Whether the pages of one day make one episode; else each makes its own."""


def run(inputs: Sequence[str], order: Order, work: Work, progress: Progress) -> Iterator[Step]:
    """Make the episodes that are not there yet, then the site; a failure is an outcome as well.

    All are read by the same voices: `auto` is the first that works when the run begins. What an
    earlier run made of the same articles, by the same program and settings, stays as it is.
    """
    settings = cast(order.settings, progress)
    is_said = settings is not order.settings  # who reads, when they were cast
    studio = Studio(settings, job.Noted() if is_said else progress)
    art = picture.of_settings(settings)
    recipe = records.recipe(settings, studio, art)
    there = write.episodes(order.output)
    found, unread = pages.read(inputs, settings, order.day, work)
    planned, twice = plan.planned(found, there, by_day=order.by_day)
    wanted, beyond = plan.within(planned, there, settings.show.keep)
    kept = {each.id: records.kept(order.output, each, recipe) for each in wanted}
    new = [each for each in wanted if not kept[each.id]]
    for outcome in (*unread, *twice, *_left(beyond, wanted, kept)):
        yield outcome, len(new)
    for number, (each, made) in enumerate(work(job.Maker(settings, order.output), new), 1):
        if made and made.is_final:  # what may be better the next time is made then
            records.slot(order.output, each, recipe).keep(made.published)
        yield made or Outcome(each.names, FAILED, each.id, errors=(LOST,)), len(new) - number
        if number % PRUNED_AFTER == 0:
            studio.prune()
    studio.prune()
    records.prune(order.output)
    if write.episodes(order.output):
        write.rebuild(order.output, settings.show, art, progress.tell, settings.derived)


def _left(
    beyond: Iterable[Planned], wanted: Iterable[Planned], kept: Mapping[str, Published | None]
) -> Iterator[Outcome]:
    """Tell of those that need not be made."""
    for each in beyond:
        yield Outcome(each.names, BEYOND, each.id)
    for each in wanted:
        if published := kept[each.id]:
            yield Outcome(each.names, KEPT, each.id, published)


def cast(settings: Settings, progress: Progress) -> Settings:
    """Name the voices that are found to read, and who may stand in, for all workers alike."""
    if settings.voice.name != AUTO:
        return settings
    studio = Studio(settings, progress)
    name = studio.anchors[0].voice.name
    return replace(settings, voice=replace(settings.voice, name=name, fallback=studio.fallback))
