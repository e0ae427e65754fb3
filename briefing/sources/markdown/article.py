"""Make the articles of a Markdown page: each story with what the page says of it and of all."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.model import Article, Document
from briefing.sources.credits.bylines import byline
from briefing.sources.credits.signature import signers, unsigned
from briefing.sources.furniture.furniture import edition_day, furniture, paper
from briefing.sources.furniture.publication import published_on
from briefing.sources.furniture.ways_here import channel_of
from briefing.sources.markdown.blocks import Block
from briefing.sources.markdown.digests import day_below, day_of, last_day, name_of, owner_in
from briefing.sources.markdown.front_matter import Fields, told, told_anyhow
from briefing.sources.markdown.sections import Section
from briefing.sources.words.names import is_desk, is_name
from briefing.sources.words.places import own_place
from briefing.sources.words.traditional import fold

_BEFORE_THE_DAY = re.compile(r"[《【\s]*([\u4e00-\u9fff]{3,10})[》】\s·|]+\d{4}\s*[年/.-]")
"""The paper at the head of its date line: 云溪新闻 2026年3月12日."""
_PAPERS = ("", "masthead")
"""What a paper's name may be taken for; a section before the day is none."""
_SHORT = 36
_LONGEST_CROSSHEAD = 24
_NUMBER = re.compile(
    r"\W{0,3}(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])\s*[.、．|｜:：)）·]\s*|[①-⑳]\s*"
)
_QUOTED = re.compile(r"“[^。！？!?…”]{2,20}”")
"""In bold, a cross-head that names something; a sentence that somebody says is ended."""
_CREDIT = re.compile(
    r"(?<=[。！？”])\s*[（(]\s*(?:来源[:：]\s*|据)?《?([^（）()《》]{2,16})》?\s*[）)]$"
)
_FIRST = re.compile(
    r"本[文稿篇](?:原文)?(?:首发|原载|原刊|首刊|转载|摘)[于自在]\s*[「『《“]([^「」『』《》“”]{2,16})[」』》”].{0,30}"
)
"""Names, below a story, where it came out."""
_SITE = re.compile(r"\s*[-_|｜–]+\s*([\u4e00-\u9fff]{2,10})$")
_ROLES = ("published", "publisher", "section", "reporters", "link")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of all its stories."""

    document: Document
    front: Fields
    around: Mapping[str, Sequence[str]]
    """What lines outside the stories say, by role."""
    day: date | None
    publisher: str
    place: str
    channel: str
    """The part of the site that the way to it names last."""
    is_one: bool
    """It has one story, of which front matter speaks alone."""
    is_numbered: bool
    """Its headlines are counted: 1. 2. 3."""

    def article_of(self, story: Section) -> Article:
        """Put one story together."""
        said = {role: [*story.said[role], *self.around[role]] for role in _ROLES}
        texts, credit = _uncredited(_texts(story.body))
        head, paragraphs = unsigned(texts)
        headline = story.heading.text
        if self.is_numbered:
            headline = _NUMBER.sub("", headline, count=1)
        headline = _without_site(headline)
        own = said if self.is_one else story.said
        front = self.front if self.is_one else {}
        return Article(
            headline=headline,
            paragraphs=paragraphs,
            kicker=story.kicker or " ".join(told(front, "kicker")[:1]),
            subheadlines=tuple(story.subheadlines) or told(front, "subheadlines"),
            dateline=head.text,
            place=head.place or self.place,
            published=_day(story.said["published"]) or self.day or _day(said["published"]),
            reporters=head.reporters
            or signers(own["reporters"])
            or signers(told(front, "reporters")),
            source=self.document.source,
            link=self._link(story, own["link"], front),
            publisher=credit
            or next(filter(None, story.said["publisher"]), "")
            or next(filter(None, said["publisher"]), "")
            or self.publisher,
            section=story.part
            or next(iter([*said["section"], *told(self.front, "section")]), self.channel),
        )

    def _link(self, story: Section, said: Iterable[str], front: Fields) -> str:
        fields = (*told(front, "link"), *told_anyhow(front, "publisher"))
        links = (story.heading.link, *fields, *said)
        return next(filter(_is_address, links), "") or self.document.link


def page_of(
    document: Document,
    front: Fields,
    hung: Sequence[Section],
    found: Sequence[Section],
    printed: Sequence[Block],
) -> Page:
    """Gather what a page says around its stories, `found` among the sections `hung`."""
    marks = [each for each in printed if furniture(each.text)]
    others = [each for each in hung if not any(each is story for story in found)]
    titles = [each.heading.text for each in others]
    names = [value for value in told_anyhow(front, "publisher") if not _is_address(value)]
    texts = [each.text for each in printed]
    publisher = next(
        filter(
            None,
            (
                *(*names[:1], _paper_of(marks), _first_published(texts)),
                *(name_of(title) for title in titles),
                *(owner_in(title, texts) for title in titles),
            ),
        ),
        "",
    )
    return Page(
        document=document,
        front=front,
        around={role: [value for each in others for value in each.said[role]] for role in _ROLES},
        day=_day(told(front, "published"))
        or _day_of(marks)
        or next(filter(None, map(last_day, titles)), None)
        or _day(titles)
        or next(filter(None, (day_of(each, texts) for each in titles)), None)
        or next(filter(None, (day_below(each, texts) for each in titles)), None),
        publisher=publisher,
        place=own_place("\n".join(texts), publisher),
        channel=channel_of(texts, [each.heading.text for each in found]),
        is_one=len(found) == 1,
        is_numbered=len(found) > 1 and all(_NUMBER.match(each.heading.text) for each in found),
    )


def _texts(body: Sequence[Block]) -> list[str]:
    """Give a story's paragraphs; lines among sentences that are none themselves are cross-heads."""
    kept = [block for block in body if not (block.bold and _is_crosshead(block, _SHORT))]
    kept = [block for block in kept if not (block.bold and _QUOTED.fullmatch(block.text))]
    ended = sum(block.ended for block in kept)
    if ended >= len(kept) / 2:  # else verse, or a list: no line of it ends a sentence
        kept = [block for block in kept if not _is_crosshead(block, _LONGEST_CROSSHEAD)]
    return [block.text for block in kept]


