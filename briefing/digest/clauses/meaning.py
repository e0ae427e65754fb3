"""Words that decide whether a sentence stays true when a clause of it is left out.

A condition, a forecast, a speaker or a rumour governs what follows it; an exception limits what
stands before it. Either half without the other says something that nobody printed.
"""

import re
from functools import lru_cache

from briefing.digest.clauses.circumstances import AIMED, CONCESSION, CONDITION

_CONDITION = re.compile(
    rf"^(?!凡[^，]{{2,}}(?:均|都|一律))(?:但|不过|而|且|并且|那么)?(?:如果|如遇|如[有需因未对已]|如采[用取]|[^，]{{2,10}}(?:期间|初期|[后时中])如(?![何同此今期约实意愿数果一])|{CONDITION}|假设|要是|只有(?!\d)|"
    rf"{CONCESSION}|无论|不论|在[^，]*(?:前提|情况|条件)下)"
)
_OPEN = re.compile(
    r"^[^，]{0,14}?(?:预计|预报(?!中心|员|台|站|部门|水平|系统|精度|准确)|预测(?!模型|系统|精度|准确)|拟(?!人|音|态)|计划(?=[在于到从投用对建新再明今年下未\d])|有望|力争|争取|或将|可能(?!性)|疑似|涉嫌(?![^，]*的(?:犯罪)?嫌疑人)|据传|网传|传言|"
    r"谣传|传闻|声称|自称)"
)
_SPEAKER = re.compile(
    r"(?<!的)(?<!表彰)(?:强调|指出|表示|(?<![质准的技合量])要求|认为|坦言|称|说|提醒|建议|希望|透露|呼吁|回应|解释|推测|估计|宣称|主张|声明|承认|否认|"
    r"判断|(?<![化关的出项新相])规定|明确|提出|决定|同意|警告|告诉记者|(?<=日)报道)$"
)
_AT_REQUEST = re.compile(
    r"^(?:应|根据|按照?|依照|依据|经)(?!过)[^，]*(?:要求|建议|规定|同意|决定)$"
)
"""应市民要求: why it was done; that it was does not hang on it."""
_REPORT = re.compile(
    r"^据(?!了解$|悉$|介绍$|[^，]*(?:统计|监测|测算|核算|调查|调度|普查|初步统计|不完全统计)(?:数据)?(?:显示)?$)"
)
_REPORTED = re.compile(
    r"^据[^，]*(?:报道|介绍|预报|统计|监测|通报|数据|消息)(?:显示)?$|^[^，]{2,}(?:介绍|指出|通报|提醒|强调|表示)$|"
    r"^[^，]{0,8}(?:气象|水文|海事|林草|地震|海洋)[^，]{0,6}(?:预计|预测|预报)$"
)
_EXPERT = re.compile(
    r"(?:专家|医[师生]|主任|教授|研究员|农艺师|技术员|技术人员|工程师)(?:[\u4e00-\u9fff]{2,3})?(?:说|建议|认为)$|"
    r"(?:工作人员|负责人|[站局所科]长)(?:[\u4e00-\u9fff]{2,3})?(?:说|告诉记者)$"
)
_PARTY = re.compile(
    r"被告|原告|当事|嫌|业主|[居村市]民|家长|网友|读者|物业|商家|店|患者|客服|邻居|公司|企业|自称|一方|某"
)
"""Whose word is only a claim: each sentence of it needs to say so."""
_REQUEST = re.compile(
    r"^(?:停[水电气暖]|影响|绕行|封闭)(?:范围|区域|路段|路线)$|^(?:请|[^，]{2,6}请)(?=[^，]{0,8}(?:人|者|户|民|客|车辆|单位|考生|企业|绕行|提前|及时))"
)
_DECIDED = re.compile(r"经[^，]{2,8}决定$")
_LIMIT = re.compile(
    r"^(?:但(?!凡)|不过|然而|可是|[他她它]?们?却|除(?!了|夕|尘|草|雪|冰)|否则|仅限|只限|限于|反之|只是|而非|而不是|不[含包]|未[含包]|"
    r"须经|以[^，]{1,12}为准|[^，]{0,10}(?:否认|驳斥|反驳)|(?:至|到|目前|现|已|于|直到)[^，]*(?:恢复|解除|扑灭|排除|脱险|获救))|(?:除外|不包括[^，]*|不计入[^，]*|不在[^，]{0,6}(?:范围|之列)[^，]{0,2})$"
)
_REASON = re.compile(
    rf"^(?:由于|因(?!此|而)|为(?:{AIMED})|随着|按照|根据|鉴于|面对|受[^，]*影响$|围绕|本着|依托|凭借)"
)
_CONCLUSION = re.compile(
    r"那[就便才么]|就(?!业|医|餐|读|近|地|此)|便(?!民|利)|则|才(?!能)|方[能可]"
)
_NEXT_HALF = re.compile(
    r"^(?:则|就(?!业|医|餐|读|近|地|此)|才(?!能)|便(?!民|利)|也(?!门)|还|又|而(?!且)|而是|而且|更|反而|甚至|"
    r"也不|都|均|即(?!将|日)|以便|从而|进而|因此|因而|所以|致使?|导致|造成(?!的)|使得?|"
    r"以及|及其|包括|其中|特别是|尤其是|直到|至|(?:理由|原因)(?:主要)?(?:是|在于))"
)


@lru_cache(maxsize=4096)  # a clause is judged again in each form of its sentence
def governs(part: str) -> bool:
    """Tell whether all that follows a clause in its sentence is only true under it."""
    speaks = _SPEAKER.search(part) and not _AT_REQUEST.match(part)
    signs = (_CONDITION, _OPEN, _REPORT)
    return bool(speaks) or any(each.match(part) for each in signs)


def reports(part: str) -> bool:
    """Tell who told what comes next, be it in two sentences: 据气象台预报, 区城管局介绍."""
    told = _REPORTED.search(part) or (part[-1:] in "说议为者" and _EXPERT.search(part))
    return bool(told) and not (_PARTY.search(part) or _CONDITION.match(part))


def conditions(part: str) -> bool:
    """Tell whether a clause names what the next ones hang on: 倘若动动手指就算完成了任务."""
    return bool(_CONDITION.match(part))


def is_free_of(governing: str, following: str) -> bool:
    """Tell whether a clause is as true without one that governs others.

    A condition does not govern what has one of its own, 若停电…，若进水…; nor a forecast or a
    decision a request, 预计9月5日结束，过往车辆请绕行.
    """
    if _CONDITION.match(governing):
        return conditions(following)
    return bool(_REQUEST.match(following)) and bool(
        _OPEN.match(governing) or _DECIDED.search(governing)
    )


def concludes(part: str) -> bool:
    """Tell whether a clause says what follows from a condition: 那就从“减负”滑向了“卸责”."""
    return bool(_CONCLUSION.match(part))


def explains(part: str) -> bool:
    """Tell whether a clause gives a cause or an aim: without it the fact is as true as before."""
    return bool(_REASON.match(part))


def limits(part: str) -> bool:
    """Tell whether a clause takes back something of what stands before it."""
    return bool(_LIMIT.search(part))


def belongs_to_what_precedes(part: str) -> bool:
    """Tell whether a clause is the second half of something: 则…, 而且…, 其中…."""
    return bool(_NEXT_HALF.match(part))
