"""Which sentences are the news, and which are told beside it."""

from datetime import date

from briefing.digest import digest
from briefing.model import Article

DAY = date(2023, 10, 24)


def told(headline: str, *paragraphs: str) -> str:
    (brief,) = digest([Article(headline, paragraphs)], DAY)
    return "".join(brief.sentences)


def test_what_a_meeting_said_is_told_behind_which_meeting_it_was() -> None:
    said = told(
        "坚持问题导向，抓好岁末工作",
        "10月23日，云溪区委召开常委会会议，听取安全生产工作汇报，研究岁末重点工作。",
        "会议指出，各级各部门要坚持问题导向，抓好岁末工作，确保完成全年目标任务。",
        "会议强调，要压实责任，开展安全隐患大排查，守住安全底线。",
    )
    assert said.startswith("10月23日，云溪区委召开常委会会议")


def test_what_the_headline_promises_is_told_though_it_stands_at_the_end() -> None:
    said = told(
        "老街菜场为何七点还不开门",
        "清晨六点，老街菜场门口已经有人等着了，几位老人提着篮子，站在台阶上说话。",
        "家住老街的市民柴师傅说，他在这里买了二十年菜，从来没有等过这么久。",
        "隔壁早点铺的老板说，这几天来问的人不少，她也说不出缘由。",
        "菜场管理方答复，因为冷库检修停电，本周推迟到七点半开门，10月30日起恢复五点半开门。",
    )
    assert "冷库检修停电" in said


def test_until_when_a_road_is_closed_is_told_behind_which_road_it_is() -> None:
    said = told(
        "石板街封闭施工通告",
        "因石板街管道改造，决定对石板街老街口至云溪桥路段实行封闭施工。",
        "封闭时间：2023年11月6日至12月15日。",
        "过往车辆请绕行东风路、文昌路。",
    )
    assert said.index("石板街") < said.index("12月15日")
