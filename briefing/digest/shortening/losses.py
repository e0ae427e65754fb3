"""Know what of the news a shorter sentence loses: its number, its 不, or what is awaited."""

import re

from briefing.digest.clauses.hearsay import heard
from briefing.digest.clauses.scenes import setting_at
from briefing.digest.shortening.attributes import description, lighter, lightest
from briefing.digest.shortening.lists import closed_shortened, first_of
from briefing.digest.shortening.occasions import is_occasion
from briefing.digest.shortening.spare_words import spared
from briefing.digest.words.news_value import EVENT, RESULT, pairs
from briefing.digest.words.punctuation import figures
from briefing.digest.words.sentences import clauses

_INCIDENTAL = 1
"""Pairs of characters shared with the headline that may be chance, but in the lead."""
_DENIES = re.compile(
    r"不实|谣言|否认|没有|[未不无](?![断仅停少久同时远由禁来]|成年|锡|线|人机)|取消|暂停|禁止|作废"
)
_REVERSED = re.compile(r"不实|谣言|否认|取消|暂停|禁止|作废")
_VERDICT = re.compile("判决|判令|判处|裁定|责令|调解|处罚")
_ITS_REST = re.compile(
    r"(?:并|且|同时|另|还须|还要)?(?:赔偿|支付|返还|退还|承担|没收|处以?罚|罚金|罚款|吊销|剥夺)"
)
"""判决商家退还货款，并赔偿三倍价款: half a verdict is another one."""
_MAYBE_A_NOUN = re.compile(r"(?:[^，]{1,8}，)?[^，了是在为将]*的[^，了是在为将]{1,18}。")
"""近日，某团队研发的监测系统: so it is where the event comes behind it."""
_LENGTHS = ("全长", "总长", "历时", "历经", "为期")
_COMES_TO = re.compile(r"^(?:看见|发现|只见|突然|终于|最终|结果|却|[将把](?=一|\d))")
"""What all before it leads up to."""
_TO_COME = re.compile(r"(?<!即)将(?=[\u4e00-\u9fff])|[定拟]于|起，|起$")
"""Who means to go there wants to know the hour."""
_AGE = re.compile(r"[\d一二三四五六七八九十]+岁的")
_IN_WORDS = re.compile(r"百分之|[一二两三四五六七八九十百千万亿零]{3,}")
_SAME = 0.5
"""The share of a clause's pairs of characters that a headline has which tells the same."""


def loses(
    form: str, sentence: str, headline: frozenset[str], told: str, title: frozenset[str]
) -> bool:
    """Tell whether a shorter form lacks the number, a 不, or what is awaited.

    What `told` says already is not waited for any more, nor is what the headline has just told.
    """
    kept, every = set(clauses(form)), clauses(sentence)
    parts = [part for part in every if not any(each.endswith(part) for each in kept)]
    shorter = [part for part in parts if kept & _shorter_forms(part)]
    if _TO_COME.search(sentence) and any(
        not description(part) and spared(part) not in kept for part in shorter
    ):
        return True
    at = setting_at(every)
    setting = every[at] if at >= 0 and every[at + 1] in kept else ""
    known = {*shorter, setting} if title else set(shorter)
    left_out = "，".join(
        part for part in parts if not (part in known or heard(part) or _just_told(part, title))
    )
    if _VERDICT.search(form) and any(map(_ITS_REST.match, clauses(left_out))):
        return True
    described = "，".join(map(_description, shorter))
    awaited = headline - pairs(form) - pairs(told)
    awaited -= title & pairs("，".join(filter(is_occasion, parts)))
    if _lacks_awaited(awaited, left_out, described, title, told=bool(told)):
        return True
    if _MAYBE_A_NOUN.fullmatch(form) and EVENT.search(left_out) and not EVENT.search(form):
        return True
    a_detail = told and not headline & pairs(left_out)
    if (_REVERSED if a_detail else _DENIES).search(left_out) or RESULT.search(left_out):
        return True
    counted = "，".join(
        part for part in clauses(left_out) if not (is_occasion(part) or part == setting)
    )
    return _counts(counted + _AGE.sub("", described)) and not _counts(form + told)


def _lacks_awaited(
    awaited: frozenset[str], left_out: str, described: str, title: frozenset[str], *, told: bool
) -> bool:
    """Tell whether what was left out, or a description of it, is what the heading has one await.

    No description is awaited that the `title` has just told.
    """
    if (awaited - title) & pairs(described) or any(map(_COMES_TO.match, clauses(left_out))):
        return True
    return len(awaited & pairs(left_out)) > (_INCIDENTAL if told else 0)


def _just_told(part: str, title: frozenset[str]) -> bool:
    """Tell whether the headline says what a clause says: 同比增长14.2% below 外贸增长14.2%."""
    own = pairs(part)
    figure = {pair for pair in own if any(map(str.isdigit, pair))}
    return bool(own) and len(own & title) >= _SAME * len(own) and figure <= title


def _shorter_forms(part: str) -> set[str]:
    light = {lighter(part), lightest(part)}
    light |= {short(each) for each in (part, *light) for short in (closed_shortened, first_of)}
    return light | set(map(spared, (part, *light)))


def _counts(text: str) -> bool:
    """Tell whether a figure is told, be it in words."""
    return bool(figures(text) or _IN_WORDS.search(text))


def _description(part: str) -> str:
    """Give the description that is left out; a mere length or duration is none."""
    text = description(part)
    short = closed_shortened(part)
    text += "".join(item for item in part.split("、") if short != part and item not in short)
    return "" if text.startswith(_LENGTHS) else text
