"""The RSS and JSON feeds, as podcast apps read them."""

import json
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime
from uuid import uuid5

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from lxml import etree

from briefing import settings
from briefing.model import Credit, Show
from briefing.publish.addresses import absolute, audio_name, web_address
from briefing.publish.feed import flash_briefing, guid, json_feed, rss
from briefing.publish.feed.identity import PODCAST_NAMESPACE
from briefing.publish.feed.podcasting import FREQUENCIES, soundbite
from briefing.publish.feed.tags import NAMESPACES
from tests.episodes import MP3, SHOW, episode, titled

ATOM, CONTENT, ITUNES, PODCAST, PSC = (
    NAMESPACES[name] for name in ("atom", "content", "itunes", "podcast", "psc")
)
MADE = episode()
OLDER = episode(date(2023, 10, 23))
HOSTILE = "]]><script>alert(1)</script>&amp;\x00\x0b\ufffe“引号”"
SURVIVING = "]]><script>alert(1)</script>&amp;“引号”"


def channel(show: Show = SHOW, *episodes: object) -> etree._Element:
    root = etree.fromstring(rss(show, episodes or (MADE, OLDER)))  # type: ignore[arg-type]  # tests
    found = root.find("channel")
    assert found is not None
    return found


def text(element: etree._Element, path: str) -> str:
    found = element.findtext(path, namespaces=NAMESPACES)
    assert found is not None, path
    return found


def test_the_same_episodes_give_the_same_bytes() -> None:
    assert rss(SHOW, (MADE, OLDER)) == rss(SHOW, (episode(), episode(date(2023, 10, 23))))


def test_the_channel_has_what_apple_requires() -> None:
    found = channel()
    assert text(found, "title") == "云溪早报"
    assert text(found, "language") == "zh-CN"
    assert text(found, "itunes:explicit") == "false"
    assert text(found, "itunes:owner/itunes:email") == "desk@example.org"
    category = found.find(f"{{{ITUNES}}}category")
    assert category is not None
    assert category.get("text") == "News"
    assert category[0].get("text") == "Daily News"
    image = found.find(f"{{{ITUNES}}}image")
    assert image is not None
    assert image.get("href") == "https://news.example.org/yunxi/cover.png"
    itself = found.find(f"{{{ATOM}}}link")
    assert itself is not None
    assert itself.get("href") == "https://news.example.org/yunxi/feed.xml"


def test_an_item_promises_exactly_the_file() -> None:
    item = channel().find("item")
    assert item is not None
    enclosure = item.find("enclosure")
    assert enclosure is not None
    assert enclosure.get("length") == str(len(MP3))
    assert enclosure.get("type") == "audio/mpeg"
    assert (enclosure.get("url") or "").endswith(f"/episodes/2023-10-24/{MADE.audio}")
    assert text(item, "itunes:duration") == str(round(MADE.duration_s))


def test_an_item_names_its_captions_transcript_and_chapters() -> None:
    item = channel().find("item")
    assert item is not None
    kinds = {each.get("type") for each in item.iterfind(f"{{{PODCAST}}}transcript")}
    assert kinds == {"text/vtt", "application/x-subrip", "application/json"}
    chapters = item.find(f"{{{PODCAST}}}chapters")
    assert chapters is not None
    assert chapters.get("type") == "application/json+chapters"


def test_an_episode_is_dated_by_its_day_not_by_the_clock() -> None:
    item = channel().find("item")
    assert item is not None
    assert text(item, "pubDate") == "Tue, 24 Oct 2023 08:00:00 +0800"
    assert text(channel(), "lastBuildDate") == "Tue, 24 Oct 2023 08:00:00 +0800"


@given(day=st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1)))
@examples(max_examples=30)
def test_any_day_is_written_as_readers_parse_it(day: date) -> None:
    item = channel(SHOW, replace(MADE, date=day)).find("item")
    assert item is not None
    parsed = parsedate_to_datetime(text(item, "pubDate"))
    assert (parsed.date(), parsed.hour) == (day, 8)


def test_an_episode_made_again_keeps_its_guid_and_changes_its_address() -> None:
    again = episode(mp3=MP3 + b"more")
    assert guid(again) == guid(MADE)
    assert again.audio != MADE.audio


def test_two_days_and_two_shows_have_different_guids() -> None:
    elsewhere = replace(MADE, show=replace(SHOW, base_url="https://other.example.org/"))
    assert len({guid(MADE), guid(OLDER), guid(elsewhere)}) == 3


def test_show_notes_link_to_the_sources_by_time() -> None:
    item = channel().find("item")
    assert item is not None
    notes = text(item, "content:encoded")
    assert '<li>00:00:31 <a href="https://news.example.org/%E6%96%B0%E9%97%BB/1.html">' in notes
    assert "<li>00:00:00 开场</li>" in notes


def test_show_notes_link_to_the_others_that_tell_a_story() -> None:
    part = replace(MADE.segments[1], also=("https://b.example/4", "page.txt"))
    item = channel(SHOW, replace(MADE, segments=(part,))).find("item")
    assert item is not None
    notes = text(item, "content:encoded")
    assert '</a>，另见 <a href="https://b.example/4">b.example</a></li>' in notes


