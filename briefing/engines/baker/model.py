"""Run the voice's two models: symbols → mel spectrogram and durations → sound.

FastSpeech 2 (Ren et al., 2020) says how long each symbol lasts, so word times are exact;
multi-band MelGAN (Yang et al., 2020) makes 300 samples of each mel frame.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from ai_edge_litert.interpreter import Interpreter

from briefing.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE_HZ = 24_000
FRAME = 300
"""Samples to a mel frame."""
ACOUSTIC, VOCODER, MAPPER = "fastspeech2.tflite", "mb_melgan.tflite", "baker_mapper.json"

_CHATTER = b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU."
_STDERR = 2
_redirecting = Lock()  # file descriptor 2 belongs to the whole process


class Model:
    """Both models, loaded; not for two threads at once (an interpreter holds its tensors)."""

    def __init__(self, folder: Path) -> None:
        with _without_chatter():
            # one thread: with two the sums are added in another order, and the bytes differ
            self._acoustic = Interpreter(str(folder / ACOUSTIC), num_threads=1)
            self._vocoder = Interpreter(str(folder / VOCODER), num_threads=1)
            self._acoustic.allocate_tensors()  # what makes the library speak up

    def speak(
        self, ids: list[int], stretch: float
    ) -> tuple["NDArray[np.float32]", "NDArray[np.int64]"]:
        """Return the sound, (n,) in [−1, 1], and each symbol's length in samples, which sum to n.

        `stretch` multiplies the durations. `EngineError` where the models do not agree.
        """
        ratios = (np.full(1, ratio, np.float32) for ratio in (stretch, 1.0, 1.0))
        inputs = (np.array([ids], np.int32), np.zeros(1, np.int32), *ratios)
        try:
            _, mel, durations, *_ = _run(self._acoustic, *inputs)
            (sound,) = _run(self._vocoder, mel)
        except (RuntimeError, ValueError) as error:
            raise _broken(str(error)) from error
        samples = sound[0, :, 0]
        lengths = durations[0].astype(np.int64) * FRAME
        if len(lengths) != len(ids) or lengths.sum() != len(samples):
            raise _broken(f"{len(samples)} samples for durations of {lengths.sum()}")
        if not np.isfinite(samples).all():
            raise _broken("samples that are not numbers")
        return np.clip(samples, -1.0, 1.0), lengths


def _run(interpreter: Any, *inputs: "NDArray[Any]") -> "list[NDArray[Any]]":  # noqa: ANN401
    details = interpreter.get_input_details()
    for detail, value in zip(details, inputs, strict=True):
        interpreter.resize_tensor_input(detail["index"], value.shape)
    interpreter.allocate_tensors()
    for detail, value in zip(details, inputs, strict=True):
        interpreter.set_tensor(detail["index"], value)
    interpreter.invoke()
    return [interpreter.get_tensor(out["index"]) for out in interpreter.get_output_details()]


def _broken(problem: str) -> EngineError:
    return EngineError(
        "the baker voice",
        f"did not speak the whole line ({problem})",
        "shorten the sentence, or install the voice again",
    )


@contextmanager
def _without_chatter() -> Iterator[None]:
    """Keep one line of the library off stderr and let everything else through.

    It is printed by native code with no switch for it, so the descriptor itself is turned aside
    for the few milliseconds of loading.
    """
    with _redirecting, tempfile.TemporaryFile() as aside:
        try:
            kept = os.dup(_STDERR)
        except OSError:  # no stderr at all, as in a windowed program
            yield
            return
        os.dup2(aside.fileno(), _STDERR)
        try:
            yield
        finally:
            os.dup2(kept, _STDERR)
            os.close(kept)
            aside.seek(0)
            for line in aside:
                if line.strip() != _CHATTER:
                    os.write(_STDERR, line)
