"""Know a name by where it stands, as the other names of its page do, whatever it is."""

import re
from collections.abc import Sequence

from briefing.sources.credits.writers import STRANGE, writer_placed, writers
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.headline_words import predicates
from briefing.sources.words.names import is_desk, is_name
from briefing.sources.words.ornaments import SIGNING
from briefing.sources.words.salutations import REPLIES, SALUTES
from briefing.sources.words.transliterated import is_transliterated

SPACED_NAME = re.compile(rf"[{SIGNING}\s]*([\u4e00-\u9fff])\s+([\u4e00-\u9fff])")
"""A name of two characters, set as wide as one of three."""
RARE = "展成向强利乐满步"
"""Surnames that are mostly the verb of a headline's last words: 展新颜, 向未来."""
_SEVERAL = 2
"""Texts of a page that are signed below."""
_FROM = re.compile("(?P<place>[\u4e00-\u9fff]{2,6})[ \u3000]+(?P<name>[\u4e00-\u9fff]{2,4})")
"""Who writes from a place that nothing tells by its end: 柳埠头　程桂生."""
_USUAL, _ALIKE = 3, 4
"""Characters of a usual name, and of one that may be a pen name: 云水禅心."""


def with_placed_names(lines: Sequence[Line], whole: str) -> tuple[Line, ...]:
    """Know more names of a page, of whose text `whole` is, by those that it is known to have."""
    named = any(line.names for line in lines)
    letters = any(SALUTES.match(line.text) for line in lines)
    letters = letters or any(line.names and writers(line.text) for line in lines)
    if not (named or letters):
        return tuple(lines)
    around = list(zip((Line(""), *lines), lines, (*lines[1:], Line("")), strict=False))
    indents = any(line.indented for line in lines)
    habit = max((_signs_below(*each) for each in around), default=0)
    closes = sum(bool(line.names) and above.ended for above, line, _ in around) >= _SEVERAL
    return tuple(
        with_signature(
            line,
            line.signature
            or (_signed_too(above, line, below, whole, habit=habit) if named else "")
            or (_placed(above, line, below, whole, indents=indents) if letters else "")
            or (_closing(above, line, below, whole) if closes else ""),
        )
        for above, line, below in around
    )


def with_signature(line: Line, signature: str) -> Line:
    """Keep the line where it is the same: it knows already what it found of itself."""
    return line if line.signature == signature else line.placed(signature=signature)


def _placed(above: Line, line: Line, below: Line, whole: str, *, indents: bool) -> str:
    """Give the one name beside an office of a page where others have signed so.

    Below a headline a text opens with an indent, where the page has any.
    """
    if line.names or line.ended or not above.text:
        return ""
    opens = SALUTES.match(below.text) or REPLIES.match(below.text)
    ends = above.ended and (line.indented or not below.indented or opens)
    heads = not above.ended and not above.indented and (below.indented or not indents)
    name = writer_placed(line.text) if ends or heads else ""
    name = name or (_from_told_place(line.text, whole) if ends else "")
    listed = any(each.text and writer_placed(each.text) for each in (above, below))
    return name if name and not listed and whole.count(name) == 1 else ""


def _from_told_place(text: str, whole: str) -> str:
    """Give the name behind a place that the letter tells of."""
    found = _FROM.fullmatch(text)
    told = found is not None and whole.count(found["place"]) > 1 and is_name(found["name"])
    return found["name"] if found and told else ""


def _closing(above: Line, line: Line, below: Line, whole: str) -> str:
    """Give the name that is a page’s last line, below its text as others of the page are.

    Above another headline it could as well be the name of a column: 金点子.
    """
    if line.names or not above.ended or line.ended or below.text:
        return ""
    spaced = SPACED_NAME.fullmatch(line.text)
    if spaced and is_name(spaced[1] + spaced[2]):
        return spaced[1] + spaced[2]
    return line.text if is_lone_name(line, whole) else ""


def _signs_below(above: Line, line: Line, below: Line) -> int:
    """Say of how many characters a name may be that stands where this one does.

    This one stands between a headline and a text. With a sign before it it does not say much of
    lines without any: 0 where it is no name.
    """
    bare = line.text.lstrip(f"{SIGNING} \u3000")
    if not (STRANGE.fullmatch(bare) and line.names and not above.ended and below.indented):
        return 0
    return _ALIKE if bare == line.text else _USUAL


def _signed_too(above: Line, line: Line, below: Line, whole: str, *, habit: int) -> str:
    """Give one more name of a page that has some: a pen name, or one that the text has as well.

    Where the others stand between headlines and texts, so that the place tells them, it is any
    word that the page has nowhere else.
    """
    heads = not (above.ended or above.indented or line.indented or line.names) and below.indented
    if not (above.text and heads) or above.names or below.dated or whole.count(line.text) > 1:
        return ""
    if labels_briefs(line.text):
        return ""
    if spaced := SPACED_NAME.fullmatch(line.text):
        return spaced[1] + spaced[2]
    placed = len(line.text) <= habit and _may_be_name(line.text)
    placed = placed and is_strange(line.text, above, whole)
    return line.text if placed or is_lone_name(line, whole) else ""


def _may_be_name(text: str) -> bool:
    """Tell what neither says anything nor names a column."""
    return bool(STRANGE.fullmatch(text)) and not predicates(text) and not is_desk(text)


def is_strange(text: str, above: Line, whole: str) -> bool:
    """Tell a word that is on the page but once, none of its parts, nor where it joins the line."""
    pairs = [text[at : at + 2] for at in range(len(text) - 1)]
    return all(whole.count(pair) == 1 for pair in pairs) and above.text[-1:] + text[0] not in whole


def is_lone_name(line: Line, whole: str) -> bool:
    """Tell a usual name that the page has nowhere else."""
    usual = len(line.text) == _USUAL and line.text[0] not in RARE
    usual = usual or is_transliterated(line.text)
    return usual and is_name(line.text) and whole.count(line.text) == 1
