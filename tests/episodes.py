"""A made episode of 临江市云溪区, a place that does not exist, for the tests of publishing."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from briefing.digest.words.words import cut
from briefing.model import Episode, Segment, Show, SpokenLine, SpokenWord
from briefing.publish.addresses import audio_name

SHOW = Show(
    title="云溪早报",
    author="云溪区融媒体中心",
    email="desk@example.org",
    description="每天五分钟，听云溪区的新鲜事。",
    base_url="https://news.example.org/yunxi/",
)
STORIES = (
    (
        "云溪新区地铁3号线东延段开工",
        "10月23日上午，临江市云溪区地铁3号线东延段工程正式开工，全长4.68千米，设站4座。",
        "工程总投资约32.6亿元，计划于2026年底建成通车，届时从云溪新区到市中心只需18分钟。",
    ),
    (
        "“532”行动让老旧小区换新颜",
        "云溪区启动老旧小区改造“532”行动，今年将完成35个小区、1.2万户居民的水电气管网更新。",
    ),
    (
        "云溪区前三季度地区生产总值同比增长6.5%",
        (
            "10月23日，云溪区统计局发布数据：1—9月，全区实现地区生产总值412.3亿元，同比增长6.5%，"
            "其中高新技术产业增加值占规模以上工业的比重达到38.2%，比去年同期提高2.1个百分点。"
        ),
    ),
    (
        "水清岸绿 青溪河水质稳定在Ⅲ类以上",
        "记者从云溪区生态环境局获悉，青溪河连续8个月水质达到或优于Ⅲ类标准。",
        "河边新建的12公里绿道，成了居民散步、骑行的好去处。",
    ),
    (
        "第七届云溪桂花节本周六开幕",
        "第七届云溪桂花节将于10月28日在桂园公园开幕，为期9天，期间公园免费开放。",
    ),
)
CHARACTER_S = 0.22
PAUSE_S = 0.6
MP3 = b"ID3\x03\x00\x00\x00\x00\x00\x00" + b"\xff\xfb\x94\xc4" * 2500


def spoken(text: str, start_s: float) -> SpokenLine:
    """Speak a line evenly, each of its words timed but not its punctuation."""
    places = [0]
    for word in cut(text):
        places.append(places[-1] + len(word))
    words = tuple(
        SpokenWord(start, end, start_s + start * CHARACTER_S, start_s + end * CHARACTER_S)
        for start, end in pairwise(places)
        if text[start:end].isalnum()
    )
    return SpokenLine(text, text, start_s, start_s + len(text) * CHARACTER_S, words)


def segment(at: int, kind: str, title: str, texts: tuple[str, ...], start_s: float) -> Segment:
    lines: list[SpokenLine] = []
    now_s = start_s + 0.1
    for text in texts:
        lines.append(spoken(text, now_s))
        now_s = lines[-1].end_s + PAUSE_S
    name = f"{kind}-{at}"
    return Segment(
        id=name,
        kind=kind,
        title=title,
        start_s=start_s,
        end_s=now_s,
        offset_s=start_s,
        duration_s=now_s - start_s,
        file=f"segments/{at + 1:02d}-{name}.mp3",
        lines=tuple(lines),
        source="page.txt" if kind == "story" else "",
        link=f"https://news.example.org/新闻/{at}.html" if kind == "story" else "",
    )


def episode(day: date = date(2023, 10, 24), show: Show = SHOW, mp3: bytes = MP3) -> Episode:
    """Give an episode of five stories with an opening and a closing."""
    headlines = tuple(f"{headline}。" for headline, *_ in STORIES)
    parts = [
        (
            "opening",
            "开场",
            (
                "听众朋友，您好，这里是云溪早报。",
                f"今天是{day.year}年{day.month}月{day.day}日。本期主要内容有：",
                *headlines,
            ),
        ),
        *(("story", headline, (f"{headline}。", *rest)) for headline, *rest in STORIES),
        ("closing", "结束语", ("以上是本期云溪早报的全部内容，由合成语音播报。", "感谢收听。")),
    ]
    segments: list[Segment] = []
    for at, (kind, title, texts) in enumerate(parts):
        segments.append(segment(at, kind, title, texts, segments[-1].end_s if segments else 0.0))
    return Episode(
        id=day.isoformat(),
        title=f"{day.month}月{day.day}日：云溪新区地铁3号线东延段开工",
        date=day,
        show=show,
        duration_s=segments[-1].end_s,
        audio=audio_name(day.isoformat(), [mp3]),
        audio_bytes=len(mp3),
        engine="baker",
        voice="baker",
        voice_title="标贝女声",
        segments=tuple(segments),
    )


def sounds(made: Episode) -> dict[str, bytes]:
    """Give each segment its own file, as the audio stage does."""
    return {part.file: b"\xff\xfb" + part.id.encode() for part in made.segments}


def titled(title: str, made: Episode) -> Episode:
    """Give the episode, its show and its chapters that title."""
    return replace(
        made,
        title=title,
        show=replace(made.show, title=title, description=title, author=title),
        segments=tuple(replace(part, title=title) for part in made.segments),
    )
