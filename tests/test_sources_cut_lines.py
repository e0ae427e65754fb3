"""What the rules know of lines that alone look like something else to whoever sees roles."""

import pytest

from briefing.model import Document
from briefing.sources import read
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.roles import Role
from briefing.sources.page.roles.cut_lines import (
    counted,
    goes_on_above,
    inside_heading,
    inside_sentence,
    verse,
)
from briefing.sources.page.setting.lines import lines_of

FURNITURE, TEXT = Role.FURNITURE, Role.TEXT


def told(text: str, roles: list[Role]) -> list[str]:
    body = tuple(line.placed(number=at) for at, line in enumerate(lines_of(text)))
    return [line.text for line in goes_on_above(Story((), body), roles)]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("公告还显示，柳编厂将扩建。", True),
        ("此外，柳编厂将扩建。", True),
        ("柳编厂扩建后的样子。", False),
        ("还是那条老街", False),
    ],
)
def test_what_goes_on_with_what_was_told_is_no_furniture(text: str, *, goes_on: bool) -> None:
    above = "柳编厂昨天发布公告，否认停产。"
    assert told(f"{above}\n{text}", [TEXT, FURNITURE]) == ([text] if goes_on else [])


@pytest.mark.parametrize(
    ("above", "below", "goes_on"),
    [
        ("程柳走上堤坝。", "氏度。他说，闸门要冻住了。", True),
        ("程柳走上堤坝。", "他抬头看了看闸门，没有说话。", False),
        ("程柳走上堤坝，摸了摸闸", "门。他说，闸门要冻住了。", False),
    ],
)
def test_a_sentence_whose_last_word_is_text_is_text(
    above: str, below: str, *, goes_on: bool
) -> None:
    cut = ["寒潮一到，云溪河的气温", "就降到零下九摄"]
    found = told("\n".join((above, *cut, below)), [TEXT, FURNITURE, FURNITURE, TEXT])
    assert found == (cut if goes_on else [])


def test_a_word_between_two_lines_of_a_headline_is_of_it() -> None:
    heading = tuple(
        line.placed(number=at) for at, line in enumerate(lines_of("后天老街北段\n停水\n请先储水"))
    )
    story = Story(heading, tuple(lines_of("云溪区供水公司昨天发布公告。")))
    roles = [Role.HEADLINE, FURNITURE, Role.HEADLINE]
    assert [line.text for line in inside_heading(story, roles)] == ["停水"]
    assert not [*inside_heading(story, [Role.HEADLINE, FURNITURE, TEXT])]


@pytest.mark.parametrize(
    ("lines", "poem"),
    [
        ("　　风把芦苇\n　　吹低了一寸\n　　月亮就落下来\n　　替渡船\n　　照着回家的路", True),
        ("　　风把芦苇\n　　吹低了一寸", False),
        ("　　风把芦苇吹低。\n　　月亮落了。\n　　船走了。\n　　水站着。", False),
        ("　　风把芦苇\n吹低了一寸\n月亮就落下来\n替渡船", False),
    ],
)
def test_a_poem_is_known_by_its_lines(lines: str, *, poem: bool) -> None:
    heading, body = tuple(lines_of("渡口")), tuple(lines_of(lines))
    assert verse(Story(heading, body), ()) == ((*heading, *body) if poem else ())


def test_a_poem_below_an_essay_has_its_own_title() -> None:
    page = """\
乡土副刊
一把柳条
　　柳编街的尽头有一间小屋，程
柳的祖父在那里编了一辈子篮子，
手上的茧比柳条还硬。
　　他编篮子从不量尺寸，眼睛看
一眼就知道要几根柳条，几时收口。
　　春天河水涨了，他就去河边割
柳条，割下来泡在水里，泡到发软。
　　小时候我总想学，他说再等等。
我等了很多年。
渡口
　　风把芦苇
　　吹低了一寸
　　月亮就落下来
　　替渡船
　　照着回家的路
"""
    found = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.headline for each in found] == ["一把柳条", "渡口"]


@pytest.mark.parametrize(
    ("above", "line", "heads"),
    [
        ("渡口怎样在汛期之前腾出空", "当？镇里采取以下措施：", False),
        ("渡口怎样在汛期之前腾出空", "　　当？镇里采取以下措施：", True),
        ("渡口在汛期之前腾出了空当。", "谁来守？镇里采取以下措施：", True),
        ("渡口怎样在汛期之前腾出空", "镇里守渡口", True),
    ],
)
def test_no_line_heads_anything_in_which_a_sentence_goes_on(
    above: str, line: str, *, heads: bool
) -> None:
    body = tuple(
        each.placed(column=12, full=12, number=at)
        for at, each in enumerate(lines_of(f"{above}\n{line}"))
    )
    kept = [*inside_sentence(Story((), body), [TEXT, Role.HEADLINE])]
    assert kept == ([] if heads else [body[1]])


@pytest.mark.parametrize(("number", "kept"), [("三", True), ("五", False), ("", False)])
def test_an_item_that_counts_on_from_the_one_above_is_text(number: str, *, kept: bool) -> None:
    row = f"{number}、报名在六月一日前。" if number else "报名在六月一日前。"
    rows = ["一、报名者年满十八岁。", "二、报名者自带工具。", row, "联系人：白老师"]
    body = tuple(line.placed(number=at) for at, line in enumerate(lines_of("\n".join(rows))))
    found = [*counted(Story((), body), [TEXT, TEXT, FURNITURE, FURNITURE])]
    assert found == ([*body[2:]] if kept else [])
