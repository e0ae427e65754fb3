"""Take the boxes out that stand below a story or inside it: 相关链接, 小贴士, 人物小传, 编读往来.

A label of its own line heads one, or leads its first line with a colon. The same label above a
headline is its kicker, so what is below must be text. `kinds` names the furniture of each line,
empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.headings.heading_candidates import starts_story
from briefing.sources.page.headings.headings import heading_lines
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.turn_marks import TURNED_FROM

_LINKS = (
    "(?:相关|新闻|知识|资料|背景|延伸|拓展|法律|法规|法条|政策|人物|历史|数据|科普|赛事|名词|小)?链接|"
    "(?:延伸|拓展|相关|推荐)阅读|(?:背景|相关|新闻)资料"
)
_TIPS = (
    "[\u4e00-\u9fff]{0,6}小?贴士|(?:温馨|友情|特别|重要|安全|健康|出行|小)提[示醒]|"
    "小(?:知识|常识|百科|[词辞]典|窍门|妙招|叮咛|帮手)"
)
_WARNINGS = "(?:民警|警方|交警|消防)提示"
"""With a colon, these say who says so in a story."""
_CARDS = (
    "编[者辑]附[记言语注白]|"
    "小资料|资料(?:卡片?|库)|(?:名词|词语|术语|概念)解[释读]|"
    "(?:人物|作者|嘉宾|专家|个人|企业)(?:小传|名片|档案|简介|卡片)"
)
_OURS = "(?:本报|本刊|本版|本栏|栏目|副刊|读者|社区)?"
_READERS = (
    "(?:编读|读编)(?:往来|互动|之间)|互动平台|(?:[\u4e00-\u9fff]{2,4})?征集令|"
    f"{_OURS}(?:征稿|约稿|征文|投稿|来稿)(?:启事|须知|说明|函)?|稿约|"
    "下期(?:预告|话题|看点|关注)|参与方式|(?:话题|线索)征集"
)
_ALSO = (
    "(?:今日|明日|三天|一周)?天气预报|(?:今日|明日|三天|一周)天气|气象信息|"
    "(?:安全|廉政|廉洁)?(?:格言|警句|寄语)|名言警句|每日[一金][语句]|农谚"
)
_LABEL = rf"(?:{_LINKS}|{_TIPS}|{_CARDS}|{_READERS}|{_ALSO})"
_GUIDES = re.compile(
    "(?:一周|本周|今日|周末|节日|专家)?(?:门诊|坐诊|出诊)(?:安排|信息|时间|预告)?|"
    "(?:订餐|出行|乘车|游览|参观|购票|报名|办事|入园|观展)(?:指南|须知|提示)|"
    "(?:开放|服务|办公|营业|接待)时间"
)
"""What heads rows: who or where, and when or how much, with spaces between them."""
_CELLS = re.compile("\\S(?: {2,}|[ ]*\u3000[ \u3000]*)\\S")
_WARNS = re.compile("(?:特别|温馨)?提[醒示][：:]")
_ADVISES = re.compile(r"[【〔\[]\s*[\u4e00-\u9fff]{1,4}提[示醒]\s*[】〕\]]")
"""How a story's last paragraph may begin as well: 【警方提示】."""
_SIGNED = re.compile("[（(][^（）()。]{2,24}[)）]")
_SIGNS = r"\s◆◇■□●○★☆▲△▼▽▶►▌▪·※"
_IN_BRACKETS = r"[【〔\[]\s*[\u4e00-\u9fff]{0,4}提示\s*[】〕\]]"
"""What is told how to do, whatever that is: 【购票提示】."""
_ALONE = re.compile(
    rf"[{_SIGNS}【〔\[「—–-]*(?:{_LABEL}|{_WARNINGS})[\s】〕\]」：:—–-]*|[{_SIGNS}]*{_IN_BRACKETS}"
)
_LEADS = re.compile(
    rf"[{_SIGNS}]*(?:[【〔\[]\s*(?:{_LABEL}|{_WARNINGS})\s*[】〕\]]|{_IN_BRACKETS}|"
    rf"{_LABEL}\s*[：:])\s*\S"
)
_TITLED = re.compile(rf"[{_SIGNS}]*(?:{_LINKS})[ \u3000]+[^。]{{3,24}}")
"""A label with a title of its own: 链接 “税银贷”怎么申请."""
_NAMED = re.compile(
    rf"[{_SIGNS}]*(?:{_LINKS}|小?贴士|小(?:知识|常识|百科|窍门|妙招))\s*[:：]\s*[^。]{{3,24}}"
)
"""The same above one paragraph, where more would be a story: 小贴士：医保码的激活方法."""
_PARAGRAPH = 40
"""Characters of a line that no column cut: it is a paragraph, however it ends."""
_CALLED = re.compile(r"[。；].{2,16}[:：]\s*[\d—－-]{3,}(?:[、转 ]+\d+)*$")
"""Where to call, behind the last sentence of a box: ……减1元。咨询电话：96099."""
_LONGEST, _MOST_LINES = 260, 24
"""Characters and lines that a box has at most: more text is a story."""
_WIDEST_LABEL = 12


def heads_box(text: str) -> bool:
    """Tell the label of a box that stands by itself: 安全小贴士."""
    return len(text) <= _WIDEST_LABEL and bool(_ALONE.fullmatch(text))


