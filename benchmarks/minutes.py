"""Ask for minutes, speak the script, and compare.

python -m benchmarks.minutes [SOURCE…]      the sample page, and all sample pages together
"""

import sys
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from briefing import pipeline, settings
from briefing.cli.progress import Progress
from briefing.settings import Settings
from briefing.studio import Studio, perform, threads

PAGES = Path(__file__).parent.parent / "tests" / "sources"
MINUTES = (1, 2, 3, 5, 8)
VOICES = ("baker", "espeak")
DAY = date(2026, 3, 12)


def measured_s(sources: list[str], minutes: float, voice: str) -> tuple[float, str]:
    """Give the real length, and what was said of it."""
    said: list[str] = []
    by_default = Settings(settings.user_folders())
    chosen = replace(
        by_default,
        voice=replace(by_default.voice, name=voice),
        brief=replace(by_default.brief, minutes=minutes),
    )
    found = pipeline.gather(sources).articles
    day = pipeline.edition_day(found, DAY)
    with threads() as pools:
        studio = Studio(chosen, Progress(quiet=True), pools)
        with studio.reel() as reel:
            write = partial(pipeline.write_script, found, chosen, day, "", tell=said.append)
            spoken = perform(write, studio, reel)
    return sum(master.duration_s for master in spoken.masters), " · ".join(said)


def main(sources: list[str]) -> None:
    """Print a row for each voice and number of minutes."""
    inputs = [sources] if sources else [
        [str(PAGES / "yunxi-daily.txt")],
        [str(page) for page in sorted(PAGES.glob("*.txt"))],
    ]  # fmt: skip
    print("sources  voice    asked     got    off")
    for listed in inputs:
        for voice in VOICES:
            for minutes in MINUTES:
                got_s, said = measured_s(listed, minutes, voice)
                off = got_s / (minutes * 60) - 1
                row = f"{len(listed):>7}  {voice:<6} {minutes:>4} min {got_s:6.1f} s {off:+6.1%}"
                print(f"{row}  {said}")


if __name__ == "__main__":
    main(sys.argv[1:])
