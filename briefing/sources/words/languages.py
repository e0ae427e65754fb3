"""Tell a story in Chinese from one in another language, of which no brief can be made."""

import re

from briefing.model import Article

_HANZI = re.compile("[\u3400-\u9fff]")
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]+")
_OTHER_LETTER = re.compile("[\u0370-\u1fff\u3041-\u30ff\uac00-\ud7a3]")
"""Greek, Cyrillic, Arabic and so on, kana, Hangul."""
_FEWEST = 5
"""Words: what has fewer is no story, such as a price list."""
_LATIN_PER_HANZI = 2
"""A report on chips or songs has more Hanzi than Latin words; Hanzi are names in an English one."""
_HANZI_PER_KANA = 2
"""Japanese has about as many of both; in Chinese kana are names."""


def is_foreign(article: Article) -> bool:
    """Tell whether most of a story is in another language than Chinese."""
    text = "\n".join((article.headline, *article.paragraphs))
    hanzi = len(_HANZI.findall(text))
    latin, others = len(_LATIN_WORD.findall(text)), len(_OTHER_LETTER.findall(text))
    return latin > max(_FEWEST, _LATIN_PER_HANZI * hanzi) or _HANZI_PER_KANA * others > max(
        _FEWEST, hanzi
    )
