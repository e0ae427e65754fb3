"""Datelines and bylines come off the story and keep their names."""

import pytest

from briefing.model import Document
from briefing.sources import read
from briefing.sources.credits.bylines import byline
from briefing.sources.credits.datelines import Dateline, fills_line, has_head, split_head
from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.credits.writers import writers_beside

BODY = "昨天上午,云溪河正式恢复通航。"


@pytest.mark.parametrize(
    ("head", "text", "place", "reporters"),
    [
        ("本报讯(记者 陆清荷)", "本报讯(记者 陆清荷)", "", ("陆清荷",)),
        (
            "本报讯（机械系 金川 宣传科卜文）",
            "本报讯（机械系 金川 宣传科卜文）",
            "",
            ("金川", "卜文"),
        ),
        (
            "本报讯（记者 陆清荷 通讯员 陶远）",
            "本报讯（记者 陆清荷 通讯员 陶远）",
            "",
            ("陆清荷", "陶远"),
        ),
        ("云溪航道处讯 ", "云溪航道处讯", "", ()),
        ("青石港讯　", "青石港讯", "", ()),
        ("本报讯(石川 记者 陆清荷)", "本报讯(石川 记者 陆清荷)", "", ("石川", "陆清荷")),
        (
            "本报讯(记者 江 山 通讯员 石 川)",
            "本报讯(记者 江 山 通讯员 石 川)",
            "",
            ("江山", "石川"),
        ),
        ("晚报讯 记者 陆清荷　", "晚报讯 记者 陆清荷", "", ("陆清荷",)),
        (
            "晚报讯 记者 石川 通讯员 陶远　",
            "晚报讯 记者 石川 通讯员 陶远",
            "",
            ("石川", "陶远"),
        ),
        ("本报讯 ", "本报讯", "", ()),
        ("晚报讯　", "晚报讯", "", ()),
        ("晨报讯", "晨报讯", "", ()),
        ("【导报讯】", "【导报讯】", "", ()),
        ("本报讯：", "本报讯", "", ()),
        (
            "【本报记者 程柳 云溪报道】",
            "【本报记者 程柳 云溪报道】",
            "",
            ("程柳",),
        ),
        ("【本报讯】", "【本报讯】", "", ()),
        (
            "新华社北京10月23日电(记者方既白、寿平)",
            "新华社北京10月23日电(记者方既白、寿平)",
            "北京",
            ("方既白", "寿平"),
        ),
        ("据新华社电 ", "据新华社电", "", ()),
        ("新华社北京10月23日电 ", "新华社北京10月23日电", "北京", ()),
        ("本报云溪10月23日讯 ", "本报云溪10月23日讯", "云溪", ()),
        ("本报记者 屠铭 报道 ", "本报记者 屠铭 报道", "", ("屠铭",)),
        ("云溪融媒讯(记者 屠铭)", "云溪融媒讯(记者 屠铭)", "", ("屠铭",)),
        ("本报记者 屠铭 发自石桥　", "本报记者 屠铭 发自石桥", "石桥", ("屠铭",)),
        ("本报讯(记者 屠铭 发自石桥)", "本报讯(记者 屠铭 发自石桥)", "", ("屠铭",)),
        ("本报讯(云溪融媒记者 屠铭)", "本报讯(云溪融媒记者 屠铭)", "", ("屠铭",)),
        ("据央视新闻消息,", "据央视新闻消息", "", ()),
        ("(记者 屠铭)", "(记者 屠铭)", "", ("屠铭",)),
        ("本报讯 记者屠铭 通讯员陶远 ", "本报讯 记者屠铭 通讯员陶远", "", ("屠铭", "陶远")),
        ("本报讯记者 屠铭报道:", "本报讯记者 屠铭报道", "", ("屠铭",)),
        ("新华社记者方既白、寿平 ", "新华社记者方既白、寿平", "", ("方既白", "寿平")),
        ("新华社快讯:", "新华社快讯", "", ()),
        (
            "中新网云溪10月23日电(记者 方既白)",
            "中新网云溪10月23日电(记者 方既白)",
            "云溪",
            ("方既白",),
        ),
        ("云溪日报讯(记者 屠铭)", "云溪日报讯(记者 屠铭)", "", ("屠铭",)),
        ("云溪融媒体讯 ", "云溪融媒体讯", "", ()),
        ("溪江社云溪10月23日电（记者屠铭）", "溪江社云溪10月23日电（记者屠铭）", "云溪", ("屠铭",)),
        ("【記者陸清荷/雲溪報導】", "【記者陸清荷/雲溪報導】", "雲溪", ("陸清荷",)),
        ("晚报石桥专电（特派记者　屠铭）", "晚报石桥专电（特派记者　屠铭）", "", ("屠铭",)),
        ("云溪日报石桥专电(记者 屠铭)", "云溪日报石桥专电(记者 屠铭)", "", ("屠铭",)),
        ("3月12日讯(记者 屠铭)", "3月12日讯(记者 屠铭)", "", ("屠铭",)),
        ("综合新华社、央视新闻报道 ", "综合新华社、央视新闻报道", "", ()),
        ("据新华社 ", "据新华社", "", ()),
        ("通讯员陶远 本报记者屠铭 ", "通讯员陶远 本报记者屠铭", "", ("陶远", "屠铭")),
        ("□ 本报记者 屠铭 ", "□ 本报记者 屠铭", "", ("屠铭",)),
        (
            "本报讯(记者 买买提·艾力 欧阳春晓)",
            "本报讯(记者 买买提·艾力 欧阳春晓)",
            "",
            ("买买提·艾力", "欧阳春晓"),
        ),
        (
            "本报讯（全媒记者 程柳 通讯员 白露）",
            "本报讯（全媒记者 程柳 通讯员 白露）",
            "",
            ("程柳", "白露"),
        ),
        ("本报讯（全媒体中心记者 程柳）", "本报讯（全媒体中心记者 程柳）", "", ("程柳",)),
        ("本报讯（智媒记者 程柳）", "本报讯（智媒记者 程柳）", "", ("程柳",)),
        ("本報訊（記者 陸清荷）", "本報訊（記者 陸清荷）", "", ("陸清荷",)),
        ("新華社北京10月23日電 ", "新華社北京10月23日電", "北京", ()),
        ("（云溪讯）", "（云溪讯）", "云溪", ()),
        ("云溪10月23日讯　", "云溪10月23日讯", "云溪", ()),
        ("云溪23日电（屠铭）", "云溪23日电（屠铭）", "云溪", ("屠铭",)),
        ("【云溪晚報訊】", "【云溪晚報訊】", "", ()),
        ("（云溪日报讯）", "（云溪日报讯）", "", ()),
        ("（云溪2日訊）", "（云溪2日訊）", "云溪", ()),
        ("（本报讯）", "（本报讯）", "", ()),
        (
            "云溪网石桥3月12日消息（记者程柳 见习记者白露）",
            "云溪网石桥3月12日消息（记者程柳 见习记者白露）",
            "石桥",
            ("程柳", "白露"),
        ),
        ("云溪之声网3月12日消息（记者 屠铭）", "云溪之声网3月12日消息（记者 屠铭）", "", ("屠铭",)),
    ],
)
def test_a_dateline_is_parted_from_the_story(
    head: str, text: str, place: str, reporters: tuple[str, ...]
) -> None:
    dateline, rest = split_head(head + BODY)
    assert rest == BODY
    assert (dateline.text, dateline.place, dateline.reporters) == (text, place, reporters)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "记者昨天从区水务局获悉,云溪河恢复通航。",
        "记者来到云溪河边,看见一艘新船。",
        "(一)加快建设进度。",
        "据介绍,云溪河全长12千米。",
        "晚报石桥专电打来时,新船已经下水。",
        "本报将推出系列报道,敬请关注。",
        "(资讯)云溪河恢复通航的消息传遍两岸。",
        "日报讯息台昨天开通,云溪河恢复通航。",
        "发布台风3月12日消息（见图）以后,云溪河停航。",
    ],
)
def test_a_story_that_only_begins_alike_keeps_its_words(text: str) -> None:
    assert split_head(text) == (split_head("")[0], text)


