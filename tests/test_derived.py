"""What an earlier run has read and written: taken only where all that it depends on is the same."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from briefing import derived, digest, pipeline, sources, values
from briefing.cli import main
from briefing.derived import Derived
from briefing.errors import SourceError
from briefing.model import Article, Chapter, Found, LeftOut, Line, Reading, Script, Span, Voice
from briefing.settings import Folders, Settings

PAGE = """青石镇图书馆周末延长开放

本报讯（记者 林一舟）青石镇图书馆从3月14日起，周末开放到晚上10点。馆内新设自习座位120个。

河畔步道建成通行

本报讯（记者 何晓）全长4.68千米的河畔步道昨天建成通行，沿线栽了近百种花木，设口袋公园5座。
"""
DAY = date(2026, 3, 12)
VOICE = Voice("x", "x", "x", "x", "x", "x", "female", 300.0, options={"pitch": 1.5})


class Newsroom:
    """One user's folders, with a page, and the two steps from it to a script."""

    def __init__(self, folder: Path) -> None:
        self.page = folder / "page.txt"
        self.page.write_text(PAGE, encoding="utf-8")
        self.settings = Settings(Folders(folder / "data", folder / "cache", folder / "config"))
        self.said: list[str] = []

    def run(self, *, kept: bool = True, day: date = DAY, title: str = "早报") -> Script:
        """Give the script, with what is kept of earlier runs or without."""
        self.said.clear()
        notes = self.settings.derived if kept else Derived()
        found = pipeline.gather([str(self.page)], derived=notes).articles
        return pipeline.write_script(
            found, self.settings, day, title, VOICE, tell=self.said.append, derived=notes
        )


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each stage that really does its work."""
    noted: list[str] = []

    def noting(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def does(*given: object, **named: object) -> object:
            noted.append(name)
            return work(*given, **named)

        return does

    monkeypatch.setattr(sources, "read", noting("read", sources.read))
    monkeypatch.setattr(digest, "digest", noting("written", digest.digest))
    return noted


def test_the_same_page_again_gives_the_same_without_being_read(
    newsroom: Newsroom, made_anew: list[str]
) -> None:
    script = newsroom.run(kept=False)
    said = list(newsroom.said)
    assert newsroom.run() == script
    made_anew.clear()
    assert newsroom.run() == script
    assert made_anew == []
    assert newsroom.said == said == ["stories: 2 found, 0 merged or empty, 2 told"]


def change_page(newsroom: Newsroom) -> None:
    newsroom.page.write_text(PAGE.replace("120个", "121个"), encoding="utf-8")


def rename_page(newsroom: Newsroom) -> None:
    newsroom.page = newsroom.page.rename(newsroom.page.with_name("other.txt"))


def change_style(newsroom: Newsroom) -> None:
    brief = replace(newsroom.settings.brief, style="headline")
    newsroom.settings = replace(newsroom.settings, brief=brief)


def change_minutes(newsroom: Newsroom) -> None:
    brief = replace(newsroom.settings.brief, minutes=0.5)
    newsroom.settings = replace(newsroom.settings, brief=brief)


def change_show(newsroom: Newsroom) -> None:
    show = replace(newsroom.settings.show, title="青石早报")
    newsroom.settings = replace(newsroom.settings, show=show)


def change_lexicon(newsroom: Newsroom) -> None:
    newsroom.settings.folders.config.mkdir(exist_ok=True)
    newsroom.settings.lexicon_files()[-1].write_text("河畔\the2 pan4\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (change_page, ["read", "written"]),
        (rename_page, ["read", "written"]),
        (change_style, ["written"]),
        (change_minutes, ["written"]),
        (change_show, ["written"]),
        (change_lexicon, ["written"]),
    ],
)
def test_what_has_changed_is_made_anew(
    newsroom: Newsroom, made_anew: list[str], change: Callable[[Newsroom], None], again: list[str]
) -> None:
    before = newsroom.run()
    change(newsroom)
    made_anew.clear()
    after = newsroom.run()
    assert made_anew == again
    assert after == newsroom.run(kept=False) != before


def test_the_day_and_the_title_are_part_of_it(newsroom: Newsroom) -> None:
    newsroom.run()
    assert newsroom.run(day=date(2026, 3, 13)).date == date(2026, 3, 13)
    assert newsroom.run(title="晚报").title == "晚报"


def test_minutes_go_by_the_pace_of_the_voice(newsroom: Newsroom) -> None:
    change_minutes(newsroom)
    slots = set()
    for speed in (1.0, 1.5):
        found = pipeline.gather([str(newsroom.page)]).articles
        notes = newsroom.settings.derived
        voice = replace(VOICE, speed=speed)
        pipeline.write_script(found, newsroom.settings, DAY, "", voice, derived=notes)
        slots.add(len(list(notes.folder.rglob("*.script"))) if notes.folder else 0)
    assert slots == {1, 2}


def test_another_program_makes_all_anew(
    newsroom: Newsroom, made_anew: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    script = newsroom.run()
    monkeypatch.setattr(derived, "fingerprint", lambda: "another program")
    made_anew.clear()
    assert newsroom.run() == script
    assert made_anew == ["read", "written"]


def test_what_is_damaged_is_made_anew(newsroom: Newsroom, made_anew: list[str]) -> None:
    script = newsroom.run()
    for file in (newsroom.settings.folders.cache / "derived").rglob("*.*"):
        file.write_bytes(file.read_bytes()[:-1] + b"?")
    made_anew.clear()
    assert newsroom.run() == script
    assert made_anew == ["read", "written"]


def test_a_cache_that_cannot_be_written_keeps_nobody_from_his_script(newsroom: Newsroom) -> None:
    newsroom.settings.folders.cache.write_text("a file where the folder should be")
    assert newsroom.run() == newsroom.run(kept=False)


def test_what_could_not_be_read_whole_is_read_again(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline.gather([str(newsroom.page)])
    missing = SourceError("x", "is not there", "look again")
    monkeypatch.setattr(sources, "read", lambda *_: Found(whole.articles, (missing,)))
    notes = newsroom.settings.derived
    assert pipeline.gather([str(newsroom.page)], derived=notes).unread == (missing,)
    monkeypatch.undo()
    assert pipeline.gather([str(newsroom.page)], derived=notes) == whole


def test_what_points_elsewhere_is_followed_each_time(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes, name = newsroom.settings.derived, str(newsroom.page)
    read = sources.read

    def following(document: object, follow: Callable[[list[str]], object]) -> Found:
        follow(["story.txt"])
        return read(document)  # type: ignore[arg-type] - a document, as the pipeline gives it

    monkeypatch.setattr(sources, "read", following)
    pipeline.gather([name], derived=notes)
    assert not list(newsroom.settings.folders.cache.rglob("*.articles"))


# ---------------------------------------------------------------- the program


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the package's own folder."""
    folder = tmp_path / "briefing"
    (folder / "__pycache__").mkdir(parents=True)
    (folder / "a.py").write_text("A = 1\n")
    (folder / "rules.tsv").write_text("长\tchang2\n")
    monkeypatch.setattr(derived, "PACKAGE", folder)
    return folder


