"""Build a programme of finished takes: ours beside a plain pydub pipeline and ffmpeg's concat.

python -m benchmarks.build [SEGMENTS…]      by default 10, 100 and 300

Each builder gets the same takes, one a segment of some ten seconds, and writes one mono MP3 at
48 kHz and 96 kbit/s with half a second of silence between. pydub adds them up, normalises the
peak and exports; ffmpeg gets WAV files, concatenates them and brings them to −16 LUFS with
`loudnorm`. Ours brings every chapter to −16 LUFS and −1 dBTP, encodes it, joins the frames and
writes the tag with all chapters. Interleaved runs, medians; joining alone is measured beside
pydub's `+=`. Needs ffmpeg, which pydub and the third builder call.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import soundfile

from benchmarks.props.stand_in import StandIn
from briefing import audio
from briefing.audio import frames, tags, timeline
from briefing.audio.cues import Sound
from briefing.audio.reel import reel
from briefing.model import Chapter, Line, Loudness, Master, Reading, Take, Voice
from briefing.studio.ahead import one_blas_thread, threads

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from pydub import AudioSegment
    from pydub.effects import normalize

SEGMENTS = (10, 100, 300)
RUNS = 5
PAUSE_S = 0.5
DAY = date(2026, 3, 12)
TEXT = "青石镇第{}座口袋公园今天向市民开放，全园占地三万平方米，步道长一点二千米，栽了近百种花木。"
VOICE = Voice("x", "x", "x", "x", "x", "x", "male", 300.0)


def takes(count: int) -> tuple[list[Chapter], list[Take]]:
    """Have so many segments spoken."""
    chapters = []
    for number in range(count):
        text = TEXT.format(number)
        line = Line(Reading(text, text, (), ()), PAUSE_S)
        chapters.append(Chapter(f"s{number:04d}", "story", text[:20], (line,)))
    engine = StandIn(Path())
    return chapters, [engine.speak(chapter.lines[0], VOICE) for chapter in chapters]


def ours(chapters: Sequence[Chapter], spoken: Sequence[Take], folder: Path) -> None:
    """Master, encode, join and tag."""

    def master(place: int) -> Master:
        return audio.master(chapters[place].lines, [spoken[place]], Sound(Loudness(), place == 0))

    with threads() as pools, one_blas_thread(), reel(folder) as tape:
        masters = [tape.record(each) for each in pools.mastering(master, range(len(spoken)))]
        segments = timeline.lay_out(chapters, masters)
        duration_s = sum(each.duration_s for each in masters)
        tag = tags.id3(
            title="节目", show="节目", day=DAY, segments=segments,
            duration_s=duration_s, cover=b"", comment="",
        )  # fmt: skip
        with (folder / "ours.mp3").open("wb") as file:
            file.write(tag)
            file.writelines(tape.mp3())


def plain_pydub(_: Sequence[Chapter], spoken: Sequence[Take], folder: Path) -> None:
    """Add up, normalise, export."""
    whole = AudioSegment.silent(0, 24_000)
    for take in spoken:
        whole += _segment(take) + AudioSegment.silent(round(PAUSE_S * 1000), 24_000)
    normalize(whole).export(
        folder / "pydub.mp3", format="mp3", bitrate="96k", parameters=["-ar", "48000"]
    )


def ffmpeg_concat(_: Sequence[Chapter], spoken: Sequence[Take], folder: Path) -> None:
    """Write WAV files, concatenate, `loudnorm`, encode."""
    names = []
    for number, take in enumerate(spoken):
        silence = np.zeros(round(PAUSE_S * take.audio.rate_hz), np.float32)
        name = f"{number:04d}.wav"
        sound = np.concatenate([take.audio.samples, silence])
        soundfile.write(folder / name, sound, take.audio.rate_hz, subtype="PCM_16")
        names.append(f"file '{name}'\n")
    (folder / "list.txt").write_text("".join(names), encoding="ascii")
    subprocess.run(  # noqa: S603 - a fixed command over files of our own
        [
            *("ffmpeg", "-y", "-loglevel", "error", "-f", "concat", "-i", "list.txt"),
            *("-af", "loudnorm=I=-16:TP=-1", "-ar", "48000", "-b:a", "96k", "ffmpeg.mp3"),
        ],
        cwd=folder,
        check=True,
    )


def _segment(take: Take) -> AudioSegment:
    pcm = np.round(take.audio.samples * 32767).astype("<i2").tobytes()
    return AudioSegment(data=pcm, sample_width=2, frame_rate=take.audio.rate_hz, channels=1)


def joining_s(chapters: Sequence[Chapter], spoken: Sequence[Take]) -> tuple[float, float]:
    """Measure joining alone: frames of finished chapters, and pydub's `+=` of segments."""
    one = audio.master(chapters[1].lines, [spoken[1]], Sound(Loudness(), first=False)).frames
    segments = [_segment(take) for take in spoken]

    def add_up() -> None:
        whole = AudioSegment.silent(0, 24_000)
        for segment in segments:
            whole += segment

    return _median_s(lambda: frames.join([one] * len(spoken))), _median_s(add_up)


def _median_s(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        began_s = time.perf_counter()
        work()
        times.append(time.perf_counter() - began_s)
    return statistics.median(times)


def main(counts: Sequence[int]) -> None:
    """Print a row for each number of segments."""
    if not shutil.which("ffmpeg"):
        sys.exit("ffmpeg not found: pydub's export and the third builder need it")
    builders = (ours, plain_pydub, ffmpeg_concat)
    print("segments  ours s  pydub s  ffmpeg s  ours/pydub  ours/ffmpeg  joining pydub/ours")
    for count in counts:
        chapters, spoken = takes(count)
        times: dict[str, list[float]] = {builder.__name__: [] for builder in builders}
        for _ in range(RUNS if count < SEGMENTS[-1] else 3):
            for builder in builders:
                with tempfile.TemporaryDirectory() as folder:
                    began_s = time.perf_counter()
                    builder(chapters, spoken, Path(folder))
                    times[builder.__name__].append(time.perf_counter() - began_s)
        mine_s, pydub_s, ffmpeg_s = (statistics.median(each) for each in times.values())
        joined_s, added_s = joining_s(chapters, spoken)
        print(
            f"{count:8}  {mine_s:6.2f}  {pydub_s:7.2f}  {ffmpeg_s:8.2f}  {mine_s / pydub_s:10.2f}"
            f"  {mine_s / ffmpeg_s:11.2f}  {added_s / joined_s:18.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or SEGMENTS)
