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
_KEPT = (
    "(?:世界|国际|全国|中国|全民|国家|联合国|网络)[一-龥]{1,9}?[节日](?!报)|学雷锋|防灾减灾|知识产权"
    "|(?:护士|儿童|青年|建军|建党|教师|情人|记者|医师|警察|丰收|男生|女生|网购|电商)节"
    "|(?:读书|地球|环境|爱[眼牙耳肝]|助残|献血|无烟|博物馆|消防|消防宣传|航天|诚信|扶贫|志愿者|残疾人|税收"
    "|纪念|睡眠|气象|湿地|粮食|安全教育|低碳|土地|海洋|人口|糖尿病|高血压|结核病)日"
)
"""Days of each year that go by their month and day: 4.23世界读书日, 5.12护士节."""
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
    Rule(
        "anniversary",
        rf"(?<![\d./]){_MONTH}[./]{_DAY}(?={_QUOTE}[“‘\"]?(?:{_KEPT}))",
        _anniversary,
    ),
    Rule(
        "date range",
        rf"(?:(?<=[年月日号时点分])|(?<=世纪|季度|年度)){DASH}(?=\d)(?!\d+(?:\.\d+)?[%‰℃])",
        lambda _: "到",
    ),
    Rule("date range", rf"(?<=[周期][一二三四五六日天]){DASH}(?=[周星])", lambda _: "到"),
)
