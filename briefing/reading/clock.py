"""Times of the day, and times that a race took: 14:05, 8:00-17:30, 2:05:48, 9秒83."""

import re
from re import Match

from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.rule import DASH, Rule, behind

_HOUR = r"(?:2[0-4]|1\d|0?\d)"
_SIXTY = r"[:：][0-5]\d"
_MINUTE = rf"{_SIXTY}(?:{_SIXTY})?(?![\d:：])"
_CLOCK = rf"{_HOUR}{_MINUTE}"
_DAY = "日号午晨晚夜间早天"
_PART_OF_DAY = rf"(?:(?<=[{_DAY}起])|(?<=[{_DAY}] )|{behind('时间: 时间： 时间为 时间是')})"
_PARTS = ("凌晨", "清晨", "早上", "早晨", "上午", "中午", "下午", "傍晚", "晚上", "今晚", "夜间")
_DAWN, _DUSK, _NOON = 5, 6, 12
"""Hours."""
_TAKEN = behind("成绩 用时 耗时 历时 时长 纪录 记录 跑出 游出 完赛", joints="为是:：了")
_LATER = "次日|翌日|当[日晚]|第二天|凌晨|晚上?|[上下中]午"


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


def _half_day(match: Match[str]) -> str:
    """Say 3:05 PM as 下午三点零五分, 12 AM as 零点; a part of the day that is printed is enough."""
    clock, half = match[1], match[2].upper()
    hour = int(re.split("[:：]", clock)[0])
    if half == "A":
        part = "凌晨" if hour % _NOON < _DAWN else "上午"
    else:
        part = "下午" if hour % _NOON < _DUSK else "晚上"
    if hour == _NOON:
        clock, part = (f"0{clock[2:]}", "凌晨") if half == "A" else (clock, "中午")
    printed = match.string[max(0, match.start() - 2) : match.start()].strip()
    said = _time(clock)
    return said if hour > _NOON or printed.endswith(_PARTS) else part + said


def _two_figures(figures: str) -> str:
    return (
        one_by_one(figures)
        if figures[0] == "0" and figures != "00"
        else cardinal(str(int(figures)))
    )


def _taken(match: Match[str]) -> str:
    """Say how long it took: hours, minutes, seconds, and hundredths figure by figure."""
    whole, _, hundredths = match[0].partition(".")
    parts = re.findall(r"\d+", whole)
    said = ""
    for part, unit in zip(parts, ("小时", "分", "秒")[-len(parts) :], strict=True):
        if int(part) or said:
            said += (_two_figures(part) if said else number(str(int(part)), counted=True)) + unit
    return (said or "零秒") + (one_by_one(hundredths) if hundredths else "")


def _minutes(match: Match[str]) -> str:
    minutes, seconds, hundredths = match.groups()
    said = f"{number(minutes, counted=True)}分{_two_figures(seconds)}秒"
    return said + one_by_one(hundredths or "")


RULES = (
    Rule(
        "half of the day",
        rf"(?<![\d:：.])({_HOUR}(?:{_SIXTY})?)\s?([AaPp])\.?[Mm](?![A-Za-z\d])"
        r"(?:\.?\s?(?=[至到])|\.(?=[，。\s]))?",
        _half_day,
    ),
    Rule("half of the day", rf"(?<=[AaPp][Mm]){DASH}(?=\d)", lambda _: "到"),
    Rule("minute", r"(?<=[时点分])0\d(?=[分秒])", lambda m: one_by_one(m[0])),
    Rule("hundredths", r"(?<=\d秒)\d{1,3}(?![\d.])", lambda m: one_by_one(m[0])),
    Rule("duration", rf"{_TAKEN}\d{{1,2}}{_SIXTY}{_SIXTY}(?:\.\d{{1,3}})?(?!\d)", _taken),
    Rule("duration", rf"(?<![\d:：])\d{{1,2}}(?:{_SIXTY}){{1,2}}\.\d{{1,3}}(?![\d:：.])", _taken),
    Rule("duration", rf"(?<![\d:：])[0-9]{_SIXTY}{_SIXTY}(?=的?成绩|[完夺刷打获跑])", _taken),
    Rule("duration", r"(\d{1,2})[′'’](\d{2})[″\"”](\d{1,2})?(?!\d)", _minutes),
    Rule("countdown", r"(?<![A-Za-z])T[-−–](?=\d+[天日小分秒])", lambda _: "T减"),
    Rule("time range", rf"{_CLOCK}{DASH}{_CLOCK}", _times),
    Rule("time range", rf"(?<=[\d点时分]){DASH}(?=(?:{_LATER})\s?\d)", lambda _: "到"),
    Rule("time", rf"(?:2[0-4]|1\d|0\d){_MINUTE}|{_PART_OF_DAY}\d{_MINUTE}", _times),
    Rule("time", rf"(?<![\d:：])\d{_SIXTY}{_SIXTY}(?![\d:：])", _times),
    Rule("time", r"[2-9][:：](?:[0-5]\d)(?![\d:：])|\d[:：](?:00|30)(?![\d:：])", _times),
)
