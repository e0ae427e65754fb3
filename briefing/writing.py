"""The first half of the way: pages become a script.

sources → digest → script(reading). What an earlier run has read in the same bytes, and written of
the same articles with the same settings, is taken as it stands (`derived`); then nothing of these
stages, nor a dictionary, is even loaded.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import BinaryIO

from briefing import lexicons
from briefing.derived import NOTHING_KEPT, Derived
from briefing.engines import catalogue
from briefing.engines.casting import AUTO, ORDER, names
from briefing.errors import SourceError
from briefing.model import Article, Brief, Document, Found, Script, Voice
from briefing.settings import STYLES, Settings
from briefing.sources.fetch import outcomes
from briefing.sources.fetch.files import Load, content, decoded, file_document
from briefing.sources.fetch.follow import following
from briefing.sources.fetch.network import PUBLIC, Reach
from briefing.studio import Map, Tell, cue_sheet, reckoned
from briefing.writers import EXTRACT
from briefing.writers.rewrite import Rewrite, credited, is_unanswered, tally

Follower = Callable[[Document], Callable[[Sequence[str]], Sequence[Document | SourceError]]]
"""Gives for a document what fetches the addresses in it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A script, and what there was to say about how it came about."""

    script: Script
    said: tuple[str, ...]
    told: tuple[Article, ...]
    """Those of the articles that it tells, one a story, in its order."""
    is_final: bool = True
    """False where a writer did not answer: another run may have it written better."""


def gather(  # noqa: PLR0913 - what is read, by whom, and where it may lead
    names: Sequence[str],
    stdin: BinaryIO | None = None,
    pool: Map = map,
    *,
    offline: bool = False,
    reach: Reach = PUBLIC,
    derived: Derived = NOTHING_KEPT,
) -> Found:
    """Fetch the sources and read them into articles, with what could not be read beside them.

    What cannot be read, one name or one file of a folder, fails alone where others give articles;
    where none does, its `SourceError` is raised. `reach` says where in the user's own network an
    address may lead.
    """
    documents = (outcome for name in names for outcome in outcomes(name, stdin, reach))
    found = understood(documents, pool, offline=offline, reach=reach, derived=derived)
    if not found.articles:
        raise nothing_read(found.unread)
    return found


def understood(  # noqa: PLR0913 - what is read, by whom, and where it may lead
    documents: Iterable[Document | SourceError],
    pool: Map = map,
    *,
    offline: bool = False,
    reach: Reach = PUBLIC,
    derived: Derived = NOTHING_KEPT,
    load: Load = file_document,
) -> Found:
    """Read documents, and what they point at, into articles; each failure stands beside them."""
    articles: list[Article] = []
    unread: list[SourceError] = []
    follower = partial(following, pool=pool, offline=offline, reach=reach, load=load)
    for outcome in documents:
        try:
            found = _in_chinese(_read(outcome, follower, derived), outcome)
        except SourceError as error:
            unread.append(error)
        else:
            articles += found.articles
            unread += found.unread
    return Found(tuple(articles), tuple(unread))


def _in_chinese(found: Found, read: Document | SourceError) -> Found:
    """Refuse a document without a single story in Chinese."""
    from briefing.sources.words.languages import is_foreign  # noqa: PLC0415 - beside the readers

    if isinstance(read, Document) and found.articles and all(map(is_foreign, found.articles)):
        raise SourceError(
            read.source,
            "holds no story in Chinese, and only Chinese can be told",
            "name a page in Chinese, or a translation of this one",
        )
    return found


def nothing_read(unread: Sequence[SourceError]) -> SourceError:
    """Say why nothing could be read: the first reason whole, the others by what they are about."""
    first, *others = unread
    if not others:
        return first
    more = f"{first.remedy}; nor could {', '.join(each.about for each in others)} be read"
    return SourceError(first.about, first.problem, more)


def _read(outcome: Document | SourceError, follower: Follower, derived: Derived) -> Found:
    """Read a document, or take what an earlier run has read in the same bytes.

    What points at other documents is read each time, for these may have changed; so is what could
    not be read whole.
    """
    if isinstance(outcome, SourceError):
        raise outcome
    told = (outcome.source, outcome.kind, outcome.link, outcome.charset)
    slot = derived.slot("articles", tuple[Article, ...], told, outcome.data)
    kept = slot.read()
    if kept is not None:
        return Found(kept)
    from briefing import sources  # noqa: PLC0415 - its readers are heavy

    fetched = follower(outcome)
    asked: list[str] = []

    def follow(addresses: Sequence[str]) -> Sequence[Document | SourceError]:
        asked.extend(addresses)
        return fetched(addresses)

    found = sources.read(outcome, follow)
    if not asked and not found.unread:
        slot.keep(found.articles)
    return found


def edition_day(found: Sequence[Article], today: date) -> date:
    """Take the latest day that the pages tell; today only where they tell none."""
    return max((article.published for article in found if article.published), default=today)


def undated(found: Sequence[Article]) -> str:
    """Give the first words for a day, such as 昨天, where no page tells the day they count from."""
    from briefing.digest.days import days, own_days  # noqa: PLC0415 - with the rest of the digest

    if any(article.published for article in found):
        return ""
    left = (article for article in found if not own_days.tells_its_day(article))
    texts = (text for article in left for text in (article.headline, *article.paragraphs))
    words = (days.counted(text) for text in texts)
    return next(filter(None, words), "")


def write_script(  # noqa: PLR0913 - as `written`
    found: Sequence[Article],
    settings: Settings,
    day: date,
    title: str,
    voice: Voice,
    *,
    writer: Rewrite | None = None,
    tell: Tell = lambda _: None,
    derived: Derived = NOTHING_KEPT,
) -> Script:
    """Write the same as `written`, and give the script alone."""
    made = written(found, settings, day, title, voice, writer=writer, tell=tell, derived=derived)
    return made.script


def written(  # noqa: PLR0913 - what is told, how, of which day, by whom, and who hears of it
    found: Sequence[Article],
    settings: Settings,
    day: date,
    title: str,
    voice: Voice,
    *,
    writer: Rewrite | None = None,
    tell: Tell = lambda _: None,
    derived: Derived = NOTHING_KEPT,
) -> Written:
    """Turn articles into the script of as many stories and minutes as are asked for.

    `writer` is the run's own, which knows whether it is worth asking; without one, who the
    settings name is asked. `tell` hears what became of the articles, and of the minutes.
    """
    writer = writer or Rewrite(settings, tell)
    wanted = settings.brief
    told = (tuple(found), wanted, settings.show.title, day, title, writer.version)
    timed = (voice, cue_sheet(settings).lengths) if wanted.minutes else ()
    slot = derived.slot("script", Written, told, timed, lexicons.texts(settings))
    made: Written | None = slot.read()
    if made is None:
        made = _written(found, settings, day, title, voice, writer)
        if made.is_final:
            slot.keep(made)
    for sentence in made.said:
        tell(sentence)
    return made


def _written(  # noqa: PLR0913, PLR0917 - as `written`
    found: Sequence[Article],
    settings: Settings,
    day: date,
    title: str,
    voice: Voice,
    writer: Rewrite,
) -> Written:
    from briefing import digest  # noqa: PLC0415 - heavy: what is kept needs none of it
    from briefing import script as scripts  # noqa: PLC0415
    from briefing.digest.programme import running_order  # noqa: PLC0415
    from briefing.engines import pace  # noqa: PLC0415
    from briefing.script import length  # noqa: PLC0415
    from briefing.sources.words.languages import is_foreign  # noqa: PLC0415

    wanted, say = settings.brief, cache(lexicons.reader(settings))
    write = partial(scripts.build, show_title=settings.show.title, title=title, day=day, say=say)
    plain = writer.name == EXTRACT and wanted.style == STYLES[0] and not wanted.minutes
    briefs = running_order.ordered(digest.digest(found, day, tellings=not plain))
    told = running_order.told(briefs, wanted.stories, wanted.style)
    timing = None
    fitted: Callable[[Sequence[Brief]], tuple[Brief, ...]] = tuple
    if wanted.minutes:
        line_s = cache(partial(pace.seconds, voice=voice))
        timing = length.Timing(write, say, line_s, cue_sheet(settings).beside_s)
        fitted = partial(length.fit, target_s=wanted.minutes * 60, timing=timing)
    programme = fitted(told)
    if writer.name != EXTRACT and wanted.style == STYLES[0]:
        fitting = {each.article for each in programme}
        asked = [each for each in told if each.article in fitting]  # no other is asked for in vain
        rewritten = writer(asked, day)
        programme = credited(fitted(rewritten), rewritten)
    script = write(programme)
    foreign = [each for each in found if is_foreign(each)]
    left = len(found) - len(briefs) - len(foreign)
    said = [f"stories: {len(found)} found, {left} merged or empty, {len(programme)} told"]
    said += [f"not told: “{each.headline}” is not in Chinese" for each in foreign]
    if writer.name != EXTRACT:
        said.append(tally(writer.name, programme))
    if timing:
        said.append(length.verdict(script, wanted.minutes, timing))
    is_final = not any(map(is_unanswered, programme))
    return Written(script, tuple(said), tuple(brief.article for brief in programme), is_final)


def write_quiet(settings: Settings, day: date, title: str) -> Script:
    """Write the script of a day without news."""
    from briefing import script as scripts  # noqa: PLC0415 - likewise

    return scripts.quiet(settings.show.title, title, day, lexicons.reader(settings))


def likely_voice(settings: Settings) -> Voice:
    """Find the voice whose pace the episode would probably have, without asking any network."""
    asked = settings.voice.name
    listed = ORDER[:1] if asked == AUTO else names(asked)
    found = [catalogue.find(name, settings.voice_folders()) for name in listed]
    speed = settings.voice.speed
    return reckoned([replace(voice, speed=voice.speed * speed) for voice in found])


def read_script(file: Path, settings: Settings) -> Script:
    """Read a script that somebody may have edited; `SourceError` where the file is no text.

    `settings` tell where the user's lexicons lie.
    """
    from briefing.script import markdown  # noqa: PLC0415 - likewise

    text = decoded(content(file), file)
    return markdown.from_markdown(text, str(file), lexicons.reader(settings))
