"""Tell who a person is where the sentence that says so is not told: 县委书记韩守成强调.

Print names the office once and goes on with the bare name. Whoever hears the name first hears it
with the office, in the shortest form that print gives it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing.digest.names.offices import CLAUSE_MARKS, of_the_office, offices_of, ways_of
from briefing.digest.words.lengths import A_LITTLE, CLAUSE, LONGEST, MOST, SPOKEN
from briefing.digest.words.sentences import clauses
from briefing.digest.words.words import tag
from briefing.sources.words.names import OFFICE, is_name

_OFFICES = f"{OFFICE}|总干事|国务卿|国王|议员|外相|外长"
_ABROAD = re.compile(
    r"(?P<name>[\u4e00-\u9fff·]{2,9}?)(?=(?:还|也|同时|随后|则)?(?:(?:在[^，]{1,12}[中上时])?(?:说|指出|强调|表示|认为|宣布|透露|坦言|呼吁|警告|重申)))"
)
"""Somebody from abroad, whose name has no surname of ours, by what they say."""
_GIVEN = r"(?:[\u4e00-\u9fff]{1,4}·){0,3}"
_BREATHS = 4
"""Commas that a brief may get where a newsreader breathes."""
_SIZES = (4, 3, 2)
_KNOWN_BY = 2
"""Characters by which a name is known again, be it that one too many was taken for its own."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What is heard around a sentence that is about to be told."""

    title: str
    told: str
    coming: str
    """That sentence, and what is told behind it."""


class Unheard(Protocol):
    """Somebody of whom a listener may hear without having heard who that is."""

    def most(self, heard: Heard) -> int:
        """Give how many characters a sentence may get that says it, if it was said with ease."""
        ...

    def is_due(self, heard: Heard) -> bool:
        """Tell whether that is still to be said."""
        ...

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give the sentence with it, and in fewer words; none where that is not its place."""
        ...


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who somebody is of whom a sentence speaks by the bare name."""

    name: str
    offices: tuple[str, ...]
    """The name with the office, as an earlier sentence prints it, and with less of that:
    党委书记贾文渊, 书记贾文渊."""

    def most(self, _: Heard) -> int:
        """Give a few more than are said with ease: else nobody knows of whom it speaks."""
        return SPOKEN + A_LITTLE

    def is_due(self, heard: Heard) -> bool:
        """Tell whether neither the headline nor what was told names them."""
        return self.name[:_KNOWN_BY] not in heard.title + heard.told

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give the sentence with the office too where a clause begins with the bare name.

        None where it names who that is before.
        """
        at = sentence.find(self.name)
        if at < 0 or (at and sentence[at - 1] != "，"):
            return ()
        end = at + len(self.name)
        return tuple(sentence[:at] + office + sentence[end:] for office in self.offices)


def introductions(sentence: str, before: Sequence[str]) -> tuple[Introduction, ...]:
    """Find whom a sentence names at the beginning of a clause, and what is printed `before` it."""
    printed = "\n".join(before)
    found = (_introduced(clause, printed) for clause in CLAUSE_MARKS.split(sentence))
    return tuple(dict.fromkeys(each for each in found if each))


def introduced(said: Iterable[tuple[str, Sequence[Unheard]]], title: str) -> list[str]:
    """Say who they are in those sentences of a telling before which they were not named.

    `title` is heard before it. Not where the sentence would get longer than is said with ease.
    """
    told: list[str] = []
    given = [*said]
    for at, (text, unheard) in enumerate(given):
        if not unheard:
            told.append(text)
            continue
        said_so = text
        heard = Heard(title, "".join(told), "".join(each for each, _ in given[at:]))
        for each in unheard:
            if each.is_due(heard):
                rest = MOST - _BREATHS - len(heard.told + heard.coming) + len(text)
                ways = each.told_in(said_so)
                ways = tuple(way for way in ways[:-1] if len(way) <= rest) + ways[-1:]
                said_so = _easiest(ways, said_so, each.most(heard))
        told.append(said_so)
    return told


def _easiest(ways: Sequence[str], text: str, most: int) -> str:
    """Choose how to say it: within a breath, if that goes; else within `most` characters."""
    short = [way for way in ways if len(way) <= SPOKEN]
    easy = [way for way in short if max(map(len, clauses(way))) <= CLAUSE]
    room = most if len(text) <= SPOKEN else LONGEST
    long = len(text) > SPOKEN  # and so rather 市委书记 than 书记
    least = [way for way in (ways if long else ways[-1:]) if len(way) <= room]
    return next(iter((*easy, *short, *least)), text)


def longer(sentence: str, unheard: Iterable[Unheard], title: str, told: str) -> int:
    """Count the characters at least by which a sentence grows where it says who somebody is."""
    heard = Heard(title, told, sentence)
    ways = (each.told_in(sentence) for each in unheard if each.is_due(heard))
    return sum(len(way[-1]) - len(sentence) for way in ways if way)


def _introduced(clause: str, printed: str) -> Introduction | None:
    """Find the office of the person whose name a clause begins with; none where in doubt."""
    if clause[:_KNOWN_BY] not in printed:
        return None
    if not is_name(clause[:_KNOWN_BY]):
        return _from_abroad(clause, printed)
    word, flag = tag(clause)[0]
    if len(word) > 1 and flag not in ("nr", "x", "nrt"):
        return None  # 成功率, 商户们
    for size in _SIZES:
        name = clause[:size]
        if is_name(name) and len(word) <= size and (offices := offices_of(name, printed)):
            return Introduction(name, offices)
    return _from_abroad(clause, printed)


def _from_abroad(clause: str, printed: str) -> Introduction | None:
    """Find the office of somebody whose name what they say betrays: 外长佩莱特…佩莱特说."""
    speaker = _ABROAD.match(clause)
    if speaker is None:
        return None
    name = speaker["name"]
    known = re.search(f"(?P<office>{_OFFICES})(?P<whole>{_GIVEN}{name})", printed)
    if known is None:
        return None
    before = CLAUSE_MARKS.split(printed[: known.end("office")])[-1]
    words = of_the_office(tag(before))
    offices = ways_of(words, known["office"]) if words else ()
    told = tuple(each + known["whole"] for each in offices if each.endswith(known["office"]))
    return Introduction(name, told or (known["office"] + known["whole"],))
