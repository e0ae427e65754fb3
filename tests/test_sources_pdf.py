"""PDF: a page set in columns gives back its stories, and no file hangs, crashes or lies."""

import io
from collections.abc import Callable
from math import cos, radians, sin
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cli import main
from briefing.errors import SourceError
from briefing.model import Document, Found
from briefing.sources import pdf as reader
from briefing.sources import read
from briefing.sources.fetch import fetch
from tests.columns import TO_FULL_WIDTH, stories
from tests.pdf_layouts import LAYOUTS
from tests.pdf_narrow_layouts import NARROW_LAYOUTS, full_width
from tests.pdf_odd_layouts import ODD_LAYOUTS, QUESTION, interviews
from tests.pdf_set_layouts import SET_LAYOUTS
from tests.pdf_writer import HEIGHT, Sheet, em, file_of, pdf, stream

ALL_LAYOUTS = {**LAYOUTS, **NARROW_LAYOUTS, **SET_LAYOUTS, **ODD_LAYOUTS}
PAGES = 5
"""Pages of four stories each, drawn by chance."""


def of(data: bytes) -> Found:
    return read(Document("page.pdf", data, "pdf"))


@pytest.mark.parametrize("layout", sorted(ALL_LAYOUTS))
def test_a_layout_gives_back_its_stories_in_their_order(layout: str) -> None:
    in_order = found = headlines = whole = 0
    for chance in range(PAGES):
        printed = Random(chance).sample(stories(), 4)  # noqa: S311 - pages, not secrets
        articles = of(pdf(*ALL_LAYOUTS[layout](list(printed)))).articles
        read_back = {_plain(article.headline): article for article in articles}
        found += len(articles)
        headlines += sum(_plain(story.headline) in read_back for story in printed)
        whole += sum(
            _plain(story.headline) in read_back
            and list(map(_plain, read_back[_plain(story.headline)].paragraphs))
            == list(map(_plain, story.paragraphs))
            for story in printed
        )
        in_order += [_plain(story.headline) for story in printed] == list(read_back)
    assert 2 * headlines / (4 * PAGES + found) >= 0.98
    assert in_order / PAGES >= 0.9
    assert whole / (4 * PAGES) >= 0.9  # some open with what only looks like a dateline


@pytest.mark.parametrize("system", ["CNS1", "GB1"])
def test_a_font_is_of_the_characters_that_its_codes_number_whatever_it_says(system: str) -> None:
    sheet = Sheet()
    sheet.put("老糧倉變身圖書館", 100, 60, 26)
    sheet.column(["本報訊 三河鎮的老糧倉昨天改成圖書館，首批圖書一萬二千冊。"], 100, 100, 20)
    unlocked = pdf(sheet, system=system).replace(b"Registry(Adobe)", b"Registry(xyzzy)")
    (article,) = of(unlocked).articles
    assert article.headline == "老糧倉變身圖書館"
    assert article.paragraphs == ("三河鎮的老糧倉昨天改成圖書館，首批圖書一萬二千冊。",)


def _plain(text: str) -> str:
    return text.replace(" ", "").translate(TO_FULL_WIDTH)


def test_the_questions_of_an_interview_are_text_though_they_are_bold() -> None:
    printed = [story for story in stories() if len(story.paragraphs) > 2][:4]
    for article in of(pdf(*interviews(printed))).articles:
        assert article.paragraphs[1:4:2] == (QUESTION, QUESTION)


def test_a_cross_head_at_the_top_of_a_page_goes_on_with_the_story() -> None:
    story, *_ = [each for each in full_width(list(stories())) if len(each.paragraphs) > 2]
    front, inside = Sheet(), Sheet()
    front.put(story.headline, 60, 60, 26, "B")
    front.column(story.paragraphs[:2], 60, 110, 40)
    inside.put("往后怎么走", 60, 60, 10, "B")
    inside.column(story.paragraphs[2:], 60, 75, 40)
    (article,) = of(pdf(front, inside)).articles
    assert article.paragraphs == story.paragraphs


