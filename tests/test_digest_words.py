"""Words: jieba, quiet and without a memory."""

import logging
import subprocess
import sys
from pathlib import Path

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.words.cutter import Cutter
from briefing.digest.words.words import cut, rarity, tag

NEWS = Path(__file__).parent / "sources"


def test_words_join_to_the_text_again() -> None:
    text = "昨天下午,云溪区举行了 and 2场活动。\n记者到场。"
    assert "".join(cut(text)) == text
    assert "".join(word for word, _ in tag(text)) == text


@given(st.text(alphabet="云溪区昨天下午举行 ,。abc12", max_size=40))
def test_no_text_loses_a_character(text: str) -> None:
    assert "".join(cut(text, names=("云溪", "溪区举"))) == text


def test_a_taught_name_stays_whole_and_is_a_person() -> None:
    assert "史沁禾芮" in cut("记者史沁禾芮报道", names=("史沁禾芮",))
    assert ("史沁禾芮", "nr") in tag("记者史沁禾芮报道", names=("史沁禾芮",))


def test_a_name_taught_for_one_text_is_forgotten_in_the_next() -> None:
    before = cut("青石湾东岸花开了")
    cut("青石湾东岸花开了", names=("青石湾东岸花",))
    assert cut("青石湾东岸花开了") == before


def test_jieba_says_nothing_even_when_warnings_are_errors() -> None:
    code = "from briefing.digest.words.words import cut, tag; cut('云溪区'); tag('云溪区')"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == done.stderr == ""


def test_importing_the_module_does_not_load_jieba() -> None:
    code = "import sys, briefing.digest.words.words; print('jieba' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_text_is_cut_exactly_as_jieba_cuts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jieba.default_logger, "level", logging.WARNING)
    its_own, ours = jieba.Tokenizer(), Cutter()
    for page in sorted(NEWS.glob("*.txt")):
        text = page.read_text(encoding="utf-8")
        assert ours.lcut(text) == its_own.lcut(text)
    words = ("新闻", "B超", "云溪", "龢", "安全带", "安全", "没有的词")
    assert [ours.FREQ.get(word) for word in words] == [its_own.FREQ.get(word, 0) for word in words]
    assert ours.total == its_own.total


def test_a_word_has_the_tag_of_its_own_line_in_the_dictionary() -> None:
    assert tag("兑") == [("兑", "v")]
    assert tag("QQ") == [("QQ", "eng")]  # no verb, though its bytes are those of 兑
    assert tag("B超") == [("B超", "n")]


def test_a_word_is_as_rare_as_the_dictionary_says() -> None:
    assert rarity("来") < rarity("会议") < rarity("霁州港")
    assert rarity("安全带来") == rarity("霁州港")  # a beginning of words only counts as none
