"""Values of the pipeline ⇄ plain JSON values, told by the types of their fields."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """Turn a value into lists, texts and numbers.

    Fields stand in their order, days as ISO writes them, bytes in base 64.
    """
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return [plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, Mapping):
        return [[key, plain(each)] for key, each in sorted(value.items())]
    return value.isoformat() if isinstance(value, date) else value


def value_of(kind: Any, content: Any) -> Any:  # noqa: ANN401 - a type, as annotations spell it, and its value
    """Turn what `plain` gave back into a value of that type."""
    return _reader(kind)(content)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - likewise
    if is_dataclass(kind) and isinstance(kind, type):
        return _fields_reader(kind)
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if isinstance(kind, UnionType):  # something or None
        one = _reader(get_args(kind)[0])
        return lambda content: None if content is None else one(content)
    if kind is bytes:
        return b64decode
    return date.fromisoformat if kind is date else lambda content: content


def _fields_reader(kind: type[Any]) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]
    return lambda content: kind(*(read(each) for read, each in zip(readers, content, strict=True)))


def _tuple_reader(kinds: Sequence[Any]) -> Callable[[Any], Any]:
    """Read a tuple of any length, or one with a type for each of its places."""
    if kinds[-1] is not Ellipsis:
        readers = [_reader(kind) for kind in kinds]
        return lambda content: tuple(
            read(each) for read, each in zip(readers, content, strict=True)
        )
    if kinds[0] is str:  # the pinyin of each character: most of what there is
        return tuple
    each_reader = _reader(kinds[0])
    return lambda content: tuple(map(each_reader, content))
