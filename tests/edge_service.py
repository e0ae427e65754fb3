"""A stand-in for the online voice service on loopback, which the real edge-tts client talks to.

It speaks a tone a character, tells word boundaries as the service does, and goes wrong on demand:

    with EdgeService() as service:
        service.fail("closed", times=1)   # the next connection; without `times`, each one
"""

import asyncio
import json
import re
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from types import TracebackType
from typing import Self
from xml.sax.saxutils import escape, unescape

import edge_tts.communicate
import edge_tts.voices
import lameenc
import numpy as np
from aiohttp import WSCloseCode, web
from edge_tts.drm import DRM

RATE_HZ = 24_000
FRAME_BYTES = 144
LEAD_S, CHARACTER_S, TAIL_S = 0.1, 0.2, 0.3
_TICKS = 10_000_000
_SSML = re.compile(
    r"<voice name='(?P<voice>[^']*)'><prosody pitch='(?P<pitch>[^']*)' rate='(?P<rate>[^']*)'"
    r" volume='(?P<volume>[^']*)'>(?P<text>.*)</prosody></voice></speak>$",
    re.DOTALL,
)
_WORD = re.compile(r"[㐀-鿿〇]{1,2}|[A-Za-z0-9]+")


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


@dataclass(frozen=True)
class Asked:
    """One request as it arrived."""

    voice: str
    rate: str
    pitch: str
    volume: str
    escaped: str

    @property
    def text(self) -> str:
        return unescape(self.escaped)

    @property
    def character_s(self) -> float:
        return CHARACTER_S / (1 + int(self.rate.rstrip("%")) / 100)


class EdgeService:
    """Serve from a thread of its own between `with` and its end; what was asked is in `asked`."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.connections = 0
        self.at_once = 0
        self.most_at_once = 0
        self.list_asked = 0
        self.list_status = 200
        self.list_body = json.dumps(VOICES)
        self.list_delay_s = 0.0
        self._fault = ""
        self._times: int | None = 0
        self._ready = threading.Event()

    def fail(self, fault: str, times: int | None = None) -> None:
        """Let the next connections suffer a fault: a key of `FAULTS` or an HTTP status."""
        self._fault, self._times = fault, times

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
        if fault.isdigit():
            return web.Response(status=int(fault))
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await socket.receive_str()  # speech.config
            ssml = _SSML.search(await socket.receive_str())
            assert ssml, "the client sent no SSML"
            voice, pitch, rate, volume, text = ssml.groups()
            asked = Asked(voice, rate, pitch, volume, text)
            self.asked.append(asked)
            await FAULTS[fault](Speaker(socket, request, asked))
        except ConnectionError:
            pass  # the client had heard enough
        finally:
            self.at_once -= 1
        return socket


class Speaker:
    """Say parts of an answer in the service's own frames."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request, asked: Asked) -> None:
        self.socket = socket
        self.request = request
        self.mp3 = tones(len(_spoken(asked.text)), asked.character_s)
        self.words = words(asked)

    async def tell(self, path: str, content: str = "{}") -> None:
        await self.socket.send_str(f"X-RequestId:0\r\nPath:{path}\r\n\r\n{content}")

    async def sound(self, mp3: bytes, kind: str = "Content-Type:audio/mpeg\r\n") -> None:
        header = f"X-RequestId:0\r\n{kind}X-StreamId:0\r\nPath:audio\r\n".encode()
        for start in range(0, max(len(mp3), 1), 20 * FRAME_BYTES):
            part = mp3[start : start + 20 * FRAME_BYTES]
            await self.socket.send_bytes(len(header).to_bytes(2, "big") + header + part)

    async def boundaries(self, told: list[tuple[str, float, float]]) -> None:
        for text, start_s, end_s in told:
            spoken = {"Text": escape(text), "Length": len(text), "BoundaryType": "WordBoundary"}
            data = {
                "Offset": round(start_s * _TICKS),
                "Duration": round((end_s - start_s) * _TICKS),
                "text": spoken,
            }
            metadata = {"Metadata": [{"Type": "WordBoundary", "Data": data}]}
            await self.tell("audio.metadata", json.dumps(metadata))

    async def begin(self, part: float = 1.0, told: float = 1.0) -> None:
        """Send that part of the sound and of the words, without an end."""
        end = (
            len(self.mp3)
            if part == 1.0
            else round(len(self.mp3) / FRAME_BYTES * part) * FRAME_BYTES
        )
        await self.tell("turn.start")
        await self.tell("response")
        await self.boundaries(self.words[: round(len(self.words) * told)])
        await self.sound(self.mp3[:end])

    async def end(self) -> None:
        await self.sound(b"", kind="")
        await self.tell("turn.end")

    async def whole(self) -> None:
        await self.begin()
        await self.end()

    async def close(self, code: int) -> None:
        await self.begin(0.5, 0.5)
        await self.socket.close(code=code)

    async def abort(self) -> None:
        await self.begin(0.5, 0.5)
        assert self.request.transport
        self.request.transport.abort()

    async def half_the_sound(self) -> None:
        await self.begin(0.5)
        await self.end()

    async def half_of_both(self) -> None:
        await self.begin(0.5, 0.5)
        await self.end()

    async def cut_frame(self) -> None:
        self.mp3 = self.mp3[:-1]
        await self.whole()

    async def cut_frame_anywhere(self) -> None:
        self.mp3 = self.mp3[:200] + self.mp3[201:] + b"\0"
        await self.whole()

    async def no_words(self) -> None:
        await self.begin(told=0.0)
        await self.end()

    async def other_words(self) -> None:
        self.words = [("别" * len(text), start_s, end_s) for text, start_s, end_s in self.words]
        await self.whole()

    async def words_backwards(self) -> None:
        times = [(start_s, end_s) for _, start_s, end_s in reversed(self.words)]
        self.words = [(w[0], *time) for w, time in zip(self.words, times, strict=True)]
        await self.whole()

    async def stall(self) -> None:
        await asyncio.sleep(60)

    async def stall_behind(self) -> None:
        await self.begin()
        await asyncio.sleep(60)

    async def drip(self) -> None:
        while True:
            await self.sound(self.mp3[:FRAME_BYTES])
            await asyncio.sleep(0.01)

    async def garbage(self) -> None:
        await self.socket.send_bytes(b"\xff\xff?")
        await self.end()

    async def garbled(self) -> None:
        await self.socket.send_str("no header at all")
        await self.end()

    async def not_json(self) -> None:
        await self.tell("audio.metadata", "{")
        await self.end()


