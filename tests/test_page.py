"""The pages: whole without any script, safe whatever a headline holds."""

import re
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from briefing.publish.breaking import closing, headline
from briefing.publish.markup import element as e
from briefing.publish.markup import legal
from briefing.publish.page import SCRIPTS, STYLES, episode_page, index_page
from briefing.publish.words import width
from tests.episodes import SHOW, STORIES, episode, titled

MADE = episode()
OLDER = episode(date(2023, 10, 23))
HOSTILE = '"><script src="//evil.example/x.js"></script><img onerror=alert(1)>'


def of_episode(made: object = MADE) -> html.HtmlElement:
    return html.document_fromstring(episode_page(SHOW, made))  # type: ignore[arg-type]  # tests


def of_index(*episodes: object) -> html.HtmlElement:
    return html.document_fromstring(index_page(SHOW, episodes))  # type: ignore[arg-type]  # tests


PAGES = pytest.mark.parametrize(
    "page", [of_episode(), of_index(MADE, OLDER), of_index()], ids=["episode", "index", "empty"]
)


def test_an_episode_plays_without_any_script() -> None:
    player = of_episode().find(".//audio")
    assert player is not None
    assert player.get("src") == MADE.audio
    assert "controls" in player.attrib


def test_the_index_plays_the_newest_episode_and_lists_its_chapters() -> None:
    page = of_index(MADE, OLDER)
    players = page.findall(".//audio")
    assert [each.get("src") for each in players] == [f"episodes/2023-10-24/{MADE.audio}"]
    titles = [each.text_content() for each in page.xpath("//nav//li")]
    assert len(titles) == len(MADE.segments)


def test_the_index_begins_to_tell_the_first_story() -> None:
    assert of_index(MADE).xpath("string(//p[@class='teaser'])") == "".join(STORIES[0][1:])
    told = [replace(part, lines=part.lines[:1]) for part in MADE.segments]
    assert not of_index(replace(MADE, segments=tuple(told))).xpath("//p[@class='teaser']")


def test_the_index_lists_earlier_episodes_by_month_with_all_that_they_tell() -> None:
    page = of_index(MADE, OLDER, episode(date(2023, 9, 30)))
    assert page.xpath("//section[@class='month']/h3/text()") == ["2023年10月", "2023年9月"]
    (item, _) = page.xpath("//li[h4]")
    assert item.xpath("string(time)") == "23周一"
    assert item.xpath("string(h4)") == OLDER.title
    for title, *_ in STORIES[1:]:
        assert title in item.xpath("string(p)")


def test_a_headline_leaves_out_the_day_that_stands_beside_it() -> None:
    made = replace(MADE, title="2023年10月24日：桂花节开幕")
    assert of_episode(made).xpath("string(//h1)") == "桂花节开幕"
    assert of_episode(made).findtext(".//title") == "2023年10月24日：桂花节开幕 · 云溪早报"
    assert of_episode(replace(made, title="2023年10月24日：")).xpath("string(//h1)")


def test_chapters_are_links_into_the_file_by_time() -> None:
    links = of_episode().xpath("//nav//a")
    for link, part in zip(links, MADE.segments, strict=True):
        assert link.get("href") == f"{MADE.audio}#t={part.start_s:.3f}"
        assert part.title in link.text_content()


def test_every_sentence_can_be_read_and_clicked() -> None:
    lines = of_episode().xpath("//a[@class='line']")
    read = "".join(line.text_content() for line in lines)
    for title, *sentences in STORIES:
        assert title in read
        assert all(sentence in read for sentence in sentences)
    starts = [float(line.get("data-start")) for line in lines]
    assert starts == sorted(starts)


