"""A label over several stories is the kicker of none; over one story it is its kicker."""

import pytest

from briefing.model import Document
from briefing.sources import read

LETTER = "编辑同志：我家楼下的路灯坏了半个月，晚上走路要打手电，盼望有人来修。"
ASKED = "问：我今年四月退休，医保卡上的钱到外地能用吗？"
BY_READER = "读者石女士问：我今年四月退休，医保卡上的钱到外地能用吗？"
CASE = "【案情】 张某在小区遛狗时没有牵绳，绊倒了散步的老人。"
CALLED = "市民石女士来电：楼下的路灯坏了半个月，晚上走路要打手电，没人来修。"
ANSWERED = "市园林中心：贵报三月五日刊登的来信收悉，饮水机已经修好。"
NEWS = "　　昨天，云溪区老街步行桥开放，两岸的居民过河不必再绕路了。\n"


def kickers_of(label: str, headline: str, first: str, second: str) -> list[str]:
    stories = f"{headline}\n　　{first}\n{NEWS}小区门口的斑马线淡了\n　　{second}\n{NEWS}"
    page = f"云溪日报\n2026年3月12日 星期四\n老街步行桥开放\n{NEWS}{NEWS}{label}\n{stories}"
    articles = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.headline for each in articles][1:] == [headline, "小区门口的斑马线淡了"]
    return [each.kicker for each in articles]


@pytest.mark.parametrize(
    ("label", "headline", "text"),
    [
        ("来信照登", "楼下的路灯何时有人来修", LETTER),
        ("有问必答", "医保卡到外地能用吗？", ASKED),
        ("【答读者问】", "医保卡到外地能用吗？", BY_READER),
        ("以案说法", "遛狗没有牵绳绊倒老人要赔", CASE),
        ("民声直通车", "楼下的路灯何时有人来修", CALLED),
        ("部门回音", "公园饮水机已经修好", ANSWERED),
    ],
)
def test_a_label_over_stories_that_begin_alike_is_no_kicker(
    label: str, headline: str, text: str
) -> None:
    assert kickers_of(label, headline, text, text) == ["", "", ""]
    assert kickers_of(label, headline, text, NEWS.strip()) == ["", label, ""]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CALLED, "热心市民来电：巷口的斑马线早就淡得看不见了，孩子过马路叫人揪心。"),
        (ANSWERED, "贵报转来的读者来信收悉，斑马线已经重新画过。"),
        ("3月5日，本栏目刊登《楼下的路灯》，物业昨天换了灯。", CALLED),
    ],
)
def test_letters_calls_and_their_answers_share_the_name_of_a_column(one: str, other: str) -> None:
    assert kickers_of("帮办回音", "楼下的路灯有人修了", one, other) == ["", "", ""]


@pytest.mark.parametrize(
    ("label", "signer", "kicker"),
    [
        ("来信照登", "渡口市民　陶文斐", ""),
        ("读者来信选登", "读者　陶文斐", ""),
        ("来信照登", "", "来信照登"),
        ("走访", "渡口市民　陶文斐", "走访"),
    ],
)
def test_letters_below_their_column_may_open_in_any_way(
    label: str, signer: str, kicker: str
) -> None:
    thanks = f"谢谢那位摆渡的师傅\n　　上周我把伞落在船上，师傅追了半条街送来。\n{NEWS}{signer}\n"
    lamp = f"楼下的路灯何时有人来修\n　　{LETTER}\n{NEWS}柳湾市民　程柳\n"
    page = f"云溪日报\n2026年3月12日 星期四\n老街步行桥开放\n{NEWS}{NEWS}{label}\n{lamp}{thanks}"
    articles = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.kicker for each in articles] == ["", kicker, ""]


def test_what_was_seen_to_the_minute_shares_the_name_of_its_column() -> None:
    seen = "3月5日10时20分，巡查员发现一名工人没有系安全带，当场叫停。"
    again = "3月7日15时许，叉车在转角处没有鸣笛，司机停岗学习三天。"
    assert kickers_of("安全曝光台", "高处作业不系安全带，停！", seen, again) == ["", "", ""]
    assert kickers_of("安全曝光台", "高处作业不系安全带，停！", seen, NEWS.strip())[1]
    assert kickers_of("汛期值守", "高处作业不系安全带，停！", seen, again)[1]


def test_a_column_that_stands_again_above_the_next_letter_is_its_kicker_too() -> None:
    told = (
        "读者反映：渡口的长椅坏了。交通局回复：已经换新。",
        "读者反映：渡口漏雨。交通局回复：月底修好。",
    )
    items = "热线回音\n" + "".join(f"　　{each}\n" for each in told)
    letters = "".join(
        f"来信照登\n{name}\n　　{LETTER}\n{NEWS}" for name in ("楼下的路灯", "门口的斑马线")
    )
    page = f"云溪日报\n2026年3月12日 星期四\n老街步行桥开放\n{NEWS}{NEWS}{letters}{items}"
    articles = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.kicker for each in articles] == ["", "来信照登", "来信照登", "", ""]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("\n河湾渡口\n重开航线\n", "河湾渡口重开航线"),
        ("◆河湾渡口重开航线\n", "河湾渡口重开航线"),
    ],
)
def test_a_column_that_a_page_is_called_is_no_kicker(below: str, told: str) -> None:
    items = "".join(f"◆{name}的灯亮了\n{NEWS}" for name in ("老街", "新桥")) if "◆" in below else ""
    page = f"云溪简讯\n2026年3月12日　星期四\n第4版\n乡镇之窗\n{below}{NEWS}{items}"
    first, *_ = read(Document("page", page.encode(), "newspaper")).articles
    assert (first.kicker, first.headline) == ("", told)


def test_a_column_above_headlines_in_brackets_is_none_of_them() -> None:
    items = "".join(f"【{name}的灯昨夜亮了】{NEWS.strip()}\n" for name in ("老街", "新桥", "渡口"))
    page = f"云溪发布·早读 | 2026年3月12日 星期四\n60秒读懂云溪\n{items}"
    articles = read(Document("page", page.encode(), "newspaper")).articles
    assert [each.kicker for each in articles] == ["", "", ""]


def test_a_short_headline_right_below_a_pages_head_is_kept() -> None:
    page = f"云溪日报\n2026年3月12日　星期四\n第4版\n渡口的灯\n\n{NEWS}{NEWS}"
    (article,) = read(Document("page", page.encode(), "newspaper")).articles
    assert article.headline == "渡口的灯"
