"""What of a sentence speaks for its being the news of a story, or against, wherever it stands."""

import re
from collections.abc import Callable
from functools import lru_cache

from briefing.digest.words.news_value import (
    EVENT,
    OUTCOME,
    RESULT,
    WHEN,
    is_scenery,
    leans,
    tells_casualties,
)
from briefing.digest.words.predicates import tagged
from briefing.digest.words.punctuation import figures

_SPEECH = re.compile(
    r"强调|指出|要求(?=[，：各全相要])|表示|认为|希望|说[，：。”]|说$|告诉记者|介绍说?[，：]|坦言|感慨|笑着"
)
_WISH = re.compile(
    r"(?:^|，)(?:要|应|必须|期待|相信|让我们)|(?:要|应当|必须)(?:坚持|全面|进一步|把|以|切实|加强)"
)
_BACKGROUND = re.compile(
    r"^(?:长期以来|近年来|一直以来|多年来|过去|此前|历史上|从\d{4}年到|自古|作为)"
)
_SINCE = re.compile(r"^(?:试行|运行|实施|开展|上线|开通)[^，]{1,4}[年月天]来?，")
"""What came of a thing; that there is one has been told before."""
_CONTINUES = re.compile(r"^(?:本届|此次|本次|这次|当天|当日|活动现场|现场)")
_ROUTINE = re.compile(
    r"(?:来到|前往|走进|赴)[^，]{2,12}(?:，|$)|(?:详细|深入|认真|仔细)(?:了解|听取|查看|询问)|与会人员|还?实地(?:查看|察看|走访)"
)
_PORTRAIT = re.compile(r"今年\d+岁|\d+岁的")
_OF_A_NOTICE = re.compile(
    r"(?:[一二三四五六七八九十]、)?(?:封闭|管制|施工|停[水电气暖运]|影响|绕行|禁[放渔行])"
    r"(?:时间|时段|期限|路段|区域|范围|路线)[：，]"
)
"""封闭时间：…: when and where it is, of a notice that says what below."""
_OF_A_MEETING = re.compile(
    r"(?:会议|全会|与会[^，]{1,4})(?:还|并)?(?:指出|强调|要求|认为|听取|审议|决定|研究)"
)
"""What was said there: which meeting it was has been told before."""
_EXHORTS = re.compile(
    r"各级|各部门|各地|各单位|全[省市县区][上下各]|[要须](?:全面|坚持|进一步|切实|深刻|牢牢|始终|坚定|扎实|充分|不断)"
)
"""What officials tell all others to do."""
_MONEY = re.compile(r"\d[\d.]*[万亿]?元")
_TO_COME = re.compile(r"将于|定于|拟于|起[，。]|起[施实]行|截至\d|截止|至\d{1,2}月|[持延]续到|预计")
_APPOINTED = re.compile(r"\d{1,2}[时点:]\d{0,2}|地点|时间[为：]|报名|预约|电话")
_ADVICE = re.compile(r"提醒|建议|应当|不要|不宜|切勿|注意|可以|最好|务必")
_ANSWER = re.compile(r"原因|因为|由于|原来|是因|所致|关键|办法|措施|做法|方法|规定|标准|要求")
_CAUSE = re.compile(r"原因|因为|由于|原来|是因|所致|系[^统列]")
_VERDICT = re.compile(r"判决|判处|处罚|罚款|赔偿|驳回|法院|责令|拘留|刑")
_DENIES = re.compile(r"没有|不再|未|无")
_OFFICE = re.compile(r"书记|[市县区镇局院校]长|主任|主席")
_BY_ITSELF: dict[str, Callable[[str], object]] = {
    "when": WHEN.search,
    "event": EVENT.search,
    "speech": _SPEECH.search,
    "wish": _WISH.search,
    "scenery": is_scenery,
    "leans": leans,
    "since": _SINCE.match,
    "routine": _ROUTINE.search,
    "portrait": _PORTRAIT.search,
    "background": _BACKGROUND.match,
    "outcome": OUTCOME.search,
    "result": RESULT.search,
    "continues": _CONTINUES.match,
    "of a notice": _OF_A_NOTICE.match,
    "money": _MONEY.search,
    "to come": _TO_COME.search,
    "appointed": _APPOINTED.search,
    "advice": _ADVICE.search,
    "cause": _CAUSE.search,
    "verdict": _VERDICT.search,
    "denies": _DENIES.search,
    "office": _OFFICE.search,
    "casualties": tells_casualties,
    "answers": _ANSWER.search,
    "exhorts": _EXHORTS.search,
    "of a meeting": _OF_A_MEETING.match,
}
_FIRST_WORDS = (
    *("会议", "活动", "当天", "今年", "目前", "截至", "据", "近日", "记者", "为", "随着", "从"),
    *("在", "该", "其中", "同时", "此外", "如今", "现在", "最终", "经", "下一步", "接下来"),
    *("以前", "过去", "原来", "去年", "日前", "市民", "村民", "他", "她", "我", "这", "那"),
    *("一", "最", "每", "如果", "但", "而", "对", "由", "按", "根据", "通过"),
)
_LENGTHS = (20, 35, 60, 90)
_MANY = 4
"""Figures that are as many as more."""
_LISTED = 3


@lru_cache(maxsize=4096)  # a sentence is weighed beside every other one
def own_signs(text: str) -> tuple[str, ...]:
    """List the signs that a sentence has wherever it stands."""
    signs = [name for name, has in _BY_ITSELF.items() if has(text)]
    signs.append(f"{min(len(figures(text)), _MANY)} figures")
    signs.append(f"length {sum(len(text) >= least for least in _LENGTHS)}")
    signs += [f"begins {word}" for word in _FIRST_WORDS if text.startswith(word)]
    first = tagged(text.partition("，")[0])
    signs += [f"tag {first[0][1][:2]}"] if first else []
    ends = {"asks": ("？", "？”"), "ends in a quotation": ("”",)}
    signs += [name for name, marks in ends.items() if text.endswith(marks)]
    if text.startswith("“"):
        signs.append("a quotation" if text.endswith("”") else "begins with a quotation")
    signs += ["quotes"] if "“" in text[1:] else []
    signs += ["percent"] if "%" in text else []
    signs += ["several statements"] if "；" in text else []
    signs += ["a list"] if text.count("、") >= _LISTED else []
    return tuple(signs)
