"""Newspaper pages: what stands printed comes back as articles, however it was set."""

import json
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.fetch import fetch
from tests.column_figures import measure, plain
from tests.columns import STYLES, a_page

SOURCES = Path(__file__).parent / "sources"
PAGES = sorted(each for each in SOURCES.iterdir() if each.suffix in {".txt", ".md"})
PRINTED = [line for path in PAGES for line in path.read_text(encoding="utf-8").splitlines()]
SEED = Path(__file__).parents[2] / "shared" / "seed-page.txt"


def articles(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_exactly_the_articles_beside_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = [asdict(article) for article in read(fetch(str(path))[0]).articles]
    assert len(found) == len(expected)
    for article, wanted in zip(found, expected, strict=True):
        article["published"] = str(article["published"]) if article["published"] else None
        assert {key: article[key] for key in wanted} == json.loads(
            json.dumps(wanted), object_hook=_with_tuples
        )


def _with_tuples(fields: dict[str, object]) -> dict[str, object]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()}


HARDER = {
    "narrow columns without indents": {"paragraphs": 0.85},
    "headlines cut, nothing apart": {"headlines": 0.88},
    "very narrow columns": {"paragraphs": 0.95, "boundaries": 0.95},
    "torn anywhere, without any dateline": {"boundaries": 0.92},
}
"""Where a page keeps no trace of it: a paragraph that ended at its column's edge, say."""


@pytest.mark.parametrize("style", sorted(STYLES))
def test_pages_come_back_story_by_story_in_every_typography(style: str) -> None:
    figures = measure(STYLES[style], 16)
    least = {"boundaries": 0.95, "headlines": 0.95, "paragraphs": 0.97} | HARDER.get(style, {})
    found = {name: getattr(figures, name).f1 for name in least}
    assert not {name: found[name] for name in least if found[name] < least[name]}
    assert not figures.furniture


WHOLE = sorted(set(STYLES) - {"reporters at the end"})
"""There a line may end inside the reporters' bracket, and whose words those are is not known."""


@given(chance=st.integers(0, 100_000), style=st.sampled_from(WHOLE))
@settings(max_examples=60, deadline=None)
@example(chance=5129, style="reporters on a line below")
@example(chance=20152, style="reporters on a line above")
@example(chance=20191, style="between furniture")
@example(chance=40038, style="torn anywhere")
@example(chance=20260, style="narrow columns with indents")
@example(chance=55355, style="as the seed page")
@example(chance=1010, style="furniture, without any dateline")
@example(chance=22272, style="headlines behind squares")
@example(chance=21, style="reporters on a line above")
@example(chance=1051, style="headlines cut by the column")
@example(chance=22, style="reporters on a line below")
@example(chance=40032, style="torn anywhere")
@example(chance=13585, style="reporters on a line above")
@example(chance=5226, style="furniture, without any dateline")
@example(chance=1904, style="furniture, without any dateline")
@example(chance=1431, style="reporters on a line above")
@example(chance=1477, style="reporters on a line above")
@example(chance=1528, style="reporters on a line below")
@example(chance=5299, style="reporters on a line below")
@example(chance=1633, style="reporters on a line below")
@example(chance=1099, style="very narrow columns")
@example(chance=7150, style="reporters on a line below")
@example(chance=7393, style="headlines cut by the column")
@example(chance=7477, style="cut simply, without indents")
@example(chance=200022, style="headlines cut by the column")
def test_no_word_of_a_page_is_lost_or_doubled(chance: int, style: str) -> None:
    printed = a_page(STYLES[style], Random(chance))  # noqa: S311 - pages, not secrets
    words = "".join(
        "".join((each.kicker, each.headline, *each.subheadlines, *each.paragraphs))
        for each in printed.stories
    )
    said = "".join(
        "".join((each.kicker, each.headline, *each.subheadlines, *each.paragraphs))
        for each in articles(printed.text)
    )
    assert plain(said) == plain(words)