def test_a_hostile_title_arrives_as_text() -> None:
    made = titled(HOSTILE, MADE)
    found = channel(made.show, made)
    assert text(found, "title") == SURVIVING
    item = found.find("item")
    assert item is not None
    assert text(item, "title") == SURVIVING
    assert "<script" not in text(item, f"{{{CONTENT}}}encoded")
    assert json.loads(json_feed(made.show, (made,)))["items"][0]["title"] == HOSTILE


@examples(max_examples=40)
@given(title=st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_title_gives_a_feed_that_parses(title: str) -> None:
    made = titled(title, MADE)
    channel(made.show, made)


def test_every_address_is_ascii_and_whole_where_the_show_has_a_home() -> None:
    made = replace(episode(), id="2023-10-24-晚间版")
    root = channel(replace(SHOW, base_url="https://新闻.example.org/云溪"), made)
    addresses = [
        value
        for each in root.iter()
        for name, value in each.attrib.items()
        if name in {"url", "href"} and each.tag != f"{{{PSC}}}chapter"  # these lead to the sources
    ]
    addresses += [each.text or "" for each in root.iter("link", "url")]
    assert len(addresses) > 8
    for address in addresses:
        assert address.isascii()
        assert str(address).startswith("https://xn--efvy88h.example.org/%E4%BA%91%E6%BA%AA/")


def test_without_a_home_every_address_is_relative() -> None:
    found = channel(replace(SHOW, base_url=""))
    enclosure = found.find("item/enclosure")
    assert enclosure is not None
    assert enclosure.get("url") == f"episodes/2023-10-24/{MADE.audio}"
    assert found.find(f"{{{ATOM}}}link") is None


def test_a_feed_without_episodes_is_still_a_feed() -> None:
    root = etree.fromstring(rss(SHOW, ()))
    assert root.find("channel/item") is None


def test_both_feeds_have_the_same_items() -> None:
    items = json.loads(json_feed(SHOW, (MADE, OLDER)))["items"]
    assert [item["id"] for item in items] == [text(i, "guid") for i in channel().iterfind("item")]
    enclosures = [each.get("url") for each in channel().iterfind("item/enclosure")]
    assert [item["attachments"][0]["url"] for item in items] == enclosures


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        ("HTTP://EXAMPLE.org/新", "http://example.org/%E6%96%B0"),
        ("https://example.org:8443/a%20b", "https://example.org:8443/a%20b"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org/", ""),
        ("http://", ""),
        ("https://[broken", ""),
        ("https://example.org:port/", ""),
        ("", ""),
        ("page.txt", ""),
    ],
)
def test_only_web_addresses_are_linked(link: str, address: str) -> None:
    assert web_address(link) == address


@given(st.text(st.characters(exclude_categories=())))
def test_every_address_can_stand_in_a_feed_a_page_and_a_tag(rest: str) -> None:
    address = web_address("https://example.org/" + rest)
    assert address.isascii()
    assert address.isprintable()
    assert " " not in address


def test_a_base_url_without_its_last_slash_is_understood() -> None:
    assert absolute(Show(base_url="https://example.org/a"), "b") == "https://example.org/a/b"


def test_an_mp3_is_named_by_its_episode_and_its_content() -> None:
    assert audio_name("2023-10-24-晚间", [b"a"]) == "briefing-2023-10-24-ca978112ca.mp3"


def found_in(parent: etree._Element, path: str) -> etree._Element:
    found = parent.find(path, NAMESPACES)
    assert found is not None, path
    return found


def test_the_show_has_the_guid_that_the_namespace_document_gives_as_an_example() -> None:
    # docs/tags/guid.md of Podcastindex-org/podcast-namespace, made from podnews.net/rss
    assert str(uuid5(PODCAST_NAMESPACE, "podnews.net/rss")) == (
        "9b024349-ccf0-5f69-a609-6b82873eab3c"
    )
    ours = str(uuid5(PODCAST_NAMESPACE, "news.example.org/yunxi/feed.xml"))
    assert text(channel(), "podcast:guid") == ours


def test_the_channel_has_what_podcasting_2_0_asks_for() -> None:
    found = channel()
    assert text(found, "podcast:medium") == "podcast"
    locked = found_in(found, "podcast:locked")
    assert (locked.text, locked.get("owner")) == ("yes", "desk@example.org")
    disclosed = found_in(found, "podcast:txt")
    assert disclosed.get("purpose") == "ai-content"
    assert "合成语音" in (disclosed.text or "")
    often = found_in(found, "podcast:updateFrequency")
    assert (often.get("rrule"), often.text) == ("FREQ=DAILY", "每天更新")
    image = found_in(found, "podcast:image")
    assert image.get("href") == "https://news.example.org/yunxi/cover.png"
    assert image.get("aspect-ratio") == "1/1"