def mark_boxes(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Mark each label and its text, down to the next heading or the end of what stands there."""
    for at, line in enumerate(lines):
        alone = line.width <= _WIDEST_LABEL and bool(_ALONE.fullmatch(line.text))
        alone = alone or bool(_TITLED.fullmatch(line.text))
        alone = alone or _names_paragraph(lines, kinds, at, setting)
        parted = any(sign in line.text[:_WIDEST_LABEL] for sign in "：:】〕]")
        own = setting.always_indents and line.indented and bool(_ADVISES.match(line.text))
        led = parted and not (alone or own)
        led = led and (bool(_LEADS.match(line.text)) or _is_apart(lines, at, setting))
        if line.width <= _WIDEST_LABEL and _GUIDES.fullmatch(line.text):
            _mark_rows(lines, kinds, at)
        if not (alone or led) or line.level or line.dated:
            continue
        if end := _last_line(lines, kinds, at, at + 1 if alone else at, setting):
            kinds[at : end + 1] = [kind or "box" for kind in kinds[at : end + 1]]


def _names_paragraph(
    lines: Sequence[Line], kinds: Sequence[str], at: int, setting: Setting
) -> bool:
    """Tell a label with its title above a single paragraph, below which something else begins."""
    if not _NAMED.fullmatch(lines[at].text):
        return False
    end = _end_of_sentence(lines, at + 1, len(lines))
    below = end + 1
    alone = below >= len(lines) or bool(kinds[below])
    return bool(end) and (alone or _opens_other(lines, at + 1, below, setting))


def _is_apart(lines: Sequence[Line], at: int, setting: Setting) -> bool:
    """Tell 提醒：… below a paragraph's end, where each opens with an indent and this does not."""
    ended = at > 0 and lines[at - 1].ended and lines[at - 1].reach <= lines[at - 1].full - 1
    apart = setting.always_indents and ended and not lines[at].indented
    return apart and bool(_WARNS.match(lines[at].text))


def _mark_rows(lines: Sequence[Line], kinds: list[str], label: int) -> None:
    """Mark what 一周门诊 heads: rows of cells, none of which ends a sentence."""
    end = label
    while end + 1 < len(lines) and not kinds[end + 1]:
        row = lines[end + 1]
        if row.ended or row.level or row.dated or not _CELLS.search(row.text):
            break
        end += 1
    if end > label:
        kinds[label : end + 1] = ["box"] * (end + 1 - label)


def _last_line(
    lines: Sequence[Line], kinds: Sequence[str], label: int, first: int, setting: Setting
) -> int:
    """Find the last line of the box that `label` heads and whose text is from `first`; 0: none."""
    stop = next((at for at in range(first, len(lines)) if kinds[at] and at > label), len(lines))
    inside = _is_inside(lines, kinds, label)
    end = _end_of_sentence(lines, first, stop)
    if not end or not _is_text(lines, first, stop, setting):
        return 0
    while not inside and end + 1 < stop and not _opens_other(lines, first, end + 1, setting):
        below = _end_of_sentence(lines, end + 1, stop)
        if not below:
            break
        end = below
    signed = end + 1 < stop and _SIGNED.fullmatch(lines[end + 1].text)
    end += int(bool(signed))
    text = sum(len(line.text) for line in lines[first : end + 1])
    return end if text <= _LONGEST and end - first < _MOST_LINES else 0


def _is_inside(lines: Sequence[Line], kinds: Sequence[str], label: int) -> bool:
    """Tell a box that interrupts a sentence: what follows its first sentence goes on with that."""
    above = lines[label - 1] if label else Line("")
    torn = above.text and not (above.ended or above.level or kinds[label - 1] or lines[label].gap)
    return bool(torn) and above.fills


def _end_of_sentence(lines: Sequence[Line], first: int, stop: int) -> int:
    """Find the line that ends a sentence of full lines; 0 for none."""
    for at in range(first, min(first + _MOST_LINES, stop)):
        if lines[at].ended or (at == first and _is_paragraph(lines[at])):
            return at
        if lines[at].level or lines[at].falls_short:
            return 0
    return 0


def _is_paragraph(line: Line) -> bool:
    """Tell a paragraph on one line that ends in a telephone: …；3.选择银行。咨询电话：……."""
    return line.width > _PARAGRAPH and not line.column and "。" in line.text


def _is_text(lines: Sequence[Line], first: int, stop: int, setting: Setting) -> bool:
    """Tell the text of a box from a headline that its label would be the kicker of."""
    line = lines[first]
    if starts_story(line) or TURNED_FROM.match(line.text):
        return False
    if _is_paragraph(line):
        return True
    if line.ended:
        return line.text.endswith(("。", "。）", "。)", "。”")) or bool(_CALLED.search(line.text))
    if not line.column or (setting.indents and first + 1 < stop and lines[first + 1].indented):
        return False
    return not heading_lines(lines[:stop], first, setting, first=False)


def _opens_other(lines: Sequence[Line], first: int, at: int, setting: Setting) -> bool:
    """Tell what begins below the box: a heading, another label, text that is set otherwise."""
    line = lines[at]
    if line.level or starts_story(line) or _ALONE.fullmatch(line.text):
        return True
    above = lines[at - 1]
    otherwise = above.ended and line.indented != lines[first].indented and setting.indents
    if otherwise and (line.indented or not above.fills):
        return True
    wider = line.gap > max(setting.gap, lines[first].gap)
    return wider or heading_lines(lines, at, setting, first=False) > 0
