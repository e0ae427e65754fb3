"""Know words that point to what only another sentence says: 报告说, 这一趋势, 上述人员, 我们.

Print has just told what they mean; a brief that leaves that sentence out has not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.names.referents import paper_of, referents
from briefing.digest.words.news_value import pairs
from briefing.digest.words.punctuation import full_width
from briefing.digest.words.sentences import clauses
from briefing.digest.words.words import tag

_SAYS = "说|指出|强调|认为|要求|称|表示|写道|呼吁|透露|宣布|警告|援引"
_PAPER = re.compile(
    rf"^(?:与此同时，|此外，)?(?:[该这][篇份项]?)?(?P<what>报告|评论|文章|社论|声明|报道|公报|通知|公告|贺信|贺电|电报|信|该报|该台|该社)"
    rf"(?:[中里])?(?:还|同时|最后|也|并|又)*(?:{_SAYS})"
)
"""报告还说: whose it is stood in front of it."""
_KNOWN_PAPERS = {
    "该报": ("报》", "日报", "晚报", "报纸"),
    "该台": ("电台", "电视台"),
    "该社": ("社",),
}
_COUNTED = "种项个位条座篇份部家段名次批台支辆间所款首场本幅件只棵株张片套艘"
_THAT = re.compile(
    rf"(?<!”)(?P<word>这一(?![{_COUNTED}])|这(?:[一两三四五六七八九十]|\d+)?[{_COUNTED}]|上述|此项)"
    r"(?P<what>[\u4e00-\u9fff]{1,12})"
)
_THEREUPON = re.compile(
    "^[与同和跟较比](?:去年|上年|往年|前年|此前|以往|上[届次季月周])(?:同期)?相比|"
    "[就对为据]此(?![前后外次项类起事番行间])|(?<![就对为据由因如在以彼从至自与])此[片案书剧店校厂](?!子)"
)
"""就此发表声明, 为此片举行座谈会, 与去年相比: of what, stood in front of it."""
_AMONG = re.compile(r"(?P<front>(?:[^，]{1,16}，)?)其中(?![一的之])")
"""截至去年底，其中九成: of which whole, stood in front of it."""
_SUMS_UP = re.compile(
    "(?:活动|问题|事[件故情]|消息|情况|做法|工作|措施|现象|说法|行[为动]|决定|举措|计划|项目|变化|成绩|时[候刻]|方面|过程|时期)$"
)
"""这一活动 is whatever was told, be it by the headline."""
_THAT_ONE = re.compile(r"(?<![应活不本])该(?P<what>发言人|官员|组织|报告|协定|条约|法案)")
_HEADS = tuple("党国省市县区镇乡村厂校院站馆队会赛店路桥河湖岛船车书片剧案")
"""What a name ends with for which 这个政党 stands: 渡口党."""
_ALIKE = (
    ("公司", "企业", "集团", "厂", "厂家"),
    ("学校", "院校", "大学", "学院", "中学", "小学", "校"),
    ("短信", "信息", "消息"),
    ("选手", "运动员", "队员", "球员", "健儿"),
    ("道路", "公路", "路段", "路", "街", "道"),
    ("孩子", "儿童", "娃", "男孩", "女孩", "学生"),
    ("老人", "老汉", "大爷", "大妈", "爷", "奶奶", "老太"),
)
"""Words that mean one another: 这家企业 is 云溪船具公司."""
_QUOTED = re.compile(r"“[^”]*”?|《[^》]*》")
_WE = re.compile(r"(?:^|，)(?:同时，|因此，)?我们")
_I = re.compile(r"(?<!自)我(?![们国省市县区镇乡村校院军党方驻])")
_SPEAKER = re.compile(rf"(?:{_SAYS}|提出|介绍|谈到|回答)(?:，|$|[^，]*我们)")
_SPEAKS = re.compile(rf"^[^，。“]{{1,20}}(?:{_SAYS})[，：]")
_DATELINE = re.compile(r"据?[^，。]{0,6}新华社|据[^，。]{2,12}电")
"""With it another story begins."""
_SAID = re.compile(rf"(?:{_SAYS})$")
_NOUNS = ("n", "vn", "an", "j", "l")
_SHARED = 6
"""Characters at the end of a clause by which it is known that it was told."""
_SAME = 0.5
"""The share of the headline's pairs of characters that a sentence has which tells the same."""
_SPOKEN_BEFORE = 3
"""Sentences in front of it in which somebody speaks whose words a sentence goes on with."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word that means something which was said before, and what tells of that."""

    word: str
    known_by: tuple[str, ...]
    anywhere: bool
    """Whatever was told, it does not mean that; else it may, where anything was."""

    def hangs(self, sentence: str, heard: str, *, first: bool) -> bool:
        """Tell whether a sentence has it, and neither that nor what was `heard` says of what.

        `first`: nothing was told but the headline.
        """
        before, word, _ = sentence.partition(self.word)
        due = bool(word) and (first or self.anywhere)
        return due and not any(each in heard + before for each in self.known_by)


