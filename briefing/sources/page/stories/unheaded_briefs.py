"""Part from a story the briefs that are printed right behind it and have no headlines.

A paragraph that was filed by itself (本报讯, 新华社石桥3月2日电) begins another report. It is part
of the story above only where one headline stands over both: 云溪大桥通车　石桥渡口停航.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from briefing.sources.credits.datelines import is_filed, split_head
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.setting.lines import Line, text_of

_PAIR = re.compile("(?=([\u4e00-\u9fff]{2}))")
_OF_ANY = re.compile(
    "图片|附图|本报|记者|部门|单位|公司|集团|企业|中心|学校|系统|组织|机构|人员|群众|职工|干部|领导|"
    "活动|工作|会议|建设|发展|管理|服务|改革|项目|工程|生产|经营|技术|产品|市场|经济|社会|问题|措施|"
    "成果|情况|举行|举办|召开|开展|进行|参加|实施|启动|推进|加强|提高|促进|取得|实现|完成|成为|成立|"
    "开始|继续|提出|要求|[全我本][国省市县区镇乡校]|共同|积极|首次|最大|[今去]年|近日|日前"
)
"""Words that the headline of one report and the text of any other may have."""
_LINKS = frozenset("的了着过在和与及或为是有将把被对向从到给让就也又再都不无这那其之于以等个各")
"""Characters that link words: 将举 of 将举行 is none."""
_HEAD = 3
"""Lines of a narrow column that a dateline may take."""


def parted(story: Story) -> Iterator[Story]:
    """Give a story, and each of the briefs that follow it, without a heading.

    Behind the first of them all are: no part of a story comes after another one.
    """
    body = story.body
    starts = [at for at in range(1, len(body)) if _is_filed(body, at)]
    parts = [*pairwise([*starts, len(body)])]
    while parts and _is_told(story.heading, body, *parts[0]):
        del parts[0]
    yield Story(story.heading, body[: parts[0][0]] if parts else body)
    for at, end in parts:
        yield Story((), body[at:end])


def _is_filed(body: Sequence[Line], at: int) -> bool:
    """Tell the first line of a paragraph that was filed by itself, below one that is at its end."""
    above = body[at - 1]
    if not (above.ended or above.names) or (body[0].indented and not body[at].indented):
        return False
    return body[at].dated and is_filed(text_of(body[at : at + _HEAD]))


def _is_told(heading: Sequence[Line], body: Sequence[Line], at: int, end: int) -> bool:
    """Tell a part of a story by its headline, which names something of it.

    Without a place of its own, 本报讯, it has to be what the text above does not tell: a paper of
    one town has the town's name everywhere.
    """
    text = text_of(body[at:end])
    above = "" if split_head(text_of(body[at : at + _HEAD]))[0].place else text_of(body[:at])
    return any(pair in text and pair not in above for pair in _told_by(heading))


def _told_by(heading: Iterable[Line]) -> Iterator[str]:
    """Yield the pairs of characters by which a headline tells its story from others."""
    for pair in (found[1] for line in heading for found in _PAIR.finditer(line.text)):
        if not _OF_ANY.fullmatch(pair) and _LINKS.isdisjoint(pair):
            yield pair
