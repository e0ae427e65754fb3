"""Notices and their columns: what was lost, who signs, what stands above and below."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.headings.heading_candidates import may_head
from briefing.sources.page.notices.lost_items import labels_lost, lost_items
from briefing.sources.page.notices.notice_signers import signs_notice, with_whole_signers
from briefing.sources.page.notices.notice_tails import keep_notices
from briefing.sources.page.setting.cut_numbers import with_whole_numbers
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.setting.setting import setting_of
from briefing.sources.words.document_numbers import is_document_number

WATER = (
    "云溪晚报　公告",
    "停水公告",
    "　　因柳编巷供水主管更换，定于4月2日8时至18时停水，请柳编巷沿线居民提前储水。",
    "　　云溪区自来水公司",
    "　　2026年3月31日",
    "河湾渡口停航通告",
    "　　因渡船年度检修，河湾渡口4月3日停航一天，请过河的居民绕行老石桥，4月4日起恢复。",
    "　　云溪区交通运输局",
    "　　2026年3月31日",
)
LOST = (
    "云溪区老渡口面馆遗失食品经营许可证副本，编号JY000000000001，声明作废。",
    "程柳遗失柳编厂收据一张，票号0000012，金额贰佰元整，现予挂失。",
    "云溪区河湾小学财务章遗失，特此声明。",
)


def articles_of(*rows: str) -> tuple[Article, ...]:
    return read(Document("page", "\n".join(rows).encode(), "newspaper")).articles


@pytest.mark.parametrize("sign", ["", "●", "▲"])
@pytest.mark.parametrize("label", ["遗失声明", "■遗失启事", "【声 明】"])
def test_what_was_lost_is_a_story_an_item_below_its_column(label: str, sign: str) -> None:
    rows = [*WATER, label, *(f"　　{sign}{item}" for item in LOST)]
    water, ferry, *lost = articles_of(*rows)
    assert [water.headline, ferry.headline] == ["停水公告", "河湾渡口停航通告"]
    assert [each.paragraphs for each in lost] == [(f"{sign}{item}",) for item in LOST]
    assert label not in "".join(each.headline + each.kicker for each in lost)


NEWS = (
    "云溪晚报　民生",
    "柳编手艺课开班",
    "　　昨天上午，云溪区在柳编工坊举办了今年的第一期手艺课，三十多位居民跟着老师傅学编提篮。",
)


def test_a_column_of_what_was_lost_is_one_among_news_as_well() -> None:
    news, *lost = articles_of(*NEWS, "遗失声明", *(f"　　△{item}" for item in LOST))
    assert news.headline == "柳编手艺课开班"
    assert [each.paragraphs for each in lost] == [(f"△{item}",) for item in LOST]


@pytest.mark.parametrize("opening", ["　　△", "　　", "●"])
def test_two_items_among_news_are_told_where_they_are_set_as_paragraphs(opening: str) -> None:
    news, *lost = articles_of(*NEWS, "遗失声明", *(f"{opening}{item}" for item in LOST[:2]))
    assert news.headline == "柳编手艺课开班"
    assert [each.paragraphs for each in lost] == [
        (f"{opening.strip()}{item}",) for item in LOST[:2]
    ]


def test_what_a_service_has_printed_above_heads_nothing_that_was_lost() -> None:
    rows = (
        "【夜市天气】今夜多云转阴，出行请慢行",
        "遗失声明",
        *(f"　　{item}" for item in LOST),
    )
    news, *lost = articles_of(*NEWS, *rows)
    assert news.headline == "柳编手艺课开班"
    assert [each.paragraphs for each in lost] == [(item,) for item in LOST]


def test_two_bare_items_among_news_are_small_advertisements() -> None:
    assert len(articles_of(*NEWS, "遗失声明", *LOST[:2])) == 1


def test_two_items_below_a_notice_that_an_office_signs_are_told() -> None:
    rows = (*NEWS, *WATER[-4:], "遗失声明", *(f"　　△{item}" for item in LOST[:2]))
    _, ferry, *lost = articles_of(*rows)
    assert ferry.headline == "河湾渡口停航通告"
    assert [each.paragraphs for each in lost] == [(f"△{item}",) for item in LOST[:2]]


@pytest.mark.parametrize("line", ["●程柳遗失柳编厂出入证，证号", "现将有关事项公告如下："])
def test_what_leads_up_to_the_line_below_heads_nothing(line: str) -> None:
    assert not may_head(*lines_of(line))


def test_items_that_a_narrow_column_cut_are_whole() -> None:
    rows = ["●程柳遗失收据一张，声明", "作废。", "●河湾小学公章遗失，声明作废", "。"]
    items = lost_items(lines_of("\n".join(rows)))
    assert ["".join(line.text for line in item) for item in items] == [
        "●程柳遗失收据一张，声明作废。",
        "●河湾小学公章遗失，声明作废。",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        LOST[:1],
        (LOST[0], "拾到黑色双肩包一只，请失主到柳编巷居委会认领。"),
        ("柳编厂旧版提货单自四月起作废。", "新版提货单可到厂办领取。"),
    ],
)
def test_one_item_or_other_texts_are_no_column_of_what_was_lost(rows: tuple[str, ...]) -> None:
    assert not lost_items(lines_of("\n".join(f"　　{each}" for each in rows)))


@pytest.mark.parametrize("text", ["遗失的美好", "市民声明", "柳编厂旧票作废", "失物招领启事"])
def test_a_headline_about_what_was_lost_is_no_label(text: str) -> None:
    assert not labels_lost(text)


@pytest.mark.parametrize(
    "number", ["云自然资告〔2026〕4号", "（云政通〔2026〕第12号）", "2026年第3号"]
)
@pytest.mark.parametrize("indent", ["", "　　"])
def test_the_number_of_a_notice_opens_its_text(number: str, indent: str) -> None:
    head = ("云溪区自然资源局", "国有建设用地使用权挂牌出让公告", number)
    text = (
        "经云溪区人民政府批准，云溪区自然资源局决定以挂牌方式出让河湾渡口一宗建设用地使用权。",
        "申请人可于4月6日至4月20日到柳编巷服务大厅报名，并缴纳竞买保证金，逾期不再受理。",
    )
    water = (row.replace("　　", indent) for row in WATER)
    _, _, land = articles_of(*water, *head, *(f"{indent}{each}" for each in text))
    assert land.headline.replace("\u3000", "") == "".join(head[:2])
    assert land.paragraphs == (number, *text)
    assert land.subheadlines == ()


def test_whole_sentences_of_a_notice_are_no_advertisements() -> None:
    text = (
        "　　云溪柳编合作社拟注销登记，请债权人自公告之日起45日内向本社清算组申报债权。",
        "　　竞买人凭有效证件到柳编巷服务大厅办理，保证金四月二十日前到账。",
    )
    *_, last = articles_of(*WATER, "云溪柳编合作社注销公告", *text, "旺铺招租 电话0000001")
    assert last.paragraphs == tuple(each.strip() for each in text)


@pytest.mark.parametrize("text", ["渡口迎来今年第12号渡船", "柳编巷12号", "停水通知第二号线路"])
def test_a_line_that_only_counts_is_no_number_of_a_document(text: str) -> None:
    assert not is_document_number(text)


STORY = (
    "昨天上午，云溪区在柳编工坊举办今年的第一期手艺课，三十多位居民跟着老师傅学编提篮。",
    "课程每周六上午开班，材料由区文化馆免费提供，想来的人打个电话就行，学成的人还能接到订单。",
    "工坊负责人程柳说，一个提篮能挣二十多元，手快的人一天能编四五个，在家里就能把活做完。",
)
NOTICE = (
    "因河湾渡口年度检修，定于四月八日至十日停航三天，请过河的居民绕行老石桥，恢复时间另告。",
    "特此公告。",
    "云溪区交通运输局",
    "2026年4月1日",
)


def columns(texts: Iterable[str], indent: str = "", gap: str = "") -> list[str]:
    """Cut paragraphs to a column of 18 characters, figures being half as wide."""
    rows: list[str] = []
    for text in texts:
        row = indent
        for character in text:
            if sum(0.5 if each.isascii() else 1 for each in row + character) > 18:
                rows.append(row)
                row = ""
            row += character
        rows.append(row + gap)
    return rows


def page_with_notice(indent: str, of_notice: str) -> tuple[Article, ...]:
    top = ("云溪日报　2026年4月2日", "柳编手艺课周六开班")
    return articles_of(*top, *columns(STORY, indent), "公　告", *columns(NOTICE, of_notice))


@pytest.mark.parametrize("indent", ["", "　　"])
def test_a_signed_notice_set_like_the_stories_beside_it_is_one(indent: str) -> None:
    _, notice = page_with_notice(indent, indent)
    assert notice.headline.replace(" ", "").replace("\u3000", "") == "公告"
    assert notice.paragraphs == NOTICE


def test_a_notice_that_is_set_otherwise_than_the_stories_is_an_advertisement() -> None:
    assert len(page_with_notice("　　", "")) == 1


HEATING = (
    "各街道、各供热单位：",
    "经区政府同意，本采暖期对老旧小区的供热费按建筑面积减免一成，由供热单位退还至原缴费账户。",
    "请各街道于四月底前完成名单核对并张榜公示。",
    "云溪区住房和城乡建设局",
    "云溪区民政局",
    "2026年4月1日",
)
AUCTION = (
    "受委托，我公司定于四月二十日上午十时在柳编巷拍卖厅公开拍卖旧锅炉一台，有意者请缴纳保证金。",
    "地址：云溪区柳编巷12号",
    "电话：0000001　联系人：程女士",
    "云溪拍卖有限责任公司",
)


def test_all_that_opens_and_ends_a_notice_is_a_paragraph_of_it() -> None:
    page = [
        *("公告·启事", "2026年4月2日　星期四　第6版"),
        *("柳编手艺课招生启事", *STORY, "关于供热费减免的通知", *HEATING),
        *("拍卖公告", *AUCTION, "遗失声明"),
        *(f"●{item}" for item in LOST),
    ]
    _, heating, auction, *lost = articles_of(*columns(page, gap="\n"))
    assert (heating.headline, heating.paragraphs) == ("关于供热费减免的通知", HEATING)
    assert (auction.headline, auction.paragraphs) == ("拍卖公告", AUCTION)
    assert len(lost) == len(LOST)


@pytest.mark.parametrize(
    "called", ["咨询电话：0000001。", "抢修热线:7700001", "电话：0571-7700001。"]
)
def test_the_day_right_below_a_text_that_ends_with_where_to_call_signs_it(called: str) -> None:
    told = (
        "　　因柳编巷主管道碰口施工，定于四月二日夜间停水六小时，",
        f"请巷内居民提前储水，来水发黄放几分钟即可。{called}",
    )
    head, day = "云溪区自来水公司停水通知", "2026年4月1日"
    first, *others = articles_of("云溪晚报　公告", head, *told, day, "", *WATER[5:])
    assert (first.headline, first.paragraphs) == (head, ("".join(told).strip(), day))
    assert [each.headline for each in others] == [WATER[5]]


def test_the_day_in_a_pages_foot_signs_no_notice() -> None:
    told = "　　因主管道施工，定于四月二日停水，请柳编巷居民提前储水。咨询电话：0000001。"
    *_, last = articles_of(*WATER, "云溪区自来水公司停水通知", told, "2026年4月1日")
    assert last.paragraphs == (told.strip(),)


@pytest.mark.parametrize("called", ["云溪区福利院　电话：0000001", "咨询及报修电话：0000001"])
def test_the_day_below_where_to_call_ends_a_notice(called: str) -> None:
    found = "　　柳编巷口拾得一名女婴，请其亲生父母自公告之日起六十日内前来认领，逾期将依法安置。"
    rows = (
        *WATER,
        "寻亲公告",
        found,
        f"　　{called}",
        "　　2026年4月1日",
        "云溪晚报广告热线：0000002",
    )
    *_, last = articles_of(*rows)
    assert last.paragraphs == (found.strip(), called, "2026年4月1日")


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (("联系电话：", "0000001"), ("联系电话：0000001",)),
        (("联系人：程柳　电话：0001", "-0000001"), ("联系人：程柳　电话：0001-0000001",)),
        (("联系人：程柳　电话：601601", "6"), ("联系人：程柳　电话：6016016",)),
        (("热线：6016016", "6"), ("热线：6016016", "6")),
        (("柳编厂今年的产量是601601", "6"), ("柳编厂今年的产量是601601", "6")),
        (("柳编厂今年的产量是", "1200"), ("柳编厂今年的产量是", "1200")),
        (("热线：0000001", "请在白天拨打"), ("热线：0000001", "请在白天拨打")),
    ],
)
def test_a_number_that_its_column_cut_is_whole(
    rows: tuple[str, ...], whole: tuple[str, ...]
) -> None:
    found = with_whole_numbers(lines_of("\n".join(rows)))
    assert tuple(line.text for line in found) == whole


@pytest.mark.parametrize(
    ("printed", "signers"),
    [
        (
            ("云溪区公安局　云溪区交通运输局", "2026年4月1日"),
            ("云溪区公安局\u3000云溪区交通运输局", "2026年4月1日"),
        ),
        (
            ("云溪区公安局交通警察大队", "云溪区市政工程管理处", "2026年4月1日"),
            ("云溪区公安局交通警察大队", "云溪区市政工程管理处", "2026年4月1日"),
        ),
        (
            ("云溪区柳编手艺专业合作社清", "算组", "2026年4月1日"),
            ("云溪区柳编手艺专业合作社清算组", "2026年4月1日"),
        ),
        (("云溪供电局",), ("云溪供电局",)),
    ],
)
def test_whoever_signs_a_notice_is_its_end(
    printed: tuple[str, ...], signers: tuple[str, ...]
) -> None:
    text = ("因线路检修，下列线路计划停电，如遇雨天取消，请沿线用户提前做好准备。",)
    text += ("4月3日8时至18时，柳编巷、河湾渡口一带停电，恢复时间以来电为准，不再通知。",)
    rows = ["云溪晚报　公告", "停电预告", *columns(text, "　　")]
    signed = [f"{'　' * 9}{each}" for each in printed]
    _, *below = WATER
    power, water, _ = articles_of(*rows, *signed, *below)
    assert power.paragraphs == (*text, *signers)
    assert water.headline == "停水公告"


def test_the_words_that_close_a_notice_are_no_part_of_who_signs_it() -> None:
    rows = ("柳编手艺课周六停课一次。", "特此通告", "云溪区文化馆", "2026年4月1日")
    lines = lines_of("\n".join(rows))
    assert with_whole_signers(lines) == lines


@pytest.mark.parametrize(
    "text",
    [
        "刊登遗失声明每条80元　三天内见报",
        "发布分类信息　每行40元/天　欢迎来电",
        "遗失、声明类当日受理次日见报",
        "声明：本栏信息真伪请自行核实，与本报无关",
        "【本版广告内容真实性由广告主负责】",
        "分类信息　　疏通下水道 0000-0000001　家电清洗 0000-0000002",
    ],
)
def test_what_a_column_of_notices_says_of_itself_is_unspoken(text: str) -> None:
    assert furniture(text)


@pytest.mark.parametrize(
    "text", ["刊登一次50元后再来", "门票每张80元，老人半价", "当日受理的申请三天内办结"]
)
def test_prices_and_days_that_are_told_are_spoken(text: str) -> None:
    assert not furniture(text)


def test_what_looks_like_a_caption_above_who_signs_a_notice_is_its_last_sentence() -> None:
    lines = lines_of(
        "停电通知\n　　柳编巷四月三日停电。\n如遇雨天顺延。\n　　云溪供电公司\n柳编开班"
    )
    kinds = ["", "", "photo caption", "", ""]
    keep_notices(lines, kinds)
    assert kinds == [""] * 5


def test_an_office_signs_its_answer_to_a_letter_also_with_a_day_of_no_year() -> None:
    answer = (
        "贵报转来程柳老师的来信收悉，我局高度重视，四月三日到现场核查，路灯不亮是蓄电池亏电后锁死。",
        "目前施工单位已更换电池九组，昨晚全部恢复照明，并在灯杆上张贴了报修电话。感谢监督。",
        "云溪区住房和城乡建设局",
        "4月7日",
    )
    asked = (
        "柳编巷的路灯亮了三个月就坏，孩子们晚上打着手电回家，希望有关部门尽快查一查、修一修。",
    )
    *_, answered, asked_again = articles_of(
        *("云溪日报　2026年4月9日", "柳编巷的路灯为啥不亮", *columns(asked, "　　")),
        *("路灯已经全部修复", *columns(answer[:2], "　　"), *answer[2:]),
        *("渡口的台阶能不能加个扶手", *columns(STORY, "　　")),
    )
    assert answered.paragraphs == answer
    assert asked_again.paragraphs == STORY


def test_a_day_alone_signs_nothing() -> None:
    lines = lines_of("　　柳编手艺课的日程\n　　4月7日")
    assert not signs_notice(lines, 1)


def test_a_page_that_is_called_advertisements_holds_the_notices_that_offices_sign() -> None:
    school = (
        "云溪区河湾小学招生公告",
        "　　因校舍扩建，今年一年级增招两个班，报名自6月1日起，请带户口簿到校登记。",
        "　　云溪区河湾小学",
        "　　2026年3月31日",
    )
    closing = "　　云溪区老渡口柳编专业合作社决议注销，请债权人自公告之日起45日内申报债权。"
    rows = [
        "广　告",
        *WATER[1:],
        *school,
        "注销公告",
        closing,
        "　　云溪区老渡口柳编专业合作社清算组",
    ]
    assert [each.headline for each in articles_of(*rows)][-1] == "注销公告"


def test_where_to_call_ends_the_notice_above_its_phone() -> None:
    rows = [*WATER, "寻亲公告", "　　3月2日清晨，有人在老渡口拾到男婴一名，请其亲属前来认领。"]
    rows += ["　　云溪区儿童福利院", "　　联系电话：0577-5550101"]
    assert articles_of(*rows)[-1].paragraphs[-2:] == ("云溪区儿童福利院", "联系电话：0577-5550101")


def test_an_office_signs_its_answer_also_without_a_day() -> None:
    answer = "　　贵报转来的读者来信收悉。经查，路灯系电缆被挖断所致，现已全部修好。感谢监督。"
    other = "　　贵报3月9日刊登的来信收悉。我局已安排专人清理，摊点全部进了市场。感谢监督。"
    lamp, stalls = articles_of(
        *("老渡口路灯已修好", answer, "云溪区路灯管理处", "学府街摊点已规范", other, "云溪区城管局")
    )
    assert lamp.headline == "老渡口路灯已修好"
    assert stalls.headline == "学府街摊点已规范"


def test_an_office_above_its_answer_is_no_part_of_the_headline() -> None:
    answer = "　　贵报3月9日刊登的来信收悉。我局已安排专人清理，摊点全部进了市场。感谢监督。"
    (stalls,) = articles_of("学府街摊点已规范", "云溪区城市管理局", answer)
    assert stalls.headline == "学府街摊点已规范"


def test_what_companies_tell_their_creditors_is_a_story_an_item_below_its_column() -> None:
    first = "云溪柳编有限公司拟减资至80万元，请债权人自公告之日起45日内申报债权。特此公告。"
    other = "云溪渡船有限公司拟减资至10万元，请债权人自公告之日起45日内申报债权。特此公告。"
    *_, one, two = articles_of(*WATER, "减资公告", f"　　{first}", f"　　{other}")
    assert (one.paragraphs, two.paragraphs) == ((first,), (other,))


def test_one_notice_in_two_paragraphs_stays_one() -> None:
    rows = ["减资公告", "　　云溪柳编有限公司经股东会决议，拟将注册资本减至80万元。"]
    rows += ["　　请债权人自公告之日起45日内申报债权。特此公告。", "　　云溪柳编有限公司"]
    *_, notice = articles_of(*WATER, *rows)
    assert (notice.headline, len(notice.paragraphs)) == ("减资公告", 3)


def test_what_a_paper_says_of_itself_ends_no_story() -> None:
    (story,) = articles_of(
        "云溪日报",
        "春耕农资供应不涨价",
        "",
        "本报讯 截至3月10日，云溪区已储备化肥1.8万吨，未出现涨价现象。",
        "",
        "重要启事",
        "",
        "因版面调整，本报明日休刊一天。",
    )
    assert story.paragraphs == ("截至3月10日，云溪区已储备化肥1.8万吨，未出现涨价现象。",)


def test_who_signs_a_notice_stays_above_what_the_paper_says_of_its_page() -> None:
    notice = (
        *(
            "注销公告",
            "　　云溪区柳编有限公司股东决定解散公司，已",
            "成立清算组，请债权人自本公告之日起45日内",
        ),
        *("申报债权。", "　　云溪区柳编有限公司清算组", "　　2026年3月12日"),
    )
    for last in ("本版公告内容由刊登单位负责", "柳编街老店　欢迎惠顾"):
        found = articles_of("云溪报　公告专版", "2026年3月12日　星期四　6版", *notice, last)
        assert [each.paragraphs[-2:] for each in found] == [
            ("云溪区柳编有限公司清算组", "2026年3月12日")
        ]


UNCUT = (
    "云溪晚报　2026年4月2日　星期四　公告　A15",
    "停水通知",
    "因柳编巷供水主管接口改造，定于4月2日22时至4月3日6时停水，影响范围为柳编巷沿线和河湾小学，请有关单位和居民提前储水，恢复供水初期如有浑浊，请放水片刻后使用。",
    "服务热线：96016",
)
FOUND = (
    "招领启事",
    "3月30日，本公司6路公交车驾驶员在车上拾到黑色双肩包一只，内有图纸若干。请失主携带有效证件到老渡口调度室认领。电话：60160166。",
)


@pytest.mark.parametrize(
    "signer", ["云溪区自来水有限公司", "云溪区自来水公司团委", "老渡口街道办事处", "河湾公园"]
)
def test_an_office_between_two_notices_signs_the_first(signer: str) -> None:
    water, found = articles_of(*UNCUT, signer, *FOUND)
    assert [water.headline, found.headline] == ["停水通知", "招领启事"]
    assert water.paragraphs[-1] == signer


def test_an_office_between_two_notices_that_signs_the_second_is_of_its_headline() -> None:
    issued = ("云溪区民政局", "婚姻登记处搬迁公告")
    text = (
        "自4月6日起，婚姻登记处搬到老渡口路18号办公，请办事群众相互转告，"
        "旧址不再办理业务，敬请谅解。"
    )
    water, moved = articles_of(*UNCUT, *issued, text, "云溪区民政局", "2026年4月2日")
    assert water.paragraphs[-1] == "服务热线：96016"
    assert "婚姻登记处搬迁公告" in moved.headline
    assert moved.paragraphs == (text, "云溪区民政局", "2026年4月2日")


def test_an_office_that_its_notice_speaks_of_signs_it_above_any_headline() -> None:
    closed = (
        "为整理馆藏，区图书馆定于4月6日至8日闭馆，期间暂停外借和办证，"
        "自助还书机照常使用，到期图书自动续借一周，4月9日（周四）9:00恢复开放。"
    )
    buses = (
        "4月3日至6日，区公交公司开通两条祭扫专线，首班6时由火车站南广场发出，"
        "每二十分钟一班，票价三元，老年卡免费。"
    )
    *_, library, lines = articles_of(
        *UNCUT, "区图书馆闭馆公告", closed, "云溪区图书馆", "清明祭扫专线开通", buses
    )
    assert library.paragraphs == (closed, "云溪区图书馆")
    assert (lines.headline, lines.kicker) == ("清明祭扫专线开通", "")


def test_an_office_between_a_notice_and_the_label_of_briefs_signs_the_notice() -> None:
    stop = (
        "停气通知",
        "　　因柳编巷调压箱检修，定于4月8日9时至15时停气，涉及柳编巷和河湾小区，请关好阀门。",
    )
    items = (
        "　　●区档案馆4月1日起增设家谱阅览室，周末照常开放。",
        "　　●河湾街道为37户老人换上感应夜灯，费用由街道承担。",
        "　　●区残联举办盲人按摩培训班，46人结业。",
    )
    for label in ("简　讯", "快讯", "一句话新闻"):
        notice, *briefs = articles_of(UNCUT[0], *stop, "云溪市华润燃气有限公司", label, *items)
        assert notice.paragraphs == (stop[1].strip(), "云溪市华润燃气有限公司")
        assert [each.paragraphs for each in briefs] == [(each.strip(),) for each in items]


def test_an_office_above_the_label_of_its_briefs_signs_no_news() -> None:
    news = (
        "柳编街添了新路灯",
        "　　3月30日晚，柳编街的四十盏新路灯一齐亮起，晚归的居民不用再打手电。",
        "　　区城管局说，这批路灯用的是旧灯杆，每盏省下八百元。",
    )
    first, *_ = articles_of(UNCUT[0], *news, "云溪区图书馆", "简讯", "　　●馆里添了书。")
    assert "云溪区图书馆" not in first.paragraphs


def test_a_text_that_ends_with_where_to_call_is_at_an_end() -> None:
    child = (
        "女婴，2026年3月27日凌晨在柳编巷卫生站门前被发现，随身有蓝色包被一条。"
        "请其亲生父母自公告之日起30日内与云溪区儿童福利院联系。电话：0000-6016016"
    )
    lost = ("遗失声明", *(f"▲{item}" for item in LOST))
    *_, found, one, two, three = articles_of(*UNCUT, "寻亲公告", child, "云溪区儿童福利院", *lost)
    assert found.paragraphs == (child, "云溪区儿童福利院")
    assert [each.paragraphs for each in (one, two, three)] == [(f"▲{item}",) for item in LOST]


def test_a_notice_between_two_that_advertise_stays_one_on_a_page_of_notices() -> None:
    land = (
        "国有土地使用权挂牌出让公告",
        "一、中华人民共和国境内外的法人和其他组织均可参加竞买，申请人应当单独申请。",
        "二、竞买人可于4月6日至15日通过公共资源交易网办理申请，逾期不再受理。",
        "云溪区自然资源局",
        "2026年4月2日",
    )
    debts = (
        "债权转让暨催收公告",
        "根据云溪老渡口银行与河湾资产管理公司签订的协议，前者已将其对柳编厂享有的主债权依法转让给后者，请债务人自公告之日起履行义务。",
        "特此公告。",
        "云溪老渡口银行股份有限公司",
        "河湾资产管理有限公司",
        "2026年4月2日",
    )
    page = ("公告·服务", "云溪日报　2026年4月2日　星期四　7", *UNCUT[1:], *land, *debts)
    told = {each.headline: each.paragraphs for each in articles_of(*page)}
    assert told["债权转让暨催收公告"] == debts[1:]


def test_each_row_of_a_timetable_without_full_stops_is_a_paragraph() -> None:
    rows = (
        "4月8日 7:00—18:00　10千伏柳编线：柳编厂生活区、河湾小学",
        "4月9日 6:30—15:30　10千伏老渡口线：老渡口花园、云溪水文站",
        "4月10日 8:00—17:00　10千伏采石线：采石村1至9组",
        "服务热线：96016",
    )
    head = "因电网检修需要，现将4月8日至10日计划停电安排公告如下，请用户提前做好准备。"
    page = (*UNCUT, "计划停电公告", head, *rows, "云溪供电公司", "2026年4月2日")
    assert articles_of(*page)[-1].paragraphs == (head, *rows, "云溪供电公司", "2026年4月2日")


CUT = """\
今日云溪　　公告·服务　　第4版
2026年5月13日
关于河湾大桥加固期间交通管制的通告
为确保河湾大桥加固工程顺利实施，保障安全，
决定对部分路段实行临时交通管制，现将有关的
事项通告如下：
一、管制时间：2026年5月20日零时至9月30日二
十四时。
二、管制路段：滨河西路（渡口桥至老水厂段）。
三、管制措施：上述路段禁止机动车通行，行人和
非机动车从临时便道通过，公交十二路绕行。
请广大市民自觉遵守，提前规划好出行路线，因施
工带来的不便，敬请谅解。
特此通告。
云溪区人民政府办公室
2026年5月11日
民意速递
站台没有座椅，能否加装？
问：我家住在柳编巷，常在渡口站等车，等车的多
是老人，站台上没有座椅，能不能装几个？
答：经核实，该站的站台宽一米六，计划在六月十
五日前安装靠墙的折叠座椅四个。
"""


def test_a_notice_on_a_page_of_short_lines_keeps_its_end_and_its_items() -> None:
    notice, _ = articles_of(CUT)
    assert [each[:4] for each in notice.paragraphs] == [
        *("为确保河", "一、管制", "二、管制", "三、管制", "请广大市"),
        *("特此通告", "云溪区人", "2026"),
    ]


def test_an_office_that_signs_without_a_day_is_a_paragraph_of_its_own() -> None:
    text = (
        "　　因主管道检修，定于6月17日22时起对渡口村停水，请提前储水。恢复时间如有变化，另行通知。"
    )
    rows = ("公告·启事", "2026年6月12日　星期五　第6版", "停水通知", text)
    company, lost = "云溪自来水有限责任公司", (f"●{each}" for each in LOST)
    notice, *_ = articles_of(*rows, company, "遗失声明", *lost)
    assert notice.paragraphs == (text.strip(), company)


@pytest.mark.parametrize("label", ["公　告", "【启事】", "公告栏"])
def test_the_word_above_several_notices_is_no_part_of_the_first(label: str) -> None:
    text = (
        "　　程柳：本院受理原告河湾船厂诉你租金纠纷一案，现依法向你公告送达起诉状副本及开庭传票。"
    )
    signed = ("　　云溪区人民法院", "　　2026年5月18日")
    closed = "　　云溪潜水服务有限公司经股东会决议，拟申请注销登记，请债权人申报债权。"
    two = (
        *("云溪区人民法院公告", "　　（2026）云0702民初87号", text, *signed),
        *("注销公告", closed, "　　云溪潜水服务有限公司", "　　2026年5月20日"),
    )
    told = articles_of("4版 服务·公告", "2026年5月20日 星期三", label, *two)
    assert [each.headline for each in told] == ["云溪区人民法院公告", "注销公告"]
    assert [len(each.paragraphs) for each in told] == [4, 3]


def test_each_case_number_below_a_courts_label_opens_a_notice_of_its_own() -> None:
    told = "程柳：本院受理原告河湾船厂诉你租金纠纷一案，现依法公告送达起诉状副本。"
    other = "陶远：本院受理原告石桥粮店诉你货款纠纷一案，现依法公告送达开庭传票。"
    story = ("老渡口的灯亮了", *("　　云溪区老渡口的路灯昨天全部修好，夜里过河的人多了起来。",) * 2)
    first = ("　　（2026）云0702民初87号", f"　　{told}", "　　云溪区人民法院")
    second = ("　　（2026）云0703民初9号", f"　　{other}", "　　石桥县人民法院")
    page = articles_of("4版 综合", "2026年5月20日 星期三", *story, "法院公告", *first, *second)
    assert [each.headline for each in page] == [story[0], told[:-1], other[:-1]]
    assert [len(each.paragraphs) for each in page] == [2, 3, 3]
    assert page[1].paragraphs[-1] == "云溪区人民法院"
    cited = ("　　（2026）云0702民初87号", "　　案卷至今存放在河湾村的老屋里，无人翻阅。")
    (whole,) = articles_of("4版 综合", "2026年5月20日 星期三", *story, *cited)
    assert whole.headline == story[0]


@pytest.mark.parametrize("below", ["法律咨询热线：000148", "漫画：“挪船”　白露　作"])
def test_what_stands_below_the_day_of_a_courts_notice_is_none_of_it(below: str) -> None:
    told = "程柳：本院受理原告河湾船厂诉你租金纠纷一案，现依法公告送达起诉状副本。"
    story = ("老渡口的灯亮了", *("　　云溪区老渡口的路灯昨天全部修好，夜里过河的人多了起来。",) * 2)
    signed = ("　　云溪区人民法院", "　　二〇二六年五月十八日")
    court = ("云溪区人民法院公告", "　　（2026）云0702民初87号", f"　　{told}", *signed)
    *_, notice = articles_of("4版 综合", "2026年5月20日 星期三", *story, *court, below)
    assert notice.paragraphs[-2:] == ("云溪区人民法院", "二〇二六年五月十八日")


def test_who_signs_at_the_right_makes_no_indent_of_paragraphs() -> None:
    right = "　" * 16
    rows = (
        "一、停航时间：2026年7月20日8时至8月5日18时。",
        "二、停航范围：老渡口上游300米至下游500米水域。",
        "三、过往船舶请绕行河湾水道，服从现场人员指挥。渔船确需通过的，应提前24小时致电60160166申请。",
    )
    head = "为确保河湾渡口检修工程顺利进行，经报区人民政府同意，现将船舶停航的有关事项通告如下："
    told = articles_of(
        "4 公告·服务",
        "云溪时报　2026年7月14日　星期二",
        *("关于河湾渡口检修期间船舶停航的通告", head, *rows),
        *(f"{right}云溪区水利局　云溪区交通运输局", f"{right}2026年7月12日"),
        *(*UNCUT[1:3], f"{right}云溪供水公司", f"{right}2026年7月12日"),
    )
    assert told[0].paragraphs == (
        *(head, *rows),
        *("云溪区水利局　云溪区交通运输局", "2026年7月12日"),
    )


def test_who_gives_a_notice_stands_above_its_title_that_fills_the_column() -> None:
    page = (
        "云溪日报\n公告·6版\n云溪区自然资源局\n国有建设用地使用权挂牌出让公告\n"
        "经云溪区人民政府批准，云溪区自\n然资源局决定以挂牌方式出让一宗\n"
        "国有建设用地使用权，现公告如下：\n一、地块编号2026-31，位\n于渡口路以北、柳编巷以东，面积\n"
        "二万八千平方米，用途为工业，起\n始价一千零三十五万元。\n云溪区自然资源局\n2026年8月20日\n"
    )
    (land,) = articles_of(page)
    assert land.headline == "云溪区自然资源局国有建设用地使用权挂牌出让公告"


def test_a_paragraph_that_says_that_something_follows_is_whole() -> None:
    texts = [f"{each}渡口两岸的老街坊都来了，一直忙到天黑才散，场面比往年热闹。" for each in STORY]
    lines = lines_of("\n".join([*texts, *texts, f"{STORY[0][:-1]}，现将有关的几件事情公告如下："]))
    assert setting_of(lines).whole
    assert not setting_of([*lines[:-1], replace(lines[-1], text=lines[-1].text[:-1])]).whole
