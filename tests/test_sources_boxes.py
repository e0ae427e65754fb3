"""What a label heads below a story or inside it is furniture; above a headline it is its kicker."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read

COLUMN = 18
FIRST = "　　本报讯（记者桑榆）五月六日，柳湾镇敬老院的理发室开门，十二位老人当天就理了发。"
SECOND = "　　院长说，理发师每周来一次，老人不用再坐车去镇上，也不必让家里人专程来接送了。"
OTHER = "　　本报讯（记者简川）五月七日上午，石门渡大桥合龙，两岸的车从此不必再等渡船了。"
TEXT = "　　敬老院在柳湾镇北街九号，每周三上午可以预约探望老人，请带上身份证。"
LONG = """\
　　剃头挑子一头热，是说担子一端烧着火炉，温水就在炉子上头。另一端是一只红漆的方凳，抽屉里收着剃刀、梳子和围布。
　　早年走街串巷的师傅手里拿一把铁叉，名叫唤头，铁条从中间一拨，嗡嗡作响，半条街都听得见。孩子们听到响声就往家里跑，怕被按住剃光头。
　　裴家三代人都吃这碗饭。爷爷挑担子，父亲在供销社门口摆摊，到了裴守义这一辈，镇上开起国营理发店，他十七岁进店当学徒，先扫了半年地，又刮了半年冬瓜。
　　刮冬瓜是练手腕。冬瓜皮上有一层白霜，刀子走过去，霜要刮得干净，皮却不能破。师傅说，瓜皮不破，人的脸就不会破。
　　国营店关门以后，他在自家院子里支起一面镜子，价钱二十年没有涨过。邻居们来了坐在石凳上等，顺手替他择菜、烧水、看孩子。
　　他的规矩只有一条，老人先剃，小孩后剃，吵嘴的两口子不剃。剃下来的头发埋在梨树底下，那棵树年年挂果。"""
MORE = "　　全镇共有三所敬老院。"


def set_in_columns(text: str) -> str:
    """Cut each paragraph, as wide as the column."""
    return "\n".join(
        paragraph[at : at + COLUMN]
        for paragraph in text.split("\n")
        for at in range(0, len(paragraph), COLUMN)
    )


def page(box: str, *, inside: bool = False) -> str:
    first, second = set_in_columns(FIRST), set_in_columns(SECOND).split("\n")
    where = 1 if inside else len(second)
    second[where:where] = [set_in_columns(box)] if box else []
    headlines = "柳湾镇敬老院添了理发室", "石门渡大桥合龙"
    return "\n".join([headlines[0], first, *second, headlines[1], set_in_columns(OTHER)])


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


def test_the_page_without_a_box_has_two_stories() -> None:
    told = articles_of(page(""))
    assert [len(each.paragraphs) for each in told] == [2, 1]
    assert told[0].paragraphs[1] == SECOND.strip("　")


@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize(
    "box",
    [
        f"小贴士\n{TEXT}",
        f"编者附记\n{TEXT}",
        f"编辑附言：\n{TEXT}",
        f"【温馨提示】\n{TEXT}",
        f"小资料\n{TEXT.strip('　')}",
        "人物小传：裴守义，柳湾镇人，做了四十年理发师，去年退休。",
        "编读往来\n　　来信请注明姓名和住址，一经采用，赠送本报一份。",
        "安全格言\n　　进门先看灶，出门先关水。\n（炊事班　老裴）",
        "今日天气\n　　今天白天晴转多云，偏南风三级，最高气温三十一度。",
        "社区征集令\n　　您身边有哪些温暖的故事？欢迎您来说给我们听听。",
    ],
)
def test_a_label_and_its_text_are_in_no_story(box: str, *, inside: bool) -> None:
    assert articles_of(page(box, inside=inside)) == articles_of(page(""))


def test_a_box_goes_down_to_the_next_heading() -> None:
    assert articles_of(page(f"■ 相关链接\n{TEXT}\n{MORE}")) == articles_of(page(""))


def test_a_label_may_have_a_title_beside_it() -> None:
    box = f"链接　理发怎么预约\n{TEXT.strip()}\n"
    assert articles_of(page(box)) == articles_of(page(""))


def test_a_title_behind_a_label_and_colon_heads_one_paragraph() -> None:
    box = f"小贴士：理发怎么预约\n{TEXT}"
    assert articles_of(page(box)) == articles_of(page(""))
    told = articles_of(page(f"{box}\n{MORE}"))
    assert any(MORE.strip("　") in each.paragraphs for each in told)  # more is a story's


def test_rows_that_a_guide_heads_are_in_no_story() -> None:
    rows = "一周门诊\n北街医院　儿科夜间门诊　19：30\n南街医院　孕期门诊　周二上午"
    assert articles_of(page(rows)) == articles_of(page(""))


def test_what_is_cried_below_its_label_is_in_no_story() -> None:
    sold = "广告\n春季人才集市　五月九日上午九点　免票\n电话：0000×××"
    assert articles_of(page(sold)) == articles_of(page(""))


@pytest.mark.parametrize("label", ["【贴士】", "小贴士", "温馨提示", "【购票提示】", "[提示]"])
@pytest.mark.parametrize("call", ["咨询电话：0000001", "热线:96099", "预约电话：0571-7700001"])
def test_a_box_that_ends_with_where_to_call_is_below_who_signed(label: str, call: str) -> None:
    signed = "　　院长说，理发师每周来一次，老人不用再坐车去镇上。（记者 桑榆）"
    told = ["老人理发有了去处", "　　五月六日，敬老院的理发室开门。", signed]
    told += [label, f"　　每周三可预约探望，请带身份证。{call}", "石门渡大桥合龙", OTHER]
    first, second = articles_of("\n\n".join(told))
    assert first.reporters == ("桑榆",)
    assert first.paragraphs[-1] == signed.strip().removesuffix("（记者 桑榆）")
    assert second.headline == "石门渡大桥合龙"


def test_a_warning_without_an_indent_stands_below_the_story() -> None:
    warning = "提醒：理发的日子请带上老花镜。"
    assert articles_of(f"{page(LONG)}\n{warning}") == articles_of(page(LONG))


@pytest.mark.parametrize("label", ["相关链接", "小贴士", "人物档案"])
def test_a_label_above_a_headline_is_its_kicker(label: str) -> None:
    told = articles_of(page(f"{label}\n镇上三所敬老院都有谁来帮忙\n{OTHER.replace('桥', '坝')}"))
    assert told[1].headline == "镇上三所敬老院都有谁来帮忙"
    assert "石门渡大坝" in told[1].paragraphs[0]


def test_more_text_than_a_box_holds_is_a_story() -> None:
    told = articles_of(page(f"小知识\n{LONG}"))
    whole = "".join(text for each in told for text in each.paragraphs)
    assert all(text.strip("　") in whole for text in LONG.split("\n"))


def test_who_warns_in_a_story_is_no_label() -> None:
    warning = "警方提醒：有陌生人上门理发，先打电话问问敬老院。"
    assert articles_of(page(f"　　{warning}"))[0].paragraphs[-1] == warning


@pytest.mark.parametrize(("indent", "paragraphs"), [("　　", 4), ("", 3)])
def test_advice_with_the_indent_of_every_paragraph_ends_the_story(
    indent: str, paragraphs: int
) -> None:
    advice = f"{indent}【民警提示】门口有人自称上门理发收押金的，请先打电话问一问敬老院。"
    more = f"{OTHER}\n{SECOND}\n　　{LONG.split('　　')[2].strip()}"
    text = f"{page('')}\n石桥码头添了路灯\n{set_in_columns(more)}\n{set_in_columns(advice)}\n"
    assert len(articles_of(text)[-1].paragraphs) == paragraphs
