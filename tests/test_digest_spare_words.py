"""Words that tell nothing are left out where a sentence is too long, and it stays proven."""

from datetime import date

import pytest

from briefing.digest.facts import check
from briefing.digest.fitting.ease import eased
from briefing.digest.pauses.breaths import breathed, is_easy
from briefing.digest.shortening.attributes import lighter
from briefing.digest.shortening.lists import first_of
from briefing.digest.shortening.spare_words import spared
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("云溪区年度检修工作圆满完成", "云溪区年度检修工作完成"),
        ("稻香学院日前在石板闸采集到水样", "稻香学院在石板闸采集到水样"),
        ("教育局公布了验收结果", "教育局公布验收结果"),
        ("3月14日22:00至3月15日8:00停水", "3月14日22:00至15日8:00停水"),
        ("8路、26路在3月19日7时至13时绕行", "8路、26路3月19日7时至13时绕行"),
        ("吴永山慢条斯理地戴上面具", "吴永山戴上面具"),
        ("并连夜驱车60公里将她接回", "连夜驱车60公里将她接回"),
        ("由云溪剧院历时一年创排的现代戏", "由云溪剧院创排的现代戏"),
        ("城乡居民基本医疗保险缴费期", "城乡居民医疗保险缴费期"),
        ("市民在首次刷卡前", "市民首次刷卡前"),
        ("处方由执业药师进行实质审核", "处方由执业药师实质审核"),
        ("代表们现场察看了两处工地", "代表们察看了两处工地"),
    ],
)
def test_what_tells_nothing_is_left_out(printed: str, said: str) -> None:
    assert spared(printed) == said


@pytest.mark.parametrize(
    "clause",
    [
        "工程进展不顺利完工推迟",
        "日前公布的名单",
        "大桥将在3月19日8时通车",
        "12月28日前报名",
        "2月14日至3月15日停水",
        "他收到了",
        "民警到现场查看",
        "并处罚金8万元",
    ],
)
def test_what_tells_something_stays(clause: str) -> None:
    assert spared(clause) == clause


def test_of_a_list_with_more_behind_it_the_first_is_enough() -> None:
    assert first_of("云溪区联合应急、交通等部门开展演练") == "云溪区联合应急等部门开展演练"
    assert first_of("研究火灾防治、水利建设和粮食收购等工作") == "研究火灾防治等工作"
    assert first_of("设置“挑担跑”“插秧接力”“搬南瓜”等项目") == "设置“挑担跑”等项目"
    assert first_of("水、电等费用须按时缴纳") == "水、电等费用须按时缴纳"
    assert first_of("设甲组、乙组和丙组") == "设甲组、乙组和丙组"
    visit = "县委副书记、县长丁岚到东岸水厂、稻香工业园、云溪大道改造等现场"
    assert first_of(visit) == "县委副书记、县长丁岚到东岸水厂等现场"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "3月9日，稻香市粮食和物资储备局联合应急、交通等部门开展极寒天气粮油物资调运演练。",
            "3月9日，稻香市粮食和物资储备局联合应急等部门，开展极寒天气粮油物资调运演练。",
        ),
        (
            "3月10日，以“邻里·融合·共享”为主题的稻香街道第十九届社区艺术节在石板闸广场开幕。",
            "3月10日，稻香街道第十九届社区艺术节在石板闸广场开幕。",
        ),
        (
            "3月9日，云溪区交通运输综合行政执法大队会同稻香镇政府对占路的料场下达责令改正通知书。",
            "3月9日，云溪区交通运输综合行政执法大队，对占路的料场下达责令改正通知书。",
        ),
        (
            "3月9日，家住云溪区石板街道船厂宿舍8号楼六楼的退休职工吴永山，坐着刚装好的电梯下楼晒太阳。",
            "3月9日，退休职工吴永山，坐着刚装好的电梯下楼晒太阳。",
        ),
        (
            "3月9日，正值稻香学院1986级校友入学四十周年，由64名校友捐建的“同窗林”在石板闸校区揭牌。",
            "3月9日，由64名校友捐建的“同窗林”在石板闸校区揭牌。",
        ),
        (
            "云溪区气象机构的监测数据显示，刚刚过去的冬季，石板闸一带平均气温比往年同期偏高2.4摄氏度。",
            "刚刚过去的冬季，石板闸一带平均气温比往年同期偏高2.4摄氏度。",
        ),
        (
            "从3月15日起，云溪区人民医院夜间门诊服务时间由原来的18时至20时30分延长到18时至21时30分。",
            "从3月15日起，云溪区人民医院夜间门诊服务时间，延长到18时至21时30分。",
        ),
        (
            "云溪区文化馆、石板街道主办的首届稻香民谣合唱周，3月9日结束了为期七天的演出并评出三支最佳合唱队。",
            "首届稻香民谣合唱周，3月9日结束了为期七天的演出并评出三支最佳合唱队。",
        ),
        (
            "与别处不同的是，石板闸村躺在竹榻上喝茶的，除了一辈子在这里的老人，还有不少二十来岁的面孔。",
            "石板闸村躺在竹榻上喝茶的，除了一辈子在这里的老人，还有不少二十来岁的面孔。",
        ),
        (
            "收到市民吴永山的来信后，3月9日，记者与云溪区交警大队的两名民警一同来到石板闸路口查看。",
            "3月9日，记者与云溪区交警大队的两名民警，一同来到石板闸路口查看。",
        ),
        (
            "云溪区政协委员、云雾茶业公司总经理佘长青的公文包里，装着一罐刚刚拿到检测报告的红碎茶。",
            "云雾茶业公司总经理佘长青的公文包里，装着一罐刚刚拿到检测报告的红碎茶。",
        ),
        (
            "云溪区粮油行业协会3月9日发布的监测数据显示，截至2月末，全区油厂菜籽油库存同比下降17.4%。",
            "截至2月末，全区油厂菜籽油库存同比下降17.4%。",
        ),
    ],
)
def test_a_sentence_is_made_easy_and_stays_proven(printed: str, said: str) -> None:
    told = breathed(eased(printed, frozenset(), ""), at_need=True)
    assert told == said
    assert is_easy(told)
    assert check([told], Article("云溪要闻", (printed,)), DAY) == ()


def test_a_sentence_has_less_room_where_its_district_will_be_named() -> None:
    printed = "3月9日上午，县税务局在办税服务厅设立“办不成事”窗口，由各股室负责人轮流坐班。"
    assert eased(printed, frozenset(), "") == printed
    assert len(eased(printed, frozenset(), "", room=37)) <= 37


def test_an_article_is_never_told_without_its_title() -> None:
    printed = "贵报3月9日刊登的《石板闸的路灯谁来修》一文"
    assert lighter(printed) == "贵报3月9日《石板闸的路灯谁来修》一文"
    assert lighter("晚报3月9日刊登的《路灯谁来修》一信") == "晚报3月9日刊登的一信"
