"""Items below one label are stories of their own, however they are told apart."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.headings.marked_headlines import with_headlines
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.roles.items import heads_items, items_of, led_column
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.words.brief_labels import labels_briefs

STORY = (
    "昨天上午，云溪区在柳编工坊举办了今年的第一期手艺课，三十多位居民跟着老师傅学编提篮。",
    "工坊负责人程柳说，课程每周六上午开班，材料由区文化馆免费提供，想来的人打个电话就行。",
)
SIGNED = (
    "楼下的书柜少了一半书，管理员却很高兴，说明真有人看。（@渔歌子）",
    "有饭店推出半份菜，价格却是整份的七折。省了粮食，没省钱。（@柳岸人家）",
    "体检报告三页纸，没一个人给解释。能不能加一句人话？（@值班的老程）",
)
ASKED = (
    "读者反映：柳编巷的路灯坏了三盏，夜里看不清台阶。区城管局回复：已于四月八日更换。",
    "读者反映：渡口的候船亭漏雨，老人没处站。区交通局回复：本月底前翻修完毕，费用已落实。",
)
DATED = (
    "3月10日　云溪柳编厂的新车间投产，每天能出提篮一千二百只。",
    "3月12日　河湾渡口添了两条新船，船票仍是两元，老人免费。",
)
SENT_IN = (
    "商报讯（记者 程柳）3月14日，云溪柳编节在渡口开幕，市民可以免费学编提篮。",
    "商报讯（通讯员 河湾）河湾渡口添了两条新船，船票仍是两元，老人免费。",
)
BARE = (
    "云溪柳编厂在全县职工技能比武中获一等奖两个，名次比去年升了四位。",
    "河湾中学的柳编教室投入使用，设编织间、晾晒间和陈列间。",
    "渡口幼儿园组织消防演练，全园一百三十名幼儿在两分钟内撤离。",
)
LETTERS = (
    "编辑同志：柳编巷的丁香今年开得好，可总有人折枝。希望大家都留一留手，花是大家看的。",
    "编辑同志：晚上九点以后，广场上还有人打陀螺，孩子没法复习，请换到河边去好吗？拜托了。",
)
REPLIED = (
    (
        "市民屠先生：渡口的红绿灯一会儿亮一会儿不亮，过马路心里没底。",
        "交警大队科技科：已派人检修，月底更换完毕。",
    ),
    (
        "市民白女士：湖边的饮水点出水很小，孩子接一瓶水要等三分钟。",
        "湖滨公园管理处：滤芯堵了，已经更换。感谢监督。",
    ),
)
CALLED = (
    "上塘村出售优质稻种两万斤，每斤三元八角，联系人屠师傅，电话13800000001。",
    "下塘村求购二手收割机一台，八成新以上，电话0000-7712020。",
)
MASKED = (
    "◆上塘村出售优质稻种两万斤，每斤三元八角，量大送货。电话：138XXXX0001（屠师傅）",
    "◆求购二手收割机一台，八成新以上，长期有效。电话：139****0002",
)


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize(
    ("label", "items"),
    [("微言博议", SIGNED), ("热线回音", ASKED), ("一周看点", DATED), ("来信照登", LETTERS)],
)
def test_items_that_are_opened_or_signed_alike_are_briefs_below_their_label(
    label: str, items: tuple[str, ...]
) -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), label]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　{item}" for item in items)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(item.split("（@")[0],) for item in items]
    assert label not in "".join(each.headline + each.kicker for each in (first, *briefs))


@pytest.mark.parametrize("label", ["【渡口微语】", "渡口微语"])
def test_a_label_in_brackets_heads_led_briefs_as_a_bare_one_does(label: str) -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), label]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　●{item}" for item in BARE)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(f"●{text}",) for text in BARE]
    assert label not in "".join(each.headline + each.kicker for each in (first, *briefs))


def test_a_story_above_led_briefs_keeps_its_headline() -> None:
    text = "".join(f"　　{text[:15]}\n{text[15:32]}\n{text[32:]}\n" for text in STORY)
    briefs = "".join(f"　　●本报讯　{item[:11]}\n{item[11:]}（程柳）\n" for item in BARE)
    first, *others = articles_of(f"柳编课上一盏灯\n{text}（渡口村　河湾）\n{briefs}")
    assert (first.headline, first.paragraphs) == ("柳编课上一盏灯", STORY)
    assert [each.paragraphs for each in others] == [(f"●{item}",) for item in BARE]


@pytest.mark.parametrize("label", ["简　讯", "渡口短波"])
def test_a_label_right_below_a_pages_head_heads_its_led_briefs(label: str) -> None:
    items = "".join(f"●{text[:17]}\n{text[17:]}\n" for text in BARE)
    story = "".join(f"　　{text[:15]}\n{text[15:32]}\n{text[32:]}\n" for text in STORY)
    head = "2　综合新闻\n云溪日报　2026年3月12日\n"
    *briefs, last = articles_of(f"{head}{label}\n{items}柳编手艺课开班\n{story}")
    assert [each.paragraphs for each in briefs] == [(f"●{text}",) for text in BARE]
    assert (last.headline, last.paragraphs) == ("柳编手艺课开班", STORY)


@pytest.mark.parametrize("label", ["资讯快车", "校讯", "一线纪事"])
def test_paragraphs_with_a_dateline_each_are_briefs_below_any_label(label: str) -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), label]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　{item}" for item in SENT_IN)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(item.split("）")[1],) for item in SENT_IN]
    assert [each.reporters for each in briefs] == [("程柳",), ("河湾",)]
    assert label not in "".join(each.headline + each.kicker for each in (first, *briefs))


def test_a_story_whose_second_paragraph_has_no_dateline_is_no_column() -> None:
    text = (f"本报讯（记者 程柳）{STORY[0]}", STORY[1], SENT_IN[1])
    assert not items_of(lines_of("\n".join(f"　　{each}" for each in text)))


@pytest.mark.parametrize("label", ["校讯", "资讯快车", "信息直通车", "新闻超市", "集  锦"])
def test_paragraphs_below_the_name_of_a_column_of_briefs_are_briefs(label: str) -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), label]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　{item}" for item in BARE)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(item,) for item in BARE]


WRITTEN = (
    "渡口读者屠先生来信：候船亭漏雨，老人没处站，能否早些翻修？",
    "下塘村读者白女士来信：柳编巷的路灯坏了三盏，夜里看不清台阶。",
    "出租车司机程师傅反映：渡口没有候客区，建议划线设牌。",
)


@pytest.mark.parametrize("sign", ["", "▲", "▼", "▶ ", "※", "□", "①", "1."])
@pytest.mark.parametrize("label", ["来信摘登", "市民热线", "网友留言选登"])
def test_what_several_write_is_an_item_each_however_it_is_led(label: str, sign: str) -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), label]
    items = [
        f"{chr(ord(sign) + at) if sign == '①' else f'{at + 1}.' if sign == '1.' else sign}{item}"
        for at, item in enumerate(WRITTEN)
    ]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　{item}" for item in items)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(item,) for item in items]
    assert label not in "".join(each.headline + each.kicker for each in (first, *briefs))


@pytest.mark.parametrize("sign", ["▲", "▼", "◎", "☆", "►", "•"])
@pytest.mark.parametrize("label", ["简讯", "校园公告", "本周预告"])
def test_briefs_are_no_captions_whatever_sign_leads_them(label: str, sign: str) -> None:
    rows = ["柳编手艺课开班", *STORY, label, *(f"{sign}{item}" for item in BARE)]
    first, *briefs = articles_of("\n".join(rows))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(f"{sign}{item}",) for item in BARE]


def test_a_brief_begins_with_its_day_below_a_full_line_where_nothing_is_indented() -> None:
    rows = [
        "渡口有了“新柳棚”",
        "“编好的提篮有地方晾了。”三月里，云溪柳编厂的",
        "老师傅程柳站在渡口的新棚下，看年轻人把一百多只",
        "提篮挂上竹竿。棚子是厂里用旧料搭起来的，花了四",
        "个周末，没有花一分钱，下雨天也能照常开工干活。",
        "入春以来，厂里把供料时间改到清早，还添了六种柳",
        "条和四样工具，谁要学，师傅就教谁。",
        "集  锦",
        "近日，柳编厂组织防汛演练，四十五名职工参加，从",
        "发现险情到全部撤离用时六分钟。",
        "机修班在渡口泵房加装了水位监测装置，整夜可以不",
        "用人守，值班的少了四名，全月省下一万多元电费。",
        "3月9日，厂工会为四十户职工送去了柳条、米面和油",
        "，一共花了六万元。",
    ]
    briefs = articles_of("\n".join(rows))[1:]
    assert [each.paragraphs[0][:4] for each in briefs] == ["近日，柳", "机修班在", "3月9日"]


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        (*SIGNED, STORY[0]),  # the last is nobody's
        SIGNED[:1],
        (ASKED[0], STORY[0]),
        ("读者：柳编好学吗？", "程柳：三天就能上手。"),  # an interview
        ("读者：柳编好学吗？", "读者：要带什么来？"),  # nobody answers
        (
            "读者屠先生：老宅归我，要缴税吗？",
            "律师事务所：免征。",
            "读者屠先生：卖掉呢？",
            "律师事务所：要缴。",
        ),
        ("市民屠先生：灯不亮了，夜里摸黑走。", "市民白女士：水也小，孩子接水要等。"),  # no reply
        (CALLED[0], STORY[0]),
        ("3月10日的手艺课满员，三十多人学编提篮。", "3月12日又加了一场，仍是满员。"),
    ],
)
def test_paragraphs_of_one_story_are_no_items(text: tuple[str, ...]) -> None:
    assert not items_of(lines_of("\n".join(f"　　{each}" for each in text)))


def test_a_headline_above_texts_that_are_signed_each_stays_the_headline_of_the_first() -> None:
    rows = ["楼下的书柜", *(f"　　{text}" for text in SIGNED)]
    assert [each.headline for each in articles_of("\n".join(rows))] == ["楼下的书柜"]


def test_comments_from_the_net_are_items_also_where_the_column_cut_off_who_sent_them() -> None:
    rows = (
        *("快　语", "　　家风是一本无字的书，孩子天天在读。（网友“渡口”）"),
        *("　　会下的功夫做足了，会上的话才能短下来，", "谁都听得进去。", "（网友“老秤砣”）"),
        "　　群众的表情，就是干部的成绩单，一看便知。（网友@南山松）",
    )
    page = "\n".join(rows)
    found = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.paragraphs for each in found] == [
        ("家风是一本无字的书，孩子天天在读。",),
        ("会下的功夫做足了，会上的话才能短下来，谁都听得进去。",),
        ("群众的表情，就是干部的成绩单，一看便知。",),
    ]


BRIEFS = (
    ("●云溪区图书馆新馆昨", "日试开放，首日接待读", "者一千七百余人次。"),
    ("●云溪区老渡口增设四", "处预警灯，雾天全天开", "启，方便渡船靠岸。"),
)


def test_what_leads_a_brief_that_its_column_cut_is_no_mark_of_a_headline() -> None:
    rows = ["一句话新闻", *(line for brief in BRIEFS for line in brief)]
    lines = lines_of("\n".join(rows))
    assert [line.text for line in with_headlines(lines, [False] * len(lines))] == rows


def test_the_lines_of_a_column_whose_briefs_the_same_sign_leads_are_known() -> None:
    rows = (
        *("●云溪供水公司消息，4月12日22时至", "次日6时，柳编巷以西停水。"),
        *("●河湾医院眼科周六上午在渡口开展", "青少年近视义诊，名额200个。"),
        *("●即日起，8路公交车末班车延长至", "21:30，末站为柳编学校。"),
    )
    label, body = tuple(lines_of("社区传真")), tuple(lines_of("\n".join(rows)))
    assert led_column(Story(label, body)) == body
    headline = tuple(lines_of("云溪区公布今年的便民安排"))
    assert not led_column(Story(headline, body[:2]))
    assert not led_column(Story(label, tuple(lines_of("\n".join(STORY)))))


def test_each_brief_whose_office_signs_it_is_an_item() -> None:
    rows = (
        *("科室动态", "　　门诊部开设夜间门诊，每晚七点到九点接诊。（门诊部　那日松）"),
        "　　护理部举办技能竞赛，三十名护士同台比武。（护理部　岩温罕）",
    )
    found = read(Document("page", "\n".join(rows).encode(), "newspaper")).articles
    assert len(found) == len(BRIEFS)


@pytest.mark.parametrize("label", ["热线直播间", "民声热线", "有话就说"])
def test_complaints_with_a_reply_each_are_briefs_of_two_paragraphs(label: str) -> None:
    rows = ["柳编手艺课开班", *STORY, label, *(text for each in REPLIED for text in each)]
    first, *briefs = articles_of(
        "\n".join(f"　　{each}" if "。" in each else each for each in rows)
    )
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == list(REPLIED)


@pytest.mark.parametrize("items", [CALLED, MASKED])
@pytest.mark.parametrize("label", ["供求信息", "供需热线"])
def test_what_is_offered_and_wanted_are_briefs(label: str, items: tuple[str, ...]) -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), label]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　{item}" for item in items)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(item,) for item in items]


FORETOLD = (
    "4月25日8时，环云溪湖健步走在东门开走，全程6公里，不收费，名额800人。",
    "4月26日14时，少年儿童围棋段位赛在石桥小学举行，市民可以入场观看。",
)
FIXTURES = ("19:30　女篮联赛　云溪队—石桥队", "20:00　足球联赛　河湾队—柳湾队")


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize(("below", "heads"), [(FORETOLD, True), (FIXTURES, False)])
def test_what_foretells_contests_heads_sentences_and_no_table(
    below: tuple[str, ...], indent: str, *, heads: bool
) -> None:
    rows = ["柳编手艺课开班", *(f"{indent}{text}" for text in STORY), "赛事预告"]
    first, *foretold = articles_of("\n".join([*rows, *(f"{indent}{each}" for each in below)]))
    assert first.paragraphs == STORY
    assert [each.headline for each in foretold] == ["赛事预告"] * heads
    assert [each.paragraphs for each in foretold] == [below] * heads


def test_readers_questions_may_be_headlines_above_the_indents_of_their_answers() -> None:
    page = (
        "渡口添了歇脚亭\n　　本报讯（记者 程柳）走累了有地方坐，下雨了\n"
        "有地方躲。云溪河边的三处歇脚亭昨天开放，夜间\n"
        "自动亮灯。\n　　城管部门说，年内还要再建五处，让河边步道\n"
        "处处有歇脚的地方。\n咨询台\n"
        "问：外地老人能否办敬老卡？\n　　答：敬老卡发给本市户籍的老人。外地老人可\n"
        "凭居住证到窗口申请随行卡，享受公园免票。\n"
        "问：旧沙发怎么处理？\n　　答：旧沙发是大件垃圾，请不要堆放在楼道里，\n"
        "可以预约上门。\n"
    )
    assert [each.headline for each in articles_of(page)] == [
        "渡口添了歇脚亭",
        "问：外地老人能否办敬老卡？",
        "问：旧沙发怎么处理？",
    ]
    assert not any(each.kicker for each in articles_of(page))


@pytest.mark.parametrize("label", ["", "答疑\n"])
def test_what_is_asked_heads_the_question_below_a_finished_text(label: str) -> None:
    page = (
        "石桥歇脚亭开放\n3月9日，云溪河边的三处歇脚亭开放，夜间自动亮灯，下雨天走累了的人有地方坐，也有地方躲。\n\n"
        "城管部门说，年内还要再建五处，让河边步道处处有歇脚的地方，也请大家爱护亭里的桌椅。\n\n"
        f"{label}歇脚亭的灯，几点关？\n问：歇脚亭的灯亮到几点，能不能晚一点关？\n\n"
        "答：灯亮到夜里十一点。夏天会晚一个小时，由值班的人来关。\n\n问：冬天呢？\n\n答：冬天早一个小时关，请早点回家。\n"
    )
    first, second = articles_of(page)
    assert first.headline == "石桥歇脚亭开放"
    assert (second.kicker, second.headline) == (label.strip(), "歇脚亭的灯，几点关？")
    assert len(second.paragraphs) == len(("问", "答")) * 2


def test_one_of_several_led_briefs_may_have_no_comma() -> None:
    briefs = (
        "△柳编街启动“老街新铺”招商，首批推出临街商铺十八间。",
        "△河湾镇完成渡口改造，新增候船亭三座。",
        "△云溪街道为辖区独居老人免费安装燃气报警器。",
        "△石桥镇举行植树，两千株乌桕栽上村道两旁。",
    )
    assert len(items_of(lines_of("\n".join(briefs)))) == len(briefs)
    prizes = ("△柳编厂获一等奖。", "△河湾渡口获二等奖。", "△石桥中学获三等奖。")
    assert not items_of(lines_of("\n".join(prizes)))


@pytest.mark.parametrize("label", ["■ 微 公 告", "公告栏"])
def test_what_a_board_announces_is_a_story_each(label: str) -> None:
    announced = (
        "柳编街十七日上午九点在文化站举办防诈骗讲座，民警现场解答，凭身份证可以领手册一本。",
        "因燃气管网改造，十八日夜里柳编巷、渡口巷共计三百户暂停供气，请提前做好准备，敬请谅解。",
        "河湾社区食堂自十五日起增设杂粮饭，可提前一天预约，老人和学生来吃只收一半的钱。",
    )
    page = "\n".join(("柳编巷办起手艺课", *STORY, label, *announced))
    found = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.paragraphs for each in found] == [STORY, *((each,) for each in announced)]


def test_each_brief_that_opens_with_whose_news_it_is_is_one() -> None:
    page = """\
