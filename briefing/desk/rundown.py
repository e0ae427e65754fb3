"""Keep the opening's rundown true when stories are moved, renamed, left out or brought back.

So is a title that names the first story. A listener should not be promised what is not told. Only
what the opening says of stories in their very headlines is touched; what an editor wrote otherwise
stays as it was written.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.desk.draft import STORY
from briefing.model import Chapter, Script
from briefing.script import RUNDOWN, Say, default_title
from briefing.script.markdown import lines, wording

_COUNT = re.compile(r"^本期共有(\d+)条新闻")


def kept_up(before: Script, after: Script, say: Say) -> Script:
    """Give `after` with an opening that names the stories it tells, where it named them before."""
    told_before, told = _stories(before), _stories(after)
    if [(each.id, each.title) for each in told_before] == [(each.id, each.title) for each in told]:
        return after
    chapters = tuple(
        _opening(chapter, told_before, told, say) if chapter.kind == "opening" else chapter
        for chapter in after.chapters
    )
    return replace(after, chapters=chapters, title=_title(before, after, told_before, told))


def _title(
    before: Script, after: Script, told_before: Sequence[Chapter], told: Sequence[Chapter]
) -> str:
    """Let an episode that was named by its first story be named by its first story."""
    if not told_before or not told or after.title != before.title:
        return after.title
    by_default = default_title(told_before[0].title, before.date)
    return default_title(told[0].title, after.date) if before.title == by_default else after.title


def _stories(script: Script) -> list[Chapter]:
    return [chapter for chapter in script.chapters if chapter.kind == STORY]


def _opening(
    opening: Chapter, before: Sequence[Chapter], told: Sequence[Chapter], say: Say
) -> Chapter:
    texts = wording(opening)
    named = {_bare(story.title): story.id for story in before}
    places = [at for at, text in enumerate(texts) if _bare(text) in named]
    if not places or places != list(range(places[0], places[-1] + 1)):
        return opening
    mentioned = {named[_bare(texts[at])] for at in places}
    new = {story.id for story in told} - {story.id for story in before}
    room = max(RUNDOWN - len(mentioned & {story.id for story in told}), 0)
    mentioned |= set([story.id for story in told if story.id in new][:room])
    headlines = [_bare(story.title) for story in told if story.id in mentioned]
    if not headlines:
        return opening
    said = [*(f"{headline}；" for headline in headlines[:-1]), f"{headlines[-1]}。"]
    texts[places[0] : places[-1] + 1] = said
    counted = [_counted(text, len(before), len(told)) for text in texts]
    return replace(opening, lines=lines(counted, opening.kind, say))


def _counted(text: str, before: int, told: int) -> str:
    found = _COUNT.match(text)
    if not found or int(found[1]) != before:
        return text
    return f"本期共有{told}条新闻{text[found.end() :]}"


def _bare(text: str) -> str:
    return text.rstrip("。；")
