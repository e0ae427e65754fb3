"""Paragraphs come back whole, and apart, however little a column tells of them."""

from dataclasses import replace
from random import Random

import pytest

from briefing.digest.words.sentences import stanzas
from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.paragraphs import join
from briefing.sources.page.roles import Role
from briefing.sources.page.roles.stories import stories_in
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO
from tests.columns import STYLES, a_page


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


WIDTH, DATELINE = 19, "本报讯（记者 简川）"
ENDS_FULL = (
    "三月一日，停航两年的河湾渡口重开航线，每天往返十六班，船票两元，老人和学生上船只收一半的"
    "钱。首航船上坐了四十二人，都是提着竹篮、赶早市刚刚回来的老街坊。"
)
BEGINS_FULL = "船工老郝守了三十年渡口，头一回这么忙。"
AFTER = (
    "候船室也翻修一新，装上了长椅和暖气，冬天等船的人不再挨冻，老人还能借到毛毯和热水袋，夜里"
    "也有人值守，茶水不收钱。"
)
LAST = (
    "区交通局说，今年秋天还要再添两条新船，都用电，不冒烟；渡口两头的石阶也要铺平，推着童车和"
    "轮椅的人上下船就方便了。"
)


def printed(*paragraphs: str) -> str:
    cut = (text[at : at + WIDTH] for text in paragraphs for at in range(0, len(text), WIDTH))
    return "河湾渡口重开航线\n" + "\n".join(cut) + "\n"


def test_a_paragraph_that_fills_its_last_line_ends_where_it_is_as_long_as_most() -> None:
    assert len(ENDS_FULL) % WIDTH == len(BEGINS_FULL) % WIDTH == 0
    (article,) = articles_of(printed(DATELINE + AFTER, ENDS_FULL, LAST))
    assert article.paragraphs == (AFTER, ENDS_FULL, LAST)


def test_a_short_sentence_that_ends_at_the_edge_goes_on() -> None:
    (article,) = articles_of(printed(DATELINE + AFTER, BEGINS_FULL + LAST, ENDS_FULL))
    assert article.paragraphs == (AFTER, BEGINS_FULL + LAST, ENDS_FULL)


ROOM = (
    "渡口的候船室翻修一新，装上了长椅和暖气，旁边还添了一间小小的读书室，摆着三百本书，"
    "谁都可以坐下来看。"
)


@pytest.mark.parametrize("indent", ["", "　　"])
def test_rows_of_names_and_what_heads_them_are_paragraphs_where_no_line_is_cut(indent: str) -> None:
    rows = ("名单如下：", "渡口组：简川、郝大水、冉竹", "茶馆组：池宇、屠铭", ROOM)
    text = "".join(f"{indent}{each}\n" for each in (ROOM, ROOM, ROOM, *rows))
    assert articles_of(f"河湾渡口评出先进班组\n{text}")[0].paragraphs[3:] == rows


def test_each_verse_is_a_line_of_its_own_and_none_is_told_alone() -> None:
    verses = ("渡口的灯亮着", "船篙靠在墙上", "河水替人赶路", "一直赶到天亮")
    page = "\n".join((*verses, ROOM))
    assert join(lines_of(page), Setting(whole=True)) == (*verses, ROOM)
    assert stanzas([ROOM, *verses]) == [ROOM, "，".join(verses)]
    assert stanzas(["河湾区交通局", "2026年3月1日"]) == ["河湾区交通局", "2026年3月1日"]


@pytest.mark.parametrize("style", ["cut simply", "cut simply, without indents"])
def test_a_line_that_begins_with_a_comma_goes_on(style: str) -> None:
    page = a_page(STYLES[style], Random(7))  # noqa: S311 - pages, not secrets
    assert any(line.startswith(("，", "。", "、", ",")) for line in page.text.split("\n"))
    starts = [text[:1] for each in articles_of(page.text) for text in each.paragraphs]
    assert not {"，", "。", "、", ","}.intersection(starts)


def test_what_was_begun_elsewhere_keeps_the_headline_above_its_mark() -> None:
    rooms = f"　　{ROOM}\n　　{ROOM}\n"
    first = f"02 综合新闻\n老艄公守船三十年\n\n　　本报讯（记者 简川）{ROOM}\n{rooms}\n"
    page = f"{first}奋力谱写渡口振兴\n新篇章\n（上接第1版）\n\n{rooms}\n茶馆添了书架\n\n{rooms}"
    lines = [replace(line, number=at) for at, line in enumerate(lines_of(page))]
    roles = [Role.HEADLINE if line.width <= WIDTH else Role.PARAGRAPH for line in lines]
    turned = next(at for at, line in enumerate(lines) if line.text == "（上接第1版）")
    roles[turned] = Role.FURNITURE
    found = {story.heading[0].text: story.body for story in stories_in(lines, roles)}
    assert [*found] == ["02 综合新闻", "奋力谱写渡口振兴", "茶馆添了书架"]
    assert found["奋力谱写渡口振兴"][0] is lines[turned]


