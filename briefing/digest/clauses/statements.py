"""Know a clause that says something by itself, be it that jieba takes its verb for a noun.

A subject with a verb or a measure; and the ways of putting it that the tags do not tell.
"""

import re

from briefing.digest.words.predicates import VERBS, has_subject, tagged, without_times

_COUNTED = re.compile(
    r"^(?:约|近|共有|另有|已有|有)?(?:\d[\d.,万千百]*|[一两三四五六七八九十百千几多数]+)[余多]?(?:名|位|支|场|家|个(?!月|小时|多月|星期|学期)|条|件|人|辆|户|所|座|项|只|架|艘|对|组|台|株|幅|立方米土石)"
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
    r"^(?![把将对使让])[\u4e00-\u9fff]{0,8}(?:面积|天数|价格|均价|单价|进度|产量|总量|人数|成本|毛利率|(?<![年月天小])时间)"
    r"(?:将|已|由|从|比|与|均|都|总体|普遍|分别|基本|视|为)"
)
"""种植面积由200亩…: what grew or was agreed on, whatever jieba takes its first word for."""
_STATED = re.compile(
    r"^(?:新建成?|新增|新装|首批|首期)的?[^，]{2,}(?:已|将|均|全部)[^，]{2,}|"
    r"^(?![把将对使让为向以在给用])[^，由从]{3,}[由从]\d[^，]*(?:到|至|为|成)\d[^，]*$|"
    r"^(?:首批|首期|首日|首场)[^，]*[\d一二两三四五六七八九十]+[余多]?(?:名|位|家|户|个|辆|台|件|项|种)[^，]{4,}|"
    r"^(?![把将对使让为向以在给用从经按随通受由]|[探研商]讨|命令)[^，了]{2,}的(?:\d+[多余]?[\u4e00-\u9fff])?[\u4e00-\u9fff]{1,8}"
    r"(?:将|已(?!经历)|均|都|可以|均可|即可|应当|应(?!对|用|急)|须|不宜|不得|尽量|用于)[^，]{2,}|"
    r"^(?:截止|报名|公示|有效|办理|开放|停水|施工|封闭|绕行|咨询|比赛|活动|展览)(?:日期|时间|期限|电话|地点|路段|范围|对象)(?:为|是|至|延长|顺延|不变)[^，]*|"
    r"^(?:[\u4e00-\u9fff]{2,4}、)+[\u4e00-\u9fff]{2,4}?(?:荣?获|被评为|被授予|当选|分获|获评)[^，]{2,}|"
    r"^所得[^，]*[将已全][^，]{2,}|"
    r"^[\u4e00-\u9fff\d]{3,}(?:总体|整体|普遍|明显|略|均|都|已)?[好高低多少大小优强快慢早晚]于[^，]{2,}|"
    r"^第一[个位名家次][^，]*的是[^，]{2,}|"
    r"^[^，]*等[\d一二三四五六七八九十]+[项个家名位种类][\u4e00-\u9fff]{0,6}(?:将|已|均|都|被)[^，]{2,}|"
    r"^有(?:市民|居民|村民|街坊|网友|家长|游客|学生|读者|专家)[^，]{4,}|"
    r"^(?:首日|当天|目前|现场)?[共另已还]?有[近约]?[\d一二两三四五六七八九十百千万]+[多余]?[名位个家户人][^，]{4,}"
)
"""新建成的书房已全部开放, …等12项活动将轮番上演, 有居民反映…, 首日有28位老人前来就餐."""
_FROM = re.compile(r"^来自.*的.*(?:名|位|支|家|余|多|个|组)")
_STATEMENT, BARE_MEASURE = 10, 8
"""Characters that a clause without a verb needs to stand alone: 票价六元 is only an addition."""
_TOLD_BY = ("i", "l", "z")
"""Tags of what can be a whole predicate at the end: 相映成趣."""


def is_statement(part: str) -> bool:
    """Tell a statement by how it is put, whatever the tags of its words say."""
    counted = _COUNTED.match(part) and len(part) >= _STATEMENT
    put = (_FROM, _DESCRIBED, _AMOUNT, _STATED)
    return bool(counted or any(each.match(part) for each in put))


def is_described(part: str) -> bool:
    """Tell a clause that begins with what describes its subject: 来自三省的120名选手…."""
    return any(each.match(part) for each in (_FROM, _DESCRIBED, _WHERE))


def says_something(part: str) -> bool:
    """Tell a clause with a subject, and a verb or a measure of it: 最大下潜深度310米."""
    tags = without_times(tagged(part.removeprefix("届时")))
    subject = has_subject(tags)
    if subject and (any(flag in VERBS for _, flag in tags[1:]) or tags[-1][1] in _TOLD_BY):
        return True
    named = bool(tags) and (subject or tags[0][1] == "a") and not tags[0][1].startswith("v")
    return named and len(part) >= BARE_MEASURE and bool(_MEASURED.match(part))
