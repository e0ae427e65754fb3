"""Find where the sense of a clause pauses, though nothing is printed there.

Between a subject and its predicate, before or behind a time, behind a place or an occasion, before
并, and before what somebody says: judged by the words there and jieba's tags, and only where they
leave no doubt.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from briefing.digest.grammar import stands_alone
from briefing.digest.words import tag
from briefing.sources.names import TITLED

_NAME = 3
"""Characters before a time that are too few for a pause behind them."""
_LONG_WHERE = 5
"""Characters of a place, its 在 counted, that a comma may stand behind."""
_LONG_OBJECT = 10
"""Characters of what somebody says that a comma may part from 宣布."""
_WHEN = re.compile(
    r"(?:截至)?(?:\d{4}年)?(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初末])?[至—-])?"
    r"\d{1,2}月(?:\d{1,2}日(?:[至—-]\d{1,2}日)?|[上中下]旬|[底初末])?"
    r"(?:上午|下午|晚上?|夜[里间]|凌晨|清晨|早上|中午|傍晚|深夜|当天)?"
    r"(?:\d{1,2}[时点](?:\d{1,2}分|半)?|\d{1,2}:\d{2})?许?(?:起|前|后|以来)?|即日起|日前|近日"
)
_NOT_BEFORE_A_TIME = re.compile(
    r"(?:(?:[于於至到从自在为是、和与及以—-]|截至|截止|计划|预计|定|近期)(?:[今去明后当次]年)?|[今去明后当次]年|\d)$"
)
_APART = re.compile("[、…—]")
_TO_A_TIME = re.compile(r"[于於至到从自在、和与及—-](?:[今去明后当次]年)?$")
_SAID = (
    *("显示", "表示", "发现", "宣布", "指出", "认为", "透露", "介绍", "通报", "提醒", "证实"),
    *("强调", "获悉", "了解到", "看到", "得知"),
)
_OCCASIONS = ("后", "时", "期间", "之后", "以后", "过程中", "之际", "以来")
_WHERE = (
    *("在", "从", "自", "沿", "沿着", "面向", "围绕", "通过", "经过", "根据", "按照", "随着"),
    *("到", "赴", "为", "给"),
)
_PIVOTS = re.compile(r"[让使令请把将被给叫陪送带]|帮助|组织|邀请|要求|允许|支持|鼓励|引导|安排")
"""Behind them a noun is not done with: 请镇上的老人讲课."""
_DESCRIBED = (
    *("来自", "位于", "地处", "满载", "年满", "历时", "历经", "为期", "由", "有", "停办", "备受"),
    *("始建", "全长", "因", "家住"),
)
"""With these a subject may begin: 来自洮原县的务工者."""
_PLACES = tuple("县市区镇乡村路街")
_HANDLED = re.compile(r"进行|开展|实施|予以|作出|作了|提起|加以")
_TAKEN_ALONG = ("组织", "联合", "邀请", "会同", "派出")
_WITH_THEM = ("对", "到", "来到", "走进", "前往", "开展", "赴", "深入")
_LED_BY = (*"在将將把由被对为与同以从向就凭因每于用", "一审", "二审")
ACTS = frozenset(
    (
        *("举行", "召开", "举办", "开展", "发布", "公布", "宣布", "启动", "推出", "获得", "夺得"),
        *("取得", "入选", "开启", "进入", "迎来", "完成", "突破", "达到", "超过", "组织", "邀请"),
        *("主持", "投放", "接到", "收到", "报道", "审结", "来到", "走进", "闯入", "讲述", "出现"),
        *("征集", "招募", "采集", "发现", "建成", "改建", "增设", "延长", "恢复", "停止", "开始"),
        *("参加", "结束", "贯通", "开业", "落户", "拥有", "打通", "通车", "投产", "投用", "开通"),
        *("抵达", "前往", "驶出", "驶入", "展出", "提供", "签订", "签署", "设立", "成立", "上调"),
        *("下调", "增加", "推行", "查处", "破获", "抓获", "送到", "冒出", "传出", "定于", "演示"),
        *("作出", "做出", "扩展", "开放", "通水", "重逢", "开出", "开行", "使用", "采用", "建立"),
        *("印发", "出台", "收治", "救出", "面临", "享受", "采取", "登台", "查看", "检查", "更换"),
        *("处理", "实行", "开设", "成为", "具有", "得益于", "凭借", "首次", "可以", "可", "能够"),
        *("需要", "必须", "不得", "应当", "应", "须"),
    )
)
"""Verbs that no noun begins with: behind them is an object, while 巡检 may be that of 巡检系统."""
_FURTHER_ACTS = frozenset(
    (
        *("荣获", "摘得", "斩获", "捧回", "获批", "获准", "提前", "推迟", "降至", "升至", "增至"),
        *("减至", "送上", "送达", "拨打", "致电", "接过", "拿到", "领到", "截止", "接受", "吸引"),
        *(
            "纳入",
            "列入",
            "收到",
            "拉响",
            "驶离",
            "驶向",
            "停靠",
            "停在",
            "坐落",
            "位于",
            "划定",
            "配备",
            "铺设",
            "增挂",
        ),
        *("加挂", "担任", "当选", "评为", "列为", "处以", "判处", "宣读", "听取", "揭晓", "亮相"),
        *("落幕", "闭幕", "封顶", "合龙", "下线", "登上", "走上", "搬进", "住进", "开进", "骑进"),
        *("赶到", "带来", "迎接", "欢聚", "齐聚", "聚集", "围坐", "刊发", "刊登", "遭遇", "突遇"),
    )
)
"""Verbs before which one breathes, though the noun there may be their object: 三个站点停靠取消."""
HALF_ADVERBS = (
    *("全部", "临时", "成功", "一审", "二审", "集体", "现场", "则", "也", "共同", "记者", "本人"),
    *("统一", "人均", "总体", "自己", "重点", "联合", "定期", "不定期", "及时", "主动", "按时"),
    *("每月", "每年", "每天", "每日", "每周", "每晚", "每季度"),
)
_NO_COMPOUND = tuple("入到成为出给至向")
"""With these ends a verb that no noun is made with: 纳入全市."""
_EVENTS = (
    "活动",
    "工作",
    "仪式",
    "大赛",
    "比赛",
    "大会",
    "会议",
    "计划",
    "项目",
    "行动",
    "方案",
    "系统",
)
_COMPLEMENTS = ("为", "率", "量", "期", "费")
_JOINTLY = re.compile(
    r"签|合作|建立|举行|举办|开展|进行|共[建同享谋赏]|座谈|分享|交流|面对面|携手|联[合手]|达成|对接|结[成对]|会[谈见]|见面|"
    r"切磋|比拼|战[平成]|握手|互动|沟通|协商|商[定议谈讨]|一[起同道]|同台|并肩|组成|展开|对话|较量|相[遇约聚识比同等当]|持平|一致"
)
"""What somebody does with another; without it 与 joins two halves of a name: 体育与健康."""
_NEEDS_AN_OBJECT = (
    *("发现", "制定", "建立", "处置", "查处", "印发", "采集", "收集", "编制", "设计", "研发"),
    *("提出", "推出", "公布", "发布", "承担", "获得", "掌握", "培育", "引进", "组织", "成立"),
)
_MODALS = (
    "要",
    "应",
    "应当",
    "可",
    "可以",
    "将",
    "须",
    "必须",
    "会",
    "能",
    "能够",
    "需",
    "需要",
    "拟",
)
_JOINTS = (
    *(
        "、",
        "和",
        "与",
        "及",
        "以及",
        "的",
        "至",
        "·",
        "—",
        "暨",
        "等",
        "每",
        "各",
        "近",
        "约",
        "所",
        "作为",
    ),
)
_NOUNS = ("n", "x", "j", "m", "q", "r", "s", "b", "an", "eng", "l", "vn", "g", "ng", "h", "k")
_VERBS, _ADVERBS = ("v", "vi", "vd"), ("d", "ad", "vd")
_ASPECTS = ("了", "着", "过")
_NOT = ("未", "不", "没", "没有")

_PERSON = re.compile(
    rf"{TITLED}(?=[正在到从用将把向]|带着|带领|拿[着起]|指着|举着|一上午|一边|当天|先后|来到|走[进访]|督导|检查|"
    r"查看|调研|主持|拨|第一个|连[胜夺]|结合|代表)"
)
"""Who somebody is and the name, in front of what that person does."""
_FIXED_FOR = re.compile(r"[定拟]于$")

Word = tuple[str, str]


def places(clause: str) -> Iterator[tuple[int, float]]:
    """Find where the sense pauses, between words, and how naturally."""
    words = tag(clause)
    starts = [0, *accumulate(len(word) for word, _ in words)]
    for at, worth in _times(clause, words, starts):
        if at in starts:
            yield at, worth
    for found in _PERSON.finditer(clause):
        if not clause[: found.end()].endswith(HALF_ADVERBS) and not _describes(
            [word for word, at in zip(words, starts, strict=False) if at >= found.end()]
        ):
            yield found.end(), 0.45
    names = {found.start("name") for found in _PERSON.finditer(clause)}  # 于 of 职工于占山
    for at in range(1, len(words)):
        if starts[at] in names:
            continue
        if worth := _naturalness(words[:at], words[at:]):
            yield starts[at], worth


def _times(
    clause: str, words: Sequence[Word], starts: Sequence[int]
) -> Iterator[tuple[int, float]]:
    """Before and behind 3月2日下午, where that is no part of what was done then: 3月2日发布的…."""
    for found in _WHEN.finditer(clause):
        start, end = found.span()
        before, behind = clause[:start], clause[end : end + 1]
        following = [word for word, at in zip(words, starts, strict=False) if at >= end]
        if not following or behind in "的，、至—" or behind.isdigit() or _describes(following):
            continue
        if not _TO_A_TIME.search(before) or clause[end - 1] == "起":
            yield end, 0.6 if start else 1.0
        elif _FIXED_FOR.search(before) and following[0][0] in ACTS:
            yield end, 0.6
        if len(_APART.split(before)[-1]) > _NAME and not _NOT_BEFORE_A_TIME.search(before):
            yield start, 0.8


def _naturalness(before: Sequence[Word], rest: Sequence[Word]) -> float:
    """Weigh a pause between `before` and `rest`; 0 where there is none."""
    if _announces(before[-1][0], rest):
        return 1.0
    if _goes_on_with(before, rest) or _is_occasion(before, rest):
        return 0.9
    if _is_one_thing(before, rest):
        return 0.0
    predicate = begins_predicate(rest) or rest[0][0] in _FURTHER_ACTS
    if predicate and not _describes(rest) and not _is_second_half(before, rest):
        if is_subject(before):
            return 0.8
        if _is_where(before) and rest[0][1] != "p":
            return 0.5
    return 0.7 if _turns_to(before, rest) else 0.0


def _goes_on_with(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 加固并注明字样 from 发现并处置险情, where both are done to one thing."""
    if rest[0][0] != "并" or before[-1][0] in _NEEDS_AN_OBJECT:
        return False
    return not _describes(rest[1:])


