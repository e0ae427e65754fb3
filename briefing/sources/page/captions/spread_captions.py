"""Take the other lines of a caption or a notice that a column cut.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.furniture_rows.words import PERSON
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.caption_words import CAPTION_OPENS, FAIR, MOST_LINES, likeness
from briefing.sources.words.notice_words import DAY

_CREDIT_ENDS = re.compile(r"(?:摄影?|供图)[)）。]?$")
_CREDITED = re.compile(
    r"。\s*(?:(?:新华社|中新社|本报|本刊)(?:发|记者)?\s*)?[(（]?(?:记者|通讯员)?\s*"
    rf"{PERSON}\s*摄[)）]?$"
)
"""Who took a photo, behind the last sentence of its caption: 新华社发（欧阳凡摄）."""
_CREDIT_BEGINS = re.compile("。[ \u3000]+[\u4e00-\u9fff]{1,6}$")
"""Who took a photo, cut behind its caption: 渔民在补网。　　云."""
_NUMBERED = re.compile("[①-⑳][^①-⑳]{3,}")
_PHOTO_NEWS = re.compile(
    "[■●◆【\\s]*(?:图片新闻|图说新闻|图片报道|影像|光影|镜头|掠影|抓拍)[】\\s]*"
)
_LABELLED = re.compile(r"[■●◆▲【\[]?\s*(?:图片新闻|图片报道|图说新闻|图说|图片说明)[】\]]?\s*[:：]")
_TAKEN = re.compile("摄|影")
_CREDIT_WIDTH = 24
_LONGEST, _LIKELY = 60, 0.5
_EVERYWHERE = 0.8
_SCENE = 24
_TELLS = re.compile("[了将会说曾已]|表示|介绍|认为|获|要|可|[？！?!]|。.")
"""What happened, will happen or was said; a picture shows none of these."""
_DAY_AND_WHO = re.compile(
    r"(?:(?:\d{1,2}月)?\d{1,2}日|昨[日天]|近日|日前)[^，。]{0,4}[，,][^，。]{4,}"
)


def spread_captions(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Take each caption down to its sentence's end or its photographer."""
    blank = sum(line.gap > 0 for line in lines) > _EVERYWHERE * len(lines)
    for at, line in enumerate(lines):
        if kinds[at] == "photo caption" and at > 1 and _began_above(lines, kinds, at):
            kinds[at - 1] = "photo caption"
        if kinds[at] == "photo credit" and _TAKEN.search(line.text):
            _mark_above(lines, kinds, at, indents=setting.always_indents)
        if not kinds[at] and _CREDITED.search(line.text, max(len(line.text) - _CREDIT_WIDTH, 0)):
            _mark_credited(lines, kinds, at)
        if not line.column:
            continue
        if _is_numbered(lines, kinds, at, setting):
            kinds[at] = "photo caption"
        pictured = kinds[at] == "section" and _PHOTO_NEWS.fullmatch(line.text)
        if pictured and not _is_headed(lines, at + 1):
            _mark_news_in_pictures(lines, kinds, at)
        opens = kinds[at] == "photo caption" and CAPTION_OPENS.match(line.text)
        opens = opens or (kinds[at] == "photo caption" and _NUMBERED.match(line.text))
        if opens or kinds[at] == "notice":
            below = _last_line(lines, kinds, at, blank=blank)
            if opens or lines[below].ended:
                kinds[at : below + 1] = [kinds[at]] * (below + 1 - at)


def _last_line(lines: Sequence[Line], kinds: Sequence[str], at: int, *, blank: bool) -> int:
    """Find where full lines end: with a sentence, a photographer, or what is no more of it."""
    while at + 1 < len(lines) and not (lines[at].ended or _CREDIT_ENDS.search(lines[at].text)):
        if kinds[at + 1] or not _goes_on(lines[at], lines[at + 1], blank=blank):
            break
        at += 1
    return at


def _goes_on(before: Line, line: Line, *, blank: bool) -> bool:
    """Tell whether a line fills its column, and the one below opens nothing of its own."""
    full = before.reach_with(line) >= before.column - 1 or before.text[-1] in ",，、"
    return full and not (before.level or line.indented or (line.gap and not blank))


def _is_numbered(lines: Sequence[Line], kinds: Sequence[str], at: int, setting: Setting) -> bool:
    """Tell ① and a sentence without an indent, where paragraphs have one: it is of picture 1."""
    line = lines[at]
    if kinds[at] or line.indented or not (setting.indents and _NUMBERED.match(line.text)):
        return False
    last = next(
        (each for each in range(at, min(at + MOST_LINES, len(lines))) if lines[each].ended), -1
    )
    above = at == 0 or bool(kinds[at - 1]) or lines[at - 1].ended
    return last >= 0 and above and not _is_text(lines, kinds, last + 1)


