"""Print made fit to be said: its punctuation, its asides, its 本报."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest import digest
from briefing.digest.days.speech import prepared
from briefing.digest.names.places import named
from briefing.digest.shortening.lists import closed_shortened, open_shortened
from briefing.digest.words.punctuation import figures, full_width, without_asides
from briefing.model import Article

DAY = date(2023, 10, 24)


@pytest.mark.parametrize(
    "pair",
    [
        "昨天,云溪河通航;首航船载客1,299人! => 昨天，云溪河通航；首航船载客1,299人！",
        "比分3：1,用时7:41 => 比分3:1，用时7:41",
        "党的精神 and 重要讲话 => 党的精神和重要讲话",
        "公园 & 广场 => 公园和广场",
        "步行 or 骑行 => 步行或骑行",
        "走进 the 云溪 => 走进云溪",
        "R&D投入和Q&A环节 => R&D投入和Q&A环节",
        '他说"很好" => 他说“很好”',
        "他说'很好' => 他说“很好”",
        "“推进'1+8'行动计划” => “推进‘1+8’行动计划”",
        "它's好 => 它's好",
        "云溪河--一条老河 => 云溪河——一条老河",
        "春天来了... => 春天来了……",
        "真好！！！ => 真好！",
        "到场，，讲话。。 => 到场，讲话。",
        "云溪 河 通航 => 云溪河通航",
        "“春风十里 不如有你” => “春风十里，不如有你”",
        "“Lin e行”开通 => “Lin e行”开通",
        "气温-5℃ => 气温-5℃",
        "网址:https://a.example/x?i=3&t=4:5,电话:1; => 网址：https://a.example/x?i=3&t=4:5，电话：1；",
        "见(http://a.example/x)吗? => 见（http://a.example/x）吗？",
        "登录a.example:80/wifi,或b.example/y?z=1! => 登录a.example:80/wifi，或b.example/y?z=1！",
        "邮箱a@b.example:长期有效 => 邮箱a@b.example：长期有效",
        "A.B:甲 => A.B：甲",
        "共1，200人参加，奖金12，500元 => 共1,200人参加，奖金12,500元",
        "截至3月12，300人报名 => 截至3月12，300人报名",
        "门牌是5，200和300 => 门牌是5，200和300",
    ],
)
def test_punctuation_becomes_one(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert full_width(printed) == said


@pytest.mark.parametrize(
    "pair",
    [
        "各县（市、区）代表 => 各县市区代表",
        "9个县（区）分馆 => 9个县区分馆",
        "到就近的镇（街道）大厅 => 到就近的镇街道大厅",
        "云溪县（5家） => 云溪县",
        "云溪科技（CloudSee）公司 => 云溪科技公司",
        "会议（记者甲（实习）报道）召开 => 会议召开",
        "会议（未完召开 => 会议未完召开",
        "【现场】人很多 => 人很多",
        "印发《为村（社区）减负的意见》（下称《意见》） => 印发《为村社区减负的意见》",
        "证号云（2018）不动产权第0003715号 => 证号云2018不动产权第0003715号",
    ],
)
def test_asides_are_not_said(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert without_asides(printed) == said


@pytest.mark.parametrize(
    "pair",
    [
        "▉ 云溪河3月1日通航。 => 云溪河3月1日通航。",
        "二○二六年云溪河通航。 => 二○二六年云溪河通航。",
        "嗡嗡嗡……3月1日，云溪河通航。 => 3月1日，云溪河通航。",
        "当当网3月1日，更名。 => 当当网3月1日，更名。",
    ],
)
def test_what_is_printed_to_be_seen_is_not_said(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert prepared(printed, DAY, DAY) == said


def test_our_paper_is_named_where_the_page_tells_and_its_reporter_is_a_reporter() -> None:
    text = "本报记者昨天采访了护河员。据本报此前报道,河长12千米。"
    named = prepared(text, DAY, DAY, "云溪日报")
    assert named == "云溪日报记者10月23日采访了护河员。据云溪日报此前报道，河长12千米。"
    assert prepared(text, DAY, DAY).startswith("记者10月23日采访了")


def test_a_brief_says_when_it_was_from_the_day_it_is_heard() -> None:
    text = "昨天上午,云溪河恢复通航,比去年同期多运货3万吨,本月还将开通夜航。"
    article = Article("云溪河恢复通航", (text,), published=DAY)
    (same_month,) = digest([article], DAY)
    assert "10月23日上午" in same_month.sentences[0]
    assert "去年" in same_month.tellings[-1][0]
    (archive,) = digest([article], DAY, episode_day=date(2026, 11, 24))
    said = "".join(archive.tellings[-1])
    assert "2023年10月23日上午" in said
    assert "2022年同期" in said
    assert "2023年10月还将" in said
    assert archive.verdict == "proven"


@pytest.mark.parametrize(
    "pair",
    [
        "甲镇、乙镇、丙镇、丁镇等8个镇参加 => 甲镇、乙镇等8个镇参加",
        "云溪平台、石桥系统、稻香平台正式发布 => 云溪平台、石桥系统等正式发布",
        "甲镇、乙镇等8个镇参加 => 甲镇、乙镇等8个镇参加",
        "在甲商会、乙商会、丙协会设立3个工作站 => 在甲商会、乙商会、丙协会设立3个工作站",
        "省工信厅和宿城市、石桥市发言 => 省工信厅和宿城市、石桥市发言",
    ],
)
def test_a_list_is_shortened_where_its_end_is_beyond_doubt(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert closed_shortened(printed) == said


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("10月23日上午，云溪河通航", 0),
        ("地铁2号线第20课", 0),
        ("由90分钟缩短到50分钟", 1),
        ("18胜6平4负积60分", 2),
        ("没有数字", 0),
        ("1—9月，气温下降9到11℃", 1),
        ("10月23日21时37分升空", 0),
        ("早上6点50分发车，全程1小时20分", 1),
        ("以3比1获胜，历时6年", 2),
    ],
)
def test_figures_are_what_a_listener_has_to_take_in(text: str, count: int) -> None:
    assert len(figures(text)) == count


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("检查组查看了证照、进货台账和餐具消毒", "检查组查看了证照、进货台账等"),
        (
            "会议听取全县防汛备汛、夏粮生产和重点项目建设情况汇报",
            "会议听取全县防汛备汛、夏粮生产等情况汇报",
        ),
        ("会议研究了防汛备汛、夏粮生产和乡镇食堂供应问题", "会议研究了防汛备汛、夏粮生产等问题"),
        ("云溪区制作了方言、盲文、汉语三种版本的宣传画和短视频", ""),
        (
            "与会人员来到青石湖项目区、稻香乡育秧工厂和农机服务站",
            "与会人员来到青石湖项目区、稻香乡育秧工厂等地",
        ),
        ("对学校周边的小卖部、早餐摊、托管机构开展检查", "对学校周边的小卖部、早餐摊等开展检查"),
        ("选手夺得汽修、护理、茶艺三个项目的金牌", ""),
        ("甲班丁一、乙班王二和丙班张三分别获得一等奖", ""),
        ("云溪学院退休教授、机械学科带头人戚景和先生", ""),
        ("档案馆向师生、校友征集各院系、各年份的课程表、饭票和老照片", ""),
    ],
)
def test_an_open_list_is_cut_only_where_its_end_is_beyond_doubt(printed: str, said: str) -> None:
    assert open_shortened(printed) == (said or printed)


@given(st.text(alphabet="云溪，。“”‘’'\"()（）【】and &-—.…!？ 12:,", max_size=60))
def test_making_one_of_punctuation_settles(text: str) -> None:
    once = without_asides(full_width(text))
    assert "（" not in once
    assert "【" not in once
    assert isinstance(full_width(once), str)


@pytest.mark.parametrize(
    "hostile",
    [
        "（" * 20_000,
        "“" * 20_000,
        "1" * 20_000,
        "a." * 10_000,
        "a" * 20_000 + "://",
        "、甲" * 10_000,
        "，" * 20_000,
        "如果" * 10_000,
        "《甲》" * 6_000,
        "a" * 20_000,
        "昨天" * 8_000,
        "\x00" * 2_000,
        "，若甲则乙" * 4_000,
    ],
)
def test_no_hostile_page_holds_the_digest_up(hostile: str) -> None:
    started_s = time.process_time()
    digest([Article(hostile[:200], (hostile, "云溪河恢复通航。"))], DAY)
    assert time.process_time() - started_s < 10


@pytest.mark.parametrize(
    "pair",
    [
        "编辑同志：我家住在上塘村。 => 我家住在上塘村。",
        "尊敬的市长：我家住在上塘村。 => 我家住在上塘村。",
        "记者你好，村口没有灯。 => 村口没有灯。",
        "记者：村口为什么没有灯？ => 记者：村口为什么没有灯？",
        "编辑同志们都很忙。 => 编辑同志们都很忙。",
    ],
)
def test_a_letter_is_told_without_its_salutation(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert prepared(printed, DAY, DAY) == said


@pytest.mark.parametrize(
    "printed",
    [
        "园内禁止携犬入内（导盲犬除外）。",
        "外地户籍（持居住证满3年）儿童可报名。",
        "报名费（不含教材）120元。",
        "2019年9月1日（含）以后出生的儿童。",
        "长宁路1至99号（单号）停水。",
        "凡本厂职工（含退休职工）均可参加。",
    ],
)
def test_a_bracket_that_says_for_whom_it_holds_is_said(printed: str) -> None:
    assert prepared(printed, DAY, DAY) == printed


@pytest.mark.parametrize(
    "pair",
    [
        "金桂兰（女，满族）获奖。 => 金桂兰获奖。",
        "演出在剧院（老街口）举行。 => 演出在剧院举行。",
        "咨询电话：（0571）8688-1020。 => 咨询电话：0571-8688-1020。",
    ],
)
def test_any_other_bracket_is_an_aside(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert prepared(printed, DAY, DAY) == said


def test_whole_county_is_the_pages_own_only_where_no_other_was_named() -> None:
    other = "平均气温只有22℃的岑松县迎来避暑旺季。\n全县86家民宿住满了。"
    assert named(other, "台溪县") == other
    assert named("全县86家民宿住满了。", "台溪县") == "台溪全县86家民宿住满了。"


def test_a_district_is_put_before_a_body_not_before_its_inside() -> None:
    assert named("区里的文化馆开放了。", "西堰区") == "区里的文化馆开放了。"
    assert named("区文化馆开放了。", "西堰区") == "西堰区文化馆开放了。"


def test_no_verb_or_number_is_taken_for_the_districts_name() -> None:
    for place in ("召开市", "打进市", "两位市"):
        assert named("我市开放文化馆，市文旅局在场。", place) == "我市开放文化馆，市文旅局在场。"


@pytest.mark.parametrize("repeated", ["1", "一", "3前", "月", "至", "1月", "从3日到"])
def test_a_long_row_of_times_is_read_in_good_time(repeated: str) -> None:
    """A pattern that could cut it in many ways would take longer than anybody waits."""
    story = f"3月5日上午，云溪河{repeated * 150}，恢复通航。"
    began_s = time.process_time()
    digest([Article("云溪河恢复通航", (story, "云溪河恢复通航。"))], DAY)
    assert time.process_time() - began_s < 5


def test_the_stretch_of_a_road_that_is_closed_is_said() -> None:
    assert without_asides("东风路（粮站至江桥段）封闭（见图）。") == "东风路粮站至江桥段封闭。"
    assert without_asides("停水：文昌路（粮站至江桥段）两侧。") == "停水：文昌路粮站至江桥段两侧。"
    crowded = "、".join(f"云溪新村{number}区" for number in range(8))
    printed = f"停水：文昌路（粮站至江桥段）两侧、{crowded}。"
    assert without_asides(printed) == f"停水：文昌路两侧、{crowded}。"


def test_an_enlarged_meeting_is_said_to_be_one() -> None:
    assert without_asides("召开县委常委会（扩大）会议。") == "召开县委常委会扩大会议。"
    assert (
        without_asides("初二（3）班和五（二）班同学（共八十人）到场。")
        == "初二3班和五二班同学到场。"
    )


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("全省中学生联赛（北片区）落幕。", "全省中学生联赛北片区落幕。"),
        ("公路骑行赛（石板闸站）开赛。", "公路骑行赛石板闸站开赛。"),
        ("搬迁补偿方案（征求意见稿）予以公布。", "搬迁补偿方案征求意见稿予以公布。"),
        ("方案（征求意见稿）予以公布，征求公众意见。", "方案予以公布，征求公众意见。"),
        ("东风路（粮站至石板桥）沿线停水。", "东风路粮站至石板桥沿线停水。"),
        ("展览（3月10日至4月10日）免费。", "展览免费。"),
        ("东风路（8时至20时）禁止通行。", "东风路禁止通行。"),
        ("与青石、稻香（含石板）等地签约。", "与青石、稻香（含石板）等地签约。"),
        ("赛事由文体局（体育科）承办。", "赛事由文体局承办。"),
    ],
)
def test_a_part_is_not_told_as_the_whole_nor_a_draft_as_in_force(printed: str, said: str) -> None:
    assert without_asides(printed) == said


@pytest.mark.parametrize(
    "pair",
    [
        "遗失许可证，编号：JY2440581，声明作废。 => 遗失许可证，编号JY2440581，声明作废。",
        "地块编号：YX2026-14号。 => 地块编号：YX2026-14号。",
    ],
)
def test_a_number_is_said_in_one_breath_with_what_it_is(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert prepared(printed, DAY, DAY) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("我區舉辦春茶節，區政府送茶", "青禾區舉辦春茶節，區政府送茶"),
        ("昨天，區法院開庭", "昨天，青禾區法院開庭"),
        ("我縣與我區別無二致", "我縣與我區別無二致"),
    ],
)
def test_a_traditional_page_names_its_district_too(printed: str, said: str) -> None:
    assert named(printed, "青禾區") == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("又讯　渔业大会闭幕。", "渔业大会闭幕。"),
        ("另讯：渔业大会闭幕。", "渔业大会闭幕。"),
        ("又电 渔业大会闭幕。", "渔业大会闭幕。"),
        ("石板消息：渔业大会闭幕。", "渔业大会闭幕。"),
    ],
)
def test_where_a_telegram_came_from_is_not_said(printed: str, said: str) -> None:
    assert prepared(printed, DAY, DAY) == said


@pytest.mark.parametrize(
    "text",
    [
        "又讯问了一名证人。",
        "又电话通知了家长。",
        "警方消息：大桥封闭。",
        "网传消息：大桥封闭。",
        "好消息：大桥开通。",
        "记者得到消息：大桥开通。",
    ],
)
def test_who_told_it_is_said(text: str) -> None:
    assert prepared(text, DAY, DAY) == text
