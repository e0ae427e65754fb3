"""JSON: what we print comes back exactly, what others print is understood, none is lost."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cli import main
from briefing.errors import SourceError
from briefing.model import Article, Document, Found
from briefing.sources import read
from briefing.sources.fetch import fetch
from briefing.sources.words.radicals import hanzi

JSON = Path(__file__).parent / "sources" / "json"
PAGES = sorted(JSON.glob("*.in.*"))


def of(text: str, encoding: str = "utf-8") -> Found:
    return read(Document("page.json", text.encode(encoding), "json"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name.partition(".")[0])
def test_a_document_gives_exactly_the_articles_beside_it(path: Path) -> None:
    expected = path.with_name(path.name.partition(".")[0] + ".json")
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    found = read(fetch(str(path))[0])
    assert len(found.articles) == len(wanted["articles"])
    for article, fields in zip(found.articles, wanted["articles"], strict=True):
        said = json.loads(json.dumps(asdict(article), default=str))
        assert {key: said[key] for key in fields} == fields
    assert len(found.unread) == len(wanted["unread"])
    for error, start in zip(found.unread, wanted["unread"], strict=True):
        assert start in str(error)


TEXT = st.characters(exclude_categories=["Cs", "Cc", "Cf"]).filter(lambda each: hanzi(each) == each)
"""What is no character of a text is left out, see `briefing.sources.read`; radicals are Hanzi."""
LINES = st.text(TEXT, min_size=1).filter(str.strip)
ARTICLES = st.builds(
    Article,
    headline=LINES,
    paragraphs=st.lists(LINES, min_size=1, max_size=3).map(tuple),
    kicker=st.text(TEXT, max_size=9),
    subheadlines=st.lists(st.text(TEXT), max_size=2).map(tuple),
    dateline=st.text(TEXT, max_size=9),
    published=st.none() | st.dates(),
    reporters=st.lists(st.text(TEXT), max_size=2).map(tuple),
    also=st.lists(st.text(TEXT), max_size=2).map(tuple),
)


@given(st.lists(ARTICLES, min_size=1, max_size=3))
@settings(max_examples=80)
def test_articles_come_back_exactly_as_they_were_printed(articles: list[Article]) -> None:
    printed = json.dumps([asdict(article) for article in articles], default=str, indent=1)
    assert of(printed).articles == tuple(articles)


def test_the_command_reads_what_it_printed(tmp_path: Path) -> None:
    page = Path(__file__).parent / "sources" / "yunxi-daily.txt"
    first = CliRunner().invoke(main, ["articles", str(page), "--json"])
    (tmp_path / "edited.txt").write_text(first.stdout, encoding="utf-8")
    second = CliRunner().invoke(main, ["articles", str(tmp_path / "edited.txt"), "--json"])
    assert (second.exit_code, second.stdout) == (0, first.stdout)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_records_are_read_in_any_encoding(encoding: str) -> None:
    text = '[{"标题": "一桥通车", "正文": "昨天,一桥通车,两岸往来的市民少走六公里。"}]'
    assert of(text, encoding) == of(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", r"page\.json: is no JSON \(line 1, column 2"),
        ('[{"title": "甲"},\n {"title" "乙"}]', r"is no JSON \(line 2, column 11"),
        ("[1]", "record 1: is no object"),
        ("5", "is no object"),
        ("[]", "holds no article"),
        ('[{"text": "没有标题。"}]', "record 1: has no headline.*“headline” or “title”"),
        ('[{"title": "没有正文", "text": ""}]', "record 1: has no text.*“paragraphs” or “content”"),
        ('[{"title": 5, "text": "。"}]', "has no headline"),
        ('[{"title": "甲", "paragraphs": [1]}]', "has no text"),
        (
            '[{"headline": "", "paragraphs": ["乙。"], "source": "", "publisher": ""}]',
            "empty “headline”",
        ),
        (
            '[{"headline": "甲", "paragraphs": "乙。", "source": "", "publisher": ""}]',
            "has no list under “paragraphs”",
        ),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": 3}', "feed without entries"),
        ("[" * 200_000, "nested too deeply"),
        ('[{"title": ' + "9" * 5000 + "}]", "is no JSON"),
    ],
)
def test_what_is_no_record_is_named_with_its_place(text: str, problem: str) -> None:
    with pytest.raises(SourceError, match=problem):
        of(text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda each: (
        st.lists(each, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["title", "text", "items", "data", "version", "date", "author", "标题", "summary"]
            ),
            each,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def test_half_a_character_harms_no_other() -> None:
    """Read what programs print that cut a text after so many units of UTF-16."""
    cut = json.dumps([{"headline": "云溪老街通车", "paragraphs": ["步行桥\ud83d建成，全长86米。"]}])
    (article,) = of(cut).articles
    assert article.paragraphs == ("步行桥�建成，全长86米。",)


def test_a_file_name_in_an_old_encoding_is_one_that_can_be_printed() -> None:
    page = json.dumps([{"headline": "云溪老街通车", "paragraphs": ["步行桥建成，全长86米。"]}])
    name = b"\xd4\xc6\xcf\xaa.json".decode("utf-8", "surrogateescape")
    (article,) = read(Document(name, page.encode(), "json")).articles
    assert article.source == "��Ϫ.json"  # the last two bytes happen to be a letter in UTF-8


@given(VALUES)
@settings(max_examples=200)
def test_no_json_breaks_the_reader(value: object) -> None:
    _read_or_refuse(json.dumps(value).encode())


@given(st.sampled_from([path.read_bytes() for path in PAGES]), st.data())
@settings(max_examples=100)
def test_no_mangled_json_breaks_the_reader(sample: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sample)))
    _read_or_refuse(sample[:start] + data.draw(st.binary(max_size=9)) + sample[start + 3 :])


def _read_or_refuse(data: bytes) -> None:
    try:
        found = read(Document("page.json", data, "json"))
    except SourceError:
        return
    assert all(article.headline and all(article.paragraphs) for article in found.articles)
