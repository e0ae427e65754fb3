"""POST JSON to an address of the user's own, under the rules that fetching has."""

from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    OpenerDirector,
    ProxyHandler,
)

from briefing.errors import SourceError
from briefing.sources.fetch.dial import Deadline, handlers
from briefing.sources.fetch.network import Reach
from briefing.sources.fetch.web import requested


def post(url: str, body: bytes, reach: Reach, longest_s: float) -> None:
    """Send the body, whatever is answered to it; `SourceError` unless that is a success.

    No redirect is followed: what is sent is for the address that the user gave.
    """
    request = requested(url)
    request.data, request.method = body, "POST"
    request.add_header("Content-Type", "application/json; charset=utf-8")
    with Deadline(longest_s) as deadline:
        opener = OpenerDirector()
        for handler in (
            ProxyHandler(),
            *handlers(reach, deadline),
            HTTPDefaultErrorHandler(),
            HTTPErrorProcessor(),
        ):
            opener.add_handler(handler)
        try:
            with opener.open(request, timeout=longest_s):
                return
        except HTTPError as error:
            error.close()
            raise SourceError(
                url, f"was answered {error.code} {error.reason}", "check the address"
            ) from error
        except (OSError, HTTPException, ValueError) as error:
            reason = getattr(error, "reason", None) or str(error) or type(error).__name__
            raise SourceError(
                url, f"cannot be reached ({reason})", "check the address and the network"
            ) from error
