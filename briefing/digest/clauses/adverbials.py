"""Clauses that only lead up to another one: when, where, how, why, under what condition.

Any one sign makes it one; where a sign may also begin a whole statement, the tags decide.
"""

import re
from functools import lru_cache

from briefing.digest.clauses.acts import LIGHT_VERBS
from briefing.digest.clauses.first_halves import is_first_half
from briefing.digest.words.predicates import VERBS, has_verb, is_told, tagged
from briefing.digest.words.times import PART_OF_DAY
from briefing.digest.words.words import tag

LONGEST_CLAUSE = 400
"""Characters: what has no mark for longer is no clause, and the rules would take its square."""
_ALSO = re.compile(r"^(?:但是?|不过|而|且|并且|然而|同时|预计|计划)(?=.{3})")
_ONLY_WHEN = re.compile(
    rf"^(?:(?:北京|当地)时间|今年|去年|全年|本[年月周季]|上[月周]|当天|当晚|[新本]学期|(?:每周[一二三四五六日天]|每[天日])(?:{PART_OF_DAY})?|每晚)?(?:[定拟]于)?(?:(?:在|到|至|于|从|自)?[第前]?(?:[次翌]日)?[\d:零一二两三四五六七八九十—至到、]++(?:分钟|小时|[年月日时点分天周]|个月|个?季度|学期|{PART_OF_DAY}|每[晚天日]|许|多|半|左右|[上中下]旬|[底初末]|起|前|后|以来|期间|那一周)*+)++$|"
    r"^(?:上半[场年]|下半[场年]|[一二三四前]+季度|(?:今年|去年|\d{4}年)?[\u4e00-\u9fff“”、]{2,8}(?:假期|期间|当天|当晚|之后|之前|以来|一审|二审)(?:[\d一二两三四五六七八九十]+天)?)$"
)
_BECAUSE = re.compile(r"^(?:因(?![此而])|由于|鉴于|随着)")
_UNTIL = re.compile(
    r"即日起(?:[至到][^，]*)?$|.{2,}(?:以来|[年月天周日]来|之[后前际]|期间|的同时|[^前落先]后|(?<![及准当临小零按随限省定瓦\d])时|一(?:[到过来响]|打开|推开|掀开|揭开|开口))$|"
    r".*(?:还剩|仅剩|只剩|还有)(?:最后)?[\d一二两三四五六七八九十]+(?:分钟|秒钟?|小时|天)$"
)
_TIME = re.compile(
    r"^(?:如今|眼下|此前|即日起|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|昨|今|目前|当前|现在|下一步|接下来|日前|近日|近期|连日来|当天|当晚|随后|其中|同时|此外|"
    r"活动(?:中|现场|当天|期间)|现场|会上|仪式上|会前|会后|比赛中|决赛前|期间|上午|下午|晚上|今年|去年|明年|年初|年底|[春夏秋冬]季|\d{4}年)"
)
_PREPOSITION = re.compile(
    r"^(?:受.*(?:影响|委托|邀请|启发|指派|带动|推动|拉动|制约)|为了|随着|经过|通过|据|根据|围绕|以(?![上下往内外])|按照?|依照|截至|截止|自(?![己我觉动制建筹编费发研])|从(?![小事未不容此])|除(?!夕|尘|草|雪|冰|霜|锈|湿)了?|由于|因(?!此|而)|面对|作为|本着|依托|借助|对(?![方手岸联])于?|"
    r"针对|鉴于|经|再?加上|沿着?(?![途线岸])|当(?![天日晚地年月时前选场事即]))"
)
_FOR_SOMEBODY = re.compile(
    r"为[^，]*的[^，的]{2,8}(?:免费|现场|上门)?(?:发放|赠送|送上|安装)[^，]*\d"
)
"""为骑车的群众免费发放头盔120顶: that is what was done."""
_WITH_WHAT = re.compile(
    r"(?<![采使利运应])用[^，]*(?:火箭|方式|手段|技术|工艺|材料|设备|系统|方法|[年月周天时]的?时间)$"
)
_TOOL = re.compile(
    r"(?:^|[正只先再都则便])用[一两三几]?[支把根条台张块只种个副套双辆](?P<what>[^，]*)$"
)
_TAKEN = re.compile(r"把[^，在到成给进出为了入从]*的(?P<what>[^，的在到成给进出为了入从]{2,14})$")
"""把珍藏多年的旧渔具: what is done with it comes next."""
_USING = re.compile(
    r"(?<!得以)(?<!充分)(?:利用(?!率)|借助|依托|凭借|^结合)(?P<what>[^，了着过的]{3,})$"
)
"""利用废旧钢板: what was made of it comes next."""
_TOWARDS = re.compile(r"(?:^|[将可拟应须要])对[^，]*的(?P<what>[^，的了着过]{2,12})$")
"""对新建的饭堂: what is done with it comes next."""
_INSIDE = re.compile(r"在[^，了着过]{3,}[里中旁]$")
ARRIVAL = re.compile(r"^(?:翻开|翻到|走进|步入|推开|打开|开进|放眼|回望)[^，了过]*$")
_BY_WHAT = re.compile(
    r"^以.*(?:获得?|夺得?|赢得?|战胜|击败|逆转|险胜|力克|不敌|淘汰|负于|惜败|大胜|横扫|取得|成交|当选|通过|拿下|闯[进入]|晋级|[名位]列|位居|排名|领先|结束|获胜|胜出|收官)"
)
_AMID = re.compile(
    r"^[^，了过]{2,14}(?:[赛会战]|活动|仪式|过程|检查|调查|审理|采访|交谈|航次|行动|演练|抽查|发掘|试验|途|比拼|较量)中$"
)
_SCENE = re.compile(r"(?:现场|[上下]半场|加时赛)$|[者人员户工生民童][^，在]{0,2}中$")
"""Where or among whom something happened, unless a verb says it already."""
_BUSY = re.compile(
    r"^[^，]{0,2}[乱急惊忙]中$|在(?:工作|生活|学习|训练|比赛|日常|实践|服务|管理)[^，]{0,4}中$"
)
_BEFORE_IT = re.compile(
    r"(?<![站走坐蹲跪躺守停聚围等住排摆放做抢想赶挡跑活定建列挂])在[^，了着过前]{1,8}(?:之?[前后]|时)$"
)
"""园林中心在设计前: what was done by then comes next."""
_SPAN = re.compile(
    r"(?:^|[^，期间]{2,})(?:[可应须需请]于|自)(?:\d{4}年)?\d{1,2}[月日][^，了]*[日时]$|^逾期(?:无人|未|仍)"
)
"""申请人可于5月20日至6月18日: what can be done in that time comes next."""
_NO_PLACE_FOR_A_VERB = re.compile(r"[处内外上下旁边口段](?<!\d段)(?<!以上)(?<!以下)(?<!除外)$")
_ALONE = re.compile("^唯[独有]")
_PLACES = (_NO_PLACE_FOR_A_VERB, _SCENE, _INSIDE, _ALONE)
"""Where it was, or who alone: without a verb nothing is said of it."""
_PUT = re.compile("[^，]{2,}[贴摆放挂][在到]")
"""明细账目张贴在中心门口: what was put there is told, though no tag of a verb is there."""
_BUILT = re.compile("新建|新增|增设|设立|建成|建起|开设|取得")
_QUOTED = re.compile(r"“[^”]*”")
"""The name of a place may hold a verb: 在“晚晴调解室”."""
_LOCATIVE = re.compile(r"^(?:在|从(?![小事未不容此]))[^，]*$")
_IN_A_HOUSE = re.compile(r"在[^，了着过]{4,12}[楼院馆站室厅场店]$")
"""在医院急诊楼: its last words may look like a verb."""
_PLACE_END = re.compile(r"(?:(?<!公)里|[中上下内外间际点旁处边]|现场|期间|方面|路口)$")
_BARE_WHEN = 4
"""Characters behind a time that still belong to it; more of them say something, verb or not."""


