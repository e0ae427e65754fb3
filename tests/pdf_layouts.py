"""Make up newspaper pages as PDF: each layout sets the stories it is given, and nothing else."""

from collections.abc import Callable
from typing import Protocol

from tests.pdf_writer import HEIGHT, WIDTH, Sheet, broken, em


class Story(Protocol):
    """What a layout needs to know of a story."""

    headline: str
    kicker: str
    dateline: str

    @property
    def subheadlines(self) -> tuple[str, ...]: ...

    @property
    def paragraphs(self) -> tuple[str, ...]: ...


MARGIN, GUTTER, SIZE = 60.0, 22.0, 10.0
LEADING = SIZE * 1.5


def heading(sheet: Sheet, story: Story, x: float, y: float, width: float) -> float:
    """Set kicker, headline and sub-headlines; give where the body may begin."""
    size = 26.0 if em(story.headline) * 26 <= width else 16.0
    pieces = [(story.kicker, 13.0, x), (story.headline, size, x)]
    pieces += [(text, 13.0, x + 26) for text in story.subheadlines]
    for text, points, left in pieces:
        for line in broken(text, int((width - left + x) / points)):
            sheet.put(line, left, y, points)
            y += points * 1.3 if line else 0
    return y + 8


def body(story: Story, width: float) -> list[str]:
    """Break a story's text into the lines of a column."""
    dateline = story.dateline + ("" if story.dateline.endswith(")") else " ")
    paragraphs = [dateline + story.paragraphs[0], *story.paragraphs[1:]]
    return [line for text in paragraphs for line in broken("　　" + text, int(width / SIZE))]


