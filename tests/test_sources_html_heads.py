"""HTML: what stands around a story's headline, however a site sets it."""

import pytest

from briefing.model import Article, Document
from briefing.sources import read

HEADLINE = "石桥镇茶厂开秤收青"
LEAD = "昨天清早，石桥镇茶厂开秤收青，头一天收鲜叶两千一百斤，均价每斤四十六元，比去年高两元。"
REST = "厂长路守诚说：“今年春寒，茶芽晚发了五天，好在一斤没冻坏。”收青一直要到四月二十日。"
TEXT = f"<div class=text><p>{LEAD}</p><p>{REST}</p></div>"


def story(above: str = f"<h1>{HEADLINE}</h1>", text: str = TEXT, title: str = HEADLINE) -> Article:
    """Read a page of one story and see that nothing but its text is told."""
    page = f"<html><head><title>{title}</title></head><body><div>{above}{text}</div></body></html>"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert (article.headline, article.paragraphs) == (HEADLINE, (LEAD, REST))
    return article


def test_who_took_the_picture_has_not_written_the_story() -> None:
    caption = "<figure><img src=a.jpg><figcaption>开秤。图／云溪日报记者 洪麦</figcaption></figure>"
    assert story(f"<h1>{HEADLINE}</h1><p>作者：陆清荷</p>{caption}").reporters == ("陆清荷",)
    assert story(f"<h1>{HEADLINE}</h1>{caption}").reporters == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("2026-03-12 记者 陆清荷【大 中 小】", ("陆清荷",)),
        ("时间：2026-03-12　供稿：种植科 陆清荷　点击：31次", ("陆清荷",)),
        (
            "云溪网 http://yunxi.example 2026-03-12 09:14 作者：王䶮 滕小㼆 【字体：大 中 小】",
            ("王䶮", "滕小㼆"),
        ),
        ("本報記者陸清荷石橋報導　March 12, 2026 05:10 AM", ("陸清荷",)),
        ("本報記者洪麥石橋鎮報導", ("洪麥",)),
        ("本報記者石橋鎮報導", ()),
        ("供稿：宣传部", ()),
        ("2026年3月12日 云溪体育 记者 陆清荷 评论 37", ("陆清荷",)),
        ("作者：陆清荷 我要评论", ("陆清荷",)),
        ("2026年3月12日 报道：陆清荷", ("陆清荷",)),
        ("（供稿：陆清荷）", ("陆清荷",)),
        ("采写：陆清荷", ("陆清荷",)),
        ("文字｜陆清荷　　摄影｜洪麦", ("陆清荷",)),
        ("茶农在晒场分拣。　　本报记者　洪麦摄", ()),
    ],
)
def test_the_line_below_the_headline_names_the_reporters(line: str, names: tuple[str, ...]) -> None:
    assert story(f"<h1>{HEADLINE}</h1><div>{line}</div>").reporters == names


@pytest.mark.parametrize(
    "quoted", ["今年春寒，茶芽晚发了五天", "“今年春寒，茶芽晚发了五天，好在一斤没冻坏。”"]
)
def test_a_sentence_set_large_beside_the_story_is_told_once(quoted: str) -> None:
    text = f"<div><p>{LEAD}</p><blockquote>{quoted}</blockquote><p>{REST}</p></div>"
    assert story(text=text)


def test_a_quotation_that_stands_nowhere_else_is_told() -> None:
    quoted = "“茶不等人，人也不等茶。”这是厂里墙上写的一句话。"
    text = f"<div><p>{LEAD}</p><blockquote>{quoted}</blockquote><p>{REST}</p></div>"
    page = f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1>{text}"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert article.paragraphs == (LEAD, quoted, REST)


@pytest.mark.parametrize(
    ("title", "above"),
    [
        ("云溪茶业网 收青动态 " + HEADLINE, f"<div class=tit1>{HEADLINE}</div>"),
        ("云溪侨报 Yunxi Post - 社区新闻", f"<h2>{HEADLINE}</h2>"),
        ("欢迎来到石桥镇", f"<h3>{HEADLINE}</h3><h4>头一天收两千斤</h4>"),
        ("石桥博物馆", f"<span id=ctl00_lblTitle>{HEADLINE}</span><br>日期：<i>2026/3/12</i>"),
    ],
)
def test_a_title_that_names_the_site_first_or_alone_is_not_the_headline(
    title: str, above: str
) -> None:
    assert story(above, title=title)


def test_a_cross_head_above_the_text_is_no_headline() -> None:
    text = f"<div><h2>开秤</h2><p>{LEAD}</p><h2>春寒</h2><p>{REST}</p></div>"
    assert story("", text=text)


