"""Markdown as programs and people leave it: clippings, digests, newsletters, exports, pages."""

import time

import pytest

from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.furniture.information import information
from briefing.sources.markdown.front_matter import front_matter, told

ONE = "云溪县三河镇的老粮仓昨天正式改成社区图书馆，首批上架图书一万二千册。"
TWO = "馆长何以安说，粮仓墙厚、冬暖夏凉，改造只花了九十天，费用由村里和企业各出一半。"
THREE = "“孩子们放学就来，作业写完了才回家。”住在对面的林奶奶说。"
OTHER = "沙坪乡的十二座石桥昨天全部完成加固，桥面加宽到四米，农用车可以直接通过。"
TOLD = (ONE, TWO, THREE)
HEADLINE = "老粮仓变身图书馆"


def articles(text: str) -> tuple[Article, ...]:
    return read(Document("page.md", text.encode(), "markdown")).articles


PAGES = {
    "a clipping": f"""---
title: "{HEADLINE}"
source: "https://yunxi.example/a/1.html"
author:
  - "[[陆清荷]]"
published: 2026-03-12
tags:
  - "clippings"
---
![](https://yunxi.example/1.jpg)

读者在看书

{ONE}

**改造**

{TWO}

{THREE}

（责任编辑：小荷）

**推荐阅读**

1. [石桥全部加固](https://yunxi.example/2)
""",
    "properties below the title": f"""# {HEADLINE}

作者: 陆清荷
日期: 2026年3月12日
URL: https://yunxi.example/a/1.html

<aside>
💡 书香飘进村庄。
</aside>

{ONE}

### 改造

{TWO}

{THREE}
""",
    "a page of a wiki": f"""<a name="a1"></a>
# {HEADLINE}

> 作者: 陆清荷
> 更新: 2026-03-12 17:21:09\x20\x20
> 原文: <https://yunxi.example/a/1.html>

:::info
书香飘进村庄。
:::

<font style="color:rgb(3,3,3);">{ONE}</font>

{TWO}

{THREE}
""",
    "an account's page": f"""# {HEADLINE}

原创 陆清荷 云溪发布 *2026-03-12 08:00* *某省*

点击上方蓝字关注我们

{ONE}

![](https://yunxi.example/1.jpg)

▲读者在看书。

**01**

**改造**

{TWO}
{THREE}

编辑 | 小荷

[阅读原文](https://yunxi.example/a/1.html)
""",
    "a feature in numbered parts": f"""---
标题: {HEADLINE}
作者: 陆清荷
日期: 2026-03-12
原文链接: https://yunxi.example/a/1.html
---

> 编者按：书香飘进村庄。

一、改造

{ONE}

{TWO}[^1]

二、开放

{THREE}

[^1]: 数据来自县文旅局，
    截至三月。
""",
    "the front matter of a site": f"""+++
title = "{HEADLINE}"
date = 2026-03-12T08:00:00+08:00
authors = ["陆清荷"]
link = "https://yunxi.example/a/1.html"
+++

## 改造

{ONE}

{TWO}

## 开放

{THREE}

## 参考资料

1. [云溪年鉴](https://yunxi.example/9)
""",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_one_story_of_a_page_comes_back_whole(name: str) -> None:
    (article,) = articles(PAGES[name])
    assert (article.headline, article.paragraphs) == (HEADLINE, TOLD)
    assert (article.reporters, str(article.published)) == (("陆清荷",), "2026-03-12")
    assert article.link == "https://yunxi.example/a/1.html"


DIGESTS = {
    "numbered headings and sources": f"""# 云溪早报 2026年3月12日 星期四

各位读者早上好，以下是今天的新闻。

## 1. {HEADLINE}

{ONE}{TWO}

来源：云溪日报

## 2. 石桥全部加固

{OTHER}

来源：云溪晚报

## 明日预告

- 夜市开街
""",
    "headlines in bold": f"""# 云溪早报

2026年3月12日 | 星期四

**一、{HEADLINE}**

{ONE}{TWO}（云溪日报）

**二、石桥全部加固**

{OTHER}（云溪晚报）
""",
    "headlines that the text follows": f"""# 早安云溪｜2026年3月12日

- **{HEADLINE}**：{ONE}{TWO}（来源：云溪日报）
- **石桥全部加固**：{OTHER}（来源：云溪晚报）
""",
    "headlines that are links": f"""# 每周简报 2026-03-12

## [{HEADLINE}](https://yunxi.example/1)

{ONE}{TWO}

🔗 来源：[云溪日报](https://yunxi.example/1)

## [石桥全部加固](https://yunxi.example/2)

{OTHER}

🔗 来源：[云溪晚报](https://yunxi.example/2)
""",
    "information set as small headings": f"""## {HEADLINE}
##### 2026-03-12 08:00 · 云溪日报
{ONE}{TWO}

## 石桥全部加固
##### 2026-03-12 09:00 · 云溪晚报
{OTHER}
""",
}


@pytest.mark.parametrize("name", DIGESTS)
def test_each_story_of_a_digest_stands_alone(name: str) -> None:
    found = articles(DIGESTS[name])
    assert [(each.headline, each.paragraphs, each.publisher) for each in found] == [
        (HEADLINE, (ONE + TWO,), "云溪日报"),
        ("石桥全部加固", (OTHER,), "云溪晚报"),
    ]
    assert {str(each.published) for each in found} == {"2026-03-12"}


def test_headings_of_three_levels_are_part_kicker_and_headline() -> None:
    first, second = articles(
        f"# 云溪周刊\n\n## 文化\n\n#### 书香飘进村庄\n### {HEADLINE}\n\n{ONE}\n\n"
        f"## 交通\n\n### 石桥全部加固\n\n{OTHER}\n"
    )
    assert (first.kicker, first.headline, first.section) == ("书香飘进村庄", HEADLINE, "文化")
    assert (second.kicker, second.headline, second.section) == ("", "石桥全部加固", "交通")


def test_headings_and_paragraphs_may_be_written_in_html() -> None:
    (article,) = articles(
        f"<h1>{HEADLINE} - 云溪网</h1>\n\n<p>{ONE}</p>\n<p>{TWO}</p>\n\n{THREE}\n"
    )
    assert (article.headline, article.paragraphs) == (HEADLINE, TOLD)


def test_emphasis_inside_a_paragraph_is_no_headline() -> None:
    text = f"# {HEADLINE}\n\n**去年她没有亏钱**，{ONE}\n\n**今年还要扩大**，{TWO}\n"
    (article,) = articles(text)
    assert article.paragraphs == (f"去年她没有亏钱，{ONE}", f"今年还要扩大，{TWO}")


def test_a_quotation_of_speech_is_a_paragraph() -> None:
    (article,) = articles(f"# {HEADLINE}\n\n{ONE}\n\n> {THREE}\n\n{TWO}\n")
    assert article.paragraphs == (ONE, THREE, TWO)


def test_lines_that_each_end_a_sentence_are_paragraphs() -> None:
    (article,) = articles(f"# {HEADLINE}\n{ONE}\n{TWO}\n{THREE}\n")
    assert article.paragraphs == TOLD


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("东澜晚报 2023-10-02 06:50", {"published", "publisher"}),
        ("栏目：特写　　记者：贺兰 童川", {"section", "reporters"}),
        ("日期：2025-03-03　记者：牧野", {"published", "reporters"}),
        ("来源 | 云溪日报", set()),
        ("来源：云溪日报 编辑：小荷", {"publisher", ""}),
        ("来源：云溪日报　版次：03 民生", {"publisher", "section"}),
        ("撰稿：陆清荷　播音：何以安", {"reporters", ""}),
        (
            "Author: 陆清荷 Publish Date: March 12, 2026 Tags: 手艺",
            {"reporters", "published", "section"},
        ),
        ("标签：粮仓、图书馆", {""}),
        ("栏目：特写 标签：粮仓", {"section"}),
        (
            "2026-03-12 07:35　来源：云溪晚报　记者：陆清荷　分享到：",
            {"published", "publisher", "reporters", ""},
        ),
        ("记者：苦吗？", set()),
        ("记者：那时候你想过放弃没有", set()),
        ("目前：一切正常。", set()),
        ("他说：我不走", set()),
        ("2014年3月的一场山火烧掉了八百亩杉木。", set()),
    ],
)
def test_lines_that_say_when_and_by_whom_are_known(line: str, said: set[str]) -> None:
    assert set(information(line)) == said


