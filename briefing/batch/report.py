"""What a batch did, in the form of any run's report and with each of its episodes."""

from dataclasses import dataclass, field
from typing import Any

from briefing.batch.outcome import BEYOND, FAILED, KEPT, MADE, Outcome
from briefing.newsroom import report

WORDS = (
    (MADE, "made"),
    (KEPT, "there already"),
    (BEYOND, "not kept by the show"),
    (FAILED, "failed"),
)


@dataclass(slots=True)
class Report(report.Report):
    """Gathers what came of each episode."""

    outcomes: list[Outcome] = field(default_factory=list)

    def came(self, outcome: Outcome) -> None:
        """Note what came of an episode."""
        self.outcomes.append(outcome)
        for kind, lines in zip(("new", "cached"), outcome.takes, strict=True):
            self.takes[kind] += lines

    def done(self) -> None:
        """Put the outcomes in order, whichever came first, and say how it went as a whole."""
        self.outcomes.sort(key=lambda each: (each.id, each.names))
        if any(each.errors for each in self.outcomes):
            self.error = self.summary()
        else:
            made = any(each.status == MADE for each in self.outcomes)
            self.status = report.PUBLISHED if made else report.NOTHING_NEW

    def summary(self) -> str:
        """Say in one line what became of the episodes."""
        counts = [
            (sum(each.status == status for each in self.outcomes), words) for status, words in WORDS
        ]
        return ", ".join(f"{count} {words}" for count, words in counts if count) or "no page"

    @property
    def episodes(self) -> list[dict[str, Any]]:
        """Give each outcome as JSON has it."""
        return [_plain(each) for each in self.outcomes]

    def document(self) -> dict[str, Any]:
        """Give it as JSON has it; the time is when it is asked for."""
        return report.Report.document(self) | {"episodes": self.episodes}


def _plain(outcome: Outcome) -> dict[str, Any]:
    told = outcome.published
    new, cached = outcome.takes
    return {
        "pages": list(outcome.names),
        "status": outcome.status,
        "id": outcome.id or None,
        "guid": told.guid if told else None,
        "title": told.title if told else None,
        "duration_s": told.duration_s if told else None,
        "voices": list(told.voices) if told else [],
        "writers": list(told.writers) if told else [],
        "mp3": told.mp3 if told else None,
        "bytes": dict(told.sizes)[told.mp3] if told else None,
        "takes": {"new": new, "cached": cached},
        "errors": list(outcome.errors),
        "warnings": list(outcome.warnings),
    }
