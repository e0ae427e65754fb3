"""Every Hanzi gets the reading that a newsreader gives it: polyphones, names, places, tones."""

import re
from itertools import chain
from pathlib import Path
from time import process_time

import pytest

from briefing.reading import say
from briefing.reading.patterns import patterns
from briefing.reading.tables import rows
from tests.reading_figures import UNSEEN, names, phrases, polyphones, spoken

TABLES = ("polyphones.tsv", "places.tsv")
OURS = Path(__file__).parent / "reading"
OTHERS = {"reading": 0.99, "reading2": 0.98}
"""The least share of right readings in sets by somebody else."""
PLACES = [row for row in rows("places.tsv") if re.fullmatch(r"\{[^}]+\}", row[0])]


def read(sentence: str, words: str) -> str:
    """Give the readings of some characters of a sentence that are said as they are written."""
    reading = say(sentence)
    at = reading.said.index(words)
    return " ".join(reading.pinyin[at : at + len(words)])


@pytest.mark.parametrize("table", TABLES)
def test_every_row_gives_each_character_of_its_span_a_syllable(table: str) -> None:
    for pattern in chain.from_iterable(patterns(table).values()):
        assert len(pattern.syllables) == len(pattern.span), pattern.span
        assert re.compile(pattern.regex)  # a row is compiled when a text has its span
        for syllable in pattern.syllables:
            assert re.fullmatch(r"[a-z]+[1-5]", syllable), pattern


def test_no_row_stands_behind_one_that_always_fits() -> None:
    for each in patterns("polyphones.tsv").values():
        for pattern in each[:-1]:
            assert pattern.kinds or pattern.regex != re.escape(pattern.span), pattern.span


@pytest.mark.parametrize("table", ["phrases.tsv", "surnames.tsv"])
def test_a_phrase_has_a_syllable_for_each_character(table: str) -> None:
    for row in rows(table):
        assert len(row[0]) == len(row[1].split()), row


@pytest.mark.parametrize(("place", "syllables"), PLACES)
def test_a_place_is_read_as_the_gazetteer_has_it(place: str, syllables: str) -> None:
    name = place.strip("{}")
    assert read(f"记者从{name}获悉", name) == syllables
    assert read(f"这批货物运往{name}，", name) == syllables


@pytest.mark.parametrize("name", [row[0] for row in rows("surnames.tsv") if len(row[0]) == 1])
def test_a_surname_is_read_as_one_before_a_title(name: str) -> None:
    syllables = {row[0]: row[1] for row in rows("surnames.tsv")}[name]
    assert read(f"游客{name}先生来电", name) == syllables
    assert read(f"对此，{name}女士表示满意", name) == syllables


@pytest.mark.parametrize(
    ("sentence", "word", "syllables"),
    [
        ("他历任县长、县委书记", "任县", "ren4 xian4"),
        ("手续越来越简单", "单", "dan1"),
        ("由院长任组长", "任", "ren4"),
        ("民警查获一批假酒", "查", "cha2"),
        ("任何人都可以查询", "都", "dou1"),
        ("记者查阅了资料", "查", "cha2"),
        ("大城市的生活节奏", "大城", "da4 cheng2"),
        ("长子接过父亲的班", "长子", "zhang3 zi3"),
        ("专家解读新政策", "解", "jie3"),
        ("记者应邀参加活动", "应", "ying4"),
    ],
)
def test_an_ordinary_word_is_not_taken_for_a_name(sentence: str, word: str, syllables: str) -> None:
    assert read(sentence, word) == syllables


def test_a_name_told_once_is_known_wherever_it_stands() -> None:
    assert read("任远之在站台上。列车长任远之说", "任远之在").startswith("ren2 ")


@pytest.mark.parametrize(("folder", "least"), OTHERS.items())
def test_another_hands_set_keeps_what_was_reached(folder: str, least: float) -> None:
    for measure in (phrases, polyphones, names, spoken):
        found = [each for topic in measure(UNSEEN.parent / folder).values() for each in topic]
        assert found.count("") >= least * len(found), [each for each in found if each]


def test_a_third_set_of_sentences_keeps_what_was_reached() -> None:
    found = polyphones(UNSEEN.parent / "reading3")["polyphones"]
    assert found.count("") >= 0.99 * len(found), [each for each in found if each]


def test_a_character_of_several_readings_is_read_by_its_sentence() -> None:
    wrong = [each for each in polyphones(OURS)["polyphones"] if each]
    assert not wrong


def test_tones_change_as_they_are_spoken() -> None:
    wrong = [each for each in spoken(OURS)["sandhi"] if each]
    assert not wrong


def test_a_text_without_any_pause_takes_time_with_its_length() -> None:
    say("行长")  # the dictionaries are loaded once
    started = process_time()
    say("只" * 12_000 + "为只长" * 3000)
    assert process_time() - started < 5, "seconds; with the square it was ten times that"
