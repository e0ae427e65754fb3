"""Find what stands above a page's story beside its headline: kicker and sub-headlines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.sources.credits.bylines import byline
from briefing.sources.furniture.web_furniture import site_furniture, web_furniture
from briefing.sources.html.blocks import Block
from briefing.sources.html.named import is_named
from briefing.sources.html.tree import Page
from briefing.sources.page.headings.headlines import joined
from briefing.sources.words.characters import squeezed
from briefing.sources.words.traditional import fold

NEAR = 8
"""Blocks around the headline among which kicker, sub-headlines and the information line stand."""
INFORMATION = re.compile(
    r"来源|稿源|作者|记者|采写|撰文|撰稿|供稿|文字\s*[:：|｜]|报道\s*[:：]|时间|发布|\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]"
)
KICKER = re.compile(
    r"(?:^|[-_\s])(?:yinti|yt|jianti|jt|(?:intro|pre|up|top|sup|lead|guide|shoulder)[-_]?(?:title|bt|ti)|kicker|eyebrow)(?:\d?$|[-_\s])",
    re.IGNORECASE,
)
SUBHEADLINE = re.compile(
    r"(?:^|[-_\s])(?:futi|fubiaoti|fbt|ft|(?:sub|vice|down|second|sec|deputy)[-_]?(?:title|head(?:line)?|bt|ti)|deck|dek|standfirst)(?:\d?$|[-_\s])",
    re.IGNORECASE,
)
_EXCERPT = re.compile(r"(?:^|[-_\s])(?:art(?:icle)?|post|entry)[-_]?excerpt(?:$|\s)", re.IGNORECASE)
"""Either a line that its writer set below the headline, or what a program cut off the text."""
_ABOVE = re.compile(r"(?:^|\s)(?:pre|intro|shoulder)(?:$|\s)", re.IGNORECASE)
_BELOW = re.compile(r"(?:^|\s)(?:sub|dek)(?:$|\s)", re.IGNORECASE)
"""Names that say enough only on their own, on the right side of the headline."""
_BELOW_PROPERTY = {"alternativeheadline", "alternativeHeadline"}
_KICKER_METAS = ("introtitle", "pretitle", "kicker")
_SUBHEADLINE_METAS = ("subtitle", "subheadline", "sub-title")
_DASHED = re.compile(r"(?:—|–|─|--)[^。]{4,50}$")
"""A sub-headline as print leads it in: ——记首航."""
_COLUMN = re.compile(r"【\s*(?P<kicker>[^【】。，！？]{2,12}?)\s*】\s*(?P<headline>[^【】]{6,})")
"""A column's name in brackets before the headline: 【新春走基层】山村来了第一班公交."""
_BESIDE = 2
_LONGEST = 60
_OPENING = 8
"""Characters by which an excerpt is known for the beginning of a paragraph."""
_SHORTEST_KICKER = 6
"""A shorter heading above the headline names the channel."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a story."""

    kicker: str = ""
    headline: str = ""
    subheadlines: tuple[str, ...] = ()


