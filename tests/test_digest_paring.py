"""A long sentence is pared down by one thing after another, and what may not go stays."""

from briefing.digest.shortening.paring import pared

LONG = "近日，由云溪县文化馆主办的合唱比赛在县体育中心举行，38支队伍参加，同比增长9%。"


def test_the_fewest_things_go_first() -> None:
    forms = list(pared(LONG, lambda _: True))
    assert forms[0] == LONG.replace("近日，", "")
    assert forms.index(LONG.replace("近日，", "")) < forms.index(
        LONG.replace("近日，由云溪县文化馆主办的", "")
    )


def test_nothing_more_goes_of_what_is_not_allowed() -> None:
    forms = list(pared(LONG, lambda form: "文化馆" in form))
    assert forms
    assert all("文化馆" in form for form in forms)


def test_a_rule_keeps_all_that_it_names() -> None:
    rule = "游客不得携带风筝、气球、无人机等物品进入石板闸景区。"
    assert rule not in list(pared(rule, lambda _: True))
    assert not list(pared(rule, lambda _: True))
