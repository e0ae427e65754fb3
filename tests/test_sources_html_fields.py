"""HTML: what a page says of its story is found wherever sites say it."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read

LEAD = "昨天，云溪河航道恢复通航，首日通过货船46艘，沿岸三个码头同时开放装卸。"
REST = "区港航中心主任闻涛说，停航整治历时9个月，共清淤38万立方米，航道水深由2.1米增加到3.2米。"
HEADLINE = "云溪河航道恢复通航"
MENU = '<nav><a href="/">首页</a><a href="/yw">要闻</a><a href="/cs">城市</a></nav>'


def read_page(above: str = "", below: str = "", head: str = "", title: str = HEADLINE) -> Article:
    """Read a page with the given markup above and below the story's text."""
    heading = above if "<h1" in above else f"<h1>{HEADLINE}</h1>{above}"
    data = (
        f"<html><head><title>{title}</title>{head}</head><body>{MENU}<div class='main'>{heading}"
        f"<div class='text'><p>{LEAD}</p><p>{REST}</p>{below}</div></div></body></html>"
    )
    (article,) = read(Document("page.html", data.encode(), "html")).articles
    assert article.headline == HEADLINE
    assert article.paragraphs == (LEAD, REST)
    return article


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ("<div>2026-03-12 记者 顾微雨</div>", ""),
        ("<div>作者：顾微雨　来源：云溪日报</div>", ""),
        ("<div>2026/03/12 09:30 記者 顾微雨 / 雲溪報導</div>", ""),
        ("<div>顾微雨 发表于 2026-03-12</div>", ""),
        ("<div>由<span class='author vcard'><a href='/u/1'>顾微雨</a></span></div>", ""),
        ("<div><a rel='author' href='/u/1'>顾微雨</a></div>", ""),
        ("<div class='amp-wp-author'>顾微雨</div>", ""),
        ("", '<meta property="og:article:author" content="顾微雨">'),
        ("<p class='by'>云溪法治报记者 顾微雨</p>", ""),
        ("<span class='rich_media_meta rich_media_meta_text'> 顾微雨 </span>", ""),
    ],
)
@pytest.mark.parametrize("name", ["顾微雨", "小荷", "闻人雨"])
def test_the_author_is_named_by_a_field_whatever_the_name(above: str, head: str, name: str) -> None:
    article = read_page(above.replace("顾微雨", name), head=head.replace("顾微雨", name))
    assert article.reporters == (name,)


def test_the_author_signs_below_the_text_too() -> None:
    assert read_page(below="<div align=right>（顾微雨）</div>").reporters == ("顾微雨",)


@pytest.mark.parametrize(
    "above",
    [
        "<div><span class='author'>编辑部</span></div>",
        "<div>作者：云溪网</div>",
        "<div class='comment-list'><span class='author'>小荷</span></div>",
    ],
)
def test_desks_and_commenters_are_no_authors(above: str) -> None:
    assert read_page(above).reporters == ()


@pytest.mark.parametrize(
    ("above", "head", "title"),
    [
        ("<div>来源：云溪手记</div>", "", HEADLINE),
        ("<span class='source ent-source'>云溪手记</span>", "", f"{HEADLINE}_溪上新闻"),
        ("<a href='/'>云溪手记</a>", "", f"{HEADLINE} – 云溪手记"),
        ("<a href='https://yunxi.example/' rel='home'>云溪手记</a>", "", HEADLINE),
        (
            "<a href='https://yunxi.example'>云溪手记</a>",
            '<link rel="canonical" href="https://yunxi.example/88">',
            HEADLINE,
        ),
        ("<a href='index.html'><img src='l.gif' alt='云溪手记'></a>", "", HEADLINE),
        (
            "<a id='js_name'>云溪手记</a>",
            '<meta property="og:site_name" content="某某公众平台">',
            HEADLINE,
        ),
        ("<a id='js_name'> 云溪手记 </a>", "", HEADLINE),
        ("<span class='src'>云溪手记</span>", "", HEADLINE),
        ("", '<meta property="og:site_name" content="云溪手记">', HEADLINE),
    ],
)
def test_the_publisher_is_the_source_or_what_leads_home(above: str, head: str, title: str) -> None:
    assert read_page(above, head=head, title=title).publisher == "云溪手记"


def test_a_source_may_be_called_after_what_it_does() -> None:
    article = read_page("<div>2026-03-12 来源: <a>云溪发布</a> <a>举报</a></div>")
    assert article.publisher == "云溪发布"


def test_a_traditional_title_ends_with_its_site() -> None:
    assert read_page(title=f"{HEADLINE} - 地方 - 雲溪時報").publisher == "雲溪時報"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("<div>您的位置：<a href='/'>首页</a> &gt; 城市 &gt; 正文</div>", HEADLINE),
        ("<div>您的位置：<a href='/'>首页</a> &gt; 城市 正文</div>", HEADLINE),
        ("<div>分类：<a href='/c' rel='category tag'>城市</a></div>", HEADLINE),
        ("<div>栏目：城市</div>", HEADLINE),
        ("", f"{HEADLINE}_城市_云溪日报网"),
        ("", f"{HEADLINE}(1)-城市-云溪日报"),
        ("", f"{HEADLINE} - 城市 - 要闻 - 云溪新闻网 - 云溪报社主办"),
        ("<div>2026年3月12日 云溪新闻 城市</div>", HEADLINE),
        ("<div>您的位置：<a href='/'>首页</a> - <a>新闻</a> - <a>城市</a></div>", HEADLINE),
        ("<div><a href='/'>云溪在线</a> &gt;&gt; <a>新闻</a> &gt;&gt; <a>城市</a></div>", HEADLINE),
        ("<li>第 3 版：城市</li>", HEADLINE),
        (f"<span>城市</span><h1>{HEADLINE}</h1>", HEADLINE),
    ],
)
def test_the_section_is_found_wherever_it_is_named(above: str, title: str) -> None:
    assert read_page(above, title=title).section == "城市"


