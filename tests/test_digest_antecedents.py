"""Who hears of him or her has heard of whom."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.clauses.antecedents import points_nowhere
from briefing.model import Article


@pytest.mark.parametrize(
    ("sentence", "told", "title"),
    [
        ("三十年来，他经历了四次停电。", (), ""),
        ("检查显示，她的泪膜破裂时间只有3秒。", (), "眼里有沙"),
        ("在石板镇东圩，他们承包了千亩地。", (), "千亩地"),
        ("最终双方各让一步。", (), "当场结清"),
        ("前者已将担保合同的权利转让给后者。", (), "债权转让公告"),
        ("与此同时，镇里修好了三处渡口。", (), "渡口复航"),
        ("在这期间，镇里修好了三处渡口。", (), "渡口复航"),
        ("特别是去年以来，石板镇的渔业有了起色。", (), "渔业复苏"),
        ("一本县志172页，她修了四个月。", ("门上挂着“古籍修复室”的牌子。",), ""),
    ],
)
def test_nobody_was_named_for_whom_a_pronoun_stands(
    sentence: str, told: tuple[str, ...], title: str
) -> None:
    assert points_nowhere(sentence, told, {title})


@pytest.mark.parametrize(
    ("sentence", "told", "title"),
    [
        ("三十年来，他经历了四次停电。", ("郝连生是矿上的老职工。",), ""),
        ("三十年来，他经历了四次停电。", (), "司机"),
        ("祖父说，他小时候就有这口井。", (), ""),
        ("他们在停机时演练了五次。", ("作业区把动作拆成19个步骤。",), ""),
        ("其他事项另行通知。", (), ""),
        ("根据协议，双方将共建平台。", (), "市政府与大学"),
        ("最终双方各让一步。", ("柿子款闹出一场官司。",), "当场结清"),
    ],
)
def test_whoever_may_be_meant_is_enough(sentence: str, told: tuple[str, ...], title: str) -> None:
    assert not points_nowhere(sentence, told, {title})


def test_who_is_named_behind_a_sentence_explains_the_parties_of_a_case_and_nobody_else() -> None:
    behind = ("柿子款闹出一场官司。",)
    assert not points_nowhere("最终双方各让一步。", (), {"结清"}, behind)
    assert points_nowhere("他借出了两万元。", (), {"结清"}, ("郝连生是矿上的老职工。",))


def test_the_sentence_that_says_of_whom_is_told_first() -> None:
    paragraphs = (
        "石板矿主扇机房建在半山腰。主扇司机金连生每天要爬两趟，一干就是三十年。",
        "三十年来，他经历了四次倒机、两次停电，没有影响过一分钟供风，机房里的灯一直亮着。",
    )
    (brief,) = digest([Article("风井里站了三十年", paragraphs)], date(2026, 3, 12))
    said = "".join(brief.sentences)
    assert "金连生" in said.partition("他经历")[0]


@pytest.mark.parametrize("who", ["国务总理", "共和国总统", "首相", "驻石板大使", "外交大臣"])
def test_a_statesman_may_be_meant_as_well(who: str) -> None:
    assert not points_nowhere(f"{who}穆见深3月11日说，他将辞职。", (), {"结清"})


def test_they_are_not_those_who_help_them() -> None:
    assert points_nowhere("在这次慰问中，区委书记帮助他们总结经验。", (), {"年画"})
    assert not points_nowhere("区委书记同船工座谈，帮助他们总结经验。", (), {"年画"})
