"""Tell from a page's truth what each of its lines is."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefing.sources.page.roles import Role
from briefing.sources.page.setting.lines import Line
from tests.columns import TO_FULL_WIDTH
from tests.figures import squeezed

_REACH = 200
"""Characters before a story's text in which its dateline may stand."""
Owner = tuple[Role, int, int]
"""The role of a character, the story, and the paragraph of it."""


def _plain(text: str) -> str:
    """Draw a text together, its punctuation as wide as the page's may be."""
    return squeezed(text).translate(TO_FULL_WIDTH)


def roles_of(lines: Sequence[Line], stories: Sequence[dict[str, Any]]) -> list[tuple[Role, int]]:
    """Give each line its role and the number of its story, -1 for furniture."""
    page = _Page([_plain(line.text) for line in lines])
    for number, story in enumerate(stories):
        page.find(number, story)
    return page.lines()


class _Page:
    """A page's characters, each with what it belongs to."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "".join(texts)
        self.starts = [sum(map(len, texts[:at])) for at in range(len(texts))]
        self.owner: list[Owner | None] = [None] * len(self.text)

    def find(self, number: int, story: dict[str, Any]) -> None:
        """Mark what belongs to a story: its text first, the rest by where that begins."""
        spans = self._paragraphs([_plain(each) for each in story["paragraphs"]])
        if not spans:
            return
        for paragraph, span in enumerate(spans):
            for at in span:
                self.owner[at] = self.owner[at] or (Role.TEXT, number, paragraph)
        begins, ends = spans[0][0], spans[-1][-1]
        for role, field in ((Role.HEADLINE, "headline"), (Role.KICKER, "kicker")):
            self._mark(story.get(field, ""), (role, number, 0), begins)
        for each in story.get("subheadlines", ()):
            self._mark(each, (Role.SUBHEADLINE, number, 0), begins)
        self._mark_dateline(_plain(story.get("dateline", "")), number, begins, ends)
        for each in story.get("crossheads", ()):
            at = self.text.find(_plain(each), begins)
            self._fill(at, len(_plain(each)), (Role.CROSSHEAD, number, 0))

    def lines(self) -> list[tuple[Role, int]]:
        found: list[tuple[Role, int]] = []
        begun: set[int] = set()
        last: Owner | None = None
        for at, start in enumerate(self.starts):
            end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
            told = [each for each in self.owner[start:end] if each and each[0] == Role.TEXT]
            usual = Counter(self.owner[start:end]).most_common(1)[0][0]
            byline = usual is not None and usual[0] == Role.BYLINE
            if byline and not told and usual and self._runs_on(end, usual[1]):
                found.append((Role.OPENING if usual[1] not in begun else Role.TEXT, usual[1]))
                begun.add(usual[1])
                last = (Role.TEXT, usual[1], 0)
            elif told and (usual is None or byline or usual[0] == Role.TEXT):
                first, last_here = told[0], told[-1]
                new = first[1] not in begun
                goes_on = last is not None and last[1:] == first[1:]
                role = Role.OPENING if new else Role.TEXT if goes_on else Role.PARAGRAPH
                found.append((role, first[1]))
                begun.add(first[1])
                last = last_here
            elif usual is None:
                found.append((Role.FURNITURE, -1))
            else:
                found.append((usual[0], usual[1]))
        return found

    def _runs_on(self, end: int, number: int) -> bool:
        """Tell a dateline that its column cut: its rest stands before the text on another line."""
        below = self.owner[end : end + 1]
        if not below or below[0] is None or below[0][:2] != (Role.BYLINE, number):
            return False
        line = bisect_right(self.starts, end) - 1
        stop = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        return any(each and each[0] == Role.TEXT for each in self.owner[end:stop])

    def _paragraphs(self, paragraphs: Sequence[str]) -> list[list[int]]:
        spans: list[list[int]] = []
        cursor = 0
        for paragraph in filter(None, paragraphs):
            at = self.text.find(paragraph, cursor)
            at = at if at >= 0 else self.text.find(paragraph)
            span = (
                list(range(at, at + len(paragraph))) if at >= 0 else self._torn(paragraph, cursor)
            )
            if span:
                spans.append(span)
                cursor = span[-1] + 1
        return spans

    def _torn(self, paragraph: str, cursor: int) -> list[int]:
        """Find a paragraph that whole lines of something else interrupt."""
        at = self.text.find(paragraph[:10], cursor)
        span: list[int] = []
        while 0 <= at < len(self.text) and len(span) < len(paragraph):
            if self.text[at] == paragraph[len(span)]:
                span.append(at)
                at += 1
            else:
                line = bisect_right(self.starts, at)
                at = self.starts[line] if line < len(self.starts) else len(self.text)
        return span

    def _mark(self, text: str, owner: Owner, begins: int) -> None:
        text = _plain(text)
        at = self.text.rfind(text, 0, begins) if text else -1
        self._fill(at if at >= 0 or not text else self.text.find(text), len(text), owner)

    def _mark_dateline(self, text: str, number: int, begins: int, ends: int) -> None:
        if not text:
            return
        before = self.text.rfind(text, 0, begins + len(text))
        behind = self.text.find(text, max(ends - len(text), 0))
        near = before >= 0 and begins - before <= _REACH
        at = before if near or behind < 0 else behind
        self._fill(at, len(text), (Role.BYLINE, number, 0))

    def _fill(self, at: int, length: int, owner: Owner) -> None:
        for each in range(at, at + length) if at >= 0 else ():
            self.owner[each] = self.owner[each] or owner
