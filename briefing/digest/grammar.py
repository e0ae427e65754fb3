"""What a clause of the news can do: stand alone, wait for the next one, or only lean on one.

Judged by its first words and jieba's tags. Where the signs do not suffice, a clause counts as
leaning: then it is spoken with its neighbour or not at all, but never as a broken sentence.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.digest.adverbials import ARRIVAL, leads_up
from briefing.digest.predicates import VERBS, has_subject, has_verb, tagged, without_times
from briefing.digest.sentences import clauses
from briefing.sources.names import TITLED

_SAYS = re.compile(
    r"(?:表示|介绍|说|称|宣布|通报|提醒|强调|指出|要求|建议|预计|回应|透露|认为|解释|显示)$"
)
_WAITS = re.compile(r"的[^的，了]{1,12}$|[\u4e00-\u9fff]{2,}、[^，]*[员者人户家位名]$")
_PREDICATE = re.compile(
    r"^(?:可(?!能)|应|须|必须|需|将|已|均|都|不得|有权|自愿|有望|仍|获|被|是|为|由|正|也|原则上|[就便才]是)"
)
_THAT_ONE = re.compile(
    r"^[^，]{1,4}的那[一几]?[\u4e00-\u9fff]$|^那[笔个位只条件本把张份封套台部辆座集][^，]{1,5}$"
)
_SECOND_HALF = re.compile(r"[就便才][能可会]|[就便才]是|越(?!南|野|剧)|而是|也不是")
"""What a condition or a 不是 in front of it waits for."""
_ONLY_NAMED = re.compile(
    rf"^(?:(?![了着过是将已])[^，])*{TITLED}$|"
    r"的[^的，了着过是]{1,24}(?:工艺|技术|系统|(?:小姑娘|小伙子)[^，]{2,3})$"
)
"""Who it was, and nothing told yet."""
_GOES_ON = re.compile("[在用从把对向]")
_AT_HOME = re.compile(r"^家住[^，]*的(?P<who>[^，的]{2,9})$")
_CAUSE_INSIDE = re.compile(r"[^，]{2,}因(?!此|而|素|为)[^，]{2,}$")
_OPENING_ADVERB = re.compile(
    r"^(?:着力|狠抓|沿途|全程(?![\d约长])|先(?![生锋进行天烈辈例])|凭(?!证)|每[天日晚早周月年](?!收费|租金)|在|从(?![小事])|沿着?|一直|最终|最后|最快|并列|再次|已经|其间|"
    r"群策群力|齐心协力|同心协力|多措并举|乘势而上|大力|加快|牢牢|率先|广泛|服务(?=全|大|发)|合力|联手|一同|立即|立刻|当即|纷纷|实地|当场|同步|一起|共同|积极|进一步|不断|切实|努力|奋力|持续|深入|详细|认真|全面|全力|先后|随即|随后|"
    r"同比|环比|较|比|整体|总体|久而久之|于是|利用(?!率)|依托|借助|结果是?(?=[就便])|创(?:下|造|历史|(?=[^，]{0,8}(?:新高|新低|纪录|最[高低好快多])))|分别|均|都|也|还|又|并|再|则|更|已|将|可|仍|即|首次|累计|合计|平均(?![^，]{0,6}(?:时间|价|成本|气温|工资|年龄|亩产))|预计|总投资|其中|"
    r"时隔|曾|一度|相继|陆续|仅|共|历时|正|被(?![告害困捐])|由|以|把|为(?!了)|给|让|使|向|从而|直到|低于|高于|暂|尚|紧急|不|未|没有|无|有|"
    r"占|达|超|约|近|至|助力|其(?![余他])|它|而|但|却|就|才)"
)
_DEED_FIRST = re.compile(
    r"^(?:(?:今年|目前|随后|近日|日前)?(?:已|还|再|先)?)(?:重点(?=检查|围绕|整治|打击|排查|查看|了解|推进|关注|对|抓|看)|"
    r"现场(?=[察查考调教为给演办签]|发放|讲解|指导)|逐[一台个户项条村家站]|重新|理清|自己(?!的)|说(?!明书|法)|落实|指导|责令|专门|围绕|"
    r"计划(?=[用在于到从对建新投改再明今年下上招])|引起|引发|节约(?!用水|集约)|设(?!备|计|施|区|想|立的)|带动|覆盖|惠及|涉及|吸引|签订|签约|投入|"
    r"[\u4e00-\u9fff]着(?!力|重|手|眼|陆)|闭馆后?|教(?=老人|孩子|学生|村民|居民|大家|同学|他们)|[收发投归]还(?!率)|缴获|查获|追回|查明|查清|查出|抓住|"
    r"往(?![年返事来昔日])|用(?=[小大手一两几双\d])(?!大米)|影响(?!力|因素|面|范围|较|最|不)|认定(?!书|标准|结果|工作|机构)|"
    r"组织(?!部|者|机构|架构|委员|生活|建设|形式|人事|工作|纪律|领导|关系|方|单位|化)|运用|公开(?=审理|征求|征集|招[聘考标]|发布|曝光|宣判|拍卖|道歉)|帮助(?=[^，的]{3})|手把手|挨[家个]|面对面|一对一|"
    r"(?:张贴|摆放|码放|码|堆放|悬挂|刊登|刊发|存放|埋|挂|贴|铺|堆|晒|泡|摆|刻|印|装)在|检验(?![员科所室站局报合标机技方])|专[挑找拣](?!战)|标志着|"
    r"统一(?=供|技术|收购|品牌|配|采购|管理|发放|组织|安排|调|销售|标准|编|开展|实施)|力争(?!上游)|争取|体会(?!文章)|感受(?!到的)|领先(?!者|优势|地位|水平)|"
    r"主要(?=从事|针对|面向|考虑|在于|供|是[考因为由])|决不|绝不|严肃(?=查|处|追|整)|研究部署|部署(?=[^，]{4})|研究(?=全市|全县|全区|全省|部署|审议|讨论|通过)|传达(?=学习|贯彻)|"
    r"通过(?!率)|培训(?=[^班课费会中的]{3})|取名|定名|更名|合计|总计)"
)
"""Words that jieba takes for nouns or does not know, and that begin what somebody does."""
_RELATIVE = re.compile(r"^(?:增幅|降幅|增速|涨幅|跌幅|占比|比重|同比|环比|均|分别|前者|后者|两者)")
"""A measure of what the clause before it names: 外贸吞吐量2160万吨，增幅达到11.7%."""
_NO_DEMAND = re.compile(
    r"[但而也比较占达超已曾被由将并又都还仅]|特别是|尤其是|从而|同比|环比|使|让|为|以|确保|进而|不[是会能]|没|有|标志|意味|成为|形成|带动|表现|呈现|冒充"
)
_PURPOSE = re.compile(
    r"^(?:进一步|切实|努力|奋力|不断|持续|共同|有效|全力)?(?:推动|促进|保障|助力|凝聚|营造|确保|推进|提升|增强|激发|弘扬|"
    r"展现|引导|赋能|奏响|谱写|书写|绘就|擦亮|筑牢|夯实|掀起|传递|彰显|汇聚|守护|丰富|满足|展示|动员|号召|号召)"
)
_COUNTED = re.compile(
    r"^(?:约|近|共有|另有|已有|有)?(?:\d[\d.,万千百]*|[一两三四五六七八九十百千几多数]+)[余多]?(?:名|位|支|场|家|个|条|件|人|辆|户|所|座|项|只|架|艘|对|组|台|株|幅|立方米土石)"
)
_DESCRIBED = re.compile(
    r"^(?:家住|位于|地处|坐落|横跨|创办于|成立于|建于|始建于|来自|[搬迁修缮改建]{2}后|原定|历时|为期|总部|占地)[^，]*的[^，]{4,}|"
    r"^[\u4e00-\u9fff]{2}了?[多\d一二两三四五六七八九十百]+[多余]?个?(?:年|月|天|小时)的[^，]{4,}"
)
_WHERE = re.compile(r"^(?:位于|地处|坐落)[^，]*的[^，]{2,}")
"""位于海拔900米的云门山，…: a description, and behind it what it is a subject of."""
_MEASURED = re.compile(
    r"^[^\d，]{2,14}(?:已|均)?(?:为|达到?|约|近|超过?|仅|只有|不足|保持)?(?:\d[\d.]*[^\d，]{0,3}[至到])?\d[\d.万千百]*[^\d，、的]{1,4}$"
)
_AMOUNT = re.compile(
    r"^(?:报名|公示|公告|征集)截[至止]|^(?:公示|公告|展|工|假|有效)期(?:限)?(?:为|至|自|从)|"
    r"^[\u4e00-\u9fff]{0,8}(?:面积|天数|价格|均价|单价|进度|产量|总量|人数|成本|毛利率|(?<![年月天小])时间)"
    r"(?:将|已|由|从|比|与|均|都|总体|普遍|分别|基本|视|为)"
)
"""种植面积由200亩…: what grew or was agreed on, whatever jieba takes its first word for."""
_STATED = re.compile(
    r"^(?:新建成?|新增|新装|首批|首期)的?[^，]{2,}(?:已|将|均|全部)[^，]{2,}|"
    r"^(?![把将对使让为向以在给用])[^，由从]{3,}[由从]\d[^，]*(?:到|至|为|成)\d[^，]*$|"
    r"^(?:首批|首期|首日|首场)[^，]*[\d一二两三四五六七八九十]+[余多]?(?:名|位|家|户|个|辆|台|件|项|种)[^，]{4,}|"
    r"^(?![把将对使让为向以在给用从经按随通受由])[^，了]{2,}的[\u4e00-\u9fff]{1,8}"
    r"(?:将|已(?!经历)|均|都|可以|均可|即可|应当|应(?!对|用|急)|须|不宜|不得|尽量|用于)[^，]{2,}|"
    r"^(?:截止|报名|公示|有效|办理|开放|停水|施工|封闭|绕行|咨询|比赛|活动|展览)(?:日期|时间|期限|电话|地点|路段|范围|对象)(?:为|是|至|延长|顺延|不变)[^，]*|"
    r"^(?:[\u4e00-\u9fff]{2,4}、)+[\u4e00-\u9fff]{2,4}?(?:荣?获|被评为|被授予|当选|分获|获评)[^，]{2,}|"
    r"^所得[^，]*[将已全][^，]{2,}|"
    r"^第一[个位名家次][^，]*的是[^，]{2,}|"
    r"^[^，]*等[\d一二三四五六七八九十]+[项个家名位种类][\u4e00-\u9fff]{0,6}(?:将|已|均|都|被)[^，]{2,}|"
    r"^有(?:市民|居民|村民|街坊|网友|家长|游客|学生|读者|专家)[^，]{4,}|"
    r"^(?:首日|当天|目前|现场)?[共另已还]?有[近约]?[\d一二两三四五六七八九十百千万]+[多余]?[名位个家户人][^，]{4,}"
)
"""新建成的书房已全部开放, …等12项活动将轮番上演, 有居民反映…, 首日有28位老人前来就餐."""
_OCCASION = re.compile(r"^[\u4e00-\u9fff]{2,8}?期间")
"""高考期间, 施工期间: when, whatever jieba takes the word before for."""
_FROM = re.compile(r"^来自.*的.*(?:名|位|支|家|余|多|个|组)")
_STATEMENT, _BARE_MEASURE = 10, 8
"""Characters that a clause without a verb needs to stand alone: 票价六元 is only an addition."""
_TOLD_BY = ("i", "l", "z")
"""Tags of what can be a whole predicate at the end: 相映成趣."""
_RHYME = 5
"""Characters of a clause that its twin completes, at most."""


def units(parts: Sequence[str]) -> list[list[str]]:
    """Group clauses that only make sense together: what leads up to a clause, and the clause."""
    return [list(unit) for unit in _units(tuple(parts))]


@lru_cache(maxsize=4096)  # a sentence is taken apart again each time that it is shortened
def _units(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    grouped: list[list[str]] = []
    open_unit = False
    for at, part in enumerate(parts):
        if open_unit:
            grouped[-1].append(part)
        else:
            grouped.append([part])
        following = parts[at + 1 : at + 2]
        open_unit = leads_up(part) or _awaits(part, following) or _rhymes(part, following)
    return tuple(map(tuple, grouped))


def _awaits(part: str, following: Sequence[str]) -> bool:
    """Tell a subject, with or without the cause, whose predicate is the next clause.

    年满18周岁的居民，可以…; 乐家超市因饼干变质，召回…
    """
    if not following:
        return False
    at_home = _AT_HOME.match(part)
    if _SECOND_HALF.match(following[0]) or (at_home and not has_verb(at_home["who"])):
        return True
    told = (*VERBS, "vn", "a", "ad", "d", "p", "c", "i", "l", "z")
    if "的" in part and len(part) >= _BARE_MEASURE and not any(f in told for _, f in tagged(part)):
        return True  # 而同一片山头的成品茶，…
    named = _ONLY_NAMED.search(part) and _GOES_ON.match(following[0])  # 村民祝广才，在议事簿上…
    if named or _CAUSE_INSIDE.match(part):
        return not stands_alone(following)
    if part.endswith(("的", "先生", "女士", "同志")) or _THAT_ONE.search(part):
        return True  # 声音最响的，是…; 拒不改正的，可处以…; 某先生，因病…
    done = any(flag in VERBS for _, flag in tagged(part)[-1:])  # 以57.38米的成绩夺冠 is a statement
    return bool(_WAITS.search(part) and _PREDICATE.match(following[0])) and not done


def _rhymes(part: str, following: Sequence[str]) -> bool:
    """Tell the first of two short clauses built alike: 人来灯亮，人走灯暗."""
    return any(len(part) == len(each) <= _RHYME and part[0] == each[0] for each in following)


def is_purpose(part: str) -> bool:
    """Tell whether a clause says no more than what it is all good for (推动水质达标提升)."""
    return bool(_PURPOSE.match(part))


def stands_alone(unit: Sequence[str]) -> bool:
    """Tell whether the last clause of a unit has a subject and a verb of its own."""
    part = unit[-1]
    if len(unit) > 1 and _awaits(unit[-2], unit[-1:]):
        waiting = unit[-2]
        return not _OPENING_ADVERB.match(waiting) and (
            has_subject(tagged(waiting)) or bool(_WAITS.search(waiting))
        )
    if any(_SAYS.search(each) and has_subject(tagged(each)) for each in unit[:-1]):
        return True
    if (
        _FROM.match(part)
        or _DESCRIBED.match(part)
        or _AMOUNT.match(part)
        or _STATED.match(part)
        or (_COUNTED.match(part) and len(part) >= _STATEMENT)
    ):
        return True
    if _OPENING_ADVERB.match(part) or _DEED_FIRST.match(part) or is_purpose(part):
        return False
    if ARRIVAL.match(unit[0]) or _tells_how_first(part):
        return False
    return _says_something(part)


def _tells_how_first(part: str) -> bool:
    """Tell 高兴地打开…, 稳稳地把…, which say how and not who."""
    words = tagged(part)[:2]
    manner = words[0][0].endswith("地") and words[0][1] in ("z", "d", "ad") if words else False
    return manner or (len(words) > 1 and words[1] == ("地", "uv"))


def names_nobody(part: str) -> bool:
    """Tell what print goes on to say of whoever was named before."""
    return not (leads_up(part) or stands_alone([part]))


def _says_something(part: str) -> bool:
    """Tell a clause with a subject, and a verb or a measure of it: 最大下潜深度310米."""
    tags = without_times(tagged(part.removeprefix("届时")))
    subject = has_subject(tags)
    if subject and (any(flag in VERBS for _, flag in tags[1:]) or tags[-1][1] in _TOLD_BY):
        return True
    named = bool(tags) and (subject or tags[0][1] == "a") and not tags[0][1].startswith("v")
    return named and len(part) >= _BARE_MEASURE and bool(_MEASURED.match(part))


def is_relative(part: str) -> bool:
    """Tell a measure that is one of the clause before it: without that it is of something else."""
    return bool(_RELATIVE.match(part))


def urges(part: str) -> bool:
    """Tell whether a clause is one more deed of who is known: 切实解决…, 加快形成…."""
    manner = ("v", "vd", "vn", "vi", "d", "ad", "a", "i", "l")
    return tagged(part)[0][1] in manner and not (_NO_DEMAND.match(part) or is_purpose(part))


def opens_with_verb(sentence: str) -> bool:
    """Tell whether a sentence says first what is done, so that nobody does it."""
    parts = clauses(sentence)
    at = next((at for at, part in enumerate(parts) if not leads_up(part)), len(parts) - 1)
    part = _OCCASION.sub("", parts[at]) or parts[at]
    tags = tagged(part)
    if (
        not tags
        or _FROM.match(part)
        or _DESCRIBED.match(part)
        or _WHERE.match(part)
        or part[0] == "请"
    ):
        return False
    if any(has_subject(without_times(tagged(before))) for before in parts[:at]):
        return False  # 两名学生途经石板闸时，听到…
    described = len(tags) > 1 and tags[1][1] == "uj"  # 预防的关键是…
    return tags[0][1] in (*VERBS, "vn") and not (described or has_subject(tags))
