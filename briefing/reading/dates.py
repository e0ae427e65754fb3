"""Months, days, decades, generations and the days that are names."""

import re
from re import Match

from briefing.reading.numerals import cardinal, one_by_one
from briefing.reading.rule import DASH, Rule
from briefing.reading.years import YEAR

_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_REMEMBERED = (
    "晚会|国际消费|消费者|维权|购物|大促|事变|事件|惨案|国庆|假期|黄金周|小长假|劳动节|特大|大?地震|抗震"
    "|[汶玉芦]|大案|专案|案件|暴雨|阅兵|国家公祭|宪法日|运动|妇女节|植树节|禁毒"
)
_QUOTE = '[”’"]?'


def _date(match: Match[str]) -> str:
    year, month, day = re.findall(r"\d+", match[0])
    said = f"{one_by_one(year)}年{cardinal(month.lstrip('0'))}月{cardinal(day.lstrip('0'))}日"
    return said + ("，" if match[0].endswith("T") else "")


def _month(match: Match[str]) -> str:
    return f"{one_by_one(match[1])}年{cardinal(match[2].lstrip('0'))}月"


def _generations(match: Match[str]) -> str:
    return re.sub(r"\d\d", lambda figures: one_by_one(figures[0]), match[0].replace("/", "、"))


def _anniversary(match: Match[str]) -> str:
    """Say 9·18 figure by figure; the national day, 10·1, is 十一."""
    figures = re.sub(r"\D", "", match[0])
    return "十一" if figures == "101" else one_by_one(figures)


RULES = (
    Rule("date", rf"(?<!\d){YEAR}([-/.]){_MONTH}[-/.]{_DAY}(?![\d./-])(?:T(?=\d))?", _date),
    Rule("month", r"(?<![\d.-])((?:19|20)\d\d)[-/](0[1-9]|1[0-2]|[1-9])(?![\d./-])", _month),
    Rule("month", r"(?<=[（(—于至])((?:19|20)\d\d)\.(0[1-9]|1[0-2])(?![\d./%])", _month),
    Rule(
        "generation",
        rf"\d[05](?:[、/]\d[05])*(?={_QUOTE}后(?!来|卫|期|续|劲|备|半|排))",
        _generations,
    ),
    Rule("generation", rf"(?<![\d.])(?:19|20)\d[05](?={_QUOTE}后)", _generations),
    Rule("generation", rf"\d[05](?={_QUOTE}[、/][“‘\"]?\d[05]{_QUOTE}后)", _generations),
    Rule("month or day", r"(?<!\d)0(\d)(?=[月日号])", lambda m: cardinal(m[1])),
    Rule("anniversary", r"(?<![\d.])\d{1,2}[·•・‧]\d{1,2}(?!\d)", _anniversary),
    Rule(
        "anniversary",
        rf"(?<![\d.])\d{{1,2}}[./]\d{{1,2}}(?={_QUOTE}(?:{_REMEMBERED}))",
        _anniversary,
    ),
    Rule("date range", rf"(?<=[年月日号时点分世纪季度]){DASH}(?=\d)", lambda _: "到"),
    Rule("date range", rf"(?<=[周期][一二三四五六日天]){DASH}(?=[周星])", lambda _: "到"),
)
