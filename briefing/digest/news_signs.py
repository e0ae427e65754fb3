"""What speaks for a sentence being the news of a story, or the best to tell beside it.

`briefing.digest.news_weights` says how much each sign counts; all together decide.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log1p

from briefing.digest.candidates import Candidate
from briefing.digest.news_value import (
    EVENT,
    OUTCOME,
    RESULT,
    WHEN,
    is_scenery,
    leans,
    pairs,
    tells_casualties,
)
from briefing.digest.predicates import tagged
from briefing.digest.punctuation import figures, full_width

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
_ASKS = re.compile(r"？|怎么|如何|为何|为什么|能不能|可否|该不该|吗|谁|多少|咋")
_NUMBER = re.compile(r"\d[\d.]*")
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
_LEAD = {"when", "event"}
_AWAITED = 2
"""Pairs of characters of the headline that nothing told has yet."""
_HALF = 0.5
_LEADING, _SHARED = 2, 4
"""Sentences among which a lead stands, and pairs of characters that it has of the heading."""
_LATE = 0.6
"""The part of a story behind which its end is looked for."""


@dataclass(frozen=True, slots=True)
class Story:
    """What the sentences of a story are weighed by."""

    heading: frozenset[str]
    """The pairs of characters of all that stands above it."""
    headline: frozenset[str]
    """Those of its headline alone, which is read before the brief."""
    numbers: frozenset[str]
    asks: bool
    sentences: int
    paragraphs: int
    place: dict[int, int]
    """How many sentences stand in front of one, by its index."""
    lead: int
    """The place of the lead as agencies write it: what happened when; −1 where there is none."""
    signs: dict[int, tuple[tuple[str, float], ...]] = field(default_factory=dict, compare=False)
    """Those of each sentence, by its index, as soon as they were asked for."""


def story_of(heading: Sequence[str], found: Sequence[Candidate]) -> Story:
    """Know a story by its heading, the headline first, and what could be told of it."""
    lines = [full_width(line) for line in heading]
    told = frozenset[str]().union(*map(pairs, lines))
    leads = (at for at, each in enumerate(found[:_LEADING]) if _is_lead(each.text, told))
    return Story(
        told,
        pairs(lines[0]),
        frozenset(_NUMBER.findall("，".join(lines))),
        bool(_ASKS.search("".join(lines))),
        len(found),
        max((each.paragraph for each in found), default=0) + 1,
        {each.index: at for at, each in enumerate(found)},
        next(leads, -1),
    )


def _is_lead(text: str, heading: frozenset[str]) -> bool:
    """Tell a sentence that says when it happened, what the heading tells."""
    return _LEAD.issubset(own(text)) and len(heading & pairs(text)) >= _SHARED


@lru_cache(maxsize=4096)  # a sentence is weighed beside every other one
def own(text: str) -> tuple[str, ...]:
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


def in_story(each: Candidate, story: Story) -> tuple[tuple[str, float], ...]:
    """Give the signs that a sentence has where it stands below its heading, and their strength."""
    if each.index not in story.signs:
        story.signs[each.index] = tuple(_in_story(each, story))
    return story.signs[each.index]


def _in_story(each: Candidate, story: Story) -> Iterator[tuple[str, float]]:
    yield from ((name, 1.0) for name in own(each.text))
    at, last = story.place[each.index], story.sentences - 1
    share = len(story.heading & pairs(each.text)) / max(1, len(story.heading))
    yield "shared with the heading", share
    yield "place", at / max(1, last)
    yield "far", log1p(at)
    yield "paragraph", each.paragraph / max(1, story.paragraphs - 1)
    signs = own(each.text)
    flags = {
        "half of the heading": share > _HALF,
        "lead": at == story.lead,
        "opens with a day": at == 0 and "when" in signs and "scenery" not in signs,
        "exhorts, below": at > 0 and "exhorts" in signs,
        "first": at == 0,
        "second": at == 1,
        "third": at == 2,  # noqa: PLR2004 - which it is
        "last": at == last,
        "last but one": at == last - 1,
        "first paragraph": each.paragraph == 0,
        "last paragraph": each.paragraph == story.paragraphs - 1,
        "opens": each.opens,
        "number of the heading": not story.numbers.isdisjoint(_NUMBER.findall(each.text)),
    }
    if story.asks:
        yield "asked, shared", share
        flags["asked, answers"] = "answers" in signs
        flags["asked, advice"] = "advice" in signs
        flags["asked, late"] = at >= story.sentences * _LATE
    yield from ((name, 1.0) for name, has in flags.items() if has)


def beside(
    each: Candidate, first: Candidate, story: Story, said: frozenset[str]
) -> Iterator[tuple[str, float]]:
    """Give the signs of a sentence beside the one that is the news, where `said` is told."""
    text = pairs(each.text)
    yield "new of the headline", len((story.headline - said) & text) / max(1, len(story.headline))
    yield "new of the heading", len((story.heading - said) & text) / max(1, len(story.heading))
    yield "told again", len(text & said) / max(1, len(text))
    away = each.index - first.index
    yield "away", log1p(abs(away))
    leaning = "leans" in own(each.text)
    flags = {
        "awaited": len((story.headline - said) & text) >= _AWAITED,
        "before": away < 0,
        "next": away == 1,
        "next but one": away == 2,  # noqa: PLR2004 - which it is
        "same paragraph": each.paragraph == first.paragraph,
        "leans on it": leaning and away == 1,
        "leans elsewhere": leaning and away != 1,
    }
    yield from ((name, 1.0) for name, has in flags.items() if has)
