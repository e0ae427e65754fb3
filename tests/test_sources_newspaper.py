"""Newspaper pages: what stands printed comes back as articles, however it was set."""

import json
import re
from dataclasses import asdict, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.fetch import fetch
from tests.columns import FURNITURE, STYLES, Style, page, stories

SOURCES = Path(__file__).parent / "sources"
PAGES = sorted(each for each in SOURCES.iterdir() if each.suffix in {".txt", ".md"})
SEED = Path(__file__).parents[2] / "shared" / "seed-page.txt"


def articles(text: str) -> tuple[Article, ...]:
    return read(Document("page", text.encode(), "newspaper")).articles


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_gives_exactly_the_articles_beside_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = [asdict(article) for article in read(fetch(str(path))[0]).articles]
    assert len(found) == len(expected)
    for article, wanted in zip(found, expected, strict=True):
        article["published"] = str(article["published"]) if article["published"] else None
        assert {key: article[key] for key in wanted} == json.loads(
            json.dumps(wanted), object_hook=_with_tuples
        )


def _with_tuples(fields: dict[str, object]) -> dict[str, object]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()}


@pytest.mark.parametrize("style", sorted(STYLES))
def test_articles_cut_into_columns_come_back_one_by_one(style: str) -> None:
    there = found = right = 0
    for chance in range(40):
        random = Random(chance)  # noqa: S311 - pages, not secrets
        printed = [each["headline"] for each in _sample(random)]
        read_back = [each.headline for each in articles(_page(chance, STYLES[style]))]
        there, found = there + len(printed), found + len(read_back)
        right += sum(headline in printed for headline in read_back)
    assert 2 * right / (there + found) >= 0.99


@given(chance=st.integers(0, 100_000))
@settings(max_examples=60, deadline=None)
def test_no_word_of_a_page_in_narrow_columns_is_lost_or_doubled(chance: int) -> None:
    style = STYLES["narrow columns with indents"]
    random = Random(chance)  # noqa: S311 - pages, not secrets
    printed = "".join(
        f"{each['kicker']}{each['headline']}{''.join(each['subheadlines'])}"  # type: ignore[arg-type]
        f"{''.join(each['paragraphs'])}"  # type: ignore[arg-type]
        for each in _sample(random)
    )
    said = "".join(
        "".join((each.kicker, each.headline, *each.subheadlines, *each.paragraphs))
        for each in articles(_page(chance, style))
    )
    assert re.sub(r"[\s—]", "", said) == re.sub(r"[\s—]", "", printed)


def _sample(random: Random) -> list[dict[str, object]]:
    return random.sample(stories(), random.randint(2, 6))


def _page(chance: int, style: Style) -> str:
    random = Random(chance)  # noqa: S311 - pages, not secrets
    return page(_sample(random), style, random)


@pytest.mark.parametrize("style", sorted(set(STYLES) - {"narrow columns without indents"}))
def test_paragraphs_cut_inside_words_are_rejoined_exactly(style: str) -> None:
    whole = rejoined = 0
    for chance in range(25):
        random = Random(chance)  # noqa: S311 - pages, not secrets
        printed = random.sample(stories(), 4)
        found = articles(page(printed, STYLES[style], random))
        said = {_plain(text) for article in found for text in article.paragraphs}
        for each in printed:
            texts = [_plain(text) for text in each["paragraphs"]]  # type: ignore[attr-defined]
            whole += len(texts)
            rejoined += sum(text in said for text in texts)
    assert rejoined / whole >= 0.99


def _plain(text: str) -> str:
    return text.replace("，", ",").replace("；", ";").replace("：", ":")


def test_furniture_between_stories_reaches_no_article() -> None:
    for chance in range(25):
        random = Random(chance)  # noqa: S311 - pages, not secrets
        printed = random.sample(stories(), 5)
        found = articles(page(printed, STYLES["between furniture"], random))
        said = str([asdict(replace(article, reporters=())) for article in found])
        assert not [mark for mark in FURNITURE if mark in said]


@pytest.mark.parametrize(
    ("ending", "opening"),
    [
        ("全力推动项", "目建设"),
        ("今年以来,", "全区新建"),
        ("“一老一", "幼”服务"),
        ("达到14", "00人"),
    ],
)
def test_a_column_break_may_stand_anywhere_in_a_sentence(ending: str, opening: str) -> None:
    text = f"## 云溪区召开会议\n\n本报讯(记者 陆清荷)昨天,会议{ending}\n\n{opening}取得进展。\n"
    (article,) = articles(text)
    assert article.paragraphs == (f"昨天,会议{ending}{opening}取得进展。",)


def test_an_end_of_paragraph_is_kept_where_a_sentence_ends() -> None:
    text = "## 云溪区召开会议\n\n本报讯 昨天,会议召开。\n\n会议强调,要抓落实。\n"
    assert articles(text)[0].paragraphs == ("昨天,会议召开。", "会议强调,要抓落实。")


def test_a_headline_in_two_lines_is_one_headline() -> None:
    body = "本报讯(记者 屠铭)昨天,云溪区首届柳编艺术节开幕。"
    text = f"首届柳编艺术节暨  \n非遗集市在我区开幕\n\n{body}\n"
    assert articles(text)[0].headline == "首届柳编艺术节暨非遗集市在我区开幕"


def test_the_edition_day_is_read_from_the_page() -> None:
    text = "云溪日报\n2024年2月29日 星期四\n## 云溪河通航\n\n昨天,云溪河通航。\n"
    assert str(articles(text)[0].published) == "2024-02-29"


def test_a_day_that_no_calendar_has_is_no_edition_day() -> None:
    text = "2023年2月30日 星期四\n## 云溪河通航\n\n昨天,云溪河正式恢复通航。\n"
    assert articles(text)[0].published is None


@pytest.mark.parametrize("text", ["云溪日报\n第3版\n", "## 只有标题\n\n## 另一个标题\n", "\n \n\n"])
def test_a_page_without_a_story_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(SourceError, match="page: holds no article"):
        articles(text)


@given(st.text(max_size=400) | st.text(alphabet="#  \n。,，“”本报讯(记者)云溪区昨天", max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        found = articles(text)
    except SourceError:
        return
    assert all(article.headline and all(article.paragraphs) for article in found)


@pytest.mark.skipif(not SEED.exists(), reason="the page is not part of the repository")
def test_the_page_that_started_it_all_has_five_articles() -> None:
    found = read(fetch(str(SEED))[0]).articles
    assert len(found) == 5
    assert {article.place for article in found} == {"武进区"}
    assert all(article.dateline.startswith("本报讯") and article.reporters for article in found)
    assert all(text.endswith(("。", "”")) for article in found for text in article.paragraphs)
