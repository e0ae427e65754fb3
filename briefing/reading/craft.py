"""Types of aircraft, rockets, missiles and tanks: 歼-20, 波音737-800, 神舟-17, 99A坦克."""

from re import Match

from briefing.reading.numerals import cardinal, one_by_one
from briefing.reading.rule import Rule, behind

_WEAPONS = behind(
    "歼 轰 运 直 强 教 水 图 苏 安 东风 巨浪 鹰击 红旗 长剑 米格 伊尔 霹雳 无侦 攻击 彩虹 翼龙"
)
_SPACE = behind("神舟 天舟 嫦娥 长征 天宫 风云 天问 实践 海洋 高分 快舟 力箭 捷龙 阿波罗")
_FLIES = (
    "(?=[A-Z]?(?:运输机|大型运输|战斗机|战机|飞机|直升机|轰炸机|教练机|加油机|隐身|舰载机"
    "|型|[首试]飞|编队))"
)
_ARMS = "坦克|主战|步枪|自动步枪|自行|狙击|火炮|战车|轻型|装甲|手枪|轻机枪"


def _type(match: Match[str]) -> str:
    """Say teens as numbers, 歼十六, and all else figure by figure, 歼二零."""
    figures = match[1]
    teen = (
        len(figures) == 2
        and figures[0] == "1"
        and not match.string.startswith("东风", match.start() - 2)
    )
    return cardinal(figures) if teen else one_by_one(figures, one="幺")


def _airliner(match: Match[str]) -> str:
    series = f"杠{one_by_one(match[2], one='幺')}" if match[2] else ""
    return one_by_one(match[1], one="幺") + series


def _series(match: Match[str]) -> str:
    family, variant = (one_by_one(each, one="幺") for each in match.groups()[1:])
    return f"{match[1]}{family}杠{variant}"


RULES = (
    Rule("type", rf"{_WEAPONS}[-－–](\d{{1,3}})(?!\d)", _type),
    Rule("type", r"(?<=[歼轰])(\d{1,2})(?!\d)", _type),
    Rule("type", rf"(?<=[运直教强])(\d{{1,2}}){_FLIES}", _type),
    Rule("type", r"(?<=米)[-–](8|17|26|28|171)(?=[A-Z]|直升机|武装|运输|型)", _type),
    Rule("airliner", r"(?<=波音|空客)(\d{3})(?:[-—–](\d{3}))?(?!\d)", _airliner),
    Rule("airliner", r"(?<![A-Za-z])([AB])(\d{3})-(\d{3})(?!\d)", _series),
    Rule("spacecraft", rf"{_SPACE}[-－–](\d{{1,2}})(?!\d)", lambda m: cardinal(m[1])),
    Rule(
        "type",
        rf"(?<!\d)(\d\d)(?=[A-Z]?式(?:{_ARMS})|[A-Z](?:主战)?坦克)",
        lambda m: one_by_one(m[1], one="幺"),
    ),
)
