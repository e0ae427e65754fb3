"""Write small PDFs by hand: Chinese text in a standard font that needs no embedding.

PDF 32000-1, 9.7.5.2: with the predefined table UniGB-UCS2-H a string is UTF-16, and the font
STSong-Light belongs to the reader. A-Z, digits and the like are half as wide.
"""

import zlib
from dataclasses import dataclass, field

WIDTH, HEIGHT = 1000.0, 1400.0
_NO_START = "，。、；：！？”’）》,.;:!?)"
FACES = {"H": "STSong-Light", "V": "STSong-Light", "B": "STHeiti-Regular", "K": "STKaiti-Regular"}
"""The fonts by their names in a page: text set across and vertically, heads, captions."""
_HALF = range(1, 96)
"""The half-width characters of Adobe-GB1."""


def em(text: str) -> float:
    """Give the width of a text in characters."""
    return sum(0.5 if character.isascii() else 1 for character in text)


@dataclass(slots=True)
class Sheet:
    """One page, drawn text by text; y is measured from the top."""

    drawing: list[str] = field(default_factory=list)
    texts: list[tuple[str, float, float, float, str]] = field(default_factory=list)
    """What was set: text, x, y, size and font."""

    def put(self, text: str, x: float, y: float, size: float, font: str = "H") -> None:
        """Set a line whose top left corner is at x, y (of vertical text: its middle and top)."""
        self.texts.append((text, x, y, size, font))
        string = text.encode("utf-16-be").hex()
        base = HEIGHT - y - (0 if font == "V" else size)
        self.drawing.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {base} Tm <{string}> Tj ET")

    def rule(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """Draw a line from one point to another."""
        self.drawing.append(f"0.5 w {x} {HEIGHT - y} m {to_x} {HEIGHT - to_y} l S")

    def box(self, x: float, y: float, to_x: float, to_y: float, paint: str = "S") -> None:
        """Draw a box: a frame (`S`), or filled with a grey (`0.9 g`) or any other colour."""
        shape = f"{x} {HEIGHT - to_y} {to_x - x} {to_y - y} re"
        self.drawing.append(f"{shape} S" if paint == "S" else f"q {paint} {shape} f Q")

    def spread(self, text: str, x: float, y: float, size: float, width: float) -> None:
        """Set a line as wide as its column by spacing its characters, as justified text is."""
        space = (width - em(text) * size) / max(len(text) - 1, 1)
        self.drawing.append(f"{space:.3f} Tc")
        self.put(text, x, y, size)
        self.drawing.append("0 Tc")

    def column(  # noqa: PLR0913, PLR0917 - how a column is set
        self,
        paragraphs: tuple[str, ...] | list[str],
        x: float,
        y: float,
        characters: int,
        size: float = 10,
        bottom: float = HEIGHT,
        indent: str = "　　",
    ) -> list[str]:
        """Set paragraphs down to `bottom`; give the lines that did not fit, the first as it is."""
        lines = [line for text in paragraphs for line in broken(indent + text, characters)]
        return self.lines(lines, x, y, size, bottom)

    def lines(
        self, lines: list[str], x: float, y: float, size: float = 10, bottom: float = HEIGHT
    ) -> list[str]:
        """Set lines one below the other; give those that did not fit."""
        for at, line in enumerate(lines):
            top = y + at * size * 1.5
            if top + size > bottom:
                return lines[at:]
            self.put(line, x, top, size)
        return []


def broken(text: str, characters: int) -> list[str]:
    """Break a text into lines of so many characters; one mark of punctuation may hang over."""
    lines = [""]
    for character in text:
        hangs = character in _NO_START and em(lines[-1]) <= characters
        if em(lines[-1] + character) > characters and not hangs:
            lines.append("")
        lines[-1] += character
    return lines


def pdf(*sheets: Sheet, packed: bool = True, system: str = "GB1") -> bytes:
    """Write the sheets as one file; the `system` Identity makes a font that names no character.

    Of UCS, a table beside the font names each, as browsers write it: any character can be set.
    Of CNS1, the font claims other characters than its codes number, as some programs write it.
    """
    fonts = {name: "UniGB-UCS2-V" if name == "V" else "UniGB-UCS2-H" for name in FACES}
    if system in ("Identity", "UCS"):
        fonts = dict.fromkeys(fonts, "Identity-H")
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(sheets)))
    objects.append(f"<</Type/Pages/Count {len(sheets)}/Kids[{kids}]>>".encode())
    table = "".join(
        f"/{name} {_font(FACES[name], encoding, system)}" for name, encoding in fonts.items()
    )
    objects += [f"<<{table}>>".encode(), stream(_NAMES) if system == "UCS" else b"null"]
    for at, sheet in enumerate(sheets):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {6 + 2 * at} 0 R"
            "/Resources<</Font 3 0 R>>>>".encode()
        )
        objects.append(stream("\n".join(sheet.drawing).encode(), packed=packed))
    return file_of(objects)


_NAMES = (
    b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
    b"1 beginbfrange <0020> <FFFD> <0020> endbfrange endcmap"
)


def _font(face: str, encoding: str, system: str) -> str:
    widths = f"{_HALF[0]} {_HALF[-1]} 500"
    return (
        f"<</Type/Font/Subtype/Type0/BaseFont/{face}/Encoding/{encoding}"
        f"{'/ToUnicode 4 0 R' if system == 'UCS' else ''}/DescendantFonts"
        f"[<</Type/Font/Subtype/CIDFontType0/BaseFont/{face}/DW 1000/W[{widths}]"
        f"/CIDSystemInfo<</Registry(Adobe)/Ordering({system})/Supplement 4>>"
        f"/FontDescriptor<</Type/FontDescriptor/FontName/{face}/Flags 4/Ascent 880"
        "/Descent -120/FontBBox[0 -120 1000 880]>>>>]>>"
    )


def stream(data: bytes, *, packed: bool = True, extra: str = "") -> bytes:
    """Write a stream object."""
    body = zlib.compress(data) if packed else data
    how = "/Filter/FlateDecode" if packed else ""
    return f"<</Length {len(body)}{how}{extra}>>\nstream\n".encode() + body + b"\nendstream"


def file_of(objects: list[bytes], trailer: str = "") -> bytes:
    """Number the objects from 1, the catalogue first, and write where each begins."""
    data = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    size = len(objects) + 1
    data += f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(data)
