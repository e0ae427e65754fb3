"""Turn a newspaper page into a Chinese podcast episode.

sources → digest → script → reading → engines → audio → publish: articles become short briefs,
briefs a script, each line of the script is given its reading, spoken by one voice, mastered and
joined into one MP3 with chapters, and published as a feed and a page. `pipeline.py` is the map;
`newsroom` makes a show of it, day after day.

From Python: `make` does all of it, `read`, `briefs`, `write`, `say` and `render` a stretch each,
and what one gives the next takes. Nothing is loaded before it is used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from briefing.api import Wishes, briefs, make, read, render, say, write
    from briefing.errors import BriefingError
    from briefing.model import Article, Brief, Episode, Found, Reading, Script
    from briefing.pipeline import Made
    from briefing.studio import Pools, threads

__all__ = [
    "Article",
    "Brief",
    "BriefingError",
    "Episode",
    "Found",
    "Made",
    "Pools",
    "Reading",
    "Script",
    "Wishes",
    "__version__",
    "briefs",
    "make",
    "read",
    "render",
    "say",
    "threads",
    "write",
]

_HOMES = {
    "briefing.api": ("Wishes", "briefs", "make", "read", "render", "say", "write"),
    "briefing.errors": ("BriefingError",),
    "briefing.model": ("Article", "Brief", "Episode", "Found", "Reading", "Script"),
    "briefing.pipeline": ("Made",),
    "briefing.studio": ("Pools", "threads"),
}


if not TYPE_CHECKING:  # a type checker would take any name for one of these

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever has that name
        """Load a public name where it is first asked for (PEP 562)."""
        for home, names in _HOMES.items():
            if name in names:
                return getattr(import_module(home), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List what there is to be called, loaded or not."""
    return sorted({*globals(), *__all__})
