"""What is set against something is a sentence of its own, told right behind it or not at all."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.facts import check
from briefing.digest.shortening.evening import evened
from briefing.model import Article

DAY = date(2026, 3, 12)
FIRST = "会议指出，前两个月云溪区规模以上工业增加值同比增长6.8%。"
SECOND = "但受石板闸铁厂检修停产影响，2月当月的增速比1月回落。"
PRINTED = FIRST[:-1] + "，" + SECOND


@pytest.mark.parametrize(
    "halves",
    [
        FIRST + "|" + SECOND,
        "近年来，云溪区不少学校依托老厂房、老码头开展实践教学。|但也存在重参观轻研究、重活动轻课程的现象。",
        "云溪队第31分钟由外援头球破门，把比分扳成了一比一平。|但下半场球员们的体能明显下降，又被对手连入两球。",
    ],
)
def test_it_begins_with_but(halves: str) -> None:
    first, second = halves.split("|")
    printed = first[:-1] + "，" + second
    assert evened(printed, 2, reported=True) == (first, second)
    assert evened(printed, 2) == (printed,)
    assert check((first, second), Article("石板闸", (printed,)), DAY) == ()


def test_neither_is_proven_without_the_other() -> None:
    article = Article("石板闸", (PRINTED,))
    assert check((FIRST,), article, DAY)
    assert check((FIRST, "云溪区开会。"), article, DAY)
    assert check((FIRST, SECOND), article, DAY) == ()


@pytest.mark.parametrize(
    "printed",
    [
        "韦某无偿搭载邻居穆某到石板闸赶集，其对事故的发生存在一般的过失，但不构成故意或者重大的过失。",
        "云溪区图书馆自3月10日起每天延长开放两个小时直到晚上九点为止，各街道的分馆除外，周一照常闭馆。",
    ],
)
def test_what_names_nobody_or_excepts_something_is_not_cut_off(printed: str) -> None:
    assert not any(
        each.startswith(("但", "韦某但", "各街道"))
        for each in evened(printed, 2, reported=True)[1:]
    )


def test_no_longer_telling_ends_between_them() -> None:
    rest = "云溪区将把六家企业的用工需求列成清单，由石板闸镇的干部逐户对接。"
    (brief,) = digest([Article("工业增速回落", (PRINTED, rest))], DAY)
    for told in brief.tellings:
        if FIRST in told:
            assert SECOND in told
