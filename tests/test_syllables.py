"""Letters, figures and Latin words as Mandarin syllables, for the voices that know nothing else."""

import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone3

from briefing.engines import catalogue
from briefing.engines.espeak import Espeak
from briefing.engines.syllables import Spoken, spoken
from briefing.model import Line, Reading
from briefing.reading import latin, say
from briefing.reading.syllables import inventory
from briefing.reading.tables import rows


def heard(said: str) -> list[str]:
    pieces = spoken(Line(Reading(said, said, tuple(said), tuple(said)), 0.0))
    return [" ".join(each.syllables) for each in pieces]


def test_every_letter_has_syllables() -> None:
    names = heard(string.ascii_uppercase)
    assert len(set(names)) == 26
    assert heard(string.ascii_uppercase) == [
        each for c in string.ascii_lowercase for each in heard(c)
    ]
    for syllable in " ".join(names).split():
        assert syllable[:-1] in inventory()


def test_a_known_word_is_one_piece_with_all_its_letters() -> None:
    read = say("华为Mate 60和NASA、iPhone")
    words = [each for each in spoken(Line(read, 0.0)) if each.length > 1]
    assert [read.said[each.place : each.place + each.length] for each in words] == [
        *("Mate", "NASA", "iPhone"),
    ]
    assert words[1] == Spoken(words[1].place, ("na2", "sa4"), 0.25, 4)


def test_every_word_that_is_said_whole_has_syllables() -> None:
    for row in rows("latin.tsv"):
        for word in re.findall("[A-Za-z]{2,}", row[1]):
            assert word.casefold() in latin.syllables(), row


def test_the_words_have_syllables_of_mandarin() -> None:
    for word, syllables in latin.syllables().items():
        for each in syllables:
            assert re.fullmatch("[1-5]", each[-1]), word
            assert each[:-1] in inventory(), word


def test_no_reading_of_any_hanzi_is_beyond_a_voice() -> None:
    readings = {each for known in PINYIN_DICT.values() for each in known.split(",")}
    for reading in readings:
        syllable = to_tone3(reading, v_to_u=False, neutral_tone_with_five=True)
        line = Line(Reading("字", "字", (syllable,), (syllable,)), 0.0)
        assert spoken(line)[0].syllables[0][:-1] in inventory()


@given(st.text(st.sampled_from(string.ascii_letters + "0123456789.-+/&'’ ，é№Ωμ"), min_size=1))
def test_whatever_letters_are_written_every_one_of_them_can_be_said(text: str) -> None:
    read = say("云" + text)
    pieces = spoken(Line(read, 0.0))
    covered = {place for each in pieces for place in range(each.place, each.place + each.length)}
    assert covered == {place for place, character in enumerate(read.said) if character.isalnum()}


@pytest.mark.parametrize("text", ["发布iPhone十六和GPT四", "5G、WiFi与DeepSeek"])
def test_a_word_is_timed_as_one(text: str, tmp_path: Path) -> None:
    read = say(text)
    take = Espeak(tmp_path).speak(Line(read, 0.0), catalogue.find("espeak"))
    timed = "".join(read.said[word.said_start : word.said_end] for word in take.words)
    assert timed == re.sub(r"\W", "", read.said)
