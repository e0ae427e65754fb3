"""Take datelines and signatures off a story: 本报讯(记者 …), 新华社北京10月23日电(记者 …)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.sources.bylines import (
    ABOUT_WRITER,
    MADE,
    PART,
    PERSON,
    PERSONS,
    SENT,
    TITLE,
    names_in,
)
from briefing.sources.characters import HAN
from briefing.sources.names import is_desk, is_name, is_signed
from briefing.sources.ornaments import SIGNING
from briefing.sources.paper_names import DAILIES, PAPERS
from briefing.sources.traditional import fold

_BRACKET = r"[(（〔]\s*(?P<names>[^()（）〔〕]{1,60})\s*[)）〕]"
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_AGENCIES = (
    "新华社|中新社|中新网|人民网|新华网|央视网|央广网|中国网|光明网|新华报业网|国际在线|海外网|"
    "本报|本台|本网|本刊|校报"
)
_HOUSES = f"{DAILIES}|融媒体?中心|融媒体?|发布|报|网|台|新闻|电视"
_AGENCY = (
    rf"(?:据|综合)?(?P<agency>{_AGENCIES}|{HAN}{{1,4}}社(?={HAN}{{1,8}}?{_DAY}专?电))"
    rf"(?P<place>(?:(?!综合|特|快){HAN}|·){{0,8}}?|{HAN}{{9,14}}?(?={_DAY}))(?:{_DAY})?"
    r"(?:(?:综合|特)?(?:电|讯|消息)|综合报道|专电|快讯|报道(?=[:：]))(?!员|息|线|台)"
)
_HOUSE = rf"{HAN}{{2,12}}?(?:{_HOUSES}|客户端)(?:{_DAY}(?:讯|电)|讯)(?!息)"
_OWN = f"(?:{PAPERS}|都市报)讯(?![息问号])"
"""What a paper calls itself by its kind: 晚报讯, 导报讯."""
_LOCAL = (
    rf"{HAN}{{0,6}}?(?:{HAN}[省市区县州旗乡镇村社屯场道]|[校院系学厂矿局站所段队行社司馆港处部科室库闸坝会联委办团]|中心)"
    "讯(?![问息号])"
)
"""What a correspondent calls a place, or the unit, that the news is from: 石桥镇讯, 航道处讯."""
_SOURCE = (
    rf"(?:央视|{HAN}{{1,8}}?(?:新闻客户端|新闻网|新闻|客户端|日报|晚报|时报|网|社|电视台|发布|"
    rf"视频|公众号))"
)
_WHEN_WORDS = r"[\d“昨今前近日上本连每]|\S{0,2}(?:年|月|日|午|晚|晨)"
_CITED = (
    rf"(?:[(（]?(?:据|综合)(?P<cited>{_SOURCE}(?:[、,，和]\s*{_SOURCE}){{0,4}}等?)"
    r"(?:(?:综合)?(?:消息|报道|电|讯)[)）]?(?=[\s,，:：])|[)）]?(?=\s))"
    rf"|据《{HAN}{{2,10}}》(?:杂志|报)?(?:网站)?(?:综合)?(?:报道|消息|电|讯)?(?=[\s,，:：])"
    rf"|据《{HAN}{{1,9}}(?:报|网|刊|周末|新闻)》(?={_WHEN_WORDS})"
    r"(?![^，。]{0,24}(?:报[道告导]|消息|刊[登发文载]|专?[电讯]|文章|调查|统计|称|评论|社论|披露|数据))"
    rf"|综合{HAN}{{2,8}}消息(?=[\s,，:：])"
    rf"|(?:据|综合)(?:《{HAN}{{2,10}}》|{_SOURCE})(?:[、,，和]\s*(?:《{HAN}{{2,10}}》|{_SOURCE})){{1,4}}"
    r"等?(?:综合)?(?:消息|报道)(?=[\s,，:：])|综合(?:消息|报道|外电)(?=[\s:：]))"
)
_SIGNED = rf"(?P<signed>{TITLE}{PART}*{PERSONS})"
_SIGN = rf"[{SIGNING}口N]?\s*"
_WHEN = rf"(?={_WHEN_WORDS})"
"""How a story opens whose dateline no space parts from it."""
_PUNCTUATION = r"[\s:：,，—]*"

_HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"[【\[〔]?(?:{_AGENCY}|{_HOUSE}|{_OWN})[】\]〕]?[\s:：]+"
            rf"(?P<signed>(?:{TITLE}{PART}*)?{PERSONS})\s*报[道导](?:[\s:：,，]+|$)(?=\S|$)"
        ),
        rf"(?:{_AGENCY}[\s:：]+)?{_SIGNED}\s+(?P<from>(?<!(?:记者|讯员|习生)\s){HAN}{{2,4}})?报[道导](?:[\s:：,，]+|{_WHEN})(?=\S)",
        rf"[【\[〔]?(?:{_AGENCY}|{_HOUSE}|{_OWN})[】\]〕]?[\s:：]*{_SIGNED}(?:\s*报道)?[\s:：,，]+(?!{TITLE})(?=\S)",
        rf"[【\[〔(（]?{_AGENCY}[】\]〕)）]?\s*(?:{_BRACKET})?{_PUNCTUATION}",
        rf"[【\[〔]?{_HOUSE}[】\]〕]?\s*(?:{_BRACKET}|[:：\s]){_PUNCTUATION}",
        rf"[【\[〔]?{_OWN}[】\]〕]?\s*(?:{_BRACKET}|[:：\s]|{_WHEN}){_PUNCTUATION}(?=\S)",
        rf"(?:{HAN}{{2,6}}|{_DAY})?讯\s*{_BRACKET}{_PUNCTUATION}",
        rf"{_LOCAL}(?:[\s:：]{_PUNCTUATION}|{_WHEN})(?=\S)",
        _CITED + _PUNCTUATION,
        (
            rf"(?:本报|本台|本网)(?:见习|特约|全媒体?|融媒体?)?记者\s+(?P<signed>{PERSON}"
            rf"(?:\s+(?:(?:本报)?(?:记者|通讯员)\s+)?(?!通讯员|实习生|记者){PERSON}){{0,2}})\s+(?!通讯员|实习生)(?=\S{{12}})"
        ),
        rf"[【\[(（〔]{_SIGNED}\s*[/／]\s*(?P<place>{HAN}{{2,8}})(?:综合)?(?:报[道导]|电)[】\])）〕]\s*",
        rf"{_SIGN}{_SIGNED}{MADE}[:：,，\s]+",
        rf"{_SIGN}{_SIGNED}[\s:：]+(?!{TITLE}|\s)(?=\S{{2}})",
        rf"{_BRACKET}{_PUNCTUATION}(?=\S)",
    )
)
_OPENED = re.compile(
    rf"(?:{HAN}{{2,4}}|本报{HAN}{{0,6}}{_DAY}|本报)?(?:讯|电)\s*[(（](?:本报|见习|实习|首席|特约|全媒体?|融媒体?)*(?:记者|通讯员)[^()（）。]{{0,40}}$"
)
_HEAD_REACH, _TAIL_REACH = 160, 100
"""Characters of a paragraph that a dateline or a signature may reach into."""
_TAIL = re.compile(
    r"[(（〔]\s*(?P<names>[^()（）〔〕]{1,60}(?:[(（]\d{1,2}[)）]班[^()（）〔〕]{2,20})?)\s*[)）〕]$"
)
"""A class's number stands in brackets of its own: （学生记者 高一（4）班 何夕）."""
_SIGNED_TAIL = re.compile(
    rf"(?<=[。！？!?”…])\s*(?:[□■◎]\s*|\s)(?P<names>{TITLE}{PART}*{PERSONS}){MADE}?$"
)
_SIGNED_AGAINST = re.compile(
    rf"(?<=[。！？!?”…])(?P<names>(?:(?:本报|本台|本网|本刊){TITLE}{PART}*|{TITLE}{PART}+){PERSONS})"
    r"(?:\s*[/／]?\s*(?:报道|文[/／]?[图摄]|图[/／]文))?$"
)
"""The same with no space behind the last sentence: 不少于一次。本报记者 费一凡."""
_SIGNED_BY_OFFICE = re.compile(
    rf"(?!(?:内|全|局|干|[上中下前后])部|[第本此上下各]|[一二三四五六七八九十\d]+[组队区团]$)"
    rf"(?:{HAN}{{1,10}}[院部处科局办社队站组委会团所司校厂矿区段馆]|{HAN}{{2,8}}中心)"
    rf"(?:[\s、]+(?:{HAN}{{2,12}}|{HAN}\s{HAN})){{0,4}}"
)
"""The offices that sent a piece in, with their people's names: (院办 桑榆 宣传处 古乐)."""
_SENT_BY_OFFICE = re.compile(rf"{_BRACKET}\s*{_WHEN}")
_SENT_BY_NAMED = re.compile(
    rf"[(（](?P<names>{HAN}{{2,16}}[ \u3000]+(?:{HAN}{{2,3}}|{HAN}[ \u3000]{HAN})"
    rf"(?:[ \u3000、]+{HAN}{{2,3}}){{0,2}})[)）](?:[ \u3000]+|(?=[^\s。，]{{2}}))(?=\S)"
)
"""The same before a text that does not tell when: （区司法局 聂文）　身穿红马甲，."""
_NICKNAME = re.compile(rf"[小老阿]{HAN}|(?:网友\s?)?(?:@\S{{1,16}}|[“\"]\S{{1,12}}[”\"])")
"""How a small item is signed, （小樊）, and a comment on the net: （@渔歌子）, （网友“渡口”）."""
_INITIALS = re.compile(
    rf"(?![笑掌哭泪]|.[声笑泪]|鼓掌|沉默|停顿|叹气|哽咽|点头|摇头|未完|待续|[图表从]|.[略图表]){HAN}{{2}}"
)
"""A pen name, and how the desk of a county signs: （东宣）."""
_ASIDE = re.compile(r"(?!.*[下上紧][转接])[^。！？!?,，；;:：]{3,26}")
"""Behind the last full stop, brackets hold who sent the piece in, or where to read on."""
_REPORTS = re.compile(
    rf"(?:本报|本台|本网)(?:见习|特约|全媒体?|融媒体?)?记者[\s:：]+{HAN}{{2,3}}[\s]+报[道导]"
)
"""Who is said to report has a name, however rare."""
_OVER = re.compile(r"[(（]完[)）]$")
_TAKEN_FROM = re.compile(
    r"(?:据|综合|转自|摘自|来源|本报综合|本报|新华社发|供稿|图(?!书)片?|资料|来自).{0,40}|.{2,16}(?:提"
    r"供|供图)"
)
_HELPED = re.compile(r".{2,30}对(?:本文|此文|本报道|本篇)\S{0,3}(?:贡献|帮助)")
"""Whose help the writer thanks for: （实习生陆清荷对本文亦有贡献）."""
_FILED = re.compile(rf"(?:{_AGENCIES}){HAN}{{0,8}}{_DAY}电(?=\s)")
"""Where a story was filed, before who signs it: 新华社龙湾港5月13日电　记者龙在田."""
_SENTENCE_END = tuple("。！？!?”…")
_STORY = "。" * 12
_NAME_ENDS = re.compile(rf"{HAN}?(?:[\s、)）:：,，]|报道)")
"""The last character of a name that its line cut."""
_CITES = ("据", "综合", "(据", "（据")
_CITED_ENDS = re.compile(
    "[(（的等、，,:：及和]|(?:杂志|网站)?(?:综合)?(?:报[道导]|消息|刊|专?电|讯)|报|网"
)
"""How a line goes on that the column cut behind the name of a paper."""
_WRITES = re.compile(TITLE)


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
    opening = fold(paragraph[:_HEAD_REACH])
    sent = _SENT_BY_OFFICE.match(opening) or _SENT_BY_NAMED.match(opening)
    if sent is None or not _SIGNED_BY_OFFICE.fullmatch(sent["names"]):
        return head, told
    people = _signers(_printed(paragraph, sent, "names"), after_sentence=True)
    if sent.re is _SENT_BY_NAMED and not people:
        return head, told
    return Dateline(paragraph[: sent.end()].rstrip(), "", people or ()), paragraph[sent.end() :]


