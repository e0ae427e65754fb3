"""Input that no newspaper prints: it is handled, or refused in one sentence, and in good time."""

import json
import os
import random
import subprocess
import sys
import threading
import time
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import digest
from briefing.cli import main
from briefing.errors import BriefingError, SourceError
from briefing.model import Article, Document
from briefing.reading import say
from briefing.script import markdown
from briefing.settings import Settings, user_folders
from briefing.sources import LONGEST_HEADLINE, read
from briefing.sources.encodings import MOST_BLANKS, decode
from briefing.sources.fetch.documents import document
from briefing.sources.fetch.pipes import piped
from briefing.writing import read_script

PAGE = (Path(__file__).parent / "sources" / "yunxi-daily.txt").read_text(encoding="utf-8")
DAY = date(2026, 3, 12)
SENTENCE = "昨天上午，云溪区在青石湖举行第3届龙舟赛，来自12个村的36支队伍、720名选手参加比赛。"
HEAD = "## 云溪举行龙舟赛\n\n本报讯（记者 李明）"
LONG_S = 10.0
"""For what takes a second or two on a quiet machine; what grows with the square takes hours."""


def script(path: Path) -> Result:
    return CliRunner().invoke(main, ["script", str(path), "--json", "--date", "2026-03-12"])


def is_no_text(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs"}


MIXED_IN: dict[str, Callable[[str], str]] = {
    "zero width": "\u200b".join,
    "turned round": lambda text: text.replace("，", "\u202e，\u2066"),
    "emoji": lambda text: text.replace("。", "😀👨\u200d👩\u200d👧。"),
    "line separators": lambda text: text.replace("\n", "\u2028"),
    "carriage returns": lambda text: text.replace("\n", "\r"),
    "next lines": lambda text: text.replace("\n", "\x85"),
    "soft hyphens": lambda text: text.replace("云溪", "云\xad溪"),
}


@pytest.mark.parametrize("mixed", MIXED_IN)
@pytest.mark.parametrize("kind", ["newspaper", "markdown", "json"])
def test_marks_that_are_no_text_are_neither_spoken_nor_shown(mixed: str, kind: str) -> None:
    text = MIXED_IN[mixed](PAGE)
    if kind == "json":
        headline, story = MIXED_IN[mixed](f"云溪举行龙舟赛\0{SENTENCE}。").split("\0")
        text = json.dumps({"headline": headline, "paragraphs": [story]})
    found = read(document(f"page.{kind}", text.encode(), media_type=""))
    assert found.articles
    for brief in digest.digest(found.articles, DAY):
        for told in (brief.headline, *brief.sentences):
            assert not any(map(is_no_text, told.replace("\u200d", "")))


LARGE: dict[str, str] = {
    "a paragraph of 100,000 characters": HEAD + SENTENCE * (100_000 // len(SENTENCE)),
    "one without a mark": HEAD + "云溪龙舟赛" * 20_000,
    "one of commas": HEAD + "云溪，" * 30_000 + "赛。",
    "one of quotations": HEAD + "“云溪”" * 25_000 + "。",
    "one of brackets": HEAD + "（" * 100_000 + "云溪。",
    "digits": HEAD + "1234567890 " * 10_000 + "。",
    "blanks": HEAD + "云溪" + " " * 500_000 + "龙舟赛开赛。",
    "wide blanks": HEAD + "云溪" + "\u3000" * 500_000 + "龙舟赛开赛。",
    "rows of blanks": HEAD + (" " * 400 + "云") * 100 + "龙舟赛开赛。",
    "quarter spaces": HEAD + "云溪" + "\u2005" * 100_000 + "龙舟赛开赛。",
    "days": HEAD + SENTENCE + "　　2026年3月3日\n　　云溪市水务局\n" * 2_000,
    "turns": "（上接第一版）\n云溪区昨天开了会，来了很多人。\n（下转第二版）\n" * 1_000,
    "empty lines": "\n" * 500_000 + HEAD + SENTENCE,
    "number signs": "#" * 200_000,
    "opening brackets": "[" * 100_000,
    "emphasis": "*云 " * 50_000,
    "quotation levels": ">" * 50_000 + " 云溪。",
    "tabs": "云溪\t" * 60_000,
}


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_what_is_far_too_long_ends_in_good_time(tmp_path: Path, name: str, suffix: str) -> None:
    page = tmp_path / f"page.{suffix}"
    page.write_text(LARGE[name], encoding="utf-8")
    began_s = time.process_time()
    result = script(page)
    assert time.process_time() - began_s < LONG_S
    assert result.exit_code in {0, 1}
    assert result.exception is None or isinstance(result.exception, SystemExit)
    if result.exit_code:
        assert result.output.count("\n") == 1


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body>" + "<div>" * 100_000 + "云溪。" + "</div>" * 100_000,
        "<html><body><p>" + "<b>" * 50_000 + "云溪。",
        "<rss version='2.0'><channel><item><title>云</title><description>" + "<a>" * 50_000,
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 100_000,
    ],
)
def test_deep_nesting_is_refused(markup: str) -> None:
    with pytest.raises(SourceError):
        read(document("page", markup.encode()))