def _is_one_thing(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell what belongs together though a verb stands there: 发现并处置, 抓拍未戴帽子、未加盖等."""
    if rest[0][0] == "并":
        return before[-1][0] in _NEEDS_AN_OBJECT
    denied = rest[0][0] in _NOT and "、" in [word for word, _ in rest]
    return denied or _is_inside_a_name(rest)


def _is_inside_a_name(rest: Sequence[Word]) -> bool:
    """Tell 征集活动收到照片, 更换为关键路径 and 与健康科目 from what somebody does."""
    if rest[0][0] == "与":
        return not _JOINTLY.search("".join(word for word, _ in rest))
    if len(rest) > 1 and rest[1][0] in _COMPLEMENTS and rest[0][0] in ACTS:
        return True
    event = next((at for at in (1, 2) if rest[at : at + 1] and rest[at][0] in _EVENTS), 0)
    joined = all(flag.startswith("v") for _, flag in rest[:event])
    return bool(event) and joined and any(flag[0] in "vpd" for _, flag in rest[event + 1 :][:1])


def _announces(verb: str, rest: Sequence[Word]) -> bool:
    """Tell 宣布 from what was announced, where that is a statement of its own."""
    word, flag = rest[0]
    if verb not in _SAID or flag in _VERBS or word in ("的", "了"):
        return False
    said = "".join(each for each, _ in rest)
    if re.search("、[^、]*等", said):  # 发现破损、缺失等缺陷: what was found, and no statement
        return False
    return len(said) >= _LONG_OBJECT and stands_alone([said])


def _is_occasion(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 视察灾区时 and 佩戴定位器后 from 20时 and from what they describe."""
    return (
        before[-1][0] in _OCCASIONS
        and any(flag in _VERBS for _, flag in before[:-1])
        and not before[-2][0].isdigit()
        and rest[0][0] != "的"
        and not rest[0][0][0].isdigit()
        and not _describes(rest)
    )


def _turns_to(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 组织人员 from where to, and 投入80万元 from 对大棚进行改造."""
    if before[-1][0] in (*_MODALS, *HALF_ADVERBS):  # 各农场要|对插秧机开展检查
        return False
    if rest[0][0] in _WITH_THEM and any(word in _TAKEN_ALONG for word, _ in before[:-1]):
        return True
    return rest[0][0] == "对" and bool(_HANDLED.search("".join(word for word, _ in rest)))


def _describes(words: Sequence[Word]) -> bool:
    """Tell whether the first verb only describes a noun: 举行的会议."""
    for at, (_, flag) in enumerate(words):
        if flag in _VERBS:
            return any(word == "的" for word, _ in words[at + 1 : at + 2])
    return any(word == "的" for word, _ in words)


def begins_predicate(words: Sequence[Word]) -> bool:
    """Tell 正式启用, 在市场举行, 开展了 from the verb in 巡检系统."""
    word, flag = words[0]
    done = flag in _VERBS and len(words) > 1 and words[1][0] in _ASPECTS
    adverb = flag in _ADVERBS and not word.endswith("期")  # 科创中心一期
    return word in _LED_BY or word in ACTS or adverb or done


def _is_second_half(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell the 为 of 以氢燃料为动力."""
    return rest[0][0] == "为" and any(word.startswith("以") for word, _ in before)


def is_subject(words: Sequence[Word]) -> bool:
    """Tell a noun with all that describes it: 停在门口的小轿车, 甲、乙两家公司."""
    if not _ends_a_noun(words[-1]) or words[-1][1] in ("t", "f"):
        return False
    last = max((at for at, (word, _) in enumerate(words) if word == "的"), default=-1)
    described = "".join(word for word, _ in words[: last + 1])
    if _PIVOTS.search(described) or words[0][0].startswith("对"):
        return False
    first, flag = words[0]
    named = len(words) > 1 and words[1][0].endswith(_PLACES)  # 望|湖路: a name, and no verb
    if flag in ("v", "p", "d") and not (named or (described and first in _DESCRIBED)):
        return False
    run = words[last + 1 :]
    return all(
        is_nominal(each) or _describes_next(run, at) or (named and not at)
        for at, each in enumerate(run)
    )


def _describes_next(words: Sequence[Word], at: int) -> bool:
    """Tell the 签约 of 签约仪式."""
    word, flag = words[at]
    if flag not in _VERBS or at + 1 == len(words) or word.endswith(_NO_COMPOUND):
        return False
    following = words[at + 1]
    if following[1] == "m" or (word in ACTS and following[0] not in _EVENTS):  # 模拟24小时降雨
        return False
    return (is_nominal(following) or following[1] in _VERBS) and following[0] not in (
        *_ASPECTS,
        *("一", "出"),
    )


def _is_where(words: Sequence[Word]) -> bool:
    """Tell a noun of some length behind 在, 面向 or the like, and nothing done before it."""
    if not _ends_a_noun(words[-1]):
        return False
    begins = _begins_where if words[-1][1] == "f" else _is_no_noun
    at = next((at for at in reversed(range(len(words))) if begins(words[at])), -1)
    if at < 0 or not _begins_where(words[at]):
        return False
    length = sum(len(word) for word, _ in words[at:])
    done = any(word in ACTS or word in _ASPECTS for word, _ in words[:at])
    return length >= _LONG_WHERE and not done


def _begins_where(word: Word) -> bool:
    return word[0] in _WHERE


def _is_no_noun(word: Word) -> bool:
    return _begins_where(word) or not is_nominal(word)


def _ends_a_noun(word: Word) -> bool:
    text, flag = word
    return (
        is_nominal(word)
        and text not in (*_JOINTS, *HALF_ADVERBS, *"年月日时点分")
        and flag not in ("b", "a", "d")
        and not text.isdigit()
        and not (flag == "nr" and len(text) == 1)
    )


def is_nominal(word: Word) -> bool:
    """Tell a noun, or what stands inside of a name or a list of nouns."""
    return word[0] in _JOINTS or word[1].startswith(_NOUNS) or word[1] in ("f", "t", "a")
