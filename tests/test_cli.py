"""The command line end to end, with the voice that is always there."""

import errno
import json
import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner, Result
from lxml import etree

from briefing.audio import frames, mp3
from briefing.audio.loudness import integrated
from briefing.cli import main
from briefing.cli.printing import counted
from briefing.script import pauses

PAGE = Path(__file__).parent / "sources" / "yunxi-daily.txt"
DAY = "2026-03-12"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def make(output: Path, *words: str | Path) -> Result:
    return run("make", PAGE, "--date", DAY, "--voice", "espeak", "-o", output, *words)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one episode for all tests that only look at it."""
    home = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_HOME", str(home / "home"))
        assert make(home / "output").exit_code == 0
    return home / "output"


@pytest.fixture
def output(made: Path, tmp_path: Path) -> Path:
    """Give the episode to change, with what its home keeps: what stays is not spoken again."""
    shutil.copytree(made.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / made.name


def test_make_writes_the_promised_tree(made: Path) -> None:
    for name in ("feed.xml", "feed.json", "index.html", "cover.png"):
        assert (made / name).stat().st_size > 0
    folder = made / "episodes" / DAY
    for name in ("episode.json", "chapters.json", "captions.vtt", "captions.srt"):
        assert (folder / name).stat().st_size > 0
    for name in ("transcript.json", "script.md", "index.html"):
        assert (folder / name).stat().st_size > 0
    manifest = json.loads((folder / "episode.json").read_text(encoding="utf-8"))
    stories = [part for part in manifest["segments"] if part["kind"] == "story"]
    assert len(stories) == 6
    assert all((folder / part["file"]).is_file() for part in manifest["segments"])


def test_the_feed_promises_exactly_the_bytes_that_are_there(made: Path) -> None:
    (sound,) = (made / "episodes" / DAY).glob("*.mp3")
    enclosure = etree.parse(made / "feed.xml").find(".//enclosure")
    assert enclosure is not None
    assert int(enclosure.get("length", "0")) == sound.stat().st_size
    assert enclosure.get("type") == "audio/mpeg"


def test_chapters_begin_within_50_ms_of_their_first_sound(made: Path) -> None:
    folder = made / "episodes" / DAY
    manifest = json.loads((folder / "episode.json").read_text(encoding="utf-8"))
    sound = mp3.decode(frames.strip((folder / manifest["audio"]).read_bytes()))
    assert len(sound) == round(manifest["duration_s"] * frames.RATE_HZ)
    for part in manifest["segments"][1:]:
        start = round(part["start_s"] * frames.RATE_HZ)
        before = sound[start - frames.RATE_HZ // 5 : start]
        after = sound[start : start + frames.RATE_HZ // 20]
        assert abs(before).max() < 0.01
        assert abs(after).max() > 0.01


def test_the_same_page_again_synthesises_nothing_and_gives_the_same_bytes(tmp_path: Path) -> None:
    first, again = (make(tmp_path / name, "--stories", "1") for name in "ab")
    assert "0 from the cache" in first.stderr
    assert "takes: 0 new" in again.stderr
    (one,), (two,) = ((tmp_path / name / "episodes" / DAY).glob("*.mp3") for name in "ab")
    assert one.read_bytes() == two.read_bytes()


def test_a_title_from_a_terminal_of_another_encoding_is_refused_before_anything_is_spoken(
    tmp_path: Path,
) -> None:
    done = make(tmp_path, "--title", "早报".encode("gb18030").decode("utf-8", "surrogateescape"))
    assert done.exit_code == 2
    assert "set the terminal to UTF-8" in done.stderr
    assert "speaking" not in done.stderr


def test_an_edited_script_speaks_only_what_changed(output: Path) -> None:
    script = output / "episodes" / DAY / "script.md"
    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("感谢收听", "谢谢收听"), encoding="utf-8")
    again = run("make", "--script", script, "--voice", "espeak", "-o", output)
    assert again.exit_code == 0, again.stderr
    assert "takes: 1 new" in again.stderr


def test_redo_speaks_one_segment_and_copies_the_rest(output: Path) -> None:
    folder = output / "episodes" / DAY
    before = {file.name: file.read_bytes() for file in (folder / "segments").iterdir()}
    script = folder / "script.md"
    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("感谢收听", "谢谢您的收听"), encoding="utf-8")
    done = run("redo", folder, "8")
    assert done.exit_code == 0, done.output
    after = {file.name: file.read_bytes() for file in (folder / "segments").iterdir()}
    assert {name for name in after if after[name] != before.get(name)} == {"08-closing.mp3"}


@pytest.mark.parametrize(
    "made_with",
    [["--speed", "1.25"], ["--loudness", "alexa"], ["--loudness", "-18.5", "--no-chime"]],
    ids=" ".join,
)
def test_redo_makes_a_segment_as_its_episode_was_made(tmp_path: Path, made_with: list[str]) -> None:
    assert make(tmp_path, "--stories", "1", *made_with).exit_code == 0
    folder = tmp_path / "episodes" / DAY
    before = {file.name: file.read_bytes() for file in (folder / "segments").iterdir()}
    assert run("redo", folder, "2").exit_code == 0
    after = {file.name: file.read_bytes() for file in (folder / "segments").iterdir()}
    assert after == before


def test_quiet_prints_nothing_but_the_result(tmp_path: Path) -> None:
    done = make(tmp_path, "--stories", "1", "--quiet", "--json")
    assert done.stderr == ""
    printed = json.loads(done.stdout)
    assert Path(printed["mp3"]).is_file()
    assert len(printed["chapters"]) == 3


def test_a_segment_is_previewed_from_the_episode_or_the_page(made: Path, tmp_path: Path) -> None:
    part, whole = tmp_path / "part.mp3", tmp_path / "whole.mp3"
    assert run("preview", made / "episodes" / DAY, "2", "-o", part).exit_code == 0
    page = run("preview", PAGE, "2", "--date", DAY, "--voice", "espeak", "-o", whole)
    assert page.exit_code == 0, page.output
    assert part.read_bytes() == whole.read_bytes()


def manifest(output: Path) -> dict[str, Any]:
    (file,) = (output / "episodes").glob("*/episode.json")
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("minutes", [1, 2])
def test_the_minutes_asked_for_are_spoken_within_five_percent(
    minutes: float, tmp_path: Path
) -> None:
    done = make(tmp_path, "--minutes", str(minutes))
    assert done.exit_code == 0, done.output
    assert manifest(tmp_path)["duration_s"] == pytest.approx(minutes * 60, rel=0.05)
    assert "stories: 6 found, 0 merged or empty" in done.stderr
    assert f"{minutes} minutes asked for (" in done.stderr


def music(file: Path, length_s: float) -> None:
    """Write a soft chord in stereo at 44.1 kHz, as a show's own music may be."""
    time_s = np.arange(round(length_s * 44_100)) / 44_100
    left = sum(0.1 * np.sin(2 * np.pi * hertz * time_s) for hertz in (262.0, 330.0, 392.0))
    soundfile.write(file, np.stack([left, 0.5 * left], axis=1), 44_100)