@pytest.mark.parametrize(
    ("front", "role", "said"),
    [
        ("publication: 北川河杂志", "publisher", ("北川河杂志",)),
        ("author:\n  name: 陆清荷", "reporters", ("陆清荷",)),
        ("authors: [陆清荷, 何以安]", "reporters", ("陆清荷", "何以安")),
        ("pubDate: '2026-03-12' # 首发", "published", ("2026-03-12",)),
        ("categories:\n- 文化\n- 阅读", "section", ("文化", "阅读")),
        ("原文链接: https://yunxi.example/1", "link", ("https://yunxi.example/1",)),
        ("draft: false", "headline", ()),
        ("params:\n  source: 云溪口", "publisher", ("云溪口",)),
        ("tags: [粮仓]\n[params]\n  source = '云溪口'", "publisher", ("云溪口",)),
    ],
)
def test_front_matter_is_read_by_what_its_keys_mean(
    front: str, role: str, said: tuple[str, ...]
) -> None:
    assert told(front_matter(f"---\n{front}\n---\n正文")[0], role) == said


def test_a_clipping_may_name_its_page_and_its_paper() -> None:
    front = 'source: "https://yunxi.example/1"\npublisher: 云溪日报'
    (article,) = articles(f"---\n{front}\n---\n# {HEADLINE}\n\n{ONE}\n\n{TWO}\n")
    assert (article.link, article.publisher) == ("https://yunxi.example/1", "云溪日报")


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("*本文首发于「云溪月记」，转载请联系作者。*", "云溪月记"),
        ("他的书首发于「云溪月记」。", ""),
    ],
)
def test_a_line_below_a_story_says_where_it_came_out(line: str, publisher: str) -> None:
    (article,) = articles(f"# {HEADLINE}\n\n{ONE}\n\n{TWO}\n\n---\n\n{line}\n")
    assert article.publisher == publisher


