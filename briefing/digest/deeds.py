"""Whose deed a clause tells that names nobody: the one's who was just named, where that is sure."""

import re
from collections.abc import Sequence

from briefing.digest.acts import LIGHT_VERBS, WENT_TO
from briefing.digest.adverbials import leads_up
from briefing.digest.announced import announced, formed_team
from briefing.digest.finds import compared, described, describes_a_find
from briefing.digest.goings_on import goes_on, is_purpose
from briefing.digest.grammar import names_nobody, stands_alone
from briefing.digest.meaning import belongs_to_what_precedes, governs
from briefing.digest.predicates import ADVERBS, VERBS, has_verb, tagged
from briefing.digest.protagonists import protagonist_of
from briefing.digest.results import completes, goes_on_for_all, is_means, is_result
from briefing.digest.subjects import doer_in, name_of
from briefing.digest.topics import topic_of, without
from briefing.digest.words import Word

MEETING = re.compile(
    r"(?:会议|[谈全推调现部动进度场署员析]会)(?:在[^，。]{2,20})?(?:召开|举行)$|召开[^，。]*(?:会议|[谈推调现部动进度场署员]会)$"
)
THE_MEETING = "会议"
"""What a meeting is called where its deeds are told."""
_WILL = "将"
"""The sign that something is still to be done."""
_HAS_A_TENSE = re.compile(
    r"[将已拟要可曾正]|预计|计划|力争|此前|目前|去年|届时|当[天日]|全[程长]|涉及|设(?!立|置)|"
    r"共(?=[^，]{0,4}\d)|总|占|历时|为期|包[括含]|分[为设]?"
)
"""What says itself when it is, or is as true of what is still to come: 全程6.8公里."""
_MEETING_DOES = re.compile(
    r"^(?:深入|专题|集中)?(?:学习|传达|听取|审议|研究|部署|分析|通报|总结|表彰|安排|讨论|贯彻)"
)
_DEEDS = (
    *("判令", "判决", "判处", "裁定", "要求", "决定", "推出", "推行", "启动", "开展", "采取"),
    *("设立", "新增", "增设", "投入", "查处", "发放", "安排", "成立", "计划", "更换", "加装"),
    *("改造", "增派", "出动", "修建", "新建(?!成)", "举办", "吸引了", "取得", "成功", "首次"),
)
"""What somebody or something that was just named goes on to do."""
_OF_BODIES = (
    *("检查", "走访", "慰问", "督导", "调研", "听取", "审议", "研究部署", "排查", "清理"),
    *("拆除", "铺设", "培育", "培训", "招收", "招募", "征集", "受理", "办结", "调解", "处置"),
    *("救助", "接待", "捐赠", "资助", "引进", "建成", "打造", "实现", "获得", "荣获", "夺得"),
    *("请来", "邀请", "聘请", "组织", "联合", "出资", "派出", "入选", "生产", "销售", "创造"),
    *("创下", "刷新", "打破", "突破", "超过", "达到"),
    *("抓获", "追回", "缴获", "查获", "打掉", "救出", "带着", "收治", "诊治", "提供", "配套"),
    *("重点", "现场", "逐一", "逐台", "逐户", "逐项", "专门", "指导", "落实", "完成", "优化"),
    *("开通", "开设", "制定", "印发", "出台", "刊发", "重新", "现场", "模拟", "选派", "选聘"),
    *("处理", "发现", "划出", "铺上", "装上", "设了", "建起", "搭起", "配备", "增加", "走进"),
    *(
        "由(?!此|于|[^，]*(?:赔偿|承担|支付|退还))",
        "教",
        "送去",
        "送上",
        "贴上",
        "给",
        "用(?!于)",
        "又",
        "签订",
        "签下",
        "责令",
    ),
    *("覆盖", "利用"),
)
"""What only a body or a thing whose name is beyond doubt does: 庭院整洁得3分，调解一次得10分."""
_MEASURES = (
    *("占地", "总投资", "全长", "总长", "建筑面积", "设计时速", "设计年产", "可容纳", "配有"),
    *("涉及", "惠及", "覆盖", "用时", "创造", "沿途", "途经", "每年提供", "比原?计划"),
    *("配备", "设有", "设置", "共有", "共设", "藏书", "收藏", "展出", "拥有", "面积"),
)
"""How large something that was just named is, and what it has."""
_SOON = r"(?:预计|计划|拟|已|将|曾|目前|最终|先后|累计|再次|共|首日|首个周末|首周|当天)(?!有)"
"""When, in front of what is done."""
_NO_NOUN = r"(?!截至|时间|日期|期限|对象|范围|名单|结果)"
"""征集截至5月31日: not who does it, but until when."""
_ANY_DEED = "|".join((*_DEEDS, *_OF_BODIES, *_MEASURES))
_ITS_DEEDS = re.compile(
    rf"^(?:{_SOON}便?)?(?:{_ANY_DEED}){_NO_NOUN}(?:(?<=[上了出起着])|(?![^，]{{0,6}}的))|"
    rf"^(?:{_SOON})(?=[^，]{{4,}})(?![^，]{{0,6}}的)|"
    r"^把|^将(?=一|\d)|^为(?:周边|\d)|^为[^，]{2,}(?:提供|测|检查|讲解|办理|解决|建立|义诊|开展|发放|赠送|安装|更换)|"
    r"^向[^，]{2,}(?:发放|讲解|宣传|介绍|征集|赠送)|"
    rf"^对[^，]{{2,}}(?:{LIGHT_VERBS}|逐[^，]{{1,2}}[核检排]查|完成了)|"
    r"^在[^，]*(?:设立|增设|推行|加装|划设|发现|开展|建立|建成|把)"
)
_SURE = re.compile("|".join(_OF_BODIES))
_ON_THE_WAY = re.compile(rf"到(?!了|达)|{WENT_TO}|由[^，]{{2,}}[^的，]{{2}}$")
"""Where they went for it, and with whose hands: nobody else is spoken of."""
_HEARS = re.compile(
    r"(?<!意见)建议(?!\d)|希望(?!小学|工程|学校|中学|杯)|呼吁|要求|求助|报警|报案|反映(?!窗口)|举报|投诉|申请|诉|委托|邀请|请(?![上进到])|让|(?<![数收依票根])据|"
    r"组织(?!开展|实施|召开|举[办行]|抢修|检修|排查|巡查|清理)|(?<!委)派(?!出所|单)|带(?![班着来上])"
)
"""Behind them somebody else may speak or act."""
_TURNED = re.compile(
    r"判[决令处]|责令|裁定|勒令|劝|督促|指导|帮助|引导|鼓励|动员|推动|促[使进]|带动|吸引|号召|允许|同意|批准|扶持|资助|"
    r"[送陪]|[使令叫]|组成|安排|认定|发现|看到|见到|获悉|了解|支持|由(?!原|\d|现在|[^，]*(?:完成|而成|主办|承办|组成|推算)$|[^，]{1,12}[改转移变增减升降提高缩短延长]{1,2}[为到至成])|聘|雇|拨打|[^，]的[^，]{2,8}(?:叫|名为)"
)
"""Behind them the object may be who acts: 判决公司退还车款，并赔偿….

Of a deed that is in no list that is enough to leave it where it is.
"""
_NO_DEED = re.compile(
    r"为(?![^近首]{2,}(?:提供|[送上测讲演办解装换配做检发捐建设修拍诊代赠补过]|服务|理发|开[通设展出]))|[可能会应须需有是像如占达超近约共含属设距][^，]{0,3}|要|得以|必须|不[能得可会宜]|"
    r"(?:包括|包含|涵盖|涉及|覆盖|分为|分成|位于|地处|坐落|来自|源于|取材|属于|用于|适[合用]|具有|具备|拥有|成为|形成|"
    r"导致|造成|引[发起]|使得|使|让|令|标志|意味|证明|表明|显示|带来|体现|反映|说明|达到|超过|达成|增长|下降|上升|提高|提升|降低|"
    r"减少|增加|缩短|延长|扩大|节[约省]|相当|等于|受到|遭|得到|深受|备受|享年|历时|用时|耗时|预计|有望|争取|力争|确保|保障|"
    r"方便|满足|没有?|分布|存在|切勿|请[勿注]|[勿别]|算起来|[^，了着过]{2}(?:[^，了着过]{0,2}[额量率价期数费]|价格|面积|时间|家庭)(?!过)|报道|“|截[至止]|起|始于|止于|直到|得知|听说|觉得|感到|认为|以为|想|怕|希望|愿|担心|不料|没想)[^，]*"
)
"""What is rather said of the deed, of its object or of a thing than done by somebody."""
_JOINT = re.compile(r"^(?:并且?|而且)(?!不|未|没|非)(?=.{4})")
"""What ties a deed to the one before it, and is not said where it begins a sentence."""
_WHEN_FIRST = re.compile(
    r"^(?:首[月日周]|\d+(?:个小时|小时|分钟|秒|天)后|周[一二三四五六日](?:至周[一二三四五六日])?\d[\d:时分至—]*)(?=[^，]{4,})"
)
"""50分钟后抵达…: when the same one went on."""
_TOGETHER = re.compile(
    r"(?:查询|核实|报警)后|并(?!不|未|没|非|列)|还(?!款|清|原)|又|再(?!现|生)|最终|终于|随后|随即|当场|先后|要求"
)
"""It is the same one's next deed, whatever was found and whoever was sent in between."""
_STILL_THE_SAME = re.compile("发现|[看见]到|了解|获悉|请来|组织|邀请|安排|派出|拨打")
_SOMEHOW = re.compile(
    r"(?:按(?!照|时|期|理)|以(?!及|上|下|来|后|前|便|免)|围绕|用(?!户|地|电|水)|沿着?(?![江河湖海线途岸街路])|从(?!事|而|此|[^，]*到)|对着)[^，]{6,}"
    r"(?<![后时中下前起上里])(?<!方式)(?<!办法)(?<!形式)(?<!手段)(?<!名义)(?<!为例)(?<!来看)$"
)
_ABOUT = re.compile(r"就[^，]{2,}(?:开展|进行|提出|作出?|交换)[^，]{2,}")
_AGAIN = re.compile(r"[又还](?![有要会能是可需不没])")
"""又请来设备人员: one more deed."""
_INTENDS = re.compile(r"计划|拟(?!人)|力争")
_OWN_SUBJECT = re.compile(r"从[^，]*到|[^，]*的[^，]{1,8}[都均已将]")
"""沿江街道的泵站都已…: who it is stands in it; 从摘牌到发证: nobody does that."""
_LEADS = re.compile(
    r"[对在用把将经自按于仅先沿向]|通过|利用|最后|每|历时|从(?!而)|以(?![及免便]|期间)|为(?!了)"
)
"""How, when or with whom something is done, in a clause before it."""
_THAT = re.compile("该(?![院校馆])")
"""该队: whose name is not said again with it; a team goes on to set a record of 该院, though."""
_ENUMERATES = re.compile("[一二三四五]是")
_NOT_ITS_OWN = re.compile(
    r"使|让|令|导致|造成|引[发起]|带动|标志|意味|相当|等于|说的|写的|占|其中|其余|包括|包含|涵盖|涉及|平均|合计|预计|有望|听说|"
    r"可(?:满足|供|容纳|用于)|延长到|不料|谁|每(?!天|日|周|月|年|晚)|各|只见|原来|比如|例如|“|多半|大多|结果|均|都|分别|同比|环比|比|较|报废|废旧|没有|没一|无一|离|距|"
    r"不少|不多|许多|多数|一些|部分|有人|有的|大家|各地|一起[^，]{0,6}的|一(?![直度起同律次审举并边])|[二三四五]是|\d"
)
"""What is rather said of the deed, of its object or of several than of who was named."""
_WITH = tuple("为给向对把将从在到用与和同以就")
"""Prepositions that a deed may begin with: 为老人测血压."""
_NOT = ("不", "未", "没", "没有", "无", "不用", "不再")
_MEASURE = re.compile("(?:比例|荷载|指标|[率量值额价])$|[组抱跟]团$|组队$")
"""What is measured does nothing; 企业组团 is what they do, and no name."""
_OTHERS = re.compile(
    r"凭[^，]*[可即]|剩下|[^，]*(?:没人|有人)|活动|[终起]点|[^，]{2,4}(?:选手|人员|企业|单位|学员|居民|用户)[将已可]|[站店馆院园校车屋室厂楼][内里上](?=[^，]{4,})|[^，]*、[^，]*等[^，]{2,4}(?:全部|均|都)"
)
"""凭身份证可免费入场, 站内配备…: of anybody, or of a part of what was named."""
_WHENEVER = re.compile("[^，]{4,}时(?![间候段长速尚期代而刻])(?=[^，]{4,})")
_STATE = re.compile(
    r"是|可|能(?!手)|[没不未无]|[^，]{0,6}[都也][没不未]|"
    r"[^，了着\d]{2,8}(?:[质率量额值价度](?:达|为|超|提|降|升|增|保持|过)|过半$)"
)
"""How something is: that is seldom said of who did something."""
_QUOTED = re.compile(r"“[^”]*”")
_OWN_PEOPLE = re.compile(
    r"组织[^，]*(?:人员|干部|职工|小分队|志愿者|骨干|队员|力量|专家|医[生师]|教师|律师|讲师|党员|服务队|医疗队|团队|网格员|民警|"
    r"员工|师生|学生|民兵|河长|会员(?!企业|单位)|中心|车间|单位|部门)"
)
"""They do what the body that sent them does: 医院组织医护人员义诊."""
_PIVOT = ("帮助", "指导", "组织", "引导", "邀请", "提醒", "教", "协助", "动员", "带领")
"""What somebody does so that another does something: both are told with the deed."""


