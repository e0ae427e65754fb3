"""Clauses that only lead up to another one: when, where, how, why, under what condition.

Any one sign makes it one; where a sign may also begin a whole statement, the tags decide.
"""

import re
from functools import lru_cache

from briefing.digest.circumstances import HELPED
from briefing.digest.predicates import VERBS, has_verb, is_told, tagged
from briefing.digest.words import tag

LONGEST_CLAUSE = 400
"""Characters: what has no mark for longer is no clause, and the rules would take its square."""
_ALSO = re.compile(r"^(?:但是?|不过|而|且|并且|然而|同时|预计|计划)(?=.{3})")
_ONLY_WHEN = re.compile(
    r"^(?:今年|去年|全年|当天|当晚|[新本]学期|(?:每周[一二三四五六日天]|每[天日])(?:早上?|上午|中午|下午|傍晚|晚上?)?|每晚)?(?:[定拟]于)?(?:(?:在|到|至|于|从|自)?[第前]?(?:[次翌]日)?[\d:零一二两三四五六七八九十—至到、]++(?:分钟|小时|[年月日时点分天周]|个月|个?季度|学期|上午|下午|凌晨|清晨|早上?|中午|傍晚|晚上?|夜间|每[晚天日]|许|多|半|左右|[上中下]旬|[底初末]|起|前|后|以来|期间)*+)++$|"
    r"^(?:上半[场年]|下半[场年]|[一二三四前]+季度|(?:今年|去年|\d{4}年)?[\u4e00-\u9fff“”]{2,8}(?:假期|期间|当天|当晚|之后|之前|以来|一审|二审)(?:[\d一二两三四五六七八九十]+天)?)$"
)
_BECAUSE = re.compile(r"^(?:因(?![此而])|由于|鉴于|随着)")
_UNTIL = re.compile(
    r"即日起(?:[至到][^，]*)?$|.{2,}(?:以来|[年月天周日]来|之[后前际]|期间|的同时|[^前落先]后|(?<![及准当临小零按随限省\d])时|一(?:[到过来响]|打开|推开|掀开|揭开|开口))$|"
    r".*(?:还剩|仅剩|只剩|还有)(?:最后)?[\d一二两三四五六七八九十]+(?:分钟|秒钟?|小时|天)$"
)
_TIME = re.compile(
    r"^(?:如今|眼下|此前|即日起|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|昨|今|目前|当前|现在|下一步|接下来|日前|近日|近期|连日来|当天|当晚|随后|其中|同时|此外|"
    r"活动(?:中|现场|当天|期间)|现场|会上|仪式上|会前|会后|比赛中|决赛前|期间|上午|下午|晚上|今年|去年|明年|年初|年底|[春夏秋冬]季|\d{4}年)"
)
_TO_ITS_END, _YET_TO_COME = r"[^，]*$", r"(?!.*[就将可应须会要])[^，]*$"
_FIRST_HALF = re.compile(
    "|".join(
        (
            # the first of two halves
            rf"(?:既(?!.*[又也])|不[仅但只](?!.*[还也而])|一方面|与其|要么|(?<!另)一头){_TO_ITS_END}",
            rf"^(?:(?!一边).)*一边(?!.*一边){_TO_ITS_END}",
            # a condition or a cause whose 就 or 将 is still to come
            rf"(?:无论|不论|虽然|尽管|因为|由于){_TO_ITS_END}",
            rf"如果{_YET_TO_COME}",
            rf"^[^，]{{0,10}}如(?:不|再|出现|遇|有|需|发生|发现|未|能|因|无){_YET_TO_COME}",
            rf"只有(?![\d一二两三四五六七八九十百千几]){_TO_ITS_END}",
            rf"(?:^|——)(?:若|倘若|假如|一旦|除非|只要){_YET_TO_COME}",
            rf"(?:^|——)(?:遇|即使|即便|哪怕|凡|在[^，]*情况下){_YET_TO_COME}",
            r"^[^，]{1,6}只要[^就，]*$",
            # a way or a means
            rf"[^，]*通过[^，]*(?:形式|方式|渠道|途径|手段){_TO_ITS_END}",
            r"以[^，]*的方式$",
            r"按照[^，]*的(?:办法|方式|方法|模式|原则|思路|要求)$",
            r"凭借[^，]*的[^，]{1,4}$",
            r"靠着[^，]{1,8}$",
            # who says, finds or decides what comes next
            r"(?:强调|指出|表示|(?<![质准的技合量])要求|认为|介绍|透露|坦言|告诉记者|说|称|通报|提醒)$",
            r"^(?!.*被[^，]*发现$).*(?:获悉|获知|得知|了解到|看到|显示|宣布|查明|发现|证实|认定|回应|解释|建议|呼吁)$",
            r"(?:预计|(?<!出)决定|明确|提出|(?<![化关的出项新相])规定|希望|(?<![审出])(?:判决|裁定)|估计|推测)$",
            r"(?<=[日天晚午])(?:公布|发布|披露)$",
            r"(?:发布|公布|下发|印发)(?:通知|公告|通告|消息|提示|数据|通报)$",
            r"^[^，]{2,12}的是$",
            r"^从[^，]{2,10}看$",
            r"^(?:与|和|同)[^，]{2,10}相比$",
            r"(?:提醒|告诫|呼吁|建议|倡议)(?:广大)?(?:[市居村农]民|读者|消费者|网友|家长|[游旅顾]客|车主|用户|群众|养殖户|农户|司机|驾驶人|考生|大家)$",
            r"(?:说|问|喊|回)了一?[句声]$|算了一?笔账$|(?:热线|来电|来信|电话|[市居村]民|读者|向[^，]{2,8})反映$",
            r"经[^，]{0,6}(?:考核|审核|检验|检测|评审|验收)(?:合格|通过)后?$",
            r"^来自[^，]*的(?:消息|数据|统计|报告)$",
            # with whom, and from what
            r"(?:会同|联合)[^，的]{2,}(?:部门|单位)$",
            r"结合[^，]*的(?:经历|实际|特点)$",
            # a place
            r"^在[^，了着过]{2,16}(?:大厅|车间|工地|礼堂|会场|课堂)$",
            r"发现[^，]*[上里中下内]$",
            r"^[^，]{2,14}(?:[室厅馆场园院楼店房棚村巷街站家屋]|车间|现场)里$",
            # a round of a contest
            r"^(?:(?!进入|迎来|打|结束|战罢|参加|进行).)*[赛杯]第[一二三四五六七八九十\d]+(?:回合|轮|场|局|站)$",
            # a time
            r"^一到[^，]{1,4}$",
            r"(?:决定|计划|拟|将|定于)[自从][^，]*\d[^，]{0,3}[年月日时点]起$",
            r"在(?:审理|办理|处理|开展|推进|实施|查办|执行|巡查|检查|走访|施工)[^，了]*中$",
            r"^[^，]{2,}[后前]的第[^，]{1,4}(?:[天日年月周季]|周末|分钟|小时|学期)$",
            r"^到(?:如今|现在)$",
            r"^[^，、为]{0,6}(?:、?\d{1,2}:\d{2}[至—-]\d{1,2}:\d{2})+$",
            r"^每(?:周[一二三四五六日天]|[天日晚])(?:早上?|上午|中午|下午|傍晚|晚上?)?$",
            r"^(?:上线|运行|开通|开业|实施|试用|推行|运营)[^，]{1,5}[天周月年]来?$",
            r"(?<![提推延之])[前后][\d一二三四五六七八九十]+个?(?:天|小时|分钟|年|月)$",
            r"\d[时点](?:\d{1,2}分)?许$",
            r"从[^，\d]{1,6}到[^，\d了]{1,4}$|^从[^，\d]{1,12}(?<![走来搬延扩增提升降看加展伸变转送开讲说做写干忙问跑唱演学教聊谈喊种养打])到[^，\d了》]{1,6}$",
            r"(?:……|——)(?:日前|近日|连日来|(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至—-]\d{1,2}日)?(?:[^，]{0,3}[\d一二三四五六七八九十]+[点时])?)$",
            r"……在[^，了]{2,}$",
            r"(?:^|决定|计划|拟|将|[定拟]于)从[^，]*[月日时点号初][^，]{0,4}[到至][^，]{1,8}[\d一二三四五六七八九十日时点号]$",
            r"^(?:从|自)[^，]*起$",
            r"[年月天周期]下来$",
            r"^[^，]{2,8}[节年假至]前后$",
            r"^\d{4}年[^，]*月间$",
            r"^(?:不到|不足|不出|仅仅|前后)[\d一二两三四五六七八九十半]+[多个]?(?:分钟|小时|秒钟?|天|年|月)$",
            r"(?:^|……)(?:临近|时近|正值|适逢|恰逢|时值|眼看)[^，]{1,8}$",
            r"^每个?(?:周[一二三四五六日天]|星期[一二三四五六日天]|工作日|节假日|周末)(?:的?(?:早上?|上午|中午|下午|傍晚|晚上?))?$",
            r"[场天年月周次轮圈]会?下来$",
            r"^[^，]{2,}趁[^，]*(?:空当|机会|间隙|时候|时)$",
            r"(?:以下(?:[\d一二三四五六七八九十两几]*[类种项条点步件个]|物品|事项|内容|方面|做法|区域|路段)[^，]{0,4}|如下)$",
            rf"^[^，]{{2,}}在[^，了]{{2,}}的(?:{HELPED}|情况)下$",
            r"从[^，]{2,}传来(?:好?消息|喜讯)$",
            r"^(?:气温|明确|规定)?(?:零[上下])?[\d一二两三四五六七八九十百千.]{1,6}[^，\d]{1,5}以[上下]$",
            r"^[^，]{0,4}随(?![后即着时处身意机])[^，]{2,}$",
            r"^[^，了着过]{2,}(?:路口|交叉口|门口|附近)$",
            # with whom or what one has to do before one does anything
            r"^[^，]{1,6}除了(?!.*[还也])[^，]*$",
            r"^[^，]{2,}面对(?!的|面)[^，]*$",
            r"^(?:但|不过|可)?(?:算[总大细]账|总的来看|总体来看|归根结底)$",
            # what comes next is still to be told of it
            r"^(?:证号|编号|[证书许可册]{2,3}编?号|注册号|联系(?:人|电话|方式)|咨询电话|电话|地址|邮编|时间|地点)$",
            r"^第[一二三四五六七八九十]步$",
            r"^所谓“[^”]*”$",
            r"^(?:再不然|不然|否则|要不然?|退一步说)$",
            r"(?:活动角|[店院厅馆]的?一角)$",
            r"^(?:[^，]*[月日年时天]，?)?(?:回忆|回想|想|说|谈|提|聊)起[^，]*$",
            r"^任何一?[^，]{1,5}(?:不[全齐足到]|缺失|未[^，]{1,4})$",
            r"^在[^，]*前$",
            r"^(?:进入|步入|迈入|步入|临近)[^，了]*(?:期|季|季节|阶段|[初盛深]?[春夏秋冬])$",
            rf"之所以(?!.*是){_TO_ITS_END}",
            r"刚[^，]{1,8}(?:不到|没多久|没几)[^，]*$",
            r"图(?:省事|方便|便宜|快|省钱|省力|新鲜|热闹)$",
            r"(?:听到|听见)[^，]*[问说喊对向][^，]{0,5}$",
            # a noun described, and nothing said of it
            r"的、[^，]*[^，、]{2}的$",
        )
    )
)
_PREPOSITION = re.compile(
    r"^(?:受.*(?:影响|委托|邀请|启发|指派)|为了|随着|经过|通过|据|根据|围绕|以|按照?|依照|截至|截止|自(?![己我觉动])|从(?![小事未不容此])|除了?|由于|因(?!此|而)|面对|作为|本着|依托|借助|对于?|"
    r"针对|鉴于|经|沿着?(?!途)|当(?![天日晚地年月时前选场事即]))"
)
_WITH_WHAT = re.compile(
    r"(?<![采使利运应])用[^，]*(?:火箭|方式|手段|技术|工艺|材料|设备|系统|方法|时间)$"
)
_TOOL = re.compile(
    r"(?:^|[正只先再都则便])用[一两三几]?[支把根条台张块只种个副套双辆](?P<what>[^，]*)$"
)
_TAKEN = re.compile(r"把[^，在到成给进出为了入从]*的(?P<what>[^，的]{2,14})$")
"""把珍藏多年的旧渔具: what is done with it comes next."""
_USING = re.compile(r"(?<!得以)(?<!充分)(?:利用|借助|依托|凭借)(?P<what>[^，了着过的]{3,})$")
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
_NO_PLACE_FOR_A_VERB = re.compile(r"[处内外上下旁边口段](?<!以上)(?<!以下)(?<!除外)$")
_ALONE = re.compile("^唯[独有]")
_PLACES = (_NO_PLACE_FOR_A_VERB, _SCENE, _INSIDE, _ALONE)
"""Where it was, or who alone: without a verb nothing is said of it."""
_BUILT = re.compile("新建|新增|增设|设立|建成|建起|开设|取得")
_LOCATIVE = re.compile(r"^(?:在|从(?![小事未不容此]))[^，]*$")
_PLACE_END = re.compile(r"(?:[中上下里内外间际点旁处边]|现场|期间|方面|路口)$")
_BARE_WHEN = 4
"""Characters behind a time that still belong to it; more of them say something, verb or not."""


