"""Run the voice's two models: symbols → mel spectrogram and durations → sound.

FastSpeech 2 (Ren et al., 2020) says how long each symbol lasts, so word times are exact;
multi-band MelGAN (Yang et al., 2020) makes 300 samples of each mel frame.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from briefing.engines.baker.chatter import without_chatter
from briefing.engines.baker.manner import Manner
from briefing.engines.baker.symbols import Mapper
from briefing.engines.baker.windows import windows
from briefing.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE_HZ = 24_000
FRAME = 300
"""Samples to a mel frame."""
_STILL = -1.6
"""The mean over a frame's bands, each a deviation from its own mean in the corpus, below which 95 %
of the frames lie under −57 dBFS: measured on sixty news sentences."""
ACOUSTIC, VOCODER, MAPPER = "fastspeech2.tflite", "mb_melgan.tflite", "baker_mapper.json"


class Model:
    """Both models, loaded; not for two threads at once (an interpreter holds its tensors).

    Raises `OSError`, `ValueError` or `RuntimeError` where the files in `folder` are not theirs.
    """

    def __init__(self, folder: Path) -> None:
        from ai_edge_litert.interpreter import Interpreter  # noqa: PLC0415 - heavy: kept takes need none

        self.mapper = Mapper.parse((folder / MAPPER).read_text(encoding="utf-8"))
        self._pause = self.mapper.ids["#3"]
        # one thread: with two the sums are added in another order, and the bytes differ
        with without_chatter():
            self._acoustic = Interpreter(str(folder / ACOUSTIC), num_threads=1)
            self._vocoder = Interpreter(str(folder / VOCODER), num_threads=1)
            self._acoustic.allocate_tensors()  # the first of all to do so greets

    def speak(
        self, ids: list[int], manner: Manner
    ) -> tuple["NDArray[np.float32]", "NDArray[np.int64]"]:
        """Return the sound, (n,) in [−1, 1], and each symbol's length in samples, which sum to n.

        `EngineError` where the models do not agree.
        """
        try:
            mel, durations = self._mel(ids, manner)
            samples = self._sound(mel, self._pauses(ids, mel, durations))
        except (RuntimeError, ValueError) as error:
            raise _broken(str(error)) from error
        lengths = durations.astype(np.int64) * FRAME
        if len(lengths) != len(ids) or lengths.sum() != len(samples):
            raise _broken(f"{len(samples)} samples for durations of {lengths.sum()}")
        if not np.isfinite(samples).all():
            raise _broken("samples that are not numbers")
        return np.clip(samples, -1.0, 1.0), lengths

    def _mel(
        self, ids: list[int], manner: Manner
    ) -> tuple["NDArray[np.float32]", "NDArray[np.int32]"]:
        """Return the spectrogram, (frames, 80), and the frames of each symbol."""
        symbols, *others = _inputs(self._acoustic)
        self._acoustic.resize_tensor_input(symbols, (1, len(ids)))
        self._acoustic.allocate_tensors()
        self._acoustic.set_tensor(symbols, np.array([ids], np.int32))
        speaker, *knobs = others
        self._acoustic.set_tensor(speaker, np.zeros(1, np.int32))
        values = (manner.stretch, manner.pitch_shift, manner.energy_shift)
        for tensor, value in zip(knobs, values, strict=True):
            self._acoustic.set_tensor(tensor, np.full(1, value, np.float32))
        self._acoustic.invoke()
        _, mel, durations, *_ = self._acoustic.get_output_details()
        get = self._acoustic.get_tensor
        return get(mel["index"])[0], get(durations["index"])[0]

    def _pauses(
        self, ids: list[int], mel: "NDArray[np.float32]", durations: "NDArray[np.int32]"
    ) -> list[int]:
        """Give the stillest frame of each pause inside an utterance, where it is still at all.

        The vowel in front often reaches into a pause's first half.
        """
        loudness, ends = mel.mean(axis=1), np.cumsum(durations)
        places = [place for place, symbol in enumerate(ids) if symbol == self._pause]
        spans = [(ends[place] - durations[place], ends[place]) for place in places]
        stillest = [int(start + np.argmin(loudness[start:end])) for start, end in spans]
        return [frame for frame in stillest if loudness[frame] < _STILL]

    def _sound(self, mel: "NDArray[np.float32]", pauses: list[int]) -> "NDArray[np.float32]":
        """Make the samples of a spectrogram, window by window."""
        (tensor,) = _inputs(self._vocoder)
        (output,) = self._vocoder.get_output_details()
        sounds = []
        for window in windows(len(mel), pauses):
            frames = window.of(mel)[None]
            self._vocoder.resize_tensor_input(tensor, frames.shape)
            self._vocoder.allocate_tensors()
            self._vocoder.set_tensor(tensor, frames)
            self._vocoder.invoke()
            made = self._vocoder.get_tensor(output["index"])[0, :, 0]
            sounds.append(window.sound(made, FRAME))
        return np.concatenate(sounds)


def _inputs(interpreter: Any) -> list[int]:  # noqa: ANN401  ai-edge-litert ships no types
    return [detail["index"] for detail in interpreter.get_input_details()]


def _broken(problem: str) -> EngineError:
    return EngineError(
        "the baker voice",
        f"did not speak the whole line ({problem})",
        "shorten the sentence, or install the voice again",
    )