def of_meeting(before: Sequence[str], part: str) -> bool:
    """Tell whether `part` tells what a meeting did that was just held."""
    return bool(_MEETING_DOES.match(part)) and any(MEETING.search(each) for each in before)


def still_doing(before: Sequence[str], part: str, behind: Sequence[str] = ()) -> str:
    """Name who goes on to do what `part` tells; empty where it might be somebody else.

    Between who is named and what is told there may be other deeds, but nobody else. `behind` are
    the clauses that `part` may lead up to: 对构架逐榀核查, 最后找到了那个空孔. What somebody is
    still to do is not told as done: 双方将共建平台，设立基金 goes on with 双方将.
    """
    name = _still_doing(before, part, behind)
    return name + _WILL if name and _will(name, before, part) else name


def _will(name: str, before: Sequence[str], part: str) -> bool:
    """Tell whether 将 behind a name holds for a later deed too, which has no such word itself."""
    earlier = next((each for each in reversed(before) if name in each), "")
    _, _, told = earlier.partition(name)
    if not told.startswith(_WILL) or _HAS_A_TENSE.match(untied(part)):
        return False
    following = tagged(told[len(_WILL) :])
    return bool(following) and following[0][1] in (*VERBS, *ADVERBS, "p")


def _still_doing(before: Sequence[str], part: str, behind: Sequence[str]) -> str:
    joint = bool(_TOGETHER.match(part))
    part = _WHEN_FIRST.sub("", untied(part))
    if before and (is_means(before[-1]) or completes(before[-1], part)):
        return ""
    if (what := announced(before, part)) and not leads_up(part):
        return what
    if name := _told_of(before, part):
        return name
    name = _acting(before, part) or _carried(before, part, behind, joint=joint)
    return "" if name and (_MEASURE.search(name) or _names_its_own(part)) else name


