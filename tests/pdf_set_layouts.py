"""Make up pages that tell their parts by face: cross-heads, quotations, captions, red heads."""

from collections.abc import Iterator

from tests.columns import Story as Filed
from tests.pdf_layouts import GUTTER, LEADING, MARGIN, SIZE, heading
from tests.pdf_narrow_layouts import Layout, full_width
from tests.pdf_writer import HEIGHT, WIDTH, Sheet, broken, em

PARTS = ("谁来出这笔钱", "一张表管到底 一扇门进得去", "往后怎么走？")
"""Cross-heads, the second too long for a narrow column."""
_BESIDE = (3, 10)
"""The lines beside a photo."""
Piece = tuple[str, str]
"""A line and the name of its font."""


def pieces(
    story: Filed, width: float, heads: tuple[str, ...] = (), size: float = SIZE
) -> list[Piece]:
    """Break a story's text into the lines of a column, with cross-heads between paragraphs."""
    lines: list[Piece] = []
    for at, text in enumerate(story.paragraphs):
        opening = story.dateline if not at and story.dateline.endswith(")") else ""
        if 0 < at <= len(heads):
            lines += [(line, "B") for line in broken(heads[at - 1], int(width / size))]
        lines += [(line, "H") for line in broken("　　" + opening + text, int(width / size))]
    return lines


def put(sheet: Sheet, lines: list[Piece], x: float, y: float, size: float = SIZE) -> float:
    """Set lines below each other; give where they end."""
    for at, (line, font) in enumerate(lines):
        sheet.put(line, x, y + at * size * 1.5, size, font)
    return y + len(lines) * size * 1.5


