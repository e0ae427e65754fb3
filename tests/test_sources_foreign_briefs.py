"""A column of news from other countries behind a story is none of that story, whatever is above."""

from collections.abc import Callable

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from tests.columns import in_columns

HEAD = "云溪日报\n2026年3月12日　星期四　第4版\n"
STORY = (
    "挪威渔港试用无声渡船\n"
    "据新华社奥斯陆3月10日电（记者龙在田）挪威西部的一个渔港10日开始试用不用螺旋桨的渡船。\n"
    "渡船由两条钢缆牵引，过一次峡湾只要六分钟，岸上听不见一点声音。\n"
)
BRIEFS = (
    (
        "秘鲁一座高原小学10日迎来三百名新生。学校用羊驼毛织成的挂毯代替黑板，老师说这样在雨季不会受潮，孩子们也更爱看，"
        "附近四所学校准备照着做。"
    ),
    (
        "芬兰邮政部门三月九日宣布，从下月起用狗拉雪橇给最北边的五个村庄送信，每周两次，每次往返要走九十公里，"
        "邮差已经训练了一年。"
    ),
    (
        "肯尼亚的养蜂人最近发明了一种用空心木头做的蜂箱，大象闻到蜂蜜味就绕着走，附近的玉米地三个月里没有再被踩坏，"
        "邻村也在学着做。"
    ),
    (
        "新西兰一家钟表博物馆10日请来一百位老人校准馆里的座钟，敲响十二点时先后相差不到两秒，馆长说明年还要再办一次，"
        "座钟也会更多。"
    ),
)
NEXT = "云溪中学迁入新校\n本报讯（记者 穆见深）云溪中学昨天迁入城东新校，三千名学生开始上课。\n"


def _articles(page: str) -> tuple[Article, ...]:
    return read(Document("page", page.encode(), "newspaper")).articles


@pytest.mark.parametrize("setting", [str, in_columns])
def test_each_country_s_news_behind_a_story_is_a_brief(setting: Callable[[str], str]) -> None:
    found = _articles(HEAD + setting(STORY + "\n".join(BRIEFS) + "\n" + NEXT))
    assert [each.paragraphs for each in found[1:-1]] == [(text,) for text in BRIEFS]
    assert [found[0].headline, found[-1].headline] == ["挪威渔港试用无声渡船", "云溪中学迁入新校"]
    assert found[1].headline == "秘鲁一座高原小学10日迎来三百名新生"
    assert len(found[0].paragraphs) == 2


@pytest.mark.parametrize(
    "rest",
    [
        BRIEFS[:2],  # two may be examples
        (
            *BRIEFS[:3],
            "这种渡船明年还会在另外四个峡湾使用，票价不变，当地渔民可以免费乘坐，学生只付一半。"
            * 2,
        ),
        tuple(f"{text[:-1]}，也要试用挪威渔港的无声渡船，由钢缆牵引过峡湾。" for text in BRIEFS),
        tuple(text.replace("10日", "").replace("三月九日", "") for text in BRIEFS),
        tuple(f"他还说，{text}" for text in BRIEFS),
        tuple(text.replace("肯尼亚", "挪威").replace("秘鲁", "挪威") for text in BRIEFS),
    ],
)
def test_what_a_story_may_go_on_with_stays_with_it(rest: tuple[str, ...]) -> None:
    found = _articles(HEAD + STORY + "\n".join(rest) + "\n" + NEXT)
    assert [each.headline for each in found] == ["挪威渔港试用无声渡船", "云溪中学迁入新校"]


def test_a_feature_of_many_countries_has_no_briefs() -> None:
    feature = "四个国家的早晨\n" + "\n".join(("天还没有亮，城里的人已经起来了。", *BRIEFS)) + "\n"
    assert len(_articles(HEAD + feature + NEXT)) == 2
