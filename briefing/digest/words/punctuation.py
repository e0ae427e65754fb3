"""Make print fit to be said: one width of punctuation, no stray foreign word, no asides."""

import re
from functools import lru_cache
from unicodedata import normalize

from briefing.digest.words.decimals import with_decimal_points

_HALF = {",": "，", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）", ":": "："}
_HAN = r"[\u4e00-\u9fff，。、；：？！“”‘’（）《》]"
_ADDRESS = (
    r"(?<![A-Za-z\d.-])(?:[A-Za-z]{2,9}://|(?:[A-Za-z\d-]{1,63}\.){1,8}[A-Za-z]{2,24}(?=[:/?][\w/]))"
    r"[A-Za-z\d._~:/?#@$&*+=%-]{0,2000}(?<=[A-Za-z\d/=])"
)
"""Of a page or a file on the web; the sentence's own punctuation behind it is no part of it."""
_HALF_WIDTH = re.compile(rf"{_ADDRESS}|[;?!()]|(?<!\d)[,:]|[,:](?!\d)")
_RATIO = re.compile(r"(?<=\d)：(?=\d)|(?<=[0-9])∶(?=[0-9])")
_THOUSANDS = re.compile(
    r"(?<![\d.,，年月第])[1-9]\d{0,2}(?:，\d{3})+(?=\.\d|[余多]?[万亿%个名位人户元件套项家座栋辆台艘架只头匹条张份本册篇幅"
    r"株棵亩吨斤克升米里公平立小次场天笔单票美港欧英桌盒瓶箱袋支枚块处间所A-Za-z㎡])"
)
"""A full-width comma between thousands, told from a list by what is counted."""
_STRAY = re.compile(
    rf"(?<={_HAN})\s*(?<![A-Za-z])(?P<word>and|or|the|of|&)(?![A-Za-z])\s*(?={_HAN})"
)
_MEANT = {"and": "和", "&": "和", "or": "或", "the": "", "of": "的"}
_WIDE = "".join(map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
_TYPED = str.maketrans(f"｡､｢｣＂{_WIDE}％", f'。、“”"{normalize("NFKC", _WIDE)}%')
"""Half-width marks, and figures and letters as wide as Hanzi."""
_WIDE_POINT = re.compile(r"(?<=\d)．(?=\d)")
_POINTED = re.compile(r"[\u4e00-\u9fff”’）%\d]\.[”’]?$")
_POINT = re.compile(
    r"(?<=[\u4e00-\u9fff”’）%])(?<!^[一二三四五六七八九十])\.(?=[\u4e00-\u9fff“‘（《”’\dA-Z]|\s|$)|"
    r"(?<=\d)\.(?=[”’]?$)"
)
"""A full stop of half the width, where the whole text has no other: 及时处置.积分可兑换."""
_DOTS = re.compile(r"(?<![\d.])\.{3,}|。{3,}|…+")
_DASHES = re.compile(r"(?<![-\w])-{2,}(?!-)|(?<=[\u4e00-\u9fff”》])-{2,}|―+|—{2,}|⸺")
_AGAIN = re.compile(r"([，。、；：！？])\1+")
_SINGLE = re.compile(r"(?<![A-Za-z])'([^'“”]{1,60})'(?![A-Za-z])")
_SPACE = re.compile(
    rf"(?<={_HAN})\s+(?={_HAN})|(?<={_HAN})\s+(?=[\dA-Za-z])|(?<=[\dA-Za-z%])\s+(?={_HAN})"
)
_COUNTIES = re.compile(
    r"（([市区县旗])、([市区县旗])）|(?<=[县市旗镇乡])（(区|市|旗|街道)）|(?<=村)（(居|社区)）"
)
_ENLARGED = re.compile("（(扩大)）")
_CLASS = re.compile(
    r"(?<=[初高一二三四五六七八九年级])（(\d{1,2}|[一二三四五六七八九十]{1,2})）(?=班)"
)
"""Which class of a year: 初二（3）班 is no other one."""
_PART = re.compile(
    r"（((?<=[赛杯]（)[\u4e00-\u9fff]{1,8}(?:站|[片赛分]区|组)|"
    r"(?:修[订正])?草案|征求意见稿(?!）[^。]*征求[^。]*意见)|讨论稿|送审稿|试行)）"
)
"""Which part of a contest or a line it is, and that it is a draft: not all of it, not in force."""
_STRETCH = re.compile(
    r"(：[^。]{0,80})?（([^（），。、；]{1,14}[至到][^（），。、；]{1,14}段|"
    r"(?<=[路街巷道段]（)[^（），。、；\d]{2,14}[至到][^（），。、；\d]{2,14})）"
)
_ROOM = 60
"""Characters of a sentence that can be said: a list in a longer one has no room for more."""
_LIMITING = re.compile(
    r"（([^（）]{0,12}(?:除外|不[含计]|不包括|仅限|限[于定]|未?满(?!族)|以[上下内]|顺延|工作日|节假日|[须需]|免费)"
    r"[^（）]{0,12}|含[^（）]{0,8}|[单双]号|[^（）]{1,12}方向)）"
)
"""What a bracket says of whom or what it holds for: without it the sentence is not true."""
_SERIAL = re.compile(
    r"(?<=[\u4e00-\u9fff])[（〔]((?:19|20)\d\d)[）〕](?=[\u4e00-\u9fff]{0,10}第\d+号)"
)
"""The year in the number of a certificate: 澄（2018）不动产权第0003715号 is no other one's."""
_AREA_CODE = re.compile(r"（(0\d{2,3})）-?(?=\d)")
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Stand for brackets that stay, until all others are gone."""
_ASIDE = re.compile(r"（[^（）]*）|【[^【】]*】|〔[^〔〕]*〕")
_BRACKET = re.compile(r"[（）【】〔〕]")
_TITLE = re.compile(r"《[^《》]*》")
_DEEPEST = 4
"""Brackets in brackets; whoever nests deeper is not read by anybody."""
_QUOTED_SPACE = re.compile(r"“[^“”]*”")
_SIGNS = r"\d.．,:"
_VALUE = (
    rf"(?<![{_SIGNS}])\d[{_SIGNS}]{{0,20}}(?:[—–~-]\d[{_SIGNS}]{{0,20}})?"
    r"(?:(?:小时|[时点分元])\d{1,9}){0,4}"
)
_FIGURE = re.compile(
    rf"\d+胜(?:\d+平)?\d+负|\d+比\d+|[由从]{_VALUE}[^，。\d]{{1,10}}[到至]{_VALUE}|"
    rf"{_VALUE}[^，。\d]{{0,4}}[到至]{_VALUE}|{_VALUE}"
)
_NAMING = re.compile(r"\d+(?=号|路|国道|省道)|(?<=第)\d+|(?<=拨打)\d{3,}")
_NAMED = re.compile(r"“[^“”，。]{1,8}”|《[^《》]*》")
_DIGIT = re.compile(r"\d")
_DAY = re.compile(
    r"(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日|(?:\d{1,2}[—–~至-])?\d{1,2}月|\d{4}年)|"
    r"(?<!\d)\d{1,2}日|(?<![\d.])\d{1,2}(?:[时点](?:\d{1,2}分?)?|:\d{2})(?![\d点])"
)


@lru_cache(maxsize=4096)  # a heading is read anew for each way of choosing
def full_width(text: str) -> str:
    """Give Chinese text its full-width punctuation; 1,299, 22:20 and https:// keep theirs.

    Figures and letters get the width that the days have which are named in it: １０日 and 10日.

    A space inside a quotation parts two phrases and becomes the pause it stands for; any other
    space between Chinese characters is the typesetter's. A lone ` and ` is the typist's 和.
    """
    text = _WIDE_POINT.sub(".", text.translate(_TYPED))
    text = _RATIO.sub(":", _straight_quotes(with_decimal_points(text)))
    text = _THOUSANDS.sub(lambda number: number[0].replace("，", ","), text)
    text = _STRAY.sub(lambda found: _MEANT[found["word"]], text)
    text = _HALF_WIDTH.sub(lambda found: _HALF.get(found[0], found[0]), text)
    text = _QUOTED_SPACE.sub(
        lambda quoted: re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "，", quoted[0]), text
    )
    if "。" not in text and _POINTED.search(text):
        text = _POINT.sub("。", text)
    text = _DASHES.sub("——", _DOTS.sub("……", text))
    return _AGAIN.sub(r"\1", _SPACE.sub("", text)).strip()


def without_asides(text: str) -> str:
    """Drop what stands in brackets; 县（市、区） is said 县市区, and 9个县（区） 9个县区.

    What says for whom the rest holds stays: 禁止携犬入内（导盲犬除外）, 报名费（不含教材）.
    So does the year in the number of a certificate, and which class of a year is meant.
    What stretch of a road is meant is said: 东风路（粮站至江桥段）封闭 does not close the whole.
    Only in a long list behind ： there is no room for it: the times and the other streets would go.
    That a meeting was 常委会（扩大）会议 is said, too: of more people than the committee. So is
    of which part of a contest or a line a sentence is, and that a paper is a draft.
    In the title of a document or work it is part of the name, and said: 《为村（社区）减负的意见》.
    """
    text = _CLASS.sub(r"\1", _SERIAL.sub(r"\1", text))
    text = _AREA_CODE.sub(r"\1-", _COUNTIES.sub(r"\1\2\3\4", text))
    text = _STRETCH.sub(_with_its_stretch, _PART.sub(r"\1", _ENLARGED.sub(r"\1", text)))
    text = _LIMITING.sub(rf"{_OPEN}\1{_CLOSE}", text)
    text = _TITLE.sub(lambda title: _BRACKET.sub("", title[0]), text)
    for _ in range(_DEEPEST):
        shorter = _ASIDE.sub("", text)
        if shorter == text:
            break
        text = shorter
    return _BRACKET.sub("", text).replace(_OPEN, "（").replace(_CLOSE, "）")


def _with_its_stretch(found: re.Match[str]) -> str:
    """Say what stretch of a road is meant, unless that is in a list that is too long for it."""
    before, _, _ = found.string[: found.start()].rpartition("。")
    sentence, _, _ = found.string[found.start() :].partition("。")
    last = found.string[: found.start()].removeprefix(before)
    fits = len(last) + len(sentence) <= _ROOM
    short = not found[1] and found[2].endswith("段")
    return (found[1] or "") + (found[2] if fits or short else "")


@lru_cache(maxsize=4096)  # a sentence is weighed against every other one
def figures(text: str) -> tuple[str, ...]:
    """List the figures a listener has to take in.

    Days, months and hours are none, nor are numbers that only name (2号线, 第20课, “3+4”); a change
    from one value to another (由90分钟缩短到50分钟) is one.
    """
    if not _DIGIT.search(text):
        return ()
    return tuple(_FIGURE.findall(_NAMING.sub("", _DAY.sub("", _NAMED.sub("", text)))))


def _straight_quotes(text: str) -> str:
    """Turn "…" into “…”, and '…' into ‘…’ inside one, into “…” elsewhere; odd marks stay."""
    parts = text.split('"')
    if len(parts) % 2:  # an even number of marks: each second part is quoted
        text = "".join(f"“{part}”" if at % 2 else part for at, part in enumerate(parts))
    return _SINGLE.sub(lambda found: _single(found, text), text)


def _single(found: re.Match[str], text: str) -> str:
    before = text[: found.start()]
    return f"‘{found[1]}’" if before.count("“") > before.count("”") else f"“{found[1]}”"