@pytest.mark.parametrize(
    ("ending", "opening"),
    [
        ("全力推动项", "目建设"),
        ("今年以来,", "全区新建"),
        ("“一老一", "幼”服务"),
        ("达到14", "00人"),
    ],
)
def test_a_column_break_may_stand_anywhere_in_a_sentence(ending: str, opening: str) -> None:
    text = f"## 云溪区召开会议\n\n本报讯(记者 陆清荷)昨天,会议{ending}\n\n{opening}取得进展。\n"
    (article,) = articles(text)
    assert article.paragraphs == (f"昨天,会议{ending}{opening}取得进展。",)


def test_an_end_of_paragraph_is_kept_where_a_sentence_ends() -> None:
    text = "## 云溪区召开会议\n\n本报讯 昨天,会议召开。\n\n会议强调,要抓落实。\n"
    assert articles(text)[0].paragraphs == ("昨天,会议召开。", "会议强调,要抓落实。")


def test_a_headline_in_two_lines_is_one_headline() -> None:
    body = "本报讯(记者 屠铭)昨天,云溪区首届柳编艺术节开幕。"
    text = f"首届柳编艺术节暨  \n非遗集市在我区开幕\n\n{body}\n"
    assert articles(text)[0].headline == "首届柳编艺术节暨非遗集市在我区开幕"


@pytest.mark.parametrize(("first", "publisher"), [("云溪矿工", "云溪矿工"), ("矿山生活", "")])
def test_a_paper_may_be_named_by_the_first_line_alone(first: str, publisher: str) -> None:
    page = f"{first}\n第二版\n2026年3月12日　星期四\n\n老街步行桥今天开放\n本报讯 昨天,桥开了。\n"
    assert [each.publisher for each in articles(page)] == [publisher]


def test_the_edition_day_is_read_from_the_page() -> None:
    text = "云溪日报\n2024年2月29日 星期四\n## 云溪河通航\n\n昨天,云溪河通航。\n"
    assert str(articles(text)[0].published) == "2024-02-29"


def test_a_day_that_no_calendar_has_is_no_edition_day() -> None:
    text = "2023年2月30日 星期四\n## 云溪河通航\n\n昨天,云溪河正式恢复通航。\n"
    assert articles(text)[0].published is None


@pytest.mark.parametrize("text", ["云溪日报\n第3版\n", "## 只有标题\n\n## 另一个标题\n", "\n \n\n"])
def test_a_page_without_a_story_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(SourceError, match="page: holds no article"):
        articles(text)


