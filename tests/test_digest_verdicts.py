"""What a court decided is told, if not all that led it there."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.shortening.verdicts import decided
from briefing.model import Article

DAY = date(2026, 3, 12)
BEFORE = ("云溪区人民法院公开审理了这起船只买卖纠纷。",)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (
            "云溪区人民法院审理认为，船主明知船底有旧伤，却隐瞒不报，构成欺诈，遂判决船主退还货款。",
            "云溪区人民法院判决船主退还货款。",
        ),
        (
            "云溪市中级人民法院二审认为，原审认定事实清楚，裁定驳回上诉，维持原判。",
            "云溪市中级人民法院二审裁定驳回上诉，维持原判。",
        ),
        (
            "佟某收钱后不交船，违背诚信，据此判令佟某返还船款；驳回其他请求。",
            "法院判令佟某返还船款；驳回其他请求。",
        ),
        (
            "法院认为，渡口虽不收费，但仍是公共场所，以寻衅滋事罪判处尤某拘役一个月。",
            "法院以寻衅滋事罪判处尤某拘役一个月。",
        ),
    ],
)
def test_a_decision_is_told_without_its_reasons(printed: str, told: str) -> None:
    assert decided(printed, BEFORE) == told


@pytest.mark.parametrize(
    "printed",
    [
        "法院认为，卖家隐瞒船底的旧伤，判决其退还货款。",  # whose is said in what goes
        "法院认为，若佟某再犯，判处的刑罚应当更重。",  # only if
        "云溪区人民法院认为，一审判决认定事实清楚，适用法律正确。",  # no decision of its own
        "法院的判决书送到渡口，佟某看了很久，判决如下的那一页被他折了起来。",
        "船主佟某说，他没想到会输。",
    ],
)
def test_what_hangs_on_its_reasons_is_none(printed: str) -> None:
    assert not decided(printed, BEFORE)


def test_a_decision_is_a_courts_only_where_one_was_named() -> None:
    assert not decided("佟某收钱后不交船，据此判令佟某返还船款。", ["佟某卖船。"])


def test_who_hears_of_a_case_hears_how_it_ended() -> None:
    paragraphs = (
        "去年8月，云溪渡口的佟某花2680元从一家船具店买下一台标着“全新”的船用马达。",
        "装上船后，佟某发现马达外壳有焊接的痕迹，转轴也有磨损，便找到店家要求退货。店家以已经使用为由拒绝。",
        (
            "云溪区人民法院审理认为，店家在商品页面上明确写有“全新未拆”的字样，实际交付的却是翻新机，故意隐瞒"
            "影响消费者选择的重要事实，构成欺诈，判决店家退还货款2680元，并赔偿8040元。"
        ),
    )
    (brief,) = digest([Article("马达是翻新的 该不该赔三倍", paragraphs)], DAY)
    assert brief.verdict == "proven"
    told = "".join(brief.sentences)
    assert "云溪区人民法院判决店家退还货款2680元，并赔偿8040元。" in told
    assert told.startswith("去年8月")


def test_what_keeps_a_promise_is_told_without_the_figures_before_it() -> None:
    paragraphs = (
        (
            "3月9日至11日，云溪区中小学生篙船赛在石板渡举行，来自42所学校的826名小选手参加了31个项目的"
            "角逐，7人改写7项区纪录。"
        ),
        "区一中、石板实验学校、渡口中心小学分获三个组的团体第一名。",
    )
    (brief,) = digest([Article("全区中小学生篙船赛改写七项纪录", paragraphs)], DAY)
    assert brief.verdict == "proven"
    assert "7人改写7项区纪录。" in brief.sentences
    assert brief.sentences[0].startswith("3月9日至11日")
