"""Read the one line that a field says, however it is wrapped: {"rendered": …}, [{"name": …}]."""

from collections.abc import Iterator, Mapping

from briefing.sources.words.field_names import plain, role_of

_NAMES = (
    *(
        "rendered",
        "basic",
        "name",
        "title",
        "text",
        "value",
        "label",
        "名称",
        "cdata",
        "text_content",
        "plain_text",
    ),
    *("zh", "zh_cn", "cn", "display_name", "nickname", "full_name", "date", "href", "url"),
)
"""Under which an object keeps what it is called."""
_WRAPPERS = (
    "data",
    "attributes",
    "node",
    "nodes",
    "edges",
    "fields",
    "item",
    "properties",
    "title",
)
_DEEPEST = 6


def said(value: object) -> str:
    """Give the first line that a value says; empty where it says none."""
    return next(lines_in(value), "")


def lines_in(value: object, depth: int = _DEEPEST) -> Iterator[str]:
    """Give each line that a value says: itself, what its objects are called, each of a list."""
    if depth <= 0:
        return
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from lines_in(each, depth - 1)
    elif isinstance(value, Mapping):
        yield from _called(value, depth)


def _called(value: Mapping[str, object], depth: int) -> Iterator[str]:
    spelt = {plain(key): each for key, each in value.items()}
    named = [spelt[key] for key in _NAMES if isinstance(spelt.get(key), str) and spelt[key]]
    named += [
        each
        for key, each in spelt.items()
        if isinstance(each, str)
        and each.strip()
        and (key.endswith("name") or role_of(key) in {"headline", "reporters"})
    ]
    if named:
        yield from lines_in(named[0], depth - 1)
        return
    for key in _WRAPPERS:
        if key in spelt:
            yield from lines_in(spelt[key], depth - 1)
