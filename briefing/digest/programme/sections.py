"""The parts of a paper: what they are called on air, and which comes first."""

import re
from collections.abc import Sequence
from itertools import groupby

from briefing.model import Brief

SECTIONS = (
    ("要闻", "要闻", "要闻|头版|时政|政务|党建|头条|综合新闻"),
    ("民生", "民生新闻", "民生|社会|社区|城事|街镇|教育|健康|卫生|法治|平安|生活|百姓"),
    ("经济", "经济新闻", "经济|财经|产业|金融|三农|农业|园区|消费|楼市|企业"),
    ("科技", "科技新闻", "科技|科教|创新|数码"),
    ("文化", "文化新闻", "文化|文旅|旅游|文艺|娱乐|副刊|读书|悦读"),
    ("体育", "体育新闻", "体育|赛场|足球"),
    ("国内", "国内新闻", "国内|全国|中国|省内"),
    ("国际", "国际新闻", "国际|世界|环球"),
)
"""Name, what a newsreader calls it, and the words that papers print for it; the most important
first."""
OTHER = "其他消息"
"""What stories of no known part are called where the others' are announced; they come last."""
STORIES_A_SECTION = 2
"""With fewer stories a section, the announcements would weigh more than what they announce."""


def section_of(printed: str) -> int:
    """Find the row of `SECTIONS` for a section as printed: 民生 for `A02 民生·社会`.

    The word that stands first decides; `len(SECTIONS)` where there is none.
    """
    found = [
        (match.start(), row)
        for row, (_, _, words) in enumerate(SECTIONS)
        if (match := re.search(words, printed))
    ]
    return min(found)[1] if found else len(SECTIONS)


def announced(briefs: Sequence[Brief]) -> tuple[str, ...]:
    """Say for each story which section is announced before it; empty where none is.

    Announced are the sections of a programme from several sources that is in their order: two at
    least, with some stories each, none torn apart.
    """
    runs = [
        (section, len(list(stories)))
        for section, stories in groupby(section_of(brief.article.section) for brief in briefs)
    ]
    sections = [section for section, _ in runs]
    known = {section for section in sections if section < len(SECTIONS)}
    if (
        len({brief.article.source for brief in briefs}) == 1
        or len(known) < 2  # noqa: PLR2004 - one section is the programme
        or sections != sorted(set(sections))
        or len(briefs) < STORIES_A_SECTION * len(sections)
    ):
        return ("",) * len(briefs)
    return tuple(
        _spoken(section) if number == 0 else ""
        for section, count in runs
        for number in range(count)
    )


def _spoken(section: int) -> str:
    return SECTIONS[section][1] if section < len(SECTIONS) else OTHER
