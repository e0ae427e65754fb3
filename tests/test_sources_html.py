"""HTML: the story is read whole and nothing else is, or the page says why there is none."""

import json
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from random import Random
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.pipeline import gather
from briefing.sources import Follow, nowhere, read
from tests.site import Answer, Site
from tests.web_pages import STYLES

PAGES = Path(__file__).parent / "sources" / "html"
PAIRS = sorted(PAGES.glob("*.json"))
LEAD = "昨天，云溪河航道恢复通航，首日通过货船46艘，沿岸三个码头同时开放装卸。"
REST = "区港航中心主任闻涛说，停航整治历时9个月，共清淤38万立方米，航道水深由2.1米增加到3.2米。"
STORY = f"<h1>云溪河航道恢复通航</h1><p>{LEAD}</p><p>{REST}</p>"


def page(body: str, head: str = "<title>云溪河航道恢复通航_云溪网</title>") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def articles(data: bytes, link: str = "", charset: str = "") -> tuple[Article, ...]:
    return read(Document("page.html", data, "html", link, charset)).articles


def source_of(pair: Path) -> Path:
    """Find what stands beside the expected articles: a page, or the folder of a newspaper."""
    page = pair.with_suffix(".html")
    return page if page.exists() else next(pair.with_suffix("").glob("node_*"))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.stem)
def test_a_page_gives_exactly_the_articles_beside_it(pair: Path) -> None:
    expected = json.loads(pair.read_text(encoding="utf-8"))
    found = gather([str(source_of(pair))])
    assert not found.unread
    read_back = json.loads(json.dumps([asdict(article) for article in found.articles], default=str))
    assert len(read_back) == len(expected)
    for article, wanted in zip(read_back, expected, strict=True):
        assert {key: article[key] for key in wanted} == wanted


TOLD = [
    story
    for name in ("stories", "genres")
    for story in json.loads((PAGES.parent / f"{name}.json").read_text(encoding="utf-8"))
    if story.get("paragraphs")
]


@pytest.mark.parametrize("style", sorted(STYLES))
def test_each_story_comes_back_whole_from_each_style_of_site(style: str) -> None:
    for story in TOLD:
        (article,) = articles(STYLES[style](story).encode())
        assert article.headline == story["headline"]
        assert article.paragraphs == tuple(story["paragraphs"])


# ---------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    "encoding", ["utf-8", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-8-sig"]
)
@pytest.mark.parametrize("declared", ["", "utf-8", "gb2312", "big5"])
def test_a_page_is_read_in_any_encoding_whatever_it_declares(encoding: str, declared: str) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    data = page(STORY, meta if declared else "").decode().encode(encoding)
    (article,) = articles(data)
    assert (article.headline, article.paragraphs) == ("云溪河航道恢复通航", (LEAD, REST))


@pytest.mark.parametrize("charset", ["", "big5", "utf-8"])
def test_a_page_in_big5_is_read(charset: str) -> None:
    data = (PAGES / "traditional-characters.html").read_text(encoding="utf-8").encode("big5hkscs")
    (article,) = articles(data, charset=charset)
    assert article.headline == "雲溪龍舟賽落幕 十八隊爭標"


# ---------------------------------------------------------------- what is no story

