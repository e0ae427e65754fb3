"""Briefs without headlines, printed right behind a story, are told apart from it."""

from collections.abc import Callable

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from tests.columns import in_columns

HEAD = "云溪日报\n2026年3月12日　星期四　第2版\n"
STORY = (
    "石板闸更换老化闸门\n"
    "本报石板闸3月11日讯记者程柳报道：石板闸用了三十年的六扇闸门今天全部换成钢闸门，汛期前投入使用。\n"
    "新闸门由柳河机械厂制造，一人在控制室里就能开关。（程柳陆清荷）\n"
)
BRIEFS = (
    "本报讯罗河茶叶研究所培育的早芽一号通过品种审定，采摘期比当地老品种提前十二天。（金满仓）\n"
    "本报讯青石渡口三月起实行夜航，末班渡船推迟到二十二时。\n"
    "沿岸五个村的学生不用再绕道石桥。（左铭云闵捷）\n"
    "本报讯柳湾小学的合唱团在全省比赛中获得一等奖。（屠铭）\n"
)
NEXT = "云溪中学迁入新校\n本报讯（记者 穆见深）云溪中学昨天迁入城东新校，三千名学生开始上课。\n"


def _articles(page: str) -> tuple[Article, ...]:
    return read(Document("page", page.encode(), "newspaper")).articles


@pytest.mark.parametrize("setting", [str, in_columns])
def test_each_brief_behind_a_story_is_one_of_its_own(setting: Callable[[str], str]) -> None:
    found = _articles(HEAD + setting(STORY + BRIEFS + NEXT))
    assert [each.headline for each in found] == [
        "石板闸更换老化闸门",
        "罗河茶叶研究所培育的早芽一号通过品种审定，采摘期比当地老品种提前十二天",
        "青石渡口三月起实行夜航，末班渡船推迟到二十二时",
        "柳湾小学的合唱团在全省比赛中获得一等奖",
        "云溪中学迁入新校",
    ]
    assert [len(each.paragraphs) for each in found] == [2, 1, 2, 1, 1]
    assert [each.reporters for each in found] == [
        ("程柳", "陆清荷"),
        ("金满仓",),
        ("左铭云", "闵捷"),
        ("屠铭",),
        ("穆见深",),
    ]
    assert not any("（" in text or "本报" in text for each in found for text in each.paragraphs)


@pytest.mark.parametrize(
    ("headline", "below"),
    [
        ("罗河股市震荡石湾股市反弹", "新华社石湾3月11日电石湾股市今天收高，三种股票涨停。"),
        ("云溪乡下乡送戏柳湾镇下乡送书", "本报讯进入农闲时节，柳湾镇把万册图书送到村口。"),
        ("两地干部群众为灾区捐款", "本报石湾3月11日电石湾商会今天向灾区捐款三十万元。"),
    ],
)
def test_a_headline_over_two_reports_keeps_them_together(headline: str, below: str) -> None:
    first = "本报罗河3月11日电记者程柳报道：罗河今天有三万人上街，商店都关了门。（程柳）"
    (story,) = _articles(f"{HEAD}{headline}\n{first}\n{below}\n街上直到晚上都很热闹。\n")
    assert story.headline == headline
    assert [text[:2] for text in story.paragraphs] == ["罗河", below[:2], "街上"]
    assert story.reporters == ("程柳",)


def test_behind_one_brief_all_are_though_a_later_one_has_a_word_of_the_headline() -> None:
    found = _articles(
        f"{HEAD}罗河修渠\n"
        "本报罗河3月11日电罗河灌渠今天动工，全长九公里，年底前通水。\n"
        "新华社石湾3月11日电石湾港今天开港，首航货轮装了九百只集装箱。\n"
        "新华社罗河3月11日电罗河机场今天起改用新航站楼，旅客不用再坐摆渡车。\n"
    )
    assert [each.place for each in found] == ["罗河", "石湾", "罗河"]


def test_the_town_of_the_paper_does_not_tie_a_brief_to_the_story() -> None:
    found = _articles(
        f"{HEAD}云溪县秋粮入库过半\n"
        "本报讯云溪县秋粮收购进入高峰，到昨天已有九万吨秋粮入库。\n"
        "本报讯云溪县少年宫本月起周末开放，孩子们可以免费学习书法。\n"
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    "below",
    [
        "据石湾晚报报道，石湾港昨天也开了港。",
        "本报记者在石湾港看到，货轮排成了长队。",
        "（新华社石湾3月11日电　记者龙在田）",
    ],
)
def test_what_only_cites_or_signs_begins_no_brief(below: str) -> None:
    page = f"{HEAD}罗河修渠\n本报讯罗河灌渠今天动工，全长九公里，年底前通水。\n{below}\n"
    assert len(_articles(page)) == 1
