"""Read the text of a newspaper page: several stories, cut by columns, between page furniture."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from briefing.model import Article, Document, Found
from briefing.sources import Follow
from briefing.sources.encodings import decode
from briefing.sources.page.headings.heading import Habits, habits_of
from briefing.sources.page.headings.headlines import compose
from briefing.sources.page.headings.labelled_headlines import labelled_headlines
from briefing.sources.page.headings.marked_headlines import run_in_headlines, with_headlines
from briefing.sources.page.headings.shared_kickers import without_shared_kickers
from briefing.sources.page.margins.margins import Page, kinds_of, without_furniture
from briefing.sources.page.margins.signed_lines import with_signatures, with_whole_signatures
from briefing.sources.page.notices.case_numbers import is_case_number
from briefing.sources.page.notices.notice_signers import with_whole_signers
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.parts.notice_stories import with_number, with_own_label
from briefing.sources.page.roles import Role, roles_of
from briefing.sources.page.roles.apart_briefs import is_brief, named, with_briefs_apart
from briefing.sources.page.roles.items import heads_briefs
from briefing.sources.page.roles.stories import agree, kinds_by, roles_in, stories_in
from briefing.sources.page.roles.sure_lines import with_sure_lines
from briefing.sources.page.setting.columns import measured
from briefing.sources.page.setting.cut_marks import with_whole_ends
from briefing.sources.page.setting.cut_numbers import with_whole_numbers
from briefing.sources.page.setting.lines import Line, lines_of
from briefing.sources.page.setting.lost_indents import with_indents
from briefing.sources.page.setting.setting import Setting
from briefing.sources.page.setting.whole_places import with_whole_places
from briefing.sources.page.stories.stories import cut, with_whole_heading
from briefing.sources.page.stories.story_bodies import body_of
from briefing.sources.page.stories.turns import joined
from briefing.sources.words.brief_labels import first_words
from briefing.sources.words.places import own_place


def read(document: Document, _follow: Follow) -> Found:
    """Find the stories of a page, in print order; empty where it holds none."""
    text = decode(document.data, document.source, document.charset)
    return Found(articles_in(lines_of(text), document, copied=True))


_SET_INTO_TEXT = ("box", "inside caption")


class Cut(NamedTuple):
    """A page that was taken apart into its stories."""

    page: Page
    stories: tuple[Story, ...]
    setting: Setting
    habits: Habits
    place: str


def articles_in(
    printed: Sequence[Line], document: Document, *, copied: bool = False
) -> tuple[Article, ...]:
    """Find the stories in the lines of a page, however they came to be known.

    Lines that were `copied` from a page as mere text are looked at once more, by their roles.
    """
    taken = taken_apart(printed, copied=copied)
    articles = tuple(_article(story, taken) for story in taken.stories)
    whole = [each for each in map(named, joined(articles)) if each.headline and each.paragraphs]
    return tuple(
        replace(
            article,
            published=taken.page.day,
            publisher=taken.page.paper,
            source=document.source,
            link=document.link,
        )
        for article in without_shared_kickers(whole)
    )


def taken_apart(printed: Sequence[Line], *, copied: bool = False) -> Cut:
    """Take the furniture off a page and cut the rest into stories.

    The rules say first what each line is. Where nobody marked the headlines, the roles that were
    learnt from other pages have a say too, and the page is cut again if they see it otherwise.
    """
    lines = numbered(printed)
    kinds = kinds_of(lines)
    rest = set_out(lines, kinds)
    by_rules = _cut(rest)
    if not copied or any(line.level for line in lines):
        return by_rules
    believed = roles_in(by_rules.stories, len(lines))
    learnt = _roles_between(lines, believed, kinds)
    roles = with_sure_lines(learnt, believed, by_rules.stories)
    if agree(roles, believed) and not any(
        heads_briefs(each.heading, each.body) for each in by_rules.stories
    ):
        return by_rules
    left_out = kinds_by(roles, lines, kinds)
    seen = _cut(rest if left_out == list(kinds) else set_out(lines, left_out), roles)
    return by_rules if _numbers(seen.stories) == _numbers(by_rules.stories) else seen


def _roles_between(
    lines: Sequence[Line], believed: Sequence[Role], kinds: Sequence[str]
) -> list[Role]:
    """Give the lines their roles as if boxes and captions set into the text were not there."""
    shown = [at for at, kind in enumerate(kinds) if kind not in _SET_INTO_TEXT]
    found = roles_of([lines[at] for at in shown], [believed[at] for at in shown])
    roles = [Role.FURNITURE] * len(lines)
    for at, role in zip(shown, found, strict=True):
        roles[at] = role
    return roles


def numbered(printed: Sequence[Line]) -> tuple[Line, ...]:
    """Give the elements of a page that were set as one line, or cut in two, a line each."""
    lines = with_whole_ends(with_whole_places(printed))
    lines = run_in_headlines(labelled_headlines(with_indents(lines)))
    lines = with_whole_signers(with_whole_numbers(with_whole_signatures(lines)))
    return tuple(line.placed(number=at) for at, line in enumerate(lines))


class SetOut(NamedTuple):
    """A page whose furniture is left out, its lines measured."""

    page: Page
    lines: Sequence[Line]
    setting: Setting


def set_out(printed: Sequence[Line], kinds: Sequence[str]) -> SetOut:
    """Leave out what has a kind, and measure the rest."""
    page = without_furniture(printed, kinds)
    signed = with_signatures(page.lines)
    marked = with_headlines(signed, [line.dated or bool(line.names) for line in signed])
    return SetOut(page, *measured(marked))


def _cut(rest: SetOut, roles: Sequence[Role] = ()) -> Cut:
    """Cut lines into stories by their roles, else by the rules."""
    page, lines, setting = rest
    stories = stories_in(lines, roles) if roles else cut(lines, setting)
    if setting.whole:
        stories = tuple(with_whole_heading(story) for story in stories)
    stories = tuple(with_own_label(with_number(story)) for story in stories)
    stories = tuple(chain.from_iterable(map(with_briefs_apart, stories)))
    place = own_place("\n".join(line.text for line in lines), page.paper)
    return Cut(page, stories, setting, habits_of([story.heading for story in stories]), place)


def _numbers(stories: Sequence[Story]) -> list[list[int]]:
    return [
        [line.number for line in part] for each in stories for part in (each.heading, each.body)
    ]


def _article(story: Story, taken: Cut) -> Article:
    """Put one story together: heading elements, dateline, reporters, whole paragraphs."""
    body = body_of(story, taken.setting)
    text = "".join(body.paragraphs)
    kicker, headline, subheadlines = compose(story.heading, text, taken.habits)
    if text and is_brief(story, taken.stories):
        told = [each for each in body.paragraphs if not is_case_number(each)] or body.paragraphs
        kicker, headline, subheadlines = "", first_words(told[0]), ()
    return Article(
        headline=headline,
        paragraphs=body.paragraphs,
        kicker=kicker,
        subheadlines=subheadlines,
        dateline=body.dateline,
        place=body.place or taken.place,
        reporters=body.reporters,
        section=(*story.heading, *story.body)[0].section,
    )
