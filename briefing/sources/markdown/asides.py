"""Tell what stands beside the stories of a Markdown page: contents, lists of others, captions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.sources.credits.bylines import byline
from briefing.sources.credits.datelines import split_head
from briefing.sources.furniture.furniture import furniture
from briefing.sources.furniture.information import information
from briefing.sources.furniture.web_furniture import ends_story, site_furniture
from briefing.sources.markdown.blocks import Block

_LINKED = 0.9
_NO_LEVEL = 7
"""Below any heading of Markdown."""
_CAPTION = re.compile(
    r"[▲△▼▽↑◀▶]|图[：:为\d一二三四五六]|[上下左右]图|.*(?:摄|供图|资料图片?)[)）]?$"
)
_LONGEST_CAPTION = 80
_LONGEST_STANDFIRST = 100
_SEVERAL = 2
_MOSTLY = 0.6
_SHORTEST_LEAD = 5
_BACK_MATTER = re.compile(
    r"(?:如何|关于|欢迎)?(?:订阅|投稿|联系|加入|反馈|打赏|赞助)(?:方式|渠道|指南|地址|我们|本刊|支持)?|(?:往期|下期)(?:回顾|目录|内容|周刊|预告|看点)?|"
    r"关于(?:我们|本[刊报站]|作者)|(?:开源)?许可(?:协议|证)?|参与贡献|贡献(?:者|指南)|licen[cs]e|contributing|"
    r"subscribe|archives?|about(?: us)?",
    re.IGNORECASE,
)
"""The headings under which a weekly speaks of itself."""
_SPONSORED = re.compile(r"\W*(?:本期|商业)?(?:赞助商?|推广|合作伙伴)(?:内容|信息)?\W*")
_MOST_SPONSORED = 5
_COMMENTS = re.compile(r".*(?:评论|留言).*")
_READ_ON = re.compile(
    r"\W*(?:阅读|查看|点击(?:阅读|查看))(?:全文|原文|更多|详情)\W*|\W*(?:原文|详情)(?:链接)?\W*",
    re.IGNORECASE,
)
_BOXES = {"abstract", "summary", "tldr", "info", "note", "tip", "todo", "important", "warning"}


def without_others(found: Sequence[Block]) -> list[Block]:
    """Leave out what a page promises of others: contents, related stories, lists of links.

    Lines that say when and by whom stay, for note-taking programs write them at the very end;
    below comments they tell of these.
    """
    found = _unsponsored(found)
    kept: list[Block] = []
    beside = 0
    is_contents = has_comments = False
    read_on = _read_on(found)
    for at, block in enumerate(found):
        if beside and block.level and block.level <= beside:
            beside = 0
        if ends_story(block.text) or (block.level and _BACK_MATTER.fullmatch(block.text)):
            beside = block.level or _NO_LEVEL
            has_comments = bool(_COMMENTS.match(block.text))
        if has_comments and beside:
            continue
        goes_on = is_contents and not block.level and not block.ended
        is_contents = goes_on or furniture(block.text) == "contents head"
        said = information(block.text, block.links)
        is_list = block.linked >= _LINKED and not block.level
        if said or not (beside or is_contents or is_list):
            kept.append(block)
        if at in read_on:
            beside, has_comments = _NO_LEVEL, False
    return kept


def _unsponsored(found: Sequence[Block]) -> list[Block]:
    """Leave out what stands between two rules below the word 广告."""
    kept: list[Block] = []
    at = 0
    while at < len(found):
        block = found[at]
        marked = furniture(block.text) == "advertisement head" or _SPONSORED.fullmatch(block.text)
        ends = range(at + 1, min(at + _MOST_SPONSORED, len(found)))
        end = next((each for each in ends if found[each].below_rule or found[each].level), 0)
        if marked and block.below_rule and end and found[end].below_rule:
            at = end
            continue
        kept.append(block)
        at += 1
    return kept


def _read_on(found: Sequence[Block]) -> set[int]:
    """Find the links to the whole of each story, where these are what ends it."""
    links = [at for at, each in enumerate(found) if each.links and _READ_ON.fullmatch(each.text)]
    last = len(found) - 1
    headed = sum(at < last and bool(found[at + 1].level) for at in links)
    return set(links) if len(links) >= _SEVERAL and headed >= len(links) - 1 else set()


def with_headlines(found: Sequence[Block]) -> list[Block]:
    """Take for headings the lines in bold that head stories, and what briefs open with in bold.

    A line in bold does where a byline follows it, or where the page's own headings head no text
    and it opens the page: a cross-head stands below some text.
    """
    level = min(max((each.level for each in found), default=1) + 1, 6)
    bold = _headed(found) if _heads_nothing(found) else set()
    marked = [replace(each, level=level) if at in bold else each for at, each in enumerate(found)]
    briefs = [each for each in marked if _opens_brief(each)]
    told = [each for each in marked if not each.level and each.ended]
    headings = sum(above.level > 0 and not below.level for above, below in pairwise(marked))
    if len(briefs) < _SEVERAL or len(briefs) < _MOSTLY * len(told) or headings > len(briefs):
        return marked
    return [part for each in marked for part in _parted(each, level)]


def _heads_nothing(found: Sequence[Block]) -> bool:
    """Tell a page whose headings only name it and its parts."""
    plain = [each for each in found if not information(each.text) and not site_furniture(each.text)]
    return not any(
        above.level and not furniture(above.text) and not below.level and not below.bold
        for above, below in pairwise(plain)
    )


def _headed(found: Sequence[Block]) -> set[int]:
    signed = {
        at
        for at, (block, below) in enumerate(pairwise(found))
        if block.bold and (byline(below.text) or split_head(below.text)[0].text)
    }
    bold = [at for at, each in enumerate(found) if each.bold and not site_furniture(each.text)]
    told = [at for at, block in enumerate(found) if block.ended and not block.bold]
    opens = len(bold) >= _SEVERAL and bool(told) and bold[0] < told[0]
    return set(bold) if opens and not signed else signed


def _opens_brief(block: Block) -> bool:
    return (
        not block.level and len(block.lead) >= _SHORTEST_LEAD and not split_head(block.text)[0].text
    )


def _parted(block: Block, level: int) -> Iterator[Block]:
    """Part a brief from the headline that it opens with."""
    if not _opens_brief(block):
        yield block
        return
    yield Block(block.lead.rstrip("：:。"), level, links=block.links)
    yield replace(
        block, text=block.text.removeprefix(block.lead).lstrip("：:。 "), lead="", links=()
    )


def is_aside(block: Block, *, is_first: bool, has_others: bool) -> bool:
    """Tell a caption, a box, a standfirst in a quotation above the text, what sites set around."""
    if block.callout in _BOXES or site_furniture(block.text):
        return not byline(block.text)
    if _is_caption(block):
        return True
    is_speech = block.text.startswith(("“", "「", "‘"))
    is_short = len(block.text) <= _LONGEST_STANDFIRST and not split_head(block.text)[0].text
    return block.quoted and is_first and has_others and is_short and not is_speech


def _is_caption(block: Block) -> bool:
    if len(block.text) > _LONGEST_CAPTION or byline(block.text):
        return False
    marked = bool(_CAPTION.match(block.text))
    if block.below_picture:
        return block.italic or marked or not block.ended
    return block.text[0] in "▲△▼▽" if block.text else True
