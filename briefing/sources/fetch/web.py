"""Get one document over http or https, inside a deadline and a size."""

import re
import time
from dataclasses import replace
from email.message import Message
from http import HTTPStatus
from http.client import HTTPException, HTTPMessage, IncompleteRead
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from briefing.errors import SourceError
from briefing.model import UNKNOWN, Document, Validators
from briefing.sources.fetch.body import DEADLINE_S, CutShortError, drain
from briefing.sources.fetch.dial import Deadline, InsideError, handlers
from briefing.sources.fetch.documents import document
from briefing.sources.fetch.network import Reach

SILENCE_S = 10.0
"""For each answer of the server."""
PAUSE_S = 0.5
"""Before the one further try."""
LONGEST_PAUSE_S = 5.0
"""A server that asks for more (Retry-After) is left alone."""
MOST_REDIRECTS = 5
_TRANSIENT = {429, 502, 503, 504}
"""Too busy just now (RFC 9110, RFC 6585)."""
_PLAIN = re.compile(r"[\x20-\x7e]{1,500}")
_HOST = re.compile(r"[!-~]+")
_PATH_SAFE = "/%:@!$&'()*+,;=~"


def download(url: str, reach: Reach) -> Document:
    """Get one http(s) address, inside the deadline and the size; a hiccup is tried once more."""
    found = revisit(url, reach, UNKNOWN)
    if found is None:
        raise SourceError(url, "was answered as unchanged, unasked", "try again later")
    return found


def revisit(url: str, reach: Reach, known: Validators) -> Document | None:
    """Get it in the same way; None where it is still the version that is `known`."""
    request = requested(url)
    for header, value in (("If-None-Match", known.etag), ("If-Modified-Since", known.modified)):
        if value:
            request.add_header(header, value)
    for is_last in (False, True):
        try:
            return _got(url, request, reach)
        except HTTPError as error:
            error.close()
            if error.code == HTTPStatus.NOT_MODIFIED:
                return None
            pause_s = _pause_s(error)
            if is_last or pause_s is None:
                raise _refused(url, error) from error
        except (OSError, HTTPException, ValueError) as error:
            if isinstance(inside := getattr(error, "reason", error), InsideError):
                raise SourceError(url, str(inside), inside.remedy) from error
            pause_s = PAUSE_S
            if is_last or not _is_hiccup(error):
                reason = getattr(error, "reason", None) or str(error) or type(error).__name__
                raise SourceError(
                    url, f"cannot be reached ({reason})", "check the address and the network"
                ) from error
        time.sleep(pause_s)
    raise AssertionError  # the last try returns or raises


def requested(url: str) -> Request:
    """Spell an address as servers want it: Chinese hosts in IDNA, Chinese paths in UTF-8."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise SourceError(url, f"is no address ({error})", "correct it, or name a file") from error
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host):
        remedy = "give the path alone" if parts.scheme == "file" else "correct it, or name a file"
        raise SourceError(url, "is not an http or https address", remedy)
    if parts.username is not None:
        raise SourceError(
            url, "holds a user name, which is never sent", "save the page and name its file"
        )
    return Request(  # noqa: S310 - the scheme was checked above, and the opener knows no other
        urlunsplit(
            (
                parts.scheme,
                (f"[{host}]" if ":" in host else host) + port,
                quote(parts.path, safe=_PATH_SAFE),
                quote(parts.query, safe=_PATH_SAFE + "?"),
                "",
            )
        ),
        headers={"User-Agent": "briefing (podcast maker)", "Accept-Encoding": "gzip, deflate"},
    )


def _got(url: str, request: Request, reach: Reach) -> Document:
    with Deadline(DEADLINE_S) as deadline:
        try:
            with _opener(reach, deadline).open(request, timeout=SILENCE_S) as answer:
                data = drain(answer, url)
        except (OSError, HTTPException, ValueError) as error:
            if deadline.is_over:
                raise _late(url, deadline) from error
            raise
        if deadline.is_over:  # a body without a length just ends where it is cut
            raise _late(url, deadline)
        charset = answer.headers.get_content_charset() or ""
        found = document(url, data, answer.url, answer.headers.get_content_type(), charset)
        return replace(found, validators=_validators(answer.headers))


def _validators(headers: Message) -> Validators:
    """Take what may be sent back as it came; what is no plain line of a header is not."""
    told = (headers.get(name, "").strip() for name in ("ETag", "Last-Modified"))
    return Validators(*(each if _PLAIN.fullmatch(each) else "" for each in told))


def _late(url: str, deadline: Deadline) -> SourceError:
    return SourceError(url, f"took longer than {deadline.seconds:.0f} s", "try again later")


class _Redirects(HTTPRedirectHandler):
    """Follow redirects; where each may lead is seen when it is connected to."""

    max_redirections = MOST_REDIRECTS

    def http_error_302(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> Any:  # noqa: ANN401 - as urllib has it
        """Follow one; an answer that leads to no address is closed as well."""
        try:
            return super().http_error_302(req, fp, code, msg, headers)
        except ValueError:
            fp.close()
            raise

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _opener(reach: Reach, deadline: Deadline) -> OpenerDirector:
    """Open http and https and nothing else, so that a redirect cannot lead to a local file."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        *handlers(reach, deadline),
        _Redirects(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _is_hiccup(error: Exception) -> bool:
    """Tell a connection that broke from one that was never there."""
    cause = error.reason if isinstance(error, URLError) else error
    return isinstance(
        cause, ConnectionResetError | ConnectionAbortedError | CutShortError | IncompleteRead
    )


def _pause_s(error: HTTPError) -> float | None:
    """Give the seconds to wait before another try; None where it would be in vain."""
    asked = error.headers.get("Retry-After", "") if error.headers else ""
    if error.code not in _TRANSIENT or (asked and not asked.isdecimal()):
        return None
    pause_s = max(float(asked or 0), PAUSE_S)
    return pause_s if pause_s <= LONGEST_PAUSE_S else None


def _refused(url: str, error: HTTPError) -> SourceError:
    remedy = "try again later" if error.code in _TRANSIENT else "open it in a browser to see why"
    return SourceError(url, f"was refused by the server ({error.code} {error.reason})", remedy)
