"""Which headings are those of a story's parts is decided for a whole page at once."""

from collections.abc import Mapping

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.page.parts.alike_crossheads import parts_worded_alike
from briefing.sources.page.parts.crosshead_signs import Page
from briefing.sources.page.parts.crosshead_weights import CROSSHEAD
from briefing.sources.page.parts.crossheads import (
    above_parts,
    likeliest,
    set_like_headlines,
    set_like_parts,
)
from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.parts.pieces import pieces
from briefing.sources.page.setting.lines import Line, lines_of

FIRST = """\
老汽渡
停了以后
　　石门渡的汽渡开了三十一年，最后一班在上月底靠岸。桥通了，渡船没有客人。
　　船工一共九个，年纪最小的也有五十二岁，码头上的缆绳还盘得整整齐齐。
谁在等船
　　等船的人叫贺长顺，住在对岸的柳湾，天天来码头坐一会儿，船停了也不改。
　　他说，渡船上认得的船工比村里的人还多，桥再快，也没有人跟他说话。
船去哪儿了
　　两条渡船都拖进了船厂，一条拆了卖铁，另一条刷了漆，船工们说要留下来。
　　汽渡的船长把罗盘取了下来，擦干净，送给了码头边的石门渡小学。
人去哪儿了
　　九个船工里，六个在桥头收费站上班，两个回家种柑橘，船长守着那条渡船。
　　他每天把渡船的甲板冲一遍，等着哪天有人再到石门渡的码头来坐船。
"""
OTHER = """\
柑橘合作社添了分拣机
　　本报讯（记者简川）五月七日，柳湾柑橘合作社的分拣机开始运转，每小时能分两吨果子。
　　合作社理事长说，有了机器，今年的果子可以晚一周下树，价钱也会好一些。
"""
POEM = """\
渡口（外{count}首）
□ 桑榆

　　船走了

　　水还站着

石桥

　　雨落在桥上

　　桥不说话

老井

　　绳子一年比一年短

　　月亮还是那么深
"""


class Weighed(Page):
    """A page of which it is known what speaks for each draft being a part of each story above."""

    def __init__(self, count: int, weights: Mapping[tuple[int, int], float]) -> None:
        self.drafts = [Draft([]) for _ in range(count)]
        self.weights = weights

    def may_be_part(self, at: int) -> bool:
        return any(part == at for part, _ in self.weights)

    def signs(self, at: int, above: int) -> dict[str, float]:
        return {"always": self.weights.get((at, above), -9.0) / CROSSHEAD["always"]}


def articles_of(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize(
    ("weights", "parts"),
    [
        ({(1, 0): -0.5, (2, 0): 3.0, (2, 1): -1.0}, {1, 2}),  # what follows goes on with the story
        ({(1, 0): -0.5, (2, 0): 0.3, (2, 1): -1.0}, set()),
        ({(1, 0): -0.5, (2, 0): 3.0, (2, 1): 3.0}, {2}),  # as well with what is between
        ({(1, 0): -1.0, (2, 0): 1.2, (2, 1): -1.0}, set()),  # chance may speak for one
        ({(1, 0): -5.0, (2, 0): 9.0}, set()),  # too little for whatever follows
        ({(1, 0): 2.0, (3, 2): 2.0}, {1, 3}),  # nothing goes on over another story
    ],
)
def test_all_weights_together_tell_the_parts(
    weights: dict[tuple[int, int], float], parts: set[int]
) -> None:
    assert likeliest(Weighed(4, weights)) == parts


def test_a_feature_keeps_its_parts_beside_another_story() -> None:
    told = articles_of(FIRST + OTHER)
    assert [each.headline for each in told] == ["老汽渡停了以后", "柑橘合作社添了分拣机"]
    assert [len(each.paragraphs) for each in told] == [8, 2]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("停水公告", True),
        ("三代船工记", True),
        ("读一本旧县志", True),
        ("渡口见闻", True),
        ("船长的日记", False),
        ("公告贴在哪儿", False),
    ],
)
def test_what_names_its_kind_is_hardly_a_part(heading: str, *, names: bool) -> None:
    drafts = [Draft(list(lines_of(head)), list(lines_of(OTHER))) for head in ("老汽渡", heading)]
    assert Page(drafts).signs(1, 0)["names its kind"] == names
    assert CROSSHEAD["names its kind"] < 0


