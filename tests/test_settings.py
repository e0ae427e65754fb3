"""Settings say what they mean, and a slip in them is named."""

from pathlib import Path

import pytest

from briefing import settings
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