云溪晚报　社区　2026年5月11日　星期一　第08版
时间银行里存下三千小时
五月九日上午，六十二岁的退休护士敲开了邻居的家门。量血压
、剪指甲、换床单，一个半小时后，她的存折上又多了一个半小
时，这是社区时间银行发放的。
邻里短波
桥东街道　联合辖区医院开展家门口看牙活动，为六十五岁以上
老人免费检查口腔，首场接待一百一十三人。
青年路社区　在闲置车棚里办起旧物漂流站，居民可用闲置玩具
、图书以物换物，每周三、周六开放。
学府街社区　针对楼道堆物开展集中清理，共清运杂物十一车。
一把共享轮椅方便了一栋楼
家住柳编花园的市民，最近在单元门口发现了一把轮椅，椅背上
贴着一张纸条，说急用请自取，用完请归还。
"""
    articles = read(Document("page", page.encode(), "newspaper")).articles
    opened = [each.paragraphs[0][:5] for each in articles]
    assert opened == ["五月九日上", "桥东街道　", "青年路社区", "学府街社区", "家住柳编花"]


@pytest.mark.parametrize("sign", ["▉", "█", "●", ""])
def test_each_answer_to_a_letter_that_was_printed_is_an_item(sign: str) -> None:
    lamps = f"{sign}11月14日本版刊登《路灯白天亮晚上黑》一信后，照明中心回复：故障已排除。"
    doors = f"{sign}11月21日本版刊登《公厕挂锁三个月》一信后，环卫处回复：即日起恢复开放。"
    body = lines_of(f"{lamps}\n{doors}")
    assert [[line.text for line in item] for item in items_of(body)] == [[lamps], [doors]]


def test_three_who_ask_below_a_label_are_an_item_each() -> None:
    asked = (
        "市民屠先生：河湾步道第三盏路灯不亮了，夜里摸黑走。",
        "市民白女士：渡口的站牌被树枝挡住，看不清末班时间。",
        "读者“小柳条”：书屋周一闭馆，能不能放个还书口？",
    )
    page = "\n".join(["柳编手艺课开班", *(f"　　{each}" for each in STORY), "一句话点题", *asked])
    first, *items = articles_of(page)
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in items] == [(each,) for each in asked]
    alike = lines_of(
        "\n".join(f"市民屠先生：{each}" for each in ("灯坏了？", "水小了？", "路断了？"))
    )
    assert not items_of(alike)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("柳编一览", True),
        ("渡口快览", True),
        ("柳条价格一览", False),
        ("获奖名单一览表", False),
        ("收费标准一览", False),
    ],
)
def test_what_lists_things_by_name_heads_no_briefs(text: str, *, labels: bool) -> None:
    assert labels_briefs(text) is labels


def test_the_column_that_serves_readers_is_told_by_its_signs_whatever_words_it_shares() -> None:
    items = (
        "▲区社保局消息：缴费期延到十二月底，可在便民窗口刷卡。",
        "▲区公交公司消息：1路车自四月一日起早晚各添一班。",
        "▲区供水公司消息：三月十日柳编巷停水，请提前储水。",
    )
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), "便民信息"]
    first, *briefs = articles_of("\n".join([*rows, *(f"　　{item}" for item in items)]))
    assert first.paragraphs == STORY
    assert [each.paragraphs for each in briefs] == [(item,) for item in items]


def test_one_dateline_heads_all_briefs_below_their_label() -> None:
    rows = ["柳编手艺课开班", *(f"　　{text}" for text in STORY), "简讯三则"]
    items = (f"　　本报讯　{BARE[0]}", *(f"　　{item}" for item in BARE[1:]))
    _, *briefs = articles_of("\n".join([*rows, *items]))
    assert [each.paragraphs for each in briefs] == [(item,) for item in BARE]
    assert briefs[0].dateline == "本报讯"


def test_a_brief_that_fills_its_last_line_ends_above_a_headline_across_the_column() -> None:
    items = "".join(f"　　▲{text[:13]}\n{text[13:29]}\n{text[29:]}\n" for text in BARE[:2])
    last = "　　▲河湾渡口添了两条新船，船\n票仍是两元，老人和孩子都免费。\n"
    story = "".join(f"　　{text[:14]}\n{text[14:30]}\n{text[30:]}\n" for text in STORY)
    head, headline = "云溪日报　2026年3月12日\n简讯", "编了一辈子提篮的他，如今开起了“空中柳编课”"
    *briefs, course = articles_of(f"{head}\n{items}{last}{headline}\n{story}")
    assert len(briefs) == 3
    assert course.paragraphs == STORY


def test_questions_that_a_sign_leads_are_items_with_their_answers() -> None:
    asked = (
        "◆问：小区的晾衣绳被剪断，没有地方晒被子怎么办？（屠女士）\n答：已装晾衣架。（区物业中心）\n"
        "◆问：渡口公园的直饮水点为什么停用了？（程先生）\n答：滤芯已经更换。（区园林局）\n"
    )
    body = lines_of(asked)
    assert [len(item) for item in items_of(body)] == [2, 2]
    assert heads_items(lines_of("有问有答\n")[0], body)
