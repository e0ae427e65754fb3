"""What will be said, in order: a script, its chapters and their lines."""

from dataclasses import dataclass, field
from datetime import date

from briefing.model.briefs import Finding
from briefing.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence to be spoken in one take."""

    reading: Reading
    pause_s: float
    """Silence after it, in seconds."""

    @property
    def text(self) -> str:
        """The line as written."""
        return self.reading.text

    @property
    def said(self) -> str:
        """The line as said."""
        return self.reading.said


@dataclass(frozen=True, slots=True)
class Chapter:
    """One segment of the programme: the opening, a story, or the closing."""

    id: str
    """Stable, unique within the script; ASCII letters, digits and hyphens: part of file names."""
    kind: str
    """`opening`, `section` (one line that says which part of the paper follows), `story` or
    `closing`."""
    title: str
    """What a podcast app shows in its chapter list."""
    lines: tuple[Line, ...]
    """At least one; a story's first line is its headline."""
    source: str = ""
    """Where the story was read: `Article.source`."""
    link: str = ""
    """Where a listener can read it: `Article.link`."""
    also: tuple[str, ...] = ()
    """Where else it can be read: `Article.also`."""
    verdict: str = ""
    """A story's `Brief.verdict`, or `edited` once a person has changed its text."""
    findings: tuple[Finding, ...] = ()
    """A story's `Brief.findings`."""
    writer: str = ""
    """A story's `Brief.writer`."""
    checked: tuple[str, ...] = field(default=(), compare=False)
    """Of a chapter read from a file: the checker's verdict, and the mark of the wording that it
    speaks of. Where a person takes a change back, the verdict holds again."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A chapter that an editor has taken out and may bring back; nobody hears it."""

    before: int
    """How many chapters are told before the place where it stood."""
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class Script:
    """Everything that will be said, in order."""

    title: str
    """The episode's title."""
    date: date
    """The day of the episode."""
    chapters: tuple[Chapter, ...]
    """Those that are told, in order."""
    left_out: tuple[LeftOut, ...] = ()
    """In order of their places."""
    of: str = field(default="", compare=False)
    """Of a script read from a file: the mark of the wording that the program once gave it."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """List what the facts checker objected to, over all that is told."""
        return tuple(finding for chapter in self.chapters for finding in chapter.findings)