def test_each_byte_of_the_package_tells_programs_apart(package: Path) -> None:
    program = derived.fingerprint.__wrapped__
    seen = [program()]
    (package / "rules.tsv").write_text("长\tzhang3\n")
    seen.append(program())
    (package / "b.py").write_text("")
    seen.append(program())
    (package / "a.py").rename(package / "c.py")
    seen.append(program())
    assert len(set(seen)) == 4
    (package / "__pycache__" / "a.pyc").write_bytes(b"compiled")
    assert program() == seen[-1]


def test_another_version_of_what_is_installed_tells_programs_apart(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = derived.fingerprint.__wrapped__
    assert package.is_dir()
    monkeypatch.syspath_prepend(tmp_path)
    before = program()
    (tmp_path / "jieba-99.dist-info").mkdir()
    assert program() != before


def test_a_program_that_cannot_be_read_whole_has_no_name(package: Path) -> None:
    (package / ".#a.py").symlink_to("somebody@elsewhere:1")  # as an editor locks a file
    assert derived.fingerprint.__wrapped__() is None


def test_a_program_that_lies_in_no_folder_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "PACKAGE", tmp_path / "app.zip" / "briefing")
    assert derived.fingerprint.__wrapped__() is None
    monkeypatch.setattr(derived, "fingerprint", lambda: None)
    slot = Derived(tmp_path).slot("script", str, "input")
    slot.keep("value")
    assert slot.read() is None


