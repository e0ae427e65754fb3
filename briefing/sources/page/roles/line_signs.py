"""What is to be seen on one line of a page: how wide it is, how it begins, ends, and what it names.

A sign is a word; `weights.tsv` has its weights. None of them decides by itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.sources.page.setting.lines import Line

_PRINTED = ("ended", "dated", "names", "indented", "gap")
"""What a line knows of itself."""
_WIDTHS = (3, 5, 8, 11, 14, 17, 20, 24, 30, 40, 60, 100)
HEADING = 28
"""Full-width characters that few headings exceed."""
HEAD = 45
"""Full-width characters that no heading and hardly any furniture exceeds."""
_SHORT, _CREDIT, _LABEL = 30, 20, 12
_DIGITS, _LATIN = (0.001, 0.1, 0.25, 0.5), (0.001, 0.1, 0.4)
_MOST_COMMAS, _MOST_SPACES, _MOST_OFFICES = 3, 4, 3
_COMMA, _SPACES = re.compile("[，,]"), re.compile("[ \u3000]+")
_OFFICES = re.compile(
    r"责任?编辑?|编辑|美编|校对|版式|组版|主编|值班|审读|审校|检校|编审|制图|电话|热线|邮箱|邮编|地址|网址|"
    r"投稿|订阅|印刷|国内统一|刊号|零售|定价|总第|第\s*\d+\s*期|农历|星期|天气|气温|广告|公告|遗失|声明|导读|"
    "详见|下转|上接|紧接|版"
)
FILED = re.compile(r"[【（(]?\S{0,8}(?:讯|电|报道|消息)[】）)（(：: \u3000]")
"""How a line begins that opens a story with its dateline."""
_BULLETS = "●■◆▲★○◎◇□△▶►▪·•※☆"
BULLET = re.compile(f"[{_BULLETS}]")
"""How an item begins."""
_PATTERNS = (
    (
        "when",
        re.compile(
            r"近日|日前|昨[日天]|今[天年]|连日来|近年来|\d{1,2}月\d{1,2}日|\d{1,2}日|去年|本报|记者|“"
        ),
    ),
    ("filed", FILED),
    ("bullet", re.compile(f"[{_BULLETS}—–-]")),
    (
        "numbered",
        re.compile(
            r"[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.、．]|[①-⑩]"
        ),
    ),
    ("dash", re.compile("[—–-]")),
    ("picture", re.compile("[图▲△◀▶]")),
    ("square bracket", re.compile("[【〔\\[]")),
    ("bracketed", re.compile("[（(].*[)）]$|【.*】$")),
    ("quotation", re.compile("“")),
    ("word and colon", re.compile(r"\S{1,8}[：:]")),
)
"""How a line begins."""
_ANYWHERE = (
    ("writer", re.compile(r"记者|通讯员|实习生|特约撰稿|文[/／]|图[/／]|摄影|摄[)）]?$")),
    ("date", re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")),
    (
        "page",
        re.compile(
            r"[A-Z]?\d{1,2}\s*版|版\s*次|第\s*[一二三四五六七八九十\d]+\s*版|^[A-Z]?\d{1,2}$|[A-D]\d{2}"
        ),
    ),
    (
        "photo",
        re.compile(r"图为|图[①-⑨\d]|[上下左右]图|摄[)）]?$|供图|资料图|图片|[文/／]图|（图）"),
    ),
    ("turn", re.compile("[上下][接转]|紧接")),
    ("scene", re.compile(r"正在|图为|[\u4e00-\u9fff]{2,6}在.{2,14}[。，]")),
)
_DIGIT, _LETTER, _STROKE = re.compile(r"\d"), re.compile("[A-Za-z]"), re.compile("[|｜/／·•]")
_DEED = re.compile(
    "[了将正已获让把变成]|启动|举行|召开|开展|推进|建成|投用|开工|开幕|亮相|突破|增长|揭牌|落户|走进|助力|打造|提升|守护"
)
_PAIRS = (("quote", "“", "”"), ("bracket", "（", "）"), ("title", "《", "》"))


def level(value: float, bounds: Sequence[float]) -> int:
    """Tell between which of the bounds, in rising order, a value lies."""
    return bisect_right(bounds, value)


def signs_of(line: Line) -> Iterator[str]:
    """Name what is to be seen on a line, whatever stands around it."""
    text, width = line.text, line.width
    yield f"width {level(width, _WIDTHS)}"
    yield from (name for name in _PRINTED if getattr(line, name))
    yield from (name for name, pattern in _PATTERNS if pattern.match(text))
    for name, pattern in _ANYWHERE:
        if pattern.search(text):
            yield name if width < HEAD or name == "scene" else f"{name} in text"
            if name == "writer" and width < _CREDIT:
                yield "credit"
    offices = len(_OFFICES.findall(text)) if width < HEAD else 0
    yield f"offices {min(offices, _MOST_OFFICES)}"
    yield from _punctuation(text, width)
    yield f"from {text[0]}"
    yield f"to {text[-1]}"


def own_signs(line: Line) -> Iterator[str]:
    """Name what matters for a line but not for its neighbours: the very words of a short one."""
    if line.width < _LABEL:
        yield "reads " + re.sub(r"\d", "0", re.sub(r"\s", "", line.text))


def _punctuation(text: str, width: float) -> Iterator[str]:
    stops = text.count("。")
    yield f"commas {min(len(_COMMA.findall(text)), _MOST_COMMAS)}"
    yield f"spaces {min(len(_SPACES.findall(text)), _MOST_SPACES)}"
    yield f"stops {min(stops, 2)}"
    if text[-1] in "，、：；,;:":
        yield "goes on"
    if text[-1] in "？?！!":
        yield "asks"
    if "、" in text:
        yield "list"
    if "：" in text or ":" in text:
        yield "colon"
    if _STROKE.search(text):
        yield "stroke"
    for name, opening, closing in _PAIRS:
        opened = text.count(opening) - text.count(closing)
        if opened:
            yield f"{name} {'opens' if opened > 0 else 'closes'}"
    digits = len(_DIGIT.findall(text)) / len(text)
    yield f"digits {level(digits, _DIGITS)}"
    latin = len(_LETTER.findall(text)) / len(text)
    yield f"latin {level(latin, _LATIN)}"
    if width < _SHORT and _DEED.search(text):
        yield "deed"
