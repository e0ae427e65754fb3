"""Advice, the next step and a reader's question are told by themselves; nobody's deed is."""

import pytest

from briefing.digest.names.counsel import asks_on, is_counsel
from briefing.digest.shortening.evening import evened


@pytest.mark.parametrize(
    "halves",
    [
        "云溪县夏豆适播期为今年6月5日至6月15日。|应选择生育期在90天左右、适宜机收的早熟品种。",
        "石板闸医院提醒，伤口较深、出血不止的，应立即用流动的清水反复冲洗。|不要自行在伤口上涂抹草药、牙膏或者酱油。",
        "闻到机房里有焦糊味，应立即断开总闸、打开门窗。|切勿用水浇灭着火的电器，撤到室外安全的地方再报警。",
        "掀开盖板先看水位，有油花，多半渗漏。|再看密封圈有无裂纹、老化的痕迹，最后用干布擦净。",
        "问，我家的六亩枇杷叶片从边缘开始发黄，打了两遍药也不见好转。|可以在这时候再补一次硼肥吗？",
        "读者秦女士问，我有五年关节炎，一变天就肿、就疼，上下楼都费劲。|听说泡一冬温泉就好了，是这样吗？",
    ],
)
def test_what_nobody_does_is_told_by_itself(halves: str) -> None:
    first, second = halves.split("|")
    assert evened(first[:-1] + "，" + second, 2, reported=True) == (first, second)


@pytest.mark.parametrize(
    ("before", "unit"),
    [
        ("穆青山把茶青摊在竹匾上", "再用炭火慢慢烘到半夜"),
        ("每逢云溪水日会有孩子到河边取水", "再把数据传回学校的平台"),
        ("雨水钻进墙缝", "再拖半个月就要塌了"),
        ("断保每多一年", "再增加一个月变动等待期"),
        ("水管如已结冰", "切勿用火烤或者用开水直浇"),
        ("云溪区建设田头冷库", "避免一哄而上、低水平重复"),
        ("石板闸村的老人说", "不要把种子全撒在一块地里"),
    ],
)
def test_what_somebody_does_is_no_advice(before: str, unit: str) -> None:
    assert not is_counsel([before], [unit])


def test_a_question_is_only_cut_from_who_asks_it() -> None:
    assert asks_on(["我母亲今年满65周岁"], ["可以在这里办证吗？"])
    assert not asks_on(["记者来到云溪大厅"], ["可以在这里办证吗？"])
    assert not asks_on(["我母亲今年满65周岁"], ["可以在这里办证。"])
