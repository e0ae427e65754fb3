"""Make up pages of narrow gutters, rules, boxes and photos, as several programs would draw them."""

from collections.abc import Callable
from dataclasses import replace

from tests.columns import TO_FULL_WIDTH
from tests.columns import Story as Filed
from tests.pdf_layouts import LEADING, MARGIN, SIZE, Story, body, heading
from tests.pdf_writer import HEIGHT, WIDTH, Sheet, em

NARROW = SIZE
"""A gutter of one character, into which full stops hang."""
Layout = Callable[[list[Filed]], list[Sheet]]


def full_width(stories: list[Filed]) -> list[Filed]:
    """Set punctuation as Chinese print does."""
    return [
        replace(each, paragraphs=tuple(text.translate(TO_FULL_WIDTH) for text in each.paragraphs))
        for each in stories
    ]


def columns(  # noqa: PLR0913, PLR0917 - where they stand, and how wide
    sheet: Sheet, lines: list[str], x: float, y: float, column: float, count: int
) -> float:
    """Set lines in columns of one length with narrow gutters; give where they end."""
    each = -(-len(lines) // count)
    for at in range(count):
        sheet.lines(lines[at * each : (at + 1) * each], x + at * (column + NARROW), y, SIZE)
    return y + each * LEADING


def story_in(  # noqa: PLR0913, PLR0917 - where it stands, and in how many columns
    sheet: Sheet, story: Story, x: float, y: float, column: float, count: int
) -> float:
    """Set a story in so many columns of so many points; give where it ends."""
    y = heading(sheet, story, x, y, count * column + (count - 1) * NARROW)
    return columns(sheet, body(story, column), x, y, column, count)


def narrow_gutters(stories: list[Filed]) -> list[Sheet]:
    """Set each story in four columns, a character apart."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        y = story_in(sheet, story, MARGIN, y, 210, 4) + 24
    return [sheet]


def unequal_columns(stories: list[Filed]) -> list[Sheet]:
    """Set two stories in a rail, and beside it behind a rule one wide and one of two columns."""
    sheet = Sheet()
    first, second, third, fourth = full_width(stories)
    low = story_in(sheet, first, MARGIN, MARGIN, 180, 1)
    low = story_in(sheet, second, MARGIN, low + 30, 180, 1)
    y = story_in(sheet, third, MARGIN + 200, MARGIN, 640, 1)
    y = story_in(sheet, fourth, MARGIN + 200, y + 30, 315, 2)
    sheet.rule(MARGIN + 190, MARGIN, MARGIN + 190, max(y, low))
    return [sheet]


def ruled_and_boxed(stories: list[Filed]) -> list[Sheet]:
    """Part two stories by rules, tint a third one, and frame an advertisement."""
    sheet, y = Sheet(), MARGIN
    first, second, third, fourth = full_width(stories)
    for story in (first, second):
        y = story_in(sheet, story, MARGIN, y, 280, 3) + 12
        sheet.rule(MARGIN, y, WIDTH - MARGIN, y)
        y += 12
    half = 430
    drawn = len(sheet.drawing)
    ends = story_in(sheet, fourth, MARGIN + half + 20, y + 10, half - 20, 1)
    tint = Sheet()
    tint.box(MARGIN + half + 10, y, WIDTH - MARGIN + 10, ends + 5, "0.9 g")
    sheet.drawing[drawn:drawn] = tint.drawing
    ends = max(ends, story_in(sheet, third, MARGIN, y + 4, 205, 2)) + 20
    sheet.box(MARGIN, ends, WIDTH - MARGIN, ends + 90)
    sheet.put("广告", MARGIN + 6, ends + 4, 8)
    sheet.put("云溪老酒 香飘百年", 350, ends + 20, 30)
    sheet.put("订购热线 0000-1234567 买一送一", 350, ends + 60, 12)
    return [sheet]


def headline_over_some_columns(stories: list[Filed]) -> list[Sheet]:
    """Set a story over three of four columns beside one, and below them two over two."""
    sheet = Sheet()
    first, second, third, fourth = full_width(stories)
    ends = [
        story_in(sheet, first, MARGIN, MARGIN, 210, 3),
        story_in(sheet, second, MARGIN + 660, MARGIN, 210, 1),
    ]
    y = max(ends) + 30
    story_in(sheet, third, MARGIN, y, 210, 2)
    story_in(sheet, fourth, MARGIN + 440, y, 210, 2)
    return [sheet]


def headline_in_the_middle_column(stories: list[Filed]) -> list[Sheet]:
    """Set headlines at the top of the middle one of three columns that begin as high."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        lines = body(story, 280)
        low = heading(sheet, story, MARGIN + 290, y, 280)
        saved = round((low - y) / LEADING)
        each = -(-(len(lines) + saved) // 3)
        sheet.lines(lines[:each], MARGIN, y, SIZE)
        middle = max(each - saved, 1)
        sheet.lines(lines[each : each + middle], MARGIN + 290, low, SIZE)
        sheet.lines(lines[each + middle :], MARGIN + 580, y, SIZE)
        y += (each + 2) * LEADING
        sheet.rule(MARGIN, y, WIDTH - MARGIN, y)
        y += 12
    return [sheet]


def photo_in_a_column(stories: list[Filed]) -> list[Sheet]:
    """Leave room for a photo with its caption inside the second column of each story."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        low = heading(sheet, story, MARGIN, y, 880)
        lines = body(story, 280)
        each = -(-(len(lines) + 8) // 3)
        sheet.lines(lines[:each], MARGIN, low, SIZE)
        room = max(each - 8, 2)
        second, third = lines[each : each + room], lines[each + room :]
        cut = len(second) // 2
        sheet.lines(second[:cut], MARGIN + 290, low, SIZE)
        top = low + cut * LEADING
        sheet.box(MARGIN + 290, top + 4, MARGIN + 560, top + 84, "0.5 g")
        sheet.put("图为活动现场。 白露 摄", MARGIN + 290, top + 90, 8)
        sheet.lines(second[cut:], MARGIN + 290, top + 8 * LEADING, SIZE)
        sheet.lines(third, MARGIN + 580, low, SIZE)
        y = low + max(each, 10, len(third)) * LEADING + 40
    return [sheet]


def justified(stories: list[Filed]) -> list[Sheet]:
    """Spread the characters of each line over its column, more in some than in others."""
    sheet, y, column = Sheet(), MARGIN, 283.0
    for story in full_width(stories):
        low = heading(sheet, story, MARGIN, y, 880)
        lines = body(story, 270)
        each = -(-len(lines) // 3)
        for at, line in enumerate(lines):
            x = MARGIN + at // each * (column + 14)
            is_last = line.endswith("。") or em(line) * SIZE < column - 30
            top = low + at % each * LEADING
            sheet.spread(line, x, top, SIZE, em(line) * SIZE if is_last else column)
        y = low + each * LEADING + 24
    return [sheet]


def character_by_character(stories: list[Filed]) -> list[Sheet]:
    """Draw every character by itself, on two pages."""
    sheets = []
    for some in (stories[:2], stories[2:]):
        whole, y = Sheet(), MARGIN
        for story in full_width(some):
            y = story_in(whole, story, MARGIN, y, 286, 3) + 24
        sheets.append(_apart(whole))
    return sheets


def _apart(sheet: Sheet) -> Sheet:
    apart = Sheet()
    for text, x, y, size, _ in sheet.texts:
        for at, character in enumerate(text):
            if character != "　":
                apart.put(character, x + em(text[:at]) * size, y, size)
    return apart


def as_an_office_prints(stories: list[Filed]) -> list[Sheet]:
    """Draw as a word processor does: white behind each line, and a space at its end."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        plain = Sheet()
        y = story_in(plain, story, MARGIN, y, 435, 2) + 24
        for text, x, top, size, font in plain.texts:
            sheet.box(x, top, x + 435, top + size * 1.3, "1 1 1 rg")
            sheet.put(text + " ", x, top, size, font)
    return [sheet]


def interlocked(stories: list[Filed]) -> list[Sheet]:
    """Set four stories round a photo, so that no straight line parts them."""
    sheet = Sheet()
    first, second, third, fourth = full_width(stories)
    sides = {"left": MARGIN, "middle": MARGIN + 220, "right": MARGIN + 660}
    low = story_in(sheet, first, sides["left"], MARGIN, 320, 2)
    right = story_in(sheet, second, sides["right"], MARGIN, 220, 1)
    left = story_in(sheet, third, sides["left"], low + 30, 210, 1)
    top = max(right + 30, low + 60)
    story_in(sheet, fourth, sides["middle"] + 20, top, 315, 2)
    assert max(left, top) < HEIGHT
    return [sheet]


NARROW_LAYOUTS: dict[str, Layout] = {
    "gutters of a character": narrow_gutters,
    "columns of unequal width": unequal_columns,
    "rules and boxes": ruled_and_boxed,
    "headline over some columns": headline_over_some_columns,
    "headline in the middle column": headline_in_the_middle_column,
    "photo in a column": photo_in_a_column,
    "justified text": justified,
    "drawn character by character": character_by_character,
    "as an office prints": as_an_office_prints,
    "interlocked": interlocked,
}
