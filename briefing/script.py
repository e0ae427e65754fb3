"""Briefs become a script; a script becomes Markdown that a person can edit, and comes back.

In the Markdown each chapter is a `##` heading and each spoken line a line of text. A comment below
a heading carries what an editor need not touch (as JSON, so that no path or title can break out of
it); a chapter written by hand needs none.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.errors import ScriptError
from briefing.model import Brief, Chapter, Line, Reading, Script

HEADLINE_PAUSE_S = 0.7
SENTENCE_PAUSE_S = 0.5
CHAPTER_PAUSE_S = 1.2
LONGEST_PAUSE_S = 10.0
RUNDOWN = 8
"""More headlines than this in the opening tire the ear."""
WEEKDAYS = "一二三四五六日"
KINDS = ("opening", "story", "closing")

Say = Callable[[str], Reading]

_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’」』）)》]*|[^。！？!?]+$")
_PAUSE = re.compile(r"[ \t]*\[停[ ]?(\d{1,3}(?:\.\d{1,3})?)[ ]?秒\]$")
_COMMENT = re.compile(r"<!--\s*(\{.*\})\s*-->")
_CHAPTER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_MARKUP = re.compile(r"^(\\*)(?=#|<!--)")

# ---------------------------------------------------------------- briefs → script


def build(briefs: Sequence[Brief], show_title: str, title: str, day: date, say: Say) -> Script:
    """Write the programme: opening with the rundown, one chapter a brief, closing.

    An empty `title` gives `default_title`. `ScriptError` where there is nothing to tell.
    """
    if not briefs:
        raise ScriptError("the script", "has no story", "give a page with at least one article")
    stories = _with_unique_ids(
        Chapter(
            id=_id_of(brief.headline),
            kind="story",
            title=brief.headline,
            lines=_lines((brief.headline, *brief.sentences), "story", say),
            source=brief.article.source,
            link=brief.article.link,
        )
        for brief in briefs
    )
    opening = _opening([story.title for story in stories], show_title, day)
    closing = (f"以上是本期{show_title}的全部内容，由合成语音播报。", "感谢收听，我们下期再会。")
    return Script(
        title or default_title(stories[0].title, day),
        day,
        (
            Chapter("opening", "opening", "开场与提要", _lines(opening, "opening", say)),
            *stories,
            Chapter("closing", "closing", "结束语", _lines(closing, "closing", say)),
        ),
    )


def default_title(first_headline: str, day: date) -> str:
    """Name an episode by its day and its first story, which is what a subscriber looks for."""
    return f"{day.year}年{day.month}月{day.day}日：{first_headline}"


def _opening(headlines: Sequence[str], show_title: str, day: date) -> tuple[str, ...]:
    told = headlines[:RUNDOWN]
    more = f"本期共有{len(headlines)}条新闻，" if len(headlines) > RUNDOWN else "本期"
    return (
        f"听众朋友，您好，这里是{show_title}。",
        f"今天是{day.year}年{day.month}月{day.day}日，星期{WEEKDAYS[day.weekday()]}。",
        f"{more}主要内容有：" if len(headlines) > 1 else "本期内容是：",
        *(headline + "；" for headline in told[:-1]),
        told[-1] + "。",
    )


def _lines(texts: Iterable[str], kind: str, say: Say) -> tuple[Line, ...]:
    listed = list(texts)
    return tuple(
        Line(say(text), _pause_s(kind, index, len(listed))) for index, text in enumerate(listed)
    )


def _pause_s(kind: str, index: int, count: int) -> float:
    """Give the silence that a newsreader leaves behind line `index` of `count`."""
    if index == count - 1:
        return CHAPTER_PAUSE_S
    return HEADLINE_PAUSE_S if kind == "story" and index == 0 else SENTENCE_PAUSE_S


def _id_of(title: str) -> str:
    return hashlib.sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _with_unique_ids(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """Number the second and later chapters of one id: ids name files and ID3 elements."""
    made: dict[str, Chapter] = {}
    for chapter in chapters:
        name, number = chapter.id, 2
        while name in made:
            name, number = f"{chapter.id}-{number}", number + 1
        made[name] = replace(chapter, id=name)
    return tuple(made.values())


# ---------------------------------------------------------------- script → Markdown


def to_markdown(script: Script) -> str:
    """Write a script as Markdown; `from_markdown` gives it back."""
    parts = [f"# {_one_line(script.title)}", _comment({"date": script.date.isoformat()})]
    for chapter in script.chapters:
        facts = {"id": chapter.id, "kind": chapter.kind}
        facts |= {"source": chapter.source} if chapter.source else {}
        facts |= {"link": chapter.link} if chapter.link else {}
        parts += [f"## {_one_line(chapter.title)}", _comment(facts)]
        parts += [_written(line, chapter, index) for index, line in enumerate(chapter.lines)]
    return "\n\n".join(parts) + "\n"


def _written(line: Line, chapter: Chapter, index: int) -> str:
    usual = _pause_s(chapter.kind, index, len(chapter.lines))
    pause = "" if line.pause_s == usual else f" [停{line.pause_s:g}秒]"
    return _MARKUP.sub(r"\1\\", _one_line(line.text)) + pause


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _comment(facts: Mapping[str, str]) -> str:
    encoded = json.dumps(facts, ensure_ascii=False).replace(">", "\\u003e").replace("<", "\\u003c")
    return f"<!-- {encoded} -->"


# ---------------------------------------------------------------- Markdown → script


def from_markdown(text: str, file: str, say: Say) -> Script:
    """Read a script back; `file` names it in errors.

    A line of text is split at its sentence ends, so that an editor may write paragraphs. What
    cannot be understood raises `ScriptError` with the line's number.
    """
    title, day = "", None
    chapters: list[tuple[str, dict[str, str], list[str]]] = []
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        line = raw.strip()
        if comment := _COMMENT.fullmatch(line):
            facts = _facts(comment[1], f"{file} line {number}")
            if chapters:
                chapters[-1][1].update(facts)
            else:
                day = _day(facts.get("date", ""), f"{file} line {number}")
        elif line.startswith("## "):
            chapters.append((line[3:].strip(), {}, []))
        elif line.startswith("# "):
            title = line[2:].strip()
        elif line and not chapters:
            raise ScriptError(f"{file} line {number}", "is text before any ##", "move it below one")
        elif line:
            chapters[-1][2].append(re.sub(r"^(\\*)\\(?=#|<!--)", r"\1", line))
    if day is None:
        raise ScriptError(file, "does not say its date", 'add <!-- {"date": "2026-01-31"} -->')
    if not chapters:
        raise ScriptError(file, "has no chapter", "add a “## headline” and a line of text below it")
    return Script(
        title or default_title(chapters[0][0], day),
        day,
        _with_unique_ids(_chapter(*chapter, file, say) for chapter in chapters),
    )


def _facts(encoded: str, where: str) -> dict[str, str]:
    try:
        facts = json.loads(encoded)
    except json.JSONDecodeError as error:
        raise ScriptError(
            where, f"is not JSON ({error})", "correct or delete the comment"
        ) from error
    if not all(isinstance(value, str) for value in facts.values()):
        raise ScriptError(where, "has a value that is no text", "put every value in quotes")
    return dict(facts)


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ScriptError(where, f"has no such day as {text!r}", "write YYYY-MM-DD") from error


def _chapter(title: str, facts: dict[str, str], texts: list[str], file: str, say: Say) -> Chapter:
    where = f"{file} chapter “{title}”"
    kind = facts.get("kind", "story")
    name = facts.get("id") or _id_of(title)
    if kind not in KINDS:
        raise ScriptError(where, f"has the kind {kind!r}", "use " + ", ".join(KINDS))
    if not _CHAPTER_ID.fullmatch(name):
        raise ScriptError(where, f"has the id {name!r}", "use letters, digits and hyphens")
    spoken = [part for text in texts for part in _sentences(text)]
    if not spoken:
        raise ScriptError(where, "has nothing to say", "add a line of text or delete the heading")
    lines = tuple(
        Line(say(words), _pause_s(kind, index, len(spoken)) if pause_s is None else pause_s)
        for index, (words, pause_s) in enumerate(spoken)
    )
    return Chapter(name, kind, title, lines, facts.get("source", ""), facts.get("link", ""))


def _sentences(text: str) -> list[tuple[str, float | None]]:
    """Split a line of Markdown into sentences; a pause written behind it belongs to the last."""
    pause = _PAUSE.search(text)
    words = text[: pause.start()] if pause else text
    parts: list[tuple[str, float | None]] = [
        (sentence.strip(), None) for sentence in _SENTENCE.findall(words) if sentence.strip()
    ]
    if pause and parts:
        parts[-1] = (parts[-1][0], min(float(pause[1]), LONGEST_PAUSE_S))
    return parts
