"""Name a brief that has no headline: by its first whole clause, not by all of its sentence.

Its sentence is told right behind its title: 市游泳馆即日起恢复夜场 names it, and is enough.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.hearsay import heard as heard_of
from briefing.digest.clauses.own_subjects import names_its_own
from briefing.digest.words.predicates import has_verb
from briefing.digest.words.words import tag
from briefing.model import Article
from briefing.sources.words.brief_labels import labels_briefs

_STOPS = "，；！？"
_TWO = 2
_LEAST, _MOST = 8, 30
"""Characters: of a clause that names a brief, and of what an app shows on one line."""
_HAN = "[\u4e00-\u9fff]"
_PLACE = re.compile(f"{_HAN}{{1,7}}(?:[省市县区镇乡村站队厂矿局院校]|街道|社区|公司|中心)")
"""Whose news it is, alone in front of it: 水磨坝社区　…."""
_GOES_ON = re.compile(
    "[才就便也却但则又而用向把对将于]|再(?!次)|还[要是得]|仍|随[即后]|发现|全部|均|无一|建议|希望|盼|能否|遗失|不慎|我[有想]|宣[传讲]|教|[^，]{0,4}却|"
    f"{_HAN}{{2,6}}(?:获|夺|摘|赢)"
)
"""How a clause begins without which the one before it is but half of what is said."""
_WAITS = re.compile("[使利采]用[^，]*(?:火箭|方式|技术|手段)$|[来到]来?(?:现场|我市|我校)$")
"""How a clause ends whose news is told by the next one."""
_DEED = re.compile("遗失|投入使用|落幕|上线|开园|为零")
"""What is done though no dictionary has a verb in it, or a name hides it."""
_BODY = re.compile(f"{_HAN}{{2,12}}?(?:公司|集团|中心|[局委]|部门|协会|法院|医院|大学)(?=经)")
_BY_WHOM = re.compile(
    "^由[^，]{2,}?(?:主办|承办|举办|联办|发起|组织|编纂|主编|编写)的|^由(?!于|此)[^，；]{4,}的(?=[A-Z“《’])"
)
_BY_ONE = re.compile("由[^，的]{2,}(?:主办|承办|举办|联办|发起|组织)")
_BY_OTHERS = re.compile("^[^，的]{2,}(?:主办|承办|举办|联办|协办|发起|组织)的")
_MADE = re.compile(r"[由被][^，；]*的(?=[^，；的]{2,}$)")
"""What a clause says of the thing that it names last: 由云溪县主办的农民画展，日前开幕."""
_OURS = ("我国", "我省", "我市", "我县", "我区", "我校")
_WHOSE = re.compile(f"(?!.*[年月日时]){_HAN}{{2,12}}")
_NOUN = re.compile("n|[abfjqsz]$|vn|x")
_NO_MORE = re.compile(r"(?:经|自|将|\d).*")
"""What goes on behind whose news it is: 云溪公司经股东决定, 环境部门13日宣布."""
_OF_IT = re.compile("注册资本|(?:团体)?总分|经营范围")
"""What is somebody's, and no news without saying whose."""
_NO_NEWS = re.compile(
    "[共总]?(?:价值|投资|造价|共计|合计)|[并且]|其中|请|特此|声明|编号|证号|号码|金额|即日起|至此|"
    "预[计约]|首批|主食|为期|全程"
)
"""How a clause begins that says nothing without the one before it."""


def has_no_headline(article: Article) -> bool:
    """Tell an article that its reader named by the first words of its text."""
    head = "".join(article.headline.split())
    opening = "".join(article.paragraphs[0].split()) if article.paragraphs else ""
    read = len(head) >= _LEAST and head in opening[: len(head) + _MOST]
    return read or labels_briefs(article.headline)


def first_whole(text: str, names: Sequence[str]) -> str:
    """Give the first clause that tells something and of whom; empty where none is short enough."""
    clauses = [each.strip("，；") for each in re.split(f"(?<=[{_STOPS}])", text) if each]
    if len(clauses) < _TWO:
        return ""
    whose, at = "", 0
    while at < len(clauses) - 1 and _only_leads(clauses[at]):
        whose = _whose(clauses[at], names) or whose
        at += 1
    if any("：" in each for each in clauses[: at + 1]):
        return ""
    if made := _what_was_made(clauses[at : at + _TWO]):
        return made
    if _BY_ONE.fullmatch(clauses[at]) and at < len(clauses) - 1:
        at += 1
    clause = _BY_OTHERS.sub("", _BY_WHOM.sub("", clauses[at]))
    if len(clause) <= _MOST and not _WAITS.search(clause):
        told = has_verb(clause) or _DEED.search(clause)
        half = clauses[at + 1 :] and (not told or _GOES_ON.match(clauses[at + 1]))
        return "" if half else _of(whose, clause)
    whose = _whose(clause, names) or whose
    later = [each for each in clauses[at + 1 :] if each and not _NO_NEWS.match(each)]
    return _of(whose, later[0]) if whose and later and not _only_leads(later[0]) else ""


def _what_was_made(clauses: Sequence[str]) -> str:
    """Name a thing without what the first of two clauses says of it, and what the second does."""
    described = _MADE.match(clauses[0])
    if described is None or len(clauses) < _TWO:
        return ""
    thing, told = clauses[0][described.end() :], clauses[1]
    title = f"{thing}，{told}"
    news = has_verb(told) and not has_verb(thing) and not _NO_NEWS.match(told)
    return title if news and _LEAST <= len(title) <= _MOST else ""


def _only_leads(clause: str) -> bool:
    """Tell when, why and who said it, and a place alone in front of what is told."""
    return leads_up(clause) or heard_of(clause) or bool(_PLACE.fullmatch(clause))


def _of(whose: str, clause: str) -> str:
    """Put whose news it is before a clause that does not say so: 云溪公司：注册资本减至100万元."""
    if not whose or whose in clause:
        title = clause
    elif _PLACE.fullmatch(whose) or _OF_IT.match(clause) or not names_its_own(clause):
        title = f"{whose}：{clause}"
    else:
        title = clause
    return title if _LEAST <= len(title) <= _MOST else ""


def _whose(clause: str, names: Sequence[str]) -> str:
    """Give the nouns that a clause begins with, down to what they do."""
    if _PLACE.fullmatch(clause):
        return clause
    if body := _BODY.match(clause):
        return body[0]
    subject = ""
    for word, flag in tag(clause, names):
        if not (_NOUN.match(flag) or (word in _OURS and not subject)):
            break
        subject += word
    subject = _NO_MORE.sub("", subject)
    return subject if _WHOSE.fullmatch(subject) else ""
