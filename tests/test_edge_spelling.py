"""How the online voice is made to read a name: in what is sent, never in what is shown."""

from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, pinyin
from pypinyin.constants import PHRASES_DICT
from pypinyin.contrib.tone_convert import to_tone3

from briefing.audio.spoken import spoken_words
from briefing.engines.edge import Edge, spelling
from briefing.model import Line, Reading, Voice
from briefing.reading import say
from briefing.reading.syllables import inventory
from tests.edge_service import EdgeService

VOICE = Voice("linbo", "edge", "zh-CN-YunyangNeural", "林播", "none", "tests", "male", 290.0)
OWN = {"乔俊杰": "qiao2 jun4 jie2", "曾荔": "zeng1 li4", "重山": "chong2 shan1", "EATNS": "单体"}


def table(name: str) -> list[list[str]]:
    text = files("briefing.engines.edge").joinpath(name).read_text(encoding="utf-8")
    return [row.split("\t") for row in text.splitlines() if not row.startswith("#")]


def reading(said: str, syllables: str) -> Reading:
    tones = tuple(syllables.split())
    return Reading(said, said, tones, tones)


# ---------------------------------------------------------------- the tables


def test_a_homophone_has_no_other_reading() -> None:
    otherwise: dict[str, set[str]] = {}
    for phrase, readings in PHRASES_DICT.items():
        for character, each in zip(phrase, readings, strict=True):
            syllable = to_tone3(each[0], v_to_u=False, neutral_tone_with_five=True)
            otherwise.setdefault(character, set()).add(syllable)
    for syllable, character in table("homophones.tsv"):
        assert pinyin(character, Style.TONE3, v_to_u=False) == [[syllable]]
        assert otherwise.get(character, set()) <= {syllable, f"{syllable[:-1]}5"}


def test_every_doubtful_reading_can_be_spelled_otherwise() -> None:
    spelled = dict(table("homophones.tsv"))
    for character, syllable, _ in table("doubtful.tsv"):
        assert syllable[:-1] in inventory()
        assert spelled[syllable] != character


# ---------------------------------------------------------------- what is sent


@pytest.mark.parametrize(
    ("said", "syllables", "sent"),
    [
        ("曾荔", "zeng1 li4", "增荔"),
        ("区先生", "ou1 xian1 sheng5", "欧先生"),
        ("区政府", "qu1 zheng4 fu3", "区政府"),
        ("曾经", "ceng2 jing1", "曾经"),
        ("重庆", "chong2 qing4", "重庆"),
        ("六安", "lu4 an1", "录安"),
        ("音乐", "yin1 yue4", "音乐"),
    ],
)
def test_only_readings_of_names_are_spelled_otherwise(said: str, syllables: str, sent: str) -> None:
    assert spelling.sent(reading(said, syllables)) == sent


@pytest.mark.parametrize(
    ("text", "entries", "sent"),
    [
        ("乔俊杰", {"乔俊杰": "qiao2 jun4 jie2"}, "乔郡杰"),
        ("杰", {"杰": "jie2"}, "杰"),
        ("重山", {"重山": "chong2 shan1"}, "崇山"),
        ("重山", {"重山": "zhong4 shan1"}, "仲山"),
        ("一行", {"一行": "yi1 hang2"}, "一航"),
        ("地道", {"地道": "di4 dao5"}, "第道"),
        ("EATNS", {"EATNS": "伊恩特斯"}, "伊恩特斯"),
    ],
)
def test_a_users_pinyin_is_forced_where_the_service_might_choose(
    text: str, entries: dict[str, str], sent: str
) -> None:
    assert spelling.sent(say(text, entries)) == sent


@given(st.text(st.sampled_from("乔俊杰曾荔区重山先生3%A，。 EATNS单解查不一")))
def test_what_is_sent_differs_only_in_characters_of_the_same_sound(text: str) -> None:
    read = say(text, OWN)
    sent = spelling.sent(read)
    assert len(sent) == len(read.said)
    for was, now, syllable in zip(read.said, sent, read.pinyin, strict=True):
        assert was == now or pinyin(now, Style.TONE3, v_to_u=False) == [[syllable]]


# ---------------------------------------------------------------- what is shown


def test_captions_show_what_is_written(tmp_path: Path, edge_service: EdgeService) -> None:
    read = say("曾荔在重山谈EATNS，占3%。", OWN)
    take = Edge(tmp_path).speak(Line(read, 0.3), VOICE)
    [asked] = edge_service.asked
    assert asked.text == "增荔在崇山谈单体，占百分之三。"
    said = "".join(read.said[word.said_start : word.said_end] for word in take.words)
    assert said == "曾荔在重山谈单体占百分之三"
    shown = spoken_words(read, take.words, 0.0, 0.0, take.audio.duration_s)
    assert "".join(read.text[word.start : word.end] for word in shown) == "曾荔在重山谈EATNS占3%"


def test_a_surname_is_sent_in_a_spelling_and_proven_in_it(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    read = reading("单区长", "shan4 qu1 zhang3")
    take = Edge(tmp_path).speak(Line(read, 0.3), VOICE)
    assert edge_service.asked[0].text == "善区长"
    assert (take.words[0].said_start, take.words[-1].said_end) == (0, 3)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("记者曾荔报道", "记者增荔报道"),
        ("区先生曾经到区政府", "欧先生曾经到区政府"),
        ("单女士的单位在六安市", "善女士的单位在录安市"),
        ("任何任务", "任何任务"),
        ("重庆音乐厅的行长", "重庆音乐厅的行长"),
    ],
)
def test_names_that_the_reading_finds_are_sent_so(text: str, sent: str) -> None:
    assert spelling.sent(say(text)) == sent
