"""POST JSON to an address of the user's own, under the rules that fetching has."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from urllib.request import OpenerDirector, ProxyHandler

from briefing.errors import SourceError
from briefing.sources.fetch.body import drain
from briefing.sources.fetch.dial import Deadline, handlers
from briefing.sources.fetch.network import Reach, is_inside
from briefing.sources.fetch.web import requested


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered."""

    status: int
    reason: str
    retry_after: str
    """As sent; empty where it was not."""
    body: bytes


def post(url: str, body: bytes, reach: Reach, longest_s: float) -> None:
    """Send the body, whatever is answered to it; `SourceError` unless that is a success.

    No redirect is followed: what is sent is for the address that the user gave.
    """
    try:
        with _opened(url, body, {}, reach, longest_s) as answer:
            status, reason = answer.status, answer.reason
    except (OSError, HTTPException, ValueError) as error:
        raise SourceError(
            url, f"cannot be reached ({why(error)})", "check the address and the network"
        ) from error
    if not HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        raise SourceError(url, f"was answered {status} {reason}", "check the address")


def exchanged(  # noqa: PLR0913 - what is sent, where that may lead, and the bounds of the answer
    url: str,
    body: bytes | None,
    headers: Mapping[str, str],
    reach: Reach,
    *,
    longest_s: float,
    most_bytes: int,
) -> Answer:
    """Send the body and give the answer, whatever its status, and one byte more than is allowed.

    Without a body it is a GET. Headers go to this address only: no redirect is followed. Raises
    what the network raises, and `TimeoutError` where the answer is not whole in time, even if it
    drips.
    """
    with _opened(url, body, headers, reach, longest_s) as answer:
        retry_after = answer.headers.get("Retry-After", "")
        read = drain(answer, url, most_bytes)
        return Answer(answer.status, answer.reason, retry_after, read)


def why(error: Exception) -> str:
    """Say why an address could not be reached."""
    return str(getattr(error, "reason", None) or str(error) or type(error).__name__)


@contextmanager
def _opened(
    url: str, body: bytes | None, headers: Mapping[str, str], reach: Reach, longest_s: float
) -> Iterator[HTTPResponse]:
    request = requested(url)
    if body is not None:
        request.data, request.method = body, "POST"
        request.add_header("Content-Type", "application/json; charset=utf-8")
    for name, value in headers.items():
        request.add_header(name, value)
    with Deadline(longest_s) as deadline:
        opener = OpenerDirector()
        proxies = ProxyHandler({} if is_inside(url) else None)
        for handler in (proxies, *handlers(reach, deadline)):
            opener.add_handler(handler)
        try:
            with opener.open(request, timeout=longest_s) as answer:
                yield answer
        except (OSError, HTTPException, ValueError) as error:
            if deadline.is_over:
                raise TimeoutError(_late(longest_s)) from error
            raise
        if deadline.is_over:  # a body without a length just ends where it is cut
            raise TimeoutError(_late(longest_s))


def _late(longest_s: float) -> str:
    return f"no whole answer within {longest_s:.3g} s"
