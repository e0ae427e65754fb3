"""JSON of many programs: the same stories come back whole from whatever shape keeps them."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources import read
from briefing.sources.records.prose import paragraphs_in
from briefing.sources.words.field_names import is_beside, is_text, role_of

HEADLINE = "老粮仓变身图书馆"
ONE = "云溪县三河镇的老粮仓昨天正式改成社区图书馆，首批上架图书一万二千册。"
TWO = "馆长何以安说，粮仓墙厚、冬暖夏凉，改造只花了九十天，费用由村里和企业各出一半。"
THREE = "“孩子们放学就来，作业写完了才回家。”住在对面的林奶奶说。"
TOLD = (ONE, TWO, THREE)
OTHER = "夜市下月搬到河边"
HTML = (
    f"<p>　　{ONE}</p><p style='text-align:center'><img src='a.jpg'></p>"
    f"<p style='text-align:center'>读者在看书</p><h3>改造</h3><p>{TWO}</p>"
    f"<p><strong>开放以后</strong></p><p>{THREE}</p><p>（责任编辑：小荷）</p>"
)
PLAIN = f"　　{ONE}\r\n　　改造\r\n　　{TWO}\r\n　　{THREE}"


def articles(value: object) -> tuple[Article, ...]:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return read(Document("page.json", text.encode(), "json")).articles


def lines(*values: object) -> str:
    return "\n".join(json.dumps(each, ensure_ascii=False) for each in values)


SHAPES: dict[str, Any] = {
    "a publishing system's": {
        "headlines": {"basic": HEADLINE, "web": ""},
        "distributor": {"name": "云溪邮报"},
        "content_elements": [{"type": "text", "content": each} for each in TOLD],
        "related_content": {"basic": [{"headlines": {"basic": OTHER}}]},
    },
    "an agency's": {
        "standard": {"name": "ninjs"},
        "headlines": [{"role": "main", "value": HEADLINE}],
        "bodies": [{"role": "main", "value": HTML}],
    },
    "rendered html": [{"id": 3, "title": {"rendered": HEADLINE}, "content": {"rendered": HTML}}],
    "an answer": {"code": 0, "msg": "ok", "data": {"title": HEADLINE, "content": HTML}},
    "parts of an answer": {"data": {"base": {"title": HEADLINE}, "detail": {"html": HTML}}},
    "capitals": {"DOCS": [{"DOCID": 1, "DOCTITLE": HEADLINE, "DOCHTMLCON": HTML}]},
    "pinyin": {"shuju": [{"biaoti": HEADLINE, "zhengwen": PLAIN, "zuozhe": "陆清荷"}]},
    "a search": {
        "hits": {"total": 1, "hits": [{"_source": {"news_title": HEADLINE, "body": HTML}}]}
    },
    "edges": {"data": {"posts": {"edges": [{"node": {"title": HEADLINE, "content": HTML}}]}}},
    "attributes": {"data": [{"id": 1, "attributes": {"title": HEADLINE, "content": HTML}}]},
    "a call": f'show({{"title": "{HEADLINE}", "paragraphs": {json.dumps(TOLD)}}});',
    "an assignment": f'window.__STATE__ = {{"title": "{HEADLINE}", "body": {json.dumps(PLAIN)}}};',
    "lines": lines(
        {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(TOLD)}
    ),
    "a graph": {
        "@graph": [
            {"@type": "WebSite", "name": "云溪网", "description": "云溪网是本地的网站。"},
            {"@type": "WebPage", "name": f"{HEADLINE} - 云溪网", "description": ONE},
            {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(TOLD)},
        ]
    },
    "a flattened payload": [
        {"data": 1, "state": 8},
        ["ShallowReactive", 2],
        {"article": 3},
        {"title": 4, "content": 5, "publishTime": 6, "related": 7},
        HEADLINE,
        HTML,
        1773270000000,
        [],
        {},
    ],
    "insertions": {
        "title": HEADLINE,
        "delta": {
            "ops": [
                {"insert": f"{ONE}\n改造"},
                {"insert": "\n", "attributes": {"header": 2}},
                {"insert": {"image": "a.jpg"}},
                {"insert": TWO[:9], "attributes": {"bold": True}},
                {"insert": f"{TWO[9:]}\n{THREE}\n"},
            ]
        },
    },
    "a tree": {
        "title": HEADLINE,
        "body": {
            "type": "doc",
            "content": [
                {
                    "type": "paragraph",
                    "content": [
                        {"type": "text", "text": ONE[:9]},
                        {"type": "text", "text": ONE[9:]},
                    ],
                },
                {"type": "heading", "content": [{"type": "text", "text": "改造"}]},
                {"type": "paragraph", "content": [{"type": "text", "text": TWO}]},
                {
                    "type": "blockquote",
                    "content": [
                        {"type": "paragraph", "content": [{"type": "text", "text": THREE}]}
                    ],
                },
            ],
        },
    },
    "a tree of spans": {
        "title": HEADLINE,
        "body": [
            {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": ONE}]},
            {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "改造"}]},
            {"_type": "image", "caption": "读者在看书。"},
            {"_type": "block", "children": [{"text": TWO[:5]}, {"text": TWO[5:]}]},
            {"_type": "block", "children": [{"text": THREE}]},
        ],
    },
    "blocks in a string": {
        "title": HEADLINE,
        "content": json.dumps(
            {
                "blocks": [
                    {"type": "paragraph", "data": {"text": ONE}},
                    {"type": "header", "data": {"text": "改造", "level": 2}},
                    {"type": "paragraph", "data": {"text": TWO}},
                    {"type": "image", "data": {"caption": "读者在看书。"}},
                    {"type": "quote", "data": {"text": THREE, "caption": "林奶奶"}},
                ]
            }
        ),
    },
    "blocks with keys that say nothing": {
        "title": HEADLINE,
        "content": [
            {"t": "p", "c": ONE},
            {"t": "img", "c": "读者。"},
            *({"t": "p", "c": each} for each in (TWO, THREE)),
        ],
    },
    "typed objects": {
        "properties": {"Name": {"title": [{"plain_text": HEADLINE}]}},
        "children": [
            {"type": "paragraph", "paragraph": {"rich_text": [{"plain_text": each}]}}
            for each in TOLD
        ],
    },
    "pages": {
        "title": HEADLINE,
        "pages": [{"page": 1, "text": ONE}, {"page": 2, "text": TWO + "\n" + THREE}],
    },
    "parts with headings": {
        "title": HEADLINE,
        "sections": [{"heading": "", "text": ONE}, {"heading": "改造", "paragraphs": [TWO, THREE]}],
    },
    "keys that say nothing": {"id": 5, "h": HEADLINE, "k": {"zw": PLAIN, "rq": "2026-03-12"}},
    "numbered keys": {"headline": HEADLINE, "para1": ONE, "para2": TWO, "para3": THREE},
    "pairs": {
        "fields": [{"key": "title", "value": HEADLINE}, {"key": "content", "value": PLAIN}],
    },
    "two languages": {"title": {"zh": HEADLINE, "en": "A"}, "body": {"zh": PLAIN, "en": "B."}},
    "a comma too many": f'[{{"title": "{HEADLINE}", "paragraphs": {json.dumps(TOLD)},}},]',
    "related stories beside it": {
        "detail": {"title": HEADLINE, "content": HTML},
        "relatedList": [{"title": OTHER, "content": ONE}],
        "hotNews": [{"title": OTHER}],
        "comments": [{"name": "海风", "content": "夜里也开门就好了，下班以后才有时间去看书。"}],
    },
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_story_comes_back_whole_from_each_shape(shape: str) -> None:
    (article,) = articles(SHAPES[shape])
    assert (article.headline, article.paragraphs) == (HEADLINE, TOLD)


@pytest.mark.parametrize(
    "wrap",
    [
        lambda each: {"articles": each},
        lambda each: {"code": 0, "data": {"total": 2, "rows": each, "pageNo": 1}},
        lambda each: {"data": {"page": {"result": {"records": each}}}},
        lambda each: {
            "columns": [{"name": "要闻", "list": each[:1]}, {"name": "文化", "list": each[1:]}]
        },
        lambda each: {"要闻": each[:1], "文化": each[1:]},
        lambda each: {"itemListElement": [{"position": 1, "item": one} for one in each]},
        lambda each: lines(*each),
        lambda each: "\n".join(json.dumps(one, indent=1) for one in each),
        lambda each: {"articles": {str(at): one for at, one in enumerate(each)}},
    ],
)
def test_each_story_of_a_list_is_found_wherever_it_lies(wrap: Callable[[object], object]) -> None:
    one = {"title": HEADLINE, "content": HTML}
    found = articles(wrap([one, {"title": OTHER, "content": TWO}]))
    assert [(each.headline, each.paragraphs) for each in found] == [
        (HEADLINE, TOLD),
        (OTHER, (TWO,)),
    ]


def test_what_holds_several_lists_names_their_sections() -> None:
    one, other = {"title": HEADLINE, "content": ONE}, {"title": OTHER, "content": TWO}
    for value in (
        {"要闻": [one], "文化": [other]},
        {"columns": [{"name": "要闻", "list": [one]}, {"name": "文化", "list": [other]}]},
        {"pages": [{"pageName": "要闻", "items": [one]}, {"pageName": "文化", "items": [other]}]},
    ):
        assert [each.section for each in articles(value)] == ["要闻", "文化"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"author": {"name": "陆清荷"}}, {"reporters": ("陆清荷",)}),
        ({"author": 3, "_embedded": {"author": [{"id": 3, "name": "陆清荷"}]}},
         {"reporters": ("陆清荷",)}),
        ({"author": "云溪发布", "记者": "陆清荷"}, {"reporters": ("陆清荷",)}),
        ({"author": "admin"}, {"reporters": ()}),
        ({"author": [1]}, {"reporters": ()}),
        ({"pubTime": "2026/03/12 08:00"}, {"published": "2026-03-12"}),
        ({"ISSUEDATE": "20260312"}, {"published": "2026-03-12"}),
        ({"publishAt": {"$date": "2026-03-11T23:00:00Z"}}, {"published": "2026-03-12"}),
        ({"ctime": 1773270000}, {"published": "2026-03-12"}),
        ({"PublishDate": "/Date(1773270000000)/"}, {"published": "2026-03-12"}),
        ({"date": "昨天"}, {"published": "None"}),
        ({"date": True}, {"published": "None"}),
        ({"updateTime": "2026-03-13", "pubTime": "2026-03-12"}, {"published": "2026-03-12"}),
        ({"paperDate": "2026-03-12"}, {"published": "2026-03-12"}),
        ({"by": "陆清荷", "infosources": [{"name": "云溪社"}], "versioncreated": "2026-03-12"},
         {"reporters": ("陆清荷",), "publisher": "云溪社", "published": "2026-03-12"}),
        ({"copyFrom": "云溪日报"}, {"publisher": "云溪日报"}),
        ({"source": {"id": 3, "name": "云溪日报"}}, {"publisher": "云溪日报"}),
        ({"source": "https://yunxi.example/"}, {"publisher": ""}),
        ({"channelName": "文化"}, {"section": "文化"}),
        ({"column": {"cid": 14, "cname": "文化"}}, {"section": "文化"}),
        ({"_embedded": {"wp:term": [[{"name": "书", "taxonomy": "post_tag"}],
                                    [{"name": "文化", "taxonomy": "category"}]]}},
         {"section": "文化"}),
        ({"introTitle": "书香", "subTitle": "——首批上架"},
         {"kicker": "书香", "subheadlines": ("首批上架",)}),
        ({"displayTitle": HEADLINE, "shareTitle": f"{HEADLINE} | 云溪"}, {"headline": HEADLINE}),
    ],
)  # fmt: skip
def test_fields_are_understood_by_what_they_mean(
    given: dict[str, Any], told: dict[str, Any]
) -> None:
    title = {} if "displayTitle" in given else {"title": HEADLINE}
    (article,) = articles([{**title, "content": ONE, **given}])
    said = {key: getattr(article, key) for key in told}
    assert {**said, "published": str(article.published)} == {"published": "None", **told}


def test_what_stands_around_a_list_holds_for_its_stories() -> None:
    paper = {"paperName": "云溪日报", "publishDate": "2026-03-12", "time": 1}
    (article,) = articles(
        {
            **paper,
            "layouts": [{"layoutName": "要闻", "list": [{"title": HEADLINE, "content": ONE}]}],
        }
    )
    assert (article.publisher, article.section, str(article.published)) == (
        "云溪日报",
        "要闻",
        "2026-03-12",
    )


def test_what_the_paper_around_a_list_says_of_its_day_holds_for_its_stories() -> None:
    paper = {"id": "yx", "name": "云溪日报", "date": "2026-03-12", "issue": "总第9号"}
    page = {"pageNo": "01", "articles": [{"title": HEADLINE, "content": ONE}]}
    found = articles({"paper": paper, "exportTime": "2026-03-13 06:10:00", "pages": [page]})
    assert [(each.publisher, str(each.published)) for each in found] == [("云溪日报", "2026-03-12")]


def test_an_advertisement_on_an_exported_page_is_no_story_and_no_fault() -> None:
    story = {"title": HEADLINE, "content": ONE}
    empty, full = {"title": "广告", "content": ""}, {"title": "公益广告", "content": TWO}
    assert [each.headline for each in articles([story, empty, full])] == [HEADLINE]


def test_a_record_that_is_none_is_counted_within_its_page() -> None:
    pages = [{"articles": [{"title": HEADLINE, "content": ONE}, {"title": OTHER}]}]
    document = Document("page.json", json.dumps(pages).encode(), "json")
    assert [each.about for each in read(document).unread] == ["page.json, record 1.2"]


def test_words_that_a_search_marks_are_no_second_story() -> None:
    story = {"title": HEADLINE, "content": PLAIN, "source": "云溪日报", "pub_time": "2026-03-12"}
    marked = {"title": [f"<em>{HEADLINE}</em>"], "content": [f"{ONE[:20]}…"]}
    for key in ("highlight", "_highlightResult", "highlighting", "_formatted"):
        (article,) = articles({"hits": {"hits": [{"_source": story, key: marked}]}})
        assert (article.paragraphs, article.publisher) == (TOLD, "云溪日报")


def test_what_a_search_writes_of_types_is_no_part_of_a_name() -> None:
    story = {"title_s": HEADLINE, "content_txt": TOLD, "author_ss": ["陆清荷"], "_version_": 17}
    more = {"source_s": "云溪日报", "pubdate_dt": "2026-03-12T01:30:00Z", "channel_s": "民生"}
    marked = {"1": {"title_s": [f"<em>{HEADLINE}</em>"], "content_txt": [f"<em>{ONE}</em>"]}}
    (article,) = articles({"response": {"docs": [{**story, **more}]}, "highlighting": marked})
    assert (article.reporters, article.publisher, article.section) == (
        ("陆清荷",),
        "云溪日报",
        "民生",
    )
    assert (article.paragraphs, str(article.published)) == (TOLD, "2026-03-12")


def test_a_day_in_the_language_of_its_site_goes_before_the_day_of_its_record() -> None:
    fields = {"headline": {"zh-CN": HEADLINE}, "publishedAt": {"zh-CN": "2026-03-14T09:00+08:00"}}
    record = {"sys": {"createdAt": "2026-03-11"}, "fields": {**fields, "body": {"zh-CN": PLAIN}}}
    (article,) = articles({"items": [record]})
    assert str(article.published) == "2026-03-14"


def test_the_time_of_an_answer_is_not_the_day_of_its_stories() -> None:
    (article,) = articles({"time": 1773270000, "data": [{"title": HEADLINE, "content": ONE}]})
    assert article.published is None


def test_stories_kept_as_a_text_are_stories_and_parts_of_one_are_parts() -> None:
    marked = [
        {"title": HEADLINE, "content": ONE, "source": "甲报"},
        {"title": OTHER, "content": TWO, "source": "乙报"},
    ]
    assert [each.headline for each in articles({"title": "早安", "content": marked})] == [
        HEADLINE,
        OTHER,
    ]
    parts = [{"title": "一", "content": ONE}, {"title": "二", "content": TWO}]
    (article,) = articles({"title": HEADLINE, "content": parts})
    assert article.paragraphs == (ONE, TWO)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (f"{ONE}\n改造\n{TWO}", (ONE, TWO)),
        (f"{ONE}\\n{TWO}", (ONE, TWO)),
        (f"## 改造\n\n{ONE}\n\n![图](a.jpg)\n\n**{TWO}**", (ONE, TWO)),
        (f"&lt;p&gt;{ONE}&lt;/p&gt;&lt;p&gt;{TWO}&lt;/p&gt;", (ONE, TWO)),
        ([ONE, "{{IMG:1}}", TWO, "责任编辑：小荷"], (ONE, TWO)),
        (["床前明月光", "疑是地上霜"], ("床前明月光", "疑是地上霜")),
        ([{"question": "贵吗？", "answer": "不贵。"}], ("贵吗？", "不贵。")),
        (["[", "{"], ("[", "{")),
        (5, ()),
    ],
)
def test_a_text_is_read_however_it_is_written(value: object, told: tuple[str, ...]) -> None:
    assert paragraphs_in(value) == told


@pytest.mark.parametrize(
    ("key", "means"),
    [("displayTitle", "headline"), ("SUBDOCTITLE", "subheadlines"), ("yinti", "kicker"),
     ("pub-time", "published"), ("DOCRELTIME", "published"), ("hasNext", ""), ("editor", ""),
     ("paperName", "publisher"), ("newspaper_date", "published"), ("located", "place"),
     ("channelName", "section"), ("作者", "reporters"), ("readCount", "")],
)  # fmt: skip
def test_keys_mean_the_same_however_they_are_spelt(key: str, means: str) -> None:
    assert role_of(key) == means


def test_what_stands_beside_a_story_is_known_by_its_key() -> None:
    beside = ("relatedNews", "hot_list", "comments", "prevArticle", "next", "推荐阅读", "aggs")
    assert [key for key in beside if not is_beside(key)] == []
    assert not any(map(is_beside, ("photoList", "hasNext", "content", "nextData")))
    assert not any(map(is_text, ("contentType", "textAlign", "title")))


def test_a_deep_document_is_no_trap() -> None:
    value: object = {"title": HEADLINE, "content": ONE}
    for _ in range(300):
        value = {"data": [value]}
    with pytest.raises(SourceError):
        articles(value)