@example("\x80\x80\x80\x80\n<")
@given(st.text(max_size=400) | st.text(alphabet="#  \n。,，“”本报讯(记者)云溪区昨天", max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        found = articles(text)
    except SourceError:
        return
    assert all(article.headline and all(article.paragraphs) for article in found)


NAMES_AT_BOTH_ENDS = [
    "本报记者　金满仓",
    "石板街夜市开张",
    "　　3月8日晚，云溪区石板街夜市开张，首批80个摊位亮灯迎客，当晚客流超过1.2万人次。",
    "本报记者　田小禾",
]


@example(NAMES_AT_BOTH_ENDS)
@given(st.lists(st.sampled_from(PRINTED), min_size=1, max_size=30))
@settings(max_examples=100, deadline=None)
def test_lines_of_pages_in_any_order_break_no_reader(lines: list[str]) -> None:
    try:
        found = articles("\n".join(lines))
    except SourceError:
        return
    assert all(article.headline and all(article.paragraphs) for article in found)


@pytest.mark.parametrize(
    "run",
    [
        "(",
        "（",
        "本报记者",
        "记者 张三 ",
        "、",
        "晴转",
        "图为",
        "下转第2版",
        "【",
        "1. ",
        "“",
        "■",
        " ",
        "#",
    ],
)
def test_long_runs_stay_fast(run: str) -> None:
    begun = time.process_time()
    for text in (run * (100_000 // len(run)), (run * 6 + "\n") * 300):
        articles(f"## 云溪河通航\n\n本报讯 昨天,云溪河正式恢复通航。\n{text}\n")
    assert time.process_time() - begun < 4


def test_time_grows_with_the_page_and_no_faster() -> None:
    page = a_page(STYLES["between furniture"], Random(1)).text  # noqa: S311 - pages, not secrets
    articles(page)  # whatever is paid once

    def seconds(times: int) -> Iterator[float]:
        """Take it three times: what else lies in memory slows one down, not all."""
        for _ in range(3):
            begun = time.process_time()
            articles(page * times)
            yield time.process_time() - begun

    longest = 12 * min(seconds(20))
    assert any(taken < longest for taken in seconds(160))


@pytest.mark.skipif(not SEED.exists(), reason="the page is not part of the repository")
def test_the_page_that_started_it_all_has_five_articles() -> None:
    found = read(fetch(str(SEED))[0]).articles
    assert len(found) == 5
    assert {article.place for article in found} == {"武进区"}
    assert all(article.dateline.startswith("本报讯") and article.reporters for article in found)
    assert all(text.endswith(("。", "”")) for article in found for text in article.paragraphs)


def test_a_heading_right_below_the_text_is_a_part_where_headlines_stand_apart() -> None:
    text = (
        "老街步行桥今天开放\n\n"
        "本报讯(记者 陆清荷)昨天上午,老街步行桥正式开放,首日有3200人走过新桥。\n"
        "修桥人的一年\n　　桥长46米,修桥人忙了整整一年,用去木料320立方米。\n\n"
        "云溪河水质达到二类\n\n本报讯(记者 屠铭)昨天,区环保局通报,云溪河水质达到二类标准。\n\n"
        "区图书馆延长开放\n\n本报讯(记者 屠铭)从本周起,区图书馆延长开放到晚上十点。\n"
    )
    assert [each.headline for each in articles(text)] == [
        "老街步行桥今天开放",
        "云溪河水质达到二类",
        "区图书馆延长开放",
    ]


def test_no_district_is_made_of_the_end_of_one_line_and_the_start_of_the_next() -> None:
    text = "公共自行车增设20个站点\n\n市交通局昨天通报，全市公共自行车新增二十处，方便居民出行。\n"
    assert [article.place for article in articles(text)] == [""]


def test_writers_below_their_letters_are_neither_text_nor_headline() -> None:
    text = "　　{}，老人出门只好绕着走，已经说了三个月。盼有关部门来看一看，给个准信。"
    page = "\n".join(
        line
        for headline, writer in (
            ("学校门口的减速带被轧没了", "新华里　贾克勤"),
            ("盲道上的单车谁来管", "读者　老蔺"),
            ("谢谢那位递雨衣的姑娘", "滨江社区　姚　远"),
        )
        for line in (headline, "　　编辑同志：", text.format(headline), writer)
    )
    found = articles(page)
    assert [each.headline for each in found] == [
        "学校门口的减速带被轧没了",
        "盲道上的单车谁来管",
        "谢谢那位递雨衣的姑娘",
    ]
    assert [each.reporters for each in found] == [("贾克勤",), ("老蔺",), ("姚远",)]
    told = [text.format(each.headline).strip() for each in found]
    assert [each.paragraphs for each in found] == [("编辑同志：", each) for each in told]


def test_a_name_below_a_headline_is_its_writer_s_however_set() -> None:
    text = "　　乡谚说，霜打的萝卜赛过梨。几场霜下来，它就把脾气收了，甜了，脆了，水汪汪的。"
    page = f"霜降后的萝卜\n■ 尚思齐\n{text}\n母亲的豆腐坊\n青　苇\n{text}\n"
    page += f"父亲的算盘\n孟小禾\n{text}"
    found = articles(page)
    assert [each.headline for each in found] == ["霜降后的萝卜", "母亲的豆腐坊", "父亲的算盘"]
    assert [each.reporters for each in found] == [("尚思齐",), ("青苇",), ("孟小禾",)]


@pytest.mark.parametrize("offered", ["", "字号：大 中 小\n本文浏览：127\n"])
def test_who_wrote_and_photographed_signs_below_what_a_site_offers(offered: str) -> None:
    text = "霜打的萝卜赛过梨。几场霜下来，它就把脾气收了，甜了，脆了，水汪汪的，村里人都爱吃。\n"
    page = f"霜降后的萝卜甜了\n{offered}融媒记者 尚思齐 文/图\n{text * 3}"
    (story,) = articles(f"云溪在线\n2026年3月12日\n{page}")
    assert (story.headline, story.reporters) == ("霜降后的萝卜甜了", ("尚思齐",))


def test_a_notice_keeps_its_telephone_its_signer_and_its_day() -> None:
    page = """清源日报　2026年7月15日　星期三　4版　公告·广告
青禾市自来水集团停水通知
因西环路供水主管改迁接驳，定于7月17日22时至18日6时停水，影响范围为春晖路以东片区。
请以上区域用户提前做好储水准备。
服务热线：96118
关于柳堰路封闭施工的通告
因雨污分流改造工程施工需要，柳堰路自即日起封闭施工，请过往车辆绕行。
特此通告。
柳堰区交通运输局
柳堰区公安分局交通管理大队
2026年7月13日
注销公告
青禾市蓝鲸少儿游泳俱乐部有限公司拟向登记机关申请注销，请债权人于本公告之日起45日内申报债权。
青禾市蓝鲸少儿游泳俱乐部有限公司
二〇二六年七月十四日
招聘启事
因工作需要，县文化馆面向社会招聘讲解员两名，要求大专以上学历，年龄三十五周岁以下。
报名时间：7月16日至7月20日
联系人：王女士　联系电话：88812346
广告刊登热线：0738-8223344
"""
    told = {each.headline: each.paragraphs for each in articles(page)}
    assert [*told] == [
        "青禾市自来水集团停水通知",
        "关于柳堰路封闭施工的通告",
        "注销公告",
        "招聘启事",
    ]
    ends = [each[1:] for each in told.values()]
    assert ends == [
        ("请以上区域用户提前做好储水准备。", "服务热线：96118"),
        ("特此通告。", "柳堰区交通运输局", "柳堰区公安分局交通管理大队", "2026年7月13日"),
        ("青禾市蓝鲸少儿游泳俱乐部有限公司", "二〇二六年七月十四日"),
        ("报名时间：7月16日至7月20日", "联系人：王女士　联系电话：88812346"),
    ]


_FRONT = """柳堰县城三条道路完工通车
　　本报讯（记者 陆清荷）11月15日，县城三条道路同时通车，司机们鸣笛庆祝。"""


@pytest.mark.parametrize("label", ["·要闻速览·", "短讯三则", "速读", "◆一线快报", "【工会动态】"])
@pytest.mark.parametrize("sign", ["", "▲", "○"])
def test_each_paragraph_below_a_label_of_briefs_is_a_story(label: str, sign: str) -> None:
    items = [
        f"{sign}11月14日，县工商联组织16家会员企业走进结对村，签订农产品购销协议9份。",
        f"{sign}近日，县残联为全县218名重度残疾人免费适配轮椅等辅助器具，价值31万元。",
        f"{sign}县第二人民医院康复楼主体结构封顶，建筑面积1.2万平方米，预计明年启用。",
    ]
    found = articles("\n".join((_FRONT, label, *(f"　　{item}" for item in items))))
    assert [each.paragraphs for each in found[1:]] == [(item,) for item in items]


def test_a_label_of_briefs_above_a_headline_heads_one_story() -> None:
    page = f"""{_FRONT}
一线快报
老粮仓变身村史馆
　　本报讯（记者 陆清荷）推开厚重的木门，村民捐出的农具、粮票一一陈列在玻璃柜里。
　　“看见这些，就想起小时候。”村民老苗说。村史馆每周末开放，已接待两千多人。
"""
    story = articles(page)[1]
    assert (story.kicker, story.headline) == ("一线快报", "老粮仓变身村史馆")
    assert len(story.paragraphs) == 2


@pytest.mark.parametrize(
    ("byline", "name"),
    [
        ("◎ 青衫客", "青衫客"),
        ("□ 一叶知秋", "一叶知秋"),
        ("广东　周定国", "周定国"),
        ("二车间　周定国", "周定国"),
        ("县作协　周定国", "周定国"),
        ("□ 县一中　高二（3）班　周　末", "周末"),
        ("贺春梅（市第二中学教师）", "贺春梅"),
        ("○荀春梅（东关派出所新警）", "荀春梅"),
        ("读者 贺春梅（退休教师）", "贺春梅"),
        ("□ 孙　敏　区政协委员", "孙敏"),
        ("网友“云中漫步”", "云中漫步"),
    ],
)
def test_a_headline_vouches_for_who_wrote_below_it(byline: str, name: str) -> None:
    text = "　　乡谚说，霜打的萝卜赛过梨。几场霜下来，它就把脾气收了，甜了，脆了，水汪汪的。"
    (story,) = articles(f"霜降后的萝卜\n{byline}\n{text}")
    assert (story.headline, story.reporters) == ("霜降后的萝卜", (name,))


@pytest.mark.parametrize("line", ["展新颜", "古渡镇　新农家", "城关区　安全月", "青山镇　高家村"])
def test_the_last_words_of_a_headline_sign_no_text(line: str) -> None:
    text = "　　本报讯 入秋以来，各镇村抓紧安全检查，农家院落修旧如新，游客比去年多了两成。"
    (story,) = articles(f"乡村振兴看今朝\n{line}\n{text}")
    assert story.reporters == ()


def test_a_notice_keeps_who_signs_it_also_where_no_day_stands_below() -> None:
    page = """关于渡口路停水的公告
　　因渡口路供水主管更新，4月9日8时至18时停水，请沿线居民提前储水，如遇雨天顺延一日。
　　河湾自来水公司
停电预告
　　因线路检修，4月10日9时至17时北岸停电，影响范围为渡口路、柳编巷和石桥新村。
　　河湾供电公司
县城添了三条夜班公交
　　昨晚，三条夜班公交线首次发车，末班车开到凌晨一点，沿途经过医院、车站和两处夜市。
"""
    told = [(each.headline, each.paragraphs[1:]) for each in articles(page)]
    assert told == [
        ("关于渡口路停水的公告", ("河湾自来水公司",)),
        ("停电预告", ("河湾供电公司",)),
        ("县城添了三条夜班公交", ()),
    ]


@pytest.mark.parametrize("day", ["2026年3月", "2026年3月12日"])
def test_an_office_signs_with_the_month_alone_as_well(day: str) -> None:
    text = "为筹办渡口建成百年展，现征集各时期船票、船模和老照片。联系人：白老师，电话0000177。"
    page = f"征集老船票\n\n{text}\n\n渡口百年展筹备办公室\n\n{day}\n"
    (story,) = articles(page)
    assert story.paragraphs == (text, "渡口百年展筹备办公室", day)


def test_what_is_lost_is_told_whole_where_a_sign_leads_it_like_a_caption() -> None:
    page = """公告·服务　2026年4月9日　第3版
关于渡口路停水的公告
　　因渡口路供水主管更新，4月10日8时至18时停水，请沿线居民提前储水，如遇雨天则
顺延一日。
　　云溪县自来水公司
　　2026年4月9日
关于柳编巷封闭施工的通告
　　因雨污分流改造，柳编巷自即日起封闭施工，请过往车辆绕行。
　　云溪县交通运输局
　　2026年4月8日
遗失声明
　　▲云溪县柳编巷老味道面馆遗失食品经营许可证副本一份，
证号：JY20000000001234，声明作废。
　　▲简川遗失道路运输从业资格证，声明作废。
"""
    *_, licence, certificate = articles(page)
    assert licence.paragraphs[0].endswith("副本一份，证号：JY20000000001234，声明作废。")
    assert certificate.paragraphs == ("▲简川遗失道路运输从业资格证，声明作废。",)


def test_an_office_that_answers_a_letter_signs_with_the_day() -> None:
    page = """小区门口的斑马线何时补
　　编辑同志：
　　我家住在学府里二期，小区门口的斑马线磨掉半年了，孩子过马路让人提心吊胆。
读者　栗远航
8月20日前施划到位
　　编辑部：
　　贵报转来的读者来信收悉。经核查，该路段标线已列入计划，8月20日前施划到位。
　　柳堰区交通运输局
　　2026年7月13日
老年公交卡为何刷不出声音
　　编辑同志：
　　我今年72岁，持有老年公交卡，过去刷卡机器会响一声，如今怎么也听不见了。
读者　司徒明
"""
    told = articles(page)
    assert [each.reporters for each in told] == [("栗远航",), (), ("司徒明",)]
    assert told[1].paragraphs[-2:] == ("柳堰区交通运输局", "2026年7月13日")


def test_who_wrote_a_letter_stands_above_its_answer_with_an_indent_too() -> None:
    page = """学校门口的斑马线该重画了
　　编辑同志：
　　我家孩子在河湾路小学读二年级，校门口的斑马线已经磨得几乎看不清，过马路时司机常常来不及减速。
　　希望有关部门尽快把斑马线重新画一画，如果能再加一盏黄闪灯就更好了。
　　　　石桥镇　程小柳
　　县交警大队答复：接到来信后，我们派人到现场看过，校门前的标线将于本周末重新施划。
渡口的长椅修好了
　　编辑同志：
　　上个月我写信说渡口的长椅断了腿，昨天再去已经换了新的，老人等船时终于有地方坐了。
　　　　石桥镇　白露
"""
    answered, thanked = articles(page)
    assert (answered.reporters, thanked.reporters) == (("程小柳",), ("白露",))
    assert answered.paragraphs[-1].startswith("县交警大队答复：")
    assert "程小柳" not in "".join(answered.paragraphs)


@pytest.mark.parametrize(("place", "writers"), [("柳埠头", ("程桂生",)), ("杏花天", ())])
def test_who_writes_from_a_place_that_the_letter_tells_of_signs_it(
    place: str, writers: tuple[str, ...]
) -> None:
    page = f"""盼菜场门口的路灯早点亮
　　编辑同志：我是住在柳埠头的老读者。菜场南门的路灯坏了半个月，昨晚又有人绊了一跤。
　　我和邻居打过几次电话，都说要等排期，希望大家不要推来推去，早点来修。
　　{place}　程桂生
为渡口的老船工点赞
　　编辑同志：前几天我把伞落在了船上，老船工一路追到街口送还，连口水也没喝。
"""
    assert articles(page)[0].reporters == writers


def test_a_letter_ends_as_letters_do() -> None:
    page = """公交站牌看不清
编辑部：
人民路口的公交站牌被广告贴满，外地乘客常常坐错车，建议清理一下，再装一盏灯。
此致
敬礼！
读者　李四光
路灯何时亮起来
编辑同志：
我家住在城西三里，门前的路灯坏了三个月，老人晚上出门磕磕绊绊。盼早日修好。
城西三里居民　周定国
"""
    first, second = articles(page)
    assert [first.headline, second.headline] == ["公交站牌看不清", "路灯何时亮起来"]
    assert (first.paragraphs[0], *first.paragraphs[2:]) == ("编辑部：", "此致", "敬礼！")
    assert (first.reporters, second.reporters) == (("李四光",), ("周定国",))


def test_numbered_questions_part_one_story() -> None:
    answer = "在本市范围内不需要。原单位办理减员后，次月起以灵活就业身份按原账户续缴。"
    page = (
        "灵活就业人员参保问得最多\n　　近期，不少读者询问参保的事，记者请中心工作人员一一作答。\n"
    )
    asked = ("1.今年的缴费基数怎么选？", "2.去年忘了缴，能补吗？", "3.辞职后要办转移吗？")
    (story,) = articles(page + "".join(f"{each}\n　　{answer}\n" for each in asked))
    assert story.paragraphs[1:] == (answer,) * 3


def test_a_traditional_page_names_its_district_too() -> None:
    page = (
        "青禾日報\n2026年3月12日\n\n我區舉辦春茶節\n\n"
        "本報訊（記者 單雯）昨天，我區春茶節在雲嶺鎮開幕。\n\n"
        "詐騙案宣判\n\n本報訊 昨天，青禾區法院宣判一起詐騙案，被告人被拘留5日。\n"
    )
    first, _ = articles(page)
    assert first.place == "青禾區"


def test_a_headline_stands_above_what_goes_on_from_another_page() -> None:
    page = (
        "老桥换新颜  渡口成景点\n（上接第1版）\n"
        "　　走进云溪镇的老渡口，一块块青石板从岸边\n"
        "铺到桥头。这座三年前还荒着的渡口，如今成了\n镇上人散步的地方，去年来客突破６万人次。\n"
        "　　镇里的负责人表示，力争到明年秋天，老渡\n口两岸的步道全部连通。\n"
        "千亩大棚“闹”春耕\n"
        "　　连日来，云溪镇新塘村的设施蔬菜基地一派\n"
        "繁忙。大棚里，工人们忙着移栽辣椒苗，旋耕机\n在棚间来回穿梭。\n"
        "　　依托基地，新塘村带动村民务工，人均年增\n收一万多元。\n"
        "石岗镇三项举措护山林\n"
        "　　一是人防。落实包保责任，在进山路口设卡\n登记，收缴火种。二是技防。依托高空瞭望摄像\n"
        "头，实现重点林区监控。\n"
    )
    assert [each.headline for each in articles(page)] == [
        "老桥换新颜 渡口成景点",
        "千亩大棚“闹”春耕",
        "石岗镇三项举措护山林",
    ]


_LETTERS = """云溪区报
群众来信
老桥的路灯不亮了
　　编辑同志：
　　我们石岗镇新塘村口的老桥是全村人进出的
必经之路。上个月起，桥上的六盏路灯一盏也不亮，
孩子们上学放学都摸黑走。
石岗镇 屠正林
　　【部门回应】石岗镇人民政府：该桥路灯的
线路已经查明，施工队本周进场，月底前全部亮灯。
一封感谢信
　　编辑同志：
　　三月里，我带着孙子在商场坐扶梯，孩子的
鞋带被卷进缝隙。一个小伙子冲过来按下按钮，把
孩子抱了出来。想借贵报说一声：谢谢你，孩子！
读者 白玉珍
"""


def test_who_wrote_a_letter_stands_also_above_the_answer() -> None:
    first, second = articles(_LETTERS)
    assert (first.headline, first.reporters) == ("老桥的路灯不亮了", ("屠正林",))
    assert first.paragraphs[-1].startswith("【部门回应】")
    assert (second.headline, second.reporters) == ("一封感谢信", ("白玉珍",))


def test_a_nickname_may_begin_a_headline_below_a_text() -> None:
    page = (
        "大闸蟹苗咋脱壳\n　　答：螃蟹头一次脱壳难，常见的原因有\n"
        "三个：水体缺钙；越冬后体质弱；水温忽\n高忽低，不要换水。\n"
        "　　生石灰会使水的碱性骤升，脱壳期的\n软壳蟹受不了，不建议用。\n"
        "“土专家”老郑：一亩桃园收入两万元\n"
        "　　花期刚过，石岗镇新桥村老郑的桃园\n里，几名工人正忙着疏果，个头小了卖不\n上价。\n"
        "　　改了种法，也改了卖法。桃子按果重\n分四级，附近的农户也跟着学，全村都有\n了桃园。\n"
    )
    assert [each.headline for each in articles(page)] == [
        "大闸蟹苗咋脱壳",
        "“土专家”老郑：一亩桃园收入两万元",
    ]


def test_a_notice_keeps_a_call_that_ends_with_a_stop_and_the_office_above_the_next_title() -> None:
    page = (
        "云溪日报\n计划停电通知\n　　因检修需要，我公司计划于下列时间对部分\n"
        "线路停电，请相关用户提前做好准备。\n"
        "　　供电服务热线：95598。\n　　国网云溪市供电公司\n　　2026年5月8日\n"
        "云溪市自然资源和规划局\n国有土地使用权网上拍卖出让公告\n"
        "　　经云溪市人民政府批准，我局决定以网上拍\n"
        "卖方式出让一宗国有土地使用权，现将有关事项\n公告如下。\n"
        "　　云溪市自然资源和规划局\n　　2026年5月8日\n"
    )
    first, second = articles(page)
    assert first.paragraphs[1:] == ("供电服务热线：95598。", "国网云溪市供电公司", "2026年5月8日")
    assert second.headline == "云溪市自然资源和规划局国有土地使用权网上拍卖出让公告"
