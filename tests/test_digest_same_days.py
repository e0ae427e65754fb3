"""当天 is told as the day that it means where that day is not told."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.days.same_days import SameDay, same_day, understood
from briefing.model import Article

DAY = date(2026, 3, 12)
QUOTED = "“以前赶集要走一个多小时，现在出门就能坐车。”3月11日，家住云岭村的查文英说。"
NEWS = "当天，云溪区开通乡村小巴2号线，每天往返16班，票价1元。"


def told(*paragraphs: str) -> str:
    article = Article("云溪区开通乡村小巴", paragraphs, published=DAY)
    (brief,) = digest([article], DAY)
    assert brief.verdict == "proven"
    return "".join(brief.sentences)


def test_the_day_is_named_where_the_sentence_that_tells_it_is_left_out() -> None:
    assert told(QUOTED + NEWS).startswith("3月11日，云溪区开通乡村小巴2号线")
    assert told(QUOTED.replace("以前", "每天") + NEWS).startswith("3月11日，云溪区开通乡村小巴")
    assert told(QUOTED, NEWS).startswith("3月11日，云溪区开通乡村小巴2号线")
    assert told(QUOTED + NEWS.replace("当天，", "当晚，")).startswith("3月11日晚，云溪区开通")


def test_it_stays_behind_the_sentence_that_tells_it() -> None:
    said = told("昨天，云溪区两家企业上市，募资8.6亿元。当天，云溪精工收涨12.4%。")
    assert said == "3月11日，云溪区两家企业上市，募资8.6亿元。当天，云溪精工收涨12.4%。"


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("3月6日至8日，云溪区举行车展。", "当天，成交车辆320台。"),
        ("3月6日，车展开幕，次日签约。", "当天，成交车辆320台。"),
        ("3月2日那一周，车展开幕。", "当天，成交车辆320台。"),
        ("3月6日，车展开幕。第二天更热闹。", "当天，成交车辆320台。"),
        ("每逢集日，小巴加开两班。", "当天，往返20班。"),
        ("3月6日，大厅开门。", "当日办结率达98%。"),
        ("3月6日，接种点开门。", "当天不要剧烈运动。"),
        ("接种后要留观。", "当天，不要剧烈运动。"),
        ("3月6日，车展开幕。", "开幕当天，成交车辆320台。"),
        ("3月6日，车展开幕。", "从当天的客流看，成交车辆320台。"),
        ("3月6日，车展开幕。", "当天的票已售完。"),
    ],
)
def test_it_stays_where_it_may_be_another_day_or_none(before: str, sentence: str) -> None:
    printed = [each + "。" for each in before.split("。") if each]
    assert same_day(sentence, printed) is None


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("当天，小巴开通。", "3月6日，小巴开通。"),
        ("当晚8时，灯会开幕。", "3月6日晚8时，灯会开幕。"),
        ("据交通局统计，当天，小巴载客360人。", "据交通局统计，3月6日，小巴载客360人。"),
        ("当天下午，小巴开通。", "3月6日下午，小巴开通。"),
        ("同日，另有2人被查。", "3月6日，另有2人被查。"),
        ("从当天起，小巴加开两班。", "从3月6日起，小巴加开两班。"),
        ("自当晚起，大桥亮灯。", "自3月6日晚起，大桥亮灯。"),
        ("当天开幕的灯会有四条街。", "3月6日开幕的灯会有四条街。"),
    ],
)
def test_each_way_of_saying_it_is_understood(sentence: str, said: str) -> None:
    same = same_day(sentence, ["3月6日，查文英到云溪区赶集。", "路上走了一个多小时。"])
    assert understood([(sentence, same)]) == [said]


def test_another_day_told_last_is_not_the_one_that_is_meant() -> None:
    same = SameDay("当天", "3月6日")
    assert understood([("3月9日，通车。", None), ("当天，客流破万。", same)]) == [
        "3月9日，通车。",
        "3月6日，客流破万。",
    ]
    assert (
        understood([("3月6日，通车。", None), ("当天，客流破万。", same)])[1] == "当天，客流破万。"
    )
