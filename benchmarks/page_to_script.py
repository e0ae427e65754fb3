"""Compare what a page costs from its text to its script with what jieba takes to cut it into words.

    python -m benchmarks.page_to_script [PAGE]

The dictionaries are warm. The page is read again and again, in turn with jieba, in one process, and
the medians of the rounds are compared; the target is a ratio of at most 5. What has been judged
before is remembered then, and the sample page marks its headlines; so pages that nobody has read
before, as most copied pages are (unmarked, and cut into columns), are told as well: each once, and
all of them together.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import jieba

from briefing import pipeline, reading, script
from briefing.digest import digest
from briefing.model import Script

TESTS = Path(__file__).parent.parent / "tests"
PAGE = TESTS / "sources" / "yunxi-daily.txt"
NEW = TESTS / "unseen" / "pages37"
DAY = date(2026, 3, 12)
ROUNDS = 15


def spent_s(work: Callable[[], object]) -> float:
    """Time one call, in seconds of this process's own work."""
    started_s = time.process_time()
    work()
    return time.process_time() - started_s


def to_script(page: Path) -> Script:
    """Make a script of a page: find its stories, tell them, and say how each word is read."""
    briefs = digest(pipeline.gather([str(page)]).articles, DAY, tellings=False)
    return script.build(briefs, "云溪早报", "", DAY, reading.say)


def costs(pages: Iterable[Path]) -> list[tuple[float, float]]:
    """Time cutting and telling, in turn."""
    timed = []
    for page in pages:
        text = page.read_text(encoding="utf-8")
        timed.append((spent_s(lambda: jieba.lcut(text)), spent_s(lambda: to_script(page))))  # noqa: B023 - called at once
    return timed


def main(page: Path) -> None:
    """Print both medians and their ratio, then the ratio over new pages."""
    jieba.lcut("云溪")
    to_script(page)
    new = sorted(NEW.glob("*.txt"))
    cut_s, told_s = map(sum, zip(*costs(new), strict=True))
    one, other = map(statistics.median, zip(*costs([page] * ROUNDS), strict=True))
    print(f"{page.name}: {len(page.read_text(encoding='utf-8'))} characters, median of {ROUNDS}")
    print(f"  jieba.lcut over the page   {one * 1000:8.1f} ms")
    print(f"  page to script, again      {other * 1000:8.1f} ms")
    print(f"  ratio                      {other / one:8.2f}   (target at most 5)")
    print(f"{len(new)} unmarked pages of {NEW.name}, each for the first time, mean")
    print(f"  jieba.lcut over the page   {cut_s / len(new) * 1000:8.1f} ms")
    print(f"  page to script             {told_s / len(new) * 1000:8.1f} ms")
    print(f"  ratio                      {told_s / cut_s:8.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE)
