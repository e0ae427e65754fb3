"""Addresses on the web, mail, mentions and hashtags."""

import re
from re import Match

from briefing.reading.latin import letters
from briefing.reading.numerals import one_by_one
from briefing.reading.rule import HAN, Rule

_SIGNS = {
    ".": "点", "/": "斜杠", "-": "短横线", "_": "下划线", "@": "艾特", ":": "冒号", "?": "问号",
    "=": "等于", "&": "和", "#": "井号", "%": "百分号", "+": "加", "~": "波浪线",
}  # fmt: skip
_PIECE = re.compile(r"[A-Za-z]+|\d+|[^A-Za-z\d]")
_LABEL = r"[A-Za-z\d-]{1,63}"
"""The longest that RFC 1035 allows, which also bounds how far a search runs."""
_HOST = (
    rf"[A-Za-z\d][A-Za-z\d-]{{0,62}}(?:\.{_LABEL}){{0,8}}\.(?:com|cn|net|org|gov|edu|io|info|"
    r"top|xyz|tv|cc|me|app|dev|hk|tw|mo|jp|uk|us|eu|ly|ai|ink|club|vip|shop|online|site|de|fr|ru|kr)"
)
_REST = r"(?::\d+)?(?:[/?#][A-Za-z\d\-._~:/?#@!$&*+=%]*[A-Za-z\d/=])?/?"


def _spell(match: Match[str]) -> str:
    address = re.sub(r"^(?:https?|ftp)[:：]//", "", match[0], flags=re.IGNORECASE).rstrip("/")
    return "".join(_piece(piece) for piece in _PIECE.findall(address))


def _piece(piece: str) -> str:
    if piece.isdigit():
        return one_by_one(piece)
    if piece.lower() == "www":
        return "W W W"
    return letters(piece) if piece.isalpha() else _SIGNS.get(piece, "")


RULES = (
    Rule("mail address", rf"[A-Za-z\d][A-Za-z\d._+-]{{0,63}}@{_LABEL}(?:\.{_LABEL})+", _spell),
    Rule("web address", rf"(?:https?|ftp)[:：]//[A-Za-z\d\-._~]+{_REST}", _spell),
    Rule("web address", rf"(?<![A-Za-z\d.]){_HOST}(?![A-Za-z\d]){_REST}", _spell),
    Rule("mention", r"@[A-Za-z\d](?:[A-Za-z\d_.-]{0,63}[A-Za-z\d])?", _spell),
    Rule("mention", rf"@(?=[{HAN}])", lambda _: "艾特"),
    Rule(
        "web address",
        r"(?<=[A-Za-z为是：“])\.(?=(?:中国|公司|网络|政务|公益)(?![一-龥]))",
        lambda _: "点",
    ),
    Rule("number sign", rf"(?<=\d)#(?=[{HAN}、，和])", lambda _: "号"),
    Rule(
        "hashtag",
        rf"#(?=[^#\s]{{1,40}}#)|(?<![\s#A-G])#(?![A-Za-z\d])|(?<![\dA-G])#(?=[A-Za-z{HAN}])",
        lambda _: "，",
    ),
)
