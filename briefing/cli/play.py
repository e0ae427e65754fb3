"""Let a sound be heard on this machine."""

import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click

from briefing.cli.printing import write_file
from briefing.errors import PublishError


@dataclass(frozen=True, slots=True)
class Player:
    """A program that plays a file, whose path follows its arguments."""

    command: tuple[str, ...]
    suffix: str = ".mp3"


PLAYERS = (
    Player(("ffplay", "-nodisp", "-autoexit", "-loglevel", "error")),
    Player(("mpv", "--no-video", "--really-quiet")),
    Player(("afplay",)),
    Player(("mpg123", "-q")),
    Player(("play", "-q")),
    Player(("cvlc", "--play-and-exit", "--quiet", "--intf", "dummy")),
    Player(("pw-play",), ".wav"),
    Player(("paplay",), ".wav"),
    Player(("aplay", "-q"), ".wav"),
)
"""The likeliest first; those that know no MP3 are handed a WAV."""


def play(mp3: bytes, output: Path | None) -> None:
    """Play an MP3 with the first player found, or write it where `output` says or none is."""
    player = next((each for each in PLAYERS if shutil.which(each.command[0])), None)
    if output or not player:
        file = output or Path("preview.mp3")
        write_file(file, mp3)
        click.echo(str(file))
        if not output:
            known = ", ".join(each.command[0] for each in PLAYERS)
            click.echo(f"No player found ({known}): open that file.", err=True)
        return
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder) / f"preview{player.suffix}"
        sound.write_bytes(mp3 if player.suffix == ".mp3" else _wav(mp3))
        began_s = time.monotonic()
        done = subprocess.run(  # noqa: S603 - a fixed program and our own file
            [*player.command, str(sound)], check=False, stderr=subprocess.PIPE
        )
        took_s = time.monotonic() - began_s
    problem = f"ended with code {done.returncode}" if done.returncode else ""
    if done.stderr and took_s < _length_s(mp3) / 2:  # some say 0 where there is no sound device
        problem = problem or "could play nothing here (is there a sound device?)"
    if problem:
        raise PublishError(player.command[0], problem, "write the sound with -o FILE")


def _length_s(mp3: bytes) -> float:
    import io

    import soundfile

    return float(soundfile.info(io.BytesIO(mp3)).duration)


def _wav(mp3: bytes) -> bytes:
    import io

    import soundfile

    samples, rate_hz = soundfile.read(io.BytesIO(mp3), dtype="int16")
    wav = io.BytesIO()
    soundfile.write(wav, samples, rate_hz, format="WAV", subtype="PCM_16")
    return wav.getvalue()
