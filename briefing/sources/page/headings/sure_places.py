"""Know lines of a heading by whose words its headline is sure to begin or to end.

The weights of `briefing.sources.page.headings.headline_weights` choose among what is left.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.sources.page.headings.headline_advice import above_advice
from briefing.sources.page.headings.told_subjects import above_demand, below_assembly, with_subject
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.headline_words import CONTEST, PAUSE

_MEASURE = r"[^，：\d\s]{1,8}\d[\d.,]*[^，\d\s]{1,6}"
_COUNT = r"\d[\d.,]*[万亿余多]?[家个名位人户所件项处起例批次][^，：\d\s]{2,8}"
_FIGURES = re.compile(rf"{_MEASURE}(?:[ \u3000]+{_MEASURE})+|{_COUNT}(?:[ \u3000]+{_COUNT})+")
"""Figures with what each measures or counts: 全长1.2公里　总投资3亿元, 32家合格　3家停业."""
_MET = re.compile(
    "[^，]{2,16}(?:召开|举行)[^，]{0,16}(?:会议?|大会)|[^，]{3,24}(?:会议?|大会)(?:召开|举行)"
)
_SPOKE = re.compile("主持|出席|讲话|致辞|作报告")
_RESOLVES = re.compile("[^，]{0,4}(?:决定|表决|审议|听取|通过|任命|要求|强调|提出)")
"""How a line begins that tells one more thing that a meeting resolved, or was told."""
_SCORE = re.compile(r"\d[比∶:：]\d")
_CELEBRATES = re.compile("(?:热烈)?(?:庆祝|喜迎|纪念|迎接)[^，]{2,24}(?:周年|[^季细环]节)")
_SERIES = re.compile(
    "[【〖]?[一-鿿]{2,6}[·・][一-鿿]{2,8}[】〗]?|[▇▉█▌]\\s*[一-鿿]{2,6}|[一-鿿]{2}"
)
_DONE = re.compile(
    ".*(?:[完竣]工|[投量]产|[投启]用|投运|[贯开]通|通[车航]|[建落]成|封顶|合龙|并网|下线|[问面]世|获批|"
    "通过[^，]{0,6}(?:审定|验收|认定|鉴定|评审|审批|核准))"
)
"""What is whole with such a word: 石桥水厂二期工程投产."""
_OF_IT = re.compile(r"(?!从|[^，]{0,12}第)[^，]*\d.*")
"""How much, how long or how many of it: 日供水量增至12万吨."""
_TELLS = re.compile(".*[^，]{2}(?:通报|曝光|公布|发布|查处|破获|侦破|办结|审结)")
_TOLD_WHOLE = re.compile(
    "[^，：]{2,12}[局院会所队关厅委](?:通报|公布|发布|曝光|破获|侦破|审结|办结|查处)"
    "(?:[一两]|\\d+)[起例个批宗件][^，：]{2,16}(?:案件?|问题|事故)"
)
"""The same where one line says it all: 区公安局通报一起冒充客服诈骗案."""
_AMOUNT = re.compile(
    "[^，：]{4,20}(?:产量|吞吐量|发送量|客流量|交易[量额]|总[量额值]|增加值|存栏|销售额|收入|余额)"
)
_REACHED = re.compile(
    r"(?:首次?|再次?|已)?(?:突?破|超|达到?|增长|同比|[再刷]创|创(?:下|历史))[^，]{2,16}"
)
"""How much there was of what the line above names: 旅客吞吐量 / 首破百万人次."""
_BEGUN = re.compile(
    "(?!.*(?:整治|行动|检查|活动|演练|排查|执法)$)[^，：]{2,10}(?:开展|启动|部署)[^，：]{2,8}"
)
_ACTION = re.compile("[^，：]{0,16}(?:整治|行动|大?检查|演练|排查|执法)(?:行动|工作)?")
"""What was begun on the line above: 开展秋冬季 / 道路交通 / 专项整治."""
_EACH = re.compile(
    r"(?:单[部台件户人栋笔个座条]|每[户人亩台部吨斤]|[人户亩台]均)[^，：]{0,8}\d[^，：]*"
)
_DONE_COUNT = re.compile(r"[^，]{4,30}已?[^，：]{2}\d+[部台个家户栋座条处所套]")
"""How many are done, above what one of them cost: 已开工41部 / 单部补贴18万元."""
_TOLD = re.compile(r"\d+[起例个批宗件][^，]*(?:问题|案例?|案件|名单|线索|事故|隐患)")
"""What an office made known, which that alone does not tell: 4起典型案例."""
_KIND = re.compile("(?!.*的)[^，]{4,14}(?:观察|见闻|纪实|侧记|综述|走笔|扫描)")
"""What kind of text it is, and of what: 石桥镇渔业一线观察."""
_REPORTED = re.compile(
    "(?!.*的)[^，：]{2,14}(?:调查|观察|见闻|纪实|侧记|综述|走笔|扫描|手记|纪事|探访记)"
)
"""The same above a headline, where what was looked at says nothing: 石桥渔港转产调查."""
_TURNED = re.compile("从.{1,12}到")
_PAIR, _BY_ITSELF = 2, 3
"""Two lines of a heading, and those of a heading of a meeting and a headline of two."""
Choices = Sequence[tuple[int, int]]
"""The first and the last line that a headline may have."""


def at_sure_places(lines: Sequence[Line], possible: Choices) -> Choices:
    """Keep the choices of a headline that such words allow, where they allow any."""
    for kept in _ALL:
        possible = kept(lines, possible)
    return possible


def _above_figures(lines: Sequence[Line], possible: Choices) -> Choices:
    """End a headline above the figures of what it tells.

    Below a contest or a fair that ended, they are the news.
    """
    at = next((at for at in range(1, len(lines)) if _FIGURES.fullmatch(lines[at].text)), 0)
    above = lines[at - 1].text if at else ""
    if CONTEST.search(above) or _SCORE.search(above):
        return possible
    return [each for each in possible if each[1] < at] or possible


def _below_meeting(lines: Sequence[Line], possible: Choices) -> Choices:
    """Take both lines below a meeting that was held for what it was about.

    One more resolution is a sub-headline, and so is who presided; two phrases on one line are
    whole by themselves.
    """
    if len(lines) != _BY_ITSELF or not _MET.fullmatch(lines[0].text):
        return possible
    if PAUSE.search(lines[1].text):
        return possible
    last = lines[-1].text
    apart = _SPOKE.search(last) or _RESOLVES.match(last)
    return possible if apart else [each for each in possible if each == (1, 2)] or possible


def _below_occasion(lines: Sequence[Line], possible: Choices) -> Choices:
    """Begin a headline below the feast or the anniversary that its news is held for."""
    if not _CELEBRATES.fullmatch(lines[0].text):
        return possible
    return [each for each in possible if each[0] > 0] or possible


def _below_label(lines: Sequence[Line], possible: Choices) -> Choices:
    """Begin a headline below a series and the part of it: 新春走基层·蹲点记.

    So does one below a name that a block leads, and below two characters, 节气: no headline is cut
    that narrow.
    """
    if not _SERIES.fullmatch(lines[0].text):
        return possible
    return [each for each in possible if each[0] > 0] or possible


def _below_kind(lines: Sequence[Line], possible: Choices) -> Choices:
    """Begin a headline below what kind of text it is, and of what."""
    if not _REPORTED.fullmatch(lines[0].text):
        return possible
    return [each for each in possible if each[0] > 0] or possible


def _above_measure(lines: Sequence[Line], possible: Choices) -> Choices:
    """End a headline where something is done, above how much there is of it."""
    for at, (above, below) in enumerate(pairwise(lines)):
        whole = _DONE.fullmatch(above.text) or _TOLD_WHOLE.fullmatch(above.text)
        counts = _DONE_COUNT.fullmatch(above.text) and _EACH.fullmatch(below.text)
        if counts or (whole and _OF_IT.fullmatch(below.text)):
            return [each for each in possible if each[1] <= at] or possible
    return possible


def tells_of(above: Line, below: Line) -> bool:
    """Tell an office that makes known what the next line names: 区城管局通报 / 4起典型案例."""
    return bool(_TELLS.fullmatch(above.text) and _TOLD.fullmatch(below.text))


def _with_what_is_told(lines: Sequence[Line], possible: Choices) -> Choices:
    """Take both lines where an office makes known what the next one names."""
    for at, (above, below) in enumerate(pairwise(lines)):
        if tells_of(above, below):
            return [each for each in possible if each[0] <= at < each[1]] or possible
    return possible


def _with_amount(lines: Sequence[Line], possible: Choices) -> Choices:
    """Take both lines, and none below, where the second says how much there was of the first."""
    for at, (above, below) in enumerate(pairwise(lines)):
        if _AMOUNT.fullmatch(above.text) and _REACHED.fullmatch(below.text):
            return [each for each in possible if each[0] <= at == each[1] - 1] or possible
    return possible


def _with_action(lines: Sequence[Line], possible: Choices) -> Choices:
    """Take all lines from who begins something down to what it is."""
    if not _BEGUN.fullmatch(lines[0].text):
        return possible
    below = range(1, min(len(lines), _BY_ITSELF))
    last = next((at for at in below if _ACTION.fullmatch(lines[at].text)), 0)
    whole = [each for each in possible if not each[0] and each[1] >= last]
    return whole or possible if last else possible


def _above_kind(lines: Sequence[Line], possible: Choices) -> Choices:
    """End a headline above the last line if that only says what kind of text it is, and of what."""
    if len(lines) < _PAIR or not _KIND.fullmatch(lines[-1].text):
        return possible
    above = lines[-_PAIR].text
    whole = _TURNED.match(above) or above.endswith(("？", "?"))
    return (
        [each for each in possible if each[1] < len(lines) - 1] or possible if whole else possible
    )


_ALL = (
    above_advice,
    _above_figures,
    _below_meeting,
    below_assembly,
    above_demand,
    with_subject,
    _below_occasion,
    _below_label,
    _below_kind,
    _above_measure,
    _with_what_is_told,
    _with_amount,
    _with_action,
    _above_kind,
)