def opens_sent(text: str) -> bool:
    """Tell a text that opens with who sent it in: （体育部）5月8日，."""
    return text[:1] in ("(", "（") and bool(split_head(text)[0].text)


def _split_head(text: str) -> tuple[Dateline, str]:
    """Part the dateline that opens a story wherever a page has it."""
    opening = fold(text[:_HEAD_REACH])
    for pattern in _HEADS:
        head = pattern.match(opening)
        if head is None or not _is_head(head, text):
            continue
        names = _printed(text, head, "names") or _printed(text, head, "signed")
        printed = text[: head.end()].strip().rstrip(":：,，— ")
        place = _printed(text, head, "place")
        return Dateline(printed, place, names_in(names)), text[head.end() :]
    return Dateline(), text


def _printed(paragraph: str, head: re.Match[str], group: str) -> str:
    """Give a group of a head, found in folded text, as the paper printed it."""
    if not head.groupdict().get(group):
        return ""
    return paragraph[head.start(group) : head.end(group)]


def split_tail(paragraph: str) -> tuple[tuple[str, ...], str]:
    """Part what stands behind the last sentence: `(记者 张三)`, `(据新华社)`, an agency's (完)."""
    bare = paragraph[:-_TAIL_REACH] + _OVER.sub("", paragraph[-_TAIL_REACH:].rstrip()).rstrip()
    ending = fold(bare[-_TAIL_REACH:])
    start = len(bare) - len(ending)
    tail = _TAIL.search(ending) or _SIGNED_TAIL.search(ending) or _signed_against(ending)
    about = tail is not None and ABOUT_WRITER.match(tail["names"])
    if tail is None or (len(tail[0]) == len(bare) and about):
        return (), bare
    if about and bare[: start + tail.start()].rstrip().endswith(_SENTENCE_END):
        return (), bare[: start + tail.start()].rstrip()
    printed = _FILED.sub("", bare[start + tail.start("names") : start + tail.end("names")])
    told = bare[: start + tail.start()].rstrip()
    names = _signers(printed, after_sentence=not told or told.endswith(_SENTENCE_END))
    if names is None:
        aside = told.endswith(_SENTENCE_END) and _ASIDE.fullmatch(tail["names"])
        return (), told if aside else bare
    return names, told


