"""Know what captions say, and how they open and end."""

import re

from briefing.sources.words.torn_words import TAIL_END

MOST_LINES = 5
"""The most lines of a caption."""
CAPTION_OPENS = re.compile(
    r"[■●]?图片新闻[:：]|[▲△▼◀▶←→↑↓]|[(（]?[上下左右题]?图片?(?:为[^先]|[①-⑨]|说明|[:：])"
)
FAIR = 8
"""Characters that most captions have."""
_SHORTEST = 5
CREDIT = re.compile(
    r"[\s。(（][^。，]{0,10}?[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}\s*[/／]?\s*(?:摄影?|供图|(?<=[\s/／])图)[)）]?$"
)
_NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})"
_WHEN = re.compile(
    rf"(?:\d{{4}}年)?{_NUMBER}月{_NUMBER}日|[昨今]日|[昨今]天|近日|日前|连日来|[▲△▼]|图[为①-⑨]"
)
_SHOWS = re.compile(
    rf"(?:(?:{_WHEN.pattern})[^，。]{{0,4}}，)?[^，。]{{2,16}}(?:正在|在|正)[^，。]{{2,}}"
    r"|[^，。]{2,14}[内里上下前旁中外]，[^，。会将持设]{2,10}(?:正在|在|正)(?!\d)[^，。]{2,}"
    r"|[^，。]{2,16}(?:一[角景]|全景|[内外夜雪场]景|现场|合影|风光)。?$"
)
_SAYS = re.compile(
    "[他她它这那我你把被让使对向以及和与或并将已就都也还又再才的地得着了过但而]|其[中他]|目前|如今|现在|会[议上前后]|"
    "“(?![^”]{1,8}”)|”|.*(?:说[，。]|表示|介绍，|认为|主持|讲话|发言|出席|参加(?:会议|调研|活动)。|敬请|作废|预计)"
)
"""What goes on with a text above, or no picture shows."""


def likeness(text: str) -> float:
    """Weigh what captions say: when, or who is doing what where, in one breath and by name."""
    score = 2.0 if _WHEN.match(text) else -3.0 if TAIL_END.match(text) else 0.0
    score += 1.0 if _SHOWS.match(text) else 0.0
    score += (0.5 if len(text) >= FAIR else 0.0) - 0.75 * min(text.count("，"), 3)
    score -= 1.0 if 0 <= text.find("。") < _SHORTEST else 0.0
    return score - (2.0 if _SAYS.match(text) else 0.0) - 1.0 * max(text.count("。") - 1, 0)


PHOTO_LABEL = re.compile(r"[·•◆■●【\[\s]*图[片说文](?:新闻|报道|故事)[·•◆■●】\]\s]*")
"""What labels a photo with its story: 图片新闻."""
