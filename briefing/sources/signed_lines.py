"""Know who wrote a story where a line holds nothing but the name, or a column cut it."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from briefing.sources.datelines import split_head
from briefing.sources.lines import Line
from briefing.sources.names import is_name

_CUT_SIGNATURE = re.compile(r"[。！？!?”][(（][^()（）。]{0,24}$")
_SIGNATURE_END = re.compile(r"[^()（）。]{1,24}[)）]")
_OFFICE = re.compile(
    "[\u4e00-\u9fff]{2,20}(?:党校|大学|学院|[中小]学|学校|委员会|党[委组支]|党?支部|研究[院所室]|医院|公司|"
    r"[局部社办站系镇乡村]|办公室|中心|协会|街道|[居市村]民|读者|教师|[校院局]长|书记|主任|(?:20)?\d\d级)\s+"
    r"(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])"
)
_SPACED_NAME = re.compile(r"[■●\s]*([\u4e00-\u9fff])\s+([\u4e00-\u9fff])")
"""A name of two characters, set as wide as one of three."""


def with_whole_signatures(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Draw together the names behind a story's last sentence where their column cut them."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else Line("")
        cut = _SIGNATURE_END.fullmatch(line.text) and _CUT_SIGNATURE.search(before.text[-30:])
        joined = replace(before, text=before.text + line.text)
        if cut and not line.gap and joined.ended:
            whole[-1] = joined
        else:
            whole.append(line)
    return tuple(whole)


def with_signatures(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Know a name that stands alone below a heading for who wrote the text.

    It is one of the page's reporters, or no word that the page has anywhere else, or an office
    stands before it. Above a dateline, which names its own, a stranger is the last word of the
    headline; below a line that opens a paragraph or has a full stop in it, one is a piece of the
    text.
    """
    writers = {name for line in lines for name in line.names}
    writers |= {name for line in lines if line.dated for name in split_head(line.text)[0].reporters}
    whole = "\n".join(line.text for line in lines)
    return tuple(
        replace(line, signature="" if above.ended else _signed(line, above, below, writers, whole))
        for above, line, below in zip(
            (Line(""), *lines), lines, (*lines[1:], Line("")), strict=False
        )
    )


def _signed(line: Line, above: Line, below: Line, writers: Container[str], whole: str) -> str:
    """Give the name on a line of nothing else."""
    if line.text in writers:
        return line.text
    inside = "。" in above.text or (above.indented and not line.indented)
    if below.dated or inside:
        return ""
    office = _OFFICE.fullmatch(line.text)
    name = re.sub(r"\s", "", office["name"]) if office else ""
    if office and above.text and (is_name(name) or name != office["name"]):
        return name
    bare = line.text.lstrip("■●")
    spaced = _SPACED_NAME.fullmatch(bare)
    name = spaced[1] + spaced[2] if spaced else bare
    return name if _may_sign(name, above, whole, spaced=spaced is not None) else ""


def _may_sign(text: str, above: Line, whole: str, *, spaced: bool) -> bool:
    """Tell a name from the last word of the headline above, which the page has elsewhere."""
    if spaced:
        return is_name(text) and text not in whole
    ends = [text[at : at + 2] for at in range(len(text) - 1)]
    cut = above.text[-1:] + text[0]
    return is_name(text) and all(whole.count(pair) == 1 for pair in ends) and cut not in whole
