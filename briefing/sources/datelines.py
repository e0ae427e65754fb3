"""Take datelines and bylines off a story: 本报讯(记者 …), 新华社北京10月23日电(记者 …)."""

import re
from dataclasses import dataclass

from briefing.sources.names import is_desk, is_name, is_signed
from briefing.sources.traditional import fold

_HAN = "[\u4e00-\u9fff]"
_BRACKET = r"[(（〔]\s*(?P<names>[^()（）〔〕]{1,60})\s*[)）〕]"
_DAY = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日"
_AGENCIES = (
    "新华社|中新社|中新网|人民网|新华网|央视网|央广网|中国网|光明网|新华报业网|国际在线|海外网|"
    "本报|本台|本网|本刊|校报"
)
_HOUSES = "日报|晚报|时报|晨报|商报|早报|快报|融媒体?中心|融媒体?|发布|报|网|台|新闻|电视"
_AGENCY = (
    rf"(?:据|综合)?(?P<agency>{_AGENCIES}|{_HAN}{{1,4}}社(?={_HAN}{{1,8}}?{_DAY}专?电))"
    rf"(?P<place>(?:(?!综合|特|快){_HAN}|·){{0,8}}?|{_HAN}{{9,14}}?(?={_DAY}))(?:{_DAY})?"
    r"(?:(?:综合|特)?(?:电|讯|消息)|综合报道|专电|快讯|报道(?=[:：]))(?!员|息|线|台)"
)
_HOUSE = rf"{_HAN}{{2,12}}?(?:{_HOUSES}|客户端)(?:{_DAY}(?:讯|电)|讯)(?!息)"
_SOURCE = (
    rf"(?:央视|{_HAN}{{1,8}}?(?:新闻客户端|新闻网|新闻|客户端|日报|晚报|时报|网|社|电视台|发布|"
    rf"视频|公众号))"
)
_CITED = (
    rf"(?:[(（]?(?:据|综合)(?P<cited>{_SOURCE}(?:[、,，和]\s*{_SOURCE}){{0,4}}等?)"
    r"(?:(?:综合)?(?:消息|报道|电|讯)[)）]?(?=[\s,，:：])|[)）]?(?=\s))"
    rf"|据《{_HAN}{{2,10}}》(?:杂志|报)?(?:网站)?(?:综合)?(?:报道|消息|电|讯)?(?=[\s,，:：])"
    rf"|综合{_HAN}{{2,8}}消息(?=[\s,，:：])"
    rf"|(?:据|综合)(?:《{_HAN}{{2,10}}》|{_SOURCE})(?:[、,，和]\s*(?:《{_HAN}{{2,10}}》|{_SOURCE})){{1,4}}"
    r"等?(?:综合)?(?:消息|报道)(?=[\s,，:：]))"
)
_OF = (
    "本报|本台|本网|本刊|校报|新华社|中新社|中新网|人民网|央视|全媒体|融媒体?|首席|特约|特派|"
    "见习|实习|驻站|学生|校园|小"
)
_OWN = rf"{_HAN}{{0,6}}?(?:报|网|社|融媒体?中心|融媒体?|发布)"
"""The paper that a reporter names before the office: 云溪日报记者, 晚报记者."""
_TITLE = (
    rf"(?:(?:{_OWN}(?=[全首特见实融]|记者))?(?:{_OF})*"
    "(?:记者|通讯员|实习生|评论员|摄影记者|撰稿人|撰稿|撰文|摄影|通讯|供稿|供图|采写|作者)"
    r"|(?:文字?|图片?|图文|文图|文[、/]图|图[、/]文)(?=\s*[/:：｜丨|\s]))"
)
_PART = r"[\s:：/、,，｜丨|]"
_PERSON = rf"(?:{_HAN}\s{_HAN}(?!{_HAN})|{_HAN}{{2,4}}|{_HAN}{{1,6}}·{_HAN}{{1,6}})"
_PERSONS = rf"{_PERSON}(?:{_PART}+(?:{_TITLE}{_PART}*)?{_PERSON}){{0,5}}?"
_MADE = r"(?:\s*[/／]?\s*(?:报道|摄影报道|文/图|文图|图/文|文并摄|整理|摄|文|图))"
_SIGNED = rf"(?P<signed>{_TITLE}{_PART}*{_PERSONS})"
_SIGN = r"[□■◎●○◇◆△▲口N]?\s*"
_PUNCTUATION = r"[\s:：,，—]*"

_HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[【\[〔]?(?:{_AGENCY}|{_HOUSE})[】\]〕]?[\s:：]*{_SIGNED}(?:\s*报道)?[\s:：,，]+(?!{_TITLE})(?=\S)",
        rf"[【\[〔(（]?{_AGENCY}[】\]〕)）]?\s*(?:{_BRACKET})?{_PUNCTUATION}",
        rf"[【\[〔]?{_HOUSE}[】\]〕]?\s*(?:{_BRACKET}|[:：\s]){_PUNCTUATION}",
        rf"(?:{_HAN}{{2,6}}|{_DAY})?讯\s*{_BRACKET}{_PUNCTUATION}",
        _CITED + _PUNCTUATION,
        (
            rf"(?:本报|本台|本网)(?:见习|特约|全媒体)?记者\s+(?P<signed>{_PERSON}"
            rf"(?:\s+(?:(?:本报)?(?:记者|通讯员)\s+)?{_PERSON}){{0,2}})\s+(?=\S{{12}})"
        ),
        rf"[【\[(（]{_SIGNED}\s*[/／]\s*(?P<place>{_HAN}{{2,8}})(?:综合)?(?:报[道导]|电)[】\])）]\s*",
        rf"{_SIGN}{_SIGNED}{_MADE}[:：,，\s]+",
        rf"{_SIGN}{_SIGNED}[\s:：]+(?!{_TITLE}|\s)(?=\S{{2}})",
        rf"{_BRACKET}{_PUNCTUATION}(?=\S)",
    )
)
_OPENED = re.compile(
    rf"(?:{_HAN}{{2,4}}|本报{_HAN}{{0,6}}{_DAY}|本报)?(?:讯|电)\s*[(（](?:本报|见习|实习|首席|特约|全媒体)*(?:记者|通讯员)[^()（）。]{{0,40}}$"
)
_HEAD_REACH, _TAIL_REACH = 160, 100
"""Characters of a paragraph that a dateline or a signature may reach into."""
_TAIL = re.compile(r"[(（〔]\s*(?P<names>[^()（）〔〕]{1,60})\s*[)）〕]$")
_SIGNED_TAIL = re.compile(
    rf"(?<=[。！？!?”…])\s*(?:[□■◎]\s*|\s)(?P<names>{_TITLE}{_PART}*{_PERSONS}){_MADE}?$"
)
_SIGNED_BY_OFFICE = re.compile(
    rf"(?:{_HAN}{{1,10}}[院部处科局办社队站组委会团所司校厂矿区段]|{_HAN}{{2,8}}中心)"
    rf"(?:[\s、]+{_HAN}{{2,12}}){{0,4}}"
)
"""The offices that sent a piece in, with their people's names: (院办 桑榆 宣传处 古乐)."""
_SENT = re.compile(rf"{_HAN}{{2,16}}\s+(?P<names>{_HAN}{{2,4}}(?:[\s、]+{_HAN}{{2,4}}){{0,3}})")
"""From where, and by whom: (机械工程学院 金怡), (读者 尉迟敏)."""
_SENT_IN = re.compile(rf"[(（]{_SENT.pattern}[)）]")
_SIGNED_OFF = re.compile(rf"[(（]{_HAN}{{2,16}}(?:[局委办院所社会队站]|中心|公司|学校|政府)[)）]")
_ABOUT_WRITER = re.compile("作者(?:系|单位|为|是|简介)|(?:解答|答复|回复)[:：]")
"""What a paragraph of its own says of who wrote it, or answered."""
_ASIDE = re.compile(r"(?!.*[下上紧][转接])[^。！？!?,，；;:：]{3,26}")
"""Behind the last full stop, brackets hold who sent the piece in, or where to read on."""
_REPORTS = re.compile(
    rf"(?:本报|本台|本网)(?:见习|特约|全媒体)?记者[\s:：]+{_HAN}{{2,3}}[\s]+报[道导]"
)
"""Who is said to report has a name, however rare."""
_OVER = re.compile(r"[(（]完[)）]$")
_TAKEN_FROM = re.compile(
    r"(?:据|综合|转自|摘自|来源|本报综合|本报|新华社发|供稿|图片?|资料|来自).{0,40}|.{2,16}(?:提"
    r"供|供图)"
)
_SENTENCE_END = tuple("。！？!?”…")
_BYLINE = re.compile(
    rf"[□■◎●◇◆○△▲口\s【\[(（]*(?P<names>{_TITLE}{_PART}*{_HAN}[\u4e00-\u9fff·、,，\s/:：｜丨|]{{1"
    rf",60}}?)"
    rf"{_MADE}?[】\])）\s]*"
)
_BRACKETED = re.compile(rf"[(（]\s*(?P<names>{_PERSONS})\s*[)）]")
_OF_OFFICE = re.compile(
    rf"[□■\s]*{_HAN}{{3,22}}(?:[院校部处科局办社队站组会团所司厂矿区镇乡村街]|中心|大学|居民|村民|市民|读者|教师|职工|家长)"
    rf"\s+(?P<names>{_HAN}{{2,3}}(?:\s+{_HAN}{{2,3}}){{0,2}})"
)
"""Who writes for an office, from where or as what: 柳河镇　曹美珍."""
_GROUP = re.compile(rf"[□■\s]*(?P<names>{_HAN}{{2,20}}(?:课题|调研|写作|报道|采访)组)")
_LONE = re.compile(rf"(?:[□◎口○●◇◆]\s*|(?:读者|作者|市民|居民|村民)\s+)(?P<names>{_PERSONS})\s*")
_REPORTED = re.compile(rf"(?P<names>{_PERSONS})\s+(?:摄影)?(?:报道|报导|撰文|文并摄)")
_SET_APART = re.compile(
    rf"[□■◎●◇◆○△▲口\s【\[(（]*(?:{_TITLE}[\s/／|｜丨]|(?:作者|撰文|采写|文字?|图文|文图)\s*[:：])"
    r"(?!.*报道\s*\S)"
)
"""A label that vouches for names without a surname; 记者： asks a question in an interview."""
_PEN_NAME = re.compile(rf"□\s*{_HAN}{{2,3}}")
"""What the square vouches for: □ 云中子."""
_LETTERSPACED = re.compile(rf"{_HAN}(?:\s{_HAN}){{2,}}")
"""文 化 圈 is the name of a page."""
_LONGEST_BYLINE = 80
_WRITES = re.compile(_TITLE)
_NO_NAME = re.compile(
    rf"(?<!{_HAN}){_HAN}{{0,6}}?(?:报|网|社|融媒体?(?:中心)?|发布)(?=(?:全媒体|"
    rf"首席|见习|实习|融媒体?)?记者)|"
    r"本报|本台|本网|本刊|校报|新华社|中新社|中新网|人民网|央视|全媒体|融媒体?|首席|特约|特派|"
    r"见习|实习生?|驻站|学生(?=记者)|"
    r"校园(?=记者)|小(?=记者)|摄影报道|摄影|记者|通讯员|评论员|撰稿人?|撰文|通讯|供稿|供图|采写|"
    r"作者|报道|文并摄|"
    r"图文|文图|文字(?=[:：\s/])|图片(?=[:：\s/])|整理|综合|(?:^|(?<=[\s/、,，]))[文图摄](?="
    r"[\s/:：、,，｜丨|]|$)"
)