def _uncredited(texts: list[str]) -> tuple[list[str], str]:
    """Part the paper named in brackets behind the last sentence, as digests do."""
    found = _CREDIT.search(texts[-1]) if texts else None
    if found is None or not is_desk(fold(found[1])):
        return texts, ""
    return [*texts[:-1], texts[-1][: found.start()].rstrip()], found[1]


def _without_site(headline: str) -> str:
    """Take off the site that a clipped page's title ends with: … - 云溪网."""
    found = _SITE.search(headline)
    return headline[: found.start()] if found and is_desk(fold(found[1])) else headline


def _is_crosshead(block: Block, longest: int) -> bool:
    return len(block.text) <= longest and not block.ended and not byline(block.text)


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def _day(moments: Iterable[str]) -> date | None:
    return next(filter(None, map(published_on, moments)), None)


def _day_of(marks: Sequence[Block]) -> date | None:
    heads = (each.text for each in marks if furniture(each.text) in ("date line", "page head"))
    return next(filter(None, map(edition_day, heads)), None)


def _first_published(texts: Sequence[str]) -> str:
    return next((found[1] for text in texts if (found := _FIRST.fullmatch(text))), "")


def _paper_of(marks: Sequence[Block]) -> str:
    named = (paper(each.text) for each in marks)
    headed = (found[1] for each in marks if (found := _BEFORE_THE_DAY.match(each.text)))
    names = (name for name in (*named, *headed) if name and furniture(name) in _PAPERS)
    return next((name for name in names if is_desk(fold(name)) or not is_name(fold(name))), "")