def story_in(  # noqa: PLR0913, PLR0917 - where it stands, and in how many columns
    sheet: Sheet, story: Story, x: float, y: float, width: float, columns: int
) -> float:
    """Set a story below its heading in columns of one length; give where it ends."""
    column = (width - (columns - 1) * GUTTER) / columns
    y = heading(sheet, story, x, y, width)
    lines = body(story, column)
    each = -(-len(lines) // columns)
    for at in range(columns):
        left = x + at * (column + GUTTER)
        sheet.lines(lines[at * each : (at + 1) * each], left, y, SIZE)
    return y + each * LEADING


def one_column(stories: list[Story]) -> list[Sheet]:
    """Set all below each other, as an office prints them."""
    sheet, y = Sheet(), MARGIN
    for story in stories:
        y = story_in(sheet, story, 200, y, 480, 1) + 30
    return [sheet]


def two_columns(stories: list[Story]) -> list[Sheet]:
    """Set each story in two columns below its headline."""
    sheet, y = Sheet(), MARGIN
    for story in stories:
        y = story_in(sheet, story, MARGIN, y, WIDTH - 2 * MARGIN, 2) + 30
    return [sheet]


def four_columns(stories: list[Story]) -> list[Sheet]:
    """Set each story in four columns with a headline across."""
    sheet, y = Sheet(), MARGIN
    for story in stories:
        y = story_in(sheet, story, MARGIN, y, WIDTH - 2 * MARGIN, 4) + 24
    return [sheet]


def side_by_side(stories: list[Story]) -> list[Sheet]:
    """Set two stories beside each other, row after row."""
    sheet, y = Sheet(), MARGIN
    half = (WIDTH - 2 * MARGIN - 2 * GUTTER) / 2
    for left, right in zip(stories[::2], stories[1::2], strict=True):
        ends = [
            story_in(sheet, left, MARGIN, y, half, 2),
            story_in(sheet, right, MARGIN + half + 2 * GUTTER, y, half, 1),
        ]
        y = max(ends) + 40
    return [sheet]


def stacked_beside_a_long_one(stories: list[Story]) -> list[Sheet]:
    """Set one story down the left side and the others below each other on its right."""
    sheet = Sheet()
    half = (WIDTH - 2 * MARGIN - 2 * GUTTER) / 2
    story_in(sheet, stories[0], MARGIN, MARGIN, 200, 1)
    y = MARGIN
    for story in stories[1:]:
        y = story_in(sheet, story, MARGIN + 200 + 2 * GUTTER, y, half, 2) + 37
    return [sheet]


def headline_in_the_middle(stories: list[Story]) -> list[Sheet]:
    """Set headlines short and centred over three columns."""
    sheet, y = Sheet(), MARGIN
    for story in stories:
        width = em(story.headline) * 16
        sheet.put(story.headline, (WIDTH - width) / 2, y, 16)
        lines = body(story, 270)
        each = -(-len(lines) // 3)
        for at in range(3):
            some = lines[at * each : (at + 1) * each]
            sheet.lines(some, MARGIN + at * (270 + GUTTER), y + 34, SIZE)
        y += 34 + each * LEADING + 30
    return [sheet]


def headers_and_footers(stories: list[Story]) -> list[Sheet]:
    """Set a page a story, each with the paper's name, the day, a page number and its editors."""
    sheets = []
    for number, story in enumerate(stories, 1):
        sheet = Sheet()
        sheet.put("云溪日报", MARGIN, 24, 30)
        sheet.put("2026年3月12日 星期四", 400, 40, SIZE)
        sheet.put(f"第{number}版", 900, 40, SIZE)
        story_in(sheet, story, MARGIN, 120, WIDTH - 2 * MARGIN, 3)
        sheet.put("责任编辑:白露 美编:石桥 校对:田野", MARGIN, HEIGHT - 50, 8)
        sheet.put(f"云溪融媒·{number}", 800, HEIGHT - 50, 8)
        sheets.append(sheet)
    return sheets


def turned_over(stories: list[Story]) -> list[Sheet]:
    """Break the first story off at the foot of page 1 and go on with it on page 2."""
    first, *others = stories
    lines = body(first, 400)
    cut = len(lines) // 2
    front, inside = Sheet(), Sheet()
    y = heading(front, first, MARGIN, MARGIN, 880)
    front.lines([*lines[:cut], "(下转第2版)"], MARGIN, y, SIZE)
    inside.put(first.headline, MARGIN, MARGIN, 16)
    inside.lines(["(上接第1版)" + lines[cut], *lines[cut + 1 :]], MARGIN, MARGIN + 40, SIZE)
    y = MARGIN + 40 + len(lines) * LEADING + 40
    for story in others:
        y = story_in(inside, story, MARGIN, y, 880, 2) + 30
    return [front, inside]


def vertical_title(stories: list[Story]) -> list[Sheet]:
    """Set each headline vertically on the right of its story's two columns."""
    sheet, y = Sheet(), MARGIN
    for story in stories:
        sheet.put(story.headline, WIDTH - MARGIN - 40, y, 18, "V")
        lines = body(story, 390)
        each = -(-len(lines) // 2)
        for at in range(2):
            some = lines[at * each : (at + 1) * each]
            sheet.lines(some, MARGIN + at * (390 + GUTTER), y, SIZE)
        y += max(each * LEADING, len(story.headline) * 18) + 40
    return [sheet]


def drawn_in_disorder(stories: list[Story]) -> list[Sheet]:
    """Draw the pieces of a page in an order that has nothing to do with reading."""
    (sheet,) = four_columns(stories)
    return [Sheet(sorted(sheet.drawing, key=lambda text: text[::-1]))]


LAYOUTS: dict[str, Callable[[list[Story]], list[Sheet]]] = {
    "one column": one_column,
    "two columns": two_columns,
    "four columns, headline across": four_columns,
    "two stories side by side": side_by_side,
    "stories beside a long one": stacked_beside_a_long_one,
    "headline in the middle": headline_in_the_middle,
    "headers and footers on every page": headers_and_footers,
    "turned over to the next page": turned_over,
    "vertical title": vertical_title,
    "drawn in disorder": drawn_in_disorder,
}
