"""What a listener waits for who has heard the headline, and whom nobody has been told of."""

import re
from collections.abc import Sequence

from briefing.digest.preference.ground import Ground
from briefing.digest.preference.left_out_signs import Signs
from briefing.digest.words.predicates import tagged

_THEN = re.compile("当时|此时|这时|后来|随后|接着|听完|看到|说着|念到")
"""What begins so goes on with a tale."""
_PRONOUN = re.compile("(?<!其)[他她](?!人|乡|国|处|们)")
_SOMEBODY = re.compile(
    "师傅|大[爷妈叔娘伯]|阿姨|奶奶|爷爷|先生|女士|老师|医生|民警|同学|教授|老人|孩子|母亲|父亲|[男女][子孩]|学生|"
    "[员者人民客工匠某妈爸儿婆]|[队班站所组县市区镇乡局院校]长|书记|主任|[老小][\u4e00-\u9fff]"
)
"""What a 他 may mean, where no name does."""
_QUOTED = re.compile("“[^”]*”")
_THIS = re.compile(
    r"(?<![在如])(?:(?:这[起家名位条座款台张本只棵支场份批](?!里)|这样的|同样的|另外[一二两三四五六七八九十\d])"
    r"(?P<what>[\u4e00-\u9fff]{1,8})|上述(?P<those>[\u4e00-\u9fff]{2}))"
)
"""这家公司: which one was said before it, or nobody knows."""


def as_heard(texts: Sequence[str], ground: Ground) -> Signs:
    """Give what the headline promises, the story keeps, and the brief does not; and what hangs."""
    promises = ground.story.promises
    broken = [each.name for each in promises if not any(map(each.is_kept, texts))]
    yield "promises broken", len(broken)
    yield from ((f"no {name}", 1.0) for name in broken)
    yield "then", sum(bool(_THEN.match(text)) for text in texts)
    yield "first this hangs", float(_this_hangs(texts[0], ground.story.line))
    yield "pronoun hangs", sum(_hangs(texts, at, ground.story.line) for at in range(len(texts)))


def _hangs(texts: Sequence[str], at: int, headline: str) -> bool:
    """Tell whether sentence `at` says 他 or 她 of nobody who was told of before."""
    said = _QUOTED.sub("", texts[at])
    found = _PRONOUN.search(said)
    if not found:
        return False
    before = "".join((headline, *texts[:at], said[: found.start()]))
    return not (_SOMEBODY.search(before) or any(flag == "nr" for _, flag in tagged(before)))


def _this_hangs(text: str, headline: str) -> bool:
    """Tell whether the first sentence says 这家公司 of what the headline does not name."""
    found = _THIS.search(text)
    if not found:
        return False
    what, heard = found["what"] or found["those"], headline + text[: found.start()]
    return not any(what[at : at + 2] in heard for at in range(len(what) - 1))
