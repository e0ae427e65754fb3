"""A caption as wide as the column that it was set into parts no sentence, and no text is lost."""

from dataclasses import replace

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.captions.captions_between import mark_captions_of_headlines
from briefing.sources.page.margins.margins import kinds_of
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.setting.setting import Setting

COLUMN = 14
STORY = (
    "　　本报讯（记者桑榆）三月里，河湾镇的育秧棚刚揭开薄膜，种粮大户老郝就领着七个徒弟下了田。",
    "　　他们用上了新买的播种流水线，一小时能铺八百盘，往年要二十个人忙上整整一个星期才做得完。",
    "　　镇农技站的人也来了，蹲在田埂上看土，又把每块田的墒情抄在本子上，好决定哪一天放水。",
    "　　老郝说，种了半辈子田，今年的秧最齐。等到四月底，这些秧就要插满河湾两岸的四千亩水田。",
)
SECOND_LINE = 5
"""The second line of the second paragraph, after the headline and three lines of the first."""


def cut(text: str) -> list[str]:
    """Cut a paragraph as wide as the column; no line begins with a comma or a full stop."""
    lines: list[str] = []
    while text:
        end = COLUMN + (text[COLUMN : COLUMN + 1] in ("，", "。"))
        lines.append(text[:end])
        text = text[end:]
    return lines


WELL = cut("　　连着下了三天雨，云溪村干了六年的老井昨天早上有了水声，最先听见的是来挑菜的姜大娘。")
LINES = [line for paragraph in STORY for line in cut(paragraph)]
TORN = [at for at in range(1, len(LINES)) if not LINES[at - 1].endswith("。")]


def page(*caption: str, at: int = SECOND_LINE) -> str:
    lines = [*LINES[:at], *caption, *LINES[at:]]
    return "\n".join(["河湾镇春播用上流水线", *lines])


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


def test_the_page_without_a_caption_is_whole() -> None:
    (article,) = articles_of(page())
    assert article.paragraphs[1:] == tuple(each.strip("　") for each in STORY[1:])


@pytest.mark.parametrize(
    "caption",
    [
        ("三月八日，徒弟们在育秧棚里往流", "水线上放秧盘。桑榆　摄"),
        ("三月八日，徒弟们在育秧棚里往流", "水线上放秧盘。", "本报记者　桑榆　摄"),
        ("徒弟们在育秧棚里铺秧盘。",),
        ("老郝的徒弟们在育秧棚里往流水线", "上放秧盘。"),
        ("▲三月八日，徒弟们在育秧棚里往", "流水线上放秧盘。"),
    ],
)
def test_a_caption_inside_a_sentence_lets_it_go_on(caption: tuple[str, ...]) -> None:
    assert articles_of(page(*caption)) == articles_of(page())


@pytest.mark.parametrize("at", TORN)
def test_a_caption_tears_no_sentence_wherever_it_stands(at: int) -> None:
    caption = ("三月八日，徒弟们在育秧棚里往流", "水线上放秧盘。桑榆　摄")
    assert articles_of(page(*caption, at=at)) == articles_of(page())


@pytest.mark.parametrize("at", TORN)
def test_a_caption_wider_than_the_column_takes_no_line_of_it(at: int) -> None:
    caption = "老郝（右）教徒弟用播种流水线铺秧盘。记者 桑榆 摄"
    assert articles_of(page(caption, at=at)) == articles_of(page())


def test_a_short_sentence_above_an_indent_is_text() -> None:
    text = page().replace("放水。", "放水。渠里的水已经满了。")
    assert "渠里的水已经满了。" in articles_of(text)[0].paragraphs[2]


@pytest.mark.parametrize(
    "caption",
    [
        ("三月八日，徒弟们在育秧棚里往流", "水线上放秧盘。本报记者　周子", "昂　摄"),
        ("徒弟们在育秧棚里铺秧盘（何小冬", "摄）"),
        ("“秧把式”队的徒弟们在铺秧盘。", "桑榆　摄"),
    ],
)
def test_who_took_the_photo_may_be_cut_too(caption: tuple[str, ...]) -> None:
    assert articles_of(page(*caption)) == articles_of(page())


