"""Read who wrote a story: 本报记者 陆清荷, （机械工程学院 金怡）."""

import re
from functools import lru_cache
from itertools import accumulate, pairwise

from briefing.sources.credits import offices
from briefing.sources.credits.writers import answerer, is_called, writers
from briefing.sources.furniture_rows.column_names import names_column
from briefing.sources.words.characters import HAN_BUT_BAR as _HAN
from briefing.sources.words.names import drawn_together, is_desk, is_name, is_person, is_signed
from briefing.sources.words.ornaments import SIGNING
from briefing.sources.words.traditional import fold
from briefing.sources.words.transliterated import SOUNDED

_HOUSES = "本报|本台|本网|本刊|本中心|校报|新华社|中新社|中新网|人民网|央视"
_RANKS = "(?:全媒体?|融媒体?|智媒体?|新媒体)(?:中心)?|首席|特约|特派|见习"
_OF = f"{_HOUSES}|{_RANKS}|实习|驻站|驻{_HAN}{{1,4}}(?=记者)|学生|校园|小"
_OWN = rf"(?:{_HAN}{{2,8}}[、/·])?{_HAN}{{0,6}}?(?:报|网|社|新闻|视频|客户端|融媒体?(?:中心)?|发布)"
"""The paper that a reporter names before the office, or two: 云溪日报记者, 晚报/山海新闻记者."""
TITLE = (
    rf"(?:(?:{_OWN}(?=[全首特见实融]|记者))?(?:{_OF})*"
    "(?:记者|通讯员|实习生|评论员|时评人|主笔|专栏作[家者]|摄影记者|撰稿人|撰稿|撰文|摄影|通讯|供稿|供图|采写|作者)"
    r"|(?:文字?|图片?|图文|文图|文[、/]图|图[、/]文|口述|讲述|解答|执笔|编译|"
    r"(?:采访|文字)?整理|采访)"
    r"(?=\s*[/:：｜丨|\s]))"
)
PART = r"[\s:：/、,，｜丨|]"
PERSON = rf"(?:{_HAN}\s{_HAN}(?!{_HAN})|{_HAN}{{2,4}}|{SOUNDED}|{_HAN}{{1,6}}·{_HAN}{{1,6}})"
PERSONS = rf"{PERSON}(?:{PART}+(?:{TITLE}{PART}*)?{PERSON}){{0,5}}?"
MADE = (
    r"(?:\s*[/／]?\s*(?:报道|摄影报道|文[/／][图摄]|文图|图/文|文并摄|整理|摄)|\s*[\s/／]\s*[文图])"
)
SENT = re.compile(rf"{_HAN}{{2,16}}\s+(?P<names>{PERSON}(?:[\s、]+{PERSON}){{0,3}})")
"""From where, and by whom: (机械工程学院 金怡), (读者 尉迟敏)."""
_SENT_IN = re.compile(rf"[(（]{SENT.pattern}[)）]")
_SIGNED_OFF = re.compile(rf"[(（]{_HAN}{{2,16}}(?:[局委办院所社会队站]|中心|公司|学校|政府)[)）]")
_NICKNAMED = re.compile(r"[(（](?:网友|读者)?\s?(?P<names>@\S{1,16}|[“\"][^“”\"]{1,12}[”\"])[)）]")
"""How a comment on the net is signed: （网友“渡口”）, （网友@渔歌子）."""
ABOUT_WRITER = re.compile("作者(?:系|单位|为|是|简介)|(?:解答|答复|回复)[:：]")
"""What a paragraph of its own says of who wrote it, or answered."""
_BYLINE = re.compile(
    rf"[{SIGNING}口\s【\[(（]*(?P<names>{TITLE}{PART}*{_HAN}[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003347f·、,，\s/:：｜丨|]{{1"
    rf",60}}?)"
    rf"{MADE}?[】\])）\s]*"
)
_BRACKETED = re.compile(rf"[(（]\s*(?P<names>{PERSONS})\s*[)）]")
_DRAWN = re.compile(rf"[(（](?P<names>{_HAN}{{5,14}})[)）]")
"""Names whose spaces were lost: （左铭云闵捷）."""
_GROUP = re.compile(
    rf"[□■]\s*{_HAN}{{2,20}}(?:课题|调研|写作|报道|采访)组|"
    rf"(?!.*[他她由带率把被让对向的了])"
    rf"{_HAN}{{1,16}}(?:[省市区县局厅院部报]|委员?会|大学|中心|公司|集团)(?:课题|写作|报道)组|"
    rf"{_HAN}{{1,3}}[(（]\d{{1,2}}[)）]班{_HAN}{{2,8}}(?:小组|社团?|[战小]?队)"
)
"""Those who write together, 高二（7）班测绘小组.

县人大常委会调研组 is also who the next line's headline tells of.
"""
_MADE_BY = re.compile(
    rf"[□■◎●○◇◆\s]*(?P<names>{PERSON}(?:\s*[/／]\s*文|\s+(?:口述|讲述|文|图文|文/图|编译|整理))"
    rf"(?:[\s，,、]+{PERSON}\s*[/／]?\s*(?:图|摄|整理|执笔|文))?)"
)
"""Where what they did stands behind each: 王晓明/文 李四光/图."""
_LONE = re.compile(rf"[□◎口○●◇◆★☆]\s*(?P<names>{PERSONS})\s*")
_REPORTED = re.compile(rf"(?P<names>{PERSONS})\s+(?:摄影)?(?:报道|报导|撰文|文并摄)")
_FILED = re.compile(
    rf"{TITLE}{PART}*(?P<names>{PERSON}(?:\s*[、,，]\s*{PERSON}){{0,3}})\s*/\s*{_HAN}{{2,6}}\s?报导"
)
"""From where, as papers in Taiwan have it: 記者林沐海／南坪報導; in brackets it is a dateline."""
_SET_APART = re.compile(
    rf"[{SIGNING}口\s【\[(（]*(?:{TITLE}[\s/／|｜丨]|(?:作者|撰文|采写|文字?|图文|文图)\s*[:：])"
    r"(?!.*报道\s*\S)"
)
"""A label that vouches for names without a surname; 记者： asks a question in an interview."""
_ANSWERED_TO = re.compile(
    rf"[(（]\s*{_HAN}{{2,24}}(?:答复|解答|回复|回应|作答|提供|供稿)\s*[,，;；、\s]\s*"
    rf"(?P<names>{TITLE}{PART}*{PERSONS}){MADE}?\s*[)）]"
)
"""Whose answers they are, and who wrote them down: （镇农技站解答，记者程柳整理）."""
_OF_AGENCY = re.compile(rf"(?P<names>{PERSONS})\s+(?:新华社|中新社|新华网|中新网|人民网|央视网?)")
"""Whose report a paper took over, with the agency behind: 程柳　新华社."""
_PEN_NAME = re.compile(rf"□\s*(?:{_HAN}{{2,3}}|{_HAN}\s+{_HAN})")
"""What the square vouches for: □ 云中子."""
_LETTERSPACED = re.compile(rf"{_HAN}(?:\s{_HAN}){{2,}}")
"""文 化 圈 is the name of a page."""
_JOINED_BY_BAR = re.compile("(?<=[文图摄])_(?=[\u4e00-\u9fff])")
"""How magazines set it: 文_程柳　图_屠铭."""
_LONGEST_BYLINE = 80
_REPORTS = re.compile(r"报[道导][:：]\s*\S")
"""What a text goes on from, be its line cut: 禾、本报记者程柳报道：云溪河昨日."""
_TWO_NAMES, _MOST_NAMES = 4, 14
"""Characters of two names at least, and of four at most."""
_NO_NAME = re.compile(
    rf"(?<!{_HAN}){_OWN}(?=(?:全媒体?|首席|见习|实习|融媒体?)?记者)|"
    rf"{_HOUSES}|{_RANKS}|实习生?|驻站|驻{_HAN}{{1,4}}(?=记者)|学生(?=记者)|"
    r"校园(?=记者)|小(?=记者)|指导(?:教师|老师)|摄影报道|摄影|记者|通讯员|评论员|时评人|主笔|专栏作[家者]|撰稿人?|撰文|通讯|供稿|供图|采写|"
    r"作者|报道|文并摄|"
    rf"(?<=\s)发自\s?{_HAN}{{2,8}}|"
    r"口述|讲述|解答|执笔|编译|采访|文字(?=整理)|图文|文图|文字(?=[:：\s/])|图片(?=[:：\s/])|整理|综合(?![办科部处室组])|"
    rf"(?:^|(?<=[\s/、,，]))(?<!^{_HAN}\s)(?<![□■]{_HAN}\s)(?<![□■]\s{_HAN}\s)"  # not 郗　文's 文
    rf"[文图摄](?=[\s/:：、,，｜丨|]|$)(?!\s{_HAN}(?!{_HAN}))"  # nor that of 文　洁
)
_AT_DESK = re.compile(
    rf"(?:^|(?<=[\s、/,，]))(?:责任?编辑|责编|编辑|编审|审核|审校|审读|校对|监制)[\s:：/]+(?={_HAN})"
)
"""Who is named behind it has not written the story: 文/图 陆清荷　审核 闻涛."""
_MADE_AGAINST = re.compile(rf"(?P<names>[^/／]*{_HAN}{{2}})(?:文[/／][图摄]|图[/／]文)\s*$")
"""A name that a line’s end drew to what its bearer did: 程河柳文/图."""


