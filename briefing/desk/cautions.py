"""What a listener would stumble over after segments were moved or left out, told before it airs."""

from collections.abc import Iterator
from itertools import zip_longest

from briefing.desk.draft import STORY
from briefing.model import Script

SECTION, OPENING = "section", "opening"


def cautions(script: Script) -> dict[str, tuple[str, ...]]:
    """Tell by segment what does not fit the others any more, in Chinese, for the page."""
    found: dict[str, list[str]] = {}
    for name, words in (*_idle_sections(script), *_broken_promises(script)):
        found.setdefault(name, []).append(words)
    return {name: tuple(words) for name, words in found.items()}


def _idle_sections(script: Script) -> Iterator[tuple[str, str]]:
    """Find sections that are announced and have no story."""
    for chapter, following in zip_longest(script.chapters, script.chapters[1:]):
        if chapter.kind == SECTION and (following is None or following.kind != STORY):
            yield chapter.id, "这一栏后面没有要播的新闻：把它撤下，或者把新闻移到它后面。"


def _broken_promises(script: Script) -> Iterator[tuple[str, str]]:
    """Find openings that name a story nobody will hear."""
    told = {chapter.title for chapter in script.chapters}
    missing = [each.chapter.title for each in script.left_out if each.chapter.kind == STORY]
    for chapter in script.chapters:
        if chapter.kind == OPENING:
            said = "".join(line.text for line in chapter.lines)
            for title in missing:
                if title in said and title not in told:
                    yield chapter.id, f"这里还提到不播的“{title}”。"