def test_a_whole_caption_takes_nothing_of_the_sentence_above() -> None:
    told = "".join(articles_of(page("徒弟们铺秧盘。　桑榆　摄"))[0].paragraphs)
    assert "他们用上了新买的播种流水线，一小时能铺八百盘" in told


def test_the_head_of_a_story_is_no_more_of_what_the_paper_says_of_itself() -> None:
    told = articles_of(
        "\n".join([page(), "来稿请寄：本报副刊部收，邮编零零", "村口的老井又出水了", *WELL])
    )
    assert [each.headline for each in told] == ["河湾镇春播用上流水线", "村口的老井又出水了"]


def test_of_two_short_sentences_the_scene_is_the_caption() -> None:
    text = page("改造后的河湾渡口老街一角。", at=TORN[-1])
    assert articles_of(text) == articles_of(page())


def test_a_caption_without_a_full_stop_parts_no_story() -> None:
    end = next(at for at in range(4, len(LINES)) if LINES[at - 1].endswith("。"))
    (article,) = articles_of(page("昨日清晨，徒弟们在河湾镇的大田里查看秧苗长势", at=end))
    assert article.headline == "河湾镇春播用上流水线"
    assert len(article.paragraphs) == len(STORY)


AT_WORK = (
    "种粮大户郝有田在查看秧盘",
    "郝有田正在给徒弟讲播种",
    "农技员郝有田（右）在检查墒情",
    "种粮大户郝有田在\n查看秧盘",
)


@pytest.mark.parametrize("caption", AT_WORK)
def test_who_is_at_work_between_headline_and_text_is_a_caption(caption: str) -> None:
    text = page().replace("老郝说", "郝有田说").replace("本报讯（记者桑榆）", "")
    assert articles_of(text.replace("流水线\n", f"流水线\n{caption}\n", 1)) == articles_of(text)


def test_the_line_above_who_is_at_work_stays_in_the_heading() -> None:
    text = page().replace("老郝说", "郝有田说").replace("本报讯（记者桑榆）", "")
    lines = "流水线\n一小时铺八百盘\n郝有田在查看秧盘\n"
    (article,) = articles_of(text.replace("流水线\n", lines, 1))
    heading = "".join((article.kicker, article.headline, *article.subheadlines))
    assert "一小时铺八百盘" in heading
    assert "郝有田" not in heading


def test_a_line_of_a_paragraph_shows_nobody_at_work() -> None:
    setting = Setting(column=16, full=16, indents=True, always_indents=True)
    rows = ("　　八百个秧盘昨天", "全部铺完。农机手和种", "粮大户郝有田正在查看秧盘的", "长势。")
    lines = lines_of("\n".join((*rows, "　　郝有田说，今年不误农时。")))
    for always in (True, False):
        kinds = [""] * len(lines)
        mark_captions_of_headlines(lines, kinds, replace(setting, always_indents=always))
        assert kinds[2] == ("" if always else "inside caption")


@pytest.mark.parametrize(
    "line",
    [
        "郝有田在河湾镇守了四十年秧棚",
        "郝有田在检查秧棚时强调",
        "七个徒弟在检查墒情",
        "郝有田在写完的账本里找出路",
    ],
)
def test_a_line_of_a_headline_is_no_caption(line: str) -> None:
    text = page().replace("老郝说", "郝有田说").replace("本报讯（记者桑榆）", "")
    (article,) = articles_of(text.replace("流水线\n", f"流水线\n{line}\n", 1))
    assert line in (article.headline + "".join((article.kicker, *article.subheadlines)))


def test_news_in_pictures_is_whole_up_to_who_took_it() -> None:
    end = next(at for at in range(4, len(LINES)) if LINES[at - 1].endswith("。"))
    caption = ("　　图片新闻：3月12日植树节，徒", "弟们在田埂上栽下柳苗。桑榆　摄")
    (article,) = articles_of(page(*caption, at=end))
    assert not any("植树节" in text for text in article.paragraphs)


