"""Long programmes: frames on disk, chapters kept, work done only a little ahead."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Event, Lock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.audio import frames, kept, mp3
from briefing.audio.cues import Sound
from briefing.audio.info_frame import crc16
from briefing.audio.reel import Reel, reel
from briefing.audio.sound_design import chime, sting
from briefing.errors import PublishError, SettingsError
from briefing.model import (
    PEAK_LEVELS,
    Credit,
    Line,
    Loudness,
    Master,
    Reading,
    Span,
    SpokenLine,
    SpokenWord,
)
from briefing.studio.ahead import ahead

SILENCE = 3 * frames.FRAME_SAMPLES


def encoded(pitch_hz: float) -> bytes:
    """Encode a second of a tone between silences, as a chapter is."""
    tone = 0.2 * np.sin(2 * np.pi * pitch_hz * np.arange(48 * 1152) / frames.RATE_HZ)
    return mp3.encode(np.pad(tone.astype(np.float32), (SILENCE, SILENCE + frames.FRAME_SAMPLES)))


CHAPTERS = [encoded(pitch_hz) for pitch_hz in (220.0, 440.0, 330.0)]


def master(data: bytes) -> Master:
    return Master(data, 1.0, (), -16.0, -1.2)


@pytest.fixture
def open_reel(tmp_path: Path) -> Iterator[Reel]:
    with reel(tmp_path / "cache") as opened:
        yield opened


def test_a_reel_gives_the_file_that_joining_in_memory_gives(open_reel: Reel) -> None:
    for data in CHAPTERS:
        assert open_reel.record(master(data)).frames == b""
    assert b"".join(open_reel.mp3()) == frames.join(CHAPTERS)
    assert b"".join(open_reel.mp3()) == frames.join(CHAPTERS)  # as often as it is asked for


def test_chapters_may_be_finished_in_any_order(open_reel: Reel) -> None:
    for place in (2, 0, 1):
        open_reel.record(master(CHAPTERS[place]), place)
    assert b"".join(open_reel.mp3()) == frames.join(CHAPTERS)
    assert open_reel.chapter(2) == CHAPTERS[2]


def test_a_checksum_that_was_kept_is_worked_out_no_more(open_reel: Reel) -> None:
    for data in CHAPTERS:
        open_reel.record(replace(master(data), crc16=crc16(data)))
    assert b"".join(open_reel.mp3()) == frames.join(CHAPTERS)


def test_each_chapter_comes_back_in_any_order(open_reel: Reel) -> None:
    for data in CHAPTERS:
        open_reel.record(master(data))
    assert [open_reel.chapter(place) for place in (2, 0, 1)] == [CHAPTERS[n] for n in (2, 0, 1)]


def test_each_chapter_is_a_file_of_its_own_too(open_reel: Reel) -> None:
    for data in CHAPTERS:
        open_reel.record(master(data))
    assert [b"".join(open_reel.alone(place)) for place in range(3)] == [
        frames.join([data]) for data in CHAPTERS
    ]


def test_a_programme_that_is_begun_anew_keeps_nothing_of_the_old(open_reel: Reel) -> None:
    for data in CHAPTERS:
        open_reel.record(master(data))
    open_reel.clear()
    open_reel.record(master(CHAPTERS[1]))
    assert b"".join(open_reel.mp3()) == frames.join([CHAPTERS[1]])


def test_a_chapter_of_another_bit_rate_is_refused(open_reel: Reel) -> None:
    open_reel.record(master(CHAPTERS[0]))
    other = b"\xff\xfb\x94\xc4".ljust(384, b"\0")  # 128 kbit/s
    with pytest.raises(PublishError, match="different bit rates"):
        open_reel.record(master(other))


def test_nothing_is_left_in_the_folder(tmp_path: Path) -> None:
    with reel(tmp_path) as opened:
        opened.record(master(CHAPTERS[0]))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_hold_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with pytest.raises(SettingsError, match="cannot hold the sound"), reel(tmp_path / "cache"):
        pass


# ---------------------------------------------------------------- chapters kept

seconds = st.floats(0, 1e4, allow_nan=False)
words = st.builds(SpokenWord, st.integers(0, 99), st.integers(0, 99), seconds, seconds)
spoken = st.builds(SpokenLine, st.text(), st.text(), seconds, seconds,
                   st.lists(words, max_size=3).map(tuple))  # fmt: skip


@given(
    lines=st.lists(spoken, max_size=3).map(tuple),
    data=st.binary(max_size=40),
    attempts=st.integers(0, 99),
    loudness_lufs=st.floats(-40, 0),
    peaks=st.text(PEAK_LEVELS, max_size=20),
)
def test_a_chapter_comes_back_as_it_was_kept(
    lines: tuple[SpokenLine, ...], data: bytes, attempts: int, loudness_lufs: float, peaks: str
) -> None:
    credit = Credit(attempts=attempts)
    made = Master(data, 1.5, lines, loudness_lufs, -1.1, credit, attempts, peaks)
    assert kept.unpack(kept.pack(made)) == made


def line(text: str = "全长3.5%", pause_s: float = 0.3, *spans: Span) -> Line:
    return Line(Reading(text, "全长百分之三点五", (), (), spans), pause_s)


SPAN = Span(2, 6, 2, 8, "percent")
SOUND = Sound(Loudness(), first=False, before=chime())


@pytest.mark.parametrize(
    "other",
    [
        kept.key([line()], ["take-2"], SOUND),
        kept.key([line(pause_s=0.4)], ["take-1"], SOUND),
        kept.key([line("全长 3.5%")], ["take-1"], SOUND),
        kept.key([line("全长3.5%", 0.3, SPAN)], ["take-1"], SOUND),
        kept.key([line()], ["take-1"], replace(SOUND, loudness=Loudness(-14.0))),
        kept.key([line()], ["take-1"], replace(SOUND, loudness=Loudness(ceiling_dbtp=-2.0))),
        kept.key([line()], ["take-1"], replace(SOUND, first=True)),
        kept.key([line()], ["take-1"], replace(SOUND, before=None)),
        kept.key([line()], ["take-1"], replace(SOUND, before=sting())),
        kept.key([line()], ["take-1"], replace(SOUND, before=None, under=chime())),
        kept.key([line()], ["take-1"], replace(SOUND, behind=chime())),
        kept.key([line(), line()], ["take-1", "take-1"], SOUND),
    ],
)
def test_what_changes_a_chapter_changes_its_key(other: str) -> None:
    assert other != kept.key([line()], ["take-1"], SOUND)
    assert kept.key([line()], ["take-1"], SOUND) == kept.key([line()], ["take-1"], replace(SOUND))


# ---------------------------------------------------------------- only a little ahead


def test_results_come_in_order_and_no_more_than_so_many_are_begun() -> None:
    begun: list[int] = []
    counting = Lock()

    def work(item: int) -> int:
        with counting:
            begun.append(item)
        return item * item

    with ThreadPoolExecutor(4) as pool:
        results = iter(ahead(pool, 5)(work, range(100)))
        taken = [next(results) for _ in range(10)]
        assert len(begun) <= 15
        assert [*taken, *results] == [n * n for n in range(100)]


def test_the_first_are_begun_before_anything_is_taken() -> None:
    begun = Event()
    with ThreadPoolExecutor(1) as pool:
        results = ahead(pool, 2)(lambda _: begun.set(), range(3))
        assert begun.wait(5)
        assert len(list(results)) == 3


def test_what_has_begun_is_given_up_when_the_next_cannot_be_named() -> None:
    go_on, done = Event(), []

    def items() -> Iterator[int]:
        yield from (0, 1)
        raise ValueError

    def work(item: int) -> None:
        go_on.wait(5)
        done.append(item)

    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(ValueError):  # noqa: PT011 - the one above
            ahead(pool, 8)(work, items())
        go_on.set()
    assert set(done) <= {0}  # which may have been under way


def test_what_waits_is_given_up_when_nobody_takes_any_more() -> None:
    go_on, begun = Event(), []

    def work(item: int) -> int:
        begun.append(item)
        if item:
            go_on.wait(5)
        return item

    with ThreadPoolExecutor(1) as pool:
        results = ahead(pool, 8)(work, range(8))
        assert next(iter(results)) == 0
        results.close()  # type: ignore[attr-defined]  # it is a generator, and the studio closes it
        go_on.set()
    assert set(begun) <= {0, 1}  # the second may have been under way
