"""Whatever an editor does in whatever order, the script stays one that can be told and kept."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import script as scripts
from briefing.desk import draft, rundown
from briefing.desk.cautions import cautions
from briefing.desk.draft import Wording
from briefing.desk.refusal import RefusedError
from briefing.model import Article, Brief, Reading, Script
from briefing.script import markdown

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 3, 12)
HEADLINES = ("云溪老街步行桥通行", "稻米文化节开幕", "图书馆延长开放！周末到晚上10点")


def say(text: str) -> Reading:
    return Reading(text, text, tuple(text), tuple(text))


def brief(headline: str, sentence: str = "今天上午通行。") -> Brief:
    return Brief(Article(headline, (sentence,)), headline, (sentence, "桥长86.5米。"))


def read_back(script: Script) -> Script:
    return markdown.from_markdown(markdown.to_markdown(script), "script.md", say)


def opened(*headlines: str) -> Script:
    """Give a script as the page sees it: read from its file."""
    briefs = [brief(headline) for headline in headlines or HEADLINES]
    return read_back(scripts.build(briefs, "云溪早报", "", DAY, say))


def names(script: Script) -> list[str]:
    return [chapter.id for chapter, _ in markdown.in_place(script)]


def named(script: Script, title: str) -> str:
    return next(each.id for each, _ in markdown.in_place(script) if each.title == title)


HOSTILE = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "## 标题",
            "# 标题",
            "<!-- {} -->",
            '<!-- {"date": "x"} -->',
            "\\## x",
            "[停3秒]",
            "好。[停2秒] [停1.5秒]",
            "好！”他说。走了",
            "a\u2028b\x1cc\x85d  e\tf",
            "<script>alert(1)</script>",
            "\x00\ud800",
            "好。\r\n\r\n## 坏",
        ]
    ),
)
COMMAND = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, 4), HOSTILE, HOSTILE),
    st.tuples(st.just("move"), st.integers(0, 4), st.integers(-3, 9)),
    st.tuples(st.sampled_from(["leave_out", "bring_back"]), st.integers(0, 4)),
    st.tuples(st.just("retitle"), st.just(0), HOSTILE),
)


def done(script: Script, command: tuple[str, int, *tuple[str | int, ...]]) -> Script:
    what, at, *rest = command
    name = names(script)[at]
    change: Callable[[], Script] = {
        "edit": lambda: draft.edit(script, name, Wording(str(rest[0]), str(rest[1])), say),
        "retitle": lambda: draft.retitle(script, str(rest[0])),
        "move": lambda: draft.move(script, name, int(rest[0])),
        "leave_out": lambda: draft.leave_out(script, name),
        "bring_back": lambda: draft.bring_back(script, name),
    }[what]
    return rundown.kept_up(script, change(), say)


@given(st.lists(COMMAND, max_size=8))
def test_any_row_of_changes_keeps_a_script_that_comes_back_with_every_chapter(
    commands: list[tuple[str, int, *tuple[str | int, ...]]],
) -> None:
    script = opened()
    everything = sorted(names(script))
    for command in commands:
        with suppress(RefusedError):
            script = done(script, command)
        assert read_back(script) == script
        assert script.chapters
        assert sorted(names(script)) == everything
        assert script.date == DAY


@given(HOSTILE, HOSTILE)
def test_what_is_shown_and_saved_unchanged_changes_nothing(title: str, text: str) -> None:
    script = opened()
    with suppress(RefusedError):
        script = draft.edit(script, names(script)[1], Wording(title, text), say)
    for chapter in script.chapters:
        assert draft.edit(script, chapter.id, draft.seen(chapter), say) == script


@given(st.permutations(range(5)), st.sets(st.integers(1, 3)))
def test_what_is_left_out_comes_back_with_all_its_words(order: list[int], out: set[int]) -> None:
    script = opened()
    before = {chapter.id: chapter for chapter in script.chapters}
    for to, at in enumerate(order):
        script = draft.move(script, names(opened())[at], to)
    assert names(script) == [names(opened())[at] for at in order]
    for at in out:
        script = draft.leave_out(script, names(opened())[at])
    assert len(script.chapters) == 5 - len(out)
    for at in out:
        script = draft.bring_back(read_back(script), names(opened())[at])
    assert {chapter.id: chapter for chapter in script.chapters} == before


def test_a_headline_that_is_said_is_edited_in_one_place() -> None:
    script = opened()
    story = script.chapters[1]
    assert draft.seen(story) == Wording(HEADLINES[0], "今天上午通行。\n桥长86.5米。")
    new = draft.edit(script, story.id, Wording("新桥通了", "今天。\n[停2秒]明天。 [停2秒]"), say)
    assert new.chapters[1].title == "新桥通了"
    assert [line.text for line in new.chapters[1].lines] == ["新桥通了", "今天。", "[停2秒]明天。"]
    assert new.chapters[1].lines[-1].pause_s == 2
    assert (new.chapters[1].id, new.chapters[1].verdict) == (story.id, "edited")


def test_a_headline_of_two_sentences_is_still_shown_once() -> None:
    story = opened().chapters[3]
    assert len(story.lines) == 4
    assert draft.seen(story) == Wording(HEADLINES[2], "今天上午通行。\n桥长86.5米。")


def test_other_line_breaks_leave_the_verdict_as_it_is() -> None:
    script = opened()
    story = script.chapters[1]
    new = draft.edit(script, story.id, Wording(story.title, "今天上午通行。桥长86.5米。"), say)
    assert new == script


def test_words_that_are_put_back_are_as_proven_as_they_were() -> None:
    script = opened()
    story = script.chapters[1]
    edited = draft.edit(script, story.id, Wording("新桥通了", "今天。"), say)
    assert read_back(edited).chapters[1].verdict == "edited"
    again = draft.edit(read_back(edited), story.id, draft.seen(story), say)
    assert again == script
    assert again.chapters[1].verdict == "proven"


@pytest.mark.parametrize(
    ("title", "text", "says"),
    [("  ", "好。", "标题是空的"), ("好", " \n[停2秒]\n", "没有要播的内容")],
)
def test_what_could_not_be_told_is_refused(title: str, text: str, says: str) -> None:
    script = opened()
    opening = script.chapters[0].id
    with pytest.raises(RefusedError, match=says):
        draft.edit(script, opening, Wording(title, text), say)


def test_the_last_chapter_that_is_told_stays() -> None:
    script = opened()
    first, *others = names(script)
    for name in others:
        script = draft.leave_out(script, name)
    with pytest.raises(RefusedError, match="最后一段"):
        draft.leave_out(script, first)


def test_a_chapter_that_is_gone_is_named_so() -> None:
    with pytest.raises(RefusedError, match="已经不在稿子里"):
        draft.move(opened(), "nowhere", 0)


def promised(script: Script) -> list[str]:
    opening = next(chapter for chapter in script.chapters if chapter.kind == "opening")
    return [line.text for line in opening.lines[3:]]


def test_the_rundown_follows_what_is_told() -> None:
    script = opened(*"甲乙丙")
    assert promised(script) == ["甲；", "乙；", "丙。"]
    moved = rundown.kept_up(script, draft.move(script, named(script, "丙"), 1), say)
    assert promised(moved) == ["丙；", "甲；", "乙。"]
    without = rundown.kept_up(moved, draft.leave_out(moved, named(script, "乙")), say)
    assert promised(without) == ["丙；", "甲。"]
    new = Wording("丁", "今天。")
    renamed = rundown.kept_up(without, draft.edit(without, named(script, "甲"), new, say), say)
    assert promised(renamed) == ["丙；", "丁。"]
    back = rundown.kept_up(renamed, draft.bring_back(renamed, named(script, "乙")), say)
    assert promised(back) == ["丙；", "丁；", "乙。"]


def test_a_title_by_the_first_story_follows_it_and_any_other_stays() -> None:
    script = opened(*"甲乙")
    moved = rundown.kept_up(script, draft.move(script, named(script, "乙"), 1), say)
    assert (script.title, moved.title) == ("2026年3月12日：甲", "2026年3月12日：乙")
    titled = draft.retitle(script, "早\x00报\n一")
    assert titled.title == "早报 一"
    moved = rundown.kept_up(titled, draft.move(titled, named(script, "乙"), 1), say)
    assert moved.title == "早报 一"


def test_the_rundown_counts_all_stories_but_names_no_more_than_before() -> None:
    script = opened(*"甲乙丙丁戊己庚辛壬癸")
    assert script.chapters[0].lines[2].text == "本期共有10条新闻，主要内容有："
    assert promised(script)[-1] == "辛。"
    without = rundown.kept_up(script, draft.leave_out(script, named(script, "癸")), say)
    assert without.chapters[0].lines[2].text == "本期共有9条新闻，主要内容有："
    assert promised(without) == promised(script)
    fewer = rundown.kept_up(without, draft.leave_out(without, named(script, "甲")), say)
    assert promised(fewer) == [*(f"{each}；" for each in "乙丙丁戊己庚"), "辛。"]


def test_an_opening_in_other_words_stays_as_it_was_written() -> None:
    script = opened(*"甲乙")
    words = Wording("开场", "您好。\n甲之外，还有乙。")
    written = draft.edit(script, script.chapters[0].id, words, say)
    without = rundown.kept_up(written, draft.leave_out(written, named(script, "甲")), say)
    assert without.chapters[0] == written.chapters[0]


def test_a_section_without_a_story_and_a_promise_that_is_not_kept_are_told() -> None:
    script = opened(*"甲乙")
    opening, first, second, closing = script.chapters
    section = replace(closing, id="part", kind="section", title="民生新闻")
    parted = replace(script, chapters=(opening, first, section, second, closing))
    assert cautions(parted) == {}
    idle = draft.leave_out(parted, second.id)
    assert list(cautions(idle)) == ["part", "opening"]
    assert "没有要播的新闻" in cautions(idle)["part"][0]
    assert "不播的“乙”" in cautions(idle)["opening"][0]
    assert cautions(rundown.kept_up(parted, idle, say)).keys() == {"part"}


def test_a_new_lexicon_is_heard_in_every_line_told_or_not() -> None:
    script = draft.leave_out(opened(), names(opened())[1])

    def loud(text: str) -> Reading:
        return replace(say(text), said=text.upper())

    again = draft.read_again(script, loud)
    assert names(again) == names(script)
    for chapter, _ in markdown.in_place(again):
        assert all(line.reading == loud(line.text) for line in chapter.lines)
