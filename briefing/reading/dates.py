"""Years, months, days, decades, generations and the clock."""

import re
from re import Match

from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.rule import DASH, Rule

_YEAR = r"(?:1[1-9]|20|21)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_SPAN_OF_YEARS = r"[来多余]|以[上来内]|前的?历史|的?(?:历史|文明|沧桑|岁月|风雨|时间|跨度|古)"
_HOUR = r"(?:2[0-4]|1\d|0?\d)"
_MINUTE = r"[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d:：])"
_PART_OF_DAY = r"(?:(?<=[日号午晨晚夜间早天起])|(?<=时间[:：为是])|(?<=[日号午晨晚夜间早天] ))"
_CLOCK = rf"{_HOUR}{_MINUTE}"


def _years(match: Match[str]) -> str:
    return "到".join(one_by_one(year) for year in re.findall(r"\d+", match[0]))


def _season(match: Match[str]) -> str:
    return f"{one_by_one(match[1])}到{one_by_one(match[2])}"


def _date(match: Match[str]) -> str:
    year, month, day = re.findall(r"\d+", match[0])
    return f"{one_by_one(year)}年{cardinal(month.lstrip('0'))}月{cardinal(day.lstrip('0'))}日"


def _times(match: Match[str]) -> str:
    return "到".join(_time(clock) for clock in re.findall(_CLOCK, match[0]))


def _time(clock: str) -> str:
    hour, *rest = re.split("[:：]", clock)
    said = number(hour.lstrip("0") or "0", counted=True) + "点"
    if any(int(each) for each in rest):
        for each, unit in zip(rest, "分秒", strict=False):
            said += _two_figures(each) + unit
    elif len(rest) > 1:
        said += "整"
    return said


def _two_figures(figures: str) -> str:
    return (
        one_by_one(figures)
        if figures[0] == "0" and figures != "00"
        else cardinal(str(int(figures)))
    )


def _generations(match: Match[str]) -> str:
    return re.sub(r"\d\d", lambda figures: one_by_one(figures[0]), match[0].replace("/", "、"))


RULES = (
    Rule("date", rf"(?<!\d){_YEAR}([-/.]){_MONTH}[-/.]{_DAY}(?![\d./-])", _date),
    Rule("season", rf"({_YEAR})[-–—/](\d\d)(?=赛季|学年|财年|年度|跨年)", _season),
    Rule("year range", rf"{_YEAR}{DASH}{_YEAR}(?![\d.])", _years),
    Rule(
        "year",
        rf"{_YEAR}(?=年(?!{_SPAN_OF_YEARS}))|(?<=公元)\d{{1,4}}(?=年)|(?<=公元前)\d{{1,4}}(?=年)",
        _years,
    ),
    Rule("year", rf"(?<=农历){_YEAR}|{_YEAR}(?=(?:学年|年度|赛季|财年|[届款级](?!别)))", _years),
    Rule("year", r"['‘’]\d\d(?=年)", _years),
    Rule("generation", r"\d[05](?:[、/]\d[05])*(?=[”’\"]?后(?!来|卫|期|续))", _generations),
    Rule("generation", r"\d[05](?=[”’\"]?[、/][“‘\"]?\d[05][”’\"]?后)", _generations),
    Rule("month or day", r"0(\d)(?=[月日号])", lambda m: cardinal(m[1])),
    Rule("minute", r"(?<=[时点分])0\d(?=[分秒])", lambda m: one_by_one(m[0])),
    Rule("time range", rf"{_CLOCK}{DASH}{_CLOCK}", _times),
    Rule("time", rf"(?:2[0-4]|1\d|0\d){_MINUTE}|{_PART_OF_DAY}\d{_MINUTE}", _times),
    Rule("time", r"[2-9][:：](?:[0-5]\d)(?![\d:：])|\d[:：](?:00|30)(?![\d:：])", _times),
    Rule(
        "anniversary", r"\d{1,2}[·•・‧]\d{1,2}(?!\d)", lambda m: one_by_one(re.sub(r"\D", "", m[0]))
    ),
    Rule(
        "anniversary",
        r"3\.15(?=[”\"]?(?:晚会|国际消费|消费者|维权))|11\.11(?=[”\"]?(?:购物|大促))",
        lambda m: one_by_one(re.sub(r"\D", "", m[0])),
    ),
    Rule("date range", rf"(?<=[年月日号时点分世纪季度]){DASH}(?=\d)", lambda _: "到"),
    Rule("date range", rf"(?<=[周期][一二三四五六日天]){DASH}(?=[周星])", lambda _: "到"),
)
