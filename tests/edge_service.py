"""A stand-in for the online voice service on loopback, which the real edge-tts client talks to.

It speaks a tone a character, tells word boundaries as the service does, and goes wrong on demand:

    with EdgeService() as service:
        service.fail("aborted", times=1)   # the next connection; without `times`, each one
"""

import asyncio
import json
import re
import socket
import threading
from types import TracebackType
from typing import Self

import edge_tts.communicate
import edge_tts.voices
from aiohttp import web
from edge_tts.drm import DRM

from tests.edge_speaker import FAULTS, REFUSALS, Asked, Speaker

_SSML = re.compile(
    r"<voice name='(?P<voice>[^']*)'><prosody pitch='(?P<pitch>[^']*)' rate='(?P<rate>[^']*)'"
    r" volume='(?P<volume>[^']*)'>(?P<text>.*)</prosody></voice></speak>$",
    re.DOTALL,
)


VOICES = [
    {
        "Name": f"Microsoft Server Speech Text to Speech Voice ({locale}, {name}Neural)",
        "ShortName": f"{locale}-{name}Neural",
        "Gender": gender,
        "Locale": locale,
        "SuggestedCodec": "audio-24khz-48kbitrate-mono-mp3",
        "FriendlyName": f"Microsoft {name} Online (Natural) - Chinese",
        "Status": "GA",
        "VoiceTag": {"ContentCategories": [use], "VoicePersonalities": characters},
    }
    for locale, name, gender, use, characters in (
        ("zh-CN", "Yunyang", "Male", "News", ["Professional", "Reliable"]),
        ("zh-CN-liaoning", "Xiaobei", "Female", "Dialect", ["Humorous"]),
        ("zh-TW", "HsiaoChen", "Female", "General", ["Friendly", "Positive"]),
        ("zh-HK", "WanLung", "Male", "General", ["Friendly", "Positive"]),
        ("en-GB", "Ryan", "Male", "General", ["Friendly", "Positive"]),
    )
]
"""A part of the service's list, in its own words."""


class EdgeService:
    """Serve from a thread of its own between `with` and its end; what was asked is in `asked`."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.connections = 0
        self.at_once = 0
        self.most_at_once = 0
        self.limit: int | None = None
        self.frames: list[str | bytes] | None = None
        self.turned_away = 0
        self.list_asked = 0
        self.list_status = 200
        self.list_body = json.dumps(VOICES)
        self.list_delay_s = 0.0
        self._fault = ""
        self._times: int | None = 0
        self._ready = threading.Event()

    def fail(self, fault: str, times: int | None = None) -> None:
        """Let the next connections suffer a fault: a key of `FAULTS` or of `REFUSALS`.

        `refused` closes the port, for good.
        """
        self._fault, self._times = fault, times
        if fault == "refused":
            edge_tts.communicate.WSS_URL = f"ws://127.0.0.1:{closed_port()}/?a=b"

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))
        self._thread.start()
        self._ready.wait()
        self._kept = edge_tts.communicate.WSS_URL, edge_tts.voices.VOICE_LIST
        self._skew_s = DRM.clock_skew_seconds
        host = f"127.0.0.1:{self._port}"
        edge_tts.communicate.WSS_URL = f"ws://{host}/edge/v1?TrustedClientToken=0"
        edge_tts.voices.VOICE_LIST = f"http://{host}/voices/list?trustedclienttoken=0"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        edge_tts.communicate.WSS_URL, edge_tts.voices.VOICE_LIST = self._kept
        DRM.clock_skew_seconds = self._skew_s
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        app = web.Application()
        app.router.add_get("/edge/v1", self._answer)
        app.router.add_get("/voices/list", self._list)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        self._port = runner.addresses[0][1]
        self._ready.set()
        await self._over.wait()
        await runner.cleanup()

    async def _list(self, _: web.Request) -> web.Response:
        self.list_asked += 1
        await asyncio.sleep(self.list_delay_s)
        return web.Response(status=self.list_status, text=self.list_body)

    def _next_fault(self) -> str:
        if self._times is None:
            return self._fault
        self._times -= 1
        return self._fault if self._times >= 0 else ""

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.connections += 1
        fault = self._next_fault()
        if fault in REFUSALS:
            status, retry_after = REFUSALS[fault]
            return web.Response(status=status, headers=retry_after())
        if self.at_once == self.limit:
            self.turned_away += 1
            return web.Response(status=429)
        answer = web.WebSocketResponse()
        await answer.prepare(request)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await answer.receive_str()  # speech.config
            ssml = _SSML.search(await answer.receive_str())
            assert ssml, "the client sent no SSML"
            voice, pitch, rate, volume, text = ssml.groups()
            asked = Asked(voice, rate, pitch, volume, text)
            self.asked.append(asked)
            speaker = Speaker(answer, request, asked)
            await (FAULTS[fault](speaker) if self.frames is None else speaker.say(self.frames))
        except ConnectionError:
            pass  # the client had heard enough
        finally:
            self.at_once -= 1
        return answer


def closed_port() -> int:
    """Find a port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port
