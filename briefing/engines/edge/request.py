"""Ask the service for one line, through the real edge-tts client, and tell its faults apart."""

from contextlib import aclosing
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass
from xml.sax.saxutils import escape

import aiohttp
import edge_tts.communicate
from edge_tts import exceptions

from briefing.engines.edge.deadline import Watch, run
from briefing.engines.edge.delivery import Delivery
from briefing.engines.edge.failure import Failure

_TICKS = 10_000_000
"""The service counts time in units of 100 ns."""
_UPGRADE = "upgrade edge-tts (pip install -U edge-tts), or choose another voice with --voice baker"


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long one request may take, and how long the service may be silent meanwhile."""

    total_s: float
    idle_s: float


@dataclass(frozen=True, slots=True)
class Boundary:
    """One word that the service says it has spoken."""

    text: str
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, not yet proven."""

    mp3: bytes
    boundaries: tuple[Boundary, ...]


def size(text: str) -> int:
    """Count the bytes that a text has in a request, where edge-tts escapes it once."""
    return len(escape(text).encode())


def ask(text: str, delivery: Delivery, deadlines: Deadlines) -> Answer:
    """Have a text spoken; any way in which that goes wrong is a `Failure`."""

    async def listen(watch: Watch) -> Answer:
        return await _listen(text, delivery, watch)

    try:
        return run(listen, total_s=deadlines.total_s, idle_s=deadlines.idle_s)
    except aiohttp.ServerTimeoutError as error:  # the client's own limits, 10 and 60 s
        raise Failure("no answer from the service") from error
    except TimeoutError as error:
        raise Failure(str(error)) from error
    except exceptions.SkewAdjustmentError as error:
        raise _refused(HTTPStatus.FORBIDDEN) from error
    except aiohttp.ClientResponseError as error:
        raise _refused(error.status) from error
    except exceptions.NoAudioReceived as error:
        raise Failure("the service sent no sound") from error
    except (aiohttp.ClientError, OSError) as error:
        raise Failure(f"the connection to the service failed ({_cause(error)})") from error
    except (exceptions.EdgeTTSException, ValueError, LookupError, TypeError) as error:
        # the client reads headers and JSON without looking whether they are any
        raise Failure("the service sent something that is no answer") from error


async def _listen(text: str, delivery: Delivery, watch: Watch) -> Answer:
    client = edge_tts.communicate.Communicate(
        text,
        delivery.speaker,
        rate=delivery.rate,
        pitch=delivery.pitch,
        volume=delivery.volume,
        boundary="WordBoundary",
        proxy=_proxy(),
    )
    sound = bytearray()
    boundaries = []
    async with aclosing(client.stream()) as chunks:
        async for chunk in chunks:
            watch.heard()
            if chunk["type"] == "audio":
                sound += chunk["data"]
            else:
                start_s = chunk["offset"] / _TICKS
                end_s = start_s + chunk["duration"] / _TICKS
                boundaries.append(Boundary(chunk["text"], start_s, end_s))
    return Answer(bytes(sound), tuple(boundaries))


def _proxy() -> str | None:
    """Find the user's proxy: aiohttp by itself looks for WSS_PROXY, which nobody sets."""
    address = edge_tts.communicate.WSS_URL  # type: ignore[attr-defined]  # what the client reads
    host = urlsplit(address).hostname or ""
    proxy = getproxies().get("https", "")
    return proxy if proxy.startswith("http://") and not proxy_bypass(host) else None


def _refused(status: int) -> Failure:
    """Tell apart by status: throttled or down passes, anything else will be said again.

    403 is final here: the client has then already asked a second time, with its clock corrected.
    """
    if status == HTTPStatus.FORBIDDEN:
        return Failure("the service refuses this client (403)", passing=False, remedy=_UPGRADE)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Failure("the service has had too many requests (429)")
    passing = status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT
    return Failure(f"the service answers with an error ({status})", passing=passing)


def _cause(error: BaseException) -> str:
    """Put an error into the words of the system where it has any."""
    if isinstance(error, aiohttp.ClientConnectorError):
        error = error.os_error
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) or type(error).__name__