PHOTOS = """A08 影像
2026年7月28日 星期二
老街的手艺人
清晨五点，编柳条的老程已经坐在门口，他要赶在太阳出来以前把泡了一夜的柳条理顺，再按粗细分成四捆，一捆一捆码在墙边晾着。
上午九点，打铁的屠师傅生起了炉子，徒弟在一旁拉风箱，街坊送来的锄头和镰刀排了一地，都要在农忙以前打好磨快。
渡口夜泳成风景
入伏以来，云溪区最高气温连续十二天超过37℃，老渡口的浅水区每晚都挤满了人，区里安排了六名救生员值守到深夜，又在岸边装了灯。
孩子们在渡口练习打水。
救生员在岸边值守。
荷塘深处采莲忙
清晨，云溪湖畔的千亩荷塘里，采莲人撑着小船穿行在荷叶间，今年鲜莲蓬丰收，日均采摘两万多支，当天发往外地，一支能卖两块钱。
采莲人满载而归。"""


def test_a_page_of_photos_has_captions_that_nothing_else_tells() -> None:
    lines = lines_of(PHOTOS)
    kinds = kinds_of(lines)
    captions = [line.text for line, kind in zip(lines, kinds, strict=True) if "caption" in kind]
    assert captions == ["孩子们在渡口练习打水。", "救生员在岸边值守。", "采莲人满载而归。"]


def test_a_short_sentence_ends_a_story_of_any_other_page() -> None:
    lines = lines_of(PHOTOS.replace("影像", "民生"))
    assert "photo caption" not in kinds_of(lines)


@pytest.mark.parametrize(
    ("last", "caption"),
    [
        ("老渡口游泳馆内，孩子们在练习打水。", True),
        ("河湾码头旁，游客正在排队登船。", True),
        ("区文旅局介绍，游客在增多。", False),
        ("老渡口游泳馆内，水温会保持在28℃。", False),
    ],
)
def test_a_scene_and_where_it_is_above_who_took_it_is_a_caption(
    last: str, *, caption: bool
) -> None:
    page = (
        "云溪融媒　|　第02版：综合\n\n渡口成了学游泳的地方\n\n"
        "入伏以来，云溪区的老渡口每晚都挤满了人，区里安排了六名救生员值守到深夜。上周末，这里迎来第一百个团队。\n\n"
        "渡口由旧码头改建而成，开放半年来共接待学生1.7万人次，二十二名曾经的船工重新上岗，当起了教练。\n\n"
        f"{last}\n\n云溪融媒体中心记者　程柳　摄\n\n柳编街今晚起封闭施工\n\n"
        "因燃气管道迁改，柳编街东段将于今晚22时起全封闭施工，至12月8日早上6时止，过往车辆可经中山路绕行。\n"
    )
    lines = lines_of(page)
    found = dict(zip([line.text for line in lines], kinds_of(lines), strict=True))
    assert (found[last] == "photo caption") is caption


def test_a_line_across_its_column_is_the_caption_and_not_the_rest_above_it() -> None:
    page = """\
云溪晨报
人物·特稿　07
2025年11月27日
摆渡人老程
本报记者　许念
　　老程像往常一样，先用竹篙在岸边石阶
上轻轻一点，船头偏出去半尺，再弯腰拉了
一下启动绳，柴油机响了起来。
　　随着上游两公里处的大桥通车，老渡口
正式停航，六十三岁的摆渡人老程，在这里
摆了三十六年渡。
老程在擦拭渡船的船舷。他说，船比人老得慢一些。
　　老程是三十六年前从父亲手里接的篙，
那年春上涨水，父亲为了捞一个落水的货郎
担子，被船板压断了腿。
　　那时候河西没有公路，七个村四千多人
赶集、上学、看病，都要从这里过，逢集日
他一天要撑六十多个来回。
"""
    (story,) = read(Document("page", page.encode(), "newspaper")).articles
    assert story.paragraphs[1].endswith("在这里摆了三十六年渡。")
    assert "擦拭" not in "".join(story.paragraphs)


