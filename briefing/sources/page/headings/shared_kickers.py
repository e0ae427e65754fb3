"""Take the name of a column that heads several stories off the first of them.

来信照登 above one letter is its kicker; above several it belongs to none of them. Where they all
begin in the way of that column, with 编辑同志： or 问：, it is known that there are several.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.model import Article

_WIDEST = 12
_WHO = (
    "读者|网友|网民|[市居村]民|群众|业主|住户|租户|家长|乘客|旅客|患者|听众|农户|商户|职工|学生|"
    "(?:咨询|反映|投诉)人"
)
_OPENINGS = (
    re.compile(
        "(?:尊敬的|亲爱的)?(?:编辑|记者)(?:同志|老师)?(?:，?[您你]好)?[：:！，,]|"
        f"[^，。：:]{{0,10}}(?:{_WHO})[^，。：:]{{0,10}}"
        "(?:来[信电函稿访]|留言|致电|反映|投诉|咨询|询问|建议|求助)[：:](?=.)|"
        f"[^，。：:]{{0,10}}(?:{_WHO})(?:[^，。：:]{{1,2}}(?:先生|女士|大爷|大妈|阿姨|师傅|老师))?[：:](?=.)|"
        r"(?:\d{1,2}月)?\d{1,2}日，?(?:本|贵)[报版刊栏]|(?:本|贵)[报版刊](?:(?:\d{1,2}月)?\d{1,2}日|转来|刊[登发载])|"
        "[^，。：:]{2,16}[：:](?=.{0,16}(?:[本贵][报刊版]|来信|反映|刊登|报道|读者|收悉))"
    ),
    re.compile(f"问[：:]|[^，。：:]{{0,10}}(?:{_WHO})[^，。：:]{{0,8}}问(?:道|询)?[：:]?"),
    re.compile("[【〔]?(?:案情|案例)(?:回放|简介|回顾|介绍)?[】〕：:]"),
)
"""A letter, who calls in, and an office that answers; a question; a case."""
_EXPOSES = re.compile("[\u4e00-\u9fff]{0,4}(?:曝光|警示|亮丑|亮短|红黑|违章|违规)[台栏榜角窗]")
_CAUGHT = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:凌晨|[上下中]午|晚)?\d{1,2}(?:时|[:：]\d\d)"
)
"""The hour at which each was caught below 曝光台."""
_LETTERS = re.compile(
    "(?:[\u4e00-\u9fff]{2,4})?(?:来[信函稿]|投书|留言)(?:[照选摘刊]登|选[编刊载]|摘[编选])"
)
"""A column of several letters, by its name."""
_ASKED = re.compile("(?:问|Q|读者问)[：:]")


def without_shared_kickers(articles: Sequence[Article]) -> Iterator[Article]:
    """Give the stories of a page, in order, each with a kicker of its own or none."""
    for article, below in pairwise([*articles, None]):
        if article is not None:
            shared = below is not None and _is_shared(article, below)
            yield replace(article, kicker="") if shared else article


def _is_letter(article: Article) -> bool:
    """Tell what somebody signed below who is no reporter of the paper."""
    return bool(article.reporters) and not article.dateline


def _is_shared(article: Article, below: Article) -> bool:
    kicker = article.kicker.strip("【】〖〗〔〕·")
    brief = below.paragraphs[0].startswith(below.headline)  # of a column of its own
    if not 0 < len(kicker) <= _WIDEST or below.kicker or brief:
        return False
    if _LETTERS.fullmatch(kicker) and _is_letter(article) and _is_letter(below):
        return True  # whoever wrote them may open in any way
    openings = (*_OPENINGS, _CAUGHT) if _EXPOSES.fullmatch(kicker) else _OPENINGS
    if _ASKED.match(article.headline) and _ASKED.match(below.headline):
        return True  # the questions are headlines
    return any(
        opening.match(article.paragraphs[0]) and opening.match(below.paragraphs[0])
        for opening in openings
    )