def test_a_question_is_rather_a_headline() -> None:
    drafts = [
        Draft(list(lines_of(head)), list(lines_of(OTHER)))
        for head in ("老汽渡", "船去哪儿了？", "船去哪儿了")
    ]
    assert [Page(drafts).signs(at, 0)["asks"] for at in (1, 2)] == [1.0, 0.0]
    assert CROSSHEAD["asks"] < 0


def test_a_part_goes_on_with_what_another_page_began() -> None:
    def shared(mark: str) -> float:
        begun, told = FIRST.split("谁在等船", maxsplit=1)[0], FIRST.split("人去哪儿了\n")[1]
        drafts = [
            Draft(list(lines_of("老汽渡")), list(lines_of(f"{begun}　　{mark}"))),
            Draft(list(lines_of("合作社添了分拣机")), list(lines_of(OTHER))),
            Draft([], list(lines_of("（上接第1版）\n　　过了清明，江上起了大雾。\n"))),
            Draft(list(lines_of("人去哪儿了")), list(lines_of(told))),
        ]
        return Page(drafts).signs(3, 2)["goes on"]

    assert shared("（下转第3版）") > shared("") + 1
    assert CROSSHEAD["continues"] > 0


def test_a_feature_keeps_its_parts_over_a_turn_of_the_page() -> None:
    first, rest = FIRST.split("船去哪儿了\n")
    told = articles_of(
        f"{first}　　（下转第3版）\n{OTHER}（上接第1版）\n{rest}",
    )
    assert [each.headline for each in told] == ["老汽渡停了以后", "柑橘合作社添了分拣机"]
    assert told[0].paragraphs[-1].startswith("他每天把渡船的甲板冲一遍")


def test_what_announces_a_list_is_never_dropped_as_a_heading() -> None:
    told = articles_of(FIRST.replace("人去哪儿了", "眼下只有两条路：") + OTHER)
    whole = "".join(text for each in told for text in (each.headline, *each.paragraphs))
    assert "眼下只有两条路：" in whole


@pytest.mark.parametrize(("count", "stories"), [("二", 1), ("一", 2)])
def test_a_group_holds_as_many_pieces_as_it_says(count: str, stories: int) -> None:
    drafts = [
        Draft(list(lines_of(heading)), list(lines_of("　　雨落在桥上")))
        for heading in (f"渡口（外{count}首）", "石桥", "老井")
    ]
    assert len(drafts) - len(pieces(drafts)) == stories


@pytest.mark.parametrize(
    ("headline", "found"),
    [("秋天（组诗）", {1, 2}), ("山中三题", {1, 2}), ("学校添了三首校歌", set()), ("老船", set())],
)
def test_a_group_says_so_in_its_headline(headline: str, found: set[int]) -> None:
    drafts = [
        Draft(list(lines_of(heading)), list(lines_of("　　雨落在桥上")))
        for heading in (headline, "石桥", "老井")
    ]
    assert pieces(drafts) == found


def test_a_group_of_poems_is_one_story() -> None:
    told = articles_of(POEM.format(count="二") + "\n" + OTHER)
    assert told[0].headline == "渡口（外二首）"
    assert told[0].paragraphs[-1] == "月亮还是那么深"


def test_a_headline_above_its_writer_ends_the_poem_above() -> None:
    verses = "船走了\n水还站着\n\n渡口的灯\n还亮着\n"
    text = "　　灯是贺长顺点的，他守了三十一年渡口，每晚添一次油。\n"
    told = articles_of(f"船歌\n□ 桑榆\n{verses}\n读书札记\n灯下\n□ 简川\n{text}")
    assert [each.headline[-2:] for each in told] == ["船歌", "灯下"]


@pytest.mark.parametrize(
    ("last", "parts"), [("防病要“赶早”", {1, 2, 3}), ("大棚村开了夜市", {1, 2})]
)
def test_a_heading_worded_as_those_above_it_heads_a_part(last: str, parts: set[int]) -> None:
    headings = ("“土专家”田头支招", "温度要“两头抓”", "浇水要“看天”", last)
    drafts = [Draft([*lines_of(each)], [*lines_of("　　晴天浇小水。")]) for each in headings]
    assert parts_worded_alike(drafts, {1, 2}) | {1, 2} == parts


