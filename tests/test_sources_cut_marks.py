"""A line that holds but the marks that close a sentence belongs to the line above it."""

import re
from collections.abc import Iterator

import pytest

from briefing.model import Document
from briefing.sources import read
from briefing.sources.page.setting.cut_marks import with_whole_ends
from briefing.sources.page.setting.lines import lines_of
from tests.columns import TO_FULL_WIDTH, stories

CLOSING = re.compile("[。！？…”）]{1,2}$")
TAIL = 6


@pytest.mark.parametrize(
    ("above", "marks"),
    [
        ("掌柜问：“你们哪天再来坐坐？", "”"),
        ("候船室里还添了三百本旧书", "。"),
        ("渡口的水位比去年高了两成，达到12", "%。"),
        ("他想起头一回上船的那个早晨", "……"),
        ("他想起头一回上船的那个早晨…", "…"),
        ("茶客们捐书的故事（全文见本报公众号", "）。"),
    ],
)
def test_marks_that_close_a_sentence_stand_with_it(above: str, marks: str) -> None:
    lines = with_whole_ends(lines_of(f"　　{above}\n{marks}\n　　第二天雨停了。"))
    assert [line.text for line in lines] == [above + marks, "第二天雨停了。"]


@pytest.mark.parametrize(
    "text", ["水落石出。\n　　……\n　　第二天", "水落石出。\n——\n第二天", "”\n第二天"]
)
def test_what_closes_nothing_stays_by_itself(text: str) -> None:
    assert len(with_whole_ends(lines_of(text))) == len(text.split("\n"))


def test_a_paragraph_ends_with_its_marks_though_its_last_line_is_full() -> None:
    whole = (
        "渡口的候船室翻修一新，装上了长椅和暖气，还能借到毛毯。",
        "船工老郝守了三十年渡口，头一回看见这么多人排队上船哩。",
        "区里还要添两条新船，都用电，不冒烟；石阶也要铺平几级。",
    )
    width = len(whole[0]) - 1
    half = [text[at : at + width // 2] for text in whole for at in range(0, width + 1, width // 2)]
    page = "渡口重开\n" + "\n".join(half)
    (article,) = read(Document("page", page.encode(), "newspaper")).articles
    assert article.paragraphs == whole


def _cut_before_marks(paragraphs: tuple[str, ...], width: int, indent: str) -> Iterator[str]:
    """Shorten paragraphs at their head so that a column's last line holds but closing marks."""
    for whole in paragraphs:
        text = whole.translate(TO_FULL_WIDTH)
        marks = CLOSING.search(text)
        full = (marks.start() + len(indent)) // width * width - len(indent) if marks else 0
        if marks and full >= width:
            yield indent + text[marks.start() - full :]


@pytest.mark.parametrize("byline", ["", "□　麦田\n"])
@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("width", [9, 12, 16, 21])
def test_no_closing_mark_of_a_true_story_is_lost(width: int, indent: str, byline: str) -> None:
    held = 0
    for story in stories():
        paragraphs = tuple(_cut_before_marks(story.paragraphs, width, indent))
        if len(paragraphs) == 1:
            continue  # too little to be a story
        rows = [each[at : at + width] for each in paragraphs for at in range(0, len(each), width)]
        page = f"{story.headline}\n{byline}" + "\n".join(rows)
        articles = read(Document("page", page.encode(), "newspaper")).articles
        told = "".join(text for each in articles for text in each.paragraphs)
        assert [each for each in paragraphs if each[-TAIL:] not in told] == []
        held += sum(bool(re.fullmatch(CLOSING, row)) for row in rows)
    assert held > len(stories())
