"""One request to the endpoint, and what its faults mean."""

import json
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from http.client import HTTPException
from typing import Any

from briefing.errors import SourceError
from briefing.sources.fetch.network import PUBLIC
from briefing.sources.fetch.post import Answer, exchanged, why

MOST_BYTES = 1_000_000
"""Of an answer; a brief takes one thousandth of it."""
LATER = "the next run asks again"
_KEY = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
_NOT_THERE = {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}
_OPTIONS = {HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY}
"""How endpoints refuse a field that they do not know."""
LONGEST_WAIT_S = 30.0
"""A service that asks to be left alone for longer (Retry-After) is not waited for."""


class RequestError(Exception):
    """An endpoint has given no completion."""

    def __init__(
        self,
        problem: str,
        remedy: str = LATER,
        *,
        passing: bool = False,
        lasting: bool = False,
        wait_s: float = 0.0,
    ) -> None:
        super().__init__(problem)
        self.remedy = remedy
        self.passing = passing
        """Asked again, it may."""
        self.lasting = lasting
        """Nor will it for any other story."""
        self.wait_s = wait_s
        """What it asks to be left alone for."""


class KeyRefusedError(RequestError):
    """The key is wrong, or missing."""


class NotThereError(RequestError):
    """Its address, or its model, is none."""


class RefusedError(RequestError):
    """It does not take the request as it is."""


def said(url: str, body: Mapping[str, Any], headers: Mapping[str, str], longest_s: float) -> bytes:
    """Give the body of a completion, whole and within its bounds; `RequestError` otherwise."""
    data = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
    return _answered(url, data, headers, longest_s)


def looked_at(url: str, headers: Mapping[str, str], longest_s: float) -> None:
    """Raise the `RequestError` that a request would meet, by asking what costs nothing.

    Not every endpoint has it to give; that it answers at all is enough.
    """
    with suppress(NotThereError):
        _answered(url, None, headers, longest_s)


def _answered(url: str, data: bytes | None, headers: Mapping[str, str], longest_s: float) -> bytes:
    try:
        reach = PUBLIC.trusting(url)
        answer = exchanged(
            url, data, headers, reach, longest_s=max(longest_s, 0.01), most_bytes=MOST_BYTES
        )
    except SourceError as error:
        raise RequestError(error.problem, "correct the url under [writer]", lasting=True) from error
    except TimeoutError as error:  # no time is left for another attempt
        raise RequestError(str(error)) from error
    except (OSError, HTTPException, ValueError) as error:
        raise RequestError(f"cannot be reached ({why(error)})", passing=True) from error
    if HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        if len(answer.body) > MOST_BYTES:
            raise RequestError(f"answers more than {MOST_BYTES // 1_000_000} MB")
        return answer.body
    raise _refusal(answer)


def _refusal(answer: Answer) -> RequestError:
    """Say what a status means; what the body says of it is somebody else's text, and not shown."""
    status = answer.status
    told = f"answers {status} {_name(status)}".rstrip()
    if status in _KEY:
        return KeyRefusedError(told, lasting=True)
    if status in _OPTIONS:
        return RefusedError(told)
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        asked = answer.retry_after.strip()
        wait_s = float(asked) if asked.isdecimal() else 0.0
        return RequestError(told, passing=wait_s <= LONGEST_WAIT_S, wait_s=wait_s)
    if status in _NOT_THERE:
        return NotThereError(told, "correct url and model under [writer]", lasting=True)
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return RequestError(told, "give the address that it leads to under [writer]", lasting=True)
    return RequestError(told)


def _name(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
