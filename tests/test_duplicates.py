"""One story is told once; two stories that sound alike stay two."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from briefing.digest.programme.duplicates import follow_ups, merged, relation
from briefing.digest.programme.neighbours import neighbours
from briefing.digest.programme.resemblance import opening_of
from briefing.model import Article

FOLDER = Path(__file__).parent / "duplicates"
Pair = tuple[str, Article, Article]
"""What they are (`same`, `different` or `earlier`), and the two."""


def article(printed: list[str]) -> Article:
    day, headline, text = printed
    return Article(headline, (text,), published=date.fromisoformat(day), source=headline)


def pairs(name: str) -> Iterator[Pair]:
    for group in json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")):
        same, different, later = (
            [article(each) for each in group[kind]] for kind in ("same", "different", "later")
        )
        yield from (("same", *two) for two in combinations(same, 2))
        yield from (("earlier", one, other) for one in same for other in later)
        yield from (("different", one, other) for one in (*same, *later) for other in different)
        yield from (("different", *two) for two in combinations(different, 2))


def found(one: Article, other: Article) -> str:
    return relation(one, other) or "different"


def scores(name: str, wanted: str) -> tuple[float, float]:
    """Give precision and recall of one relation over a set of pairs."""
    answers = [(truth, found(one, other)) for truth, one, other in pairs(name)]
    right = sum(truth == answer == wanted for truth, answer in answers)
    given = sum(answer == wanted for _, answer in answers)
    return right / max(given, 1), right / sum(truth == wanted for truth, _ in answers)


def test_the_sets_are_large_enough_to_say_something() -> None:
    truths = [truth for name in ("groups", "unseen") for truth, _, _ in pairs(name)]
    assert truths.count("same") >= 30
    assert truths.count("different") >= 100
    assert truths.count("earlier") >= 15


@pytest.mark.parametrize(
    ("name", "wanted", "precision", "recall"),
    [
        ("groups", "same", 0.95, 0.95),
        ("groups", "earlier", 0.95, 0.75),
        ("unseen", "same", 0.85, 0.85),
        ("unseen", "earlier", 0.85, 0.75),
    ],
)
def test_one_story_is_known_from_two(
    name: str, wanted: str, precision: float, recall: float
) -> None:
    measured = scores(name, wanted)
    assert measured[0] >= precision
    assert measured[1] >= recall


@pytest.mark.parametrize("name", ["groups", "unseen"])
def test_every_telling_of_a_story_is_a_neighbour_of_the_others(name: str) -> None:
    listed = list(dict.fromkeys(each for _, *two in pairs(name) for each in two))
    near = set(neighbours([opening_of(each) for each in listed]))
    for truth, one, other in pairs(name):
        if truth == "same":
            assert tuple(sorted((listed.index(one), listed.index(other)))) in near


def story(number: int, size: int = 1, **values: object) -> Article:
    text = (
        f"青石湖第{number}号码头昨天启用，可停泊游船{number * 7 + 3}艘，总投资{number * 31}万元。"
    )
    return Article(f"青石湖{number}号码头启用", (text * size,), source=f"{number}.txt", **values)  # type: ignore[arg-type]  # fields of Article


def test_the_fullest_telling_is_kept_with_every_address_in_order() -> None:
    short, other = story(4), story(9)
    full = replace(story(4, size=2), source="b.txt", link="https://b.example/4")
    again = replace(short, source="c.txt", link="https://c.example/4", also=("https://d.example/",))
    kept = merged([short, other, full, again, again])
    assert [each.headline for each in kept] == [short.headline, other.headline]
    assert kept[0].paragraphs == full.paragraphs
    assert kept[0].link == "https://b.example/4"
    assert kept[0].also == ("4.txt", "https://c.example/4", "https://d.example/")


def test_a_link_is_taken_from_a_shorter_telling_where_the_fullest_has_none() -> None:
    (kept,) = merged([story(4, size=2), story(4, link="https://b.example/4")])
    assert kept.link == "https://b.example/4"
    assert kept.also == ()


def test_an_elder_telling_stays_only_where_it_adds() -> None:
    elder = story(4, size=1, published=date(2026, 3, 11))
    goes_on = "青石湖4号码头恢复开放"
    newer = Article(
        goes_on,
        (f"{elder.paragraphs[0]}因大风停航一天后，码头今天恢复开放。",),
        published=date(2026, 3, 12),
    )
    assert [each.headline for each in merged([elder, newer])] == [goes_on]
    more = (
        "设计师钟离朔在栈桥两侧种下芦苇和鸢尾，候船廊的屋檐取自渔家斗笠，夜里有灯光映出波纹。"
        "附近茶馆老板娘把船票和桂花糕配成套餐，中学生志愿者轮流讲解湿地鸟类迁徙。"
    )
    fuller = replace(elder, paragraphs=(elder.paragraphs[0] + more,))
    assert len(merged([fuller, newer])) == 2
    assert follow_ups([fuller, newer]) == {0: 1}


def test_the_work_grows_with_the_articles_and_not_with_their_square() -> None:
    texts = [opening_of(story(number)) for number in range(300)]
    assert len(list(neighbours(texts))) <= 8 * len(texts)


def test_a_hundred_reprints_are_one_story() -> None:
    reprints = [replace(story(4), source=f"{number}.txt") for number in range(100)]
    (kept,) = merged(reprints)
    assert len(kept.also) == 99


def test_articles_without_words_are_left_alone() -> None:
    empty = [Article("", ()), Article("。", ("\0" * 9,)), Article("", ())]
    assert merged(empty) == tuple(empty)
    assert merged([]) == ()


def test_many_numbers_outweigh_the_towns_that_each_paper_asked() -> None:
    fact = "全区今年新改建农村公路126公里，完成投资3.8亿元，惠及41个村"
    one = Article("农村公路今年新改建126公里", (f"{fact}。稻香镇村民说，路好走了。",))
    other = Article("乡村路网添了126公里", (f"{fact}。青石镇的果农卖果子快了半天。",))
    assert relation(one, other) == "same"