def test_kicker_headline_and_sub_headline_are_told_apart_by_their_size() -> None:
    sheet = Sheet()
    sheet.put("省运会女子赛艇决赛传捷报", 100, 60, 14)
    sheet.put("临江姑娘摘下两金", 100, 90, 28)
    sheet.put("她说,最想念的是河上的晨雾", 100, 130, 14)
    sheet.column(["本报讯(通讯员 容川)昨天,临江选手夏知禾以7分41秒夺冠。"], 100, 170, 20)
    (article,) = of(pdf(sheet)).articles
    assert article.kicker == "省运会女子赛艇决赛传捷报"
    assert article.headline == "临江姑娘摘下两金"
    assert article.subheadlines == ("她说,最想念的是河上的晨雾",)
    assert (article.dateline, article.reporters) == ("本报讯(通讯员 容川)", ("容川",))


def test_what_is_set_smaller_is_no_part_of_the_headline() -> None:
    sheet = Sheet()
    sheet.put("岛上医疗专机 今起夜间待命", 100, 60, 26)
    sheet.put("每年可多救援六十人", 100, 100, 14)
    sheet.column(["本报讯 石屿医疗专机今天起夜间待命，每年可多救援六十人。"], 100, 140, 20)
    (article,) = of(pdf(sheet)).articles
    assert article.headline == "岛上医疗专机 今起夜间待命"
    assert article.subheadlines == ("每年可多救援六十人",)


def test_what_repeats_at_the_edges_of_pages_is_in_no_story_but_tells_the_day() -> None:
    printed = list(stories()[:4])
    found = of(pdf(*LAYOUTS["headers and footers on every page"](printed))).articles
    assert [article.headline for article in found] == [story.headline for story in printed]
    assert {str(article.published) for article in found} == {"2026-03-12"}
    said = "".join("".join(article.paragraphs) for article in found)
    assert not [text for text in ("责任编辑", "云溪融媒·", "2026年3月12日") if text in said]


def test_vertical_text_is_read_from_right_to_left() -> None:
    sheet = Sheet()
    sheet.put("老街夜市今晚开街", 700, 100, 30, "V")
    text = "　　云溪老街夜市今晚开街,一百二十个摊位沿河排开,营业到夜里十一点。首晚还有皮影戏。"
    for at in range(0, len(text), 16):
        sheet.put(text[at : at + 16], 640 - at / 16 * 18, 100, 10, "V")
    (article,) = of(pdf(sheet)).articles
    assert article.headline == "老街夜市今晚开街"
    assert "".join(article.paragraphs) == text.strip()


def test_characters_stacked_below_each_other_are_one_title() -> None:
    sheet = Sheet()
    for at, character in enumerate("夜市开街"):
        sheet.put(character, 60, 100 + at * 24, 20)
    sheet.column(["本报讯 云溪老街夜市昨晚开街。", "首晚来了三千人。"], 120, 100, 20)
    (article,) = of(pdf(sheet)).articles
    assert (article.headline, article.paragraphs[0]) == ("夜市开街", "云溪老街夜市昨晚开街。")


def test_turned_text_is_told_as_left_out() -> None:
    sheet = Sheet()
    sheet.put("夜市开街", 100, 60, 20)
    sheet.column(["本报讯 云溪老街夜市昨晚开街。"], 100, 100, 20)
    string = ("横过来的一段话" * 4).encode("utf-16-be").hex()
    sheet.drawing.append(f"BT /H 10 Tf 0 1 -1 0 900 300 Tm <{string}> Tj ET")
    found = of(pdf(sheet))
    assert len(found.articles) == 1
    assert "page 1: has 28 characters of turned text" in str(found.unread[0])


@pytest.mark.parametrize("turned", ["0 1 -1 0 1400 0", "0 -1 1 0 0 1000"])
def test_a_page_that_lies_on_its_side_is_read(turned: str) -> None:
    (sheet,) = LAYOUTS["two columns"](list(stories()[:2]))
    upright = of(pdf(sheet)).articles
    sheet.drawing.insert(0, f"{turned} cm")
    found = of(pdf(sheet).replace(b"[0 0 1000.0 1400.0]", b"[0 0 1400.0 1000.0]"))
    assert [article.headline for article in found.articles] == [
        article.headline for article in upright
    ]
    assert [article.paragraphs for article in found.articles] == [
        article.paragraphs for article in upright
    ]
    assert not found.unread


