"""Read the office that print puts to a name: 镇党委书记 of 青禾镇党委书记葛洪亮."""

import re
from collections.abc import Sequence

from briefing.digest.words.words import Word, tag
from briefing.sources.words.names import TITLED, is_name

_TITLED = re.compile(f"{TITLED}$")
_NO_OFFICE = re.compile(r"(?:记者|通讯员|同志|领导|岁的|人员|成员|[的是])$")
_BEHIND = re.compile(r"教授|研究员|院士|博士|主任|书记|院长|校长|局长|医生|法官|老师")
"""熊国平教授: the office may stand behind the name as well."""
CLAUSE_MARKS = re.compile(r"[，。；：、“”‘’《》（）！？…—\s]")
_LONGEST_OFFICE = 10
"""Characters of an office; of a longer one the last words are told: 凤凰社区党总支书记."""
_LEAST = 2
"""Characters of an office at least."""
_INSIDE = tuple("njxbsf")
"""Tags of what may stand in the name of an office."""
_NO_LONGER = ("原", "前", "退休", "离休", "代", "代理", "候任", "实习", "见习")
"""What an office is not told without."""
_NUMBERED = re.compile("[路号线]|车间")
_OF_ANY = re.compile("(?:主任|书记|部长|组长|主席|主委|秘书长|委员)$")
"""Every body has such a one: told alone, it says nothing of who that is."""
_FIRST_OF_ALL = re.compile("(?<!副)书记$")
"""省委书记、省人大常委会主任: by the first of two offices somebody is known."""
_ORDINAL = re.compile("第[一二三四五六七八九十]+$")
_CUT_OFF = ("m", "q", "c")
"""Behind a word with such a tag stands the rest of a longer name: 第一人民医院, 规划和建设局."""


def offices_of(name: str, printed: str) -> tuple[str, ...]:
    """Give the name with the office that print first puts to it; none where it puts none."""
    for found in re.finditer(name, printed):
        if offices := _in_front(_own_office(printed[: found.start()]), name):
            return tuple(dict.fromkeys(office + name for office in offices))
        if behind := _BEHIND.match(printed, found.end()):
            return (name + behind[0],)
    return ()


def _own_office(front: str) -> str:
    """Give the clause with the office in front of a name: of two the one that says more."""
    last = CLAUSE_MARKS.split(front)[-1]
    first = CLAUSE_MARKS.split(front.removesuffix(last).removesuffix("、"))[-1]
    known = _FIRST_OF_ALL.search(first) and front.endswith(f"{first}、{last}")
    return first if known and _OF_ANY.search(last) and not last.endswith("书记") else last


def _in_front(clause: str, name: str) -> tuple[str, ...]:
    """Give the office that a clause ends with, in front of the name, and what it is in one word."""
    titled = _TITLED.search(clause + name)
    if not titled or titled["name"] != name or _NO_OFFICE.search(clause):
        return ()
    word = titled[0].removesuffix(name)
    offices = ways_of(of_the_office(tag(clause)), word)
    return offices if _LEAST <= len(offices[0]) <= _LONGEST_OFFICE else ()


def ways_of(words: Sequence[str], word: str) -> tuple[str, ...]:
    """Give an office of some words, and with fewer of them: 镇党委书记, 党委书记, 书记."""
    fits = [at for at in range(len(words)) if len("".join(words[at:])) <= _LONGEST_OFFICE]
    told = ["".join(words[at:]) for at in fits] or [word]
    if len(word) < _LEAST or told[0].startswith(_NO_LONGER) or not told[0].endswith(word):
        return (told[0],)
    fewer = told if _OF_ANY.search(word) else told[:1]
    longer = (each for each in fewer if len(each) > len(word) + 1 and each.endswith(word))
    return tuple(dict.fromkeys((told[0], *longer, word)))


def of_the_office(words: Sequence[Word]) -> list[str]:
    """Give the words at the end that name the office, and not what is done with whom has it.

    None where they are the rest of a longer name.
    """
    start = len(words)
    while start and _may_name(words[start - 1], first=start == len(words)):
        start -= 1
    named = [word for word, _ in words[start:]]
    before, flag = words[start - 1] if start else ("", "")
    if before in _NO_LONGER or (before.isdigit() and _NUMBERED.match(named[0])):
        return [before, *named]
    return [] if flag.startswith(_CUT_OFF) and len(named) > 1 else named


def _may_name(word: Word, *, first: bool) -> bool:
    text, flag = word
    if flag == "nr" and is_name(text):
        return False
    inside = flag.startswith(_INSIDE) or flag == "vn"
    return first or inside or bool(_ORDINAL.match(text))
