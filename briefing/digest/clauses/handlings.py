"""Find where a clause that began with a thing, a place or a person turns to what was done there.

我区把审批服务 / 下沉到园区; 学校在三个学院 / 试行废液回收.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.acts import ACTS, FURTHER_ACTS, LIGHT_VERBS, WAYS
from briefing.digest.clauses.nouns import describes, describes_next, ends_a_noun, is_nominal
from briefing.digest.clauses.wheres import begins_where, is_where
from briefing.digest.words.predicates import VERBS
from briefing.digest.words.words import Word

_LONG = 10
"""Characters of what one breathes behind."""
_ACTS_TOO = ("设置", "布设", "配发")
_GIVES = (
    *(
        "发放",
        "颁发",
        "配发",
        "赠送",
        "捐赠",
        "授予",
        "作出",
        "发出",
        "选聘",
        "招募",
        "办理",
        "签订",
    ),
    *("送去", "送上", "讲解", "通报", "缴纳", "申领", "安装", "铺设", "栽植", "种植", "受理"),
)
"""Verbs that have an object behind them in the first place."""
_COMPANIES = ("有限公司", "公司", "集团", "厂", "股份")
"""With a verb in front they are a name: 农机制造有限公司."""
_NOUNS_TOO = ("应用", "服务", "管理")
_TOGETHER = ("集中", "统一", "一并", "逐一", "张榜")
_LED_BY = (
    *(
        "对",
        "向",
        "就",
        "凭",
        "凭借",
        "利用",
        "通过",
        "围绕",
        "针对",
        "借助",
        "依托",
        "联合",
        "会同",
    ),
    *("携手", "给", "从", "在", "为", "将", "把"),
)
_LED, _DEED = 8, 8
"""Characters of whom it was done to or what it was done with, 向 counted, and of what was done,
that one breathes between."""
AND_ALL = re.compile(r"[两三四五六七八九十\d]+[个大套](?:方面|领域|环节|类别|行业|板块|维度|系统)")
"""质量|保障四个方面: the last of what is listed, and how many that are."""
_GOES_ON_WITH = re.compile("[了过“《]|[\\d一二两三四五六七八九十]")
"""What follows a verb that no noun is made with."""
_JOINTS = frozenset({"、", "和", "与", "及", "以及"})
_RESULTS = ("到", "入", "成", "为", "给", "至", "进")


def turns_to_deed(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell whether `rest` is what was done with or at what `before` ends with."""
    if before[-1][0] in WAYS or before[-1][0].startswith("一") or _is_attribute(rest):
        return False
    if describes(rest) or rest[0][0] in _NOUNS_TOO:
        return False
    ways = (_is_handled, _is_done_there, _is_done_to, _is_led_up_to)
    return any(way(before, rest) for way in ways)


def _is_handled(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 把审批服务 from 下沉到园区: what was done with it."""
    held = max((at for at, (word, _) in enumerate(before) if word in ("把", "将")), default=-1)
    if held < 0 or not ends_a_noun(before[-1]):
        return False
    what = before[held:]
    if sum(len(word) for word, _ in what) < _LONG or ("由", "p") in what:
        return False
    result = next((at for at in range(len(rest)) if _brings_about(rest[at:])), -1)
    listed = any(word in ("、", "等") for word, _ in rest)
    together = what[0][0] == "把" or rest[0][0] in _TOGETHER
    plain = rest[0][1] in VERBS and len(rest[0][0]) > 1 and not describes_next(rest, 0)
    done = result < 0 and together and plain and not listed
    return result == 0 or done


def _is_done_to(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 对一千多组绝缘子 from 进行带电冲洗, where that is long and one thing."""
    led = max((at for at, (word, _) in enumerate(before) if word == "对"), default=-1)
    what = [word for word, _ in before[led:]]
    done = re.match(f"{LIGHT_VERBS}|实行", rest[0][0]) and ends_a_noun(before[-1])
    return bool(done) and led >= 0 and "、" not in what and sum(map(len, what)) >= _LONG


def _is_led_up_to(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 发放贷款500万元 from 向岚口公交公司, and 建成停车场 from 利用边角地和桥下空间."""
    led = max((at for at, (word, _) in enumerate(before) if word in _LED_BY), default=0)
    whom = before[led:]
    if not led or sum(len(word) for word, _ in whom) < _LED or not ends_a_noun(before[-1]):
        return False
    what = whom[1:]
    if not all(is_nominal(word) or describes_next(what, at) for at, word in enumerate(what)):
        return False
    return acts_surely(rest) and sum(len(word) for word, _ in rest) >= _DEED


def acts_surely(rest: Sequence[Word]) -> bool:
    """Tell 开展巡查 and 建成停车场17处 from the 改造工地 of a list of places."""
    (word, flag), behind = rest[0], "".join(each for each, _ in rest[1:])
    if AND_ALL.match(behind):
        return False
    surely = flag == "v" and bool(_GOES_ON_WITH.match(behind))
    surely = surely and (len(word) > 1 or behind[0] in "了过")
    return surely or word in (*ACTS, *FURTHER_ACTS, *_GIVES) or bool(re.match(LIGHT_VERBS, word))


def _brings_about(rest: Sequence[Word]) -> bool:
    """Tell 纳入 and 下沉到, with which something is brought somewhere or made something."""
    (word, flag), following = rest[0], rest[1][0] if len(rest) > 1 else ""
    if flag not in (*VERBS, "c", "vn", "l", "i"):
        return False
    return (len(word) > 1 and word.endswith(_RESULTS)) or following in _RESULTS


def _is_done_there(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell what was done from where, or for whom, if that is long: 在三个学院, 为两百名职工."""
    acts = rest[0][1] == "v" or rest[0][0] in _ACTS_TOO
    if not acts or not is_where(before) or (rest[1:2] and rest[1][0] in _COMPANIES):
        return False
    led = max(at for at, word in enumerate(before) if begins_where(word))
    where = [word for word, _ in before[led:]]
    if not _JOINTS.isdisjoint(where) and not acts_surely(rest):
        return False
    return sum(map(len, where)) >= _LONG and len(rest) > 1


def _is_attribute(rest: Sequence[Word]) -> bool:
    """Tell 掌握技艺的织娘进行登记, where a verb only says of whom something is told."""
    of = next((at for at, (word, _) in enumerate(rest) if word == "的"), -1)
    return of >= 0 and any(flag in VERBS for _, flag in rest[of + 1 :])
