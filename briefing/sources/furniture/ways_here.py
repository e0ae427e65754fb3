"""Read the way that leads to a page of a site: 当前位置：首页 > 要闻 > 正文."""

import re
from collections.abc import Iterable, Sequence

from briefing.sources.furniture.web_furniture import site_furniture

_STEP = re.compile(r"^.{0,10}位置(?:是|在)?\s*[:：]?|[>›»＞/→]+|\s[-–—]\s|\n")
_HERE = re.compile(r"[\s；;]*(?:浏览|查看|阅读)?正文(?:内容)?$")
_CHANNEL = re.compile(r"[\u4e00-\u9fff·]{2,8}")


def steps_of(way: str) -> list[str]:
    """Give the steps of a way, from the front page on; the text at its end is no step."""
    return [step.strip(" :：-") for step in _STEP.split(_HERE.sub("", way))]


def channel_of(printed: Iterable[str], headlines: Sequence[str]) -> str:
    """Name the part of the site that the way to one of these headlines ends with, if any does."""
    ways = (text for text in printed if site_furniture(text) == "way")
    steps = [step for way in ways for step in steps_of(way) if step and step not in headlines]
    return steps[-1] if len(steps) > 1 and _CHANNEL.fullmatch(steps[-1]) else ""
