"""PDF: web pages that a browser printed, with its own head and foot around each sheet."""

from datetime import date

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from tests.pdf_writer import HEIGHT, Sheet, pdf

HEADLINE = "老粮仓变身社区图书馆"
SECOND = "馆里的灯亮到夜里九点"
TITLE = f"{HEADLINE}_云溪新闻网"
ADDRESS = "https://yunxi.example/news/1.html"
LINE = "2026-03-12 07:35　来源：云溪晚报　记者：陆清荷　分享到："
TOLD = (
    "云溪县三河镇的老粮仓昨天改成社区图书馆，首批上架图书一万二千册，孩子们放学就来。",
    "馆长何以安说，粮仓墙厚、冬暖夏凉，改造只花了九十天，费用由村里和企业各出一半。",
)
CHROME = (("2026/3/13 20:17", TITLE), (ADDRESS, "{at}/2"))
FIREFOX = ((TITLE, ADDRESS), ("{at} / 2", "2026/3/13, 20:17"))


def sheet(edges: tuple[tuple[str, str], ...], at: int) -> Sheet:
    page = Sheet()
    for y, (left, right) in zip((12, HEIGHT - 24), edges, strict=True):
        page.put(left.format(at=at), 30, y, 9)
        page.put(right.format(at=at), 500, y, 9)
    return page


def printed(edges: tuple[tuple[str, str], ...], headline: tuple[str, ...] = (HEADLINE,)) -> Article:
    front, back = sheet(edges, 1), sheet(edges, 2)
    front.put("云溪新闻网", 60, 60, 24)
    front.put("首页　要闻　民生　视频", 60, 100, 12)
    front.put("首页 > 民生 > 正文", 60, 130, 12)
    for row, text in enumerate(headline):
        front.put(text, 60, 170 + row * 40, 30)
    front.put(LINE, 60, 270, 12)
    front.column(TOLD[:1], 60, 320, 30, 16)
    back.column(TOLD[1:], 60, 60, 30, 16)
    (article,) = read(Document("page.pdf", pdf(front, back), "pdf")).articles
    return article


@pytest.mark.parametrize("edges", [CHROME, FIREFOX])
def test_a_printed_web_page_is_its_story_alone(edges: tuple[tuple[str, str], ...]) -> None:
    article = printed(edges)
    assert (article.headline, article.paragraphs) == (HEADLINE, TOLD)
    assert (article.kicker, article.subheadlines) == ("", ())
    assert (article.publisher, article.section) == ("云溪晚报", "民生")
    assert (article.reporters, article.published) == (("陆清荷",), date(2026, 3, 12))
    assert article.link == ADDRESS


def test_a_headline_of_two_lines_is_found_by_its_first() -> None:
    title = f"{HEADLINE} {SECOND}_云溪新闻网"
    article = printed((("2026/3/13 20:17", title), CHROME[1]), (HEADLINE, SECOND))
    assert article.headline.startswith(HEADLINE)
    assert article.paragraphs == TOLD
    assert article.publisher == "云溪晚报"


def test_an_address_at_the_foot_of_a_paper_s_page_makes_it_no_web_page() -> None:
    page = Sheet()
    page.put("云溪晚报", 60, 30, 24)
    page.put("2026年3月12日 星期四", 500, 36, 11)
    page.put(HEADLINE, 60, 120, 30)
    page.column(TOLD, 60, 200, 30, 16)
    page.put(ADDRESS, 60, HEIGHT - 24, 9)
    (article,) = read(Document("page.pdf", pdf(page), "pdf")).articles
    assert (article.headline, article.publisher, article.link) == (HEADLINE, "云溪晚报", "")
