"""Feeds: whose a feed is, and which part of the paper it brings, as its title says."""

import pytest

from briefing.sources.feeds.feed_titles import FeedTitle, feed_title


@pytest.mark.parametrize(
    ("title", "publisher", "section"),
    [
        ("云溪日报网要闻", "云溪日报网", "要闻"),
        ("云溪日报网 要闻", "云溪日报网", "要闻"),
        ("云溪晚报副刊", "云溪晚报", "副刊"),
        ("云溪新闻 | 时政", "云溪新闻", "时政"),
        ("云溪日报海外版", "云溪日报海外版", ""),
        ("云溪在线新闻", "云溪在线新闻", ""),
        ("云溪网络文学", "云溪网络文学", ""),
        ("云溪热线要闻", "云溪热线要闻", ""),
    ],
)
def test_a_title_is_parted_where_its_end_is_surely_a_section(
    title: str, publisher: str, section: str
) -> None:
    assert feed_title(title) == FeedTitle(publisher, section)


@pytest.mark.parametrize(
    ("title", "publisher", "section"),
    [
        ("云溪慢报 山乡", "云溪慢报", "山乡"),
        ("云溪慢报 最新文章", "云溪慢报", ""),
        ("云溪慢报选", "云溪慢报选", ""),
    ],
)
def test_what_stands_behind_the_owner_s_name_is_the_section(
    title: str, publisher: str, section: str
) -> None:
    assert feed_title(title, "云溪慢报") == FeedTitle(publisher, section)