_IS_OFFICE = re.compile(
    rf"{_HAN}{{2,12}}(?:[院校部处科室局办厂矿]|中心|学会|协会|公司|团委)|协会|院办|校办|团委|工会"
)
"""What stands between the names of those who sent a piece in: 资环学院, 宣传处."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stood at the head of a story, read."""

    text: str = ""
    """As printed, without the punctuation that parts it from the story."""
    place: str = ""
    reporters: tuple[str, ...] = ()


def split_head(paragraph: str) -> tuple[Dateline, str]:
    """Part the dateline from the paragraph; an empty one where it has none."""
    opening = fold(paragraph[:_HEAD_REACH])
    for pattern in _HEADS:
        head = pattern.match(opening)
        if head is None or not _is_head(head, paragraph):
            continue
        head.groupdict()
        names = _printed(paragraph, head, "names") or _printed(paragraph, head, "signed")
        text = paragraph[: head.end()].strip().rstrip(":：,，— ")
        place = _printed(paragraph, head, "place")
        return Dateline(text, place, names_in(names)), paragraph[head.end() :]
    return Dateline(), paragraph


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
    tail = _TAIL.search(ending) or _SIGNED_TAIL.search(ending)
    if tail is None or (len(tail[0]) == len(bare) and _ABOUT_WRITER.match(tail["names"])):
        return (), bare
    printed = bare[start + tail.start("names") : start + tail.end("names")]
    told = bare[: start + tail.start()].rstrip()
    names = _signers(printed, after_sentence=not told or told.endswith(_SENTENCE_END))
    if names is None:
        aside = told.endswith(_SENTENCE_END) and _ASIDE.fullmatch(tail["names"])
        return (), told if aside else bare
    return names, told


