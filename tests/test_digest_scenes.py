"""What stands in front of who acts may go, where that one is named behind it."""

import pytest

from briefing.digest.clauses.scenes import without_setting
from briefing.digest.shortening.attributes import bearer, lighter


@pytest.mark.parametrize(
    ("printed", "setting"),
    [
        ("3月10日，在石板闸协商室，9名政协委员与居民代表坐在一起。", "在石板闸协商室，"),
        ("3月10日，在石板闸苹果试验站，老果农吴永山手把手教学生们剪枝。", "在石板闸苹果试验站，"),
        (
            "3月10日，在云溪政务服务中心窗口，市民吴永山从柜台里接过证书。",
            "在云溪政务服务中心窗口，",
        ),
    ],
)
def test_where_it_was_may_go(printed: str, setting: str) -> None:
    assert without_setting(printed) == printed.replace(setting, "")


@pytest.mark.parametrize(
    "printed",
    [
        "3月10日，在全市中学生足球联赛半决赛中，云溪中学队以2比1战胜石板闸中学队。",
        "在手机上点一下报修，路灯就有人来修。",
        "3月10日，在石板闸苹果试验站，手把手教学生们剪枝。",
    ],
)
def test_a_contest_and_what_is_leant_on_stay(printed: str) -> None:
    assert without_setting(printed) == printed


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("石板街道组织网格员、党员和志愿者640余人", "石板街道"),
        ("云溪交警大队出动民警和队员20人", "云溪交警大队"),
        ("满载铁矿石的“白鹭”轮在六艘拖轮的协助下", "满载铁矿石的“白鹭”轮"),
        ("石板街道组织了志愿者60人", ""),
        ("石板街道组织开展活动", ""),
    ],
)
def test_whom_somebody_took_along_is_left_out_behind_who_that_is(clause: str, who: str) -> None:
    assert bearer(clause) == who


def test_whose_team_made_it_may_go_in_front_of_its_name() -> None:
    made = "由云溪大学教授吴永山带领的团队研制的“白鹭”检测机器人完成现场试验"
    assert lighter(made) == "“白鹭”检测机器人完成现场试验"
    whole = "由云溪大学教授吴永山带领的团队完成了试验"
    assert lighter(whole) == whole