LISTED = "".join(f'<li><a href="/{n}.html">云溪区第{n}届龙舟赛昨天落幕</a></li>' for n in range(30))
TEASED = "".join(
    f'<div class="item"><h3><a href="/{n}.html">云溪区第{n}届龙舟赛昨天落幕</a></h3>'
    f"<p>{n}月的云溪河上锣鼓喧天，18支队伍参加了第{n}届龙舟赛，比赛吸引了3万名观众到场观看。</p></div>"
    for n in range(1, 9)
)
FREE = (
    '<script type="application/ld+json">'
    '{{"@type":"NewsArticle","headline":"通航","isAccessibleForFree":{}}}</script>'
)
NO_STORIES = {
    "not found": ("404", "<h1>404</h1><p>抱歉，您访问的页面不存在。</p>", "is an error page"),
    "gone": (
        "云溪网",
        "<div>您访问的文章已被删除</div><a href='/'>返回首页</a>",
        "is an error page",
    ),
    "broken": ("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center>", "is an error page"),
    "captcha": (
        "安全验证",
        "<p>您的访问过于频繁，请完成下方验证后继续。</p><script></script>",
        "proof that you are human",
    ),
    "robot": (
        "Just a moment...",
        "<p>Enable JavaScript and cookies to continue</p><script></script>",
        "proof that you are human",
    ),
    "login": (
        "用户登录",
        "<form><input name=u><input type=password></form><p>忘记密码</p>",
        "asks for a login",
    ),
    "login first": ("云溪内参", "<p>请登录后查看全文。</p>", "asks for a login|must be paid for"),
    "wall": (
        "通航",
        f"{STORY}<div class=pay>本文为付费内容，订阅后阅读全文</div>",
        "must be paid for",
    ),
    "rest unread": (
        "通航",
        f"{STORY}<p>剩余 78% 内容</p><button>立即订阅</button>",
        "must be paid for",
    ),
    "not free": ("通航", f"{FREE.format('false')}{STORY}", "must be paid for"),
    "not free, in words": (
        "通航",
        f"{FREE.format(chr(34) + 'False' + chr(34))}{STORY}",
        "paid for",
    ),
    "empty root": ("云溪新闻", '<div id="app"></div><script src="/app.js"></script>', "JavaScript"),
    "noscript": (
        "云溪新闻",
        "<noscript>请启用JavaScript以继续</noscript><div>加载中…</div><script src=a.js></script>",
        "JavaScript",
    ),
    "list": ("云溪新闻", f"<ul>{LISTED}</ul>", "only lists stories"),
    "list with teasers": ("云溪新闻", TEASED, "only lists stories"),
    "refresh": (
        "云溪日报",
        '<meta http-equiv="refresh" content="0;URL=html/2026-03/12/node_1.htm">',
        "only leads on to html/2026-03/12/node_1.htm; name that address",
    ),
    "library": (
        "统一身份认证 - 云溪图书馆",
        (
            "<h2>统一身份认证平台</h2><p>您访问的全文数据库需要登录后查看，请使用读者证号。</p>"
            "<form><input type=password></form><p>首次使用请先激活账号。</p>"
        ),
        "asks for a login",
    ),
    "app": (
        "下载云溪客户端",
        (
            "<h1>云溪客户端</h1><p>云溪客户端汇聚本地资讯和便民服务，每天为您送上身边的新鲜事。</p>"
            "<a href=x>App Store</a><a href=y.apk>安卓版</a><p>版本：5.3.1　大小：48.2MB</p>"
        ),
        "offers an app",
    ),
    "taken away": ("云溪发布", "<h2>该内容已被发布者删除</h2>", "is an error page"),
    "subject": (
        "治水三年",
        f"<h1>治水三年</h1><p>三年来，云溪清淤河道二百一十公里，本网推出专题报道。</p><ul>{LISTED}</ul>",
        "only lists stories",
    ),
    "print": (
        "云溪日报 第4版",
        "<h2>数字报</h2><embed src='/pdf/04.pdf' type='application/pdf'>",
        "shows a PDF and has no text itself; name /pdf/04.pdf",
    ),
    "furniture": ("云溪网", "<p>版权所有 云溪网</p>", "holds no story"),
}


@pytest.mark.parametrize("case", sorted(NO_STORIES))
def test_a_page_without_a_whole_story_says_why_and_what_to_do(case: str) -> None:
    title, body, problem = NO_STORIES[case]
    with pytest.raises(SourceError, match=problem) as refused:
        articles(page(body, f"<title>{title}</title>"))
    assert refused.value.remedy
    assert "\n" not in str(refused.value)


def test_a_list_of_stories_names_its_feed() -> None:
    feed = '<link rel="alternate" type="application/rss+xml" href="/rss.xml">'
    with pytest.raises(SourceError, match=r"name its feed, https://yunxi\.example/rss\.xml"):
        articles(page(f"<ul>{LISTED}</ul>", feed), "https://yunxi.example/news/")


