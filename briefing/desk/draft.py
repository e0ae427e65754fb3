"""Each change that an editor makes: a script and what is wanted give a script.

Every result is a script that can be told, and comes back from its Markdown as it is.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from unicodedata import category

from briefing.desk.refusal import RefusedError
from briefing.model import Chapter, Script
from briefing.script import Say
from briefing.script.markdown import arranged, in_place, judged, lines, wording

Told = tuple[Chapter, bool]
"""A chapter, and whether it is told."""
STORY = "story"
_UNWRITABLE = ("Cc", "Cs")


@dataclass(frozen=True, slots=True)
class Wording:
    """A chapter as an editor sees it."""

    title: str
    """One line; a story's headline where that is also what is said first."""
    text: str
    """What is said, a sentence a line, each with its pause where that is not the usual one."""


def seen(chapter: Chapter) -> Wording:
    """Show a chapter: a headline that is said stands in the title alone."""
    said = wording(chapter)
    return Wording(chapter.title, "\n".join(said[_of_headline(chapter) :]))


def retitle(script: Script, title: str) -> Script:
    """Give the episode another title."""
    new = " ".join(_clean(title).split())
    if not new:
        raise RefusedError("节目标题", "是空的", "写上标题再保存")
    return replace(script, title=new)


def edit(script: Script, name: str, new: Wording, say: Say) -> Script:
    """Give a chapter another wording; a headline that is said is changed in both places."""
    title = " ".join(_clean(new.title).split())
    if not title:
        raise RefusedError("这一段", "标题是空的", "写上标题再保存")

    def changed(before: Chapter) -> Chapter:
        said = [title] if _of_headline(before) else []
        texts = [_clean(text) for text in new.text.splitlines()]
        spoken = lines([*said, *texts], before.kind, say)
        if not spoken:
            raise RefusedError("这一段", "没有要播的内容", "写上至少一句，或者用“不播”把它撤下")
        return judged(replace(before, title=title, lines=spoken))

    return _changed(script, name, lambda each: (changed(each[0]), each[1]))


def move(script: Script, name: str, to: int) -> Script:
    """Put a chapter at the place `to` of the file, 0 for the first; beyond the ends is the end."""
    chapters = list(in_place(script))
    moved = chapters.pop(_place(chapters, name))
    chapters.insert(min(max(to, 0), len(chapters)), moved)
    return arranged(script.title, script.date, chapters, script.of)


def leave_out(script: Script, name: str) -> Script:
    """Take a chapter out; it keeps its place in the file, to be brought back."""
    if [chapter.id for chapter in script.chapters] == [name]:
        raise RefusedError("这一段", "是最后一段要播的", "先恢复另一段，再把它撤下")
    return _changed(script, name, lambda each: (each[0], False))


def bring_back(script: Script, name: str) -> Script:
    """Let a chapter that was left out be told again."""
    return _changed(script, name, lambda each: (each[0], True))


def read_again(script: Script, say: Say) -> Script:
    """Read every line anew: the lexicon is another one."""

    def again(chapter: Chapter) -> Chapter:
        fresh = tuple(replace(line, reading=say(line.text)) for line in chapter.lines)
        return replace(chapter, lines=fresh)

    chapters = ((again(chapter), is_told) for chapter, is_told in in_place(script))
    return arranged(script.title, script.date, chapters, script.of)


def chapter_of(script: Script, name: str) -> Chapter:
    """Find a chapter, told or not; `RefusedError` where there is none of that name."""
    chapters = list(in_place(script))
    return chapters[_place(chapters, name)][0]


def _changed(script: Script, name: str, change: Callable[[Told], Told]) -> Script:
    chapters = list(in_place(script))
    at = _place(chapters, name)
    chapters[at] = change(chapters[at])
    return arranged(script.title, script.date, chapters, script.of)


def _place(chapters: list[Told], name: str) -> int:
    for at, (chapter, _) in enumerate(chapters):
        if chapter.id == name:
            return at
    raise RefusedError("这一段", "已经不在稿子里", "重新载入页面，看现在的稿子")


def _of_headline(chapter: Chapter) -> int:
    """Count the lines at the head of a story that say its title; 0 where they do not."""
    if chapter.kind != STORY:
        return 0
    said, title = "", _bare(chapter.title)
    for count, line in enumerate(wording(chapter), 1):
        said += line
        if _bare(said) == title:
            return count
    return 0


def _bare(text: str) -> str:
    return "".join(text.split())


def _clean(text: str) -> str:
    """Leave out what no text file can hold."""
    return "".join(each for each in text if each.isspace() or category(each) not in _UNWRITABLE)
