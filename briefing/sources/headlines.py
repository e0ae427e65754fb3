"""Tell kicker (肩题), headline and sub-headlines (副题) apart in the lines of a heading."""

import re
from collections.abc import Iterable, Sequence

from briefing.sources.heading_scores import overlap
from briefing.sources.lines import Line
from briefing.sources.page_heads import unspaced

_UNFINISHED = re.compile(r"[暨和与及的、在为对将把被向—-]$|[“‘《(（][^”’》)）]*$")
_SUBHEAD = re.compile(
    r"[—–-]{1,2}|[\u4e00-\u9fff]{2,4}(?:出席|主持|讲话|致辞|强调|作报告|调研|参加)"
)
_MOSTLY = 0.6
_OCCASION = re.compile(r"(?:会议|大会|全会|座谈会|例会|强调|指出|要求|会上)$")
_RESULT = re.compile(r"研究|部署|审议|学习|传达|听取|强调|推动|坚持|确保|加快|全力|以|把|在")
_DASHES = "—–-─"
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
_BULLET = re.compile(r"^[■◆●★▌▍◎◇☆▶►❖✦]+\s*(?=\S)")
_GENRE = re.compile(
    r"(?:本报)?(?:专访|特写|评论|社论|社评|时评|短评|通讯|综述|调查|特稿|人物|对话|言论|深度|"
    r"独家|视点|聚焦|关注|"
    r"热点|观察|述评|纪实|报告文学|新闻特写|记者手记|新春走基层|走基层|连线|快评|锐评|"
    r"系列报道.{0,4})"
)
"""A word above a headline that says what kind of text follows."""
_NO_OPENING = re.compile(r"[的了着过们率性化、,，。：:”）)》]")
_JOINED = 2.0
_SHORTEST_ELEMENT = 3
_HALF_ELEMENT = 6
_USUAL_HEADLINE = 26
_WHOLE = re.compile(r"[\u4e00-\u9fff”》\d][ \u3000][\u4e00-\u9fff“《]")
"""A line with a pause inside is two halves already."""
_HALF_HEADLINE, _ALIKE = 16, 0.6
"""Full-width characters of half a headline, and how much narrower the other half may be."""


