"""The user's own cover: taken as it is, mended, or refused with a sentence."""

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from lxml import etree
from mutagen.id3 import ID3
from PIL import Image

from briefing.cli import main
from briefing.errors import SettingsError
from briefing.model import Show
from briefing.publish.artwork import LARGEST, LARGEST_IN_TAG, faults, own
from briefing.publish.picture import drawn

PAGE = Path(__file__).parent / "sources" / "yunxi-daily.txt"


def picture(
    kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (1500, 1500), noise: int = 0
) -> bytes:
    """Draw a plain picture, or a grainy one: `noise` is the grain's standard deviation of 255."""
    image = Image.new(mode, size, 100 if mode in ("L", "P") else None)  # type: ignore[arg-type]  # None is black
    if noise:
        chance = np.random.default_rng(1)
        grain = chance.normal(128, noise, (size[1] // 4, size[0], 3)).clip(0, 255)
        image = Image.fromarray(np.tile(grain.astype(np.uint8), (4, 1, 1)))
    stream = BytesIO()
    image.save(stream, kind, compress_level=1)  # quickly
    return stream.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize(("kind", "name"), [("PNG", "cover.png"), ("JPEG", "cover.jpg")])
@pytest.mark.parametrize("side", [1400, 3000])
def test_a_picture_that_fits_is_published_as_it_is(kind: str, name: str, side: int) -> None:
    data = picture(kind, size=(side, side))
    art = own(data, "cover")
    assert (art.name, art.data, art.in_tag) == (name, data, data)


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "LA"])
def test_other_colours_become_rgb(mode: str) -> None:
    art = own(picture(mode=mode), "cover")
    image = opened(art.data)
    assert (art.name, image.format, image.mode, image.size) == (
        *("cover.jpg", "JPEG", "RGB"),
        (1500, 1500),
    )


def test_what_is_transparent_lies_on_white() -> None:
    art = own(picture(mode="RGBA"), "cover")
    assert opened(art.data).getpixel((700, 700)) == (255, 255, 255)


def test_a_picture_from_a_camera_held_upright_is_turned() -> None:
    image = Image.new("RGB", (1400, 1400))
    image.paste("red", (0, 0, 1400, 700))
    exif = Image.Exif()
    exif[0x0112] = 6  # its top is at the right
    stream = BytesIO()
    image.save(stream, "JPEG", exif=exif)
    turned = opened(own(stream.getvalue(), "cover").data)
    assert turned.getpixel((1300, 700)) == (254, 0, 0)
    assert turned.getpixel((100, 700)) == (0, 0, 0)


@pytest.mark.parametrize("noise", [2, 9])
def test_a_picture_that_is_too_large_is_written_anew(noise: int) -> None:
    data = picture(noise=noise)
    art = own(data, "cover")
    assert list(faults(art.data)) == []
    assert len(art.data) <= LARGEST
    assert len(art.in_tag) <= LARGEST_IN_TAG
    assert opened(art.in_tag).mode == "RGB"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (picture(size=(1399, 1399)), "is 1399 × 1399 px; make it a square of 1400 to 3000 px"),
        (picture(size=(3001, 3001)), "is 3001 × 3001 px; make it a square"),
        (picture(size=(2000, 1500)), "is 2000 × 1500 px; make it a square"),
        (picture("WEBP"), "is a WEBP; save it as JPEG or PNG"),
        (picture("JPEG", "CMYK"), "has colours of the kind CMYK; save it in RGB"),
        (picture()[:200], "is no whole picture; give a JPEG or PNG"),
        (b"<svg/>", "is no whole picture"),
        (b"", "is no whole picture"),
        (picture(size=(1400, 1400), noise=60), "is too rich in detail for 500000 bytes"),
    ],
    ids=["small", "large", "oblong", "webp", "cmyk", "cut", "svg", "empty", "noise"],
)
def test_a_picture_that_no_app_would_take_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(SettingsError, match=f"art.png: {sentence}"):
        own(data, "art.png")


def run(*words: str | Path) -> str:
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == 0, done.stderr
    return done.stderr


def test_own_cover_goes_to_the_folder_the_feeds_the_pages_and_the_mp3(tmp_path: Path) -> None:
    name = "cover.jpg"
    output, settings = tmp_path / "output", tmp_path / "show" / "briefing.toml"
    (settings.parent / "art").mkdir(parents=True)
    art = settings.parent / "art" / "own.jpg"
    art.write_bytes(picture("JPEG"))
    settings.write_text('[show]\ncover = "art/own.jpg"\n')
    page, day = ("make", PAGE, "--stories", "1"), ("--date", "2026-03-12", "--voice", "espeak")
    run(*page, *day, "-o", output, "--config", settings)
    folder = output / "episodes" / "2026-03-12"
    (mp3,) = folder.glob("*.mp3")
    for again in (
        (),
        ("feed", output, "--config", settings),
        ("feed", output),
        ("redo", folder, "1"),
    ):
        if again:
            run(*again)
        assert (output / name).read_bytes() == art.read_bytes()
        (mp3,) = folder.glob("*.mp3")
        assert ID3(mp3).getall("APIC")[0].data == art.read_bytes()
        (image,) = etree.parse(output / "feed.xml").findall("channel/image/url")
        assert image.text == name
        assert f'src="{name}"' in (output / "index.html").read_text("utf-8")
        assert not (output / "cover.png").exists()
    assert str(tmp_path) not in (folder / "episode.json").read_text("utf-8")
    settings.write_text("[show]\n")
    run("feed", output, "--config", settings)
    assert (output / "cover.png").read_bytes() != art.read_bytes()
    assert not (output / "cover.jpg").exists()


def test_a_cover_that_is_no_good_is_told_before_anything_is_spoken(tmp_path: Path) -> None:
    settings = tmp_path / "briefing.toml"
    settings.write_text('[show]\ncover = "art/none.jpg"\n')
    words = ["make", str(PAGE), "--voice", "espeak", "-o", str(tmp_path), "--config", str(settings)]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert "none.jpg: cannot be read (No such file or directory); correct the path" in done.stderr
    assert "speaking" not in done.stderr


def test_the_foot_of_a_drawn_cover_says_how_often_the_show_comes_out() -> None:
    covers = {drawn(Show(frequency=often)).data for often in ("daily", "weekdays", "weekly", "")}
    assert len(covers) == 4
    whole = [opened(data) for data in sorted(covers)]
    heads = {image.crop((0, 0, 1400, 1190)).tobytes() for image in whole}
    assert len(heads) == 1  # above the foot they are one
