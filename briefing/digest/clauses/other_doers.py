"""Tell where somebody else may act than who was named before: behind 要求, 判决, 劝, 发现…."""

import re

from briefing.digest.clauses.grammar import stands_alone
from briefing.digest.clauses.protagonists import protagonist_of
from briefing.digest.words.heads import DOERS
from briefing.digest.words.predicates import VERBS, tagged
from briefing.sources.words.names import is_name

_OTHERS = re.compile(
    r"凭[^，]*[可即]|剩下|收[成益]|利润|所得|[^，]*(?:没人|有人)|活动|[终起]点|[^，]{2,4}(?:选手|人员|企业|单位|学员|居民|用户)[将已可]|[站店馆院园校车屋室厂楼][内里上](?=[^，]{4,})|[^，]*、[^，]*等[^，]{2,4}(?:全部|均|都)|"
    r"术[中后前](?!心)|[^，占]{2,10}占了?[\d一二两三四五六七八九十]"
)
"""凭身份证可免费入场, 站内配备…, 术中出血30毫升: of anybody, or of a part of what was named."""
_SEVERAL_DOERS = re.compile(
    r"[^，、]{2,14}(?:负责人|代表|记者|人士|人员|专家|官员|干部|群众|居民|师生|[员者])、[^，]*(?:和|及|以及)[^，]*"
    r"(?:欢聚|汇聚|相聚|参加|出席|观看|与会|到会|参观|聆听|见证)"
)
"""各镇负责人、渔业所代表和记者欢聚一堂: they did, not who invited them."""
_WHENEVER = re.compile("[^，]{4,}时(?![间候段长速尚期代而刻])(?=[^，]{4,})")
_MEANWHILE = re.compile("(?:其间|[^，]{0,6}期间)(?=[^，]{4,})")
"""其间大桥全封闭: what is told of that time has a noun of its own, or is the same one's deed."""
_HEARS = re.compile(
    r"(?<!意见)建议(?!\d)|希望(?!小学|工程|学校|中学|杯)|呼吁|要求|求助|报警|报案|反映(?!窗口)|举报|投诉|申请|诉|委托|邀请|请(?![上进到])|让|(?<![数收依票根])据|"
    r"(?<!服务)(?<!社会)(?<!党)(?<!经济)(?<!合作)(?<!公益)(?<!基层)组织(?!开展|实施|召开|举[办行]|抢修|检修|排查|巡查|清理)|(?<!委)派(?!出所|单)|带(?![班着来上])"
)
"""Behind them somebody else may speak or act."""
_TURNED = re.compile(
    r"判[决令处]|责令|裁定|勒令|劝|督促|指导|帮助|引导|鼓励|动员|推动|促[使进]|带动|吸引|号召|允许|同意|批准|扶持|资助|"
    r"[送陪]|[使令叫]|组成|安排|认定|发现|看到|见到|获悉|了解|支持|由(?!原|\d|现在|[^，]*(?:完成|而成|主办|承办|组成|推算)$|[^，]{1,12}[改转移变增减升降提高缩短延长]{1,2}[为到至成])|聘|雇|拨打|[^，]的[^，]{2,8}(?:叫|名为)"
)
"""Behind them the object may be who acts: 判决公司退还车款，并赔偿….

Of a deed that is in no list that is enough to leave it where it is.
"""
_TOGETHER = re.compile(
    r"(?:查询|核实|报警)后|并(?!不|未|没|非|列)|还(?!款|清|原)|又|再(?!现|生)|最终|终于|随后|随即|当场|先后|要求"
)
"""It is the same one's next deed, whatever was found and whoever was sent in between."""
_STILL_THE_SAME = re.compile("发现|[看见]到|了解|获悉|请来|组织|邀请|安排|派出|拨打")
_CALLED_IN = re.compile("组织|邀请|请来|会同|联合|由[^，]{2,8}带队|带队")
"""With whom a body acts, or who acts for it: what it gives away is its own even so."""
_QUOTED = re.compile(r"“[^”]*”")
_DECIDES = re.compile(
    r"[遂故]?(?:据此|依法|最终|当庭|[一二]审)?(?:判[决令处]|裁定|酌定|改判|驳回)(?!书)"
)
_COURT = re.compile("法院|法庭|法官|仲裁|[该本我]院|检察院|会议")
_DONE_THERE = re.compile(
    "由(?!此|于|[^，]{1,12}[改转移变增减升降提高缩短延长]{1,2}[为到至成])|分别从"
)
_SAID_OF_A_THING = re.compile(
    "[经由]?[^，]{0,4}(?:验收|检验|检测)合格|(?:重新|正式)(?:上线|投用|投运)"
)
"""What was mended, brought out or published goes on: no workshop is put on line again."""
_TOGETHER_DONE = re.compile("共(?:建|享|商|办|创|谋|育|推)|共同|携手")
_SEVERAL = re.compile("[双各两三]方|们$|[两三四五六七八九十]|(?<![该本])企业$")
"""共建学院 is what a college does with twelve firms, never it alone."""
_SET_RIGHT = re.compile("(?:并|当场|已|限期|及时)?(?:整改|查处|排查|发放|赠送)")
_VEHICLE = re.compile("[船车艇机]$")
"""当场整改隐患86处 is told of who inspected the boats."""
_WHO_ACTS = re.compile("们$|[我他她]$|[局委厅办]$|政府$|部门$|街道$|社区$|支部$|工会$|公司$")
"""No plot is handed out of those who parted it, and no bus starts of those who had it start."""
_OWN_PEOPLE = re.compile(
    r"组织[^，]*(?:人员|干部|职工|小分队|志愿者|骨干|队员|力量|专家|医[生师]|教师|律师|讲师|党员|服务队|医疗队|团队|网格员|民警|"
    r"员工|师生|学生|民兵|河长|会员(?!企业|单位)|中心|车间|单位|部门)"
)
"""They do what the body that sent them does: 医院组织医护人员义诊."""


