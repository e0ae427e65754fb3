"""Know the column of what was lost and holds no longer, 遗失声明, and its bare items."""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.ornaments import BULLET

_LABEL = re.compile(
    r"(?:(?:证件|票据|印章|公章)?(?:遗失|挂失|作废|丢失)(?:(?:作废)?(?:声明|启事|公告|登报|登记|信息|专栏|广告))?|"
    r"(?:登报|分类|综合)?(?:声明|启事)(?:[·・、]?(?:公告|启事|声明))?|公告[·・、]?声明)|"
    r"(?:公司|企业|合作社)?(?:减资|注销|清算|解散|歇业|吸收合并|合并|分立|债权转让|更名)(?:清算|登记|债权人?)?(?:公告|声明|启事|通知)"
)
"""What was lost, and what companies tell their creditors: 减资公告."""
_SAID = re.compile("[失废声启告通]")
"""Of what each of them has one."""
_ORNAMENTS = "·•・—–-～~|｜<>《》〈〉【】〖〗「」『』[]［］()（）◆◇■□●○▲△▼★☆◎※:："
_LONGEST_LABEL = 16
_ENDS = re.compile(
    r"(?:作废|挂失|特此(?:声明|公告|通告|登报|启事|申明)|声明(?:遗失|丢失|无效|失效|注销)|(?:均|已|现)?(?:失效|无效)|无关)[。.！!]?"
)
_STOPS = "。．.！!"
_LOST = re.compile("遗失|丢失|作废|挂失|被盗|失窃|损毁|失效|无效|声明|债权|清偿|清算|注销")
_SEVERAL, _MOST_LINES = 2, 8


def heads_lost(label: str, body: Sequence[Line]) -> bool:
    """Tell 遗失声明 above several items, each of which says what does not hold any longer."""
    return labels_lost(label) and bool(lost_items(body))


def lost_column(heading: Sequence[Line], body: Sequence[Line]) -> tuple[Line, ...]:
    """Give all lines of such a column, which only its words tell from advertisements."""
    lost = len(heading) == 1 and heads_lost(heading[0].text, body)
    return (*heading, *body) if lost else ()


def labels_lost(text: str) -> bool:
    """Tell what such a column is called, with its ornaments: ■遗失声明, 【挂 失】."""
    if len(text) > _LONGEST_LABEL or not _SAID.search(text):
        return False
    return bool(_LABEL.fullmatch("".join(text.split()).strip(_ORNAMENTS)))


def lost_items(body: Sequence[Line]) -> list[list[Line]]:
    """Part what ends with 声明作废 each; none where not everything below does, or but one."""
    items: list[list[Line]] = []
    at = 0
    while at < len(body):
        end = _end_of_item(body, at)
        if end is None:
            return []
        items.append(list(body[at : end + 1]))
        at = end + 1
    return items if len(items) >= _SEVERAL else []


def lost_below(lines: Sequence[Line], head: int) -> range:
    """Give the lines of all such items right below the line `head`."""
    at = head + 1
    while at < len(lines) and (end := _end_of_item(lines, at)) is not None:
        at = end + 1
    return range(head + 1, at)


def _end_of_item(lines: Sequence[Line], first: int) -> int | None:
    """Find the line that ends with the word that ends an item; none where another item begins."""
    said = ""
    for at in range(first, min(first + _MOST_LINES, len(lines))):
        line = lines[at]
        if line.level or (at > first and _begins(line, lines[first])):
            return None
        said += line.text
        ends = [*_ENDS.finditer(said)]
        stopped = not lines[at + 1 : at + 2] or lines[at + 1].text[0] not in _STOPS
        if ends and ends[-1].end() == len(said) and stopped:
            return at if _LOST.search(said) else None
    return None


def _begins(line: Line, first: Line) -> bool:
    """Tell a line that a paragraph begins with."""
    return bool(BULLET.match(line.text)) or (line.indented and first.indented)
