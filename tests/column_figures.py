"""Measure how much of the pages that `tests.columns` sets is understood, style by style.

python -m tests.column_figures [PAGES A STYLE]
"""

import sys
from dataclasses import dataclass, field
from random import Random

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources import read
from tests.columns import STYLES, TO_FULL_WIDTH, Page, Story, Style, a_page
from tests.figures import Score

_SHOWN = 12
"""Characters that tell two stories apart, at their start and at their end."""


@dataclass(slots=True)
class Figures:
    """What was understood of the pages of one style."""

    boundaries: Score = field(default_factory=Score)
    headlines: Score = field(default_factory=Score)
    kickers: Score = field(default_factory=Score)
    subheadlines: Score = field(default_factory=Score)
    paragraphs: Score = field(default_factory=Score)
    joins: Score = field(default_factory=Score)
    reporters: Score = field(default_factory=Score)
    furniture: list[str] = field(default_factory=list)


def plain(text: str) -> str:
    """Make half- and full-width punctuation one, and drop the spaces and dashes of typesetting."""
    return "".join(text.translate(TO_FULL_WIDTH).split()).replace("——", "")


def articles(text: str) -> tuple[Article, ...]:
    try:
        return read(Document("page", text.encode(), "newspaper")).articles
    except SourceError:
        return ()


def measure(style: Style, pages: int) -> Figures:
    """Print and read back as many pages as asked for; each number is a page of its own."""
    figures = Figures()
    for chance in range(pages):
        printed = a_page(style, Random(chance))  # noqa: S311 - pages, not secrets
        _add(figures, articles(printed.text), printed, style)
    return figures


def _add(figures: Figures, found: tuple[Article, ...], page: Page, style: Style) -> None:
    truth = page.stories
    figures.boundaries.add(map(_bounds, found), map(_bounds, truth))
    figures.headlines.add((plain(a.headline) for a in found), (plain(s.headline) for s in truth))
    figures.kickers.add(
        (plain(a.headline + a.kicker) for a in found if a.kicker),
        (plain(s.headline + s.kicker) for s in truth if s.kicker),
    )
    figures.subheadlines.add(
        (plain("".join((a.headline, *a.subheadlines))) for a in found if a.subheadlines),
        (plain("".join((s.headline, *s.subheadlines))) for s in truth if s.subheadlines),
    )
    whole = [plain(text) for story in truth for text in story.paragraphs]
    read_back = [plain(text) for article in found for text in article.paragraphs]
    figures.paragraphs.add(read_back, whole)
    lines = {plain(line) for line in page.text.splitlines()}
    torn = [text for text in whole if not any(text in line for line in lines)]
    figures.joins.add((text for text in read_back if text in torn), torn)
    if style.byline != "none":
        figures.reporters.add(
            ("".join(a.reporters) for a in found if a.reporters),
            ("".join(s.reporters) for s in truth if s.reporters),
        )
    said = plain(
        "".join("".join((a.headline, a.kicker, *a.subheadlines, *a.paragraphs)) for a in found)
    )
    figures.furniture += [
        line for line in page.furniture if len(plain(line)) > 3 and plain(line) in said
    ]


def _bounds(story: Article | Story) -> str:
    text = plain("".join(story.paragraphs))
    return f"{text[:_SHOWN]}…{text[-_SHOWN:]}"


def main(pages: int) -> None:
    """Print the table."""
    columns = ("boundaries", "headlines", "kickers", "subheads", "paragraphs", "joins", "reporters")
    lines = [f"{'style':42}" + "".join(f"{name:>11}" for name in columns) + " furniture spoken"]
    for name, style in STYLES.items():
        f = measure(style, pages)
        shares = (f.boundaries, f.headlines, f.kickers, f.subheadlines, f.paragraphs, f.joins)
        row = "".join(f"{share.f1:11.3f}" for share in (*shares, f.reporters))
        lines.append(f"{name:42}{row} {len(f.furniture)}")
    print("\n".join(lines))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
