"""Know a pronoun that nobody in front of it explains: 她 of 她修了四个月."""

import re
from collections.abc import Iterable, Sequence

from briefing.digest.words.words import tag
from briefing.sources.words.names import is_name

_HE = re.compile(
    r"^(?P<before>(?:[^，。“]{1,20}，){0,2}[^，。“]{0,6}?)(?<!其)[他她](?P<they>们)?(?![人乡杀])"
)
_SOMEBODY = re.compile(
    r"[员者师手匠工人民生友伯叔姨嫂姐哥弟妹娘婆爷奶爸妈们男女孩妇母父儿夫婿媳孙翁兵警官商客徒将]|"
    r"[\u4e00-\u9fff]长(?![度期达春久远江大廊征安沙])|书记|主任|经理|教授|主席|总理|总统|首相|大臣|大使|[国亲女]王|代表|夫妻|司机|护士|保安|干部|党员|群众|[小老阿][\u4e00-\u9fff]"
)
"""Whoever may be meant, a relative, a calling or an office: rather one too many."""


_BOTH = re.compile(r"(?:[^，]{0,4}，)?(?:最[终后]|随后)?，?(?:双方|二人|原被告|两家(?=各))")
_BESIDES = re.compile(
    "与此同时|在?(?:这|此)期间|其间|在这种情况下|据此|此外|另外|特别是|尤其是|其次|然而|因此，"
)
"""What it is told beside stands in front of it."""
_ONE_OF_TWO = re.compile("(?:[^，]{0,6}，)?[前后]者")
_HELPED = re.compile("(?:帮助|教|带领|支持|鼓励|给|向|为|对|让|请|替)$")
_PARTIES = re.compile("[与和两双]")


def points_nowhere(
    sentence: str, told: Sequence[str], title: Iterable[str], elsewhere: Sequence[str] = ()
) -> bool:
    """Tell whether a sentence speaks of him or her, and nothing before it says of whom.

    `title` are the pairs of characters of the headline, which is read before it. Of them only
    where nothing was told: 作业区 or twelve faces are they as well. So it is of 双方, if
    nothing is told `elsewhere` either, be it behind it. So it is of 前者 and of 与此同时, if
    nothing was told.
    """
    if not told and (_ONE_OF_TWO.match(sentence) or _BESIDES.match(sentence)):
        return True
    parties = any(map(_PARTIES.search, title))
    if _BOTH.match(sentence) and not (told or elsewhere or parties):
        return True
    found = _HE.match(sentence)
    if not found or (found["they"] and told) or any(map(_SOMEBODY.search, title)):
        return False
    before = found["before"]
    if found["they"] and _HELPED.search(before):  # 书记帮助他们: they are not those who help
        before = before.rpartition("，")[0]
    return not any(map(_names_somebody, (before, *told)))


def _names_somebody(text: str) -> bool:
    if _SOMEBODY.search(text):
        return True
    return any(flag == "nr" or (flag == "x" and is_name(word)) for word, flag in tag(text))
