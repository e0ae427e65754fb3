"""Take datelines off a story: 本报讯(记者 …), 新华社北京10月23日电(记者 …)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.sources.credits.bylines import MADE, PERSONS, TITLE, names_in
from briefing.sources.credits.dateline_forms import BRACKET, CUT, HEADS, OPENED, REPORTS, WHEN
from briefing.sources.credits.signed_ends import SIGNED_BY_OFFICE, signers
from briefing.sources.words.characters import HAN
from briefing.sources.words.names import is_name, is_person, is_signed
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.traditional import fold

_SENT_BY_OFFICE = re.compile(rf"{BRACKET}\s*{WHEN}")
"""Who sent a piece in, before a text that tells when: （体育部）5月8日，."""
_SENT_BY_NAMED = re.compile(
    rf"[(（](?P<names>{HAN}{{2,16}}[ \u3000]+(?:{HAN}{{2,3}}|{HAN}[ \u3000]{HAN})"
    rf"(?:[ \u3000、]+{HAN}{{2,3}}){{0,2}})[)）](?:[ \u3000]+|(?=[^\s。，]{{2}}))(?=\S)"
)
"""The same before a text that does not tell when: （区司法局 聂文）　身穿红马甲，."""
_NAMED_ALONE = re.compile(
    rf"[(（]\s*(?P<names>{PERSONS}){MADE}?\s*[)）]\s*(?=[^\s，。、；：！？]{{2}})"
)
"""Nobody but who wrote it: （屠铭）推开木门，."""
_LED = re.compile(rf"(?:{BULLET.pattern}|[①-⑳]|\d{{1,2}}(?:、|[.．](?!\d)))\s*")
"""The sign or the number of a brief."""
_STORY = "。" * 12
_NAME_ENDS = re.compile(rf"{HAN}?(?:[\s、)）:：,，]|报道)")
"""The last character of a name that its line cut."""
_OFFICES = ("通讯员", "记者", "实习生", "评论员", "撰稿人")
"""What stands before a name, and a line's end may cut: 通讯 / 员程柳报道."""
_CITES = ("据", "综合", "(据", "（据")
_CITED_ENDS = re.compile(
    "[(（的等、，,:：及和]|(?:杂志|网站)?(?:综合)?(?:报[道导]|消息|刊|专?电|讯)|报|网"
)
"""How a line goes on that the column cut behind the name of a paper."""
_WRITES = re.compile(TITLE)
_WAITS = re.compile(r"通讯员[\s:：]+$")
_PRESS_OFFICE = re.compile("(?:[公检法司交税卫教农水电]|消防|城管|市监|气象)宣(?![布告传讲称])")
"""A court's or the police's press office: no sentence begins so, be there no space behind it."""
_PRESS_PEN = re.compile(rf"[公检法司税农交消水电卫教]小{HAN}")
"""How a press office signs as well: 检小云."""
_FILED = re.compile(r"[^(（].{0,23}(?:讯|电)(?:\s*(?:[(（]|记者|通讯员|特派|特约|见习).*)?")
"""What says itself that a report was sent: 本报讯, 新华社石桥3月2日电（记者 …）.

A name alone does not, nor does what brackets hold: that stands below a story as well.
"""
_SENT = re.compile("[讯訊电電]")
_REACH = 160
"""Characters of a paragraph that a dateline may reach into."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stood at the head of a story, read."""

    text: str = ""
    """As printed, without the punctuation that parts it from the story."""
    place: str = ""
    reporters: tuple[str, ...] = ()


def split_head(paragraph: str) -> tuple[Dateline, str]:
    """Part the dateline from a story's first paragraph; an empty one where it has none."""
    head, told = _split_head(paragraph)
    if head.text or paragraph[:1] not in ("(", "（"):
        return head, told
    opening = fold(paragraph[:_REACH])
    sent = _SENT_BY_OFFICE.match(opening) or _SENT_BY_NAMED.match(opening)
    if sent is None or not SIGNED_BY_OFFICE.fullmatch(sent["names"]):
        alone = _NAMED_ALONE.match(opening)
        return _sent(alone, paragraph) if alone and _names_people(alone["names"]) else (head, told)
    people = signers(_printed(paragraph, sent, "names"), after_sentence=True)
    if sent.re is _SENT_BY_NAMED and not people:
        return head, told
    return _sent(sent, paragraph, people or ())


