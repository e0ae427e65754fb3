"""A segment is heard through whatever player this machine has."""

import os
import stat
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner

from briefing.audio import frames, mix, mp3
from briefing.cli import main
from briefing.cli.play import PLAYERS, Player, play
from briefing.errors import PublishError
from tests.desk import SCRIPT

TONE = (0.2 * np.sin(np.arange(frames.FRAME_SAMPLES * 20) / 20)).astype(np.float32)
TONE[: mix.LEAD] = TONE[-mix.TAIL :] = 0  # as chapters begin and end
SOUND = frames.join([mp3.encode(TONE)])
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the fake players are shell scripts")


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that is all the PATH there is."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.chdir(tmp_path)
    return folder


def install(path: Path, name: str, code: int = 0, says: str = "") -> None:
    """Let a player of that name keep what it was called with, and the file it was given."""
    script = path / name
    script.write_text(
        f'#!/bin/sh\nfor last; do :; done\n/bin/cp "$last" played\n'
        f'echo "$0" "$@" > called\n[ -z "{says}" ] || echo "{says}" >&2\nexit {code}\n'
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize("player", PLAYERS, ids=lambda player: player.command[0])
def test_each_player_is_given_what_it_can_play(path: Path, player: Player) -> None:
    install(path, player.command[0])
    play(SOUND, None)
    program, *words = Path("called").read_text(encoding="utf-8").split()
    assert Path(program).name == player.command[0]
    assert words[:-1] == list(player.command[1:])
    assert words[-1].endswith(player.suffix)
    assert not Path(words[-1]).exists()
    if player.suffix == ".mp3":
        assert Path("played").read_bytes() == SOUND
    else:
        samples, rate_hz = soundfile.read("played", dtype="float32")
        assert (len(samples), rate_hz) == (len(TONE), 48_000)
        assert abs(samples - TONE).max() < 0.05


def test_the_first_of_several_is_taken(path: Path) -> None:
    for player in reversed(PLAYERS):
        install(path, player.command[0])
    play(SOUND, None)
    assert "ffplay" in Path("called").read_text(encoding="utf-8")


def test_without_any_player_the_segment_is_written_and_said_to_be(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not list(path.iterdir())
    play(SOUND, None)
    assert Path("preview.mp3").read_bytes() == SOUND
    told = capsys.readouterr()
    assert told.out == "preview.mp3\n"
    assert "No player found (ffplay, mpv" in told.err


def test_a_player_that_fails_is_one_sentence(path: Path) -> None:
    install(path, "aplay", code=3)
    with pytest.raises(PublishError, match=r"aplay: ended with code 3; .* -o FILE"):
        play(SOUND, None)


def test_a_player_that_plays_nothing_and_says_it_did_well_is_one_sentence(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    install(path, "ffplay", says="ALSA lib confmisc.c: cannot find card '0'")
    with pytest.raises(PublishError, match=r"ffplay: could play nothing here .* -o FILE"):
        play(mp3.encode(np.zeros(48_000 * 60, dtype=np.float32)), None)
    assert capfd.readouterr().err == ""


def test_a_player_that_complains_and_plays_is_let_be(path: Path) -> None:
    install(path, "ffplay", says="ALSA lib pcm.c: underrun occurred")
    script = path / "ffplay"
    script.write_text(script.read_text().replace("exit 0", "/bin/sleep 0.4"))  # SOUND takes 0.48 s
    play(SOUND, None)


def test_segment_2_of_a_script_is_played(path: Path) -> None:
    install(path, "mpv")
    Path("早报.md").write_text(SCRIPT, encoding="utf-8")
    done = CliRunner().invoke(main, ["preview", "早报.md", "2", "--voice", "espeak", "-q"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert Path("played").read_bytes()[:2] == b"\xff\xfb"