@pytest.mark.parametrize(
    "signed",
    ["本报记者 程柳", "本报\n记者　程柳", "本报记者 程\n柳", "见习记者:程柳", "本报记者程柳 文/图"],
)
def test_who_signs_right_behind_the_last_sentence_ends_the_story(signed: str) -> None:
    page = (
        "路灯修好了\n　　区路灯所答复：电缆被施工挖断\n了，十一月八日前会修好。"
        f"{signed}\n老井加了盖\n　　河湾村的老井昨天加了石盖，孩\n子们在井边玩，大人不再担心了。\n"
    )
    first, second = read(Document("page", page.encode(), "newspaper")).articles
    assert (first.reporters, second.headline) == (("程柳",), "老井加了盖")
    assert first.paragraphs == ("区路灯所答复：电缆被施工挖断了，十一月八日前会修好。",)


def test_a_house_that_a_day_follows_without_a_space_is_a_dateline() -> None:
    head, text = split_head("云溪新闻讯10月20日，云溪河开始清淤，渡轮停航三天。")
    assert (head.text, text) == ("云溪新闻讯", "10月20日，云溪河开始清淤，渡轮停航三天。")


@pytest.mark.parametrize(
    ("told", "head"),
    [
        ("法宣渡口那张买重了的船票终于退成了现钱。", "本报讯 记者 屠铭 通讯员 法宣"),
        ("法宣布的那张单子上有十二条旧船的船号。", "本报讯 记者 屠铭 通讯员"),
    ],
)
def test_a_press_office_ends_a_dateline_that_waits_for_a_name(told: str, head: str) -> None:
    assert split_head(f"本报讯 记者 屠铭 通讯员 {told}")[0].text == head


def test_who_wrote_from_where_signs_on_a_line_of_nothing_else() -> None:
    assert byline("■ 本报记者 屠铭 发自石桥") == ("屠铭",)
    assert byline("本报记者 屠铭 陶远 发自石桥渡口") == ("屠铭", "陶远")


@pytest.mark.parametrize("below", ["2026年度渡轮票今起预售。", "云溪渡口今起预售船票。"])
def test_a_paper_cited_on_a_line_of_its_own_is_the_dateline(below: str) -> None:
    page = f"渡轮票今起预售\n　　据《云溪晚报》\n　　{below}\n　　售票窗口设在石桥码头。\n"
    (article,) = read(Document("page", page.encode(), "newspaper")).articles
    assert (article.dateline, article.paragraphs[0]) == ("据《云溪晚报》", below)


def test_what_was_telephoned_home_is_a_dateline_on_a_line_of_its_own() -> None:
    sent, told = "晚报石桥专电（特派记者　屠铭）", "昨夜，云溪渡轮抵达石桥码头，码头上站满了人。"
    page = f"云溪渡轮首航\n　　{sent}\n　　{told}\n　　渡轮今天返航。\n"
    (article,) = read(Document("page", page.encode(), "newspaper")).articles
    assert (article.dateline, article.reporters) == (sent, ("屠铭",))
    assert article.paragraphs == (told, "渡轮今天返航。")


@pytest.mark.parametrize("cited", ["据《云溪晚报》", "　　综合《云溪晚报》《石桥日报》消息"])
def test_a_paper_cited_below_a_headline_is_no_part_of_it(cited: str) -> None:
    told = "　　云溪渡口今起预售船票，售票窗口\n设在石桥码头，共三万张。"
    page = f"云溪晚报　国内\n渡轮票今起预售\n{cited}\n{told}\n"
    (article,) = read(Document("page", page.encode(), "newspaper")).articles
    assert (article.headline, article.kicker) == ("渡轮票今起预售", "")
    assert article.paragraphs == ("".join(told.split()),)


