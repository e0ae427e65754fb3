"""Clauses that no sentence ends with: what they announce comes behind them."""

import pytest

from briefing.digest.clauses.consequences import followed_by
from briefing.digest.clauses.endings import may_end
from briefing.digest.clauses.unfinished import unfinished
from briefing.digest.shortening.spoken import spoken
from briefing.digest.shortening.trimming import trimmed


@pytest.mark.parametrize(
    "last",
    [
        "我最深的体会是",
        "请孩子的亲生父母自公告之日起30日内",
        "检修工指着刮板机向笔者介绍",
    ],
)
def test_no_sentence_ends_where_what_it_announces_is_still_to_come(last: str) -> None:
    assert unfinished(("做这项工作二十年", last), ends={last})


def test_what_says_what_it_announces_ends_a_sentence() -> None:
    last = "我最深的体会是耐心"
    assert not unfinished(("做这项工作二十年", last), ends={last})


def test_what_somebody_reports_is_told_with_it() -> None:
    sentence = "3月2日有公交司机反映，棚子的立柱正好挡住右转大车的视线，交警测量后认为有隐患。"
    assert spoken(sentence) == (sentence,)


@pytest.mark.parametrize("things", ["一把小刷、半截铅笔、三块绸布", "两只木凳、半块门板、一盏马灯"])
def test_of_things_that_are_only_named_something_is_still_to_be_said(things: str) -> None:
    assert unfinished(("拧开盖子", things), ends=())
    assert not unfinished(("箱子里有", things), ends={things})


def test_who_did_what_is_said_though_a_noun_with_its_description_ends_it() -> None:
    done = "云溪公安分局破获一起利用演唱会门票实施的诈骗案"
    assert not unfinished(("近日", done), ends=())
    assert unfinished(("近日", "利用演唱会门票实施的诈骗案"), ends=())


def test_what_is_to_be_at_an_hour_is_said_with_it() -> None:
    last = "云溪拍卖公司定于4月2日上午10时"
    assert unfinished(("受法院委托", last), ends=())
    assert not unfinished(("云溪马拉松有了日子", "开赛定于4月2日"), ends={"开赛定于4月2日"})


def test_nobody_answers_without_what_is_answered() -> None:
    sentence = "记者反映给交警支队，交警支队设施科答复，石板街口的绿灯将延长到二十二秒。"
    assert trimmed(sentence, 60, 9) == sentence
    assert trimmed(sentence, 30, 9) == ""


@pytest.mark.parametrize(
    "parts",
    [
        ["8月4日上午", "两名作业人员站在绝缘斗臂车上"],
        ["一辆二八自行车、一面小旗、两箱苹果梨"],
        ["63个小时里"],
        ["医师罗洪带领团队"],
        ["强降雨刚过"],
        ["校长表示", "同时提醒学生"],
    ],
)
def test_how_somebody_stands_and_what_lies_there_says_nothing_yet(parts: list[str]) -> None:
    assert unfinished(parts, ends=())
    assert not unfinished([*parts, "用四十分钟换好了线夹"], ends=())


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("云溪区检察院接到志愿者反映", "石板闸下游有人违规下网"),
        ("刘女士拨打云溪热线6212345反映", "楼里的电梯停了三周"),
        ("也有人写", "“今天雪停了。”"),
        ("云溪区法院“船上法庭”驱船员乘车40公里", "到石板镇审理一起宅基地纠纷"),
        ("云溪区提出到2031年", "全区新增渡口三处"),
        ("最要紧的“谁来修、几天修”", "藏在第九页"),
        ("送来的三袋红薯", "赛后分给了对手"),
        ("体重每减2公斤", "膝盖就轻松一分"),
        ("最紧张的是3月9日夜里", "水位一小时涨了半米"),
        ("云溪茶业研究中心主任、稻香茶叶促进会会长吴永山教授", "近日获得石板闸奖"),
        ("刚落户开发区的石板铸件公司行政主管穆见深", "当天就拿到了执照"),
    ],
)
def test_what_was_heard_who_came_and_when_it_was_says_nothing_yet(
    last: str, following: str
) -> None:
    parts = ["事情就这样定了下来", last]
    assert unfinished(parts, ends=()) or not may_end(parts)
    assert not unfinished([*parts, following], ends=())


@pytest.mark.parametrize(
    "last",
    [
        "全年共接到居民举报120件",
        "他把四个字一笔一画地写",
        "合同延长到2031年",
        "车队全年骑行3000公里",
        "人群走到了广场中央",
        "考点设在石板街小学旁边",
        "区长陆文川3月9日在云溪宾馆会见石板集团董事长吴永山",
    ],
)
def test_what_was_done_is_said_though_it_sounds_alike(last: str) -> None:
    assert not unfinished(["事情就这样定了下来", last], ends=())


def test_what_somebody_wants_came_of_nothing() -> None:
    wanted = "让业主自己筹钱"
    assert not followed_by(["物业说维修资金余额不够"], wanted)
    assert followed_by(["物业公司改了管道的走向"], "让每户一年少付水费八十元")
