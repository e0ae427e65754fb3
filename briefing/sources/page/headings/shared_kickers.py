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
_ASKED = re.compile("(?:问|Q|读者问)[：:]")


def without_shared_kickers(articles: Sequence[Article]) -> Iterator[Article]:
    """Give the stories of a page, in order, each with a kicker of its own or none."""
    for article, below in pairwise([*articles, None]):
        if article is not None:
            shared = below is not None and _is_shared(article, below)
            yield replace(article, kicker="") if shared else article


def _is_shared(article: Article, below: Article) -> bool:
    kicker = article.kicker.strip("【】〖〗〔〕·")
    brief = below.paragraphs[0].startswith(below.headline)  # of a column of its own
    if not 0 < len(kicker) <= _WIDEST or below.kicker or brief:
        return False
    if _ASKED.match(article.headline) and _ASKED.match(below.headline):
        return True  # the questions are headlines
    return any(
        opening.match(article.paragraphs[0]) and opening.match(below.paragraphs[0])
        for opening in _OPENINGS
    )