@pytest.mark.parametrize(
    ("title", "beside"),
    [
        (f"{HEADLINE} - 动态 - 石桥镇茶厂", "<img src=l.png alt='石桥镇茶厂'>"),
        (f"{HEADLINE} - 石桥镇茶厂", "<p>石桥镇茶厂 版权所有　电话：0000-000000</p>"),
        (f"石桥镇茶厂 Shiqiao Tea - {HEADLINE}", "<a href=/><img src=l.gif alt='石桥镇茶厂'></a>"),
    ],
)
def test_the_last_part_of_a_title_is_the_publisher_where_the_page_says_so(
    title: str, beside: str
) -> None:
    assert story(text=f"{TEXT}{beside}", title=title).publisher == "石桥镇茶厂"
    assert not story(title=f"{HEADLINE} - 石桥镇茶厂").publisher


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            "<ol class=breadcrumb><li><a href=/>首页</a></li><li>厂务</li><li>收青</li></ol>",
            HEADLINE,
        ),
        ("", f"收青｜{HEADLINE} - 云溪网"),
        (
            "<td>您现在的位置：<a href=i.asp>云溪网</a> → <a href=c.asp>收青</a> → 浏览正文",
            HEADLINE,
        ),
        ("<div class=pos>首页 &gt; 收青 &gt; 已回复</div>", HEADLINE),
        (
            "<a href=/a>收青</a><a href=x://>打开</a><a href=y://>立即打开</a>",
            f"{HEADLINE}_收青_云溪网",
        ),
        ("", f"云溪茶业集团有限公司 收青 {HEADLINE}"),
        (
            '<meta property="article:section" content="posts"><p class=breadcrumbs>主页»收青</p>',
            HEADLINE,
        ),
        (
            (
                '<script type="application/ld+json">[{"@type":"NewsArticle"},'
                '{"@type":"BreadcrumbList","itemListElement":[{"name":"首页"},{"item":{"name":"收青"}}]}]</script>'
            ),
            HEADLINE,
        ),
    ],
)
def test_the_section_is_the_last_step_or_what_the_title_says(above: str, title: str) -> None:
    headline = HEADLINE.replace("收青", "")  # a section is no word of its headline
    page = f"<title>{title.replace(HEADLINE, headline)}</title>{above}<h1>{headline}</h1>{TEXT}"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert article.section == "收青"


def test_what_readers_call_for_is_no_advertisement() -> None:
    asked = "近期，不少茶农来电咨询茶园保险的问题，请农业农村局种植科作出解答。"
    text = f"<div><p>{asked}</p><p>{LEAD}</p><p>{REST}</p></div>"
    page = f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1>{text}"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert article.paragraphs == (asked, LEAD, REST)


def test_whom_the_writer_thanks_has_not_written_the_story() -> None:
    above = f"<h1>{HEADLINE}</h1><div>2026-03-12 记者：陆清荷</div>"
    text = f"<div><p>{LEAD}</p><p>{REST}</p><p>（实习生洪麦对本文亦有贡献）</p></div>"
    assert story(above, text).reporters == ("陆清荷",)


@pytest.mark.parametrize(
    "note", ["编者按：本期起，本栏目陆续刊发茶乡见闻。", "【开栏的话】茶乡的春天，从今天讲起。"]
)
def test_an_editor_s_note_above_the_story_is_not_told(note: str) -> None:
    assert story(text=f"<div><p>{note}</p><p>{LEAD}</p><p>{REST}</p></div>")


def test_a_warning_below_the_story_is_not_told() -> None:
    text = f"<div><p>{LEAD}</p><p>{REST}</p><p>★ 云溪時報提醒您：天雨路滑，請勿靠近河邊。</p></div>"
    assert story(text=text)


def test_a_traditional_dateline_names_who_files_from_where() -> None:
    text = f"<div><p>〔記者陸清荷／石橋報導〕{LEAD}</p><p>{REST}</p></div>"
    article = story(text=text)
    assert (article.reporters, article.place) == (("陸清荷",), "石橋")


@pytest.mark.parametrize("name", ["ask", "question-box", "wenti"])
def test_what_was_asked_is_told_above_the_answer(name: str) -> None:
    asked = "网友“小满”：茶厂收青到哪一天？我家的茶园在后山，要迟五天才能采。"
    body = (
        f"<div class={name}><p>{asked}</p></div><div class=reply><p>{LEAD}</p><p>{REST}</p></div>"
    )
    page = f"<title>{HEADLINE}</title><h1>{HEADLINE}</h1>{body}"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert article.paragraphs == (asked, LEAD, REST)


