"""Time baker's `speak` beside its two models alone; then one worker beside two.

python -m benchmarks.baker_throughput [N]      40 sentences by default
"""

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

import numpy as np
from ai_edge_litert.interpreter import Interpreter

from benchmarks.voice_quality import corpus
from briefing import settings
from briefing.engines import catalogue
from briefing.engines.baker import Baker
from briefing.engines.baker.manner import Manner
from briefing.engines.baker.model import ACOUSTIC, VOCODER, Model
from briefing.engines.baker.utterances import utterances
from briefing.engines.phrasing import phrased
from briefing.model import Line

ROUNDS = 3
"""The quickest counts: what else the machine does only makes a round slower."""
VOICE = catalogue.find("baker")
Kind = Callable[..., Thread | BaseProcess]


class Bare:
    """Both models as a straightforward program would run them: whole utterances, nothing else."""

    def __init__(self, folder: Path) -> None:
        self.acoustic = Interpreter(str(folder / ACOUSTIC), num_threads=1)
        self.vocoder = Interpreter(str(folder / VOCODER), num_threads=1)

    def speak(self, ids: Sequence[int], manner: Manner) -> None:
        """Run them over one utterance's symbols."""
        symbols, speaker, *knobs = (each["index"] for each in self.acoustic.get_input_details())
        self.acoustic.resize_tensor_input(symbols, (1, len(ids)))
        self.acoustic.allocate_tensors()
        self.acoustic.set_tensor(symbols, np.array([ids], np.int32))
        self.acoustic.set_tensor(speaker, np.zeros(1, np.int32))
        values = (manner.stretch, manner.pitch_shift, manner.energy_shift)
        for knob, value in zip(knobs, values, strict=True):
            self.acoustic.set_tensor(knob, np.full(1, value, np.float32))
        self.acoustic.invoke()
        mel = self.acoustic.get_tensor(self.acoustic.get_output_details()[1]["index"])
        (taken,) = (each["index"] for each in self.vocoder.get_input_details())
        self.vocoder.resize_tensor_input(taken, mel.shape)
        self.vocoder.allocate_tensors()
        self.vocoder.set_tensor(taken, mel)
        self.vocoder.invoke()
        self.vocoder.get_tensor(self.vocoder.get_output_details()[0]["index"])


def side_by_side(folder: Path, lines: Sequence[Line]) -> tuple[float, float]:
    """Give the processor time of the engine and of the bare models, line by line in turn."""
    baker, bare, manner = Baker(folder), Bare(folder / "baker"), Manner.of(VOICE)
    mapper = Model(folder / "baker").mapper
    engine_s = bare_s = 0.0
    for line in lines:
        ids = [mapper.ids_of(mapper.spell(each)) for each in utterances(phrased(line), 1.0)]

        def bare_speak(ids: list[list[int]] = ids) -> None:
            for each in ids:
                bare.speak(each, manner)

        spent = [
            (_spent_s(partial(baker.speak, line, VOICE)), _spent_s(bare_speak))
            for _ in range(ROUNDS)
        ]
        engine_s += min(engine for engine, _ in spent)
        bare_s += min(alone for _, alone in spent)
    return engine_s, bare_s


def _spent_s(work: Callable[[], object]) -> float:
    start_s = time.process_time()
    work()
    return time.process_time() - start_s


def scaling(folder: Path, lines: Sequence[Line]) -> dict[str, float]:
    """Give the seconds that pass while each worker speaks all the lines, for each kind of worker.

    The engine has spoken before, in this process; processes are forked off behind that and share
    what it has loaded, as a program's own would that has read its sources by then.
    """
    baker = Baker(folder)

    def work() -> None:
        for line in lines:
            baker.speak(line, VOICE)

    fork: Kind = get_context("fork").Process
    ways: dict[str, tuple[list[Kind], Callable[[], None]]] = {
        "one process": ([fork], work),
        "two processes": ([fork] * 2, work),
        "two threads": ([Thread] * 2, work),
        "one that counts": ([fork], _count),
        "two that count": ([fork] * 2, _count),
    }
    work()
    _elapsed_s([Thread] * 2, work)
    spent_s = [{way: _elapsed_s(*each) for way, each in ways.items()} for _ in range(ROUNDS)]
    return {way: min(each[way] for each in spent_s) for way in ways}


def _elapsed_s(kinds: Sequence[Kind], work: Callable[[], None]) -> float:
    workers = [kind(target=work) for kind in kinds]
    start_s = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return time.perf_counter() - start_s


def _count() -> None:
    """Keep a core busy with nothing: what two of these gain is what the machine has to give."""
    for _ in range(30_000_000):
        pass


def main(wanted: int) -> None:
    """Print the ratios."""
    folder, lines = settings.user_folders().data, corpus(wanted)
    engine_s, bare_s = side_by_side(folder, lines)
    print(
        f"{len(lines)} lines on one core: engine {engine_s:.2f} s, bare models {bare_s:.2f} s: "
        f"{bare_s / engine_s:.1%} of their speed"
    )
    spent_s = scaling(folder, lines)
    gain = 2 * spent_s["one that counts"] / spent_s["two that count"]
    print(f"two processes that only count: {gain:.2f} times the speed of one")
    for way in ("two processes", "two threads"):
        gain = 2 * spent_s["one process"] / spent_s[way]
        print(f"{way} that speak: {gain:.2f} times the speed of one")


if __name__ == "__main__":
    main(int(*sys.argv[1:2] or ["40"]))
