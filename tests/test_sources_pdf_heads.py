"""PDF: what stands at the head and the foot of a page, its tables, and where a story turns over."""

from datetime import date

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from tests.pdf_writer import HEIGHT, Sheet, pdf

ONE = (
    "云溪县三河镇的老粮仓昨天正式改成社区图书馆，首批上架图书一万二千册，"
    "孩子们放学就来，作业写完了才回家。"
)
TWO = (
    "馆长何以安说，粮仓墙厚、冬暖夏凉，改造只花了九十天，费用由村里和企业各出一半，"
    "年底还要添一间自习室。"
)
THREE = (
    "沙坪乡的十二座石桥昨天全部完成加固，桥面加宽到四米，农用车可以直接通过，"
    "沿线三个村的果农不用再绕路。"
)
DAY = date(2026, 3, 12)


def articles(*sheets: Sheet) -> tuple[Article, ...]:
    return read(Document("page.pdf", pdf(*sheets), "pdf")).articles


def headed() -> Sheet:
    sheet = Sheet()
    sheet.put("行情", 60, 30, 20)
    sheet.put("云溪农商导报", 140, 36, 11)
    sheet.put("2026年3月12日 星期四", 420, 36, 11)
    sheet.put("04", 900, 30, 20)
    sheet.rule(60, 70, 940, 70)
    return sheet


def table(sheet: Sheet, y: float, rows: int, *, ruled: bool) -> None:
    """Set a table of six columns, with its title above and its source below."""
    sheet.put("云溪市主要水果批发价格", 60 + 440 - 11 * 6.5, y - 30, 13)
    sheet.put("单位：元/公斤", 850, y - 22, 8)
    for row in range(rows):
        for column in range(6):
            sheet.put(
                f"{column + 1}.{row}0" if row else "品种", 80 + column * 146, y + 5 + row * 20, 9
            )
    if ruled:
        for row in range(rows + 1):
            sheet.rule(60, y + row * 20, 936, y + row * 20)
        for column in range(7):
            sheet.rule(60 + column * 146, y, 60 + column * 146, y + rows * 20)
    sheet.put("数据来源：云溪市价格监测中心　制表：何以", 60, y + rows * 20 + 5, 8)


def test_a_ruled_table_is_not_read_and_no_reason_to_refuse_its_page() -> None:
    sheet = headed()
    sheet.put("苹果走货放缓　柑橘量增价稳", 200, 100, 32)
    sheet.column([ONE, TWO], 60, 160, 40)
    sheet.column([THREE], 520, 160, 40)
    table(sheet, 340, 9, ruled=True)
    sheet.put("玉米收购提示：水分高的先卖", 60, 600, 24)
    sheet.column([TWO, ONE], 60, 650, 40)
    first, second = articles(sheet)
    assert first.paragraphs == (ONE, TWO, THREE)
    assert (second.headline, second.paragraphs) == ("玉米收购提示：水分高的先卖", (TWO, ONE))
    assert (first.section, first.publisher, first.published) == ("行情", "云溪农商导报", DAY)


def test_a_table_of_three_rules_is_not_read() -> None:
    sheet = headed()
    sheet.put("前两月消费增长5.8%", 300, 100, 32)
    sheet.put("本报记者 陆清荷", 440, 145, 12)
    sheet.column([ONE, TWO], 60, 180, 80)
    sheet.put("表1 主要消费指标", 436, 300, 12)
    for y in (330, 352, 450):
        sheet.rule(60, y, 940, y)
    for row, cells in enumerate((("指标", "总额", "同比"), *(("餐饮", "2.1", "9.4"),) * 4)):
        for column, cell in enumerate(cells):
            sheet.put(cell, 80 + column * 300, 336 + row * 22, 9)
    sheet.put("注：餐饮为限额以上单位数据。", 60, 455, 8)
    sheet.put("玉米收购提示：水分高的先卖", 60, 520, 24)
    sheet.column([THREE], 60, 570, 80)
    first, second = articles(sheet)
    assert (first.reporters, first.paragraphs) == (("陆清荷",), (ONE, TWO))
    assert (second.kicker, second.paragraphs) == ("", (THREE,))