def pointers(sentence: str, before: Sequence[str], headline: str = "") -> tuple[Pointer, ...]:
    """Find what a sentence points back to, by what is printed `before` it.

    Of a paper whoever hears the `headline` has heard where that tells the same.
    """
    last = before[-1] if before else ""
    ends = [part[-_SHARED:] for part in clauses(last) if len(part) >= _SHARED]
    bare = _QUOTED.sub("”", sentence)
    another = bool(_DATELINE.match(last))
    spoken = bool(_SPEAKS.match(last)) and not _SPEAKS.match(sentence)
    read = [full_width(headline)] if _tells_the_same(headline, last) else []
    found = [
        Pointer(word, (*known, *ends, *read), another) for word, known in _papers(bare, before)
    ]
    if that := _THAT_ONE.search(bare):
        found.append(Pointer(that[0], (that["what"], *ends), another))
    found += [
        Pointer(word, (*known, *ends), another or spoken)
        for word, known in _things(bare)
        if (spoken or not _SUMS_UP.search(word)) and not _is_named(word, sentence, before)
    ]
    thereupon = _THEREUPON.search(bare) if before else None
    if thereupon and not _is_told_of(bare[: thereupon.start()]):
        known = [each for each in thereupon[0][-1:] if each in _HEADS]
        found.append(Pointer(thereupon[0], (*known, *ends), another))
    among = _AMONG.match(bare) if before else None
    if among and not _is_told_of(among["front"]):
        found.append(Pointer("其中", (*ends,), anywhere=True))
    if _goes_on_speaking(bare, before):
        found.append(Pointer("我们", (*ends,), anywhere=True))
    return tuple(dict.fromkeys(found))


def hang(sentence: str, heard: str, found: Iterable[Pointer], *, first: bool) -> bool:
    """Tell whether a word of a sentence points to what nobody has heard of."""
    return any(each.hangs(sentence, heard, first=first) for each in found)


def _is_named(word: str, sentence: str, before: Sequence[str]) -> bool:
    """Tell 这家公司 that is told by its name where nobody has heard it."""
    named = (each.word for each in referents(sentence, before, ()) if each.names)
    return any(map(word.startswith, named))


def _tells_the_same(headline: str, sentence: str) -> bool:
    read = pairs(headline)
    return bool(read) and len(read & pairs(sentence)) >= _SAME * len(read)


def _papers(sentence: str, before: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give 报告说 and 该报, save where the only paper is named in the place of that."""
    paper = _PAPER.match(sentence)
    if paper and not (paper["what"] == "该报" and paper_of(before)):
        yield paper[0], _KNOWN_PAPERS.get(paper["what"], (paper["what"],))


def _things(sentence: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give 这一趋势 with the nouns that tell of which trend it is."""
    for that in _THAT.finditer(sentence):
        if that["word"] != "上述" and _is_told_of(sentence[: that.start()]):
            break
        nouns: list[str] = []
        for word, flag in tag(that["what"]):
            if not flag.startswith(_NOUNS) or not (len(word) > 1 or word in _HEADS):
                break
            nouns.append(word)
        if nouns:
            heads = (each for each in (nouns[0][0], nouns[-1][-1]) if each in _HEADS)
            alike = next((kinds for kinds in _ALIKE if nouns[-1] in kinds), ())
            yield that["word"] + "".join(nouns), (*nouns, *heads, *alike)


def _is_told_of(front: str) -> bool:
    """Tell whether a sentence itself may have said before what it points to."""
    *told, _ = front.split("，")
    return any(not (leads_up(part) or _SAID.search(part)) for part in told if part)


def _goes_on_speaking(sentence: str, before: Sequence[str]) -> bool:
    """Tell whether 我们 is somebody who speaks in front of the sentence, and no writer."""
    if not _WE.search(sentence) or _SPEAKER.search(sentence):
        return False
    if any(_I.search(_QUOTED.sub("", each)) for each in before):
        return False
    return any(map(_SPEAKS.match, before[-_SPOKEN_BEFORE:]))
