"""One list of chapters in every form: ID3, JSON, feed, show notes and page."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree, html
from mutagen.id3 import ID3

from briefing import pipeline
from briefing.model import Episode
from briefing.publish.chapters import chapters_json
from briefing.publish.feed import json_feed, rss
from briefing.publish.feed.tags import NAMESPACES
from briefing.publish.notes import plain
from briefing.publish.page import episode_page, index_page
from tests.episodes import SHOW, episode

Listed = list[tuple[float, str]]
CLOCK = r"(\d+):(\d\d):(\d\d(?:\.\d+)?)"
TO_THE_MARK_S, TO_THE_SECOND_S = 0.05, 1.0


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def in_id3(made: Episode) -> Listed:
    read = ID3(BytesIO(pipeline.tag(made, b"")))
    marks = sorted(read.getall("CHAP"), key=lambda mark: mark.start_time)
    return [(mark.start_time / 1000, str(mark.sub_frames["TIT2"])) for mark in marks]


def in_json(made: Episode) -> Listed:
    chapters = json.loads(chapters_json(made))["chapters"]
    return [(chapter["startTime"], chapter["title"]) for chapter in chapters]


def item(made: Episode) -> etree._Element:
    found = etree.fromstring(rss(SHOW, (made,))).find("channel/item")
    assert found is not None
    return found


def in_simple_chapters(made: Episode) -> Listed:
    chapters = item(made).findall("psc:chapters/psc:chapter", NAMESPACES)
    return [(seconds(each.get("start", "")), each.get("title", "")) for each in chapters]


def in_rich_notes(made: Episode, notes: str = "") -> Listed:
    notes = notes or item(made).findtext("content:encoded", "", NAMESPACES)
    listed = [each.text_content() for each in html.fromstring(f"<div>{notes}</div>").iter("li")]
    parted = [text.split("，另见 ")[0].partition(" ") for text in listed]
    return [(seconds(clock), title) for clock, _, title in parted]


def in_json_feed(made: Episode) -> Listed:
    return in_rich_notes(made, json.loads(json_feed(SHOW, (made,)))["items"][0]["content_html"])


def in_plain_notes(made: Episode) -> Listed:
    rows = re.findall(rf"^({CLOCK}) (.*)$", plain(made), re.MULTILINE)
    return [(seconds(row[0]), row[-1]) for row in rows]


def in_page(made: Episode, page: str = "") -> Listed:
    links = html.fromstring(page or episode_page(SHOW, made)).cssselect(".chapters a[data-start]")
    return [
        (
            float(link.get("data-start", "")),
            "".join(each.text_content() for each in link.cssselect(".title")),
        )
        for link in links
    ]


def in_index(made: Episode) -> Listed:
    return in_page(made, index_page(SHOW, (made,)))


def with_odd_titles() -> Episode:
    """Give an episode whose times fall between milliseconds, and whose titles are hard to carry."""
    made = episode()
    titles = ("开场", "A & B <em>", "“532”\n行动", "全角　空格", "表情😀", "a\x0bb", "结束语")
    parts = [
        replace(part, title=title, start_s=part.start_s + (at and 0.4567 / 9))
        for at, (part, title) in enumerate(zip(made.segments, titles, strict=True))
    ]
    return replace(made, segments=tuple(parts))


@pytest.mark.parametrize(
    ("listed", "within_s"),
    [
        (in_id3, TO_THE_MARK_S),
        (in_simple_chapters, TO_THE_MARK_S),
        (in_page, TO_THE_MARK_S),
        (in_index, TO_THE_MARK_S),
        (in_rich_notes, TO_THE_SECOND_S),
        (in_plain_notes, TO_THE_SECOND_S),
        (in_json_feed, TO_THE_SECOND_S),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
@pytest.mark.parametrize("made", [episode(), with_odd_titles()], ids=["usual", "odd"])
def test_every_list_of_chapters_has_the_same_times_and_titles(
    listed: Callable[[Episode], Listed], within_s: float, made: Episode
) -> None:
    expected, found = in_json(made), listed(made)
    assert len(expected) == len(made.segments)
    assert expected[0][0] == 0
    assert [" ".join(title.split()) for _, title in found] == [title for _, title in expected]
    for (start_s, _), (mark_s, _) in zip(found, expected, strict=True):
        assert mark_s - within_s < start_s <= mark_s + TO_THE_MARK_S  # never behind its first word