def test_a_page_saved_by_a_reader_has_its_source_and_its_channel() -> None:
    (article,) = articles(
        f"Title: {HEADLINE}\n\nURL Source: https://yunxi.example/news/1.html\n\nMarkdown Content:\n"
        "当前位置：[首页](https://yunxi.example/) > [图书馆](https://yunxi.example/lib/) > 正文\n\n"
        f"{HEADLINE}\n====\n\n时间：2026-03-12 来源：云溪网 作者：陆清荷 点击：1204\n\n"
        f"{ONE}\n\n{TWO}\n"
    )
    assert (article.publisher, article.section) == ("云溪网", "图书馆")
    assert (article.reporters, article.paragraphs) == (("陆清荷",), (ONE, TWO))


def test_a_way_that_ends_with_the_headline_names_the_step_before() -> None:
    page = f"首页 > 民生 > {HEADLINE}\n\n# {HEADLINE}\n\n{ONE}\n\n{TWO}\n"
    assert [each.section for each in articles(page)] == ["民生"]
    assert not articles(page.replace(" > 民生", ""))[0].section


@pytest.mark.parametrize(
    "run", ["**a** ", "记者：", "2026-01-01 ", ":::a\n", "[^1]: a\n  ", "#a ", "[["]
)
def test_long_runs_stay_fast(run: str) -> None:
    begun = time.process_time()
    for text in (run * (40_000 // len(run)), (run * 6 + "\n") * 1_000):
        articles(f"# {HEADLINE}\n\n{ONE}\n\n{text}\n")
    assert time.process_time() - begun < 4


def test_what_a_village_reads_out_is_named_by_its_title() -> None:
    head = "石崖村广播稿\n======\n\n2026年3月12日　早间\n\n撰稿：陆清荷　播音：何以安\n\n"
    (article,) = articles(f"{head}{HEADLINE}\n------\n\n{ONE}\n\n{TWO}\n")
    assert (article.headline, article.paragraphs) == (HEADLINE, (ONE, TWO))
    assert (article.publisher, article.reporters) == ("石崖村广播稿", ("陆清荷",))


def test_the_number_of_a_page_is_no_part_of_its_name() -> None:
    (article,) = articles(f"# {HEADLINE}\n\n来源：云溪日报　版次：第03版 民生\n\n{ONE}\n\n{TWO}\n")
    assert article.section == "民生"


@pytest.mark.parametrize(
    ("line", "told"),
    [("**“河上的红绿灯”**", TOLD[:2]), ("**“我不走。”**", (ONE, "“我不走。”", TWO))],
)
def test_a_name_in_quotation_marks_in_bold_is_a_cross_head(line: str, told: tuple[str]) -> None:
    (article,) = articles(f"# {HEADLINE}\n\n{ONE}\n\n{line}\n\n{TWO}\n")
    assert article.paragraphs == told


@pytest.mark.parametrize("mark", ["**{}：** {}", "- **{}**: {}"])
def test_bold_labels_above_a_text_say_what_it_is(mark: str) -> None:
    said = {"标题": HEADLINE, "作者": "陆清荷", "来源": "云溪日报", "日期": "2026年3月12日"}
    labels = "\n".join(mark.format(*each) for each in said.items())
    (article,) = articles(f"{labels}\n\n---\n\n{ONE}\n\n{TWO}\n")
    assert (article.headline, article.paragraphs) == (HEADLINE, (ONE, TWO))
    assert (article.reporters, article.publisher) == (("陆清荷",), "云溪日报")
    assert str(article.published) == "2026-03-12"


def test_a_bold_label_that_names_no_headline_is_a_paragraph_s() -> None:
    (article,) = articles(f"# {HEADLINE}\n\n**何以安：**粮仓墙厚。\n\n**林奶奶：**孩子们来。\n")
    assert article.paragraphs == ("何以安：粮仓墙厚。", "林奶奶：孩子们来。")