DTD = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a {}>{}]>{}'
RSS = "<rss version='2.0'><channel><item><title>云溪&{};</title></item></channel></rss>"
LAUGHS = "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "feed",
    [
        DTD.format('SYSTEM "file:///etc/hostname"', "", RSS.format("a")),
        DTD.format('"哈"', LAUGHS, RSS.format("i")),
    ],
    ids=["a file", "a billion laughs"],
)
def test_entities_of_a_document_of_its_own_are_not_read(feed: str) -> None:
    began_s = time.process_time()
    told = str(outcome("feed.xml", feed.encode()))
    assert time.process_time() - began_s < LONG_S
    hostname = Path("/etc/hostname")
    assert not hostname.exists() or hostname.read_text().strip() not in told
    assert "哈哈" not in told


def test_a_headline_is_no_book() -> None:
    record = json.dumps({"headline": "云" * (LONGEST_HEADLINE + 1), "paragraphs": [SENTENCE]})
    with pytest.raises(SourceError, match="headline of 501 characters"):
        read(Document("page.json", record.encode(), "json"))


def test_what_a_front_matter_says_is_not_done(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    done = tmp_path / "done"
    page.write_text(
        f'---\ntitle: !!python/object/apply:os.system ["touch {done}"]\n---\n\n'
        f"# 云溪龙舟赛\n\n{SENTENCE}\n",
        encoding="utf-8",
    )
    assert script(page).exit_code == 0
    assert not done.exists()


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
)
def test_an_encoding_is_found(encoding: str) -> None:
    assert decode(PAGE.encode(encoding)) == PAGE


def test_big5_is_found() -> None:
    page = (Path(__file__).parent / "sources" / "traditional.txt").read_text(encoding="utf-8")
    sent = page.encode("big5", "ignore")
    assert decode(sent) == sent.decode("big5")


def test_a_row_of_blanks_is_cut() -> None:
    assert decode(b"a" + b" " * 10_000 + b"b") == "a" + " " * MOST_BLANKS + "b"


@settings(max_examples=200)
@given(data=st.binary(max_size=2000), name=st.sampled_from(["a.txt", "a.md", "a.html", "a.json"]))
def test_any_bytes_give_articles_or_one_sentence(data: bytes, name: str) -> None:
    told = outcome(name, data)
    if isinstance(told, str):
        assert "\n" not in told
    else:
        digest.digest(told, DAY)


def outcome(name: str, data: bytes) -> tuple[Article, ...] | str:
    """Give the articles, or the sentence that refuses them."""
    try:
        return read(document(name, data)).articles
    except BriefingError as error:
        return str(error)


# ---------------------------------------------------------------- files that are none


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows names no pipes so")
def test_a_pipe_is_read_while_somebody_writes(tmp_path: Path) -> None:
    pipe = tmp_path / "page.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=[PAGE.encode()])
    writer.start()  # it waits for its reader
    assert piped(pipe) == PAGE.encode()
    writer.join()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows names no pipes so")
