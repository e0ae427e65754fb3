"""Punctuation: what makes a pause is said with Chinese marks, what makes no sound is left out.

Quotation marks and the marks of titles are not heard, so they are not said; two quotations side
by side keep the pause between them. Brackets and dashes are commas to the ear.
"""

from re import Match

from briefing.reading.characters import PUNCTUATION
from briefing.reading.rule import HAN, Rule

_HALF = {
    ",": "，",
    ";": "；",
    ":": "：",
    "?": "？",
    "!": "！",
    ".": "。",
    "､": "、",
    "｡": "。",
    "．": "。",
}
_WIDE = {
    "︰": "：",
    "﹐": "，",
    "﹑": "、",
    "﹔": "；",
    "﹖": "？",
    "﹗": "！",
    "؟": "？",
    "‼": "！",
    "⁇": "？",
    "⁈": "？",
    "⁉": "？",
}
_MARKS = _HALF | _WIDE
_ENDS = f"{PUNCTUATION},;:?!."


def _space(match: Match[str]) -> str:
    """Say a space between Chinese phrases as the pause it prints, one between Latin words as is."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if not before or not after:
        return ""
    if "\n" in match[0] or "\u2029" in match[0]:
        return "，" if before in _ENDS else "。"
    latin = [side.isascii() and side.isalpha() for side in (before, after)]
    figure = [side.isascii() and side.isalnum() for side in (before, after)]
    if any(latin) and all(figure):
        return " "
    return "" if any(figure) else "，"


def _mark(match: Match[str]) -> str:
    return _MARKS[match[0][0]]


QUOTED = (
    Rule("quotation marks", r"[”」』》〉][“‘「『《〈]", lambda _: "、"),
    Rule("quotation marks", r"[“”「」『』《》〈〉]+", lambda _: ""),
)
"""Go before all rules: no other begins with them, and they are most of what is no Hanzi."""
RULES = (
    Rule("counties", r"(?<=[县市区旗])[（(](?=[县市区旗](?:、[县市区旗])?[）)])", lambda _: ""),
    Rule(
        "counties",
        r"(?<=[县市区旗][（(][县市区旗])[）)]|(?<=[（(][县市区旗]、[县市区旗])[）)]",
        lambda _: "",
    ),
    Rule("space", r"\s+", _space),
    Rule("quotation marks", r"’[“‘「『《〈]", lambda _: "、"),
    Rule("apostrophe", "(?<=[A-Za-z])['’](?=[A-Za-z])", lambda _: ""),
    Rule("quotation marks", r"[‘’\"'«»„‟‚‛‹›〝〞〟＂＇]+", lambda _: ""),
    Rule("brackets", r"[（）()\[\]{}【】〔〕〖〗［］｛｝⟨⟩〘〙〚〛]+", lambda _: "，"),
    Rule("ellipsis", r"…+|\.{2,}|。{2,}|⋯+", lambda _: "，"),
    Rule("dash", r"(?<=[A-Za-z])[-‐‑](?=[A-Za-z])", lambda _: " "),
    Rule(
        "list letter",
        rf"(?:(?<=^[A-H])|(?<=[\s，。；：][A-H]))[.．](?=\s?[{HAN}])",
        lambda _: "，",
    ),
    Rule(
        "initials",
        r"(?<=[A-Z])\.\s?(?=[A-Z](?![a-z]))|(?<=[A-Z]\.[A-Z])\.(?=\s?[A-Za-z])",
        lambda _: " ",
    ),
    Rule("initials", rf"(?<=[A-Z]\.[A-Z])\.|(?<![A-Za-z])(?<=[A-Z])\.(?=[{HAN}])", lambda _: ""),
    Rule("point", r"(?<=[A-Za-z\d])\.(?=[A-Za-z\d])", lambda _: "点"),
    Rule("dash", r"[-‐‑‒–—―−~〜∼˜￣]+", lambda _: "，"),
    Rule("middle dot", r"[·•・‧･∙⋅]", lambda _: ""),
    Rule(
        "half-width punctuation",
        r"[,;:?!؟‼⁇⁈⁉︰﹐﹑﹔﹖﹗､｡．]|\.(?!\S)|(?<=[A-Za-z\d\u4e00-\u9fff])\.",
        _mark,
    ),
    Rule("dot", r"\.", lambda _: "，"),
)
