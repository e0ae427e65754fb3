"""Tell a deed without its doer from what is no deed: 走访农户, but 可容纳300人, 出水水质达到三类.

The latter is said of a thing, of the deed before it, or of several.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.finds import describes_a_find
from briefing.digest.clauses.goings_on import goes_on, is_purpose
from briefing.digest.clauses.grammar import names_nobody, stands_alone
from briefing.digest.clauses.meaning import belongs_to_what_precedes, governs
from briefing.digest.clauses.results import is_result
from briefing.digest.words.predicates import ADVERBS, VERBS, has_verb, tagged
from briefing.digest.words.words import Word

_NO_DEED = re.compile(
    r"为(?![^近首]{2,}(?:提供|[送上测讲演办解装换配做检发捐建设修拍诊代赠补过]|服务|理发|开[通设展出]))|[可能会应须需有是像如占达超近约共含属设距][^，]{0,3}|要|得以|必须|不[能得可会宜]|"
    r"(?:包括|包含|涵盖|涉及|覆盖|分为|分成|位于|地处|坐落|来自|源于|取材|属于|用于|适[合用]|具有|具备|拥有|成为|形成|"
    r"导致|造成|引[发起]|使得|使|让|令|标志|意味|证明|表明|显示|带来|体现|反映|说明|达到|超过|达成|增长|下降|上升|提高|提升|降低|"
    r"减少|增加|缩短|延长|扩大|节[约省]|相当|等于|受到|遭|得到|深受|备受|享年|历时|用时|耗时|预计|有望|争取|力争|确保|保障|"
    r"方便|满足|没有?|分布|存在|切勿|请[勿注]|[勿别]|算起来|[^，了着过]{2}(?:[^，了着过]{0,2}[额量率价期数费]|价格|面积|时间|家庭)(?!过)|报道|“|截[至止]|起|始于|止于|直到|得知|听说|觉得|感到|认为|以为|想|怕|希望|愿|担心|不料|没想)[^，]*|[^，]*即可$"
)
"""What is rather said of the deed, of its object or of a thing than done by somebody."""
_WITH = tuple("为给向对把将从在到用与和同以就")
"""Prepositions that a deed may begin with: 为老人测血压."""
_NOT = ("不", "未", "没", "没有", "无", "不用", "不再")
_PIVOT = ("帮助", "指导", "组织", "引导", "邀请", "提醒", "教", "协助", "动员", "带领")
"""What somebody does so that another does something: both are told with the deed."""
_STATE = re.compile(
    r"是|可|能(?!手)|[没不未无]|[^，]{0,6}[都也][没不未]|"
    r"[^，了着\d]{2,8}(?:[质率量额值价度](?:达|为|超|提|降|升|增|保持|过)|过半$)"
)
"""How something is: that is seldom said of who did something."""
_NOT_ITS_OWN = re.compile(
    r"使|让|令|导致|造成|引[发起]|带动|标志|意味|相当|等于|属于|说的|写的|占|其(?![间后实])|包括|包含|涵盖|涉及|平均|合计|预计|有望|听说|"
    r"(?:不|无[需须]|免)[^，、]{1,4}、(?:不|无[需须]|免)[^，、]|[^，]*即可$|(?![把将对在为给被用让])[^，了着\d]{2,8}(?:[径度率量额值积距厚重宽长])(?:可|均|已|仅)?(?:达|为|超|约|不足)|可(?:满足|供|容纳|用于)|延长到|不料|谁|每(?!天|日|周|月|年|晚)|各|只见|原来|比如|例如|“|多半|大多|结果|均|都|分别|同比|环比|比|较|报废|废旧|没有|没一|无一|离|距|请(?=携带|凭|持|自备|提前|及时|按|扫码|关注|拨打|登录|前往|注意|联系|与|到|在|做好|绕行)|"
    r"不少|不多|许多|多数|一些|部分|有人|有的|大家|各地|一起[^，]{0,6}的|一(?![直度起同律次审举并边])|[二三四五]是|\d"
)
"""What is rather said of the deed, of its object or of several than of who was named."""
_THAT = re.compile("该(?![院校馆])")
"""该队: whose name is not said again with it; a team goes on to set a record of 该院, though."""
_INTENDS = re.compile(r"计划|拟(?!人)|力争")
_ABOUT = re.compile(r"就[^，]{2,}(?:开展|进行|提出|作出?|交换)[^，]{2,}")
_AGAIN = re.compile(r"[又还](?![有要会能是可需不没])")
"""又请来设备人员: one more deed."""
_SOMEHOW = re.compile(
    r"(?:按(?!照|时|期|理)|以(?!及|上|下|来|后|前|便|免)|围绕|用(?!户|地|电|水)|沿着?(?![江河湖海线途岸街路])|从(?!事|而|此|[^，]*到)|对着)[^，]{6,}"
    r"(?<![后时中下前起上里])(?<!方式)(?<!办法)(?<!形式)(?<!手段)(?<!名义)(?<!为例)(?<!来看)$"
)
_OWN_SUBJECT = re.compile(r"从[^，]*到|[^，]*的[^，]{1,8}[都均已将]")
"""沿江街道的泵站都已…: who it is stands in it; 从摘牌到发证: nobody does that."""
_LEADS = re.compile(
    r"[对在用把将经自按于仅先沿向]|通过|利用|最后|每|历时|从(?!而)|以(?![及免便]|期间)|为(?!了)"
)
"""How, when or with whom something is done, in a clause before it."""


def is_deed(part: str) -> bool:
    """Tell what somebody does, and is not just true of a thing: 走访农户, 为老人测血压."""
    words = tagged(part)
    if not words:
        return False
    at = next((at for at, (_, flag) in enumerate(words) if flag not in ADVERBS), 0)
    word, flag = words[at]
    if any(each in _NOT for each, _ in words[:at]):
        return False
    rest = "".join(each for each, _ in words[at:])
    if _NO_DEED.match(rest) or is_purpose(part) or belongs_to_what_precedes(part):
        return False
    if stands_alone([part]):
        return False
    if word in _WITH:
        return any(each in VERBS or text == "了" for text, each in words[at + 1 :])
    told = len(rest) > len(word) and (word in _PIVOT or not _describes(words[at + 1 :]))
    return flag in VERBS and told


def _describes(words: Sequence[Word]) -> bool:
    """Tell by what follows a verb that it is part of a noun which is told of: 出水水质达到三类."""
    if words[0][0] == "的":
        return True
    nouns = 0
    while nouns < len(words) and words[nouns][1].startswith(("n", "j", "vn")):
        nouns += 1
    return 0 < nouns < len(words) and words[nouns][1] in (*VERBS, "d", "ad", "p")


def is_told_of_anyone(part: str) -> bool:
    """Tell a deed from a state, 没有通电, and from what has a subject of its own, 收购进度过半."""
    words = tagged(part)
    if _STATE.match(part) or not has_verb(part):
        return False
    return not (words[0][1] in ("vn", "n", "t") and _describes(words[1:]))


def may_be_carried(part: str) -> bool:
    """Tell a deed without a doer that is nothing said of what was done, found or measured."""
    if _NOT_ITS_OWN.match(part) or is_purpose(part) or is_result(part) or speaks_of_that(part):
        return False
    if governs(part) and not _INTENDS.match(part):
        return False
    again = _ABOUT.match(part) or _AGAIN.match(part)
    if (belongs_to_what_precedes(part) and not again) or describes_a_find(part):
        return False
    nobody = names_nobody(part) or _does_somehow(part) or _is_led(part)
    return nobody and begins_a_deed(part)


def speaks_of_that(part: str) -> bool:
    """Tell a clause with 该 in it, which is told of another than who is so called."""
    return bool(_THAT.search(part))


def _is_led(part: str) -> bool:
    """Tell a deed that begins with whom it is done to: 对不合格的食品当场下架."""
    return leads_up(part) and has_verb(part) and not _OWN_SUBJECT.match(part)


def _does_somehow(part: str) -> bool:
    """Tell what is done in some way from the way alone: 按预设航线自主巡检."""
    return bool(_SOMEHOW.match(part)) and has_verb(part[1:])


def begins_a_deed(part: str) -> bool:
    """Tell what begins with a verb, or with how, when or for whom: no noun that may be who acts."""
    word, flag = next(iter(tagged(part)), ("", ""))
    behind = part[len(word) : len(word) + 1]
    if behind == "的":  # 路过的骑手跳入江中
        return False
    begins = flag in (*VERBS, *ADVERBS, "p", "vn", "l", "i", "c", "t")
    return begins or goes_on(part) or (flag == "x" and behind in "了过着")


def leads_to_a_deed(part: str, behind: Sequence[str]) -> bool:
    """Tell how or when somebody does what comes next, and that this names nobody either."""
    if not _LEADS.match(part) or governs(part) or _NOT_ITS_OWN.match(part) or is_result(part):
        return False
    main = next((each for each in behind if not leads_up(each)), "")
    return bool(main) and may_be_carried(main) and is_told_of_anyone(main)
