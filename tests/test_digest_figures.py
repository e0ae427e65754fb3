"""A brief holds at most three figures, counted alike here and in the digest."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.words.punctuation import figures
from briefing.model import Article
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
    "绿地由１．２平方米提高到１．５平方米": 1,
    "今年“3+4”贯通培养招生420人": 1,
    "来自13个省份的412家企业签约37个项目": 3,
}


MORE = "村里的老人都说，从前没有机器，谁家田里的秧苗插得不直，是要被整个村子笑话一年的。"


@pytest.mark.parametrize(("said", "count"), COUNTED.items())
def test_both_count_what_a_listener_has_to_keep(said: str, count: int) -> None:
    assert len(figures(said)) == len(figures_in(said)) == count


def test_how_old_somebody_is_goes_first_where_figures_are_too_many() -> None:
    printed = (
        "3月10日，石板村龙潭坝，来自8个村的16名选手光脚下田，比谁的秧插得又快又直。",
        "最终，51岁的石板村民孟三妹以8分42秒插完一分田的成绩，夺得头名。",
    )
    (brief,) = digest([Article("插秧比赛，田里头笑翻天", ("".join(printed),))], date(2026, 3, 12))
    assert brief.verdict == "proven"
    assert brief.sentences[-1].startswith("最终，石板村民孟三妹")
    (light,) = digest([Article("插秧比赛", (printed[1] + MORE,))], date(2026, 3, 12))
    assert "51岁的" in light.sentences[0]


def test_what_follows_a_figure_too_many_still_fills_a_thin_brief() -> None:
    printed = (
        "3月10日，云溪医院新建的血液透析中心投入使用。中心面积1300平方米，设置床位60张，较原来增加34张，"
        "可满足240名患者规律透析的需求，患者不用再半夜排班、跨县透析。"
    )
    article = Article("血液透析中心投入使用", (printed,))
    (brief,) = digest([article], date(2026, 3, 12))
    assert brief.sentences[-1] == "患者不用再半夜排班、跨县透析。"
    assert sum(map(len, brief.sentences)) >= 60
