"""The text of a `lexicon.tsv`: columns written, said or pinyin, and a note.

    # people of our town
    written   said or pinyin      note
    乔俊杰    qiao2 jun4 jie2     the mayor
    EATNS     伊恩特斯

Columns are parted by tabs; `#` begins a remark, and the heading may be left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.errors import SettingsError
from briefing.reading.lexicon import Entry, entry

MOST_ENTRIES = 20_000
_HEADING = {"written": ("said", "pinyin"), "写法": ("读法", "读音", "拼音")}
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One entry, and the line that it stands on."""

    number: int
    """Counted from 1, as editors do."""
    entry: Entry


def parse(text: str, file: str) -> tuple[Entry, ...]:
    """Read the entries of a lexicon; the first bad one is a `SettingsError` with file and line."""
    return tuple(row.entry for row in _rows(text, file))


def with_entry(text: str, file: str, written: str, value: str) -> tuple[str, bool]:
    """Put an entry into the text of a lexicon, and tell whether it replaced one.

    Remarks, notes, order and line ends stay; a new entry comes last.
    """
    about = f"lexicon entry “{written.strip()}”"
    new = entry(written, value, about)
    if new.written.startswith("#"):
        raise SettingsError(about, "begins like a remark", "leave out the #")
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    at = [row.number - 1 for row in _rows(text, file) if row.entry.written == new.written]
    for index in at:
        note = lines[index].removesuffix("\r").split("\t")[2:]
        lines[index] = "\t".join([written.strip(), value.strip(), *note]) + end
    if not at:
        if lines[-1]:
            lines[-1] += end
            lines.append("")
        lines[-1:] = [f"{written.strip()}\t{value.strip()}{end}", ""]
    return "\n".join(lines), bool(at)


def _rows(text: str, file: str) -> Iterator[Row]:
    seen: dict[str, Row] = {}
    heading_may_come = True
    for number, line in enumerate(text.split("\n"), 1):
        row = line.removesuffix("\r")
        if not row.strip() or row.startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split("\t")]
        if heading_may_come and _is_heading(cells):
            heading_may_come = False
            continue
        heading_may_come = False
        about = f"{file} line {number}"
        new = Row(number, _entry(cells, about, f"{file}:{number}"))
        before = seen.setdefault(new.entry.written, new)
        _refuse_another(new.entry, before, about)
        if len(seen) > MOST_ENTRIES:
            raise SettingsError(
                about, f"is more than {MOST_ENTRIES} entries", "keep only what is read wrong"
            )
        yield new


def _is_heading(cells: list[str]) -> bool:
    names = _HEADING.get(cells[0].lower(), ())
    return bool(names) and len(cells) > 1 and cells[1].lower().startswith(names)


def _entry(cells: list[str], about: str, where: str) -> Entry:
    if len(cells) > _COLUMNS:
        raise SettingsError(
            about, f"has {len(cells)} columns", "give it what is written, how it is read, a note"
        )
    if len(cells) == 1:
        raise SettingsError(
            about,
            f"does not say how “{cells[0][:20]}” is read",
            "put a tab (not spaces) and the pinyin or what is said behind it",
        )
    return entry(cells[0], cells[1], about, where)


def _refuse_another(new: Entry, before: Row, about: str) -> None:
    if (new.said, new.pinyin) != (before.entry.said, before.entry.pinyin):
        raise SettingsError(
            about,
            f"reads “{new.written}” otherwise than line {before.number}",
            "delete one of the two",
        )
