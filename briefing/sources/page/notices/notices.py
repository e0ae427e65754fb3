"""Take a notice down to its signature, and an advertisement to its last word.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.credits.closings import CONTACT
from briefing.sources.furniture_rows.notices import SELLS
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.notice_words import is_notice

SELLING = re.compile(SELLS)
"""What is said of something to sell."""
_NOTICE = 10
"""The most lines of a notice."""
_SIGNED = re.compile(
    r"[^。,，]{2,30}(?:公司|委员会|办公室|管理处|法院|银行|医院|学校|中心|[局厅处所站会社])"
)
_NOTIFIES = re.compile(
    r"特此|本院受理|公告之日|逾期|声明作废|申报债权|现予公[告示]|予以公[告示]|公示期|"
    r"请.{2,40}(?:登记|报名|认领|联系|办理)|本[报刊][^。]{0,16}(?:[休停复]刊|[改扩减]版|出报)|"
    r"^(?:\d{1,2}月)?\d{1,2}日\s?\d{1,2}[:：]\d{2}\s?[—–~至-]"
)
"""What only notices say, and how those begin that tell from when to when."""
_CELLS = re.compile("(?<=\\S)[ \u3000]+(?=\\S)")
_CALLED = re.compile(r"(?:电话|热线|手机|微信)\s*[:：]?\s*[\d×*]")
_SLOGAN = re.compile("[\u4e00-\u9fff]{2,10}(?:[ \u3000，]+[\u4e00-\u9fff]{2,10}){1,3}[！!]?")
"""What an office has printed above its name and 宣: 节约用水 从点滴做起."""
_DAY = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")


def spread_notices(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take a notice down to its signature, and what is sold below the word 广告."""
    for at, kind in enumerate(tuple(kinds)):
        cried = at > 0 and kind == "advertisement" and lines[at].text.endswith("宣")
        if cried and _SLOGAN.fullmatch(lines[at - 1].text):
            kinds[at - 1] = kinds[at - 1] or "advertisement"
        if kind not in ("notice head", "advertisement head", "advertisement"):
            continue
        if kind == "notice head" and _heads_notice(lines, at):
            continue
        block = range(at + 1, min(at + _NOTICE, len(lines)))
        end = _last_of_notice(lines, at) if kind == "notice head" else at
        for below in block:
            line = lines[below]
            if line.level or line.dated:
                break
            if kind == "notice head" and _is_signature(lines, below):
                end = below
                break
            if kinds[below] == "advertisement" or (
                below == end + 1
                and (
                    SELLING.search(line.text)
                    or _is_cried(line, kind)
                    or (kind == "advertisement head" and _is_slogan(lines, below))
                    or (end > at and _signs(lines, below))
                )
            ):
                end = below
        for below in range(at + 1, end + 1):
            kinds[below] = kinds[below] or "advertisement"


def _heads_notice(lines: Sequence[Line], at: int) -> bool:
    """Tell the label of a notice that has a headline of its own: 院务通告 / 关于调整……的通告."""
    below = lines[at + 1] if at + 1 < len(lines) else Line("")
    return below.text.startswith("关于") and not below.indented and is_notice(below.text)


def _is_cried(line: Line, kind: str) -> bool:
    """Tell what 广告 heads: a row of cells, with spaces for commas, or where to call."""
    cried = len(_CELLS.findall(line.text)) > 1 or bool(_CALLED.search(line.text))
    return kind == "advertisement head" and cried and "。" not in line.text


def _is_slogan(lines: Sequence[Line], at: int) -> bool:
    """Tell phrases of one length below 公益广告 that head no text: 垃圾分一分 环境美十分."""
    phrases = lines[at].text.split()
    told = any(line.ended or line.indented or line.dated for line in lines[at + 1 : at + 2])
    alike = len({len(phrase) for phrase in phrases}) == 1
    return len(phrases) > 1 and alike and bool(_SLOGAN.fullmatch(lines[at].text)) and not told


def _last_of_notice(lines: Sequence[Line], at: int) -> int:
    """Find where a notice ends that says what notices say; `at` itself where none is below."""
    last = at
    for below in range(at + 1, min(at + _NOTICE, len(lines))):
        line = lines[below]
        parted = last > at and (line.gap or line.indented != lines[last].indented)
        if line.level or line.dated or parted or _heads(lines, below):
            break
        last = below
        if _signs(lines, below):
            break
    text = text_of(lines[at + 1 : last + 1])
    return last if _NOTIFIES.search(text) else at


def _heads(lines: Sequence[Line], at: int) -> bool:
    """Tell a line without an end right above a paragraph that opens with an indent."""
    opened = at + 1 < len(lines) and lines[at + 1].indented
    return opened and not (lines[at].ended or lines[at].indented or _signs(lines, at))


def _is_signature(lines: Sequence[Line], at: int) -> bool:
    """Tell whose notice it is, and its day, on the line below or the same one."""
    text = lines[at].text
    day = _DAY.search(text)
    if day is None or day.end() < len(text):
        return False
    signer = text[: day.start()].strip() or lines[at - 1].text
    return bool(_SIGNED.fullmatch(signer)) or "特此" in lines[at - 1].text


def _signs(lines: Sequence[Line], at: int) -> bool:
    above = lines[at - 1]
    told = above.ended and not CONTACT.fullmatch(above.text)  # below that, it may be a headline
    return told and bool(_SIGNED.fullmatch(lines[at].text))
