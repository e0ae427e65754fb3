"""What a meeting or a mayor demands is told as theirs, not as the newsreader's own."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.names.demands import demand_of
from briefing.digest.names.introductions import Heard
from briefing.model import Article

DAY = date(2026, 6, 3)
SPOKE = "路守诚指出，今年小麦长势好于常年，越到最后越不能松劲。"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ([SPOKE], "路守诚指出"),
        ([SPOKE, "要备足农机，机收不漏一户。"], "路守诚指出"),
        (["会上，会议强调，今年形势不同。"], "会议强调"),
        ([SPOKE, "今天的雨下了一夜。"], None),
        (["县长路守诚主持会议。"], None),
    ],
)
def test_who_demands_it_was_said_right_before(before: list[str], speaker: str | None) -> None:
    demand = demand_of("要紧盯天气抓抢收，颗粒归仓。", before)
    assert (demand and demand.speaker) == speaker


@pytest.mark.parametrize("sentence", ["要是下雨就改天。", "要不是他及时赶到，车就翻了。"])
def test_a_condition_demands_nothing(sentence: str) -> None:
    assert demand_of(sentence, [SPOKE]) is None


def test_who_has_spoken_is_not_named_again() -> None:
    demand = demand_of("要紧盯天气抓抢收。", [SPOKE])
    assert demand
    assert demand.is_due(Heard("", "会议召开。", ""))
    assert not demand.is_due(Heard("", SPOKE, ""))


def test_a_demand_is_told_with_its_speaker_and_their_office_and_proven_so() -> None:
    spoke = "路守诚指出，今年全县小麦长势好于常年，越到最后越不能松劲，各镇干部都要到田里去看一看。"
    wanted = "要紧盯天气抓抢收，机收不漏一户、损失率控制在2%以内。要备足烘干机，每镇不少于5台。"
    paragraphs = (
        "6月2日下午，青禾县“三夏”生产暨秸秆禁烧工作会议召开。县长路守诚出席会议并讲话。",
        spoke + wanted,
    )
    headline = "紧盯天气抓抢收 机收损失率控制在2%以内 每镇备足5台烘干机"
    (brief,) = digest([Article(headline, paragraphs)], DAY)
    told = "".join(brief.sentences)
    assert "县长路守诚指出，要紧盯天气抓抢收" in told
    assert brief.verdict == "proven"


def test_no_brief_begins_with_a_demand_of_nobody() -> None:
    opening = (
        "带着从青禾、石板、云溪三个受灾最重的镇里调查来的全部情况，镇长路守诚在随后召开的全区干部大会上"
        "郑重地给到会的两百多名干部出了几道自强自立、恢复重建的题目：一是不仅要恢复生产，更要发展生产。"
    )
    paragraphs = (
        opening + "要尽快打井，搞农田水利建设，使人均有1亩水浇地，实现亩产250公斤。",
        "副镇长陈远帆表示，要加大恢复重建资金的自筹力度，搞好各种建筑材料的储备。",
    )
    (brief,) = digest([Article("石板镇部署恢复生产重建家园", paragraphs)], DAY)
    assert not brief.sentences[0].startswith("要")
