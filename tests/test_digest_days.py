"""Relative days are told from the edition's day, or left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.days import resolve

EDITION = date(2023, 10, 24)  # a Tuesday


@pytest.mark.parametrize(
    "pair",
    [
        "昨天上午，会议召开 => 10月23日上午，会议召开",
        "昨晚，比赛落幕 => 10月23日晚，比赛落幕",
        "昨晚上海队获胜 => 10月23日晚上海队获胜",
        "前天下午 => 10月22日下午",
        "今天起实行 => 10月24日起实行",
        "地铁今起延时 => 地铁10月24日起延时",
        "后天早晨降温 => 10月26日早晨降温",
        "在前天结束的决赛中 => 在10月22日结束的决赛中",
        "从本周六开始 => 从10月28日开始",
        "上周五 => 10月20日",
        "下周一 => 10月30日",
        "记者22日获悉 => 记者10月22日获悉",
        "10月22日获悉 => 10月22日获悉",
    ],
)
def test_a_day_is_named(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert resolve(printed, EDITION) == said


@pytest.mark.parametrize(
    "text",
    [
        *(
            "日前，云溪河通航",
            "近日",
            "决赛前夜两人谈心",
            "目前天气晴好",
            "目前日产5吨",
            "此前日均",
        ),
        *("今天的云溪", "“昨天真冷”", "《明天》", "将于28日举行", "今晚报", "文明早餐", "雨后天晴"),
        *("2日内办结", "今年", "当天", "3—5日"),
    ],
)
def test_what_is_no_day_or_could_be_two_is_left_alone(text: str) -> None:
    assert resolve(text, EDITION) == text


def test_a_bare_day_may_lie_in_the_month_before() -> None:
    assert resolve("记者31日获悉", date(2023, 11, 2)) == "记者10月31日获悉"


def test_yesterday_crosses_months_years_and_leap_days() -> None:
    assert resolve("昨天", date(2024, 1, 1)) == "12月31日"
    assert resolve("昨天", date(2024, 3, 1)) == "2月29日"
    assert resolve("昨天", date.min) == "昨天"


@given(st.dates(min_value=date(1, 1, 9), max_value=date(9999, 12, 20)), st.text(max_size=30))
def test_resolving_twice_changes_nothing_more(day: date, text: str) -> None:
    once = resolve(f"昨天{text}本周日", day)
    assert resolve(once, day) == once
