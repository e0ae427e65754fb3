"""Know the signs that are set before a line: those of items, of names, of captions."""

import re

BULLET = re.compile("[▉█●▲○◇◆■★△▪·•▼▽▶►※☆◎□◉⊙❖✦◈♦]")
"""What leads each paragraph of a column of briefs, with an indent or without."""
SIGNING = "□■◎●○◇◆△▲"
"""What is set before the name of who wrote a text."""
POINTING = "▲△▼◀←→↑↓"
"""What a caption begins with, to say which of the photos around it is meant."""
