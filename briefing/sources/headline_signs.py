"""What speaks for some lines of a heading being the headline: signs, each with its strength.

`briefing.sources.headline_weights` says how much each sign counts; both together decide, and no
sign does so alone. A sign's name tells where it was seen: `in_…` between two lines of the headline,
`above_…` and `below_…` where it begins and ends, the others on the headline as a whole.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing.sources.heading_scores import overlap
from briefing.sources.lines import BY_SIZE, Line

DASHES = "—–-─"
_LEAD = 160
"""Characters of the story's beginning in which the headline's words come back."""
_LONGEST, _LONG, _SHORT, _SHORTEST = 36, 30, 7, 5
_PAIR, _LONG_PAIR, _WORD, _SYLLABLES = 26, 34, 6, 3.5
"""Full-width characters: of two lines together, of a line that may be but a word."""
_LONG_KICKER = 18
_ALIKE, _MUCH_NARROWER, _HALF = 0.8, 0.6, 0.5
_COUPLET = 0.6
_WIDER = 1.3
_MOST_COUNTED, _MOST_ABOVE = 4, 3

_UNFINISHED = re.compile(r"[暨和与及的、在为对将把被向—-]$|[“‘《(（][^”’》)）]*$")
_SPEAKS = re.compile(r"(?:强调|指出|要求|[:：])$")
_OCCASION = re.compile(
    r"(?:(?:会议|大会|全会|座谈会|例会|推进会|现场会|动员会|协商会?)(?:召开|举行)?|会上|强调|指出|要求|"
    r"提醒|提示|[:：])$"
)
_GENRE = re.compile(
    r"(?:本报)?(?:专访|特写|评论|社论|社评|时评|短评|通讯|综述|调查|特稿|人物|对话|言论|深度|"
    r"独家|视点|聚焦|关注|热点|观察|述评|纪实|报告文学|新闻特写|记者手记|新春走基层|走基层|连线|"
    r"快评|锐评|系列报道.{0,4})"
)
_COLUMN = re.compile(
    r".{0,6}(?:观察|调查|人物|风采|时评|短评|快评|评论|漫笔|随笔|手记|来信|信箱|热线|面对面|提醒|"
    r"说法|故事|之声|之窗|视点|聚焦|关注|直击|现场|一线|纪事|走笔|札记|连线|专访|特写|通讯|综述|"
    r"新闻|要闻|动态|副刊|专版|专题|周刊|经济|体育|文化|教育|健康|科技|民生|社会|国际|国内|时事|"
    r"综合|都市|生活|走基层|巡礼|见闻|心语|前沿|讲堂|课堂|广角|驿站|园地|天地|能人|先锋|印象|"
    r"档案|词典|话|谈|评|论|集|报)"
)
"""How the name of a column or a page ends."""
_WHO_SPOKE = re.compile(
    r"[—–-]{1,2}|[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|致辞|强调|作报告|调研|参加)"
)
_WHO_PRESIDED = re.compile(
    r"[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|致辞|作报告|调研|参加)(?:会议|活动)?(?:并\w{2,4})?"
    r"(?:\s.{2,24})?"
)
_COMMA = re.compile("[,，；;]")
_ONE_OF_MANY = re.compile(
    r"(?:第[\d一二三四五六七八九十]+[轮届期场季集]|之[一二三四五六七八九十\d]+|系列.{0,6}|盘点)$"
)
"""A round, an issue, a part of a series: the occasion, not the news."""
_PAUSE = re.compile(r"[\u4e00-\u9fff”》\d][ \u3000]+[\u4e00-\u9fff“《\d]")
_GOES_ON = re.compile(
    r"将|拟|获|已|近|达|超|突破|增|全|正式|今|明|成|亮相|走|入|展|开|启|上|落|通|投|举|荣|夺|再|"
    r"首|喜|迎|助|让|为|把|被"
)
"""How the second half of a headline likes to begin."""
_WANTS_MORE = re.compile(
    r"(?:发现|举行|召开|启动|推出|发布|建成|开展|印发|出台|完成|获得|荣获|加快|推进|实施|打造|"
    r"强调|来到|走进|迎来|实现|成为|达到|突破|超过|成立|开通|公布)$"
)
_PREDICATE = re.compile(
    r"召开|举[行办]|开[展工幕通行业放播学赛市课奖园馆启]|启[动用航幕]|竣工|通[车航水气]|"
    r"投[用运产]|运[行营]|落[户成幕地实]|揭[晓牌]|挂牌|[闭]幕|收官|发[布放现生出起]|出[台炉现手]|"
    r"公[布示]|实[施现]|推[出进动行]|加[快装]|打造|建[设成起]|完[成工]|增[长加至]|下[降线]|突破|"
    r"达[到成]|超[过]?|获|摘|夺|赢|入选|入围|上榜|上[线市岗]|亮相|走[进出访近]|来[到了]|迎[来战]|"
    r"进[入校军]|传|报[到名]|救|助[力]?|帮|送|种|赴|调研|检查|督查|视察|会见|座谈|强调|研究|部署|"
    r"审议|听取|学习|传达|贯彻|聚焦|赋能|守护|温暖|点亮|托起|变|让|把|为|将|拟|"
    r"要|可|能|有|是|不|没|成|说|问|答|回应|提醒|预警|[降升涨跌扩减增]|恢复|停|签[约署]|合作|"
    r"共建|率|抵|贯通|了|过|换|改|看|办|受|遇|需|需要|破|添|赏|逛|吃|住|游|学|做|用|吸引|参加|"
    r"圆满"
)
_NO_HEADLINE = re.compile(
    r"[□■●]?\s*(?:本报|本台)?(?:见习|特约|首席|实习)*(?:记者|通讯员|读者|作者|文)[ /:：].{1,24}|"
    r".*(?:1\d{10}|\d{3,4}-\d{7,8}).*|[A-Z ]{6,}|[【\[][^】\]]{2,8}[】\]]|"
    r"[一二三四五六七八九十]、.*"
)
"""Names, telephone numbers, a column's name in pinyin or brackets, the first part's heading."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a page sets its headlines."""

    cut: float = 0
    """The width where it cuts them; 0 where their lines end where they please."""
    widest: float = 0
    """The widest that stands on a line of its own: nothing narrower had to be cut."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines of a heading, and the text of the story below it."""

    lines: Sequence[Line]
    text: str
    """A word that a line's end cut in two mostly comes back whole in it."""
    habits: Habits = Habits()


