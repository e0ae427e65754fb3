"""Clauses that no sentence ends with: what they announce comes behind them."""

import pytest

from briefing.digest.trimming import trimmed
from briefing.digest.unfinished import unfinished


@pytest.mark.parametrize(
    "last",
    [
        "我最深的体会是",
        "请孩子的亲生父母自公告之日起30日内",
        "检修工指着刮板机向笔者介绍",
    ],
)
def test_no_sentence_ends_where_what_it_announces_is_still_to_come(last: str) -> None:
    assert unfinished(("做这项工作二十年", last), ends={last})


def test_what_says_what_it_announces_ends_a_sentence() -> None:
    last = "我最深的体会是耐心"
    assert not unfinished(("做这项工作二十年", last), ends={last})


def test_who_did_what_is_said_though_a_noun_with_its_description_ends_it() -> None:
    done = "云溪公安分局破获一起利用演唱会门票实施的诈骗案"
    assert not unfinished(("近日", done), ends=())
    assert unfinished(("近日", "利用演唱会门票实施的诈骗案"), ends=())


def test_what_is_to_be_at_an_hour_is_said_with_it() -> None:
    last = "云溪拍卖公司定于4月2日上午10时"
    assert unfinished(("受法院委托", last), ends=())
    assert not unfinished(("云溪马拉松有了日子", "开赛定于4月2日"), ends={"开赛定于4月2日"})


def test_nobody_answers_without_what_is_answered() -> None:
    sentence = "记者反映给交警支队，交警支队设施科答复，石板街口的绿灯将延长到二十二秒。"
    assert trimmed(sentence, 60, 9) == sentence
    assert trimmed(sentence, 30, 9) == "记者反映给交警支队。"


@pytest.mark.parametrize(
    "parts",
    [
        ["8月4日上午", "两名作业人员站在绝缘斗臂车上"],
        ["一辆二八自行车、一面小旗、两箱苹果梨"],
        ["63个小时里"],
        ["医师罗洪带领团队"],
        ["强降雨刚过"],
        ["校长表示", "同时提醒学生"],
    ],
)
def test_how_somebody_stands_and_what_lies_there_says_nothing_yet(parts: list[str]) -> None:
    assert unfinished(parts, ends=())
    assert not unfinished([*parts, "用四十分钟换好了线夹"], ends=())