@pytest.mark.parametrize(
    ("gaps", "stories"),
    [
        ((1, 0, 0, 1, 0), {3}),  # what is below it is a part of it
        ((0, 1, 1, 0), {3}),
        ((1, 0, 1), set()),  # one part is no habit
        ((1, 0, 1, 1), set()),
        ((1, 1, 1, 1), set()),
        ((0, 0, 1, 1), set()),
    ],
)
def test_what_is_set_as_the_headline_and_no_part_heads_a_story(
    gaps: tuple[int, ...], stories: set[int]
) -> None:
    drafts = [
        Draft([*lines_of("老街上的织篮匠")], [line.placed(gap=gap)])
        for gap in gaps
        for line in lines_of("提篮是盛早点用的器具。")
    ]
    assert set_like_headlines({*range(1, len(gaps))}, drafts) == stories


def test_readers_questions_are_no_part_of_a_story_that_answers_none() -> None:
    advice = "　　选购玉米种子要看审定编号，也要看生育期，包装上都写得清清楚楚。\n"
    asked = "　　问：番茄叶片发黄是什么病？\n　　答：是早疫病，及时摘除病叶，加大通风就好。\n"

    def may_be_part(above: str) -> bool:
        texts = (("夏玉米选种", above), ("答农友问", asked))
        drafts = [Draft(list(lines_of(head)), list(lines_of(text))) for head, text in texts]
        return Page(drafts).may_be_part(1)

    assert not may_be_part(advice)
    assert may_be_part(asked + advice)


@pytest.mark.parametrize(
    ("heading", "text", "part"),
    [
        ("云溪动物园添了三只水獭", "昨天早上，云溪动物园添了三只水獭，游客都来看。\n", False),
        ("水獭来了", "昨天早上，云溪动物园添了三只水獭，游客都来看。\n", True),
        (
            "云溪动物园添了三只水獭",
            "昨天早上，云溪动物园添了三只水獭。\n饲养员说，它们都爱吃鱼。\n",
            True,
        ),
    ],
)
def test_one_paragraph_of_news_that_its_headline_tells_is_no_part(
    heading: str, text: str, *, part: bool
) -> None:
    above = "民警一户一户地问，邻居们打着手电帮忙，晚上九点找到了孩子。\n"
    texts = (("雨夜寻人", above), (heading, text))
    drafts = [Draft(list(lines_of(head)), list(lines_of(below))) for head, below in texts]
    assert Page(drafts).may_be_part(1) is part


def test_a_column_of_briefs_is_no_part_beside_another() -> None:
    def beside(items: str) -> float:
        texts = (("老街修了灯", "灯亮了。\n"), ("蛇来了怎么办", "不要跑。\n"), ("各村近况", items))
        drafts = [Draft(list(lines_of(head)), list(lines_of(text))) for head, text in texts]
        return Page(drafts).signs(1, 0)["beside another"]

    assert beside("○石桥村：修路三条。\n○柳湾村：添了球架。\n") == 0.0
    assert beside("石桥村修路三条。\n柳湾村添了球架。\n") == 1.0


@pytest.mark.parametrize(("place", "parallel"), [("云溪区", 0.0), ("云溪人", 1.0)])
def test_the_name_of_a_place_makes_no_headings_parallel(place: str, parallel: float) -> None:
    texts = (
        ("学校里的新鲜事", f"{place}的学校里有不少新鲜事。\n"),
        ("云溪小学添了书架", "书架是家长做的，摆在走廊里。\n"),
        ("云溪中学修了操场", "操场上能踢球，周末也开放。\n"),
    )
    drafts = [Draft(list(lines_of(head)), list(lines_of(below))) for head, below in texts]
    assert Page(drafts).signs(2, 0)["parallel"] == parallel


SPEAKERS = """\
云溪都市报　热线
舞蹈班开课两周没了人影
　　三月十六日，市民柳女士来电反映，她在老渡口广场给女儿报了一年的课，只上了四节，
门店就关了，电话也打不通。
物业：也欠着三个月房租
　　老渡口广场物业公司一名负责人说，舞蹈班租下该处三百多平方米，从去年十二月起就没
再交过租金。
{heading}
　　云溪正言律师事务所的程律师认为，双方的教育服务合同合法有效，单方停课构成违约，家
长可要求退还剩余课程的费用。
　　本报记者 程柳
柳编厂的井盖修好了
　　三月十七日，家住柳编巷的居民来电反映，巷口有个井盖一头高一头低，维修人员当天就更
换了井座。
　　本报记者 程柳
"""