def habits_of(headings: Sequence[Sequence[Line]]) -> Habits:
    """Look at all headings of a page."""
    lone = [heading[0].width for heading in headings if len(heading) == 1]
    widest = max(lone, default=0)
    over = sorted(
        max(each.width for each in lines)
        for heading in headings
        if len(lines := [line for line in heading if not line.gap or line is heading[0]]) > 1
    )
    if len(over) <= 1:
        return Habits(0, widest)
    cut = over[len(over) // 2]
    near = sum(abs(width - cut) <= 1 for width in over)
    return Habits(cut if near >= _MUCH_NARROWER * len(over) else 0, widest)


def choices(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """List the first and last lines that a headline could have: where it is marked, it begins.

    Where empty lines part the elements of a heading, one ends a headline; so does another size.
    """
    marked = [line.level for line in lines if line.level]
    starts = [at for at, line in enumerate(lines) if not marked or line.level == min(marked)]
    starts = starts[:1] if marked else starts
    some_close = any(not line.gap for line in lines[1:])
    ends = [
        line.text[0] in DASHES
        or bool(_WHO_PRESIDED.fullmatch(line.text))
        or bool(_NO_HEADLINE.fullmatch(line.text))
        or (line.mark == BY_SIZE and line.level != above.level)
        or (line.gap > 0 and some_close and not _UNFINISHED.search(above.text))
        for above, line in pairwise(lines)
    ]
    possible = [
        (first, last)
        for first in starts
        for last in range(first, len(lines))
        if not _NO_HEADLINE.fullmatch(lines[first].text) and not any(ends[first:last])
    ]
    return possible or [(starts[0], starts[0])]


def signs(heading: Heading, first: int, last: int) -> Counter[str]:
    """Weigh lines `first` to `last` of a heading as its headline."""
    lines, lead = heading.lines, heading.text[:_LEAD]
    found: Counter[str] = Counter()
    found[f"lines_{min(last - first + 1, _MOST_COUNTED)}"] += 1
    found[f"above_{min(first, _MOST_ABOVE)}"] += 1
    found[f"below_{min(len(lines) - 1 - last, _MOST_ABOVE)}"] += 1
    for at in range(max(first - 1, 0), min(last + 1, len(lines) - 1)):
        where = "above" if at < first else "in" if at < last else "below"
        for name in meeting(lines[at], lines[at + 1], heading):
            found[f"{where}_{name}"] += 1
    found.update(_of_the_whole(lines[first : last + 1], lead, heading.habits))
    found.update(_of_the_rest(lines, first, last, lead))
    return found


def _of_the_whole(headline: Sequence[Line], lead: str, habits: Habits) -> dict[str, float]:
    text = "".join(line.text for line in headline)
    widths = [line.width for line in headline]
    width, several = sum(widths), len(headline) > 1
    return {
        "overlap": overlap(text, lead),
        "over_30": width > _LONG,
        "over_36": width > _LONGEST,
        "under_7": width < _SHORT,
        "under_5": width < _SHORTEST,
        "no_predicate": not predicates(text),
        "opens_with_dash": text[0] in DASHES,
        "ends_with_colon": text[-1] in ":：",
        "who_spoke": bool(_WHO_SPOKE.match(text)),
        "column": bool(_COLUMN.fullmatch(text)),
        "levels": len({line.level for line in headline}) > 1,
        "would_fit_one_line": (len(headline) - 1) * (habits.widest > width),
        "ragged": several and min(widths) < _HALF * max(widths),
        "balanced": several and min(widths) >= _ALIKE * max(widths),
        "two_phrases": not several and bool(_PAUSE.search(text)),
    }


def _of_the_rest(lines: Sequence[Line], first: int, last: int, lead: str) -> dict[str, float]:
    widest = max(line.width for line in lines[first : last + 1])
    rest = (*lines[:first], *lines[last + 1 :])
    kicker = lines[first - 1] if first else None
    sub = lines[last + 1] if last + 1 < len(lines) else None
    return {
        "overlap_of_the_rest": max((overlap(line.text, lead) for line in rest), default=0),
        "long_above": kicker is not None and kicker.width > _LONG_KICKER,
        "short_above": kicker is not None and kicker.width <= _SHORT,
        "no_predicate_above": kicker is not None and not predicates(kicker.text),
        "longer_below": sub is not None and sub.width > widest / _ALIKE,
        "shorter_below": sub is not None and sub.width < _MUCH_NARROWER * widest,
    }


def meeting(above: Line, below: Line, heading: Heading) -> Iterator[str]:
    """Name what is to be seen where two lines meet."""
    text, habits = heading.text, heading.habits
    end, start = above.text[-1], below.text[0]
    narrow, wide = sorted((above.width, below.width))
    upper, lower = predicates(above.text), predicates(below.text)
    seen = {
        "word": end.isalnum() and end + start in text,
        "phrase": above.text[-2:] + start in text or end + below.text[:2] in text,
        "new_above": overlap(above.text, text) == 0,
        "new_below": overlap(below.text, text) == 0,
        "unfinished": bool(_UNFINISHED.search(above.text))
        or above.text.count("“") != above.text.count("”"),
        "dash": below.text[0] in DASHES,
        "speaks": bool(_SPEAKS.search(above.text)),
        "occasion": bool(_OCCASION.search(above.text)),
        "genre": bool(_GENRE.fullmatch(above.text)),
        "column": bool(_COLUMN.fullmatch(above.text)),
        "predicate_above": upper,
        "predicate_below": lower,
        "predicate_only_below": lower and not upper,
        "both_predicates": upper and lower,
        "who_spoke": bool(_WHO_SPOKE.match(below.text)),
        "gap": below.gap > 0,
        "alike": narrow >= _ALIKE * wide,
        "couplet": abs(above.width - below.width) <= _COUPLET,
        "narrow_above": above.width < _MUCH_NARROWER * below.width,
        "narrow_below": below.width < _MUCH_NARROWER * above.width,
        "word_above": above.width <= _WORD,
        "word_below": below.width <= _WORD,
        "syllables_below": below.width <= _SYLLABLES,
        "wider_below": below.width > _WIDER * above.width,
        "comma_above": bool(_COMMA.search(above.text)),
        "comma_below": bool(_COMMA.search(below.text)),
        "one_of_many": bool(_ONE_OF_MANY.search(above.text)),
        "over_26": above.width + below.width > _PAIR,
        "over_34": above.width + below.width > _LONG_PAIR,
        "exclaims": above.text[-1] in "！？!?",
        "pause_above": bool(_PAUSE.search(above.text)),
        "pause_below": bool(_PAUSE.search(below.text)),
        "full": bool(habits.cut) and above.width >= habits.cut - 1,
        "not_full": bool(habits.cut) and above.width < habits.cut - 1,
        "hard_break": above.hard_break,
        "same_level": above.level == below.level > 0,
        "deeper": below.level > above.level > 0 or above.level > below.level == 0,
        "goes_on": bool(_GOES_ON.match(below.text)),
        "wants_more": bool(_WANTS_MORE.search(above.text)),
    }
    return (name for name, is_seen in seen.items() if is_seen)


def is_couplet(above: Line, below: Line) -> bool:
    """Tell two complete lines of one length, as in 凝心聚力谋发展 实干担当谱新篇."""
    return abs(above.width - below.width) <= 1 and not _UNFINISHED.search(above.text)


@lru_cache(maxsize=1024)  # each line is asked about in every way of taking the heading apart
def predicates(text: str) -> bool:
    """Tell whether something is said in `text`: a verb of the headlines."""
    return bool(_PREDICATE.search(text))