def test_a_paper_cited_right_before_a_day_is_the_dateline() -> None:
    head, told = split_head("据《云溪晚报》2026年度渡轮票今起预售,共3万张。")
    assert (head.text, told) == ("据《云溪晚报》", "2026年度渡轮票今起预售,共3万张。")
    for whole in (
        "据《云溪晚报》3月5日报道,渡轮票今起预售。",
        "据《云溪晚报》2026年度调查,渡轮最受欢迎。",
        "据《渡运条例》2026年度船票须预售。",
    ):
        assert split_head(whole) == (split_head("")[0], whole)
    assert not fills_line("据《云溪晚报》", "报道，渡轮票今起预售。")


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("（左铭云闵捷）", ("左铭云", "闵捷")),
        ("（王桐王占渔）", ("王桐", "王占渔")),
        ("（李云渡陈麦王晚舟）", ("李云渡", "陈麦", "王晚舟")),
        ("（孔云文秦友渔）", ("孔云文", "秦友渔")),
        ("（本报专电）", ()),
        ("（左铭云摄）", ()),
    ],
)
def test_names_without_a_space_sign_below_a_text_and_behind_it(
    signature: str, names: tuple[str, ...]
) -> None:
    assert split_tail(f"石板闸通航。{signature}") == (names, "石板闸通航。")
    assert byline(signature) == names


def test_the_names_at_the_end_come_off() -> None:
    assert split_tail("通航仪式结束。(记者 屠铭 通讯员 陶远)") == (
        ("屠铭", "陶远"),
        "通航仪式结束。",
    )
    assert split_tail("通航仪式结束。（区水务局 供稿）") == ((), "通航仪式结束。")
    assert split_tail("（东方既晓）") == (("东方既晓",), "")
    assert split_tail("通航仪式结束。□本报记者 屠铭") == (("屠铭",), "通航仪式结束。")
    assert split_tail("通航仪式结束。本报记者 屠铭") == (("屠铭",), "通航仪式结束。")
    assert split_tail("“通航了！”见习记者　屠铭 通讯员　陶远")[0] == ("屠铭", "陶远")
    assert split_tail("通航仪式结束。本报记者屠铭 文/图") == (("屠铭",), "通航仪式结束。")
    assert split_tail("船开了。记者 看见它远去") == ((), "船开了。记者 看见它远去")
    assert split_tail("船开了。本报记者屠铭去看了它") == ((), "船开了。本报记者屠铭去看了它")
    assert split_tail("通航仪式结束。（屠铭 陶远）") == (("屠铭", "陶远"), "通航仪式结束。")
    assert split_tail("通航仪式结束。（据新华社）") == ((), "通航仪式结束。")
    assert split_tail("新船名叫“云溪”（屠铭号）。") == ((), "新船名叫“云溪”（屠铭号）。")
    assert split_tail("新船长12米。（完）") == ((), "新船长12米。")
    assert split_tail("各县(市、区)") == ((), "各县(市、区)")


