"""A correspondent's 这里 and 此间 are told as the place of the dateline."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.names.here import located
from briefing.model import Article

EDITION = date(2026, 3, 12)
SENT = "新华社石板3月11日电（记者 穆见深）"


def told(*paragraphs: str, dateline: str = SENT, place: str = "石板") -> list[str]:
    return located(paragraphs, Article("石板闸通航", paragraphs, dateline=dateline, place=place))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("渔业大会3月11日在这里闭幕。", "渔业大会3月11日在石板闭幕。"),
        ("水务局局长穆见深3月11日下午在此间说，", "水务局局长穆见深3月11日下午在石板说，"),
        ("3月11日在这里召开的渔业大会通过章程。", "3月11日在石板召开的渔业大会通过章程。"),
        ("各镇代表3月11日出席了在这里举行的大会。", "各镇代表3月11日出席了在石板举行的大会。"),
        ("3月11日上午，渔业大会在这里开幕。", "3月11日上午，渔业大会在石板开幕。"),
        ("渔业大会3月11日在此开幕。", "渔业大会3月11日在石板开幕。"),
        ("渔业大会3月11日在这里的礼堂开幕。", "渔业大会3月11日在石板的礼堂开幕。"),
        ("来访的穆见深3月11日中午抵达这里。", "来访的穆见深3月11日中午抵达石板。"),
        ("此间报纸全文发表了章程。", "石板报纸全文发表了章程。"),
        ("据此间媒体报道，大会已闭幕。", "据石板媒体报道，大会已闭幕。"),
        ("正在柳湾访问的穆见深3月11日在这里说，", "正在柳湾访问的穆见深3月11日在石板说，"),
    ],
)
def test_here_is_where_the_dateline_says(text: str, said: str) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("石板渔业协会3月11日在这里公布名单。", "石板渔业协会3月11日公布名单。"),
        ("石板渔业大赛3月11日在这里的礼堂举行。", "石板渔业大赛3月11日在礼堂举行。"),
    ],
)
def test_a_place_that_the_sentence_names_is_not_said_twice(text: str, said: str) -> None:
    assert told(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "穆见深3月11日说：“大会今天在这里闭幕。”",
        "白鹭镇的渔民来到柳湾，3月11日在这里撒网。",
        "3月11日，白鹭镇锣鼓喧天，渔业大会在这里开幕。",
        "渔民说这里的水很清。",
        "游客纷纷来到这里拍照。",
        "他从这里走向世界。",
        "双方增进彼此间的友谊。",
        "因此间隔不能太短。",
        "7月至9月，此间共下雨三次。",
    ],
)
def test_another_here_stays(text: str) -> None:
    assert told(text) == [text]


def test_a_place_that_the_story_names_before_may_be_meant() -> None:
    before = "穆见深3月10日抵达柳湾。"
    assert told(before, "他3月11日在这里说，大会开得好。")[1] == "他3月11日在这里说，大会开得好。"
    assert told(before, "此间人士认为，大会开得好。")[1] == "石板人士认为，大会开得好。"


@pytest.mark.parametrize(
    ("dateline", "place"),
    [("本报讯（记者 穆见深）", ""), ("本报讯", "石板区"), ("航道处讯", "航道处")],
)
def test_without_a_place_it_is_left_out_where_nothing_hangs_on_it(
    dateline: str, place: str
) -> None:
    lead = "渔业大会3月11日在这里闭幕。"
    assert told(lead, dateline=dateline, place=place) == ["渔业大会3月11日闭幕。"]
    hall = "渔业大会3月11日在这里的礼堂闭幕。"
    assert told(hall, dateline=dateline, place=place) == [hall]
    late = "大会有百人参加。"
    assert told(late, lead, dateline=dateline, place=place) == [late, lead]


@pytest.mark.parametrize(
    ("dateline", "place", "said"),
    [
        ("新华社石板三月二十一日电", "石板", "石板"),
        ("新华社罗河（西北州）3月11日电", "罗河（西北州）", "罗河"),
        ("新华社石板3月11日电 罗河消息", "石板", "罗河"),
    ],
)
def test_a_dateline_may_say_more_than_the_place(dateline: str, place: str, said: str) -> None:
    lead = "渔业大会3月11日在这里闭幕。"
    assert told(lead, dateline=dateline, place=place) == [f"渔业大会3月11日在{said}闭幕。"]


def test_the_lead_of_an_agency_is_told_and_proven() -> None:
    paragraphs = (
        "水务局局长穆见深今天下午在这里会见了渔业协会会长韩守成一行。",
        "穆见深说，双方将继续合作，把渔港建设好。",
        "韩守成感谢水务局多年来的支持，并介绍了协会今年的计划。",
    )
    story = Article("穆见深会见韩守成", paragraphs, dateline=SENT, place="石板", published=EDITION)
    (brief,) = digest([story], EDITION)
    lead = "水务局局长穆见深3月11日下午在石板会见了渔业协会会长韩守成一行。"
    assert brief.sentences[0].replace("，", "") == lead
    assert brief.verdict == "proven"
