"""Read the front matter of a Markdown page: what it says of its one story, whatever it calls it."""

import json
import re
from collections.abc import Iterator, Sequence

from briefing.sources.words.field_names import role_of, with_role

_FRONT_MATTER = re.compile(
    r"\ufeff?\s{0,9}(?P<fence>---|\+\+\+|;;;)[ \t]*\n(?P<fields>.{0,20000}?)\n"
    r"(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|\Z)",
    re.DOTALL,
)
_FIELD = re.compile(
    r"(?P<key>[^\s:：=#\-'\"][^:：=\n]{0,40}?)[ \t]*(?:[:：](?=[ \t]|$|[^/\s])|=)(?P<value>.*)"
)
_LABEL = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?\*\*(?P<key>[^*\n:：]{1,20})(?:[:：][ \t]*\*\*|\*\*[ \t]*[:：])[ \t]*"
    r"(?P<value>[^\n]{1,200})(?:\n|\Z)"
)
_LABELS = re.compile(rf"\s*(?:{re.sub(r'[?]P<[a-z]+>', '?:', _LABEL.pattern)}\n?){{2,12}}")
_TABLE = re.compile(r"\[{1,2}[\w.-]{1,40}\]{1,2}\s*")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{0,100}\|)?([^\[\]|]{1,100})\]\]")
_QUOTED = re.compile(r"([\"'])(.*)\1(?:\s+#.*)?$")
_COMMENT = re.compile(r"\s+#\s.*$")
_SPENT = {
    "clippings",
    "clipping",
    "剪藏",
    "网页剪藏",
    "收藏",
    "inbox",
    "draft",
    "false",
    "true",
    "null",
}
"""What note-taking programs put there for themselves."""
Fields = dict[str, tuple[str, ...]]


def front_matter(text: str) -> tuple[Fields, str]:
    """Part front matter (YAML, TOML or JSON, as far as pages use it) from the page below it."""
    front = _FRONT_MATTER.match(text)
    if front is None:
        return _labelled(text)
    return _fields(front["fields"]), text[front.end() :]


def _labelled(text: str) -> tuple[Fields, str]:
    """Part the lines that say it in bold above a text: **标题：** …, **作者：** …."""
    found = _LABELS.match(text)
    fields = {
        label["key"].strip(): tuple(_values(label["value"]))
        for label in _LABEL.finditer(found[0] if found else "")
    }
    if found is None or not told(fields, "headline"):
        return {}, text
    return fields, text[found.end() :]


def told(fields: Fields, role: str) -> tuple[str, ...]:
    """Give what the fields say under any name of a role; empty where they do not."""
    named = (fields[key] for key in with_role(fields, role))
    return next((values for values in named if values), ())


def told_anyhow(fields: Fields, role: str) -> tuple[str, ...]:
    """Give what the fields say under every name of a role: `source` may be a site or its page."""
    return tuple(value for key in with_role(fields, role) for value in fields[key])


def _fields(front: str) -> Fields:
    if front.lstrip().startswith("{"):
        return _of_json(front)
    fields: dict[str, list[str]] = {}
    key = ""
    for line in front.split("\n"):
        key = "" if _TABLE.fullmatch(line) else key
        found = _FIELD.fullmatch(line)
        if found:
            key = found["key"].strip(" \"'")
            fields.setdefault(key, []).extend(_values(found["value"]))
        elif (inner := _FIELD.fullmatch(line.strip())) and not role_of(key):  # [params] source = …
            fields.setdefault(inner["key"].strip(" \"'"), []).extend(_values(inner["value"]))
        elif key and line[:1] in (" ", "\t", "-") and line.strip():
            item = _ITEM.fullmatch(line)
            said = item[1] if item else line.strip()
            named = _FIELD.fullmatch(said)  # authors: - name: …
            fields[key].extend(_values(named["value"] if named else said))
    return {key: tuple(values) for key, values in fields.items()}


def _of_json(front: str) -> Fields:
    try:
        found = json.loads(front)
    except (ValueError, RecursionError):
        return {}
    return {
        key: tuple(str(each) for each in (value if isinstance(value, list) else [value]))
        for key, value in found.items()
        if isinstance(value, str | list)
    }


def _values(value: str) -> Sequence[str]:
    """Read one value, or a list in brackets, without quotation marks, links and comments."""
    value = value.strip()
    quoted = _QUOTED.match(value)
    value = quoted[2] if quoted else _COMMENT.sub("", value)
    if value in ("|", ">", "|-", ">-", "|+", ">+"):
        return ()
    is_list = value.startswith("[") and value.endswith("]") and not value.startswith("[[")
    parts = re.split(r"[,，]", value[1:-1]) if is_list else [value]
    return [*_bare(parts)]


def _bare(parts: Sequence[str]) -> Iterator[str]:
    for part in parts:
        text = _WIKI.sub(r"\1", part.strip().strip("\"'")).strip()
        if text and text.lower() not in _SPENT:
            yield text
