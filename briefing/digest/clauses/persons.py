"""Find the name of the person that a clause begins with: 李志勇 of 李志勇俯身查看小麦分蘖.

jieba knows few names of people; a surname and what may follow it tell them, with who that is in
front, 外卖员邹凯, or with nothing.
"""

import re

from briefing.digest.words.heads import DOERS
from briefing.digest.words.predicates import ADVERBS, ASPECTS, VERBS
from briefing.digest.words.words import tag
from briefing.sources.words.characters import HAN
from briefing.sources.words.names import TITLED, is_name

DONE_TO = (
    "会[见晤]|拜[会访]|约[见谈]|宴请|接待|看望|慰问|任命|免去|选举|推选|提名|聘[任请]|祝贺|悼念|邀[请约]|采访|"
    "专访|授予|致[电信函]"
)
"""What is done to somebody with a post: who it was done to stands behind it."""
_TITLED_NAME = re.compile(rf"{TITLED}$")
_CALLING = "某|先生|女士|大[姐妈爷伯叔]|奶奶|爷爷|阿姨|师傅|老汉"
_BY_SURNAME = re.compile(rf"[老小](?P<before>{HAN})|(?P<behind>{HAN})(?:{_CALLING})")
_ADDRESSED = re.compile(
    rf"(?P<name>(?:(?<=[员者工民师生友手户人卫的])|^)[老小]{HAN}|{HAN}(?:{_CALLING}))$"
)
_TITLE = re.compile(
    r"^(?:[^，了着过把被让使请在对向“”、]{0,16}?(?:[员师手者工傅长记任理户民匠生医警士书卫人]|[\d一二三四五六七八九十]+岁的?|[七八九\d]{2}后))?$"
)
_NUMERALS = tuple("一二三四五六七八九十届")
_NO_NAME = re.compile("^[区从]|某")
"""区应急, 从旁边, 朱某利: no surname, and a name that is whole with 某."""
_OF_THE_NAMED = re.compile(
    r"(?:研究)?团队|课题组|夫妇|夫妻|一家|父[子女]|母[子女]|兄[弟妹]|姐[妹弟]|教授|老师|院士|主任|医生|同志|[一两三四五六七八九十\d]人|等"
)
"""What stands behind a whole name: 苗一禾团队."""
_LEADS = tuple("带率领请找帮和与跟同给教陪让由在")
_FRONT = 20
"""Characters of the clause before the name, at most."""
_DOUBLE, _WHOLE = 4, 3
"""Characters of a name with a surname of two, and of a usual one."""
_LEAST = 3
"""Characters of what somebody does, at least."""


def person_in_front(clause: str) -> str:
    """Name the person whom a clause is about; empty where in doubt."""
    starts = {0}
    for word, _ in tag(clause):
        starts.add(max(starts) + len(word))
    for start in sorted(starts):
        if start > _FRONT:
            break
        for size in (_DOUBLE, _WHOLE, 2):
            name, rest = clause[start : start + size], clause[start + size :]
            if size < _WHOLE and _is_torn(clause[start:]):
                continue
            known = _may_be(name) and (
                _is_title(clause[:start]) if start else _unlisted(clause, size)
            )
            if known and _acts(rest) and not splits(name, rest):
                return name
    return ""


def _is_torn(text: str) -> bool:
    """Tell 苗一 of 苗一禾团队: the name goes on, and those who are called by it come next."""
    longer, rest = text[:_WHOLE], text[_WHOLE:]
    return bool(_OF_THE_NAMED.match(rest)) and _may_be(longer) and longer[-1] not in _LEADS


def _is_title(text: str) -> bool:
    """Tell 外卖员: who somebody is, with nothing done in it."""
    described = text.rpartition("的")[2]
    return bool(_TITLE.match(text)) and not any(word in ("到", "出") for word, _ in tag(described))


def _may_be(name: str) -> bool:
    """Tell whether a surname and the rest of a name stand there: 李志勇, 老邱, 张大爷."""
    if calling := _BY_SURNAME.fullmatch(name):
        return is_name((calling["before"] or calling["behind"]) * 2)
    whole = is_name(name) and (len(name) < _DOUBLE or is_name(name[:3]))
    return whole and not (_NO_NAME.search(name) or name.endswith((*DOERS, *_NUMERALS)))


def _acts(rest: str) -> bool:
    """Tell whether what stands behind a name is what somebody does."""
    words = tag(rest)
    if len(rest) < _LEAST or not words:
        return False
    word, flag = words[0]
    if word in ("的", *ASPECTS) or rest.startswith(("的", "、", "和", "与", "及", "等")):
        return False
    return flag in (*VERBS, *ADVERBS, "p", "t", "vn") or word in ("每天", "没", "没有", "每日")


def splits(name: str, rest: str) -> bool:
    """Tell 王刚正 of 王刚正在: the last character of the name begins the word behind it."""
    if len(name) < _WHOLE:
        return False
    word, flag = tag(name[-1] + rest)[0]
    return len(word) > 1 and flag in (*VERBS, *ADVERBS, "p", "t", "n", "nt", "ns")


def _unlisted(clause: str, size: int) -> bool:
    """Tell a name at the beginning from a word that begins with a surname: 白鹭, 安全."""
    word, flag = tag(clause)[0]
    if len(word) == 1:
        return flag not in ("p", "c", "d", "v")
    return (flag.startswith("nr") and len(word) == size) or (flag == "x" and len(word) <= size)


def person_at_end(text: str) -> str:
    """Name the person whom a subject ends with: 邹凯 of 外卖员邹凯."""
    named = _TITLED_NAME.search(text)
    fits = named and is_name(named["name"]) and not text.endswith((*DOERS, *_NUMERALS))
    return named["name"] if named and fits else ""


def addressed(text: str) -> str:
    """Name those whom a subject calls by their surname only: 老邱, 张大爷."""
    found = _ADDRESSED.search(text)
    return found["name"] if found else ""