@lru_cache(maxsize=1024)  # each line is asked again whenever more is known of those around it
def byline(line: str) -> tuple[str, ...]:
    """Read a line that holds nothing but the reporters; empty where it says anything else."""
    line = _JOINED_BY_BAR.sub("/", line.replace("／", "/"))
    folded = fold(line)
    about = _LETTERSPACED.fullmatch(line) or ABOUT_WRITER.match(folded.lstrip("(（"))
    if len(line) > _LONGEST_BYLINE or about or _REPORTS.search(folded):
        return () if about is None else answerer(line)
    if len(re.findall("[)）]", folded)) > len(re.findall("[(（]", folded)):
        return ()  # the end of a signature that its column cut
    if nicknamed := _NICKNAMED.fullmatch(folded):
        return (line[slice(*nicknamed.span("names"))].strip('@“”"'),)
    if _GROUP.fullmatch(folded):
        return (line.strip("□■ \u3000"),)
    patterns = (
        _FILED,
        _BYLINE,
        _MADE_BY,
        _LONE,
        _REPORTED,
        _BRACKETED,
        _DRAWN,
        _SENT_IN,
        _ANSWERED_TO,
        _OF_AGENCY,
    )
    vouched = is_signed if _SET_APART.match(folded) or _PEN_NAME.fullmatch(folded) else is_name
    for found in filter(None, (each.fullmatch(folded) for each in patterns)):
        printed = line[found.start("names") : found.end("names")]
        names = names_in(printed)
        words = "".join(_words_in(printed))
        column = found.re is _LONE and names_column(printed)
        vouched = is_person if found.re is _DRAWN else vouched
        asks = folded[:1] in ("(", "（") and any(map(is_called, map(fold, names)))
        if found.re in (_LONE, _BRACKETED) and len(names) > 1 and is_name(fold(names[0])):
            vouched = is_signed
        if all(map(vouched, map(fold, names))) and "".join(names) == words and not (asks or column):
            return names
    return writers(line)