@pytest.mark.parametrize(
    ("text", "reporters", "told"),
    [
        ("本报记者　丁香　通讯员屠铭为了省路费", ("丁香", "屠铭"), "为了省路费"),
        ("本报记者　丁香　通讯员　陆清荷走进云溪镇", ("丁香", "陆清荷"), "走进云溪镇"),
        ("本报记者　丁香　通讯员检小云近日来到", ("丁香", "检小云"), "近日来到"),
        ("本报记者　丁香　通讯员队伍在云溪", (), "本报记者　丁香　通讯员队伍在云溪"),
        ("本报记者　丁香　通讯员为了弄清", (), "本报记者　丁香　通讯员为了弄清"),
        ("本报讯（记者　陆清荷文/图）昨天", ("陆清荷",), "昨天"),
        ("本报讯（记者　丁香　屠铭图／文）昨天", ("丁香", "屠铭"), "昨天"),
        ("本报讯（丁香/文　陆晓文/图）昨天", ("丁香", "陆晓文"), "昨天"),
        ("本报讯（记者　贺兰青石　文/图）昨天", ("贺兰青石",), "昨天"),
    ],
)
def test_a_name_drawn_to_what_stands_behind_it_is_parted(
    text: str, reporters: tuple[str, ...], told: str
) -> None:
    head, rest = split_head(text)
    assert (head.reporters, rest) == (reporters, told)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("□ 本报记者 丁香 通讯员 陆上", ("丁香", "陆上")),
        ("（河湾镇农技站解答，记者丁香整理）", ("丁香",)),
        ("（河湾镇农技站解答　本报记者　丁香　陆上）", ("丁香", "陆上")),
        ("（河湾镇农技站解答，记者丁香采访了三户人家）", ()),
        ("解答 丁香", ("丁香",)),
        ("本报记者 丁香 文/图", ("丁香",)),
        ("文/图　本中心记者　丁香", ("丁香",)),
        ("文_丁香　图_屠铭", ("丁香", "屠铭")),
        ("（记者 丁香 文/摄）", ("丁香",)),
        ("本报驻云溪记者　丁香　通讯员　屠铭", ("丁香", "屠铭")),
        ("驻村记者 丁香", ("丁香",)),
        ("驻村记者在云溪", ()),
        ("记者 欧阳春晓", ("欧阳春晓",)),
        ("文/屠铭 图/陶远", ("屠铭", "陶远")),
        ("□ 屠 铭", ("屠铭",)),
        ("云溪日报全媒体记者 屠铭", ("屠铭",)),
        ("本報記者 陸清荷", ("陸清荷",)),
        ("晚报记者 丁香", ("丁香",)),
        ("云溪法治报记者 淳于安 见习记者 钟离云 通讯员 溪法宣", ("淳于安", "钟离云", "溪法宣")),
        ("本报记者 小荷", ("小荷",)),
        ("作者：青石", ("青石",)),
        ("丁香 报道", ("丁香",)),
        ("青石 报道", ()),
        ("柳河区退休教师 曹美珍", ("曹美珍",)),
        ("□　市实验中学教师　吴　婧", ("吴婧",)),
        ("□ 环境学院　2023级　曲　径", ("曲径",)),
        ("□数学与统计学院2024级  岑小满", ("岑小满",)),
        ("□　郗　文", ("郗文",)),
        ("■ 市民 康建民", ("康建民",)),
        ("读者 康建民（退休教师）", ("康建民",)),
        ("城关区　退休职工　雷桂香", ("雷桂香",)),
        ("家长　穆先生", ("穆先生",)),
        ("（第九管理区　职工老苗）", ()),  # who asked a question
        ("（北塘　卢女士）", ()),
        ("（家长　易女士）", ()),
        ("（解答：清源市法律援助中心　陶文斐）", ("陶文斐",)),
        ("本报记者 朔风 贺兰雪 本报通讯员 巴图", ("朔风", "贺兰雪", "巴图")),
        ("本报记者 巴桑旺堆 李志远", ("巴桑旺堆", "李志远")),
        ("□王晓明/文　李四光/摄", ("王晓明", "李四光")),
        ("王晓明 口述 李四光 整理", ("王晓明", "李四光")),
        ("口述/王晓明 整理/李四光", ("王晓明", "李四光")),
        ("云溪中学高二（6）班学生　王晓明", ("王晓明",)),
        ("实验小学五（2）班　王晓明　指导老师：李四光", ("王晓明",)),
        ("（柳河镇　王晓明）", ("王晓明",)),
        ("★ 王晓明", ("王晓明",)),
        ("湖北武汉　周定国", ("周定国",)),
        ("新华里　贾克勤", ()),  # below a text alone
        ("市民　白天办事", ()),
        ("青山镇中心小学　高家村", ()),
        ("城关镇文化站　老营乡文化站　石碾", ()),
        ("记者：青石", ()),
        ("记者来到青石湖边", ()),
        ("记者走访发现", ()),
        ("本报记者 屠铭 报道 擀皮、放馅", ()),
    ],
)
def test_a_line_of_names_is_told_from_a_line_of_text(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    ("signature", "names"),
    [
        ("（机械工程学院　金川　卜文）", ("金川", "卜文")),
        ("(读者 屠铭)", ("屠铭",)),
        ("（融媒体工作站　屠铭）", ("屠铭",)),
        ("（植保站　蓟明）", ("蓟明",)),
        ("（宣传科　毋小川）", ("毋小川",)),
        ("（云溪支行　金川　卜文）", ("金川", "卜文")),
        ("（通风队　屠铭　陶远）", ("屠铭", "陶远")),
        ("（幼儿园　屠铭）", ("屠铭",)),
        ("（科研处　屠　铭　陶　远）", ("屠铭", "陶远")),
        ("（安环部　屠铭　综合办　陶远）", ("屠铭", "陶远")),
        ("（安建社　屠铭）", ("安建社", "屠铭")),  # two people
        ("（本报驻云溪记者　屠铭）", ("屠铭",)),
        ("（河东区居民　简川）", ("简川",)),
    ],
)
def test_who_sent_a_piece_in_is_named_without_the_office(
    signature: str, names: tuple[str, ...]
) -> None:
    assert byline(signature) == names
    assert split_tail(f"学生们动手做了一座桥。{signature}") == (names, "学生们动手做了一座桥。")


@pytest.mark.parametrize("aside", ["（掌声）", "（笑声）", "（未完）"])
def test_what_a_record_notes_is_no_signature(aside: str) -> None:
    assert split_tail(f"那一年我们修好了桥。{aside}") == ((), f"那一年我们修好了桥。{aside}")


@pytest.mark.parametrize("desk", ["东宣", "石融", "国梁"])
def test_two_characters_behind_the_last_sentence_sign_it(desk: str) -> None:
    assert split_tail(f"那一年我们修好了桥。（{desk}）") == ((desk,), "那一年我们修好了桥。")


def test_who_is_said_to_report_is_named_also_above_a_wide_space() -> None:
    dateline, told = split_head("本报讯　通讯员铁成报道　入冬前，粮仓换上了新设备。")
    assert (dateline.reporters, told) == (("铁成",), "入冬前，粮仓换上了新设备。")


def test_who_writes_below_a_headline_is_named_without_the_office() -> None:
    assert byline("■文/胸外科 屠铭") == ("屠铭",)
    assert byline("□ 云中子") == ("云中子",)
    assert byline("□　郗　文") == ("郗文",)
    assert byline("□ 环境学院 2023级 曲 径") == ("曲径",)
    assert byline("□文学院2023级  麦秋") == ("麦秋",)
    assert byline("■ 退休职工 米德成") == ("米德成",)
    assert byline("本报记者 屠铭 云溪一中退休校") == ()  # 长 stands on the next line
    assert byline("（作者单位：云溪市委党校）") == ()


def test_a_dateline_in_brackets_may_have_the_reporter_behind_it() -> None:
    head, text = split_head("【本报讯】记者屠铭报道：四月十日，云溪河开始清淤。")
    assert (head.reporters, text) == (("屠铭",), "四月十日，云溪河开始清淤。")


def test_an_office_among_names_is_no_reporter() -> None:
    head, _ = split_head("本报讯（通讯员 资环学院 简川）四月十日，云溪河开始清淤。")
    assert head.reporters == ("简川",)


def test_a_reporter_of_two_houses_opens_the_story() -> None:
    head, told = split_head(
        "湾城晨报、小海豚视频记者 韩冰 实习生 唐甜　早上四点半，老渔港热闹得像过年。"
    )
    assert (head.reporters, told[:2]) == (("韩冰", "唐甜"), "早上")


