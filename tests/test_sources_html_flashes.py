"""HTML: lists of flash news, each item a whole story, and lists that only look like them."""

import time
from datetime import date

import pytest

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources import read

TOLD = (
    (
        "11:20",
        "青禾镇首座屋顶电站并网",
        "青禾镇首座屋顶电站12日并网。年发电约九万度，够四十户使用。",
    ),
    ("10:05", "石桥渡口增开夜班船", "石桥渡口今晚起增开两班夜船。末班船二十二时开出。"),
    ("09:40", "河湾湿地记录到新鸟种", "河湾湿地记录到一种新鸟。它往年只在南方过冬。"),
    ("08:15", "县图书馆延长开放时间", "县图书馆下周起每天开放到二十一时。自习室增加六十个座位。"),
)
STAMPED = (
    '<li data-time="2026-03-12 {time}:00"><span>{time}</span>'
    '<h3><a href="/kx/{at}.html">【{headline}】</a></h3><p>{text}</p><a>分享</a></li>'
)
RUN_IN = "<li><i>{time}</i><p><b>【{headline}】</b>{text}</p></li>"
IN_FRONT = "<div><p>{time} 【{headline}】{text}</p></div>"
PLAIN = '<li><span>{time}</span><h3><a href="/kx/{at}.html">{headline}</a></h3><p>{text}</p></li>'


def page(item: str, above: str = "", title: str = "快讯 - 云溪新闻网") -> Document:
    items = "".join(
        item.format(at=at, time=time, headline=headline, text=text, first=text.split("。")[0])
        for at, (time, headline, text) in enumerate(TOLD)
    )
    menu = "<nav><a href=/>首页</a><a class=on href=/kx>快讯</a></nav><p>2026年3月12日 星期四</p>"
    text = f"<title>{title}</title><body>{menu}{above}<ul>{items}</ul></body>"
    return Document("page.html", text.encode(), "html", link="https://yunxi.example/kx/")


def articles(document: Document) -> tuple[Article, ...]:
    return read(document).articles


@pytest.mark.parametrize("item", [STAMPED, RUN_IN, IN_FRONT, PLAIN])
def test_each_item_of_flash_news_is_a_story_of_its_own(item: str) -> None:
    found = articles(page(item))
    assert [each.headline for each in found] == [headline for _, headline, _ in TOLD]
    assert [each.paragraphs for each in found] == [(text,) for _, _, text in TOLD]
    assert {(each.publisher, each.section) for each in found} == {("云溪新闻网", "快讯")}
    assert {each.published for each in found} == {date(2026, 3, 12)}


def test_a_story_of_flash_news_has_its_own_address() -> None:
    assert articles(page(STAMPED))[1].link == "https://yunxi.example/kx/1.html"


@pytest.mark.parametrize(
    "item",
    [
        '<li><i>{time}</i><h3><a href="/{at}">{headline}</a></h3><p>{text}……</p></li>',
        '<li><i>{time}</i><h3><a href="/{at}">{headline}</a></h3><p>{first}。</p></li>',
        '<li><i>{time}</i><h3><a href="/{at}">【{headline}】</a></h3><p>{first}。</p></li>',
        '<li><h3><a href="/{at}">{headline}</a></h3><p>{text}</p></li>',
        "<li><i>{time}</i><h3><a href=/{at}>{headline}</a></h3><p>{text}</p><a>阅读全文</a></li>",
    ],
)
def test_a_list_of_teasers_stays_one(item: str) -> None:
    with pytest.raises(SourceError, match="only lists stories"):
        articles(page(item))


def test_flash_news_beside_a_story_are_no_part_of_it() -> None:
    told = [
        f"云溪河大桥{at}号桥塔今天封顶，塔高一百二十米，建设者用了三年。" * 3 for at in range(6)
    ]
    text = "".join(f"<p>{each}</p>" for each in told)
    above = f"<div class=article><h1>云溪河大桥桥塔封顶</h1><div class=text>{text}</div></div>"
    (story,) = articles(page(STAMPED, above, "云溪河大桥桥塔封顶"))
    assert (story.headline, story.paragraphs) == ("云溪河大桥桥塔封顶", tuple(told))


def test_the_reports_of_one_event_are_one_story() -> None:
    above = "<h1>直播：云溪河今晨迎来洪峰</h1>"
    (story,) = articles(page(RUN_IN, above, "直播：云溪河今晨迎来洪峰"))
    assert "洪峰" in story.headline


def test_the_parts_of_a_story_in_brackets_are_no_flash_news() -> None:
    text = "".join(f"<p>【{headline}】{text}</p>" for _, headline, text in TOLD)
    document = f"<title>云溪一周</title><h1>云溪一周</h1><div>{text}</div>"
    assert len(articles(Document("page.html", document.encode(), "html"))) == 1


def test_a_long_list_takes_no_longer_than_its_length() -> None:
    row = STAMPED.format(at=1, time="11:20", headline=TOLD[0][1], text=TOLD[0][2])
    begun = time.process_time()
    assert len(articles(page(row * 150))) == 600
    assert time.process_time() - begun < 6
