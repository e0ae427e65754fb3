"""The lines of a story, while it is being cut out of its page and when it is whole."""

from dataclasses import dataclass, field

from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.page.headings.heading_candidates import starts_story
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.turn_marks import TURNED_FROM

_COLONS = (":", "：")


@dataclass(slots=True)
class Draft:
    """A story while it is being cut out."""

    heading: list[Line]
    body: list[Line] = field(default_factory=list)

    @property
    def opened(self) -> bool:
        """Whether a dateline, names or a salutation open its text."""
        greets = (
            len(self.body) > 1 and self.body[1].indented and self.body[0].text.endswith(_COLONS)
        )
        return bool(self.body) and (starts_story(self.body[0]) or greets)

    @property
    def continued(self) -> bool:
        """Whether it goes on from another page: 上接第一版."""
        return bool(self.body) and bool(TURNED_FROM.match(self.body[0].text))

    @property
    def signed(self) -> bool:
        """Whether names end its text, be they cut by the column."""
        return bool(self.signers)

    @property
    def signers(self) -> tuple[str, ...]:
        """The names that end its text."""
        return split_tail(text_of(self.body[-2:]))[0] if self.body else ()

    @property
    def closed(self) -> bool:
        """Whether names on a line of their own stand below its text."""
        return len(self.body) > 1 and bool(self.body[-1].names) and self.body[-2].ended

    @property
    def text(self) -> str:
        """Its body in one piece."""
        return text_of(self.body)


@dataclass(frozen=True, slots=True)
class Story:
    """The lines of one story, as printed."""

    heading: tuple[Line, ...]
    body: tuple[Line, ...]
