"""What may die at any moment beside `make`: each job, what is there before it, what it promises.

python -m tests.bad_jobs [STEP]      tries every STEP-th event of each (by default each) and counts

The jobs are what the commands call; `done` is what a finished one leaves, to be the same however
often it was killed before.
"""

import hashlib
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from briefing import batch, lexicons, pipeline, store
from briefing.engines.baker import Baker
from briefing.errors import PublishError
from briefing.model import Keep, Show
from briefing.newsroom import edition, review, watch
from briefing.newsroom.archive import Archive
from briefing.newsroom.rundown import Order, alone, prepared
from briefing.publish import addresses, picture, write
from briefing.settings import SourceSettings
from briefing.studio import Studio, threads
from briefing.writers.rewrite import Rewrite
from briefing.writing import gather, write_script
from tests import voice_index
from tests.bad_moments import (
    DAY,
    REFUSED,
    VOICE,
    Place,
    Quiet,
    full,
    is_whole,
    killed,
    make,
    promised,
    run,
    script,
    seen,
)

EARLIER = date(2026, 3, 11)
PAGES = {
    "a.txt": ("青石桥主桥合龙", "云溪区青石桥3月11日上午合龙。这座桥全长860米，双向四车道。"),
    "b.txt": (
        "区图书馆新馆开放夜读",
        "云溪区图书馆新馆从本周起每晚开放到22时，首批设有320个座位。",
    ),
}


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is begun, killed, looked at and done again."""

    before: Callable[[Place], object]
    """Makes what is there before."""
    do: Callable[[Place], object]
    done: Callable[[Place], Any]
    """Tells what a finished job has left."""
    broken: Callable[[Place, Place, Place], Iterator[str]]
    """Yields what is not as promised in a place where it was killed, given one where it has not
    begun and one where it was done."""
    speaks: bool = False
    """Whether it speaks, and so nothing that it had spoken before it was killed again."""


# ---------------------------------------------------------------- what is published


def _half_episodes(place: Place, before: Place, whole: Place) -> Iterator[str]:
    """Yield episodes that are neither old nor new, and what the feed promises and is not there.

    Their pages are made anew with the site.
    """
    states = [_without_pages(each.state()) for each in (place, before, whole)]
    folders = {name.split("/")[1] for name in states[0] if name.startswith("episodes/")}
    yield from (f"half of {each}" for each in folders if not is_whole(*states, episode=each))
    yield from promised(place.output)


def _without_pages(state: dict[str, str]) -> dict[str, str]:
    return {name: of for name, of in seen(state).items() if not name.endswith("index.html")}


def _published(place: Place) -> dict[str, str]:
    return {name: of for name, of in place.state().items() if not name.startswith(".")}


def _two_episodes(place: Place) -> None:
    make(place, script(EARLIER, "昨天的事"))
    make(place, script(DAY, "甲地开工", "乙地停工", "丙地丰收"))


def _edited(place: Place) -> None:
    _two_episodes(place)
    file = place.output / addresses.EPISODES / str(DAY) / addresses.SCRIPT
    file.write_text(file.read_text("utf-8").replace("乙地停工的内容", "乙地停工两天"), "utf-8")


def _redo(place: Place) -> None:
    studio = Studio(place.settings(), Quiet(), fresh=True)
    pipeline.redo(place.output / addresses.EPISODES / str(DAY), 2, studio)


def _rebuild(place: Place) -> None:
    write.rebuild(place.output, Show(title="云溪早报", base_url="https://yunxi.example/"))


def _keep_one(place: Place) -> None:
    write.rebuild(place.output, Show(keep=Keep(episodes=1)))


def _inbox(place: Place) -> Path:
    """Name the folder of pages, one for all places: an episode tells where its pages lay."""
    return place.root.parent / "pages"


def _pages(place: Place) -> None:
    _inbox(place).mkdir(exist_ok=True)
    for name, (headline, text) in PAGES.items():
        page = f"## {headline}\n\n本报讯（记者 陆清荷）{text}\n"
        (_inbox(place) / name).write_text(page, encoding="utf-8")


def _batch(place: Place) -> None:
    order = batch.Order(place.settings(), place.output, DAY)
    steps = batch.run([str(_inbox(place))], order, _in_turn, Quiet())
    if errors := [error for outcome, _ in steps for error in outcome.errors]:
        raise PublishError("batch", errors[0].rstrip("."), "run it again")


def _in_turn(task: Callable[[Any], Any], items: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - as batch has it
    return ((item, task(item)) for item in items)


# ---------------------------------------------------------------- the newsroom


def _order(place: Place) -> Order:
    listed = (SourceSettings(path=str(_inbox(place))),)
    return Order(replace(place.settings(), sources=listed), place.output, DAY)


def _edition(place: Place) -> None:
    order = _order(place)
    with threads() as pools, alone(place.output, Quiet().tell):
        studio = partial(Studio, order.settings, Quiet(), pools)
        writer = Rewrite(order.settings, Quiet().warn)
        edition.make(order, prepared(order), studio, writer, Quiet().tell)


def _submit(place: Place) -> None:
    _pages(place)
    order = _order(place)
    review.submitted(order, prepared(order), Rewrite(order.settings, Quiet().warn))


def _pass(place: Place) -> None:
    with threads() as pools, alone(place.output, Quiet().tell):
        folder = place.output / addresses.EPISODES / str(DAY)
        review.passed(folder, Studio(place.settings(), Quiet(), pools))


def _watch(place: Place) -> None:
    heard: list[str] = []
    inbox = watch.Inbox(_inbox(place), settle_s=0)
    made = partial(_of_page, place)
    watch.Watch(inbox, place.output, made, heard.append, heard.append).look(0)
    if failed := [each for each in heard if "tried again" in each]:
        raise PublishError("watch", failed[0].rstrip("."), "wait")


def _of_page(place: Place, page: Path) -> str:
    settings = place.settings()
    found = gather([str(page)], settings)
    write_it = partial(write_script, found.articles, settings, DAY, "")
    with threads() as pools:
        studio = Studio(settings, Quiet(), pools)
        return pipeline.make(write_it, studio, place.output).episode.id


def _remembered(place: Place) -> tuple[dict[str, str], frozenset[str], int, int]:
    archive = Archive(place.output)
    told = archive.records(DAY, frozenset())
    return _published(place), archive.editions(), len(told), len(archive.submitted())


def _dropped(place: Place) -> tuple[dict[str, str], list[str]]:
    pages = sorted(_inbox(place).iterdir())
    digests = (hashlib.sha256(page.read_bytes()).hexdigest() for page in pages)
    return _published(place), [Archive(place.output).dropped(each) for each in digests]


# ---------------------------------------------------------------- what the user keeps


def _cache(place: Place) -> Path:
    return place.root / "cache"


def _prune(place: Place) -> None:
    store.prune(_cache(place), 0, float("inf"))


def _damaged(place: Place, *_: Place) -> Iterator[str]:
    return (str(each.file) for each in store.kept(_cache(place)) if not store.is_whole(each.file))


def _wheel(place: Place) -> None:
    (place.root / "data").mkdir(parents=True, exist_ok=True)
    voice_index.wheel_in(place.root / "wheels")


def _install(place: Place) -> None:
    Baker(place.root / "data").install(place.root / "wheels", lambda _done, _total: None)


def _with_a_voice(place: Place) -> None:
    _wheel(place)
    _install(place)


def _remove(place: Place) -> None:
    Baker(place.root / "data").remove()


def _installed(place: Place) -> tuple[bool, set[str]]:
    data = place.root / "data"
    return Baker(data).installed(), {each.name for each in data.iterdir()}


def _half_a_voice(place: Place, *_: Place) -> Iterator[str]:
    folder = place.root / "data" / "baker"
    if folder.exists() and not Baker(place.root / "data").installed():
        yield "a voice that is there and not whole"


def _first_entry(place: Place) -> None:
    (place.root / "config").mkdir(parents=True, exist_ok=True)
    _lexicon(place).write_text("乔俊杰\tqiao2 jun4 jie2\n", encoding="utf-8")


def _lexicon(place: Place) -> Path:
    return place.root / "config" / "lexicon.tsv"


def _save(place: Place) -> None:
    lexicons.save(place.settings(), "青石桥", "qing1 shi2 qiao2")


def _half_a_lexicon(place: Place, before: Place, whole: Place) -> Iterator[str]:
    found, *either = (_lexicon(each).read_bytes() for each in (place, before, whole))
    if found not in either:
        yield "half a lexicon"


JOBS: dict[str, Job] = {
    "redo": Job(_edited, _redo, _published, _half_episodes),
    "feed": Job(_two_episodes, _rebuild, _published, _half_episodes),
    "keep": Job(_two_episodes, _keep_one, _published, lambda place, *_: promised(place.output)),
    "batch": Job(_pages, _batch, _published, _half_episodes, speaks=True),
    "make of listed sources": Job(_pages, _edition, _remembered, _half_episodes, speaks=True),
    "publish": Job(_submit, _pass, _remembered, _half_episodes, speaks=True),
    "watch": Job(_pages, _watch, _dropped, _half_episodes, speaks=True),
    "cache prune": Job(_two_episodes, _prune, lambda place: store.kept(_cache(place)), _damaged),
    "voices install": Job(_wheel, _install, _installed, _half_a_voice),
    "voices remove": Job(_with_a_voice, _remove, _installed, _half_a_voice),
    "say --save": Job(
        _first_entry, _save, lambda place: _lexicon(place).read_text(), _half_a_lexicon
    ),
}


def begun(root: Path, job: Job) -> Place:
    """Make a place with what is there before a job."""
    place = Place(root)
    voices = place.root / "config" / "voices"
    voices.mkdir(parents=True)
    (voices / "kill.toml").write_text(VOICE, encoding="utf-8")
    job.before(place)
    return place


def tried(
    folder: Path, name: str, moments: Callable[[int], range], happens: Callable[[], None] = killed
) -> Counter[str]:
    """Have it happen before some of the events of a job, and count what was found.

    `moments` chooses them, given how many there are. Raises AssertionError with the number of the
    event where a promise is broken.
    """
    job = JOBS[name]
    picture.drawn(Show())
    before = begun(folder / "before", job)

    def copied(to: str) -> Place:
        shutil.copytree(before.root, folder / to)
        return Place(folder / to)

    job.do(copied("warm"))  # what is loaded here is loaded once, and not in each fork
    whole = copied("whole")
    once = run(whole, job.do)
    assert once.status == 0, once
    expected = job.done(whole)
    counts: Counter[str] = Counter(events=once.events)
    for number in moments(once.events):
        place = copied(f"at-{number}")
        ended = run(place, job.do, number, happens)
        told = f"{name}, event {number}: {ended}"
        assert happens is not killed or ended.status < 0, told
        assert ended.status <= 0 or ended.status == REFUSED, told
        assert not (broken := list(job.broken(place, before, whole))), f"{told}: {broken}"
        kept = place.takes()
        again = run(place, job.do)
        assert again.status == 0, f"{told}: the next run failed, {again}"
        assert not job.speaks or again.spoken == whole.takes() - kept, f"{told}: spoken again"
        assert job.done(place) == expected, f"{told}: the next run made something else"
        assert not place.litter(), f"{told}: {place.litter()}"
        counts["points"] += 1
        counts["refused in a sentence"] += ended.status == REFUSED
        shutil.rmtree(place.root)
    return counts


def main(step: int) -> None:
    """Print what was tried."""
    voice_index.know(pytest.MonkeyPatch())
    for name in JOBS:
        for happens in (killed, full):
            with tempfile.TemporaryDirectory() as folder:
                counts = tried(Path(folder), name, lambda events: range(0, events, step), happens)
            print(f"{happens.__name__}, {name}: {dict(counts)}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1)
