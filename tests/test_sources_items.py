"""Items below one label are stories of their own, however they are told apart."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.lines import lines_of
from briefing.sources.roles.items import items_of

STORY = (
    "昨天上午，云溪区在柳编工坊举办了今年的第一期手艺课，三十多位居民跟着老师傅学编提篮。",
    "工坊负责人程柳说，课程每周六上午开班，材料由区文化馆免费提供，想来的人打个电话就行。",
)
SIGNED = (
    "楼下的书柜少了一半书，管理员却很高兴，说明真有人看。（@渔歌子）",
    "有饭店推出半份菜，价格却是整份的七折。省了粮食，没省钱。（@柳岸人家）",
    "体检报告三页纸，没一个人给解释。能不能加一句人话？（@值班的老程）",
)
ASKED = (
    "读者反映：柳编巷的路灯坏了三盏，夜里看不清台阶。区城管局回复：已于四月八日更换。",
    "读者反映：渡口的候船亭漏雨，老人没处站。区交通局回复：本月底前翻修完毕，费用已落实。",
)
DATED = (
    "3月10日　云溪柳编厂的新车间投产，每天能出提篮一千二百只。",
    "3月12日　河湾渡口添了两条新船，船票仍是两元，老人免费。",
)
LETTERS = (
    "编辑同志：柳编巷的丁香今年开得好，可总有人折枝。希望大家都留一留手，花是大家看的。",
    "编辑同志：晚上九点以后，广场上还有人打陀螺，孩子没法复习，请换到河边去好吗？拜托了。",
)


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize(
    ("label", "items"),
    [("微言博议", SIGNED), ("热线回音", ASKED), ("一周看点", DATED), ("来信照登", LETTERS)],
)
def test_items_that_are_opened_or_signed_alike_are_briefs_below_their_label(
    label: str, items: tuple[str, ...]
) -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), label]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　{item}" for item in items)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(item.split("（@")[0],) for item in items]
    assert label not in "".join(each.headline + each.kicker for each in (first, *briefs))


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        (*SIGNED, STORY[0]),  # the last is nobody's
        SIGNED[:1],
        (ASKED[0], STORY[0]),
        ("读者：柳编好学吗？", "程柳：三天就能上手。"),  # an interview
        ("读者：柳编好学吗？", "读者：要带什么来？"),  # nobody answers
        ("3月10日的手艺课满员，三十多人学编提篮。", "3月12日又加了一场，仍是满员。"),
    ],
)
def test_paragraphs_of_one_story_are_no_items(text: tuple[str, ...]) -> None:
    assert not items_of(lines_of("\n".join(f"　　{each}" for each in text)))


def test_a_headline_above_texts_that_are_signed_each_stays_the_headline_of_the_first() -> None:
    rows = ["楼下的书柜", *(f"　　{text}" for text in SIGNED)]
    assert [each.headline for each in articles_of("\n".join(rows))] == ["楼下的书柜"]
