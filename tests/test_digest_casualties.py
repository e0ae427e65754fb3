"""Who was killed or hurt is told, whatever else has to go for it."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.words.news_value import tells_casualties
from briefing.model import Article

DAY = date(2026, 3, 12)


def _told(*paragraphs: str) -> str:
    (brief,) = digest([Article(headline="石板闸一工厂起火", paragraphs=paragraphs)], DAY, DAY)
    return "".join(brief.sentences)


def test_the_dead_and_hurt_of_a_fire_are_told_before_engines_and_square_metres() -> None:
    told = _told(
        "3月10日14时15分，石板闸高新区一家具厂起火，消防部门出动12辆消防车、56人，"
        "15时40分将火扑灭，过火面积约300平方米。火灾造成1人死亡、3人受伤，伤者已送医。"
    )
    assert "1人死亡、3人受伤" in told
    assert "家具厂起火" in told


def test_that_nobody_was_hurt_is_told_too() -> None:
    told = _told(
        "3月10日，石板闸村一处料场起火，消防部门出动6辆消防车、28人，3小时后将火扑灭。",
        "料场建于2012年，占地3000平方米，存放木料。",
        "事故未造成人员伤亡，起火原因正在调查。",
    )
    assert "未造成人员伤亡" in told


@pytest.mark.parametrize(
    "text",
    [
        "去年冬天，全县发生炭火中毒事件6起，11人受伤。",
        "整个检修未发生一起轻伤事故。",
        "酒后驾车可能造成多人死亡。",
    ],
)
def test_what_happened_another_time_or_not_at_all_is_no_news(text: str) -> None:
    assert not tells_casualties(text)