def _is_text(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell a line that may go on with a paragraph."""
    if at == len(lines) or kinds[at] or lines[at].indented or _NUMBERED.match(lines[at].text):
        return False
    return lines[at].ended or lines[at].fills


def _mark_above(lines: Sequence[Line], kinds: list[str], credit: int, *, indents: bool) -> None:
    """Mark a sentence of its own, of what a picture shows, right above who took it.

    Where each paragraph indents, one of when and who that does not is of a picture.
    """
    if credit and _CREDIT_BEGINS.search(lines[credit - 1].text):
        _mark_begun(lines, kinds, credit)
    for first in range(credit - 1, max(credit - MOST_LINES, 0), -1):
        line, above = lines[first], lines[first - 1]
        known = kinds[first] or line.indented or line.level or line.dated or line.names
        last = first == credit - 1
        if known or (line.ended != last and not (indents and line.ended)):
            return
        over = above.ended or DAY.fullmatch(above.text)  # a notice ends with its day
        if over and (not above.column or above.reach <= above.full - 1):
            text = text_of(lines[first:credit])
            fits = FAIR <= len(text) <= _LONGEST and text.endswith("。")
            dated = indents and _DAY_AND_WHO.match(text)
            if fits and (dated or likeness(text) >= _LIKELY or _is_scene(lines, first, credit)):
                kinds[first:credit] = ["photo caption"] * (credit - first)
            return


def _mark_begun(lines: Sequence[Line], kinds: list[str], credit: int) -> None:
    """Mark the lines, be they indented, of a caption whose credit its column cut."""
    for first in range(credit - 1, max(credit - MOST_LINES, 0), -1):
        if kinds[first] or lines[first].level or lines[first].dated:
            return
        if lines[first].indented or lines[first - 1].ended:
            kinds[first:credit] = ["photo caption"] * (credit - first)
            return


def _mark_credited(lines: Sequence[Line], kinds: list[str], credit: int) -> None:
    """Mark a paragraph of when and who, below another's end, that ends with who took the photo."""
    for first in range(credit, max(credit - MOST_LINES, 0), -1):
        line, above = lines[first], lines[first - 1]
        if kinds[first] or line.indented or line.level or line.dated or line.names:
            return
        if above.ended and above.falls_short:
            if _DAY_AND_WHO.match(line.text):
                kinds[first : credit + 1] = ["photo caption"] * (credit + 1 - first)
            return


def _is_scene(lines: Sequence[Line], first: int, credit: int) -> bool:
    """Tell a line of its own, with empty lines above and below: who does what, and no news."""
    line, below = lines[first], lines[credit + 1 : credit + 2]
    apart = credit == first + 1 and line.gap > lines[credit].gap and line.column
    apart = apart and bool(below) and below[0].gap > 0
    return bool(apart) and line.width <= _SCENE and not _TELLS.search(line.text)


def _began_above(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell a day and a scene, below a sentence's end, that go on to their photographer."""
    first, above = lines[at - 1], lines[at - 2]
    torn = not (kinds[at - 1] or first.ended or first.indented or first.dated or first.level)
    ended = above.ended or bool(kinds[at - 2])
    named = _CREDIT_ENDS.search(lines[at].text) and not lines[at].gap
    if named and _LABELLED.match(first.text) and not (kinds[at - 1] or first.ended):
        return True
    return bool(torn and ended and named and _DAY_AND_WHO.match(first.text))


def _is_headed(lines: Sequence[Line], at: int) -> bool:
    """Tell the headline of news in a picture: short, above a paragraph with an indent.

    What is so is a story; the text of a picture has no headline.
    """
    head, *text = lines[at : at + 2]
    if not text or head.indented or head.ended or re.search("[，。：:]", head.text):
        return False
    return head.falls_short and head.width <= _SCENE and text[0].indented and text[0].fills


def _mark_news_in_pictures(lines: Sequence[Line], kinds: list[str], label: int) -> None:
    """Mark the text between 图片新闻 and who took the photo."""
    for at in range(label + 1, min(label + 2 * MOST_LINES, len(lines))):
        if kinds[at] in ("photo credit", "photo caption"):
            for each in range(label + 1, at):
                kinds[each] = "photo caption"
        if kinds[at] or lines[at].level or lines[at].dated or lines[at].names:
            return