def signs_off(line: str) -> bool:
    """Tell a line that holds nothing but the office that answered: （河西区城管局）."""
    return bool(_SIGNED_OFF.fullmatch(line))


def names_in(text: str) -> tuple[str, ...]:
    """Read the names of a byline in order, without titles and offices; 朱 琪 set apart is 朱琪."""
    names: list[str] = []
    single = ""
    for part in _words_in(text):
        if len(part) == 1:
            names.extend([single + part] if single else [])
            single = "" if single else part
        elif part.strip("·"):
            names.extend(_parted(part))
    return tuple(names)


def _parted(text: str) -> tuple[str, ...]:
    """Part two names that the end of a line drew together, as 左铭闵捷; an office is none."""
    if sent := offices.person_of(text):
        return (sent,)
    known = is_name(fold(text)) or is_desk(fold(text)) or offices.is_named(text)
    if known or not _TWO_NAMES <= len(text) <= _MOST_NAMES:
        return (text,)
    ends = [*accumulate(map(len, drawn_together(fold(text))), initial=0)]
    return tuple(text[at:end] for at, end in pairwise(ends)) or (text,)


def _words_in(text: str) -> list[str]:
    """Give the words between the separators, without the offices that stand before people."""
    parts = [part for part in re.split(r"[\s、,，/:：;；｜丨|]+", _without_titles(text)) if part]
    bare = offices.without(parts)
    spaced = [one + other for one, other in pairwise(bare) if len(one) == 1 == len(other)]
    return bare if any(is_name(fold(part)) for part in (*bare, *spaced)) else parts


def _without_titles(text: str) -> str:
    if desk := _AT_DESK.search(fold(text)):
        text = text[: desk.start()]
    if made := _MADE_AGAINST.match(text):
        text = text[: made.end("names")]
    kept = list(text)
    for title in _NO_NAME.finditer(fold(text)):
        kept[title.start() : title.end()] = " " * (title.end() - title.start())
    return "".join(kept)
