"""The formant voice that is always there: espeak-ng, fed our own pinyin.

Each take is spoken by a fresh process (`espeak_worker`, 50 ms): the library's state carries over
from call to call, so only then does the same line give the same samples, in any order and from
any thread.
"""

import json
import os
import subprocess
import sys
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import espeakng_loader
import numpy as np

from briefing.engines.espeak_sound import mended
from briefing.engines.pauses import Word, paced
from briefing.engines.phrasing import phrased
from briefing.engines.syllables import FULL_STOP_S, Spoken
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Take, Voice

if TYPE_CHECKING:
    from numpy.typing import NDArray

_REVISION = 4  # of what this module does to the sound
_WORKER = Path(__file__).with_name("espeak_worker.py")
_DEADLINE_S = 20.0  # three hundred characters take 0.2 s
_WORDS_A_MINUTE = 232  # as the library counts them: 285 characters, measured on news sentences
_BEND = 0.9  # its pace grows faster than its figure: measured from half the speed to twice

_PARAMETERS = {"volume": 2, "pitch": 3, "range": 4}
"""What a voice file may set under [options] → its number in `espeak_PARAMETER`."""
_LARGEST = 100
_RATE = 1
_TONES = {"1": "55", "2": "35", "3": "214", "4": "51", "5": "11"}
_IONG = {"jiong": "tS;j'ong", "qiong": "tS;hj'ong", "xiong": "S;j'ong"}
"""Three syllables that the library's rules lack and read as English, in its phonemes."""


class Espeak:
    """Speak Mandarin with espeak-ng; keeps no files."""

    name = "espeak"
    version = f"{_REVISION}-{version('espeakng-loader')}-jieba-{version('jieba')}"
    longest = 300
    parallel = os.cpu_count() or 1

    def __init__(self, folder: Path) -> None:
        self._folder = folder / self.name

    def check(self, voice: Voice) -> None:
        """Raise `EngineUnavailableError` unless the library speaks a syllable now."""
        _parameters(voice)
        try:
            _heard("a1", voice)
        except EngineError as error:
            raise EngineUnavailableError(error.about, error.problem, error.remedy) from error

    def speak(self, line: Line, voice: Voice) -> Take:
        """Speak one line; the same line gives the same samples."""
        if len(line.said) > self.longest:
            raise EngineError(
                f"line “{line.text[:20]}…”",
                f"has {len(line.said)} characters, espeak takes {self.longest}",
                "cut the sentence in two in the script",
            )
        # a breath also keeps each clause within the library's 800 bytes: beyond, it loses words
        characters = phrased(line, 1 / voice.speed)
        tokens = [token for character in characters for token in _tokens(character)]
        samples, rate_hz, starts = _heard(" ".join(tokens), voice)
        ends = iter(pairwise([*starts, len(samples)]))
        words = []
        for character in characters:
            spans = [next(ends) for _ in character.syllables]
            place, pause_s = character.place, character.pause_s / voice.speed
            end = place + character.length
            words.append(Word(place, end, spans[0][0], spans[-1][1], pause_s))
        return paced(mended(samples, rate_hz), rate_hz, words)


def _tokens(character: Spoken) -> list[str]:
    """Write a character's syllables as the library reads them, its punctuation behind."""
    tokens = []
    for syllable in character.syllables:
        name, tone = syllable[:-1], syllable[-1]
        tokens.append(f"[[{_IONG[name]}{_TONES[tone]}]]" if name in _IONG else syllable)
    if character.pause_s:
        tokens[-1] += "." if character.pause_s >= FULL_STOP_S else ","
    return tokens


def _heard(text: str, voice: Voice) -> "tuple[NDArray[np.float32], int, list[int]]":
    """Have the tokens spoken: samples, samples a second, and the sample where each token starts."""
    answer = _answer(text, voice)
    head, _, sound = answer.partition(b"\n")
    found = json.loads(head)
    samples = np.frombuffer(sound, np.int16).astype(np.float32) / np.float32(2**15)
    position, expected = 0, []
    for token in text.split():
        expected.append(range(position, position + len(token)))
        position += len(token) + 1
    starts = [start for _, start in found["words"]]
    places = [place for place, _ in found["words"]]
    whole = len(places) == len(expected) and all(
        place in token for place, token in zip(places, expected, strict=True)
    )
    if not whole or any(start >= stop for start, stop in pairwise([*starts, len(samples)])):
        raise _broken(f"{len(places)} of {len(expected)} syllables were heard", voice)
    return samples, int(found["rate_hz"]), starts


def _answer(text: str, voice: Voice) -> bytes:
    """Run the worker on one text; `EngineError` with its own sentence where it fails."""
    parameters = _parameters(voice)
    command = [sys.executable, "-I", "-S", str(_WORKER)]
    try:
        command += [espeakng_loader.get_library_path(), espeakng_loader.get_data_path()]
        done = subprocess.run(  # noqa: S603  our own script and arguments
            [*command, voice.speaker, json.dumps(parameters)],
            input=text.encode(),
            capture_output=True,
            timeout=_DEADLINE_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _broken(f"no answer within {_DEADLINE_S:.0f} s", voice) from error
    except (OSError, RuntimeError) as error:  # the latter: the wheel came without its data
        raise _broken(str(error), voice) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _broken(said[-1] if said else f"it ended with code {done.returncode}", voice)
    return done.stdout


def _parameters(voice: Voice) -> dict[int, int]:
    """Translate a voice file's pace and options; `EngineError` for one that is not understood."""
    parameters = {_RATE: round(_WORDS_A_MINUTE * voice.speed**_BEND)}
    for option, value in voice.options.items():
        known = option in _PARAMETERS and isinstance(value, int | float)
        if not known or not 0 <= float(value) <= _LARGEST:
            raise EngineError(
                f"voice “{voice.name}”",
                f"sets {option} = {value!r}",
                f"espeak understands {', '.join(_PARAMETERS)}, each from 0 to {_LARGEST}",
            )
        parameters[_PARAMETERS[option]] = round(float(value))
    return parameters


def _broken(problem: str, voice: Voice) -> EngineError:
    return EngineError(
        f"espeak's voice “{voice.speaker}”",
        f"did not speak the line ({problem})",
        "rewrite the sentence, or choose another voice",
    )
