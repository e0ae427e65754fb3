"""What stands in a heading beside its headline is told from it, and a headline from a part's."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read

STORY = """\
　　本报讯（记者 石一川）夜里十点，候车室里还亮着灯。值班员把热水、毯子和充电线摆在门口，
等最后一班车的旅客来取用。
　　这样的夜班他上了九年，认得出每一位常客。
"""
ESSAY = """\
　　老屋的天井里，一年四季都晒着东西。春天是笋干，夏天是豆豉，到了秋天，满满一地都是辣椒，
红得晃眼。
　　后来老屋拆了，我再也没有见过那样的红。
"""


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize("label", ["【客运一线】", "夜班·车站", "民声直通车"])
def test_the_name_of_a_column_stands_above_the_headline(label: str) -> None:
    (story,) = articles_of(f"{label}\n候车室里的“深夜灯”\n{STORY}")
    assert (story.kicker, story.headline) == (label, "候车室里的“深夜灯”")


def test_a_headline_in_brackets_stands_right_above_its_story() -> None:
    (story,) = articles_of(f"【候车室里的“深夜灯”】\n{STORY}")
    assert story.headline == "候车室里的“深夜灯”"


def test_a_single_circle_leads_a_sub_headline() -> None:
    first, _ = articles_of(
        f"去长桥\n听一夜蛙声\n◎离城一小时的露营地\n{ESSAY}\n旧站台的灯\n\n{STORY}"
    )
    assert (first.kicker, first.headline) == ("", "去长桥听一夜蛙声")
    assert first.subheadlines == ("离城一小时的露营地",)


def test_no_space_follows_the_comma_or_colon_that_ends_a_headlines_line() -> None:
    for lines in ("夜里候车，\n别忘添件衣裳", "车站提醒：\n夜里候车添件衣裳"):
        (story,) = articles_of(f"{lines}\n{STORY}")
        assert story.headline == lines.replace("\n", "")


def test_short_headlines_above_the_only_long_one_are_no_parts_of_it() -> None:
    text = f"外婆的天井\n\n{ESSAY}\n在旧站台等车\n\n{STORY}\n《长桥》：写给一条河的情书\n\n{ESSAY}"
    assert [each.headline for each in articles_of(text)] == [
        "外婆的天井",
        "在旧站台等车",
        "《长桥》：写给一条河的情书",
    ]
