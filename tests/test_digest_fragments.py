"""No part of a sentence that says only when, how or by whom is ever told as a sentence."""

import pytest

from briefing.digest.adverbials import leads_up
from briefing.digest.candidates import candidates
from briefing.digest.fillers import plain
from briefing.digest.grammar import opens_with_verb, stands_alone, units
from briefing.digest.openings import opens_a_sentence
from briefing.digest.sentences import sentences, stanzas
from briefing.digest.spoken import spoken
from briefing.digest.trimming import trimmed

ADVERBIALS = (
    "末节还剩40秒",
    "临近年关",
    "每个周六上午",
    "三场会下来",
    "云溪大街与槐荫路交叉口附近",
    "讲解员小丁面对二百多名游客",
    "但算总账",
    "居民如发现水质异常",
    "保温箱一打开",
    "云溪刑侦大队在外省警方的配合下",
    "建议每家准备以下物品",
    "医护人员趁着工人们吃饭的空当",
    "3月9日从市公交集团传来消息",
    "三十七摄氏度以上",
    "船上除了三名医生",
    "但后期随进口冻虾到港",
    "集团决定从10月20日至明年3月31日",
    "离开船还有10分钟",
    "八点一过",
    "今年“五一”假期",
    "到3月底",
    "端午假期三天",
    "翻到账本最近一页",
    "走进旧厂区",
    "老匠人正用一把小木槌",
    "社区用一年时间",
    "凡是夜里来的人",
    "女子三级跳远决赛中",
    "从客源结构看",
    "一个月下来",
    "从4月2日首班车起",
    "船工就是靠着这盏灯",
    "村民以投豆子的方式",
    "青石湖队凭借加时赛的点球",
    "磨坊主只要攒够工钱",
    "捏面人的、吹糖人的、剪纸的",
    "与往年不同的是",
    "记者在旧码头看到",
    "7月17日下午两点多",
    "一年期满经考核合格",
    "在二手车交易服务大厅",
    "锉刀、铸模、拧螺丝——4月20日至24日",
    "修伞、磨刀、理发……在前洲镇杨家圩村",
    "小区居民拨打本报热线反映",
    "车间主任算了一笔账",
    "不出半小时",
    "每周六下午",
    "到期前15天",
    "上线三个月",
    "3月23日16时许",
    "科研团队在最新一次航次中",
    "教育局会同公安、市场监管等部门",
    "本科生结合自己参加技能大赛的经历",
    "来自市粮食局的消息",
    "发现新换的指示牌上",
    "与前两条生产线相比",
    "12月12日零时35分",
    "11月10日至14日每晚22时至次日5时",
    "定于1月23日22:00至1月24日6:00",
    "恢复供水初期如出现短时水色浑浊",
    "该段按照“一站一策”的办法",
    "一根毛竹从进门到出厂",
    "夜里泛着幽幽的蓝光——3月11日晚八点",
    "每周三中午12时40分",
    "3月10日22时至次日5时",
    "每天7时20分到7时50分、16时30分到17时10分",
    "近三年春节前后",
    "消防支队提醒市民",
    "井口候罐室里",
    "一到冬天",
    "从腊月二十三到正月十六",
    "木锚、鱼罩、草绳网……近日",
    "老渔民把珍藏多年的一百零八件旧渔具",
    "12月22日凌晨五点半",
    "市公交集团5月11日发布消息",
    "定于8月22日22时至8月23日10时",
    "受青禾县文旅集团委托",
    "交警支队联合教育、住建部门",
    "到如今",
    "省女子排球联赛四分之一决赛第二回合",
    "某防空营战术作业现场",
    "65岁以上老人中",
    "忙乱中",
    "带兵人在工作中",
    "展期三天的7:30至9:30、13:30至15:30",
    "云溪法庭在稻香镇石板村的梨园里",
    "区里将对新建的社区书屋",
    "在儿童剧开演前",
    "第二步",
    "许可证编号",
    "进入盛花期",
    "从村民代表提议到工程验收",
    "队员们利用库房钢板",
    "回忆起石板闸决口的那一夜",
    "这条小路之所以难走",
    "公交车刚起步不到三十米",
    "有的摊主图省事",
)
"""Each only leads up to what follows."""
STATEMENTS = (
    "地铁9号线周末延长运营一小时",
    "末班车发车时间由22时推迟到23时",
    "店里只有六张桌子",
    "施工占用两条车道",
    "时间为8:00至22:00",
    "案件在进一步侦办中",
    "记者来到现场",
    "幅度在4%至6%之间",
    "他从灶间走到了田间",
    "区里对擅自停放的行为集中整治",
    "指挥部依托平台设置预警规则",
    "这名选手进入第二轮",
)
"""Each looks like one of those and says all that it says."""
WITHOUT_SUBJECT = (
    "在村委会的院子里审理了一起案子",
    "从古渡一直走到新码头",
    "凭卡可以享受同样的优惠",
    "每月记录一块田的收成",
    "先看昨夜县医院的调拨单",
    "全程有顶棚遮挡",
)


@pytest.mark.parametrize("clause", ADVERBIALS)
def test_an_adverbial_leads_up_to_the_next_clause(clause: str) -> None:
    assert leads_up(clause)
    assert trimmed(f"{clause}，镇上最后一座老磨坊重新开门。", 14, 9) == ""


@pytest.mark.parametrize("clause", STATEMENTS)
def test_a_statement_is_no_adverbial(clause: str) -> None:
    assert not leads_up(clause)


@pytest.mark.parametrize("clause", WITHOUT_SUBJECT)
def test_what_names_no_doer_is_no_sentence_of_its_own(clause: str) -> None:
    assert not stands_alone([clause])


