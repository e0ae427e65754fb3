"""Briefs become a script: everything that will be said, in order, line by line.

`length` makes it as long as it should be, `markdown` lets a person edit it. A story begins with
its headline, always: pages and captions rely on it. So the sentence that announces a section is a
chapter of its own kind, in front of the section's first story.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from briefing.errors import NothingToTellError
from briefing.model import Brief, Chapter, Line, Reading, Script
from briefing.script.pauses import pause_s

RUNDOWN = 8
"""More headlines than this in the opening tire the ear."""
WEEKDAYS = "一二三四五六日"
NOTHING_NEW = "今天没有新的消息。"
GOES_ON = "继续关注本节目"

Say = Callable[[str], Reading]


def build(briefs: Sequence[Brief], show_title: str, title: str, day: date, say: Say) -> Script:
    """Write the programme: opening with the rundown, one chapter a brief, closing.

    Sections are announced where `digest.programme.sections.announced` finds any. An empty `title`
    gives `default_title`. `NothingToTellError` where there is nothing to tell.
    """
    if not briefs:
        raise NothingToTellError(
            "the script", "has no story", "give a page with at least one article"
        )
    from briefing.digest.programme.sections import announced  # noqa: PLC0415 - who only reads a script needs none

    stories: list[Chapter] = []
    for brief, section in zip(briefs, announced(briefs), strict=True):
        stories += [_section(section, say)] if section else []
        stories.append(story(brief, say))
    opening = _opening(briefs, show_title, day)
    return Script(
        title or default_title(briefs[0].headline, day),
        day,
        (
            Chapter("opening", "opening", "开场与提要", _lines(opening, "opening", say)),
            *with_unique_ids(stories),
            Chapter("closing", "closing", "结束语", _lines(_closing(show_title), "closing", say)),
        ),
    )


def quiet(show_title: str, title: str, day: date, say: Say) -> Script:
    """Write the programme of a day without news: a greeting that says so, and the closing."""
    opening = (*_greeting(show_title, day), NOTHING_NEW)
    return Script(
        title or f"{_named(day)}：没有新的消息",
        day,
        (
            Chapter("opening", "opening", "开场", _lines(opening, "opening", say)),
            Chapter("closing", "closing", "结束语", _lines(_closing(show_title), "closing", say)),
        ),
    )


def story(brief: Brief, say: Say) -> Chapter:
    """Write the chapter of one story: its headline, what it goes on from, then its sentences.

    A brief may be named by all that its first sentence says: that is said once.
    """
    before = brief.article.follows
    goes_on = (f"{GOES_ON}{before.month}月{before.day}日的报道。",) if before else ()
    return Chapter(
        id=id_of(brief.headline),
        kind="story",
        title=brief.headline,
        lines=_lines((brief.headline, *goes_on, *_untold(brief)), "story", say),
        source=brief.article.source,
        link=brief.article.link,
        also=brief.article.also,
        verdict=brief.verdict,
        findings=brief.findings,
        writer=brief.writer,
    )


def _untold(brief: Brief) -> tuple[str, ...]:
    first = "".join(brief.sentences[:1]).rstrip("。")
    return brief.sentences[1:] if first == brief.headline else brief.sentences


def default_title(first_headline: str, day: date) -> str:
    """Name an episode by its day and its first story, which is what a subscriber looks for."""
    return f"{_named(day)}：{first_headline}"


def id_of(title: str) -> str:
    """Name a chapter by its title."""
    return hashlib.sha256(title.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def with_unique_ids(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """Number the second and later chapters of one id: ids name files and ID3 elements."""
    made: dict[str, Chapter] = {}
    for chapter in chapters:
        name, number = chapter.id, 2
        while name in made:
            name, number = f"{chapter.id}-{number}", number + 1
        made[name] = replace(chapter, id=name)
    return tuple(made.values())


def _section(name: str, say: Say) -> Chapter:
    return Chapter(id_of(name), "section", name, _lines((f"下面是{name}。",), "section", say))


def _opening(briefs: Sequence[Brief], show_title: str, day: date) -> tuple[str, ...]:
    """Greet, and name the most important stories in the order in which they come."""
    from briefing.digest.programme.running_order import by_rank  # noqa: PLC0415 - likewise

    places = sorted(by_rank(briefs)[:RUNDOWN])
    told = [briefs[place].headline for place in places]
    more = f"本期共有{len(briefs)}条新闻，" if len(briefs) > RUNDOWN else "本期"
    return (
        *_greeting(show_title, day),
        f"{more}主要内容有：" if len(briefs) > 1 else "本期内容是：",
        *(headline + "；" for headline in told[:-1]),
        told[-1] + "。",
    )


def _greeting(show_title: str, day: date) -> tuple[str, ...]:
    return (
        f"听众朋友，您好，这里是{show_title}。",
        f"今天是{_named(day)}，星期{WEEKDAYS[day.weekday()]}。",
    )


def _closing(show_title: str) -> tuple[str, ...]:
    return f"以上是本期{show_title}的全部内容，由合成语音播报。", "感谢收听，我们下期再会。"


def _named(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _lines(texts: Iterable[str], kind: str, say: Say) -> tuple[Line, ...]:
    listed = list(texts)
    return tuple(
        Line(say(text), pause_s(kind, index, len(listed))) for index, text in enumerate(listed)
    )
