"""Compare what a page costs from its text to its script with what jieba takes to cut it into words.

    python -m benchmarks.page_to_script [PAGE]

Both are warm, run in turn in one process, and the medians of their rounds are compared. The
target is a ratio of at most 5.
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import jieba

from briefing import pipeline, reading, script
from briefing.digest import digest
from briefing.model import Script

PAGE = Path(__file__).parent.parent / "tests" / "sources" / "yunxi-daily.txt"
DAY = date(2026, 3, 12)
ROUNDS = 15


def spent_s(work: Callable[[], object]) -> float:
    """Time one call, in seconds of this process's own work."""
    started_s = time.process_time()
    work()
    return time.process_time() - started_s


def main(page: Path) -> None:
    """Print both medians and their ratio."""
    text = page.read_text(encoding="utf-8")

    def to_script() -> Script:
        briefs = digest(pipeline.gather([str(page)]).articles, DAY)
        return script.build(briefs, "云溪早报", "", DAY, reading.say)

    def to_words() -> list[str]:
        return list(jieba.lcut(text))

    to_words()
    to_script()
    cutting, writing = zip(
        *((spent_s(to_words), spent_s(to_script)) for _ in range(ROUNDS)), strict=True
    )
    one, other = statistics.median(cutting), statistics.median(writing)
    print(f"{page.name}: {len(text)} characters, median of {ROUNDS} rounds in turn")
    print(f"  jieba.lcut over the page   {one * 1000:8.1f} ms")
    print(f"  page to script             {other * 1000:8.1f} ms")
    print(f"  ratio                      {other / one:8.2f}   (target at most 5)")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE)
