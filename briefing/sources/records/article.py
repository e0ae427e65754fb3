"""One record of a JSON document becomes an article, by what its fields mean."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources.addresses import absolute
from briefing.sources.credits.signature import signers, unsigned
from briefing.sources.feeds.fragments import line_of
from briefing.sources.furniture.furniture import section as section_of
from briefing.sources.furniture.publication import published_on
from briefing.sources.records import own
from briefing.sources.records.keys import flat, headline_in, likely_headline, text_key
from briefing.sources.records.lines import lines_in, said
from briefing.sources.records.paid import is_beginning
from briefing.sources.records.places import Record
from briefing.sources.records.prose import paragraphs_in
from briefing.sources.words.characters import HAN
from briefing.sources.words.field_names import OWN, plain, with_role
from briefing.sources.words.names import is_desk
from briefing.sources.words.places import own_place
from briefing.sources.words.traditional import fold

_Object = Mapping[str, Any]
_SECTION = re.compile(r"(?!.*(?:列表|数据|文章|稿件|结果|内容|全部))[\u4e00-\u9fff·]{2,6}")
"""What an object that holds a list may be called to name a part of a paper."""
_MOMENTS = ("$date", "time", "date", "value", "timestamp", "_text", "#text", "__text", "_cdata")
_OF_A_LIST = 4
"""Rows of days that may hold for all records of a list: when it was changed does not."""
_OF_AN_ANSWER = {"time", "datetime", "date_time", "timestamp", "时间"}
"""Around a list, these say when the program answered."""
_TAXONOMY = "taxonomy"
_HAN = re.compile(HAN)
_TICKS = re.compile(r"/Date\((\d{12,14})[^)]{0,8}\)/")
"""How one family of programs writes milliseconds."""


def article_of(record: Record, document: Document) -> Article:
    """Make the article of a record, which is named in the `SourceError` where it is none."""
    value = record.value
    assert isinstance(value, Mapping)  # noqa: S101 - the reader has told what is none
    if value.keys() >= OWN:
        return own.article(value, record.about)
    fields = flat(value)
    if is_beginning(fields):
        problem = "shows only the beginning of a story that must be paid for"
        raise SourceError(record.about, problem, "save its whole text as .txt, if you may read it")
    near, around = flat(record.beside), flat(record.around)
    headline = line_of(headline_in(fields) or likely_headline(fields))
    if not headline:
        raise SourceError(record.about, "has no headline", "give it under “headline” or “title”")
    head, paragraphs = unsigned(_text(fields, record.about))
    if not paragraphs:
        raise SourceError(record.about, "has no text but a byline", "give its paragraphs")
    all_of_them = (fields, near, around)
    publisher = (
        _first(map(_publisher, all_of_them)) or _paper(record.holder) or _paper(headline_in(around))
    )
    return Article(
        headline=headline,
        paragraphs=paragraphs,
        kicker=_line(fields, "kicker"),
        subheadlines=_subheadlines(fields, headline),
        dateline=_line(fields, "dateline") or head.text,
        place=next(filter(None, (_place(each) for each in (fields, near, around))), "")
        or head.place
        or own_place("\n".join(paragraphs), publisher),
        published=_day(fields) or _day(near) or _day(_lasting(around), _OF_A_LIST),
        reporters=_reporters(fields) or _reporters(near) or head.reporters,
        source=document.source,
        link=_link(fields, document) or document.link,
        publisher=publisher,
        section=_first(map(_section, all_of_them)) or _part(record.holder),
        also=tuple(_lines(fields, "also")),
    )


def _first(values: Iterator[str]) -> str:
    return next(filter(None, values), "")


def _text(fields: _Object, about: str) -> tuple[str, ...]:
    """Give the paragraphs of a record's text, else of its summary."""
    keys = (text_key(fields), *with_role(fields, "summary"))
    texts = (paragraphs_in(fields[key]) for key in keys if key)
    found = next(filter(None, texts), ())
    if not found:
        raise SourceError(about, "has no text", "give it under “paragraphs” or “content”")
    return found