def test_who_signs_a_notice_with_the_day_stands_apart_from_its_last_sentence() -> None:
    rows = (
        "　　4月15日，石桥变停电，范围为东区和",
        "渡口村一组。",
        "河湾供电公司",
        "2026年4月10日",
    )
    notice = lines_of("\n".join(rows))
    assert join(notice, Setting(indents=True)) == (
        "4月15日，石桥变停电，范围为东区和渡口村一组。",
        *rows[2:],
    )
    assert join(notice[:3], Setting(indents=True))[0].endswith(rows[2])  # it may be a sentence's


def test_questions_and_answers_are_paragraphs_on_a_page_that_indents_only_the_others() -> None:
    rows = (
        "　　集中缴费期自10月1日起，至12月31日",
        "止，区医保局有关负责人作了解答。",
        "问：个人缴费标准是多少？",
        "答：成年人、未成年人均为每人400元，",
        "与去年持平。",
        "问：去年没交，今年补上行不行？",
        "答：可以参保。",
    )
    starts = [each[:2] for each in join(lines_of("\n".join(rows)), Setting(indents=True))]
    assert starts == ["集中", "问：", "答：", "问：", "答："]


UMBRELLAS = """\
云溪晚报
2026年6月10日 星期三 民生 A03
共享雨伞上线
公交站台借伞免费
梅雨季节到来，市民出行又多了一份
便利。六月十日起，全区三十个公交站
台投放共享雨伞一千把，市民出行只要
{asked}
扫码即可免费借用，二十四小时内归还
到任意站点就行，逾期的每天收取一元。
区城投公司工作人员提示，超时未还的，
每天收取一元，封顶二十元，丢失的照价
赔偿，借伞押金在还伞以后原路退回。
老渡口夜市本周末开市
本报记者 程柳
{opening}
就能提前订座。本周五晚起，滨江里和
老渡口两条夜市街将恢复营业，共有摊
位二百多个，时间到次日零时三十分。
今年夜市全部采用电磁灶，摊主须持健
康证上岗，并在摊位前公示，接受监督。
"""


@pytest.mark.parametrize(
    ("asked", "opening"),
    [
        ("点一点，关注“云溪公交”公众号，再", "扫码看一看，点开“云溪夜市”公众号"),
        ("扫描伞柄上的二维码，关注公众号，", "优惠多多，限时优惠从今晚起有两周"),
    ],
)
def test_a_line_of_a_sentence_that_its_column_cut_is_read_whatever_it_asks(
    asked: str, opening: str
) -> None:
    umbrellas, night = articles_of(UMBRELLAS.format(asked=asked, opening=opening))
    assert asked in umbrellas.paragraphs[0]
    assert night.paragraphs[0].startswith(opening + "就能提前订座")


def test_headlines_as_wide_as_each_other_are_no_column() -> None:
    """Where no paragraph is cut, a short one between empty lines ends as the others do."""
    long = (
        "围坐在一起，从土地延包讲到农产品品牌，村民提出的问题都得到了解答，"
        "大家说，讲的都是身边的事，听得懂、记得住、用得上，以后要常来。"
    )
    heads = (
        "宣讲团走进云溪各乡村校园厂矿",
        "老渡口养老服务站开门迎老人了",
        "柳编厂今年新增订单一千余万元",
    )
    heads += (
        "河湾小学的孩子有了新的操场了",
        "云溪区全民阅读周活动今日启动",
        "老渡口海底隧道昨天全线贯通了",
    )
    story = ("连日来，宣讲团成员深入各地开展宣讲。", f"昨天，宣讲团成员{long}", f"今天，村民{long}")
    told = articles_of("\n\n".join(row for head in heads for row in (head, *story)))
    assert [each.headline for each in told] == [*heads]
    assert all(each.paragraphs == story for each in told)


