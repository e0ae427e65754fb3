"""Take datelines and bylines off a story: 本报讯(记者 …), 新华社北京10月23日电(记者 …)."""

import re
from dataclasses import dataclass

from briefing.sources.names import is_name

_BRACKET = r"[(（]\s*(?P<{0}>[^()（）]{{1,60}})\s*[)）]"
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_AGENCY = (
    r"(?:据|综合)?(?P<agency>新华社|中新社|中新网|人民网|新华网|央视网|央广网|中国网|光明网|"
    r"新华报业网|本报|本台|本网|本刊)"
    r"(?P<place>[\u4e00-\u9fff·]{0,8}?)(?P<day>"
    + _DAY
    + r")?(?P<ending>电|讯|消息|专电|综合消息|综合报道)"
)
_HOUSE = r"[\u4e00-\u9fff]{2,12}?(?:日报|晚报|时报|晨报|商报|快报|融媒|融媒体中心|发布|报|网)讯"
_CITED = (
    r"据(?P<cited>[\u4e00-\u9fff]{2,8}(?:新闻客户端|新闻|客户端|日报|网|社|电视台))"
    r"(?:消息|报道|电)(?=[,，:：])"
)
_TITLE = (
    r"(?:本报|本台|本网|全媒体|融媒体?|首席|特约|见习|实习|驻站|[\u4e00-\u9fff]{2,6}(?:日报|晚报|"
    r"融媒))*"
    r"(?:记者|通讯员|实习生|摄影记者|撰稿人|撰文|通讯|供稿)"
)
_REPORTED = (
    r"(?P<bare>"
    + _TITLE
    + r"[\s:：]*[\u4e00-\u9fff·、\s/]{2,30}?)\s*(?P<verb>报道|摄影报道|文/图|文图|摄)"
)
_PERSON = r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff]"
_PERSONS = rf"(?:{_PERSON})(?:[\s、,，]+(?:{_TITLE}[\s:：]*)?(?:{_PERSON})){{0,3}}"
_PUNCTUATION = r"[\s:：,，—]*"

_HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        r"[【\[〔(（]?"
        + _AGENCY
        + r"[】\]〕)）]?\s*(?:"
        + _BRACKET.format("names")
        + ")?"
        + _PUNCTUATION,
        r"[【\[〔]?"
        + _HOUSE
        + r"[】\]〕]?\s*(?:"
        + _BRACKET.format("names")
        + r"|[:：\s])"
        + _PUNCTUATION,
        r"讯\s*" + _BRACKET.format("names") + _PUNCTUATION,
        _CITED + _PUNCTUATION,
        _REPORTED + r"(?:[:：,，\s]+|$)",
        r"(?P<signed>" + _TITLE + r"[\s:：]+" + _PERSONS + r")[\s:：]+(?=\S{8})",
        _BRACKET.format("names") + _PUNCTUATION + r"(?=\S)",
    )
)
_TAIL = re.compile(r"\s*" + _BRACKET.format("names") + r"\s*$")
_OVER = re.compile(r"\s*[(（]完[)）]\s*$")
_BYLINE = re.compile(
    r"[□■◎●◇◆○△▲\s【\[(（]*(?P<names>" + _TITLE + r"[\s:：/]*[\u4e00-\u9fff·、,，\s/:：]{2,50}?)\s*"
    r"(?:文/图|文并摄|文/摄|文|图|摄影报道|报道|整理)?[】\])）\s]*"
)
_WRITES = re.compile(_TITLE)
_NO_NAME = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,6}?(?:日报|晚报|融媒体?(?:中心)?)(?=(?:首席|见习|"
    r"实习)?记者)|"
    r"本报|本台|本网|全媒体|融媒体?|首席|特约|见习|实习生?|驻站|摄影|记者|通讯员|撰稿人|撰文|通讯|"
    r"供稿|报道|文/图|图/文|文图|图文|整理|综合"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stood at the head of a story, read."""

    text: str = ""
    """As printed, without the punctuation that parts it from the story."""
    place: str = ""
    reporters: tuple[str, ...] = ()


def split_head(paragraph: str) -> tuple[Dateline, str]:
    """Part the dateline from the paragraph; an empty one where it has none."""
    for pattern in _HEADS:
        head = pattern.match(paragraph)
        if head is None or not _is_head(head, paragraph):
            continue
        groups = head.groupdict()
        names = groups.get("names") or groups.get("bare") or groups.get("signed") or ""
        printed = head[0].strip().rstrip(":：,，— ")
        return Dateline(printed, groups.get("place") or "", names_in(names)), paragraph[
            head.end() :
        ]
    return Dateline(), paragraph


def split_tail(paragraph: str) -> tuple[tuple[str, ...], str]:
    """Part the names at the end, `…。(记者 张三)`, and an agency's (完) from the paragraph."""
    paragraph = _OVER.sub("", paragraph)
    tail = _TAIL.search(paragraph)
    if tail and (
        _WRITES.match(tail["names"]) or re.fullmatch(r"[本综]报?(?:报|合)", tail["names"])
    ):
        return names_in(tail["names"]), paragraph[: tail.start()]
    return (), paragraph


def byline(line: str) -> tuple[str, ...]:
    """Read a line that holds nothing but the reporters; empty where it says anything else."""
    found = _BYLINE.fullmatch(line)
    if found is None:
        return ()
    names = names_in(found["names"])
    words = re.sub(r"[\s、,，/:：]", "", _NO_NAME.sub("", found["names"]))
    return names if all(map(is_name, names)) and "".join(names) == words else ()


def has_head(text: str) -> bool:
    """Tell whether a line opens a story with a dateline."""
    return bool(split_head(text)[0].text)


def names_in(text: str) -> tuple[str, ...]:
    """Read the names of a byline in order, without titles; 朱 琪 set apart is 朱琪."""
    parts = [part for part in re.split(r"[\s、,，/:：;；]+", _NO_NAME.sub(" ", text)) if part]
    names: list[str] = []
    single = ""
    for part in parts:
        if len(part) == 1:
            names.extend([single + part] if single else [])
            single = "" if single else part
        elif part.strip("·"):
            names.append(part)
    return tuple(names)


def _is_head(head: re.Match[str], paragraph: str) -> bool:
    """Refuse brackets that name nobody, and a dateline that nothing follows on a long page."""
    groups = head.groupdict()
    if "signed" in groups:
        return all(map(is_name, names_in(groups["signed"])))
    if "agency" in groups or "cited" in groups or "bare" in groups:
        return True
    if head[0].startswith(("(", "（", "【", "[")) and "讯" not in head[0]:
        return bool(_WRITES.search(groups.get("names") or ""))
    return len(head[0]) < len(paragraph) or bool(groups.get("names"))