def recognised(degrees: float) -> bytes:
    """Write a scan as text recognition does: word by word, a blank behind each, somewhat askew."""
    (printed,) = LAYOUTS["two columns"](list(stories()[:2]))
    across, up = cos(radians(degrees)), sin(radians(degrees))
    sheet = Sheet()
    for text, x, y, size, _ in printed.texts:
        base = HEIGHT - y - size
        for at in range(0, len(text), 3):
            word = (text[at : at + 3] + " ").encode("utf-16-be").hex()
            left = x + em(text[:at]) * size
            where = f"{across * left - up * base:.2f} {up * left + across * base:.2f}"
            sheet.drawing.append(
                f"BT 3 Tr /H {size} Tf {across:.5f} {up:.5f} {-up:.5f} {across:.5f} {where} Tm "
                f"<{word}> Tj ET"
            )
    return pdf(sheet)


@pytest.mark.parametrize("degrees", [0, 0.8, -1.5, 3])
def test_a_scan_that_was_recognised_is_read_be_it_askew(degrees: float) -> None:
    printed = of(pdf(*LAYOUTS["two columns"](list(stories()[:2])))).articles
    found = of(recognised(degrees)).articles
    assert [article.headline for article in found] == [article.headline for article in printed]
    assert [article.paragraphs for article in found] == [article.paragraphs for article in printed]


def test_lines_askew_beside_level_ones_are_told_as_left_out() -> None:
    sheet = Sheet()
    sheet.put("夜市开街", 100, 60, 20)
    sheet.column(["本报讯 云溪老街夜市昨晚开街，首批摊位都在河边。"], 100, 100, 20)
    across, up = cos(radians(20)), sin(radians(20))
    string = "云溪老街夜市昨晚开街，首批摊位都在河边。".encode("utf-16-be").hex()
    sheet.drawing.append(
        f"BT /H 10 Tf {across:.4f} {up:.4f} {-up:.4f} {across:.4f} 100 900 Tm <{string}> Tj ET"
    )
    found = of(pdf(sheet))
    assert [article.headline for article in found.articles] == ["夜市开街"]
    assert "has 20 characters of turned text" in str(found.unread[0])


def test_blanks_behind_each_character_are_no_spaces() -> None:
    sheet = Sheet()
    sheet.put("夜市开街", 100, 60, 20)
    lines = ["　　本报讯（记者 程柳）云溪老街的夜市昨", "晚开街，首批摊位120个，都在河边。"]
    sheet.lines([" ".join(line.replace(" ", "")) for line in lines], 100, 100)
    sheet.column(["摊主在黑板上写下 A B C 三个字母，说是座位号。"], 100, 130, 20)
    (article,) = of(pdf(sheet)).articles
    assert article.reporters == ("程柳",)
    assert "夜市昨晚开街，首批摊位120个，都在河边。" in article.paragraphs[0]
    assert "写下 A B C 三个字母" in article.paragraphs[1]


@pytest.mark.parametrize(
    ("font", "problem"),
    [
        (b"<</Subtype/Type0>>", "is a broken PDF"),
        (b"2 0 R", "does not say what the characters"),
    ],
)
def test_one_page_that_cannot_be_read_fails_alone(font: bytes, problem: str) -> None:
    sheets = [LAYOUTS["one column"](list(stories()[at : at + 1]))[0] for at in range(2)]
    front, fonts, rest = pdf(*sheets).rpartition(b"/Font 3 0 R")
    found = of(front + fonts.replace(b"3 0 R", b"<</H " + font + b">>") + rest)
    assert [article.headline for article in found.articles] == [stories()[0].headline]
    assert f"page.pdf, page 2: {problem}" in str(found.unread[0])