@pytest.mark.parametrize("heading", ["律师：可向法院起诉要求退费", "程律师：家长可以要求退费"])
def test_who_speaks_next_heads_one_more_part(heading: str) -> None:
    dance, cover = articles_of(SPEAKERS.format(heading=heading))
    assert (dance.headline, cover.headline) == ("舞蹈班开课两周没了人影", "柳编厂的井盖修好了")
    assert dance.paragraphs[-1].startswith("云溪正言律师事务所")
    assert heading not in "".join(dance.paragraphs)


TURNED = """\
云溪日报
综合　3
2026年3月5日　星期四　责编　程柳
黄土塬上种出一片海
（上接第一版）
　　最难的是水。塬上年降水量只有四百毫米，而养一亩虾，一年至少要换三次水，老渡口村的
养虾人在盐碱滩上打了七眼井，抽上来的水又苦又咸，虾苗死了一半。
“赔了三回，才摸到门道”
　　第二年，养虾人建起试验塘，塘里养虾，塘埂种碱蓬，盐分一层层被吃掉，虾的成活率提
到了七成。
　　“赔了三回，才摸到门道。”养虾人掰着手指头算，村里十一户凑钱入股，才没让虾塘断了水。
一尾虾带活一个村
　　如今，在老渡口村，盐碱滩变成了四百口虾塘，全村养虾收入三千多万元，在外打工的年
轻人回来了六十四个。
我省组织农技人员下田间
　　本报讯（记者 程柳）三月四日，省农业农村厅组织农技人员分包行政村，指导春耕备耕，每
月入村不少于八天。
汾河新发现遗址
　　本报讯（记者 程柳）三月四日，省文物局通报，在文物普查中新发现古文化遗址三十九处，
为研究早期农业聚落提供了线索。
"""


def test_a_mark_of_another_page_below_the_headline_is_no_head_of_the_page() -> None:
    """The story's parts are known by its going on, with the quotation of its own text too."""
    shrimps, farming, sites = articles_of(TURNED)
    assert shrimps.headline == "黄土塬上种出一片海"
    assert shrimps.paragraphs[-1].startswith("如今，在老渡口村")
    assert "门道”" not in shrimps.paragraphs
    assert (farming.headline, sites.headline) == ("我省组织农技人员下田间", "汾河新发现遗址")


SIGNED = """\
云溪日报　读者之声
健身卡转让费凭啥收三成
　　编辑同志：
　　我去年在翠屏路一家健身房办了三年卡，因工作要去外地，想把卡转给同事，店方却要收剩余
金额三成的转让费，这一条印在合同第七页背面，办卡时没有人提示过。
消费者　郎女士
{heading}
　　前不久，我在网上买了一袋号称三年不用施肥的营养土，收到后发现又黑又硬，掺了一大半煤
渣，商家说是正常现象。
读者　秋水
"""


def test_nothing_is_a_part_of_a_letter_below_who_wrote_it() -> None:
    one, other = articles_of(SIGNED.format(heading="阳台种菜的土是煤渣"))
    assert one.paragraphs[-1].endswith("没有人提示过。")
    assert other.headline == "阳台种菜的土是煤渣"


WORKERS = """\
西线建设者　第三版·副刊
班组论坛
“差不多”差很多
桥梁二公司　盖永生
模板错台两毫米，有人说差不多，钢筋间距多了一厘米，有人也说差不多，一个工序一个工序地差下来，最后差的就是整座桥的命。
去年某工点一根墩柱返工，查来查去，根子就在垫块少放了三个，当班的人说，少放一个差不多，大家就都跟着少放。
治差不多，一靠尺子，二靠面子，尺子就是标准，谁来量都一样，面子就是把返工的账算到班组，贴在工地的墙上。
梁场日产箱梁突破六片
五月十一日，三公司河湾梁场当日完成箱梁预制六片，创开工以来新高，梁场把振捣和养护两道工序错开安排，腾出了一条生产线。
为了赶在汛期前完成架设，梁场增开夜班，技术员轮流值守，把每片梁的张拉数据当天录进台账，第二天由监理逐片核对。
目前，全线箱梁已预制四百一十二片，占总数的七成，预计八月底全部完成，剩下的梁片将优先供应跨河段的三座大桥。
夜宿工棚
{writer}
风把雪推到门边
又悄悄退走
炉火里，有一块煤
梦见了自己的森林
"""