def test_a_word_that_turns_to_something_else_opens_a_paragraph_below_a_full_line() -> None:
    page = """\
云溪晚报
2026年6月11日 星期四 民生 A03
老渡口夜市本周末开市
本周五晚起，滨江里和老渡口两条夜市街
将恢复营业，共有摊位二百一十六个摊。
为减少油烟扰民，今年夜市全部采用电磁
灶和油烟净化一体车，摊主须持健康证上
岗并在摊位前公示，接受食客监督。
两位居民从中受益
站在新装的电梯里，老人摸着按钮笑得合
不拢嘴，她家住在柳编新村九栋三单元，
一住就是三十二年。
"""
    night, _ = articles_of(page)
    assert [each[:5] for each in night.paragraphs] == ["本周五晚起", "为减少油烟"]


SHORT_REST = """\
云溪晚报
2026年6月11日 星期四 民生 A03
老渡口夜市本周末开市
昨晚七点，老渡口的夜市重新开了张，两
条街上共有摊位二百一十六个，卖小吃的
占了多半，来的人比去年多出了三成整，最
远的从邻县坐船过来，说就图这一口热乎。
{rest}
停了三天的渡轮昨天复航
河湾渡口检修三天以后，昨天一早又开了
船，船票仍是两元，老人和孩子免费，每
天往返十六班，末班是晚上八点。
船工老郝说，检修时给两条船都换了新的
缆绳，船底也刮了一遍，跑起来轻快。
"""


@pytest.mark.parametrize(
    ("rest", "paragraphs"),
    [
        ("头一晚的面就卖光了。", 1),
        (
            "摊主都是附近的居民，白天上班，晚上出\n摊，市里给他们免了头三个月的租金，又\n拉了水电。",
            2,
        ),
        ("据了解，面都卖光了。", 2),
        ("摊主白露说。", 1),
    ],
)
def test_what_is_left_is_a_paragraph_if_it_is_long_enough_or_turns(
    rest: str, paragraphs: int
) -> None:
    night, _ = articles_of(SHORT_REST.format(rest=rest))
    assert len(night.paragraphs) == paragraphs


COLUMNS = """\
云溪日报　2026年6月3日　星期三
河湾备足物资防台风
　　本报讯（记者 程柳）昨天上午，河湾
区召开会议，研究防汛防台工作。会议强
调，要盯紧渔船和老桥，防台指令一出，
{to}
老渡口添了新船
　　本报讯（记者 白露）前天上午，河湾
渡口添了两条新船，船票仍是两元，老人
和孩子免费，每天开十六班。
{back}
所有渔船必须在规定时限内回港。要备足
沙袋和船只，确保关键时刻拉得出。
　　会议还研究了海岛供水等工作。
"""


@pytest.mark.parametrize(
    ("to", "back"),
    [
        ("▼下转第四栏", "▲上接第一栏"),
        ("（下转第3栏）", "（上接第1栏）"),
        ("▶下转左下", "（上接左上“物资备足防‘大风’”）"),
    ],
)
def test_a_story_that_goes_on_in_another_column_is_whole(to: str, back: str) -> None:
    typhoon, boats = articles_of(COLUMNS.format(to=to, back=back))
    assert "防台指令一出，所有渔船必须在规定时限内回港。" in typhoon.paragraphs[0]
    assert typhoon.paragraphs[-1] == "会议还研究了海岛供水等工作。"
    assert boats.paragraphs[-1].endswith("每天开十六班。")


@pytest.mark.parametrize("mark", [">>> 下转3版", "▶▶下转第3版", "（下转第3版）"])
def test_the_mark_of_another_page_is_no_word_of_the_story(mark: str) -> None:
    page = COLUMNS.split("老渡口", maxsplit=1)[0].replace(
        "防台指令一出，\n{to}", f"防台指令一出就回港。\n{mark}"
    )
    (typhoon,) = articles_of(page)
    assert typhoon.paragraphs[-1].endswith("防台指令一出就回港。")


def test_the_mark_of_another_page_below_a_text_heads_no_other() -> None:
    lines = lines_of(
        "河湾备足物资\n会议研究了防汛工作。\n（下转第3版）\n渡口添了新船\n船票两元。\n"
    )
    numbered = [replace(line, number=at) for at, line in enumerate(lines)]
    roles = [Role.HEADLINE, Role.OPENING, Role.KICKER, Role.HEADLINE, Role.OPENING]
    first, second = stories_in(numbered, roles)
    assert first.body[-1].text == "（下转第3版）"
    assert [line.text for line in second.heading] == ["渡口添了新船"]