def in_columns(  # noqa: PLR0913, PLR0917 - what is set, where, how wide and how large
    sheet: Sheet,
    lines: list[Piece],
    x: float,
    y: float,
    width: float,
    count: int,
    size: float = SIZE,
) -> float:
    """Set lines in columns of one length; give where they end."""
    each = -(-len(lines) // count)
    for at in range(count):
        put(sheet, lines[at * each : (at + 1) * each], x + at * (width + GUTTER), y, size)
    return y + each * size * 1.5


def cross_heads(stories: list[Filed]) -> list[Sheet]:
    """Set heads no larger than the text between the paragraphs, in the face of headlines."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        y = heading(sheet, story, MARGIN, y, 880)
        y = in_columns(sheet, pieces(story, 200, PARTS), MARGIN, y, 200, 4) + 30
    return [sheet]


def _round_a_photo(sheet: Sheet, lines: list[str], x: float, y: float) -> float:
    """Set a text beside a photo that stands to its left."""
    sheet.box(x, y + 3 * LEADING + 2, x + 120, y + 9 * LEADING - 4, "0.6 g")
    sheet.put("图为活动现场。", x, y + 9 * LEADING, 8, "K")
    for at, line in enumerate(lines):
        sheet.put(line, x + (130 if _BESIDE[0] <= at < _BESIDE[1] else 0), y + at * LEADING, SIZE)
    return y + len(lines) * LEADING


def wrapped_round_a_photo(stories: list[Filed]) -> list[Sheet]:
    """Let each text run round a photo at the left edge of its column."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        low = heading(sheet, story, MARGIN, y, 400)
        lines: list[str] = []
        for paragraph in story.paragraphs:
            rest = "　　" + paragraph
            while rest:
                first, *more = broken(rest, 27 if _BESIDE[0] <= len(lines) < _BESIDE[1] else 40)
                lines.append(first)
                rest = "".join(more)
        y = max(_round_a_photo(sheet, lines, MARGIN, low), low + 11 * LEADING) + 40
    return [sheet]


def quotations(stories: list[Filed]) -> list[Sheet]:
    """Set a sentence of each story large between the lines of its first column."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        low = heading(sheet, story, MARGIN, y, 880)
        lines = pieces(story, 430)
        each = -(-(len(lines) + 3) // 2)
        first = max(each - 3, 1)  # no line is set twice, however short the story
        cut = first // 2 + 1
        low_quote = put(sheet, lines[:cut], MARGIN, low)
        sheet.put("“路是一步一步走出来的。”", MARGIN, low_quote + 12, 16, "K")
        put(sheet, lines[cut:first], MARGIN, low_quote + 3 * LEADING)
        put(sheet, lines[first:], MARGIN + 430 + GUTTER, low)
        y = low + max(each, len(lines) - each + 3) * LEADING + 34
    return [sheet]


def ruled_columns(stories: list[Filed]) -> list[Sheet]:
    """Centre each headline over four columns with rules between them."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        sheet.put(story.headline, (WIDTH - em(story.headline) * 20) / 2, y, 20, "B")
        low = in_columns(sheet, pieces(story, 200), MARGIN, y + 34, 200, 4)
        for at in range(1, 4):
            x = MARGIN + at * (200 + GUTTER) - GUTTER / 2
            sheet.rule(x, y + 34, x, low)
        y = low + 30
    return [sheet]


def lead_set_larger(stories: list[Filed]) -> list[Sheet]:
    """Set the text of the first story larger than that of the others."""
    sheet, y = Sheet(), MARGIN
    for at, story in enumerate(full_width(stories)):
        size = SIZE if at else 12.0
        low = heading(sheet, story, MARGIN, y, 880)
        y = in_columns(sheet, pieces(story, 276, size=size), MARGIN, low, 276, 3, size) + 30
    return [sheet]


def red_heads(stories: list[Filed]) -> list[Sheet]:
    """Set an official bulletin: red title, issue and day, text over three pages, imprint."""
    front = Sheet()
    front.put("营商环境工作简报", 320, 70, 40, "B")
    front.put("第17期(总第112期)", 420, 130, 12)
    front.put("云溪区发展改革局", 200, 160, 12, "K")
    front.put("2026年3月12日", 720, 160, 12, "K")
    front.rule(200, 180, 800, 180)
    sheets, y = [front], 220.0
    for line, size, font, x in _typed(full_width(stories)):
        if y > HEIGHT - 160:
            sheets.append(Sheet())
            y = 80.0
        sheets[-1].put(line, x, y, size, font)
        y += size * 1.7
    for number, sheet in enumerate(sheets, 1):
        sheet.put(f"— {number} —", 480, HEIGHT - 60, 10)
    last = sheets[-1]
    last.rule(200, y + 20, 800, y + 20)
    last.put("报：市发展改革委，区委、区政府领导。", 206, y + 28, 12)
    last.put("送：各镇（街道），区级各部门。", 206, y + 48, 12)
    return sheets


def _typed(stories: list[Filed]) -> Iterator[tuple[str, float, str, float]]:
    """Give line, size, font and place of each line of a typed document."""
    for story in stories:
        yield story.headline, 18.0, "B", (WIDTH - em(story.headline) * 18) / 2
        for line, font in pieces(story, 600, size=15.0):
            yield line, 15.0, font, 200.0


def magazine(stories: list[Filed]) -> list[Sheet]:
    """Run stories through two columns a page, below a band that names section and issue."""
    sheets: list[Sheet] = []
    for story in full_width(stories):
        lines = pieces(story, 300)
        sheets += [_spread(len(sheets) + 40)]
        y = heading(sheets[-1], story, MARGIN, 100, 620)
        each = max(len(lines) // 3, 1)
        in_columns(sheets[-1], lines[: 2 * each], MARGIN, y, 300, 2)
        sheets += [_spread(len(sheets) + 40)]
        put(sheets[-1], lines[2 * each :], MARGIN, 100)
    return sheets


def _spread(number: int) -> Sheet:
    sheet = Sheet()
    sheet.box(0, 0, WIDTH, 50, "0.9 g")
    sheet.put("手艺 CRAFT", MARGIN, 18, 12, "B")
    sheet.put("寻谷 2026年3月号", 800, 18, 10)
    sheet.put(str(number), MARGIN, HEIGHT - 50, 10, "B")
    sheet.put("寻谷", MARGIN + 20, HEIGHT - 50, 9)
    return sheet


def column_of_briefs(stories: list[Filed]) -> list[Sheet]:
    """Set briefs below a label, each below a head no larger than its text."""
    sheet, y = Sheet(), MARGIN
    sheet.put("简讯", MARGIN, y, 20, "B")
    y += 40
    for story in full_width(stories):
        sheet.put(story.headline, MARGIN, y, SIZE, "B")
        y = put(sheet, pieces(story, 300), MARGIN, y + LEADING) + 5
    return [sheet]


def rail_of_briefs(stories: list[Filed]) -> list[Sheet]:
    """Set one story in two columns, and beside it the others as briefs below a label on a band."""
    sheet = Sheet()
    first, *others = full_width(stories)
    y = heading(sheet, first, MARGIN, MARGIN, 560)
    in_columns(sheet, pieces(first, 270), MARGIN, y, 270, 2)
    sheet.box(660, MARGIN, WIDTH - MARGIN, MARGIN + 26, "0.2 g")
    sheet.put("速览", 670, MARGIN + 5, 14, "B")
    y = MARGIN + 40
    for story in others:
        lines = [(line, "B") for line in broken(story.headline, 28)] + pieces(story, 280)
        y = put(sheet, lines, 660, y) + 5
    return [sheet]


def captions_and_notices(stories: list[Filed]) -> list[Sheet]:
    """Set a caption as large as the text below a photo over two columns, and a boxed notice."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        low = heading(sheet, story, MARGIN, y, 880)
        sheet.box(MARGIN + 300, low, MARGIN + 880, low + 90, "0.6 g")
        sheet.put("居民在新装的电梯前合影。　白露　摄", MARGIN + 300, low + 94, SIZE, "K")
        lines = pieces(story, 278)
        saved = 8
        each = -(-(len(lines) + 2 * saved) // 3)
        put(sheet, lines[:each], MARGIN, low)
        rest = lines[each:]
        half = -(-len(rest) // 2)
        put(sheet, rest[:half], MARGIN + 300, low + saved * LEADING)
        put(sheet, rest[half:], MARGIN + 600, low + saved * LEADING)
        y = low + max(each, saved + half) * LEADING + 34
    sheet.box(MARGIN, y, MARGIN + 400, y + 90)
    sheet.put("公 告", MARGIN + 160, y + 10, 16, "B")
    sheet.put("因管网检修，3月13日8时至18时老街停水。", MARGIN + 20, y + 40, SIZE)
    sheet.put("云溪区自来水公司", MARGIN + 200, y + 60, SIZE)
    return [sheet]


SET_LAYOUTS: dict[str, Layout] = {
    "cross-heads by face": cross_heads,
    "wrapped round a photo": wrapped_round_a_photo,
    "quotations between the lines": quotations,
    "rules between columns": ruled_columns,
    "lead set larger": lead_set_larger,
    "official bulletin": red_heads,
    "magazine": magazine,
    "column of briefs": column_of_briefs,
    "rail of briefs": rail_of_briefs,
    "captions and notices": captions_and_notices,
}
