"""The kind of a document is told by its content first, whatever it is called."""

import pytest

from briefing.errors import SourceError
from briefing.sources.kinds import kind_of

FEED = '<?xml version="1.0"?>\n<!-- 云溪日报 -->\n<rss version="2.0"><channel/></rss>'


@pytest.mark.parametrize(
    ("text", "name", "media_type", "kind"),
    [
        (FEED, "page.txt", "", "feed"),
        (FEED, "page", "text/html", "feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', "page.html", "", "feed"),
        ("<atom:feed >", "", "", "feed"),
        ("<rdf:RDF xmlns=''>", "", "", "feed"),
        ("<!DOCTYPE rss PUBLIC '-//x//DTD'>", "", "", "feed"),
        ('<?xml version="1.0"?><!DOCTYPE html><html>', "page.xml", "text/xml", "html"),
        ("<!-- 要闻 --><html lang=zh>", "page.xml", "", "html"),
        ("<div class=story><p>云溪河通航</p></div>", "page.txt", "", "html"),
        ("<div align=center>\n\n# 云溪日报", "page.md", "", "markdown"),
        ('<?xml version="1.0"?><urlset>', "sitemap.xml", "", "xml"),
        ('[{"headline": "云溪河通航"}]', "page.txt", "text/plain", "json"),
        ('{\n "version": "https://jsonfeed.org/version/1.1"}', "page", "", "json"),
        ("[图片新闻]云溪河通航", "page.txt", "", "newspaper"),
        ("<本报讯>云溪河通航", "page.txt", "", "newspaper"),
        ("云溪河通航", "page.jsonl", "", "json"),
        ("云溪河通航", "page", "application/feed+json", "json"),
        ("云溪河通航", "PAGE.TEXT", "", "newspaper"),
        ("云溪河通航", "page.markdown", "", "markdown"),
        ("云溪河通航", "page", "", "newspaper"),
        ("---\ntitle: 云溪河通航\n---\n\n云溪河昨天通航。", "-", "", "markdown"),
        ("# 云溪河通航\n\n[原文](https://yunxi.example/1)", "-", "", "markdown"),
        ("# 云溪日报\n\n## 云溪河通航\n", "-", "", "newspaper"),
        ("云溪河通航\n=======\n\n云溪河昨天通航。", "-", "", "markdown"),
        ("**云溪河通航**\n\n云溪河昨天通航。", "-", "", "markdown"),
        ("# 云溪河通航\n\n[原文](https://yunxi.example/1)", "page.txt", "", "newspaper"),
        ("#云溪河通航\n——\n云溪河昨天通航。", "-", "", "newspaper"),
        ("云溪日报\n---\n要闻：云溪河通航", "-", "", "newspaper"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_content_goes_before_the_servers_word_and_the_suffix(
    text: str, name: str, media_type: str, kind: str, encoding: str
) -> None:
    assert kind_of(text.encode(encoding), name, media_type, "page") == kind


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_no_binary_file(encoding: str) -> None:
    assert kind_of(FEED.encode(encoding), "page", "", "page") == "feed"
    assert kind_of('{"标题": "云溪"}'.encode(encoding), "page", "", "page") == "json"


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"\x1f\x8b\x08", b"\x00\x01\x02\x00\x00", b"ID3"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError, match="page: is "):
        kind_of(data, "page.txt", "", "page")


@pytest.mark.parametrize("opening", ["<!--" * 1000, "<?" * 2000, "<" * 4000, " " * 4000])
def test_no_opening_takes_long(opening: str) -> None:
    assert kind_of(opening.encode(), "page.txt", "", "page") == "newspaper"
