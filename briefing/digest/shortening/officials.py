"""Lists of attending officials: no news, save the first of them where the person is."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.persons import DONE_TO
from briefing.sources.words.names import TITLED, is_name

_POSTS = (
    "领导|书记|[区县市省镇州]长|主任|主席|局长|部长|厅长|秘书长|常委|委员|负责人|代表(?!队)|董事长|"
    "理事长|院士|校长|馆长|会长"
)
_ATTEND = "出席|参加|陪同|到会|到场|见证|参与|揭牌|颁奖|致辞|主持|走访|一同|共同"
_MANY = r"\d+[余多]?[名位人个家]"
_DOING = "率队|带队|召开|举行|强调|指出|表示|介绍"
_ATTENDING = re.compile(
    rf"^(?!.*(?:{_DOING}|{_MANY}))(?:.*(?:{_POSTS})|(?:[\u4e00-\u9fff]{{2,3}}、)+).*(?:{_ATTEND})[^，。]*$"
)
_NO_NAME = "职务|职位|之职|一职|会议|大会|办公会|联席会|资格|单位|助理|班子|小组|干部"
"""What may stand behind a post, 辞去主席职务, and names nobody."""
_NAMES_ONLY = re.compile(
    rf"^(?![^，。]*(?:{DONE_TO}))[^，。]*(?:{_POSTS})(?!{_NO_NAME})[\u4e00-\u9fff·]{{2,4}}(?:、[\u4e00-\u9fff·]{{2,4}})*等?$"
)
_HIGH = re.compile(
    r"^[^，。、]*(?:全国|国家|中央|国务院|部长|省长|省委书记|院士)[^，。、]*?(?=[，、等])"
)
_NAMED = re.compile(rf"{TITLED}$|·[\u4e00-\u9fff]+$")
_CAME = re.compile(r"(出席|参加)([\u4e00-\u9fff]{0,6}(?:活动|会议|大会|仪式|开幕式|论坛))")


def attending_only(parts: Sequence[str]) -> bool:
    """Tell whether the clauses of a sentence name who attended and nothing else."""
    return all(_NAMES_ONLY.match(part) or _ATTENDING.match(part) for part in parts)


def without_attending(parts: Sequence[str]) -> list[str]:
    """Drop the clauses that only tell who attended, and the names that lead up to them.

    Not before what one of them goes on to do: it would be told of somebody else.
    """
    kept: list[str] = []
    for at, part in enumerate(parts):
        attends = kept and _ATTENDING.match(part)
        if attends and not any(map(names_nobody, parts[at + 1 : at + 2])):
            while len(kept) > 1 and _NAMES_ONLY.match(kept[-1]):
                kept.pop()
        else:
            kept.append(part)
    return kept


def highest(parts: Sequence[str]) -> str:
    """Say that the first of them came where the rank makes it news; empty elsewhere."""
    text = "，".join(parts)
    first, came = _HIGH.match(text), _CAME.search(text)
    return f"{first[0]}等{came[0]}。" if first and came and _is_named(first[0]) else ""


def _is_named(text: str) -> bool:
    """Tell 全国政协副主席何守成 from 全国政协副主席, one of several posts of the same person."""
    return bool(_NAMED.search(text)) or any(is_name(text[-size:]) for size in (2, 3))