def test_a_surname_that_is_a_numeral_begins_no_part_of_a_story() -> None:
    sheet = Sheet()
    sheet.put("青石巷装上扶梯", 100, 60, 26)
    lines = [
        "　　本报讯 青石巷第三段扶梯昨天开通。",
        "伍阿婆在女儿的陪伴下，用了九分钟，从",
        "家门口到了江边，站在码头上看了很久。",
        "　　扶梯全长八十米，每天早上六点开放。",
    ]
    sheet.lines(lines, 100, 110)
    (article,) = of(pdf(sheet)).articles
    assert "伍阿婆在女儿的陪伴下，用了九分钟，从家门口" in article.paragraphs[0]


def test_text_in_no_order_is_refused_rather_than_read() -> None:
    sheet, chance = Sheet(), Random(1)  # noqa: S311 - a page, no secret
    for at in range(120):
        x, y = chance.uniform(60, 800), chance.uniform(60, 1300)
        sheet.put(f"第{at}处散落的文字没有顺序", x, y, 10)
    with pytest.raises(SourceError, match="page 1: has lines whose order cannot be told; "):
        of(pdf(sheet))
    found = of(pdf(sheet, *LAYOUTS["one column"](list(stories()[:1]))))
    assert [article.headline for article in found.articles] == [stories()[0].headline]
    assert "page 1: has lines whose order" in str(found.unread[0])


def page_with(content: bytes, *more: bytes, resources: str = "") -> bytes:
    """Write a file of one page from raw objects; `more` are numbered from 5."""
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<"
            + resources.encode()
            + b">>>>",
            content,
            *more,
        ]
    )


def form(calls: str, at: int) -> bytes:
    resources = f"/XObject<</X {at} 0 R>>"
    extra = f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{resources}>>"
    return stream(calls.encode(), extra=extra)


def font(descendant: str, to_unicode: str = "") -> str:
    return (
        "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H"
        f"{to_unicode}/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>{descendant}>>]>>>>"
    )


RANGE = b"begincmap 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange endcmap"
NOTHING = stream(b"")


def crowded(count: int, size: float, drawn: str = "") -> bytes:
    """Write a page of single characters all over it, each by itself, in two sizes."""
    sheet, chance = Sheet(), Random(2)  # noqa: S311 - a page, no secret
    for at in range(count):
        x, y = chance.uniform(0, 990), chance.uniform(0, 1390)
        sheet.put("字", x, y, size * (2 if at % 3 == 0 else 1))
    sheet.drawing.append(drawn)
    return pdf(sheet)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "characters all over the page": lambda: crowded(6_000, 4),
    "rules and boxes without end": lambda: crowded(
        1_500, 4, "".join(f"{at % 900} {at % 1300} 99 70 re S\n" for at in range(9_000))
    ),
    "a stream that unpacks for ever": lambda: page_with(stream(bytes(300_000_000))),
    "drawings that call each other up": lambda: page_with(
        stream(b"/X Do"),
        *(form("/X Do " * 9, 6 + at) for at in range(30)),
        NOTHING,
        resources="/XObject<</X 5 0 R>>",
    ),
    "a drawing that calls itself up": lambda: page_with(
        stream(b"/X Do"), form("/X Do", 5), resources="/XObject<</X 5 0 R>>"
    ),
    "references in a circle": lambda: page_with(b"5 0 R", b"4 0 R"),
    "widths for every number there is": lambda: page_with(
        NOTHING, resources=font("/W[0 4000000000 500]")
    ),
    "meanings for every number there is": lambda: page_with(
        NOTHING, stream(RANGE), resources=font("", "/ToUnicode 5 0 R")
    ),
    "rows as wide as memory": lambda: page_with(
        stream(b"x", extra="/DecodeParms<</Predictor 12/Columns 2000000000>>")
    ),
    "states inside states": lambda: page_with(stream(b"q " * 2_000_000)),
    "brackets inside brackets": lambda: page_with(stream(b"[" * 200_000)),
    "pages inside pages": lambda: file_of(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"]
    ),
    "an index of a billion": lambda: (
        b"%PDF-1.5\n1 0 obj\n"
        + stream(b"\1\0\0" * 4, extra="/Type/XRef/Size 1000000000/W[1 1 1]/Root 9 0 R")
        + b"\nendobj\nstartxref\n9\n%%EOF"
    ),
    "an outdated packing that grows": lambda: page_with(
        stream(b"\x80\x0b\x60\x50" * 90_000, packed=False, extra="/Filter/LZWDecode")
    ),
    "a table of characters from elsewhere": lambda: page_with(
        NOTHING, resources=font("").replace("Identity-H", "..#2F..#2Fetc#2Fx")
    ),
}
"""Each as it is wanted: some take a second to write."""
BOUNDS = {
    "a stream that unpacks for ever": r"more than 200,000,000 bytes unpacked",
    "drawings that call each other up": r"more than 48,000,000 bytes of drawing",
}
"""What is said of those that ask for too much."""