# ---------------------------------------------------------------- a whole run

RUN = """
import sys
from briefing.cli import main
main(sys.argv[1:], standalone_mode=False)
print(*{name.partition(".")[0] for name in sys.modules})
"""
GIVEN = ["make", "page.txt", "--date", "2026-03-12", "--voice", "espeak"]
HEAVY = {"PIL", "ai_edge_litert", "jieba", "pydub", "pypinyin", "ssl", "trafilatura"}


def make(newsroom: Newsroom) -> tuple[str, set[str], dict[str, bytes]]:
    """Make the page's episode in a process of its own: what it printed, loaded, and published."""
    folder = newsroom.page.parent
    done = subprocess.run(
        [sys.executable, "-c", RUN, *GIVEN],
        cwd=folder,
        env={**os.environ, "BRIEFING_HOME": str(folder), "PYTHONPATH": str(derived.PACKAGE.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    printed, loaded = done.stdout.rstrip().rsplit("\n", 1)
    return printed, set(loaded.split()), published(newsroom)


def published(newsroom: Newsroom) -> dict[str, bytes]:
    files = (newsroom.page.parent / "output").rglob("*")
    return {file.name: file.read_bytes() for file in files if file.is_file() and file.suffix}


def test_the_same_page_again_gives_the_same_bytes_and_loads_no_dictionary(
    newsroom: Newsroom,
) -> None:
    first = make(newsroom)
    again = make(newsroom)
    assert first[0] == again[0]
    assert first[2] == again[2]
    assert "jieba" in first[1]
    assert not again[1] & HEAVY


def test_without_what_was_kept_the_same_page_gives_the_same_bytes(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(newsroom.page.parent))
    monkeypatch.chdir(newsroom.page.parent)
    first = CliRunner().invoke(main, GIVEN)
    files = published(newsroom)
    shutil.rmtree(newsroom.settings.folders.cache / "derived")
    unaided = CliRunner().invoke(main, GIVEN)
    assert (first.exit_code, unaided.stdout) == (0, first.stdout)
    assert published(newsroom) == files


# ---------------------------------------------------------------- values

texts = st.text(st.characters(), max_size=6)
several = st.lists(texts, max_size=3).map(tuple)
spans = st.builds(Span, *[st.integers(0, 9)] * 4, texts)
readings = st.builds(
    Reading, texts, texts, several, several, st.lists(spans, max_size=2).map(tuple),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple),
)  # fmt: skip
lines = st.builds(Line, readings, st.floats(0, 9))
chapters = st.builds(Chapter, texts, texts, texts, st.lists(lines, max_size=2).map(tuple))
scripts = st.builds(
    Script, texts, st.dates(), st.lists(chapters, max_size=2).map(tuple),
    st.lists(st.builds(LeftOut, st.integers(0, 9), chapters), max_size=1).map(tuple),
)  # fmt: skip
articles = st.builds(
    Article, texts, several, texts, several, published=st.none() | st.dates(), also=several
)


@given(scripts)
def test_a_script_comes_back_from_json(script: Script) -> None:
    told = json.dumps(values.plain(script))
    assert values.value_of(Script, json.loads(told)) == script


@given(st.lists(articles, max_size=3).map(tuple))
def test_articles_come_back_from_json(found: tuple[Article, ...]) -> None:
    told = json.dumps(values.plain(found))
    assert values.value_of(tuple[Article, ...], json.loads(told)) == found
