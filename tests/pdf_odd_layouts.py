"""Make up pages with the odd things that papers have: bands, drop caps, ears, interviews."""

from dataclasses import replace

from tests.columns import Story as Filed
from tests.pdf_layouts import GUTTER, LEADING, MARGIN, SIZE, heading
from tests.pdf_narrow_layouts import Layout, full_width
from tests.pdf_set_layouts import in_columns, pieces, put
from tests.pdf_writer import HEIGHT, WIDTH, Sheet, broken, em


def headlines_on_bands(stories: list[Filed]) -> list[Sheet]:
    """Set each headline white on a dark band above its columns."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        sheet.box(MARGIN, y, WIDTH - MARGIN, y + 36, "0.2 g")
        sheet.put(story.headline, MARGIN + 20, y + 7, 20, "B")
        y = in_columns(sheet, pieces(story, 276), MARGIN, y + 56, 276, 3) + 30
    return [sheet]


def drop_caps(stories: list[Filed]) -> list[Sheet]:
    """Set the first character of each story three lines high."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        low = heading(sheet, story, MARGIN, y, 880)
        first, *others = story.paragraphs
        sheet.put(first[0], MARGIN, low, 28)
        text, lines = first[1:], list[str]()
        while text:
            line, *more = broken(text, 40 if len(lines) < 2 else 43)
            lines.append(line)
            text = "".join(more)
        for at, line in enumerate(lines):
            sheet.put(
                line, MARGIN + (em(first[0]) * 28 + 2 if at < 2 else 0), low + at * LEADING, SIZE
            )
        rest = [line for text in others for line in broken("　　" + text, 43)]
        sheet.lines(rest, MARGIN + 430 + GUTTER, low, SIZE)
        y = low + max(len(lines), len(rest), 2) * LEADING + 34
    return [sheet]


QUESTION = "记者：这件事是怎么做起来的？中间遇到过哪些难处？"


def interviews(stories: list[Filed]) -> list[Sheet]:
    """Ask a question in bold before each paragraph but the first."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        low = heading(sheet, story, MARGIN, y, 880)
        lines = [(line, "H") for line in broken("　　" + story.paragraphs[0], 43)]
        for text in story.paragraphs[1:]:
            lines += [(line, "B") for line in broken("　　" + QUESTION, 43)]
            lines += [(line, "H") for line in broken("　　" + text, 43)]
        y = in_columns(sheet, lines, MARGIN, low, 430, 2) + 30
    return [sheet]


def ear_and_contents(stories: list[Filed]) -> list[Sheet]:
    """Set a front page: the paper's name, beside it the weather, and a list of contents."""
    sheet = Sheet()
    sheet.put("云溪日报", MARGIN, 40, 60, "B")
    sheet.put("2026年3月12日 星期四 农历丙午年正月廿四", 400, 50, 10)
    sheet.put("国内统一连续出版物号 CN00-0000 第9127期 今日8版", 400, 70, 10)
    sheet.box(760, 36, WIDTH - MARGIN, 106)
    sheet.put("今日天气", 770, 42, 12, "B")
    sheet.put("多云 8℃—15℃", 770, 62, 10)
    sheet.rule(MARGIN, 116, WIDTH - MARGIN, 116)
    first, *others = full_width(stories)
    y = in_columns(
        sheet, pieces(first, 200), MARGIN, heading(sheet, first, MARGIN, 130, 650), 200, 3
    )
    sheet.box(740, 130, WIDTH - MARGIN, 260, "0.92 g")
    sheet.put("导读", 750, 136, 16, "B")
    for at, entry in enumerate(("老街夜市开张 3版", "春茶采摘过半 5版", "少年棋手夺冠 7版")):
        sheet.put(entry, 750, 166 + at * 24, 10)
    y = max(y, 270.0) + 20
    for story in others:
        low = heading(sheet, story, MARGIN, y, 880)
        y = in_columns(sheet, pieces(story, 200), MARGIN, low, 200, 4) + 30
    sheet.put("责任编辑 白露 美编 石桥 校对 田野", 600, HEIGHT - 40, 8)
    return [sheet]


def one_in_another_face(stories: list[Filed]) -> list[Sheet]:
    """Set the text of the last story, a commentary, in the face of captions, in a box."""
    sheet, y = Sheet(), MARGIN
    *others, last = full_width(stories)
    for story in others:
        low = heading(sheet, story, MARGIN, y, 560)
        y = in_columns(sheet, pieces(story, 270), MARGIN, low, 270, 2) + 30
    sheet.put(last.headline, 670, MARGIN + 10, 16, "B")
    lines = [(line, "K") for line, _ in pieces(last, 250)]
    end = put(sheet, lines, 670, MARGIN + 44)
    sheet.box(660, MARGIN, WIDTH - MARGIN, end + 10)
    return [sheet]


def names_below_headlines(stories: list[Filed]) -> list[Sheet]:
    """Centre headline, a line on what it is, and a byline over two columns."""
    sheet, y = Sheet(), MARGIN
    for story in full_width(stories):
        for text, size, font in (
            (story.headline, 22.0, "B"),
            ("——来自云溪河畔的报道", 13.0, "K"),
            ("□ 本报记者 江若谷", 10.0, "K"),
        ):
            sheet.put(text, (WIDTH - em(text) * size) / 2, y, size, font)
            y += size * 1.4
        y = in_columns(sheet, pieces(replace(story, dateline=""), 430), MARGIN, y + 6, 430, 2) + 30
    return [sheet]


ODD_LAYOUTS: dict[str, Layout] = {
    "headlines on bands": headlines_on_bands,
    "drop caps": drop_caps,
    "ear and contents": ear_and_contents,
    "one in another face": one_in_another_face,
    "names below headlines": names_below_headlines,
}
