"""A site of three episodes that can be heard, and the browser to look at it with."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import uvicorn

from briefing.audio import frames, mix, mp3
from briefing.audio.peaks import peaks
from briefing.model import PEAK_S, Episode
from briefing.publish import server
from briefing.publish.addresses import audio_name
from briefing.publish.write import publish
from tests.episodes import episode, sounds

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    "--autoplay-policy=no-user-gesture-required",
)
DAY = date(2023, 10, 24)
PAGE = f"episodes/{DAY}/index.html"


@cache
def sounding() -> tuple[Episode, bytes]:
    """Make an episode that can be heard, a tone that swells and fades, and give its MP3 too."""
    made = episode(DAY)
    whole = round(made.duration_s * frames.RATE_HZ) // frames.FRAME_SAMPLES
    samples = np.arange(whole * frames.FRAME_SAMPLES)
    swell = 0.1 + 0.09 * np.sin(2 * np.pi * 0.31 * samples / frames.RATE_HZ)
    tone = (swell * np.sin(2 * np.pi * 220 * samples / frames.RATE_HZ)).astype(np.float32)
    tone[: mix.LEAD] = tone[-mix.TAIL :] = 0
    sound, steps = frames.join([mp3.encode(tone)]), peaks(tone)
    parts = tuple(
        replace(part, peaks=steps[round(part.offset_s / PEAK_S) : round(part.end_s / PEAK_S)])
        for part in made.segments
    )
    name = audio_name(made.id, [sound])
    return replace(made, segments=parts, audio=name, audio_bytes=len(sound)), sound


def site(output: Path) -> None:
    """Publish that episode, and two of the days before it."""
    newest, sound = sounding()
    for back in (2, 1, 0):
        day = DAY - timedelta(back)
        made = replace(newest, id=str(day), date=day, audio=audio_name(str(day), [sound]))
        publish(output, made, sound, sounds(made), "# 云溪早报\n")


@contextmanager
def served(output: Path) -> Iterator[str]:
    """Serve a site as `briefing serve` does, and give its address."""
    running = uvicorn.Server(uvicorn.Config(server.app(output), port=0, log_level="warning"))
    thread = threading.Thread(target=running.run)
    thread.start()
    while not running.started:
        time.sleep(0.01)
    port = running.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}/"
    running.should_exit = True
    thread.join()


def launched(playwright: "Playwright") -> "Browser":
    return playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
