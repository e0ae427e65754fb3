"""A sentence can begin with what leads up to a deed, where that says who does it."""

import pytest

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.facts import check
from briefing.digest.names.named_ahead import enforces, names_ahead
from briefing.digest.shortening.evening import evened
from briefing.model import Article
from tests.test_digest_evening import DAY


@pytest.mark.parametrize(
    "halves",
    [
        "3月10日傍晚，石板闸小区北门一组快递柜突然冒出浓烟，呛得人睁不开眼。|正在巡逻的保安队员孙大明发现后，从岗亭里抱出两具灭火器。",
        "3月10日傍晚，一条寻人信息在云溪出租车司机的群里传开。|12小时后，走失的78岁老人穆大爷在石板闸火车站南广场被找到。",
        "三四月正是云溪一带斑鸠、灰鹭的繁殖季。|掏鸟蛋、端鸟窝不仅影响鸟类繁殖，若涉及国家保护的动物还可能违法。",
        "云溪区春节期间图书馆照常开放，二楼自习室延长两个小时。|除夕闭馆时间提前至15时，正月初一起恢复正常。",
        "我们石板闸小区的快递柜装在3号楼单元门旁。|取件的语音提示从早响到晚，夜里十一二点还在喊“请及时取件”。",
        "云溪村的栗农韦大山，今年头一次没有自己爬树修剪、疏花。|帮他管树的是石板闸镇上的“板栗管家”服务队。",
        "通知强调，各单位要加强对临时用电的检查。|对连续两个季度出现违规用电的施工单位，暂停其投标资格。",
    ],
)
def test_who_acts_is_named_in_what_leads_up_to_it(halves: str) -> None:
    first, second = halves.split("|")
    printed = first[:-1] + "，" + second
    assert evened(printed, 2, reported=True) == (first, second)
    assert check((first, second), Article("石板闸", (printed,)), DAY) == ()


@pytest.mark.parametrize(
    "unit",
    [
        ("在车棚里看到", "两排充电桩的外壳上落了厚厚一层灰"),
        ("发现指示牌上", "中文下面标的是汉语拼音"),
        ("对云溪至石板闸方向列车重联运行", "最大限度满足出行需求"),
        ("不仅价格低", "质量也好"),
        ("接到报警后", "从岗亭里抱出两具灭火器"),
        ("让大家不仅看得懂", "还愿意讲给别人听"),
    ],
)
def test_who_is_left_out_was_named_before(unit: tuple[str, str]) -> None:
    assert not names_ahead(unit)


def test_what_a_body_does_to_somebody_is_no_rule() -> None:
    rule = ("对占道经营拒不改正的商户", "依法取缔")
    assert enforces(rule, "各商户不得占道经营")
    assert not enforces(rule, "云溪区城管局走访商户")
    assert not enforces(("对辖区里的独居老人", "送去米面"), "各社区要走访老人")


@pytest.mark.parametrize("whole", ["警报从早响到晚", "除夕照常开放", "孙大明连胜三位业余6段"])
def test_what_only_looks_like_a_time_or_a_place_is_a_statement(whole: str) -> None:
    assert not leads_up(whole)


@pytest.mark.parametrize("part", ["从早到晚", "从云溪到石板闸", "除了云溪", "如已结冰"])
def test_what_waits_still_waits(part: str) -> None:
    assert leads_up(part)


@pytest.mark.parametrize(
    "printed",
    [
        "得知云溪铁厂三月份投产以后还需要招工四百二十人，他当即要求人社部门把招聘会开到石板闸镇去。",
        "从加开一趟夜间列车，到多设一个改签窗口、多摆一排热水瓶，大考的分数就藏在石板闸站的这些细处。",
        "云溪区交通运输局答复，该路口距离北侧的信号灯仅八十米，按照现行规范不宜再增设一处新的信号灯。",
    ],
)
def test_what_says_nothing_yet_is_not_cut_off(printed: str) -> None:
    assert evened(printed, 2) == (printed,)
