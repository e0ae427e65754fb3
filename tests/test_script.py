"""A script is what will be said; its Markdown comes back as it went."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import script as scripts
from briefing.errors import ScriptError
from briefing.model import Article, Brief, Chapter, Line, Reading, Script
from briefing.script import markdown

DAY = date(2026, 3, 12)
DATED = '<!-- {"date": "2026-03-12"} -->\n'


def say(text: str) -> Reading:
    return Reading(text, text, tuple(text), tuple(text))


def brief(headline: str, *sentences: str) -> Brief:
    article = Article(headline, sentences, source="云溪日报.txt", link="https://yunxi.example/1")
    return Brief(article, headline, sentences)


BRIEFS = (
    brief("云溪老街步行桥通行", "3月11日上午，云溪老街步行桥正式通行。", "桥长86.5米。"),
    brief("稻米文化节开幕", "3月11日，稻米文化节在稻香镇开幕。"),
)


def built() -> Script:
    return scripts.build(BRIEFS, "云溪早报", "", DAY, say)


def test_the_opening_names_show_day_weekday_and_every_headline() -> None:
    opening = built().chapters[0]
    told = "".join(line.text for line in opening.lines)
    assert opening.kind == "opening"
    for words in ("云溪早报", "2026年3月12日", "星期四", *(b.headline for b in BRIEFS)):
        assert words in told


def test_a_story_begins_with_its_headline_and_a_clear_pause() -> None:
    story = built().chapters[1]
    assert story.lines[0].text == "云溪老街步行桥通行"
    assert 0.6 <= story.lines[0].pause_s <= 0.8
    assert story.lines[-1].pause_s >= 1
    assert (story.source, story.link) == ("云溪日报.txt", "https://yunxi.example/1")


def test_two_stories_of_one_headline_have_different_ids() -> None:
    chapters = scripts.build(BRIEFS[:1] * 3, "云溪早报", "", DAY, say).chapters
    assert len({chapter.id for chapter in chapters}) == 5


def test_a_script_without_a_story_is_refused() -> None:
    with pytest.raises(ScriptError, match="has no story"):
        scripts.build((), "云溪早报", "", DAY, say)


def test_markdown_comes_back_as_the_same_script() -> None:
    text = markdown.to_markdown(built())
    assert markdown.from_markdown(text, "script.md", say) == built()
    assert markdown.to_markdown(markdown.from_markdown(text, "script.md", say)) == text


LINE = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30).map(
    lambda text: text.translate(dict.fromkeys(map(ord, "。！？!?"), "，"))
)


@given(st.lists(LINE, min_size=1, max_size=4), LINE, LINE)
def test_hostile_titles_sources_and_lines_come_back(
    texts: list[str], title: str, source: str
) -> None:
    lines = tuple(Line(say(text), 0.25) for text in texts)
    chapter = Chapter("a1", "story", "题" + title, lines, source, "")
    script = Script("题" + title, DAY, (chapter,))
    assert markdown.from_markdown(markdown.to_markdown(script), "script.md", say) == script


def test_a_chapter_written_by_hand_needs_no_comment() -> None:
    text = DATED + "## 新桥通车\n新桥通车。今天上午通车。 [停2秒]\n"
    (chapter,) = markdown.from_markdown(text, "script.md", say).chapters
    assert [line.text for line in chapter.lines] == ["新桥通车。", "今天上午通车。"]
    assert chapter.lines[-1].pause_s == 2


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "does not say its date"),
        ('<!-- {"date": "2026-02-30"} -->', "line 1: has no such day"),
        (DATED, "has no chapter"),
        (DATED + "云溪", "line 2: is text before any ##"),
        (DATED + "## 云溪", "has nothing to say"),
        (DATED + '## 云溪\n<!-- {"id": "../x"} -->\n好', "has the id"),
        (DATED + '## 云溪\n<!-- {"kind": "x"} -->\n好', "has the kind"),
        ("<!-- {nonsense} -->", "line 1: is not JSON"),
    ],
)
def test_what_cannot_be_understood_is_named(text: str, says: str) -> None:
    with pytest.raises(ScriptError, match=r"script\.md.*" + says):
        markdown.from_markdown(text, "script.md", say)
