"""A sentence is never cut where what is left waits for what was cut off."""

import pytest

from briefing.digest.shortening.trimming import trimmed


def test_the_loudest_singer_is_not_told_without_the_name() -> None:
    assert (
        trimmed("护旗的是五个同学，唱国歌声音最响的，是58岁的江树声。", 20, 9)
        == "护旗的是五个同学。"
    )


def test_for_whom_a_rule_is_waits_for_the_rule() -> None:
    sentence = "采暖期前办理停热手续的，只需交纳基本热费，采暖期开始以后才提出的，不予退还。"
    assert trimmed(sentence, 36, 9) == "采暖期前办理停热手续的，只需交纳基本热费。"


def test_a_noun_that_nothing_is_said_of_yet_waits() -> None:
    text = "鲜叶收购价一度涨到每斤68元，而同一片山头的成品茶，标价已经超过每斤两千元。"
    assert trimmed(text, 30, 9) == "鲜叶收购价一度涨到每斤68元。"


def test_where_the_light_goes_out_is_told_with_its_places_or_not_at_all() -> None:
    sentence = "10月24日8时至16时，青石线检修，停电范围，渡口小区、柳编巷、云溪修理厂一带。"
    assert trimmed(sentence, 30, 9) == ""
    assert trimmed(sentence, 60, 9) == sentence
    assert trimmed("县图书馆改了闭馆日，延长开放时间，另设自习室。", 18, 9).endswith("开放时间。")


def test_of_three_things_all_are_told_or_none() -> None:
    text = "换购之前先问清三件事，旧金按什么纯度折算，损耗按多少计，新饰品是按克卖还是一口价。"
    assert trimmed(text, 34, 9) == ""
    assert trimmed(text, 60, 9) == text
    rule = "退休后老金给自己定下“三不修”，不熟的不修，赶急的不修，不讲理的不修。"
    assert trimmed(rule, 30, 9) == "退休后老金给自己定下“三不修”。"


def test_these_years_wait_for_what_happened_in_them() -> None:
    text = "灯坏了就有人来修——这两年，不少街道都上线了一键报修。"
    assert trimmed(text, 20, 9) == ""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("咸淡用鸡蛋来试，蛋浮起来露出铜钱大的一块，就是正好。", ""),
        (
            "银行发放贷款500万元，抵押物不是厂房，而是一份数据产品的登记证书。",
            "",
        ),
        ("有人近日发现，扫一扫轿厢里的二维码，就能看到电梯的维保时间。", ""),
    ],
)
def test_a_condition_is_not_told_without_what_it_brings(sentence: str, told: str) -> None:
    assert trimmed(sentence, 24, 9) == told


def test_who_lives_somewhere_waits_for_what_happened() -> None:
    text = "家住邻省的货车司机万勇，1月9日上午在政务服务中心递交了登记材料。"
    assert trimmed(text, 20, 9) == ""


def test_what_is_listed_below_is_told_whole_or_not_at_all() -> None:
    text = "台风期间可能停电，建议每家准备以下物品，手电筒和备用电池，充电宝，饮水，药箱。"
    assert trimmed(text, 60, 9) == text
    assert trimmed(text, 36, 9) in ("", "台风期间可能停电。")


@pytest.mark.parametrize(
    "sentence",
    [
        "稻香镇石板村村民祝三元，在议事簿上给自己的提议画了一个圈。",
        "所谓“两头跑”，即学生上午在校听课，下午进厂跟着师傅学手艺。",
    ],
)
def test_who_it_was_and_what_is_meant_are_told_whole(sentence: str) -> None:
    assert trimmed(sentence, len(sentence) - 4, 9) == ""
