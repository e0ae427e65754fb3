"""Know who wrote a story where a line holds nothing but the name, or a column cut it."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from briefing.sources.credits.datelines import split_head
from briefing.sources.credits.signed_ends import signs_against
from briefing.sources.credits.writers import STRANGE, unnamed_writer, writer_placed, writers_beside
from briefing.sources.page.margins.placed_names import (
    RARE,
    SPACED_NAME,
    is_lone_name,
    is_strange,
    with_placed_names,
    with_signature,
)
from briefing.sources.page.notices.notice_signers import ANSWERS, SIGNER
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.names import is_name
from briefing.sources.words.ornaments import SIGNING
from briefing.sources.words.salutations import REPLIES, SALUTES

_CUT_SIGNATURE = re.compile(r"(?:[。！？!?”]|^)[(（][^()（）。]{0,24}$")
_SIGNATURE_END = re.compile(r"[^()（）。]{1,24}[)）]")
_BEGUN_AGAINST = re.compile(r"[。！？!?”…](?:本报|本台|本网|本刊|\S{0,4}记者)[^。，]{0,9}$")
_OFFICE = re.compile("[\u4e00-\u9fff]{2,}(?:[院部处科局办社站组会所校]|中心|公司)$")
"""Behind whom a name begins, where the column cut a signature: （校团委宣传部 / 程柳）."""
_REST = 9
"""Characters of a title and a name at most."""
_IN_BRACKETS = re.compile(r"[(（][\u4e00-\u9fff]+(?:[ \u3000]+[\u4e00-\u9fff]+)?[)）]")
_PEN_NAME = re.compile(
    "[□◎○◇■]\\s*(?!.*(?:[报刊版栏评论记录谈话讯稿文诗]|观点|随笔|散文|小说|杂谈|点击|链接|背景|故事|人物|现场|声明|启事|[公通]告|公示|通知)$)"
    "(?P<name>[\u4e00-\u9fff]{2,5})"
)
"""What a sign vouches for between a headline and a text: ◎ 青衫客."""
_ENDS_WITH_TITLE = re.compile(
    r"[\s、](?:[本全实见特首媒体习约席校]{0,5}(?:记者|通讯员|实习生|评论员|摄影|供稿)|[文图])[\s/／:：]?$"
)
_WAITS = re.compile(r"[\s、](?:记者|通讯员|实习生)$")
_TEXT = 14
_SEVERAL = re.compile("[\u4e00-\u9fff]{2,3}(?:[ \u3000]+[\u4e00-\u9fff]{2,3}){1,2}")
"""Two who wrote a text, or three, with nothing before their names."""
_SHORT = 2


def with_whole_signatures(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Draw together the names behind a story's last sentence where their column cut them."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else Line("")
        bracket = _SIGNATURE_END.fullmatch(line.text) and _CUT_SIGNATURE.search(before.text[-30:])
        cut = bool(bracket) or _is_cut_against(before, line)
        joined = _joined(before, line) if cut and not line.gap else line
        if joined is not line and joined.ended:
            whole[-1] = joined
        else:
            whole.append(line)
    return tuple(whole)


def _is_cut_against(before: Line, line: Line) -> bool:
    """Tell the rest of who signs right behind the last sentence: ……一次。本报记者 程 / 柳."""
    rest = not (line.indented or line.level) and len(line.text) <= _REST
    one = len(line.text) == 1 or not before.ended
    begun = rest and one and _BEGUN_AGAINST.search(before.text[-_TEXT:])
    return bool(begun) and signs_against(before.text + line.text)


def _joined(before: Line, line: Line) -> Line:
    opened = re.split("[(（]", before.text)[-1]
    office = before.text[:1] in ("(", "（") or _OFFICE.search(opened)
    apart = " " if office and is_name("".join(line.text[:-1].split())) else ""
    return replace(before, text=before.text + apart + line.text)


def with_signatures(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Know a name that stands alone below a heading, or below a text, for who wrote the text.

    It is one of the page's reporters, or no word that the page has anywhere else, or an office
    stands before it; below a text, one has to. Above a dateline, which names its own, a stranger is
    the last word of the headline; below a line that opens a paragraph or has a full stop in it, one
    is a piece of the text.
    """
    writers = {name for line in lines for name in line.names}
    writers |= {name for line in lines if line.dated for name in split_head(line.text)[0].reporters}
    whole = "\n".join(line.text for line in lines)
    around = zip((Line(""), *lines), lines, (*lines[1:], Line("")), strict=False)
    signed = [
        with_signature(line, _signed(above, line, below, writers, whole))
        for above, line, below in around
    ]
    return with_placed_names(signed, whole)