def test_names_below_a_headline_are_no_subheadline_though_they_are_set_larger() -> None:
    sheet = headed()
    sheet.put("八十七张课桌的新家", 300, 100, 30)
    sheet.put("陆清荷，贺松岭", 430, 145, 12)
    sheet.column([ONE, TWO], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.reporters, article.subheadlines) == (("陆清荷", "贺松岭"), ())
    sheet = headed()
    sheet.put("八十七张课桌的新家", 300, 100, 30)
    sheet.put("高山上的教室搬了家", 400, 145, 12)
    sheet.column([ONE, TWO], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.reporters, article.subheadlines) == ((), ("高山上的教室搬了家",))


def test_rules_between_columns_make_no_table() -> None:
    sheet = headed()
    sheet.put("苹果走货放缓　柑橘量增价稳", 200, 100, 32)
    for at, text in enumerate((ONE, TWO, THREE)):
        sheet.column([text], 60 + at * 300, 160, 26)
        sheet.rule(45 + at * 300, 150, 45 + at * 300, 260)
    sheet.rule(45, 150, 645, 150)
    sheet.rule(45, 260, 645, 260)
    (article,) = articles(sheet)
    assert article.paragraphs == (ONE, TWO, THREE)


@pytest.mark.parametrize("number_y", [120, 180])
def test_a_document_is_of_whom_its_head_names_be_its_number_above_the_rule_or_below(
    number_y: float,
) -> None:
    sheet = Sheet()
    sheet.put("云溪县水务局", 380, 60, 34)
    sheet.rule(100, 150, 900, 150)
    sheet.put("云水通〔2026〕8号", 430, number_y, 14)
    sheet.put("关于城北片区计划停水的通告", 330, 240, 24)
    sheet.column([ONE, TWO], 100, 300, 50, 14)
    sheet.put("云溪县水务局", 700, 560, 14)
    sheet.put("2026年3月12日", 700, 590, 14)
    (article,) = articles(sheet)
    assert article.headline == "关于城北片区计划停水的通告"
    assert (article.publisher, article.published) == ("云溪县水务局", DAY)
    assert article.paragraphs == (ONE, TWO)


def test_a_bulletin_is_of_whom_signs_beside_its_day_and_its_contents_are_no_story() -> None:
    sheet = Sheet()
    sheet.put("乡村振兴工作简报", 300, 60, 44)
    sheet.put("第37期", 470, 130, 15)
    sheet.put("云溪县乡村振兴工作专班办公室编", 100, 170, 13)
    sheet.put("2026年3月12日", 800, 170, 13)
    sheet.rule(100, 200, 900, 200)
    sheet.put("本期目录：", 100, 220, 12)
    sheet.put("◇ 老粮仓变身图书馆", 130, 245, 12)
    sheet.put("◇ 十二座石桥全部加固", 130, 270, 12)
    sheet.put("老粮仓变身图书馆", 400, 320, 20)
    sheet.column([ONE, TWO], 100, 360, 60, 13)
    sheet.put("十二座石桥全部加固", 400, 520, 20)
    sheet.column([THREE, TWO], 100, 560, 60, 13)
    found = articles(sheet)
    assert [each.headline for each in found] == ["老粮仓变身图书馆", "十二座石桥全部加固"]
    assert {(each.publisher, each.published) for each in found} == {
        ("云溪县乡村振兴工作专班办公室", DAY)
    }


def test_a_bulletin_given_out_at_an_hour_is_of_whom_signs_beside_it() -> None:
    sheet = Sheet()
    sheet.put("重要天气专报", 360, 60, 44)
    sheet.put("2026年第9期", 460, 130, 15)
    sheet.put("云溪县气象台", 100, 170, 12)
    sheet.put("2026年3月12日16时", 780, 170, 12)
    sheet.rule(100, 200, 900, 200)
    sheet.put("强冷空气将带来降温和雨雪", 330, 230, 24)
    sheet.column([ONE, TWO], 100, 300, 50, 14)
    (article,) = articles(sheet)
    assert (article.publisher, article.published) == ("云溪县气象台", DAY)


