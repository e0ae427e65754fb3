"""A column that gives each figure a whole place is read by its places, any other by its width."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.setting.whole_places import with_whole_places

COLUMN = 14
PARAGRAPHS = (
    "本报讯（记者桑榆）等了13个月，河湾巷12号楼的电梯昨天上午9点30分终于开了门，78岁的郝大爷第一个坐了上去。",
    "河湾巷1998年建成，没有一部电梯，六个老旧单元楼里住着65岁还在跑船的23人。去年9月动工以后，工人挖出一根没有人知道的老燃气管。",
    "今年7月，社区请来燃气公司、设计单位和电梯公司，前后开了5次会，最后定下把管线外移2.6米，费用由改造资金出35万元。",
    "住在六楼的汤阿婆说，从前下一趟楼要歇三回，一个月只出两回门，现在想下就下，昨天一早就去渡口边看了桃花，买回来一把荠菜。",
    "装电梯的钱由住户和街道一起出，住得越高出得越多，一楼的几户人家一分钱也不出，还答应把楼道里的杂物清走，好让师傅们施工。",
    "区住建局介绍，今年全区要装120台电梯，已经用上83台。今后动工以前先查一遍地下的管线，不再挖开了才知道下面有什么。",
)


def cut(text: str, half: float) -> list[str]:
    """Cut a paragraph to the column, a figure `half` as wide as a character."""
    lines = [""]
    for each in text:
        width = sum(half if other.isascii() else 1 for other in lines[-1] + each)
        if width > COLUMN and each not in "，。、":
            lines.append("")
        lines[-1] += each
    return lines


def page(half: float, indent: str = "　　") -> str:
    lines = [line for each in PARAGRAPHS for line in cut(indent + each, half)]
    return "\n".join(["河湾巷的电梯终于动了", *lines])


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize("half", [0.5, 1])
def test_nothing_is_lost_of_a_page_however_wide_its_figures_are(half: float) -> None:
    (article,) = articles_of(page(half))
    assert article.paragraphs[1:] == PARAGRAPHS[1:]


def test_figures_take_the_places_that_more_lines_are_full_with() -> None:
    whole, half = (with_whole_places(lines_of(page(width))) for width in (1, 0.5))
    assert [line.whole_places for line in whole] == [False] + [True] * (len(whole) - 1)
    assert not any(line.whole_places for line in half)
    assert max(line.reach for line in whole) <= COLUMN + 1


def test_a_page_with_few_figures_shows_no_whole_places() -> None:
    text = "".join(each for each in page(1) if not each.isascii() or each == "\n")
    assert not any(line.whole_places for line in with_whole_places(lines_of(text)))


def test_a_paragraph_goes_on_below_a_full_line_where_none_has_an_indent() -> None:
    rows = (
        "河湾区运动会篮球赛落幕",
        "经过6天22场角逐，全区第9",
        "届球赛昨晚以91比87收官。",
        "决赛中，东岸队与西岸队战至加",
        "时，时隔8年重夺冠军。",
    )
    told = articles_of("\n".join([*rows, *page(1, "").splitlines()]))
    assert told[0].paragraphs == ("".join(rows[1:]),)


def test_numbers_that_the_edge_cuts_tell_a_column_whose_lines_all_have_figures() -> None:
    text = [f"　　{at}号水站的电话是5500{at}1234，夜间是5500{at}5678。" for at in range(1, 9)]
    whole, half = (
        with_whole_places(lines_of("\n".join(line for each in text for line in cut(each, width))))
        for width in (1, 0.5)
    )
    assert all(line.whole_places for line in whole)
    assert not any(line.whole_places for line in half)
