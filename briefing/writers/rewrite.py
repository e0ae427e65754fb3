"""Have stories told by a writer, each judged, and none waited for once the writer is down.

An answer is kept by what was asked, with which model and prompt: the next run asks nothing again
and tells the same. What is not told so, for whatever reason, is told as it was extracted.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date

from briefing.engines.breaker import Breaker
from briefing.errors import SettingsError, WriterError, WriterUnavailableError
from briefing.model import Brief, Segment
from briefing.settings import Settings
from briefing.store import DamagedError, Store
from briefing.writers import EXTRACT, Story, Writer, load

FAILURES_IN_A_ROW, REST_S = 3, 300.0
"""Stories without an answer after which nobody is asked, and for how long."""
NO_ANSWER = "no answer"
_OFFLINE = "this run is offline"


class Rewrite:
    """The writer of one run, behind what it has answered before.

    `warn` hears, once, why it does not answer.
    """

    def __init__(
        self, settings: Settings, warn: Callable[[str], None], writer: Writer | None = None
    ) -> None:
        self._writer = writer or load(settings)
        self._offline = settings.voice.offline
        self._store = Store(settings.folders.cache / "written", ".written")
        self._breaker = Breaker(FAILURES_IN_A_ROW, REST_S)
        self._warn = warn
        self._failure: WriterUnavailableError | None = None
        self._warned = ""

    @property
    def name(self) -> str:
        """Its row in `WRITERS`, or its dotted name."""
        return self._writer.name

    @property
    def version(self) -> str:
        """What its answers depend on, beside the stories."""
        return self._writer.version

    def __call__(
        self, briefs: Sequence[Brief], day: date, heard: date | None = None
    ) -> tuple[Brief, ...]:
        """Tell each story as the writer tells it, or as before; `Brief.writer` says which and why.

        `day` is the edition's where an article tells none.
        """
        if self.name == EXTRACT or not briefs:
            return tuple(briefs)

        from briefing.digest.days.own_days import edition_of  # noqa: PLC0415 - as below

        def told(brief: Brief) -> Brief:
            return self._told(brief, edition_of(brief.article, day), heard or day)

        with ThreadPoolExecutor(max(1, self._writer.parallel)) as pool:
            rewritten = tuple(pool.map(told, briefs))
        self._report(sum(map(is_unanswered, rewritten)), len(briefs))
        return rewritten

    def _told(self, brief: Brief, edition: date, heard: date) -> Brief:
        from briefing.digest import written  # noqa: PLC0415 - heavy: what is kept needs none of it
        from briefing.digest.names.reports import fit_to_be_said  # noqa: PLC0415 - likewise

        article = brief.article
        paragraphs = fit_to_be_said(article, article.paragraphs, edition, heard)
        story = Story(brief.headline, tuple(paragraphs), brief.sentences)
        try:
            told = self._answer(story)
        except WriterUnavailableError as error:
            return replace(brief, writer=f"{self.name}, {NO_ANSWER}: {error.problem}")
        except WriterError as error:
            return replace(brief, writer=f"{self.name}, refused: {error.problem}")
        return written.told_by(self.name, told, brief, edition, heard)

    def _answer(self, story: Story) -> Sequence[str]:
        """Give what was answered before, or ask; what is no brief is kept as well."""
        told = json.dumps([self.name, self.version, story.headline, story.paragraphs])
        key = hashlib.sha256(told.encode()).hexdigest()
        kept = self._kept(key)
        if kept is None:
            kept = self._asked(story)
            with suppress(SettingsError):  # it is at hand, and can be asked for again
                self._store.put(key, json.dumps(kept).encode())
        sentences, problem = kept
        if problem:
            raise WriterError(self.name, problem, "the story is told as extracted")
        return sentences

    def _kept(self, key: str) -> tuple[list[str], str] | None:
        with suppress(DamagedError):
            body = self._store.get(key)
            if body is not None:
                told, problem = json.loads(body)
                return told, problem
        return None

    def _asked(self, story: Story) -> tuple[list[str], str]:
        """Ask for a story, unless that is in vain: its sentences, or what is wrong with them."""
        if self._offline and self._writer.online:
            raise WriterUnavailableError(self.name, _OFFLINE, "leave out --offline")
        if not self._breaker.lets_through():
            raise WriterUnavailableError(self.name, self._breaker.why, "try again later")
        try:
            answer = _sentences(self._writer.write(story)), ""
        except WriterUnavailableError as error:
            self._failed(error)
            raise
        except WriterError as error:
            answer = [], error.problem
        except Exception as error:  # somebody else's code may raise anything, and ends no run
            failure = WriterUnavailableError(
                f"writer {self.name}", f"fails ({type(error).__name__}: {error})", "mend it"
            )
            self._failed(failure)
            raise failure from error
        self._breaker.succeeded()
        return answer

    def _failed(self, error: WriterUnavailableError) -> None:
        self._failure = error
        if error.is_lasting:
            self._breaker.given_up(error.problem)
        else:
            self._breaker.failed(error.problem)

    def _report(self, unanswered: int, asked: int) -> None:
        """Warn of a failure once, however many stories it concerns and however often it is met."""
        sentence = str(self._failure or "").rstrip(".")
        if unanswered and sentence not in ("", self._warned):
            self._warn(f"{sentence}; stories that are extracted instead: {unanswered} of {asked}")
            self._warned = sentence


def credited(told: Sequence[Brief], rewritten: Sequence[Brief]) -> tuple[Brief, ...]:
    """Take the writer's name off the stories that are told in other words than those it wrote."""
    own = {each.sentences for each in rewritten}
    return tuple(
        each if each.sentences in own or "," in each.writer else replace(each, writer="")
        for each in told
    )


def tally(writer: str, told: Sequence[Brief]) -> str:
    """Say in one line how many stories the writer tells."""
    by_writer = sum(each.writer == writer for each in told)
    unanswered = sum(map(is_unanswered, told))
    refused = sum("," in each.writer for each in told) - unanswered
    return f"writer: {writer}: {by_writer} written, {refused} refused, {unanswered} not answered"


def is_unanswered(told: Brief | Segment) -> bool:
    """Tell whether another run might have it told by the writer after all."""
    return f", {NO_ANSWER}: " in told.writer


def _sentences(told: Sequence[str]) -> list[str]:
    if isinstance(told, str) or not all(isinstance(each, str) for each in told):
        raise WriterError("writer", "简讯不是一串句子", "return a sequence of sentences")
    return list(told)
