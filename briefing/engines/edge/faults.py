"""Tell apart what the client raises: what passes, what stays, and whose fault it is."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from traceback import walk_tb

import aiohttp
from edge_tts import exceptions

from briefing.engines.edge.failure import Failure
from briefing.engines.edge.letters import mandarin

RAISED = (
    *(aiohttp.ClientError, exceptions.EdgeTTSException, OSError),
    *(ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError),
)
"""All that a request may raise, its deadlines (`TimeoutError`) included; the second row because
the client reads headers and JSON without looking whether they are any."""
_SERVER_ERROR = HTTPStatus.INTERNAL_SERVER_ERROR
_UPGRADE = "upgrade edge-tts (pip install -U edge-tts), or choose another voice with --voice baker"
_OFFERED = "ask “briefing voices” which it still has, or choose another with --voice baker"


def failure(  # noqa: PLR0911 - one a kind of error
    error: BaseException, text: str, speaker: str
) -> Failure:
    """Translate what was raised while `speaker` was to say `text`."""
    match error:
        case aiohttp.ServerTimeoutError():  # the client's own limits, 10 and 60 s
            return Failure("no answer from the service")
        case TimeoutError():
            return Failure(str(error))
        case exceptions.SkewAdjustmentError():
            return _refused(HTTPStatus.FORBIDDEN, {})
        case aiohttp.ClientResponseError():
            return _refused(error.status, error.headers or {})
        case exceptions.NoAudioReceived():
            return _silent(error, text, speaker)
        case aiohttp.ClientError() | OSError():
            return Failure(f"the connection to the service failed ({_cause(error)})")
        case _:
            return Failure("the service sent something that is no answer")


def _refused(status: int, headers: Mapping[str, str]) -> Failure:
    """Tell apart by status: throttled or down passes, anything else will be said again.

    403 is final here: the client has then already asked a second time, with its clock corrected.
    """
    if status == HTTPStatus.FORBIDDEN:
        return Failure("the service refuses this client (403)", passing=False, remedy=_UPGRADE)
    pause_s = retry_after_s(headers.get("Retry-After", ""), datetime.now(UTC))
    busy = status == HTTPStatus.TOO_MANY_REQUESTS
    what = "has had too many requests" if busy else "answers with an error"
    wish = f" and asks to wait {pause_s:.0f} s" if pause_s else ""
    passing = busy or status == HTTPStatus.REQUEST_TIMEOUT or status >= _SERVER_ERROR
    return Failure(
        f"the service {what} ({status}){wish}", passing=passing, busy=busy, pause_s=pause_s
    )


def retry_after_s(value: str, now: datetime) -> float:
    """Read a Retry-After header (RFC 9110, 10.2.3), seconds or a date; 0 for anything else.

    `now` has a time zone.
    """
    if value.isdecimal():
        return float(value)
    try:
        then = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):  # all that it raises
        return 0.0
    return max((then.replace(tzinfo=then.tzinfo or UTC) - now).total_seconds(), 0.0)


def _silent(error: exceptions.NoAudioReceived, text: str, speaker: str) -> Failure:
    """Tell why nothing came back.

    The service closes with 1007 where it does not have the voice (skygongque/tts#31) or cannot
    read the SSML (skygongque/tts#30), and ours can be read. It ends the turn without a sound
    where the voice has none for the text (rany2/edge-tts#351, #408), and at times for no reason
    (rany2/edge-tts#473).
    """
    if _close_code(error) == aiohttp.WSCloseCode.INVALID_TEXT:
        return Failure(
            f"the service does not have the voice {speaker}",
            passing=False,
            service=False,
            remedy=_OFFERED,
        )
    if not mandarin(text):
        return Failure(
            "the service has no sound for it",
            passing=False,
            service=False,
            remedy="write it in Chinese in the script",
        )
    return Failure("the service sent no sound")


def _close_code(error: BaseException) -> int | None:
    """Find the code with which the service closed: the client knows it but does not tell.

    It stands in a variable of the frame that raised; where that is not so, no code is known.
    """
    for frame, _ in walk_tb(error.__traceback__):
        socket = frame.f_locals.get("websocket")
        if isinstance(socket, aiohttp.ClientWebSocketResponse):
            return socket.close_code
    return None


def _cause(error: BaseException) -> str:
    """Put an error into the words of the system where it has any."""
    if isinstance(error, aiohttp.ClientConnectorError):
        error = error.os_error
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
