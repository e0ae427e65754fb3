"""A folder that is published as it should be, its sound as long as it tells."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from briefing import pipeline
from briefing.audio import frames
from briefing.model import Episode, Show
from briefing.publish import addresses, write
from tests.episodes import SHOW, episode, sounds

FRAME = b"\xff\xfb\x74\xc0".ljust(288, b"\0")
"""A silent frame of 96 kbit/s, 48 kHz, mono."""
FRAME_S = frames.FRAME_SAMPLES / frames.RATE_HZ


def sound(made: Episode) -> bytes:
    """Give an episode's MP3: its tag, and silence for as long as it lasts."""
    silence = FRAME * round(made.duration_s / FRAME_S)
    return pipeline.tag(made, b"") + frames.join([silence])


def put(output: Path, made: Episode) -> Episode:
    """Publish an episode with the sound that belongs to it."""
    mp3 = sound(made)
    made = replace(made, audio=addresses.audio_name(made.id, [mp3]), audio_bytes=len(mp3))
    write.publish(output, made, mp3, sounds(made), "# 云溪早报\n")
    return made


def site(output: Path, show: Show = SHOW) -> Path:
    """Publish two days of a show."""
    for day in (23, 24):
        put(output, episode(date(2023, 10, day), show))
    return output