@pytest.mark.parametrize(
    "beside",
    [
        "<form><input type=password><a>登录</a></form>",
        "<noscript>请启用JavaScript</noscript><script></script>",
        "<div id=app></div><script></script>",
        f"<ul>{LISTED}</ul>",
        "<a href=/vip>开通会员</a>",
        "<ul><li><a href=/a>【会员专享】云溪河的一百年</a></li></ul>",
        "<h3>用户登录</h3>",
        "<h3>付费内容</h3>",
        "<p>本报讯：404路公交车昨天停运。</p>",
        "<p>附件：1.云溪河通航方案.docx</p>",
        "<a href=x>下载客户端</a><a href=y>App Store</a><a href=z>安卓版</a>",
    ],
)
def test_what_stands_beside_a_story_does_not_hide_it(beside: str) -> None:
    for body in (beside + STORY, STORY + beside):
        (article,) = articles(page(body))
        assert article.paragraphs[:2] == (LEAD, REST) or article.paragraphs[-2:] == (LEAD, REST)


@pytest.mark.parametrize(
    "paragraph",
    [
        "云溪数字图书馆昨天宣布取消付费阅读，市民凭身份证即可阅读全文，首批开放图书12万种，全年不打烊。",
        "网站改版后，原来的404页面不存在了，市民打开旧地址会自动跳转到新的办事大厅，平均用时不到1秒。",
        "“还有12%的居民没有装。”闻涛说，月底前会全部装完，届时云溪区的老旧小区都能用上新的智能水表。",
        "银行提醒，登录网银须进行安全验证，切勿向陌生人透露验证码，如有疑问请拨打客服热线咨询工作人员。",
    ],
)
def test_a_story_about_walls_is_no_wall(paragraph: str) -> None:
    (article,) = articles(page(f"<h1>云溪区发布提醒</h1><p>{paragraph}</p><p>{REST}</p>"))
    assert article.paragraphs == (paragraph, REST)


@pytest.mark.parametrize(
    "short", ["“还有12%的居民没有装。”", "居民付费后即可取水。", "取消付费阅读。"]
)
def test_a_short_paragraph_is_no_wall(short: str) -> None:
    (article,) = articles(page(f"<h1>云溪区装水表</h1><p>{LEAD}</p><p>{short}</p><p>{REST}</p>"))
    assert article.paragraphs == (LEAD, short, REST)


@pytest.mark.parametrize(
    "short",
    [
        "区城管局提醒，未经许可不得占道经营。",
        "市民扫码即可预约。",
        "作者在书中写道，版权属于每一位讲述者。",
        "记者：苦吗？",
        "时间：每天上午9点。",
    ],
)
def test_a_short_paragraph_is_no_furniture(short: str) -> None:
    (article,) = articles(page(f"<h1>云溪区装水表</h1><p>{LEAD}</p><p>{short}</p><p>{REST}</p>"))
    assert article.paragraphs == (LEAD, short, REST)


@pytest.mark.parametrize(
    "notice",
    [
        "凡本网注明“来源：云溪网”的所有作品，未经本网授权不得转载、摘编或以其他方式使用上述作品。",
        "本网注明来源的所有作品，版权均属于本网，任何媒体未经授权不得转载、链接或以其他方式复制发表。",
        "本文仅代表作者个人观点，不代表本网立场，如有侵权请联系删除。",
        "视频加载中，请稍候...",
        "（《云溪日报》2026年3月12日第3版）",
        "【打印】【关闭】【收藏】",
        "扫一扫在手机打开当前页",
        "（作者系云溪区作家协会会员）",
    ],
)
def test_a_sites_notice_is_not_read(notice: str) -> None:
    for body in (f"{STORY}<p>{notice}</p>", f"{STORY}<div>{f'<p>{notice}</p>' * 6}</div>"):
        (article,) = articles(page(body))
        assert article.paragraphs == (LEAD, REST)


