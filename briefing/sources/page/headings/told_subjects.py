"""Know a line of a heading that tells what the body or thing on the line above did, or is.

Of a meeting that is only named, what it did is the headline; of anything else, both lines are.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.headline_words import predicates

_ASSEMBLY = re.compile("(?!.*(?:召开|举行))[^，：]{2,24}(?:会议|大会)")
_DELIBERATES = re.compile("(?:专题)?(?:研究|审议|听取|传达|学习|讨论)")
"""What was done at a meeting, below its bare name: 区委常委会（扩大）会议 / 研究部署防汛工作."""
_ORGAN = re.compile("[^，：、“”的]{1,7}(?:[馆院]|中心|[中小]?学校?)")
_OFFERS = re.compile("(?:延长(?!线)|推出|开设|开通|启用|用上|新增|恢复|开放|引进|上线|试行).")
"""What such a body does for the public, below its name: 区图书馆 / 推出夜读."""
_WINS = re.compile("(?:中标|捧[回得]|夺得|斩获|摘[得取]|荣获|喜获|获评|入选|当选|领到|用上|带来).")
"""What anybody won or was given, below who it was: 云溪分公司 / 中标两座车站."""
_WHO = re.compile("[^，：、]{2,12}")
_COUNTED = re.compile(
    ".*(?:完成|查获|破获|侦破|审结|救治|接诊|签订|发现|获批|引进)(?:全[国省市]|国内|我市)?"
    "(?:[一两三]|首)[例台座起批项株]"
)
"""How many were done of what the line below names: 云溪医院完成一例 / “微创”手术."""
_SENT = re.compile("[^，：]{2,14}(?:[查研察团]组|代表团|考察团|工作队|一行)")
_GOES = re.compile("(?:到|赴|深入|来我).")
"""Where those went whom the line above names: 县政协调研组 / 赴云溪镇开展视察."""
_TURNS_OUT = re.compile("(?:居然|竟然?)[是成]")
"""What the thing above turned out to be: 门口“捡”来的快递 / 竟是一只旧表."""
_EXPLAINS = re.compile("原来是")
"""What was behind that: a phrase of its own, 半夜有人敲门 / 原来是邻居家的猫."""

_DEMANDED = re.compile("(?:要求|强调)(?!.*(?:[召举]|会议))")
"""What was demanded, below who went where: 程柳调研渡口 / 要求……."""
_WENT = re.compile("调研|检查|督[导查]|走访|慰问|[察视]看|视察|巡查")
_OF_ALL = re.compile("[均皆]")
"""How the end of a headline begins, never a whole one: 亩产 / 均超四百公斤."""


def below_assembly(
    lines: Sequence[Line], possible: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """Begin a headline below the bare name of the meeting that did what it tells."""
    named = len(lines) > 1 and _ASSEMBLY.fullmatch(lines[0].text)
    if not (named and _DELIBERATES.match(lines[1].text)):
        return possible
    return [each for each in possible if each[0] == 1] or possible


def with_subject(
    lines: Sequence[Line], possible: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """Take both lines where the second tells of the first."""
    for at, (above, below) in enumerate(pairwise(lines)):
        wins = _WHO.fullmatch(above.text) and not predicates(above.text)
        whole = tells_below(above, below) or (wins and _WINS.match(below.text))
        if whole or _EXPLAINS.match(below.text):
            return [each for each in possible if each[0] <= at < each[1]] or possible
    return possible


def tells_below(above: Line, below: Line) -> bool:
    """Tell a line that says what the body above does, where it went, or what the thing was.

    So does what was done once, of which the line above has but the count.
    """
    offers = _ORGAN.fullmatch(above.text) and _OFFERS.match(below.text)
    went = _SENT.fullmatch(above.text) and _GOES.match(below.text)
    counted = _COUNTED.fullmatch(above.text)
    return bool(offers or went or counted or _TURNS_OUT.match(below.text))


def above_demand(
    lines: Sequence[Line], possible: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """End a headline above what was demanded, and take in the line that tells of all."""
    for at in range(1, len(lines)):
        if _DEMANDED.match(lines[at].text) and _WENT.search(lines[at - 1].text):
            possible = [each for each in possible if each[1] < at] or possible
        elif _OF_ALL.match(lines[at].text):
            possible = [each for each in possible if each[0] < at <= each[1]] or possible
    return possible
