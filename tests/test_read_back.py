"""Every format that the program writes for itself: what is written is read back as it was.

And what is not as written is none of it: told apart, or refused in one sentence. Formats that
others write have their properties beside their readers, and all of them in `test_fuzz.py`.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.audio import kept
from briefing.digest.programme.fingerprints import Record
from briefing.engines import takes
from briefing.engines.baker import seal as baker_seal
from briefing.engines.edge import live
from briefing.engines.edge.failure import Failure
from briefing.engines.edge.faults import retry_after_s
from briefing.engines.edge.sound import decode
from briefing.engines.kokoro import trial
from briefing.errors import SettingsError
from briefing.model import Audio, Credit, Master, SpokenLine, SpokenWord, Take, WordTime
from briefing.newsroom import delivery
from briefing.newsroom.archive import Archive
from briefing.newsroom.rows import Told, Visit, record_of, row_of
from briefing.publish import captions, chapters, feed
from briefing.publish.check.episodes import dates
from briefing.publish.check.site import Site
from briefing.publish.check.texts import READERS
from briefing.publish.feed.alexa import flash_briefing
from briefing.publish.server import feeds
from briefing.reading import lexicon_file
from briefing.settings import Settings, parse, user_folders
from briefing.sources.fetch.names import in_order
from tests.episodes import episode, titled

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
DAYS = st.dates()
COUNTS = st.integers(0, 10**6)
SECONDS = st.floats(0, 10**6, allow_nan=False)
MADE = episode()

# ---------------------------------------------------------------- what the cache holds

WORDS = st.builds(WordTime, COUNTS, COUNTS, SECONDS, SECONDS)


@given(st.lists(st.integers(-32768, 32767), min_size=1, max_size=50), st.lists(WORDS), COUNTS)
def test_a_take_comes_back(pcm: list[int], words: list[WordTime], attempts: int) -> None:
    samples = np.array(pcm, np.float32) / 32768
    found = takes.unpack(takes.pack(Take(Audio(samples, 24_000), tuple(words), attempts)))
    assert (found.audio.samples == samples).all()
    assert (found.audio.rate_hz, found.words, found.attempts) == (24_000, tuple(words), attempts)


LINES = st.builds(
    SpokenLine,
    TEXTS,
    TEXTS,
    SECONDS,
    SECONDS,
    st.lists(st.builds(SpokenWord, COUNTS, COUNTS, SECONDS, SECONDS), max_size=3).map(tuple),
)


@given(st.binary(max_size=50), SECONDS, st.lists(LINES, max_size=3), COUNTS)
def test_a_finished_chapter_comes_back(
    frames: bytes, seconds: float, lines: list[SpokenLine], attempts: int
) -> None:
    credit = Credit(attempts=attempts)
    master = Master(frames, seconds, tuple(lines), -16.0, -1.5, credit, 7, "az09")
    assert kept.unpack(kept.pack(master)) == master


# ---------------------------------------------------------------- what the newsroom remembers

RECORDS = st.builds(
    Record,
    TEXTS,
    TEXTS,
    st.none() | DAYS,
    st.lists(TEXTS, max_size=3).map(tuple),
    st.frozensets(TEXTS, max_size=3),
    st.frozensets(st.integers(0, 2**32 - 1), max_size=5),
    DAYS,
)


@given(RECORDS)
def test_a_record_comes_back_from_its_row(one: Record) -> None:
    assert record_of([each or "" for each in row_of(one)]) == one


@settings(max_examples=15)  # each is a file of SQLite
@given(
    told=st.builds(
        Told,
        TEXTS.filter(bool),
        DAYS,
        st.lists(RECORDS, max_size=2).map(tuple),
        st.lists(st.builds(Visit, TEXTS, TEXTS, TEXTS, TEXTS), max_size=2).map(tuple),
        st.lists(TEXTS, max_size=3).map(tuple),
    )
)
def test_what_waits_for_an_editor_comes_back(
    told: Told, tmp_path_factory: pytest.TempPathFactory
) -> None:
    archive = Archive(tmp_path_factory.mktemp("show"))
    archive.submit(told)
    assert archive.submitted() == (told,)


@settings(max_examples=20)
@given(told=st.dictionaries(st.text(max_size=10), st.text(max_size=20), max_size=5))
def test_a_report_is_json_whatever_it_tells(
    told: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("report") / "run.json"
    delivery.save(told, file)
    found = json.loads(file.read_text("utf-8"))
    assert len(found) <= len(told)
    assert {key: value for key, value in told.items() if key.isascii()}.keys() <= found.keys()


# ---------------------------------------------------------------- what is published


@given(title=st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_title_stands_in_every_list_of_chapters(title: str) -> None:
    made = titled(title, MADE)
    marks = json.loads(chapters.chapters_json(made))["chapters"]
    assert len(marks) == len(made.segments)
    listed = json.loads(feed.json_feed(made.show, (made,)))
    assert len(listed["items"]) == 1
    (spoken,) = json.loads(flash_briefing(made.show, (made,)))
    assert spoken["streamUrl"]
    assert listed["items"][0]["title"] == spoken["titleText"] == title
    for mark in marks:
        assert not any(ord(character) < ord(" ") for character in mark["title"])


@given(lines=st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1, max_size=4))
def test_any_line_is_a_caption_that_its_readers_understand(lines: list[str]) -> None:
    spoken = tuple(
        SpokenLine(
            text, text, 2.0 * at, 2.0 * at + 1, (SpokenWord(0, len(text), 2.0 * at, 2.0 * at + 1),)
        )
        for at, text in enumerate(lines)
    )
    made = replace(MADE, segments=(replace(MADE.segments[0], lines=spoken),))
    for write, kind in ((captions.vtt, "text/vtt"), (captions.srt, "application/x-subrip")):
        text = "".join(write(made))
        shown = [block for block in text.split("\n\n") if "-->" in block]
        assert len(shown) == text.count("-->")
        assert (READERS[kind](text) is not None) == bool(shown)


# ---------------------------------------------------------------- what a user edits


ENTRIES = st.dictionaries(
    st.text("云溪青石桥乔俊杰", min_size=1, max_size=6),
    st.text("一二三四五六七八", min_size=1, max_size=6),
    min_size=1,
    max_size=6,
)


@given(ENTRIES, st.sampled_from(["", "# 人名\n", "written\tsaid\n", "# 人名\r\n"]))
def test_entries_that_are_saved_are_read_back(entries: dict[str, str], text: str) -> None:
    for written, said in entries.items():
        text, replaced = lexicon_file.with_entry(text, "lexicon.tsv", written, said)
        assert not replaced
    found = lexicon_file.parse(text, "lexicon.tsv")
    assert {one.written: one.said for one in found} == entries
    written, said = next(iter(entries.items()))
    again, replaced = lexicon_file.with_entry(text, "lexicon.tsv", written, said)
    assert (again, replaced) == (text, True)


@given(st.text(max_size=80) | st.text("[]showvoice=\"'\n.#0_x1e- ", max_size=80))
def test_any_text_is_settings_or_one_sentence(text: str) -> None:
    try:
        assert isinstance(parse(text, Path("briefing.toml"), Settings(user_folders())), Settings)
    except SettingsError as error:
        assert len(str(error).splitlines()) == 1  # noqa: PT017 - either is right


# ---------------------------------------------------------------- what is none of it

NOW = datetime(2026, 3, 12, tzinfo=UTC)


def _listing(folder: Path) -> object:
    return live.voices(folder, NOW, offline=True).voices


@pytest.mark.parametrize(
    ("name", "reads", "nothing"),
    [
        (live.FILE, _listing, ()),
        ("seal.json", trial.seal, None),
        (baker_seal.SEAL, baker_seal.whole, False),
    ],
)
def test_a_file_of_ours_that_holds_anything_else_counts_as_none(
    tmp_path: Path, name: str, reads: Callable[[Path], object], nothing: object
) -> None:
    values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda each: st.lists(each, max_size=3) | st.dictionaries(FIELDS, each, max_size=4),
        max_leaves=6,
    )

    @given(st.binary(max_size=60) | values.map(lambda value: json.dumps(value).encode()))
    def read(data: bytes) -> None:
        (tmp_path / name).write_bytes(data)
        assert reads(tmp_path) == nothing

    read()


FIELDS = st.sampled_from(["fetched", "voices", "runtime", "sha256", "files", "speaker", "sex"])


@given(
    st.text(max_size=40)
    | st.from_regex(r"\A\w{3}, \d{1,30} \w{3} \d{1,30} \d\d:\d\d:\d\d [+-]\d+\Z")
)
def test_any_wait_that_a_service_asks_for_is_a_time(value: str) -> None:
    assert retry_after_s(value, NOW) >= 0


@given(st.binary(max_size=600))
def test_any_bytes_of_a_service_are_sound_or_a_fault(data: bytes) -> None:
    for sent in (data, data.ljust(-(-len(data) // 144) * 144, b"\0")):
        with suppress(Failure):
            assert decode(sent).rate_hz


@given(st.text(max_size=30), st.sampled_from(["feed.xml", "feed.json", "x"]))
def test_any_host_is_asked_at_or_ignored(host: str, name: str) -> None:
    assert feeds.served(Path("nowhere"), name, host) is None


@given(st.lists(st.text(st.characters(exclude_characters="\0/"), min_size=1, max_size=12)))
def test_any_names_have_an_order(names: list[str]) -> None:
    keys = [in_order(Path(name)) for name in names]
    assert len(sorted(keys)) == len(names)


@given(st.binary(max_size=300))
def test_any_feed_keeps_an_address_or_none(data: bytes) -> None:
    found = feed.kept(data)
    assert isinstance(found.base_url, str)


@given(st.from_regex(r"\A\w{3}, \d{1,30} \w{3} \d{1,30} \d\d:\d\d:\d\d [+-]\d+\Z") | TEXTS)
def test_any_date_in_a_feed_is_checked(written: str) -> None:

    channel = etree.Element("channel")
    item = etree.SubElement(channel, "item")
    with suppress(ValueError):  # what XML cannot hold
        etree.SubElement(item, "pubDate").text = written
    assert all(str(each) for each in dates(Site(lambda _: None, channel)))
