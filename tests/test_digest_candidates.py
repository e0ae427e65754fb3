"""What could be told of an article is neither who signed it nor a label."""

from datetime import date

from briefing.digest import digest
from briefing.digest.news.candidates import candidates
from briefing.model import Article


def test_who_signed_a_notice_is_no_part_of_it() -> None:
    said = candidates(["石板街3月9日8时起停水。", "云溪区自来水有限公司"])
    assert [each.text for each in said] == ["石板街3月9日8时起停水。"]
    notice = "祝云山拟任云溪区水务局副局长，现予以公示。"
    for signer in (
        *("中共云溪区委组织部", "云溪区社会福利院", "云溪港口有限公司工会"),
        "云溪客运站有限责任公司候车区管理部",
    ):
        assert [each.text for each in candidates([notice, signer])] == [notice]


def test_the_number_of_a_public_paper_and_what_is_below_are_no_news() -> None:
    (said,) = candidates(
        ["云自规告字14号。", "云溪区决定以挂牌方式出让一块地，现将有关事项公告如下："]
    )
    assert said.spoken == ("云溪区决定以挂牌方式出让一块地。",)
    assert not candidates(["云01破3号", "云自然资公7号"])


def test_no_number_of_a_case_is_told_where_nothing_can_be_chosen() -> None:
    notice = ("（2026）云0701民初218号", "田小禾：你的材料未能送达。")
    (brief,) = digest([Article("云溪区人民法院公告", notice)], date(2026, 3, 12))
    assert brief.sentences == ("田小禾，你的材料未能送达。",)


def test_whom_a_court_speaks_to_is_told_with_what_it_says_and_never_alone() -> None:
    case = "本院受理原告石板农资公司与你买卖合同纠纷一案，现依法向你公告送达起诉状副本。"
    (said,) = candidates([f"田小禾：{case}"])
    assert said.spoken[0].startswith("田小禾，本院受理")
    sold = (
        "本院在执行申请人云溪农村商业银行与你们金融借款合同纠纷一案中，"
        "依法对坐落于石板街19号的仓库及设备进行评估，评估价为人民币86.2万元。"
    )
    (said,) = candidates([f"云溪区老街冷冻厂、金满仓：{sold}"])
    assert said.spoken[0].startswith("本院在执行")


def test_a_time_of_the_clock_in_a_capital_is_told_with_what_happened() -> None:
    (said,) = candidates(
        ["北京时间12月7日晚，女子手球联赛第九轮，主场作战的云溪女队力克石板女队，升至第三。"]
    )
    assert "北京时间12月7日晚。" not in said.spoken


def test_a_lost_licence_is_declared_void() -> None:
    (said,) = candidates(
        ["云溪区老街面馆遗失食品经营许可证副本一份，编号JY24408260001，声明作废。"]
    )
    assert said.spoken[-1].endswith("声明作废。")
    assert "声明作废。" not in said.spoken


def test_behind_a_label_the_next_sentence_is_told() -> None:
    (said,) = candidates(["登记地点：石板社区一楼窗口。工作人员上门时佩戴蓝色证件。"])
    assert said.text == "工作人员上门时佩戴蓝色证件。"
    assert candidates(["闻松年：河水涨了。船还没有回来。"]) == []


NOTICE = (
    "因石板街管道改造，决定对石板街部分路段实行封闭施工。现通告如下：",
    "一、封闭时间：2026年4月6日至7月15日。",
    "二、封闭路段：石板街云溪路口至老街口，全长860米。",
    "三、沿线居民的车辆凭社区开具的通行证由北侧便道出入，限速15公里。",
    "给您出行带来不便，敬请谅解。",
    "特此通告。",
)


def test_a_notice_tells_when_and_where_and_no_number_of_its_items() -> None:
    (brief,) = digest([Article("关于石板街封闭施工的通告", NOTICE)], date(2026, 3, 12))
    assert brief.verdict == "proven"
    assert brief.sentences == (
        "因石板街管道改造，决定对石板街部分路段实行封闭施工。",
        "封闭时间，4月6日至7月15日。",
        "封闭路段，石板街云溪路口至老街口，全长860米。",
    )
    assert "谅解" not in "".join(each.text for each in candidates(NOTICE))


def test_the_first_of_two_years_is_no_number_of_an_item() -> None:
    text = "一、二年级的孩子们16时30分放学，三、四年级和五、六年级的孩子们在17时放学回家。"
    (brief,) = digest([Article("错峰放学", (text + "校门口不再拥堵。",))], date(2026, 3, 12))
    assert brief.sentences[0].startswith("一、二年级")


