"""Know who signs a notice, and the day below."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.credits.closings import CONTACT, ENDS_CALLED
from briefing.sources.page.notices.case_numbers import is_case_number
from briefing.sources.page.notices.lost_items import labels_lost
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.notice_words import DAY, is_notice

_NAMED = (
    r"(?:[^。，；：:“”！？\s]{2,26}(?:公司|集团|委员会|办公室|办事处|管理处|指挥部|法院|检察院|银行|信用社|合作社|医院|学校|[中小]学|"
    r"大学|学院|幼儿园|中心|政府|联合会|联社|工会|总站|清算组|管理人|工作组|领导小组|筹备组|部|局|厅|处|所|站|会|社|院|馆|厂|支队|大队|中队|学校|"
    r"小组|专班|[分支]行|[党工纪]委|党总?支部?|物业|街道|基地|景区|公园|植物园|动物园|剧场|影城|酒店|超市|商场|机场|[林农牧渔]场|车间|"
    r"电视台|(?:服务|救援|志愿者?|突击)队)|[^。，；：:“”！？\s]{1,26}(?:团委|党委|纪委|工会|总务处|教务处|学生会))"
)
OFFICE = re.compile(_NAMED)
SIGNER = re.compile(rf"{_NAMED}(?:[ \u3000]+{_NAMED}){{0,3}}")
"""Whose notice it is, on a line of its own, be it of several offices."""
ANSWERS = re.compile(
    r"(?:\d{1,2}月\d{1,2}日，?)?(?:[贵你][报刊版]|本[报刊版].{0,12}刊[登发载])|(?:读者|市民|网友).{1,16}(?:来信|留言|反映|投诉)"
)
"""How an office begins that answers a letter."""
_REACH, _NOTICE = 16, 40
_SHORT_NAME = 4
"""Characters of an office's name that its own text has, and lines around where it has them."""
_WHAT_IT_IS = re.compile(
    "(?:股份|责任|集团)*(?:有限)?(?:责任)?公司$|(?:委员会|办公室|办事处|管理处|指挥部)$"
)
_LONG = 8
"""Characters that a name has at least which a line had no room for."""


def with_whole_signers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Draw together whose notice it is where the column cut the name, above the day."""
    whole: list[Line] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else Line("")
        dated = len(whole) > 1 and DAY.fullmatch(below.text)
        called = whole and labels_lost(below.text) and _is_rest_beside_call(whole[-1], line)
        if called or (dated and _is_rest(whole[-2], whole[-1], line)):
            whole[-1] = replace(whole[-1], text=whole[-1].text + line.text)
        else:
            whole.append(line)
    return tuple(whole)


def _is_rest(text: Line, name: Line, rest: Line) -> bool:
    """Tell the rest of a signer's name from a second signer, or from 特此通告 above one."""
    alike = name.indented >= rest.indented and not (rest.gap or name.level or rest.level)
    cut = name.width >= max(_LONG, rest.width) and not SIGNER.fullmatch(name.text)
    return text.ended and alike and cut and bool(SIGNER.fullmatch(name.text + rest.text))


def _is_rest_beside_call(call: Line, rest: Line) -> bool:
    """Tell the rest of a signer's name that stands behind where to call.

    电话：96018　　云溪拍卖有 / 限公司 above 遗失声明.
    """
    number, _, name = call.text.rpartition("\u3000")
    cut = len(name) >= _LONG // 2 and not SIGNER.fullmatch(name)
    called = CONTACT.fullmatch(number.rstrip()) and not (rest.indented or rest.gap or rest.level)
    return bool(called) and cut and bool(SIGNER.fullmatch(name + rest.text))


def signs_notice(lines: Sequence[Line], at: int) -> bool:
    """Tell the day below whose notice it is, set as paragraphs of its text or below it."""
    line, above = lines[at], lines[at - 1] if at else Line("")
    if not DAY.fullmatch(line.text):
        return False
    told = "年" in line.text and not line.gap and ENDS_CALLED.search(above.text)
    called = bool(told or CONTACT.fullmatch(above.text))
    alike = line.indented == above.indented and (called or not above.ended)
    of_text = line.indented and "年" in line.text  # without its year only an office's day is one
    return alike and (of_text or called or bool(SIGNER.fullmatch(above.text)))


def signs_below(lines: Sequence[Line], index: int) -> bool:
    """Tell whose notice it is, one office or two, and the day below."""
    two = SIGNER.fullmatch(lines[index].text)
    below = range(index, min(index + (3 if two else 2), len(lines)))
    return any(signs_notice(lines, at) for at in below)


def is_lone_signer(lines: Sequence[Line], index: int, *, notice: bool = False) -> bool:
    """Tell whose it is where no day stands below: an indented line above none.

    Below a `notice` its text need not be a line's: elsewhere such a line may head the text below.
    An office above 遗失声明 is the one of the notice above as well: that column is of many, and so
    is 简讯. So is one between two notices, unless it signs the second of them too.
    """
    line, above = lines[index], lines[index - 1] if index else Line("")
    below = lines[index + 1] if index + 1 < len(lines) else Line("")
    opens = below.indented and not is_case_number(below.text)
    if opens or not above.ended or not SIGNER.fullmatch(line.text):
        return False
    alone = line.indented and (notice or above.indented)
    between = notice and is_notice(below.text) and not _signs_again(lines, index)
    between = between or (notice and (labels_briefs(below.text) or _is_named_above(lines, index)))
    return alone or between or labels_lost(below.text) or answered(lines[:index], below)


def _is_named_above(lines: Sequence[Line], index: int) -> bool:
    """Tell an office that the text above speaks of, be it for short, and the text below does not.

    市图书馆定于3月23日闭馆 is signed by 云溪市图书馆, whatever the headline below is about.
    """
    name = _WHAT_IT_IS.sub("", lines[index].text)[-_SHORT_NAME:]
    above = text_of(lines[max(index - _SHORT_NAME, 0) : index])
    below = text_of(lines[index + 1 : index + 1 + _SHORT_NAME])
    return (
        len(name) == _SHORT_NAME
        and name in above
        and name not in below
        and not _signs_again(lines, index)
    )


def _signs_again(lines: Sequence[Line], index: int) -> bool:
    """Tell an office whose name is the first line of a headline: it stands below the text too."""
    below = lines[index + 2 : index + 2 + _NOTICE]
    return any(each.text == lines[index].text for each in below)


def answered(above: Sequence[Line], below: Line) -> bool:
    """Tell that an office between the two signs its own answer, and heads no other."""
    told = any(ANSWERS.match(line.text) for line in above[-_REACH:])
    return told and not ANSWERS.match(below.text)
