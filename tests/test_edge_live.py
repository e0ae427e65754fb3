"""The online service's own list of voices: what is told of it, kept of it, and made of it."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import edge_tts.voices
import pytest

from briefing.engines.edge import live
from briefing.engines.edge.live import Listing
from briefing.model import Voice
from tests.edge_service import VOICES, EdgeService, closed_port

NOW = datetime(2026, 3, 12, 6, 0, tzinfo=UTC)
CHINESE = [
    "zh-CN-YunyangNeural",
    "zh-CN-liaoning-XiaobeiNeural",
    "zh-HK-WanLungNeural",
    "zh-TW-HsiaoChenNeural",
]


def voice(name: str, speaker: str, engine: str = "edge") -> Voice:
    return Voice(name, engine, speaker, name, "none", "tests", "male", 290.0)


OURS = (
    voice("yunyang", "zh-CN-YunyangNeural"),
    voice("xiaochen", "zh-CN-XiaochenNeural"),
    voice("ryan", "en-GB-RyanNeural"),
    voice("baker", "baker", engine="baker"),
)


def speakers(listing: Listing) -> list[str]:
    return [voice.speaker for voice in listing.voices]


# ---------------------------------------------------------------- what the service tells


def test_the_chinese_voices_are_told_with_what_the_service_says_of_them(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    listing = live.voices(tmp_path, NOW, offline=False)
    assert speakers(listing) == CHINESE
    assert listing.age == timedelta()
    first = listing.voices[0]
    assert (first.sex, first.locale, first.good_for) == ("male", "zh-CN", ("News",))
    assert first.character == ("Professional", "Reliable")
    assert first.title.startswith("Microsoft Yunyang")
    assert edge_service.list_asked == 1


def test_a_retired_voice_of_ours_and_a_live_one_we_lack_are_found(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    listing = live.voices(tmp_path, NOW, offline=False)
    assert [voice.name for voice in listing.retired(OURS)] == ["xiaochen"]
    assert [voice.speaker for voice in listing.unknown(OURS)] == [
        "zh-CN-liaoning-XiaobeiNeural",
        "zh-TW-HsiaoChenNeural",
    ]
    assert edge_service.list_asked == 1


def test_without_a_list_no_voice_is_called_retired() -> None:
    assert Listing().retired(OURS) == Listing().unknown(OURS) == ()


# ---------------------------------------------------------------- what is kept


def test_the_service_is_asked_once_a_day(tmp_path: Path, edge_service: EdgeService) -> None:
    first = live.voices(tmp_path, NOW, offline=False)
    later = live.voices(tmp_path, NOW + timedelta(hours=23), offline=False)
    assert (later.voices, later.age) == (first.voices, timedelta(hours=23))
    assert edge_service.list_asked == 1
    assert live.voices(tmp_path, NOW + timedelta(hours=24), offline=False).age == timedelta()
    assert edge_service.list_asked == 2


def test_offline_the_kept_list_serves_however_old(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    assert live.voices(tmp_path, NOW, offline=True) == Listing()
    live.voices(tmp_path, NOW, offline=False)
    listing = live.voices(tmp_path, NOW + timedelta(days=40), offline=True)
    assert (speakers(listing), listing.age) == (CHINESE, timedelta(days=40))
    assert edge_service.list_asked == 1


def test_a_clock_that_was_set_back_makes_no_list_younger_than_new(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    live.voices(tmp_path, NOW, offline=False)
    assert live.voices(tmp_path, NOW - timedelta(days=1), offline=True).age == timedelta()
    assert edge_service.list_asked == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[:40],
        lambda text: text.replace("zh-CN-Yunyang", "zh-CN-<Yunyang>"),
        lambda text: text.replace('"sex"', '"kind"'),
        lambda text: text.replace('"male"', '"other"'),
        lambda text: text.replace("Professional", "\\u001b[2J"),
        lambda text: text.replace("+00:00", ""),
        lambda _: "[]",
        lambda _: '{"fetched": "2026-03-12T06:00:00+00:00", "voices": []}',
        lambda _: "[" * 100_000,
    ],
)
def test_a_kept_file_that_is_not_whole_counts_as_none(
    spoil: Callable[[str], str], tmp_path: Path, edge_service: EdgeService
) -> None:
    live.voices(tmp_path, NOW, offline=False)
    file = tmp_path / live.FILE
    file.write_text(spoil(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert live.voices(tmp_path, NOW, offline=True) == Listing()
    assert speakers(live.voices(tmp_path, NOW, offline=False)) == CHINESE
    assert edge_service.list_asked == 2


def test_nothing_but_the_list_is_left_in_the_folder(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    live.voices(tmp_path / "cache", NOW, offline=False)
    assert [file.name for file in (tmp_path / "cache").iterdir()] == [live.FILE]
    assert edge_service.list_asked == 1


def test_a_folder_that_cannot_be_written_is_no_obstacle(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    (tmp_path / "file").touch()
    listing = live.voices(tmp_path / "file", NOW, offline=False)
    assert speakers(listing) == CHINESE
    assert edge_service.list_asked == 1


# ---------------------------------------------------------------- where the service fails

BODIES = {
    "no JSON": "<html>Our services aren't available right now</html>",
    "no list": "{}",
    "a list of numbers": "[1, 2]",
    "a list of texts": '["zh-CN"]',
    "nothing": "[]",
    "no Chinese voice": json.dumps(VOICES[-1:]),
    "a voice without a name": json.dumps([{**VOICES[0], "ShortName": None}]),
    "a voice with a foreign name": json.dumps([{**VOICES[0], "ShortName": "'/><break/>"}]),
    "a voice without a sex": json.dumps([{**VOICES[0], "Gender": "?"}]),
    "terminal codes": json.dumps([{**VOICES[0], "FriendlyName": "\x1b[2J"}]),
    "a list too deep": "[" * 100_000,
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_what_is_no_list_does_not_replace_the_kept_one(
    body: str, tmp_path: Path, edge_service: EdgeService
) -> None:
    live.voices(tmp_path, NOW, offline=False)
    edge_service.list_body = body
    listing = live.voices(tmp_path, NOW + timedelta(days=2), offline=False)
    assert (speakers(listing), listing.age) == (CHINESE, timedelta(days=2))
    assert edge_service.list_asked == 2


@pytest.mark.parametrize("status", [403, 404, 429, 503])
def test_a_refusal_is_no_error(status: int, tmp_path: Path, edge_service: EdgeService) -> None:
    edge_service.list_status = status
    assert live.voices(tmp_path, NOW, offline=False) == Listing()
    assert edge_service.list_asked == (2 if status == 403 else 1)


def test_a_closed_port_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"http://127.0.0.1:{closed_port()}/?a=b"
    monkeypatch.setattr(edge_tts.voices, "VOICE_LIST", address)
    assert live.voices(tmp_path, NOW, offline=False) == Listing()


def test_a_service_that_does_not_answer_is_given_up(
    tmp_path: Path, edge_service: EdgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert live.DEADLINE_S <= 5.0
    monkeypatch.setattr(live, "DEADLINE_S", 0.2)
    edge_service.list_delay_s = 60.0
    started_s = time.monotonic()
    assert live.voices(tmp_path, NOW, offline=False) == Listing()
    assert time.monotonic() - started_s < 1.5