def test_where_the_water_stops_is_told_as_a_sentence_of_its_own() -> None:
    text = (
        "因石板街供水主管改造，定于4月6日22时至4月7日6时停水，停水范围：石板街以东、"
        "老街以西、云溪路以南区域。"
    )
    (said,) = candidates([text])
    assert said.spoken == (
        "因石板街供水主管改造，定于4月6日22时至4月7日6时停水。",
        "停水范围，石板街以东、老街以西、云溪路以南区域。",
    )


def test_the_places_of_one_day_are_not_told_behind_those_of_another() -> None:
    paragraphs = (
        "8月10日7：30—17：00，停电线路：10千伏石板线。停电范围：东埔村、老街一带。",
        "8月12日8：00—12：00，停电线路：10千伏渡口线。停电范围：渡口花园、区第三幼儿园。",
    )
    (brief,) = digest([Article("8月10日至12日停电安排", paragraphs)], date(2026, 3, 12))
    said = "".join(brief.sentences)
    assert "渡口花园" not in said or "8月12日" in said


def test_a_road_is_named_where_it_is_spoken_of_as_that_one() -> None:
    text = (
        "因石板街云溪路口至老街口供热管网检修需要，定于2026年4月6日22时至4月9日6时"
        "对该路段实施全封闭施工，届时过往车辆请绕行文化路。"
    )
    (brief,) = digest([Article("公告", (text,))], date(2026, 3, 12))
    assert brief.sentences[0].startswith("因石板街云溪路口至老街口")


def test_one_group_of_a_list_is_not_told_alone() -> None:
    rows = ["石板闸镇中心卫生院：冉秋月、谌丽、佘敏", "云溪区第二中医院：晏紫、仇小满"]
    text = "昨天，云溪区“最美护士”评选揭晓，10人当选。"
    assert [each.text for each in candidates([text, *rows])] == [text]
    assert [each.text for each in candidates([text, rows[0]])] == [text, rows[0]]


def test_a_number_that_nobody_can_call_is_not_told() -> None:
    text = "云溪区石板园艺合作社经成员大会决议，拟申请注销登记。"
    for hidden in (
        "联系人吴女士，电话139****6620。",
        "电话：150xxxx7791。",
    ):
        assert [each.text for each in candidates([text + hidden])] == [text]
    called = candidates([text + "联系人吴女士，电话0000-12380。"])
    assert len(called) == 2


def test_who_warns_or_answers_in_front_of_a_colon_is_no_line_of_a_dialogue() -> None:
    (told,) = candidates(["民警提醒：凡要求转账解冻的客服，都是骗子。"])
    assert told.spoken == ("民警提醒，凡要求转账解冻的客服，都是骗子。",)
    (told,) = candidates(["石板街道答复：4月6日，街道上门拆除飞线22处。"])
    assert told.spoken == ("石板街道答复，4月6日，街道上门拆除飞线22处。",)
    assert candidates(["郝民警：凡要求转账解冻的客服，都是骗子。"]) == []


def test_the_streets_without_light_are_told_and_not_their_line() -> None:
    text = "3月10日8:00—14:00，10千伏石板线全线：石板街、青禾小学、稻香粮站一带。"
    (told,) = candidates([text])
    assert told.spoken == ("3月10日8:00—14:00，石板街、青禾小学、稻香粮站一带。",)
    built = "3月10日8:00，10千伏石板线投运。"
    assert candidates([built])[0].spoken == (built,)


def test_that_a_notice_follows_is_not_told() -> None:
    text = "根据有关规定，现将考试期间噪声控制有关事项通告如下："
    assert candidates([text]) == []
    assert candidates(["根据有关规定，现将石板街划为步行街，5月1日起施行。"]) != []


def test_that_a_reporter_came_is_told_only_with_what_was_seen() -> None:
    assert not candidates(["当天下午，记者来到石板广场四楼。"])
    assert candidates(["当天下午，记者来到石板广场四楼，看到店门紧锁。"])


def test_a_row_of_results_is_told_nowhere_alone() -> None:
    lead = "渡口小学跳绳赛昨天结束，三项纪录被刷新。"
    rows = ["10人长绳3分钟：渡口小学431个河湾小学429个", "4×30秒接力：渡口小学398个河湾小学391个"]
    assert [each.text for each in candidates([lead, *rows])] == [lead]
    assert len(candidates([lead, rows[0]])) == 2  # what stands alone is no row
