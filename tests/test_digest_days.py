"""Relative days are told from the edition's day, or left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.days.days import counted, resolve, without_own_year

EDITION = date(2023, 10, 24)  # a Tuesday


@pytest.mark.parametrize(
    "pair",
    [
        "昨天上午，会议召开 => 10月23日上午，会议召开",
        "昨晚，比赛落幕 => 10月23日晚，比赛落幕",
        "区长李松年今天主持会议 => 区长李松年10月24日主持会议",
        "副区长孔学文昨天检查防汛 => 副区长孔学文10月23日检查防汛",
        "昨晚上海队获胜 => 10月23日晚上海队获胜",
        "前天下午 => 10月22日下午",
        "今天起实行 => 10月24日起实行",
        "地铁今起延时 => 地铁10月24日起延时",
        "今天你家，明天我家，不用付工钱 => 今天你家，明天我家，不用付工钱",
        "今天开幕，明天闭幕 => 10月24日开幕，10月25日闭幕",
        "后天早晨降温 => 10月26日早晨降温",
        "在前天结束的决赛中 => 在10月22日结束的决赛中",
        "从本周六开始 => 从10月28日开始",
        "上周五 => 10月20日",
        "下周一 => 10月30日",
        "记者22日获悉 => 记者10月22日获悉",
        "10月22日获悉 => 10月22日获悉",
        "22日19时许起火 => 10月22日19时许起火",
        "昨从区水务局获悉 => 10月23日从区水务局获悉",
        "云溪区昨起改造站台 => 云溪区10月23日起改造站台",
        "今晚10时至明晨6时封闭 => 10月24日晚10时至10月25日清晨6时封闭",
        "今明两天有雨 => 10月24日至10月25日有雨",
        "本周五、周六举行 => 10月27日、10月28日举行",
        "下月15日启动 => 11月15日启动",
        "定于11月26日至28日举行 => 定于11月26日至28日举行",
        "将于下月8日至12日上演 => 将于11月8日至12日上演",
        "22日晚至23日凌晨 => 10月22日晚至23日凌晨",
        "展览持续至18日 => 展览持续至18日",
        "截至18日已有两人 => 截至10月18日已有两人",
        "出席了今天的联谊会 => 出席了10月24日的联谊会",
        "在昨天的800米比赛中 => 在10月23日的800米比赛中",
        "昨晚的云溪球场坐满了人 => 10月23日晚的云溪球场坐满了人",
        "据当地媒体今天报道 => 据当地媒体10月24日报道",
        "新生明日报到 => 新生10月25日报到",
        "迎接明天的比赛 => 迎接10月25日的比赛",
        "车队分别于昨天和今天出发 => 车队分别于10月23日至10月24日出发",
    ],
)
def test_a_day_is_named(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert resolve(printed, EDITION) == said


@pytest.mark.parametrize(
    "text",
    [
        *(
            "日前，云溪河通航",
            *("朝着美好明天发展", "共创更加辉煌的明天", "奔向明天", "为了明天，大家都来"),
            *("云溪的昨天、今天和明天", "才有了今天", "到今天都记得", "今天的云溪河，水清岸绿"),
            *("据今晚报报道", "今天的人民会堂", "从今晚的一顿热饭开始"),
            "去年今天，桥还没有合龙",
            "2022年今日，河面封冻",
            *("雨后天晴，云溪河边人多", "入秋以后天黑得早", "三年后天气转暖"),
            "文明早餐行动启动",
            "近日",
            "决赛前夜两人谈心",
            "今天想来，那是一份厚礼",
            "时至今日",
            "目前天气晴好",
            "目前日产5吨",
            "此前日均",
        ),
        *("今天的云溪", "“昨天真冷”", "《明天》", "将于28日举行", "今晚报", "文明早餐", "雨后天晴"),
        *("2日内办结", "今年", "当天", "3—5日"),
    ],
)
def test_what_is_no_day_or_could_be_two_is_left_alone(text: str) -> None:
    assert resolve(text, EDITION) == text


@pytest.mark.parametrize(
    "text",
    [
        *("男子谎报火警被拘5日", "处以行政拘留5日，并处罚款", "停业整顿10日并罚款", "被停业7日。"),
        *("为期6日，培训学员", "提前10日完工", "比去年少用12日", "老人走失5日被找到", "会期5日，"),
        *("住院10日仍未苏醒", "申报期延长10日，企业可申报", "逾期5日加收", "违者扣船10日。"),
        *("分别被拘留5日、7日、10日", "拘留5日至10日", "婚假由3日延长至10日", "从3日延长到10日"),
        *("行程：5日，食宿全包", "行程5日4晚", "第5日", "审核须5日", "每批学员5日在基地训练"),
        *("断水5日恢复", "推迟10日开幕", "延期5日举行", "全部5日完成", "上市5日涨停", "仅5日完成"),
        *("以1比3不敌3日本队", "罚蓝某5日拘役", "闭馆3日举行展览", "出院10日从家里走失"),
    ],
)
def test_a_length_of_time_is_no_day(text: str) -> None:
    assert resolve(text, date(2026, 3, 12)) == text
    assert counted(text) == ""


@pytest.mark.parametrize(
    "pair",
    [
        "10日，区政府宣布 => 3月10日，区政府宣布",
        "区法院10日宣判，被告人被拘5日 => 区法院3月10日宣判，被告人被拘5日",
        "蓝某10日被抓 => 蓝某3月10日被抓",
        "青石大桥10日通车 => 青石大桥3月10日通车",
        "“青石号”10日抵达 => “青石号”3月10日抵达",
        "分别于8日、10日被抓 => 分别于3月8日、3月10日被抓",
        "记者8日至10日在现场看到 => 记者3月8日至10日在现场看到",
        "联赛云溪站比赛10日收官 => 联赛云溪站比赛3月10日收官",
        "停电10日上午恢复 => 停电3月10日上午恢复",
        "从8日到10日，全区降温 => 从3月8日到10日，全区降温",
        "预计12日上午抵达 => 预计3月12日上午抵达",
        "将在10日举行 => 将在10日举行",  # of which month, it does not say
        # behind a name, the day of the story or one of the three before
        *("蓝州议长柏拉尼11日致函云溪市 => 蓝州议长柏拉尼3月11日致函云溪市",),
        *("青石内阁12日通过一项计划 => 青石内阁3月12日通过一项计划",),
        *("云溪剧协11日联合办展 => 云溪剧协3月11日联合办展",),
        *("跳水名将顾青山11日夺冠 => 跳水名将顾青山3月11日夺冠",),
        *("报名将于11日截止 => 报名将于11日截止",),
        *("渡口议会9日选出新议长 => 渡口议会3月9日选出新议长",),
        *("渡口议会8日选出新议长 => 渡口议会8日选出新议长",),
        *("青石内阁4日通过一项计划 => 青石内阁4日通过一项计划",),
        *("工期11日完成，店铺停业12日整改 => 工期11日完成，店铺停业12日整改",),
    ],
)
def test_a_day_is_told_from_a_length_by_the_words_about_it(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert resolve(printed, date(2026, 3, 12)) == said


@pytest.mark.parametrize(
    "pair",
    [
        "定于2025年11月17日22时停水 => 定于11月17日22时停水",
        "2025年首批项目2025年3月开工 => 2025年首批项目3月开工",
        "自2025年11月24日至2026年1月20日封闭 => 自2025年11月24日至2026年1月20日封闭",
        "1978年4月生，2025年6月任局长 => 1978年4月生，2025年6月任局长",
        "他说：“2025年6月见。”2025年6月他来了 => 他说：“2025年6月见。”6月他来了",
    ],
)
def test_the_year_of_the_edition_is_not_told(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert without_own_year(printed, date(2025, 10, 24), date(2025, 10, 25)) == said
    assert without_own_year(printed, date(2025, 10, 24), date(2026, 3, 1)) == printed


@pytest.mark.parametrize(
    "pair",
    [
        "位于云溪区的今天国际酒店昨天开业 => 位于云溪区的今天国际酒店10月23日开业",
        "今天国际酒店开业 => 今天国际酒店开业",
        "明日集团赞助器材80套 => 明日集团赞助器材80套",
        "10月22日，云溪区今日石材厂起火 => 10月22日，云溪区今日石材厂起火",
        "云溪区昨日重现老照片展开幕 => 云溪区昨日重现老照片展开幕",
        "明日之星小学 => 明日之星小学",
        "今日青石超市昨天开业 => 今日青石超市10月23日开业",
        "今日停电信息 => 今日停电信息",
        "科技发达的今天，仍靠人工 => 科技发达的今天，仍靠人工",
        "今日云溪酒店开业 => 10月24日云溪酒店开业",
        "明日集团将开年会 => 明日集团将开年会",
        "明日公司将开年会 => 10月25日公司将开年会",
        "今日广场舞大赛开赛 => 10月24日广场舞大赛开赛",
        "今天小区停电 => 10月24日小区停电",
        "柿农明天佑，今年头一次没有上树 => 柿农明天佑，今年头一次没有上树",
        "司机明天华说，明天照常发车 => 司机明天华说，10月25日照常发车",
        "村民明天起可领，市民明天喜迎新春 => 村民10月25日起可领，市民10月25日喜迎新春",
        "今日云溪区停电信息发布 => 10月24日云溪区停电信息发布",
        "今天天气比昨天好 => 10月24日天气比10月23日好",
        "决定于上周作出的昨天上午的会 => 决定于上周作出的10月23日上午的会",
        "明天之前交 => 10月25日之前交",
    ],
)
def test_a_name_that_begins_with_a_word_for_a_day_is_no_day(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert resolve(printed, EDITION) == said


@pytest.mark.parametrize(
    "text",
    [
        *(
            "如今天气变暖",
            "如今早已是公园",
            "迄今晚婚人数",
            "今晚稻收割",
            "昨日本队获胜",
            "今日均客流",
        ),
        *("后天性心脏病", "先天不足，后天努力", "战后天下太平", "病后天天散步", "今天河区开放"),
        *(
            "上周三人被抓",
            "这周三名学生",
            "本周一次",
            "本周二十余人",
            "上周五百余人",
            "下周二期工程",
        ),
        *("本周四川有雨", "本周天气转晴", "下周日本代表团", "本周六一活动", "本周五天有雨"),
    ],
)
def test_a_word_that_is_torn_out_of_others_is_no_day(text: str) -> None:
    assert resolve(text, EDITION) == text


@pytest.mark.parametrize(
    "pair",
    [
        "上周三人大常委会开会 => 10月18日人大常委会开会",
        "下周二期中考试 => 10月31日期中考试",
        "本周日照常开放 => 10月29日照常开放",
        "上周五天气转晴 => 10月20日天气转晴",
        "上周一例会 => 10月16日例会",
        "昨日照常营业 => 10月23日照常营业",
        "今天河水上涨 => 10月24日河水上涨",
        "后天补考 => 10月26日补考",
        "研讨会前天举行 => 研讨会10月22日举行",
    ],
)
def test_a_day_stays_one_before_words_that_only_begin_so(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert resolve(printed, EDITION) == said


@pytest.mark.parametrize(
    "pair",
    [
        "本月起实行 => 10月起实行",
        "上月出生 => 9月出生",
        "下个月涨价 => 11月涨价",
        "本周气温回升 => 10月23日至29日气温回升",
        "下周粮价以稳为主 => 10月30日至11月5日粮价以稳为主",
        "本周末 => 10月28日至29日",
        "本周末前补种 => 10月28日前补种",
        "本周末到11月3日最好看 => 10月28日到11月3日最好看",
        "下周开工 => 10月30日那一周开工",
        "我的雨伞上周在电影院丢了 => 我的雨伞10月16日那一周在电影院丢了",
        "粮价与上周持平 => 粮价与10月16日那一周持平",
        "上周到店里问过 => 10月16日那一周到店里问过",
        "从本周起试行半份菜 => 从10月23日那一周起试行半份菜",
        "月底前完成 => 10月底前完成",
        "新桥月底通车 => 新桥10月底通车",
    ],
)
def test_a_month_or_week_is_named_where_the_episode_lies_in_another(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert resolve(printed, EDITION) == printed
    assert resolve(printed, EDITION, date(2023, 12, 4)) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("新桥11月12日动工，月底前建成", "新桥11月12日动工，11月底前建成"),
        ("新桥10月12日动工，月底前建成", "新桥10月12日动工，月底前建成"),
        ("新桥3月12日动工，月底前建成", "新桥3月12日动工，月底前建成"),
        ("新桥11月12日动工。亭子月底前建成", "新桥11月12日动工。亭子月底前建成"),
    ],
)
def test_the_end_of_a_month_is_that_of_one_to_come_which_its_sentence_names(
    printed: str, said: str
) -> None:
    assert resolve(printed, EDITION) == said


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("新桥明年3月动工，年底前建成", "新桥2024年3月动工，2024年底前建成"),
        ("新桥今年3月动工，年底前建成", "新桥2023年3月动工，2023年底前建成"),
        ("新桥2022年3月动工，年底前建成", "新桥2022年3月动工，年底前建成"),
    ],
)
def test_the_end_of_a_year_is_that_of_one_to_come_which_its_sentence_names(
    printed: str, said: str
) -> None:
    assert resolve(printed, EDITION, date(2025, 1, 4)) == said


@pytest.mark.parametrize(
    ("paper", "printed", "said"),
    [
        ("今日云溪", "居民拨打今日云溪热线，因今日停水", "居民拨打今日云溪热线，因10月24日停水"),
        ("今日云溪", "今日云溪记者来到河边", "今日云溪记者来到河边"),
        ("", "居民拨打今日云溪热线", "居民拨打今日云溪热线"),
        ("", "今日开通热线", "10月24日开通热线"),
        ("今日", "今日停水", "10月24日停水"),
        ("云溪日报", "今日云溪停水", "10月24日云溪停水"),
    ],
)
def test_a_paper_that_is_called_today_keeps_its_name(paper: str, printed: str, said: str) -> None:
    assert resolve(printed, EDITION, paper=paper) == said


def test_a_month_is_compared_with_the_one_before_it_whenever_that_is_printed() -> None:
    later = date(2023, 12, 4)
    compared = "9月份粮价指数为103.6，比上月回升1.1点"
    assert resolve(compared, EDITION, later) == compared
    assert resolve("10月上旬，菜价比上月回落", EDITION, later) == "10月上旬，菜价比9月回落"
    assert resolve("菜价较上月回落", EDITION, later) == "菜价较9月回落"


@pytest.mark.parametrize(
    "clause", ["婴儿车可以推上月台", "那天正赶上月底盘账", "他在站台遇上月嫂", "遇上周末人更多"]
)
def test_a_verb_that_ends_like_last_month_names_none(clause: str) -> None:
    assert resolve(clause, EDITION, date(2023, 12, 4)) == clause


@pytest.mark.parametrize(
    "pair",
    [
        "昨天上午 => 2023年10月23日上午",
        "今明两天 => 2023年10月24日至10月25日",
        "比去年同期增加 => 比2022年同期增加",
        "今年1—9月 => 2023年1—9月",
        "今年以来 => 2023年以来",
        "明年初开工 => 2024年初开工",
        "前年入学 => 2021年入学",
        "今冬供暖 => 2023年冬季供暖",
        "年底完工 => 2023年底完工",
        "上月 => 2023年9月",
        "10月21日在京逝世 => 2023年10月21日在京逝世",
        "12月25日上午开幕 => 2023年12月25日上午开幕",
    ],
)
def test_an_archive_is_told_with_its_year(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert resolve(printed, EDITION, date(2026, 11, 24)) == said


@pytest.mark.parametrize(
    "text",
    [
        *(
            "三年内建成",
            "目前年产5吨",
            "计划2028年投产，建成后年发电量13亿千瓦时",
            "每年底",
            "1949年10月1日，同年12月3日",
            "道光十二年秋，次日淹没良田",
        ),
        *("“今年真好”", "当月", "每月底", "八月底", "以前年年如此", "三年前"),
    ],
)
def test_a_period_that_is_told_from_no_edition_is_left_alone(text: str) -> None:
    assert resolve(text, EDITION, date(2026, 11, 24)) == text


def test_last_month_of_january_lies_in_the_year_before() -> None:
    assert resolve("上月", date(2024, 1, 3), date(2024, 2, 1)) == "2023年12月"


def test_a_bare_day_may_lie_in_the_month_before() -> None:
    assert resolve("记者31日获悉", date(2023, 11, 2)) == "记者10月31日获悉"


def test_tomorrow_in_a_story_of_some_other_day_is_no_day_of_the_calendar() -> None:
    told = "前不久下乡，被告知干部都“上路”了——后天有观摩团要来。"
    assert resolve(told, EDITION) == told
    assert resolve(f"{told}明天有雨。", EDITION) == f"{told}10月25日有雨。"


def test_the_first_words_that_count_from_the_editions_day_are_found() -> None:
    assert counted("会议于23日召开，昨天闭幕") == "23日"
    assert counted("上周五启用，今明两天免费") == "上周五"
    assert counted("他说：“我昨天才到。”10月23日，会议召开") == ""  # nothing of that is resolved


def test_yesterday_crosses_months_years_and_leap_days() -> None:
    assert resolve("昨天", date(2024, 1, 1)) == "12月31日"
    assert resolve("昨天", date(2024, 3, 1)) == "2月29日"
    assert resolve("昨天", date.min) == "昨天"


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(9997, 12, 20)),
    st.dates(min_value=date(1900, 1, 1)),
    st.text(alphabet="昨今明后前天日晚年月周上下本底末至、，0123456789", max_size=20),
)
def test_resolving_twice_changes_nothing_more(edition: date, heard: date, text: str) -> None:
    once = resolve(f"昨天{text}，本周日", edition, heard)
    assert resolve(once, edition, heard) == once


def test_an_age_told_in_another_year_is_the_age_of_then() -> None:
    assert resolve("店主今年46岁", EDITION, date(2026, 3, 12)) == "店主当时46岁"
    assert resolve("店主今年46岁", EDITION) == "店主今年46岁"