def usual_width(headings: Iterable[Sequence[Line]]) -> float:
    """Find the width where a page cuts its headlines; 0 where their lines end where they please."""
    over = [
        max(each.width for each in lines)
        for heading in headings
        if len(lines := [line for line in heading if not line.gap or line is heading[0]]) > 1
    ]
    if len(over) < _JOINED:
        return 0
    widest = sorted(over)[len(over) // 2]
    near = sum(abs(width - widest) <= 1 for width in over)
    return widest if near >= _MOSTLY * len(over) else 0


def compose(
    heading: Sequence[Line], lead: str, body: str = "", width: float = 0
) -> tuple[str, str, tuple[str, ...]]:
    """Return kicker, headline and sub-headlines.

    `lead` is the text right below them, `body` the whole story: a word cut in two by a line's end
    mostly comes back whole in it. `width` is where the page cuts its headlines.
    """
    elements = _elements(heading, body or lead, width)
    if not elements:
        return "", "", ()
    main = _main(elements, lead)
    kicker = " ".join(text for text, _ in elements[:main])
    subheadlines = tuple(text.lstrip(_DASHES).strip() for text, _ in elements[main + 1 :])
    return kicker, elements[main][0], subheadlines


def _elements(heading: Sequence[Line], body: str, width: float) -> list[tuple[str, int]]:
    """Join the lines that are one element, each with its level."""
    elements: list[tuple[str, int]] = []
    before: Line | None = None
    for line in heading:
        text = re.sub(r"\s+", " ", unspaced(_BULLET.sub("", line.text)))
        if before is not None and _goes_on(before, line, heading, body, width):
            whole, level = elements[-1]
            apart = _is_couplet(before, line) or not (
                before.hard_break or _is_cut(before, line, body)
            )
            apart = (
                apart and not _UNFINISHED.search(before.text) and before.width < (width or 99) - 1
            )
            elements[-1] = (whole + (" " if apart else "") + text, level)
        else:
            elements.append((text, line.level))
        before = line
    return elements


def _is_cut(before: Line, line: Line, body: str) -> bool:
    """Tell whether the story has, as a word, what meets where the line above ends."""
    return before.text[-1] + line.text[0] in body and before.text[-1].isalnum()


def _goes_on(before: Line, line: Line, heading: Sequence[Line], body: str, width: float) -> bool:
    """Weigh whether a line goes on with the element above it."""
    parted = line.text[0] in _DASHES or line.level > before.level
    if parted or _GENRE.fullmatch(before.text) or _SUBHEAD.match(line.text):
        return False
    if line.gap and any(not each.gap for each in heading[1:]):
        return False
    if line.gap and not _UNFINISHED.search(before.text) and not _is_cut(before, line, body):
        return False
    if line.level != before.level and line.gap:
        return False
    marked = any(each.level for each in heading)
    # 直通 / 园区企业: only the first line of a headline was marked
    short = line.width <= _HALF_ELEMENT and not line.level and not _PREDICATE.search(line.text)
    halves = before.level and (before.hard_break or short)
    if not line.gap and (halves or _is_pair(before, line, heading)):
        return True
    # beside a marked headline each whole line is a sub-headline of its own
    score = (
        2.0
        if before.hard_break and line.level == before.level and not (marked and not line.level)
        else 0.0
    )
    # where empty lines part the elements, lines without one are of the same element
    score += 2.0 if any(each.gap for each in heading[1:]) and not marked else 0.0
    score += 2.5 if _UNFINISHED.search(before.text) or _breaks_off(before) else 0.0
    score += 2.0 if _is_cut(before, line, body) else 0.0
    score += 2.5 if _NO_OPENING.match(line.text) or len(line.text) < _SHORTEST_ELEMENT else 0.0
    score += 2.0 if before.width <= _HALF_ELEMENT else 0.0
    if width:
        score += 1.5 if before.width >= width - 1 else -2.5
    rest = line.width <= _HALF_ELEMENT and not _PREDICATE.search(line.text)
    score += 2.0 if rest and not line.gap else 0.0
    if not before.level:
        score += 1.5 if not _PREDICATE.search(before.text) else 0.0
    score -= 1.0 if before.width + line.width > _USUAL_HEADLINE else 0.0
    score -= 1.5 if before.level and not line.level and not before.hard_break else 0.0
    return score >= (_JOINED if not line.gap else _JOINED + 1)


def _breaks_off(before: Line) -> bool:
    """Tell a line whose second phrase has hardly begun: 江篱大桥合龙 两岸."""
    first, gap, rest = before.text.rpartition(" ")
    return bool(gap) and len(rest) <= _SHORTEST_ELEMENT < len(first)


def _is_pair(before: Line, line: Line, heading: Sequence[Line]) -> bool:
    """Tell the two halves of a headline: lines of like width, the only two below any kicker."""
    narrow, wide = sorted((before.width, line.width))
    heading = [each for each in heading if each.text[0] not in _DASHES]
    if (
        heading[-1] is not line
        or before.level != line.level
        or wide > _HALF_HEADLINE
        or narrow < _ALIKE * wide
        or _WHOLE.search(before.text)
        or _WHOLE.search(line.text)
    ):
        return False
    kickers = heading[:-2]
    return not kickers or (len(kickers) == 1 and kickers[0].width < _ALIKE * wide)


def _is_couplet(before: Line, line: Line) -> bool:
    """Tell two complete lines of one length, as in 凝心聚力谋发展 实干担当谱新篇."""
    return abs(before.width - line.width) <= 1 and not _UNFINISHED.search(before.text)


def _main(elements: Sequence[tuple[str, int]], lead: str) -> int:
    """Choose the headline: the one marked highest, else the one that tells most of the lead."""
    marked = [(level, index) for index, (_, level) in enumerate(elements) if level]
    if marked:
        return min(marked)[1]
    if len(elements) > 1 and _OCCASION.search(elements[0][0]) and _RESULT.match(elements[1][0]):
        return 1  # the occasion stands above what came of it
    usual = 1 if len(elements) > 2 else 0  # noqa: PLR2004 - three are kicker, headline and sub-headline
    scores = []
    for index, (text, _) in enumerate(elements):
        score = 3 * overlap(text, lead[:160]) + (0.6 if index == usual else 0)
        score -= 3 if text.endswith((":", "：")) or text[0] in _DASHES else 0
        score -= 1 if index and _SUBHEAD.match(text) else 0
        score -= 1 if len(text) > 28 or len(text) < 6 else 0  # noqa: PLR2004 - the usual length of a headline
        scores.append(score)
    return scores.index(max(scores))