def test_a_page_for_mobiles_shows_its_pictures_in_elements_of_its_own() -> None:
    logo = "<a href=/><amp-img src=l.png alt=石桥报></amp-img></a>"
    picture = "<amp-img src=a.jpg></amp-img><p>茶厂门口的秤</p>"
    assert story(f"{logo}<h1>{HEADLINE}</h1>{picture}").publisher == "石桥报"


def test_a_badge_above_the_headline_is_the_section_and_no_kicker_beside() -> None:
    badge = "<span class='post-category'>茶乡事</span>"
    assert story(f"{badge}<h1>{HEADLINE}</h1>").section == "茶乡事"
    kicker = f"<p class=eyebrow>茶乡的事情</p><h1>{HEADLINE}</h1>"
    assert story(kicker).kicker == "茶乡的事情"
    assert not story(kicker, title=f"{HEADLINE}_茶乡的事情_石桥网").kicker


def test_a_line_in_elements_is_read_as_the_screen_parts_it() -> None:
    menu = "<nav><a href=/>首页</a><a href=/cs>茶乡</a></nav>"
    told = ("茶乡", "石桥客户端", "2026-03-12", "陆清荷 摄影报道")
    line = f"<div>{''.join(f'<span>{each}</span>' for each in told)}</div>"
    article = story(f"{menu}<h1>{HEADLINE}</h1>{line}")
    assert (article.section, article.publisher) == ("茶乡", "石桥客户端")
    assert (article.reporters, str(article.published)) == (("陆清荷",), "2026-03-12")


def test_a_day_may_stand_in_two_elements() -> None:
    day = "<span class=year><em>2026</em></span><span class=day><em>03</em>/<em>12</em></span>"
    assert (
        str(story(f"<div>{day}<span>08:12</span></div><h1>{HEADLINE}</h1>").published)
        == "2026-03-12"
    )


def test_a_site_opens_its_story_with_its_own_name() -> None:
    text = f"<div><p>石桥在线消息：{LEAD}</p><p>{REST}</p></div>"
    above = f"<h1>{HEADLINE}</h1><div>来源：石桥在线 2026-03-12</div>"
    assert story(above, text).dateline == "石桥在线消息"


def test_a_bold_line_in_the_middle_is_the_headline_of_a_saved_document() -> None:
    above = f"<p align=center><b>{HEADLINE}</b></p><p align=center>（2026年3月12日）</p>"
    assert story(above, title="茶厂简讯")


def test_what_a_story_is_found_by_is_no_section() -> None:
    article = story(title=f"{HEADLINE}|鲜叶|春茶|茶园_石桥订阅")
    assert (article.section, article.kicker) == ("", "")


@pytest.mark.parametrize(
    "line", ["（石桥镇派出所护茶队供稿）", "点亮“在看”，把春天分享给远方的家人"]
)
def test_neither_an_office_nor_a_plea_is_a_reporter_or_told(line: str) -> None:
    assert story(text=f"<div><p>{LEAD}</p><p>{REST}</p><p>{line}</p></div>").reporters == ()


@pytest.mark.parametrize(
    ("author", "publisher"),
    [("山野观察室", "山野观察室"), ("陆清荷", ""), ("陆清荷 洪小麦", "")],
)
def test_an_author_who_is_nobody_is_the_account_that_publishes(author: str, publisher: str) -> None:
    line = f"<p data-testid=author-name>{author}</p>"
    rights = "<footer>内容由作者自主发布，不代表平台立场</footer>"
    assert story(f"<h1>{HEADLINE}</h1>{line}", f"{TEXT}{rights}").publisher == publisher


def test_a_label_above_a_table_is_not_told() -> None:
    figures = "<p><b>收青统计：</b></p><table><tr><td>斤</td><td>2100</td></tr></table>"
    assert story(text=f"<div class=text><p>{LEAD}</p><p>{REST}</p>{figures}</div>")


def test_a_story_in_a_papers_own_program_has_its_kicker() -> None:
    heading = (
        f"<td class=yt>春寒晚发五天</td></tr><tr><td><founder-title>{HEADLINE}</founder-title>"
    )
    text = f"<founder-content><p>{LEAD}</p><p>{REST}</p></founder-content>"
    assert story(f"<table><tr>{heading}</td></tr></table>", text).kicker == "春寒晚发五天"


PLACES = "".join(
    f"<div id=art{at} {{}}><h2>{name}</h2><div><p>{LEAD}</p><p>{REST}</p></div></div>"
    for at, name in enumerate((HEADLINE, "石桥渡口换上新船"))
)
LED = "<ul><li><a href=#art0>石桥镇</a></li><li><a href=#art1>石桥渡口</a></li></ul>"
DRAWN = "<map><area href=#art0><area href=#art1></map>"