@pytest.mark.parametrize(
    "heading",
    [
        "<span>原创</span>云溪河航道恢复通航",
        "云溪河航道恢复通航<small>（图）</small>",
        "云溪河航道<br>恢复通航",
    ],
)
def test_a_badge_is_no_part_of_a_headline(heading: str) -> None:
    (article,) = articles(page(f"<h1>{heading}</h1><p>{LEAD}</p><p>{REST}</p>"))
    assert article.headline == "云溪河航道恢复通航"


def test_links_between_paragraphs_make_no_list() -> None:
    link = '<p><a href="/2">云溪河整治工程全部完工</a></p>'
    texts = [f"{n}日，{LEAD}" for n in range(1, 9)]
    body = "".join(f"<p>{text}</p>{link if n % 2 else ''}" for n, text in enumerate(texts))
    (article,) = articles(page(f"<h1>云溪河航道恢复通航</h1>{body}"))
    assert article.paragraphs == tuple(texts)


# ---------------------------------------------------------------- fields


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("云溪河航道恢复通航_新闻频道_云溪网", "云溪河航道恢复通航"),
        ("云溪河航道恢复通航 - 云溪日报", "云溪河航道恢复通航"),
        ("云溪河航道恢复通航 | 要闻 | 云溪融媒", "云溪河航道恢复通航"),
        ("云溪河航道恢复通航-要闻-云溪新闻网", "云溪河航道恢复通航"),
        ("云溪网_云溪河航道恢复通航", "云溪河航道恢复通航"),
        ("云溪河航道恢复通航--云溪频道--云溪网", "云溪河航道恢复通航"),
        ("1-8月云溪河通过货船3200艘", "1-8月云溪河通过货船3200艘"),
        ("运-12首飞云溪机场-云溪日报", "运-12首飞云溪机场"),
        ("云溪河畔的新家——记护鸟人于海若", "云溪河畔的新家——记护鸟人于海若"),
        ("一碗手擀面 温暖夜班人", "一碗手擀面 温暖夜班人"),
    ],
)
def test_the_sites_name_is_no_part_of_a_headline(title: str, headline: str) -> None:
    (article,) = articles(page(f"<p>{LEAD}</p><p>{REST}</p>", f"<title>{title}</title>"))
    assert article.headline == headline


@pytest.mark.parametrize(
    ("head", "line", "link"),
    [
        ('<meta property="article:published_time" content="2026-03-11T23:30:00Z">', "", ""),
        ('<meta name="pubdate" content="2026-03-12 08:00">', "", ""),
        ("", "<time datetime='2026-03-12'>昨天</time>", ""),
        ("", "<div>来源：云溪日报 时间：2026年3月12日</div>", ""),
        ("", "", "https://yunxi.example/2026/03/12/a.html"),
        ("", "", "https://yunxi.example/html/2026-03/12/a.htm"),
        ("", "", "https://yunxi.example/202603/t20260312_88.html"),
        ("", "<div>2026-03-12</div>", "https://yunxi.example/2020/01/01/a.html"),
    ],
)
def test_the_day_is_read_wherever_it_is_told(head: str, line: str, link: str) -> None:
    body = STORY.replace("</h1>", f"</h1>{line}")
    (article,) = articles(page(body, head), link)
    assert str(article.published) == "2026-03-12"


@pytest.mark.parametrize(
    ("canonical", "link"),
    [
        ("https://yunxi.example/a", "https://yunxi.example/a"),
        ("/a", "https://yunxi.example/a"),
        ("https://www.yunxi.example/a", "https://www.yunxi.example/a"),
        ("https://other.example/a", "https://yunxi.example/b"),
        ("https://yunxi.example/", "https://yunxi.example/b"),
        ("javascript:alert(1)", "https://yunxi.example/b"),
        ("http://[", "https://yunxi.example/b"),
    ],
)
def test_the_canonical_address_is_believed_on_its_own_site(canonical: str, link: str) -> None:
    head = f'<link rel="canonical" href="{canonical}">'
    (article,) = articles(page(STORY, head), "https://yunxi.example/b")
    assert article.link == link


# ---------------------------------------------------------------- digital newspapers


