"""PDF: columns of very short stories, whose lines give little to see a column by."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from tests.columns import TO_FULL_WIDTH, stories
from tests.pdf_narrow_layouts import interlocked
from tests.pdf_writer import Sheet, pdf


def articles(sheet: Sheet) -> list[Article]:
    return list(read(Document("page.pdf", pdf(sheet), "pdf")).articles)


def test_a_line_as_short_as_the_indents_around_it_is_no_column() -> None:
    sheet = Sheet()
    sheet.put("清代石碑重见天日", 60, 60, 26)
    sheet.lines(["　　本报讯(记者 舒窈)近日，石板闸下出土一块"], 60, 110)
    lines = ["清代石碑，碑上刻有三百八十二个字。", "　　据碑文记载，知县率乡民历时五个月重修石"]
    sheet.lines([*lines, "闸。", "　　石碑将在修复以后择址展出，供市民参观。"], 300, 110)
    (article,) = articles(sheet)
    assert article.paragraphs == (
        "近日，石板闸下出土一块清代石碑，碑上刻有三百八十二个字。",
        "据碑文记载，知县率乡民历时五个月重修石闸。",
        "石碑将在修复以后择址展出，供市民参观。",
    )


INTERLOCKED = {
    "a paragraph set in below a line as short as its indent": (
        "青石湖畔来了2300多只越冬候鸟",
        "云溪至省城首趟定制快巴开行",
        "中学生科技节上,机器人“下厨”包饺子",
        "千名志愿者清洁母亲河",
    ),
    "stories that begin with a line a column": (
        "云溪动物园金丝猴再添一宝",
        "石板闸至竹坪公交专线周末加密",
        "市政府常务会议研究老旧管网改造",
        "国庆假期临江接待游客412万人次",
    ),
    "two headlines as high above interlocked stories": (
        "临江绕城高速一货车侧翻 两人受轻伤",
        "早市搬进大棚 摊位一个没少",
        "远汀动力否认将出售储能业务",
        "石板闸边两岁走失男童 三小时后平安找回",
    ),
}


@pytest.mark.parametrize("difficulty", sorted(INTERLOCKED))
def test_interlocked_stories_keep_their_text(difficulty: str) -> None:
    filed = {story.headline: story for story in stories()}
    printed = [filed[headline] for headline in INTERLOCKED[difficulty]]
    (sheet,) = interlocked(printed)
    assert [list(map(_plain, article.paragraphs)) for article in articles(sheet)] == [
        list(map(_plain, story.paragraphs)) for story in printed
    ]


def _plain(text: str) -> str:
    return text.replace(" ", "").translate(TO_FULL_WIDTH)
