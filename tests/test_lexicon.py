"""A user's own entries: read from files, refused where they are wrong, kept, and followed."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from briefing import lexicons, settings
from briefing.cli import main
from briefing.engines import takes
from briefing.engines.espeak import Espeak
from briefing.errors import SettingsError
from briefing.model import Line, Voice
from briefing.reading import explain, lexicon_file, say
from briefing.reading.characters import SAYABLE
from briefing.reading.lexicon import lexicon
from briefing.reading.syllables import inventory, syllables

PAGE = Path(__file__).parent / "sources" / "yunxi-daily.txt"
ROWS = "# 云溪人名\n写法\t读法\t备注\n乔俊杰\tqiao2 jun4 jie2\t镇长\nEATNS\t伊恩特斯\n"
VOICE = Voice("linbo", "edge", "zh-CN-YunyangNeural", "林播", "none", "tests", "male", 290.0)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


# ---------------------------------------------------------------- pinyin as typed


@pytest.mark.parametrize(
    "typed", ["lü4 qiao2", "lv4 qiao2", "lu:4 qiao2", "lǜ qiáo", "LV4qiao2", "lü4qiao2"]
)
def test_pinyin_is_read_however_it_is_typed(typed: str) -> None:
    assert syllables(typed) == ("lv4", "qiao2")


def test_a_syllable_without_a_mark_among_marked_ones_is_neutral() -> None:
    assert syllables("mā ma") == ("ma1", "ma5")


def test_the_inventory_is_that_of_the_dictionaries() -> None:
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  only this test needs it
    from pypinyin.contrib.tone_convert import to_normal  # noqa: PLC0415

    common = {
        to_normal(reading, v_to_u=False)
        for code, readings in PINYIN_DICT.items()
        if 0x4E00 <= code <= 0x9FFF
        for reading in readings.split(",")
    }
    assert inventory() <= common
    unheard = "biang bong cei din fiao hm hng len m n ng nia nun tei wong ê"
    assert common - inventory() <= set(unheard.split())


# ---------------------------------------------------------------- followed


def test_an_entry_changes_what_is_said_or_its_pinyin() -> None:
    own = lexicon(lexicon_file.parse(ROWS, "lexicon.tsv"))
    read = say("乔俊杰谈EATNS", own)
    assert read.said == "乔俊杰谈伊恩特斯"
    assert read.pinyin[:3] == ("qiao2", "jun4", "jie2")
    assert read.forced == ((0, 3),)


def test_what_is_said_by_an_entry_names_its_file_and_line() -> None:
    own = lexicon(lexicon_file.parse(ROWS, "lexicon.tsv"))
    told = [(each.written, each.rule, each.where) for each in explain(say("EATNS乔俊杰", own), own)]
    assert told == [
        ("EATNS", "lexicon", "lexicon.tsv:4"),
        ("乔俊杰", "lexicon", "lexicon.tsv:3"),
    ]


def test_the_longest_entry_is_followed_and_goes_before_every_phrase() -> None:
    read = say("重庆路", {"重": "chong2", "庆路": "qing4 lu5", "重庆路": "zhong4 qing4 lu4"})
    assert read.pinyin == ("zhong4", "qing4", "lu4")
    assert say("在重庆路上", {"庆路": "qing4 lu5"}).pinyin[2:4] == ("qing4", "lu5")


def test_an_entry_of_letters_is_followed_only_as_a_whole_word() -> None:
    entries = {"AI": "人工智能", "３": "叁"}
    assert say("AI与AIDS", entries).said.startswith("人工智能与A")
    assert say("第3区，第33区", entries).said == "第叁区，第三十三区"


def test_tones_as_spoken_follow_the_entry() -> None:
    assert say("马场", {"马": "ma3", "场": "chang3"}).spoken_pinyin[0] == "ma2"


@given(st.sets(st.sampled_from(["AI", "甲乙", "乙", "3区"])), st.text())
def test_whatever_the_entries_only_the_sayable_is_said(words: set[str], text: str) -> None:
    entries = dict.fromkeys(sorted(words), "云 A，")  # a lexicon is read once, and takes a while
    assert SAYABLE.fullmatch(say(text + "甲乙AI3区" + text, entries).said)


def test_the_take_of_a_line_changes_with_its_entry(tmp_path: Path) -> None:
    engine = Espeak(tmp_path)
    entries = (
        {},
        {"乔俊杰": "qiao2 jun4 jie1"},
        {"乔俊杰": "乔君杰"},
        {"乔俊杰": "qiao2 jun4 jie2"},
    )
    keys = {takes.key(engine, Line(say("乔俊杰到任", each), 0.3), VOICE) for each in entries}
    assert len(keys) == len(entries)


# ---------------------------------------------------------------- refused


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("乔俊杰\tqiao6 jun4 jie2", "“qiao6” has the tone 6"),
        ("乔俊杰\tqiao jun jie", "“qiao” has no tone"),
        ("乔俊杰\tqiau2 jun4 jie2", "“qiau2” is no syllable of Mandarin"),
        ("乔俊杰\tqiao2 jun4", "has 2 syllables for the 3 characters of “乔俊杰”"),
        ("EATNS\tyi1 en1", "gives pinyin for “EATNS”, which is not Hanzi alone"),
        ("乔俊杰\t", "does not say how “乔俊杰” is read"),
        ("乔俊杰 qiao2 jun4 jie2", "put a tab (not spaces)"),
        ("\tqiao2", "does not say what is written"),
        ("乔俊杰\tqiao2\x07", "holds the control character U+0007"),
        ("乔俊杰\u202e\tqiao2", "holds the control character U+202E"),
        ("乔俊杰\t②", "cannot be said as “②”"),
        ("乔俊杰\t，", "cannot be said as “，”"),
        ("甲\tjia3\t\t", "has 4 columns"),
        ("云" * 61 + "\t云", "is longer than the 60 characters"),
        ("EATNS\t伊恩", "reads “EATNS” otherwise than line 4; delete one of the two"),
    ],
)
def test_a_bad_entry_is_one_sentence_with_file_line_and_reason(
    row: str, says: str, here: Path
) -> None:
    (here / "lexicon.tsv").write_text(f"{ROWS}\n{row}\n", encoding="utf-8")
    shown = run("say", "你好")
    assert shown.exit_code == 1
    assert shown.stderr.startswith("Error: lexicon.tsv line 6: ")
    assert says in shown.stderr
    assert shown.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("云\tyun2\n云溪\t云溪\n".encode("gb18030"), "lexicon.tsv line 1: is not UTF-8"),
        (b"#" * (lexicons.LARGEST_BYTES + 1), "is larger than 1,000,000 bytes"),
        (b"\0" * 9, "line 1: does not say how"),
    ],
)
def test_a_file_that_is_no_lexicon_is_named(data: bytes, says: str, here: Path) -> None:
    (here / "lexicon.tsv").write_bytes(data)
    shown = run("say", "你好")
    assert shown.exit_code == 1
    assert says in shown.stderr


def test_a_folder_of_that_name_is_named(here: Path) -> None:
    (here / "lexicon.tsv").mkdir()
    for words in (["say", "你好"], ["say", "云", "--pinyin", "yun2", "--save"]):
        shown = run(*words)
        assert shown.exit_code == 1
        assert "lexicon.tsv: is not a file" in shown.stderr


@given(st.text(st.sampled_from("甲乙aq2３ü\t\n\r#\0\u202e，，②")))
def test_any_text_is_a_lexicon_or_has_its_bad_line_named(text: str) -> None:
    about, entries = "lexicon.tsv line ", ()
    try:
        entries = lexicon_file.parse(text, "lexicon.tsv")
    except SettingsError as error:
        about = error.about
    assert about.startswith("lexicon.tsv line ")
    assert SAYABLE.fullmatch(say(text, lexicon(entries)).said)


# ---------------------------------------------------------------- where the files lie


def test_the_nearer_file_decides(here: Path, tmp_path: Path) -> None:
    show, own = tmp_path / "show", settings.user_folders().config
    for folder in (own, show):
        folder.mkdir(parents=True)
    (show / "briefing.toml").write_text("")
    own_only, with_show = (settings.load(), settings.load(show / "briefing.toml"))
    assert [file.parent for file in with_show.lexicon_files()[1:]] == [show, own]
    (here / "lexicon.tsv").write_text("丙\tbing3\n", encoding="utf-8")
    (show / "lexicon.tsv").write_text("丙\tbing2\n乙\tyi2\n", encoding="utf-8")
    (own / "lexicon.tsv").write_text("丙\tbing1\n乙\tyi1\n甲\tjia1\n", encoding="utf-8")
    assert lexicons.reader(with_show)("甲乙丙").pinyin == ("jia1", "yi2", "bing3")
    assert lexicons.reader(own_only)("甲乙丙").pinyin == ("jia1", "yi1", "bing3")


def test_every_command_that_reads_aloud_follows_the_lexicon(here: Path) -> None:
    plain = run("script", PAGE, "--json").stdout
    (here / "lexicon.tsv").write_text("云溪\t芸希\n", encoding="utf-8")
    chapters = json.loads(run("script", PAGE, "--json").stdout)["chapters"]
    said = "".join(line["said"] for chapter in chapters for line in chapter["lines"])
    assert "芸希" not in plain
    assert "芸希" in said
    assert "云溪" not in said
    options = ("--voice", "espeak", "--stories", "1")
    assert run("make", PAGE, *options, "-o", "output").exit_code == 0
    [folder] = (here / "output" / "episodes").iterdir()
    transcript = json.loads((folder / "transcript.json").read_text(encoding="utf-8"))
    assert "云溪" in json.dumps(transcript, ensure_ascii=False)  # shown as written
    before = (folder / "segments").iterdir()
    sizes = {file.name: file.read_bytes() for file in before}
    (here / "lexicon.tsv").write_text("云溪\t云\n", encoding="utf-8")
    assert run("redo", folder, "1").exit_code == 0
    after = {file.name: file.read_bytes() for file in (folder / "segments").iterdir()}
    assert {name[:2] for name in after if after[name] != sizes.get(name)} == {"01"}
    previewed = run("preview", PAGE, "1", *options, "-o", "one.mp3")
    assert previewed.exit_code == 0
    assert (here / "one.mp3").read_bytes() == next(
        data for name, data in after.items() if name.startswith("01")
    )


# ---------------------------------------------------------------- kept


def test_an_entry_is_only_tried_without_save(here: Path) -> None:
    shown = run("say", "乔俊杰", "--pinyin", "qiao2 jun4 jie1")
    assert shown.exit_code == 0
    assert "qiao2 jun4 jie1  (lexicon, not kept: add --save)" in shown.stdout
    assert not (here / "lexicon.tsv").exists()


def test_an_entry_is_added_and_replaced_where_it_stands(here: Path) -> None:
    file = here / "lexicon.tsv"
    file.write_bytes(ROWS.replace("\n", "\r\n").encode())
    shown = run("say", "乔俊杰", "--pinyin", "qiáo jùn jiè", "--save", "--explain")
    assert shown.exit_code == 0
    assert "Replaced in lexicon.tsv" in shown.stderr
    assert "(lexicon, lexicon.tsv:3)" in shown.stdout
    shown = run("say", "曾荔", "--pinyin", "zeng1 li4", "--save")
    assert "Added in lexicon.tsv" in shown.stderr
    wanted = ROWS.replace("qiao2 jun4 jie2", "qiáo jùn jiè") + "曾荔\tzeng1 li4\n"
    assert file.read_bytes().decode() == wanted.replace("\n", "\r\n")
    assert json.loads(run("say", "曾荔", "--json").stdout)["rules"] == [
        {
            "written": "曾荔",
            "said": "曾荔",
            "rule": "lexicon",
            "pinyin": ["zeng1", "li4"],
            "from": "lexicon.tsv:5",
        }
    ]


def test_what_is_said_instead_is_kept_too(here: Path) -> None:
    assert run("say", "EATNS", "--said", "伊恩特斯", "--save").stdout.startswith("伊恩特斯\n")
    assert (here / "lexicon.tsv").read_text(encoding="utf-8") == "EATNS\t伊恩特斯\n"


def test_a_last_line_without_an_end_is_ended(here: Path) -> None:
    (here / "lexicon.tsv").write_text("甲\tjia3", encoding="utf-8")
    run("say", "乙", "--pinyin", "yi3", "--save")
    assert (here / "lexicon.tsv").read_text(encoding="utf-8") == "甲\tjia3\n乙\tyi3\n"


def test_an_entry_is_kept_beside_the_shows_settings_where_there_is_no_file(
    here: Path, tmp_path: Path
) -> None:
    show = tmp_path / "show"
    show.mkdir()
    (show / "briefing.toml").write_text("")
    word = ("say", "云", "--pinyin", "yun2", "--save", "--config", show / "briefing.toml")
    assert f"Added in {show / 'lexicon.tsv'}" in run(*word).stderr
    (here / "lexicon.tsv").write_text("# mine\n")
    assert "Added in lexicon.tsv" in run(*word).stderr


@pytest.mark.parametrize(
    ("words", "exit_code", "says"),
    [
        (["乔俊杰", "--pinyin", "qiao2 jun4"], 1, "has 2 syllables for the 3 characters"),
        (["乔俊杰", "--pinyin", "巧"], 1, "“巧” is no syllable of pinyin"),
        (["乔俊杰", "--said", "①"], 1, "cannot be said as “①”"),
        (["", "--said", "甲"], 1, "does not say what is written"),
        (["甲\t乙", "--said", "甲"], 1, "U+0009"),
        (["#甲", "--said", "甲"], 1, "begins like a remark"),
        (["甲"], 2, "--save keeps what --pinyin or --said gives"),
        (["甲", "--said", "甲", "--pinyin", "jia3"], 2, "either --pinyin or --said"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(
    words: list[str], exit_code: int, says: str, here: Path
) -> None:
    (here / "lexicon.tsv").write_text(ROWS, encoding="utf-8")
    shown = run("say", *words, "--save")
    assert shown.exit_code == exit_code
    assert says in shown.stderr
    assert (here / "lexicon.tsv").read_text(encoding="utf-8") == ROWS


def test_a_bad_line_keeps_its_file_from_being_written(here: Path) -> None:
    (here / "lexicon.tsv").write_text("甲\tjia9\n", encoding="utf-8")
    shown = run("say", "乙", "--pinyin", "yi3", "--save")
    assert shown.exit_code == 1
    assert "lexicon.tsv line 1" in shown.stderr
    assert (here / "lexicon.tsv").read_text(encoding="utf-8") == "甲\tjia9\n"


def test_a_write_that_fails_leaves_the_old_file_whole(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (here / "lexicon.tsv").write_text(ROWS, encoding="utf-8")
    monkeypatch.setattr("os.fsync", full)
    shown = run("say", "乙", "--pinyin", "yi3", "--save")
    assert shown.exit_code == 1
    assert "lexicon.tsv: cannot be written (No space left on device)" in shown.stderr
    assert [file.name for file in here.iterdir()] == ["lexicon.tsv"]
    assert (here / "lexicon.tsv").read_text(encoding="utf-8") == ROWS