def _names_its_own(part: str) -> bool:
    """Tell 优胜选手将组成代表队, and what anybody may do: who was named before does not do that."""
    when = _WHENEVER.match(part)
    named = tagged(part)[0][1] in ("n", "b", "a") and protagonist_of(part)
    return bool(_OTHERS.match(part) or named or (when and stands_alone([part[when.end() :]])))


def _acting(before: Sequence[str], part: str) -> str:
    """Name the body or thing named before that does what no other could be meant to do."""
    listed = bool(_ITS_DEEDS.match(part))
    if not (listed or _is_deed(part)) or leads_up(part) or governs(part) or _THAT.search(part):
        return ""
    sure = not listed or (_SURE.match(part) and not _MEETING_DOES.match(part))
    for earlier in reversed(before):
        heard = _OWN_PEOPLE.sub("", _QUOTED.sub("", earlier))
        if _HEARS.search(heard) or (not listed and _TURNED.search(heard)):
            return ""
        if of_meeting([earlier], part):
            return THE_MEETING
        if _ITS_DEEDS.match(earlier):
            continue
        name = doer_in(earlier) if sure else name_of(earlier)
        if name or not (_goes_on(earlier) or (not listed and _is_deed(untied(earlier)))):
            return name
    return ""


def _told_of(before: Sequence[str], part: str) -> str:
    """Name what was just held, found or measured, where `part` tells more of that."""
    if not before or leads_up(part):
        return ""
    held = (each.startswith(THE_MEETING) or MEETING.search(each) for each in before)
    at = next((at for at, meets in enumerate(held) if meets), len(before))
    if _MEETING_DOES.match(part) and at < len(before):
        return THE_MEETING if all(map(_MEETING_DOES.match, before[at + 1 :])) else ""
    found = next((each for each in reversed(before) if not describes_a_find(each)), "")
    return described(found, part) or compared(before[-1], part)


