"""Scripts of any length, for benchmarks: stories of five sentences, no two alike."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import count, islice

from briefing import reading
from briefing.model import Chapter, Line, Script

PLACES = ("青石镇", "云溪区", "临江市", "白鹭坪村", "东渡街道", "霁州港")
NEWS = (
    "{place}第{number}座口袋公园今天向市民开放，全园占地{number}平方米，步道长1.2千米。",
    "{place}今年前三季度新增就业{number}人，完成全年目标的86.5%。",
    "记者从{place}了解到，第{number}批农村公路改造工程已经全部完工，惠及沿线七个村。",
    "{place}的{number}户居民昨天用上了管道天然气，施工单位提前十二天完成任务。",
    "第{number}届社区读书会在{place}举行，来自各单位的代表交流了心得。",
)
DAY = date(2026, 3, 12)
PAUSE_S = 0.5


def script(segments: int) -> Script:
    """Write a programme of so many stories, some half a minute each."""
    stories = tuple(islice(_stories(), segments))
    return Script("基准节目", DAY, stories)


def _stories() -> Iterator[Chapter]:
    for number in count(1):
        place = PLACES[number % len(PLACES)]
        texts = [news.format(place=place, number=number) for news in NEWS]
        lines = tuple(Line(reading.say(text), PAUSE_S) for text in texts)
        kind = "opening" if number == 1 else "story"
        yield Chapter(f"s{number:05d}", kind, f"{place}新闻之{number}", lines)


@cache
def segment_s() -> float:
    """Give the length of one such story as the stand-in speaks it, in seconds."""
    from benchmarks.props.stand_in import EDGE_S, SYLLABLE_S  # noqa: PLC0415 - numpy, else not needed

    (story,) = islice(_stories(), 1)
    return sum(len(line.said) * SYLLABLE_S + 2 * EDGE_S + PAUSE_S for line in story.lines)