def heading_of(
    page: Page, blocks: Sequence[Block], chosen: Sequence[Block], headline: str, at: int
) -> Heading:
    """Find kicker and sub-headlines by what the page calls them, else by where they stand.

    `at` is the block that prints the headline, -1 where none does; `chosen` are the story's blocks.
    """
    above = [*_usual(blocks[max(at - NEAR, 0) : max(at, 0)], headline)]
    below = [*_usual(blocks[at + 1 : at + 1 + NEAR], headline)] if at >= 0 else []
    kickers = [each for each in (*above, *below) if is_named(each, KICKER)]
    kickers = kickers or [each for each in above if _is_called(each, _ABOVE)]
    subs = [each for each in (*above, *below) if is_named(each, SUBHEADLINE)]
    subs = subs or [each for each in below if _is_called(each, _BELOW) or _is_alternative(each)]
    beneath = blocks[at + 1 : at + 1 + NEAR] if at >= 0 else ()
    subs = subs or [each for each in beneath if _is_excerpt(each, chosen)]
    given = [page.metas[name] for name in _KICKER_METAS if name in page.metas]
    kicker = [each.text for each in kickers] or given or [*_heading_above(blocks, at)]
    given = [page.metas[name] for name in _SUBHEADLINE_METAS if name in page.metas]
    dashed = [each.text for each in below[:_BESIDE] if _DASHED.match(each.text)]
    under = [each.text for each in subs] or given or [*_heading_below(blocks, chosen, at)] or dashed
    column = _COLUMN.fullmatch(headline)
    if column and not kicker:
        kicker, headline = [column["kicker"]], column["headline"]
    return Heading(
        " ".join(kicker[0].split("\n")) if kicker else "",
        headline,
        tuple(sub for text in under for sub in subheadlines_in(text)),
    )


def in_pieces(block: Block) -> str:
    """Give a line's text with a space between its elements, which margins part on the screen."""
    pieces = " ".join(" ".join(str(piece) for piece in block.element.itertext()).split())
    whole = squeezed(pieces) == squeezed(block.text)
    return pieces if whole else block.text.replace("\n", " ")


def subheadlines_in(text: str) -> tuple[str, ...]:
    """Part sub-headlines set on several lines, without their dashes."""
    rows = (row.strip().lstrip("—–-").strip() for row in text.split("\n"))
    return tuple(row for row in rows if row)


def one_headline(text: str) -> str:
    """Put a headline set on several lines on one."""
    return joined([row.strip() for row in text.split("\n") if row.strip()])


def _usual(near: Sequence[Block], headline: str) -> Iterator[Block]:
    for block in near:
        if (
            squeezed(block.text) != squeezed(headline)
            and not block.linked
            and not site_furniture(block.text)  # a column's name, 天气, may be a kicker
            and not INFORMATION.search(fold(block.text))
        ):
            yield block


def _is_called(block: Block, pattern: re.Pattern[str]) -> bool:
    named = pattern.search(block.element.get("class", "")[:200])
    return bool(named) and len(block.text) <= _LONGEST and not block.text.endswith("。")


def _is_excerpt(block: Block, chosen: Sequence[Block]) -> bool:
    """Tell a line of its own that is called the story's excerpt, and is none of its text."""
    text = squeezed(block.text)
    others = (squeezed(each.text) for each in chosen if each is not block)
    named = bool(_EXCERPT.search(block.element.get("class", "")[:200]))
    cut = text.endswith(("…", "...")) or any(each.startswith(text[:_OPENING]) for each in others)
    return named and len(text) <= _LONGEST and not cut


def _is_alternative(block: Block) -> bool:
    return block.element.get("itemprop", "") in _BELOW_PROPERTY


def _heading_above(blocks: Sequence[Block], at: int) -> Iterator[str]:
    """Give the lower heading right above the headline."""
    if at > 0 and _are_one(blocks[at - 1], blocks[at]):
        yield from [each.text for each in blocks[at - 1 : at] if len(each.text) >= _SHORTEST_KICKER]


def _heading_below(blocks: Sequence[Block], chosen: Sequence[Block], at: int) -> Iterator[str]:
    """Give the lower heading right below the headline, unless cross-heads are set like it."""
    if 0 <= at < len(blocks) - 1 and _are_one(blocks[at + 1], blocks[at]):
        below = blocks[at + 1]
        if all(each is below or each.level != below.level for each in chosen):
            yield below.text


def _are_one(beside: Block, headline: Block) -> bool:
    """Tell a lower heading that stands in one element with the headline."""
    return (
        beside.level > headline.level > 0
        and not beside.linked
        and not web_furniture(beside.text)
        and not byline(beside.text)
        and beside.element.getparent() is headline.element.getparent()
    )