def signs_against(text: str) -> bool:
    """Tell a line that ends with who wrote the story, right behind its last sentence."""
    return _signed_against(fold(text[-_TAIL_REACH:])) is not None


def _signed_against(ending: str) -> re.Match[str] | None:
    """Find who signs right behind the last sentence; 记者 before no name goes on with the text."""
    tail = _SIGNED_AGAINST.search(ending)
    names = names_in(tail["names"]) if tail else ()
    return tail if names and all(map(is_name, names)) else None


def _signers(printed: str, *, after_sentence: bool) -> tuple[str, ...] | None:
    """Name who signs in a pair of brackets; none of it where they hold anything else."""
    text, names = fold(printed), names_in(printed)
    if _WRITES.search(text):
        return tuple(n for n in names if not is_desk(n) and not _HELPED.fullmatch(text))
    if not after_sentence:
        return None
    if _TAKEN_FROM.fullmatch(text) or _HELPED.fullmatch(text):
        return ()
    initials = _INITIALS.fullmatch(text) and not _SIGNED_BY_OFFICE.fullmatch(text)
    if initials or _NICKNAME.fullmatch(text):
        return (printed.lstrip("@"),)
    sent = SENT.fullmatch(text)
    for people in (names, names_in(printed[slice(*sent.span("names"))]) if sent else ()):
        if people and all(map(is_name, map(fold, people))):
            return people
    named = tuple(name for name in names if is_name(fold(name)))
    return named if _SIGNED_BY_OFFICE.fullmatch(text) else None


