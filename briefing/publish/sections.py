"""The parts that pages are put together from: byline, player, chapter list, transcript."""

from typing import TYPE_CHECKING

from briefing.model import Episode, Segment, SpokenLine
from briefing.publish import addresses
from briefing.publish.chapters import clock
from briefing.publish.markup import element as e
from briefing.publish.notes import STORY, elsewhere
from briefing.publish.words import pieces

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WEEKDAYS = "一二三四五六日"
MEGABYTE = 1_000_000


def byline(episode: Episode) -> "Element":
    """Say of which day an episode is, and how long it takes."""
    day = episode.date
    written = f"{day.year}年{day.month}月{day.day}日"
    minutes, seconds = divmod(round(episode.duration_s), 60)
    return e(
        "p",
        e("time", written, datetime=day.isoformat()),
        f" 星期{WEEKDAYS[day.weekday()]} · {minutes}分{seconds:02d}秒",
        class_="byline",
    )


def headline(text: str) -> list["Element | str"]:
    """Let a headline break between its words only, as a newspaper sets it."""
    first, *others = pieces(text) or [""]
    broken: list[Element | str] = [first]
    for piece in others:
        broken += [e("wbr"), piece]
    return broken


def listen(episode: Episode, folder: str, *more: "Element") -> "Element":
    """Put together all that is for the ear.

    `folder` is the episode's folder as seen from the page, ending in `/`, or nothing.
    """
    megabytes = f"{episode.audio_bytes / MEGABYTE:.1f} MB"
    download = e("a", f"下载 MP3（{megabytes}）", href=folder + episode.audio, download=" ")
    return e(
        "div",
        _player(episode, folder + episode.audio),
        e("p", download, f" · 合成语音：{episode.voice_title}", class_="take"),
        *more,
        _chapter_list(episode, folder + episode.audio),
        class_="listen",
    )


def _player(episode: Episode, source: str) -> "Element":
    return e(
        "section",
        e(
            "audio",
            src=source,
            controls=" ",
            preload="metadata",
            aria_label=f"播放：{episode.title}",
        ),
        class_="player",
        aria_label="播放器",
    )


def _chapter_list(episode: Episode, source: str) -> "Element":
    """List the chapters; without any script a link plays the file from there on."""
    items = [
        e(
            "li",
            e(
                "a",
                e("span", _short(segment.start_s), class_="time"),
                " ",
                e("span", *headline(segment.title), class_="title"),
                href=f"{source}#t={segment.start_s:.3f}",
                data_start=f"{segment.start_s:.3f}",
                data_end=f"{segment.end_s:.3f}",
            ),
        )
        for segment in episode.segments
    ]
    return e("nav", e("h2", "本期内容"), e("ol", *items), class_="chapters", aria_label="章节")


def transcript(episode: Episode) -> "Element":
    """Give all that is said as written, each sentence a link to where it is heard."""
    return e(
        "section",
        e("h2", "文字稿", id="transcript"),
        *(_chapter(episode, segment) for segment in episode.segments),
        class_="transcript",
        aria_labelledby="transcript",
    )


def _chapter(episode: Episode, segment: Segment) -> "Element":
    heading = headline(segment.title)
    lines = segment.lines
    if segment.kind == STORY and lines:  # its first line is its headline, said aloud
        heading = [_line(episode, lines[0], *headline(lines[0].text.rstrip("。")))]
        lines = lines[1:]
    section = e("section", e("h3", *heading), id=f"chapter-{segment.id}", class_=segment.kind)
    if lines:
        section.append(e("p", *(_line(episode, line, line.text) for line in lines)))
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
        data_end=f"{line.end_s:.3f}",
        class_="line",
    )


def _short(seconds: float) -> str:
    """Write a time as a player does: `1:23`, with hours only where there are any."""
    return clock(seconds).removeprefix("00:").removeprefix("0")
