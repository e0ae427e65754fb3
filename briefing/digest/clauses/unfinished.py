"""Know clauses at the end of which nothing is said yet: print has them wait for the next one."""

import re
from collections.abc import Container, Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.persons import DONE_TO
from briefing.digest.words.predicates import VERBS, has_verb, tagged
from briefing.sources.words.names import IN_OFFICE, is_name

_SAYING = re.compile(r"(?<![没听传据不])说$|[笑喊问答叹]道$")
"""What was said stood in front of it."""
_FOR_A_PURPOSE = re.compile(
    r"(?:共同出资|出资|集资|筹资|投入|拿出|组成|抽调|派出|腾出)[^，]*(?:元|队|组|名|人|员|间|亩)$"
)
"""Money and people that were found for what is told next."""
_AWAITED = re.compile(
    r"(?:体会|感受|目标|做法|原因|要求|任务|内容|办法|特点|经验|理由|优势|目的|关键|重点|亮点|秘诀|诀窍)(?:就|主要)?(?:是|为|在于)$|"
    r"^[^，]{2,16}的[^，]{1,8}[是为有]$|(?:分别|依次|具体)[是为有]$|"
    r"(?:作出|提出|达成|通过|宣布|发出)了?如下[\u4e00-\u9fff]{2,8}$|向(?:笔者|记者)[^，]{0,4}(?:介绍|说起|讲述)$|之日起[\d一二两三四五六七八九十]+(?:个工作)?[日天]之?内$"
)
"""我最深的体会是, 自公告之日起30日内: what that is, or what is to be done by then, comes next."""
_BARE = re.compile(
    r"^[^，了过着是在为将把被得有到由]{2,}的(?P<what>[^，了过着是在为将把被得有到由的\d一二两三四五六七八九十百千半几]{2,6})$"
)
_BROUGHT = re.compile(
    r"[带送买借拿捡挖摘种养画捐寄][来出回到下上]的[一两二三四五六七八九十几\d][^，了着过是在为将把被得有到由的]{2,6}$"
)
"""送来的三袋红薯: what became of it comes next."""
_BY_THEN = re.compile(
    r"(?:^|明确|提出|力争|确保|计划|规划|预计|目标|争取|会议)到(?:\d{4}年|[今明后]年|本世纪[^，]{1,4})[底末]?$"
)
"""明确到2029年: what is to be by then comes next."""
_DID = re.compile(
    r"[\u4e00-\u9fff](?:破获|侦破|查获|查处|打掉|捣毁|发生|发现|发布|推出|研制|研发|开发|建成|打造|举办|"
    r"启动|成立|创作|编写|出版|收到|接到|签订|通报|公布|审理|审结|办理|宣判)出?(?:[一两二三四五六七八九十]+|\d+)[\u4e00-\u9fff]|"
    r"(?:正好|恰好|刚好)[挡遮堵压占]"
)
"""公安分局破获一起…的诈骗案, 立柱正好挡住…的视线: it is said, whatever 的 stands behind it."""
_SOME = re.compile(
    r"(?P<did>[^，]{4,}?)(?:[一两三几多半\d]+[\u4e00-\u9fff][^，的]{0,6}|(?<=缺乏|缺少|迎来|带来|形成|取得)[^，的]{1,6})"
    r"的[^，的]{1,8}$"
)
"""船员看见水面翻起几道灰黑色的弧线, 渡口缺乏可靠的照明: it is said what was seen, or is missing."""
_POSTURE = re.compile(r"(?:站|坐|蹲|趴|跪|骑)在[^，了]{2,}[上里中前旁边下内]$")
"""站在绝缘斗臂车上: what somebody does so comes next."""
_ANSWERS = re.compile(
    r"(?:[局委办院校会部厅站所队处科司]|公司|集团|街道|[镇乡]|社区|物业|负责人|人员|部门|方面)(?:书面)?"
    r"(?:答复|回复|复函|回函)(?:称|说|如下)?$"
)
"""What they answered comes next."""
_THINGS = re.compile(
    r"(?:[一两三四五六七八九十几半\d]+[\u4e00-\u9fff][^，、了在是]{1,8}、){2,}[一两三四五六七八九十几半\d]+[\u4e00-\u9fff][^，、了在是]{1,8}"
)
"""一辆自行车、一面小旗、两箱苹果梨: what was done with them comes next."""
_SOMEBODY = re.compile(
    rf"^(?![^，]*(?:[了着过被把是]|{DONE_TO}))[^，]{{4,}}{IN_OFFICE}(?:教授|同志|先生|女士|院士|博士|老师)?$"
)
"""云溪茶叶研究会会长吴永山教授: what they did comes next."""
_SET_FOR = re.compile(r"(?:[定拟]于|将于)[^，]*[月日时分初旬底末午晚]$")
"""定于4月2日上午10时: what will be then comes next."""
_LABEL = re.compile(
    "(?:停[水电气暖运]|影响|封闭|施工|管制|绕行|报名|缴费|招[聘生]|受理|办理|活动|比赛|咨询|联系|领取|"
    "服务|考试|演出|放映|参观|开放|征集|申[报请]|公示|集合|出发|乘车|供应|检修)?"
    "(?:范围|对象|区域|地点|地址|时间|时段|方式|名单|路段|条件|电话|如下)"
)
"""What a colon stood behind, and a list: 停电范围：向阳小区."""


def unfinished(parts: Sequence[str], ends: Container[str]) -> bool:
    """Tell whether the last clause waits for another, though something was said before it.

    Not where print ends behind it too (`ends`): the writer had no more to say.
    """
    if _AWAITED.search(parts[-1]) or (parts[-1] not in ends and _waits(parts[-1])):
        return True
    if len(parts) == 1 and answers(parts[0]):
        return True
    if parts[-1] in ends and not (
        _SAYING.search(parts[-1]) or (len(parts) == 1 and leads_up(parts[0]))
    ):
        return False
    if _FOR_A_PURPOSE.search(parts[-1]) or (len(parts) > 1 and _is_bare(parts[-1])):
        return True
    follows = len(parts) > 1 and parts[-1].startswith("因为") and not leads_up(parts[-2])
    return leads_up(parts[-1]) and not follows


def answers(part: str) -> bool:
    """Tell that somebody answers: what they answer comes next."""
    return bool(_ANSWERS.search(part))


def _waits(part: str) -> bool:
    """Tell who it is, how they stand, when it is to be, or what lies there: the deed comes next."""
    somebody = _SOMEBODY.match(part)
    if _POSTURE.search(part) or _SET_FOR.search(part) or (somebody and is_name(somebody["name"])):
        return True
    return bool(_THINGS.fullmatch(part)) and not has_verb(part)


def up_to_a_statement(parts: Sequence[str], ends: Container[str]) -> Sequence[str]:
    """Leave out things at the end of which nothing is said yet."""
    last = len(parts)
    while last > 1 and parts[last - 1] not in ends and _is_bare(parts[last - 1]):
        last -= 1
    return parts[:last]


def _is_bare(part: str) -> bool:
    """Tell a thing of which nothing is said yet: 同样的路灯杆, 停电范围."""
    if _LABEL.fullmatch(part) or _BY_THEN.search(part):
        return True
    if _DID.search(part) or ((some := _SOME.match(part)) and _ends_with_verb(some["did"])):
        return False
    if _BROUGHT.match(part) and tagged(part)[0][1] in VERBS:
        return True
    bare = _BARE.match(part)
    return bare is not None and not (has_verb(bare["what"]) or tagged(part)[0][1] in VERBS)


def _ends_with_verb(text: str) -> bool:
    return tagged(text)[-1][1] in VERBS
