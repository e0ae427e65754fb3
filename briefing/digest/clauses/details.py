"""Know a short clause that tells a detail of what was just named, and says itself of what.

镀锌层完好; 调解成功率达98%; 每份菜品标明用量; 这是我省首单. jieba takes much of that for nouns.
"""

import re
from collections.abc import Sequence

from briefing.digest.words.predicates import ADVERBS, VERBS, tagged

_NO_NOUN = (
    r"(?!其中|同比|环比|比|较|占|达|超|约|近|为|实现|新增|完成|预计|发放|投入|争取|支付|调整|规定|优化|扩大|计划|"
    r"节约|节省|压缩|带动|拉动|突破|按|以|获|收|减|增|缩|延|筹|募|缴|免|享|领|取|创|破|有|无|不|未|已|将|还|也|又|可|应|须|需|降|提|升|"
    r"拨|留|经|因|由|从|在|对|向|把|被|给|让|使|用|每|这|那|其|该|累计|共|历时|一[^，]{0,3}次)"
)
_MEASURE = re.compile(
    rf"^{_NO_NOUN}[\u4e00-\u9fff]{{0,7}}(?:率|[产电吨雨水流销投]量|[产总]值|[票房油均单总]价|[总得]额|[总均得]分|[煤焦能电]比|运能|比例|比重|面积|电流|电压|厚度|深度|高度|长度)"
    r"(?:已|均|都|总体|基本|仅|平均)?(?:达到?|为|是|超过?|不足|提升|提高|下降|降低|增长|增加|缩短|减少|[分位]?[列居]|突破|[升降增减]至|由|从|保持|一致|不变|翻)?"
    r"(?=[^，]{0,6}[\d一二两三四五六七八九十百半第]|$)"
)
_STATE = re.compile(
    r"(?:完好|一致|齐全|良好|正常|稳定|平稳|充足|不变|完整|(?:获得|取得)[^，]{0,2}圆满成功|"
    r"(?:尚未|未|已全部|均已)[^，]{2,6})$"
)
_NOUN = re.compile(rf"^{_NO_NOUN}[\u4e00-\u9fff]{{2,9}}$")
_THIS = re.compile(
    r"^(?:这(?:也|还|已|已经|不仅)?是(?!否|因为|由于)|此举(?:将|可)?|这一(?:做法|举措|政策|项目|成果)[^，]{0,2}(?:将|已|是|为))[^，]{4,}"
)
_EACH = re.compile(
    r"^每(?:份|只|张|台|辆|处|座|盏|件|条|本|亩|家|名|位|趟|班)(?!都?有)(?=[^，]{3,})[^，了]{0,4}"
    r"(?:[配需可标设放装写]|节[水本约]|增[产收]|省[水肥]|\d|限|都|均)(?![^，]{0,4}的)"
)
_ASKED = re.compile(r"^请(?:广大)?(?:市民|居民|用户|群众|读者|乘客|旅客|车主|游客)[^，请]{3,}$")
_SEVERAL = re.compile(
    r"^(?P<who>[^，了着过]{2,}(?:、|和|与)[^，了着过、]{2,}?)(?:分别|双双)[^，]{3,}"
)
_MADE = re.compile(
    r"^(?P<how>[\u4e00-\u9fff]{2,6}?)过?的[\u4e00-\u9fff]{2,8}?(?:被|主要|大多|全部)[^，]{3,}"
)
"""收集的秸秆主要供给电厂."""
_CONTEST = re.compile(r"^(?:比赛|大赛|赛事|展览|活动|课程)(?:共?设|分为?|共(?=\d))[^，]{4,}")
_ADVICE = re.compile(r"^请|^应(?!对|急|用|邀)|[即便就]可|(?:才|方)可|不要|切勿|需要?(?!求)")
_IN_CASE = re.compile(r"如(?:果|遇|需|有|出现|发现|发生)")
_SIDE = re.compile(
    r"^[\u4e00-\u9fff]{2,8}(?:[东西南北两内外]侧|路段|片区)(?:[自从]|将|已|每天|暂停)[^，]{3,}"
)
_THEY = re.compile(
    r"^(?:它们?|[他她]们)(?:[将已都会还也能把从是]|[^，]{0,2}[说有])(?![^，]{0,4}的$)[^，]{3,}"
)
"""它们将变成桑叶茶: what stands in the sentence before is meant."""
_SUMMED = re.compile(
    r"^[^，了着过把被将]{2,}等[\d一二三四五六七八九十]+[项种类个](?:业务|材料|服务|事项|手续|证照|指标)"
    r"(?:随|由|均|全部|可|都|将|已)[^，]{2,}"
)
"""社保、医保等32项业务随车办理: all of a list."""
_TERMS = re.compile(
    r"^(?:日薪|月薪|年薪|时薪|底薪|月工资|起拍价|保证金|押金|[\u4e00-\u9fff]{0,2}费|租金|[年月]租金|售价|门票|规模|床位|车位|名额|学制|限额|限高)"
    r"(?:为|约|达|共|只收?|仅|每[^，\d]{1,3})?\d[^，]*[\u4e00-\u9fff%]$"
)
"""日薪300元起, 床位160张: what it costs, and how many there are."""
_PRICE = re.compile(r"^(?:平时|平日)?[换缝剪修补理洗配印][\u4e00-\u9fff]{1,5}\d+元$")
"""换伞骨5元: what is done for how much."""
_AT_FIRST = re.compile(
    r"^首(?:[批期场日年]|阶段)(?:共|将|拟|计划)?(?:设|开[设放]|推出|上[线架]|安排|投放|招[收募]|接收|纳入|入驻|供应|覆盖|试点)[^，]*[\d一二两三四五六七八九十]"
)
"""首批设3个诊室: what there is of it to begin with."""
_NONE = re.compile(r"^(?:没有|无)一[位个名家户][^，]{3,}")


def is_detail(part: str) -> bool:
    """Tell whether a clause begins with what it tells a detail of."""
    if any(
        each.match(part)
        for each in (_MEASURE, _THIS, _EACH, _CONTEST, _SIDE, _THEY, _NONE, _SUMMED)
    ):
        return True
    several = _SEVERAL.match(part)
    if several and _names(several["who"]):
        return True
    made = _MADE.match(part)
    if made and tagged(made["how"])[0][1] in VERBS:
        return True
    state = _STATE.search(part)
    return bool(state and _NOUN.match(part[: state.start()]) and _names(part[: state.start()]))


def is_term(part: str) -> bool:
    """Tell what it costs, how many there are, or what begins it, of what can only be meant."""
    return any(each.match(part) for each in (_TERMS, _PRICE, _AT_FIRST))


def asks(unit: Sequence[str]) -> bool:
    """Tell what anybody is asked to do: 请市民提前储水."""
    return len(unit) == 1 and bool(_ASKED.match(unit[0]))


def advises(unit: Sequence[str]) -> bool:
    """Tell what anybody should do in some case: 恢复供水后如出现水黄，请稍放片刻."""
    return len(unit) > 1 and bool(_IN_CASE.search(unit[0]) and _ADVICE.search(unit[-1]))


def _names(words: str) -> bool:
    """Tell a noun, whose first word may look like the verb that it is made of: 发射任务."""
    flags = [flag for _, flag in tagged(words)]
    named = flags[-1].startswith(("n", "q", "x", "j", "l", "vn"))
    return (
        named and not set(flags) & {"p", *ADVERBS} and not (len(flags) == 1 and flags[0] in VERBS)
    )
