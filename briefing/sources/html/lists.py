"""Tell a page that lists stories, by its links and what stands between them."""

import re
from collections.abc import Sequence

from briefing.model import Article
from briefing.sources.html.blocks import Block
from briefing.sources.words.characters import squeezed
from briefing.sources.words.days import DAY_IN_FIGURES

_HEADLINE_LINK, _HEADING_LINK = 8, 4
"""Characters at least; what is set as a heading may be shorter."""
_SHORTEST = 20
_LONGEST_GREETING = 60
"""What a page of stories on one subject says of itself, without a day or a name."""
_FEW_STORIES = 4
_MOSTLY = 0.8
_ON = rf"(?:{DAY_IN_FIGURES}|\d{{1,2}}[-/月]\d{{1,2}}日?)(?:\d{{1,2}}[:：]\d{{2}})?"
_WHEN = rf"[\[(（【]?{_ON}[\])）】]?"
_DAY = re.compile(rf"^{_WHEN}|{_WHEN}$")


def is_list(blocks: Sequence[Block], article: Article) -> bool:
    """Tell a page that lists stories: headlines that are links, with a line of each between them.

    In a story the links stand before and behind its text; in a list they take turns with it.
    """
    texts = set(article.paragraphs)
    turns = links = 0
    linked = False
    for block in blocks:
        is_link = is_headline_link(block)
        links += is_link
        if block.text in texts:
            turns += linked
            linked = False
        linked = linked or is_link
    if turns >= _FEW_STORIES - 1 and turns >= _MOSTLY * len(texts):
        return True
    is_told = article.published is not None or bool(article.reporters)
    longest = _SHORTEST if is_told else _LONGEST_GREETING
    return links >= _FEW_STORIES and len("".join(article.paragraphs)) <= longest


def is_headline_link(block: Block) -> bool:
    """Tell a headline that leads to its story; lists set the day before or behind it."""
    bare = _DAY.sub("", squeezed(block.text))
    linked = block.linked * len(squeezed(block.text))
    return len(bare) >= (
        _HEADING_LINK if block.level else _HEADLINE_LINK
    ) and linked >= _MOSTLY * len(bare)
