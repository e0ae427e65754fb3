"""Who hears 我 has heard who writes."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.names.told_by import writer_of
from briefing.model import Article

DAY = date(2026, 3, 12)
LETTER = (
    "编辑同志：",
    "我家住在望江路东侧，孩子在路西侧的望江小学读书。这条路双向八车道，绿灯只有25秒。",
    "老人和孩子常常走到一半就变灯了。希望有关部门能实地看看，增设一座过街天桥。",
)
MEMORY = (
    "老屋的门槛是一整块青石，中间凹下去一道浅浅的弯，像一只碟子。",
    "小时候我总坐在那里剥毛豆，外婆在灶间喊一声，我便把碗递进去。",
)


def told(article: Article) -> str:
    (brief,) = digest([article], DAY)
    assert brief.verdict == "proven"
    return "".join(brief.sentences)


@pytest.mark.parametrize(
    ("byline", "announced"),
    [
        (("邱丹",), "读者邱丹来信说"),
        (("秋先生",), "读者秋先生来信说"),
        (("九位家长",), "九位家长来信说"),
        (("听不清的老潘",), "读者来信说"),
        ((), "读者来信说"),
    ],
)
def test_a_letter_to_the_editor_is_announced(byline: tuple[str, ...], announced: str) -> None:
    said = told(Article("路口能不能建座天桥", LETTER, reporters=byline))
    assert said.startswith(f"{announced}，我家住在望江路东侧")
    assert said.count("来信") == 1


def test_a_story_of_ones_own_is_told_by_its_author() -> None:
    said = told(Article("外婆的门槛", MEMORY, reporters=("田小禾",)))
    assert said.startswith(("作者田小禾写道，老屋的门槛", "作者写道，老屋的门槛"))
    assert "写道" not in told(Article("外婆的门槛", MEMORY[:1], reporters=("田小禾",)))


@pytest.mark.parametrize(
    "article",
    [
        Article("外婆的门槛", MEMORY),
        Article("老师傅的话", ("“我干了三十年。”金师傅说。",), reporters=("田小禾",)),
        Article("菜园", ("你搭一个架子，我围一圈篱笆。",), reporters=("田小禾",)),
        Article("我县开镰", ("我县小麦开镰，我市派来农机。",), reporters=("田小禾",)),
        Article(
            "开镰", ("我在田头看见农机。",), dateline="本报讯（记者田小禾）", reporters=("田小禾",)
        ),
        Article("回音", ("贵报转来的来信收悉，我局已派人修复。",), reporters=("云溪市城管局",)),
        Article("问答", ("问：我家的津贴怎么领？", "答：到社区领。"), reporters=("田小禾",)),
    ],
)
def test_nobody_is_where_the_page_does_not_tell_or_nobody_says_i(article: Article) -> None:
    assert writer_of(article) is None


def test_the_answer_below_a_letter_is_not_the_readers() -> None:
    answered = (*LETTER, "【反馈】区住建局答复，天桥已列入明年的建设计划，预计10月完工。")
    writer = writer_of(Article("路口能不能建座天桥", answered, reporters=("邱丹",)))
    assert writer is not None
    assert writer.paragraphs == len(LETTER)
