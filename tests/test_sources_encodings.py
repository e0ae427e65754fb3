"""Encodings are found, not asked for."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.sources.encodings import decode
from briefing.sources.words.radicals import hanzi

TEXT = "本报讯（记者 陆清荷）昨天，云溪区第三届“河畔杯”龙舟赛在云溪河落幕，18支队伍参赛。\n"
TRADITIONAL = "本報訊（記者 陸清荷）昨天，雲溪區第三屆龍舟賽在雲溪河落幕，18支隊伍參賽。\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
def test_a_page_is_read_whatever_its_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_big5_is_not_taken_for_gb18030() -> None:
    assert decode(TRADITIONAL.encode("big5hkscs")) == TRADITIONAL


def test_a_declaration_is_believed_only_if_it_fits() -> None:
    declared = f'<meta charset="gb2312">{TEXT}'
    assert decode(declared.encode("gb18030")) == declared
    assert decode(declared.encode("utf-8")) == declared
    assert decode(f"charset=nonsense {TEXT}".encode()) == f"charset=nonsense {TEXT}"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
@example("\ufeff")
def test_utf8_always_comes_back(text: str) -> None:
    """But for radicals, which stand for the Hanzi that look the same."""
    assert decode(text.encode()) == hanzi(text.removeprefix("\ufeff"))


def test_what_no_encoding_explains_is_refused_by_name() -> None:
    with pytest.raises(SourceError, match=r"page\.txt: is not text"):
        decode(b"\xff\xff\x81\x30\xff", "page.txt")


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("utf-16", "utf-8"),
        ("iso-8859-1", "utf-8"),
        ("iso-8859-1", "gb18030"),
        ("punycode", "utf-8"),
        ("no-such-encoding", "gb18030"),
        ("gbk", "utf-8"),
    ],
)
def test_a_declaration_that_cannot_be_true_is_passed_over(declared: str, written: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?><p>昨天,云溪河的航道恢复通航。</p>'
    assert decode(text.encode(written)) == text


@pytest.mark.parametrize(("written", "declared"), [("gb18030", "big5"), ("big5hkscs", "gbk")])
def test_gb_and_big5_are_not_taken_for_each_other_whatever_is_declared(
    written: str, declared: str
) -> None:
    text = TEXT if written == "gb18030" else TRADITIONAL
    assert decode(f"charset={declared} {text}".encode(written)).endswith(text)
    assert decode(text.encode(written), charset=declared) == text


def test_the_servers_word_goes_before_the_pages() -> None:
    text = '<meta charset="gbk">雲溪河昨天恢復通航'
    assert decode(text.encode("big5"), charset="big5") == text
