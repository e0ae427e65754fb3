"""Stories of one page may be set to several widths; each line knows the column it stands in."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.setting.columns import measured
from briefing.sources.page.setting.lines import Line, lines_of

WIDE = """\
河湾渡口重开航线
　　本报讯（记者 简川）三月一日起，停航两年的河湾渡口重
开航线，每天往返十六班，船票两元。
　　渡口的候船室也翻修一新，装上了长椅和暖气，冬天等船的
人不再挨冻，老人还能借到毛毯和热水袋，夜里也有人值守。
　　船工老郝说，他守了三十年渡口，头一回看见这么多人排队
上船，心里热乎。
"""
NARROW = """\
老茶馆添了书架
　　本报讯（记者 简川）码头
边的老茶馆上周添了三个书架，
茶客坐下就能借书。
　　掌柜说，书是街坊捐的，一
共四百多本，看完放回原处就行。
　　来喝茶的人多了，有人一坐
就是一个下午。
"""


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


def test_each_line_knows_how_wide_its_own_column_is() -> None:
    lines, _ = measured(lines_of(WIDE + NARROW))
    columns = {line.text[:4]: line.column for line in lines}
    assert columns["开航线，"] == columns["河湾渡口"] == 28
    assert columns["边的老茶"] == columns["老茶馆添"] == 14


@pytest.mark.parametrize("page", [WIDE + NARROW, NARROW + WIDE, WIDE + "\n" + NARROW + WIDE])
def test_stories_beside_each_other_keep_their_paragraphs_whatever_their_widths(page: str) -> None:
    for article in articles_of(page):
        whole = WIDE if "渡口" in article.headline else NARROW
        assert len(article.paragraphs) == whole.count("　　")
        assert article.paragraphs[-1].endswith("。")


def test_a_caption_is_narrow_by_the_width_of_its_own_column() -> None:
    torn = NARROW.replace("看完放回原处就行。", "看完放\n茶客在挑书。　简川　摄\n回原处就行。")
    told = [each for article in articles_of(WIDE + torn) for each in article.paragraphs]
    assert not any("茶客在挑书" in each for each in told)


@pytest.mark.parametrize(
    ("line", "fills", "falls_short"),
    [
        (Line("码头边的老茶馆上周添了三个", column=14, full=14), True, False),
        (Line("边的老茶馆上周添了三个", column=14, full=14, indented=True), True, False),
        (Line("码头边的老茶馆上周添了三", column=14, full=14), False, True),
        (Line("码头边的老茶馆上周添了三个"), False, False),
    ],
)
def test_a_line_fills_its_column_or_falls_short_of_its_edge(
    line: Line, *, fills: bool, falls_short: bool
) -> None:
    assert (line.fills, line.falls_short) == (fills, falls_short)


def test_a_column_leaves_its_end_empty_before_a_word_of_latin_letters() -> None:
    line = Line("码头边的老茶馆")
    assert line.reach_with(Line("Wi-Fi也有")) == line.reach + 2.5
    assert line.reach_with(Line("也有Wi-Fi")) == line.reach_with(None) == line.reach
