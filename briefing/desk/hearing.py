"""What the background says of itself, for a page that asks now and then."""

from itertools import count

from briefing.studio import Tell


class StoppedError(Exception):
    """The preview ends: nothing more is to be spoken."""


class Hearing:
    """Hears a studio's progress (`studio.Progress`), from any thread.

    `tell` and `warn` are also told what concerns the terminal.
    """

    def __init__(self, tell: Tell, warn: Tell) -> None:
        self._told, self._warned = tell, warn
        self._count = count(1)
        self.changes = 0
        """How often something has changed: as long as it is the same, so is what a page shows."""
        self.is_stopping = False
        self.stage, self.done, self.total = "", 0, 0
        self.warnings: tuple[str, ...] = ()
        self.failure = ""
        """Why no voice can read."""

    def change(self) -> None:
        """Let pages look again."""
        self.changes = next(self._count)

    def fail(self, reason: str) -> None:
        """Remember why no voice can read; nothing where one may again."""
        self.failure = reason
        self.change()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear how far a stage is; `StoppedError` ends it where the preview is ending."""
        if self.is_stopping:
            raise StoppedError
        self.stage, self.done, self.total = stage, done, total
        self.change()

    def tell(self, sentence: str) -> None:
        """Hear a line of explanation."""
        self._told(sentence)

    def warn(self, sentence: str) -> None:
        """Hear what an editor has to know."""
        if sentence not in self.warnings:
            self.warnings = (*self.warnings, sentence)
            self._warned(sentence)
            self.change()
