"""The whole article is read in breaths: long sentences are cut where the next part can begin."""

import re

from briefing.digest.fitting.tellings import whole

DEMANDS = (
    "会议强调，要坚持问题导向，深入查找水库除险加固工作中的短板，加快补齐监测设施方面的欠账；"
    "一是抓紧修订调度方案，二是落实巡查责任到人到岗，三是备足沙袋、水泵和冲锋舟等抢险物资，"
    "切实解决沿岸村庄反映的排水问题，特别是要保障低洼地带的老人安全转移。"
)


def test_demands_are_cut_into_breaths_and_none_is_lost() -> None:
    told = whole([DEMANDS], "")
    assert all(len(each) <= 60 for each in told)
    said = "".join(told)
    assert all(clause in said for clause in re.split("[，；。]", DEMANDS))
    assert not any(each.startswith("特别是") for each in told)


def test_what_happened_goes_on_without_its_subject_only_where_no_breath_is_left() -> None:
    short = "云溪区水务局疏浚河道12千米，加固堤防9处，新建泵站两座。"
    assert whole([short], "") == (short,)


def test_a_clause_that_comes_twice_is_read_twice() -> None:
    text = "，".join(["东岸的渔民说水位涨了", "西岸的渔民说水位落了"] * 4) + "。"
    assert "".join(whole([text], "")).count("东岸的渔民说水位涨了") == 4


def test_a_result_stays_with_what_led_to_it() -> None:
    text = (
        "青禾油田昨天在西部试获高产油气流，日产原油116立方米、天然气4.4万立方米，储层深度达到五千米以下，"
        "标志着这一沉寂多年的老区块重新焕发生机。"
    )
    assert not any(each.startswith("标志着") for each in whole([text], ""))