@pytest.mark.parametrize(
    ("line", "below", "fills"),
    [
        ("湾城报讯 记者 佟爽 通讯员 林英", "糯米蒸熟、木槌捶打，临近年关。", True),
        ("湾城报讯 记者 佟爽 通讯员 林英", "子 糯米蒸熟，临近年关。", False),
        ("湾城报讯 记者 佟爽 通讯员 林英", "子报道：糯米蒸熟。", False),
        ("湾城报讯 记者 佟爽　糯米蒸熟", "木槌捶打。", False),
        ("本报云溪4月2日讯 记者佟爽 通讯", "员林英报道　糯米蒸熟。", False),
        ("本报云溪4月2日讯 记者佟爽 通", "讯员林英报道　糯米蒸熟。", False),
        ("本报云溪4月2日讯 通讯员林英 记", "者佟爽报道　糯米蒸熟。", False),
    ],
)
def test_a_dateline_may_end_with_its_line(line: str, below: str, *, fills: bool) -> None:
    assert fills_line(line, below) is fills


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("本报讯  金川、记者林海涛报道：“这碗面，烫嘴！”", ("金川", "林海涛")),
        ("本报讯　通讯员康彦龙　马小芸报道：昨日，车站开了超市。", ("康彦龙", "马小芸")),
        ("晚报讯　记者　秦朗　报道 前天下午，车行来了一位顾客。", ("秦朗",)),
        ("本报讯（记者 文 洁　宋子航）3月2日，桥开了。", ("文洁", "宋子航")),
        ("本报通讯员　林英　康彦龙　6月9日凌晨，云溪北岸的七个村断了电。", ("林英", "康彦龙")),
        ("本刊记者　林英　通讯员　康彦龙　凌晨三点，云溪北岸的七个村断了电。", ("林英", "康彦龙")),
        ("本报通讯员　林英　走进云溪北岸的粮仓，三台烘干机正在轰鸣。", ("林英",)),
        ("本报讯（通讯员左铭闵捷）桥开了。", ("左铭", "闵捷")),  # a line's end was between them
        ("本报讯（通讯员 迟文马晓冬）桥开了。", ("迟文", "马晓冬")),
        ("本报讯（党委宣传部）桥开了。", ("党委宣传部",)),
        ("本报讯　县委报道组昨日来到青石湖。", ()),
    ],
)
def test_who_reports_is_named_however_the_dateline_says_so(
    opening: str, names: tuple[str, ...]
) -> None:
    assert split_head(opening)[0].reporters == names


def test_a_group_signs_with_a_sign_or_as_an_office() -> None:
    assert byline("□ 县委党史办调研组") == ("县委党史办调研组",)
    assert byline("市发展和改革委员会课题组") == ("市发展和改革委员会课题组",)
    assert byline("高二（7）班测绘小组") == ("高二（7）班测绘小组",)
    assert byline("县人大常委会调研组") == ()  # the next line tells what it did
    assert byline("县政协副主席带领课题组") == byline("他是市农科院课题组") == ()


def test_a_school_has_its_own_news_and_a_stroke_any_width() -> None:
    assert split_head("青石中学讯　近日，校运会举行。") == (
        Dateline("青石中学讯", "", ()),
        "近日，校运会举行。",
    )
    assert byline("文／桑大榆") == byline("文/桑大榆") == ("桑大榆",)
    assert byline("記者林沐海／南坪報導") == byline("記者林沐海／綜合報導") == ("林沐海",)
    assert byline("【記者林沐海／南坪報導】") == ()  # a dateline
    assert byline("記者林沐海、蘇念真／南坪報導") == ("林沐海", "蘇念真")
    assert byline("记者林沐海/苏念真报道") == ("林沐海", "苏念真")
    assert split_tail("孩子天天在读。（网友“渡口”）")[1] == "孩子天天在读。"


def test_what_a_photographer_is_called_is_no_name() -> None:
    assert split_tail("行人只能绕行。（市民 游国庆 摄影报道）")[0] == ("游国庆",)


def test_a_library_sends_news_in_and_is_no_picture() -> None:
    assert split_tail("今起通宵开放。（图书馆　孟小雅）") == (("孟小雅",), "今起通宵开放。")


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("本报记者 简川 牧州报道", "前天晚上的牧州体育场座无虚席。"),
        ("本报讯 记者 简川 实习生池宇 报道", "昨天早上5点半，渡口早市开门迎客。"),
        ("本报讯 记者 简川 报道", "3月29日，渡口添了两条新船。"),
        ("综合消息", " 受强降雨影响，8月10日夜渡口停航。"),
    ],
)
def test_no_space_need_part_a_dateline_from_its_story(head: str, told: str) -> None:
    dateline, rest = split_head(head + told)
    assert dateline.text == head
    assert rest == told.strip()


def test_a_word_that_begins_like_a_report_is_the_story() -> None:
    assert split_head("本报讯 记者 简川 报道员来了三个。")[1] == "报道员来了三个。"


def test_a_pupil_signs_with_the_class() -> None:
    signed = "那根橡皮筋也要放进去”。（学生记者　高一（4）班　何夕）"
    assert split_tail(signed) == (("何夕",), "那根橡皮筋也要放进去”。")


def test_a_name_set_apart_signs_with_its_office() -> None:
    assert byline("（校团委 易 冉）") == ("易冉",)
    assert byline("（院办 桑 榆 金怡）") == ("桑榆", "金怡")
    assert split_head(f"本报讯（党办 桑榆）{BODY}")[0].reporters == ("桑榆",)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("石桥镇讯 ", "4月6日，该镇清理背街小巷。"),
        ("青溪乡讯", "近日，该乡请农技员进茶园。"),
        ("校讯：", "图书馆今起通宵开放。"),
        ("三号矿讯　", "截至月底，该矿安全生产三千天。"),
    ],
)
def test_a_local_correspondent_opens_a_story(head: str, told: str) -> None:
    dateline, rest = split_head(head + told)
    assert (dateline.text, rest) == (head.strip("： \u3000"), told)


