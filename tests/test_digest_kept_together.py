"""No comma parts a word, a name of a list, an object or what describes a noun."""

import pytest

from briefing.digest.pauses.breaths import breathed
from briefing.digest.pauses.kept_together import is_kept_together


@pytest.mark.parametrize(
    "parted",
    [
        "展出石板窑自建窑至停烧各时|期的瓷器近200件",
        *("选举穆见深、楚行、郑义|正、黎叶为协会副会长", "选举穆见深|为石板镇商会会长"),
        *("镇文化站正在指导|正在排练的少年合唱队", "各镇纷纷开展|向独居老人送年货的活动"),
        "村民穆见深不慎|遗失林权证",
        "包括石板镇|在内的十个镇",
        *("石板镇与青禾镇|在水源问题上的分歧", "发挥他们|在巡堤查险中的带头作用"),
        "决定把日供水量从30万吨|提高到45万吨的方案",
        *("穆见深对石板镇商会|向灾区捐款表示感谢", "就水价、停水等居民|普遍关心的问题作了回答"),
        *("协会还向在去年省运会上|取得好成绩的队员发奖", "在昨天举行的三镇渡口|加强协作会上"),
        *("抚恤金标准每人每年|提高120元", "首批入住的50名|外来务工人员"),
        *("年产值20亿元|以上的企业", "开馆仪式在石板镇商会|驻县城办事处举行"),
        *(
            "穆见深代表|主办单位致辞",
            "班车因雨后|山路湿滑停开三天",
            "镇上举行部分|在外工作人员座谈会",
        ),
        *("云溪鱼市鲈鱼收购价|为25元一公斤", "石板镇渔业总产值|达到了1343万元"),
        *(
            "石板渡口充值窗口开放时间调整|为每天11:20至12:40",
            "石板镇举办的渔网采摘工具|使用培训班开班",
        ),
        *("申请人到石板镇办事大厅|三楼领表", "石板闸的闸室曾|于1964年被冲毁"),
    ],
)
def test_no_comma_parts_what_is_one(parted: str) -> None:
    before, rest = parted.split("|")
    assert is_kept_together(before + rest, len(before))


@pytest.mark.parametrize(
    "parted",
    [
        *("石板镇商会|向灾区捐款表示慰问", "穆见深就带领一支巡堤队|在河滩上排查险情"),
        *("穆见深3月11日|出生于石板镇", "石板镇与青禾镇|在渡口举行龙舟赛"),
        *(
            "石板闸、青禾闸|在汛期发挥了作用",
            "医院每周一、三|从青河、石板两镇发车",
            "县里的三家主办企业|驻村帮扶",
        ),
        *(
            "日供水量从30万吨|提高到45万吨",
            "把三百件旧渔具|在内部平台展出",
            "协会向省运会上的功臣|颁发了奖杯",
        ),
        "在昨天举行的渡口协作会上|穆见深签了字",
    ],
)
def test_a_comma_may_still_stand_before_what_is_done(parted: str) -> None:
    before, rest = parted.split("|")
    assert not is_kept_together(before + rest, len(before))


def test_an_issue_of_a_magazine_is_no_time() -> None:
    told = "石板镇商会会长穆见深在《石板渡口》杂志2026年3月号上发表新年祝辞。"
    assert "杂志，" not in breathed(told)


def test_a_comma_looks_for_a_place_outside() -> None:
    told = "石板镇商会会长穆见深还向在去年全省渡口大赛上取得好成绩的船工队员颁发奖杯。"
    assert breathed(told).replace("，", "") == told
    assert "大赛上，取得" not in breathed(told)


@pytest.mark.parametrize(
    "told",
    [
        "已有一百二十年历史的石板剧场是一年一度的青禾合唱团新年音乐会举办之地。",
        "大街小巷、公园里、广场上到处可以看到晨练的老渡工。",
        "去年流入石板渔业的资金仅为1996万元并不比前年多。",
        "石板镇居民对云溪区3月24日单方停航渡船反应强烈。",
        "一座纪念石板渡口抢险的纪念馆最近在渡口旧址落成。",
        "近日发生的石板河上游污染造成云溪水厂停产事故原因基本查清。",
        "云溪《渡口报》是在邻县专售《石板日报》7月1日创刊版和缩印本的总代理。",
    ],
)
def test_no_comma_parts_the_object_or_two_halves_of_one_list(told: str) -> None:
    assert breathed(told) == told


def test_no_comma_parts_two_that_share_what_is_said_of_them() -> None:
    assert "集体、先进" in breathed("全镇“三送”先进集体、先进个人表彰大会5月7日在石板馆举行。")
    assert "集体、先进" in breathed("镇长代表全镇居民向渡口工作先进集体、先进个人表示祝贺。")