def test_own_music_lies_beside_the_settings_and_counts_in_the_minutes(tmp_path: Path) -> None:
    show = tmp_path / "show"
    (show / "music").mkdir(parents=True)
    for name, length_s in (("intro.wav", 9.0), ("outro.mp3", 7.0), ("bed.ogg", 5.0)):
        music(show / "music" / name, length_s)
    (show / "briefing.toml").write_text(
        '[sound]\nintro = "music/intro.wav"\noutro = "music/outro.mp3"\nbed = "music/bed.ogg"\n',
        encoding="utf-8",
    )
    done = make(tmp_path / "out", "--config", show / "briefing.toml", "--minutes", "1")
    assert done.exit_code == 0, done.output
    made = manifest(tmp_path / "out")
    assert made["duration_s"] == pytest.approx(60, rel=0.05)
    opening, closing = made["segments"][0], made["segments"][-1]
    assert opening["lines"][0]["start_s"] == pytest.approx(9.0, abs=0.03)
    behind_s = made["duration_s"] - closing["lines"][-1]["end_s"]
    assert behind_s == pytest.approx(pauses.CHAPTER_S + 7.0 + 0.096, abs=0.1)
    for segment in made["segments"]:
        file = tmp_path / "out" / "episodes" / DAY / segment["file"]
        heard = mp3.decode(frames.strip(file.read_bytes()))
        assert integrated(heard) == pytest.approx(-16.0, abs=0.5)


