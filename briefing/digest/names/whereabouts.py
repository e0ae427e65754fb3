"""Know where a correspondent writes, and whether a text says that something is somewhere else."""

import re

from briefing.digest.words.words import tag
from briefing.model import Article

_COUNTED = "[一二三四五六七八九十]"
_DAY = rf"(?:\d{{1,2}}月\d{{1,2}}|{_COUNTED}{{1,2}}月{_COUNTED}{{1,3}})日"
_WHERE = r"(?:（[^（）]{1,8}）|\([^()]{1,8}\))?"
"""罗河（西北州）: where that is, which is not said each time."""
_SENT = rf"{_WHERE}(?:\d{{4}}年)?(?:{_DAY})?[\u4e00-\u9fff]{{0,4}}(?:电|讯|消息)"
_ELSEWHERE = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,6})消息$")
"""新华社石板3月11日电 罗河消息：…: the news is from there."""
_NO_PLACE = re.compile(r"[、和与]|(?:[处队局所站厂校院社办委部会馆店]|公司|集团)$")
"""航道处讯: that is from a unit, and not from a place."""
_VISITING = re.compile(r"正?在[^，。]{2,16}?(?:访问|出席|参加|进行)[^，。]{0,12}?的")
"""正在石板访问的: of whom one speaks, and not where that is."""
_REACHED = re.compile(
    r"(?:抵达|到达|来到|飞抵|前往|赶[到赴]|飞往|返回|回到|走进|位于|坐落)了?(?!这里|此间)(?P<where>[^，。]{1,12})"
)
_IN = re.compile(r"在(?!这里|此间)(?P<where>[^，。的在]{1,12})")
_KIND = re.compile(
    r"(?![全我本该各])[^，。]{1,6}?[省市县区州镇乡村旗岛山湖厂店馆园寺宫厅校楼院堂港]"
)


def dateline_place(article: Article) -> str:
    """Give the place that the dateline of a story names, as printed; empty where it names none."""
    place = re.split("[(（]", article.place)[0]
    if elsewhere := _ELSEWHERE.search(article.dateline):
        place = elsewhere["place"]
        return "" if _NO_PLACE.search(place) or "综合" in article.dateline else place
    if not place or _NO_PLACE.search(place):
        return ""
    sent = re.search(rf"(?:[社报网]|^){re.escape(place)}{_SENT}", article.dateline)
    return place if sent else ""


def tells_where(text: str, place: str) -> bool:
    """Tell whether a text says that something is or comes to a place, other than `place`."""
    text = _VISITING.sub("", text)
    if any(not (place and place in each["where"]) for each in _REACHED.finditer(text)):
        return True
    return any(
        _is_place(each["where"]) and not (place and place in each["where"])
        for each in _IN.finditer(text)
    )


def _is_place(where: str) -> bool:
    """Tell 石板镇 and 云南 from what else one may be in."""
    return bool(_KIND.match(where)) or tag(where)[0][1] == "ns"
