"""A language model behind any endpoint of OpenAI's form, here or hosted, writes the briefs."""

import hashlib
import json
import os
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from briefing.errors import SettingsError, WriterUnavailableError
from briefing.settings import Settings
from briefing.sources.fetch.network import is_inside
from briefing.writers import Story
from briefing.writers.openai import answer, request
from briefing.writers.openai.request import KeyRefusedError, RefusedError, RequestError

PROMPT = Path(__file__).with_name("prompt.txt")
MOST_CHARACTERS = 4000
"""Of an article that are sent: a lead stands at its head."""
COMPLETIONS = "/chat/completions"
ATTEMPTS = 3
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 8.0
CHECK_S = 2.5
OPTIONS = {"temperature": 0, "response_format": {"type": "json_object"}}
"""What makes answers alike and plain; an endpoint that refuses it is asked without."""


class OpenAI:
    """Ask for one story at a time, `parallel` at once.

    The key is read from the environment when a request is made, sent to the configured address
    alone, and kept nowhere.
    """

    name, online = "openai", True

    def __init__(
        self,
        settings: Settings,
        *,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[float, float], float] = random.uniform,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        asked = settings.writer
        for key in ("url", "model"):
            if not getattr(asked, key):
                where, remedy = f"[writer] {key}", "say in briefing.toml where the model is asked"
                raise SettingsError(where, "is missing, and writer = “openai” needs it", remedy)
        self.parallel = asked.at_once
        self._asked = asked
        self._base = asked.url.rstrip("/").removesuffix(COMPLETIONS)
        self._about = f"writer openai at {urlsplit(asked.url).netloc}"
        self._prompt = PROMPT.read_text(encoding="utf-8")
        self._options: dict[str, object] = {**OPTIONS}
        self._sleep, self._jitter, self._clock = sleep, jitter, clock

    @property
    def version(self) -> str:
        """Name the endpoint, its model and the prompt."""
        told = json.dumps([self._asked.url, self._asked.model, self._prompt])
        return hashlib.sha256(told.encode()).hexdigest()

    def check(self) -> None:
        """Ask for the list of models: it costs nothing, and needs the key."""
        try:
            request.looked_at(f"{self._base}/models", self._headers(), CHECK_S)
        except RequestError as failure:
            raise self._unavailable(failure) from failure

    def write(self, story: Story) -> Sequence[str]:
        """Ask for a brief; once more, after a growing pause, while that may help and time is left.

        Raises `WriterError` where the model answers no brief, `WriterUnavailableError` where it
        does not answer at all.
        """
        end_s = self._clock() + self._asked.seconds
        for attempt in range(1, ATTEMPTS + 1):
            try:
                body = self._said(story, end_s)
            except RequestError as failure:
                pause_s = self._pause_s(attempt, failure)
                left_s = end_s - self._clock()
                if attempt == ATTEMPTS or not failure.passing or pause_s >= left_s:
                    raise self._unavailable(failure) from failure
                self._sleep(pause_s)
            else:
                return answer.sentences(body, self._about)
        raise AssertionError  # the last attempt returns or raises

    def _said(self, story: Story, end_s: float) -> bytes:
        """Give the response body; options that the endpoint refuses are left out from then on."""
        options = self._options
        try:
            return self._ask(story, options, end_s)
        except RefusedError:
            if not options:
                raise
            body = self._ask(story, {}, end_s)
            self._options = {}
            return body

    def _ask(self, story: Story, options: dict[str, object], end_s: float) -> bytes:
        told = {"headline": story.headline, "paragraphs": _first(story.paragraphs)}
        body = {
            "model": self._asked.model,
            "messages": [
                {"role": "system", "content": self._prompt},
                {"role": "user", "content": json.dumps(told, ensure_ascii=False)},
            ],
            **options,
        }
        return request.said(self._base + COMPLETIONS, body, self._headers(), end_s - self._clock())

    def _headers(self) -> dict[str, str]:
        key = os.environ.get(self._asked.key, "").strip()
        if not key:
            return {}
        if urlsplit(self._base).scheme == "http" and not is_inside(self._base):
            problem = "would be sent its key unencrypted"
            raise RequestError(
                problem, f"give an https address, or unset {self._asked.key}", lasting=True
            )
        if not (key.isascii() and key.isprintable()):
            problem = "holds more than the plain characters of a key"
            raise RequestError(problem, f"set {self._asked.key} again", lasting=True)
        return {"Authorization": f"Bearer {key}"}

    def _pause_s(self, attempt: int, failure: RequestError) -> float:
        """Back off exponentially with full jitter, beside what the service asks for."""
        longest_s = min(FIRST_PAUSE_S * 2 ** (attempt - 1), LONGEST_PAUSE_S)
        return failure.wait_s + self._jitter(0.0, longest_s)

    def _unavailable(self, failure: RequestError) -> WriterUnavailableError:
        remedy = failure.remedy
        if isinstance(failure, KeyRefusedError):
            is_set = bool(os.environ.get(self._asked.key, "").strip())
            remedy = f"{'correct' if is_set else 'set'} the key in {self._asked.key}"
        return WriterUnavailableError(self._about, str(failure), remedy, is_lasting=failure.lasting)


def _first(paragraphs: Sequence[str]) -> list[str]:
    """Take whole paragraphs from the front, as many as are sent; the first one at any rate."""
    taken: list[str] = []
    for each in paragraphs:
        if taken and sum(map(len, taken)) + len(each) > MOST_CHARACTERS:
            break
        taken.append(each[:MOST_CHARACTERS])
    return taken