def test_a_pipe_that_nobody_writes_to_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "page.txt"
    os.mkfifo(pipe)
    handle = os.open(pipe, os.O_RDWR)
    for _ in ("somebody who writes nothing", "nobody at all"):
        with pytest.raises(SourceError, match="nothing came"):
            piped(pipe, 0.05)
        if handle:
            os.close(handle)
            handle = 0


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
@pytest.mark.parametrize(
    ("source", "problem"), [("/dev/zero", "larger than 20 MB"), ("/dev/null", "is empty")]
)
def test_a_device_is_refused(source: str, problem: str) -> None:
    assert problem in script(Path(source)).output


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_script_is_held_to_what_a_page_is(tmp_path: Path) -> None:
    """It may come from anybody, as pages do: no device, no book, no other encoding, any mark."""
    (tmp_path / "latin.md").write_bytes("# 早报\n\n云\xe9".encode("latin-1", "replace") + b"\xff")
    (tmp_path / "large.md").write_bytes(b"a" * 20_000_001)
    for name, problem in (
        ("/dev/zero", "larger than 20 MB"),
        (tmp_path / "large.md", "larger than 20 MB"),
        (tmp_path / "latin.md", "latin.md line 3: is not UTF-8"),
        (tmp_path, "cannot be read"),
        (tmp_path / "none.md", "does not exist"),
    ):
        done = CliRunner().invoke(
            main, ["make", "--script", str(name), "-o", str(tmp_path / "out")]
        )
        assert (done.exit_code, problem in done.output) == (1, True), done.output
        assert done.output.count("\n") == 1


@settings(max_examples=50)
@given(text=st.text(max_size=200) | st.text('#<!->{}"idkstory:\n 云，。\0\u202e\x1b', max_size=200))
def test_any_text_is_a_script_or_one_sentence_and_nothing_but_text_is_spoken(text: str) -> None:
    head = '# 早报\n\n<!-- {"date": "2026-03-12"} -->\n\n## 甲地开工\n\n'
    for given_text in (text, head + text):
        try:
            found = markdown.from_markdown(given_text, "script.md", say)
        except BriefingError as error:
            assert len(str(error).splitlines()) == 1  # noqa: PT017 - either is right
            continue
        for line in (line for chapter in found.chapters for line in chapter.lines):
            assert not any(map(is_no_text, line.said))
            assert "<!--" not in line.said


def test_a_script_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "script.md"
    file.write_text(
        '# 早报\n\n<!-- {"date": "2026-03-12"} -->\n\n## 甲地\n\n甲地开工。\n', "utf-8-sig"
    )
    assert read_script(file, Settings(user_folders())).title == "早报"


PAGES_WITHOUT_A_SENTENCE = {
    "figures": "1 2 3 4\n" * 50,
    "marks": "，。！？——……\n" * 50,
    "a headline alone": "## 云溪举行龙舟赛\n",
    "names": "李明 王芳\n张伟\n",
    "blanks": "\u3000\n \u200b\n" * 20,
    "Latin": "lorem ipsum dolor sit amet\n" * 20,
    "emoji": "😀😀😀\n" * 20,
}


@pytest.mark.parametrize("name", PAGES_WITHOUT_A_SENTENCE)
@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_a_page_without_one_sentence_ends_in_one(tmp_path: Path, name: str, suffix: str) -> None:
    page = tmp_path / f"page.{suffix}"
    page.write_text(PAGES_WITHOUT_A_SENTENCE[name], encoding="utf-8")
    result = script(page)
    assert result.exit_code in {0, 1}
    assert result.exception is None or isinstance(result.exception, SystemExit)
    if result.exit_code:
        assert result.output.count("\n") == 1


def test_a_folder_named_like_a_page_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "page.txt").mkdir()
    assert "holds no page" in script(tmp_path / "page.txt").output


# ---------------------------------------------------------------- memory, in a process of its own

MEASURED = """
import sys
from pathlib import Path
from briefing.cli import main
try:
    main(["script", sys.argv[1], "--date", "2026-03-12"])
finally:
    status = Path("/proc/self/status").read_text().split()
    print(int(status[status.index("VmHWM:") + 1]) // 1000, file=sys.stderr)
"""
"""The peak since the program was loaded: that of getrusage begins with its parent's."""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read from /proc")
@pytest.mark.parametrize("name", ["a thousand articles", "100 MB", "noise"])
def test_no_input_takes_more_memory_than_is_promised(tmp_path: Path, name: str) -> None:
    page = tmp_path / "page.txt"
    with page.open("wb") as file:
        if name == "100 MB":
            for _ in range(100):
                file.write(b"a" * 1_000_000)
        elif name == "noise":
            file.write(random.Random(1).randbytes(19_000_000))  # noqa: S311 - any noise does
        else:
            for at in range(1000):
                story = f"## 第{at}村举行龙舟赛\n\n本报讯（记者 李明）{SENTENCE}\n\n"
                file.write(story.encode())
    process = subprocess.run(
        [sys.executable, "-c", MEASURED, str(page)], capture_output=True, text=True, check=False
    )
    assert "Traceback" not in process.stderr
    assert int(process.stderr.split()[-1]) < 700
