"""What stands in a column without being its text is told by its place, and no text is lost."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.margins.margins import kinds_of
from briefing.sources.page.setting.lines import lines_of

PAGE = """\
河湾渡口重开航线
　　本报讯（记者 简川）三月一日起，
停航两年的河湾渡口重开航线，每天往返
十六班，船票两元。
　　渡口的候船室也翻修一新，装上了长
椅和暖气。
{caption}
　　船工老郝说，他守了三十年渡口，头
一回看见这么多人排队，心里热乎。
　　下个月起，夜里还要加开两班，方便
下晚班的纺织女工回家。
　　老人凭证免费乘坐，学生半价，自行
车和小推车都不收钱。
"""
PARAGRAPHS = 5


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


def paragraphs_of(text: str) -> list[str]:
    return [each for article in articles_of(text) for each in article.paragraphs]


@pytest.mark.parametrize(
    "caption",
    [
        "乘客在新码头排队上船。",
        "三月一日，首班渡船离开\n码头。　　简川　摄",
        "乘客排队上船。\n本报记者 简川 摄",
    ],
)
def test_a_sentence_without_an_indent_is_a_caption(caption: str) -> None:
    told = paragraphs_of(PAGE.format(caption=caption))
    assert len(told) == PARAGRAPHS
    assert "码头" not in "".join(told[1:])
    assert "排队上船。" not in "".join(told)


def test_a_caption_in_the_middle_of_a_sentence_parts_nothing() -> None:
    text = PAGE.format(caption="").replace("\n\n", "\n")
    torn = text.replace("每天往返\n", "每天往返\n新码头一角。简川　摄\n")
    assert paragraphs_of(torn) == paragraphs_of(text)
    assert "每天往返十六班" in paragraphs_of(text)[0]


def test_a_short_indented_line_without_an_end_heads_a_part() -> None:
    told = paragraphs_of(PAGE.format(caption="　　船工的三十年"))
    assert len(told) == PARAGRAPHS
    assert "船工的三十年" not in "".join(told)


def test_a_reporter_named_alone_below_a_headline_signs_it() -> None:
    text = PAGE.format(caption="").replace("\n\n", "\n") + (
        "渡口的灯\n简川\n　　灯是两年前拆掉的。那天夜里，河面\n上只剩下月光，对岸的狗叫了一宿。\n"
    )
    last = articles_of(text)[-1]
    assert (last.headline, last.reporters) == ("渡口的灯", ("简川",))


@pytest.mark.parametrize("last", ["有讲究", "竟灭了"])
def test_a_short_last_line_of_a_headline_is_no_name(last: str) -> None:
    text = PAGE.format(caption="").replace("\n\n", "\n") + (
        f"老街的路灯\n{last}\n"
        "　　灯是两年前装上的。那天夜里，河面\n上只剩下月光，对岸的狗叫了一宿。\n"
    )
    story = articles_of(text)[-1]
    assert (story.headline, story.reporters) == (f"老街的路灯{last}", ())


def test_a_strangers_name_above_a_dateline_is_the_end_of_a_headline() -> None:
    text = PAGE.format(caption="").replace("\n\n", "\n") + (
        "\n网传“渡口停航” 海事处:\n全是假\n"
        "本报讯(记者 简川)针对网传“渡口停航”一事,海事处昨天答复,消息不实。\n"
    )
    assert articles_of(text)[-1].headline.endswith("海事处:全是假")


def test_lines_that_no_column_could_hold_are_a_headline_though_they_have_a_comma() -> None:
    text = PAGE.format(caption="").replace("\n\n", "\n") + (
        "萝卜怎么存，\n才能不糠心\n"
        "　　冬储萝卜最怕糠心。买回家先把叶\n子切掉，晾干切口，包好放在阴凉处。\n"
    )
    headlines = [each.headline.replace(" ", "") for each in articles_of(text)]
    assert headlines == ["河湾渡口重开航线", "萝卜怎么存，才能不糠心"]


TOLD = paragraphs_of(PAGE.replace("{caption}\n", ""))


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("　　本报讯（记者 简川）三月一日起，\n", "停航两年"),
        ("头\n一回看见这么多人排队，从前一天只有\n", "三十多个人过河。"),
    ],
)
def test_a_caption_without_a_credit_parts_no_sentence(above: str, below: str) -> None:
    page = PAGE.replace("{caption}\n", "").replace(
        "头\n一回看见这么多人排队，心里热乎。\n",
        "头\n一回看见这么多人排队，从前一天只有\n三十多个人过河。他心里热乎。\n",
    )
    torn = page.replace(above, above + "首班渡船离岸。\n", 1)
    assert torn.index("首班渡船") < torn.index(below)
    assert paragraphs_of(torn) == paragraphs_of(page)


def test_a_sentence_that_a_caption_follows_stays_text() -> None:
    text = PAGE.replace("{caption}\n", "").replace(
        "头\n一回看见这么多人排队，心里热乎。\n",
        "头\n一回看见这么多人。\n老郝在船头。　简川　摄\n"
        "他心里热乎，夜里多跑了两班，直到岸\n上没有人。\n",
    )
    assert any(
        each.endswith("头一回看见这么多人。他心里热乎，夜里多跑了两班，直到岸上没有人。")
        for each in paragraphs_of(text)
    )


def test_what_is_to_be_called_is_no_headline() -> None:
    text = PAGE.format(caption="码头仓库出租，水电齐全，电话0000-8123456")
    assert paragraphs_of(text) == TOLD


def test_a_full_line_goes_on_at_the_head_of_the_next_column() -> None:
    text = PAGE.replace("{caption}\n", "").replace(
        "老人凭证免费乘坐，学生半价，自行\n车和小推车都不收钱。\n",
        "老人凭证免费乘坐，学生只收半价。\n\n自行车和小推车上船都不收钱，只是不\n能骑。\n",
    )
    assert paragraphs_of(text)[-1] == (
        "老人凭证免费乘坐，学生只收半价。自行车和小推车上船都不收钱，只是不能骑。"
    )


def test_a_notice_ends_with_who_signs_it() -> None:
    notice = "公　告\n因渡口路面改造，四月八日起禁止货车\n通行。特此公告。\n河湾区公路养护中心\n"
    more = (
        "老茶馆添了书架\n　　码头边的老茶馆上周添了三个书架，\n茶客坐下就能借书，看完放回原处。\n"
    )
    found = articles_of(PAGE.replace("{caption}\n", "") + notice + more)
    assert [each.headline for each in found] == ["河湾渡口重开航线", "老茶馆添了书架"]


def test_a_signature_that_the_column_cut_signs_the_story() -> None:
    text = PAGE.replace("{caption}\n", "").replace(
        "都不收钱。\n", "都不收钱。（本报\n记者 简川）\n"
    )
    assert paragraphs_of(text)[-1].endswith("都不收钱。")


ROOM = (
    "渡口的候船室翻修一新，装上了长椅和暖气，旁边还添了一间小小的读书室，摆着三百本书，"
    "谁都可以坐下来看。"
)


def test_a_caption_parts_no_paragraph_that_is_one_line() -> None:
    first, second = "　　船工老郝说，他守了三十年渡口，头一回看见这么多人", "排队。他心里热乎。"
    text = f"　　{ROOM}\n" * 3
    page = f"河湾渡口重开航线\n{text}\n新码头添了读书室\n{text}\n老艄公守船三十年\n{text}"
    torn = f"{page}{first}\n乘客在新码头排队上船。\n{second}\n"
    assert paragraphs_of(torn) == paragraphs_of(f"{page}{first}{second}\n")


def test_lines_without_an_end_head_the_text_where_each_paragraph_is_one_line() -> None:
    first = "河湾渡口重开航线\n从新城到老码头只要八分钟\n船票两元，首周免费试乘\n"
    rooms = f"{ROOM}\n" * 3
    second = "老艄公守船三十年\n昨天退休，徒弟接过了船篙\n"
    third = "今年的灯，比往年亮\n昨天，"
    page = f"渡口新闻 02版\n{first}{rooms}\n{second}{rooms}{third}{rooms}"
    assert [len(each.paragraphs) for each in articles_of(page)] == [3, 3, 3]


def test_items_that_a_triangle_leads_are_briefs_below_their_column() -> None:
    items = [f"▲{ROOM}", "▲河湾渡口重开航线，船票两元。"]
    page = "\n".join(
        ["渡口新闻 02版", "老艄公守船三十年", *[f"　　{ROOM}"] * 2, "一周短波", *items]
    )
    told = ["老艄公守船三十年", *[item[1:-1] for item in items]]
    assert [each.headline for each in articles_of(page)] == told
    photo = "▲首班渡船离开码头。 简川 摄"
    assert "首班渡船" not in "".join(paragraphs_of(f"{page}\n{photo}"))


def test_the_last_of_them_is_a_brief_above_a_slogan_too() -> None:
    items = (
        "▲热电车间开展“一点一查”活动，三月上旬消除漏点十二处。",
        "▲物流部叉车班连续安全行驶满五百天，获奖一万元。",
        "▲食堂新添早餐窗口两个，豆浆由外购改为现磨，价格不变。",
    )
    rows = [item[at : at + 14] for item in items for at in range(0, len(item), 14)]
    text = [f"　　{ROOM}"[at : at + 14] for at in range(0, len(ROOM) + 2, 14)]
    page = [
        "渡口车间报",
        "候船室亮着灯",
        *text,
        *text,
        "班组快讯",
        *rows,
        "安全连着你我他　平安幸福靠大家",
    ]
    _, *found = articles_of("\n".join(page))
    assert [each.paragraphs for each in found] == [(item,) for item in items]


@pytest.mark.parametrize("slogan", ["文明用餐　不剩饭菜", "讲文明　树新风　　云溪区文明办　宣"])
def test_a_slogan_below_the_last_story_is_no_text(slogan: str) -> None:
    text = "　　三月十日，专家组对云溪区整治项目进\n行验收，认为新增耕地四百亩，同意通过。\n"
    (story,) = articles_of(f"专家组验收整治项目\n{text}{text}{slogan}\n")
    assert [each[-5:] for each in story.paragraphs] == ["同意通过。"] * 2


def test_a_sentence_above_a_credit_is_a_caption_below_the_day_of_a_notice() -> None:
    texts = (
        f"昨天，{ROOM}",
        "渡口小学现招收夜校学员，开设书法、声乐、手机摄影等十四个专业，均可报名。",
    )
    rows = [[f"　　{text}"[at : at + 14] for at in range(0, len(text) + 2, 14)] for text in texts]
    signed = ["　　渡口小学", "　　2026年9月15日", "渡口小学学生在滚铁环。", "　乐游　摄"]
    page = ["候船室亮着灯", *rows[0], "招生启事", *rows[1], *signed]
    *_, notice = articles_of("\n".join(page))
    assert notice.headline == "招生启事"
    assert "滚铁环" not in "".join(notice.paragraphs)


def test_the_label_of_a_notice_with_a_headline_leaves_it_its_text() -> None:
    page = (
        "渡口夜校开班\n"
        "　　本报讯（记者　程柳）渡口夜校三月十日开班，首批学员\n四十人，课程每周两晚，不收学费。\n"
        "院务通告\n关于调整门诊作息时间的通告\n　　自2026年9月1日起，我院门诊上午开诊时间由8:00\n"
        "调整为7:40，挂号窗口提前30分钟开放。\n　　云溪县中医院\n　　2026年8月17日\n"
    )
    _, notice = articles_of(page)
    assert notice.headline == "关于调整门诊作息时间的通告"
    assert notice.paragraphs[0].endswith("挂号窗口提前30分钟开放。")


def test_who_does_what_on_a_line_of_its_own_above_a_credit_is_a_caption() -> None:
    text = "渡口的候船室翻修一新，装上了长椅和\n暖气，旁边还有读书室。老艄公把船篙\n交给了徒弟。\n"
    page = f"河湾渡口重开航线\n\n{text}\n{{}}{text}\n{text}"
    scene = "渡口的石阶上，旅客排队上船。\n"
    assert "石阶" not in "".join(paragraphs_of(page.format(f"{scene}屠铭 摄\n\n")))
    told = "渡口的石阶上，旅客排起了队。\n"
    assert "石阶" in "".join(paragraphs_of(page.format(f"{told}\n")))


def test_a_list_ends_where_a_line_without_an_indent_heads_a_text() -> None:
    rows = "五星级文化站所名单\n　　河湾渡口　老街书屋\n　　新桥文化站　云溪画室\n"
    text = "　　上个月起，老艄公把船篙交给了徒弟，\n自己当起了讲解员，每天要说上六场。\n"
    page = PAGE.format(caption="").replace("\n\n", "\n") + rows + "老艄公改了行\n" + text
    told = [each.headline for each in articles_of(page)]
    assert told == ["河湾渡口重开航线", "五星级文化站所名单", "老艄公改了行"]


def test_a_single_space_before_a_name_is_no_indent_where_paragraphs_have_two() -> None:
    text = "　　渡口的候船室翻修一新，装上了长椅和\n暖气，旁边还有读书室。\n" * 6
    page = (
        f"老艄公守船三十年\n　　本报3月12日讯（通讯员　简川\n　屠铭）昨天，渡口重新开航。\n{text}"
    )
    (article,) = articles_of(page)
    assert article.paragraphs[0] == "昨天，渡口重新开航。"


def test_labels_of_an_editing_system_tell_the_elements_of_a_story() -> None:
    text = f"正文\n{ROOM}\n\n{ROOM}\n"
    page = (
        f"引题\n停航两年之后\n标题\n河湾渡口重开航线\n{text}\n"
        f"标题\n老艄公改了行\n副题\n徒弟接过船篙\n{text}"
    )
    told = [(each.kicker, each.headline, each.subheadlines) for each in articles_of(page)]
    assert told == [
        ("停航两年之后", "河湾渡口重开航线", ()),
        ("", "老艄公改了行", ("徒弟接过船篙",)),
    ]


def test_briefs_that_their_place_leads_are_told_apart() -> None:
    places = ("河湾渡口", "新桥镇", "云溪社区")
    briefs = [f"　　●{place}　{ROOM}" for place in places]
    page = "\n".join(["老艄公守船三十年", *[f"　　{ROOM}"] * 4, "短波", *briefs])
    assert [each.headline for each in articles_of(page)][1:] == [
        f"{at}　{ROOM[:-1]}" for at in places
    ]


def test_numbered_articles_of_a_notice_that_fill_their_column_are_text() -> None:
    first = "　　一、禁渔期自七月一日起至十月三十一日止。"
    second = "　　二、严禁使用电鱼、毒鱼、炸鱼以及\n地笼网。"
    told = paragraphs_of(PAGE.format(caption=f"{first}\n{second}"))
    assert "二、严禁使用电鱼、毒鱼、炸鱼以及地笼网。" in told


def test_labels_before_the_elements_on_one_line_tell_them_too() -> None:
    room = "阅览室昨天添了三十个座位，放学的孩子不用再站着看书。"
    text = (
        "版次：二版\n签发：值班总编\n引题：镇文化站这一年\n主题：阅览室　添了座位\n"
        f"副题：开到晚上九点\n作者：本报记者 简川\n正文：\n{room}\n配图：0张\n——————\n"
        f"主题：老茶馆有了书架\n正文：{room}\n备注：可上版。\n"
    )
    first, second = articles_of(text)
    assert (first.kicker, first.headline) == ("镇文化站这一年", "阅览室 添了座位")
    assert (first.subheadlines, first.reporters) == (("开到晚上九点",), ("简川",))
    assert (second.headline, second.paragraphs) == ("老茶馆有了书架", (room,))
    assert first.paragraphs == (room,)


def test_briefs_that_datelines_open_are_told_apart() -> None:
    brief = "　　本报讯（记者 {}）{}昨天添了一条公交线路，\n每天十六班。\n"
    text = PAGE.format(caption="").strip() + "\n简讯\n"
    found = articles_of(text + brief.format("简川", "河湾镇") + brief.format("屠铭", "白塔镇"))
    assert [each.paragraphs[0][:3] for each in found[1:]] == ["河湾镇", "白塔镇"]


@pytest.mark.parametrize(("who", "times"), [("简川", 1), ("简川 文/图", 0)])
def test_what_a_picture_shows_is_a_caption_where_the_reporter_took_pictures(
    who: str, times: int
) -> None:
    text = PAGE.format(caption="").replace("\n\n", "\n").replace("简川", who)
    shown = "乘客在新码头排队上船。"
    text = text.replace("心里热乎。", f"心里热乎乎的。\n{shown}")  # the line above is full
    assert "".join(paragraphs_of(text)).count(shown) == times


def test_a_name_that_a_list_goes_on_with_signs_nothing() -> None:
    rows = "　　渡口一班：薛东山　毕桂\n莲\n　　渡口二班：褚艳红　栗小刚　\n丛培利\n"
    text = PAGE.format(caption="") + "金牌班组长名单\n" + rows
    assert "栗小刚丛培利" in "".join(paragraphs_of(text)).replace("　", "")


def test_services_that_stop_from_when_to_when_are_no_news() -> None:
    text = (
        PAGE.format(caption="").strip()
        + "\n便民信息\n6月6日9:00—17:00，渡口检修停水，请居民提前储水。\n"
    )
    assert "停水" not in "".join(paragraphs_of(text))


def test_a_list_whose_last_row_was_cut_ends_above_a_headline() -> None:
    rows = "　　李生莲（女）　渡口清扫工\n　　马海燕（女）　河湾镇民族刺绣合\n作社绣娘\n"
    story = "马占魁的八百二十七口水窖\n　　天还没有亮透，水管站的马占魁就骑着\n车上山了。\n"
    found = articles_of(PAGE.format(caption="") + f"最美劳动者名单\n{rows}{story}")
    assert [each.headline for each in found][1:] == ["最美劳动者名单", "马占魁的八百二十七口水窖"]


def test_what_exclaims_below_a_comma_ends_its_sentence() -> None:
    text = PAGE.format(caption="")
    text += "　　通水那天，七十九岁的老阿妈接了一碗，\n再一口喝干：“甜！”\n三部门会商研判汛情\n"
    text += "　　本报讯（记者 简川）昨日，三部门会商\n了汛情。\n"
    found = articles_of(text)
    assert found[0].paragraphs[-1].endswith("再一口喝干：“甜！”")
    assert found[1].headline == "三部门会商研判汛情"


def test_a_notice_of_services_leaves_the_headline_below() -> None:
    notice = "停电预告\n1月30日8:00—15:00，渡口线检修，影响北岸。\n供电服务热线　95598\n"
    story = "打糕车间忙到凌晨\n　　糯米蒸熟、木槌捶打，打糕车间昨夜又忙\n到了凌晨。\n"
    found = articles_of(PAGE.format(caption="") + notice + story)
    assert [each.headline for each in found] == ["河湾渡口重开航线", "打糕车间忙到凌晨"]
    assert "停电" not in "".join(paragraphs_of(PAGE.format(caption="") + notice + story))


def test_a_word_in_brackets_opens_paragraphs_of_a_case() -> None:
    case = (
        "船票卖重了谁来赔？\n　　【案情】老渡口的船票卖重了。\n　　【裁判】法院判船家退票。\n"
        "　　【提醒】买票要看清班次，别误了船。\n"
    )
    assert "【提醒】" in "".join(paragraphs_of(PAGE.format(caption="") + case))


@pytest.mark.parametrize(
    "caption",
    [
        "首班渡船的乘客在新码头上排起了长队。",
        "四月一日，老郝在船头向乘客介绍救生\n衣的穿法。",
        "老郝和他守了三十年的木船。简川　图",
        "四月一日，老郝在船头向乘客介绍救生\n衣的穿法。乘客大多是老街坊。\n本报记者　简川　摄",
    ],
)
def test_a_caption_between_paragraphs_may_fill_its_column(caption: str) -> None:
    assert paragraphs_of(PAGE.format(caption=caption)) == TOLD


def test_a_caption_whose_full_stop_its_column_had_no_room_for_parts_no_sentence() -> None:
    page = PAGE.replace("{caption}\n", "")
    shown = "首班渡船的乘客们正在新码头上排队候船\n。\n"
    below = "三部门会商\n研判今春汛情\n　　本报讯（记者 屠铭）昨日，三部门会商\n了汛情。\n"
    first, second = articles_of(page + shown + below)
    assert [*first.paragraphs] == TOLD
    assert second.paragraphs == ("昨日，三部门会商了汛情。",)


@pytest.mark.parametrize("said", ["他说，这条船比他的孩子还要大上好几岁。", "“这条船比我孩子大。”"])
def test_what_somebody_says_is_no_caption_between_paragraphs(said: str) -> None:
    assert said in "".join(paragraphs_of(PAGE.format(caption=said)))


def test_a_caption_below_what_turns_to_another_page_is_of_no_story() -> None:
    caption = "三月八日，育秧工厂里的女工们在操作播\n种流水线。\n本报记者　简川　摄\n"
    page = PAGE.replace("{caption}\n", "") + "（下转第二版）\n"
    assert articles_of(page + caption) == articles_of(page)


def test_numbered_captions_between_paragraphs_are_no_text() -> None:
    captions = "①四月一日，老郝在船头向乘客介绍救生\n衣的穿法。\n②首班渡船离开新码头。"
    assert paragraphs_of(PAGE.format(caption=captions)) == TOLD


def test_news_in_a_picture_goes_down_to_who_took_it() -> None:
    news = (
        "图片新闻\n四月一日，河湾渡口的船工老郝和他的徒\n弟们给木船刷上了桐油。本报记\n者　简川　摄"
    )
    assert paragraphs_of(PAGE.format(caption="").replace("\n\n", "\n") + news) == TOLD


def test_a_caption_is_whole_where_empty_lines_stand_everywhere() -> None:
    page = PAGE.format(caption="▲四月一日，老郝在船头向乘客介绍救生\n衣的穿法。")
    spaced = page.replace("\n", "\n\n")
    assert "衣的穿法" not in "".join(paragraphs_of(spaced))


def test_a_caption_with_a_sign_takes_nothing_of_the_line_above() -> None:
    torn = PAGE.replace("{caption}\n", "").replace("每天往返\n", "每天往返\n图①：新码头一角。\n")
    assert paragraphs_of(torn) == TOLD


def test_a_day_that_a_comma_follows_is_no_edition_day() -> None:
    text = (
        PAGE.format(caption="")
        .replace("\n\n", "\n")
        .replace("老人凭证免费乘坐，", "试航截止时间为2026年12月20日，\n老人凭证免费乘坐，")
    )
    assert "试航截止时间为2026年12月20日，老人凭证" in paragraphs_of(text)[-1]


def test_a_captions_first_line_tells_the_day_above_its_photographer() -> None:
    caption = "4月1日，河湾渡口的船工老郝和他的徒弟\n们刷桐油。　　简川 摄"
    text = "\n".join(line.strip("　") for line in PAGE.format(caption=caption).split("\n"))
    assert "桐油" not in "".join(paragraphs_of(text))
    assert "徒弟" not in "".join(paragraphs_of(text))


ROOMS = f"河湾渡口重开航线\n{ROOM}\n{ROOM.replace('渡口', '码头')}\n"


@pytest.mark.parametrize(
    "caption", ["首班渡船的乘客在码头排队上船。", "晨光中的老渡口和它的木船。"]
)
def test_a_sentence_above_who_took_the_photo_is_its_caption(caption: str) -> None:
    page = f"{ROOMS}{caption}\n本报记者　简川　摄\n"
    assert articles_of(page) == articles_of(ROOMS)


@pytest.mark.parametrize("last", ["会议还研究了船票的价钱等事项。", "他说，船票还是两元一张。"])
def test_what_no_picture_shows_is_text_above_who_took_the_photo(last: str) -> None:
    assert paragraphs_of(f"{ROOMS}{last}\n本报记者　简川　摄\n")[-1] == last


def test_a_credit_of_all_the_pages_pictures_is_of_no_line_above_it() -> None:
    last = "　　夜里还要加开两班，方便纺织厂晚班的\n女工，票价和白天一样，都是两块钱一张。"
    page = PAGE.format(caption=last)
    credited = f"{page}{last}\n首班船定于六点开出。\n本版漫画　程柳\n"
    assert paragraphs_of(credited)[-1].endswith("两块钱一张。首班船定于六点开出。")


def test_where_to_call_below_a_table_is_of_the_table() -> None:
    rows = (
        "停电预告\n日期　　时间　　　　　范围\n5月22日　7:00—13:00　渡口路\n"
        "5月23日　8:30—17:00　柳编巷南段单号\n供电服务热线：0000777\n"
    )
    kinds = kinds_of(lines_of(PAGE.format(caption="") + rows))
    assert kinds[-2:] == ["table", "table"]


def test_a_caption_whose_credit_its_column_cut_is_no_paragraph() -> None:
    caption = "　　新码头的船工正在补网。　　云\n溪站　摄"
    told = paragraphs_of(PAGE.format(caption=caption))
    assert told == paragraphs_of(PAGE.format(caption="").replace("\n\n", "\n"))


def test_what_a_picture_shows_below_who_signed_the_story_is_a_caption() -> None:
    text = PAGE.format(caption="").replace("\n\n", "\n").replace("　　", "")
    signed = text.replace("小推车都不收钱。", "小推车都不收钱。（简川）\n老郝在渡口检查缆绳。")
    assert paragraphs_of(signed)[-1].endswith("小推车都不收钱。")
    goes_on = text + "老郝在渡口检查缆绳。\n"
    assert paragraphs_of(goes_on)[-1].endswith("检查缆绳。")