def test_a_headline_breaks_between_words_but_not_where_a_browser_sets_a_space() -> None:
    def broken(text: str) -> str:
        return "".join(each if isinstance(each, str) else "|" for each in headline(text))

    assert broken("云溪新区地铁3号线东延段开工") == "云溪|新区|地铁3号线|东延段|开工"
    assert broken("水清岸绿 青溪河稳定") == "水清岸绿 |青溪河|稳定"
    assert broken("云溪老街步行桥建成通行") == "云溪|老街|步行桥|建成|通行"
    assert broken("云溪镇：旧粮仓开放") == "云溪镇：|旧|粮仓|开放"
    assert broken("地铁2号线2024年1月9日起延时") == "地铁2号线2024年|1月9日起|延时"
    assert broken("节日在云溪区举行") == "节日|在|云溪区|举行"


def test_no_paragraph_can_end_in_a_line_of_one_hanzi() -> None:
    for paragraph in of_episode().xpath("//section[@class='transcript']//p[a/@class='line']"):
        (tail,) = paragraph.xpath(".//span[@class='tail']")
        assert 3 <= width(tail.text) <= 6
        assert paragraph.text_content().endswith(tail.text)


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("延长开放到晚上10点。", "晚上10点。"),
        ("已完成工程量的85%。", "的85%。"),
        ("年轻人一对一辅导。", "辅导。"),
    ],
)
def test_the_end_that_is_kept_together_begins_with_a_word_where_one_does(
    text: str, tail: str
) -> None:
    before, kept = closing(text)
    assert before == text.removesuffix(tail)
    assert isinstance(kept, str) or kept.text == tail


@given(st.text(st.characters(codec="utf-8")))
def test_keeping_an_end_together_loses_nothing(text: str) -> None:
    kept = e("p", *closing(text)).itertext()
    assert "".join(kept) == legal(text)


def test_a_story_links_to_the_others_that_tell_it_once_each() -> None:
    also = ("https://b.example/4", "page.txt", "javascript:alert(1)", "https://b.example/4")
    part = replace(MADE.segments[1], also=also)
    shown = of_episode(replace(MADE, segments=(part,)))
    links = shown.xpath("//p[@class='origin']/a")
    assert [link.text for link in links] == ["阅读原文", "b.example"]
    assert links[1].get("href") == "https://b.example/4"


def test_a_story_links_to_its_source_on_the_web_only() -> None:
    parts = [replace(MADE.segments[1], link="javascript:alert(1)"), MADE.segments[2]]
    links = of_episode(replace(MADE, segments=tuple(parts))).xpath("//p[@class='origin']/a/@href")
    assert links == ["https://news.example.org/%E6%96%B0%E9%97%BB/2.html"]


def test_a_listener_is_told_that_the_voice_is_synthetic() -> None:
    assert "合成语音：标贝女声" in of_episode().text_content()
    assert "合成语音" in of_index().text_content()


@PAGES
def test_a_page_loads_nothing_from_elsewhere(page: html.HtmlElement) -> None:
    for element in page.iter("script", "link", "img", "audio"):
        address = element.get("src") or element.get("href") or ""
        assert address
        assert not re.match(r"[a-z]+:|//|/", address), address


@PAGES
def test_a_page_needs_no_inline_script_or_style(page: html.HtmlElement) -> None:
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not page.xpath("//style | //@style | //script[text()] | //@*[starts-with(name(), 'on')]")


@PAGES
def test_a_page_says_its_language_and_title_and_has_one_main_and_one_h1(
    page: html.HtmlElement,
) -> None:
    assert page.get("lang") == "zh-CN"
    assert page.findtext(".//title")
    assert len(page.findall(".//main")) == 1
    assert len(page.findall(".//h1")) == 1
    assert page.xpath("//link[@type='application/rss+xml']/@href")


