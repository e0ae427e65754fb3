"""What an earlier edition told is known again, and what goes on from it is told apart."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.programme.fingerprints import record
from briefing.digest.programme.told_before import Standing, sift
from briefing.model import Article

DAY, NEXT = date(2026, 3, 11), date(2026, 3, 12)
LEAD = "云溪区青石桥3月11日上午合龙。这座桥全长860米，双向四车道，总投资2.4亿元。"
MORE = "区交通局负责人介绍，大桥预计年底通车，届时两岸居民过河只要5分钟。"
TOLD = Article("青石桥主桥合龙", (LEAD, MORE), published=DAY, link="https://yunxi.example/1")
IN_OTHER_WORDS = Article(
    "青石桥合龙 两岸五分钟可达",
    (
        "3月11日，青石桥迎来合龙时刻。据了解，全长860米的青石桥总投资2.4亿元，设双向四车道。",
        "大桥计划今年年底建成通车，居民过河时间将缩短到5分钟。",
    ),
    published=NEXT,
    link="https://qinghe.example/9",
)
TEST_LOAD = "大桥荷载试验将于下月进行，届时周边道路临时管制，请市民绕行。"
STEEL = "大桥共用钢材1.3万吨，高峰期有420名工人同时施工。"
WEATHER = Article(
    "天气预报",
    ("今天白天晴转多云，最高气温18℃，最低气温7℃，东南风3到4级。",),
    published=DAY,
    link="https://yunxi.example/weather",
)
RAIN = replace(
    WEATHER,
    published=NEXT,
    paragraphs=("今天白天阴有小雨，最高气温12℃，最低气温5℃，北风4到5级。",),
)
OPENS = Article(
    "青石桥提前通车",
    (
        "3月12日，此前合龙的云溪区青石桥提前通车。这座桥全长860米，双向四车道，总投资2.4亿元。",
        "首日通行车辆3200辆，没有发生拥堵。",
    ),
    published=NEXT,
    link="https://yunxi.example/2",
)
LIBRARY = Article(
    "图书馆夜读",
    ("云溪区图书馆新馆从本周起每晚开放到22时。",),
    published=NEXT,
    link="https://yunxi.example/1",
)


def changed(*paragraphs: str) -> Article:
    return replace(TOLD, paragraphs=paragraphs)


@pytest.mark.parametrize(
    ("article", "standing", "fresh"),
    [
        (TOLD, "told", ()),
        (changed(LEAD.replace("这座桥", "该桥"), MORE), "told", ()),
        (changed(LEAD, MORE, "责任编辑：白芷"), "told", ()),
        (changed(LEAD, MORE, "更新时间：3月11日18:30"), "told", ()),
        (changed(MORE, LEAD), "told", ()),
        (changed(LEAD), "told", ()),
        (replace(TOLD, published=date(2026, 3, 10), link=""), "told", ()),
        (IN_OTHER_WORDS, "told", ()),
        (replace(IN_OTHER_WORDS, published=DAY), "told", ()),
        (changed(LEAD.replace("2.4", "2.6"), MORE), "follow-up", (LEAD.replace("2.4", "2.6"),)),
        (changed(LEAD, MORE, TEST_LOAD), "follow-up", (TEST_LOAD,)),
        (changed(LEAD, MORE, f"他说，{TEST_LOAD}"), "follow-up", (MORE, f"他说，{TEST_LOAD}")),
        (changed(LEAD, MORE, "受伤人数升至15人。"), "follow-up", ("受伤人数升至15人。",)),
        (
            replace(IN_OTHER_WORDS, paragraphs=(*IN_OTHER_WORDS.paragraphs, STEEL)),
            "follow-up",
            (*IN_OTHER_WORDS.paragraphs, STEEL),
        ),
        (OPENS, "follow-up", OPENS.paragraphs),
        (LIBRARY, "new", ()),
    ],
)
def test_how_a_story_stands_to_one_that_was_told(
    article: Article, standing: Standing, fresh: tuple[str, ...]
) -> None:
    (sifted,) = sift([article], [record(TOLD, DAY)])
    assert (sifted.standing, sifted.fresh) == (standing, fresh)
    assert sifted.told_on == (None if standing == "new" else DAY)


@pytest.mark.parametrize("link", ["", WEATHER.link])
def test_the_next_of_a_series_is_new(link: str) -> None:
    before = record(replace(WEATHER, link=link), DAY)
    (sifted,) = sift([replace(RAIN, link=link)], [before])
    assert sifted.standing == "new"


def test_what_one_of_several_tellings_has_told_is_not_told_again() -> None:
    longer = changed(LEAD, MORE, TEST_LOAD)
    (sifted,) = sift([longer], [record(TOLD, DAY), record(longer, NEXT)])
    assert sifted.standing == "told"
    (sifted,) = sift(
        [changed(LEAD, MORE, TEST_LOAD, STEEL)], [record(TOLD, DAY), record(longer, NEXT)]
    )
    assert (sifted.standing, sifted.told_on, sifted.fresh) == ("follow-up", NEXT, (STEEL,))


texts = st.text("青石桥合龙，。3月11日a5%", max_size=40)


@given(st.lists(st.builds(Article, texts, st.lists(texts, max_size=3).map(tuple)), max_size=4))
def test_what_was_told_word_for_word_is_never_new(articles: list[Article]) -> None:
    records = [record(each, DAY) for each in articles]
    assert {each.standing for each in sift(articles, records)} <= {"told"}
    assert all(each.standing == "new" for each in sift(articles, []))