@lru_cache(maxsize=1024)  # each line is asked again whenever more is known of those around it
def has_head(text: str) -> bool:
    """Tell whether a line opens a story with a dateline, be it cut inside its brackets."""
    return bool(_split_head(text)[0].text or _OPENED.match(fold(text[:_HEAD_REACH])))


def cuts_names(text: str) -> bool:
    """Tell a line that ends inside the brackets of a dateline."""
    return bool(_OPENED.match(fold(text[:_HEAD_REACH])))


def fills_line(line: str, below: str) -> bool:
    """Tell a dateline with nothing behind it whose last name, or paper, ends with its line.

    The space that parts it from the story stands nowhere then.
    """
    head, rest = split_head(f"{line} {_STORY}")
    cites = head.text.startswith(_CITES) and not _CITED_ENDS.match(below)
    named = head.reporters and not _NAME_ENDS.match(below)
    return bool(cites or named) and rest == _STORY


def _is_head(head: re.Match[str], paragraph: str) -> bool:
    """Refuse brackets and signatures that name nobody, and a dateline without a story."""
    groups = head.groupdict()
    if _REPORTS.match(head[0]):
        return True
    if groups.get("signed"):
        titled = head[0].rstrip("：:，, \u3000").endswith("报道") and _WRITES.search(
            groups["signed"]
        )
        return all(map(is_signed if titled else is_name, names_in(groups["signed"])))
    if groups.get("agency") or groups.get("cited"):
        return True
    if head[0].startswith(("(", "（", "【", "[")) and "讯" not in head[0]:
        return bool(_WRITES.search(groups.get("names") or ""))
    return len(head[0]) < len(paragraph) or bool(groups.get("names"))
