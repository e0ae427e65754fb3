"""Know what no comma parts, though a word in it looks as if something new began with it.

What stands in a preposition's object or in what describes a noun is not a deed of the clause.
"""

import re
from functools import lru_cache

from briefing.digest.words.phrases import phrased

_TOWARDS = (
    "感谢|祝贺|欢迎|支持|不满|关切|谴责|遗憾|哀悼|慰问|赞赏|高兴|敬意|满意|反对|担忧|理解|关注|"
    "抗议|钦佩|问候|怀疑"
)
_BETWEEN = "矛盾|分歧|争端|冲突|合作|差距|对立|危机|竞争|交流|往来|联系|区别|谈判|对话"
_WHOLE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![应针面反])对([^，]*?)表示[^，]{{0,4}}(?:{_TOWARDS})",
        r"就([^，]{4,}?[的等](?:问题|情况|事宜|议题))",
        r"[从由]([^，]*?\d[^，]*?[到至为]\d[^，]*?)的",
        rf"[与和同]([^，]*?(?:[上中间]|方面)[^，的]{{0,6}}的(?:{_BETWEEN}))",
        r"发挥([^，]*?作用)",
        r"包括([^，]*?在内)",
        r"(?<![应针面反])对([^，]*?)反应(?:强烈|冷淡|积极|热烈)",
        r"[向对给为与把让]((?:在|从|由|参加|获|荣获|取得|来自|前来|曾|未|已)[^，]*?的)",
        r"(?:选举|任命|推选|推举|聘任|聘请)([^，了]*?为)",
        r"在([^，了]*?(?:举行|召开|举办|开幕|闭幕)的[^，]*?(?:会议?|[赛式坛])上)",
        r"、([^，、的]{2,14}等(?:问题|情况|现象|工作|服务|活动|行为))",
        r"(?:调整|更改|变更|更名|改名|命名|延长|缩短|提前|推迟|上调|下调|增加|减少|设定|确定)([为至到])",
        r"在((?:谈到|谈及|回答|讲到|提到)[^，]*?时)",
    )
)
"""对镇上向灾区捐款表示感谢, 与邻县在水源问题上的分歧, 包括石板镇在内的十个镇."""
_NOTHING_BEHIND = re.compile(
    r"每[人户亩]每[年月天日季]$|的\d+[百千万]?[余多]?[名位个件条座家户所]$|”[式级型]$|"
    r"(?<![这那大])部分$|曾$|(?<![原死起病诱成基内外主])因(?![此而素为特])[^，]{1,4}$|不慎$|"
    r"、[一二三四五六七八九十两\d]+[年月天]$|[新改扩修]建$"
)
"""连续第三次当选, 每人每年提高20元, 因雨后路滑: what goes on is still to be told of."""
_GOES_ON = re.compile(
    r"以[上下内外](?!来)|在内(?=的|$)|驻(?![村扎守点足])|[主承协举]办(?:单位|方|者)|[一二三四五六七八九十]+楼|"
    r"对[\u4e00-\u9fff]{1,4}(?:汇率|比价|汇价)|比[价重例率索]|经贸|(?:成立|揭牌|颁奖|签约|启动|落成|首发|表彰)(?:大会|仪式|典礼)|对[^，]{2,20}?的(?:影响|作用|冲击|压力|打击|意义|贡献)(?:和|与|及|是)|长途[通电客汽运]|"
    r"(?:使用|操作|维修|养护|管理|应用|防治|保养|驾驶|栽培|种植|养殖|加工)(?:技能|技术)?"
    r"(?:培训|课程|讲座|说明|手册|方法|规范|办法|制度|大赛|比赛|竞赛|指南|演练)"
)
"""The rest of a number, a name or a word."""
_AMOUNTS_TO = re.compile(
    r"(?<=[价额率量数积度值费务])(?:为|达到?了?)(?=[近约]?\d)(?!\d{4}年|\d{1,2}月)"
)
"""鱼价|为20元一公斤: how much it is, and no comma between."""
_OBJECT_TO_COME = re.compile(
    r"(?<![的、会赛])(?:开展|结束|开始|举[行办]|召开|指导|介绍|建立|提出|制定|推出|成立|发布|公布|处理|遗失)$"
)
"""开展向困难职工送温暖的活动: behind the verb its object begins with what describes it."""
_GUESSED = "x"
_DATED = re.compile(r"\d[年月日时分]")
"""Of 16日出生 the dictionary makes 日出."""
_NAME_BEGUN, _NAME_ENDS = re.compile("、[^，、]{1,3}$"), re.compile("[^，、从在向对由]{1,2}、")


def is_kept_together(clause: str, at: int) -> bool:
    """Tell a place in what is one: a word, a name of a list, an object, an attribute."""
    before, rest = clause[:at], clause[at:]
    if _NOTHING_BEHIND.search(before) or _GOES_ON.match(rest) or _AMOUNTS_TO.match(clause, at):
        return True
    if "的" in rest and _OBJECT_TO_COME.search(before):
        return True
    if _NAME_BEGUN.search(before) and _NAME_ENDS.match(rest):
        return True
    if any(_holds(each, clause, at) for each in _WHOLE):
        return True
    return at in _inside_words(clause)


def _holds(whole: re.Pattern[str], clause: str, at: int) -> bool:
    return any(each.start(1) <= at < each.end(1) for each in whole.finditer(clause))


@lru_cache(maxsize=4096)  # a clause is asked about at each of its places
def _inside_words(clause: str) -> frozenset[int]:
    """Give the places inside the words that the dictionary has; a guessed one may be none."""
    inside: set[int] = set()
    start = 0
    for word, flag in phrased(clause):
        if flag != _GUESSED and not _DATED.search(clause[start - 1 : start + 1]):
            inside.update(range(start + 1, start + len(word)))
        start += len(word)
    return frozenset(inside)
