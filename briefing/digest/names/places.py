"""Name the place where the page only says 我区, 我市, or 区人大."""

import re
from functools import lru_cache

from briefing.digest.words.words import tag
from briefing.sources.words.traditional import fold

_LEVELS = "区县市省旗州镇"
_BODY = (
    "人大|委|政府|政协|领导|纪委|检察院|法院|武装部|"
    "[\u4e00-\u9fff]{1,8}?(?:局|办|台|站|队|部门|中心|协会|医院|学校|少体校|馆|会)"
)
_NO_PLACE = re.compile("[我全各该本两此外邻跨]$")
_BEFORE = "等由在和与向从到对被让"
_NO_NAMES = tuple("vmrpcq")
"""Tags of what is done, of numbers and of words that only join others."""


@lru_cache(maxsize=4096)  # the same brief is measured again in each way that it is told
def named(text: str, place: str) -> str:
    """Replace 我区 by `place` (武进区), and give the first 区人大, 区委 … its district.

    Only where the level is the place's own: a district page's 我市 stays what it is.
    """
    level = place[-1:]
    if not level or level not in text:
        return text
    known = fold(level)
    if known not in _LEVELS or not _is_name(place[:-1]):
        return text
    text = re.sub(f"我{level}(?![别別])", place, text)
    at = text.find(place)
    body = re.search(
        f"(?m)(?:^|(?<=[，。；：{_BEFORE}])|(?<=[^{_LEVELS}]、)){known}(?!里)(?={_BODY})",
        fold(text),
    )
    if body and (at < 0 or at > body.start()):
        text = text[: body.start()] + place + text[body.end() :]
    whole = text.find(f"全{level}")
    if place not in text and whole >= 0 and not _another(fold(text[:whole]), fold(place)):
        text = text.replace(f"全{level}", place[:-1] + f"全{level}", 1)
    return text


@lru_cache(maxsize=64)  # a page asks of one place for each of its clauses
def _is_name(word: str) -> bool:
    """Tell 澜川 from the 召开 of 召开市政府会议; a district 振兴 then stays 我区, which is true."""
    return not all(flag.startswith(_NO_NAMES) for _, flag in tag(fold(word)))


def _another(text: str, place: str) -> bool:
    """Tell whether `text` is about another place of the level: then 全县 is not the page's own."""
    return any(
        each[1] not in place and not _NO_PLACE.search(each[1])
        for each in re.finditer(rf"([\u4e00-\u9fff]{{2}}){place[-1]}(?![级委政里内外城场民])", text)
    )