def test_a_day_and_a_scene_above_who_took_it_is_a_caption_of_several_sentences() -> None:
    page = """\
云溪日报
4 综合
2026年3月12日　星期四
窨井盖有了身份证
　　本报讯（记者 程柳）扫一扫井盖上的二
维码，权属单位和电话便跳了出来。
　　眼下，河湾区对辖区两万个窨井盖逐一编
号建档，破损和缺失由网格员随手上报。
　　今年前两个月，全区共处置井盖问题近四
百件，投诉下降五成。
3月9日，航拍下的老渡口村万亩油菜花田。眼下
油菜花进入盛花期，吸引不少游客前来踏青。
本报记者 许念 摄
老渡口大桥主塔封顶
　　本报讯（记者 程柳）昨日，老渡口大桥主
塔封顶，预计明年底通车。
　　大桥全长一千二百米，双向四车道，两侧设
人行步道，桥面离常水位二十六米。
　　通车以后，河湾区到老渡口的车程将由现在
的四十分钟缩短到十分钟。
　　项目部负责人说，剩下的钢箱梁将在明年汛
期以前全部吊装完毕。
"""
    cover, bridge = read(Document("page", page.encode(), "newspaper")).articles
    assert cover.paragraphs[-1].endswith("投诉下降五成。")
    assert "油菜花" not in "".join((*cover.paragraphs, *bridge.paragraphs))


def test_a_dateline_that_its_column_cut_behind_the_photographer_is_no_caption() -> None:
    rows = [
        "千亩贡菊进入采收期",
        "本报讯 （记者 桑榆 摄影",
        "报道）昨天上午，在河湾镇，采",
        "菊的大娘们背着竹篓进了花田。",
    ]
    (article,) = articles_of("\n".join(rows))
    assert article.reporters == ("桑榆",)
    assert article.paragraphs == ("昨天上午，在河湾镇，采菊的大娘们背着竹篓进了花田。",)


def test_a_sentence_right_above_its_credit_is_a_caption_and_no_rest_of_another() -> None:
    last = ("　　据了解，村里另外两口老井的", "改造也会在年底动工。")
    caption = ("改造后的云溪村老井台。", "资料照片")
    (article,) = articles_of("\n".join(["云溪村老井有了水声", *WELL, *LINES[3:], *last, *caption]))
    assert article.paragraphs[-1] == "".join(last).strip("　")


def test_a_caption_begins_below_the_line_in_which_another_sentence_ended() -> None:
    text = "三月组队以来，柳编队的人几乎每个周末都在厂房里。为了找编法，他们拆了几十只篮子。"
    first, torn, *rest = cut(f"　　{text}")
    caption = ("“柳编队”队员在检查。学生社", "供图")
    (article,) = articles_of("\n".join(["柳编队出征", *WELL, first, torn, *caption, *rest]))
    assert article.paragraphs[-1] == text


def test_a_caption_below_the_end_of_a_story_takes_who_gave_the_photo_along() -> None:
    page = """\
云溪日报
4 综合
2026年3月12日　星期四
窨井盖有了身份证
　　本报讯（记者 程柳）扫一扫井盖上的二
维码，权属单位和电话便跳了出来。
　　眼下，河湾区对辖区两万个窨井盖逐一编
号建档，破损由网格员随手上报。
　　今年前两个月，全区共处置井盖问题近四
百件，投诉下降五成。
　　区城管局介绍，下一步还要给路灯和护栏
也编上号码。
老渡口小学的学生在“井盖课堂”上
给井盖画像。通讯员　周子
昂　供图
老渡口大桥主塔封顶
　　本报讯（记者 许念）昨日，老渡口大桥主
塔封顶，预计明年底通车。
　　大桥全长一千二百米，双向四车道，两侧设
人行步道，桥面离常水位二十六米。
"""
    wells, bridge = articles_of(page)
    assert wells.paragraphs[-1].endswith("也编上号码。")
    assert bridge.headline == "老渡口大桥主塔封顶"