def test_clauses_built_alike_stay_together() -> None:
    assert units(["人来灯亮", "人走灯暗", "每年节电9万度"])[0] == ["人来灯亮", "人走灯暗"]


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


def test_a_house_that_was_closed_for_years_is_a_subject() -> None:
    assert not opens_with_verb("停业多年的县电影院改造后重新开放。")


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


def test_the_loudest_singer_is_not_told_without_the_name() -> None:
    assert (
        trimmed("护旗的是五个同学，唱国歌声音最响的，是58岁的江树声。", 20, 9)
        == "护旗的是五个同学。"
    )


def test_a_question_stays_a_question() -> None:
    assert spoken("立冬将至，农活怎么安排？") == ("立冬将至，农活怎么安排？",)
    assert trimmed("水退了，能不能回家？", 40, 9) == "水退了，能不能回家？"


def test_whose_words_they_were_stays_behind_the_quotation() -> None:
    text = "“卡的不是钱，是一楼那家人的心。”——程丽萍委员"
    assert sentences(text) == [text]


def test_for_whom_a_rule_is_waits_for_the_rule() -> None:
    sentence = "采暖期前办理停热手续的，只需交纳基本热费，采暖期开始以后才提出的，不予退还。"
    assert trimmed(sentence, 36, 9) == "采暖期前办理停热手续的，只需交纳基本热费。"


def test_what_was_said_in_front_is_waited_for() -> None:
    assert spoken("在实训课上，躺在床上的“病人”皱着眉头说。") == ()


def test_a_noun_that_nothing_is_said_of_yet_waits() -> None:
    text = "鲜叶收购价一度涨到每斤68元，而同一片山头的成品茶，标价已经超过每斤两千元。"
    assert trimmed(text, 30, 9) == "鲜叶收购价一度涨到每斤68元。"


def test_of_three_things_all_are_told_or_none() -> None:
    text = "换购之前先问清三件事，旧金按什么纯度折算，损耗按多少计，新饰品是按克卖还是一口价。"
    assert trimmed(text, 34, 9) == "换购之前先问清三件事。"
    assert trimmed(text, 60, 9) == text


def test_a_quotation_that_describes_is_no_slogan() -> None:
    text = "“一半是山，一半是水”的花海吸引了不少游客前来踏青赏花。"
    assert spoken(text) == (text,)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("咸淡用鸡蛋来试，蛋浮起来露出铜钱大的一块，就是正好。", "咸淡用鸡蛋来试。"),
        (
            "银行发放贷款500万元，抵押物不是厂房，而是一份数据产品的登记证书。",
            "银行发放贷款500万元。",
        ),
        ("有人近日发现，扫一扫轿厢里的二维码，就能看到电梯的维保时间。", ""),
    ],
)
def test_a_condition_is_not_told_without_what_it_brings(sentence: str, told: str) -> None:
    assert trimmed(sentence, 24, 9) == told


def test_who_lives_somewhere_waits_for_what_happened() -> None:
    text = "家住邻省的货车司机万勇，1月9日上午在政务服务中心递交了登记材料。"
    assert trimmed(text, 20, 9) == ""


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


def test_what_is_listed_below_is_told_whole_or_not_at_all() -> None:
    text = "台风期间可能停电，建议每家准备以下物品，手电筒和备用电池，充电宝，饮水，药箱。"
    assert trimmed(text, 60, 9) == text
    assert trimmed(text, 36, 9) in ("", "台风期间可能停电。")


def test_pictures_in_front_give_way_to_what_happened() -> None:
    text = (
        "锉刀、铸模、拧螺丝——4月20日至24日，"
        "我校机械工程学院三百多名大二学生在校工程训练中心和三家合作企业度过劳动教育实践周。"
    )
    assert spoken(text) == (text[text.index("4月") :],)


def test_who_saw_it_is_named_where_a_sentence_is_cut() -> None:
    assert not opens_a_sentence(["在两栋楼之间的车棚里看到", "几位老人正在下棋"], leaning=False)
    assert opens_a_sentence(["记者在车棚里看到", "几位老人正在下棋"], leaning=False)


def test_a_verse_that_the_next_one_ends_is_told_with_it() -> None:
    verses = ["屋外落着雪", "窗里的水仙不知道", "它只是慢慢地", "开"]
    assert stanzas(verses) == ["屋外落着雪，窗里的水仙不知道，它只是慢慢地开"]


def test_who_signed_a_notice_is_no_part_of_it() -> None:
    said = candidates(["石板街3月9日8时起停水。", "云溪区自来水有限公司"])
    assert [each.text for each in said] == ["石板街3月9日8时起停水。"]


def test_behind_a_label_the_next_sentence_is_told() -> None:
    (said,) = candidates(["登记地点：石板社区一楼窗口。工作人员上门时佩戴蓝色证件。"])
    assert said.text == "工作人员上门时佩戴蓝色证件。"
    assert candidates(["闻松年：河水涨了。船还没有回来。"]) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "稻香镇石板村村民祝三元，在议事簿上给自己的提议画了一个圈。",
        "所谓“两头跑”，即学生上午在校听课，下午进厂跟着师傅学手艺。",
    ],
)
def test_who_it_was_and_what_is_meant_are_told_whole(sentence: str) -> None:
    assert trimmed(sentence, len(sentence) - 4, 9) == ""


def test_a_deed_in_front_of_a_statement_needs_its_doer() -> None:
    assert not opens_a_sentence(["说渡口停了船", "几位老人正在等车"], leaning=False)
    assert not opens_a_sentence(["在镇上新建书屋四座", "总面积620平方米"], leaning=False)
