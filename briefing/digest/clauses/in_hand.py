"""Know who is gathered, what is taken in hand and in what case, for what the next clause tells.

Print sets a comma between whom somebody brings along and what they do together. Without the second
clause the first one says nothing yet: 交警大队联合运输所.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.words.predicates import has_verb

_JOINED = re.compile(
    r"(?:联合|会同|协同|携手)(?!主办|举办|承办|协办|开办|创办|兴办)(?P<who>[^，了的]*(?:[局委办院校会部厅所站队处司社厂店村镇家]|公司|集团|单位|部门|"
    r"街道|企业|机构|银行|商场))$"
)
_GATHERED = re.compile(
    r"(?:组织|邀请|带领|率领|动员|发动|安排)(?P<who>[^，了]*?(?:代表|委员|干部|党员|人员|队员|团队|志愿者|"
    r"医[生师护]|专家|职工|员工|教师|师生|学生|村民|居民|群众|民警|小组|负责人))$"
)
"""交警大队联合运输所, 镇里组织12名代表: what they do together comes next."""
_TAKEN = re.compile(
    r"(?:利用|借助|依托)(?![^，]*(?:率|了))[^，]*的[^，的]{1,8}$|"
    r"(?:采取|采用|运用)[^，了]*”的(?:方式|形式|办法|方法)$"
)
"""镇里利用拆除旧仓后的空地: what is made of it comes next."""
_LED = re.compile(r"[对就向从在到以]|围绕|通过|针对|深入|走进|分[两三四五六七八九十几多\d]")
_BY_NOW = re.compile("目前|如今|现[在已]|截至|[今去]年")
"""What begins the deed, and what tells by when something else was done."""
_SHOWN = re.compile(
    r"(?:凭|持|携带?|带)(?![^，]*了)[^，]*(?:证件?|证明|材料|资料|原件|复印件|凭证|保险|专利|[卡书本簿单票])$"
)
_WHERE = re.compile("[到在向从前赴往去于至]|申[请领报]|办理|领取|报名|享受|[免换]")
"""须持有效证件, 到渡口办理: what one shows is said with where that is done."""
_IN_CASE = re.compile(
    r"^(?:如|若|一旦)?(?:发现|遇到?|出现)(?![^，]*[了过的着即就便可能会将])[^，]{2,}$|^(?:发现|出现)[^，了]*(?:行为|线索|现象|症状|情况)的?$"
)
_OR = re.compile("[或及]")
_TO_BE_DONE = re.compile("[^，]{0,6}(?:可|应|要|须|请|需|立即|及时|尽快|务必|切勿|不要|不得)")
"""发现漏油等行为 船民可拨打: what is to be done in that case comes next."""
_JUST = re.compile(r"刚刚?[^，了过]{1,6}$")
_AT_ONCE = re.compile(r"[^，]{0,8}[就便](?![民利业])")
"""渡船刚靠岸 老钟就跳了上去."""
_TOPIC = re.compile(
    r"^[^，了]*(?:报道|刊登|刊发|反映|来信|提出)的[^，了]*(?:一事|一文|一信|一案)$|"
    r"(?:运行|行驶|航行|行|驶|开|骑|走)[至到][^，了]{2,}[前处口](?<!门口)$"
)
"""本版报道的《渡口停航》一事, 渡船航行至石板闸前: what came of that, or happened there."""


def waits_for_use(parts: Sequence[str], at: int) -> bool:
    """Tell whether `parts[at - 1]` only brings along what `parts[at]` does something with."""
    before, behind = parts[at - 1], parts[at]
    if _TOPIC.search(before) or _is_a_case(parts[:at], behind):
        return True
    if _JUST.search(before) and _AT_ONCE.match(behind):
        return True
    if _SHOWN.search(before) and _WHERE.match(behind):
        return True
    with_whom = _JOINED.search(before) or _GATHERED.search(before)
    brought = with_whom is not None and _is_only_named(with_whom["who"])
    if not (brought or _TAKEN.search(before)) or _BY_NOW.match(behind):
        return False
    return names_nobody(behind) or bool(_LED.match(behind))


def _is_only_named(who: str) -> bool:
    return bool(who) and not has_verb(who)


def _is_a_case(told: Sequence[str], behind: str) -> bool:
    """Tell a case, told in one clause or more, in which `behind` is to be done."""
    first = len(told) - 1
    while first and _OR.match(told[first]):
        first -= 1
    return bool(_IN_CASE.match(told[first])) and bool(_TO_BE_DONE.match(behind))