@pytest.mark.parametrize(
    "text", ["派出所讯问昨日抓获的两人。", "石桥镇通讯 员昨日培训。", "北岭市讯息昨日上线。"]
)
def test_a_word_that_only_holds_the_same_character_opens_none(text: str) -> None:
    assert split_head(text)[1] == text


@pytest.mark.parametrize(
    ("head", "reporters"),
    [
        ("（图书馆）", ()),
        ("（工会）", ()),
        ("（科研处 简 川）", ("简川",)),
        ("（校团委 陶远）", ("陶远",)),
    ],
)
def test_the_office_that_sent_a_story_in_may_open_it(head: str, reporters: tuple[str, ...]) -> None:
    dateline, told = split_head(f"{head}日前，二号教学楼启用。")
    assert (dateline.text, dateline.reporters) == (head, reporters)
    assert told == "日前，二号教学楼启用。"
    assert not has_head(f"{head}日前，二号教学楼启用。")  # a column may have cut a sentence there


@pytest.mark.parametrize(
    "text",
    [
        "（内部）2026年起不再发放纸质票。",
        "（第二组）3月5日的两场比赛改期。",
        "（一队）日前换了教练。",
        "（全文）2026年的春天来得早。",
        "（街道）便民服务中心昨天搬了家。",
    ],
)
def test_any_other_aside_stays_where_it_opens_a_text(text: str) -> None:
    assert split_head(text)[1] == text


def test_a_nickname_signs_what_is_short() -> None:
    assert split_tail("泳池今起开放夜场。（小樊）") == (("小樊",), "泳池今起开放夜场。")
    assert split_tail("不怕书丢，就怕书新。（@渔歌子）") == (("渔歌子",), "不怕书丢，就怕书新。")
    assert split_tail("新船名叫阿云（小云）") == ((), "新船名叫阿云（小云）")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("河湾乡　程柳等", "程柳"),
        ("河湾乡村民　程　柳 等12户", "程柳"),
        ("柳林街道 白老太", "白老太"),
        ("柳林街道　程树人", "程树人"),
        ("材料学院　博士生　程树人", "程树人"),
        ("文学院　本科生　柳那音", "柳那音"),
        ("城东读者：程柳", "程柳"),
        ("来信人：程柳（柳林街道）", "程柳"),
    ],
)
def test_who_signs_a_letter_is_named_without_what_stands_beside(line: str, name: str) -> None:
    assert writers_beside(line) == (name,)


@pytest.mark.parametrize(
    "head", ["记者池明 通讯员区法", "记者 池明 通讯员 公宣", "记者 池明 气象宣"]
)
def test_a_press_office_is_no_reporter(head: str) -> None:
    dateline, _ = split_head(f"晚报讯（{head}）柳编节开幕了，河湾渡口添了两条新船。")
    assert dateline.reporters == ("池明",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("采写：程小柳", ("程小柳",)),
        ("撰文/程小柳 摄影/白露", ("程小柳", "白露")),
        ("本报记者程小柳摄影报道", ("程小柳",)),
        ("主笔 程小柳", ("程小柳",)),
        ("时评人　程小柳", ("程小柳",)),
        ("程小柳 白露", ("程小柳", "白露")),
        ("新媒体记者 程小柳", ("程小柳",)),
    ],
)
def test_who_wrote_a_text_stands_between_its_headline_and_it(
    line: str, names: tuple[str, ...]
) -> None:
    rows = ["柳编巷里开了夜校", line, "　　每到周三晚上，文化站的灯就亮了，居民来这里学电脑。"]
    (article,) = read(Document("page", "\n".join(rows).encode(), "newspaper")).articles
    assert (article.headline, article.reporters) == (rows[0], names)


def test_two_phrases_that_the_text_has_as_well_are_a_headlines_last_line() -> None:
    rows = [
        "柳编巷周三看夜赛",
        "龙舟赛 白云渡",
        "　　每到周三晚上，龙舟赛的灯就在白云渡亮了，居民来这里看船。",
    ]
    (article,) = read(Document("page", "\n".join(rows).encode(), "newspaper")).articles
    assert article.reporters == ()


def test_a_name_may_be_a_columns_word_where_it_is_set_apart() -> None:
    rows = [
        "让一张表真正减负",
        "□　方　圆",
        "　　柳编厂的班组长最怕什么？怕填表，一个月要填三十多张。",
    ]
    (article,) = read(Document("page", "\n".join(rows).encode(), "newspaper")).articles
    assert article.reporters == ("方圆",)


def test_a_letter_may_be_signed_by_somebody_who_would_not_be_named() -> None:
    assert writers_beside("城北区 一老人") == ("一老人",)
    assert writers_beside("柳树沟乡　九位家长") == ("九位家长",)
    assert writers_beside("读者　贝晓兰") == ("贝晓兰",)
    assert writers_beside("城东　退休工人　樊玉山") == ("樊玉山",)
    assert writers_beside("市民　@河边的老柳树") == ("河边的老柳树",)
    assert writers_beside("城东　退休工人　上街游") == ()
    assert writers_beside("城北区 一座新桥") == ()


@pytest.mark.parametrize("between", ["　", ""])
def test_an_office_and_its_writer_head_a_text_that_does_not_tell_when(between: str) -> None:
    head, told = split_head(f"（云溪区司法局 白露）{between}身穿红马甲，手持小红旗。")
    assert (head.text, head.reporters) == ("（云溪区司法局 白露）", ("白露",))
    assert told == "身穿红马甲，手持小红旗。"


def test_brackets_that_name_nobody_head_no_text() -> None:
    assert split_head("（云溪老街 二期）　项目开工。")[0].text == ""


FIELD = """\
六十岁走出考场
{byline}昨天傍晚，云溪中学的铁门
打开，第一个出来的是个白头发，他今年
六十二岁，是全市年龄最大的考生。
　　他在工地上做了三十多年泥瓦匠，退
休后报名上老年大学，越学越觉得自己还
缺了一块，去年秋天又回到高中课本里。
渡口添了新船
　　本报讯（记者 白露）前天上午，河湾
渡口添了两条新船，船票仍是两元，老人
和孩子免费，每天开十六班。
"""


