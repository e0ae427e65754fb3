"""A script becomes Markdown that a person can edit, and comes back.

Each chapter is a `##` heading and each spoken line a line of text. A comment below a heading
carries what an editor need not touch (as JSON, so that no path or title can break out of it); a
chapter written by hand needs none. `"left_out": "yes"` in it keeps a chapter in the file unheard.
"""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from briefing.errors import ScriptError
from briefing.model import Chapter, Finding, LeftOut, Line, Script
from briefing.script import Say, default_title, id_of, with_unique_ids
from briefing.script.handiwork import BY_HAND, COMMENT, OF, mark, mark_of_text
from briefing.script.pauses import LONGEST_S, pause_s

KINDS = ("opening", "section", "story", "closing")
VERDICTS = ("proven", "lead", "edited")
YES = "yes"

Facts = dict[str, str | list[str]]

_SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]+[”’」』）)》]*|[^。！？!?]+$")
_PAUSE = re.compile(r"(?:[ \t]*\[停[ ]?(\d{1,3}(?:\.\d{1,3})?)[ ]?秒\])+$")
"""The last of several is the one that counts."""
_CHAPTER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
_MARKUP = re.compile(r"^(\\*)(?=#|<!--)")

# ---------------------------------------------------------------- script → Markdown


def to_markdown(script: Script) -> str:
    """Write a script as Markdown; `from_markdown` gives it back."""
    parts = [f"# {_one_line(script.title)}"]
    for chapter, is_told in in_place(script):
        facts = _facts_of(chapter) | ({} if is_told else {"left_out": YES})
        parts += [f"## {_one_line(chapter.title)}", _comment(facts)]
        parts += [_MARKUP.sub(r"\1\\", text) for text in wording(chapter)]
    of = script.of or mark_of_text("\n".join(parts))
    parts.insert(1, _comment({"date": script.date.isoformat(), OF: of}))
    return "\n\n".join(parts) + "\n"


def in_place(script: Script) -> Iterator[tuple[Chapter, bool]]:
    """Give all chapters in the order of the file, each with whether it is told."""
    waiting = deque(script.left_out)
    for at, chapter in enumerate(script.chapters):
        while waiting and waiting[0].before <= at:
            yield waiting.popleft().chapter, False
        yield chapter, True
    yield from ((each.chapter, False) for each in waiting)


def wording(chapter: Chapter) -> list[str]:
    """Give a chapter's lines, each with the pause behind it where that is not the usual one."""
    return [_worded(line, chapter, index) for index, line in enumerate(chapter.lines)]


def _facts_of(chapter: Chapter) -> Facts:
    facts: Facts = {"id": chapter.id, "kind": chapter.kind}
    facts |= {"source": chapter.source} if chapter.source else {}
    facts |= {"link": chapter.link} if chapter.link else {}
    facts |= {"also": list(chapter.also)} if chapter.also else {}
    if chapter.verdict:
        verdict, of = chapter.checked or (chapter.verdict, mark(_said(chapter)))
        facts |= {"verdict": verdict, OF: of}
    facts |= {"writer": chapter.writer} if chapter.writer else {}
    if chapter.findings:
        facts["doubted"] = [
            part for each in chapter.findings for part in (each.token, each.sentence)
        ]
    return facts


def judged(chapter: Chapter) -> Chapter:
    """Give a chapter that was read the verdict on the words that it has now."""
    if not chapter.checked:
        return chapter
    verdict, of = chapter.checked
    return replace(chapter, verdict=verdict if of == mark(_said(chapter)) else "edited")


def _said(chapter: Chapter) -> tuple[str, ...]:
    return (chapter.title, *(line.text for line in chapter.lines))


def _worded(line: Line, chapter: Chapter, index: int) -> str:
    usual = pause_s(chapter.kind, index, len(chapter.lines))
    pause = "" if line.pause_s == usual else f" [停{line.pause_s:g}秒]"
    return _one_line(line.text) + pause


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _comment(facts: Mapping[str, str | list[str]]) -> str:
    encoded = json.dumps(facts, ensure_ascii=False).replace(">", "\\u003e").replace("<", "\\u003c")
    return f"<!-- {encoded} -->"


# ---------------------------------------------------------------- Markdown → script


@dataclass(slots=True)
class _Read:
    """A chapter as far as it was read."""

    title: str
    facts: Facts = field(default_factory=dict)
    texts: list[str] = field(default_factory=list)

    def text(self, key: str, default: str = "") -> str:
        value = self.facts.get(key, default)
        return value if isinstance(value, str) else " ".join(value)

    def texts_of(self, key: str) -> tuple[str, ...]:
        value = self.facts.get(key, [])
        return (value,) if isinstance(value, str) else tuple(value)


