"""Read what a chat completion says: `{"sentences": [...]}`, and nothing else."""

import json
import re
from collections.abc import Sequence

from briefing.errors import WriterError

_THOUGHT = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
"""What reasoning models put in front of their answer."""
_FENCE = re.compile(r"^```(?:json)?\s*\n(.*)\n\s*```$", re.DOTALL)
_KEY = "sentences"
_REMEDY = "choose a model that writes JSON"


def sentences(body: bytes, about: str) -> Sequence[str]:
    """Give the sentences in a response body; `WriterError` where that is anything else."""
    content = _content(_json(body, about, "答复不是 JSON"), about)
    bare = _THOUGHT.sub("", content).strip()
    fenced = _FENCE.match(bare)
    told = _json((fenced[1] if fenced else bare).encode("utf-8", "replace"), about, "简讯不是 JSON")
    found = told.get(_KEY) if isinstance(told, dict) and set(told) == {_KEY} else None
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise WriterError(about, f"简讯不是 {{“{_KEY}”: [...]}}", _REMEDY)
    return tuple(each.strip() for each in found)


def _content(answer: object, about: str) -> str:
    """Give the text of the first choice. Source: OpenAI's API reference, “Chat Completions”."""
    try:
        content = answer["choices"][0]["message"]["content"]  # type: ignore[index]  # whatever is not so raises
    except (LookupError, TypeError):
        content = None
    if not isinstance(content, str):
        raise WriterError(about, "答复里没有简讯", _REMEDY)
    return content


def _json(text: bytes, about: str, problem: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WriterError(about, problem, _REMEDY) from error