@pytest.mark.parametrize(
    "byline",
    [
        "　　晚报记者　程　柳　通讯员　\n简　川　",
        "　　本报讯（记者　程柳　通讯员\n　简川）",
        "　　本报记者 程柳 通讯员 简川报道：",
        "　　本报记者 程柳 通讯员 简川报道 ",
    ],
)
def test_names_that_a_column_cut_or_a_calling_parts_are_the_reporters(byline: str) -> None:
    page = FIELD.format(byline=byline)
    first, second = read(Document("page", page.encode(), "newspaper")).articles
    assert first.reporters == ("程柳", "简川")
    assert first.paragraphs[0].startswith("昨天傍晚，云溪中学的铁门打开")
    assert len(first.paragraphs) == len(second.reporters) + 1


def test_where_a_story_was_filed_is_no_part_of_who_filed_it() -> None:
    told = "由行业协商、分步推进更为现实。"
    assert split_tail(f"{told}（新华社龙湾港5月13日电　记者简川）") == (("简川",), told)
    assert split_tail(f"{told}（学生记者 程柳 指导教师 简川）") == (("程柳", "简川"), told)


@pytest.mark.parametrize("office", ["市司法局", "区卫健委", "县法院"])
def test_an_office_behind_a_reporter_is_none(office: str) -> None:
    head, _ = split_head(f"晚报讯（记者 池明 通讯员 {office}）柳编节开幕了，渡口添了新船。")
    assert head.reporters == ("池明",)


@pytest.mark.parametrize(
    "line",
    ["送水工　程树人", "在外务工人员　程树人", "柳林乡农机手 程树人", "柳林街道　程树人（74岁）"],
)
def test_a_letter_is_signed_with_what_its_writer_does_or_how_old_he_is(line: str) -> None:
    assert writers_beside(line) == ("程树人",)
    assert not writers_beside("老桥开工　向未来")


@pytest.mark.parametrize(
    "cut", ["（校团委宣传部\n程柳）", "（石崖园艺站 \n程柳）", "（园艺办　\n程 柳）"]
)
def test_the_name_behind_an_office_is_one_where_the_column_cut_them(cut: str) -> None:
    page = FIELD.format(byline="　　本报讯 ").replace("高中课本里。", f"高中课本里。{cut}")
    first, _ = read(Document("page", page.encode(), "newspaper")).articles
    assert first.reporters == ("程柳",)
    assert first.paragraphs[-1].endswith("高中课本里。")


def test_who_signs_above_what_the_desk_adds_wrote_the_story() -> None:
    rows = (
        "渡口添了新船",
        "　　前天上午，河湾渡口添了两条新船，船票仍是两元，老人免费。（程　柳）",
    )
    added = "　　老艄公提醒，风大的日子不开船，过河的人要留意告示牌，小孩上船要有大人看护。"
    (article,) = read(Document("page", "\n".join((*rows, added)).encode(), "newspaper")).articles
    assert article.reporters == ("程柳",)
    assert [each[-3:] for each in article.paragraphs] == ["免费。", "看护。"]
    kept = rows[1].replace("（程　柳）", "（笑声）")
    (article,) = read(
        Document("page", "\n".join((rows[0], kept, added)).encode(), "newspaper")
    ).articles
    assert not article.reporters


@pytest.mark.parametrize(
    ("text", "reporters"),
    [
        ("本报记者 程柳“闸门升了没有？”老船工问。", ("程柳",)),
        ("本报记者 程柳“夜访”老渡口，看见一艘新船。", ()),
    ],
)
def test_a_quotation_may_stand_right_behind_who_reports(
    text: str, reporters: tuple[str, ...]
) -> None:
    head, told = split_head(text)
    assert head.reporters == reporters
    assert told == (text.removeprefix(head.text))


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("新华社石桥3月", True),
        ("据新华社石桥3月1", True),
        ("新华社石桥3月12日", True),
        ("新华社石桥分社", False),
        ("石桥3月", False),
    ],
)
def test_a_dateline_that_a_narrow_column_cut_in_its_day_opens_a_story(
    line: str, *, opens: bool
) -> None:
    assert has_head(line) is opens


@pytest.mark.parametrize(
    "paper", ["云溪新闻", "云溪晚报·溪视频", "云溪晚报/溪上新闻", "云溪晚报、溪上新闻"]
)
def test_the_papers_whose_reporter_signs_are_no_part_of_the_name(paper: str) -> None:
    assert byline(f"{paper}记者 程柳") == ("程柳",)
    assert byline(f"{paper}记者 程柳 实习生 白露") == ("程柳", "白露")


@pytest.mark.parametrize(
    "signed", ["（图/文 程柳　审核 白露）", "（程柳 审核：白露）", "（记者 程柳 编辑 白露）"]
)
def test_who_edited_a_story_has_not_written_it(signed: str) -> None:
    assert split_tail(f"天亮前全部修好。{signed}") == (("程柳",), "天亮前全部修好。")


@pytest.mark.parametrize(
    ("printed", "head", "reporters"),
    [
        ("■本报讯　", "本报讯", ()),
        ("▲ 航道处讯　", "航道处讯", ()),
        ("●石桥讯（屠铭）", "石桥讯（屠铭）", ("屠铭",)),
        ("◆（记者　屠铭）", "（记者　屠铭）", ("屠铭",)),
        ("①本报讯　", "本报讯", ()),
    ],
)
def test_the_sign_of_a_brief_stays_before_its_text(
    printed: str, head: str, reporters: tuple[str, ...]
) -> None:
    dateline, told = split_head(f"{printed}渡口开航，首日运客三百人。")
    assert (dateline.text, dateline.reporters) == (head, reporters)
    assert "".join(told.split()) == f"{printed[0]}渡口开航，首日运客三百人。"


