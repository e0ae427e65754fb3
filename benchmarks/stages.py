"""Where the time of an edition goes, one thing after another, with each voice that runs here.

python -m benchmarks.stages [SOURCE…]      by default the sample page

Each voice reads the same script with an empty cache, one thing at a time, so that the stages add
up; the dictionaries are warm. Medians of five editions. `models` is what of `speaking` passes
inside baker's two models. The last column is the voice's speed: seconds of speech a second of
speaking.
"""

import gc
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

from briefing import pipeline, settings
from briefing.audio import reel
from briefing.cli.progress import Progress
from briefing.engines import takes
from briefing.engines.baker.model import Model
from briefing.publish import write
from briefing.settings import Settings
from briefing.studio import Studio, chapters

PAGE = Path(__file__).parent.parent / "tests" / "sources" / "yunxi-daily.txt"
VOICES = ("baker", "espeak")
DAY = date(2026, 3, 12)
ROUNDS = 5
STAGES = ("articles", "script", "speaking", "models", "takes kept", "mastering", "publishing")


class Stopwatch:
    """Add up what passes inside functions."""

    def __init__(self) -> None:
        self.spent_s: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def on(self, owner: Any, name: str, stage: str) -> Iterator[None]:  # noqa: ANN401 - a module or a class
        """Time the function of that name while the block runs."""
        timed: Callable[..., Any] = getattr(owner, name)

        def timing(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever it takes
            began_s = time.perf_counter()
            try:
                return timed(*args, **kwargs)
            finally:
                self.spent_s[stage] += time.perf_counter() - began_s

        setattr(owner, name, timing)
        try:
            yield
        finally:
            setattr(owner, name, timed)


def edition(sources: list[str], by_default: Settings) -> tuple[Stopwatch, float, float]:
    """Make one edition; give its stopwatch, the whole time, and the length of its speech."""
    gc.collect()  # the models of the edition before are no part of this one
    watch = Stopwatch()
    began_s = time.perf_counter()
    found = pipeline.gather(sources).articles
    watch.spent_s["articles"] = time.perf_counter() - began_s
    with tempfile.TemporaryDirectory() as name, _timed(watch):
        folder = Path(name)
        chosen = replace(by_default, folders=replace(by_default.folders, cache=folder / "cache"))
        studio = Studio(chosen, Progress(quiet=True))
        made = pipeline.make(
            lambda voice: pipeline.write_script(found, chosen, DAY, "", voice),
            studio,
            folder / "output",
        )
        whole_s = time.perf_counter() - began_s  # deleting the folder is no part of an edition
    lines = [line for segment in made.episode.segments for line in segment.lines]
    return watch, whole_s, sum(line.end_s - line.start_s for line in lines)


@contextmanager
def _timed(watch: Stopwatch) -> Iterator[None]:
    with (
        watch.on(pipeline, "write_script", "script"),
        watch.on(takes.CachedEngine, "speak", "speaking"),
        watch.on(Model, "speak", "models"),
        watch.on(takes, "pack", "takes kept"),
        watch.on(chapters.Chapters, "make", "mastering"),
        watch.on(reel.Reel, "record", "mastering"),
        watch.on(write, "publish", "publishing"),
    ):
        yield


def main(sources: list[str]) -> None:
    """Print a row for each voice."""
    by_default = Settings(settings.user_folders())
    print("voice    seconds  " + "  ".join(f"{stage:>10}" for stage in STAGES) + "  × real time")
    for voice in VOICES:
        chosen = replace(by_default, voice=replace(by_default.voice, name=voice))
        edition(sources, chosen)  # warms dictionaries and models
        made = [edition(sources, chosen) for _ in range(ROUNDS)]
        whole_s = median(each[1] for each in made)
        speed = median(speech_s / watch.spent_s["speaking"] for watch, _, speech_s in made)
        shares = "  ".join(
            f"{median(watch.spent_s[stage] / all_s for watch, all_s, _ in made):10.1%}"
            for stage in STAGES
        )
        print(f"{voice:<8} {whole_s:7.1f}  {shares}  {speed:11.0f}")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(PAGE)])
