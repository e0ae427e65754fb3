"""Know a row of a table of results by what it tells: who won, how many, who came in when."""

import re

_RESULT = re.compile(
    r"[^。，,：:\s]{2,20}[ \u3000]+(?:全部|均|基本|总体|暂?未|已|不|[^。，,：:\s]{1,8}?)?"
    r"(?:合格|达标|超标|偏[高低]|正常|优良|良好|优秀|通过|整改|停业|关闭)(?:[（(，,；;][^。]{1,16})?"
)
"""What was inspected, and how it did: 河湾游泳馆　余氯偏低，已整改."""
_COUNT = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:[ \u3000]+\d[\d,]*[ \u3000]?(?P<unit>[件起宗例条个项次处篇户]|人次)|"
    r"[：:][ \u3000]*\d[\d,]*[ \u3000]?(?P<case>[件起宗例]))(?:[（(].{1,12}[)）])?"
)
"""How many of a sort there were: 供暖供水　41件."""
_PLAYED = (
    "射门|射正|控球率?|角球|任意球|越位|犯规|黄牌|红牌|传球|扑救|篮板|助攻|抢断|失误|盖帽|罚球|三分球?|命中率|"
    "得分|拦网|发球|扣球"
)
_VALUE = r"(?P<{0}>[\u4e00-\u9fff]{{1,8}})[ \u3000]?\d[\d.,]*[%％\u4e00-\u9fff]{{0,2}}"
_COMPARED = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,6}}[：:]|(?:{_PLAYED})[ \u3000]+)[ \u3000]*{_VALUE.format('one')}"
    rf"[ \u3000/／,，]+{_VALUE.format('other')}"
)
"""What two sides reached: 控球率：云溪队47%　石桥队53%."""
_AGAINST = re.compile(
    rf"(?:{_PLAYED})(?:次?数)?[ \u3000：:]+\d{{1,3}}[%％次个]?\s*[-－—:：比]\s*\d{{1,3}}[%％次个]?"
)
"""The same of sides that stand above: 射门　14-9."""
_PLAYED_BY = re.compile(
    r"[\u4e00-\u9fff]{2,10}[ \u3000]+\d{1,3}\s*[-－−—:：∶比]\s*\d{1,3}"
    r"[ \u3000]+[\u4e00-\u9fff]{2,10}"
)
"""How a match ended, between who played it: 云溪　68∶90　石桥."""
_SCORE = r"\d{1,3}(?:[（(]\d{1,3}[)）])?"
_ENDED_BY = re.compile(rf"[\u4e00-\u9fff]{{2,10}}{_SCORE}[比:：∶-]{_SCORE}[\u4e00-\u9fff]{{2,10}}")
"""The same with nothing between: 石桥3比0河湾."""
_TIMED = re.compile(
    r"\d{1,3}[.．、 \u3000]+[\u4e00-\u9fff](?:[ \u3000]?[\u4e00-\u9fff]){1,9}[ \u3000]+"
    r"(?:\d{1,2}[:：′])?\d{1,2}[:：′]\d{2}(?:[.″]\d{1,2})?[″秒]?"
)
"""Who came in at which place, and after what time: 2　程　柳　1:07:33."""
_MEASURED = re.compile(
    r"[^。！？\s]{1,16}(?P<cells>(?:[ \u3000]+(?:[-+－＋]?\d[\d.,]*[%％‰]?|[-—－]+)){2,12})"
)
"""What was measured of a thing whose name is no plain word; at what time it begins is none."""
_OF_SIDES = re.compile(
    r"[^。，,：:；;\s\d]{1,10}[ \u3000]+"
    r"[^。，,：:；;\s]{2,12}?[ \u3000]?\d[\d.]*(?P<unit>[\u4e00-\u9fff]{0,2})"
    r"(?:[ \u3000]+[^。，,：:；;\s]{2,12}?[ \u3000]?\d[\d.]*(?P=unit)){1,9}"
)
"""What each of several sides reached, the same unit for all: 高中组　云溪一中 21分　石桥 17分."""
_RANKED = re.compile(
    "(?:第[一二三四五六七八九十]+名|[冠亚季殿][ \u3000]?军)[ \u3000：:]+[^。！？，,；;]{2,24}"
)
"""Who came in at which place: 季　军　云溪村队."""
_PLACED = r"\d{1,2}[.．、][\u4e00-\u9fff]{2,12}"
_REACHED = rf"{_PLACED}[ \u3000]?\d[\d.:：]*[\u4e00-\u9fff]{{1,3}}"
_NUMBERED = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,8}}[ \u3000]+)?{_REACHED}(?:[ \u3000]+{_REACHED})*|"
    rf"[\u4e00-\u9fff]{{2,8}}[ \u3000]+{_PLACED}(?:[ \u3000]+{_PLACED})+"
)
"""The same by numbers, with what each reached or one by one: 青年组　1.云溪队　2.石桥队."""
_SCORED = re.compile(
    r"[^。，,：:；;！？\s\d]{2,10}[ \u3000]+\d{1,4}(?:\.\d{1,2})?(?P<unit>[分票]?)"
)
"""What one of several reached: 石桥学院　143."""
_SORTS = (
    ("match", _AGAINST),
    ("score", _PLAYED_BY),
    ("score", _ENDED_BY),
    ("timed", _TIMED),
    ("result", _RESULT),
    ("rank", _RANKED),
    ("rank", _NUMBERED),
    ("scored", _SCORED),
)


def sort_of_row(text: str) -> str:
    """Name what a row tells: rows of one table tell it of the same sides, or in the same unit."""
    if found := _COUNT.fullmatch(text):
        return str(found["unit"] or found["case"])
    if found := _COMPARED.fullmatch(text):
        return f"{found['one']}/{found['other']}"
    if found := _MEASURED.fullmatch(text):
        return f"{len(found['cells'].split())} cells"
    if found := _OF_SIDES.fullmatch(text):
        return f"sides {found['unit']}"
    return next((sort for sort, row in _SORTS if row.fullmatch(text)), "")
