"""Ask the service for one line, through the real edge-tts client."""

import math
from contextlib import aclosing
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass
from xml.sax.saxutils import escape

import edge_tts.communicate
from edge_tts.typing import TTSChunk

from briefing.engines.edge.deadline import Watch, run
from briefing.engines.edge.delivery import Delivery
from briefing.engines.edge.faults import RAISED, failure

_TICKS = 10_000_000
"""The service counts time in units of 100 ns."""


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
    except RAISED as error:
        raise failure(error, text, delivery.speaker) from error


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
                boundaries.append(_boundary(chunk))
    return Answer(bytes(sound), tuple(boundaries))


def _boundary(chunk: TTSChunk) -> Boundary:
    """Translate one word; `ValueError` for a time that is none, as JSON has NaN and minus."""
    start_s = chunk["offset"] / _TICKS
    end_s = start_s + chunk["duration"] / _TICKS
    if not 0.0 <= start_s <= end_s < math.inf:
        raise ValueError("not the time of a word")
    return Boundary(chunk["text"], start_s, end_s)


def _proxy() -> str | None:
    """Find the user's proxy: aiohttp by itself looks for WSS_PROXY, which nobody sets."""
    address = edge_tts.communicate.WSS_URL  # type: ignore[attr-defined]  # what the client reads
    host = urlsplit(address).hostname or ""
    proxy = getproxies().get("https", "")
    return proxy if proxy.startswith("http://") and not proxy_bypass(host) else None
