"""Markdown as editors write it: headings, front matter, links, and what is not for the ear."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.markdown.blocks import blocks, plain

BODY = "昨天，云溪河正式恢复通航，首航客轮载客200人。"


def articles(text: str) -> tuple[Article, ...]:
    return read(Document("page.md", text.encode(), "markdown")).articles


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("**云溪河**通航", "云溪河通航"),
        ("[云溪河](https://example.org/a 'x')通航", "云溪河通航"),
        ("![船](a.jpg)云溪河通航", "云溪河通航"),
        ("云溪河通航[^1]", "云溪河通航"),
        ("云溪河通航。 ^key-1", "云溪河通航。"),
        ("面积为3^2", "面积为3^2"),
        ("<b>云溪河</b>通航<br>", "云溪河通航"),
        ("云溪河\\*通航", "云溪河*通航"),
        ("云溪河&nbsp;通航&amp;", "云溪河 通航&"),
        ("- 云溪河通航", "云溪河通航"),
        ("> 云溪河通航", "云溪河通航"),
        ("水位 > 12米", "水位 > 12米"),
        ("***云溪河***~~停航~~`通航`", "云溪河停航通航"),
    ],
)
def test_markup_comes_off_and_words_stay(markup: str, said: str) -> None:
    assert plain(markup) == said


@pytest.mark.parametrize(
    "unspoken",
    [
        "```\ncode\n```",
        "<!-- 编者按 -->",
        "{% note info %}\n请不要投喂。\n{% endnote %}",
        "import Gallery from '@site/src/Gallery';",
        '{{< figure src="/a.jpg" title="老水闸" >}}',
        "<script>alert(1)</script>",
        "| 站名 | 时间 |\n|---|---|\n| 云溪 | 6:00 |",
        "[a]: https://example.org",
        "<table><tr><td>6:00</td></tr></table>",
        "***",
    ],
)
def test_what_is_not_text_is_not_read(unspoken: str) -> None:
    (article,) = articles(f"# 云溪河通航\n\n{BODY}\n\n{unspoken}\n")
    assert article.paragraphs == (BODY,)


@pytest.mark.parametrize(
    "heading", ["# 云溪河通航", "## 云溪河通航 ##", "云溪河通航\n====", "云溪河通航\n---"]
)
def test_headings_of_every_form_are_headlines(heading: str) -> None:
    (article,) = articles(f"{heading}\n\n{BODY}\n")
    assert (article.headline, article.paragraphs) == ("云溪河通航", (BODY,))


def test_front_matter_tells_what_the_text_does_not() -> None:
    front = "title: 云溪河通航\ndate: 2024-03-01\nauthor: 陆清荷\nsource: 云溪日报\ntags:\n  - 民生"
    (article,) = articles(f"---\n{front}\n---\n\n{BODY}\n")
    assert article.headline == "云溪河通航"
    assert str(article.published) == "2024-03-01"
    assert (article.reporters, article.publisher) == (("陆清荷",), "云溪日报")
    assert article.section == "民生"


def test_front_matter_tells_kicker_sub_headline_and_address() -> None:
    front = "title: 云溪河通航\nkicker: 百年渡口\n副标题: 首航200人\nurl: https://yunxi.example/8"
    (article,) = articles(f"---\n{front}\n---\n\n{BODY}\n")
    assert (article.kicker, article.subheadlines) == ("百年渡口", ("首航200人",))
    assert article.link == "https://yunxi.example/8"
    (article,) = articles(f"---\ntitle: 云溪河通航\nurl: javascript:alert(1)\n---\n\n{BODY}\n")
    assert article.link == ""


def test_bold_lines_are_headlines_where_a_byline_follows_and_no_heading_is() -> None:
    first = f"**河通了**\n\n丁香 报道\n\n{BODY}\n\n* * *\n\n"
    second = "**桥通了**\n\n本报记者 小荷\n\n"
    found = articles(
        f"{first}{second}桥长**430米**。\n\n* * *\n\n导读：\n\n- 明天有雨\n- 早稻过半\n"
    )
    assert [(each.headline, *each.paragraphs) for each in found] == [
        ("河通了", BODY),
        ("桥通了", "桥长430米。"),
    ]
    assert [each.reporters for each in found] == [("丁香",), ("小荷",)]


def test_what_follows_a_list_of_contents_is_still_read() -> None:
    (article,) = articles(f"# 云溪河通航\n\n导读：\n\n- 明天有雨\n\n{BODY}\n\n河长12千米。\n")
    assert article.paragraphs == (BODY, "河长12千米。")


def test_a_line_right_above_a_byline_is_a_sub_headline() -> None:
    (article,) = articles(f"# 云溪河通航\n\n*首航200人*\n\n本报记者 小荷\n\n{BODY}\n")
    assert (article.subheadlines, article.reporters) == (("首航200人",), ("小荷",))
    assert article.paragraphs == (BODY,)


@pytest.mark.parametrize("paper", ["云溪报", "云溪新闻", "云溪日报"])
def test_the_paper_stands_before_its_day(paper: str) -> None:
    (article,) = articles(f"# {paper} 2026年3月12日 星期四\n\n## 云溪河通航\n\n{BODY}\n")
    assert (article.publisher, str(article.published)) == (paper, "2026-03-12")


def test_a_heading_that_is_a_link_gives_the_storys_address() -> None:
    first, second = articles(
        f"## [云溪河通航](https://example.org/1)\n\n{BODY}\n\n## [桥通了](b.md)\n\n{BODY}\n"
    )
    assert (first.link, second.link) == ("https://example.org/1", "")


def test_deeper_headings_and_bold_lines_are_crossheads_of_one_story() -> None:
    (article,) = articles(
        f"# 云溪河通航\n\n{BODY}\n\n## 来历\n\n河长12千米。\n\n**将来**\n\n还要通船。\n"
    )
    assert article.paragraphs == (BODY, "河长12千米。", "还要通船。")


def test_stories_with_datelines_are_told_from_crossheads() -> None:
    found = articles(
        f"# 早安云溪\n\n## 河通了\n\n本报讯（记者 陆清荷）{BODY}\n\n## 桥通了\n\n本报讯 {BODY}\n"
    )
    assert [each.headline for each in found] == ["河通了", "桥通了"]
    assert found[0].reporters == ("陆清荷",)


def test_kicker_and_subheadline_stand_apart() -> None:
    text = f"## 桥通了\n\n{BODY}\n\n百年渡口换新颜\n\n## 河通了\n\n——记首航\n\n本报讯 {BODY}\n"
    second = articles(text)[1]
    assert (second.kicker, second.headline, second.subheadlines) == (
        "百年渡口换新颜",
        "河通了",
        ("记首航",),
    )


def test_lines_of_one_paragraph_are_one() -> None:
    (block,) = blocks("昨天，云溪河\n正式恢复通航，open\nwater。\n")
    assert block.text == "昨天，云溪河正式恢复通航，open water。"


@given(st.text(max_size=300) | st.text(alphabet="#*[]()!<>-_`|\n ~:\\a云。", max_size=300))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        found = articles(text)
    except SourceError:
        return
    assert all(article.headline and all(article.paragraphs) for article in found)


@pytest.mark.parametrize(
    "run", ["[", "![](", "**", "<a ", "`", "_", "> ", "- ", "|", "\\", "<!--", "<table>", "[^", "("]
)
def test_long_runs_of_markup_stay_fast(run: str) -> None:
    begun = time.process_time()
    for text in (run * (60_000 // len(run)), (run * 6 + "\n") * 2_000):
        articles(f"# 云溪河通航\n\n{BODY}\n\n{text}\n")
    assert time.process_time() - begun < 4
