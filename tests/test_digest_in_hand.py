"""Whom somebody brings along, and with what in hand: the deed is told in the same breath."""

import pytest

from briefing.digest.clauses.stops import POSSIBLE, odds
from briefing.digest.clauses.torn import is_torn
from briefing.digest.words.sentences import clauses


@pytest.mark.parametrize(
    "sentence",
    [
        "5月6日起，云溪区航运大队联合石板镇交通所，对全区渡船开展两个月的专项检查。",
        "云溪区人大常委会组织12名区人大代表，分三组走进石板街五个院落。",
        "石板镇利用拆除旧码头腾退的空地，建成小游园七处。",
        "云溪区采取“不发通知、直奔码头”的方式，对15个渡口进行暗访。",
        "船主须持有效证件、船只来源证明和登记簿，到三个渡口办理手续。",
        "云溪造船厂日前凭两项发明专利，从农信社获得800万元贷款。",
        "发现偷挖河砂、电鱼等行为，市民可拨打举报电话。",
        "出现胸闷、说话含糊，或头晕持续十分钟以上，应立即就医。",
        "巡回法庭的船刚靠岸，船民老钟就迎了上来。",
        "上月本版报道的《渡口路灯不亮》一事，石板镇政府作了回复。",
        "3月4日，云溪号渡船航行至石板闸前，一名乘客突然胸痛。",
        "三家船行在约谈后承诺，汛期超时不扣船工的钱。",
        "渡船从装煤、过磅到卸煤，前后只用了25分钟。",
        "石板镇灯具厂生产出以钢板做内心，外涂陶泥、经高温烧成的渔灯。",
        "云溪区在加强渡口建设，改善船民生活等方面所办的九件事已全部完成。",
        "来自石板镇的“会看水的渡船”项目，以一台能测水深的小船赢得满堂喝彩。",
    ],
)
def test_whom_one_brings_and_what_one_takes_is_told_with_the_deed(sentence: str) -> None:
    parts = clauses(sentence)
    torn = [at for at in range(1, len(parts)) if is_torn(parts, at)]
    assert torn
    assert odds(parts, torn[-1]).ends < POSSIBLE


@pytest.mark.parametrize(
    "sentence",
    [
        "云溪区航运大队与石板闸建立联合会商机制，把检修时间提前到三月。",
        "石板镇组织党员志愿者清扫码头，共清出杂物三吨。",
        "船民凭证免费过渡，车辆按原价收费。",
        "云溪区采取“镇里出一点、船民出一点”的办法，目前二十个渡口已装上路灯。",
        "渡船已靠岸，船民便民中心照常开放。",
        "民警发现了三处隐患，应急队连夜加固。",
    ],
)
def test_what_was_done_is_a_sentence(sentence: str) -> None:
    parts = clauses(sentence)
    assert not is_torn(parts, len(parts) - 1)


def test_what_somebody_tells_the_reporter_is_told_with_that() -> None:
    parts = clauses("养蟹户储有田指着满满几筐蟹告诉笔者，眼下每天出蟹千斤。")
    assert odds(parts, 1).ends < POSSIBLE
    kept = clauses("桃蚜发生初期，用清水喷淋，每月两次。")
    assert odds(kept, 1).ends < POSSIBLE
