"""No part of a sentence is ever told as a sentence that none is by itself."""

import pytest

from briefing.digest.clauses.unfinished import unfinished
from briefing.digest.shortening.fillers import plain
from briefing.digest.shortening.spoken import spoken
from briefing.digest.shortening.trimming import trimmed


def test_one_who_waits_for_the_predicate_has_to_be_a_subject() -> None:
    told = spoken(
        "青禾镇聘请12名教师当“田野记录员”，每月记录各村的收成和价格，已经写满了30个本子。"
    )
    assert len(told) == 1


def test_a_team_that_won_is_named_again_for_what_that_means() -> None:
    text = (
        "临江女篮昨晚以81比70战胜海门队，以总比分3比1拿下半决赛，"
        "时隔九年再次闯进全国女子篮球联赛总决赛。"
    )
    assert spoken(text)[1] == "临江女篮时隔九年再次闯进全国女子篮球联赛总决赛。"


def test_a_cause_may_follow_what_it_explains() -> None:
    sentence = "支队长说，救猫不是小事，因为有人会自己爬出去救。"
    assert spoken(sentence) == (sentence,)
    assert spoken("因为有人会自己爬出去救。") == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "青禾乡两村的老水渠近日完成清淤，沿线900亩“望天田”重新喝上了水库水。",
        "一辆改装的理发车驶入工地，四名志愿者支起镜子，为准备返乡的工友们义务理发。",
        "修缮团体标准日前完成征求意见稿，向社会公开征求意见，截止日期为5月10日。",
    ],
)
def test_where_print_ends_a_sentence_it_waits_for_nothing(sentence: str) -> None:
    assert spoken(sentence) == (sentence,)
    assert trimmed(sentence, 60, 9) == sentence


def test_who_won_by_a_result_has_won() -> None:
    told = spoken(
        "8月9日，在省第十六届运动会田径女子铁饼决赛中，青禾县选手左丹以57.38米的成绩夺冠，"
        "为青禾代表团拿下本届省运会第三枚金牌。"
    )
    assert told[0].endswith("以57.38米的成绩夺冠。")


def test_a_question_stays_a_question() -> None:
    assert spoken("立冬将至，农活怎么安排？") == ("立冬将至，农活怎么安排？",)
    assert trimmed("水退了，能不能回家？", 40, 9) == "水退了，能不能回家？"


def test_what_was_said_in_front_is_waited_for() -> None:
    assert spoken("在实训课上，躺在床上的“病人”皱着眉头说。") == ()


def test_a_quotation_that_describes_is_no_slogan() -> None:
    text = "“一半是山，一半是水”的花海吸引了不少游客前来踏青赏花。"
    assert spoken(text) == (text,)


def test_a_measure_is_told_of_nothing_but_what_it_measures() -> None:
    text = (
        "3月8日凌晨3时40分，随着最后一斗矿石从“云溪18”轮缓缓卸入料斗，云溪港口集团今年累计货物吞吐量"
        "突破7000万吨，同比增长8.3%，其中外贸吞吐量2160万吨，增幅达到11.7%，均创历史同期最好水平。"
    )
    assert not any(each.startswith("增幅") for each in spoken(text))


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "采桑叶、喂春蚕、抽丝结茧……3月6日，来自邻县的240名小学生走进青禾蚕桑小镇。",
            "3月6日，来自邻县的240名小学生走进青禾蚕桑小镇。",
        ),
        (
            "一头犀牛，一只螃蟹，一艘帆船……3月8日，云溪镇的稻田公园迎来首批游客。",
            "3月8日，云溪镇的稻田公园迎来首批游客。",
        ),
        ("他想说的话很多……可是没有开口。", "他想说的话很多……可是没有开口。"),
    ],
)
def test_what_one_sees_gives_way_to_what_there_is_of_it(printed: str, said: str) -> None:
    assert plain(printed) == said


def test_pictures_in_front_give_way_to_what_happened() -> None:
    text = (
        "锉刀、铸模、拧螺丝——4月20日至24日，"
        "我校机械工程学院三百多名大二学生在校工程训练中心和三家合作企业度过劳动教育实践周。"
    )
    assert spoken(text) == (text[text.index("4月") :],)


def test_what_a_meeting_studies_is_told_of_the_meeting() -> None:
    text = (
        "10月27日，县长金满仓主持召开县政府第68次常务会议，"
        "研究秸秆综合利用、冬季供暖、四季度经济运行等工作。"
    )
    assert spoken(text)[1] == "会议研究秸秆综合利用、冬季供暖、四季度经济运行等工作。"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("获奖的同学为：薛子涵、洪一鸣、蒋若溪。", "获奖的同学为薛子涵、洪一鸣、蒋若溪。"),
        ("云溪的做法是：先在石板闸试行。", "云溪的做法是先在石板闸试行。"),
        ("见义勇为：程远山。", "见义勇为，程远山。"),
        ("云溪法院认为：合同有效。", "云溪法院认为，合同有效。"),
        ("店家的解释是：“先领券，再付款。”", "店家的解释是，“先领券，再付款。”"),
        ("农技员提醒，要把好以下四关：", "农技员提醒，要把好四关。"),
        ("以下四类人员可以免费乘车。", "以下四类人员可以免费乘车。"),
        (
            "定于3月15日22时至次日6时对以下区域停水：石板路、稻香巷、青石小区。",
            "定于3月15日22时至次日6时对石板路、稻香巷、青石小区停水。",
        ),
    ],
)
def test_what_a_colon_announces_is_told_as_a_newsreader_says_it(printed: str, said: str) -> None:
    assert spoken(printed) == (said,)


