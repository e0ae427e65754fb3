"""Name the furniture of each line by itself, if no sentence runs through it."""

import re
from collections.abc import Sequence

from briefing.sources.credits.datelines import cuts_names
from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.margins.imprint import OWN_NAME
from briefing.sources.page.notices.notice_signers import SIGNER
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.ornaments import POINTING
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_OVER = 3
_TORN = 24
"""Where lines end where they please, a line as wide as this without an end was torn there."""
_FULL_DAY = re.compile(r"20\d\d[年./-]")
"""What no line begins with that the line above began: 农技110 / 2026年4月21日."""
_POINTS = re.compile(rf"[{POINTING}]|[上下左右]?图[①-⑨一二三1-9]?[：:]")
"""What no line of a sentence begins with that a column cut."""
_COMMAS = (",", "，")
_ISSUED = re.compile(rf"{SIGNER.pattern}[ \u3000]+20\d\d年\d{{1,2}}月\d{{1,2}}日")
"""Which office gives a bulletin out, and on what day: 云溪镇人民政府　2026年3月12日."""


def first_kinds(lines: Sequence[Line]) -> list[str]:
    """Name the furniture of each line, empty for none; its first may be its paper's own name."""
    kinds: list[str] = []
    for at, line in enumerate(lines):
        above = lines[at - 1] if at and not kinds[-1] else None
        kinds.append(_kind(line, above) or _kind_in_head(line, kinds))
    return kinds


def _kind_in_head(line: Line, above: Sequence[str]) -> str:
    """Name what a line is in a page's head alone, where all `above` is furniture."""
    if line.level or not all(above):
        return ""
    if not above:
        return "masthead" if OWN_NAME.fullmatch(line.text) else ""
    return "publisher" if _ISSUED.fullmatch(line.text) else ""


def _kind(line: Line, above: Line | None) -> str:
    """Name the furniture that a line is; `above` is the line of text right above it, if any.

    A dateline cut inside its brackets may end like a photo's credit: 本报讯（记者 程柳 摄影.
    """
    if TURNED_FROM.match(line.text) or TURNED_TO.match(line.text) or cuts_names(line.text):
        return ""
    alone = above is None or not _goes_on(above, line) or bool(_POINTS.match(line.text))
    kind = furniture(line.text, alone=alone)
    return "" if _is_of_sentence(line, kind, above) else kind


def _is_of_sentence(line: Line, kind: str, above: Line | None) -> bool:
    """Tell a sentence that names a day, the weather or a telephone and goes on above or below."""
    if kind == "date line":
        return line.text.endswith(_COMMAS)
    if above is None:
        return False
    if kind == "weather":
        return line.text.endswith(_COMMAS) and not above.ended
    called = kind == "contact" and line.text.endswith("。")
    return called and above.fills and not (line.gap or line.indented)


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a sentence that filled its column runs on into `line`."""
    full = (
        before.reach >= (before.column - 1 if before.column else _TORN)
        or before.text[-1] in ",，、"
    )
    wide = 0 < before.column < before.reach - _OVER  # set across, and what goes on is as wide
    full = full and not (wide and line.reach <= line.column and not line.ended)
    cut_number = before.text[-1].isdigit() and line.text[0].isdigit() and not line.gap
    if cut_number and not _FULL_DAY.match(line.text):
        return True
    apart = bool(line.gap) and bool(before.column)
    return full and not (before.ended or before.level or apart or line.indented)
