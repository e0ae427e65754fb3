"""pypinyin's tables, read as data: what they say of each character and phrase is what it says."""

import subprocess
import sys
from functools import cache

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone3

from briefing.reading.pypinyin_tables import Characters, Phrases, load
from briefing.reading.syllables import numbered


def with_figures(syllable: str) -> str:
    return str(to_tone3(syllable, v_to_u=False, neutral_tone_with_five=True))


def test_a_syllable_is_numbered_as_pypinyin_numbers_it() -> None:
    listed = {each for readings in PINYIN_DICT.values() for each in readings.split(",")}
    assert {each: numbered(each) for each in listed} == {
        each: with_figures(each) for each in listed
    }


def test_each_character_has_its_first_reading() -> None:
    characters = Characters(load("pinyin_dict"))
    for code, readings in PINYIN_DICT.items():
        assert characters.get(chr(code)) == with_figures(readings.split(",")[0])
    assert characters.get("a") is characters.get("\U0010ffff") is None


def test_each_phrase_has_its_readings_and_no_other_has_any() -> None:
    phrases = Phrases(load("phrases_dict"), [["云溪区"], ["霁", "一不"]])
    number = cache(with_figures)
    for phrase, readings in PHRASES_DICT.items():
        assert phrases.get(phrase) == tuple(number(each[0]) for each in readings)
    assert {phrases.get(text) for text in ("云溪区", "霁", "一不", "一丁不", "")} == {None}


def test_phrases_are_found_where_they_begin() -> None:
    phrases = Phrases({"一丁不识": [["yī"], ["dīng"], ["bù"], ["shí"]]}, [["一丁", "霁"], []])
    assert phrases.lengths("在一丁不识", 1) == (4, 2)
    assert phrases.lengths("在一丁不", 1) == (2,)
    assert phrases.lengths("霁一", 0) == ()


def test_reading_a_text_does_not_import_pypinyin() -> None:
    code = (
        "import sys, briefing.reading; briefing.reading.say('长'); print('pypinyin' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
