"""An episode's MP3 as the file that a listener downloads."""

import json
import shutil
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from mutagen.id3 import ID3

from briefing.cli import main

MP3VAL_NEWS = ("Analyzing file", "INFO:", "Done!")
ARTICLES = [
    {
        "headline": "云溪老街步行桥建成通行",
        "paragraphs": ["3月11日，云溪老街步行桥建成通行，全长86米。"],
        "link": "http://新闻.example/云溪?页=1&b=%20",
    },
    {
        "headline": "云溪图书馆周末延长开放",
        "paragraphs": ["3月14日起，云溪图书馆周末延长开放到晚上10点。"],
        "link": "javascript:alert(1)",
    },
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one episode of two stories, one with an address that must not reach a reader."""
    home = tmp_path_factory.mktemp("made")
    source = home / "articles.json"
    source.write_text(json.dumps(ARTICLES, ensure_ascii=False), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_HOME", str(home / "home"))
        command = ["make", str(source), "--date", "2026-03-12", "--voice", "espeak"]
        done = CliRunner().invoke(main, [*command, "-o", str(home / "output")])
    assert done.exit_code == 0, done.output
    return home / "output" / "episodes" / "2026-03-12"


def tag(folder: Path) -> ID3:
    (mp3,) = folder.glob("*.mp3")
    return ID3(BytesIO(mp3.read_bytes()), translate=False)


def test_the_mp3_has_the_chapters_of_chapters_json(folder: Path) -> None:
    told = json.loads((folder / "chapters.json").read_text(encoding="utf-8"))["chapters"]
    chapters = tag(folder).getall("CHAP")
    for expected, chapter in zip(told, chapters, strict=True):
        assert chapter.start_time == round(expected["startTime"] * 1000)
        assert str(chapter.sub_frames["TIT2"]) == expected["title"]
        addresses = [one.url for one in chapter.sub_frames.getall("WXXX")]
        assert addresses == ([expected["url"]] if "url" in expected else [])


def test_a_chapter_links_to_web_pages_only_and_in_ascii(folder: Path) -> None:
    links = [
        link.url for part in tag(folder).getall("CHAP") for link in part.sub_frames.getall("WXXX")
    ]
    assert links == ["http://xn--efvy88h.example/%E4%BA%91%E6%BA%AA?%E9%A1%B5=1&b=%20"]


def test_the_comment_lists_the_stories_and_says_that_the_voice_is_synthetic(folder: Path) -> None:
    (comment,) = tag(folder).getall("COMM")
    assert "云溪老街步行桥建成通行" in str(comment)
    assert "本节目由合成语音播报" in str(comment)


def test_the_cover_inside_is_the_one_beside_the_feed_and_below_300_kb(folder: Path) -> None:
    (picture,) = tag(folder).getall("APIC")
    assert picture.data == (folder.parent.parent / "cover.png").read_bytes()
    assert len(picture.data) <= 300_000


def test_the_day_is_the_episodes(folder: Path) -> None:
    read = tag(folder)
    day = date(int(str(read["TYER"])), int(str(read["TDAT"])[2:]), int(str(read["TDAT"])[:2]))
    assert day.isoformat() == folder.name


@pytest.mark.parametrize(
    "checker",
    ["mp3val", "mp3check --error-check --ign-junk-start"],  # an ID3v2 tag is junk to the second
)
def test_who_checks_mp3s_has_no_complaint(checker: str, folder: Path) -> None:
    program, *options = checker.split()
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed; it only double-checks the frames")
    (mp3,) = folder.glob("*.mp3")
    said = subprocess.run(
        [program, *options, mp3], capture_output=True, text=True, check=True
    ).stdout
    complaints = [line for line in said.splitlines() if not line.startswith(MP3VAL_NEWS)]
    assert not complaints
