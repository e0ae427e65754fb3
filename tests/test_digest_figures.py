"""A brief holds at most three figures, counted alike here and in the digest."""

import pytest

from briefing.digest.punctuation import figures
from tests.figures import figures_in

COUNTED = {
    "10月23日22时10分，2号线末班车发出": 0,
    "3月9日夜间到14日有雨，7日起转晴": 0,
    "第37届龙舟赛开幕": 0,
    "今年1至8月进出口308.6亿元": 1,
    "以2分38秒的成绩夺冠": 1,
    "客队以2比1获胜，全年18胜6平4负": 2,
    "雨量5至12毫米，气温下降4到6摄氏度": 2,
    "每亩成本由410元降到150元": 1,
    "来自13个省份的412家企业签约37个项目": 3,
}


@pytest.mark.parametrize(("said", "count"), COUNTED.items())
def test_both_count_what_a_listener_has_to_keep(said: str, count: int) -> None:
    assert len(figures(said)) == len(figures_in(said)) == count