def test_a_headline_above_a_rule_is_none_of_the_papers_names_though_a_day_stands_in_its_text() -> (
    None
):
    sheet = Sheet()
    sheet.put("十二座石桥全部加固", 330, 60, 24)
    sheet.put("云溪县交通局2026年3月12日发布消息，沙坪乡石桥加固", 100, 120, 14)
    sheet.rule(100, 150, 900, 150)
    sheet.column([ONE, TWO], 100, 200, 50, 14)
    (article,) = articles(sheet)
    assert article.headline == "十二座石桥全部加固"


def test_the_head_that_a_magazine_repeats_names_it_and_its_column() -> None:
    first, second = Sheet(), Sheet()
    for sheet, ends in ((first, (60, 800)), (second, (800, 60))):
        sheet.put("人文 · CULTURE", ends[0], 40, 9)
        sheet.put("云溪地理 2026.03", ends[1], 40, 9)
        sheet.rule(60, 60, 940, 60)
    first.put("盐井沟的桃花盐", 300, 90, 30)
    first.column([ONE, TWO], 60, 180, 80)
    second.column([THREE], 60, 80, 80)
    (article,) = articles(first, second)
    assert (article.publisher, article.section) == ("云溪地理", "人文")
    assert article.paragraphs == (ONE, TWO, THREE)


def test_the_column_that_a_monthly_repeats_beside_its_name_and_issue_is_the_section() -> None:
    first, second = Sheet(), Sheet()
    for sheet, ends in ((first, (60, 700)), (second, (700, 60))):
        sheet.put("人文 CULTURE", ends[0], 40, 9)
        sheet.put("云溪月刊　2026年第3期", ends[1], 40, 9)
    first.put("盐井沟的桃花盐", 300, 90, 30)
    first.column([ONE, TWO], 60, 180, 80)
    second.column([THREE], 60, 80, 80)
    (article,) = articles(first, second)
    assert (article.publisher, article.section) == ("云溪月刊", "人文")


def test_a_page_of_all_news_is_called_so_beside_its_number() -> None:
    sheet = Sheet()
    sheet.put("02", 60, 30, 26)
    sheet.put("综合新闻", 110, 38, 16)
    sheet.put("云溪钢铁报", 500, 30, 18)
    sheet.put("2026年3月12日 星期四", 700, 40, 9)
    sheet.rule(60, 70, 940, 70)
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.publisher, article.section) == ("云溪钢铁报", "综合新闻")
    assert article.published == DAY


@pytest.mark.parametrize("at", [30, HEIGHT - 40])
def test_a_magazine_is_named_beside_its_issue_at_the_head_or_the_foot_without_a_rule(
    at: float,
) -> None:
    sheet = Sheet()
    sheet.put("云溪月刊 2026年第3期", 60, at, 8)
    sheet.put("32", 900, HEIGHT - 40, 8)
    sheet.put("盐井沟的桃花盐", 300, 90, 30)
    sheet.column([ONE, TWO, THREE], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.publisher, article.paragraphs) == ("云溪月刊", (ONE, TWO, THREE))


def test_a_monthly_s_name_large_beside_its_issue_is_no_headline() -> None:
    sheet = Sheet()
    sheet.put("三河邻里通讯", 60, 30, 28)
    sheet.put("2026年3月　第41期", 700, 32, 8)
    sheet.put("老粮仓变身图书馆", 60, 90, 24)
    sheet.column([ONE, TWO, THREE], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.headline, article.subheadlines) == ("老粮仓变身图书馆", ())


def test_a_page_is_called_what_is_set_large_beside_the_papers_name() -> None:
    sheet = Sheet()
    sheet.put("云溪日报", 60, 30, 24)
    sheet.put("深度报道", 200, 36, 16)
    sheet.put("2026年3月12日 星期四 第5版", 700, 40, 10)
    sheet.rule(60, 70, 940, 70)
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.section, article.published) == ("深度报道", DAY)


