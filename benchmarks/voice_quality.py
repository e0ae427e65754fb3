"""Measure what a local voice makes of many sentences: its faults, its pauses, its pace.

python -m benchmarks.voice_quality [VOICE] [N]      baker and 500 by default
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np

from briefing import reading, settings
from briefing.digest.words.sentences import sentences
from briefing.engines import catalogue, load
from briefing.engines.syllables import PAUSES_S, spoken, syllables_of
from briefing.errors import BriefingError
from briefing.model import Line, Take
from briefing.pipeline import gather
from tests import acoustics
from tests.acoustics import decibels, level

PAGES = Path(__file__).parent.parent / "tests" / "sources"
KINDS = (".txt", ".md", ".html", ".xml", ".json")
EXTREMES = ("好", "嗯。", "花儿好。", "这儿、那儿，一会儿。", "GDP和WiFi。", "女，略；熊：穷！窘？")
"""What is short, rare, or nothing but pauses; beside the sentences of the sample pages."""
EDGE_S = 0.02
LOUD = 0.999
LOST_DB, CUT_DB = -20.0, -10.0
"""What a lost last syllable stays under, and the last 10 ms of one that is cut off reach, below
the loudest syllable."""
HELD_S = 0.08


@dataclass(slots=True)
class Quality:
    """What was found in the takes of one voice."""

    takes: int = 0
    sound_s: float = 0.0
    clicks: int = 0
    offset_db: float = -120.0
    """The largest mean of a take, to full scale."""
    clipped: int = 0
    """Samples at full scale."""
    edges_db: float = -120.0
    """The loudest 20 ms at the beginning or the end of a take."""
    cut: list[str] = field(default_factory=list)
    """Lines that stop within a sound instead of fading, or whose last syllable is lost."""
    disordered: int = 0
    """Words that do not begin behind the one before."""
    last_ratio: list[float] = field(default_factory=list)
    """Each take's last syllable: its length as a multiple of the others' average."""
    rates: list[float] = field(default_factory=list)
    """Syllables a minute, pauses included, for lines of more than ten."""
    lags_s: list[float] = field(default_factory=list)
    """The steepest rise of energy near each syllable of a stop or affricate, minus its time."""
    pauses_s: dict[str, list[float]] = field(default_factory=dict)
    """Measured silence at each mark inside a line."""


def corpus(wanted: int) -> list[Line]:
    """Take the extremes and `wanted` sentences and headlines from all the sample pages."""
    texts = dict.fromkeys(text for page in sorted(PAGES.rglob("*")) for text in _texts(page))
    told = [text for text in texts if reading.say(text).said.strip()]
    places = np.linspace(0, len(told) - 1, min(wanted, len(told))).round().astype(int)
    chosen = (*EXTREMES, *(told[place] for place in places))
    return [Line(reading.say(text), 0.5) for text in chosen]


def _texts(page: Path) -> Iterator[str]:
    if page.suffix not in KINDS:
        return
    try:
        found = gather([str(page)], offline=True).articles
    except BriefingError:  # a golden file beside the page
        return
    for article in found:
        yield article.headline
        for paragraph in article.paragraphs:
            yield from sentences(paragraph)


def examine(found: Quality, line: Line, take: Take) -> None:
    """Add one take to what was found."""
    samples, rate_hz, words = take.audio.samples, take.audio.rate_hz, take.words
    edge = round(EDGE_S * rate_hz)
    found.takes += 1
    found.sound_s += take.audio.duration_s
    found.clicks += acoustics.clicks(samples, rate_hz)
    found.offset_db = max(found.offset_db, decibels(abs(float(samples.mean(dtype=np.float64)))))
    found.clipped += int(np.sum(np.abs(samples) >= LOUD))
    ends = max(level(samples[:edge]), level(samples[-edge:]))
    found.edges_db = max(found.edges_db, decibels(ends))
    found.disordered += sum(a.end_s > b.start_s + 1e-6 for a, b in pairwise(words))
    if _is_cut(take):
        found.cut.append(line.text)
    lengths_s = [
        word.end_s - word.start_s for word in words if word.said_end - word.said_start == 1
    ]
    if len(lengths_s) > 1:
        found.last_ratio.append(lengths_s[-1] / float(np.mean(lengths_s[:-1])))
    count = syllables_of(spoken(line))
    if count > 10:  # noqa: PLR2004 - as said of `rates`
        found.rates.append(60 * count / (words[-1].end_s - words[0].start_s))
    _examine_pauses(found, line, take)
    for word in words:
        if line.reading.spoken_pinyin[word.said_start][0] in "bpdtgkjqzc":
            lag_s = acoustics.onset_s(samples, rate_hz, word.start_s) - word.start_s
            found.lags_s.append(lag_s)


def _is_cut(take: Take) -> bool:
    """Tell whether the last syllable is lost, or still sounds where it ends."""
    samples, rate_hz = take.audio.samples, take.audio.rate_hz
    spans = [
        samples[round(word.start_s * rate_hz) : round(word.end_s * rate_hz)] for word in take.words
    ]
    levels = [level(span) for span in spans]
    tail = spans[-1][-round(0.01 * rate_hz) :]
    lost = decibels(levels[-1] / max(levels)) < LOST_DB or len(spans[-1]) < HELD_S * rate_hz
    return lost or decibels(level(tail) / max(levels)) > CUT_DB


def _examine_pauses(found: Quality, line: Line, take: Take) -> None:
    silences = acoustics.silences_s(take.audio.samples, take.audio.rate_hz)
    for before, behind in pairwise(take.words):
        marks = line.said[before.said_end : behind.said_start]
        mark = max(marks, key=lambda each: PAUSES_S.get(each, 0.0), default="")
        if PAUSES_S.get(mark):
            middle_s = (before.end_s + behind.start_s) / 2
            around = [end - start for start, end in silences if start <= middle_s <= end]
            found.pauses_s.setdefault(mark, []).append(sum(around))


def rows(found: Quality) -> Iterator[tuple[str, str]]:
    """Tell what was found, line by line."""
    yield "takes", f"{found.takes}, {found.sound_s / 60:.1f} minutes"
    yield "clicks", f"{found.clicks}"
    yield "largest offset", f"{found.offset_db:.0f} dBFS"
    yield "samples at full scale", f"{found.clipped}"
    yield "loudest edge", f"{found.edges_db:.0f} dBFS"
    yield "cut ends", f"{len(found.cut)} {' '.join(found.cut[:3])}"
    yield "words out of order", f"{found.disordered}"
    yield "last syllable", f"{_spread(found.last_ratio, 2)} times the others"
    yield "characters a minute", _spread(found.rates, 0)
    yield "onset behind word time", f"{_spread([1000 * lag for lag in found.lags_s], 0)} ms"
    for mark, pauses_s in sorted(found.pauses_s.items()):
        yield f"pause at {mark} ({len(pauses_s)})", f"{_spread(pauses_s, 3)} s"


def _spread(values: Iterable[float], digits: int) -> str:
    low, middle, high = np.percentile(list(values), [5, 50, 95])
    return f"{low:.{digits}f} · {middle:.{digits}f} · {high:.{digits}f}"


def main(name: str, wanted: int) -> None:
    """Print the table; three figures are the 5th, 50th and 95th hundredth."""
    voice = catalogue.find(name)
    engine = load(voice.engine, settings.user_folders().data)
    found = Quality()
    for line in corpus(wanted):
        examine(found, line, engine.speak(line, voice))
    for what, figure in rows(found):
        print(f"{what:<24} {figure}")


if __name__ == "__main__":
    main(*sys.argv[1:2] or ["baker"], int(*sys.argv[2:3] or ["500"]))