def test_a_sign_alone_is_no_dateline() -> None:
    for told in ("■石桥镇　石桥镇渡口开航。", "●（一）渡口开航。", "1.5万人讯息畅通。"):
        assert split_head(told) == (Dateline(), told)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("（屠铭）", ("屠铭",)),
        ("（欧阳春晓）　", ("欧阳春晓",)),
        ("(屠　铭　陶远)", ("屠铭", "陶远")),
        ("（屠铭/文）", ("屠铭",)),
    ],
)
def test_a_name_alone_in_brackets_at_the_head_signs_the_story(
    printed: str, names: tuple[str, ...]
) -> None:
    dateline, told = split_head(f"{printed}推开木门，屋里是一台旧船机。")
    assert (dateline.reporters, told) == (names, "推开木门，屋里是一台旧船机。")


@pytest.mark.parametrize(
    "noted", ["全文", "连载", "时评", "方法", "安徽", "文明办", "单位：元", "上"]
)
def test_what_else_brackets_at_the_head_hold_is_part_of_the_text(noted: str) -> None:
    told = f"（{noted}）推开木门，屋里是一台旧船机。"
    assert split_head(told) == (Dateline(), told)


def test_any_place_before_a_text_that_tells_when_is_a_dateline() -> None:
    head, told = split_head("九曲川讯　9月5日，渡口的新船下水。")
    assert (head.text, told) == ("九曲川讯", "9月5日，渡口的新船下水。")
    for told in ("丰收喜讯　9月5日传到渡口。", "九曲川讯　渡口的新船下水。", "云溪周讯 03 深读"):
        assert split_head(told) == (Dateline(), told)


@pytest.mark.parametrize(
    ("head", "place", "reporters"),
    [
        ("新华社石桥６月５日体育专电（记者程柳）", "石桥", ("程柳",)),
        ("新华社石桥6月5日财经专电 ", "石桥", ()),
        ("新华社石桥6月5日电讯 ", "石桥", ()),
        ("云溪晚报快讯 ", "", ()),
        ("云溪晚报快讯：", "", ()),
        ("云溪都市网石桥电 ", "石桥", ()),
        ("云溪都市网石桥9月5日电 ", "石桥", ()),
        ("云溪日报石桥电（记者 程柳）", "石桥", ("程柳",)),
        ("【云溪时报报道 特约记者 程柳】", "", ("程柳",)),
        ("【云溪时报记者 程柳】", "", ("程柳",)),
        ("【云溪时报综合报道】", "", ()),
        ("12月28日消息：", "", ()),
    ],
)
def test_agencies_and_sites_have_datelines_of_their_own(
    head: str, place: str, reporters: tuple[str, ...]
) -> None:
    told = "9月5日，云溪河正式恢复通航。"
    assert split_head(head + told) == (Dateline(head.rstrip(" ："), place, reporters), told)


def test_a_paper_needs_nothing_between_its_dateline_and_who_told_it() -> None:
    told = "记者从航道处获悉，云溪河恢复通航。"
    assert split_head(f"云溪晚报讯{told}") == (Dateline("云溪晚报讯", "", ()), told)


@pytest.mark.parametrize(
    "text",
    [
        "12月28日消息传来，全镇沸腾。",
        "云溪都市网恢复供电 9月5日起，网站可以打开。",
        "【云溪时报发行站】9月5日起，订报有礼。",
    ],
)
def test_news_and_power_that_open_a_text_are_no_dateline(text: str) -> None:
    assert split_head(text) == (Dateline(), text)


def test_an_agency_may_stand_behind_the_name() -> None:
    assert byline("程柳　新华社") == ("程柳",)
    assert byline("桥开了 新华社") == ()


@pytest.mark.parametrize(
    ("head", "place", "reporters"),
    [
        ("本报石桥十二月三十一日电", "石桥", ()),
        ("新华社石桥一九九七年十二月三十日电", "石桥", ()),
        ("本报石桥十二月三十一日电记者程柳报道：", "石桥", ("程柳",)),
        ("据新华社特拉罗河１月９日电（记者程柳）", "特拉罗河", ("程柳",)),
        ("新华社里约特罗河一月二十四日电", "里约特罗河", ()),
        ("新华社罗河（西北州）1月25日电（记者程柳、白露）", "罗河（西北州）", ("程柳", "白露")),
        ("本报罗河（西北州）1月20日电记者程柳报道：", "罗河（西北州）", ("程柳",)),
        ("新华社石桥1月3日电（记者程柳）特罗河消息：", "石桥", ("程柳",)),
        ("新华社石桥1月4日电 特罗河消息：", "石桥", ()),
        ("本报讯 综合本报和新华社消息：", "", ()),
        ("新华社石桥1月9日特电（记者程柳）", "石桥", ("程柳",)),
    ],
)
def test_a_dateline_from_abroad_or_of_an_older_paper_is_one(
    head: str, place: str, reporters: tuple[str, ...]
) -> None:
    told = "云溪河九日正式恢复通航。"
    assert split_head(head + told) == (Dateline(head.rstrip("："), place, reporters), told)


def test_who_reports_needs_no_space_behind_the_dateline() -> None:
    told = "记者从航道处获悉，云溪河恢复通航。"
    head = "本报石桥1月9日讯记者程柳报道"
    assert split_head(f"{head}：{told}") == (Dateline(head, "石桥", ("程柳",)), told)


@pytest.mark.parametrize("told", ["气象局消息：", "据此间收到的消息：", "军方消息："])
def test_who_tells_it_is_no_part_of_the_dateline(told: str) -> None:
    assert split_head(f"新华社石桥1月4日电 {told}云溪河停航。")[1] == f"{told}云溪河停航。"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("禾、本报记者程柳报道：从事摆渡", ()),
        ("（陶远明左铭云）", ("陶远明", "左铭云")),
        ("（江苏省南京市）", ()),
        ("（程门小剧场）", ()),
    ],
)
def test_names_that_a_column_cut_or_whose_space_was_lost(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names
