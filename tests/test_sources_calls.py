"""Calls for letters and for news are not told, also where a column cut them."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read

STORY = (
    "昨天上午，云溪区在柳编工坊举办今年的第一期手艺课，三十多位居民跟着老师傅学编提篮。",
    "课程每周六上午开班，材料由区文化馆免费提供，想来的人打个电话就行，学成的人还能接到订单。",
    "工坊负责人程柳说，一个提篮能挣二十多元，手快的人一天能编四五个，在家里就能把活做完。",
)
ASKED = (
    "有居民拨打本报热线，问柳编课的材料要不要钱，怎么报名，能不能带孩子一起来学。",
    "程柳回复说，材料不要钱，孩子满八岁就能来，来信来电都可以报名，剪刀由工坊准备。",
)
CALLS = (
    "【本报热线】街头巷尾的新鲜事、烦心事，请拨打本报24小时热线00000001，一经采用，付线索费50元。",
    "本版投稿邮箱：liubian@yunxi.example　来稿请注明姓名、地址及账号。文责自负，勿一稿多投。",
    "来稿请写明作者的真实姓名、联系地址和电话号码，文章请勿一稿多投，作者文责自负。",
)


def cut(text: str) -> list[str]:
    """Cut a paragraph to a column of 18 characters, figures being half as wide."""
    rows = ["　　"]
    for character in text:
        if sum(0.5 if each.isascii() else 1 for each in rows[-1] + character) > 18:
            rows.append("")
        rows[-1] += character
    return rows


def articles_of(*texts: str) -> tuple[Article, ...]:
    rows = [row for text in texts for row in (cut(text) if text.endswith("。") else [text])]
    return read(Document("page", "\n".join(rows).encode(), "newspaper")).articles


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("below", [(), ("渡口添了新船", *ASKED)])
def test_a_call_below_a_story_is_none_of_its_paragraphs(call: str, below: tuple[str, ...]) -> None:
    first, *others = articles_of("柳编手艺课周六开班", *STORY, call, *below)
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in others] == [below[1:]][: len(below)]


def test_a_paragraph_that_names_the_papers_telephone_is_told() -> None:
    first, second = articles_of("柳编手艺课周六开班", *STORY, "柳编课要不要钱", *ASKED)
    assert (first.paragraphs, second.paragraphs) == (STORY, ASKED)
