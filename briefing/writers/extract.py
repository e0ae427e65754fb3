"""The writer that needs nobody: what `digest` has extracted is told."""

from collections.abc import Sequence

from briefing.settings import Settings
from briefing.writers import EXTRACT, Story


class Extract:
    """Give each story as it came."""

    name, version, parallel, online = EXTRACT, "1", 1, False

    def __init__(self, _settings: Settings) -> None: ...

    def check(self) -> None:
        """It always can."""

    def write(self, story: Story) -> Sequence[str]:
        """Give the extract."""
        return story.extract
