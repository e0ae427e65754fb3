"""Settings say what they mean, and a slip in them is named."""

from pathlib import Path

import pytest

from briefing import settings
from briefing.digest import running_order
from briefing.errors import SettingsError
from briefing.settings import Settings

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
        ("[sound]\nloudness_lufs = 3", "loudness_lufs: is 3"),
        ("[show]\nbase_url = 'ftp://x'", "base_url: is 'ftp://x'"),
        ("[show", "is not TOML"),
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


def test_the_styles_are_those_that_stories_can_be_told_in() -> None:
    assert tuple(running_order.STYLES) == settings.STYLES
