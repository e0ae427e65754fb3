"""Progress on stderr: a bar a stage on a terminal, plain lines in a log, nothing when quiet."""

import sys
from dataclasses import dataclass, field

import click

WIDTH = 30
LABELS = {"voice": "speaking", "publish": "publishing", "fetch": "fetching"}


@dataclass(slots=True)
class Progress:
    """Report stages as they go; callable with (stage, done, total)."""

    quiet: bool
    last: dict[str, tuple[int, int]] = field(default_factory=dict)
    warned: list[str] = field(default_factory=list)
    """What `warn` has said."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Draw the stage's bar, or print a line when it begins, at each tenth, and at its end."""
        before = self.last.get(stage)
        self.last[stage] = (done, total)
        if self.quiet or total <= 0:
            return
        if sys.stderr.isatty():
            filled = WIDTH * done // total
            bar = "█" * filled + "·" * (WIDTH - filled)
            click.echo(f"\r{LABELS[stage]:>10} {bar} {done}/{total}", err=True, nl=done == total)
        elif before is None or before[0] * 10 // total != done * 10 // total:
            click.echo(f"{LABELS[stage]}: {done}/{total}", err=True)

    def tell(self, sentence: str) -> None:
        """Print one line of explanation."""
        if not self.quiet:
            click.echo(sentence, err=True)

    def warn(self, sentence: str) -> None:
        """Print what the user has to know even where no progress is wanted."""
        self.warned.append(sentence)
        click.echo(f"Warning: {sentence}.", err=True)