def _signed(above: Line, line: Line, below: Line, writers: Container[str], whole: str) -> str:
    """Give the name on a line of nothing else."""
    if line.names:
        return line.signature
    if labels_briefs(line.text):
        return ""  # 简　讯 is set like a name
    if above.ended:
        return _below_text(above, line, below, whole)
    goes_on = above.names and (is_name(line.text) or _cut_behind_title(above, line))
    if line.text in writers or goes_on:
        return line.text
    inside = "。" in above.text or (above.indented and not line.indented)
    if below.dated or inside:
        return ""
    return _beside_headline(above, line, below, whole)


def _cut_behind_title(above: Line, line: Line) -> bool:
    """Tell the name that 通讯员 waits for, which its column cut off."""
    return bool(_ENDS_WITH_TITLE.search(above.text) and STRANGE.fullmatch(line.text))


def waits_for_name(text: str) -> bool:
    """Tell names of which the last is the next line's: 云溪晚报记者 简川 通讯员."""
    return bool(_WAITS.search(text))


def _below_text(above: Line, line: Line, below: Line, whole: str) -> str:
    if _IN_BRACKETS.fullmatch(line.text):
        return writer_placed(line.text)
    replied = SALUTES.match(below.text) or REPLIES.match(below.text)
    heads = below.indented and not (line.indented or replied)
    if line.indented and not below.indented and is_lone_name(line, whole):
        return line.text
    return "" if heads or line.ended else _writer(above, line, below) or unnamed_writer(line.text)


def _beside_headline(above: Line, line: Line, below: Line, whole: str) -> str:
    if above.text and SIGNER.fullmatch(line.text) and ANSWERS.match(below.text):
        return line.text
    name = _writer(above, line, below) if above.text else ""
    vouched = _PEN_NAME.fullmatch(line.text) if below.indented or below.width > _TEXT else None
    if name or vouched:
        return vouched["name"] if vouched else name
    bare = line.text.lstrip(f"{SIGNING} \u3000")
    if below.indented and _SEVERAL.fullmatch(bare) and _are_names(bare.split(), above, whole):
        return bare
    spaced = SPACED_NAME.fullmatch(bare)
    name = spaced[1] + spaced[2] if spaced else bare
    return name if _may_sign(name, above, whole, spaced=spaced is not None) else ""


def _are_names(words: Sequence[str], above: Line, whole: str) -> bool:
    """Tell two names or three from a headline's phrases, of which the text below has words."""
    long = any(len(word) > _SHORT for word in words)
    return long and all(_may_sign(word, above, whole, spaced=False) for word in words)


def _writer(above: Line, line: Line, below: Line) -> str:
    """Give the one name beside an office or a place; in a list of such, it is no writer's."""
    names = writers_beside(line.text)
    listed = names and any(each.text and writers_beside(each.text) for each in (above, below))
    return "" if listed or len(names) != 1 else names[0]


def _may_sign(text: str, above: Line, whole: str, *, spaced: bool) -> bool:
    """Tell a name from the last word of the headline above, which the page has elsewhere."""
    if spaced:
        return is_name(text) and text not in whole
    return is_name(text) and text[0] not in RARE and is_strange(text, above, whole)
