"""A page that lost its indents when it was copied has its paragraphs all the same."""

from collections.abc import Sequence

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.setting.lost_indents import with_indents

COLUMN = 13
PARAGRAPHS = (
    "本报讯（记者桑榆）昨天上午，云溪河上的第三座步行桥合龙，两岸的孩子不必再绕远路上学。",
    "桥长一百二十米，桥面铺防滑木板，两头各修了一条缓坡，轮椅和婴儿车都可以推上去。",
    "家住东岸的郝大爷每天接送孙女，他说从前走一趟要半个小时，现在五分钟就到校门口。",
    "区住建局介绍，桥下的老渔市会保留下来，渔民的船仍旧停在原来的码头，早市照常开。",
)


def page(indent: str, paragraphs: Sequence[str] = PARAGRAPHS) -> str:
    lines = ["云溪河添了一座", "步行桥"]
    for paragraph in paragraphs:
        text = "　　" + paragraph
        while text:
            end = COLUMN + (text[COLUMN : COLUMN + 1] in ("，", "。"))
            lines.append(text[:end].replace("　　", indent))
            text = text[end:]
    return "\n".join(lines)


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


def test_a_page_without_its_indents_says_what_it_says_with_them() -> None:
    (bare,), (indented,) = articles_of(page("")), articles_of(page("　　"))
    assert bare == indented
    assert bare.headline == "云溪河添了一座步行桥"
    assert len(bare.paragraphs) == len(PARAGRAPHS)


@pytest.mark.parametrize(
    "short",
    [
        "通车仪式由区长洪波来主持，到场三百人。",
        "罗河、青石两镇的人也来看桥。",
        "桥名是孩子们自己取的。投票用了三天，来了一千多人，得票最多的一个叫牵手桥。",
    ],
)
@pytest.mark.parametrize("place", [1, 2, 4])
def test_a_paragraph_that_ends_soon_is_no_caption(short: str, place: int) -> None:
    paragraphs = [*PARAGRAPHS[:place], short, *PARAGRAPHS[place:]]
    (bare,), (indented,) = (articles_of(page(each, paragraphs)) for each in ("", "　　"))
    assert bare == indented
    assert bare.paragraphs[place] == short


def test_paragraphs_that_never_had_an_indent_get_none() -> None:
    text = "".join(PARAGRAPHS)
    lines = lines_of("\n".join(text[at : at + COLUMN] for at in range(0, len(text), COLUMN)))
    assert with_indents(lines) == lines


def test_a_headline_behind_a_square_shows_no_lost_indent() -> None:
    rows = []
    for paragraph in PARAGRAPHS:
        cut = (paragraph[at : at + COLUMN] for at in range(0, len(paragraph), COLUMN))
        rows += ["■ 云溪河上又添一座桥", *cut]
    lines = lines_of("\n".join(rows))
    assert with_indents(lines) == lines


def test_a_page_that_has_indents_keeps_its_own() -> None:
    lines = lines_of(page("　　"))
    assert with_indents(lines) == lines


def test_a_story_whose_headline_is_not_to_be_seen_is_told_by_its_first_words() -> None:
    (found,) = articles_of("云溪日报　副刊\n" + "".join(PARAGRAPHS[1:]))
    assert found.paragraphs == ("".join(PARAGRAPHS[1:]),)
    assert found.headline
    assert PARAGRAPHS[1].startswith(found.headline)


def test_the_items_of_a_notice_that_fill_their_column_head_no_parts() -> None:
    rows = (
        "转学申请公告",
        "为方便居民搬迁后就近入学，现将转学",
        "事宜公告如下：",
        "一、申请时间：1月26日至1月30日，每",
        "天上午受理。",
        "二、申请地点：区教育局二楼服务大厅",
        "，也可以在网上申请。",
        "三、审核结果于2月6日前用短信告知每",
        "一位申请人。",
    )
    (found,) = articles_of("云溪日报　公告\n" + "\n".join(rows))
    said = "".join(found.paragraphs)
    assert "二、申请地点：区教育局二楼服务大厅，也可以在网上申请。" in said
    assert "三、审核结果于2月6日前用短信告知每一位申请人。" in said
