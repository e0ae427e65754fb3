"""Feeds: each entry once, by its own text, its page's, or its summary; and no loss untold."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cli import main
from briefing.errors import SourceError
from briefing.model import Document, Found
from briefing.sources import nowhere, read
from briefing.sources.fetch import fetch
from briefing.sources.fetch.follow import following
from briefing.sources.furniture.publication import published_on
from tests.site import Answer, Site

FEEDS = Path(__file__).parent / "sources" / "feeds"
PAGES = sorted(each for each in FEEDS.iterdir() if each.suffix != ".json")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_feed_gives_exactly_the_articles_beside_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = read(fetch(str(path))[0])
    assert [error.about for error in found.unread] == expected["unread"]
    assert len(found.articles) == len(expected["articles"])
    for article, wanted in zip(found.articles, expected["articles"], strict=True):
        said = json.loads(json.dumps(asdict(article), default=str))
        assert {key: said[key] for key in wanted} == wanted


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
@pytest.mark.parametrize("name", ["full-text.xml", "atom.xml", "json-feed.feed"])
def test_a_feed_is_read_in_any_encoding_whatever_it_declares(name: str, encoding: str) -> None:
    text = (FEEDS / name).read_text(encoding="utf-8")
    kind = "json" if name.endswith("feed") else "feed"
    plain = read(Document("feed", text.encode(), kind))
    assert read(Document("feed", text.encode(encoding), kind)) == plain


def feed(*items: str) -> bytes:
    return (
        f'<rss version="2.0"><channel><title>龙湾</title>{"".join(items)}</channel></rss>'.encode()
    )


def item(title: str, link: str, description: str = "") -> str:
    fields = {"title": title, "link": link, "description": description}
    return f"<item>{''.join(f'<{name}>{text}</{name}>' for name, text in fields.items())}</item>"


def of(data: bytes, follow: Callable[[Sequence[str]], Sequence[Document | SourceError]]) -> Found:
    return read(Document("feed", data, "feed", "https://longwan.example/feed"), follow)


def page(text: str, headline: str = "龙湾港开通货运航线") -> Document:
    return Document(
        "page", f"## {headline}\n\n{text}\n".encode(), "markdown", "https://x.example/p"
    )


def test_a_teaser_is_replaced_by_its_page() -> None:
    asked: list[str] = []

    def follow(addresses: Sequence[str]) -> Sequence[Document]:
        asked.extend(addresses)
        return [page("昨天,龙湾港开通货运航线。\n\n首航装载86个标箱。")] * len(addresses)

    found = of(feed(item("新航线开通", "a/1.html", "龙湾港昨天…")), follow)
    assert asked == ["https://longwan.example/a/1.html"]
    assert found.unread == ()
    (article,) = found.articles
    assert article.headline == "新航线开通"
    assert article.paragraphs == ("昨天,龙湾港开通货运航线。", "首航装载86个标箱。")
    assert (article.link, article.source) == ("https://longwan.example/a/1.html", "feed")


def test_an_address_that_is_none_loses_no_story() -> None:
    text = "龙湾港昨天开通了第一条货运航线，首船装了三百个标准箱。" * 4
    data = feed(
        item("龙湾港开通货运航线", "http://[bad", text), item("云溪大桥通车", "b.html", text)
    )
    found = of(data, nowhere)
    assert [each.headline for each in found.articles] == ["龙湾港开通货运航线", "云溪大桥通车"]


def test_a_story_told_in_full_is_not_followed() -> None:
    def follow(addresses: Sequence[str]) -> Sequence[Document]:
        raise AssertionError(addresses)

    description = "龙湾港昨天开通航线。首航装载86个标箱。全程9个小时。"
    assert len(of(feed(item("新航线", "a", description)), follow).articles) == 1


def test_a_page_that_says_less_than_the_summary_does_not_replace_it() -> None:
    summary = "龙湾港昨天开通至青屿的货运航线,首航装载86个标箱。"
    found = of(feed(item("新航线", "a", summary)), lambda _: [page("请登录后阅读全文。")])
    assert found.articles[0].paragraphs == (summary,)
    assert found.unread == ()


def test_of_a_page_with_several_stories_the_entrys_own_is_taken() -> None:
    text = "## 夜市开街\n\n夜市昨晚开街。\n\n## 新航线开通\n\n龙湾港昨天开通新航线。\n"
    both = Document("page", text.encode(), "markdown")
    found = of(
        feed(item("新航线昨天开通", "a"), item("完全无关", "b")), lambda some: [both] * len(some)
    )
    assert [article.paragraphs for article in found.articles] == [("龙湾港昨天开通新航线。",)]
    assert "does not tell “完全无关”" in str(found.unread[0])


def test_a_cut_summary_without_a_link_is_told() -> None:
    text = "<item><title>航线</title><description>首航装载86个标箱。全程……</description></item>"
    found = of(feed(text), nowhere)
    assert found.articles[0].paragraphs == ("首航装载86个标箱。",)
    assert "only in part" in str(found.unread[0])


def test_pages_are_followed_a_handful_at_a_time_and_not_without_end() -> None:
    sizes: list[int] = []

    def follow(addresses: Sequence[str]) -> Sequence[Document]:
        sizes.append(len(addresses))
        return [page(f"第{address[-3:]}条消息昨天发布。") for address in addresses]

    many = [item(f"消息{number}", f"n/{number:03}") for number in range(130)]
    found = of(feed(*many), follow)
    assert max(sizes) <= 16
    assert (sum(sizes), len(found.articles), len(found.unread)) == (100, 100, 30)
    assert "more than 100 pages" in str(found.unread[0])
    assert [article.headline for article in found.articles][:2] == ["消息0", "消息1"]


def html(text: str) -> Answer:
    return Answer(
        f"## 龙湾港开通货运航线\n\n{text}\n".encode(), media_type="text/markdown; charset=utf-8"
    )


def test_the_pages_of_a_feed_are_fetched_and_the_lost_ones_told() -> None:
    answers: dict[str, Answer | list[Answer]] = {
        "/feed": Answer(
            feed(
                item("龙湾港开通货运航线", "/1"),
                item("找不到的一条", "/gone", "这条只有摘要。"),
                item("什么也没有", "/lost"),
                item("慢的一条", "/slow"),
                item("不是网页的一条", "/photo"),
                item("搬了家的一条", "/moved"),
            ),
            media_type="application/rss+xml",
        ),
        "/1": html("昨天,龙湾港开通货运航线。"),
        "/slow": Answer(html("慢慢地来,昨天到了。").body, delay_s=0.3),
        "/photo": Answer(b"\x89PNG\r\n", media_type="image/png"),
        "/moved": Answer(status=301, headers={"Location": "/1"}),
    }
    with Site(answers) as site:
        (document,) = fetch(f"{site.url}/feed")
        found = read(document, following(document))
        result = CliRunner().invoke(main, ["articles", f"{site.url}/feed"])
    assert [article.headline for article in found.articles] == [
        *("龙湾港开通货运航线", "找不到的一条", "慢的一条", "搬了家的一条"),
    ]
    assert [error.about.rpartition("/")[2] for error in found.unread] == ["lost", "photo"]
    assert result.exit_code == 1
    assert result.stderr.count("Error: ") == 2


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<rss><channel></channel></rss>", "feed without entries"),
        (b"<rss><channel><item><link>a</item></link>", "is a broken feed"),
        (b"<?xml version='1.0'?><urlset><url/></urlset>", "no RSS or Atom feed"),
        (b"<rss>" + b"<a/>" * 300_001, "more than 300000 tags"),
        (feed(item("只有标题", "")), "holds no article"),
        (feed(item("断掉的", "https://longwan.example/1", "没有说完的…")), "is not followed"),
    ],
)
def test_a_feed_without_a_story_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(SourceError, match=problem):
        read(Document("feed", data, "feed"))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("Thu, 12 Mar 2026 18:00:00 GMT", date(2026, 3, 13)),
        ("Thu, 12 Mar 2026 15:59:59 GMT", date(2026, 3, 12)),
        ("Thu, 12 Mar 2026 23:59:00 +0800", date(2026, 3, 12)),
        ("Thu, 12 Mar 2026 23:59:00 -0500", date(2026, 3, 12)),
        ("Thu, 12 Mar 2026 07:00:00 CST", date(2026, 3, 12)),
        ("2026-03-12T18:00:00Z", date(2026, 3, 13)),
        ("2026-03-12T23:00:00+09:00", date(2026, 3, 12)),
        ("2026-03-12", date(2026, 3, 12)),
        ("2026-03-12 23:30:00", date(2026, 3, 12)),
        ("2026年3月12日 09:30", date(2026, 3, 12)),
        ("2026/03/12", date(2026, 3, 12)),
        ("March 12, 2026", date(2026, 3, 12)),
        ("Mar 12, 2026 9:05 PM", date(2026, 3, 12)),
        ("12 March 2026", date(2026, 3, 12)),
        ("Marsh 12, 2026", None),
        ("1773331200", date(2026, 3, 13)),
        ("1773331200000", date(2026, 3, 13)),
        (1773331200, date(2026, 3, 13)),
        (1773331200000.0, date(2026, 3, 13)),
        (1e300, None),
        ("2026-02-30", None),
        ("昨天", None),
        ("", None),
        (None, None),
    ],
)
def test_a_day_is_the_newsrooms_own(moment: str | float | None, day: date | None) -> None:
    assert published_on(moment) == day


SAMPLES = [path.read_bytes() for path in PAGES]


@given(st.sampled_from(SAMPLES), st.data())
@settings(max_examples=150)
def test_no_mangled_feed_breaks_the_reader(sample: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sample)))
    length = data.draw(st.integers(0, 40))
    junk = data.draw(st.binary(max_size=20) | st.sampled_from([b"<", b"]]>", b"&#x0;", b"<item>"]))
    mangled = sample[:start] + junk + sample[start + length :]
    for kind in ("feed", "json"):
        try:
            found = read(Document("feed", mangled, kind))
        except SourceError:
            continue
        assert all(article.headline and all(article.paragraphs) for article in found.articles)


@pytest.mark.parametrize(
    ("title", "owner", "publisher", "section"),
    [
        ("龙湾日报", "", "龙湾日报", ""),
        ("社会新闻_龙湾网", "", "龙湾网", "社会新闻"),
        ("龙湾网 | 教育", "", "龙湾网", "教育"),
        ("龙湾商报-财经新闻", "龙湾商报", "龙湾商报", "财经新闻"),
        ("龙湾商报-财经新闻", "", "龙湾商报-财经新闻", ""),
        ("最新文章_龙湾在线", "", "龙湾在线", ""),
        ("龙湾晚报_龙湾日报", "", "龙湾晚报_龙湾日报", ""),
        ("龙湾·一周", "另一张图", "龙湾·一周", ""),
        ("龙湾新闻 | 时政", "", "龙湾新闻", "时政"),
        ("龙湾新闻｜城事", "", "龙湾新闻", "城事"),
        ("龙湾瞭望 | 教育新闻", "", "龙湾瞭望", "教育新闻"),
        ("龙湾旧事 | 渡口夜话", "", "龙湾旧事 | 渡口夜话", ""),
        ("龙湾晚报 A07 城事", "", "龙湾晚报", "城事"),
    ],
)
def test_a_feed_s_title_names_its_paper_and_its_section(
    title: str, owner: str, publisher: str, section: str
) -> None:
    picture = f"<image><title>{owner}</title></image>" if owner else ""
    told = item("石桥修好了", "/1", "石桥昨天修好了。今天通车。行人先走。")
    data = f'<rss version="2.0"><channel><title>{title}</title>{picture}{told}</channel></rss>'
    (article,) = of(data.encode(), nowhere).articles
    assert (article.publisher, article.section) == (publisher, section)


def test_the_title_that_another_program_gives_a_feed_names_site_and_channel() -> None:
    told = item("石桥修好了", "/1", "石桥昨天修好了。今天通车。行人先走。")
    for generator, publisher in (("RSSHub", "龙湾新闻"), ("龙湾", "龙湾新闻 - 本地")):
        made = f"<title>龙湾新闻 - 本地</title><generator>{generator}</generator>"
        data = f'<rss version="2.0"><channel>{made}{told}</channel></rss>'
        (article,) = of(data.encode(), nowhere).articles
        assert article.publisher == publisher


def test_an_entry_that_says_who_published_it_first_is_theirs() -> None:
    whole = "石桥昨天修好了。今天通车。行人先走。"
    told = item("石桥修好了", "/1", whole).replace("</item>", "<source>石桥报</source></item>")
    assert [
        each.publisher for each in of(feed(told, item("桥", "/2", whole)), nowhere).articles
    ] == [
        "石桥报",
        "龙湾",
    ]


@pytest.mark.parametrize(
    "tail",
    [
        "The post 石桥修好了 first appeared on 龙湾.",
        "The post 石桥修好了 appeared first on 龙湾.",
        "石桥修好了最先出现在龙湾。",
    ],
)
def test_where_a_post_appeared_first_is_not_told(tail: str) -> None:
    text = f"&lt;p&gt;石桥昨天修好了。今天通车。行人先走。&lt;/p&gt;&lt;p&gt;{tail}&lt;/p&gt;"
    (article,) = of(feed(item("石桥修好了", "/1", text)), nowhere).articles
    assert article.paragraphs == ("石桥昨天修好了。今天通车。行人先走。",)
