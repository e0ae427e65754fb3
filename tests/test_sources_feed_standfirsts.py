"""Feeds: the description of an entry that is its sub-headline, and those that are not."""

import pytest

from briefing.sources.feeds.standfirsts import subheadlines_of

CONTENT = (
    "石桥镇没有音乐厅，却有一支二十人的乐队，首席是开面馆的。",
    "乐队每周五在旧粮仓里排练。",
)


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        (("二十名乐手，一间旧粮仓，和每周五的排练",), True),
        (("石桥镇没有音乐厅，却有一支二十人的乐队",), False),
        (("石桥镇没有音乐厅却有乐队",), False),
        (("乐队每周五在旧粮仓里排练",), False),
        (("石桥镇的乐队在旧粮仓里排练了三十年。",), False),
        (("二十名乐手，一间旧粮仓，和每周五的…",), False),
        (("二十名乐手，一间旧粮仓", "每周五的排练"), False),
        (("音乐",), False),
    ],
)
def test_a_description_of_one_line_that_the_text_does_not_say_is_the_sub_headline(
    summary: tuple[str, ...], *, told: bool
) -> None:
    assert subheadlines_of(summary, CONTENT) == (summary if told else ())
    assert subheadlines_of(summary, ()) == ()
