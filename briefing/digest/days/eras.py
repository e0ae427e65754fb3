"""Know 明天 where it is the time to come and 今天 where it is ours, and no day: 美好明天."""

import re

_FINE = re.compile(
    "(?:美好|灿烂|辉煌|光明|幸福|璀璨|锦绣|绚丽|崭新|更美|更好|精彩|富强|富裕|美丽|和谐|繁荣|光辉|才有了?|非始于)$"
)
"""How that time is; nobody says so of a day."""
_TO_WHICH = re.compile(
    "(?:[走迈奔驶通飞]向|[向朝]着|创造|共创|开创|赢得|拥抱|憧憬|畅想|共赴|成就|造就|[照点]亮|托起|描绘|共筑|放飞|迎接|"
    "[展期盼瞩]望|为了|相信|面向|告别|回[望顾首]|珍惜|把握|立足|铭记|不忘|换来)$"
)
_UNTIL_NOW = re.compile("(?:延续|流传|保留|坚持|[传走活记用攒沿带])[到至]$")
"""But 开到今天 and 下到昨天 are days."""
_ENDS = re.compile(r"$|[，。；！？、：”]|[而前]进|发展|奋斗")
"""为了明天 is for no day; 为了明天的比赛 is."""
_UNTIL, _STILL = re.compile("[到至]$"), re.compile("都|仍|还|依[然旧]")
_SINCE, _BEGINS = re.compile("从$"), re.compile("的[^，。；]+(?:开始|[做学]起)")
_ALL_TIME = re.compile(r"昨天(?:[、和与及]今天)?[、和与及]明天|的[昨今]天(?:[、和与及][今明]天)+")
"""云溪的昨天、今天和明天."""


def is_era(found: re.Match[str]) -> bool:
    """Tell whether a word for a day means a time of years, or any day: 到今天都记得."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    if _FINE.search(before):
        return True
    if _ENDS.match(behind) and (_TO_WHICH.search(before) or _UNTIL_NOW.search(before)):
        return True
    if _UNTIL.search(before) and _STILL.match(behind):
        return True
    if _SINCE.search(before) and _BEGINS.match(behind):
        return True
    return any(
        each.start() <= found.start() < each.end() for each in _ALL_TIME.finditer(found.string)
    )
