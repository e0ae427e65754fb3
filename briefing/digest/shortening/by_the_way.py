"""Leave out of a long sentence what is told by the way: since when, how, and through what.

What follows is as true without it, and has the same subject.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import names_nobody, stands_alone
from briefing.digest.clauses.meaning import concludes, conditions, governs, limits
from briefing.digest.clauses.nouns import is_subject
from briefing.digest.clauses.scenes import POINTS_BACK
from briefing.digest.words.predicates import ADVERBS, VERBS, has_subject, tagged
from briefing.digest.words.sentences import clauses, joined

_SEASON = re.compile(
    r"(?:入[春夏秋冬伏汛梅]|开春|[春夏秋冬]收?|汛期|雨季)以来$|(?:季节|时节|时分|之际)$|"
    r"^(?:进入|步入|迈入|临近|时近|正值|每逢|又到)[^，\d]{2,8}$|^(?:如今|眼下|目前|这段时间|一直以来|长期以来)$|"
    r"[后前]的?第[^，]{1,4}(?:[天日月周]|分钟|小时)$|^[^，\d]{2,4}(?:前夕|[前后]一天)$|^随着[^，]+$|"
    r"^(?:气温|天气|气候|雨水|日照)[^，\d了着]{2,6}$|"
    r"^在[^，]*(?:高温|严寒|酷暑|低温|寒风|风雨|雨|雪)[中下里]$"
)
"""Since when, at what season or weather, and with what at last, where no day is named."""
_THROUGH = re.compile(
    r"^经(?![济营过费销纪典])[^，\d了]{1,8}$|^因病[^，]{0,6}$|^受[^，]*委托$|^历[时经][^，]{2,8}$|^不分[^，]{2,8}$|"
    r"^从[^，\d月]{2,}到[^，\d月]{2,}$"
)
"""经系统识别, 因病医治无效, 从表决到付款: what it went through."""
_MEANS = re.compile(
    r"^(?:用|通过|采取|采用|运用|按照?|参照|凭借?|结合|趁着?|沿着|顺着|由[^，]{2,10}(?:轮流|牵头))(?!户|时|量|[^，]{0,3}量)[^，\d]{2,}$|"
    r"^以[^，\d]*(?:方式|形式|办法|方法|入股)[^，\d]{0,6}$|"
    r"^[带拿提扛背举捧抱推挑载戴穿披冒顶迎伴踏]着[^，\d“被]{2,12}$"
)
"""用对讲机逐个出站口联系, 带着常用配件: with what, or along which road, somebody did it."""
_ALL_WHO = re.compile("^凡是?")
_EACH_ALIKE = re.compile(
    r"^(?P<head>[\u4e00-\u9fff]{1,2})[^，、]{1,6}(?:、(?P=head)[^，、]{1,6})+$"
)
"""统一品种、统一管护、统一销售: how it was done, part by part."""
_LEANS = re.compile(
    r"^(?:其|该|此|这|那|[他她它]|便|就|才|即(?!日)|再|又|并|还|也|而|则|却|可|是|使|让|令|导致|造成|引[起发]|结果|说|问|"
    r"全部|均|都|分别|从中|因此|所以|从而|只见|发现|得知|了解到|供|以便|以免)"
)
"""What follows from the clause before it, or goes on from it."""
_BRINGS = re.compile(
    r"发现|[看听遇碰见得收领找]到|[请迎传]来|有|是|[说问喊答]|[造做写买卖种捡掏领收借拿画织选]了|提出|推出|生产|研[制发]|要求|建议|“|《|\d|"
    r"不|没|未|无|免|获|夺|赢|胜|被|涉|判|捐|救"
)
"""What tells of something new, which the next clause may be about, or what came of it."""


def without_means(sentence: str) -> Iterator[str]:
    """Give a sentence without one clause of how or since when, then without two of them."""
    parts = clauses(sentence)
    yield from _without(parts, [at for at in range(len(parts) - 1) if _is_means(parts, at)])


def without_deeds(sentence: str) -> Iterator[str]:
    """Give a sentence without one thing that somebody did between two others, and without means."""
    parts = clauses(sentence)
    deeds = [at for at in range(1, len(parts) - 1) if _is_on_the_way(parts, at)]
    if deeds:
        yield from _without(
            parts, [*deeds, *(at for at in range(len(parts) - 1) if _is_means(parts, at))]
        )


def _without(parts: Sequence[str], spare: Sequence[int]) -> Iterator[str]:
    for count in (1, 2):
        for cut in combinations(spare, count):
            yield joined([part for at, part in enumerate(parts) if at not in cut])


def _is_means(parts: Sequence[str], at: int) -> bool:
    part, following = parts[at], parts[at + 1]
    done = any(map(_is_told, parts[:at]))
    signs = (_SEASON, _THROUGH, _MEANS, *((_EACH_ALIKE,) if done else ()))
    if not any(each.search(part) for each in signs) or not _is_free(parts, at):
        return False
    return done or not names_nobody(following) or (at > 0 and _is_who(parts[at - 1]))


def _is_who(part: str) -> bool:
    """Tell a clause that only names who does what comes next: 年满65周岁的老年人."""
    who = _ALL_WHO.sub("", part)
    return not leads_up(who) and is_subject(tagged(who))


def _is_on_the_way(parts: Sequence[str], at: int) -> bool:
    part, following = parts[at], parts[at + 1]
    if leads_up(part) or leads_up(parts[at - 1]) or _BRINGS.search(part) or not _is_deed(part):
        return False
    return (
        _is_free(parts, at)
        and (_is_deed(following) or leads_up(following))
        and any(stands_alone([each]) for each in parts[:at])
    )


def _is_free(parts: Sequence[str], at: int) -> bool:
    """Tell whether what follows a clause does not hang on it, nor tells what came of it."""
    part, following = parts[at], parts[at + 1]
    if governs(part) or limits(part) or concludes(part) or conditions(part):
        return False
    return not (_LEANS.match(following) or limits(following) or POINTS_BACK.search(following))


def _is_told(part: str) -> bool:
    return not leads_up(part) and (stands_alone([part]) or has_subject(tagged(part)))


def _is_deed(part: str) -> bool:
    """Tell a clause that says first what is done, or how: 端来热水, 把样品送检."""
    flag = tagged(part)[0][1]
    return names_nobody(part) and flag in (*VERBS, *ADVERBS, "p") and not has_subject(tagged(part))
