"""Know by its first words what only a body or a thing does that was just named: 判令…, 占地20公顷.

And what a meeting does: 听取汇报.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.acts import LIGHT_VERBS, WENT_TO
from briefing.digest.clauses.grammar import stands_alone

MEETING = re.compile(
    r"(?:会议|[谈全推调现部动进度场署员析]会)(?:在[^，。]{2,20})?(?:召开|举行)$|召开[^，。]*(?:会议|[谈推调现部动进度场署员]会)$"
)
THE_MEETING = "会议"
"""What a meeting is called where its deeds are told."""
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
        "用(?!于|完|毕)",
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
    r"设(?=[^，有立置]{2,}(?:[一二两三四五六七八九十]|\d+)(?:个|大|类)?(?:项目|组别|单元|环节|展区|板块|奖项|赛段))",
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
_GIVEN = re.compile(
    r"(?:并|现场|共|集中|免费|累计|当场)?(?:发放|赠送|发出|送出|推出|查处|整改|(?:排查|检查|发现)[^，]*(?:隐患|问题)|收缴|投放|签约)"
    r"(?=[^，]*(?:\d|[一二三四五六七八九十两百]+[余多]?[个项种份张]))"
)
"""发放黄板8000余张: what only the body does that organised it, and how much."""
_SURE = re.compile("|".join(_OF_BODIES))
_OF_A_WORK = re.compile("涉及|惠及|总投资|全长|总长|设计|用时|沿途|途经|比原?计划")
_DISTRICT = re.compile("[区县市镇乡省州旗]$|[局委办院厅]$|政府$")
_ON_THE_WAY = re.compile(rf"到(?!了|达)|{WENT_TO}|由[^，]{{2,}}[^的，]{{2}}$")
"""Where they went for it, and with whose hands: nobody else is spoken of."""


def of_meeting(before: Sequence[str], part: str) -> bool:
    """Tell whether `part` tells what a meeting did that was just held."""
    return a_meeting_does(part) and any(MEETING.search(each) for each in before)


def a_meeting_does(part: str) -> bool:
    """Tell what is done at a meeting: 听取汇报, 研究部署下一步工作."""
    return bool(_MEETING_DOES.match(part))


def is_listed(part: str) -> bool:
    """Tell what somebody or something that was just named goes on to do, or how large it is."""
    return bool(_ITS_DEEDS.match(part))


def only_a_body_does(part: str) -> bool:
    """Tell a deed, no meeting's, that only a body or a thing does whose name is beyond doubt."""
    return bool(_SURE.match(part)) and not a_meeting_does(part)


def is_given(part: str) -> bool:
    """Tell what a body itself gives away, brings out or finds, whoever was called in for it."""
    return bool(_GIVEN.match(part))


def measures_its_work(name: str, part: str) -> bool:
    """Tell what is said of what a district does, not of itself: 云溪区…, 涉及路面铺装."""
    return bool(_OF_A_WORK.match(part) and _DISTRICT.search(name))


def only_goes_on(part: str) -> bool:
    """Tell a clause that only tells the next deed: nobody is named in front of it."""
    deed = _ITS_DEEDS.match(part) or _ON_THE_WAY.match(part)
    return bool(deed) and not stands_alone([part])
