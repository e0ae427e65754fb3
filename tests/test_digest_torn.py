"""Commas where no full stop can stand: what the clause in front of them announces comes behind."""

import pytest

from briefing.digest.clauses.stops import ALONE, POSSIBLE, odds
from briefing.digest.clauses.torn import is_torn
from briefing.digest.names.deeds import subject_of
from briefing.digest.shortening.lists import open_shortened
from briefing.digest.shortening.occasions import without_comparison, without_occasion
from briefing.digest.shortening.officials import highest
from briefing.digest.shortening.second_halves import may_begin
from briefing.digest.shortening.slack import spans
from briefing.digest.shortening.spoken import spoken
from briefing.digest.words.sentences import clauses


def _places(sentence: str) -> list[bool]:
    parts = clauses(sentence)
    return [is_torn(parts, at) for at in range(1, len(parts))]


@pytest.mark.parametrize(
    "sentence",
    [
        "全面反映石板镇十年治水经验的电视专题片《渡口》，由云溪电视台最近拍摄完成。",
        "日前，这部《石板渡口志》，获得云溪区优秀图书奖。",
        "由云溪区文化馆历时两年编成的《渡口歌谣》，日前召开了首发式。",
        "石板店经营的三百种茶叶和两百种茶具，从没有顾客投诉。",
        "云溪消防站、石板街小学等22个单位，喜获区里赠送的图书。",
        "这支由船工后代组成的合唱团，将在云溪剧场登台。",
        "渡口同盟候选人、原大法官阿洛·佩莱特，在区议会选举中，当选主席。",
        "会长齐望舒、副会长陈远帆，理事及各镇代表共六十多人与会。",
        "在石板湖划船锦标赛上夺得四枚金牌的舟女，昨天两次打破赛道纪录。",
        "在石板湖锦标赛上夺得四枚金牌的舟女，在两天的比赛中，两次打破赛道纪录。",
        "上月撤离石板湖的勘测组，在补充人手后，仍将返回湖区。",
        "不久前划船横渡石板湖、创造了区里纪录的老船工丁大海，本月下旬将到云溪表演走缆绳。",
        "如今已80岁高龄的老船工丁大海，5月3日晚在徒弟们簇拥下走进剧场。",
        "去年全镇渔业按照“打牢基础，稳步前进”的工作思想，实现产值达到9亿元。",
    ],
)
def test_a_name_with_its_description_is_no_sentence(sentence: str) -> None:
    assert any(_places(sentence))
    at = _places(sentence).index(True) + 1
    assert odds(clauses(sentence), at).ends < POSSIBLE