def _carried(before: Sequence[str], part: str, behind: Sequence[str], *, joint: bool) -> str:
    """Name who or what `part` goes on with, where that can be nobody else.

    Not behind what one has another do, unless 并 or 还 tells that it is the same one's next deed.
    """
    led = leads_up(part) and bool(behind)
    fits = _leads_to_a_deed(part, behind) if led else _may_be_carried(part)
    if not (before and fits) or any(map(_ENUMERATES.match, before)):
        return ""
    if formed := formed_team(before[-1]):
        return formed
    for earlier in reversed(before):
        name = topic_of(earlier) or (protagonist_of(earlier) if _is_told_of_anyone(part) else "")
        turned = _turns_to_another(without(name, earlier), joint=joint)
        if turned or goes_on_for_all(earlier):
            return ""
        nobody = leads_up(earlier) or names_nobody(earlier)
        if name or not (nobody and (leads_up(earlier) or _begins_a_deed(earlier))):
            return "" if part.startswith(name[-2:]) else name
    return ""


def _turns_to_another(clause: str, *, joint: bool) -> bool:
    """Tell whether behind a clause somebody else may act than who was named in it."""
    heard = _OWN_PEOPLE.sub("", _QUOTED.sub("", clause))
    heard = _STILL_THE_SAME.sub("", heard) if joint else heard
    return bool(_HEARS.search(heard) or _TURNED.search(heard))


