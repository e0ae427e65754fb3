"""Run Kokoro's network on token sequences, with sherpa-onnx.

Since its version 2 sherpa-onnx takes tokens as they are, and has no text front end to get in
between. Given files that do not fit together it ends the process; so this module is a script as
well, which imports nothing of ours and tries files in a process of its own:

    model.py NETWORK STYLES TOKENS_FILE TOKEN…
"""

import sys
from typing import TYPE_CHECKING

import numpy as np
import sherpa_onnx

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Model:
    """Kokoro, loaded; threads may share it, and each call computes in the thread that makes it."""

    def __init__(self, network: str, styles: str, tokens: str) -> None:
        files = sherpa_onnx.OfflineTtsKokoroModelConfig(network, styles, tokens)
        model = sherpa_onnx.OfflineTtsModelConfig(kokoro=files, num_threads=1)
        self._tts = sherpa_onnx.OfflineTts(sherpa_onnx.OfflineTtsConfig(model=model))
        self.speakers = int(self._tts.num_speakers)

    def speak(self, tokens: list[str], speaker: int, speed: float) -> "NDArray[np.float32]":
        """Compute the samples of one sequence, of shape (n,); none where it came to nothing.

        Tokens must be those of the tokens file, and fewer than the model takes: it drops a
        stranger without a word, and ends the process over too many.
        """
        wanted = sherpa_onnx.GenerationConfig()
        wanted.tokens = [tokens]
        wanted.sid = speaker
        wanted.speed = speed
        wanted.silence_scale = 1.0  # keep its silences: ours are put in their places
        return np.asarray(self._tts.generate("", wanted).samples, np.float32)


def main(network: str, styles: str, tokens_file: str, *tokens: str) -> None:
    """Speak the tokens with the first and the last speaker, or leave with a sentence."""
    model = Model(network, styles, tokens_file)
    for speaker in {0, model.speakers - 1}:
        samples = model.speak(list(tokens), speaker, 1.0)
        if not (np.isfinite(samples).all() and samples.any()):
            sys.exit(f"speaker {speaker} gave no sound")


if __name__ == "__main__":
    main(*sys.argv[1:])
