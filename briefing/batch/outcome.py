"""What goes in and out of a batch, episode by episode; each can be sent to another process."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - a field is called date

from briefing.errors import BriefingError

MADE, KEPT, BEYOND, FAILED = "made", "kept", "beyond", "failed"
"""What became of an episode: made now, there as it would be made, of those that `[show] keep`
would delete again, or not to be had."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that could be read."""

    name: str
    """Its path or address."""
    date: Date
    digests: tuple[str, ...]
    """The SHA-256 of each of its articles, hexadecimal."""


@dataclass(frozen=True, slots=True)
class Planned:
    """An episode that is to be there, and the place it has in its show."""

    id: str
    date: Date
    edition: int
    pages: tuple[Page, ...]
    guid: str = ""
    """That of the episode which is there under this id, and stays; empty for a new one."""

    @property
    def names(self) -> tuple[str, ...]:
        """Name the pages that it tells."""
        return tuple(page.name for page in self.pages)

    @property
    def digests(self) -> tuple[str, ...]:
        """Name the articles that it tells."""
        return tuple(digest for page in self.pages for digest in page.digests)


@dataclass(frozen=True, slots=True)
class Published:
    """An episode as it was written to its folder."""

    guid: str
    title: str
    duration_s: float
    voices: tuple[str, ...]
    writers: tuple[str, ...]
    """`Segment.writer` of each story for which anybody was asked."""
    mp3: str
    """The name of the sound file, below the episode's folder."""
    manifest: str
    """The SHA-256 of its episode.json, hexadecimal."""
    sizes: tuple[tuple[str, int], ...]
    """Each file below its folder that no rebuild changes, and its bytes."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an episode."""

    names: tuple[str, ...]
    """The pages that it tells."""
    status: str
    """`MADE`, `KEPT`, `BEYOND` or `FAILED`."""
    id: str = ""
    """Empty where a page could not be read, so that none is known."""
    published: Published | None = None
    errors: tuple[str, ...] = ()
    """Why it, or part of what it should tell, is not there."""
    warnings: tuple[str, ...] = ()
    takes: tuple[int, int] = (0, 0)
    """How many lines of speech were new, and how many kept."""
    is_final: bool = False
    """Whether nothing of it could be better the next time: what failed was neither a page that it
    should tell nor the voice that was wanted."""


def failure(names: tuple[str, ...], error: Exception, episode: str = "") -> Outcome:
    """Tell why there is no episode; what nobody foresaw, by its kind."""
    sentence = str(error)
    if not isinstance(error, BriefingError):
        sentence = f"{names[0]}: fails unforeseen ({type(error).__name__}: {error}); leave it out"
    return Outcome(names, FAILED, episode, errors=(sentence,))
