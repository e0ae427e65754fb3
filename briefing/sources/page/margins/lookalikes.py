"""Give back to the stories what only looks like furniture where it stands.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.credits.datelines import fills_line
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.caption_words import CAPTION_OPENS, MOST_LINES, PHOTO_LABEL
from briefing.sources.words.names import is_name

_NEAR_BY = 10
"""Lines that a paragraph may take in a narrow column."""
_OFFERS = "site"
_DESKS = ("editors", "photo credit")
_WRITES = re.compile("采写|撰文|撰稿|图文|文图|摄影报道|文[/／:：]|[/／]文|口述")
"""Who wrote a text, between its headline and it; the desk stands in a page's margins."""
_TEXT = 14
"""Characters of a line of text, none of a name or a label."""
_WIDE = 24
_MARKET = re.compile("[·•◆■●【\\s]*供[求需](?:信息|热线|之窗|园地|平台|台)[·•◆■●】\\s]*")
_FORETOLD = re.compile("[·•◆■●【\\s]*[\u4e00-\u9fff]{0,2}(?:赛事|节目|演出|活动)预告[·•◆■●】\\s]*")
_TELLS_DAY = re.compile(
    r"(?:\d{1,2}月)?\d{1,2}日[^，\s]{0,12}，|(?:[今明后]天|本周|周)[^，\s]{1,12}，"
)
"""How a sentence begins that tells what will be when; a row of a table has no comma."""
_PHOTOS = re.compile(r"图片|图说|影像|光影")
_TAKEN_BY = re.compile("[。！？”][(（][^()（）。]{2,20}摄(?:影报道)?[)）]$")
_SAID_IN_TEXTS = ("notice", "advertisement", "small advertisement", "contact", "source", "site")
_LIKE_HEADLINES = ("publisher", "section", "contents", "table", "weather", "schedule")


