"""Titles that mean harm, through a whole episode: each file that is written says them as text."""

import json
from datetime import date
from pathlib import Path

import click
import feedparser
import pytest
from click.testing import CliRunner
from lxml import etree, html
from mutagen.id3 import ID3

from briefing.cli.printing import report
from briefing.model import Script
from briefing.publish import write
from briefing.reading import say
from briefing.script import markdown
from tests.bad_moments import VOICE, Place, make, script

DAY = date(2026, 3, 12)
TITLES = {
    "markup": "<script>alert(1)</script>甲地",
    "the end of CDATA": "]]>甲地<b>",
    "lines": "甲地\r\nX-Injected: yes\r\n\r\n乙地",
    "a way out": "../../../etc/甲地",
    "turned round": "甲地\u202egnp.exe",
    "emoji": "甲地👨\u200d👩\u200d👧开幕",
    "an arrow of captions": "甲地 --> 00:00:00.000 --> 00:00:09.000",
    "Markdown": "[甲地](javascript:alert(1)) # <!-- -->",
    "quotes": "\"'`甲地${7*7}{{7*7}}%s",
    "NUL": "甲\0地",
    "a terminal": "甲\x1b[2J\x1b]0;x\x07地",
}


@pytest.fixture(params=TITLES)
def made(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Place, Script]:
    place = Place(tmp_path)
    voices = tmp_path / "config" / "voices"
    voices.mkdir(parents=True)
    (voices / "kill.toml").write_text(VOICE, encoding="utf-8")
    told = script(DAY, TITLES[request.param], "乙地通车")
    make(place, told)
    return place, told


def test_a_hostile_title_steers_no_terminal(made: tuple[Place, Script]) -> None:
    place, told = made
    (one,) = write.episodes(place.output)

    @click.command()
    def show() -> None:
        report(place.output, one, as_json=False)

    done = CliRunner().invoke(show, color=True)
    assert len(done.stdout.splitlines()) == 2 + len(told.chapters)
    assert not any(mark in done.stdout for mark in ("\x1b", "\0", "\r", "\u202e"))


def test_a_hostile_title_is_text_in_every_file(made: tuple[Place, Script]) -> None:
    place, told = made
    (folder,) = (place.output / "episodes").iterdir()
    assert folder.name == "2026-03-12"
    assert {file.name for file in place.root.iterdir()} == {"cache", "config", "output"}
    count = len(told.chapters)

    feed = etree.parse(place.output / "feed.xml")
    assert len(feed.findall(".//item")) == 1
    parsed = feedparser.parse((place.output / "feed.xml").read_bytes())
    assert not parsed.bozo
    assert "甲" in parsed.entries[0].title
    assert "<script" not in parsed.entries[0].content[0].value.lower()
    assert len(json.loads((place.output / "feed.json").read_text("utf-8"))["items"]) == 1

    marks = json.loads((folder / "chapters.json").read_text("utf-8"))["chapters"]
    assert len(marks) == count
    (mp3,) = folder.glob("*.mp3")
    assert len(ID3(mp3).getall("CHAP")) == count
    assert {mark["title"] for mark in marks} == {
        chapter.sub_frames["TIT2"].text[0] for chapter in ID3(mp3).getall("CHAP")
    }

    for page in (place.output / "index.html", folder / "index.html"):
        tree = html.fromstring(page.read_text("utf-8"))
        assert all(each.get("src") and not each.text for each in tree.iter("script"))
        addresses = [each.get("href", "") for each in tree.iter("a")]
        assert not [each for each in addresses if each.lower().startswith("javascript:")]
        assert not [
            each for each in tree.iter() if any(key.startswith("on") for key in each.attrib)
        ]

    captions = (folder / "captions.vtt").read_text("utf-8")
    assert captions.count(" --> ") == sum(
        block.split("\n")[1:2] != [] and " --> " in block for block in captions.split("\n\n")
    )
    assert not any(mark in captions for mark in ("\u202e", "\0", "\r"))
    again = markdown.from_markdown((folder / "script.md").read_text("utf-8"), "script.md", say)
    assert len(again.chapters) == count
