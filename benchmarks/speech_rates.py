"""Time a local voice on news sentences: what its voice file must say, and how far `pace` is off.

python -m benchmarks.speech_rates [VOICE…]      baker and espeak by default
"""

import sys
from pathlib import Path

import numpy as np

from briefing import reading, settings
from briefing.audio.speech import cut
from briefing.digest.words.sentences import sentences
from briefing.engines import catalogue, load, pace
from briefing.engines.phrasing import phrased
from briefing.engines.syllables import syllables_of
from briefing.model import Line
from briefing.pipeline import gather

PAGES = sorted((Path(__file__).parent.parent / "tests" / "sources").glob("*.txt"))
OF_AN_ARTICLE = 3
"""Sentences, beside its headline."""
WANTED = 60


def corpus() -> list[Line]:
    """Take headlines and sentences from the sample pages, some from each."""
    texts: list[str] = []
    for page in PAGES:
        for article in gather([str(page)]).articles:
            texts.append(article.headline)
            texts += sentences(article.paragraphs[0])[:OF_AN_ARTICLE]
    return [Line(reading.say(text), 0.5) for text in texts[:: max(1, len(texts) // WANTED)]]


def main(names: list[str]) -> None:
    """Print each voice's syllables a minute, and its clause ends as a least-squares fit."""
    lines = corpus()
    heard = [phrased(line) for line in lines]
    inner = [[each.pause_s for each in line[:-1] if each.pause_s] for line in heard]
    syllables = np.array([syllables_of(line) for line in heard])
    pauses_s = np.array([sum(each) for each in inner])
    ends = np.array([len(each) + 1 for each in inner])
    for name in names:
        voice = catalogue.find(name)
        engine = load(voice.engine, settings.user_folders().data)
        sound_s = []
        for line in lines:
            take = engine.speak(line, voice)
            clip = cut(take.audio, line.text)
            sound_s.append(clip.sound_end_s - clip.sound_start_s)
        total_s = np.array(sound_s)
        of_syllable_s, of_end_s = np.linalg.lstsq(
            np.column_stack([syllables, ends]), total_s - pauses_s, rcond=None
        )[0]
        reckoned_s = np.array([pace.seconds(line.reading, voice) for line in lines])
        print(
            f"{name}: {len(lines)} lines, {syllables.sum()} syllables in {total_s.sum():.1f} s: "
            f"characters_per_minute = {syllables.sum() * 60 / total_s.sum():.0f}; "
            f"{60 / of_syllable_s:.0f} a minute inside clauses, {of_end_s:.3f} s at their ends; "
            f"reckoned {reckoned_s.sum():.1f} s, a line off by {np.std(total_s - reckoned_s):.2f} s"
        )
    share_s = (pauses_s.sum() + pace.FINAL_S * ends.sum()) / syllables.sum()
    print(f"ENDS_S = {share_s:.4f}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["baker", "espeak"])