def keep_sentences(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let a sentence that is not finished run on into what only looks like furniture.

    It looks like a paper's name, or like who took a photo where a line's end cut 摄氏度.
    """
    for at in range(1, len(lines)):
        before = lines[at - 1]
        named = kinds[at] == "masthead" and not (kinds[at - 1] or before.ended or before.level)
        torn = before.text.endswith("摄") and lines[at].text.startswith("氏")
        if torn and kinds[at - 1] == "photo credit":
            kinds[at - 1] = ""
        if named:
            kinds[at] = ""


def keep_cut_sentences(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Let a line that fills its column go on with the sentence above, or open the text there.

    A text may well ask to 关注 a 公众号, or say that something is 优惠; what is no part of one ends
    where it pleases, and where texts open with an indent, none is opened without.
    """
    for at in range(1, len(lines) - 1):
        above, line, below = lines[at - 1 : at + 2]
        if kinds[at] not in _SAID_IN_TEXTS or kinds[at - 1] or kinds[at + 1]:
            continue
        cut = line.fills and line.reach <= line.column + 1 and not (line.ended or line.indented)
        told = above.names or above.dated or ("，" in line.text and not setting.indents)
        goes_on = not above.ended and (above.fills or told)
        if cut and goes_on and not below.indented and (below.fills or below.ended):
            kinds[at] = ""


def keep_labels(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let 一线快报 between two texts name a column, which at a page's top would be its paper.

    So may 供求信息, above what is offered and wanted, and 赛事预告 above sentences.
    """
    for at in range(1, len(lines) - 1):
        above, line = lines[at - 1 : at + 1]
        within = above.ended and not (kinds[at - 1] or kinds[at + 1])
        if kinds[at] == "masthead" and within and labels_briefs(line.text):
            kinds[at] = ""
        below = lines[at + 1]
        text = not kinds[at + 1] and (below.indented or below.width > _WIDE)
        heads = _MARKET.fullmatch(line.text) or (
            _FORETOLD.fullmatch(line.text) and _TELLS_DAY.match(below.text)
        )
        if kinds[at] == "section" and text and heads:
            kinds[at] = ""


def keep_openings(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Let an indented line that fills its column open a paragraph, and the line above head it.

    A headline may well end in 发行, or ask not to 扫码; what is furniture beyond doubt stays so.
    """
    for at, line in enumerate(lines):
        captions = kinds[at] == "photo caption" and CAPTION_OPENS.match(line.text)
        opens = setting.indents and line.indented and not (line.ended or captions)
        if (opens and line.fills) or _cites(lines, kinds, at):
            kinds[at] = ""
    for at, kind in enumerate(kinds[:-1]):
        below, above = lines[at + 1], lines[at - 1] if at else None
        opens = below.dated or (setting.indents and below.indented and not lines[at].indented)
        ended = above is not None and above.ended and not kinds[at - 1]
        if kind in _LIKE_HEADLINES and opens and ended and not (kinds[at + 1] or lines[at].ended):
            kinds[at] = ""


def _cites(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell the paper that the paragraph right below is from: the dateline of a story."""
    line, below = lines[at], lines[at + 1 : at + 2]
    heads = bool(below) and below[0].indented and not kinds[at + 1]
    return (
        kinds[at] == "source" and line.indented and heads and fills_line(line.text, below[0].text)
    )


def keep_bylines(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let ■ 尚思齐, and who wrote and photographed (文/图), sign the text right below.

    Between the headline and a name a saved page has what its site offers: 字号：大 中 小.
    """
    for at in range(1, len(lines) - 1):
        line, below = lines[at : at + 2]
        above = next((each for each in range(at - 1, 0, -1) if kinds[each] != _OFFERS), 0)
        heads = not (lines[above].ended or kinds[above]) and not kinds[at + 1]
        writes = (
            kinds[at] in _DESKS
            and _WRITES.search(line.text)
            and (below.indented or below.width > _TEXT)
        )
        if writes and line.names and heads and not line.level:
            kinds[at] = ""
        elif kinds[at] == "photo credit" and line.names and heads and not below.gap > 1:
            kinds[at] = "" if "文" in line.text else kinds[at]
        elif (
            kinds[at] == "section"
            and heads
            and (below.indented or below.width > _TEXT)
            and not line.level
        ):
            kinds[at] = "" if is_name(line.text.lstrip("■● ")) else kinds[at]


def keep_headlines(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let a marked section head the text right below it: briefs and photos have no other."""
    for at, line in enumerate(lines[:-1]):
        if line.level and kinds[at] == "section" and not kinds[at + 1]:
            below = lines[at + 1]
            if _PHOTOS.search(line.text) and "photo credit" in kinds[at + 1 : at + MOST_LINES]:
                for caption in range(at + 1, kinds.index("photo credit", at)):
                    kinds[caption] = kinds[caption] or "photo caption"
            elif below.ended and not below.level:
                kinds[at] = ""


def keep_photo_labels(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let 图片新闻 between two stories be the kicker of the headline right below it.

    Above a text without one it only labels its photo, and at a page's top it names the page. Below
    a headline of its own, what ends with who took the picture in brackets is the story.
    """
    for at in range(1, len(lines) - 2):
        head, text = lines[at + 1 : at + 3]
        label = kinds[at] == "section" and PHOTO_LABEL.fullmatch(lines[at].text)
        heads = not (head.ended or head.indented or head.dated or head.names or head.fills)
        told = text.indented or text.dated or text.width > _WIDE
        if not (label and heads and told and not all(kinds[:at])):
            continue
        end = _end_of_photo_story(lines, kinds, at + 2)
        if not (kinds[at + 1] or kinds[at + 2]) or end:
            kinds[at : end or at + 1] = [""] * ((end or at + 1) - at)


def _end_of_photo_story(lines: Sequence[Line], kinds: Sequence[str], at: int) -> int:
    """Find the end of a paragraph that is signed behind its last sentence; 0 for none."""
    for end in range(at, min(at + _NEAR_BY, len(lines))):
        above = lines[end - 1]
        apart = end > at and (lines[end].indented or (above.ended and not above.fills))
        if apart or kinds[end] not in ("", "photo caption"):
            return 0
        if _TAKEN_BY.search(lines[end].text):
            return end + 1
    return 0


def keep_labelled_paragraphs(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let 【提醒】 open a paragraph of a text whose others 【案情】 and 【裁判】 open."""
    above = -_NEAR_BY
    for at, line in enumerate(lines):
        if not (line.indented and line.text.startswith("【")):
            continue
        if kinds[at] == "notice" and at - above < _NEAR_BY:
            kinds[at] = ""
        above = at if not kinds[at] else above
