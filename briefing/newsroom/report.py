"""What a run did, for whoever watches over it: one JSON document, its form in the README."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # every run has a report, and few gather news
    from briefing.digest.programme.told_before import Sifted
    from briefing.engines.takes import Counts
    from briefing.errors import SourceError
    from briefing.model import Article, Chapter, Segment
    from briefing.newsroom.edition import Edition
    from briefing.newsroom.newsgathering import Gathered
    from briefing.newsroom.rundown import Rundown
    from briefing.pipeline import Made

FORMAT = 1
PUBLISHED, NOTHING_NEW, REVIEW, FAILED = "published", "nothing new", "for review", "failed"
DONE, ERROR, WRONG_USAGE, PARTLY = range(4)
"""Exit codes; `PARTLY`: done, but some source could not be read."""


def now() -> str:
    """Give the time as ISO 8601 writes it, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


@dataclass(slots=True)
class Report:
    """Gathers what a run did, as it goes."""

    command: str
    status: str = FAILED
    exit_code: int = ERROR
    error: str | None = None
    started: str = field(default_factory=now)
    day: date | None = None
    sources: list[dict[str, Any]] = field(default_factory=list)
    told: list[dict[str, Any]] = field(default_factory=list)
    left_out: list[dict[str, Any]] = field(default_factory=list)
    writers: list[dict[str, str]] = field(default_factory=list)
    """Who was asked to write which story, and what came of that."""
    warnings: list[str] = field(default_factory=list)
    episode: dict[str, Any] | None = None
    script: str | None = None
    """The file that waits for an editor."""
    takes: dict[str, int] = field(default_factory=lambda: {"new": 0, "cached": 0})

    def found(self, rundown: "Rundown") -> None:
        """Note what was read, and what is left out of it."""
        self.sources = [_source(each) for each in rundown.sources]
        self.left_out = [
            *(_left_out(each.article, _since(each)) for each in rundown.told_before),
            *(_left_out(story.article, "no room in the day's edition") for story in rundown.held),
            *(_left_out(article, "told by another source") for article in rundown.merged),
            *(
                _left_out(article, "the source's limit or words")
                for source in rundown.sources
                for article in source.passed_over
            ),
        ]

    def read(self, names: Sequence[str], unread: "Iterable[SourceError]") -> None:
        """Note what was read of sources named on the command line."""
        left = list(unread)
        for name in names:
            of_it = [error for error in left if error.about.startswith(name)]
            left = [error for error in left if error not in of_it]
            status = "partly" if of_it else "read"
            if any(error.about == name for error in of_it):  # itself, and not what it points at
                status = "failed"
            errors = [str(error) for error in of_it]
            self.sources.append({"name": name, "status": status, "errors": errors})
        self.warnings += [str(error) for error in left]

    def made(self, made: "Made", counts: "Counts") -> None:
        """Note an episode that is out."""
        episode = made.episode
        self.status = PUBLISHED
        self.written(episode.segments)
        self.day = episode.date
        self.takes = {"new": counts.new, "cached": counts.cached}
        self.told = self.told or [
            {"headline": part.title, "link": part.link, "source": part.source, "follows": None}
            for part in episode.segments
            if part.kind == "story"
        ]
        self.episode = {
            "id": episode.id,
            "guid": episode.guid,
            "title": episode.title,
            "again": made.again,
            "duration_s": round(episode.duration_s, 3),
            "voices": list(dict.fromkeys(part.credit.voice for part in episode.segments)),
            "folder": str(made.folder),
            "mp3": str(made.mp3),
            "bytes": episode.audio_bytes,
            "files": sorted(
                file.relative_to(made.folder).as_posix()
                for file in made.folder.rglob("*")
                if file.is_file()
            ),
        }

    def written(self, parts: "Iterable[Segment | Chapter]") -> None:
        """Note who has written what, as far as anybody was asked."""
        self.writers = [
            {"headline": part.title, "writer": part.writer} for part in parts if part.writer
        ]

    def edition(self, edition: "Edition") -> None:
        """Note which stories an edition tells, and which had no room."""
        self.told = [_named(story.article) for story in edition.told]
        self.left_out += [
            _left_out(story.article, "no room, or nothing to say") for story in edition.no_room
        ]
        if edition.made is None:
            self.status = NOTHING_NEW

    def document(self) -> dict[str, Any]:
        """Give it as JSON has it; the time is when it is asked for."""
        return {
            "format": FORMAT,
            "command": self.command,
            "status": self.status,
            "exit_code": self.exit_code,
            "error": self.error,
            "started": self.started,
            "finished": now(),
            "day": self.day.isoformat() if self.day else None,
            "sources": self.sources,
            "told": self.told,
            "left_out": self.left_out,
            "episode": self.episode,
            "script": self.script,
            "takes": self.takes,
            "writers": self.writers,
            "warnings": self.warnings,
        }


def _source(each: "Gathered") -> dict[str, Any]:
    status = "partly" if each.unread else "read"
    if each.unchanged or each.failed:
        status = "unchanged" if each.unchanged else "failed"
    return {
        "name": each.source.name,
        "status": status,
        "stories": len(each.articles),
        "passed_over": len(each.passed_over),
        "errors": [str(error) for error in each.unread],
    }


def _since(sifted: "Sifted") -> str:
    return f"told on {sifted.told_on}"


def _left_out(article: "Article", why: str) -> dict[str, Any]:
    return {**_named(article), "why": why}


def _named(article: "Article") -> dict[str, Any]:
    return {
        "headline": article.headline,
        "link": article.link,
        "source": article.source,
        "follows": article.follows.isoformat() if article.follows else None,
    }
