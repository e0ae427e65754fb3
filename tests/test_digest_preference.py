"""Several ways to tell a story, and which of them is told."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.news.candidates import Candidate, candidates
from briefing.digest.news.choice import begun
from briefing.digest.news.news_signs import story_of
from briefing.digest.preference.alternatives import alternatives
from briefing.digest.preference.brief_signs import signs
from briefing.digest.preference.ground import Ground, ground_of
from briefing.digest.preference.left_out_signs import left_out
from briefing.digest.preference.preference import preference
from briefing.digest.preference.preference_weights import PREFERENCE
from briefing.digest.words.news_value import pairs
from briefing.model import Article
from tests.preference_weights import blocks

HEADLINE = "石榴镇集市搬家 摊位费降三成"
TEXT = (
    "3月8日，石榴镇集市从老街搬进新建的大棚，320个摊位全部开张。",
    "天还没亮，卖豆腐的老柯就挑着担子来了。",
    "新集市的摊位费由每天20元降到14元，降幅为三成。",
    "镇里还在集市旁边修了停车场，能停180辆车。",
)
DAY = date(2026, 3, 10)


def _known(*paragraphs: str, headline: str = HEADLINE) -> tuple[list[Candidate], Ground]:
    found = candidates(paragraphs)
    return found, ground_of(story_of((headline,), found), found)


def _counted(told: list[tuple[int, str]], ground: Ground) -> Counter[str]:
    counted: Counter[str] = Counter()
    for name, strength in signs(told, ground):
        counted[name] += strength  # type: ignore[assignment]  # strengths are no counts
    return counted


def test_a_story_is_told_in_several_ways_and_each_once() -> None:
    found, ground = _known("".join(TEXT))
    article = Article(HEADLINE, ("".join(TEXT),))
    ways = [way.told for way in alternatives(begun(article, found), found, ground, hard=False)]
    assert len(ways) == len({tuple(way) for way in ways}) > 4
    assert [TEXT[0]] in ways
    assert [TEXT[0], TEXT[2], TEXT[3]] in ways
    assert all(set(way) <= set(TEXT) for way in ways)


def test_a_story_may_be_told_from_where_print_begins() -> None:
    scene = "天刚亮，石榴镇的老街上就排起了长队，豆腐摊前挤得水泄不通。"
    found, ground = _known(scene + "".join(TEXT))
    worthiest = sorted(ground.news, key=lambda index: -ground.news[index])[:2]
    assert 0 not in worthiest
    article = Article(HEADLINE, (scene + "".join(TEXT),))
    ways = [way.told for way in alternatives(begun(article, found), found, ground, hard=False)]
    assert {way[0] for way in ways if len(way) > 1} > {scene}


def test_a_story_that_is_hard_to_say_is_told_in_more_ways() -> None:
    found, ground = _known("".join(TEXT))
    article = Article(HEADLINE, ("".join(TEXT),))
    some, more = (
        {tuple(way.told) for way in alternatives(begun(article, found), found, ground, hard=hard)}
        for hard in (False, True)
    )
    assert some < more


def test_what_the_headline_promises_is_told_rather_than_a_scene() -> None:
    _, ground = _known("".join(TEXT))
    promised = [(0, TEXT[0]), (2, TEXT[2])]
    scene = [(0, TEXT[0]), (1, TEXT[1])]
    assert preference(promised, ground) > preference(scene, ground)
    (brief,) = digest([Article(HEADLINE, ("".join(TEXT),))], DAY)
    assert "14元" in "".join(brief.sentences)
    assert "豆腐" not in "".join(brief.sentences)


def test_a_sentence_too_long_to_be_heard_speaks_against_a_brief() -> None:
    long = TEXT[0][:-1] + "，新集市的摊位费由每天20元降到14元。"
    parted = (TEXT[0], "新集市的摊位费由每天20元降到14元。")
    _, ground = _known(long + TEXT[1] + TEXT[3])
    whole = _counted([(0, long)], ground)
    assert whole["over 40"] == 1
    assert not whole["lead tail"]
    assert preference([(0, each) for each in parted], ground) > preference([(0, long)], ground)


def test_the_end_of_a_sentence_that_is_not_told_is_known() -> None:
    printed = "民警赶到河边，拉住了落水男孩，救援用时仅3分钟。"
    headline = pairs("男孩落水 3分钟获救")
    said = "民警赶到河边，拉住了落水男孩。"
    missing = left_out(printed, (said,), "lead")
    assert {"lead tail", "lead tail figure"} <= set(dict(missing.signs))
    assert dict(missing.awaited("lead", headline - pairs(said)))["lead tail title"] > 0
    assert "lead middle" not in dict(missing.signs)
    assert left_out(printed, (printed,), "lead").signs == (("share told", 1.0),)


def test_a_clause_left_out_of_the_middle_is_known() -> None:
    printed = "3月8日，集市搬进大棚，320个摊位开张，摊位费降三成。"
    said = "3月8日，集市搬进大棚，摊位费降三成。"
    missing = dict(left_out(printed, (said,), "other").signs)
    assert missing["other middle figure"] == 1
    assert "other tail" not in missing


def test_who_was_killed_is_told_in_whatever_way_is_preferred() -> None:
    text = (
        "3月8日上午，石榴镇集市大棚部分垮塌，造成2人死亡、5人受伤。",
        "事故发生后，县里启动应急预案，救援人员赶到现场。",
        "新集市的摊位费由每天20元降到14元，降幅为三成。",
        "镇里还在集市旁边修了停车场，能停180辆车。",
    )
    (brief,) = digest([Article(HEADLINE, ("".join(text),))], DAY)
    assert "2人死亡" in "".join(brief.sentences)


@pytest.mark.parametrize("mark", ["1", "+", "="])
def test_the_editors_briefs_can_be_read_again(mark: str) -> None:
    told = list(blocks())
    assert len(told) > 1000
    assert all(texts for block in told for _, texts in block.marked)
    assert sum(any(mark in each for each, _ in block.marked) for block in told) > len(told) / 2


def test_only_signs_that_there_are_have_weights() -> None:
    known = {"lead", "other", "beside", "first", "later"}
    whole = [name for name in PREFERENCE if name.split(" ")[0] not in known]
    found, ground = _known("".join(TEXT))
    seen = _counted([(each.index, each.spoken[0]) for each in found[:3]], ground)
    assert len(set(whole) & set(seen)) > len(whole) / 3


def test_a_lead_that_cannot_be_shortened_is_told_even_so() -> None:
    who, whom = "云溪县县长韩守成3月8日上午", "白鹭国第二十六次经贸访华代表团。"
    lead = f"{who}在云溪国际会展中心会见以会长樱井义明为团长的{whom}"
    rest = (
        "韩守成向客人介绍了云溪的经济发展情况。",
        "代表团一行还将参观石榴镇的两家陶瓷企业。",
        "云溪与白鹭国的贸易去年增长了两成。",
    )
    (brief,) = digest([Article("韩守成会见白鹭国客人", (lead, "".join(rest)))], DAY)
    assert brief.sentences[0].startswith(who)
    assert brief.sentences[0].endswith(whom)
    assert 40 < len(lead) <= 60


def test_length_counts_where_the_lead_can_be_told_in_shorter_sentences() -> None:
    _, ground = _known("".join(TEXT))
    told = [(0, TEXT[0][:-1] + "，新集市的摊位费由每天20元降到14元。")]
    excused = replace(ground, excused=0)
    assert _counted(told, ground)["over 40"] == 1
    assert _counted(told, excused)["over 40"] == 0