def test_an_item_is_numbered_by_its_day() -> None:
    item = found_in(channel(), "item")
    assert (text(item, "itunes:season"), text(item, "itunes:episode")) == ("2023", "297")
    assert found_in(item, "podcast:season").get("name") == "2023年"
    number = found_in(item, "podcast:episode")
    assert (number.text, number.get("display")) == ("297", "10月24日")


def test_an_item_credits_its_voices_and_says_that_they_are_synthetic() -> None:
    part = replace(MADE.segments[1], credit=Credit("edge", "yunxi", "云希", 1))
    made = replace(MADE, segments=(MADE.segments[0], part, part))
    people = found_in(channel(SHOW, made), "item").findall("podcast:person", NAMESPACES)
    assert [(each.get("role"), each.text) for each in people] == [
        ("producer", "云溪区融媒体中心"),
        ("narrator", "云希（合成语音）"),
    ]
    assert "标贝女声" in text(found_in(channel(), "item"), "podcast:txt")


def test_a_soundbite_is_the_first_story_in_whole_sentences() -> None:
    bite = found_in(channel(), "item/podcast:soundbite")
    story = MADE.segments[1]
    assert bite.text == story.title
    assert float(bite.get("startTime", "")) == pytest.approx(story.start_s, abs=0.001)
    end_s = float(bite.get("startTime", "")) + float(bite.get("duration", ""))
    assert end_s == pytest.approx(story.lines[-1].end_s, abs=0.01)


@given(lengths_s=st.lists(st.floats(0.5, 200), min_size=1, max_size=6))
def test_a_soundbite_is_as_long_as_the_namespace_recommends_or_left_out(
    lengths_s: list[float],
) -> None:
    segments, now_s = [], 0.0
    for at, length_s in enumerate(lengths_s):
        kind = "story" if at else "opening"
        line = replace(MADE.segments[0].lines[0], start_s=now_s, end_s=now_s + length_s)
        part = replace(MADE.segments[0], kind=kind, start_s=now_s, end_s=now_s + length_s)
        segments.append(replace(part, lines=(line,)))
        now_s += length_s
    chosen = soundbite(replace(MADE, segments=tuple(segments), duration_s=now_s))
    if chosen is None:
        assert now_s < 15
    else:
        assert 15 <= chosen[1] <= 120
        assert chosen[0] + chosen[1] <= now_s + 1e-6


@pytest.mark.parametrize("frequency", [each for each in settings.FREQUENCIES if each])
def test_every_frequency_that_can_be_set_is_written(frequency: str) -> None:
    often = found_in(channel(replace(SHOW, frequency=frequency)), "podcast:updateFrequency")
    assert often.get("rrule") == FREQUENCIES[frequency][0]


def test_what_a_show_sets_is_what_its_feed_says() -> None:
    set_otherwise = replace(
        SHOW, category="Education > Language Learning, News", explicit=True, locked=False
    )
    found = channel(replace(set_otherwise, frequency=""))
    outer = [each.get("text") for each in found.findall("itunes:category", NAMESPACES)]
    assert outer == ["Education", "News"]
    assert found_in(found, "itunes:category/itunes:category").get("text") == "Language Learning"
    assert {each.text for each in found.iter(f"{{{ITUNES}}}explicit")} == {"true"}
    assert text(found, "podcast:locked") == "no"
    assert found.find("podcast:updateFrequency", NAMESPACES) is None


def test_a_flash_briefing_streams_the_five_newest() -> None:
    made = [episode(date(2023, 10, day)) for day in range(24, 16, -1)]
    items = json.loads(flash_briefing(SHOW, made))
    assert len(items) == 5
    assert items[0] == {
        "uid": guid(made[0]),
        "updateDate": "2023-10-24T00:00:00.0Z",
        "titleText": made[0].title,
        "mainText": "",
        "streamUrl": f"https://news.example.org/yunxi/episodes/2023-10-24/{made[0].audio}",
        "redirectionUrl": "https://news.example.org/yunxi/episodes/2023-10-24/index.html",
    }


@pytest.mark.parametrize(
    ("published", "edition", "written"),
    [
        ("08:00", 1, "08:00:00"),
        ("06:30", 1, "06:30:00"),
        ("06:30", 3, "08:30:00"),
        ("22:15", 2, "23:15:00"),
        ("22:15", 9, "23:15:00"),  # of the same day still
    ],
)
def test_an_episode_counts_from_the_hour_that_its_show_told_when_it_was_made(
    published: str, edition: int, written: str
) -> None:
    made = replace(MADE, show=replace(SHOW, published=published), edition=edition)
    item = found_in(channel(replace(SHOW, published="12:00"), made), "item")
    assert text(item, "pubDate") == f"Tue, 24 Oct 2023 {written} +0800"
    (listed,) = json.loads(json_feed(SHOW, (made,)))["items"]
    assert listed["date_published"] == f"2023-10-24T{written}+08:00"


def test_a_second_edition_has_a_number_between_two_days() -> None:
    item = found_in(channel(SHOW, replace(MADE, edition=2)), "item")
    assert item.find("itunes:episode", NAMESPACES) is None
    number = found_in(item, "podcast:episode")
    assert (number.text, number.get("display")) == ("297.2", "10月24日（2）")
