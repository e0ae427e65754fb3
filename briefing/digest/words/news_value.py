"""Know by its words what makes news of a sentence: an event, its outcome, who was hurt."""

import re
from functools import lru_cache

from briefing.digest.words.punctuation import figures

EVENT = re.compile(
    r"召开|举行|举办|启动|开幕|闭幕|落幕|开讲|开赛|开班|通行|通车|通水|投用|启用|开放|上线|揭牌|"
    r"签约|开工|竣工|奠基|发布|公布|获评|入选|夺冠|获得|荣获|完成|达到|突破|增长|印发|出台|视察|"
    r"调研|督查|检查|考察|走访|慰问|开展|成立|结束|延长|推出|实施|建成|发现|破获|抵达|发生|来到|"
    r"出现|来袭|迎来|发车|摘下|救|绘制|抓获|当选|查看|观看|收看|了解|听取|颁发|授旗|参与|参观|观摩|启程|收官|决出|现身|救助|通过|"
    r"判决|判处|宣判|逝世|去世|宣布|通报|回应|停水|停电|停航|停运|召回|取消|受灾|起火|侧翻|相撞|坠|地震|伤亡|死亡|受伤|战胜|击败|"
    r"上涨|下跌|下降|上调|下调|不作调整|否认|捐|转移|拟|将于|定于|命名|攻关|分离出|出土|试运行|运行|揭晓|改成|变成|改建|改为|租下|租了|拆掉|拆除|装上|平移|夺得|鸣锣|开镰|开捕|位列|升至|降至|改造|研究|督查|视频"
)
ASKS = re.compile(r"？|怎么|如何|为何|为什么|能不能|可否|该不该|吗|谁|多少|咋")
"""What a headline asks with."""
WHEN = re.compile(
    r"\d{1,2}月\d{1,2}日|日前|近日|最近|当天|已经|连日来|上午|下午|截至|\d{4}年|今年|本月|本周"
)
_LEANING = re.compile(
    r"^(?:这(?![家位座支].*的)|那|可(?=记者|是|惜|眼下|如今|这|他|她|不)|该|他|她|它|其|此(?!次)|此举|同时|从那|从此|自此|后来|接着|而|但|不过|因此|所以|另外|对此|也|又|还|并|"
    r"两人|二人|双方|两者|前者|后者|上述|另一方面|其次|再次|最后|其二|[二三四五]是|随后|为此|于是|然而|正是|(?:理由|原因)(?:主要)?(?:是|在于|很)|[^，]{2,12}，正是[他她]|原来(?!的)|次年|第二年|头一年|当年|那年|不仅|不少|第[二三四](?!届|季度|十|产业|[中小]学|医院|人民医院)|各级|停[水电气暖]范围|影响范围)"
)
_PRONOUN = re.compile(
    r"^[^，]{0,8}(?:日前|近日|目前|当天|随后|[年月日])，?(?:他|她|它|其(?![中他余]))|"
    r"^[^，]{2,16}(?:表示|认为|说|称|介绍)，(?:它|其(?![中他余])|这[张株项个些种座条])|"
    r"^(?![^，]*(?:抵达|到达|来到|前往|飞抵|赶到|回到)[^，]{2,}，)[^，]*(?:，[^，]*)?在(?:这里|当地|那里)|"
    r"^[^，]{1,12}(?:[春夏秋冬]天?|[天晚时后前]|上午|下午)，[他她它]|"
    r"^(?:等|让|给|对|跟)[他她它]|"
    r"^(?:顾不[上得]|听[到说]|看[到见]|得知|[说谈讲聊]起|[说谈]到|想[到起]|回到|退休|临走)[^，]{0,12}，[他她它]"
)
RESULT = re.compile(
    r"(?:已|首次|累计|正式|成功|全部)[^，]{0,4}(?:达|建|完成|实现|发布|投|恢复|获)|(?:保持|控制)在|首次[^，]{0,8}突破"
)
"""What was reached: of a long sentence this is the news."""
OUTCOME = re.compile(
    r"(?:^|，)(?:终于|最终|到[^，]{2,12}[时点分]，)|全部(?:恢复|整改|脱险|获救)|(?:依法|一审|二审|终审)[^，]{0,6}(?:判决|判处|驳回)|"
    r"没有再|达成[^，]{0,6}(?:协议|和解|调解)|找(?:到|回)了|上签了字"
)
"""How it came out: what rescue, repair and law are told for, however late it is printed."""
_HURT = re.compile("死亡|遇难|身亡|丧生|失联|失踪|溺亡|受伤|轻伤|重伤")
_CASUALTIES = re.compile(rf"[\d一二两三四五六七八九十]+[名位]?[^，。\d]{{0,6}}(?:{_HURT.pattern})")
_NOBODY_HURT = re.compile(
    r"(?:未|没有|无|暂无)(?:造成|发生)?(?:任何)?人员(?:伤亡|受伤|被困)|无[人一](?:受伤|伤亡|被困)"
)
_ANOTHER_TIME = re.compile(
    r"去年|前年|此前|曾|历史|以来|近年|往年|年均|同比|未发生|如果|一旦|可能|容易"
)
_SCENE = re.compile(r"^(?:凌晨|清晨|傍晚|夜幕|夜色|晨光|午后|锣鼓|走进|一大早|阳光)")
_HAN_PAIR = re.compile(r"(?=([\u4e00-\u9fff\d][\u4e00-\u9fff\d]))")


def tells_casualties(text: str) -> bool:
    """Tell a sentence that says who was killed or hurt: of a brief it is told first."""
    if not _HURT.search(text):  # which is soon known of most
        return False
    hurt = _CASUALTIES.search(text) and not _NOBODY_HURT.search(text)
    return bool(hurt) and not _ANOTHER_TIME.search(text)


@lru_cache(maxsize=4096)  # a sentence is asked about in each choice that it is tried in
def leans(text: str) -> bool:
    """Tell whether a sentence is only understood behind the one before it: 他…, 此举…, 该约定…."""
    return bool(_LEANING.match(text) or _PRONOUN.search(text))


@lru_cache(maxsize=4096)  # a sentence is weighed against every other one
def pairs(text: str) -> frozenset[str]:
    """Give the pairs of neighbouring characters: what two wordings of one thing share."""
    return frozenset(_HAN_PAIR.findall(text))


def is_scenery(text: str) -> bool:
    """Tell a sentence that sets the scene: the sky, or no event, day or number."""
    if _SCENE.match(text):
        return not EVENT.search(text)
    return not (WHEN.search(text) or EVENT.search(text) or figures(text))
