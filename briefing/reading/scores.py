"""Ratios and scores: 3:2, 1∶1.5∶2, 25-18, 2:0（21:15、21:18）."""

import re
from re import Match

from briefing.reading.numbers import counted
from briefing.reading.numerals import number, one_by_one
from briefing.reading.rule import NUMBER, Rule, behind

_SCORED = (
    "大?比分|战胜|击败|战平|战罢|逼平|打平|扳平|不敌|负于|领先|落后|逆转|反超|获胜|取胜|[小大完险]胜"
    "|胜出|客胜|主胜|胜|负|憾负|惜败|落败|告[负捷]|(?:握手)?言和|力克|轻取|横扫|淘汰|险胜|[赢输]"
    "|拿下[^，。]{0,5}[局盘]"
)
_WON = behind("以 胜 负 赢 输 战平 击败 不敌 落后 领先 言和 点球 比分 比分为 比分是 比分: 比分：")
_PLAYED = rf"(?:{_WON}|(?<=[首末胜一二三四五六七八九\d][局盘节]))"
_AGAINST = r"\s?[-–—:：∶]\s?"
_SCORE = rf"\d{{1,3}}{_AGAINST}\d{{1,3}}(?:[（(]\d{{1,2}}[）)])?"
_SETS = rf"{_SCORE}(?:\s?[，、,/；;\s]\s?{_SCORE})*(?![\d.])"
_PAUSES = re.compile(r"[（）(),/;\s，；、]+")
_RISING = re.compile(r"(\d+)[-–—](\d+)")


def versus(match: Match[str]) -> str:
    """Say the figures of a match with 比 between them."""
    return "比".join(number(part) for part in re.findall(NUMBER, match[0]))


def _sets(match: Match[str]) -> str:
    """Say scores one after the other, with the pauses that stand between them."""
    said = re.sub(rf"(?<=\d){_AGAINST}(?=\d)", "比", match[0])
    said = re.sub(r"\d+", lambda figures: number(figures[0]), said)
    return _PAUSES.sub(lambda pause: "、" if pause[0] == "、" else "，", said)


def _pairs(match: Match[str]) -> str:
    """Say `11-9、9-11` as scores if one of them falls, else as ranges."""
    pairs = _RISING.findall(match[0])
    if any(int(low) > int(high) for low, high in pairs):
        return _sets(match)
    said = "、".join(f"{number(low)}到{number(high)}" for low, high in pairs[:-1])
    low, high = pairs[-1]
    return f"{said}、{number(low)}到{counted(match, high)}"


def _chain(match: Match[str]) -> str:
    parts = re.findall(r"\d+", match[0])
    between = "" if all(len(part) == 1 for part in parts) else "杠"
    return between.join(one_by_one(part) for part in parts)


SCORES = (
    Rule("score", rf"\d(?:{_AGAINST}|比)\d[（(]{_SETS}[）)]", _sets),
    Rule("score", rf"{_PLAYED}{_SETS}(?![年月日点时%]|[为前后起]|开始)", _sets),
    Rule(
        "score",
        rf"(?<![\d.:：])\d{{1,3}}{_AGAINST}\d{{1,3}}(?=[”\"]?的?(?:{_SCORED}))",
        versus,
    ),
)
"""Before the clock: 21:19拿下决胜局 is no time of the day."""

RULES = (
    Rule(
        "scores or ranges",
        r"(?<![\d.])\d{1,3}[-–—]\d{1,3}(?:\s?[、，,]\s?\d{1,3}[-–—]\d{1,3})+(?![\d.]|[-–—]\d)",
        _pairs,
    ),
    Rule("formation", r"\d+(?:[-–—]\d+){2,}", _chain),
)
RATIOS = (Rule("ratio", rf"{NUMBER}(?:\s?[:：∶]\s?{NUMBER})+", versus),)
