"""Draw together a story's first paragraph where only that was cut to lines, and lost its indent.

The paragraphs below have theirs. So few lines tell no column, and the first would be taken for one
more line of the headline above.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.page.setting.lines import Line, text_of

_NARROWEST, _RUN = 20, 3
"""Two lines of a headline are as wide as each other by accident."""
_NEAR, _INDENT = 1.0, 2
"""No line begins with a full stop, and no figure is as wide as a character."""


def with_whole_first(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Make one line of those right below the headline, which are as wide as each other."""
    end = next((at for at, line in enumerate(lines) if at and line.indented), 0)
    *full, last = lines[1:end] or [Line("")]
    if len(full) < _RUN or not all(line.indented for line in lines[end:]):
        return tuple(lines)
    if any(line.gap or line.level or line.names for line in lines[2:end]) or full[0].level:
        return tuple(lines)
    if not (_is_column(full) and last.ended and last.width <= full[1].width + _NEAR):
        return tuple(lines)
    whole = replace(full[0], text=text_of(lines[1:end]))
    return (lines[0], whole, *lines[end:])


def _is_column(full: Sequence[Line]) -> bool:
    """Tell full lines of one column; the first may lack the width of the indent it had."""
    first, *below = full
    width = below[0].width
    alike = all(abs(line.width - width) <= _NEAR for line in below)
    opens = width - _INDENT - _NEAR <= first.width <= width + _NEAR
    return alike and opens and width >= _NARROWEST and not any(line.ended for line in full)
