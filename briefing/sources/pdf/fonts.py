"""Measure the fonts of a PDF before pdfminer spells out the ranges in them, number by number."""

import re
from collections.abc import Mapping

from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1

from briefing.sources.pdf.budget import Budget, TooMuchError

_RANGES = re.compile(rb"begin(?:bf|cid)range(.*?)end(?:bf|cid)range", re.DOTALL)
_COMMENT = re.compile(rb"%[^\r\n]*")
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|\[[^\]]*\]|[^\s<\[]+")
_PATH = re.compile(r"[/\\\\\0]")
_COLLECTIONS = {
    "GB1": re.compile(r"(?:UniGB|GB)[\w-]*"),
    "CNS1": re.compile(r"(?:UniCNS|B5pc|HKscs-B5|ETen|CNS)[\w-]*"),
    "Japan1": re.compile(r"UniJIS[\w-]*"),
    "Korea1": re.compile(r"UniKS[\w-]*"),
}
"""Whose characters a predefined table of codes numbers (PDF 32000-1, table 118)."""


class Fonts(PDFResourceManager):
    """Measures a font before pdfminer spells its ranges out."""

    def __init__(self, budget: Budget) -> None:
        super().__init__()
        self.budget = budget

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """Refuse fonts of endless ranges, and names that may lead to files."""
        if not (objid and objid in self._cached_fonts):
            self.budget.spend("fonts")
            for key in ("W", "W2"):
                self.budget.spend("numbers in a font", _width_count(resolve1(spec.get(key))))
            tables = resolve1(spec.get("ToUnicode"))
            if isinstance(tables, PDFStream):
                self.budget.spend("numbers in a font", _range_count(tables.get_data()))
            _check_names(spec)
            spec = _as_encoded(spec)
        return super().get_font(objid, spec)


def _as_encoded(spec: Mapping[str, object]) -> Mapping[str, object]:
    """Let a font be of the characters that its codes number, whatever it says of itself.

    Some programs write Traditional Chinese with the table of the Simplified (UniGB-UCS2-H beside
    Adobe-CNS1): a number would be looked up among those of the other. Some lock a file and leave
    these names as they were, which are nonsense once unlocked.
    """
    encoding = resolve1(spec.get("Encoding"))
    name = str(getattr(encoding, "name", ""))
    system = resolve1(spec.get("CIDSystemInfo"))
    ordering = next((key for key, names in _COLLECTIONS.items() if names.fullmatch(name)), "")
    if not ordering or not isinstance(system, Mapping):
        return spec
    whose = {"Registry": b"Adobe", "Ordering": ordering.encode()}
    return {**spec, "CIDSystemInfo": {**system, **whose}}


def _width_count(widths: object) -> int:
    """Count the characters that the ranges of a width table name: first, last, width(s)."""
    total = 0
    run: list[float] = []
    for each in widths if isinstance(widths, list) else ():
        value = resolve1(each)
        if isinstance(value, list):
            total, run = total + len(value), []
        elif isinstance(value, int | float):
            run.append(value)
            if len(run) == 3:  # noqa: PLR2004 - first, last, width
                total += max(int(run[1] - run[0]), 0)
                run = []
    return total


def _range_count(table: bytes) -> int:
    """Count the characters that the ranges of a ToUnicode table name."""
    total = 0
    for section in _RANGES.findall(_COMMENT.sub(b"", table)):
        tokens = [token[1] for token in _TOKEN.finditer(section)]
        for first, last in zip(tokens[::3], tokens[1::3], strict=False):
            if first is not None and last is not None:
                total += max(_number(last) - _number(first), 0)
    return total


def _number(digits: bytes) -> int:
    return int(b"".join(digits.split())[:16] or b"0", 16)


def _check_names(spec: Mapping[str, object]) -> None:
    """Refuse the name of a character table that is a path: pdfminer loads it from a file."""
    system = resolve1(spec.get("CIDSystemInfo"))
    encoding = resolve1(spec.get("Encoding"))
    named = [
        getattr(encoding, "name", None),
        getattr(resolve1(spec.get("ToUnicode")), "name", None),
    ]
    if isinstance(encoding, PDFStream):
        named.append(getattr(resolve1(encoding.get("CMapName")), "name", None))
    if isinstance(system, Mapping):
        named += [resolve1(system.get(key)) for key in ("Registry", "Ordering")]
    for name in filter(None, named):
        text = name.decode("latin-1") if isinstance(name, bytes) else str(name)
        if _PATH.search(text):
            raise TooMuchError(f"a character table named {text[:40]!r}")