def test_music_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text('[sound]\nbed = "bed.wav"\n', encoding="utf-8")
    done = make(tmp_path / "out", "--config", tmp_path / "briefing.toml")
    assert done.exit_code == 1
    assert "[sound] bed:" in done.stderr
    assert "bed.wav does not exist; correct the path" in done.stderr


def test_a_line_alone_has_the_loudness_asked_for_and_nothing_beside_it(tmp_path: Path) -> None:
    spoken = tmp_path / "line.mp3"
    done = run("say", "云溪大桥通车。", "--voice", "espeak", "--loudness", "alexa", "-o", spoken)
    assert done.exit_code == 0, done.output
    heard = mp3.decode(frames.strip(spoken.read_bytes()))
    assert integrated(heard) == pytest.approx(-14.0, abs=0.5)
    assert np.abs(heard[: frames.RATE_HZ // 10]).max() > 0.01  # it begins at once


def test_a_script_is_reckoned_as_it_will_sound(tmp_path: Path) -> None:
    script = tmp_path / "script.md"
    told = ["--date", DAY, "--voice", "espeak"]
    wanted = [PAGE, *told, "--minutes", "1", "--no-chime", "-o", script]
    assert run("script", *wanted).exit_code == 0
    spoken = ["--script", script, "--voice", "espeak", "--no-chime", "-o", tmp_path]
    assert run("make", *spoken).exit_code == 0
    assert manifest(tmp_path)["duration_s"] == pytest.approx(60, rel=0.05)


def test_the_doctor_finds_music_that_is_no_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("briefing.toml").write_text('[sound]\nintro = "intro.wav"\n', encoding="utf-8")
    assert "no    [sound] intro: intro.wav does not exist" in run("doctor").stdout
    music(tmp_path / "intro.wav", 3.0)
    assert "ok    sound at -16 LUFS" in run("doctor").stdout


def test_without_chime_and_stings_nothing_is_heard_but_speech(tmp_path: Path) -> None:
    assert make(tmp_path, "--stories", "1", "--no-chime", "--loudness", "ebu").exit_code == 0
    for segment in manifest(tmp_path)["segments"]:
        assert segment["lines"][0]["start_s"] - segment["offset_s"] < 0.1
        file = tmp_path / "episodes" / DAY / segment["file"]
        heard = mp3.decode(frames.strip(file.read_bytes()))
        assert integrated(heard) == pytest.approx(-23.0, abs=0.5)


def test_more_minutes_than_there_is_to_tell_are_said_and_no_error() -> None:
    done = run("script", PAGE, "--minutes", "60", "--voice", "espeak")
    assert done.exit_code == 0
    assert "60 asked for: there is no more to tell" in done.stderr


def stories(*words: str | Path) -> list[dict[str, Any]]:
    done = run("script", *words, "--date", DAY, "--json")
    assert done.exit_code == 0, done.output
    return [part for part in json.loads(done.stdout)["chapters"] if part["kind"] == "story"]


def test_json_too_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "script.json"
    done = run("script", PAGE, "--date", DAY, "--json", "-o", file)
    assert done.stdout == f"{file}\n"
    assert file.read_text("utf-8") == run("script", PAGE, "--date", DAY, "--json").stdout


def test_stories_and_style_say_how_much_is_told() -> None:
    whole = stories(PAGE)
    assert [part["title"] for part in stories(PAGE, "--stories", "2")] == [
        part["title"] for part in whole[:2]
    ]
    assert [len(part["lines"]) for part in stories(PAGE, "--style", "headline")] == [1] * 6
    told, full = (
        sum(len(part["lines"]) for part in each)
        for each in (whole, stories(PAGE, "--style", "full"))
    )
    assert full > told > 6


def test_two_papers_that_tell_one_story_are_told_once_with_both_addresses(tmp_path: Path) -> None:
    text = "3月11日，云溪老街步行桥建成通行，桥长86.5米，总投资1280万元，由云溪区交通局建设。"
    for name, more in (("日报", ""), ("晚报", "新桥只供行人使用。")):
        page = f"## {name}：新桥通行\n\n{text}{more}\n"
        (tmp_path / f"{name}.md").write_text(page, encoding="utf-8")
    (story,) = stories(tmp_path / "日报.md", tmp_path / "晚报.md")
    assert story["also"] == [str(tmp_path / "日报.md")]
    assert story["verdict"] in {"proven", "lead"}


def test_the_latest_day_that_the_pages_tell_is_the_episodes(tmp_path: Path) -> None:
    for day in ("2023-10-24", "2023-10-25", "2023-10-23"):
        page = f"---\ndate: {day}\n---\n## {day}的云溪河\n\n云溪河{day[-2:]}号码头昨天启用。\n"
        (tmp_path / f"{day}.md").write_text(page, encoding="utf-8")
    done = run("script", tmp_path, "--json")
    assert json.loads(done.stdout)["date"] == "2023-10-25"


def test_a_day_that_no_page_tells_is_said_to_be_todays(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("## 云溪河码头启用\n\n云溪河三号码头昨天启用。\n", encoding="utf-8")
    done = run("script", page)
    assert "no page tells its day: “昨天” counts from 20" in done.stderr
    assert "--date" in done.stderr
    assert "no page tells its day" not in run("script", page, "--date", DAY).stderr
    page.write_text(
        "云溪日报 2026年3月12日\n\n## 云溪河码头启用\n\n云溪河码头昨天启用。\n", encoding="utf-8"
    )
    assert "no page tells its day" not in run("script", page).stderr
    page.write_text("## 云溪河码头启用\n\n云溪河三号码头启用。\n", encoding="utf-8")
    assert "no page tells its day" not in run("script", page).stderr  # nothing counts from it
    page.write_text("## 云溪区公交今起免费\n\n云溪区公交车对学生免费。\n", encoding="utf-8")
    assert "no page tells its day: “今起” counts from 20" in run("script", page).stderr


def test_a_headlines_today_is_the_day_that_its_text_tells_for_it(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("## 云溪区公交今起免费\n\n3月12日起，云溪区公交免费。\n", encoding="utf-8")
    done = run("script", page)
    assert "no page tells its day" not in done.stderr
    assert "云溪区公交3月12日起免费" in done.stdout
    page.write_text(
        "## 云溪区公交今起免费\n\n3月12日起，云溪区公交免费，4月1日起，渡船免费。\n",
        encoding="utf-8",
    )
    done = run("script", page, "--date", "2026-03-20")  # today may be either
    assert "云溪区公交3月20日起免费" in done.stdout


def test_an_edited_story_is_told_apart_in_the_manifest(tmp_path: Path) -> None:
    assert make(tmp_path, "--stories", "1").exit_code == 0
    before = manifest(tmp_path)
    assert [part["verdict"] for part in before["segments"]] == ["", "proven", ""]
    assert before["findings"] == []
    folder = tmp_path / "episodes" / DAY
    script = folder / "script.md"
    text = script.read_text(encoding="utf-8")
    assert "86.5米" in text
    script.write_text(text.replace("86.5米", "九十米"), encoding="utf-8")
    assert run("redo", folder, "2").exit_code == 0
    assert manifest(tmp_path)["segments"][1]["verdict"] == "edited"


def test_an_episode_that_is_made_takes_no_options_of_a_page(made: Path) -> None:
    failed = run("preview", made / "episodes" / DAY, "2", "--style", "full")
    assert failed.exit_code == 2
    assert "is made already" in failed.stderr


def test_say_explains_itself() -> None:
    shown = json.loads(run("say", "全长4.68千米", "--json").stdout)
    assert shown["said"] == "全长四点六八千米"
    assert shown["rules"][0]["written"].startswith("4.68")
    assert len(shown["pinyin"]) == len(shown["said"])


@pytest.mark.parametrize(
    ("words", "exit_code", "says"),
    [
        (["make", "none.txt"], 1, "none.txt"),
        (["make"], 2, "SOURCE"),
        (["articles", "empty.txt"], 1, "empty.txt"),
        (["articles", "headlines.txt"], 1, "headlines.txt"),
        (["articles", "binary.txt"], 1, "binary.txt"),
        (["make", str(PAGE), "--voice", "nobody"], 2, "nobody"),
        (["make", str(PAGE), "--voice", "../espeak"], 2, "espeak"),
        (["make", str(PAGE), "--date", "2026-02-30"], 2, "2026-02-30"),
        (["make", str(PAGE), "--speed", "9", "--voice", "espeak"], 2, "speed"),
        (["preview", str(PAGE), "99", "--voice", "espeak"], 1, "no segment 99"),
        (["make", "--script", "x.md", "--minutes", "5"], 2, "leave out --minutes"),
        (["make", str(PAGE), "--minutes", "5", "--style", "full"], 2, "5 minutes decide"),
        (["make", str(PAGE), "--style", "long"], 2, "headline"),
        (["script", str(PAGE), "--stories", "0"], 2, "stories"),
        (["make", str(PAGE), "--loudness", "quiet"], 2, "apple, ebu, alexa"),
        (["make", str(PAGE), "--base-url", "yunxi.example"], 2, "http://"),
        (["say", "您好", "--voice", "nope"], 2, "is not known"),
        (["plan", str(PAGE), "--voice", "nope"], 2, "is not known"),
        (["voices", "try", "nope"], 2, "is not known"),
        (["voices", "install", "nope"], 2, "is not known"),
        (["make", str(PAGE), "--config", "gone.toml", "--speed", "1"], 1, "gone.toml"),
        (["script", str(PAGE), "--minutes", "-1"], 2, "minutes"),
        (["redo", "nowhere", "1"], 1, "nowhere"),
        (["serve", "nowhere"], 1, "nowhere"),
        (["feed", "."], 1, "is no output folder"),
        (["script", ""], 1, "SOURCE: is empty"),
        (["make", " "], 1, "SOURCE: is empty"),
        (["preview", ""], 1, "SOURCE: is empty"),
        (["batch", ""], 1, "SOURCE: is empty"),
        (["feed", ""], 2, "is empty: name a path"),
        (["make", str(PAGE), "-o", ""], 2, "is empty: name a path"),
        (["make", "--script", ""], 2, "is empty: name a path"),
        (["feed", "nowhere"], 1, "nowhere"),
    ],
)
def test_bad_input_is_one_sentence_that_names_it(
    words: list[str], exit_code: int, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").write_bytes(b"")
    Path("headlines.txt").write_text("## 只有标题\n\n## 还是标题\n", encoding="utf-8")
    Path("binary.txt").write_bytes(bytes(range(256)) * 40)
    failed = run(*words)
    assert failed.exit_code == exit_code
    assert says in failed.stderr
    assert "serving" not in failed.output
    assert "Traceback" not in failed.output
    assert isinstance(failed.exception, SystemExit)
    assert not Path("output").exists() or words[0] == "batch"
    assert not Path("feed.xml").exists()


def test_an_unwritable_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    failed = make(tmp_path / "file" / "output", "--stories", "1")
    assert failed.exit_code == 1
    assert str(tmp_path / "file") in failed.stderr


def test_where_nothing_can_be_read_all_that_was_asked_for_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("\n")
    done = run("articles", str(tmp_path / "empty.txt"), str(tmp_path / "gone.txt"))
    assert done.exit_code == 1
    assert "empty.txt: is empty" in done.stderr
    assert "nor could" in done.stderr
    assert "gone.txt be read" in done.stderr


@pytest.mark.parametrize("command", ["make", "batch", "publish"])
@pytest.mark.parametrize("slip", [("--speed", "9"), ("--speed", "x"), ("--nonsense",)])
def test_wrong_usage_is_reported_as_any_failure_is(
    command: str, slip: tuple[str, ...], tmp_path: Path
) -> None:
    failed = run(command, PAGE.parent, *slip, "--report", tmp_path / "run.json")
    assert failed.exit_code == 2
    report = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert (report["command"], report["status"], report["exit_code"]) == (command, "failed", 2)
    assert slip[0].lstrip("-") in report["error"]
    assert ("episodes" in report) == (command == "batch")
    assert run(command, PAGE.parent, *slip).exit_code == 2


@pytest.mark.parametrize("command", ["make", "plan", "script", "articles"])
def test_what_could_be_read_is_made_and_what_could_not_has_failed(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    voice = ["--voice", "espeak"]
    speaks = {"make": [*voice, "--stories", "1", "--report", "run.json"], "plan": voice}
    done = run(command, PAGE, "gone.txt", *speaks.get(command, []))
    assert done.exit_code == 1
    assert done.stdout
    assert "Error: gone.txt: does not exist" in done.stderr
    if command == "make":
        report = json.loads(Path("run.json").read_text(encoding="utf-8"))
        assert (report["status"], report["exit_code"], report["error"]) == ("published", 1, None)
        assert [each["status"] for each in report["sources"]] == ["read", "failed"]


def test_an_episode_whose_voice_is_gone_is_no_wrong_usage(made: Path, tmp_path: Path) -> None:
    shutil.copytree(made / "episodes" / DAY, tmp_path / DAY)
    manifest = tmp_path / DAY / "episode.json"
    text = manifest.read_text(encoding="utf-8").replace('"voice": "espeak"', '"voice": "nobody"')
    manifest.write_text(text, encoding="utf-8")
    failed = run("redo", tmp_path / DAY, "2")
    assert failed.exit_code == 1
    assert "voice “nobody”: is not known" in failed.stderr
    assert run("redo", tmp_path / DAY, "2", "--voice", "nope").exit_code == 2


def test_an_edited_script_is_kept_where_its_page_is_made_again(output: Path) -> None:
    script = output / "episodes" / DAY / "script.md"
    text = script.read_text(encoding="utf-8")
    assert "Warning" not in make(output, "-q").stderr
    edited = text.replace("## ", "## 今日：", 1)
    script.write_text(edited, encoding="utf-8")
    assert run("make", "--script", script, "--voice", "espeak", "-q", "-o", output).stderr == ""
    kept = script.with_name("script.md.bak")
    assert not kept.exists()
    again = make(output, "-q")
    assert again.exit_code == 0
    assert f"had been edited and is replaced; the edited one is kept as {kept}" in again.stderr
    assert kept.read_text(encoding="utf-8") == edited
    assert script.read_text(encoding="utf-8") == text
    assert make(output, "-q").stderr == ""
    script.write_text(edited, encoding="utf-8")  # and was not even published
    assert str(kept) in make(output, "-q", "--review").stderr


def test_a_script_that_was_written_and_edited_is_kept_where_it_is_written_again(
    tmp_path: Path,
) -> None:
    script, kept = tmp_path / "早报.md", tmp_path / "早报.md.bak"
    for _ in range(2):
        assert "Warning" not in run("script", PAGE, "--date", DAY, "-q", "-o", script).stderr
    edited = script.read_text(encoding="utf-8").replace("## ", "## 今日：", 1)
    script.write_text(edited, encoding="utf-8")
    assert str(kept) in run("script", PAGE, "--date", DAY, "-q", "-o", script).stderr
    assert kept.read_text(encoding="utf-8") == edited
    other = tmp_path / "notes.md"
    other.write_text("# 备忘\n", encoding="utf-8")  # no script: whoever names it with -o means it
    assert run("script", PAGE, "--date", DAY, "-q", "-o", other).stderr == ""
    assert not other.with_name("notes.md.bak").exists()


def test_where_an_episode_is_is_told_as_its_folder_was_named(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(output.parent)
    mp3, *_ = make(Path("output"), "-q").stdout.splitlines()
    redone = run("redo", f"output/episodes/{DAY}", "1", "-q").stdout.splitlines()[0]
    published = run("publish", f"output/episodes/{DAY}", "--voice", "espeak", "-q").stdout
    for told in (mp3, redone, published.splitlines()[0]):
        assert Path(told).parent == Path("output", "episodes", DAY)
        assert not Path(told).is_absolute()


def test_json_gives_seconds_as_a_clock_would(output: Path) -> None:
    told = json.loads(run("redo", output / "episodes" / DAY, "1", "--json").stdout)
    for seconds in (told["duration_s"], *(each["start_s"] for each in told["chapters"])):
        assert round(seconds, 3) == seconds


def test_what_is_counted_is_named_for_one_and_for_many(made: Path) -> None:
    assert run("feed", made).stdout.endswith("feed.xml: 1 episode\n")
    planned = run("plan", PAGE, "--voice", "espeak", "--stories", "1", "-q").stdout
    assert "  1 story  " in planned
    assert [counted(n, "story", "stories") for n in (0, 2)] == ["0 stories", "2 stories"]
    assert counted(1, "objection") == "1 objection"


def identities(output: Path) -> list[tuple[str, str]]:
    """Give the guid and the enclosure of each item of the feed."""
    items = etree.parse(output / "feed.xml").findall(".//item")
    return [
        (item.findtext("guid", ""), enclosure.get("url", ""))
        for item in items
        for enclosure in item.iterfind("enclosure")
    ]


def test_an_episode_keeps_its_guid_when_it_is_made_again_and_when_the_show_moves(
    tmp_path: Path,
) -> None:
    only = ("--stories", "1")
    assert make(tmp_path, *only, "--base-url", "https://one.example/").exit_code == 0
    ((first, address),) = identities(tmp_path)
    assert address.startswith("https://one.example/episodes/")
    again = make(tmp_path, *only, "--base-url", "https://two.example/", "--title", "改过的标题")
    assert "made again" in again.stderr
    ((moved, address),) = identities(tmp_path)
    assert moved == first
    assert address.startswith("https://two.example/episodes/")
    assert run("redo", tmp_path / "episodes" / DAY, "1").exit_code == 0
    ((redone, address),) = identities(tmp_path)
    assert redone == first
    assert address.startswith("https://two.example/episodes/")


def test_another_page_of_the_same_day_is_one_more_edition(output: Path, tmp_path: Path) -> None:
    page = tmp_path / "evening.txt"
    page.write_text("临江大桥今晚合龙\n\n本报讯 3月12日晚，临江大桥主桥顺利合龙。\n", "utf-8")
    options = ("--date", DAY, "--voice", "espeak", "-o", output)
    evening = run("make", page, *options)
    assert "edition 2 of its day" in evening.stderr
    assert run("make", page, *options, "--slug", "late").exit_code == 0
    script = output / "episodes" / f"{DAY}-2" / "script.md"
    script.write_text(script.read_text("utf-8").replace("合龙", "通车"), "utf-8")
    edited = run("make", "--script", script, "--voice", "espeak", "-o", output)
    assert f"episode: {DAY}-2, made again" in edited.stderr
    folders = sorted(folder.name for folder in (output / "episodes").iterdir())
    assert folders == [DAY, f"{DAY}-2", f"{DAY}-late"]
    dates = [each.text for each in etree.parse(output / "feed.xml").iterfind(".//item/pubDate")]
    assert dates == [f"Thu, 12 Mar 2026 {hour}:00:00 +0800" for hour in ("10", "09", "08")]
    assert len({guid for guid, _ in identities(output)}) == 3


@pytest.mark.parametrize("slug", ["../x", "晚报", "Evening", "a--b", "-"])
def test_a_slug_that_no_address_can_hold_is_wrong_usage(tmp_path: Path, slug: str) -> None:
    done = make(tmp_path, "--slug", slug)
    assert done.exit_code == 2
    assert "hyphens between them" in done.stderr


def test_a_file_that_is_asked_for_with_o_is_whole_or_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "script.md"
    file.write_text("what was there")

    def fill(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fill)
        refused = run("script", PAGE, "--date", DAY, "-o", file)
    assert (refused.exit_code, "No space left" in refused.stderr) == (1, True)
    assert [each.name for each in tmp_path.iterdir() if each.suffix] == ["script.md"]
    assert file.read_text() == "what was there"
    assert run("script", PAGE, "--date", DAY, "-o", file).exit_code == 0
    assert file.read_text("utf-8").startswith("# ")
    if Path("/dev/null").exists():
        assert run("script", PAGE, "--date", DAY, "-o", "/dev/null").exit_code == 0
        assert not Path("/dev/null").is_file()
