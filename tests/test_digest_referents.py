"""Who hears 该县 or 我局 has heard which."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.names.introductions import Heard
from briefing.digest.names.referents import points_back, referents
from briefing.digest.names.signers import Signer, signers_of
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("before", "sentence", "said"),
    [
        (
            "山阳县有柑橘28万亩。",
            "2023年以来，该县引进企业9家。",
            "2023年以来，山阳县引进企业9家。",
        ),
        ("在龙潭矿食堂里，他吃得满头是汗。", "今年，该矿改了菜单。", "今年，龙潭矿改了菜单。"),
        (
            "青禾县云溪船具公司经理说。",
            "今年，这家公司卖出渔船12艘。",
            "今年，青禾县云溪船具公司卖出渔船12艘。",
        ),
        ("山阳县有柑橘28万亩。", "去年，这个县引进企业9家。", "去年，山阳县引进企业9家。"),
        ("市心血管病医院统计显示。", "该院主任提醒。", "市心血管病医院主任提醒。"),
        ("河西区城市管理局来函答复：", "我局已到现场核查。", "河西区城市管理局已到现场核查。"),
    ],
)
def test_the_one_name_of_its_kind_is_meant(before: str, sentence: str, said: str) -> None:
    (referent,) = referents(sentence, [before], ())
    assert referent.told_in(sentence) == (said,)


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("山阳县和海阴县有柑橘。", "该县引进企业9家。"),
        ("云溪市自然资源和规划局到会。", "该局介绍了情况。"),
        ("小区里装了电梯。", "该区的老楼还有30栋。"),
        ("市水务局到会。", "应该局部调整。"),
        ("云溪市有园子。", "在这个市区只有60万人的地方，早上最热闹。"),
        ("河西区城市管理局到会。", "我局已到现场核查。"),
    ],
)
def test_none_is_where_there_are_several_or_none(before: str, sentence: str) -> None:
    assert not referents(sentence, [before], ())


def test_it_is_named_once_and_only_where_nothing_of_the_kind_was_heard() -> None:
    (referent,) = referents("该县引进企业9家。", ["山阳县有柑橘28万亩。"], ())
    assert referent.is_due(Heard("柑橘熟了", "", ""))
    assert not referent.is_due(Heard("山阳县柑橘熟了", "", ""))
    assert not referent.is_due(Heard("柑橘熟了", "县里建了果库。", ""))


def test_who_signs_a_notice_is_meant_by_its_our() -> None:
    paragraphs = (
        "本公司现有位于云溪路28号的商铺一间，面向社会公开招租，有意者请于5月29日前报名。",
        "云溪商贸有限公司",
        "2026年5月19日",
    )
    article = Article("招租公告", paragraphs)
    assert signers_of(article) == ("云溪商贸有限公司",)
    (brief,) = digest([article], DAY)
    assert brief.verdict == "proven"
    assert brief.sentences[0].startswith("云溪商贸有限公司现有")


def test_what_nothing_before_it_can_explain_is_not_told() -> None:
    unheard = referents("去年秋天，该村建起大棚。", ["推土机平地，吊车起钢架。"], ())
    assert points_back("去年秋天，该村建起大棚。", "盐碱滩上的大棚", unheard)
    assert not points_back("去年秋天，该村建起大棚。", "羊口村的大棚", unheard)
    assert not points_back("去年秋天，建起大棚。", "盐碱滩上的大棚", unheard)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("定于7月2日22时停水。", "云溪供水公司定于7月2日22时停水。"),
        ("因管道切改，定于7月2日停水。", "因管道切改，云溪供水公司定于7月2日停水。"),
        ("拟将金满仓等41户列入。", "云溪供水公司拟将金满仓等41户列入。"),
        (
            "为提升技能，营造氛围，经研究，定于7月2日比武。",
            "为提升技能，营造氛围，经研究，云溪供水公司定于7月2日比武。",
        ),
    ],
)
def test_who_signs_a_notice_decides_what_it_announces(sentence: str, said: str) -> None:
    assert Signer("云溪供水公司").told_in(sentence) == (said,)


def test_by_what_law_it_is_decided_may_go_where_the_name_is_said() -> None:
    assert Signer("云溪供水公司").told_in("根据有关规定，经市政府同意，决定在老街停水。") == (
        "根据有关规定，经市政府同意，云溪供水公司决定在老街停水。",
        "云溪供水公司决定在老街停水。",
    )


def test_who_decides_is_said_though_the_headline_names_it() -> None:
    paragraphs = ("根据有关规定，决定对石板街一带的私设地锁开展清理。", "云溪区城市管理局")
    article = Article("云溪区城市管理局关于清理地锁的通告", paragraphs)
    (brief,) = digest([article], DAY)
    assert brief.verdict == "proven"
    assert "云溪区城市管理局决定" in brief.sentences[0].replace("，决定", "决定")


@pytest.mark.parametrize(
    "sentence", ["市水务局定于7月2日停水。", "股东会作出决议，决定解散。", "请用户储水。"]
)
def test_nobody_signs_for_what_somebody_else_decided(sentence: str) -> None:
    assert not Signer("云溪供水公司").told_in(sentence)