@pytest.mark.parametrize(
    "sentence",
    [
        "云溪选手今天在石板湖举行的划船锦标赛的首站比赛中，包揽了前两名。",
        "三百名运动员将在十一天里，参加五个大项的角逐。",
        "石板粮站以仓容不足为由，拒收了两车稻谷。",
        "石板镇将以优异的成绩，迎接建镇百年。",
        "去年镇里所办的34个项目中，31个已按时完成。",
        "小屋里那块挂着当天水温的黑板上，清楚地写着零上1摄氏度。",
        "云溪铁厂从改造锅炉入手，把煤耗降了三成。",
        "发展渡口文化，不仅要在船上多动脑筋，在岸上也要多下功夫。",
        "曾为调解两镇水源分歧作出过努力的云溪区政府，最近任命了一位调解人。",
        "为修好两处渡口，壮大船队做出了重要贡献。",
        "带着从三个镇里调查来的全部情况，镇长在会上出了几道题。",
        "在渡口建设进入跨越石板湖的新时期，全镇要继续学习老船工。",
        "鱼市前夕，渔业所采取在摊位上随机购买鲜鱼的方式，对四种鲜鱼进行了抽查。",
        "应石板市市长的邀请，云溪市代表团将于5月访问石板市。",
        "渡口管理处如能拨款，栈桥年内就会修好。",
        "当场交办14件，其中“夜里开放码头车场”一项，县里答复下月实行。",
        "灯光调暗以后，夜跑市民如有需要，可以拨打热线。",
        "石板村合作社以渔业节为契机，办起了鱼市。",
        "镇长将就渡口改建问题，分别同两岸村民举行会谈。",
        "我们要按照区里的部署，把汛期的工作做得更好。",
        "轮渡公司宣布，由于厂家至今既不交船，又不退款，公司将起诉厂家。",
        "石板渡口由于船只老旧，客流稀少，下月起停航。",
        "受连日大雨，尤其是上游泄洪的影响，石板渡口停航三天。",
        "针对石板镇渡船老旧，码头偏小的实际，交通局更新了渡船。",
    ],
)
def test_when_why_and_how_something_was_is_no_sentence(sentence: str) -> None:
    assert _places(sentence)[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "石板湖水文站公布的数字表明，去年水位下降了半米。",
        "他此行最深的感受是，船工们都盼着修桥。",
        "刀鱼的捕获量由从前的每年20万尾，骤减为现在的4000尾。",
        "村里扎实做好清淤，护岸和植树等各项工作。",
        "做到生产与生态的协调，眼前与长远的统一。",
        "搞好一湖水的治理，必须管住两岸的排口。",
        "渡口能否保住，关键看两岸的船工。",
        "云溪交通局日前发出通知，6月5日起石板渡口停航。",
        "全区138个村，村村都有了渡口。",
        "小组愿为增进两岸的了解，作出更大的贡献。",
    ],
)
def test_what_is_announced_or_parted_is_told_whole(sentence: str) -> None:
    assert any(_places(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "石板村合作社采取企业供苗的办法，今年放养鱼苗二十万尾。",
        "今年的灯光秀以“石板春水”为主题，时长二十分钟。",
        "云溪队在主场以2比1战胜来访的石板队，取得三连胜。",
        "终点站调整到山脚下的换乘点，市民步行五分钟可到。",
        "校长林维国、副校长齐望舒出席会议并讲话，全体教师参加。",
        "他把钱夹在户口本里，一分没舍得花。",
        "街上的电线全部入地，拆除旧电杆43根。",
        "各单位要围绕审议意见抓好督办，以实际行动推动整改。",
        "云溪区将同石板区站在一起，共渡难关。",
        "三艘渡船由厂家运抵，船身长十米。",
        "逐户勘查后，确认安全的21户已返回家中，其余住在镇里。",
        "台风距石板湖约420公里的海面上，中心风力12级。",
    ],
)
def test_a_statement_may_end_though_it_sounds_alike(sentence: str) -> None:
    assert not any(_places(sentence))


def test_a_cause_with_a_time_before_it_ends_where_something_came_of_it() -> None:
    assert _places("今年由于花期多雨，全区油茶减产三成，收购价涨到每公斤19元。") == [True, False]


def test_at_whose_invitation_it_is_goes_before_the_visit_does() -> None:
    printed = (
        "云溪区政府发言人今天在记者招待会上宣布：应云溪区区长陆文川的邀请，"
        "石板市市长穆见深一行十六人将于5月19日至24日对云溪区进行为期六天的友好访问。"
    )
    (said,) = spoken(printed)
    assert "邀请" not in said
    assert said.endswith("友好访问。")


def test_in_what_situation_it_is_goes_before_what_is_demanded() -> None:
    printed = (
        "区长陆文川今天上午在云溪宾馆接见全区航运会议代表时强调说：在水运市场不断发展，"
        "两岸往来进一步扩大的新形势下，渡口的管理不能削弱，只能加强。"
    )
    (said,) = spoken(printed)
    assert "形势" not in said
    assert said.endswith("只能加强。")


def test_a_list_keeps_what_each_of_it_is_and_where_all_of_it_is() -> None:
    trained = "镇里加强对下岗船工的上岗、转岗和实用性培训"
    assert open_shortened(trained) == "镇里加强对下岗船工的上岗、转岗等培训"
    placed = "把主题教育落实到树立正确的事业观、工作观和政绩观上"
    assert open_shortened(placed) == placed


@pytest.mark.parametrize(
    "clause",
    [
        "石板镇将退出云溪水利、航运和渔业协会",
        "石板队与应邀来访的乡镇强队渡口队、茶山队和湖心队同场竞技",
        "获奖者是云溪医院齐医师、石板医院、湖滨协和医科大学林教授",
    ],
)
def test_a_list_is_told_whole_whose_end_is_of_all(clause: str) -> None:
    assert open_shortened(clause) == clause


