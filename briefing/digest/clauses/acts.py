"""Know by its first words where a predicate begins: 正式启用, 在市场举行, 开展了."""

from collections.abc import Sequence

from briefing.digest.words.predicates import ADVERBS, ASPECTS, VERBS
from briefing.digest.words.words import Word

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
FURTHER_ACTS = frozenset(
    (
        *("荣获", "摘得", "斩获", "捧回", "获批", "获准", "提前", "推迟", "降至", "升至", "增至"),
        *("减至", "送上", "送达", "拨打", "致电", "接过", "拿到", "领到", "截止", "接受", "吸引"),
        *("纳入", "列入", "收到", "拉响", "驶离", "驶向", "停靠", "停在", "坐落", "位于"),
        *("划定", "配备", "铺设", "增挂"),
        *("加挂", "担任", "当选", "评为", "列为", "处以", "判处", "宣读", "听取", "揭晓", "亮相"),
        *("落幕", "闭幕", "封顶", "合龙", "下线", "登上", "走上", "搬进", "住进", "开进", "骑进"),
        *("决定", "获", "占", "让", "分列", "分获", "涵盖", "汇集", "增长", "角逐", "分成", "入驻"),
        *(
            "揭牌",
            "展开",
            "鸣笛",
            "填筑",
            "开工",
            "新开工",
            "揭示",
            "面向",
            "揭幕",
            "开幕",
            "响起",
            "收录",
        ),
        *(
            "公开审理",
            "圆满完成",
            "隆重开幕",
            "榜上有名",
            "回到",
            "手持",
            "共有",
            "就要",
            "备足",
            "试行",
            "推开",
        ),
        *("看中", "接诊", "来电", "选派", "配齐"),
        *("赶到", "带来", "迎接", "欢聚", "齐聚", "聚集", "围坐", "刊发", "刊登", "遭遇", "突遇"),
    )
)
"""Verbs before which one breathes, though the noun there may be their object: 三个站点停靠取消."""
LIGHT_VERBS = "进行|开展|实施|予以"
"""Verbs that only say that the noun behind them is done: 对大棚进行改造."""
WENT_TO = "来到|深入|走进|前往|赴"
"""Verbs with which one goes somewhere for what is told next."""
HALF_ADVERBS = (
    *("全部", "临时", "成功", "一审", "二审", "集体", "现场", "则", "也", "共同", "记者", "本人"),
    *("统一", "人均", "总体", "自己", "重点", "联合", "定期", "不定期", "及时", "主动", "按时"),
    *("每月", "每年", "每天", "每日", "每周", "每晚", "每季度", "每学期"),
)
"""What belongs to the verb behind it, whatever its own tag: nobody breathes between them."""


SET_DOWN = tuple("停坐落")
"""With 在 behind them they are what is told, and where."""
WAYS = ("成功", "统一", "免费", "自主", "顺利", "圆满", "首次", "同时", "双向")
"""How something is done, whatever their tag, where a verb or with whom comes next."""


_NO_ADVERBS = (
    *("立法", "进度", "难度", "难点", "终点", "据点", "批次", "相声", "相机", "比分", "积分"),
    *("首都", "首相", "真相", "果实", "全新", "最新", "高速", "纵深", "差别", "长处", "好处"),
)
"""Nouns and attributes that the dictionary has for adverbs."""


def begins_predicate(words: Sequence[Word]) -> bool:
    """Tell 正式启用, 在市场举行, 开展了 from the verb in 巡检系统."""
    word, flag = words[0]
    done = flag in VERBS and len(words) > 1 and words[1][0] in ASPECTS
    adverb = flag in ADVERBS and not (word.endswith(("期", "不少")) or word in _NO_ADVERBS)  # 一期
    following = words[1] if len(words) > 1 else ("", "")
    put = word in SET_DOWN and following[0] == "在"
    way = word in WAYS and following[1] in (*VERBS, "p", "d")
    done = done or (flag == "x" and following[0] == "了")  # 飘出
    hours = word in HALF_ADVERBS and word.startswith("每") and following[0].isdigit()
    told = adverb or done or put or way or hours
    return word in _LED_BY or word in ACTS or told
