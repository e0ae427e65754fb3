"""A long sentence is told with what it comes to, and without what only leads there."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.facts import check
from briefing.digest.fitting.ease import eased
from briefing.digest.shortening.points import gist, pointed, settles
from briefing.model import Article

DAY = date(2026, 3, 12)
NOTHING = frozenset[str]()


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        (
            "物资公司连夜调拨两台变压器，次日凌晨4点送达现场，上午9点恢复供电。",
            "物资公司连夜调拨两台变压器，上午9点恢复供电。",
        ),
        (
            "保洁员袁阿姨听说后，放下扫帚，蹲在雪堆旁一点一点扒，在冰碴下面找到了。",
            "保洁员袁阿姨听说后，放下扫帚，在冰碴下面找到了。",
        ),
        (
            "稻香县8家茶企组团参展，达成意向订单1260万元，其中绿茶占四成。",
            "稻香县8家茶企组团参展，达成意向订单1260万元。",
        ),
    ],
)
def test_what_leads_to_the_outcome_may_go(printed: str, told: str) -> None:
    assert told in pointed(printed)
    assert check([told], Article("云溪新事", (printed,)), DAY) == ()


@pytest.mark.parametrize(
    "printed",
    [
        "会议要求，各地要排查隐患，落实责任，尽快恢复供电。",  # a row of demands
        "云溪镇排查隐患37处，设卡三处，现场整改22处。",  # 22 of the 37
        "如果动手早，多翻几遍，损失能减少三成。",  # only if
        "法院判决退还货款899元，商家不服，提出上诉，但二审驳回。",  # taken back
    ],
)
def test_what_the_outcome_hangs_on_is_kept(printed: str) -> None:
    first = printed.partition("，")[0]
    for told in pointed(printed):
        assert told.startswith(first)
        assert "现场整改" not in told or "排查隐患37处" in told
        assert "提出上诉" in told or "驳回" not in told


def test_an_outcome_weighs_more_than_what_leads_to_it() -> None:
    printed = "队员逐台检修水泵，4个半小时后恢复通行。"
    scene, outcome = "队员逐台检修水泵。", "4个半小时后恢复通行。"
    assert gist(outcome, printed, NOTHING) > gist(scene, printed, NOTHING) == 0


def test_a_brief_tells_what_it_came_to() -> None:
    paragraphs = (
        "1月20日下午，云溪路小学三年级男生豆豆在校门口滑倒，磕掉了半颗门牙。",
        "校门口的保洁员袁阿姨听说后，放下扫帚，蹲在雪堆旁一点一点扒，扒了快半个小时，在一块冰碴下面找到了。",
    )
    (brief,) = digest([Article("男孩磕掉半颗门牙", paragraphs)], DAY)
    assert "在一块冰碴下面找到了" in "".join(brief.sentences)


def test_how_a_case_ended_is_told() -> None:
    paragraphs = (
        "去年9月，租户王某花600元在网上买来二手电池改装电动车，在小区车棚充电时电池爆燃，王某右臂被烫伤。",
        "他认为车棚没有配备灭火器，将物业公司诉至法院，索赔4.7万元。",
        "法院审理认为，王某擅自改装电池，是事故发生的主要原因，物业公司未按规定配备灭火器，也有过错。",
        "最终判决王某自负八成责任，物业公司承担两成。",
    )
    (brief,) = digest([Article("电动车夜充被烫伤 谁来担责？", paragraphs)], DAY)
    assert "最终判决王某自负八成责任" in "".join(brief.sentences)
    assert settles("双方最终达成调解协议，货款分三期付清。")
    assert not settles("目前，判决已生效。")
    assert not settles("造成他人损害的，依法应承担赔偿责任。")


def test_a_sentence_is_rather_a_little_long_than_without_how_it_ended() -> None:
    printed = "4月16日至18日，云溪市8家茶企组团参加第九届稻香国际食品展，达成意向订单1260万元。"
    assert settles(eased(printed, NOTHING, ""))
