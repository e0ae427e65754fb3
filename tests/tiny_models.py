"""TensorFlow Lite models of a few operators, with the faults that the baker voice's models have."""

from typing import Any

import flatbuffers
import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

FLOAT, INT, BOOL, INT8 = (
    schema.TensorType.FLOAT32,
    schema.TensorType.INT32,
    schema.TensorType.BOOL,
    schema.TensorType.INT8,
)
OPTIONS = {
    schema.BuiltinOperator.MUL: (schema.BuiltinOptions.MulOptions, schema.MulOptionsT),
    schema.BuiltinOperator.ADD: (schema.BuiltinOptions.AddOptions, schema.AddOptionsT),
    schema.BuiltinOperator.CAST: (schema.BuiltinOptions.CastOptions, schema.CastOptionsT),
}


class Builder:
    """Put a model together, tensor by tensor."""

    def __init__(self) -> None:
        self.graph = schema.SubGraphT(tensors=[], operators=[], inputs=[], outputs=[])
        self.codes: list[Any] = []
        self.buffers = [schema.BufferT()]

    def tensor(
        self,
        kind: int,
        shape: list[int],
        value: float | list[int] | None = None,
        name: str | None = None,
    ) -> int:
        tensor = schema.TensorT(type=kind, name=(name or f"t{len(self.graph.tensors)}").encode())
        tensor.shape = np.array(shape, np.int32)
        if kind == INT8:
            tensor.quantization = schema.QuantizationParametersT(
                scale=np.array([1 / 128], np.float32), zeroPoint=np.array([0], np.int64)
            )
        if value is not None:
            tensor.buffer = len(self.buffers)
            data = np.array(value, np.float32 if kind == FLOAT else np.int32)
            self.buffers.append(schema.BufferT(data=np.frombuffer(data.tobytes(), np.uint8)))
        self.graph.tensors.append(tensor)
        return len(self.graph.tensors) - 1

    def operator(self, kind: int | bytes, inputs: list[int], output: int) -> int:
        code = schema.OperatorCodeT(version=1)
        if isinstance(kind, bytes):
            code.customCode, code.deprecatedBuiltinCode = kind, schema.BuiltinOperator.CUSTOM
        else:
            code.builtinCode = code.deprecatedBuiltinCode = kind
        node = schema.OperatorT(opcodeIndex=len(self.codes))
        node.inputs, node.outputs = np.array(inputs, np.int32), np.array([output], np.int32)
        if kind in OPTIONS:
            node.builtinOptionsType, options = OPTIONS[kind]
            node.builtinOptions = options()
        self.codes.append(code)
        self.graph.operators.append(node)
        return output

    def model(self, taken: list[int], given: int) -> bytes:
        self.graph.inputs = np.array(taken, np.int32)
        self.graph.outputs = np.array([given], np.int32)
        root = schema.ModelT(version=3, subgraphs=[self.graph])
        root.operatorCodes, root.buffers = self.codes, self.buffers
        builder = flatbuffers.Builder(1024)
        builder.Finish(root.Pack(builder), b"TFL3")
        return bytes(builder.Output())


def with_dropout(branches: int = 2, scale: float = 2.0) -> bytes:
    """Build Σ (x × scale) × cast(random ≥ 0.5), all branches sharing their constants.

    Before that, x is multiplied with the model's further inputs, `f0_ratios` and `energy_ratios`.
    """
    made = Builder()
    given = made.tensor(FLOAT, [1, 4])
    knobs = [made.tensor(FLOAT, [1], name=name) for name in ("f0_ratios", "energy_ratios")]
    taken = given
    for knob in knobs:
        row = made.tensor(INT, [2], [1, 1])
        shaped = made.operator(
            schema.BuiltinOperator.RESHAPE, [knob, row], made.tensor(FLOAT, [1, 1])
        )
        taken = made.operator(
            schema.BuiltinOperator.MUL, [taken, shaped], made.tensor(FLOAT, [1, 4])
        )
    by, least = made.tensor(FLOAT, [], scale), made.tensor(FLOAT, [], 0.5)
    shape = made.tensor(INT, [2], [1, 4])
    operators = schema.BuiltinOperator
    total = None
    for _ in range(branches):
        doubled = made.operator(operators.MUL, [taken, by], made.tensor(FLOAT, [1, 4]))
        chance = made.operator(b"FlexRandomUniform", [shape], made.tensor(FLOAT, [1, 4]))
        kept = made.tensor(BOOL, [1, 4])
        made.operator(operators.GREATER_EQUAL, [chance, least], kept)
        mask = made.operator(operators.CAST, [kept], made.tensor(FLOAT, [1, 4]))
        part = made.operator(operators.MUL, [doubled, mask], made.tensor(FLOAT, [1, 4]))
        if total is not None:
            part = made.operator(operators.ADD, [total, part], made.tensor(FLOAT, [1, 4]))
        total = part
    assert total is not None
    return made.model([given, *knobs], total)


def with_rounding(times: int = 1) -> bytes:
    """Build tanh x, rounded to 8 bits and back around a reshape, as often as asked."""
    made = Builder()
    operators = schema.BuiltinOperator
    taken = made.tensor(FLOAT, [1, 4])
    axis = made.tensor(INT, [], 0)
    current = made.operator(operators.TANH, [taken], made.tensor(FLOAT, [1, 4]))
    shape = [1, 4]
    for _ in range(times):
        rounded = made.operator(operators.QUANTIZE, [current], made.tensor(INT8, shape))
        shape = [1, *shape]
        wider = made.operator(operators.EXPAND_DIMS, [rounded, axis], made.tensor(INT8, shape))
        current = made.operator(operators.DEQUANTIZE, [wider], made.tensor(FLOAT, shape))
    return made.model([taken], made.operator(operators.TANH, [current], made.tensor(FLOAT, shape)))


def run(model: bytes, values: list[float], *knobs: float) -> NDArray[np.float32]:
    """Run a model that takes four floats, and one more for each knob it has."""
    interpreter = Interpreter(model_content=model, num_threads=1)
    interpreter.allocate_tensors()
    first, *others = interpreter.get_input_details()
    interpreter.set_tensor(first["index"], np.array([values], np.float32))
    for other, knob in zip(others, knobs, strict=True):
        interpreter.set_tensor(other["index"], np.array([knob], np.float32))
    interpreter.invoke()
    result: NDArray[np.float32] = interpreter.get_tensor(
        interpreter.get_output_details()[0]["index"]
    )
    return result.ravel()
