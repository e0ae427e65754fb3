"""A script is what will be said; its Markdown comes back as it went."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import script as scripts
from briefing.errors import ScriptError
from briefing.model import Article, Brief, Chapter, Finding, LeftOut, Line, Reading, Script
from briefing.script import handiwork, markdown

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


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("# ", "# 特别节目：", 1),
        lambda text: text.replace("。", "！", 1),
        lambda text: text.replace("。\n", "。[停2秒]\n", 1),
        lambda text: "## ".join([text.split("## ")[0], *text.split("## ")[:0:-1]]),
        lambda text: text.replace('"kind": "story"', '"kind": "story", "left_out": "yes"', 1),
        lambda text: text.replace(', "of": ', ', "for": ', 1),
    ],
)
def test_a_script_that_a_person_has_changed_is_known_however_often_it_is_written_again(
    change: Callable[[str], str],
) -> None:
    own = markdown.to_markdown(built())
    edited = change(own)
    assert edited != own
    for is_edited, text in ((False, own), (True, edited)):
        spaced = text.replace("\n\n", "\n").replace("\n", "\r\n")
        again = markdown.to_markdown(markdown.from_markdown(text, "script.md", say))
        for each in (text, spaced, "\ufeff" + text, again):
            assert handiwork.is_edited(each) == is_edited


def test_a_script_written_by_hand_is_a_persons() -> None:
    text = DATED + "## 新桥通车\n今天通车。\n"
    again = markdown.to_markdown(markdown.from_markdown(text, "script.md", say))
    assert handiwork.is_edited(text)
    assert handiwork.is_edited(again)
    assert handiwork.is_edited("<!-- {broken} -->\n" + again)


LINE = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30).map(
    lambda text: text.translate(dict.fromkeys(map(ord, "。！？!?"), "，"))
)


TITLE = LINE.map("题{}".format)
CHAPTER = st.builds(
    Chapter,
    id=st.just("a1"),
    kind=st.sampled_from(markdown.KINDS),
    title=TITLE,
    lines=st.lists(LINE.map(lambda text: Line(say(text), 0.25)), min_size=1, max_size=4).map(tuple),
    source=LINE,
    link=LINE,
    also=st.lists(LINE, max_size=3).map(tuple),
    verdict=st.sampled_from(["", *markdown.VERDICTS]),
    findings=st.lists(st.builds(Finding, LINE, LINE), max_size=2).map(tuple),
)


@given(st.builds(Script, TITLE, st.just(DAY), st.tuples(CHAPTER)))
def test_hostile_titles_sources_and_lines_come_back(script: Script) -> None:
    assert markdown.from_markdown(markdown.to_markdown(script), "script.md", say) == script


def test_a_chapter_that_is_left_out_stays_in_the_file_at_its_place_and_is_not_told() -> None:
    opening, first, second, closing = built().chapters
    left_out = (LeftOut(1, first), LeftOut(2, closing))
    script = Script(built().title, DAY, (opening, second), left_out)
    text = markdown.to_markdown(script)
    assert markdown.from_markdown(text, "script.md", say) == script
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings == [chapter.title for chapter in (opening, first, second, closing)]
    told = text.replace(', "left_out": "yes"', "")
    assert markdown.from_markdown(told, "script.md", say) == built()


def test_of_several_pauses_behind_a_line_the_last_one_counts() -> None:
    text = DATED + "## 新桥通车\n今天通车[停3秒] [停1.2秒]\n"
    script = markdown.from_markdown(text, "script.md", say)
    assert [(line.text, line.pause_s) for line in script.chapters[0].lines] == [("今天通车", 1.2)]
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
        (DATED + '## 云溪\n<!-- {"left_out": "yes"} -->\n好', "leaves out every chapter"),
        (DATED + '## 云溪\n<!-- {"id": "../x"} -->\n好', "has the id"),
        (DATED + '## 云溪\n<!-- {"kind": "x"} -->\n好', "has the kind"),
        (DATED + '## 云溪\n<!-- {"verdict": "x"} -->\n好', "has the verdict"),
        (DATED + '## 云溪\n<!-- {"also": [1]} -->\n好', "line 3: has a value that is no text"),
        ("<!-- {nonsense} -->", "line 1: is not JSON"),
    ],
)
def test_what_cannot_be_understood_is_named(text: str, says: str) -> None:
    with pytest.raises(ScriptError, match=r"script\.md.*" + says):
        markdown.from_markdown(text, "script.md", say)


DOUBT = Finding("桥长865米。", "865米")


def doubted() -> Script:
    found = replace(BRIEFS[0].article, also=("https://b.example/4", "晚报.txt"))
    first = replace(BRIEFS[0], article=found, verdict="lead", findings=(DOUBT,))
    return scripts.build((first, BRIEFS[1]), "云溪早报", "", DAY, say)


def test_further_addresses_verdicts_and_findings_go_there_and_back() -> None:
    script = doubted()
    assert [chapter.verdict for chapter in script.chapters] == ["", "lead", "proven", ""]
    assert script.chapters[1].also == ("https://b.example/4", "晚报.txt")
    assert script.findings == (DOUBT,)
    assert markdown.from_markdown(markdown.to_markdown(script), "script.md", say) == script


def verdicts(text: str) -> list[str]:
    script = markdown.from_markdown(text, "script.md", say)
    return [chapter.verdict for chapter in script.chapters if chapter.kind == "story"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("桥长86.5米。", "桥长68.5米。"),
        ("桥长86.5米。", ""),
        ("## 云溪老街步行桥通行", "## 云溪老街新桥通行"),
    ],
)
def test_a_verdict_holds_for_the_words_that_it_was_given_of(before: str, after: str) -> None:
    text = markdown.to_markdown(doubted())
    assert before in text
    assert verdicts(text.replace(before, after)) == ["edited", "proven"]


def test_what_is_not_said_leaves_a_verdict_alone() -> None:
    text = markdown.to_markdown(doubted())
    moved = text.replace("正式通行。\n\n桥长86.5米。", "正式通行。 桥长86.5米。 [停2秒]")
    assert moved != text
    assert verdicts(moved) == ["lead", "proven"]


def test_an_edited_story_stays_edited() -> None:
    edited = markdown.to_markdown(doubted()).replace("86.5米", "68.5米")
    again = markdown.to_markdown(markdown.from_markdown(edited, "script.md", say))
    assert verdicts(again) == ["edited", "proven"]


def of(section: str, number: int, source: str = "a") -> Brief:
    said = brief(f"第{number}条", "云溪河水位下降。")
    return replace(said, article=replace(said.article, section=section, source=source))


def test_a_section_is_announced_in_front_of_its_first_story() -> None:
    briefs = [of("要闻", 1), of("要闻", 2, "b"), of("民生", 3), of("民生", 4, "b")]
    chapters = scripts.build(briefs, "云溪早报", "", DAY, say).chapters
    assert [chapter.kind for chapter in chapters[1:-1]] == [*("section", "story", "story") * 2]
    assert chapters[4].title == "民生新闻"
    assert [line.text for line in chapters[4].lines] == ["下面是民生新闻。"]
    assert all(c.lines[0].text == c.title for c in chapters if c.kind == "story")


def test_the_rundown_keeps_to_the_most_important_in_their_order() -> None:
    briefs = [replace(brief(f"标题{number:02}"), rank=20 - number) for number in range(20)]
    opening = scripts.build(briefs, "云溪早报", "", DAY, say).chapters[0]
    told = [line.text[:-1] for line in opening.lines if line.text.startswith("标题")]
    assert told == [f"标题{number:02}" for number in range(12, 20)]
    assert "本期共有20条新闻" in "".join(line.text for line in opening.lines)


def test_a_sentence_that_names_its_story_is_said_once() -> None:
    made = scripts.story(brief("渡口今天恢复夜航", "渡口今天恢复夜航。", "船票两元。"), say)
    assert [line.text for line in made.lines] == ["渡口今天恢复夜航", "船票两元。"]
    more = scripts.story(brief("渡口今天恢复夜航", "渡口今天恢复夜航，船票两元。"), say)
    assert len(more.lines) == 2
