"""Stories that whole pages of the sets in tests/unseen once hid are found, each by one rule."""

import pytest

from briefing.model import Article
from tests.figures import UNSEEN, articles_of


def _articles(page: str) -> tuple[Article, ...]:
    (path,) = UNSEEN.glob(f"{page}-*.txt")
    return articles_of(path)


@pytest.mark.parametrize(
    ("page", "headline"),
    [
        ("pages89/03", "小区里的旧沙发 约一次车只要二十元"),  # wider than its column
        ("pages85/03", "楼上漏水楼下愁，三年官司一朝休"),  # as wide as its column, with a comma
        ("pages85/12", "讣告"),  # no part of the story above
        ("pages85/14", "冬夜的一盏灯"),  # briefs that a sign leads follow it
        ("pages87/14", "关于调整门诊作息时间的通告"),  # below the label 院务通告
    ],
)
def test_a_headline_that_its_page_hides_is_found(page: str, headline: str) -> None:
    assert headline in [each.headline.replace("\u3000", " ") for each in _articles(page)]


def test_a_slogan_as_wide_as_its_column_ends_no_story() -> None:
    *_, last = _articles("pages86/02")
    assert last.paragraphs[-1].endswith("同意通过验收。")


def test_the_office_that_signs_above_the_day_heads_no_part() -> None:
    (notice,) = (each for each in _articles("pages91/15") if each.headline == "注销公告")
    assert notice.paragraphs[-2:] == ("湄塘市拾光文化传播有限公司", "2026年11月5日")
