"""What stands in a heading beside its headline is told from it, and a headline from a part's."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.headings.headline_choices import choices
from briefing.sources.page.headings.headline_lines import LETTERSPACED, bare
from briefing.sources.page.headings.sure_places import at_sure_places
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.stories.stories import with_whole_heading

STORY = """\
　　本报讯（记者 石一川）夜里十点，候车室里还亮着灯。值班员把热水、毯子和充电线摆在门口，
等最后一班车的旅客来取用。
　　这样的夜班他上了九年，认得出每一位常客。
"""
ESSAY = """\
　　老屋的天井里，一年四季都晒着东西。春天是笋干，夏天是豆豉，到了秋天，满满一地都是辣椒，
红得晃眼。
　　后来老屋拆了，我再也没有见过那样的红。
"""


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize(
    "label", ["【客运一线】", "夜班·车站", "民声直通车", "节气", "▇ 渡口夜话", "志愿服务在身边"]
)
def test_the_name_of_a_column_stands_above_the_headline(label: str) -> None:
    (story,) = articles_of(f"{label}\n候车室里的“深夜灯”\n{STORY}")
    assert (story.kicker, story.headline) == (label, "候车室里的“深夜灯”")


def test_a_row_of_fixtures_is_no_headline() -> None:
    rows = "5日15:00　云溪机务段—白塘职校\n5日19:30　河湾水厂—石臼中学\n"
    *_, story = articles_of(f"{rows}候车室里的“深夜灯”\n{STORY}")
    assert story.headline == "候车室里的“深夜灯”"


def test_a_headline_in_brackets_stands_right_above_its_story() -> None:
    (story,) = articles_of(f"【候车室里的“深夜灯”】\n{STORY}")
    assert story.headline == "候车室里的“深夜灯”"


@pytest.mark.parametrize(
    ("heading", "kicker", "headline"),
    [
        ("养殖门诊\n梅雨天谨防鱼塘“泛池”", "养殖门诊", "梅雨天谨防鱼塘“泛池”"),
        ("来稿选登\n毕业照何必千篇一律", "来稿选登", "毕业照何必千篇一律"),
        ("江湾论坛\n守闸人的“三样宝”", "江湾论坛", "守闸人的“三样宝”"),
        ("灯下札记\n在旧书里遇见春天", "灯下札记", "在旧书里遇见春天"),
        ("新春走基层｜凌晨四点的菜市场", "新春走基层", "凌晨四点的菜市场"),
        ("我为群众办实事\n候车亭“搬”到了家门口", "我为群众办实事", "候车亭“搬”到了家门口"),
        ("高质量发展看一线\n旧矿坑里种出“蓝莓谷”", "高质量发展看一线", "旧矿坑里种出“蓝莓谷”"),
        ("延伸阅读\n值班员的一夜要走多少步", "延伸阅读", "值班员的一夜要走多少步"),
        ("云溪市出台新规\n候车室夜间不再熄灯", "云溪市出台新规", "候车室夜间不再熄灯"),
        ("县汽车站\n给旅客送上热水和毯子", "", "县汽车站给旅客送上热水和毯子"),
        ("客运服务中心\n一盏“深夜灯”亮了九年", "客运服务中心", "一盏“深夜灯”亮了九年"),
        ("受强冷空气影响\n候车室夜间开放到天亮", "受强冷空气影响", "候车室夜间开放到天亮"),
        ("基层声音\n别让候车室“一关了之”", "基层声音", "别让候车室“一关了之”"),
        ("老照片\n候车室门口的三代人", "老照片", "候车室门口的三代人"),
        ("庆祝第四十二个教师节\n候车室给老师让座", "庆祝第四十二个教师节", "候车室给老师让座"),
        ("纪念通车一百周年\n站台挂上老照片", "纪念通车一百周年", "站台挂上老照片"),
        ("追光·身边的值班员\n守候车室的老郝", "追光·身边的值班员", "守候车室的老郝"),
        ("家常菜谱\n笋干焖豆豉", "家常菜谱", "笋干焖豆豉"),
        ("果农12345\n桃树流胶怎么治", "果农12345", "桃树流胶怎么治"),
        ("案情回放\n一张车票两个主人", "案情回放", "一张车票两个主人"),
        ("汽车站广场开夜市\n旅客候车不冷清", "", "汽车站广场开夜市 旅客候车不冷清"),
        ("候车室不熄灯\n旅客夜里有去处", "", "候车室不熄灯 旅客夜里有去处"),
        ("十二张长椅\n连成一个“不眠驿站”", "", "十二张长椅连成一个“不眠驿站”"),
        ("三个工地获评\n省级绿色示范", "", "三个工地获评省级绿色示范"),
        ("楼道新装上\n四十六台电梯", "", "楼道新装上四十六台电梯"),
    ],
)
def test_a_columns_name_is_a_kicker_and_a_line_cut_behind_its_verb_none(
    heading: str, kicker: str, headline: str
) -> None:
    (story,) = articles_of(f"{heading}\n{STORY}")
    assert (story.kicker, story.headline) == (kicker, headline)


PARTS = ("记者调查", "部门答复", "法官说法", "律师提醒")


@pytest.mark.parametrize(("one", "other"), [PARTS[:2], PARTS[2:]])
def test_a_bracketed_word_before_an_answer_opens_a_paragraph(one: str, other: str) -> None:
    answers = [
        f"【{each}】候车室夜里不再熄灯，热水和毯子就放在门口的长桌上。" for each in (one, other)
    ]
    headlines = ("候车室夜里为何熄灯", "末班车能否晚开十分钟")
    page = "".join(
        f"{headline}\n　　旅客石女士来电：夜里等车没处坐，门口的长椅也撤走了。\n　　{answer}\n"
        for headline, answer in zip(headlines, answers, strict=True)
    )
    stories = articles_of(page)
    assert [each.headline for each in stories] == [*headlines]
    assert [each.paragraphs[-1] for each in stories] == answers


def test_names_of_columns_in_brackets_are_no_headlines() -> None:
    text = f"【云溪时评】\n候车室里的“深夜灯”\n{STORY}【街谈巷议】\n给站台留一把椅子\n{STORY}"
    assert [(each.kicker, each.headline) for each in articles_of(text)] == [
        ("【云溪时评】", "候车室里的“深夜灯”"),
        ("【街谈巷议】", "给站台留一把椅子"),
    ]


def test_a_mark_that_a_story_goes_on_elsewhere_is_no_kicker() -> None:
    (story,) = articles_of(f"（下转第二版）\n候车室里的“深夜灯”\n{STORY}")
    assert (story.kicker, story.headline) == ("", "候车室里的“深夜灯”")


def test_a_single_circle_leads_a_sub_headline() -> None:
    first, _ = articles_of(
        f"去长桥\n听一夜蛙声\n◎离城一小时的露营地\n{ESSAY}\n旧站台的灯\n\n{STORY}"
    )
    assert (first.kicker, first.headline) == ("", "去长桥听一夜蛙声")
    assert first.subheadlines == ("离城一小时的露营地",)


def test_no_space_follows_the_comma_or_colon_that_ends_a_headlines_line() -> None:
    for lines in ("夜里候车，\n别忘添件衣裳", "车站提醒：\n夜里候车添件衣裳"):
        (story,) = articles_of(f"{lines}\n{STORY}")
        assert story.headline == lines.replace("\n", "")


@pytest.mark.parametrize("first", ["走进渡口镇：", "夜班员老程："])
def test_what_a_colon_ends_begins_a_headline_and_is_no_kicker(first: str) -> None:
    (story,) = articles_of(f"基层·见闻\n{first}\n候车室里的“深夜灯”\n{STORY}")
    assert (story.kicker, story.headline) == ("基层·见闻", f"{first}候车室里的“深夜灯”")


def test_short_headlines_above_the_only_long_one_are_no_parts_of_it() -> None:
    text = f"外婆的天井\n\n{ESSAY}\n在旧站台等车\n\n{STORY}\n《长桥》：写给一条河的情书\n\n{ESSAY}"
    assert [each.headline for each in articles_of(text)] == [
        "外婆的天井",
        "在旧站台等车",
        "《长桥》：写给一条河的情书",
    ]


LETTER = """\
　　我住在城东的桂花小区，每天夜里十一点下班，出站后要走一段没有路灯的坡道。
　　盼有关部门能装上两盏灯，让晚归的人不再摸黑。
"""


def test_a_letter_begins_with_its_salutation() -> None:
    (story,) = articles_of(f"读者来信\n坡道上何时有灯\n　　编辑同志：\n{LETTER}")
    assert (story.kicker, story.headline) == ("读者来信", "坡道上何时有灯")
    assert story.paragraphs[0].startswith("编辑同志：")


def test_an_office_and_a_name_below_a_headline_sign_the_text() -> None:
    (story,) = articles_of(f"让晚归的路亮起来\n澜山区委党校　石一川\n{LETTER}")
    assert (story.headline, story.reporters) == ("让晚归的路亮起来", ("石一川",))


def test_who_publishes_the_paper_stands_above_no_headline() -> None:
    heading = "中共澜山区委主管主办\n候车室亮着“深夜灯”\n值班员备好热水和毯子"
    (story,) = articles_of(f"{heading}\n{STORY}")
    assert story.headline == "候车室亮着“深夜灯” 值班员备好热水和毯子"


def test_the_title_of_a_notice_is_whole() -> None:
    heading = "澜山区城东片区改造项目（二期）\n房屋征收补偿方案征求意见公告"
    (story,) = articles_of(f"{heading}\n{LETTER}")
    assert story.headline.replace(" ", "") == heading.replace("\n", "")


def test_places_that_stand_above_several_headlines_of_a_page_are_no_part_of_them() -> None:
    room = "　　昨天，镇上的老茶馆添了三个书架，茶客坐下就能借书，看完放回原处就行。\n"
    heads = ("台湖镇\n稻田里来了“草编艺术家”\n", "中仓街道\n楼门里的“共享工具箱”\n")
    found = articles_of("".join(head + room for head in heads))
    assert [each.kicker for each in found] == ["台湖镇", "中仓街道"]


@pytest.mark.parametrize("series", ["家电“出海”调查①", "家电“出海”调查（上）"])
def test_the_number_of_a_series_stands_above_the_headline(series: str) -> None:
    text = f"{series}\n一台风扇的“南洋账”\n{STORY}"
    assert articles_of(text)[0].headline == "一台风扇的“南洋账”"


def test_a_line_knows_that_its_letters_were_set_apart() -> None:
    far, near = bare(lines_of("古 戏 台 下 忆 春 秋\n■ 小戏《送灯》走进二十个村庄\n"))
    assert (far.text, far.mark) == ("古戏台下忆春秋", LETTERSPACED)
    assert (near.text, near.mark) == ("小戏《送灯》走进二十个村庄", "square")


NIGHT = (
    "夜里十点，候车室里还亮着灯。值班员把热水、毯子和充电线摆在门口，等最后一班车的旅客来取用，一晚上要添三回热水。",
    "这样的夜班他上了九年，认得出每一位常客，也记得谁的行李里装着给孩子带的糖，谁又在等一封迟到了半个月的家信。",
    "开春以后，候车室添了十二张长椅，旅客夜里有了去处，值班员说他再也不用看着人蹲在墙根底下等车，心里踏实多了。",
)
ASKED = (
    "问：候车室夜里几点熄灯，没有赶上末班车的旅客能不能在长椅上歇到天亮，要不要另外买一张票，行李又该存在哪里？",
    "答：候车室夜里不再熄灯，等最后一班车的旅客可以在长椅上歇脚，不用另外买票，热水、毯子和充电线都放在门口。",
    "问：车站门口的夜市开到几点，带着行李的旅客能不能把箱子寄存在值班室里，要不要收钱，丢了东西又该去找谁？",
    "答：夜市开到凌晨一点，行李可以寄存在值班室里，不收钱，凭车票登记就行，取的时候也要看票，丢了找值班员。",
)
POEM = (
    "站台的灯\n\n夜里十点，\n\n最后一班车还在路上。\n\n有人在等一声汽笛\n\n从山那边传来。\n\n"
    "石桥村　白 露\n"
)


@pytest.mark.parametrize("label", ["诗笺", "诗歌", "散文诗"])
def test_a_short_poem_below_an_interview_is_a_text_of_its_own(label: str) -> None:
    night, asked = "\n\n".join(NIGHT), "\n\n".join(ASKED)
    page = f"候车室不熄灯\n\n{night}\n\n答疑\n候车室何时熄灯？\n\n{asked}\n\n{label}\n{POEM}"
    first, interview, poem = articles_of(page)
    assert (first.paragraphs, interview.paragraphs) == (NIGHT, ASKED)
    assert (poem.headline, poem.reporters) == ("站台的灯", ("白露",))
    assert (
        "".join(poem.paragraphs) == "夜里十点，最后一班车还在路上。有人在等一声汽笛从山那边传来。"
    )


@pytest.mark.parametrize(
    "label", ["诗歌", "诗　歌", "【散文】", "小荷习作", "学生佳作选登", "校园小小说", "新苗园地"]
)
def test_what_a_supplement_prints_is_no_part_of_a_work_s_title(label: str) -> None:
    (work,) = articles_of(f"{label}\n晒辣椒的天井\n石一川\n{ESSAY}")
    assert work.headline == "晒辣椒的天井"


@pytest.mark.parametrize("first", ["小记者走进渡口", "老屋小说", "我的作文本"])
def test_a_headline_may_say_what_a_column_is_called(first: str) -> None:
    (work,) = articles_of(f"{first}\n{ESSAY}")
    assert work.headline == first


@pytest.mark.parametrize("advice", ["专家建议：按膘情分批出栏", "警方提醒：先看证再打电话"])
def test_advice_below_a_headline_is_its_sub_headline(advice: str) -> None:
    page = (
        f"羊价回暖 别急着压栏\n{advice}\n　　本报讯（记者 白露）连日来，云溪区的羊价回暖，"
        "养殖户程柳却不急着压栏，他说要按膘情分批卖。\n"
    )
    found = articles_of(page)[0]
    assert found.headline == "羊价回暖 别急着压栏"
    assert found.subheadlines == (advice,)


PLANT = """\
　　本报讯（记者 石一川）昨天，云溪区污水处理厂扩建工程完工。扩建后，该厂每天可处理污水6万吨，
出水用于浇灌沿河绿地。
"""
GAME = """\
　　本报讯（记者 石一川）云溪区中学生篮球联赛昨晚落幕，桂花桥中学队以两分优势夺得冠军。
"""


def test_what_is_wide_as_its_column_heads_a_text_that_opens_with_an_indent() -> None:
    wide = "楼上漏水楼下愁，三年官司朝夕休"
    *_, last = articles_of(f"河水暴涨渡口停航\n{FLOOD}\n{wide}\n{NEIGHBOURS}")
    assert last.headline == wide
    assert last.paragraphs[0].startswith("周四晚上")
    (joined,) = articles_of(f"河水暴涨渡口停航\n{FLOOD}{NEIGHBOURS}")
    assert len(joined.paragraphs) == 6


@pytest.mark.parametrize(
    ("heading", "kicker", "headline", "below"),
    [
        (
            "云溪区污水处理厂扩建完工\n总投资2.3亿元",
            "",
            "云溪区污水处理厂扩建完工",
            "总投资2.3亿元",
        ),
        (
            "云溪区污水处理厂扩建工程昨天完工\n建成后每天可处理污水6万吨",
            "",
            "云溪区污水处理厂扩建工程昨天完工",
            "建成后每天可处理污水6万吨",
        ),
        (
            "从“臭水沟”到“景观河”\n我区污水处理厂扩建完工",
            "从“臭水沟”到“景观河”",
            "我区污水处理厂扩建完工",
            "",
        ),
        (
            "区委常委会召开会议\n研究部署污水处理厂扩建等工作",
            "区委常委会召开会议",
            "研究部署污水处理厂扩建等工作",
            "",
        ),
        (
            "区委常委会召开会议\n研究部署污水处理厂扩建等工作\n区委书记程以宁主持",
            "区委常委会召开会议",
            "研究部署污水处理厂扩建等工作",
            "区委书记程以宁主持",
        ),
        (
            "我区建成两座污水处理厂\n沿线9个社区4.1万居民受益",
            "",
            "我区建成两座污水处理厂",
            "沿线9个社区4.1万居民受益",
        ),
        ("云溪区：\n污水浇灌沿河绿地", "", "云溪区：污水浇灌沿河绿地", ""),
    ],
)
def test_a_detail_stands_below_the_headline_and_an_occasion_above_it(
    heading: str, kicker: str, headline: str, below: str
) -> None:
    (story,) = articles_of(f"{heading}\n{PLANT}")
    assert (story.kicker, story.headline) == (kicker, headline)
    assert story.subheadlines == ((below,) if below else ())


def test_who_won_is_the_headline_below_the_contest() -> None:
    (story,) = articles_of(f"云溪区中学生篮球联赛落幕\n我区桂花桥中学队夺冠\n{GAME}")
    assert (story.kicker, story.headline) == ("云溪区中学生篮球联赛落幕", "我区桂花桥中学队夺冠")


FLOOD = """\
　　白露时节秋雨多。受一夜大雨影响，
河湾的水位到今天早晨涨了两米，渡口的
船都靠了岸。
　　船工老郝说，他守了三十年渡口，头
一回看见这么大的水，心里发慌，一夜没
有合眼。
　　渡口的候船室也进了水，长椅和暖气
都搬到了二楼，旅客在那里等候。
　　老人凭证免费乘坐，学生半价，自行
车和小推车都不收钱，家里的猫狗也是。
"""
NEIGHBOURS = """\
　　周四晚上，渡口小区七号楼的楼道里，
五楼的住户把新摘的柿子放到四楼门口，
敲了敲门，没等人开就上了楼。
　　三年前，五楼渗水，把四楼的吊顶泡塌
了一块，两家从物业吵到了街道。
"""


def test_a_heading_goes_down_to_the_indent_where_each_text_opens_with_one() -> None:
    detail = "周四起雨停，河水四天后退到14米以内"
    (story,) = articles_of(f"今日白露\n河水暴涨\n渡口停航三天\n{detail}\n{FLOOD}")
    assert story.subheadlines == (detail,)
    assert story.paragraphs[0].startswith("白露时节")


def test_what_ends_a_sentence_above_the_indent_is_no_heading() -> None:
    lead = "周四起雨停，河水四天后退到十四米。"
    (story,) = articles_of(f"今日白露\n河水暴涨\n渡口停航三天\n{lead}\n{FLOOD}")
    assert story.paragraphs[0] == lead


@pytest.mark.parametrize(
    ("heading", "kicker", "headline", "below"),
    [
        (
            "云溪区初中体育考试4月13日开考\n设考点62个　考生4.7万人",
            "",
            "云溪区初中体育考试4月13日开考",
            ("设考点62个 考生4.7万人",),
        ),
        (
            "云溪区游泳馆水质抽检结果公布\n32家合格　3家停业",
            "",
            "云溪区游泳馆水质抽检结果公布",
            ("32家合格 3家停业",),
        ),
        (
            "公交集团召开安全生产工作会议\n压减带病出车次数三成\n年内建成8个无人值守车场",
            "公交集团召开安全生产工作会议",
            "压减带病出车次数三成 年内建成8个无人值守车场",
            (),
        ),
        (
            "区十二届人大常委会第三次会议闭幕\n通过渡口管理条例等两项决定",
            "区十二届人大常委会第三次会议闭幕",
            "通过渡口管理条例等两项决定",
            (),
        ),
        (
            "云溪区石桥水厂扩建工程投产\n日供水量稳定在12万吨",
            "",
            "云溪区石桥水厂扩建工程投产",
            ("日供水量稳定在12万吨",),
        ),
        (
            "我校油菜新品种“溪油9号”通过国家审定\n含油量最高达51.2%",
            "",
            "我校油菜新品种“溪油9号”通过国家审定",
            ("含油量最高达51.2%",),
        ),
        (
            "云溪区城管局集中曝光\n5起占道经营典型案例",
            "",
            "云溪区城管局集中曝光5起占道经营典型案例",
            (),
        ),
        (
            "从“晒船”到“晒网”\n石桥镇渔业一线观察",
            "",
            "从“晒船”到“晒网”",
            ("石桥镇渔业一线观察",),
        ),
        (
            "云溪区公安局破获一起盗窃渔船案\n追回渔船11条",
            "",
            "云溪区公安局破获一起盗窃渔船案",
            ("追回渔船11条",),
        ),
        (
            "河湾法院审结3起拖欠工钱案件\n46人领回108万元",
            "",
            "河湾法院审结3起拖欠工钱案件",
            ("46人领回108万元",),
        ),
        (
            "老渡口改造：今年的12个泊位已建成9个\n单个泊位造价4万元",
            "",
            "老渡口改造：今年的12个泊位已建成9个",
            ("单个泊位造价4万元",),
        ),
        (
            "云溪港前五月货物吞吐量\n首破百万吨\n新开两条航线",
            "",
            "云溪港前五月货物吞吐量首破百万吨",
            ("新开两条航线",),
        ),
        (
            "云溪区开展秋冬季\n石桥河渡口客船“三超”\n专项整治",
            "",
            "云溪区开展秋冬季石桥河渡口客船“三超”专项整治",
            (),
        ),
        ("河湾柳编卖到\n二十个国家", "", "河湾柳编卖到二十个国家", ()),
        (
            "区委常委会（扩大）会议\n研究部署渡口安全和秧田放水工作",
            "区委常委会（扩大）会议",
            "研究部署渡口安全和秧田放水工作",
            (),
        ),
        ("区图书馆\n延长夜读时间", "", "区图书馆延长夜读时间", ()),
        ("船头“捡”来的木匣\n竟是老艄公的聘书", "", "船头“捡”来的木匣竟是老艄公的聘书", ()),
        ("云溪分公司\n中标两座车站", "", "云溪分公司中标两座车站", ()),
        ("区政协视察组\n到河湾渡口看春运", "", "区政协视察组到河湾渡口看春运", ()),
        ("云溪医院完成一例\n“微创”接骨手术", "", "云溪医院完成一例“微创”接骨手术", ()),
        ("区公安局破获一起\n跨省盗窃渔船案", "", "区公安局破获一起跨省盗窃渔船案", ()),
        ("石桥渔港转产调查\n从“打鱼”到“养鱼”", "石桥渔港转产调查", "从“打鱼”到“养鱼”", ()),
        ("新书架\n《云溪船谣》出版", "新书架", "《云溪船谣》出版", ()),
        ("会员来稿\n秋钓鲤鱼三点体会", "会员来稿", "秋钓鲤鱼三点体会", ()),
        ("半夜有人敲响船舱\n原来是老艄公的猫", "", "半夜有人敲响船舱 原来是老艄公的猫", ()),
        ("镇党委书记谈防汛\n把好每一道闸口", "镇党委书记谈防汛", "把好每一道闸口", ()),
        (
            "镇党委书记到石桥村\n把好每一道闸口",
            "",
            "镇党委书记到石桥村把好每一道闸口",
            (),
        ),
    ],
)
def test_figures_a_meeting_and_who_talks_have_sure_places(
    heading: str, kicker: str, headline: str, below: tuple[str, ...]
) -> None:
    (story,) = articles_of(f"{heading}\n{STORY}")
    assert (story.kicker, story.headline, story.subheadlines) == (kicker, headline, below)


@pytest.mark.parametrize(
    "heading",
    [
        "区初中体育考试开考\n今年设了考点 考生多了三成",
        "考生4.7万人 考点62个",  # alone, it is the headline
        "区人大常委会召开第三次会议\n决定五月视察污水厂\n表决通过渡口管理办法草案",
        "区委召开会议\n研究防汛工作\n程以宁主持并讲话",
        "区绿博会闭幕\n签约项目62个　揽金4.7亿元",
        "云溪队98比91击退石桥队\n末节狂追17分　队长独揽34分",
        "区委召开会议\n稳住粮价　守住菜价\n渡口重开",
        "区委召开会议\n稳住粮价和菜价\n要求各单位守住农贸市场",
        "区委召开会议后的第三天\n渡口重开\n船票两元",
        "云溪河大桥贯通\n从渡口到老街只要18分钟",
        "今年全区投用\n公交站亭新样式",
        "区城管局公布\n夏季占道经营新规",
        "有感而发\n一条渔网的启示",
        "走村看变化\n石桥镇渔村见闻",
        "区公安局破获一起盗窃渔船案\n渔民拿回了船",
        "渡口新建9个泊位\n每户领到船票",
        "区渡口管理站部署春运工作\n多开九班船",
        "云溪港前五月货物吞吐量\n码头工人的一天",
        "区里开展专项整治\n渡口“三无”船排查",
        "区委召开会议\n研究渡口安全工作",
        "区渡口安全工作会议\n把好每一道闸口",
        "区图书馆\n延长线上的第三站",
        "渡口开通夜航\n领到首张船票",
        "区政协视察组\n河湾渡口三日",
        "云溪医院完成体检\n“微创”接骨手术再添新法",
        "老艄公的渡口纪事\n三十年一条船",
        "渡口新船下水\n原来的木船进了区博物馆",
    ],
)
def test_other_lines_have_no_sure_place(heading: str) -> None:
    lines = lines_of(heading)
    assert at_sure_places(lines, choices(lines)) == choices(lines)


@pytest.mark.parametrize(
    ("heading", "kicker", "headline"),
    [
        ("（教育）全县小学延长放学后托管\n", "教育", "全县小学延长放学后托管"),
        ("（服务·健康）医生提醒：早晚要添衣\n", "服务·健康", "医生提醒：早晚要添衣"),
        ("（上）全县小学延长放学后托管\n", "", "（上）全县小学延长放学后托管"),
        ("全县小学延长放学后托管\n全县小学延长放学后托管\n", "", "全县小学延长放学后托管"),
        ("小学放学后托管到几点？\n几点？\n", "", "小学放学后托管到几点？"),
        (
            "全县小学延长放学后托管\n（原标题：小学托管延长到六点）\n",
            "",
            "全县小学延长放学后托管",
        ),
    ],
)
def test_a_headline_is_told_once_and_without_what_it_is_filed_under(
    heading: str, kicker: str, headline: str
) -> None:
    text = "　　本报讯（记者 程柳）从九月起，石桥县的小学把放学后托管延长到六点。\n"
    (article,) = articles_of(heading + text)
    assert (article.kicker, article.headline, article.subheadlines) == (kicker, headline, ())


def test_a_scrap_of_a_headline_above_an_indent_is_no_text() -> None:
    text = "村口那块挂了六年的榜上周换了牌子，谁帮邻居接了孩子，谁挪走了占道的柴堆，都写在上面。"
    heading = tuple(lines_of("渡口村“红黑榜”改\n"))
    cut = with_whole_heading(Story(heading, tuple(lines_of(f"了名\n　　{text}\n"))))
    assert [line.text for line in cut.heading] == ["渡口村“红黑榜”改", "了名"]
    told = Story(heading, tuple(lines_of(f"　　改了名。\n　　{text}\n")))
    assert with_whole_heading(told) == told


@pytest.mark.parametrize(
    ("heading", "headline"),
    [
        ("程柳调研渡口车站建设\n要求广场和接驳公交同步投用", "程柳调研渡口车站建设"),
        ("农学院育成水稻新品系\n在三处盐碱地亩产\n均超四百公斤", "均超四百公斤"),
    ],
)
def test_no_headline_is_a_demand_or_begins_with_of_all(heading: str, headline: str) -> None:
    lines = lines_of(f"{heading}\n")
    possible = at_sure_places(lines, choices(lines))
    told = {"".join(line.text for line in lines[first : last + 1]) for first, last in possible}
    assert all(each.endswith(headline) for each in told)
    assert not any(each.startswith(("要求", "均超")) for each in told)


def test_a_line_wider_than_its_column_is_no_text() -> None:
    texts = (
        "渡口区六个街道的居民本周起可以预约上门清运，沙发、床垫每件二十元，预约后两天内上门。",
        "清走的大件统一送到城西拆解点，木料粉碎，布料送焚烧厂，一张床垫能回收弹簧十一公斤。",
        "食堂的菜从楼下摊位采购，摊主每天早上六点前报价，价低者得，六十岁以上老人打八折。",
    )
    rows = [[text[at : at + 14] for at in range(0, len(text), 14)] for text in texts]
    wide = "渡口的旧沙发　约一次车只要二十元"
    page = ["老楼加梯账怎么算", *rows[1], *rows[2], wide, *rows[0], *rows[1], "夜校开班", *rows[2]]
    assert wide.replace("　", " ") in [each.headline for each in articles_of("\n".join(page))]


def test_a_poem_and_a_column_named_between_marks_are_no_part_of_an_essay() -> None:
    poem = "夜过渡口\n■程柳\n　　灯火落进水里\n　　被一条鱼衔走\n　　我在船头站着\n"
    book = (
        "【书讯】\n《云溪船谣》出版\n　　由区文化馆编写的《云溪船谣》近日出版，全书收船谣九十首，"
        "附有曲谱和方言注释。\n"
    )
    essay, verses, news = articles_of(f"晒秋\n□ 白露\n{ESSAY}{poem}{book}")
    assert essay.paragraphs[-1] == "后来老屋拆了，我再也没有见过那样的红。"
    assert (verses.headline, verses.reporters) == ("夜过渡口", ("程柳",))
    assert verses.paragraphs[-1] == "我在船头站着"
    assert news.headline == "《云溪船谣》出版"
