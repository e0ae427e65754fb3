"""Cut text into sentences and clauses, never inside a quotation."""

_OPENING, _CLOSING = "“‘《（「『", "”’》）」』"
_STOPS = "。！？"
_PAUSES = "，；："


def sentences(text: str) -> list[str]:
    """Cut at the ends of sentences; a quotation with several sentences stays whole."""
    return _cut(text, _STOPS)


def clauses(sentence: str) -> list[str]:
    """Cut at ， ； ： and give the clauses without the mark behind them."""
    return [
        part.rstrip(_PAUSES + _STOPS)
        for part in _cut(sentence, _PAUSES)
        if part.strip(_PAUSES + _STOPS)
    ]


def _cut(text: str, marks: str) -> list[str]:
    parts: list[str] = []
    part, depth = "", 0
    for at, character in enumerate(text):
        part += character
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        after = text[at + 1 : at + 2]
        ends = character in marks or (
            character in _CLOSING and text[at - 1 : at] in _STOPS and marks == _STOPS
        )
        if ends and depth == 0 and after not in tuple(_CLOSING + marks):
            parts.append(part)
            part = ""
    if part.strip():
        parts.append(part)
    return [each.strip() for each in parts if each.strip()]