def test_a_press_release_is_of_the_day_on_which_it_was_given_out() -> None:
    sheet = Sheet()
    sheet.put("新闻通稿", 60, 30, 18)
    sheet.put("发布时间：2026年3月12日", 700, 36, 10)
    sheet.rule(60, 70, 940, 70)
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 60, 13)
    (article,) = articles(sheet)
    assert (article.headline, article.published) == ("老粮仓变身图书馆", DAY)


@pytest.mark.parametrize("day", ["中華民國115年3月12日", "中華民國一一五年三月十二日"])
def test_a_year_of_the_republic_is_one_of_our_era(day: str) -> None:
    sheet = Sheet()
    sheet.put("雲溪時報", 60, 30, 24)
    sheet.put(f"{day} 星期四", 600, 40, 10)
    sheet.rule(60, 70, 940, 70)
    sheet.put("老糧倉變身圖書館", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.publisher, article.published) == ("雲溪時報", DAY)


def test_a_name_so_large_that_its_box_hangs_over_the_rule_below_is_the_papers() -> None:
    sheet = Sheet()
    sheet.put("云溪日报", 60, 30, 60)
    sheet.put("2026年3月12日 星期四", 700, 40, 10)
    sheet.put("云溪市融媒体中心主办", 700, 70, 8)
    sheet.rule(60, 84, 940, 84)
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    (article,) = articles(sheet)
    assert (article.headline, article.publisher) == ("老粮仓变身图书馆", "云溪日报")


@pytest.mark.parametrize(
    ("label", "rows"),
    [
        ("安全小贴士", ["1. 进舱前先通风；", "2. 冬季甲板要防滑。"]),
        ("三月活动", ["3/14 古渠导览 宫前集合", "3/20 旧物交换 活动中心", "时间：上午九点"]),
    ],
)
def test_a_box_of_tips_or_of_when_and_where_is_no_story(label: str, rows: list[str]) -> None:
    sheet = headed()
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    sheet.box(60, 300, 940, 500)
    sheet.put(label, 80, 320, 15)
    for at, row in enumerate(rows):
        sheet.put(row, 80, 360 + 20 * at, 10)
    (article,) = articles(sheet)
    assert article.paragraphs == (ONE, TWO)


def test_a_box_with_a_headline_of_its_own_is_a_story_though_a_label_stands_above_it() -> None:
    sheet = headed()
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    sheet.box(60, 300, 940, 500)
    sheet.put("小贴士", 80, 310, 12)
    sheet.put("十二座石桥全部加固", 80, 335, 20)
    sheet.column([THREE, TWO], 80, 380, 78)
    first, second = articles(sheet)
    assert (first.paragraphs, second.paragraphs) == ((ONE, TWO), (THREE, TWO))
    assert second.headline == "十二座石桥全部加固"


@pytest.mark.parametrize(
    "head",
    [
        (("云溪港务", 60, 30, 44), ("2026年3月12日 第9期", 700, 40, 11)),
        (("第9期（总第88期）", 60, 40, 10), ("云溪文史", 460, 40, 10), ("2026年3月", 850, 40, 10)),
    ],
)
def test_a_name_that_no_word_shows_for_a_paper_is_known_by_its_place(
    head: tuple[tuple[str, float, float, float], ...],
) -> None:
    sheet = Sheet()
    for text, x, y, size in head:
        sheet.put(text, x, y, size)
    sheet.rule(60, 90, 940, 90)
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    (article,) = articles(sheet)
    assert article.publisher in ("云溪港务", "云溪文史")
    assert article.headline == "老粮仓变身图书馆"