@pytest.mark.parametrize("writer", ["物资部　苍耳", "测量队　半夏", "三公司　程柳"])
def test_a_pen_name_beside_an_office_signs_a_poem_where_others_sign_so(writer: str) -> None:
    *_, poem = articles_of(WORKERS.format(writer=writer))
    assert (poem.headline, poem.reporters) == ("夜宿工棚", (writer.rsplit(maxsplit=1)[-1],))
    assert poem.paragraphs[0] == "风把雪推到门边"


@pytest.mark.parametrize("label", ["【案后语】", "案后语", "编后语"])
def test_what_the_desk_says_below_a_case_is_a_part_of_its_story(label: str) -> None:
    case = "　　因与邻居口角，柳编巷的一名男子从十四楼扔下一只花盆，砸坏了棚顶，被判拘役三个月。\n"
    added = "　　法院认为，抛掷的地点是居民出入必经之处，应当追究责任，安全要从每一扇窗户开始。\n"
    first, *others = articles_of(f"高空扔花盆被判拘役\n{case}{label}\n{added}{OTHER}")
    assert first.paragraphs == (case.strip(), added.strip())
    assert label not in "".join(each.headline for each in others)


@pytest.mark.parametrize(
    ("heading", "parts", "headlines"),
    [
        ("把“田间课堂”开到农民最需要的地方", ("从选题入手", "从师资入手", "从回访入手"), {1}),
        ("从请人入手", ("从选题入手", "从师资入手", "从回访入手"), set()),  # one of them
        ("把“田间课堂”开到农民最需要的地方", ("选题要准", "请谁来讲", "课后回访"), set()),
    ],
)
def test_a_wide_heading_above_short_ones_that_are_worded_alike_is_their_headline(
    heading: str, parts: tuple[str, ...], headlines: set[int]
) -> None:
    headings = ("村里的“明白人”", heading, *parts)
    text = "　　培训讲究对路，要从大家的难处讲起。\n"
    drafts = [Draft([*lines_of(each)], [*lines_of(text)]) for each in headings]
    assert above_parts({1, 2, 3, 4}, Page(drafts)) == headlines


PARTED = """\
渡口的船票能在手机上买了吗？船长解答
石桥渡口的船票从这个月起可以在手机上买。很多老街坊来问怎么买，买了怎么上船。

实名购票五月七日起实行

船长简川说，渡船每一班限坐四十人，实名才知道谁在船上，出了事也好找到家里人。

县航运公司：窗口照旧卖票

码头窗口照旧卖票，老人出示身份证就能买，孩子也可以替老人在手机上先买好。

退票有了新规矩

开船以前退票不收手续费，开船以后不能退。遇到停航，票款原路退回。
"""


def test_parts_alone_have_empty_lines_around_their_headings() -> None:
    (article,) = articles_of(PARTED)
    assert article.headline == "渡口的船票能在手机上买了吗？船长解答"
    assert article.paragraphs[-1].startswith("开船以前退票")


def test_a_headline_with_an_empty_line_below_is_set_like_those_below_it() -> None:
    heads = PARTED.replace("解答\n", "解答\n\n")
    assert len(articles_of(heads)) > 1


def test_what_is_called_a_crosshead_is_one() -> None:
    page = """\
两千名乘客错过渡船
程柳
　　石桥渡口大约两千名乘客没有赶上末班渡船。船长说，这是渡口最忙的一天。
　　（小标题）人数众多
　　渡口平日一天送一千人。五月七日的客流到了三千人，候船室里坐不下。
　　（小标题）无一滞留
　　晚上加开了六班渡船，最后一名乘客在夜里十一点过了河，没有人在码头过夜。
"""
    (article,) = articles_of(page)
    assert (article.headline, article.reporters) == ("两千名乘客错过渡船", ("程柳",))
    assert not any("小标题" in each or "众多" in each for each in article.paragraphs)


def test_what_goes_on_from_another_page_without_a_headline_is_no_part() -> None:
    first = Draft([Line("石桥夜市开张", number=0)], [Line("昨晚，石桥夜市开张。")])
    turned = Draft([], [Line("（上接第1版）摊主们说，夜里也有人来。")])
    assert set_like_parts([first, *[turned] * 5]) == set()


def test_a_dateline_behind_the_mark_of_a_turned_page_is_no_text() -> None:
    page = TURNED.replace("（上接第一版）\n　　最难", "　　（上接第一版）本报讯（记者　程柳）最难")
    first = articles_of(page)[0]
    assert first.paragraphs[0].startswith("最难的是水。")
    assert (first.dateline, first.reporters) == ("本报讯（记者　程柳）", ("程柳",))