def from_markdown(text: str, file: str, say: Say) -> Script:
    """Read a script back; `file` names it in errors.

    A line of text is split at its sentence ends, so that an editor may write paragraphs. A story
    whose wording is no longer the one that its verdict speaks of is `edited`. What cannot be
    understood raises `ScriptError` with the line's number.
    """
    head, chapters = _parted(text, file)
    if "date" not in head.facts:
        raise ScriptError(file, "does not say its date", 'add <!-- {"date": "2026-01-31"} -->')
    if not chapters:
        raise ScriptError(file, "has no chapter", "add a “## headline” and a line of text below it")
    day = _day(head.text("date"), file)
    made = with_unique_ids(_chapter(chapter, file, say) for chapter in chapters)
    told = [chapter.text("left_out") != YES for chapter in chapters]
    if not any(told):
        raise ScriptError(file, "leaves out every chapter", "delete a “left_out” in the comments")
    title = head.title or default_title(chapters[0].title, day)
    of = head.text(OF) or BY_HAND
    return arranged(title, day, zip(made, told, strict=True), of)


def is_script(text: str) -> bool:
    """Tell a script from any other Markdown: it says its date in a comment, above all chapters."""
    head = text.removeprefix("\ufeff").partition("\n## ")[0]
    comments = (COMMENT.fullmatch(line.strip()) for line in head.splitlines())
    return any('"date"' in comment[1] for comment in comments if comment)


def _parted(text: str, file: str) -> tuple[_Read, list[_Read]]:
    """Tell the head of a script from its chapters."""
    head = _Read("")
    chapters: list[_Read] = []
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        line, where = raw.strip(), f"{file} line {number}"
        current = chapters[-1] if chapters else head
        if comment := COMMENT.fullmatch(line):
            current.facts.update(_facts(comment[1], where))
            if current is head:
                _day(head.text("date"), where)
        elif line.startswith("## "):
            chapters.append(_Read(line[3:].strip()))
        elif line.startswith("# "):
            head.title = line[2:].strip()
        elif line and current is head:
            raise ScriptError(where, "is text before any ##", "move it below one")
        elif line:
            current.texts.append(re.sub(r"^(\\*)\\(?=#|<!--)", r"\1", line))
    return head, chapters


def arranged(
    title: str, day: date, chapters: Iterable[tuple[Chapter, bool]], of: str = ""
) -> Script:
    """Make a script of chapters in the order of the file, each with whether it is told."""
    told: list[Chapter] = []
    left_out: list[LeftOut] = []
    for chapter, is_told in chapters:
        if is_told:
            told.append(chapter)
        else:
            left_out.append(LeftOut(len(told), chapter))
    return Script(title, day, tuple(told), tuple(left_out), of)


def _facts(encoded: str, where: str) -> Facts:
    try:
        facts = json.loads(encoded)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ScriptError(
            where, f"is not JSON ({error})", "correct or delete the comment"
        ) from error
    for value in facts.values():
        items = value if isinstance(value, list) else [value]
        if not all(isinstance(item, str) for item in items):
            raise ScriptError(where, "has a value that is no text", "put every value in quotes")
    return dict(facts)


def _day(text: str, where: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ScriptError(where, f"has no such day as {text!r}", "write YYYY-MM-DD") from error


def _chapter(read: _Read, file: str, say: Say) -> Chapter:
    where = f"{file} chapter “{read.title}”"
    kind, name = read.text("kind", "story"), read.text("id") or id_of(read.title)
    if kind not in KINDS:
        raise ScriptError(where, f"has the kind {kind!r}", "use " + ", ".join(KINDS))
    if not _CHAPTER_ID.fullmatch(name):
        raise ScriptError(where, f"has the id {name!r}", "use letters, digits and hyphens")
    spoken = lines(read.texts, kind, say)
    if not spoken:
        raise ScriptError(where, "has nothing to say", "add a line of text or delete the heading")
    doubted = read.texts_of("doubted")
    chapter = Chapter(
        id=name,
        kind=kind,
        title=read.title,
        lines=spoken,
        source=read.text("source"),
        link=read.text("link"),
        also=read.texts_of("also"),
        writer=read.text("writer"),
        checked=_checked(read, where),
        findings=tuple(
            Finding(sentence, token)
            for token, sentence in zip(doubted[::2], doubted[1::2], strict=False)
        ),
    )
    return judged(chapter)


def lines(texts: Iterable[str], kind: str, say: Say) -> tuple[Line, ...]:
    """Make the lines of a chapter of that kind of what an editor wrote; none where that is nothing.

    They come back from Markdown as they are.
    """
    spoken = [part for text in texts for part in _sentences(_one_line(text))]
    return tuple(
        Line(say(words), pause_s(kind, index, len(spoken)) if given_s is None else given_s)
        for index, (words, given_s) in enumerate(spoken)
    )


def _checked(read: _Read, where: str) -> tuple[str, ...]:
    verdict = read.text("verdict")
    if verdict and verdict not in VERDICTS:
        raise ScriptError(where, f"has the verdict {verdict!r}", "use " + ", ".join(VERDICTS))
    return (verdict, read.text(OF)) if verdict else ()


def _sentences(text: str) -> list[tuple[str, float | None]]:
    """Split a line of Markdown into sentences; a pause written behind it belongs to the last."""
    pause = _PAUSE.search(text)
    words = text[: pause.start()] if pause else text
    parts: list[tuple[str, float | None]] = [
        (sentence.strip(), None) for sentence in _SENTENCE.findall(words) if sentence.strip()
    ]
    if pause and parts:
        parts[-1] = (parts[-1][0], min(float(pause[1]), LONGEST_S))
    return parts
