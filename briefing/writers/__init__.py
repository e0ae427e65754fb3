"""Writers tell a story in a few sentences.

`WRITERS` is the table of those we ship; any dotted `package.module:Class` works in its place, and
that is the whole plug-in system. The first row is the rule: it says what `digest` has extracted.
What any other one answers is untrusted, and judged by `digest.written` before it is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from briefing.errors import BriefingError, SettingsError
from briefing.settings import Settings

EXTRACT = "extract"
WRITERS = {
    EXTRACT: "briefing.writers.extract:Extract",
    "openai": "briefing.writers.openai:OpenAI",
}


@dataclass(frozen=True, slots=True)
class Story:
    """What a writer is given."""

    headline: str
    paragraphs: tuple[str, ...]
    """As they would be said: 昨天 is the day that it means."""
    extract: tuple[str, ...]
    """The sentences that are told if it has nothing better."""


class Writer(Protocol):
    """Tell stories; made by `load` with the settings of the run."""

    name: str
    """Its row in `WRITERS`, or its dotted name."""
    parallel: int
    """How many threads may call `write` at once with profit."""
    online: bool
    """Whether it needs a network, so that an offline run asks only what it has answered before."""

    @property
    def version(self) -> str:
        """Part of the key of every answer that is kept: model, prompt, whatever may change it."""

    def check(self) -> None:
        """Raise `WriterUnavailableError` unless a story could be written now; within 3 s."""

    def write(self, story: Story) -> Sequence[str]:
        """Give the sentences of one story.

        `WriterError` where it answers no such thing, `WriterUnavailableError` where not at all.
        """


_MEMBERS = ("name", "version", "parallel", "online", "check", "write")


def load(settings: Settings) -> Writer:
    """Make the writer that `[brief] writer` names."""
    asked = settings.brief.writer
    module, colon, attribute = WRITERS.get(asked, asked).partition(":")
    where = f"[brief] writer = “{asked}”"
    if not colon:
        rows = ", ".join(WRITERS)
        remedy = "use one of these, or a dotted name such as mypackage.desk:Rewriter"
        raise SettingsError(where, f"is not one of {rows}", remedy)
    try:
        made = getattr(import_module(module), attribute)(settings)
    except BriefingError:
        raise
    except Exception as error:
        raise SettingsError(
            where,
            f"cannot be imported ({type(error).__name__}: {error})",
            "install the package that provides it or correct the name in briefing.toml",
        ) from error
    lacks = [each for each in _MEMBERS if not hasattr(made, each)]
    if lacks:
        remedy = "write the class as briefing.writers.Writer says"
        raise SettingsError(where, f"has no {', '.join(lacks)}", remedy)
    return cast("Writer", made)
