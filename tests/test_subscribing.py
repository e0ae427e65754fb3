"""Ways to subscribe: each address as the app wants it, and a code that a camera reads."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree

from briefing.model import Show
from briefing.publish.subscribing import apps, qr_code, subscribing
from tests.episodes import SHOW

HOMELESS = replace(SHOW, base_url="")
FEED = "https://news.example.org/yunxi/feed.xml"


def test_apple_takes_the_feed_under_a_scheme_of_its_own() -> None:
    assert apps(SHOW)["Apple 播客"] == "podcast://news.example.org/yunxi/feed.xml"


def test_antennapod_takes_feed_and_title_as_a_query() -> None:
    address = urlsplit(apps(replace(SHOW, title="早报 & 晚报"))["AntennaPod"])
    assert address._replace(query="").geturl() == "https://antennapod.org/deeplink/subscribe"
    assert parse_qs(address.query) == {"url": [FEED], "title": ["早报 & 晚报"]}


def test_a_page_of_the_shows_own_stands_before_the_apps_and_in_the_place_of_its_own() -> None:
    apple, cosmos = "https://podcasts.apple.com/cn/podcast/id1", "https://www.xiaoyuzhoufm.com/p/1"
    show = replace(SHOW, listed=(cosmos, apple, "javascript:alert(1)", "https://cast.example/云溪"))
    links = subscribing(show, "").xpath("//ul//a")
    shown = [(link.text, link.get("href")) for link in links]
    assert shown[:3] == [
        ("小宇宙", cosmos),
        ("Apple 播客", apple),
        ("cast.example", "https://cast.example/%E4%BA%91%E6%BA%AA"),
    ]
    assert [name for name, _ in shown[3:]] == ["AntennaPod", "RSS"]
    assert "小宇宙" not in subscribing(show, "").xpath("string(//p[@class='hint'])")


@pytest.mark.parametrize("base_url", ["", "javascript:alert(1)//", "file:///srv/"])
def test_without_a_home_on_the_web_the_feed_alone_is_linked(base_url: str) -> None:
    show = replace(SHOW, base_url=base_url)
    section = subscribing(show, "../../")
    assert section.xpath("//a/@href") == ["../../feed.xml"]
    assert not section.xpath("//img | //button")
    assert qr_code(show) == b""


def test_the_address_can_be_copied_and_scanned() -> None:
    section = subscribing(SHOW, "")
    assert section.xpath("string(//code)") == FEED
    assert section.xpath("//button/@data-copy") == [FEED]
    assert section.xpath("//img/@src") == ["assets/subscribe.svg"]


def test_the_code_is_a_picture_of_squares_on_white() -> None:
    drawn = etree.fromstring(qr_code(SHOW))
    assert drawn.tag == "{http://www.w3.org/2000/svg}svg"
    fills = drawn.xpath("//*[local-name()='path']/@fill | //*[local-name()='path']/@stroke")
    assert fills == ["#fff", "#000"]  # whatever the page's colours: a camera needs the contrast
    assert not drawn.xpath("//@style | //*[local-name()='script']")


def test_the_same_show_has_the_same_code_and_another_home_another() -> None:
    assert qr_code(SHOW) == qr_code(replace(SHOW))
    assert qr_code(SHOW) != qr_code(Show(base_url="https://other.example/"))
