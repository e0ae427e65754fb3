"""Whether a clause has somebody to do something, and whether anything is done in it.

Judged by jieba's tags of its words. Where the signs do not suffice, there is no subject.
"""

from collections.abc import Sequence
from functools import lru_cache

from briefing.digest.words.words import Word, tag

_SUBJECTS = ("n", "r", "m", "s", "j", "f", "b", "x", "i", "l", "an", "vn", "eng", "z", "vg", "ag")
"""`vg` and `ag` are no words: what begins with one is a name that no dictionary has."""
_TIMES = ("t", "m", "q", "f")
VERBS = ("v", "vd", "vi", "vq")
"""Tags of what is done."""
ADVERBS = ("d", "ad", "vd")
"""Tags of how it is done."""
_GROUPS = (
    *("增速", "增幅", "降幅", *"组团队方者员会站所室"),
    *("代表", "人士", "嘉宾", "单位", "企业", "部门"),
)
_BODIES = tuple("厂局段校院")
"""What makes a name of the verb before it: 热轧厂."""
ASPECTS = ("了", "着", "过")
"""Behind a verb they tell that it is done."""
_BEHIND_A_VERB = (*ASPECTS, *"出到成")
_MARKS = "“”‘’《》"


@lru_cache(maxsize=4096)  # each clause is judged several times, and tagging is what costs
def tagged(part: str) -> tuple[Word, ...]:
    """Give the words of a clause and their tags, quotation marks left out."""
    return tuple((word, flag) for word, flag in tag(part) if word not in _MARKS)


def has_verb(part: str) -> bool:
    """Tell whether anything is done in a clause."""
    return any(flag in VERBS for _, flag in tagged(part))


def is_told(part: str) -> bool:
    """Tell whether a clause says how something is: 今年水温适宜."""
    return has_verb(part) or tagged(part)[-1][1] == "a"


def has_subject(tags: Sequence[Word]) -> bool:
    """Tell whether the first word can be a subject: 监督 can be in 监督组, not in 监督整改."""
    if not tags:
        return False
    flag, (word, following) = tags[0][1], tags[1] if len(tags) > 1 else ("", "")
    if word.endswith(_GROUPS) or word in _BODIES:
        return True
    if not flag.startswith(_SUBJECTS) or word in _BEHIND_A_VERB:
        return False
    return flag != "vn" or following.startswith(("uj", "n", "b"))


def without_times(tags: Sequence[Word]) -> Sequence[Word]:
    """Take 今年, 8点10分 from the front: when, not who; 62岁 of 62岁的村民 is no time."""
    first = next((at for at, (_, flag) in enumerate(tags) if flag not in _TIMES), len(tags))
    return tags if tags[first : first + 1] and tags[first][0] == "的" else tags[first:]
