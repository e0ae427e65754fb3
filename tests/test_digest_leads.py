"""What print begins with is told, where it is the news itself."""

import pytest

from briefing.digest.news.candidates import candidates
from briefing.digest.news.choice import Taken, begun
from briefing.digest.preference.ground import ground_of
from briefing.digest.preference.leads import with_the_lead
from briefing.model import Article

SEASON = "面对今年的鱼价，石板湖渔业协会的渔民正在调整捕捞的品种。"
NEWS = "3月4日，石板湖渔业协会在云溪召开年会，通过了新的禁渔规定。"
BESIDE = "协会会长汪正国说，规定里的每一条都同渔民商量过。"


def told(lead: str, dateline: str, part: str = "") -> bool:
    """Tell whether only those ways are left that tell the lead."""
    article = Article("石板湖渔业协会开年会", paragraphs=(lead, BESIDE), dateline=dateline)
    found = candidates(article.paragraphs)
    choice = begun(article, found)
    ground = ground_of(choice.story, found)
    alone: tuple[Taken, ...] = ((1, 0, BESIDE),)
    both: tuple[Taken, ...] = ((0, 0, part or lead), *alone)
    return list(with_the_lead({alone: choice, both: choice}, ground, dateline)) == [both]


@pytest.mark.parametrize(
    ("lead", "dateline", "kept"),
    [
        (NEWS, "本报讯", True),
        (SEASON, "本报讯", False),
        (SEASON, "本报石板渡3月4日讯", True),
        (SEASON, "新华社石板渡３月４日电", True),
        ("夜色渐渐深了。", "本报石板渡3月4日讯", False),
    ],
)
def test_the_lead_of_a_dispatch_is_told_and_any_that_is_the_news(
    lead: str, dateline: str, *, kept: bool
) -> None:
    assert told(lead, dateline) is kept


def test_its_tail_alone_is_no_lead() -> None:
    assert not told(NEWS, "本报讯", part="通过了新的禁渔规定。")


def test_where_no_way_tells_it_all_are_kept() -> None:
    article = Article("石板湖渔业协会开年会", paragraphs=(NEWS, BESIDE))
    found = candidates(article.paragraphs)
    choice = begun(article, found)
    ways: dict[tuple[Taken, ...], object] = {((1, 0, BESIDE),): choice}
    assert with_the_lead(ways, ground_of(choice.story, found), "") == ways  # type: ignore[arg-type]