FAULTS: dict[str, Callable[[Speaker], Awaitable[None]]] = {
    "": Speaker.whole,
    "closed politely": lambda speaker: speaker.close(WSCloseCode.OK),
    "closed with an error": lambda speaker: speaker.close(WSCloseCode.INTERNAL_ERROR),
    "aborted": Speaker.abort,
    "no sound": Speaker.end,
    "half the sound": Speaker.half_the_sound,
    "half of both": Speaker.half_of_both,
    "cut frame": Speaker.cut_frame,
    "frames out of step": Speaker.cut_frame_anywhere,
    "no words": Speaker.no_words,
    "other words": Speaker.other_words,
    "words backwards": Speaker.words_backwards,
    "stall": Speaker.stall,
    "stall behind the sound": Speaker.stall_behind,
    "drip": Speaker.drip,
    "garbage": Speaker.garbage,
    "garbled": Speaker.garbled,
    "not JSON": Speaker.not_json,
}


def words(asked: Asked) -> list[tuple[str, float, float]]:
    """Cut into words of at most two Hanzi, each as long as its characters' tones."""
    told = []
    start_s = LEAD_S
    for word in _WORD.findall(asked.text):
        end_s = start_s + len(word) * asked.character_s
        told.append((word, start_s, end_s))
        start_s = end_s
    return told


def _spoken(text: str) -> str:
    return "".join(_WORD.findall(text))


@cache
def tones(characters: int, character_s: float) -> bytes:
    """Encode one tone a character, a step higher from each to the next, as the service does."""
    sounds = [np.zeros(round(LEAD_S * RATE_HZ))]
    clock_s = np.arange(round(character_s * RATE_HZ)) / RATE_HZ
    for character in range(characters):
        pitch_hz = 300 + 40 * (character % 10)
        sounds.append(0.3 * np.sin(2 * np.pi * pitch_hz * clock_s) * np.hanning(len(clock_s)))
    sounds.append(np.zeros(round(TAIL_S * RATE_HZ)))
    pcm = (np.concatenate(sounds) * 32767).astype("<i2")
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(48)
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_channels(1)
    return bytes(encoder.encode(pcm.tobytes()) + encoder.flush())
