"""A Kokoro model in miniature: it speaks each token as a tone of its own, through the real runtime,
and is silent over punctuation and spaces.

Inputs, output and metadata are those that sherpa-onnx's scripts/kokoro/v1.1-zh give the real one.
"""

from functools import cache
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from briefing.engines.kokoro.spelling import WORD_END, vocabulary

RATE_HZ = 24_000
TOKEN_SAMPLES = 1_776
"""How long a token sounds at speed 1: 74 ms, so that a syllable of three takes 0.22 s."""
LOWEST_HZ, STEP_HZ = 300.0, 100.0
LONGEST = 510
VOLUMES = {"af_maple": 0.9, "zf_001": 0.5, "zm_010": 0.3}
"""Its speakers, and how loud each is."""
_SILENT = {token for token in vocabulary() if not token.isalnum() and token != WORD_END}
NUMBERS = {
    token: number
    for number, token in enumerate([*sorted(_SILENT), *sorted(vocabulary() - _SILENT)], 1)
}
METADATA = {
    "model_type": "kokoro",
    "has_espeak": "1",
    "sample_rate": str(RATE_HZ),
    "version": "2",
    "voice": "en-us",
    "style_dim": f"{LONGEST},1,2",
    "n_speakers": str(len(VOLUMES)),
    "speaker_names": ",".join(VOLUMES),
}

_CONSTANTS = {
    "zero": 0.0, "one": 1.0, "length": TOKEN_SAMPLES, "lowest": LOWEST_HZ, "step": STEP_HZ,
    "last_silent": len(_SILENT), "radians": 2 * np.pi / RATE_HZ, "half": np.pi,
}  # fmt: skip
_NODES = (
    ("Reshape", ["speed", "scalar"], "pace"),
    ("Div", ["length", "pace"], "exact_samples"),
    ("Floor", ["exact_samples"], "samples"),
    ("Range", ["zero", "samples", "one"], "time"),
    ("Reshape", ["numbers", "column"], "numbers_down"),
    ("Mul", ["numbers_down", "step"], "steps"),
    ("Add", ["steps", "lowest"], "hertz"),
    ("Mul", ["hertz", "radians"], "omega"),
    ("Mul", ["omega", "time"], "phase"),
    ("Sin", ["phase"], "tone"),
    ("Div", ["time", "samples"], "progress"),
    ("Mul", ["progress", "half"], "swell_phase"),
    ("Sin", ["swell_phase"], "swell"),
    ("Mul", ["tone", "swell"], "burst"),
    ("Greater", ["numbers_down", "last_silent"], "is_token"),
    ("Mul", ["burst", "audible"], "bursts"),
    ("Slice", ["style", "first", "second", "second"], "volume"),
    ("Mul", ["bursts", "volume"], "loud_bursts"),
    ("Reshape", ["loud_bursts", "row"], "audio"),
)


@cache
def network(left_out: str = "", *, silent: bool = False) -> bytes:
    """Build the network; `left_out` is an entry that its metadata lack."""
    shapes = {"column": [-1, 1], "row": [-1], "scalar": [], "first": [0], "second": [1]}
    constants = [
        numpy_helper.from_array(
            np.array(0.0 if silent and name == "half" else value, np.float32), name
        )
        for name, value in _CONSTANTS.items()
    ] + [numpy_helper.from_array(np.array(v, np.int64), name) for name, v in shapes.items()]
    nodes = [helper.make_node(kind, inputs, [output]) for kind, inputs, output in _NODES]
    nodes.insert(0, helper.make_node("Cast", ["tokens"], ["numbers"], to=TensorProto.FLOAT))
    place = [node.op_type for node in nodes].index("Greater") + 1
    nodes.insert(place, helper.make_node("Cast", ["is_token"], ["audible"], to=TensorProto.FLOAT))
    inputs = [
        helper.make_tensor_value_info("tokens", TensorProto.INT64, [1, "sequence_length"]),
        helper.make_tensor_value_info("style", TensorProto.FLOAT, [1, 2]),
        helper.make_tensor_value_info("speed", TensorProto.FLOAT, [1]),
    ]
    audio = helper.make_tensor_value_info("audio", TensorProto.FLOAT, ["audio_length"])
    graph = helper.make_graph(nodes, "kokoro", inputs, [audio], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8)
    helper.set_model_props(model, {k: v for k, v in METADATA.items() if k != left_out})
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def write(folder: Path, left_out: str = "", *, silent: bool = False) -> Path:
    """Write the three files into a new folder."""
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(network(left_out, silent=silent))
    styles = np.zeros((len(VOLUMES), LONGEST, 2), np.float32)
    styles[:, :, 0] = np.array(list(VOLUMES.values()))[:, None]
    (folder / "voices.bin").write_bytes(styles.tobytes())
    rows = [f"{token} {number}" for token, number in NUMBERS.items()]
    (folder / "tokens.txt").write_text("\n".join(["$ 0", *rows]) + "\n", encoding="utf-8")
    return folder


def heard(samples: NDArray[np.float32], speed: float = 1.0) -> list[str]:
    """Tell which tokens sound, in order, stretch by stretch between silences of 20 ms or more."""
    tokens = {number: token for token, number in NUMBERS.items()}
    loud = np.flatnonzero(samples)
    stretches = np.split(loud, np.flatnonzero(np.diff(loud) > RATE_HZ // 50) + 1)
    found = []
    for stretch in stretches:
        sound = samples[stretch[0] : stretch[-1] + 1]
        count = round(len(sound) * speed / TOKEN_SAMPLES)
        found.append("".join(tokens[_number(part)] for part in np.array_split(sound, count)))
    return found


def _number(burst: NDArray[np.float32]) -> int:
    points = 1 << 15
    spectrum = np.abs(np.fft.rfft(burst * np.hanning(len(burst)), points))
    return round((int(np.argmax(spectrum)) * RATE_HZ / points - LOWEST_HZ) / STEP_HZ)
