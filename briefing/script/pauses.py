"""How long a newsreader is silent behind a line."""

HEADLINE_S = 0.7
SENTENCE_S = 0.5
CHAPTER_S = 1.2
SECTION_S = 0.8
LONGEST_S = 10.0
"""What an editor may write by hand."""


def pause_s(kind: str, index: int, count: int) -> float:
    """Give the silence behind line `index` of the `count` of a chapter of this kind."""
    if index == count - 1:
        return SECTION_S if kind == "section" else CHAPTER_S
    return HEADLINE_S if kind == "story" and index == 0 else SENTENCE_S