@PAGES
def test_every_id_is_unique_and_every_picture_has_its_alt(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert not page.xpath("//img[not(@alt)]")


@PAGES
def test_every_local_anchor_leads_somewhere(page: html.HtmlElement) -> None:
    for anchor in page.xpath("//a[starts-with(@href, '#')]/@href"):
        assert page.xpath(f"//*[@id='{anchor[1:]}']")


def test_a_hostile_title_stays_text() -> None:
    made = titled(HOSTILE, MADE)
    for root, written in (
        ("../../", episode_page(made.show, made)),
        ("", index_page(made.show, (made, made))),
    ):
        page = html.document_fromstring(written)
        scripts = [each.get("src") for each in page.iter("script")]
        assert scripts == [f"{root}assets/{name}" for name in SCRIPTS]
        assert not page.xpath("//@onerror")
        assert HOSTILE in page.text_content()


def test_no_title_turns_the_text_beside_it_round() -> None:
    made = titled("云溪\u202e早报\u2066晚报", MADE)
    for written in (episode_page(made.show, made), index_page(made.show, (made, made))):
        assert "云溪早报晚报" in html.document_fromstring(written).text_content()
        assert not re.search("[\u202a-\u202e\u2066-\u2069]|&#82(3[4-8]|9[4-7]);", written)


def test_the_words_times_count_the_text_as_javascript_does() -> None:
    line = replace(MADE.segments[1].lines[1], text="𠮷\u202e田桥通车。", words=())
    part = replace(MADE.segments[1], kind="closing", lines=(line,))
    (shown,) = of_episode(replace(MADE, segments=(part,))).xpath("//a[@class='line']")
    assert shown.text_content() == "𠮷田桥通车。"
    lengths = [int(word.partition("/")[0]) for word in shown.get("data-words").split()]
    assert sum(lengths) == len("𠮷田桥通车。") + 1  # 𠮷 is two units in UTF-16


@settings(max_examples=30)
@given(title=st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_title_gives_a_page(title: str) -> None:
    made = titled(title, MADE)
    page = html.document_fromstring(episode_page(made.show, made))
    assert len(page.xpath("//nav//li")) == len(MADE.segments)


def test_a_page_with_a_home_has_a_card_for_chats() -> None:
    pictures = of_episode().xpath("//meta[@property='og:image']/@content")
    assert pictures == ["https://news.example.org/yunxi/cover.png"]


def test_an_empty_show_says_so() -> None:
    assert "还没有节目" in of_index().text_content()


def test_the_same_episode_gives_the_same_page() -> None:
    assert episode_page(SHOW, MADE) == episode_page(SHOW, episode())


def test_the_assets_load_nothing_from_elsewhere() -> None:
    for name in (*STYLES, *SCRIPTS):
        asset = files("briefing.publish").joinpath("assets", name).read_text("utf-8")
        assert "//" not in re.sub(r"// .*", "", asset)
        assert "@import" not in asset
        assert "url(" not in asset


def luminance(colour: str) -> float:
    """Follow WCAG 2.2's definition of relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("ink", "paper"),
        ("quiet", "paper"),
        ("accent", "paper"),
        ("ink", "current"),
        ("ink", "word"),
        ("ink", "found"),
        ("ink", "raised"),
        ("quiet", "raised"),
        ("on-accent", "accent"),
    ],
)
def test_every_text_has_the_contrast_that_wcag_asks_for(ink: str, paper: str, scheme: int) -> None:
    css = files("briefing.publish").joinpath("assets", "tokens.css").read_text("utf-8")
    assert contrast(css, ink, paper, scheme) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_the_picture_of_the_sound_has_the_contrast_that_wcag_asks_for(scheme: int) -> None:
    css = files("briefing.publish").joinpath("assets", "tokens.css").read_text("utf-8")
    assert contrast(css, "wave", "paper", scheme) >= 3
    assert contrast(css, "accent", "paper", scheme) >= 3


def contrast(css: str, ink: str, paper: str, scheme: int) -> float:
    values = [re.findall(rf"--{name}: (#[0-9a-f]{{6}})", css)[scheme] for name in (ink, paper)]
    darker, lighter = sorted(map(luminance, values))
    return (lighter + 0.05) / (darker + 0.05)
