"""Tell items below one label, each news of its own, from the paragraphs of a story."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.page.notices.case_numbers import numbered_column
from briefing.sources.page.notices.lost_items import heads_lost, lost_items
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.headline_words import LABEL, predicates
from briefing.sources.words.notice_words import is_notice
from briefing.sources.words.ornaments import BULLET

_LABEL = re.compile(
    "[\u4e00-\u9fff]{3,8}|【[\u4e00-\u9fff]{3,8}】|[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]"
)
_BRIEF = re.compile("(?:[^。？！]+[。？！”]+){1,3}")
_TOLD = re.compile("[，：]")
_SERVES = re.compile(
    "(?:便民|利民|惠民|服务|生活)(?:信息|提示|资讯|快讯|服务|之窗)|有问[有必]答|你问我答"
)
"""What a column that serves its readers is called, whatever words its items share with it."""
_LED, _ALIKE = 3, 2
"""How many items tell a label, where a sign leads each, and where words do."""
_ASKS = re.compile(
    "(?:读者|市民|网友|居民|村民|业主|住户|家长|乘客)[\u4e00-\u9fff“”]{0,8}[:：](?=.)"
)
_WRITES = re.compile(
    rf"(?:{BULLET.pattern}|[①-⑳]|\d{{1,2}}[.．、]|[（(][一二三四五六七八九十\d]{{1,2}}[)）])?\s*[\u4e00-\u9fff“”]{{2,16}}"
    "(?:来信|来电|来函|来稿|留言|致电|反映|投诉|建议|吐槽|点赞|询问|咨询)[:：](?=.)"
)
"""Who writes what, of which each item of a column of letters tells."""
_ANSWERS = re.compile("(?:回复|答复|回应|反馈|处理结果)[:：]")
"""What an answer in the same paragraph begins with: an interview asks and answers as well."""
_ASKED, _ANSWERED = ("问：", "问:"), ("答：", "答:")
_REPLIES = re.compile(
    "[\u4e00-\u9fff（）()、“”]{1,20}(?:[局队处科室所站办委会厂社村镇乡区]|公司|中心|街道|物业|部门|医院|学校|集团|政府)[:：]|"
    "(?:记者|编辑|本[报版刊])[\u4e00-\u9fff]{0,6}[:：]"
)
_CALL = re.compile(
    r"(?:电话|手机|热线|微信|联系)[^。\d]{0,10}\d[\d-]{5,}|(?<!\d)1\d{10}(?!\d)|(?<!\d)1\d{2}[\d*×xX]{8}(?![\d*×xX])|(?<!\d)0\d{2,3}-\d{7,8}"
)
_PLACED = re.compile(
    "[\u4e00-\u9fff]{1,9}(?:社区|小区|街道|街办|开发区|园区|新区|学校|大学|学院|中心|公司|集团|[省市区县州旗镇乡村屯庄局委办院校系处科站所队场厂矿段库馆社行会部园寨])"
    "[ \u3000]{1,2}(?=[\u4e00-\u9fff“\\d])"
)
_OPENINGS = (
    re.compile(r"\d{1,2}月\d{1,2}日[ \u3000]+\S"),
    re.compile(r"编辑(?:同志|部|老师|回复)[:：](?=.)"),
    re.compile(
        rf"(?:{BULLET.pattern})?\s*(?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日)?，?本[报刊版栏][^，。]{{0,16}}刊[登发载]"
    ),
    _ASKS,
    _WRITES,
)
"""How the events of a week begin, letters, and complaints with who complains."""


def heads_briefs(heading: Sequence[Line], body: Sequence[Line]) -> bool:
    """Tell 简讯 and the like, which heads stories that have no headlines of their own.

    海员之家 does so too where several items stand below, and 遗失声明.
    """
    if len(heading) != 1 or not body:
        return False
    label = heading[0]
    if numbered_column(heading, body):
        return True
    return labels_briefs(label.text) or heads_lost(label.text, body) or heads_items(label, body)


def led_column(story: Story) -> tuple[Line, ...]:
    """Give the lines of a column of briefs, below a label, that the same sign leads.

    Whoever sees alone a first line that its column cut behind a word takes it for a headline.
    """
    return story.body if heads_briefs(story.heading, story.body) and _led(story.body) else ()


def heads_items(line: Line, body: Sequence[Line]) -> bool:
    """Tell a short label that says nothing above items that are each led, opened or signed."""
    if line.level or not _LABEL.fullmatch(line.text):
        return False
    items = items_of(body)
    return bool(items) and not _tells(line.text, text_of(items[0]))


def _tells(text: str, below: str) -> bool:
    """Tell the headline of a notice, or of the text below, from the name of a column."""
    if LABEL.fullmatch(text) or _SERVES.fullmatch(text):
        return False
    shared = any(text[at : at + 2] in below for at in range(len(text) - 1))
    return shared or predicates(text) or is_notice(text)


def items_of(body: Sequence[Line]) -> list[list[Line]]:
    """Part the items of a column, from a list of names or prizes; none where it is one text."""
    ways = (lost_items, _led, _dated, placed_items, _opened, _replied, _called, _signed)
    return next(filter(None, (way(body) for way in ways)), [])


def _led(body: Sequence[Line]) -> list[list[Line]]:
    """Part what the same sign leads."""
    sign = body[0].text[0]
    if not BULLET.match(sign):
        return []
    items = _cut(body, [at for at, line in enumerate(body) if line.text[0] == sign])
    if len(items) >= _ALIKE and all(map(_is_answered, items)):
        return items
    texts = [text_of(each) for each in items]
    told = sum(bool(_TOLD.search(each)) for each in texts)
    briefs = all(map(_BRIEF.fullmatch, texts)) and told >= max(_LED, len(items) - 1)
    return items if briefs else []


def _is_answered(item: Sequence[Line]) -> bool:
    """Tell a question and its answer: ◆问：……？（屠女士） / 答：…….（区城管局）."""
    asked = item[0].text[1:].lstrip().startswith(_ASKED)
    return asked and sum(line.text.startswith(_ANSWERED) for line in item) == 1


def _dated(body: Sequence[Line]) -> list[list[Line]]:
    """Part paragraphs of which each has a dateline of its own."""
    starts = [at for at, line in enumerate(body) if line.dated]
    parted = starts[:1] == [0] and all(body[at - 1].ended for at in starts[1:])
    items = _cut(body, starts) if parted and len(starts) >= _ALIKE else []
    return items if all(map(_is_paragraph, items)) else []


def placed_items(body: Sequence[Line]) -> list[list[Line]]:
    """Part what each opens with whose news it is, set apart: 青年路社区　在闲置车棚里……."""
    starts = [
        at
        for at, line in enumerate(body)
        if _PLACED.match(line.text) and not (at and not body[at - 1].ended)
    ]
    items = _cut(body, starts) if starts[:1] == [0] and len(starts) >= _ALIKE else []
    told = all(_is_paragraph(each) and _TOLD.search(text_of(each)) for each in items)
    return items if told else []


def _is_paragraph(item: Sequence[Line]) -> bool:
    """Tell one paragraph: no line below its first opens another, nor stands one above its end."""
    return item[-1].ended and not any(
        below.indented or (above.ended and above.falls_short) for above, below in pairwise(item)
    )


def _opened(body: Sequence[Line]) -> list[list[Line]]:
    """Part paragraphs of which each opens as the first does.

    Who asks is answered in each, or is somebody else in three and more: an interview has one.
    """
    opening = next((each for each in _OPENINGS if each.match(body[0].text)), None)
    if opening is None:
        return []
    items = _paragraphs(body)
    openings = [opening.match(each[0].text) for each in items]
    alike = all(openings)
    askers = {asker[0] for asker in openings if asker}
    told = opening is not _ASKS or (
        len(askers) == len(items) >= _LED or all(map(_ANSWERS.search, map(text_of, items)))
    )
    return items if len(items) >= _ALIKE and alike and told else []


def _replied(body: Sequence[Line]) -> list[list[Line]]:
    """Part complaints of several, each with the office's reply in a paragraph of its own.

    In an interview one and the same person asks.
    """
    paragraphs = _paragraphs(body)
    askers = [_ASKS.match(each[0].text) for each in paragraphs]
    starts = [at for at, asker in enumerate(askers) if asker]
    names = {asker[0] for asker in askers if asker}
    if starts[:1] != [0] or not _ALIKE <= len(starts) == len(names):
        return []
    items = [paragraphs[at:end] for at, end in zip(starts, [*starts[1:], None], strict=True)]
    told = all(
        len(each) > 1 and all(_REPLIES.match(it[0].text) for it in each[1:]) for each in items
    )
    return [[line for part in each for line in part] for each in items] if told else []


def _called(body: Sequence[Line]) -> list[list[Line]]:
    """Part what is offered and wanted: each paragraph tells where to call."""
    items = _paragraphs(body)
    called = all(_CALL.search(text_of(each)) and each[-1].ended for each in items)
    return items if len(items) >= _ALIKE and called else []


def _paragraphs(body: Sequence[Line]) -> list[list[Line]]:
    """Part paragraphs by their indents, or by lines that are short of their column's edge."""
    indents = body[0].indented
    return _cut(
        body,
        [
            at
            for at, line in enumerate(body)
            if not at
            or (body[at - 1].ended and (line.indented if indents else not body[at - 1].fills))
        ],
    )


def _signed(body: Sequence[Line]) -> list[list[Line]]:
    """Part texts of which each names who wrote it, in brackets behind its last sentence."""
    signed = [(line.ended or bool(line.names)) and _is_signed(line.text) for line in body]
    ends = [at for at, ends in enumerate(signed, 1) if ends]
    if len(ends) < _ALIKE or ends[-1] != len(body):
        return []
    return _cut(body, [0, *ends[:-1]])


def _is_signed(text: str) -> bool:
    return text[-1] in ")）" and split_tail(text)[1] != text


def _cut(body: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    return [list(body[at:end]) for at, end in zip(starts, [*starts[1:], None], strict=True)]
