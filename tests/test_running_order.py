"""The most important first, and sections where they help the ear."""

from datetime import date, timedelta

import pytest

from briefing.digest.programme.running_order import by_rank, ordered, tellings, told
from briefing.digest.programme.sections import OTHER, SECTIONS, announced, section_of
from briefing.model import Article, Brief

DAY = date(2026, 3, 12)


def brief(headline: str, source: str = "云溪日报.txt", **values: object) -> Brief:
    article = Article(headline, (f"{headline}的事。",), source=source, **values)  # type: ignore[arg-type]  # fields of Article
    return Brief(article, headline, (f"{headline}。", "第二句。"))


def headlines(briefs: tuple[Brief, ...]) -> list[str]:
    return [each.headline for each in briefs]


def test_one_page_keeps_the_order_of_its_editors() -> None:
    page = [brief("体育", section="体育"), brief("要闻", section="要闻", also=("a", "b"))]
    assert headlines(ordered(page)) == ["体育", "要闻"]
    assert [each.rank for each in ordered(page)] == [0, 1]


def test_of_several_sources_the_leads_come_before_what_stood_below() -> None:
    both = [brief("甲一", "a"), brief("甲二", "a"), brief("乙一", "b"), brief("乙二", "b")]
    assert headlines(ordered(both)) == ["甲一", "乙一", "甲二", "乙二"]


def test_what_several_sources_tell_comes_first() -> None:
    both = [brief("甲一", "a"), brief("乙一", "b"), brief("乙二", "b", also=("c", "d"))]
    assert headlines(ordered(both))[0] == "乙二"


def test_the_newer_comes_first() -> None:
    old, new = (DAY - timedelta(2), DAY)
    both = [brief("甲", "a", published=old), brief("乙", "b", published=new)]
    assert headlines(ordered(both)) == ["乙", "甲"]


def test_stories_stand_by_section_and_rank_by_weight() -> None:
    both = [
        brief("体育一", "a", section="体育", also=("c", "d", "e", "f")),
        brief("民生一", "b", section="A03 民生·社会"),
        brief("要闻一", "b", section="要闻"),
        brief("无栏目", "a"),
    ]
    put = ordered(both)
    assert headlines(put) == ["要闻一", "民生一", "体育一", "无栏目"]
    assert put[by_rank(put)[0]].headline == "体育一"


def test_the_order_does_not_depend_on_chance() -> None:
    same = [brief(f"第{number}条", f"{number}.txt") for number in range(20)]
    assert headlines(ordered(same)) == headlines(tuple(same))


def test_what_goes_on_from_a_story_stands_before_it() -> None:
    search = "消防救援大队和蓝羽救援队46人在梅岭野猪沟搜寻两名失联的登山者"
    page = [
        brief(f"{search}，连夜未果", published=DAY),
        brief("另一条"),
        brief(f"{search}，昨天清晨结束", published=DAY + timedelta(1)),
    ]
    assert headlines(ordered(page)) == [page[at].headline for at in (2, 0, 1)]


def test_the_most_important_are_chosen_and_keep_their_order() -> None:
    both = ordered(
        [brief(f"甲{n}", "a") for n in range(3)] + [brief(f"乙{n}", "b") for n in range(3)]
    )
    assert headlines(told(both, 2, "brief")) == ["甲0", "乙0"]
    assert told(both, 0, "brief") == both
    assert told(both, 99, "brief") == both


def test_a_style_says_how_much_is_told() -> None:
    one = Brief(
        brief("甲").article, "甲", ("一。",), tellings=((), ("一。",), ("一。", "二。", "三。"))
    )
    said = {style: told([one], 0, style)[0].sentences for style in ("brief", "headline", "full")}
    assert said == {"brief": ("一。",), "headline": (), "full": ("一。", "二。", "三。")}


def test_a_brief_without_tellings_has_its_own_cut_short() -> None:
    assert tellings(brief("甲")) == ((), ("甲。",), ("甲。", "第二句。"))


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("要闻", "要闻"),
        ("A01 头版", "要闻"),
        ("民生·社会", "民生"),
        ("第5版：财经", "经济"),
        ("文体新闻·体育", "体育"),
        ("国际新闻", "国际"),
    ],
)
def test_a_section_is_known_by_the_words_that_papers_print(printed: str, name: str) -> None:
    assert SECTIONS[section_of(printed)][0] == name


def test_an_unknown_section_comes_last() -> None:
    assert section_of("") == section_of("广告") == len(SECTIONS)


def paper(*sections: str) -> list[Brief]:
    return [brief(f"第{n}条", f"{n % 2}.txt", section=name) for n, name in enumerate(sections)]


@pytest.mark.parametrize(
    ("sections", "said"),
    [
        (("要闻", "要闻", "体育", "体育"), ("要闻", "", "体育新闻", "")),
        (("要闻", "要闻", "体育", "体育", "", ""), ("要闻", "", "体育新闻", "", OTHER, "")),
        (("要闻", "体育"), ("", "")),  # one story each
        (("要闻", "要闻", "", ""), ("", "", "", "")),  # one section known
        (("要闻", "体育", "要闻", "体育"), ("", "", "", "")),  # torn apart
    ],
)
def test_sections_are_announced_where_they_help(
    sections: tuple[str, ...], said: tuple[str, ...]
) -> None:
    assert announced(paper(*sections)) == said


def test_one_page_announces_no_section() -> None:
    page = [brief(f"第{n}条", section=name) for n, name in enumerate(["要闻"] * 2 + ["体育"] * 2)]
    assert announced(page) == ("",) * 4