def _signers(printed: str, *, after_sentence: bool) -> tuple[str, ...] | None:
    """Name who signs in a pair of brackets; none of it where they hold anything else."""
    text, names = fold(printed), names_in(printed)
    if _WRITES.search(text):
        return tuple(name for name in names if not is_desk(name))
    if not after_sentence:
        return None
    if _TAKEN_FROM.fullmatch(text):
        return ()
    sent = _SENT.fullmatch(text)
    for people in (names, names_in(printed[slice(*sent.span("names"))]) if sent else ()):
        if people and all(map(is_name, map(fold, people))):
            return people
    named = tuple(name for name in names if is_name(fold(name)))
    return named if _SIGNED_BY_OFFICE.fullmatch(text) else None


def byline(line: str) -> tuple[str, ...]:
    """Read a line that holds nothing but the reporters; empty where it says anything else."""
    folded = fold(line)
    about = _LETTERSPACED.fullmatch(line) or _ABOUT_WRITER.match(folded.lstrip("(（"))
    if len(line) > _LONGEST_BYLINE or about:
        return ()
    if len(re.findall("[)）]", folded)) > len(re.findall("[(（]", folded)):
        return ()  # the end of a signature that its column cut
    if _GROUP.fullmatch(folded):
        return (line.strip("□■ \u3000"),)
    patterns = (_BYLINE, _LONE, _REPORTED, _BRACKETED, _SENT_IN, _OF_OFFICE)
    vouched = is_signed if _SET_APART.match(folded) or _PEN_NAME.fullmatch(folded) else is_name
    for found in filter(None, (each.fullmatch(folded) for each in patterns)):
        printed = line[found.start("names") : found.end("names")]
        names = names_in(printed)
        words = "".join(_words_in(printed))
        if all(map(vouched, map(fold, names))) and "".join(names) == words:
            return names
    return ()


def signs_off(line: str) -> bool:
    """Tell a line that holds nothing but the office that answered: （河西区城管局）."""
    return bool(_SIGNED_OFF.fullmatch(line))


def has_head(text: str) -> bool:
    """Tell whether a line opens a story with a dateline, be it cut inside its brackets."""
    return bool(split_head(text)[0].text or _OPENED.match(fold(text[:_HEAD_REACH])))


def names_in(text: str) -> tuple[str, ...]:
    """Read the names of a byline in order, without titles and offices; 朱 琪 set apart is 朱琪."""
    names: list[str] = []
    single = ""
    for part in _words_in(text):
        if len(part) == 1:
            names.extend([single + part] if single else [])
            single = "" if single else part
        elif part.strip("·"):
            names.append(part)
    return tuple(names)


def _words_in(text: str) -> list[str]:
    """Give the words between the separators, without the offices that stand before people."""
    parts = [part for part in re.split(r"[\s、,，/:：;；｜丨|]+", _without_titles(text)) if part]
    offices = {part for part in parts[:-1] if _IS_OFFICE.fullmatch(part)}  # the last is a person
    people = any(is_name(fold(part)) for part in parts if part not in offices)
    return [part for part in parts if part not in offices] if people else parts


def _without_titles(text: str) -> str:
    kept = list(text)
    for title in _NO_NAME.finditer(fold(text)):
        kept[title.start() : title.end()] = " " * (title.end() - title.start())
    return "".join(kept)


def _is_head(head: re.Match[str], paragraph: str) -> bool:
    """Refuse brackets and signatures that name nobody, and a dateline without a story."""
    groups = head.groupdict()
    if _REPORTS.match(head[0]):
        return True
    if groups.get("signed"):
        return all(map(is_name, names_in(groups["signed"])))
    if groups.get("agency") or groups.get("cited"):
        return True
    if head[0].startswith(("(", "（", "【", "[")) and "讯" not in head[0]:
        return bool(_WRITES.search(groups.get("names") or ""))
    return len(head[0]) < len(paragraph) or bool(groups.get("names"))
