"""HTML: what sites set inside and around a story's paragraphs is told from them."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read

HEADLINE = "老粮仓变身图书馆"
ONE = (
    "云溪县三河镇的老粮仓昨天正式改成社区图书馆，首批上架图书一万二千册，"
    "附近三个村的孩子第一次有了自己的阅览室。"
)
TWO = "馆长何以安说，粮仓墙厚、冬暖夏凉，改造只花了九十天，书架全部用拆下来的旧木料打成。"
THREE = "“孩子们放学就来，作业写完了才回家。”住在对面的林奶奶说，她每天下午都过来帮忙整理图书。"
FOUR = "县文旅局介绍，今年还将改造四座旧粮仓，分别用作戏台、展厅和非遗工坊，全部向村民开放。"
TOLD = (ONE, TWO, THREE, FOUR)
SHORT = "一万二千册图书上架，旧木料打成书架。"
PIECES = tuple(f"<p>{each}</p>" for each in TOLD)
ALL = "".join(PIECES)


def story(body: str, above: str = f"<h1>{HEADLINE}</h1>", title: str = HEADLINE) -> Article:
    menu = "<div class=nav><a href=/>首页</a><a href=/yw>要闻</a><a href=/wh>文化</a></div>"
    page = (
        f"<html><head><title>{title}_云溪网</title></head><body>{menu}{above}{body}</body></html>"
    )
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    return article


BESIDE = (
    "<div class=abstract><span>核心提示</span><p>SHORT</p></div>ALL",
    "<div class=art-summary>SHORT</div>ALL",
    "<blockquote>SHORT</blockquote>ALL",
    "<div class=video><video src=a></video><p class=video-tit>SHORT</p></div>ALL",
    "<p>视频：老粮仓的新生（02:35）</p>ALL",
    "FIRST<p><img src=a.jpg><br>旧木料打成的书架。</p>REST",
    "FIRST<div><b>延伸阅读</b><ul><li><a href=1>石桥全部加固</a></li></ul></div>REST",
    "FIRST<p>相关阅读：<a href=1>石桥全部加固</a></p>REST",
    "ALL<p>相关链接</p><p>老粮仓建于上世纪五十年代，是当年公社的储备库。</p>",
    "ALL<div><a href=1>上一页</a> <b>1</b> <a href=2>2</a> <a href=2>下一页</a></div>",
    "ALL<p>一审：小荷　二审：白芷　三审：古月</p><p>更多精彩内容，请关注云溪发布。</p>",
    "<section style='text-align:center'><section><b>改造难吗？</b></section></section>ALL",
    "<p>来源 | 云溪日报　　2026年03月12日　　责编：小荷</p>ALL",
)


@pytest.mark.parametrize("body", BESIDE)
def test_what_is_beside_the_paragraphs_is_not_read(body: str) -> None:
    for name, text in (
        ("ALL", ALL),
        ("SHORT", SHORT),
        ("FIRST", PIECES[0]),
        ("REST", "".join(PIECES[1:])),
    ):
        body = body.replace(name, text)
    assert story(f"<div>{body}</div>").paragraphs == TOLD


def test_a_line_without_an_indent_below_a_picture_is_its_caption_where_paragraphs_have_one() -> (
    None
):
    indented = "".join(f"<p>　　{each}</p>" for each in TOLD)
    caption = "<p><img src=a.jpg></p><p>图书馆里，孩子们在看书。</p>"
    assert story(f"<div>{caption}{indented}</div>").paragraphs == TOLD
    assert story(f"<div><p><img src=a.jpg></p>{ALL}</div>").paragraphs == TOLD


def test_bold_questions_of_an_interview_are_read() -> None:
    body = f"<div>{PIECES[0]}<p><strong>记者：改造难吗？</strong></p>{''.join(PIECES[1:])}</div>"
    assert story(body).paragraphs == (ONE, "记者：改造难吗？", TWO, THREE, FOUR)


def test_a_headline_without_any_mark_stands_in_bold_above_its_story() -> None:
    rows = (
        "<font color=red><b>全县图书馆日活动启动</b></font>",
        "通讯员：陆清荷　发布时间：2026-3-12　阅读：<b>276</b>次",
    )
    above = "".join(f"<tr><td align=center>{row}</td></tr>" for row in rows)
    text = "<br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{each}" for each in TOLD)
    table = f"<table>{above}<tr><td>{text}</td></tr></table>"
    page = f"<html><head><title>云溪教育网</title></head><body>{table}</body></html>"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert (article.headline, article.paragraphs) == ("全县图书馆日活动启动", TOLD)
    assert (article.reporters, str(article.published)) == (("陆清荷",), "2026-03-12")
    assert article.publisher == "云溪教育网"


def test_a_line_behind_dashes_below_the_headline_is_its_sub_headline() -> None:
    above = f"<div class=h-title>{HEADLINE}</div><div class=h-sub>——三个村有了阅览室</div>"
    assert story(f"<div>{ALL}</div>", above).subheadlines == ("三个村有了阅览室",)


@pytest.mark.parametrize(
    "above",
    [
        "<ul><li>推荐</li><li class=on>文化</li><li>问政</li></ul>",
        "<header><a href=/>返回</a><a href=/wh>文化</a></header>",
    ],
)
def test_the_menu_tells_where_the_reader_is(above: str) -> None:
    assert story(f"<div>{ALL}</div>", f"{above}<h1>{HEADLINE}</h1>").section == "文化"
