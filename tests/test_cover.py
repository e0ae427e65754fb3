"""The cover: accepted by podcast apps, and legible whatever the title."""

from importlib.resources import files
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from briefing.publish.cover import LEGIBLE, cover
from briefing.publish.typesetting import Type, fit

FONT = files("briefing.publish").joinpath("assets", "cover-font.woff2").read_bytes()
LONG = "临江市云溪区融媒体中心每日新闻简报与天气预报及交通信息综合播报节目" * 5

DENSEST = (
    "燃戮飚飙潋麴缀獗黝鼷狻黪粼糍黢溅焱狐骏皴嬷橼竣鹚溆娥滋狄溪骖裰繁燧飒淞徽黎慈鬣淤糁缴骤线缘擞狨毯燹猕湫繇淡赕偬绥黟然敛狡辍窳逖嫁狲渗鼢嫉豹缪驳"
    "凇残数瓞绒毵浚级貔狁嫒憋媛躞嫩愁褫漆橇滁毅爽黻戏漩烫襻妫缓畿隧戤貅蘩铴缵骇餮毳"
)
"""The Hanzi of the font that take the most bytes to draw."""


def drawn(title: str, subtitle: str = "") -> Image.Image:
    return Image.open(BytesIO(cover(title, subtitle, FONT)))


@pytest.mark.parametrize(
    "title", ["每日新闻简报", "Linjiang Daily News", LONG, DENSEST, "", "龘😀"]
)
def test_a_cover_is_what_podcast_apps_accept(title: str) -> None:
    data = cover(title, DENSEST, FONT)
    image = Image.open(BytesIO(data))
    assert (image.format, image.mode, image.size) == ("PNG", "RGB", (1400, 1400))
    assert len(data) <= 300_000


def test_the_same_words_give_the_same_bytes() -> None:
    assert cover("云溪早报", "云溪", FONT) == cover("云溪早报", "云溪", FONT)


@pytest.mark.parametrize("unknown", ["龘", "😀", "\u0000", "\u0e01"])
def test_a_character_without_a_glyph_is_left_out(unknown: str) -> None:
    face = Type(FONT, 80)
    assert face.known(f"云{unknown}溪") == "云溪"
    assert face.width(f"云{unknown}溪") == face.width("云溪")


def test_hanzi_latin_and_marks_are_all_drawn() -> None:
    written = "云溪 Daily 3·15：“早报”（第1期）"
    assert Type(FONT, 80).known(written) == written


@pytest.mark.parametrize("title", ["云溪早报", "每日新闻简报", "Linjiang Daily News", LONG])
def test_the_title_stays_in_its_place(title: str) -> None:
    face, rows = fit(title, FONT, 840, 1040)
    assert rows
    assert all(face.width(row) <= 840 for row in rows)
    assert len(rows) * face.leading <= 1040


def test_a_title_that_is_too_long_says_so() -> None:
    _, rows = fit(LONG, FONT, 840, 1040)
    assert rows[-1].endswith("…")


def test_a_short_title_breaks_between_words() -> None:
    assert fit("每日新闻简报", FONT, 840, 1040)[1] == ["每日", "新闻", "简报"]


def test_each_show_has_its_own_cover() -> None:
    different = ImageChops.difference(drawn("云溪早报"), drawn("云溪晚报"))
    assert different.getbbox() is not None


def test_the_title_is_large_enough_to_read_at_55_pixels() -> None:
    face, _ = fit("每日新闻简报", FONT, 840, 1040)
    assert face.size * 55 / 1400 >= 12


@pytest.mark.parametrize("title", ["云溪区融媒体中心播报", "云溪区消费者权益每周播报"])
def test_a_longer_title_takes_the_room_of_the_bars_to_stay_legible(title: str) -> None:
    beside_bars, _ = fit(title, FONT, 840, 1040)
    alone, _ = fit(title, FONT, 1208, 1040)
    assert beside_bars.size < LEGIBLE
    assert alone.size > beside_bars.size
    assert alone.size * 55 / 1400 > 8.5
    image = drawn(title)
    ground = image.getpixel((5, 5))
    assert {image.getpixel((1300, y)) for y in range(600, 1130)} == {ground}  # no bar there


def test_a_number_is_set_on_one_row() -> None:
    _, rows = fit("云溪3·15消费者权益播报", FONT, 840, 1040)
    assert any("3·15" in row for row in rows)
