"""Who goes on to act, or what is described, is named again by its short form; or nobody is."""

import pytest

from briefing.digest.deeds import still_doing
from briefing.digest.finds import compared, described
from briefing.digest.topics import topic_of


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("三位同学自去年十月起备赛", "三位同学"),
        ("我校考察船“青石号”缓缓靠泊石板闸码头", "“青石号”"),
        ("云溪市青石区人民法院审结一起买卖合同纠纷案", "人民法院"),
        ("区医院眼科到港区义诊", "区医院眼科"),
        ("38路公交车由原走老街改走健康路", "38路公交车"),
        ("云溪县新禾农机专业合作社经成员大会决议解散", "合作社"),
        ("该厂投入80万元建成体验馆", "该厂"),
        ("我乘15路公交去医院看病", "我"),
        ("探伤工彭志宏蹲下身子", "彭志宏"),
        ("市民林先生一家从饭店打车回家", "林先生一家"),
        ("机修总厂为矿井赶制的120套千斤顶全部交付", ""),
        ("工会、团委举办的征集活动收到照片318张", ""),
        ("牧民夏季搬到高山草场", ""),
        ("师生120余人赴白岩林场开展义务植树", ""),
    ],
)
def test_a_subject_has_a_short_name(clause: str, name: str) -> None:
    assert topic_of(clause) == name


def test_what_was_found_is_described() -> None:
    assert described("民警在候车室发现一名女婴", "出生约20天") == "女婴"
    assert described("在8路车上丢失黑色双肩包一只", "内有病历") == "双肩包"
    assert described("民警在候车室发现一名女婴", "随后报告") == ""


def test_what_was_measured_is_compared() -> None:
    assert compared("集团累计完成货物吞吐量6128万吨", "同比增长7.9%") == "货物吞吐量"
    assert compared("吞吐量突破7000万吨", "同比增长8.3%") == "吞吐量"
    assert compared("会议在县里举行", "同比增长8.3%") == ""


@pytest.mark.parametrize(
    ("before", "part", "name"),
    [
        ("费晓棠从老照片入手", "打了三十多个电话", "费晓棠"),
        ("我国科研团队在石板闸发现一处热液区", "并采集到一批岩石", "我国科研团队"),
        ("区里召开防汛调度会", "分析研判雨情水情", "会议"),
        ("作业区把换辊动作拆成19个步骤", "用秒表逐项掐时间", "作业区"),
        ("县政协组织20名委员视察管网改造", "要求五月底前完成更换", "县政协"),
        ("云岭开发区颁发了四张证", "从摘牌到四证齐发", ""),
        ("云岭开发区颁发了四张证", "按照有关规定", ""),
        ("青石湖景区对市民免费开放", "沿江三个街道的泵站都已安排专人值守", ""),
        ("安全员捡到一颗M16螺栓", "镀锌层完好", ""),
        ("路灯就有人来修", "下水道也有人来通", ""),
        ("县总工会评出十位劳动者", "没有一位是领导", ""),
        ("县工商联组织会员企业到村里对接", "签订协议9份", ""),
        ("值班医生提前判读", "二是谈话挪到电梯里进行", ""),
        ("我公司在三楼公开拍卖", "报废车辆5台", ""),
    ],
)
def test_only_the_same_one_goes_on(before: str, part: str, name: str) -> None:
    assert still_doing([before], part) == name
