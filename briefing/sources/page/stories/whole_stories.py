"""Put drafts together to whole stories: their parts, their last lines, and nothing beside them."""

import re
from collections.abc import Sequence

from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.page.headings.heading_candidates import starts_story
from briefing.sources.page.headings.heading_scores import overlap
from briefing.sources.page.notices.notice_signers import SIGNER, signs_notice
from briefing.sources.page.notices.notice_tails import heads_notice
from briefing.sources.page.parts.crossheads import crossheads
from briefing.sources.page.parts.drafts import Draft, Story
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.headline_words import WORKS
from briefing.sources.words.turn_marks import TURNED_TO

_SHORTEST_STORY = 45
_RELATED = 0.35
_WORD_ENDS = re.compile("[\u4e00-\u9fff][,，、。；]")
"""What a text begins with whose first word stands in the line above."""
_GOES_ON = (":", "：", *"暨和与及、，,在为对将把被向")
"""What a line of text ends with, above a list (眼下可以做三件事：) or where its column cut it."""
_MEASURES = "只需|仅需|共计?|约|达到?|超过?|不足|近"
_TORN_NUMBER = re.compile(
    f"(?:{_MEASURES}|有|了|每|第|至|从|等)\\d[\\d.]*\n[\u4e00-\u9fff]|(?:{_MEASURES})\n\\d"
)
"""Where a sentence is cut before what is counted, or before how many: 等11 / 类情形."""
_OPENS_SENTENCE = re.compile(
    "(?:根据|按照|依照|依据|鉴于|由于|截至)[^，,]{1,12}[，,]|[\u4e00-\u9fff]{2,6}(?:显示|表明|证实)[，,]"
)
"""How a sentence begins, and no heading."""
_NEAR = 12
"""Characters in which such a number stands."""
_STRAY = 40


_SHOWN = re.compile("[^，。：“”]{2,12}(?:正?在|[(（][左右中][)）])[^，。：“”]{3,16}。")
"""Who is where, or doing what, in one breath."""
_PHRASE = re.compile("[\u4e00-\u9fff]{3,8}")
_CRIES = "宣"
"""What stands behind the name of who has a slogan printed."""


def whole(drafts: Sequence[Draft]) -> tuple[Story, ...]:
    """Give back to the stories what was taken for a story of its own."""
    found: list[Story] = []
    parts = crossheads(drafts)
    for at, draft in enumerate(drafts):
        if found and at in parts:
            torn = draft.heading if is_torn(draft.heading[-1].text, draft.body[0].text) else ()
            found[-1] = Story(found[-1].heading, (*found[-1].body, *torn, *draft.body))
        elif found and draft.body and _is_remnant(draft):
            rest = (*draft.heading, *draft.body)
            found[-1] = Story(found[-1].heading, (*found[-1].body, *rest))
        elif draft.body:
            found.append(Story(tuple(draft.heading), tuple(draft.body)))
    return tuple(Story(each.heading, _without_strays(each)) for each in found)


def is_torn(head: str, text: str) -> bool:
    """Tell a line of text from a part's heading by how it begins, or meets the line below."""
    number = _TORN_NUMBER.search(f"{head[-_NEAR:]}\n{text[:1]}")
    begun = _OPENS_SENTENCE.match(head)
    return bool(_WORD_ENDS.match(text) or head.endswith(_GOES_ON) or number or begun)


def _without_strays(story: Story) -> tuple[Line, ...]:
    """Drop short lines behind the last sentence: labels, tables and slogans beside the story.

    A reporter's name stays, and so does what a turn of the page cut, and who signs a notice.
    """
    body = list(story.body)
    if len(body) > 1 and _is_caption_below(body):
        body.pop()
    while len(body) > 1 and _is_slogan(body[-1]) and body[-2].ended:
        body.pop()
    signed = next((at for at in range(len(body) - 1, 0, -1) if signs_notice(body, at)), -1)
    end = next((at for at in range(len(body) - 1, -1, -1) if body[at].ended), -1)
    tail = body[end + 1 :]
    whole = Line(text_of(tail)).ended  # a signature that a column cut
    goes_on = bool(tail) and bool(tail[0].column) and tail[0].reach > tail[0].full - 1
    told = any(TURNED_TO.search(each.text) or each.width > _STRAY for each in tail)
    notice = len(tail) == 1 and heads_notice(story.heading)
    signer = notice and SIGNER.fullmatch(tail[0].text)
    if end < 0 or whole or told or goes_on or signer or signed == len(body) - 1:
        return tuple(body)
    end = max(end, signed)
    return (*body[: end + 1], *(line for line in body[end + 1 :] if line.names or line.dated))


def _is_caption_below(body: Sequence[Line]) -> bool:
    """Tell what a picture shows, below who signed the story behind its last sentence."""
    above, last = body[-2].text, body[-1]
    names, _ = split_tail(above)
    return bool(names) and bool(_SHOWN.fullmatch(last.text)) and not (last.names or last.indented)


def _is_slogan(line: Line) -> bool:
    """Tell what is cried at a page's foot, be it as wide as its column: 文明用餐　不剩饭菜."""
    phrases = line.text.split()
    if line.names or not phrases[1:]:
        return False
    alike = len({*map(len, phrases)}) == 1 and all(map(_PHRASE.fullmatch, phrases))
    return alike or phrases[-1] == _CRIES


def _is_remnant(draft: Draft) -> bool:
    """Tell the last lines of a story, taken for another: too short, and not about its headline."""
    heading, body = draft.heading, draft.body
    if not heading or any(line.level for line in heading) or starts_story(body[0]):
        return False
    if len(heading) > 1 and WORKS.fullmatch(heading[0].text):
        return False  # a poem may be short
    if body[0].indented and not heading[0].indented:
        return False
    text = text_of(body)
    head = text_of(heading)
    return len(text) < _SHORTEST_STORY and overlap(head, text) < _RELATED
