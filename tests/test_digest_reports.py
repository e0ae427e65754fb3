"""Of several reports below one headline each has the days and the place of its own dateline."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.names.reports import fit_to_be_said
from briefing.model import Article

PAGE = date(2026, 3, 13)


def _said(*paragraphs: str, published: date | None = PAGE) -> list[str]:
    article = Article(
        "石板开渔罗河禁渔",
        paragraphs,
        dateline="新华社石板3月11日电（记者 穆见深）",
        place="石板",
        published=published,
        publisher="云溪日报",
    )
    return fit_to_be_said(article, paragraphs, date(2026, 3, 11), PAGE)


@pytest.mark.parametrize(
    ("dateline", "said"),
    [
        ("新华社罗河3月12日电（记者 楚行）", "渔业局3月12日在罗河宣布禁渔。"),
        ("据新华社罗河三月十二日电", "渔业局3月12日在罗河宣布禁渔。"),
        ("本报罗河３月１２日电记者楚行报道：", "渔业局3月12日在罗河宣布禁渔。"),
        ("新华社罗河3月11日电", "渔业局3月11日在罗河宣布禁渔。"),
        ("本报讯（记者 楚行）", "渔业局3月13日宣布禁渔。"),
    ],
)
def test_a_later_report_counts_from_its_own_dateline(dateline: str, said: str) -> None:
    assert _said("渔业局今天在这里宣布开渔。", f"{dateline}渔业局今天在这里宣布禁渔。") == [
        "渔业局3月11日在石板宣布开渔。",
        said,
    ]


def test_what_goes_on_below_a_later_report_is_of_its_day() -> None:
    assert _said("石板开渔。", "新华社罗河3月12日电罗河禁渔。", "渔船今天进港。") == [
        "石板开渔。",
        "罗河禁渔。",
        "渔船3月12日进港。",
    ]


def test_beside_a_page_without_a_day_the_year_is_the_storys() -> None:
    assert _said("石板开渔。", "新华社罗河3月12日电罗河今天禁渔。", published=None)[1] == (
        "罗河3月12日禁渔。"
    )


def test_a_paper_that_is_cited_is_no_dateline() -> None:
    text = "据罗河电台报道，罗河今天禁渔。"
    assert _said("石板开渔。", text)[1] == "据罗河电台报道，罗河3月11日禁渔。"


def test_no_dateline_is_told() -> None:
    story = Article(
        "石板开渔罗河禁渔",
        (
            "石板市今天开渔，三百条渔船在上午八时驶出渔港，预计十天以后返航。",
            "本报罗河3月12日电记者楚行报道：罗河市今天起禁渔四个月，渔船全部进港，违者罚款。",
        ),
        dateline="本报石板3月11日电",
        place="石板",
        published=PAGE,
    )
    (brief,) = digest([story], PAGE)
    whole = "".join(brief.tellings[-1])
    assert "3月11日开渔" in whole
    assert "3月12日起禁渔" in whole
    assert "本报" not in whole
    assert "楚行" not in whole
    assert brief.verdict == "proven"


def test_the_first_words_that_name_a_brief_count_from_its_dateline() -> None:
    text = "石板渔业大会今天闭幕，三百名渔民到会。"
    brief = Article(text[:-1], (text,), dateline="新华社石板3月11日电", published=PAGE)
    assert digest([brief], PAGE)[0].headline.startswith("石板渔业大会3月11日闭幕")
