"""Know the clauses behind which a sentence can end: something is said, and nothing is awaited."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.circumstances import JOINING, PARTNERS, VIEWED, VIEWING
from briefing.digest.clauses.grammar import stands_alone, units
from briefing.digest.clauses.nouns import is_subject
from briefing.digest.clauses.plain_subjects import says_of_a_noun
from briefing.digest.words.predicates import has_verb, tagged
from briefing.sources.words.names import TITLED

STATEMENT = 10
"""Characters of a sentence that is cut from another one, at least, for most of them."""
_UNDONE = re.compile(
    r"(?:组织|(?<!委)派出?(?!单)|抽调|选派|联合|会同|携手|邀请|请来?|带领?|凭借?|利用|依托|借助|使用|通过)"
    r"(?!了|情况|菌|班制度|研究院|实验室|会商|办公|使用?证|[上下进出回到])(?P<whom>[^，]+)(?<!使用证)"
    r"(?<!勘查|核实|监测|整治|巡查|排查|调查|抢修|验收)$"
)
"""Whom or what somebody took for what is told next: 组织志愿者60余人, but not 联合研究院."""
_SENT = re.compile(
    r"(?:组织|抽调|选派|派出)[^，了着过]*(?:人员|志愿者|队员|专家|医生|党员|干部|职工|骨干|教师|学生|民警|\d[余多]?[人名])$|"
    r"(?:带领|率领?)[^，了着过]*(?:组|团|队|一行)$"
)
"""组织呼吸内科等六个科室的15名医护人员: what they do is told next, though 呼吸 is a verb."""
_IN_A_WAY = re.compile(
    r"(?:按照?|围绕|针对|就|对|以|从|采取|采用|通过)[^，了着过]*"
    r"(?:的比例|的方式|的办法|的原则|的思路|的标准|的要求|的模式|的形式|等方面|等内容|等环节)$"
)
"""按七比三的比例, 围绕城乡建设等方面: what is done in that way comes next."""
_CARRYING = re.compile("[骑抬带拿提背披拎扛捧抱推挑端握举牵穿戴载]着[^，的了到在坐乘去来赶]{1,10}$")
"""骑着三轮车: what one does so comes next."""
_IN_VIEW = re.compile(
    rf"(?:{VIEWING})[^，]*(?:{VIEWED})$|"
    r"(?:[定拟]于|将于)[^，]*[年月日时点分旬底初末晚午]$"
)
"""Why, how or when somebody does what is told next."""
_NOUN_ONLY = re.compile(
    r"[^，]*的[^，的]{0,6}(?:周末|[天日年月]|分钟|小时|时候|时刻|上午|下午|晚上|清晨|夜晚|早晨|季节|假期)|"
    rf".*{JOINING}[^，的]{{2,12}}(?:{PARTNERS})|"
    r"[^，了着过是将把被在有为]*的[^，的了着过是将把被在有为]{0,6}(?:方案|计划|规划|草案|办法|名单)|"
    r"(?:位于|地处|坐落|来自)[^，了着过]*的[^，的]{1,8}|[^，了]{2,}那(?:天|年|晚|一刻|时候)"
)
"""供暖季开始后的第一个周末: what was then, or was done together, is still to come."""
_OPEN = re.compile(
    r"(?:[局委厅办处院队司部站所心科]|街道|长[\u4e00-\u9fff]{2,3})(?:回复|答复|回应|回忆)$|(?:负责人|专家|人士)分析$|记得[^，]{0,4}清楚$|虽|怎么|什么|(?<!不了)多少|如何|是否|能否|(?:的[^，的]{2,6}|名单|分别)为$"
)
"""Whoever says this has not done yet: 企业虽只剩97家, 产值却…."""
_NOT_YET = re.compile(
    r"(?:得知|获悉|眼见|眼看)[^，]*$|正?在[^，了着过]*[^，][上里中下]$|[^，了是在为将把被有]*(?:发现|提出|反映|申报|选送|推出)的[^，了是在为将]{1,8}$"
)
"""在“刀下春色”特展上, 抽查发现的两处问题: nothing is said of it yet."""
_IN_FRONT = re.compile(
    r"^(?!.*(?:[在到去进往站坐躺走住放挂摆停围守]|来自))[^，]{2,}的[^，的了着过]{1,8}"
    r"(?:[前旁边](?<![目以之此从年天日周月餐饭])|[桌台树屋门墙窗车]下|[桌台墙床]上)$"
)
"""一张缺了角的双人课桌前: who does what there is still to come."""
_ONLY_WHERE = re.compile("——[^，]*[上里中下内旁]$")
"""张口就是“三个疗程断根”——一些直播间里: what is done there is still to come."""
_SOMEBODY_AT = re.compile(rf"{TITLED}在[^，了着过]+[上里中下内旁边前口外]$")
"""护林员尤大川在海拔千米的山口旁: what is done there is still to come."""
_QUOTED_ONLY = re.compile(r"^(?:其中)?最[^，的]{1,4}的“[^”]+”$")
"""最要紧的“谁来修”: nothing is said of it."""
_DONE = re.compile(
    r"签订?[^，]{0,8}(?:协议|合同|意向书|备忘录)书?$|[^，]{3,}[^，\d、][不没][亮通畅平稳响]$|"
    r"[^，]{0,6}(?:摊位|地点|地址|新址|站点|入口|出口|[报登]名点|接种点|安置点|考点)在[^，]{4,}$|"
    r"公开宣判$|灯火通明$|[^，]{3,}一片$|[^，]{2,}[贴摆放挂][在到][^，]{2,}|[与和同][^，]+合作$|(?:遗失|丢失)[^，]{3,}|(?:封顶|竣工|通车|投产|发售|开赛|获批)$|[^，]{4,}了[^，]{2,}|"
    r"[^，]{6,}[为达至近超][^，]{0,4}\d[^，]{1,6}$"
)
"""What jieba takes for no verb: 遗失公章一枚, 主体结构封顶, 各放了一只伞架."""
_OF_NOUNS = frozenset({"n", "m", "q", "nz", "ns", "b", "uj"})


def may_end(parts: Sequence[str]) -> bool:
    """Tell whether a sentence can end behind `parts`, what follows them in print not being told."""
    if waits(parts[-1]) or _ONLY_WHERE.search(parts[-1]):
        return False
    return says_something(units(parts))


def waits(part: str) -> bool:
    """Tell a clause that no sentence ends with, though it has a verb: what it is for comes next."""
    waiting = (
        *(_IN_VIEW, _OPEN, _SENT, _CARRYING, _IN_FRONT, _SOMEBODY_AT, _QUOTED_ONLY),
        _IN_A_WAY,
    )
    if _NOUN_ONLY.fullmatch(part) or any(each.search(part) for each in waiting):
        return True
    if _only_names(part):
        return True
    undone = _UNDONE.search(part)
    return undone is not None and not has_verb(undone["whom"])


def _only_names(part: str) -> bool:
    """Tell a noun of which nothing is said yet: 全县58.3万亩小麦."""
    words = tagged(part)
    flags = [flag for _, flag in words]
    counted = "m" in flags and flags[-1].startswith("n") and is_subject(words)
    return counted and set(flags) <= _OF_NOUNS


def says_something(given: Sequence[Sequence[str]]) -> bool:
    """Tell whether a statement is made in `given` units, and the last is not only its subject."""
    return any(stands_alone(unit) or does(unit[-1]) for unit in given) and not _NOT_YET.match(
        given[-1][-1]
    )


def does(part: str) -> bool:
    """Tell whether anything is done in a clause, be it that jieba takes it for a noun."""
    if has_verb(part) or says_of_a_noun(part):
        return True
    if len(part) < STATEMENT:
        return False
    words = tagged(part)
    idiom = words[-1][1] in ("i", "l", "z")  # 整备车间灯火通明
    return bool(_DONE.search(part)) or idiom or any(flag == "vn" for _, flag in words[1:-1])
