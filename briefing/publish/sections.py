"""The parts of an episode that are read: byline, headline, chapter list, transcript."""

from typing import TYPE_CHECKING

from briefing.model import Episode, Segment, SpokenLine
from briefing.publish import addresses
from briefing.publish.breaking import closing, headline
from briefing.publish.icons import icon
from briefing.publish.markup import element as e
from briefing.publish.markup import legal
from briefing.publish.notes import STORY, elsewhere
from briefing.publish.player import short_clock
from briefing.publish.words import timed_words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WEEKDAYS = "一二三四五六日"


def byline(episode: Episode) -> "Element":
    """Say of which day an episode is, and how long it takes."""
    minutes, seconds = divmod(int(episode.duration_s), 60)  # cut, as the player shows it
    return e(
        "p",
        e("time", day_written(episode), datetime=episode.date.isoformat()),
        f" {weekday(episode)} · {minutes}分{seconds:02d}秒",
        class_="byline",
    )


def day_written(episode: Episode) -> str:
    """Write the day as a paper's head does."""
    return f"{episode.date.year}年{episode.date.month}月{episode.date.day}日"


def weekday(episode: Episode) -> str:
    """Name the day of the week."""
    return f"星期{WEEKDAYS[episode.date.weekday()]}"


def headline_of(episode: Episode) -> str:
    """Give the episode's title without the day before it, which stands beside it on a page."""
    return episode.title.removeprefix(f"{day_written(episode)}：") or episode.title


def chapter_list(episode: Episode, source: str) -> "Element":
    """List the chapters; without any script a link plays the file from there on."""
    items = [
        e(
            "li",
            e(
                "a",
                e("span", short_clock(segment.start_s), class_="time"),
                " ",
                e("span", *headline(segment.title), class_="title"),
                href=f"{source}#t={segment.start_s:.3f}",
                data_start=f"{segment.start_s:.3f}",
            ),
            class_=segment.kind,
        )
        for segment in episode.segments
    ]
    return e("nav", e("h2", "本期内容"), e("ol", *items), class_="chapters", aria_label="章节")


def transcript(episode: Episode) -> "Element":
    """Give all that is said as written, each sentence a link to where it is heard."""
    return e(
        "section",
        e("header", e("h2", "文字稿", id="transcript"), search("在文字稿中查找")),
        *(_chapter(episode, segment) for segment in episode.segments),
        class_="transcript",
        aria_labelledby="transcript",
    )


def search(label: str) -> "Element":
    """Give a field to search this page with; only a script shows it."""
    return e(
        "search",
        e(
            "label",
            icon("search"),
            e("span", label, class_="hidden-text"),
            e("input", type="search", placeholder=label, autocomplete="off", spellcheck="false"),
        ),
        e("output", class_="count"),
        hidden=" ",
    )


def _chapter(episode: Episode, segment: Segment) -> "Element":
    heading = headline(segment.title)
    lines = segment.lines
    if segment.kind == STORY and lines:  # its first line is its headline, said aloud
        heading = [_line(episode, lines[0], *headline(lines[0].text.rstrip("。")))]
        lines = lines[1:]
    section = e("section", e("h3", *heading), id=f"chapter-{segment.id}", class_=segment.kind)
    if lines:
        *others, last = lines
        shown = [_line(episode, line, line.text) for line in others]
        section.append(e("p", *shown, _line(episode, last, *closing(last.text))))
    links = _origins(segment)
    if links:
        section.append(e("p", *links, class_="origin"))
    return section


def _origins(segment: Segment) -> list["Element | str"]:
    """Link to where a story can be read: its own page, then others that tell it."""
    links: list[Element | str] = []
    pages = {addresses.web_address(segment.link): "阅读原文", **elsewhere(segment)}
    for url, name in pages.items():
        if url:
            label = f"{name}：{segment.title}"
            links += [" · "] if links else []
            links.append(e("a", name, href=url, rel="noopener external", aria_label=label))
    return links


def _line(episode: Episode, line: SpokenLine, *text: "Element | str") -> "Element":
    return e(
        "a",
        *text,
        href=f"{episode.audio}#t={line.start_s:.3f}",
        data_start=f"{line.start_s:.3f}",
        data_words=_word_times(line),
        class_="line",
    )


def _word_times(line: SpokenLine) -> str:
    """Write for each word how long it is, in the units JavaScript counts text by, and when it ends.

    `3/48 2/91`: three units until 0.48 s after the line's start, then two until 0.91 s.
    """
    return " ".join(
        f"{len(legal(word.text).encode('utf-16-le')) // 2}/{(word.end_s - line.start_s) * 100:.0f}"
        for word in timed_words(line)
    )