def names_its_own_doer(part: str) -> bool:
    """Tell 优胜选手将组成代表队, and what anybody may do: who was named before does not do that."""
    when, meanwhile = _WHENEVER.match(part), _MEANWHILE.match(part)
    if meanwhile and tagged(part[meanwhile.end() :])[0][1].startswith("n"):
        return True
    named = tagged(part)[0][1] in ("n", "b", "a") and protagonist_of(part)
    if _SEVERAL_DOERS.match(part) and tagged(part)[0][1] not in (*VERBS, "vn"):
        return True
    return bool(_OTHERS.match(part) or named or (when and stands_alone([part[when.end() :]])))


def may_do(name: str, part: str) -> bool:
    """Tell whether the one so named may do what `part` tells: 遂判决其拆除 is no defendant's deed.

    由居民认领 and 分别从三个车站发车 are told of a thing or of a place where something goes on,
    验收合格后重新上线 of a thing.
    """
    if _DECIDES.match(part):
        return bool(_COURT.search(name))
    if _SAID_OF_A_THING.match(part) and name.endswith(DOERS):
        return False
    if _TOGETHER_DONE.match(part) and not _SEVERAL.search(name):
        return False
    if _SET_RIGHT.match(part) and _VEHICLE.search(name):
        return False
    return not (_DONE_THERE.match(part) and (_WHO_ACTS.search(name) or is_name(name)))


def is_joint(part: str) -> bool:
    """Tell by its first words a deed of the same one as the deed before it: 并, 还, 随后."""
    return bool(_TOGETHER.match(part))


def turns_to_another(
    clause: str, *, joint: bool = False, listed: bool = False, given: bool = False
) -> bool:
    """Tell whether behind a clause somebody else may act than who was named in it.

    Not whom that one only sent, where the deed is a `joint` one; of a `listed` deed only whom
    the clause asks or lets speak, and of what is `given` away none of those who were called in.
    """
    heard = _OWN_PEOPLE.sub("", _QUOTED.sub("", clause))
    heard = _STILL_THE_SAME.sub("", heard) if joint else heard
    heard = _CALLED_IN.sub("", heard) if given else heard
    return bool(_HEARS.search(heard) or (not listed and _TURNED.search(heard)))