def _lines(fields: _Object, role: str) -> Iterator[str]:
    """Give the lines of the first field of a role that says anything."""
    for key in with_role(fields, role):
        texts = lines_in(fields[key])
        lines = [line for text in texts for each in text.split("\n") if (line := line_of(each))]
        if lines:
            yield from lines
            return


def _line(fields: _Object, role: str) -> str:
    return next(_lines(fields, role), "")


def _subheadlines(fields: _Object, headline: str) -> tuple[str, ...]:
    lines = (line.lstrip("—–-─ ") for line in _lines(fields, "subheadlines"))
    return tuple(line for line in lines if line and line != headline)


def _place(fields: _Object) -> str:
    return _line(fields, "place")


def _day(fields: _Object, ranks: int | None = None) -> date | None:
    for key in with_role(fields, "published", ranks):
        for moment in _moments(fields[key]):
            if day := published_on(moment):
                return day
    return None


def _lasting(around: _Object) -> _Object:
    """Leave out when the program answered; take in what the paper or the page says of its day."""
    keys = (key for role in ("section", "publisher") for key in with_role(around, role))
    held = (inner for key in keys if isinstance(inner := around[key], Mapping))
    told = {key: value for each in (*held, around) for key, value in each.items()}
    return {key: value for key, value in told.items() if plain(key) not in _OF_AN_ANSWER}


def _moments(value: object) -> Iterator[str | float]:
    if isinstance(value, bool):
        return
    if isinstance(value, str | int | float):
        ticks = _TICKS.fullmatch(value) if isinstance(value, str) else None
        yield int(ticks[1]) if ticks else value
    elif isinstance(value, Mapping):
        yield from (
            each
            for key in _MOMENTS
            if isinstance(each := value.get(key), str | int | float) and not isinstance(each, bool)
        )
        if named := said(value):  # in the languages of the site: {"zh-CN": …}
            yield named


def _reporters(fields: _Object) -> tuple[str, ...]:
    """Name the people of the first field that names any; a desk, an account, an editor is none."""
    named = (signers(map(line_of, lines_in(fields[key]))) for key in with_role(fields, "reporters"))
    return next(filter(None, named), ())


def _publisher(fields: _Object) -> str:
    return next(
        (line for key in with_role(fields, "publisher") if (line := _name(fields[key]))), ""
    )


def _name(value: object) -> str:
    """Give a name that is no address."""
    line = line_of(said(value))
    return "" if line.startswith(("http://", "https://", "//", "www.")) else line.strip("《》 ")


def _section(fields: _Object) -> str:
    """Name the section; a code (news_culture) only where nothing has a name in Chinese."""
    names: list[str] = []
    for key in with_role(fields, "section"):
        value = fields[key]
        if plain(key) == "wp_term":
            value = [each for each in _terms(value) if each.get(_TAXONOMY) == "category"]
        names += [name for name in [_name(value)] if name]
    return next((name for name in names if _HAN.search(name)), next(iter(names), ""))


def _terms(value: object) -> Iterator[_Object]:
    """Give the terms that WordPress puts in lists of their kind."""
    for each in value if isinstance(value, list) else []:
        if isinstance(each, Mapping):
            yield each
        else:
            yield from _terms(each)


def _paper(holder: str) -> str:
    return holder if is_desk(fold(holder)) and len(holder) > 2 else ""  # noqa: PLR2004 - 时报


def _part(holder: str) -> str:
    return holder if _SECTION.fullmatch(holder) and not _paper(holder) else section_of(holder)


def _link(fields: _Object, document: Document) -> str:
    for key in with_role(fields, "link"):
        link = absolute(document.link, said(fields[key]))
        if link.startswith(("http://", "https://")):
            return link
    return ""
