"""The RSS and JSON feeds, as podcast apps read them."""

import json
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefing.model import Show
from briefing.publish.addresses import absolute, audio_name, web_address
from briefing.publish.feed import ATOM, CONTENT, ITUNES, NAMESPACES, PODCAST, guid, json_feed, rss
from tests.episodes import MP3, SHOW, episode, titled

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
@settings(max_examples=30)
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


@settings(max_examples=40)
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
        if name in {"url", "href"}
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
