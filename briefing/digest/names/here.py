"""Say where 这里 and 此间 are in what a correspondent sends: 今天在这里闭幕 is 今天在石板闭幕.

Print has told that in the dateline, which nobody reads aloud.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.digest.names.whereabouts import (
    dateline_place,
    tells_where,
)
from briefing.digest.words.sentences import sentences
from briefing.digest.words.times import PART_OF_DAY
from briefing.model import Article

_DEEDS = (
    "举行|召开|开幕|闭幕|开始|结束|落幕|揭幕|揭晓|开赛|开通|启用|成立|签署|签订|会见|会晤|会谈|"
    "宣布|宣誓|发表|公布|发布|散发|说|表示|指出|强调|重申|呼吁|出席|参加|访问|进行"
)
_LOCALS = (
    "新闻|媒体|媒介|传媒|报[纸刊章界道导]|舆论|人士|分析|观察|评论|电台|电视|外交|官方|专家|学者|"
    "消息|各界|权威|政[界治]|商[界业]|经济|金融|市场|收到"
)
"""Before these 此间 is a place; elsewhere it may be a stretch of time."""
_HERE = re.compile(
    rf"(?P<at>在)(?P<in>这里|此间(?![隔隙接])|此(?={_DEEDS}))(?P<of>的)?|"
    r"(?:抵达|到达|飞抵|离开|返回)(?P<reached>这里|此间)|"
    rf"(?<![在彼如因由])(?P<local>此间)(?={_LOCALS})"
)
_WHEN = rf"(?:\d日|[今昨前当]天|[今昨当]晚|[日天](?:{PART_OF_DAY})|日前|近日|最近)"  # 3月11日下午
_DATED = re.compile(_WHEN)
_JUST_DATED = re.compile(rf"{_WHEN}(?:刚刚?|正)?$")
_ONLY_DATED = re.compile(rf"[^，]{{0,8}}{_WHEN}")
_DEED = re.compile(_DEEDS)
_QUOTED = re.compile("“[^“”]*”|《[^《》]*》")
_PAUSES = ("", "，", "。", "、")


def located(paragraphs: Sequence[str], article: Article) -> list[str]:
    """Put the place of the dateline for 这里 and 此间 in prepared paragraphs where they mean it.

    Where there is none, or the sentence names it itself, 在这里 is left out between the day and
    what was done. What someone is quoted as saying stays as it was said, and so does whatever may
    mean a place that the story names.
    """
    if not any(map(_HERE.search, paragraphs)):
        return [*paragraphs]
    return [*_located(paragraphs, dateline_place(article))]


def _located(paragraphs: Sequence[str], place: str) -> Iterator[str]:
    before: list[str] = []
    for paragraph in paragraphs:
        told = paragraph
        for sentence in sentences(paragraph):
            if _HERE.search(sentence):
                told = told.replace(sentence, _said(sentence, before, place), 1)
            before.append(sentence)
        yield told


def _said(sentence: str, before: Sequence[str], place: str) -> str:
    """Give a sentence with each of its words for the place said, or left as it is."""
    quoted = [each.span() for each in _QUOTED.finditer(sentence)]
    said, end = "", 0
    for found in _HERE.finditer(sentence):
        if not any(first < found.start() < last for first, last in quoted):
            said += sentence[end : found.start()]
            said += _told(found, said, before, place)
            end = found.end()
    return said + sentence[end:]


def _told(found: re.Match[str], front: str, before: Sequence[str], place: str) -> str:
    """Give what is said for what stands behind `front`: the same where that is not sure."""
    goes_on = found.string[found.end() : found.end() + 1] not in _PAUSES
    spare = found["at"] and goes_on and _JUST_DATED.search(front)
    if place and place in _QUOTED.sub("", front):  # 石板市市长今天在这里的礼堂
        return (found["at"] if found["of"] else "") if spare else found[0]
    if not place:
        opens = not (before or found["of"] or tells_where(front, place))
        return "" if spare and opens else found[0]
    if not _is_there(found, front, before, place):
        return found[0]
    word = found["in"] or found["reached"] or found["local"]
    return found[0].replace(word, place, 1)


def _is_there(found: re.Match[str], front: str, before: Sequence[str], place: str) -> bool:
    """Tell whether what was found can mean nothing but the dateline's place.

    Only a correspondent writes 此间. 这里 may be what was named before it, unless it is said there
    on which day something is done.
    """
    if tells_where(front, place):
        return False
    if "此间" in found[0]:
        return True
    if tells_where("".join(before), place):
        return False
    if found["reached"] or _JUST_DATED.search(front):
        return _DATED.search(front) is not None
    *earlier, own = front.split("，")
    opens = not before and all(map(_ONLY_DATED.fullmatch, earlier))
    return bool((opens or _DATED.search(own)) and _DEED.match(found.string, found.end()))
