"""A show's picture as podcast apps and MP3 players take it: drawn, or the user's own.

Apple asks for a square of 1400–3000 px, JPEG or PNG, in RGB (“Artwork requirements”,
podcasters.apple.com, support/896); the bounds in bytes keep lists of shows quick to load.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import product
from typing import NamedTuple

from PIL import Image, ImageOps, UnidentifiedImageError

from briefing.errors import SettingsError
from briefing.model import Artwork
from briefing.publish import addresses

LEAST, MOST = 1400, 3000
LARGEST, LARGEST_IN_TAG = 500_000, 300_000
"""Bytes: of the file, and of the picture that travels inside every MP3."""
NAMES = {"JPEG": addresses.COVER_JPEG, "PNG": addresses.COVER}
CONVERTIBLE = ("RGBA", "P", "L", "LA")
"""What becomes RGB without a guess; the CMYK of printers would change its colours."""
QUALITIES = (92, 86, 78, 68, 58)
SMALLER = (1000, 600)
"""Sides for a tag: no player shows it larger."""
PAPER = "white"
"""What shows through a transparent picture."""
ORIENTATION = 0x0112
"""The EXIF tag of a camera that was held upright, which not every app obeys."""


class Fault(NamedTuple):
    """What podcast apps would object to in a picture."""

    problem: str
    remedy: str
    mendable: bool
    """Whether writing it anew is enough."""


def drawn(png: bytes) -> Artwork:
    """Take a cover that `cover` has drawn, which is never too large."""
    return Artwork(addresses.COVER, png, png)


def own(data: bytes, about: str) -> Artwork:
    """Take the user's own picture as it is where it fits, else written anew as an RGB JPEG.

    `about` names it in errors: `SettingsError` where it is no JPEG or PNG, not square, of another
    size, made for print, or too rich in detail to become small enough.
    """
    found = list(faults(data))
    for fault in found:
        if not fault.mendable:
            raise SettingsError(about, fault.problem, fault.remedy)
    picture = Image.open(BytesIO(data))
    name = NAMES[picture.format or ""]
    image = _rgb(picture)
    if found or picture.getexif().get(ORIENTATION, 1) != 1:
        name, data = NAMES["JPEG"], _shrunk(image, LARGEST, (image.width, LEAST), about)
    in_tag = data
    if len(data) > LARGEST_IN_TAG:
        in_tag = _shrunk(image, LARGEST_IN_TAG, (LEAST, *SMALLER), about)
    return Artwork(name, data, in_tag)


def faults(data: bytes) -> Iterator[Fault]:
    """Give what is wrong with a picture as a show's cover."""
    try:
        picture = Image.open(BytesIO(data))
        if max(picture.size) <= MOST:  # the others are refused unseen
            picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        yield Fault("is no whole picture", "give a JPEG or PNG", mendable=False)
        return
    width, height = picture.size
    if picture.format not in NAMES:
        yield Fault(f"is a {picture.format}", "save it as JPEG or PNG", mendable=False)
    if width != height or not LEAST <= width <= MOST:
        remedy = f"make it a square of {LEAST} to {MOST} px"
        yield Fault(f"is {width} × {height} px", remedy, mendable=False)
    if picture.mode != "RGB":
        remedy = "save it in RGB, without transparency"
        mendable = picture.mode in CONVERTIBLE
        yield Fault(f"has colours of the kind {picture.mode}", remedy, mendable)
    if len(data) > LARGEST:
        yield Fault(f"has {len(data)} bytes", f"save it in at most {LARGEST}", mendable=True)


def _rgb(picture: Image.Image) -> Image.Image:
    """Stand it upright, in RGB; what is transparent lies on white."""
    upright = ImageOps.exif_transpose(picture)
    if not upright.has_transparency_data:
        return upright.convert("RGB")
    layered = upright.convert("RGBA")
    paper = Image.new("RGBA", layered.size, PAPER)
    return Image.alpha_composite(paper, layered).convert("RGB")


def _shrunk(image: Image.Image, most: int, sides: Sequence[int], about: str) -> bytes:
    """Write a JPEG of at most `most` bytes, as large and as good as that allows."""
    for side, quality in product(sides, QUALITIES):
        small = (
            image if side == image.width else image.resize((side, side), Image.Resampling.LANCZOS)
        )
        stream = BytesIO()
        small.save(stream, "JPEG", quality=quality, optimize=True)
        if stream.tell() <= most:
            return stream.getvalue()
    raise SettingsError(
        about, f"is too rich in detail for {most} bytes", "give one with calmer surfaces"
    )
