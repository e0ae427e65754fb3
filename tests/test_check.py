"""What `feed --check` objects to: nothing in what we publish, and every way to spoil it."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from PIL import Image

from briefing.cli import main
from briefing.publish import check, write
from briefing.publish.check import mpeg
from briefing.publish.feed.categories import CATEGORIES
from tests.episodes import SHOW
from tests.published import FRAME, FRAME_S, site

Spoil = Callable[[Path], None]


def run(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["feed", str(folder), "--check", *options])


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("good"), replace(SHOW, alexa=True))


@pytest.fixture
def folder(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "output"))


def test_what_is_published_has_nothing_wrong(good: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in good.rglob("*")}
    done = run(good)
    assert (done.exit_code, done.stdout) == (0, "")
    assert "no objections" in done.stderr
    assert before == {file: file.stat().st_mtime_ns for file in good.rglob("*")}


def feed(pattern: str, written: str, *, count: int = 1) -> Spoil:
    """Spoil what stands in feed.xml: the first `count` places where the pattern is found."""

    def spoil(folder: Path) -> None:
        file = folder / "feed.xml"
        text = file.read_text("utf-8")
        spoilt = re.sub(pattern, written, text, count=count, flags=re.DOTALL)
        assert spoilt != text
        file.write_text(spoilt, "utf-8")

    return spoil


def of_episode(pattern: str, change: Callable[[bytes], bytes]) -> Spoil:
    """Spoil a file of the newest episode."""

    def spoil(folder: Path) -> None:
        (file,) = (folder / "episodes" / "2023-10-24").glob(pattern)
        file.write_bytes(change(file.read_bytes()))

    return spoil


def picture(kind: str, mode: str, side: int) -> Spoil:
    """Put another cover in the place of ours."""

    def spoil(folder: Path) -> None:
        stream = BytesIO()
        Image.new(mode, (side, side)).save(stream, kind)
        (folder / "cover.png").write_bytes(stream.getvalue())

    return spoil


def gone(name: str) -> Spoil:
    return lambda folder: (folder / name).unlink()


def in_json(name: str, old: str, new: str) -> Spoil:
    def spoil(folder: Path) -> None:
        file = folder / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    return spoil


MP3 = "briefing-*.mp3"
WAYS: tuple[tuple[Spoil, str], ...] = (
    (gone("feed.xml"), "feed.xml: is not there; make it anew"),
    (feed("</rss>", ""), "feed.xml: is no XML"),
    (feed('version="2.0"', 'version="0.92"'), "feed.xml: is not RSS 2.0"),
    (feed("<atom:link[^>]*>", ""), "tells no address of its own; set base_url"),
    (feed("<title>云溪早报</title>", "<title/>"), "feed.xml: title: is missing; set title"),
    (feed("<language>zh-CN", "<language>Chinese"), "language: is “Chinese”; set language"),
    (feed("<itunes:explicit>false", "<itunes:explicit>no"), "itunes:explicit: is “no”"),
    (feed("<itunes:type>", "<itunes:type/><itunes:type>"), "itunes:type: is there 2 times"),
    (feed('text="Daily News"', 'text="Tidings"'), "“News > Tidings”, which Apple does not list"),
    (feed('text="News"', 'text="Tidings"'), "is “Tidings”, which Apple does not list"),
    (feed("<itunes:category.*?</itunes:category>", ""), "itunes:category: is missing"),
    (feed("<itunes:image[^>]*>", ""), "itunes:image: is missing"),
    (feed("desk@example.org</itunes", "desk</itunes"), "itunes:email: is “desk”; set email"),
    (feed("<podcast:guid>[^<]*", "<podcast:guid>x"), "podcast:guid: is “x”"),
    (feed("<podcast:locked[^<]*", "<podcast:locked>perhaps"), "locked: is “perhaps”"),
    (feed('<podcast:txt purpose="ai-content"', "<podcast:txt"), "does not say who speaks"),
    (feed("https://news[^<]*cover.png", "cover.png"), "which is no whole address in ASCII"),
    (feed("2023-10-24/captions.vtt", "晚/captions.vtt"), "which is no whole address in ASCII"),
    (gone("cover.png"), "cover.png: is named by the feed (image) and is not there; make it anew"),
    (gone("episodes/2023-10-24/chapters.json"), "chapters.json: is named by the feed (chapters)"),
    (picture("PNG", "RGB", 1399), "cover.png: is 1399 × 1399 px; make it a square"),
    (picture("PNG", "RGBA", 1400), "cover.png: has colours of the kind RGBA"),
    (picture("WEBP", "RGB", 1400), "cover.png: is a WEBP; save it as JPEG or PNG"),
    (lambda folder: (folder / "cover.png").write_bytes(b"no"), "cover.png: is no whole picture"),
    (feed('length="[0-9]*"', 'length="1"'), "enclosure: promises 1 bytes of"),
    (feed('type="audio/mpeg"', 'type="audio/mp3"'), "enclosure: is of type “audio/mp3”"),
    (feed("<enclosure[^>]*>", ""), "has 0 enclosures"),
    (of_episode(MP3, lambda mp3: mp3 + FRAME * 100), "itunes:duration: tells"),
    (of_episode(MP3, lambda mp3: mp3[:-100]), "enclosure: is no MP3 from byte"),
    (feed("<itunes:duration>[0-9]+", "<itunes:duration>3"), "itunes:duration: tells 3 s of"),
    (feed("<itunes:duration>[0-9]+", "<itunes:duration>1:30"), "itunes:duration: is “1:30”"),
    (feed("<pubDate>Tue", "<pubDate>Mon"), "is no date that apps read"),
    (feed("<pubDate>[^<]*", "<pubDate>2023-10-24"), "“2023-10-24” is no date that apps read"),
    (feed("24 Oct 2023 08:00:00 .0800</pub", "24 Oct 2023 08:00:00</pub"), "is no date"),
    (feed("<pubDate>Tue, 24", "<pubDate>Tue, 17"), "does not list the newest episode first"),
    (feed("<lastBuildDate>Tue, 24", "<lastBuildDate>Tue, 17"), "lastBuildDate: is not that of"),
    (feed("<guid[^<]*</guid>", "<guid>same</guid>", count=2), "has “same”, as episode"),
    (feed("<guid[^<]*</guid>", ""), "guid: is missing"),
    (feed('<podcast:soundbite startTime="[^"]*"', '<podcast:soundbite startTime="999"'), "ends be"),
    (feed('duration="[^"]*"', 'duration="200"'), "lasts 200 s, not 15 to 120"),
    (feed('duration="[^"]*"', 'duration="long"'), "podcast:soundbite: has no times"),
    (
        feed('start="00:00:3', 'start="00:00:4'),
        "psc:chapters: has “云溪新区地铁3号线东延段开工” at",
    ),
    (feed("<psc:chapter [^>]*>", ""), "psc:chapters: has 6 chapters of the 7"),
    (
        feed("00:00:31 云溪", "00:00:35 云溪"),
        "description: has “云溪新区地铁3号线东延段开工” at 35",
    ),
    (feed("开场&lt;/li", "开幕&lt;/li"), "content:encoded: calls “开幕” what is “开场”"),
    (of_episode(MP3, lambda mp3: mp3.replace(b"CHAP", b"XXXX", 1)), "ID3 tag: has 6 chapters of"),
    (of_episode(MP3, lambda mp3: mp3.replace(b"ID3", b"XXX", 1)), "ID3 tag: has 0 chapters"),
    (of_episode("chapters.json", lambda _: b"{}"), "chapters.json: lists no chapters"),
    (
        in_json("episodes/2023-10-24/chapters.json", '"startTime": 0.0', '"startTime": 0.5'),
        "chapters.json: does not begin at 0",
    ),
    (of_episode("captions.vtt", lambda vtt: vtt[6:]), "captions.vtt: is not text/vtt"),
    (of_episode("captions.srt", lambda _: b"1\n"), "captions.srt: is not application/x-subrip"),
    (of_episode("transcript.json", lambda _: b"[]"), "transcript.json: is not application/json"),
    (
        of_episode("captions.vtt", lambda vtt: vtt + b"\n9\n01:00:00.000 --> 01:00:02.500\nx\n"),
        "captions.vtt: goes on until 3602.5 s of",
    ),
    (feed('type="text/vtt"', 'type="text/plain"'), "captions.vtt: is not text/plain"),
    (gone("feed.json"), "feed.json: is no JSON Feed 1.1"),
    (in_json("feed.json", "urn:uuid:", "urn:"), "feed.json: has other episodes than feed.xml"),
    (in_json("feed.json", '"items"', '"entries"'), "feed.json: has other episodes"),
    (in_json("alexa.json", "urn:uuid:", "urn:"), "alexa.json: has other episodes"),
    (in_json("alexa.json", "https://", "http://"), "alexa.json: streams from no https:// address"),
    (in_json("alexa.json", '"uid"', '"id"'), "alexa.json: is no flash briefing"),
    (in_json("alexa.json", "[", ""), "alexa.json: is no flash briefing"),
)


@pytest.mark.parametrize(("spoil", "sentence"), WAYS, ids=[sentence for _, sentence in WAYS])
def test_what_is_spoilt_is_told_in_a_sentence(folder: Path, spoil: Spoil, sentence: str) -> None:
    spoil(folder)
    done = run(folder)
    assert done.exit_code == 1
    assert sentence in done.stdout
    for row in done.stdout.splitlines():
        assert re.fullmatch(r".+: .+; .+\.", row)


def test_objections_are_told_as_json_too(folder: Path) -> None:
    gone("cover.png")(folder)
    done = run(folder, "--json")
    assert done.exit_code == 1
    (objection,) = json.loads(done.stdout)
    assert objection["where"] == "cover.png"
    assert set(objection) == {"where", "problem", "remedy"}


def test_a_site_without_an_address_says_where_to_set_it(tmp_path: Path) -> None:
    site(tmp_path, replace(SHOW, base_url=""))
    done = run(tmp_path)
    assert done.exit_code == 1
    assert done.stdout == (
        "feed.xml: tells no address of its own; set base_url in [show], "
        "or run “briefing feed --base-url ADDRESS”.\n"
    )
    write.rebuild(tmp_path, SHOW)
    assert run(tmp_path).exit_code == 0


def test_a_check_cannot_be_told_another_address(folder: Path) -> None:
    assert run(folder, "--base-url", "https://x.example/").exit_code == 2


def test_a_feed_names_no_file_outside_its_folder(folder: Path) -> None:
    (folder.parent / "secret").write_bytes(b"secret")
    feed("captions.vtt", "../../../secret")(folder)
    assert "secret: is named by the feed (transcript) and is not there" in run(folder).stdout


@given(
    name=st.sampled_from(
        ["feed.xml", "feed.json", "alexa.json", "cover.png"]
        + [f"episodes/2023-10-24/{each}" for each in ("chapters.json", "captions.vtt")]
        + [f"episodes/2023-10-24/{each}" for each in ("captions.srt", "transcript.json")]
    ),
    place=st.floats(0, 1),
    length=st.integers(0, 400),
    put=st.one_of(
        st.binary(max_size=20),
        st.sampled_from([b"<", b'"', b"null", b"[]", b"{}", b"-1", b"1e999", b"NaN", b"http://["]),
    ),
)
@examples(max_examples=60)
def test_whatever_stands_in_a_file_ends_in_sentences(
    good: Path, name: str, place: float, length: int, put: bytes
) -> None:
    data = (good / name).read_bytes()
    at = round(place * len(data))
    spoilt = data[:at] + put + data[at + length :]

    def opened(path: str) -> BinaryIO | None:
        file = good / path
        return BytesIO(spoilt) if path == name else file.open("rb") if file.is_file() else None

    for objection in check.objections(opened):
        assert str(objection).endswith(".")


def test_every_check_is_in_the_table() -> None:
    modules = ("apple", "chapter_lists", "episodes", "json_forms", "links", "texts")
    for name in modules:
        module = getattr(check, name)
        public = {
            each
            for each, value in vars(module).items()
            if callable(value) and getattr(value, "__module__", "") == module.__name__
            if not each.startswith("_")
        }
        assert public == {
            each.__name__ for each in check.CHECKS if each.__module__ == module.__name__
        }


@pytest.mark.parametrize(
    ("mp3", "frames", "rest"),
    [
        (b"", 0, 0),
        (FRAME * 3, 3, 0),
        (FRAME * 3 + b"TAG".ljust(128), 3, 0),
        (b"ID3\x03\x00\x00\x00\x00\x00\x04abcd" + FRAME, 1, 0),
        (b"ID3\x03\x00\x00\x00\x00\x00\x7f", 0, -127),
        (FRAME[:36] + b"Info" + FRAME[40:] + FRAME, 1, 0),
        (FRAME * 2 + FRAME[:100], 2, 100),
        (b"\xff\xfb\xf4\xc0" + bytes(284), 0, 288),
        (b"\xff\xfb\x7c\xc0" + bytes(284), 0, 288),
        (b"RIFF" + bytes(40), 0, 44),
        (b"TAG", 0, 3),
    ],
)
def test_an_mp3_is_measured_by_its_frames(mp3: bytes, frames: int, rest: int) -> None:
    measured = mpeg.measured(BytesIO(mp3))
    assert measured.duration_s == pytest.approx(frames * FRAME_S)
    assert measured.rest == rest


def test_the_default_category_is_one_of_apples() -> None:
    outer, _, inner = SHOW.category.partition(" > ")
    assert inner in CATEGORIES[outer]
