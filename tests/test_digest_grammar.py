"""A clause stands alone only where it says itself of whom it speaks."""

import pytest

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.bodies import body_of
from briefing.digest.clauses.grammar import opens_with_verb, stands_alone, units
from briefing.digest.clauses.openings import opens_a_sentence

WITHOUT_SUBJECT = (
    "在村委会的院子里审理了一起案子",
    "从古渡一直走到新码头",
    "凭卡可以享受同样的优惠",
    "每月记录一块田的收成",
    "先看昨夜县医院的调拨单",
    "全程有顶棚遮挡",
)


@pytest.mark.parametrize("clause", WITHOUT_SUBJECT)
def test_what_names_no_doer_is_no_sentence_of_its_own(clause: str) -> None:
    assert not stands_alone([clause])


def test_clauses_built_alike_stay_together() -> None:
    assert units(["人来灯亮", "人走灯暗", "每年节电9万度"])[0] == ["人来灯亮", "人走灯暗"]


def test_how_long_it_took_from_where_to_where_is_told_with_it() -> None:
    parts = ["演练模拟两镇道路中断", "从启动响应到首批200床棉被装车发运", "用时47分钟"]
    assert units(parts)[-1] == parts[1:]


def test_a_body_is_named_by_more_than_one_character() -> None:
    assert body_of("区检查警示牌是否齐全") == ""
    assert body_of("区水务局检查警示牌是否齐全") == "区水务局"


def test_a_house_that_was_closed_for_years_is_a_subject() -> None:
    assert not opens_with_verb("停业多年的县电影院改造后重新开放。")
    assert not opens_with_verb("改造后的客运站把候车厅搬到了一楼。")


@pytest.mark.parametrize(
    "clause",
    [
        "最大下潜深度310米",
        "全区每天供餐2.6万份",
        "霁州市27个会议室在周末向市民开放",
        "稻谷收购价每斤1.5元至1.8元",
        "共有146名村民报名",
        "种植面积由200亩扩大到560亩",
        "停窑天数分别为30天和35天",
        "新建成的十九座书屋已全部开放",
        "开镰仪式、农具展等12项活动将轮番上演",
        "首日有二十八位老人前来就餐",
        "有居民说水压比去年稳",
        "届时老城将告别烧煤取暖",
    ],
)
def test_a_measure_or_a_name_no_dictionary_has_can_say_something(clause: str) -> None:
    assert stands_alone([clause])


@pytest.mark.parametrize("clause", ["研究部署下一阶段工作", "总投资31亿元", "票价6元"])
def test_an_addition_says_nothing_alone(clause: str) -> None:
    assert not stands_alone([clause])


@pytest.mark.parametrize(
    "sentence",
    [
        "高考期间公司将安排两台应急发电车全程驻点。",
        "位于海拔900米的云门山，七月双休日的平均房价为每晚526元。",
        "预防的关键是让羔羊在出生后一小时内吃足初乳。",
    ],
)
def test_a_time_or_a_place_in_front_hides_no_subject(sentence: str) -> None:
    assert not opens_with_verb(sentence)


@pytest.mark.parametrize(
    "fragment",
    [
        "重点检查烟道是否堵塞、报警器是否有电",
        "教老人们视频通话、预约挂号",
        "逐台清洗、测量、补焊",
        "记着每位老人什么时候吃什么药",
        "重新划设斑马线216条",
        "自己淋着雨去路口拦车",
        "计划用八个月时间给织娘建档",
        "引起读者广泛关注",
        "落实管护面积118.6万亩",
        "查明该团伙骗了三百多名老人",
        "往灶台边的铜盆里舀了三瓢水",
        "运用遥感系统监测河道水位",
        "公开审理一起宅基地纠纷案件",
        "手把手教孩子们扎灯笼、糊风筝",
        "开心地举起手机给家里人看",
        "轻轻地把瓷碗放进了展柜",
        "标志着石板闸至云溪航线正式开通",
        "张贴在村口并在广播里通知",
        "力争年内建成三座泵站",
    ],
)
def test_what_only_goes_on_begins_no_sentence(fragment: str) -> None:
    assert not stands_alone([fragment])


@pytest.mark.parametrize(
    "statement",
    [
        "62岁的村民韦大山第一个开了口",
        "云溪中学队以2比1逆转青禾一中队",
        "金黄的花海与白墙黛瓦的村落相映成趣",
    ],
)
def test_what_has_a_subject_of_its_own_may_begin_one(statement: str) -> None:
    assert stands_alone([statement])


def test_who_saw_it_is_named_where_a_sentence_is_cut() -> None:
    assert not opens_a_sentence(["在两栋楼之间的车棚里看到", "几位老人正在下棋"], leaning=False)
    assert opens_a_sentence(["记者在车棚里看到", "几位老人正在下棋"], leaning=False)


def test_a_deed_in_front_of_a_statement_needs_its_doer() -> None:
    assert not opens_a_sentence(["说渡口停了船", "几位老人正在等车"], leaning=False)
    assert not opens_a_sentence(["在镇上新建书屋四座", "总面积620平方米"], leaning=False)


def test_what_only_looks_like_a_first_half_is_a_statement() -> None:
    for whole in (
        "在三个矿山埋设光纤11公里",
        "自制了一台简易裁切机",
        "从保温车上接过热气腾腾的面条",
        "把尚好的部分挑出来",
        "大会宣读了表彰决定",
        "被执行人被法院干警堵在出租屋门口",
        "全县秸秆综合利用率达94%",
    ):
        assert not leads_up(whole)
    assert units(["学校南门外的减速带是前年装的", "被渣土车轧来轧去"]) == [
        ["学校南门外的减速带是前年装的"],
        ["被渣土车轧来轧去"],
    ]


def test_what_a_meeting_did_is_told_with_it() -> None:
    assert units(["3月11日在石板召开的渔业大会", "主题和往年不同"]) == [
        ["3月11日在石板召开的渔业大会", "主题和往年不同"]
    ]
    assert units(["昨天召开的董事会决定开年会", "各镇可报名"]) == [
        ["昨天召开的董事会决定开年会"],
        ["各镇可报名"],
    ]
