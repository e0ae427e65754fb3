"""A long sentence is told shorter, and the news of it is not lost."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.ease import eased
from briefing.digest.facts import check
from briefing.digest.news_value import pairs
from briefing.model import Article

DAY = date(2026, 3, 12)
NOTHING_AWAITED: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "记者从云溪区水务局了解到，石板闸、青石桥和老街三处码头的改造工程3月10日全部完工。",
            "石板闸、青石桥和老街三处码头的改造工程3月10日全部完工。",
        ),
        (
            "3月10日上午，随着最后一斗混凝土浇筑入模，云溪河二桥三号主墩顺利封顶，比计划提前十天。",
            "3月10日上午，云溪河二桥三号主墩顺利封顶，比计划提前十天。",
        ),
        (
            "截至2月25日，云溪码头今年完成货物吞吐量101.7万吨，同比增长13.9%，首次突破百万吨大关。",
            "截至2月25日，云溪码头今年完成货物吞吐量101.7万吨，首次突破百万吨大关。",
        ),
        (
            "经乡镇推荐、部门审核、专家评审和社会公示，云溪县首批“星级站所”评定结果3月10日在县文化馆揭晓。",
            "云溪县首批“星级站所”评定结果3月10日在县文化馆揭晓。",
        ),
        (
            "3月10日上午，随着最后一片重达168吨的箱梁在两岸的掌声中落位，云溪河二桥北引桥顺利合龙。",
            "3月10日上午，随着最后一片重达168吨的箱梁在两岸的掌声中落位，云溪河二桥北引桥顺利合龙。",
        ),
        (
            "3月10日，记者从云溪区市场监管局获悉，全区76所中小学食堂“明厨亮灶”改造已全部完成。",
            "全区76所中小学食堂“明厨亮灶”改造已全部完成。",
        ),
        (
            "云溪区文化馆3月10日发布消息，第十二届云溪合唱周将于5月8日至20日在石板闸大剧院举行。",
            "第十二届云溪合唱周将于5月8日至20日在石板闸大剧院举行。",
        ),
        (
            "据云溪海关统计，今年1至8月，云溪区货物贸易进出口总值308.6亿元，首次在前八个月突破三百亿元。",
            "今年1至8月，云溪区货物贸易进出口总值308.6亿元，首次在前八个月突破三百亿元。",
        ),
        (
            "3月10日，云溪区消防救援大队联合区供电公司，对十七家老年食堂和九家驿站开展冬季安全检查。",
            "3月10日，云溪区消防救援大队，对十七家老年食堂和九家驿站开展冬季安全检查。",
        ),
        (
            "入冬以来，云溪供电所针对居民取暖用电负荷高的特点，对石板闸的三十七台变压器逐台通电试验。",
            "入冬以来，云溪供电所对石板闸的三十七台变压器逐台通电试验。",
        ),
        (
            "云溪区道德模范评选活动今年2月启动，设助人为乐、见义勇为、诚实守信、敬业奉献和孝老爱亲五个类别。",
            "云溪区道德模范评选活动今年2月启动，设助人为乐、见义勇为等五个类别。",
        ),
        (
            "针对部分残疾人出行难的问题，云溪区残联和医院组成三支评定小分队，带着检查设备走村入户。",
            "云溪区残联和医院组成三支评定小分队，带着检查设备走村入户。",
        ),
        (
            "云溪区3月10日召开会议，研究一季度经济运行、消防安全、供水一体化、春耕生产和防火等工作。",
            "云溪区3月10日召开会议，研究一季度经济运行、消防安全等工作。",
        ),
    ],
)
def test_a_listener_does_not_miss_the_occasion(printed: str, said: str) -> None:
    assert eased(printed, NOTHING_AWAITED, "") == said


@pytest.mark.parametrize(
    "kept",
    [
        "记者3月10日从云溪区水务局获悉，截至目前，沿岸六个码头的改造工程已经全部完工并通过验收。",
        "记者从云溪区第二中心小学了解到，该校开设的三门稻田劳动课程将向全区的小学生免费开放。",
        "3月10日晚，随着渔歌在石板闸大剧院响起，第四届云溪河合唱周在掌声中缓缓落下了大幕。",
        "云溪区应急局3月10日发布通告，严禁在林区用火、吸烟、烧纸钱、野炊、放孔明灯等十类行为。",
        "3月15日上午九点，石板闸社区小广场将摆出五十个孩子们交换闲置图书和玩具的小摊位，欢迎光临。",
        "云溪区法院近日审结了这起代收快递丢失案，判决快递公司赔偿四千八百元，邻居不承担责任。",
    ],
)
def test_what_alone_names_the_day_the_place_or_a_denial_stays(kept: str) -> None:
    assert eased(kept, NOTHING_AWAITED, "") == kept


def test_what_the_headline_promised_is_waited_for_until_it_was_told() -> None:
    sentence = (
        "该工程总投资2.86亿元，日处理污水5万吨，出水水质达到地表水标准，可服务老城片区23万居民。"
    )
    headline = pairs("老城片区污水处理厂通水")
    assert eased(sentence, headline, "") == sentence
    told = "3月10日，云溪老城片区污水处理厂通水。"
    assert eased(sentence, headline, told).endswith("出水水质达到地表水标准。")


def test_what_the_headline_has_just_told_need_not_be_told_again() -> None:
    sentence = (
        "3月10日17时，云溪炼油二部催化裂化装置的第六次大检修实现中间交接，比计划工期提前31小时。"
    )
    title = pairs("催化装置大检修提前31小时中交")
    assert eased(sentence, title, "") == sentence
    assert eased(sentence, title, "", title).endswith("大检修实现中间交接。")
    assert eased(sentence, title, "", pairs("催化装置大检修提前13小时中交")) == sentence


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "3月10日上午10时26分，全长2890米的云溪隧道左右洞同时贯通，比原来的计划提前四十七天。",
            "3月10日上午，云溪隧道左右洞同时贯通，比原来的计划提前四十七天。",
        ),
        (
            "由云溪区水利学会牵头起草的《小型泵站养护规程》日前通过专家评审，预计今年6月起正式实施。",
            "《小型泵站养护规程》日前通过专家评审，预计今年6月起正式实施。",
        ),
        (
            "3月10日清晨五点半，由云溪区妇联、区人社局联合主办的2026年春风行动招聘会在老街步行桥开场。",
            "3月10日清晨，2026年春风行动招聘会在老街步行桥开场。",
        ),
        (
            "3月8日，云溪医院胸外科三组在手术机器人的辅助下，为一名58岁的患者顺利切除右肺前段。",
            "3月8日，云溪医院胸外科三组在手术机器人的辅助下，为一名患者顺利切除右肺前段。",
        ),
        (
            "3月10日，85岁的退休教师苗克山把自己珍藏的426件老课本和老教具捐给了区教育博物馆。",
            "3月10日，退休教师苗克山把自己珍藏的426件老课本和老教具捐给了区教育博物馆。",
        ),
        (
            "3月10日，县委副书记、县长祝云山带队到青石河流域、石板闸沿岸和老粮仓一带检查防汛工作。",
            "3月10日，县长祝云山带队到青石河流域、石板闸沿岸和老粮仓一带检查防汛工作。",
        ),
        (
            "3月6日，云溪日报刊发读者来信《盲道上为何立个墩》，反映银杏路中段盲道被水泥隔离墩阻断。",
            "3月6日，云溪日报刊发读者来信，反映银杏路中段盲道被水泥隔离墩阻断。",
        ),
        (
            "因污水管网改造，从3月10日起，解放支路东方红巷至粮站路段由北向南半幅封闭，持续到四月初。",
            "从3月10日起，解放支路东方红巷至粮站路段由北向南半幅封闭，持续到四月初。",
        ),
        (
            "3月10日，云溪区人大常委会主任闻松年率部分常委会组成人员和人大代表，视察城区学校学位扩容工作。",
            "3月10日，云溪区人大常委会主任闻松年视察城区学校学位扩容工作。",
        ),
        (
            "截至3月10日，云溪区16个街道的27万块新式数字门牌已经全部上墙完毕，比计划提前了整整一个月。",
            "截至3月10日，云溪区16个街道的27万块新式数字门牌已经全部上墙完毕。",
        ),
    ],
)
def test_a_description_is_left_out_and_the_rest_is_proven(printed: str, said: str) -> None:
    assert eased(printed, NOTHING_AWAITED, "") == said
    assert check([said], Article("云溪要闻", (printed,)), DAY) == ()


def test_a_description_that_the_headline_promised_stays() -> None:
    printed = (
        "由云溪区水利学会牵头起草的《小型泵站养护规程》日前通过专家评审，预计今年6月起正式实施。"
    )
    said = eased(printed, pairs("水利学会起草规程"), "")
    assert said == "由云溪区水利学会牵头起草的《小型泵站养护规程》日前通过专家评审。"


def test_what_a_longer_telling_adds_is_cut_as_well() -> None:
    article = Article(
        "云溪河复航",
        (
            "3月11日上午，云溪河全线恢复通航，首航船从石板闸出发，载客86人。",
            "沿岸六个码头同时开放，每天开行十二班，末班船晚上八点靠岸。",
            "河道管理处去年与青石镇十九个村签订了共同养护的协议，养护面积由二百亩扩大到五百六十亩左右。",
        ),
    )
    (brief,) = digest([article], DAY)
    longest = brief.tellings[-2]
    assert longest[-1] == "养护面积由二百亩扩大到五百六十亩左右。"
    assert all(len(each) <= 40 for each in longest)


def test_what_will_be_at_a_forecast_time_is_proven_without_the_forecast() -> None:
    printed = "云溪河二桥预计今年10月通车，届时从石板闸到区医院的车程将缩短到8分钟。"
    article = Article("云溪河二桥封顶", (printed,))
    assert check(["届时从石板闸到区医院的车程将缩短到8分钟。"], article, DAY) == ()
    torn = Article("云溪河二桥封顶", (printed.replace("届时", ""),))
    assert check(["从石板闸到区医院的车程将缩短到8分钟。"], torn, DAY)


def test_who_acts_in_view_of_something_is_proven_without_it() -> None:
    printed = (
        "云溪供电所针对用电负荷高的特点，对变压器逐台试验。石板闸小学利用假期，请来木匠修桌椅。"
    )
    article = Article("供电所", (printed,))
    assert check(["云溪供电所对变压器逐台试验。"], article, DAY) == ()
    assert check(["石板闸小学对变压器逐台试验。"], article, DAY)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "3月10日，在石板闸镇便民服务中心的大厅里，养蜂人董春来领到了全区首张集体土地经营权流转证书。",
            "3月10日，养蜂人董春来领到了全区首张集体土地经营权流转证书。",
        ),
        (
            "3月上旬，记者在石板闸镇大姜交易市场看到，地头收购价普遍在每斤一块六到一块九之间，好货要贵三成。",
            "3月上旬，地头收购价普遍在每斤一块六到一块九之间，好货要贵三成。",
        ),
        (
            "近日，云溪区法院少年法庭在审理一起抚养费纠纷案件中，向当事人发出全区首份家庭教育指导令。",
            "近日，云溪区法院少年法庭向当事人发出全区首份家庭教育指导令。",
        ),
    ],
)
def test_a_long_sentence_is_told_without_its_scene(printed: str, said: str) -> None:
    assert eased(printed, frozenset(), "") == said


@pytest.mark.parametrize(
    "printed",
    [
        "在3月8日闭幕的云溪区家政服务技能大赛决赛现场，石板闸镇选手董春来以最高分夺得养老护理组金牌。",
        "3月10日，在石板闸镇便民服务中心的大厅里，养蜂人董春来把锦旗送到了该中心首席代表的手上。",
        "3月10日，在石板闸镇渡口散步的市民发现，一头大约三米长的江豚搁浅在浅水区，尾巴不停拍打泥沙。",
    ],
)
def test_a_scene_stays_that_names_the_day_or_is_pointed_at(printed: str) -> None:
    assert eased(printed, pairs("泥沙"), "") == printed


def test_what_a_play_is_drawn_from_is_left_out_of_a_long_sentence() -> None:
    printed = "取材于云溪河边老渡口往事的方言话剧《渡船谣》，将于4月8日至12日在云溪大剧院连演五场。"
    said = "方言话剧《渡船谣》，将于4月8日至12日在云溪大剧院连演五场。"
    assert eased(printed, pairs("《渡船谣》登台"), "") == said
