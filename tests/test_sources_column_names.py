"""A sign before a column's name leads no reporter, though the name begins like a surname."""

import pytest

from briefing.model import Document
from briefing.sources import read
from briefing.sources.credits.bylines import byline


@pytest.mark.parametrize("line", ["◎简讯", "□ 时讯", "◎文苑", "□ 方言", "●微评", "□ 散 文"])
def test_a_column_is_no_reporter(line: str) -> None:
    assert byline(line) == ()


@pytest.mark.parametrize(
    ("line", "name"), [("□ 简宁", "简宁"), ("◎时雨", "时雨"), ("□ 文 洁", "文洁")]
)
def test_who_is_called_like_one_still_is(line: str, name: str) -> None:
    assert byline(line) == (name,)


def test_briefs_below_a_signed_label_are_stories_each() -> None:
    page = (
        "云溪县报 2026年8月27日 星期四 第2版 综合新闻\n\n柳编厂添了新车间\n\n"
        "本报讯（记者 白露）8月24日，云溪柳编厂的新车间投产，每天能出提篮一千二百只，"
        "产品将经河湾口岸发往外地。\n\n“今年我家编了三百只。”村民程柳说。\n\n◎简讯\n\n"
        "8月20日，县总工会为62名困难职工子女发放助学金18.6万元。（白雨）\n\n"
        "近日，河湾乡组织120余名村民清理河道5.6公里。（河湾乡 白洁）\n\n"
        "8月22日，县妇联柳编培训班结业，48名学员全部与合作社签订订单。（县妇联）\n"
    )
    found = read(Document("page", page.encode(), "newspaper")).articles
    assert [len(each.paragraphs) for each in found] == [2, 1, 1, 1]
    assert found[1].headline.startswith("县总工会为62名困难职工子女")