@lru_cache(maxsize=4096)  # each clause is asked about in several ways of cutting its sentence
def leads_up(part: str) -> bool:
    """Tell whether a clause is an adverbial or a first half that waits for the next clause."""
    if len(part) > LONGEST_CLAUSE:
        return False
    if _FIRST_HALF.search(part) or _UNTIL.match(part) or _TIME.fullmatch(part):
        return True
    part = _ALSO.sub("", part)
    if _ONLY_WHEN.match(part) or _BECAUSE.match(part):
        return True
    return _is_aim(part) or _is_setting(part)


def _is_aim(part: str) -> bool:
    """Tell 为推动发展 from 为数不多."""
    if not part.startswith("为") or part.startswith("为了") or "了" in part:
        return False
    return tag(part[1:])[0][1] in ("v", "vn", "d", "ad", "a") if part[1:] else True


def _is_setting(part: str) -> bool:
    """Tell a clause that says where, when or how, and not yet what."""
    if any(each.search(part) for each in (_WITH_WHAT, ARRIVAL, _AMID, _BUSY)):
        return True
    if _has_only_an_object(part):
        return True
    if _LOCATIVE.match(part):
        acts = (*VERBS, "vn", "d")
        done = any(flag in acts for _, flag in tagged(part)) or _BUILT.search(part)
        return bool(_PLACE_END.search(part)) or not done
    if _PREPOSITION.match(part):
        return not (_states(part) or _BY_WHAT.match(part))
    if any(each.search(part) for each in _PLACES) and not has_verb(part):
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
        or re.match(r"对[^，]*(?:进行|予以|逐[一台个户项条段]|作出|开展|实行|加以|给予|实施)", part)
        or re.search(
            r"(?:起|后|时|中|上|下|期间|以来)[^，]{2,12}(?:举行|召开|启动|开放|实施)", part
        )
    )