def _is_told_of_anyone(part: str) -> bool:
    """Tell a deed from a state, 没有通电, and from what has a subject of its own, 收购进度过半."""
    words = tagged(part)
    if _STATE.match(part) or not has_verb(part):
        return False
    return not (words[0][1] in ("vn", "n", "t") and _describes(words[1:]))


def _may_be_carried(part: str) -> bool:
    """Tell a deed without a doer that is nothing said of what was done, found or measured."""
    if _NOT_ITS_OWN.match(part) or is_purpose(part) or is_result(part) or _THAT.search(part):
        return False
    if governs(part) and not _INTENDS.match(part):
        return False
    again = _ABOUT.match(part) or _AGAIN.match(part)
    if (belongs_to_what_precedes(part) and not again) or describes_a_find(part):
        return False
    nobody = names_nobody(part) or _does_somehow(part) or _is_led(part)
    return nobody and _begins_a_deed(part)


def _is_led(part: str) -> bool:
    """Tell a deed that begins with whom it is done to: 对不合格的食品当场下架."""
    return leads_up(part) and has_verb(part) and not _OWN_SUBJECT.match(part)


def _leads_to_a_deed(part: str, behind: Sequence[str]) -> bool:
    """Tell how or when somebody does what comes next, and that this names nobody either."""
    if not _LEADS.match(part) or governs(part) or _NOT_ITS_OWN.match(part) or is_result(part):
        return False
    main = next((each for each in behind if not leads_up(each)), "")
    return bool(main) and _may_be_carried(main) and _is_told_of_anyone(main)


def _does_somehow(part: str) -> bool:
    """Tell what is done in some way from the way alone: 按预设航线自主巡检."""
    return bool(_SOMEHOW.match(part)) and has_verb(part[1:])


def _begins_a_deed(part: str) -> bool:
    """Tell what begins with a verb, or with how, when or for whom: no noun that may be who acts."""
    word, flag = next(iter(tagged(part)), ("", ""))
    behind = part[len(word) : len(word) + 1]
    begins = flag in (*VERBS, *ADVERBS, "p", "vn", "l", "i", "c", "t")
    return begins or goes_on(part) or (flag == "x" and behind in "了过着")


def untied(part: str) -> str:
    """Leave out 并 in front of a deed: it begins a sentence, with its doer before it."""
    return _JOINT.sub("", part)


def _is_deed(part: str) -> bool:
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


def _goes_on(part: str) -> bool:
    """Tell a clause that only tells the next deed: nobody is named in front of it."""
    deed = _ITS_DEEDS.match(part) or _ON_THE_WAY.match(part)
    return bool(deed) and not stands_alone([part])
