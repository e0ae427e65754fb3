"""The parts of an episode that are read: byline, headline, chapter list, transcript."""

from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import category

from briefing.model import Episode, Segment, SpokenLine
from briefing.publish import addresses
from briefing.publish.icons import icon
from briefing.publish.markup import element as e
from briefing.publish.markup import legal
from briefing.publish.notes import STORY, elsewhere
from briefing.publish.player import short_clock
from briefing.publish.words import pieces, timed_words, width

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WEEKDAYS = "一二三四五六日"
LEADING = frozenset("在把被对从向与和及或为将让以由至到给")
"""Words of one Hanzi that a line may begin with: what they govern follows."""
RUN = 8
"""How wide what belongs together may be, in Hanzi: a phone has to break what is longer."""
TAIL = 3
"""How wide the last line of a paragraph is at least, in Hanzi."""


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


def headline(text: str) -> list["Element | str"]:
    """Let a headline break between its words only, as a newspaper sets it.

    Nor before a word of one Hanzi, which mostly belongs to the one before it (步行桥, 云溪区), nor
    between Hanzi and a figure or a Latin word: there a browser puts its quarter em of space
    (`text-autospace`), and a `<wbr>` would keep it from it.
    """
    first, *others = pieces(text) or [""]
    broken: list[Element | str] = [first]
    together = first
    for piece in others:
        if width(together + piece) <= RUN and _belong(together[-1:], piece):
            broken.append(piece)
            together += piece
        else:
            broken += [e("wbr"), piece]
            together = piece
    return broken


def _belong(left: str, word: str) -> bool:
    """Tell whether a word had better stand on one line with the character before it."""
    if not (left.isalnum() and word[:1].isalnum()):
        return False
    single = len(word.strip()) == 1 and _are_hanzi(left + word.strip())
    return left.isascii() != word[0].isascii() or (single and word not in LEADING)


def closing(text: str) -> list["Element | str"]:
    """Keep the end of a paragraph together, so that no single Hanzi stands on its last line.

    It begins between two Hanzi, where lines may break, rather between words, and is not so long
    that the line before it would be left with a hole.
    """
    fitting = [
        at
        for at in range(len(text) - 1, max(0, len(text) - 4 * TAIL), -1)
        if TAIL <= width(text[at:]) <= 2 * TAIL and _are_hanzi(text[at - 1 : at + 1])
    ]
    ends = set(accumulate(map(len, pieces(text))))
    for at in [*(at for at in fitting if at in ends), *fitting]:
        return [text[:at], e("span", text[at:], class_="tail")]
    return [text]


def _are_hanzi(text: str) -> bool:
    return all(category(character) == "Lo" for character in text)


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
                data_end=f"{segment.end_s:.3f}",
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
        data_end=f"{line.end_s:.3f}",
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