def test_pages_of_a_paper_that_a_story_leads_to_are_not_its_own() -> None:
    assert not read_page("<li>第1版：要闻</li><li>第3版：城市</li>").section
    assert not read_page("<li><a href='3.htm'>第3版：城市</a></li>").section


def test_words_beside_a_headline_are_no_section_unless_the_menu_has_them() -> None:
    assert not read_page("<div>2026年3月12日 云溪新闻 码头</div>").section


def test_a_saved_page_knows_its_address_by_what_it_says() -> None:
    url = "https://yunxi.example/cs/88.html"
    assert read_page(head=f'<meta property="og:url" content="{url}">').link == url
    assert not read_page(head='<meta property="og:url" content="file:///etc/88.html">').link


@pytest.mark.parametrize(
    ("heading", "kicker", "subheadlines"),
    [
        (
            "<h3>停航整治历时九个月</h3>{}<h4>首日过船46艘</h4>",
            "停航整治历时九个月",
            "首日过船46艘",
        ),
        (
            "<div class='intro'>通航</div>{}<div class='sub'>首日过船46艘</div>",
            "通航",
            "首日过船46艘",
        ),
        ("{}<p itemprop='alternativeHeadline'>首日过船46艘</p>", "", "首日过船46艘"),
        ("{}<p class='Story_dek__z2p'>首日过船46艘</p>", "", "首日过船46艘"),
        ("<p class='yt'>停航整治历时九个月</p>{}", "停航整治历时九个月", ""),
        ("<h2>要闻</h2>{}", "", ""),
    ],
)
def test_what_stands_in_one_element_with_the_headline_belongs_to_it(
    heading: str, kicker: str, subheadlines: str
) -> None:
    article = read_page(f"<div>{heading.format(f'<h1>{HEADLINE}</h1>')}</div>")
    assert (article.kicker, "".join(article.subheadlines)) == (kicker, subheadlines)


def test_a_cross_head_right_below_the_headline_is_no_sub_headline() -> None:
    data = f"<h1>{HEADLINE}</h1><h2>九个月</h2><p>{LEAD}</p><h2>三个码头</h2><p>{REST}</p>".encode()
    (article,) = read(Document("page.html", data, "html")).articles
    assert (article.subheadlines, article.paragraphs) == ((), (LEAD, REST))


@pytest.mark.parametrize(
    "below",
    [
        "<p>- END -</p><p>云溪河的旧事，我们还会接着讲。</p>",
        "<p>往期推荐</p><p>云溪河的旧事，我们还会接着讲。</p>",
        "<p>觉得好看就点个“在看”吧 ↓↓</p>",
        "<p>[校对：青石]</p><p>声明：转载此文是为了传递信息，若侵犯了您的合法权益，请与本网联系。</p>",
        "<p>（《云溪日报》2026年3月12日；第2版）</p>",
        "<p>图片受版权保护，如需转载请在后台留言“转载”</p>",
        "<p>注：1.过船数为初步统计。2.部分数据因四舍五入，与合计不等。</p>",
        "<blockquote class='pull'>“水深到了3.2米。”</blockquote>",
        "<table><tr><td><p>过船（艘）</p></td><td><p>46</p></td></tr></table>",
    ],
)
def test_what_sites_set_around_a_text_is_not_read(below: str) -> None:
    assert read_page(below=below).paragraphs == (LEAD, REST)


def test_a_line_behind_a_bullet_is_a_cross_head() -> None:
    data = f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>■ 首日见闻</p><p>{REST}</p>".encode()
    (article,) = read(Document("page.html", data, "html")).articles
    assert article.paragraphs == (LEAD, REST)


def test_a_link_behind_the_last_sentence_is_not_read() -> None:
    data = f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>{REST}<a href='/'>返回溪上网，查看更多</a></p>"
    (article,) = read(Document("page.html", data.encode(), "html")).articles
    assert article.paragraphs == (LEAD, REST)


def test_a_short_line_in_a_layout_table_is_read() -> None:
    line = "闻涛答：航道今后每年清淤一次"
    table = f"<table><tr><td><p>{LEAD}</p><p>{line}</p><p>{REST}</p></td><td>广告</td></tr></table>"
    data = f"<h1>{HEADLINE}</h1>{table}".encode()
    (article,) = read(Document("page.html", data, "html")).articles
    assert article.paragraphs == (LEAD, line, REST)


def test_a_headline_behind_the_sites_name_is_freed_of_it() -> None:
    data = (
        f"<title>云溪新闻网 >> {HEADLINE}</title><td><b>{HEADLINE}</b></td><p>{LEAD}</p><p>{REST}"
    )
    (article,) = read(Document("page.html", data.encode(), "html")).articles
    assert article.headline == HEADLINE


def test_a_short_name_in_the_papers_fields_does_not_replace_the_printed_headline() -> None:
    fields = "<!--enpproperty <title>云溪河通航</title><author></author>/enpproperty-->"
    data = (
        f"<title>{HEADLINE}-云溪在线</title><div class='artTitle'>{HEADLINE}</div>"
        "<div>2026-03-12 | 记者 顾微雨</div>"
        f"<div id='zoom'>{fields}<p>{LEAD}</p><p>{REST}</p></div>"
    )
    (article,) = read(Document("page.html", data.encode(), "html")).articles
    assert (article.headline, article.reporters) == (HEADLINE, ("顾微雨",))
