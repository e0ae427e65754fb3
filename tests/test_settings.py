"""Settings say what they mean, and a slip in them is named."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefing import settings
from briefing.cli import options
from briefing.cli.asked import Asked, asking
from briefing.digest.programme import running_order
from briefing.errors import SettingsError
from briefing.model import Loudness
from briefing.settings import Settings
from briefing.settings.asked import Asked as Wished
from briefing.sources import READERS

DEFAULTS = Settings(settings.user_folders())


def test_keys_are_laid_over_the_defaults() -> None:
    read = settings.parse(
        '[show]\ntitle = "云溪早报"\n[voice]\nspeed = 1\n', Path("briefing.toml"), DEFAULTS
    )
    assert read.show.title == "云溪早报"
    assert read.show.language == DEFAULTS.show.language
    assert read.voice.speed == 1.0


def test_a_base_url_ends_in_a_slash() -> None:
    text = '[show]\nbase_url = "https://yunxi.example/podcast"\n'
    read = settings.parse(text, Path("briefing.toml"), DEFAULTS)
    assert read.show.base_url == "https://yunxi.example/podcast/"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[show]\ntitel = '云溪'", r"\[show\] titel: is not a known key; did you mean title"),
        ("[shwo]", "shwo: is not a known key; did you mean show"),
        ("[show]\ntitle = 3", r"\[show\] title: is 3; make it a text"),
        ("[voice]\noffline = 1", "offline: is 1; make it true or false"),
        ("show = 1", r"\[show\]: is not a table"),
        ("[voice]\nspeed = 9", "speed: is 9; choose between"),
        ("[brief]\nminutes = -1", "minutes: is -1"),
        ("[brief]\nminutes = nan", "minutes: is nan"),
        ("[brief]\nstories = -1", "stories: is -1; choose 1 or more"),
        ("[brief]\nstories = 2.5", "stories: is 2.5; make it a whole number"),
        ("[brief]\nstyle = 'long'", "style: is 'long'; choose brief, headline, full"),
        ("[brief]\nstyle = 'full'\nminutes = 5", "style: is 'full', but 5 minutes decide"),
        (
            "[sound]\nloudness_lufs = -16.0",
            "loudness_lufs: is not a known key; did you mean loudness",
        ),
        ("[show]\npublished = '8 Uhr'", "published: is '8 Uhr'; write the time as"),
        ("[show]\npublished = '24:00'", "published: is '24:00'; write the time as"),
        ("[show]\nfrequency = 'hourly'", "frequency: is 'hourly'; choose daily, weekdays, weekly"),
        ("[show]\nkeep = 'a month'", "keep: is 'a month'; write a number of episodes, or"),
        ("[show]\ncover = 3", "cover: is 3; make it a text in quotes"),
        ("[sound]\nloudness = 3", "loudness: is 3; choose apple, ebu, alexa, or a number"),
        ("[sound]\nloudness = 'spotify'", "loudness: is 'spotify'; choose apple, ebu, alexa"),
        ("[sound]\nloudness = true", "loudness: is True; choose apple"),
        ("[sound]\nloudness = nan", "loudness: is nan; choose apple"),
        ("[show]\nbase_url = 'ftp://x'", "base_url: is 'ftp://x'"),
        ("[show]\nlisted = ['podcast.html']", "listed: is 'podcast.html'"),
        ("[show", "is not TOML"),
        ("[[source]]\nweight = 2.0", r"\[\[source\]\] 1: has no place; give it exactly one of"),
        ("[[source]]\npath = 'a'\nurl = 'https://b.example'", "has path and url; give it exactly"),
        ("[[source]]\npath = 'a'\n[[source]]\npahts = 'b'", r"2 pahts: is not a known key; did"),
        ("[[source]]\nurl = 'file:///etc/passwd'", "url: is 'file:///etc/passwd'; make it an http"),
        ("[[source]]\npath = 'a'\nkind = 'word'", "kind: is 'word'; choose newspaper, markdown"),
        ("[[source]]\npath = 'a'\nweight = nan", "weight: is nan; choose above 0"),
        ("[[source]]\npath = 'a'\nlimit = -1", "limit: is -1; choose 1 or more"),
        ("[[source]]\npath = 'a'\nlimit = true", "limit: is True; make it a whole number"),
        ("[[source]]\npath = 'a'\ninclude = ['']", "include: has an empty word"),
        ("[[source]]\npath = 'a'\nexclude = '体育'", "exclude: is '体育'; make it a list of texts"),
        ("[source]\npath = 'a'", r"source: is not a list of tables; write each as \[\[source\]\]"),
        ("source = ['a.xml']", r"\[\[source\]\] 1: is not a table"),
        ('[[source]]\npath = "a\\nb"', r"1: is named 'a\\nb'; leave out what cannot be printed"),
        ("[[source]]\npath = 'a'\nlimit = " + "9" * 5000, "is not TOML .*; correct that line"),
        ("[make]\nempty = 'silence'", "empty: is 'silence'; choose skip, short"),
    ],
)
def test_a_slip_is_named_with_its_file_and_key(text: str, says: str) -> None:
    with pytest.raises(SettingsError, match="briefing.toml.*" + says):
        settings.parse(text, Path("briefing.toml"), DEFAULTS)


def test_a_named_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not exist"):
        settings.load(tmp_path / "none.toml")


def test_how_much_is_told_is_read() -> None:
    text = "[brief]\nstories = 8\nstyle = 'headline'\n"
    read = settings.parse(text, Path("briefing.toml"), DEFAULTS)
    assert (read.brief.stories, read.brief.style, read.brief.minutes) == (8, "headline", 0)


@pytest.mark.parametrize(
    ("written", "lufs", "ceiling_dbtp"),
    [
        ('"apple"', -16.0, -1.0),
        ('"ebu"', -23.0, -1.0),
        ('"alexa"', -14.0, -2.0),
        ("-19", -19.0, -1.0),
        ("-18.5", -18.5, -1.0),
    ],
)
def test_loudness_is_a_preset_or_a_number(written: str, lufs: float, ceiling_dbtp: float) -> None:
    read = settings.parse(f"[sound]\nloudness = {written}\n", Path("briefing.toml"), DEFAULTS)
    assert read.sound.loudness == Loudness(lufs, ceiling_dbtp)
    assert settings.named(read.sound.loudness) == written.strip('"')


@pytest.mark.parametrize("slip", ["loud", "nan", "-90", ""])
def test_a_slip_in_the_loudness_of_the_command_line_is_named(slip: str) -> None:
    with pytest.raises(SettingsError, match=r"the command line: loudness: is .*apple, ebu, alexa"):
        Wished(loudness=slip).settled()


def test_the_command_line_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("briefing.toml").write_text('[sound]\nloudness = "ebu"\n', encoding="utf-8")
    assert Asked().settled().sound.loudness.lufs == -23.0
    assert Asked(loudness="alexa").settled().sound.loudness.lufs == -14.0
    assert Asked(loudness="-19").settled().sound.loudness.lufs == -19.0
    assert not Asked(no_chime=True).settled().sound.chime


@pytest.mark.parametrize(
    "asked",
    [
        Asked(voice="baker"),
        Asked(speed=0.9),
        Asked(fallback="never"),
        Asked(offline=True),
        Asked(minutes=5),
        Asked(stories=8),
        Asked(style="headline"),
        Asked(loudness="ebu"),
        Asked(no_chime=True),
        Asked(base_url="https://yunxi.example/"),
    ],
)
def test_whatever_the_command_line_asks_is_settled(asked: Asked) -> None:
    assert asked.settled() != Asked().settled()


def test_a_command_has_what_is_asked_of_the_settings_as_one_value() -> None:
    @click.command()
    @options.output
    @options.selecting
    @asking
    def command(output: Path, asked: Asked) -> None:
        click.echo(f"{output} {asked == Asked(stories=8)}")

    assert CliRunner().invoke(command, ["--stories", "8", "-o", "there"]).stdout == "there True\n"


def test_what_is_typed_wrong_is_wrong_usage_and_a_slip_in_a_file_is_none(tmp_path: Path) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text("[voice]\nspeed = 9\n", encoding="utf-8")
    with pytest.raises(click.UsageError, match=r"the command line: speed: is 9; choose between"):
        Asked(speed=9).settled()
    with pytest.raises(SettingsError, match=r"briefing\.toml: speed: is 9; choose between"):
        Asked(config=file, speed=1).settled()


def test_a_voice_file_that_is_broken_is_not_typed_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("voices").mkdir()
    Path("voices", "ours.toml").write_text("engine =", encoding="utf-8")
    assert Asked(voice="ours").settled().voice.name == "ours"
    for wrong in ("our", "yunyang,our", "auto,yunyang", "yunyang,yunyang", "../ours"):
        with pytest.raises(click.UsageError):
            Asked(voice=wrong).settled()


def test_the_styles_are_those_that_stories_can_be_told_in() -> None:
    assert tuple(running_order.STYLES) == settings.STYLES


def test_the_kinds_of_sources_are_those_that_can_be_read() -> None:
    assert set(settings.KINDS) == set(READERS)


def test_sources_are_read_in_their_order_and_count_from_the_files_folder() -> None:
    text = "[[source]]\npath = 'pages'\nweight = 2\n[[source]]\nglob = '*.md'\nlimit = 3\n"
    read = settings.parse(text, Path("show/briefing.toml"), DEFAULTS)
    assert [each.name for each in read.sources] == ["pages", "*.md"]
    assert [each.weight for each in read.sources] == [2.0, 1.0]
    assert read.beside(read.sources[0].path) == Path("show/pages")


def test_a_file_that_is_nested_too_deeply_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text(f"[show]\ntitle = {'[' * 5000}", encoding="utf-8")
    with pytest.raises(SettingsError, match="is not TOML"):
        settings.load(file)


def test_a_home_that_nobody_has_is_named() -> None:
    with pytest.raises(SettingsError, match="~nobody-at-all/a: is in the home of nobody here"):
        DEFAULTS.beside("~nobody-at-all/a")


@pytest.mark.parametrize("table", ["[voice]\nspeed", "[brief]\nminutes", "[sound]\nloudness"])
def test_a_number_of_a_thousand_digits_is_out_of_range(tmp_path: Path, table: str) -> None:
    file = tmp_path / "briefing.toml"
    file.write_text(f"{table} = 1{'0' * 1000}", encoding="utf-8")
    with pytest.raises(SettingsError, match="choose"):
        settings.load(file)