def paper(folder: str) -> dict[str, Answer | list[Answer]]:
    return {
        f"/html/2026-03/12/{file.name}": Answer(file.read_bytes(), media_type="text/html")
        for file in (PAGES / folder).iterdir()
    }


def test_a_newspapers_page_on_the_web_is_followed_once_for_each_story() -> None:
    with Site(paper("founder-paper")) as site:
        found = gather([f"{site.url}/html/2026-03/12/node_2.htm"])
        assert site.visits["/html/2026-03/12/content_102.htm"] == 1
        assert not site.visits["/html/2026-03/12/content_104.htm"]  # an advertisement
        assert not site.visits["/html/2026-03/12/content_201.htm"]  # on another page
        assert found.articles[0].link == f"{site.url}/html/2026-03/12/content_101.htm?div=-1"
    assert [article.section for article in found.articles] == ["要闻"] * 3
    assert not found.unread


def test_a_story_that_cannot_be_fetched_is_told_beside_the_rest() -> None:
    answers = paper("founder-paper")
    answers["/html/2026-03/12/content_102.htm"] = Answer(status=404)
    with Site(answers) as site:
        found = gather([f"{site.url}/html/2026-03/12/node_2.htm"])
    assert len(found.articles) == 2
    assert [error.about.partition("?")[0].rpartition("/")[2] for error in found.unread] == [
        "content_102.htm"
    ]


def test_a_folder_with_a_page_and_its_stories_gives_each_story_once(tmp_path: Path) -> None:
    copytree(PAGES / "founder-paper", tmp_path, dirs_exist_ok=True)
    lone = (tmp_path / "content_105.htm").read_text(encoding="utf-8")
    (tmp_path / "content_300.htm").write_text(lone, encoding="utf-8")  # no page lists it
    names = [Path(each.source).name for each in gather([str(tmp_path)]).articles]
    assert sorted(names) == [
        "content_101.htm",
        "content_102.htm",
        "content_105.htm",
        "content_300.htm",
    ]
    globbed = gather([f"{tmp_path}/*.htm"]).articles
    assert len(globbed) == 4


def test_a_storys_own_page_is_a_source_too() -> None:
    (article,) = gather([str(PAGES / "table-paper-in-gb" / "content_2.htm")]).articles
    assert (article.publisher, article.section) == ("临江晚报", "社会")


def test_a_page_of_pictures_alone_is_refused_as_a_source() -> None:
    with pytest.raises(SourceError, match="holds no article"):
        gather([str(PAGES / "founder-paper" / "content_103.htm")])


def test_a_page_whose_stories_all_fail_gives_the_reason() -> None:
    data = (PAGES / "founder-paper" / "node_2.htm").read_bytes()
    with pytest.raises(SourceError, match="is not followed"):
        read(Document("node_2.htm", data, "html"), nowhere)


def test_a_page_saved_without_its_stories_says_that_they_are_missing(tmp_path: Path) -> None:
    node = tmp_path / "node_2.htm"
    node.write_bytes((PAGES / "founder-paper" / "node_2.htm").read_bytes())
    with pytest.raises(SourceError, match="none of these lies beside it; save them") as refused:
        gather([str(node)])
    assert refused.value.about == str(node)


def test_a_story_on_a_site_that_calls_stories_contents_leads_nowhere() -> None:
    others = "".join(
        f'<li><a href="content_{n}.htm">第{n}届龙舟赛昨天落幕</a></li>' for n in range(9)
    )
    for source in ("content_88.htm", "page.html"):
        data = page(f"{STORY}<p>云溪日报 第03版：要闻</p><ul>{others}</ul>")
        (article,) = read(Document(source, data, "html")).articles
        assert article.paragraphs == (LEAD, REST)


def test_a_saved_newspapers_page_is_known_by_what_it_prints() -> None:
    data = page('<p>第03版：要闻</p><a href="content_1.htm">云溪河航道恢复通航</a>', "")
    with pytest.raises(SourceError, match=r"content_1\.htm: is not followed"):
        read(Document("saved.html", data, "html"), nowhere)


