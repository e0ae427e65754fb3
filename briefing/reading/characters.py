"""Which characters can be said as they stand, and the plain form of those that only look odd."""

import re
from functools import cache
from unicodedata import category, combining, decimal, normalize

from briefing.sources.words.radicals import hanzi

HANZI = (
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9"
    "\U00020000-\U0002a6df\U0002a700-\U0002ebe0\U0002f800-\U0002fa1d\U00030000-\U000323af"
)
"""The Unified Ideographs, extensions included, as the inside of a character class."""

PUNCTUATION = "，。、；：？！"
"""All the punctuation there is in `said`: each makes a pause, or a tone of voice."""

SAYABLE = re.compile(f"[{HANZI}A-Za-z {PUNCTUATION}]*")
"""Everything an engine may receive."""

_ODD = re.compile(f"[^\x00-\x7f{HANZI}{PUNCTUATION}（）“”‘’《》—…·　]")
_NOT_LETTERS = ("No", "Nl")  # ² and Ⅰ mean more than the 2 and the I in them


def plain(text: str) -> str:
    """Give full-width, accented and styled characters their plain form, one for one.

    `２０２３` becomes `2023`, `é` `e`, the radical `⻓` `长` and `٣` `3`, so that rules need not
    know them; the length never changes, so that offsets hold (Unicode Standard Annex 15, NFKC).
    """
    return _ODD.sub(lambda odd: _plain(odd[0]), hanzi(text))


@cache
def _plain(character: str) -> str:
    figure = decimal(character, None)
    if figure is not None:
        return str(figure)
    if category(character) in _NOT_LETTERS:
        return character
    parts = normalize("NFKD", character)
    base, marks = parts[0], parts[1:]
    if base.isascii() and base.isalpha() and all(map(combining, marks)):
        return base
    form = normalize("NFKC", character)
    if len(form) == 1 and (form.isascii() or category(form)[0] == "L") and form.isprintable():
        return form if form != " " else character
    return character
