"""Years, told from quantities: 2023年 but 1500年历史, 2024巴黎奥运会 but 2024辆."""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import cardinal, one_by_one
from briefing.reading.rule import DASH, HAN, NUMBER, Rule, behind

YEAR = r"(?:1[1-9]|20|21)\d\d"
_LASTING = re.compile(
    r"\s?年(?:[多余]|以上|之久|的?(?:悠久|漫长|建城|灿烂)?的?"
    r"(?:历史(?!最|性|新|上|罕|同期|首|第|极|遗|[高低])|文明|沧桑|岁月|风雨|时间|跨度|古[城镇村树道寺建]))"
)
"""Behind any figure these make a stretch of time of it."""
_AGO = re.compile(r"\s?年(?:前(?![后夕])|来(?![到自访华了得过]))")
_ALONE = re.compile(r"\s?年(?:前(?![后夕])|[的，。、；）)]|$)")
_SINCE = re.compile(r"(?:[近约逾超达有经历满整隔龄]|距今|上下)\s?$")
_IN = re.compile(r"[自从到至于在截]\s?$")
_DATED = re.compile(r"\s?年(?:[出入毕参生]|\d|前后)")
_EVENT = (
    "奥运|残奥|亚运|全运|世界杯|亚洲杯|欧洲杯|锦标赛|马拉松|联赛|大赛|邀请赛|公开赛|大奖赛|嘉年华|晚会"
    "|博览会|展览会|交易会|大会|论坛|峰会|年会|研讨会|艺术节|文化节|电影节|音乐节|丰收节|旅游节|购物节"
    "|春运|春晚|高考|中考|国考|考研|校招|抗洪|报告|白皮书|蓝皮书|榜单|排行榜|行动|计划"
)
_NAMES = (
    "人工|人形|人民|人才|米兰|元旦|元宵|天府|天津|台北|户外|口岸|口腔|双创|双十|部长|首届|首都|家庭"
    "|家居|家电|数字"
)
"""Names that begin like something counted."""
_NOT_COUNTED = f"(?!(?![国省市县区地部校村会端世]|{_NAMES})(?:{COUNTED})|[余多来万亿千百个年])"
_OPENS = "(?<![^“‘《「『#（(【、，。：:；！？\n])"
_TERM = "学年|年度|赛季|财年|[届款级](?!别)"


def years(match: Match[str]) -> str:
    """Say years figure by figure, with 到 from one to the next."""
    return "到".join(one_by_one(year) for year in re.findall(r"\d+", match[0]))


def _year(match: Match[str]) -> str:
    return cardinal(match[0]) if _lasts(match) else one_by_one(match[0])


def _lasts(match: Match[str]) -> bool:
    """Weigh what stands on both sides of a figure before 年: centuries last, dates do not."""
    text, end = match.string, match.end()
    before = text[max(0, match.start() - 3) : match.start()]
    if _LASTING.match(text, end):
        return True
    if _IN.search(before):
        return False
    if match[0].endswith("00") and match[0] != "1900":
        since = _SINCE.search(before) and not _DATED.match(text, end)
        return bool(since or _AGO.match(text, end))
    return bool(match[0] < "1900" and _SINCE.search(before) and _ALONE.match(text, end))


def _season(match: Match[str]) -> str:
    return f"{one_by_one(match[1])}到{one_by_one(match[2])}"


RULES = (
    Rule("season", rf"({YEAR})[-–—/](\d\d|{YEAR})(?=[赛雪冰榨]季|学年|财年|年度|跨年)", _season),
    Rule("year range", rf"{YEAR}{DASH}{YEAR}(?![\d.])", years),
    Rule("year range", rf"(?<=年|元){DASH}(?=公元)|(?<=\d){DASH}(?=公元)", lambda _: "到"),
    Rule("year", rf"{behind('公元 公元前')}\d{{1,4}}(?=年|{DASH}(?:公元|前)?\d+年)", years),
    Rule("year", rf"{YEAR}(?=\s?[至到和与、]\s?{YEAR}(?:年|{_TERM}))", years),
    Rule("year", rf"[1-9]\d\d(?=年{DASH}\d{{3,4}}年)|(?<=[1-9]\d\d年[-–—~])\d{{3}}(?=年)", years),
    Rule("year range", rf"(?<=[（(])[1-9]\d\d{DASH}\d{{3,4}}(?=年?[）)])", years),
    Rule("year", rf"{YEAR}(?=\s?年)", _year),
    Rule("year", rf"(?<=农历){YEAR}|{YEAR}(?=(?:{_TERM}))", years),
    Rule("year", rf"{YEAR}(?={DASH}(?:[）)]|至今|今))", years),
    Rule("year", r"['‘’]\d\d(?=[年届级])(?!年代)", years),
    Rule(
        "year",
        rf"(?:(?<![\d{HAN}A-Za-z])|(?<=[在于暨]))['’]\d\d(?=[{HAN}])(?!年代|[后多余个])",
        years,
    ),
    Rule(
        "year",
        r"(?<![\d.第])[4-9]\d(?=[级届](?:校友|毕业|学[生员]|同学|新生|本科|硕士|研究生))",
        years,
    ),
    Rule("year", r"(?<![\d.])[6-9]\d(?=年[春夏秋冬底初末])", years),
    Rule("year", r"(?<![\d.])0\d(?=年)|(?<![\d.])\d\d(?=年(?:\d{1,2}月|[出毕]|入伍|参军))", years),
    Rule(
        "year", r"(?<![\d.])(?:0\d|[1-3]\d|9\d)(?=年?(?:世界杯|奥运|亚运|抗洪|欧洲杯|国考))", years
    ),
    Rule(
        "year",
        rf"(?<![\d.,A-Za-z])(?:19[4-9]|20[0-4])\d(?=\s?{_NOT_COUNTED}[{HAN}·]{{0,14}}?(?:{_EVENT}))",
        years,
    ),
    Rule("year", rf"{_OPENS}20[0-4][1-9](?=\s?{_NOT_COUNTED}[{HAN}])", years),
    Rule("year", rf"(?<![\d.])(?:19|20)\d\d(?=·[{HAN}])", years),
    Rule("year", r"(?<!\d)20[0-4]\d(?=(?:Q[1-4]|H[12]|[AE])(?![A-Za-z\d]))", years),
    Rule("year", rf"(?<=[（(])(?:19|20)\d\d(?=[）)])(?!{NUMBER}\d)", years),
)
