"""Tell by its words where a column's end, or what was set into a column, tore a text."""

import re

TAIL_END = re.compile(
    r"(?![昨今明当前][天晚日晨后年]|[近日目][日前]|最近|会[上后]|此[次外]|[上下]午|随后|同时|"
    r"其中|现场|[他她]说|\d).{1,2}[,，。；;]"
)
"""A word's end and a comma: the line above was cut."""
CLINGS = re.compile(
    "们|的(?![哥姐士])|了(?![解却结断得]|不起|如指掌)|着(?![力眼手重装火陆急实迷凉色落棋想床])"
)
"""What no sentence, and no line of a heading, begins with: it clings to the word before it."""
_PARTICLES = "的了着在是和与及从到把被对为有也都就于以由将让使给向之等并而或"
"""What any word may follow."""


def begins_word(character: str) -> bool:
    """Tell the last character of a line that may belong to a word with the next line's first."""
    return character.isalnum() and character not in _PARTICLES
