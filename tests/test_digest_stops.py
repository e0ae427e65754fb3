"""Where a full stop can stand is learnt: what no rule knows is not told as half a sentence."""

import pytest

from briefing.digest.clauses.endings import waits
from briefing.digest.clauses.stops import LIKELY, SURE, odds
from briefing.digest.shortening.evening import evened
from briefing.digest.shortening.spoken import spoken
from briefing.digest.shortening.trimming import trimmed
from briefing.digest.words.sentences import clauses


def ends(text: str) -> float:
    """Weigh the full stop at the bar of `…，|…`."""
    before, behind = text.split("|")
    parts = [clauses(before), clauses(behind)]
    return odds([*parts[0], *parts[1]], len(parts[0])).ends


@pytest.mark.parametrize(
    "text",
    [
        "老焊工穆师傅有一手绝活，隔着面罩，|光听声音就知道电流大了还是小了。",
        "合作社理事长给记者算了一笔账，同样一筐青菜，|腊月能多卖三毛钱。",
        "3月10日上午，在石板闸储蓄所，|68岁的穆大娘要把存款转到一个陌生账户。",
        "记者从云溪区交通局获悉，为方便群众祭扫，|4月3日起1路公交车提前发车。",
        "云溪医院骨科联合麻醉科、影像科，|为一名84岁的老人换了髋关节。",
    ],
)
def test_no_sentence_ends_where_one_waits(text: str) -> None:
    assert ends(text) < LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "3月10日，云溪区老年食堂开门迎客，|第一天来了120多位老人。",
        "大桥全长1.2公里，设双向四车道，|总投资3.6亿元。",
        "云溪镇今年新修水渠14公里，|两千亩旱地用上了库水。",
    ],
)
def test_a_sentence_ends_where_something_is_told(text: str) -> None:
    assert ends(text) >= SURE


def test_the_chances_of_a_place_are_one_whole() -> None:
    parts = clauses("云溪镇今年新修水渠14公里，两千亩旱地用上了库水。")
    place = odds(parts, 1)
    assert 0 <= place.doubt <= 6
    assert place.begins < place.ends  # who may begin there may end there too


def test_half_a_sentence_is_told_in_no_way() -> None:
    master = (
        "在结构件车间，57岁的焊工班长穆铁生有一个绝活，隔着面罩，"
        "光听电弧的声音就知道电流大了还是小了。"
    )
    assert spoken(master) == (master,)
    assert evened(master, 3)[-1] == "穆铁生隔着面罩，光听电弧的声音就知道电流大了还是小了。"
    assert not trimmed(master, 40, 9).endswith("面罩。")


@pytest.mark.parametrize(
    "clause", ["法院判决房东与租客按七比三的比例", "建议应当围绕城乡建设、生态保护等方面"]
)
def test_in_which_way_it_is_done_waits_for_what_is_done(clause: str) -> None:
    assert waits(clause)


def test_what_finds_no_room_is_told_from_the_last_full_stop_that_can_stand() -> None:
    printed = (
        "稻香镇老街的路灯换成了感应灯，夜里有人走过才亮，镇里又在河埠头装了三盏，"
        "在石阶的边上，给摸黑洗衣的人家，多留了一点亮光，也省下了不少电费。"
    )
    told = spoken(printed)
    assert all(ends(f"{each.rstrip('。')}，|{printed}") >= SURE for each in told[:-1])
    assert "".join(told).count("在石阶的边上") == 1
    assert not any(each.endswith(("在石阶的边上。", "人家。")) for each in told)
