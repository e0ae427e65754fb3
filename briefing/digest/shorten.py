"""Turn a printed sentence into sentences that can be said: the same words, fewer of them.

Nothing is rewritten. Clauses are dropped or become sentences of their own, and the only words
ever added are a subject that the sentence itself names (会议) and 等 behind names cut out of a
list. What decides the meaning of a clause (`digest.meaning`) is kept with it or goes with it.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field

from briefing.digest.acts import ACTS
from briefing.digest.adverbials import leads_up
from briefing.digest.bodies import doer_of
from briefing.digest.deeds import of_meeting, still_doing, untied
from briefing.digest.grammar import is_purpose, is_relative, stands_alone, units
from briefing.digest.lists import closed_shortened, shortened
from briefing.digest.meaning import belongs_to_what_precedes, explains, governs, limits
from briefing.digest.officials import attending_only, highest, without_attending
from briefing.digest.predicates import VERBS, has_subject, has_verb, tagged, without_times
from briefing.digest.punctuation import figures
from briefing.digest.sentences import marked_clauses

SHORTEST, SPOKEN, LONGEST = 7, 40, 60
"""Characters of a sentence: less is no statement, as said with ease, and never exceeded."""
OF_THEM = ("其中", "其余")
"""With these begins what is told of a part of what was told before."""

_SLOGAN_TITLE = re.compile(r"“[^“”]*[，·][^“”]*”—+")
_SLOGAN = re.compile(
    r"(?<![\u4e00-\u9fff])“[^“”]{4,12}，[^“”]{4,12}”(?![的之])(?=[\u4e00-\u9fff\d])"
)
_PICTURED = re.compile(
    r"^(?=[^。；！？：]*?(?:、|，|”“)[^。；！？：]*?……)[^。；！？：]*?……[，、]?(?=[\u4e00-\u9fff\d“](?:[^，。]*，)?[^，。]{8})|"
    r"^[^。；！？：—]*、[^。；！？：—]*——(?=(?:\d{1,2}月|近日|日前|昨|今|在|连日来)[^。]{20})"
)
"""采桑叶、喂春蚕……: what one sees before one hears what there is of it."""
_FILLER = re.compile(
    r"(?:据(?:了解|悉|介绍|统计)|(?<!\w)记者(?:获悉|了解到)|值得一提的是)，|^(?:此外|同时|另外|并且|对此)，"
)
_SAID_BEFORE = re.compile(r"(?<=热线|来电|来信|电话)(?:反映|求助|投诉|诉苦)(?=。?$)")
"""What was said stands in a sentence of its own before it."""
_ITEM = re.compile("[一二三四五六七八九]是")
_ANNOUNCED = re.compile(
    r"[两二三四五六七八九][类种][^，]{0,10}$|"
    r"[两二三四五六七八九](?:件事|点|类|种|条|步|个[\u4e00-\u9fff]{0,4}(?:窍门|办法|方面|问题|原因|诀窍|步骤|原则))$"
)
"""How many things are listed behind it."""
_BELOW = re.compile(r"(?:以下(?:物品|事项|内容|区域|路段)|如下)$")
"""All that is listed behind it is meant."""
_SAYING = re.compile(r"(?<![没听传据不])说$|[笑喊问答叹]道$")
"""What was said stood in front of it."""
_HEARD = re.compile(
    r"^记者[^，]*从[^，]*(?:获悉|了解到|获知|得知)$|从[^，]{2,}传来(?:好?消息|喜讯)$"
)
_FOR_A_PURPOSE = re.compile(
    r"(?:共同出资|出资|集资|筹资|投入|拿出|组成|抽调|派出|腾出)[^，]*(?:元|队|组|名|人|员|间|亩)$"
)
"""Money and people that were found for what is told next."""
_BARE = re.compile(
    r"^[^，了过着是在为将把被得有到由]{2,}的(?P<what>[^，了过着是在为将把被得有到由的\d一二两三四五六七八九十百千半几]{2,6})$"
)
_PICTURES = re.compile(r"、[^，]*(?:——|……)")
"""锉刀、铸模、拧螺丝——: what one sees before one knows what it is about."""
_GOES_ON = re.compile(
    r"^(?:以(?!及|便|免|致|上|下)|获得?|夺得|成为|将|已|计划|追回|抓获|拟|曾|先后|累计|时隔|再次|首次)"
)
_OUTCOME = ("终于", "最终")
_PERCEIVED = re.compile(
    r"^(?:听[到见]|看[到见]|见到|发现|说(?![起到])|既(?!然)|[对朝冲]着)|(?:看[到见]|见到|发现|听[到见说]|获悉|了解到|得知|获知|[问说喊]|说了[一两]?[遍句声番]|表示|介绍|认为|感到|觉得)$"
)
"""What one saw or said stands behind it, and who it was in front of it."""
_TELLS = ("讲解", "介绍", "宣传", "赠送", "发放", "新建")
_MEANS = re.compile(r"^即(?![将使便可日时刻席兴])")
"""所谓…，即…: what is meant is told whole."""
_ENDED = ("。", "！", "？", "。”", "！”", "？”")


@dataclass(slots=True)
class _Group:
    """Clauses on their way to become one sentence."""

    parts: list[str] = field(default_factory=list)
    whole: bool = True
    """Nothing that limits it was left out."""

    @property
    def governed(self) -> bool:
        """What follows is only true under one of its clauses."""
        return any(governs(part) for part in self.parts)

    def size_with(self, unit: Sequence[str]) -> int:
        """Count its characters once `unit` is added."""
        return len(joined([*self.parts, *unit]))


def plain(sentence: str) -> str:
    """Take out the words that tell nothing: 据了解, and a slogan in front of a title."""
    pictured = "……" in sentence or "——" in sentence
    text = _FILLER.sub("", _PICTURED.sub("", sentence) if pictured else sentence)
    text = _SAID_BEFORE.sub("", text)
    if "“" not in text:
        return text
    text = _SLOGAN_TITLE.sub("", text)
    return _SLOGAN.sub("", text) or text


def spoken(sentence: str) -> tuple[str, ...]:
    """Return the sentence as sentences to be said; empty if none of it can be said alone.

    Purposes that lead up to the fact (为进一步…) are no part of it, nor are officials who attended,
    save where the first one's rank is the news.
    """
    marked = marked_clauses(plain(sentence.rstrip("。；")))
    parts = [clause for clause, _ in marked]
    if not parts:
        return ()
    if attending_only(parts):
        return tuple(each for each in (highest(parts),) if each)
    ends = {clause for clause, mark in marked if mark.startswith("；")}
    kept = _without_aims(without_attending(parts))
    said: list[str] = []
    lost = False
    for group in _grouped(kept, ends):
        told_parts = _up_to_a_statement(group.parts, ends={*ends, parts[-1]})
        told = group.whole and not _unfinished(told_parts, ends={*ends, parts[-1]})
        if told and not (lost and told_parts[0].startswith(OF_THEM)):
            said.append(joined(told_parts))
        lost = not told
    return tuple(said)


def trimmed(sentence: str, characters: int, most_figures: int) -> str:
    """Drop clauses from the end until the rest fits; empty if no sentence is left.

    Nothing is dropped behind a clause that it limits, nor what all before it comes to.
    """
    kept = units([clause for clause, _ in marked_clauses(sentence)])
    ends = {kept[-1][-1]} if kept else set[str]()
    items = len(_ITEM.findall(sentence))
    number = len(kept)
    counted = next((at for at, unit in enumerate(kept[:-1]) if _ANNOUNCED.search(unit[-1])), -1)
    while kept:
        parts = [part for unit in kept for part in unit]
        text = joined(parts)
        says_enough = len(text) >= SHORTEST or text.startswith("答，")  # 答，不能。
        complete = says_enough and not _unfinished(parts, ends)
        # who hears 一是, 二是 waits for 三是, and of 三件事 for the third
        complete = complete and len(_ITEM.findall(text)) in (0, items)
        complete = complete and (counted < 0 or len(kept) in (number, counted + 1))
        listed = any(map(_BELOW.search, parts)) or any(map(_MEANS.match, parts))
        complete = complete and (len(kept) == number or not listed)
        if complete and len(text) <= characters and len(figures(text)) <= most_figures:
            return text
        if any(limits(part) or part.startswith(_OUTCOME) for part in kept.pop()):
            return ""
    return ""


def with_short_lists(sentence: str) -> str:
    """Say a sentence with two items of each of its lists."""
    return joined([closed_shortened(clause) for clause, _ in marked_clauses(sentence)])


def joined(parts: Sequence[str]) -> str:
    """Make one sentence of clauses."""
    text = "，".join(parts)
    return text if text.endswith(_ENDED) else text.rstrip("，；：、") + "。"


def _unfinished(parts: Sequence[str], ends: Container[str]) -> bool:
    """Tell whether the last clause waits for another, though something was said before it.

    Not where print ends behind it too (`ends`): the writer had no more to say.
    """
    if parts[-1] in ends and not (
        _SAYING.search(parts[-1]) or (len(parts) == 1 and leads_up(parts[0]))
    ):
        return False
    if _FOR_A_PURPOSE.search(parts[-1]) or (len(parts) > 1 and _is_bare(parts[-1])):
        return True
    follows = len(parts) > 1 and parts[-1].startswith("因为") and not leads_up(parts[-2])
    return leads_up(parts[-1]) and not follows


def _up_to_a_statement(parts: Sequence[str], ends: Container[str]) -> Sequence[str]:
    """Leave out things at the end of which nothing is said yet."""
    last = len(parts)
    while last > 1 and parts[last - 1] not in ends and _is_bare(parts[last - 1]):
        last -= 1
    return parts[:last]


def _is_bare(part: str) -> bool:
    """Tell a thing of which nothing is said yet: 同样的路灯杆."""
    bare = _BARE.match(part)
    return bare is not None and not (has_verb(bare["what"]) or tagged(part)[0][1] in VERBS)


def _without_aims(parts: Sequence[str]) -> list[str]:
    """Drop 为深入学习…, 进一步统一思想… in front of the clause that tells what was done."""
    if not re.match(r"(?:为|为了)(?!期|数|首|止)", parts[0]):
        return list(parts)
    rest = list(parts[1:])
    while rest and (is_purpose(rest[0]) or not (leads_up(rest[0]) or stands_alone([rest[0]]))):
        rest.pop(0)
    return rest or list(parts)


def _grouped(parts: Sequence[str], ends: set[str]) -> list[_Group]:
    """Put clauses together into sentences, each with a subject and all that decides its meaning.

    `ends` are the clauses with ； behind them. Once a clause is left out, none that may lean on it
    is taken up.
    """
    groups: list[_Group] = []
    leaning = False  # the clause before was left out
    given = units(parts)
    for at, unit in enumerate(map(_within_reach, given)):
        group = groups[-1] if groups else _Group()
        fits = not leaning and group.size_with(unit) <= LONGEST
        if not group.parts:
            groups.append(_Group(unit, whole=len(joined(unit)) <= LONGEST))
        elif fits and group.size_with(unit) <= SPOKEN:
            group.parts += unit
        elif (
            opens_a_sentence(unit, leaning=leaning)
            and not group.governed
            and (group.parts[-1] in ends or not limited(given[at:], ends))
        ):
            groups.append(_Group(unit, whole=len(joined(unit)) <= LONGEST))
            leaning = False
        elif not leaning and (doer := _doer(unit, group)):
            groups.append(_Group([doer + unit[0], *unit[1:]]))
        elif fits and not is_purpose(unit[0]):
            group.parts += unit
        elif not leaning and not group.governed and (doer := still_doing(group.parts, unit[0])):
            first = doer + untied(unit[0])
            groups.append(_Group([first, *unit[1:]], whole=not limited(given[at:], ends)))
        else:
            leaning = leaning or not is_purpose(unit[0])
            group.whole = group.whole and not any(limits(part) for part in unit)
        leaning = leaning and unit[-1] not in ends
    return groups


def _within_reach(unit: list[str]) -> list[str]:
    """Shorten the lists of a long unit; leave out its causes where it is too long even so."""
    if len(joined(unit)) > SPOKEN:
        unit = [closed_shortened(part) for part in unit]
    if len(joined(unit)) > LONGEST:
        unit = [shortened(part) for part in unit]
    if len(joined(unit)) > LONGEST:
        unit = [part for part in unit[:-1] if not explains(part)] + unit[-1:]
    if len(joined(unit)) > LONGEST:
        unit = [part for part in unit[:-1] if not _HEARD.match(part)] + unit[-1:]
    if len(joined(unit)) > LONGEST:
        unit = [part for part in unit[:-1] if not _PICTURES.search(part)] + unit[-1:]
    return unit


def opens_a_sentence(unit: Sequence[str], *, leaning: bool) -> bool:
    """Tell whether `unit` can begin a sentence; `leaning`: what it may lean on was left out."""
    if unit[0].startswith(OF_THEM):
        return not leaning
    if leaning and is_relative(unit[0]):
        return False
    if any(map(_is_a_deed, unit[:-1])) and not any(map(_names_who, unit[:-1])):
        return False
    return not (limits(unit[0]) or belongs_to_what_precedes(unit[0])) and stands_alone(unit)


def _is_a_deed(part: str) -> bool:
    """Tell what somebody saw, said or did from where and when it was."""
    if _PERCEIVED.search(part):
        return True
    done = any(word in ACTS or word in _TELLS for word, _ in tagged(part))
    return done and part.startswith(tuple("在对用把"))


def _names_who(part: str) -> bool:
    """Tell 记者在车棚里看到 from 在车棚里看到."""
    return has_subject(without_times(tagged(part)))


def limited(following: Sequence[Sequence[str]], ends: set[str]) -> bool:
    """Tell whether a clause further on takes something back: it is told in the same breath."""
    for unit in following:
        if any(limits(part) for part in unit):
            return True
        if unit[-1] in ends:
            return False
    return False


def _doer(unit: Sequence[str], group: _Group) -> str:
    """Name who does what `unit` tells, where the sentence before it says so beyond doubt."""
    if of_meeting(group.parts, unit[0]):
        return "会议"
    if group.governed or is_purpose(unit[0]) or not _GOES_ON.match(unit[0]):
        return ""
    for part in reversed(group.parts):
        doer = doer_of(part)
        if doer or not _GOES_ON.match(part):
            return doer
    return ""