def test_nobody_asks_or_answers_and_nothing_is_announced_without_what_it_is() -> None:
    for last in ("云溪区农业局回复", "获奖的同学为", "三项成果分别是"):
        assert unfinished([last], ends=[last])
    assert unfinished(["服务员走过来", "轻声问"], ends=())
    assert not unfinished(["人大代表提出质问"], ends=())
    assert not unfinished(["稻香镇收到云溪区农业局的书面回复"], ends=())


@pytest.mark.parametrize(
    "sentence",
    [
        "民警用竹竿轻轻一碰，蹲在假山上的“黑熊”倒了下来。",
        "稻香巷从12号到38号一段，六盏路灯坏了两个多月。",
        "但每到收车前的最后一遍检查，他还是要把手套摘下来。",
    ],
)
def test_what_somebody_tries_and_where_it_is_wait_for_what_there_is_of_it(sentence: str) -> None:
    assert unfinished([sentence.partition("，")[0]], ends=())
    assert spoken(sentence) == (sentence,)


def test_one_of_a_list_is_not_told_for_all() -> None:
    news = "广播里多了一条邻里的好消息，谁家添了孙子，谁家的鸡跑了又回来了。"
    assert trimmed(news, 30, 9) == ""
    five = (
        "会议要求，下半年重点抓好三件事：一是确保石板闸至稻香镇的公路改造在10月底以前全线通车；"
        "二是完成高标准农田1400亩；三是在各村新建老年食堂共12处，并办好第六届青禾茭白节。"
    )
    assert not any("三件事" in each and "一是" in each for each in spoken(five))


def test_examples_are_parted_where_print_parts_them() -> None:
    printed = (
        "渡口东边的指示牌，写着“出口”，箭头却向下；公告栏上通知停航，落款日期被图钉钉住了；"
        "候船室的售票机，最后一步“确认”藏在屏幕右下角的广告旁边。"
    )
    first, second, *_ = spoken(printed)
    assert first == "渡口东边的指示牌，写着“出口”，箭头却向下。"
    assert second.startswith("公告栏上通知停航，落款日期被图钉钉住了")


def test_who_should_do_what_is_told_with_them() -> None:
    printed = "脾胃虚弱的人宜先吃山药；体质偏热、容易上火的人，要少吃羊肉、桂圆等温热食物。"
    assert spoken(printed)[-1].endswith("容易上火的人，要少吃羊肉、桂圆等温热食物。")


def test_a_boy_with_his_age_waits_for_what_he_did() -> None:
    printed = "3月10日上午8时，13岁的石板镇少年穆佳宁，从青石湖南岸的老码头下水游到了北岸。"
    assert spoken(printed) == (printed,)


def test_an_occasion_goes_rather_than_who_won_on_it() -> None:
    won = "12岁组选手田小禾和11岁组选手薛晴分别打破男子100米蛙泳和女子50米自由泳区纪录。"
    assert spoken(f"3月7日至8日举行的云溪区少儿游泳锦标赛上，{won}") == (won,)
    short = "3月7日举行的锦标赛上，田小禾打破男子100米蛙泳区纪录。"
    assert spoken(short) == (short,)


def test_of_a_list_that_is_announced_all_is_told_or_nothing() -> None:
    cases = (
        "石板镇原主任谢某违规发放补贴",
        "区市政中心副主任丁某接受宴请",
        "食堂管理员康某收受回扣",
    )
    whole = f"分别是：{'；'.join(cases)}。"
    assert spoken(whole) == (f"分别是{'，'.join(cases)}。",)
    assert spoken(whole[:-1] + "；高新园区某村原书记欧某侵占集体土地租金。") == ()


def test_who_lost_something_is_told_by_name() -> None:
    assert plain("本人金满仓遗失就业创业证，声明作废。") == "金满仓遗失就业创业证，声明作废。"
    assert plain("本人持身份证到窗口办理。") == "本人持身份证到窗口办理。"


def test_whom_somebody_met_is_no_list_of_who_came() -> None:
    met = "区长陆文川3月9日上午在云溪宾馆会见石板集团董事长吴永山。"
    assert spoken(met) == (met,)
    assert spoken("区领导陆文川、副区长沈知远、区人大主任穆见深。") == ()


def test_when_the_reporter_heard_goes_with_that_they_did() -> None:
    told = "春节期间，石板闸渡口每天加开12班。"
    assert plain(f"3月9日，记者获悉，{told}") == told
    assert plain(f"3月9日消息：{told}") == told
    assert plain("3月9日，石板闸渡口加开12班。") == "3月9日，石板闸渡口加开12班。"


def test_what_is_too_long_to_be_told_is_told_with_a_few_words_less() -> None:
    printed = (
        "稻香大学水资源与生态环境研究中心主任、稻香水环境促进会会长吴永山教授，"
        "日前被云溪工程科学院全体大会选为该院院士。"
    )
    assert len(printed) < 60
    longer = printed.replace("研究中心", "高质量发展与协同创新研究中心")
    assert spoken(longer) == (
        "稻香水环境促进会会长吴永山教授，日前被云溪工程科学院全体大会选为该院院士。",
    )
    assert spoken("石板闸" * 30 + "通车。") == ()


def test_a_court_tells_what_it_seized_without_whose_case_it_was() -> None:
    told = spoken(
        "本院在执行申请执行人石桥区顺达建材经营部与被执行人盘某买卖合同纠纷一案中，"
        "依法查封被执行人名下位于碧湖路118号3幢402室的房屋一套。"
    )
    assert told == ("本院依法查封被执行人名下位于碧湖路118号3幢402室的房屋一套。",)
