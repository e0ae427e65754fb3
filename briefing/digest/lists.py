"""Shorten a list that is too long to be heard: its first items, 等, and what the list is of."""

import re

_ITEM = r"(?:《[^》]*》|“[^”]*”|[^、，。《》“”]{2,14}?)"
_CLOSED = re.compile(
    rf"(?P<kept>{_ITEM}、{_ITEM})(?:、{_ITEM})+?(?P<rest>等(?:[\d一二三四五六七八九十]+)?[个家位名项条座部]?)"
)
_DONE = re.compile(
    rf"^(?P<kept>{_ITEM}、{_ITEM})(?:、{_ITEM})+?"
    r"(?P<rest>(?:正式|同时|集中|先后|同步|现场)?(?:预?发布|签约|亮相|揭牌|开工|启动|投用|上线|揭幕|首发))$"
)
_MARKED = re.compile(
    r"(?P<kept>(?:《[^》]*》、?){1,2}|(?:“[^”]*”、?){1,2})(?:[、和及]?(?:《[^》]*》|“[^”]*”))+"
)


def closed_shortened(clause: str) -> str:
    """Keep two items of each list in `clause` whose end is beyond doubt.

    甲、乙、丙等10人 → 甲、乙等10人; 甲、乙、丙正式发布 → 甲、乙等正式发布.
    """
    text = _CLOSED.sub(lambda found: found["kept"] + found["rest"], clause)
    return _DONE.sub(lambda found: found["kept"] + "等" + found["rest"], text)


def shortened(clause: str) -> str:
    """Keep two items of each list in `clause` whose end can be told, by 等 or by its marks."""
    return _MARKED.sub(lambda found: found["kept"].rstrip("、") + "等", closed_shortened(clause))
