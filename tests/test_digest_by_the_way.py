"""What a long sentence tells by the way is left out before it is told too long."""

from datetime import date

import pytest

from briefing.digest.facts import check
from briefing.digest.fitting.ease import lightened
from briefing.digest.shortening.by_the_way import without_deeds, without_means
from briefing.digest.words.news_value import pairs
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("printed", "by_the_way"),
    [
        ("进入汛期，稻香县在74口山塘边立起救生杆86根。", "进入汛期，"),
        ("3月10日，惊蛰前一天，稻香镇的万亩田里八台旋耕机一字排开。", "惊蛰前一天，"),
        (
            "3月10日，随着最后一片箱梁在石板闸落下，云溪河二桥主体工程全部完工。",
            "随着最后一片箱梁在石板闸落下，",
        ),
        (
            "年满65周岁的老年人，不分户籍，凭身份证即可免费乘坐公交车。",
            "不分户籍，",
        ),
        (
            "入冬以来，气温骤降，云溪铁厂决定在全厂开展冬病冬防行动。",
            "气温骤降，",
        ),
        ("凡三十万元以下的工程，从表决到付款，每个环节都要公示。", "从表决到付款，"),
        ("受稻香县资产经营公司委托，我公司将公开拍卖废旧钢材。", "受稻香县资产经营公司委托，"),
        ("石板闸医院教授吴永山，因病医治无效，于3月10日逝世。", "因病医治无效，"),
        (
            "一位姑娘扶我坐下，用对讲机逐个出站口联系，不到十分钟找到了孩子。",
            "用对讲机逐个出站口联系，",
        ),
        (
            "法院驳回吴某的请求，参照同地段铺面的租金差价，判令喻某赔偿四万元。",
            "参照同地段铺面的租金差价，",
        ),
        (
            "县里扶持13个村组建联合社，统一品种、统一管护、统一销售，把荒坡变成果园。",
            "统一品种、统一管护、统一销售，",
        ),
    ],
)
def test_since_when_and_by_what_means_may_go(printed: str, by_the_way: str) -> None:
    said = printed.replace(by_the_way, "")
    assert said in without_means(printed)
    assert check([said], Article("稻香要闻", (printed,)), DAY) == ()


@pytest.mark.parametrize(
    "printed",
    [
        "减盐窗口每天供应四菜一汤，用盐量比普通窗口少三成，头一周卖出九百份。",  # a measure
        "沿线山民把这趟列车当成货铺，篮子里装满冬笋。",  # people
        "稻香学院针对学生作息，从3月10日到5月10日，将图书馆的闭馆时间推迟一小时。",  # days
        "吴某借了一辆摩托车，带着两个伙伴在大道上“炸街”，被民警拦下。",  # what it is about
        "技师吴永山把抓斗拆开，用钢板堆焊，却没有花多少钱。",  # a contrast to it
    ],
)
def test_what_is_no_means_or_is_leant_on_stays(printed: str) -> None:
    assert list(without_means(printed)) == []


def test_one_deed_between_two_others_of_the_same_one_may_go() -> None:
    printed = "大堂经理吴永山把老人请进贵宾室，端来热水，把硬币一枚枚泡净。"
    said = printed.replace("端来热水，", "")
    assert said in without_deeds(printed)
    assert check([said], Article("零钱", (printed,)), DAY) == ()


@pytest.mark.parametrize(
    "printed",
    [
        "剧组在石板闸住下，造了五条木船，拍完后全部捐给博物馆。",  # what was given away
        "民警吴永山走访了六户人家，发现一处漏点，当场关掉阀门。",  # what comes of it
        "稻香县在三个乡试点，石板闸镇率先建起配送中心，为八十所学校送菜。",  # somebody else's
    ],
)
def test_a_deed_that_the_next_one_hangs_on_stays(printed: str) -> None:
    assert list(without_deeds(printed)) == []


@pytest.mark.parametrize(
    "end",
    [
        "却多出了十七把",
        "只拉了一根红绳",
        "目前已全部交付",
        "预计麦收前投用",
        "最后锁进了讲台的抽屉",
    ],
)
def test_what_it_comes_to_is_no_end_that_may_go(end: str) -> None:
    """不 and 却 tell the point, and what has become of it is the news."""
    printed = f"石板闸镇为六十二户村民修了三座水窖，又给每家每户装好了新的水管和水表，{end}。"
    said = list(lightened(printed, pairs("水窖"), "石板闸", frozenset()))
    assert all(form.endswith(f"{end}。") for form in said)


@pytest.mark.parametrize(
    ("printed", "end"),
    [
        (
            "石板闸医院营养科医生指出，隔夜的骨头汤里钙含量极低，脂肪和嘌呤偏多，老年人尤其不宜多喝。",
            "，老年人尤其不宜多喝",
        ),
        (
            "稻香镇镇长吴永山要求，要紧扣少排队、少跑腿两件事，逐项对账，让村民在家门口办成事。",
            "，逐项对账，让村民在家门口办成事",
        ),
    ],
)
def test_the_last_of_what_somebody_says_may_go(printed: str, end: str) -> None:
    said = printed.replace(end, "")
    assert said in list(lightened(printed, frozenset(), "骨头汤和镇里的两件事。", frozenset()))


def test_no_sentence_ends_where_it_is_only_told_where() -> None:
    printed = (
        "身披白大褂，自称第六代传人，张口就是三个疗程——一些直播间里，神医们把普通食品吹成灵丹。"
    )
    said = list(lightened(printed, frozenset(), "", frozenset()))
    assert not any(form.endswith("直播间里。") for form in said)


def test_where_they_went_is_not_told_without_what_they_did_there() -> None:
    printed = (
        "会前，与会人员先后到云溪镇三合村、石板闸镇双井村、稻香镇，实地察看高标准农田的改造情况。"
    )
    said = list(lightened(printed, frozenset(), "", frozenset()))
    assert all("察看" in form for form in said)
