"""What is to be seen of a line from all lines above it: the quotation or column it stands in."""

from collections.abc import Iterator, Sequence

from briefing.sources.page.roles.line_signs import BULLET, FILED, HEADING
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.brief_labels import labels_briefs


def inside_quotation(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether a quotation that opened above is still open."""
    inside: list[bool] = []
    depth = 0
    for at, line in enumerate(lines):
        if line.gap or line.indented or (at and lines[at - 1].ended):
            depth = 0
        inside.append(depth > 0)
        depth = max(0, depth + line.text.count("“") - line.text.count("”"))
    return inside


def below_label_of_briefs(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether it stands in a column of briefs, down to the next heading."""
    under: list[bool] = []
    inside = False
    for at, line in enumerate(lines):
        above = lines[at - 1] if at else None
        if above is not None and labels_briefs(above.text):
            inside = True
        elif above is not None and above.ended and not line.ended and line.width < HEADING:
            plain = not (BULLET.match(line.text) or FILED.match(line.text))
            inside = inside and not plain
        under.append(inside)
    return under


def in_briefs(lines: Sequence[Line], at: int) -> Iterator[str]:
    """Look at what leads a line of such a column, and how it is set."""
    line, told = lines[at], lines[at - 1].ended
    led, filed = bool(BULLET.match(line.text)), bool(FILED.match(line.text))
    yield f"brief {led:d}{filed:d}{told:d}"
    yield f"brief set {line.indented:d}{told:d}"
