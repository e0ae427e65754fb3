"""Draw the show's cover: its title beside the lines of a newspaper column that are sound bars too.

Podcast apps ask for a square of 1400–3000 px in RGB and show it at 55 px as well, so the title
takes all the room that it can get.
"""

import hashlib
from io import BytesIO

from PIL import Image, ImageDraw

from briefing.publish.typesetting import Type, fit

SIDE = 1400
MARGIN = 96
RED, DEEP, CREAM, AMBER = (176, 36, 28), (140, 24, 20), (255, 247, 234), (246, 188, 84)
TITLE_BOX = (840, 1040)
WHOLE_BOX = (SIDE - 2 * MARGIN, 1040)
LEGIBLE = 240
"""The size in px from which on a title is still read at 55 px, where Hanzi are then 9 px high."""
SUBTITLE_SIZE = 60
RULE = 5
BARS = 15
BAR_HEIGHT = 36
BAR_LENGTHS = (90, 330)
LOUD = 0.5
"""How much of a bar's length is the show's own: the rest is the swell that all covers share."""
SMOOTH = 2
"""Shapes are drawn twice as large and shrunk: Pillow draws them with hard edges."""
SHADES = 8
"""From the ground to an ink, both included: enough for a smooth edge, and so few that a cover full
of the densest Hanzi stays below 300 KB. It travels inside every episode's MP3."""


def cover(title: str, subtitle: str, font: bytes) -> bytes:
    """Draw a PNG of 1400 × 1400 px; the same words give the same bytes.

    `font` holds the Hanzi; Latin comes from the font inside Pillow. A character that neither has
    is left out, as an empty box tells nobody anything; a title too long for its place ends in ….
    """
    face, rows = fit(title, font, *TITLE_BOX)
    image = _bars(title)
    if face.size < LEGIBLE:  # a long title needs the bars' room as well
        image = Image.new("RGB", (SIDE, SIDE), RED)
        face, rows = fit(title, font, *WHOLE_BOX)
    pen = ImageDraw.Draw(image)
    for at, row in enumerate(rows):
        face.write(pen, (MARGIN, MARGIN + at * face.leading), row, CREAM)
    foot = SIDE - MARGIN - SUBTITLE_SIZE
    pen.rectangle((MARGIN, foot - 44, SIDE - MARGIN, foot - 44 + RULE), fill=AMBER)
    small = Type(font, SUBTITLE_SIZE)
    small.write(pen, (MARGIN, foot), small.shortened(subtitle, SIDE - 2 * MARGIN), AMBER)
    stream = BytesIO()
    few = image.quantize(palette=_shades(), dither=Image.Dither.NONE)
    few.convert("RGB").save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _shades() -> Image.Image:
    """Give the palette of all the colours that a cover is made of."""
    colours = [
        round(of_ground + (of_ink - of_ground) * step / (SHADES - 1))
        for ink in (DEEP, CREAM, AMBER)
        for step in range(SHADES)
        for of_ground, of_ink in zip(RED, ink, strict=True)
    ]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colours)
    return palette


def _bars(title: str) -> Image.Image:
    """Draw the ground and the bars, whose lengths are the show's own."""
    large = Image.new("RGB", (SIDE * SMOOTH, SIDE * SMOOTH), RED)
    pen = ImageDraw.Draw(large)
    digest = hashlib.sha256(title.encode("utf-8", "replace")).digest()
    shortest, longest = BAR_LENGTHS
    pitch = TITLE_BOX[1] / BARS
    for at, byte in enumerate(digest[:BARS]):
        swell = 1 - abs(2 * (at + 0.5) / BARS - 1)
        share = LOUD * byte / 255 + (1 - LOUD) * swell
        top = MARGIN + at * pitch + (pitch - BAR_HEIGHT) / 2
        right = SIDE - MARGIN
        left = right - shortest - share * (longest - shortest)
        box = [edge * SMOOTH for edge in (left, top, right, top + BAR_HEIGHT)]
        pen.rounded_rectangle(box, BAR_HEIGHT * SMOOTH / 2, AMBER if at % 4 == 1 else DEEP)
    return large.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
