"""The words that pauses are looked for between: a quotation is one, and no name ends with 将."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.words.phrases import phrased


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("云溪区“稻香杯”大赛开幕", "“稻香杯”"),
        ("石板闸医保局将三项业务下放", "将"),
        ("云溪区劳模表彰推进会在石板镇召开", "推进会"),
        ("石板社区便民服务站办理缴费", "便民服务站"),
        ("请于3月20日前到云溪站登记", "前"),
        ("自公告之日起45日内向本社申报", "内"),
        ("6月12日至14日澜港市有暴雨", "澜"),
        ("12月3日晨在卫生室门口拾得女婴", "日晨"),
        ("云溪水文站面向社会招募观测员", "面向"),
    ],
)
def test_what_belongs_together_is_one_word_and_nothing_else(clause: str, words: str) -> None:
    assert words in [word for word, _ in phrased(clause)]


@given(st.text(alphabet="云溪区的“”《》会将把在以日内向3推进", max_size=24))
def test_its_words_join_to_the_clause_again(clause: str) -> None:
    assert "".join(word for word, _ in phrased(clause)) == clause