@pytest.mark.parametrize("trick", sorted(HOSTILE))
def test_no_hostile_file_hangs_or_crashes(trick: str) -> None:
    data = HOSTILE[trick]()
    with pytest.raises(SourceError, match=rf"page\.pdf.*{BOUNDS.get(trick, '')}.*; "):
        of(data)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (pdf(Sheet()), r"is a PDF of pictures \(a scan\).*OCR"),
        (
            pdf(LAYOUTS["one column"](list(stories()[:1]))[0], system="Identity"),
            "does not say what the characters",
        ),
        (b"%PDF-1.7\n" + b"cut short", "is a broken PDF"),
        (file_of([b"<</Type/Catalog>>"]), "is a PDF of pictures"),
        (
            file_of(
                [
                    b"<</Type/Catalog>>",
                    b"<</Filter/Standard/V 1/R 2/P -4/O<"
                    + b"41" * 32
                    + b">/U<"
                    + b"42" * 32
                    + b">>>",
                ],
                "/Encrypt 2 0 R/ID[<00><00>]",
            ),
            "is locked with a password",
        ),
    ],
)
def test_a_file_without_readable_text_says_what_to_do(data: bytes, problem: str) -> None:
    with pytest.raises(SourceError, match=problem):
        of(data)


def test_more_pages_than_any_newspaper_has_are_told() -> None:
    sheet = LAYOUTS["one column"](list(stories()[:1]))[0]
    found = of(pdf(sheet, *[Sheet()] * reader.MOST_PAGES))
    assert len(found.articles) == 1
    assert f"more than {reader.MOST_PAGES} pages" in str(found.unread[0])


SAMPLE = pdf(*LAYOUTS["two columns"](list(stories()[:2])), packed=False)


@given(st.data())
@settings(max_examples=80)
def test_no_mangled_file_breaks_the_reader(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(SAMPLE)))
    length = data.draw(st.integers(0, 60))
    junk = data.draw(
        st.binary(max_size=12)
        | st.sampled_from(
            [b"<<", b">>", b"[", b"endobj", b" 0 R", b"-1", b"99999999999", b"stream"]
        )
    )
    try:
        found = of(SAMPLE[:at] + junk + SAMPLE[at + length :])
    except SourceError:
        return
    assert all(article.headline and all(article.paragraphs) for article in found.articles)


def test_a_pdf_is_read_from_a_file_from_standard_input_and_by_the_command(tmp_path: Path) -> None:
    data = pdf(*LAYOUTS["four columns, headline across"](list(stories()[:4])))
    (tmp_path / "paper").write_bytes(data)
    (named,) = fetch(str(tmp_path / "paper"))
    (piped,) = fetch("-", io.BytesIO(data))
    assert (named.kind, piped.kind) == ("pdf", "pdf")
    result = CliRunner().invoke(main, ["articles", str(tmp_path / "paper"), "--json"])
    assert result.exit_code == 0
    assert stories()[0].headline in result.stdout
    (tmp_path / "scan.pdf").write_bytes(pdf(Sheet()))
    result = CliRunner().invoke(main, ["articles", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "scan.pdf: is a PDF of pictures" in result.stderr
