"""Take apart what stands below a heading: whole paragraphs, and who filed them and where."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.sources.credits.datelines import fills_line, is_filed, split_head
from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.page.margins.signed_lines import waits_for_name
from briefing.sources.page.notices.notice_signers import SIGNER
from briefing.sources.page.notices.notice_tails import heads_notice
from briefing.sources.page.paragraphs import join
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting


class Body(NamedTuple):
    """What stands below a heading: whole paragraphs, apart from who filed them and where."""

    paragraphs: tuple[str, ...]
    dateline: str
    place: str
    reporters: tuple[str, ...]


def body_of(story: Story, setting: Setting) -> Body:
    """Join the lines below a heading, and take dateline and reporters off them."""
    bylines = [at for at, line in enumerate(story.body) if _is_byline(story.body, at)]
    reporters = tuple(name for at in bylines for name in story.body[at].names)
    body = [line for at, line in enumerate(story.body) if at not in bylines]
    if len(body) > 1 and (body[0].spaced or fills_line(body[0].text, body[1].text)):
        body[0] = replace(body[0], text=f"{body[0].text} ")
    signer = _signer(story.heading, body)
    paragraphs = [*join(body[: len(body) - len(signer)], setting), *signer]
    if len(paragraphs) > 1 and fills_line(paragraphs[0].rstrip(), paragraphs[1]):
        paragraphs[:2] = [f"{paragraphs[0].rstrip()} {paragraphs[1]}"]
    dateline, place = "", ""
    if paragraphs:
        head, paragraphs[0] = split_head(paragraphs[0])
        dateline, place = head.text, head.place
        reporters = (*reporters, *_filed_below(paragraphs))
        at_end, paragraphs[-1] = split_tail(paragraphs[-1])
        reporters = (*head.reporters, *reporters, *at_end)
        if not reporters:
            reporters = _sign_inside(paragraphs)
    whole = tuple(paragraph for paragraph in paragraphs if paragraph)
    return Body(whole, dateline, place, tuple(dict.fromkeys(reporters)))


def _filed_below(paragraphs: list[str]) -> Iterator[str]:
    """Name who filed the later reports below one headline, and take who signed those above off.

    Their datelines stay, as print has them: they tell from where and of which day each report is.
    """
    for at in range(1, len(paragraphs)):
        if is_filed(paragraphs[at]):
            names, paragraphs[at - 1] = split_tail(paragraphs[at - 1])
            yield from (*names, *split_head(paragraphs[at])[0].reporters)


def _signer(heading: Sequence[Line], body: Sequence[Line]) -> list[str]:
    """Give whose notice it is where the last line tells it without a day."""
    last = body[-1].text if len(body) > 1 and heads_notice(heading) else ""
    return [last] if SIGNER.fullmatch(last) and body[-2].ended else []


def _sign_inside(paragraphs: list[str]) -> tuple[str, ...]:
    """Take who wrote a story off its end above what the desk adds.

    ……判决已经生效。（程柳） / 法官提醒，…….
    """
    for at, paragraph in enumerate(paragraphs[:-1]):
        names, told = split_tail(paragraph)
        signature = "".join(paragraph[len(told) :].split()).strip("()（）")
        if told and names and signature == "".join(names):
            paragraphs[at] = told
            return names
    return ()


def _is_byline(body: Sequence[Line], at: int) -> bool:
    """Tell a line of names, unless the column cut it: 本报记者 陆清荷 / 报道 ..."""
    below = body[at + 1] if at + 1 < len(body) else Line("")
    rest = "" if below.names else below.text
    cut = rest.startswith(("报道", "文/图", "摄", "通讯员")) or (
        rest and waits_for_name(body[at].text)
    )
    return bool(body[at].names) and not cut
