"""Datelines and bylines come off the story and keep their names."""

import pytest

from briefing.sources.datelines import byline, split_head, split_tail

BODY = "昨天上午,云溪河正式恢复通航。"


@pytest.mark.parametrize(
    ("head", "text", "place", "reporters"),
    [
        ("本报讯(记者 陆清荷)", "本报讯(记者 陆清荷)", "", ("陆清荷",)),
        (
            "本报讯（记者 陆清荷 通讯员 陶远）",
            "本报讯（记者 陆清荷 通讯员 陶远）",
            "",
            ("陆清荷", "陶远"),
        ),
        ("本报讯(石川 记者 陆清荷)", "本报讯(石川 记者 陆清荷)", "", ("石川", "陆清荷")),
        (
            "本报讯(记者 江 山 通讯员 石 川)",
            "本报讯(记者 江 山 通讯员 石 川)",
            "",
            ("江山", "石川"),
        ),
        ("本报讯 ", "本报讯", "", ()),
        ("本报讯：", "本报讯", "", ()),
        ("【本报讯】", "【本报讯】", "", ()),
        (
            "新华社北京10月23日电(记者方既白、寿平)",
            "新华社北京10月23日电(记者方既白、寿平)",
            "北京",
            ("方既白", "寿平"),
        ),
        ("据新华社电 ", "据新华社电", "", ()),
        ("新华社北京10月23日电 ", "新华社北京10月23日电", "北京", ()),
        ("本报云溪10月23日讯 ", "本报云溪10月23日讯", "云溪", ()),
        ("本报记者 屠铭 报道 ", "本报记者 屠铭 报道", "", ("屠铭",)),
        ("云溪融媒讯(记者 屠铭)", "云溪融媒讯(记者 屠铭)", "", ("屠铭",)),
        ("本报讯(云溪融媒记者 屠铭)", "本报讯(云溪融媒记者 屠铭)", "", ("屠铭",)),
        ("据央视新闻消息,", "据央视新闻消息", "", ()),
        ("(记者 屠铭)", "(记者 屠铭)", "", ("屠铭",)),
    ],
)
def test_a_dateline_is_parted_from_the_story(
    head: str, text: str, place: str, reporters: tuple[str, ...]
) -> None:
    dateline, rest = split_head(head + BODY)
    assert rest == BODY
    assert (dateline.text, dateline.place, dateline.reporters) == (text, place, reporters)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "记者昨天从区水务局获悉,云溪河恢复通航。",
        "记者来到云溪河边,看见一艘新船。",
        "(一)加快建设进度。",
        "据介绍,云溪河全长12千米。",
        "本报将推出系列报道,敬请关注。",
    ],
)
def test_a_story_that_only_begins_alike_keeps_its_words(text: str) -> None:
    assert split_head(text) == (split_head("")[0], text)


def test_the_names_at_the_end_come_off() -> None:
    assert split_tail("通航仪式结束。(记者 屠铭 通讯员 陶远)") == (
        ("屠铭", "陶远"),
        "通航仪式结束。",
    )
    assert split_tail("新船长12米。（完）") == ((), "新船长12米。")
    assert split_tail("各县(市、区)") == ((), "各县(市、区)")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("□ 本报记者 丁香 通讯员 陆上", ("丁香", "陆上")),
        ("本报记者 丁香 文/图", ("丁香",)),
        ("记者 欧阳春晓", ("欧阳春晓",)),
        ("记者来到青石湖边", ()),
        ("记者走访发现", ()),
        ("本报记者 屠铭 报道 擀皮、放馅", ()),
    ],
)
def test_a_line_of_names_is_told_from_a_line_of_text(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names
