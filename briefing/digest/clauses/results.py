"""Know what is told of the deed before it, and not of who did it: what it is for, or came of it.

捐款80万元，用于资助学生: the money is; 投入2100万元，建设周转房: the money is not yet spent.
"""

import re

_OF_THE_DEED = re.compile(
    r"用[于来作]|防止|避免|以[免防便]|免[得去]|留下|反映|(?:改造|改建|合并|改|转化|打造)成?为|打响|高[出于]|低于|解决|惠及|受益|涉案|说明|引起|引发|覆盖|"
    r"(?:共计?|合计|累计)?(?:节约|节省|节支|减少|降低|缩短|压缩|带动|促进|提高|提升|增加|方便|保障|确保|消除|创造?)(?![^，]*[^，]{4}活动)"
)
"""Its aim or its outcome, said of no doer."""
_MEANS = re.compile(
    r"(?:投入|筹集|筹措|安排|拨付|拨出|拿出|花费?|斥资)[^，建设购买修]*\d[^，建设购买修]*元$|"
    r"(?:采[取用]|实行|通过|运用|按照?|以|坚持)[^，]*(?:方式|办法|模式|形式|措施|方法|机制|为抓手|为契机|为主线|原则|思路)”?$|"
    r"[^已，]完(?!成|善|工)[^，]{0,6}$|把[^，]*作为[^，]*$|坚持“[^”]*”$|^连同[^，]*$|[从自]\d[^，]*起$"
)
"""With what, or behind what, the deed is done that comes next."""
_PAIRS = (
    ("先", ("再", "然后", "后")),
    ("一边", ("一边",)),
    ("一面", ("一面",)),
    ("不仅", ("还", "也")),
)
"""What begins the first of two clauses that are one thought, and the second."""
_TOLD = re.compile(
    r"^(?:并)?(?:强调|指出|要求|提出|建议|提醒|希望|表示|理由|原因)|[^，]*(?:强调|指出|要求|表示)要"
)
"""Whose word comes next, to its end."""
_QUOTED = re.compile(r"“[^”]*”")
_MAY = re.compile(r"^[^，了着过把被]{0,14}?(?:[可应须]|可以|应当|必须|需要?|不[要得宜])(?![能])")
"""What anybody may or must do is a row of steps."""


def is_result(part: str) -> bool:
    """Tell whether a clause says what the deed before it is for, or what came of it."""
    return bool(_OF_THE_DEED.match(part))


def completes(before: str, part: str) -> bool:
    """Tell the second half of 先…再…, 一边…一边…: it is not told without the first."""
    return any(first in before and part.startswith(second) for first, second in _PAIRS)


def is_means(part: str) -> bool:
    """Tell whether a clause says only with what the next one's deed is done."""
    return bool(_MEANS.search(part))


def goes_on_for_all(part: str) -> bool:
    """Tell whether a clause says what somebody said, or what all may do: so do the next ones."""
    return bool(_TOLD.match(part) or _MAY.match(_QUOTED.sub("“”", part)))
