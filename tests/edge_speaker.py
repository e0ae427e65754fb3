"""What the stand-in of edge_service.py says in answer: whole, or wrong in a way of `FAULTS`."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from email.utils import formatdate
from functools import cache
from time import time
from xml.sax.saxutils import escape, unescape

import lameenc
import numpy as np
from aiohttp import WSCloseCode, web

RATE_HZ = 24_000
FRAME_BYTES = 144
LEAD_S, CHARACTER_S, TAIL_S = 0.1, 0.2, 0.3
MPEG = "Content-Type:audio/mpeg\r\n"
_TICKS = 10_000_000
_WORD = re.compile(r"[㐀-鿿〇]{1,2}|[A-Za-z0-9]+")


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


def audio_frame(mp3: bytes, kind: str = MPEG) -> bytes:
    """Put sound behind its header, and that behind its length."""
    header = f"X-RequestId:0\r\n{kind}X-StreamId:0\r\nPath:audio\r\n".encode()
    return len(header).to_bytes(2, "big") + header + mp3


class Speaker:
    """Say parts of an answer in the service's own frames."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request, asked: Asked) -> None:
        self.socket = socket
        self.request = request
        self.characters = len(_spoken(asked.text))
        self.character_s = asked.character_s
        self.mp3 = tones(self.characters, self.character_s)
        self.words = words(asked.text, self.character_s)
        self.text = asked.text

    async def tell(self, path: str, content: str = "{}") -> None:
        await self.socket.send_str(f"X-RequestId:0\r\nPath:{path}\r\n\r\n{content}")

    async def sound(self, mp3: bytes, kind: str = MPEG) -> None:
        for start in range(0, max(len(mp3), 1), 20 * FRAME_BYTES):
            part = mp3[start : start + 20 * FRAME_BYTES]
            await self.socket.send_bytes(audio_frame(part, kind))

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

    async def say(self, frames: list[str | bytes]) -> None:
        for frame in frames:
            if isinstance(frame, str):
                await self.socket.send_str(frame)
            else:
                await self.socket.send_bytes(frame)
        await self.end()

    async def slowly(self) -> None:
        """Speak ten times as fast as the listener hears, as the service does."""
        await asyncio.sleep(len(self.mp3) / FRAME_BYTES * 576 / RATE_HZ / 10)
        await self.whole()

    async def silent(self, heard: int) -> None:
        self.mp3 = tones(self.characters, self.character_s, heard)
        await self.whole()

    async def at_pace(self, character_s: float) -> None:
        self.mp3 = tones(self.characters, character_s)
        self.words = words(self.text, character_s)
        await self.whole()

    async def without_a_word(self) -> None:
        del self.words[len(self.words) // 2]
        await self.whole()

    async def without_the_voice(self) -> None:
        await self.socket.close(
            code=WSCloseCode.INVALID_TEXT, message=b"Unsupported voice zh-CN-NobodyNeural."
        )

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
    "at the service's own speed": Speaker.slowly,
    "closed (1007), voice unknown": Speaker.without_the_voice,
    "closed (1000)": lambda speaker: speaker.close(WSCloseCode.OK),
    "closed (1011)": lambda speaker: speaker.close(WSCloseCode.INTERNAL_ERROR),
    "aborted": Speaker.abort,
    "no sound": Speaker.end,
    "half the sound": Speaker.half_the_sound,
    "half of both": Speaker.half_of_both,
    "cut frame": Speaker.cut_frame,
    "frames out of step": Speaker.cut_frame_anywhere,
    "silence": lambda speaker: speaker.silent(0),
    "silent second half": lambda speaker: speaker.silent(speaker.characters // 2),
    "silent last word": lambda speaker: speaker.silent(speaker.characters - 2),
    "four times too fast": lambda speaker: speaker.at_pace(speaker.character_s / 4),
    "four times too slow": lambda speaker: speaker.at_pace(speaker.character_s * 4),
    "no words": Speaker.no_words,
    "missing word": Speaker.without_a_word,
    "other words": Speaker.other_words,
    "words backwards": Speaker.words_backwards,
    "stall": Speaker.stall,
    "stall behind the sound": Speaker.stall_behind,
    "drip": Speaker.drip,
    "garbage": Speaker.garbage,
    "garbled": Speaker.garbled,
    "not JSON": Speaker.not_json,
}


REFUSALS: dict[str, tuple[int, Callable[[], dict[str, str]]]] = {
    **{str(status): (status, dict) for status in (401, 403, 404, 408, 429, 500, 503)},
    "429, wait 2 s": (429, lambda: {"Retry-After": "2"}),
    "503, wait for a date": (503, lambda: {"Retry-After": formatdate(time() + 3.0, usegmt=True)}),
    "429, wait an hour": (429, lambda: {"Retry-After": "3600"}),
    "503, wait nonsense": (503, lambda: {"Retry-After": "soon"}),
}
"""Answers to the handshake: a status, and what is asked by Retry-After."""


def words(text: str, character_s: float) -> list[tuple[str, float, float]]:
    """Cut into words of at most two Hanzi, each as long as its characters' tones."""
    told = []
    start_s = LEAD_S
    for word in _WORD.findall(text):
        end_s = start_s + len(word) * character_s
        told.append((word, start_s, end_s))
        start_s = end_s
    return told


def _spoken(text: str) -> str:
    return "".join(_WORD.findall(text))


@cache
def tones(characters: int, character_s: float, heard: int | None = None) -> bytes:
    """Encode one tone a character, a step higher from each to the next, as the service does.

    Only the first `heard` of them sound, if it is given; the others are as long and silent.
    """
    loud = characters if heard is None else heard
    sounds = [np.zeros(round(LEAD_S * RATE_HZ))]
    clock_s = np.arange(round(character_s * RATE_HZ)) / RATE_HZ
    for character in range(characters):
        pitch_hz = 300 + 40 * (character % 10)
        peak = 0.3 if character < loud else 0.0
        sounds.append(peak * np.sin(2 * np.pi * pitch_hz * clock_s) * np.hanning(len(clock_s)))
    sounds.append(np.zeros(round(TAIL_S * RATE_HZ)))
    pcm = (np.concatenate(sounds) * 32767).astype("<i2")
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(48)
    encoder.set_in_sample_rate(RATE_HZ)
    encoder.set_channels(1)
    return bytes(encoder.encode(pcm.tobytes()) + encoder.flush())
