"""The number that a headline gives is told with what it is of."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.model import Article

DAY = date(2026, 3, 12)


def told(headline: str, *paragraphs: str) -> str:
    (brief,) = digest([Article(headline, paragraphs)], DAY)
    assert brief.verdict == "proven"
    return "".join(brief.sentences)


@pytest.mark.parametrize(
    ("headline", "lead", "kept"),
    [
        (
            "船具公司旧缆绳竞价增收213万元",
            (
                "近日，云溪船具公司组织今年第四批旧缆绳竞价，364捆退役缆绳分成9个标包，吸引27家"
                "回收企业参与，最终成交价1148万元，较底价增收213万元，增幅22.8%。"
            ),
            "较底价增收213万元",
        ),
        (
            "夜查无灯渔船12艘",
            (
                "3月8日21时至次日1时，云溪渔政大队在石板闸、柳河口等8处水域开展夜间统一行动，检查"
                "渔船214艘，查处无灯渔船12艘，其中外地渔船3艘。"
            ),
            "查处无灯渔船12艘",
        ),
    ],
)
def test_the_number_of_the_headline_is_told(headline: str, lead: str, kept: str) -> None:
    assert kept in told(headline, lead, "今年，这样的安排还会再有三次，地点另行通知。")


def test_a_share_is_not_told_of_another_whole() -> None:
    said = told(
        "一季度渔船贷款净增9.7亿元",
        (
            "记者从云溪农商银行获悉，截至3月末，全行各项存款余额612.4亿元，比年初增加31.8亿元；"
            "各项贷款余额447.6亿元，比年初增加28.3亿元，其中渔船贷款净增9.7亿元。"
        ),
        "云溪农商银行把12个网点设在渡口，渔民不下船就能办贷款。",
    )
    assert "其中渔船贷款" not in said or "贷款余额447.6亿元" in said.split("其中渔船")[0]


def test_a_day_and_a_bus_are_no_numbers_to_be_kept() -> None:
    said = told(
        "12路公交3月20日起改道",
        "云溪公交公司昨天发布公告，因石板闸大桥检修，公交线路临时调整。",
        "12路公交3月20日起改走柳河大道，撤销石板闸站，工期约两个月，请乘客留意站牌。",
    )
    assert "3月20日起" in said
