"""Name what 该县 and 我局 mean where a listener has not heard it: 当阳岭县引进加工企业9家.

Only where print leaves no doubt: one name of the kind stands before it, or signs below.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.digest.names.introductions import Heard, Unheard
from briefing.digest.words.heads import NO_NAMES
from briefing.digest.words.lengths import A_LITTLE, SPOKEN
from briefing.digest.words.words import tag

_KINDS = {
    "公司": "公司|集团|企业",
    "企业": "公司|集团|企业",
    "校": "大学|学院|中学|小学|学校|[一二三四五六七八九十][中小]|幼儿园",
    "院": "医院|法院|检察院|学院|研究院|设计院|卫生院",
    **{
        each: each
        for each in (
            *("社区", "街道", "中心", "支队", "大队"),
            *"县镇乡村区市旗州矿厂局馆站所部库队店",
        )
    },
}
"""What a name ends with for which 该 and each of these words stands."""
_THAT = re.compile(
    rf"(?P<that>(?<![应活不本])该|这[个家所座](?!中心))(?P<kind>{'|'.join(_KINDS)})"
    r"(?![^，。]{0,1}[级里])"
)
_OUR = re.compile(
    r"(?<![自忘你])(?:我|本)(?P<kind>公司|集团|中心|支队|大队|局|院|所|馆|站|队|店|会|行|处)(?=[^，。])"
)
_THAT_PAPER = re.compile("(?<![应活不本])该(?:报|刊)(?!告|道|名|社|物|登|发)")
_PAPERS = re.compile("《[^》]{1,10}(?:报|刊|杂志)》")
"""该报 is 《渡口日报》 where no other paper stands before it."""
_ANSWERS = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{4,20}?)(?:负责人)?(?:来函|回函|书面)?(?:答复|回复)(?:称|说|如下)?[：:。]$"
)
_SHORTEST, _LONGEST = 3, 14
"""Characters of a name that is said instead."""
_CLAUSE = re.compile(r"[，。；：、“”《》（）！？…—\s]")
_INSIDE, _OUTSIDE = ("n", "j", "x", "b", "s", "f", "vn"), ("p", "v", "c", "d", "r", "u", "t")
"""Tags of the words of a name, and of those in front of it."""
_LEVELS = tuple("省市县区州镇")
_LED = re.compile("^(?:由|从|在|到|于|对|向|为|被|经|记者从)")
_ALONE = re.compile(
    r"在?(?P<name>(?!全[市县区镇乡村州])[^该本我这那各每某此外邻多两几的在了是和与走来去一]{2,3}(?<![山地园城郊牧灾新库矿厂雨])[县镇乡区村旗])"
)
"""在木瓦县, 平源县: what no dictionary has, with nothing else in front of it in its clause."""
_AND = ("和", "与", "及", "的")
_ANY = re.compile(r"^[该本我这那全各每某此一两几外邻多]")
_NO_KIND = ("全部", "内部", "部队", "干部", "俱乐部", "总部", "门店", "商店", "车站", "网站")


@dataclass(frozen=True, slots=True)
class Referent:
    """What a word means that says only of which kind it is."""

    word: str
    names: tuple[str, ...]
    """None where nothing of the kind stands before it."""
    known_by: str
    """What has told of it if it was heard."""

    def most(self, _: Heard) -> int:
        """Give a few more than are said with ease: else nobody knows of whom it speaks."""
        return SPOKEN + A_LITTLE

    def is_due(self, heard: Heard) -> bool:
        """Tell whether nothing of the kind was named."""
        return re.search(self.known_by, heard.title + heard.told) is None

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give the sentence with the name; none where it names something of the kind before."""
        before, word, behind = sentence.partition(self.word)
        if not word or re.search(self.known_by, before):
            return ()
        return tuple(before + name + behind for name in self.names)


def referents(sentence: str, before: Sequence[str], signers: Sequence[str]) -> tuple[Referent, ...]:
    """Find what 该县 and 我局 in a sentence mean, by what is printed `before` it and who signs."""
    found: list[Referent] = []
    for each in _THAT.finditer(sentence):
        if each["that"] != "该" and tag(sentence[each.start("kind") :])[0][0] != each["kind"]:
            continue  # 这个市区
        kind, front = _KINDS[each["kind"]], sentence[: each.start()]
        printed = "\n".join((*before, front))
        names = set(_named(printed, kind))
        if len(names) == 1 and names != {""}:
            found.append(Referent(each[0], (*names,), kind))
        elif each["that"] == "该" and not re.search(kind, printed):
            found.append(Referent(each[0], (), kind))
    that, paper = _THAT_PAPER.search(sentence), paper_of(before)
    if that and paper:
        found.append(Referent(that[0], (paper,), re.escape(paper)))
    for each in _OUR.finditer(sentence):
        answering = _ANSWERS.search(before[-1]) if before else None
        bodies = [answering["name"]] if answering else signers
        fitting = [name for name in bodies if name.endswith(each["kind"])]
        if len(fitting) == 1:
            found.append(Referent(each[0], (*fitting,), *fitting))
    return tuple(dict.fromkeys(found))


def paper_of(before: Sequence[str]) -> str:
    """Name the only paper that was printed before; empty where there is none, or another."""
    papers = set(_PAPERS.findall("\n".join(before)))
    return papers.pop() if len(papers) == 1 else ""


def points_back(sentence: str, heard: str, unheard: Iterable[Unheard]) -> bool:
    """Tell whether a sentence says 该村 of what was not `heard` of, and nobody can name."""
    return any(
        isinstance(each, Referent)
        and not each.names
        and each.word in sentence
        and not re.search(each.known_by, heard + sentence.partition(each.word)[0])
        for each in unheard
    )


def _named(text: str, kind: str) -> Iterator[str]:
    """Give the names in a text that end as its kind does, empty those that may not be whole."""
    for found in re.finditer(kind, text):
        clause = _CLAUSE.split(text[: found.end()])[-1]
        if plain := _ALONE.fullmatch(clause):
            yield plain["name"]
            continue
        words = tag(clause)
        start = len(words)
        while start and words[start - 1][1].startswith(_INSIDE):
            start -= 1
        before, flag = words[start - 1] if start else ("", "p")
        if before in _LEVELS:
            start, flag = start - 1, "p"
        name = _LED.sub("", "".join(word for word, _ in words[start:]))
        led = len(before) != 1 or flag.startswith(("p", "u")) or before in _LEVELS
        whole = led and flag.startswith(_OUTSIDE) and before not in _AND
        said = _SHORTEST <= len(name) <= _LONGEST and not _ANY.match(name)
        if said and not name.endswith((*NO_NAMES, *_NO_KIND)):
            yield name if whole else ""
