"""Edit one story of many: ours takes the other chapters as they are kept, pydub does all again.

python -m benchmarks.edit [SEGMENTS]      by default 100

Both begin with finished takes and end with one MP3 on disk; ours speaks the edited line anew with
the stand-in, which costs nothing. Interleaved runs, medians. Needs ffmpeg, which pydub calls.
"""

import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks import build
from benchmarks.props import stand_in
from briefing.cli.progress import Progress
from briefing.model import Line, Reading, Script
from briefing.settings import Folders, Settings, VoiceSettings
from briefing.studio import Studio, perform, threads

RUNS = 7
DAY = build.DAY


def edited(script: Script, run: int) -> Script:
    """Change the text of the story in the middle, otherwise in each run."""
    place = len(script.chapters) // 2
    text = f"第{run}次改过的内容，其余各条都没有变，只有这一条要重新合成、重新混音、重新编码。"
    line = Line(Reading(text, text, (), ()), build.PAUSE_S)
    chapters = list(script.chapters)
    chapters[place] = replace(chapters[place], lines=(line,))
    return replace(script, chapters=tuple(chapters))


def made_s(script: Script, settings: Settings) -> float:
    """Give the seconds from a script to its MP3, with what is kept of earlier runs."""
    with threads() as pools:
        studio = Studio(settings, Progress(quiet=True), pools)
        began_s = time.perf_counter()
        with studio.reel() as reel, (settings.folders.cache / "episode.mp3").open("wb") as file:
            perform(lambda _: script, studio, reel)
            file.writelines(reel.mp3())
        return time.perf_counter() - began_s


def main(count: int) -> None:
    """Print both times and their ratio."""
    if not shutil.which("ffmpeg"):
        sys.exit("ffmpeg not found: pydub's export needs it")
    chapters, spoken = build.takes(count)
    script = Script("节目", DAY, tuple(chapters))
    mine, pydubs = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(
            Folders(folder / "data", folder / "cache", folder / "config"),
            voice=VoiceSettings(name=stand_in.NAME),
        )
        stand_in.install(settings.folders.config / "voices")
        whole_s = made_s(script, settings)
        for run in range(RUNS):
            mine.append(made_s(edited(script, run), settings))
            began_s = time.perf_counter()
            build.plain_pydub(chapters, spoken, folder)
            pydubs.append(time.perf_counter() - began_s)
    ours_s, pydub_s = statistics.median(mine), statistics.median(pydubs)
    print(f"{count} segments, all new: {whole_s:.2f} s")
    print(
        f"one edited: {ours_s:.3f} s; pydub: {pydub_s:.2f} s; {pydub_s / ours_s:.0f} times faster"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 100)