@lru_cache(maxsize=4096)  # each clause is asked about in several ways of cutting its sentence
def leads_up(part: str) -> bool:
    """Tell whether a clause is an adverbial or a first half that waits for the next clause."""
    if len(part) > LONGEST_CLAUSE:
        return False
    if is_first_half(part) or _UNTIL.match(part) or _TIME.fullmatch(part):
        return True
    part = _ALSO.sub("", part)
    if _ONLY_WHEN.match(part) or _BECAUSE.match(part):
        return True
    return _is_aim(part) or _is_setting(part)


def _is_aim(part: str) -> bool:
    """Tell 为推动发展 from 为数不多."""
    if not part.startswith("为") or part.startswith("为了") or "了" in part:
        return False
    if _FOR_SOMEBODY.match(part):
        return False
    return tag(part[1:])[0][1] in ("v", "vn", "d", "ad", "a") if part[1:] else True


def _is_setting(part: str) -> bool:
    """Tell a clause that says where, when or how, and not yet what."""
    if any(each.search(part) for each in (_WITH_WHAT, ARRIVAL, _AMID, _BUSY, _BEFORE_IT, _SPAN)):
        return True
    if _has_only_an_object(part):
        return True
    if _LOCATIVE.match(part):
        acts = (*VERBS, "vn", "d")
        outside = _QUOTED.sub("", part) if part.endswith("”") else part
        done = any(flag in acts for _, flag in tagged(outside)) or _BUILT.search(part)
        in_a_house = _IN_A_HOUSE.match(part) and not has_verb(part[:-3])
        return bool(_PLACE_END.search(part) or in_a_house) or not (done or _states(part))
    if _PREPOSITION.match(part):
        return not (_states(part) or _BY_WHAT.match(part))
    if any(each.search(part) for each in _PLACES) and not (has_verb(part) or _PUT.search(part)):
        return True
    when = _TIME.match(part)
    return when is not None and len(part) - when.end() <= _BARE_WHEN and not is_told(part)


def _has_only_an_object(part: str) -> bool:
    """Tell 把旧渔具, 利用废旧钢板 and 将对新建的饭堂, of which nothing is done yet."""
    tool, taken = _TOOL.search(part), _TAKEN.search(part)
    if (tool and not has_verb(tool["what"])) or (taken and not has_verb(taken["what"])):
        return True
    thing = _USING.search(part) or _TOWARDS.search(part)
    return thing is not None and not any(flag[0] == "v" for _, flag in tagged(thing["what"]))


def _states(part: str) -> bool:
    """Tell a whole statement that only begins like an adverbial: 从本周起图书馆延长开放."""
    return bool(
        re.match(r"经[^，]{1,6}(?:并|未|均|已|系|无|属)", part)
        or re.match(
            rf"对[^，]*(?:{LIGHT_VERBS}|作出|实行|推出|加以|给予|逐[一台个户项条段]|完成了|停[水电气暖运]$)",
            part,
        )
        or re.match(r"从[^，]*[上里中内手][^，]*[过了出][^，]{3,}|沿着?[^，]*开展[^，]{2,}", part)
        or re.search(
            r"(?:起|后|时|中|上|下|期间|以来)[^，]{2,12}(?:举行|召开|启动|开放|实施)", part
        )
    )