def test_no_more_stories_are_followed_than_a_page_can_hold() -> None:
    links = "".join(f'<a href="content_{n}.htm">第{n}届龙舟赛</a>' for n in range(5000))

    def follow(addresses: Sequence[str]) -> list[Document | SourceError]:
        return [Document(each, page(STORY), "html") for each in addresses]

    found = read(Document("node_1.htm", page(links), "html"), follow)
    assert len(found.articles) == 100
    assert "lists 5000 stories" in str(found.unread[0])


def test_pages_that_list_each_other_end() -> None:
    data = page('<p>云溪日报</p><a href="content_1.htm">云溪河航道恢复通航</a>')
    asked: list[str] = []

    def follow(addresses: Sequence[str]) -> list[Document | SourceError]:
        asked.extend(addresses)
        return [Document(each, data, "html") for each in addresses]

    follows: Follow = follow
    with pytest.raises(SourceError):
        read(Document("node_1.htm", data, "html"), follows)
    assert asked == ["content_1.htm"]


# ---------------------------------------------------------------- hostile pages

BOMBS = {
    "deep": "<div>" * 200_000 + LEAD,
    "deep, inline": "<p>" + "<b>云" * 100_000,
    "unclosed": "<table><tr><td><font>" * 20_000 + LEAD,
    "attributes": "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + f">{LEAD}</div>",
    "one tag": "<" + "a" * 3_000_000,
    "comments": "<!--" * 200_000 + LEAD,
    "entities": "&amp;&#x4e91;&nbsp;" * 100_000,
    "breaks": "<div>" + "云<br>" * 10_000 + "</div>",
    "tools": f"<p>{'更多>>' * 13}</p>" * 2_000,
    "json": f'<script type="application/ld+json">{"[" * 100_000}</script>',
    "properties": f"<!--enpproperty {'<title>' * 50_000}-->",
    "areas": '<area href="content_1.htm">' * 20_000,
}


@pytest.mark.parametrize("bomb", sorted(BOMBS))
def test_no_page_crashes_the_reader_or_holds_it_up(bomb: str) -> None:
    start = time.process_time()
    with suppress(SourceError):
        articles(page(BOMBS[bomb]))
    assert time.process_time() - start < 10


def test_what_is_larger_than_any_page_is_refused() -> None:
    with pytest.raises(SourceError, match="larger than any page"):
        articles(page(f"<p>{LEAD}</p>" * 60_000))


MARKUP = [
    *(
        "<p>",
        "</p>",
        "<br>",
        "<div class='title'>",
        "</div>",
        "<td>",
        "<h1>",
        "<!--",
        "-->",
        "<a href='content_1.htm'>",
    ),
    *(
        "<script type='application/ld+json'>",
        "</script>",
        "<founder-content>",
        "&nbsp;",
        "\u3000",
        "\0",
        "<",
        "'",
    ),
    *(
        "<map>",
        "<area href='x'>",
        "<img>",
        "<b>",
        "<![CDATA[",
        "<?xml",
        "&#0;",
        "&#xD800;",
        LEAD,
        REST,
        "来源：云溪日报",
    ),
]


@given(st.lists(st.sampled_from(MARKUP) | st.text(max_size=8), max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_markup_breaks_the_reader(pieces: list[str]) -> None:
    _read_or_refuse("".join(pieces).encode("utf-8", "replace"))


@given(pair=st.sampled_from(PAIRS), chance=st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_a_mangled_page_is_read_or_refused(pair: Path, chance: int) -> None:
    data = bytearray(source_of(pair).read_bytes())
    random = Random(chance)  # noqa: S311 - pages, not secrets
    for _ in range(20):
        start = random.randrange(len(data))
        del data[start : start + random.choice([1, 7, 90])]
        data.insert(start, random.choice(b"<>\"'&=/a\xe4"))
    _read_or_refuse(bytes(data))


def _read_or_refuse(data: bytes) -> None:
    try:
        found = articles(data)
    except SourceError:
        return
    assert all(article.headline and all(article.paragraphs) for article in found)
