"""Read what an ONNX model says of itself, without loading its network.

The model is one protobuf message, of which `metadata_props` is field 14: a message for each entry,
with a key (1) and a value (2). The field with the network, hundreds of megabytes, is skipped.
Formats: protobuf.dev/programming-guides/encoding and onnx/onnx.proto3.
"""

from collections.abc import Iterator
from io import SEEK_CUR, BytesIO
from pathlib import Path
from typing import IO

_METADATA_PROPS = 14
_KEY, _VALUE = 1, 2
_VARINT, _FIXED_64, _BYTES, _FIXED_32 = 0, 1, 2, 5
_LONGEST_BYTES = 1 << 20


def metadata(model: Path) -> dict[str, str]:
    """Read the entries; `ValueError` for a file that is no such message, `OSError` for none."""
    with model.open("rb") as file:
        entries = [
            dict(_fields(BytesIO(content), (_KEY, _VALUE)))
            for _, content in _fields(file, (_METADATA_PROPS,))
        ]
    return {entry.get(_KEY, b"").decode(): entry.get(_VALUE, b"").decode() for entry in entries}


def _fields(file: IO[bytes], wanted: tuple[int, ...]) -> Iterator[tuple[int, bytes]]:
    """Give number and content of each wanted field that is bytes, in order; skip the others."""
    while (tag := _varint(file)) is not None:
        number, kind = tag >> 3, tag & 0b111
        length = _varint(file) or 0 if kind in {_VARINT, _BYTES} else 0
        if kind == _BYTES and number in wanted and length <= _LONGEST_BYTES:
            yield number, file.read(length)
        elif kind in {_BYTES, _FIXED_32, _FIXED_64}:
            file.seek({_BYTES: length, _FIXED_32: 4, _FIXED_64: 8}[kind], SEEK_CUR)
        elif kind != _VARINT:
            raise ValueError("it is no protobuf message")


def _varint(file: IO[bytes]) -> int | None:
    """Read a number, seven bits a byte, the lowest first; None at the end of the file."""
    value, shift = 0, 0
    while byte := file.read(1):
        value |= (byte[0] & 0x7F) << shift
        shift += 7
        if byte[0] < 0x80:  # noqa: PLR2004  the bit that says another byte follows
            return value
    return None
