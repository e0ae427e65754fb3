"""Signs that stand for words: ≥60, 3×5米, A+, 甲→乙, #1 — and ×× where a name is not told."""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import cardinal, number
from briefing.reading.quotients import any_of
from briefing.reading.rule import CLOSING, HAN, Rule
from briefing.reading.tables import pairs

_SAID = pairs("symbols.tsv")
_JOINED = rf"\dA-Za-z{HAN}”’"
_ZERO = "[一二三四五六七八九〇]"
_UNTOLD = "年月日号省市县区镇乡村路街"
_ARROWS = "→➔➙➛➜➝➞➡⇒⟶↔⇔⟷"
_END = rf"(?=$|[\s，。、；：？！,;）){CLOSING}级评的])"


def _power(match: Match[str]) -> str:
    exponent = match[1]
    figures = cardinal(re.sub(r"\D", "", exponent))
    return f"的{'负' if exponent[0] in '-−' else ''}{figures}次方"


def _section(match: Match[str]) -> str:
    return f"第{'点'.join(map(number, match[1].split('.')))}节"


BETWEEN = (
    Rule(
        "times",
        rf"(?<=\d)(?<!\b0)\s?[xX]\s?(?=\d)|(?<=[A-Za-z\d{HAN}])\s?[×✕*]\s?(?=\d)",
        lambda _: "乘",
    ),
    Rule(
        "minus",
        r"(?<![\d.])(\d+(?:\.\d+)?)\s?[-−–]\s?(?=\d+(?:\.\d+)?\s?=)",
        lambda m: number(m[1]) + "减",
    ),
    Rule("power", r"(?<=\d)\^([-−]?\d{1,4})", _power),
    Rule(
        "untold",
        rf"×{{2,}}|(?<![A-Za-z\d])(?:X{{2,3}}|x{{2,3}})(?=[{HAN}])(?!染色体|型)",
        lambda _: "某某",
    ),
    Rule("untold", rf"(?<![A-Za-z])[×X](?=[{_UNTOLD}])|(?<=第)[×X](?=[{HAN}])", lambda _: "某"),
    Rule("zero", rf"(?<={_ZERO})[○OＯ0](?={_ZERO}|[○O0年]{_ZERO}?)|[○](?={_ZERO})", lambda _: "零"),
)
"""Before Latin words and figures: in 4x100米 the x is no letter."""

SIGNS = (
    Rule(
        "list number",
        rf"(?<![^\s；。，：！？“])(\d{{1,2}})[.．](?=\s|[{HAN}])\s*",
        lambda m: f"，{cardinal(m[1])}，",
    ),
    Rule("many", rf"(?<=\d)\+(?={COUNTED})", lambda _: "多"),
    Rule("plus", rf"(?<=[{_JOINED}])(?!\s\+\d)\s?\+\s?(?=[{_JOINED}“‘])", lambda _: "加"),
    Rule("minus", rf"(?<=[A-C])[-−]{_END}", lambda _: "减"),
    Rule("sharp", r"(?<=[A-G])#(?![A-Za-z\d])", lambda _: " sharp "),
    Rule("section", r"§+\s?(\d+(?:\.\d+)*)", _section),
    Rule(
        "arrow", rf"(?<=[{_JOINED}）)])\s?[{_ARROWS}]\ufe0f?\s?(?=[{_JOINED}“（(])", lambda _: "到"
    ),
    Rule("repeated character", f"(?<=([{HAN}]))々", lambda m: m[1]),
    Rule("sign", any_of(set(_SAID)), lambda m: _SAID[m[0]]),
)
