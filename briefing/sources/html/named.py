"""Tell blocks by what their page calls them: the class or the id of the element, or around it."""

import re

from briefing.sources.html.blocks import Block
from briefing.sources.words.characters import squeezed

_INLINE = ("span", "strong", "b", "font", "em")


def is_named(block: Block, pattern: re.Pattern[str]) -> bool:
    """Tell whether the block's element, the one around it or its only text is called so."""
    if any(
        pattern.search(f"{inner.get('class', '')} {inner.get('id', '')}"[:200])
        and squeezed(str(inner.text_content())) == squeezed(block.text)
        for inner in block.element.iter(*_INLINE)
    ):
        return True
    around = block.element.getparent()
    return any(
        pattern.search(f"{element.get('class', '')} {element.get('id', '')}"[:200])
        for element in (block.element, around)
        if element is not None and element.tag != "body" and len(element) <= 3  # noqa: PLR2004 - a wrapper
    )