def test_a_literary_page_names_itself_beside_the_number_of_its_issue() -> None:
    sheet = Sheet()
    sheet.put("云溪时报", 60, 30, 14)
    sheet.put("2026年3月12日 星期四", 420, 32, 10)
    sheet.put("副刊 07", 860, 30, 12)
    sheet.rule(60, 60, 940, 60)
    sheet.put("听涛阁", 60, 80, 40)
    sheet.put("第612期", 230, 85, 9)
    sheet.put("投稿邮箱：ting@yunxi.example", 230, 102, 9)
    sheet.put("修秤人", 430, 150, 40)
    sheet.put("陆清荷", 475, 205, 10)
    for at, text in enumerate((ONE, TWO, THREE)):
        sheet.column([text], 60 + at * 300, 230, 26)
    (article,) = articles(sheet)
    assert (article.section, article.headline) == ("听涛阁", "修秤人")
    assert (article.reporters, article.paragraphs) == (("陆清荷",), (ONE, TWO, THREE))


def test_a_label_set_larger_than_the_heads_of_briefs_is_no_headline_above_them() -> None:
    sheet = headed()
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    sheet.rule(60, 300, 940, 300)
    sheet.put("简 讯", 60, 320, 20)
    sheet.put("十二座石桥全部加固", 60, 360, 14)
    sheet.column([f"本报讯（记者 陆清荷）{THREE}"], 60, 390, 80)
    sheet.put("粮仓添一间自习室", 60, 450, 14)
    sheet.column([f"本报讯（记者 贺松岭）{TWO}"], 60, 480, 80)
    found = articles(sheet)
    heads = ["老粮仓变身图书馆", "十二座石桥全部加固", "粮仓添一间自习室"]
    assert [each.headline for each in found] == heads
    assert {each.section for each in found} == {"行情"}


def test_a_section_above_a_larger_headline_leaves_it_one() -> None:
    sheet = headed()
    sheet.put("简讯", 60, 100, 14)
    sheet.put("十二座石桥全部加固", 60, 130, 30)
    sheet.column([THREE, TWO], 60, 190, 80)
    (article,) = articles(sheet)
    assert (article.headline, article.paragraphs) == ("十二座石桥全部加固", (THREE, TWO))


def test_a_row_of_labels_at_the_foot_is_no_sentence() -> None:
    sheet = headed()
    sheet.put("老粮仓变身图书馆", 300, 120, 30)
    sheet.column([ONE, TWO], 60, 180, 80)
    sheet.put(
        "值班编委：何以安 版式：陆清荷 社址：云溪市书院路8号 零售每份1.50元", 60, HEIGHT - 40, 10
    )
    (article,) = articles(sheet)
    assert article.paragraphs == (ONE, TWO)


def test_a_story_turns_over_though_its_mark_is_set_small() -> None:
    front = Sheet()
    front.put("云溪港务", 60, 30, 44)
    front.put("2026年3月12日 第9期", 700, 40, 11)
    front.rule(60, 90, 940, 90)
    front.put("四号泊位的九十六小时", 300, 120, 30)
    front.column([ONE, THREE[:20]], 60, 180, 40, 11)
    front.put("（下转第2版）", 500, 270, 8)
    back = Sheet()
    back.put("2 综合", 60, 30, 12)
    back.rule(60, 60, 940, 60)
    back.put("（上接第1版）", 60, 80, 9)
    back.column([THREE[20:]], 60, 110, 40, 11, indent="")
    back.column([TWO], 60, 150, 40, 11)
    back.rule(60, 230, 940, 230)
    back.put("夜班的灯", 60, 250, 26)
    back.column([TWO, ONE], 60, 300, 40, 11)
    first, second = articles(front, back)
    assert (first.headline, first.paragraphs) == ("四号泊位的九十六小时", (ONE, THREE, TWO))
    assert second.headline == "夜班的灯"


def test_the_last_line_of_a_paragraph_is_read_whatever_it_says() -> None:
    sheet = headed()
    sheet.put("明起三天有雨，周末放晴", 300, 120, 30)
    told = "市气象台昨天发布消息，明天到周六有一次连续降雨过程，最高气温降至17℃。周日天气转晴。"
    sheet.column([ONE, told], 60, 180, len(told) - 6)
    (article,) = articles(sheet)
    assert article.paragraphs == (ONE, told)
