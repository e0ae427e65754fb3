"""Know a clause that tells more of what was just named: its capacity, its price, for whom it is."""

import re

from briefing.digest.words.predicates import VERBS, has_verb, tagged

_VERBS_FIRST = (
    *("实现", "新增", "完成", "预计", "发放", "投入", "争取", "支付", "调整", "规定", "优化"),
    *("扩大", "计划"),
    *("节约", "节省", "压缩", "带动", "拉动", "突破", "按", "以", "其中"),
    *"获收占减增缩延超达筹募缴免享领取创破有无不未已将还也又可应须需降提升拨留",
)
"""With these something is done to the measure: 新增仓储面积."""
_MEASURES = (
    *("产量", "电量", "客流量", "吞吐量", "产值", "产能", "能力", "面积", "容量", "时间", "期限"),
    *("周期", "效率", "[费費]用?", "票价", "价格", "均价", "租金", "奖金", "补贴", "名额", "人数"),
    *("[格标盖用功意占诊决]率", "增速", "增幅", "有效期", "成本", "效益", "寿命", "车程", "水质"),
    *("资金", "款项", "善款", "收入", "门票", "箱体", "藏品", "报名", "首末班"),
)
_PEOPLE = (
    *("市民", "居民", "乘客", "旅客", "游客", "读者", "消费者", "学员", "家长", "考生", "村民"),
    *("农户", "业主", "车主", "驾驶人", "用户", "客户", "群众", "观众", "职工", "患者", "违者"),
    *("捐赠者", "获奖者"),
)
_MEASURED = re.compile(
    rf"^(?!{'|'.join(_VERBS_FIRST)})[^，的、在把将被对向为从到给和与让使由并]{{0,8}}"
    rf"(?:{'|'.join(_MEASURES)})(?![的者品])"
    r"(?=[^，]*[\dA-Za-z一二两三四五六七八九十百千万半了已将为达至全均由可])"
)
_FOR_WHOM = re.compile(
    rf"^(?:[有因周沿过参报持困][^，、]{{1,6}}的?)?(?:{'|'.join(_PEOPLE)})(?:还|只|也)?[可需须将凭应请由]"
)


def tells_more(part: str) -> bool:
    """Tell whether a clause has a measure or people for its subject, and so stands by itself.

    出水水质达到四类标准; 读者可凭身份证借阅.
    """
    measured = _MEASURED.match(part)
    if measured is None:
        return bool(_FOR_WHOM.match(part))
    word, flag = tagged(part)[0]
    rest = part[measured.end() :]
    named = measured[0].removeprefix(word) in _MEASURES and (
        has_verb(rest) or rest.startswith(("为", "至", "从"))
    )
    return flag not in VERBS or named