def test_what_says_that_something_follows_heads_nothing_by_its_role() -> None:
    lines = lines_of("关于停水的通告\n因管道检修停水。\n现将有关事项公告如下：\n一、停水的时间。\n")
    numbered = [replace(line, number=at) for at, line in enumerate(lines)]
    roles = [Role.HEADLINE, Role.OPENING, Role.HEADLINE, Role.OPENING]
    (notice,) = stories_in(numbered, roles)
    assert [line.text for line in notice.body] == [line.text for line in lines[1:]]


FIGURES = (
    "三月十一日，改造了十二个月的河湾菜场重新开门，首批摊位营业。",
    "大家最关心的是价钱，摊位费三年不涨。记者走了一圈，小白菜每500克2.50元，前腿肉每500克13元。",
    "菜场负责人简川说，二楼将设便民服务区，修鞋、配钥匙的手艺人免收租金。",
    "退休教师白石在这里买了三十年菜，她说人还是那些人，地方变亮了。",
)


def test_a_line_whose_figures_are_narrow_goes_on_where_each_paragraph_has_an_indent() -> None:
    indented = [f"　　{text}" for text in FIGURES]
    rows = [text[at : at + 14] for text in indented for at in range(0, len(text), 14)]
    assert "白菜每500克2.50元，前" in rows
    (article,) = articles_of("\n".join(["河湾菜场重新开门", *rows]))
    assert article.paragraphs == FIGURES


def test_a_line_that_takes_each_place_of_its_column_goes_on_however_narrow_its_figures() -> None:
    setting = Setting(column=16, full=16, indents=True)
    for text in ("决定于2026年7月6日晚22时", "　　一、2026年7月6日22时"):
        lines = [line.placed(column=16, full=16) for line in lines_of(f"{text}\n停水")]
        assert lines[0].places == 16
        assert len(join(lines, setting)) == 1
        shorter = [line.placed(column=18, full=18) for line in lines]
        assert len(join(shorter, setting)) == 2


@pytest.mark.parametrize("mark", [".4%的渡船", "，比去年多了三成的渡船", "）的渡船"])
@pytest.mark.parametrize("indent", ["    ", ""])
def test_nothing_begins_with_a_mark_that_ends(mark: str, indent: str) -> None:
    page = (
        f"渡船提前检修\n调查显示，全县有31\n{indent}{mark}在汛期之前完成了检修。\n"
        f"{indent}其余渡船在五月底以前检修完毕，船员也都参加了培训。\n"
    )
    (article,) = articles_of(page)
    assert article.paragraphs[0] == f"调查显示，全县有31{mark}在汛期之前完成了检修。"


CUT_FIRST = """\
石桥渡口博览会及航运洽谈会
石桥渡口博览会将于2026年10月21日至24日在云溪县石桥镇
老码头举行。博览会由县交通局和县航运协会一同举办，届时有来自
六十个乡镇的航运代表大约六百人到会。云溪船厂和石桥船厂将一起
带着五条新造的电动渡船前来展示。
　　主办方说，会期当中渡口照常开航，船票不涨价。
　　参展的渡船在会后编入各条航线，秋天起载客。
"""


def test_a_first_paragraph_that_alone_was_cut_is_no_headline() -> None:
    (article,) = articles_of(CUT_FIRST)
    assert (article.headline, article.subheadlines) == ("石桥渡口博览会及航运洽谈会", ())
    assert article.paragraphs[0].startswith(
        "石桥渡口博览会将于2026年10月21日至24日在云溪县石桥镇老码头"
    )
    assert len(article.paragraphs) == 3


def test_lines_of_several_widths_are_a_heading() -> None:
    heading = CUT_FIRST.replace("镇\n老码头举行", "镇\n").replace(
        "六十个", "六十个乡镇和街道办事处的"
    )
    assert articles_of(heading)[0].paragraphs[0] != articles_of(CUT_FIRST)[0].paragraphs[0]


def test_an_office_at_the_head_of_a_paragraph_goes_on_and_two_sign_as_they_stand() -> None:
    setting = Setting(column=12, full=12, indents=True)
    head, *rest = (
        line.placed(column=12, full=12)
        for line in lines_of("　　云溪县渡口管理领导小组\n由县交通局、县水务局\n等九个部门组成。")
    )
    assert len(join([head, *rest], setting)) == 1
    signed = [line.placed(column=12, full=12) for line in lines_of("云溪县交通局\n云溪县水务局")]
    assert join(signed, setting) == ("云溪县交通局", "云溪县水务局")


def test_a_bank_on_the_left_is_no_mark_of_where_a_story_goes_on() -> None:
    for text in ("上接左岸大堤，下连渡口。", "这条路下转右岸"):
        assert not TURNED_FROM.match(text)
        assert not TURNED_TO.search(text)
