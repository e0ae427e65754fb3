"""Radicals that only look like Hanzi become Hanzi, in every format and in what is said."""

import json
from unicodedata import name

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Document, Found
from briefing.reading import say
from briefing.sources import read
from briefing.sources.words.radicals import hanzi
from tests.pdf_writer import Sheet, pdf

PRINTED = "昨天，⻘⽲区启动⽼旧电梯更新⼯程，⾸批更新128台，惠及居⺠3600⼾，局⻓⻢⻛介绍了计划。"
MEANT = "昨天，青禾区启动老旧电梯更新工程，首批更新128台，惠及居民3600户，局长马风介绍了计划。"
PAGE = f"⻘⽲⽇报\n2026年3⽉12⽇\n\n⻘⽲区更新⽼旧电梯\n\n本报讯（记者 单雯）{PRINTED}\n"
ESCAPED = "".join(f"&#x{ord(each):x};" for each in PRINTED)


def of(kind: str, data: bytes) -> Found:
    return read(Document("page", data, kind))


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("newspaper", PAGE.encode()),
        ("newspaper", PAGE.encode("utf-16")),
        ("markdown", f"# ⻘⽲⽇报\n\n2026年3⽉12⽇\n\n## 电梯\n\n{PRINTED}\n".encode()),
        ("html", f"<h1>电梯</h1><p>⻘⽲⽇报 2026年3⽉12⽇</p><p>{PRINTED}</p>".encode()),
        ("html", f"<h1>电梯</h1><p>2026-03-12</p><p>{ESCAPED}</p>".encode()),
        ("json", json.dumps([{"title": "电梯", "content": PRINTED}]).encode()),
    ],
)
def test_the_hanzi_are_meant_whatever_the_format(kind: str, data: bytes) -> None:
    (article,) = of(kind, data).articles
    assert article.paragraphs == (MEANT,)


def test_a_pdf_of_radicals_has_its_masthead_and_its_day() -> None:
    sheet = Sheet()
    sheet.put("⻘⽲⽇报", 60, 40, 30)
    sheet.put("2026年3⽉12⽇", 60, 84, 10)
    sheet.put("⻘⽲区更新⽼旧电梯", 60, 130, 22)
    sheet.put("本报讯（记者 单雯）" + PRINTED[:20], 60, 170, 10)
    sheet.put(PRINTED[20:], 60, 186, 10)
    (article,) = of("pdf", pdf(sheet, system="UCS")).articles
    assert article.headline == "青禾区更新老旧电梯"
    assert article.paragraphs == (MEANT,)
    assert str(article.published) == "2026-03-12"


def test_an_address_stays_as_it_is_written() -> None:
    record = {"title": "电梯", "content": PRINTED, "url": "https://a.example/⽲"}
    (article,) = of("json", json.dumps([record]).encode()).articles
    assert article.link.endswith(("⽲", "%E2%BD%B2"))


def test_what_is_said_holds_no_radical_either() -> None:
    read_out = say("副局⻓解明介绍，居⺠3600⼾")
    assert read_out.said == "副局长解明介绍，居民三千六百户"
    assert "chang2" not in read_out.pinyin
    assert say("⻤⾕⻄⻔").said == "鬼谷西门"


def test_every_radical_is_some_hanzi() -> None:
    radicals = [chr(code) for code in (*range(0x2E81, 0x2EF4), *range(0x2F00, 0x2FD6))]
    for radical in filter(lambda each: name(each, ""), radicals):
        assert name(hanzi(radical)).startswith("CJK UNIFIED IDEOGRAPH"), radical


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(hanzi(text)) == len(text)
    assert hanzi(hanzi(text)) == hanzi(text)


def test_hanzi_and_signs_stay_as_they_are() -> None:
    assert hanzi("青禾戶籍，３·15，①ﬁ々〇㎡") == "青禾戶籍，３·15，①ﬁ々〇㎡"