def test_of_several_bodies_two_are_told() -> None:
    printed = "到场的有云溪供水公司、供热公司和燃气公司"
    assert open_shortened(printed) == "到场的有云溪供水公司、供热公司等"


def test_a_cause_stays_that_names_who_does_what_comes_of_it() -> None:
    cause = "由于船民担心水位继续下降，纷纷卖掉渡船、改做茶叶生意，致使两岸之间往来不便。"
    assert cause.startswith(without_occasion(cause)[:9])
    assert without_occasion("由于设备故障，石板渡口停航三天。") == "石板渡口停航三天。"
    spanning = "受邻区鱼市，尤其是石板镇鱼价下跌的影响，各鱼市成交量下降，昨天再次下挫。"
    assert without_occasion(spanning) == spanning
    notice = "因石板路水管改造碰口施工，定于3月22日22时至23日6时停水。"
    assert without_occasion(notice) == "定于3月22日22时至23日6时停水。"


def test_what_is_left_of_a_row_of_people_says_something() -> None:
    printed = (
        "齐望舒、阿依江·买买提，石板湖周边二十二个乡镇负责航运和渡口安全管理工作的负责人，"
        "三地渡口的管理人员以及船工代表共两百多人出席了今天的联谊会。"
    )
    assert not any(each.startswith("齐望舒") and "出席" not in each for each in spoken(printed))


@pytest.mark.parametrize(
    ("before", "part"),
    [
        ("镇长签署了封航令", "命令民警把搁浅的渡船拖回渡口，并看管起来"),
        ("区船协回顾了去年的比赛", "探讨今年如何进一步把重点转到少年队上"),
        ("云溪船厂要奋勇争先", "肩负起改造全区渡船的重大使命"),
        ("要保持政策的稳定", "突出重点，狠抓落实，把渡口修好"),
    ],
)
def test_no_sentence_begins_with_what_somebody_named_before_does(before: str, part: str) -> None:
    assert not may_begin(clauses(part), before)


def test_who_was_elected_too_is_told_with_who_elected_them() -> None:
    parts = ["石板区第九届人代会选举陆文川为主任", "齐望舒、陈远帆、林维国为副主任"]
    assert odds(parts, 1).begins < ALONE
    assert not is_torn(parts, 1)
    assert odds(["石板茶叶畅销全省", "且回款率高达百分之百"], 1).begins < ALONE


def test_what_two_do_together_is_no_partner_to_be_spared() -> None:
    joint = "云溪大学与石板县二十所学院联合培养茶叶专业硕士项目"
    assert not spans(joint)
    assert "联合区卫生部门" in [
        joint[at:end] for joint in ("石板镇联合区卫生部门",) for at, end in spans(joint)
    ]


def test_who_has_something_in_hand_is_not_called_by_that_hand() -> None:
    assert subject_of(["五十六名村民代表手拿彩色贴纸"], "走一户、看一户、贴一户") == ""


def test_where_something_is_is_told_with_how_it_differs() -> None:
    told = "渡口小屋里的那块挂着水温的黑板上，比往日多了一句话，上面写着停航通知。"
    assert without_comparison(told) == told
    assert without_comparison("石板渡口运客两千人，比上年多一百人。") == "石板渡口运客两千人。"


def test_posts_of_one_person_are_no_person() -> None:
    assert highest(["全国政协副主席、中央水利部部长丁大海出席会议"]) == ""
    assert (
        highest(["全国政协副主席丁大海、镇长路守诚出席会议"]) == "全国政协副主席丁大海等出席会议。"
    )


def test_no_sentence_ends_with_the_day_behind_a_quotation() -> None:
    said = "“这只提篮是用湖边的杞柳编的……”8月7日晚，柳编园的直播间里，主播程柳正在推介新品。"
    assert is_torn(clauses(said), 1)
    assert not is_torn(("主播程柳开播是在8月7日晚", "园区的师傅都来了"), 1)
