"""Two halves of one statement: neither is told where the other is not."""

import pytest

from briefing.digest.clauses.halves import are_halves
from briefing.digest.clauses.stops import ALONE, odds
from briefing.digest.names.deeds import subject_of
from briefing.digest.shortening.spoken import spoken
from briefing.digest.words.sentences import clauses


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("石板街两侧有二十一家茶馆，都程度不同地存在卫生问题。", 1),
        ("这次抽查的渡船中有三艘载客的老船，均未配齐救生衣。", 1),
        ("乘客今后在候船时只要拨通电话，报上票号，便可知道船期。", 1),
        ("乘客今后在候船时只要拨通电话，报上票号，便可知道船期。", 2),
        ("无论是涨水，还是落潮，渡船都按时开出。", 1),
        ("尽管渡口偏远，船只老旧，但他仍每天出船。", 1),
        ("上游来水是否是水位上涨的主要原因，两地专家提出了不同的看法。", 1),
        ("云溪中学与三所船校联合培养的轮机班项目，将在秋季启动并招生。", 1),
        ("全镇青少年系列比赛——第六届渡口杯足球赛，5月3日上午在石板镇圆满结束。", 1),
        ("镇长强调，发展渡口文化，不仅船上要多动脑筋，多想办法，岸上也要多下功夫。", 3),
        ("鱼店经理说，剔除鱼头，居民买到的鲜鱼价格同往年差不多。", 2),
        ("抽查结果显示，抽查的四类三十种的鲜鱼，总合格率为五成。", 2),
        ("镇长指出，修好渡口，疏通航道，扶持渔户，这是今年的主要任务。", 3),
        ("抽查的合格率分别为青鱼92%，鲤鱼65%，草鱼60%。", 1),
        ("这部船工话剧，再现了在百年大水这一历史背景下，两个渡工的争执。", 2),
        ("云溪区的治水攻关项目“石板渠”，开展一年多来取得一批成果。", 1),
        ("这一叫法，是为贯彻渡口条例，规范报站用语，由镇交通站正式启用的称呼。", 2),
        ("这一叫法，是为贯彻渡口条例，规范报站用语，由镇交通站正式启用的称呼。", 3),
    ],
)
def test_a_first_half_is_no_sentence(sentence: str, at: int) -> None:
    assert are_halves(clauses(sentence), at)


@pytest.mark.parametrize(
    ("sentence", "at"),
    [
        ("石板街新开了二十一家茶馆，都市频道作了报道。", 1),
        ("乘客只要拨通电话就能知道船期，还可以订票。", 1),
        ("虽然渡口偏远，但他仍每天出船，从不误点。", 2),
        ("检修人员查看滤网是否是新的，并清洗了水箱。", 1),
        ("镇里启动了环湖步道工程，将在秋季完工。", 1),
        ("石板馆新展“船上春秋——渡口旧物展”开展，展出船灯百余件。", 1),
        ("镇长指出，要修好渡口，疏通航道，这是今年的主要任务。", 2),
        ("鱼店经理说，鲜鱼都卖完了，居民可以预订。", 2),
        ("这样做是为了方便乘客，也是多年的老规矩。", 1),
        ("造船厂以出口为主要方向，产品远销邻省。", 1),
    ],
)
def test_what_is_whole_may_end(sentence: str, at: int) -> None:
    assert not are_halves(clauses(sentence), at)


def test_how_many_of_another_kind_were_sent_is_no_sentence() -> None:
    parts = clauses("镇里共出动员工600多人次，铲雪车辆30多辆次，对两条主路撒盐10吨。")
    assert odds(parts, 1).begins < ALONE
    given = clauses("石板镇已收到捐款1000元，棉衣20件，帐篷27顶，还收到一批木材。")
    assert all(odds(given, at).begins < ALONE for at in (1, 2))


def test_one_hand_is_told_with_the_other() -> None:
    both = "渡口所一方面增添船只，充实人手，另一方面同邻镇配合，查处超载。"
    assert any("另一方面" in each for each in spoken(both))
    assert spoken("渡口所一方面增添船只，充实人手。") == ()


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        (
            "为解决渡口收费偏高问题，镇物价所最近根据有关规定，在听取意见的基础上，公布了三条航线的票价。",
            "镇物价所",
        ),
        (
            "为贯彻渡口条例，规范渡口的收费行为，镇政府、物价所日前联合发出通知，决定开展收费检查。",
            "镇政府",
        ),
    ],
)
def test_who_did_it_is_told_behind_all_that_it_was_for(sentence: str, begins: str) -> None:
    assert spoken(sentence)[0].startswith(begins)


def test_guests_came_together_and_not_who_invited_them() -> None:
    before = ["云溪新闻办公室1月14日在石板馆举行迎春会"]
    guests = "全区各单位负责人、各镇发言人和一百多位记者欢聚一堂"
    assert subject_of(before, guests) == ""


def test_what_a_deed_is_for_is_nobodys_own_deed() -> None:
    before = ["元旦期间，石板镇各界群众举行“从我做起”活动"]
    assert subject_of(before, "以推动讲文明活动的深入开展") == ""