@pytest.mark.parametrize(
    ("links", "attributes", "told"),
    [(LED, "style='display: none'", 2), (f"{LED}{DRAWN}", "", 2), (LED, "", 1)],
)
def test_stories_that_a_page_hides_behind_its_links_are_read(
    links: str, attributes: str, told: int
) -> None:
    title = "<title>石桥商报 2026年03月12日 A05版 城事</title>"
    page = f"{title}{links}<div>{PLACES.format(attributes, attributes)}</div>"
    articles = read(Document("page.html", page.encode(), "html")).articles
    assert len(articles) == told
    if told > 1:
        assert [article.section for article in articles] == ["城事"] * told
        assert [article.paragraphs for article in articles] == [(LEAD, REST)] * told


@pytest.mark.parametrize(("drawn", "told"), [(DRAWN, 2), ("", 1)])
def test_a_link_may_lead_to_a_mark_in_the_headline(drawn: str, told: int) -> None:
    names = (HEADLINE, "石桥渡口换上新船")
    stories = "".join(
        f"<div><h2><a name=art{at}>{name}</a></h2>"
        f"<p>作者：陆清荷</p><p>{LEAD}</p><p>{REST}</p></div>"
        for at, name in enumerate(names)
    )
    title = "<title>石桥商报-第04版：城事-2026年03月12日</title>"
    page = f"{title}{LED}{drawn}<div>{stories}</div>"
    articles = read(Document("page.html", page.encode(), "html")).articles
    assert len(articles) == told
    if told > 1:
        assert tuple(article.headline for article in articles) == names
        assert [article.reporters for article in articles] == [("陆清荷",)] * told
        assert [article.paragraphs for article in articles] == [(LEAD, REST)] * told


def test_a_byline_set_as_a_heading_is_no_sub_headline() -> None:
    heading = f"<h1>{HEADLINE}</h1><h4>本报记者　陆清荷　通讯员　洪麦</h4>"
    article = story("", f"<div class=text>{heading}<p>{LEAD}</p><p>{REST}</p></div>")
    assert (article.subheadlines, article.reporters) == ((), ("陆清荷", "洪麦"))


def test_stories_of_several_pages_stand_each_on_the_page_that_its_link_names() -> None:
    links = "<a href=#art0>第01版 要闻</a><a href=#art1>第02版 综合</a>"
    head = "<title>石桥日报数字报</title><p>石桥日报 2026年3月12日 星期四</p>"
    hidden = PLACES.format("", "style='display:none'")
    page = f"{head}<div>{links}</div><div>{hidden}</div>"
    articles = read(Document("page.html", page.encode(), "html")).articles
    assert [article.section for article in articles] == ["要闻", "综合"]
    assert {(article.publisher, str(article.published)) for article in articles} == {
        ("石桥日报", "2026-03-12")
    }


@pytest.mark.parametrize(
    ("printed", "kicker"),
    [
        (f"【茶乡的事情】{HEADLINE}", "茶乡的事情"),
        (f"【新春走基层·蹲点】 {HEADLINE}", "新春走基层·蹲点"),
        (HEADLINE, ""),
    ],
)
def test_a_column_in_brackets_before_the_headline_is_its_kicker(printed: str, kicker: str) -> None:
    assert story(f"<h1>{printed}</h1>", title=f"{printed}_云溪网").kicker == kicker


@pytest.mark.parametrize(
    "headline", [f"【{HEADLINE}】", "【路守诚】谈茶", f"【春茶】【{HEADLINE}】"]
)
def test_brackets_around_a_headline_name_no_column(headline: str) -> None:
    page = f"<title>{headline}</title><h1>{headline}</h1>{TEXT}"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert (article.headline, article.kicker) == (headline, "")


def test_a_sign_that_decorates_and_a_plea_to_subscribe_are_not_told() -> None:
    plea = "<div><div>📮</div><div>喜欢这样的故事？订阅《石桥茶话》，每周五收到一封信。</div></div>"
    story(text=f"<div class=text><p>{LEAD}</p>{plea}<p>***</p><p>{REST}</p></div>")


@pytest.mark.parametrize(
    ("excerpt", "told"),
    [
        ("一座茶厂用四十年时间，守住一口锅。", ("一座茶厂用四十年时间，守住一口锅。",)),
        ("昨天清早，石桥镇茶厂开秤收青，头一天收鲜叶两千一百斤。", ()),
        ("一座茶厂用四十年守住一口手工锅，这口锅……", ()),
    ],
)
def test_an_excerpt_below_the_headline_is_told_unless_the_text_says_it(
    excerpt: str, told: tuple[str, ...]
) -> None:
    page = f"<h1>{HEADLINE}</h1><p class=article-excerpt>{excerpt}</p>{TEXT}"
    (article,) = read(Document("page.html", page.encode(), "html")).articles
    assert article.subheadlines == told