def _names_people(printed: str) -> bool:
    """Tell names alone in brackets from an office, 文明办, and from other words that begin so."""
    return not SIGNED_BY_OFFICE.fullmatch(printed) and all(map(is_person, names_in(printed)))


def _sent(
    head: re.Match[str], paragraph: str, names: tuple[str, ...] | None = None
) -> tuple[Dateline, str]:
    """Part who sent a text in from it; the names are what the brackets hold unless given."""
    people = names_in(_printed(paragraph, head, "names")) if names is None else names
    return Dateline(paragraph[: head.end()].rstrip(), "", people), paragraph[head.end() :]


def opens_sent(text: str) -> bool:
    """Tell a text that opens with who sent it in: （体育部）5月8日，."""
    return text[:1] in ("(", "（") and bool(split_head(text)[0].text)


def _split_head(text: str) -> tuple[Dateline, str]:
    """Part the dateline that opens a story wherever a page has it.

    The sign or the number of a brief may stand before it, and stays with the text: ■本报讯　近日，.
    """
    head, told = _split_bare(text)
    if head.text or not (led := _LED.match(text)):
        return head, told
    head, told = _split_bare(text[led.end() :])
    return head, f"{led[0]}{told}" if head.text else text


def _split_bare(text: str) -> tuple[Dateline, str]:
    opening = fold(text[:_REACH])
    for pattern in HEADS:
        head = pattern.match(opening)
        if head is None or not _is_head(head, text):
            continue
        names = _printed(text, head, "names") or _printed(text, head, "signed")
        waits = _PRESS_OFFICE.match(opening, head.end()) if _WAITS.search(head[0]) else None
        end = waits.end() if waits else head.end()
        printed = text[:end].strip().rstrip(":：,，— ")
        place = _printed(text, head, "place")
        return Dateline(printed, place, names_in(names)), text[end:]
    return Dateline(), text


def _printed(paragraph: str, head: re.Match[str], group: str) -> str:
    """Give a group of a head, found in folded text, as the paper printed it."""
    if not head.groupdict().get(group):
        return ""
    return paragraph[head.start(group) : head.end(group)]


@lru_cache(maxsize=1024)  # each line is asked again whenever more is known of those around it
def has_head(text: str) -> bool:
    """Tell whether a line opens a story with a dateline, be it cut inside its brackets."""
    opening = fold(text[:_REACH])
    return bool(_split_head(text)[0].text or OPENED.match(opening) or CUT.fullmatch(opening))


def is_filed(text: str) -> bool:
    """Tell a paragraph that was filed by itself, from one that cites: 据石桥晚报报道，."""
    if not _SENT.search(text[:_REACH]):
        return False
    head = split_head(text)[0].text
    return bool(head) and bool(_FILED.fullmatch(fold(head).lstrip("【[〔")))


def cuts_names(text: str) -> bool:
    """Tell a line that ends inside the brackets of a dateline."""
    return bool(OPENED.match(fold(text[:_REACH])))


def fills_line(line: str, below: str) -> bool:
    """Tell a dateline with nothing behind it whose last name, or paper, ends with its line.

    The space that parts it from the story stands nowhere then.
    """
    if _cuts_office(line, below):
        return False
    head, rest = split_head(f"{line} {_STORY}")
    cites = head.text.startswith(_CITES) and not _CITED_ENDS.match(below)
    named = head.reporters and not _NAME_ENDS.match(below)
    return bool(cites or named) and rest == _STORY


def _cuts_office(line: str, below: str) -> bool:
    return any(
        line.endswith(office[:at]) and below.startswith(office[at:])
        for office in _OFFICES
        for at in range(1, len(office))
    )


def _is_head(head: re.Match[str], paragraph: str) -> bool:
    """Refuse brackets and signatures that name nobody, and a dateline without a story."""
    groups = head.groupdict()
    if REPORTS.match(head[0]):
        return True
    if last := groups.get("last"):
        return is_name(last) or bool(_PRESS_PEN.fullmatch(last))
    if groups.get("signed"):
        titled = head[0].rstrip("：:，, \u3000").endswith("报道") and _WRITES.search(
            groups["signed"]
        )
        return all(map(is_signed if titled else is_name, names_in(groups["signed"])))
    if groups.get("agency") or groups.get("cited"):
        return True
    in_brackets = head[0].startswith(("(", "（", "【", "["))
    if head.re is HEADS[-1] or (in_brackets and "讯" not in head[0]):
        return bool(_WRITES.search(groups.get("names") or ""))
    return len(head[0]) < len(paragraph) or bool(groups.get("names"))
