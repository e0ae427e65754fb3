"""Know a line of a list that dashes or numbers lead, and the sentence in front of it."""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line

_ITEM = re.compile(r"[—－-]{2,}|一、|[(（]一[)）]|第一[，、]|一是")


def leads_to_list(lines: Sequence[Line], index: int) -> bool:
    """Tell a sentence of a list, or what a colon ends in front of one: neither is a headline.

    ——渠道全部修通。 is a sentence, whatever leads it, and 全镇走出了一条新路： goes on below.
    """
    text = lines[index].text
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    item = _ITEM.match(text) and text.endswith("。")
    return bool(item or (text.endswith(("：", ":")) and _ITEM.match(below)))
