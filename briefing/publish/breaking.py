"""Say where a headline may break, and where the end of a paragraph may not."""

from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import category

from briefing.publish.markup import element as e
from briefing.publish.words import pieces, width

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LEADING = frozenset("在把被对从向与和及或为将让以由至到给")
"""Words of one Hanzi that a line may begin with: what they govern follows."""
RUN = 8
"""How wide what belongs together may be, in Hanzi: a phone has to break what is longer."""
TAIL = 3
"""How wide the last line of a paragraph is at least, in Hanzi."""


def headline(text: str) -> list["Element | str"]:
    """Let a headline break between its words only, as a newspaper sets it.

    Nor before a word of one Hanzi, which mostly belongs to the one before it (步行桥, 云溪区), nor
    between Hanzi and a figure or a Latin word: there a browser puts its quarter em of space
    (`text-autospace`), and a `<wbr>` would keep it from it.
    """
    first, *others = pieces(text) or [""]
    broken: list[Element | str] = [first]
    together = first
    for piece in others:
        if width(together + piece) <= RUN and _belong(together[-1:], piece):
            broken.append(piece)
            together += piece
        else:
            broken += [e("wbr"), piece]
            together = piece
    return broken


def _belong(left: str, word: str) -> bool:
    """Tell whether a word had better stand on one line with the character before it."""
    if not (left.isalnum() and word[:1].isalnum()):
        return False
    single = len(word.strip()) == 1 and _are_hanzi(left + word.strip())
    return left.isascii() != word[0].isascii() or (single and word not in LEADING)


def closing(text: str) -> list["Element | str"]:
    """Keep the end of a paragraph together, so that no single Hanzi stands on its last line.

    It begins between two Hanzi, where lines may break, rather between words, and is not so long
    that the line before it would be left with a hole.
    """
    fitting = [
        at
        for at in range(len(text) - 1, max(0, len(text) - 4 * TAIL), -1)
        if TAIL <= width(text[at:]) <= 2 * TAIL and _are_hanzi(text[at - 1 : at + 1])
    ]
    ends = set(accumulate(map(len, pieces(text))))
    for at in [*(at for at in fitting if at in ends), *fitting]:
        return [text[:at], e("span", text[at:], class_="tail")]
    return [text]


def _are_hanzi(text: str) -> bool:
    return all(category(character) == "Lo" for character in text)
