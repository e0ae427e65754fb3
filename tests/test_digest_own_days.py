"""A story from an agency counts its days from that of its dateline."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.model import Article

EDITION = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("dateline", "text", "said"),
    [
        ("新华社石板3月11日电（记者 穆见深）", "今天，石板闸通航。", "3月11日"),
        ("新华社石板３月１１日体育专电（记者 穆见深）", "今晚，石板闸通航。", "3月11日晚"),
        ("新华社石板三月十一日电（记者 穆见深）", "今天，石板闸通航。", "3月11日"),
        ("本报石板3月11日讯（记者 穆见深）", "昨天开工的石板闸今天通航。", "3月10日"),
        ("本报石板3月11日电（记者 穆见深）", "昨晚，石板闸通航。", "3月11日晚"),
        ("本报讯（记者 穆见深）", "今天，石板闸通航。", "3月12日"),
        ("新华社石板13月41日电", "今天，石板闸通航。", "3月12日"),
        ("新华社石板三月十一日电", "今天，石板闸通航。", "3月11日"),
        ("据新华社石板二月二十八日电（记者 穆见深）", "今天，石板闸通航。", "2月28日"),
        ("本报石板３月１１日讯记者穆见深报道", "今天，石板闸通航。", "3月11日"),
        ("本报石板3月11日电新华社记者穆见深、本报记者楚行", "今天，石板闸通航。", "3月11日"),
        ("早报11日讯（记者 穆见深）", "今天，石板闸通航。", "3月11日"),
        ("本报石板3月9日电", "昨晚，石板闸通航。", "3月8日晚"),
        ("本报石板5月9日电", "今天，石板闸通航。", "3月12日"),
    ],
)
def test_an_agency_counts_from_the_day_of_its_dateline(dateline: str, text: str, said: str) -> None:
    story = Article("石板闸通航", (text,), dateline=dateline, published=EDITION)
    (brief,) = digest([story], EDITION)
    assert brief.sentences[0].startswith(said)
    assert brief.verdict == "proven"


def test_an_agency_of_december_is_told_in_january_with_its_year() -> None:
    edition = date(2027, 1, 1)
    dateline = "新华社石板12月31日电"
    story = Article("石板闸通航", ("今天，石板闸通航。",), dateline=dateline, published=edition)
    (brief,) = digest([story], edition)
    assert brief.sentences[0].startswith("2026年12月31日")


def test_a_headline_counts_from_the_day_of_its_page() -> None:
    dateline = "本报石板3月11日电"
    text = "3月13日，石板闸将通航。今天，最后一道闸门装好。"
    story = Article("石板闸明日通航", (text,), dateline=dateline, published=EDITION)
    (brief,) = digest([story], EDITION)
    assert brief.headline == "石板闸3月13日通航"
    assert "3月11日，最后一道闸门装好。" in brief.sentences
