"""Turn a printed sentence into sentences that can be said: the same words, fewer of them.

Nothing is rewritten. Clauses are dropped or become sentences of their own, and the only words
ever added are a subject that the sentence itself names (会议) and 等 behind names cut out of a
list. What decides the meaning of a clause (`digest.clauses.meaning`) is kept with it or goes
with it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.bare_subjects import is_bare_subject
from briefing.digest.clauses.contrasts import begins_with_but, says_what_there_is, without_but
from briefing.digest.clauses.endings import may_end
from briefing.digest.clauses.halves import is_one_of_two
from briefing.digest.clauses.meaning import explains, limits
from briefing.digest.clauses.numbered_items import ANNOUNCES, lacks_items, unnumbered
from briefing.digest.clauses.openings import OF_THEM
from briefing.digest.clauses.spans import without_setting
from briefing.digest.clauses.stops import LIKELY, odds
from briefing.digest.clauses.unfinished import unfinished, up_to_a_statement
from briefing.digest.shortening.aims import without_aims
from briefing.digest.shortening.at_need import at_need, is_declared, is_slogan
from briefing.digest.shortening.attributes import lightest, ought
from briefing.digest.shortening.fillers import plain
from briefing.digest.shortening.grouping import Group, grouped
from briefing.digest.shortening.occasions import without_heard
from briefing.digest.shortening.officials import attending_only, highest, without_attending
from briefing.digest.shortening.second_halves import may_begin
from briefing.digest.shortening.trimming import trimmed
from briefing.digest.words.lengths import ANY_FIGURES, LONGEST
from briefing.digest.words.sentences import clauses, joined, marked_clauses

_WENT_TO = re.compile("(?:先后|分别|一同|实地)?(?:来到|去到|到|深入|走进|前往|赴)[^，了着过]{4,}")
"""先后到三个乡镇: told only where there is room for it, if what was done there follows."""
_HANGS = re.compile(
    r"(?:披露|宣布|获悉|了解到|证实|表明|透露|认为|发现|约定|报道|的有|的是|如下|[同助持导领]下|为了[^，]*)。$|"
    r"^(?:尽管|虽然)(?!.*(?:但|却|仍|可|还|也))"
)
"""What is left of a sentence too long is no sentence where it ends or begins so."""
_COURTESY = re.compile(
    r"(?:宾主|双方|两人)(?!.*[就对])[^，]{0,6}(?:进行|举行|作)了[^，]{0,10}(?:交谈|谈话|叙谈|会谈)"
)
"""宾主进行了亲切友好的交谈: nobody waits for that."""
_ISSUED = re.compile(
    r"(?:发布|公布|出台|推出|制定)(?![^，]*如下)[^，]*(?:预警|预警信号|措施|方案|安排|办法|规定|计划)$"
)
"""气象台发布大风预警：…: that is one piece of news, and what it says is the next."""
_LAST = 4
"""Characters by which the end of a printed sentence is known in what is left of it."""


def spoken(sentence: str) -> tuple[str, ...]:
    """Return the sentence as sentences to be said; empty if none of it can be said alone.

    Purposes that lead up to the fact (为进一步…) are no part of it, nor are officials who attended,
    save where the first one's rank is the news.
    """
    said = _spoken(sentence)
    parts = clauses(plain(sentence.rstrip("。；")))
    says_what = not (_is_only_spirit(said) or _is_only_declared(said, parts))
    if not parts or (said and _begins(said, parts) and says_what):
        return said
    if against := _set_against(parts):
        return against
    forms = () if _tells_who_came(parts) else at_need(joined(parts))
    ways = [way for way in map(_told_of, forms) if way and _begins(way, parts)]
    end = sentence.rstrip("。；")[-_LAST:]
    whole = (way for way in ways if len(way) == 1 and way[0][:-1].endswith(end))
    return next(chain(whole, ways), ()) or (_beginning(sentence, parts) if forms else ()) or said


def _set_against(parts: Sequence[str]) -> tuple[str, ...]:
    """Tell what is too long in two sentences, of which the second begins with 但."""
    at = next((at for at, part in enumerate(parts) if at and begins_with_but(part)), 0)
    behind = parts[at:]
    takes_back = any(map(limits, (*parts[:at], *behind[1:]))) or leads_up(parts[at - 1])
    if not at or takes_back or len(joined(parts)) <= LONGEST or len(joined(behind)) > LONGEST:
        return ()
    if not (says_what_there_is(behind) or may_begin(without_but(behind), parts[at - 1])):
        return ()
    for form in dict.fromkeys((joined(parts[:at]), *at_need(joined(parts[:at])))):
        said = _told_of(form)
        if (
            len(said) == 1
            and _begins(said, parts)
            and said[0][:-1].endswith(parts[at - 1][-_LAST:])
        ):
            return (*said, joined(behind))
    return ()


def _beginning(sentence: str, parts: Sequence[str]) -> tuple[str, ...]:
    """Tell how a sentence begins that is too long: rather that than nothing of it."""
    if len(joined(parts)) <= LONGEST or ANNOUNCES.search(parts[0]):
        return ()
    marks = [mark for _, mark in marked_clauses(plain(sentence.rstrip("。；")))]
    end = next((at for at, mark in enumerate(marks, 1) if mark == "；"), len(parts))
    for form in dict.fromkeys((joined(parts[:end]), *at_need(joined(parts[:end])))):
        begun = trimmed(form, LONGEST, ANY_FIGURES)
        named = marks[0] == "：" and begun == joined(parts[:1])  # whom it is for, or a label
        hangs = not begun or named or _HANGS.search(begun) or is_one_of_two([begun])
        if not hangs and _begins((begun,), parts) and _may_stop(begun, parts):
            return (begun,)
    return ()


def _is_only_spirit(said: Sequence[str]) -> bool:
    """Tell 要按照大会精神，扎实工作: nobody hears what ought to be done."""
    ends = (clauses(text) for text in said)
    return any(is_slogan(parts[-1]) and any(map(ought, parts)) for parts in ends)


def _is_only_declared(said: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell 县长发表讲话, or 县长致函渔民, of which the next clause is the news and is not told."""
    ends = {one[-_LAST:] for one, two in pairwise(parts) if is_declared(one, two)}
    return any(text.rstrip("。")[-_LAST:] in ends for text in said[-1:])


def _tells_who_came(parts: Sequence[str]) -> bool:
    return len(parts) > 1 and (attending_only(parts) or without_attending(parts) != parts)


def _told_of(form: str) -> tuple[str, ...]:
    """Tell a sentence of which something was left out; empty where nobody would stop so."""
    said, parts = _spoken(form), clauses(form)
    if any(map(_HANGS.search, said)) or not all(_may_stop(text, parts) for text in said):
        return ()
    ends = ((clauses(one)[-1], clauses(two)[0]) for one, two in pairwise(said))
    return () if any(is_bare_subject(both, 1) for both in ends) else said


def _may_stop(text: str, parts: Sequence[str]) -> bool:
    last = clauses(text)[-1].rstrip("。")[-_LAST:]
    behind = next((at for at, part in enumerate(parts, 1) if part.endswith(last)), len(parts))
    return behind == len(parts) or odds(parts, behind).ends >= LIKELY


def is_begun(said: Sequence[str], sentence: str) -> bool:
    """Tell whether a sentence is told from its beginning, but for what leads up to the fact."""
    return _begins(said, clauses(plain(sentence.rstrip("。；"))))


def _begins(said: Sequence[str], parts: Sequence[str]) -> bool:
    kept = without_aims(parts)
    first = clauses(said[0])[0][-_LAST:]
    at = next((at for at, part in enumerate(kept) if part.endswith(first)), 0)
    front = pairwise(kept[: at + 1])
    return all(leads_up(one) or explains(one) or is_declared(one, two) for one, two in front)


def _spoken(sentence: str) -> tuple[str, ...]:
    marked = marked_clauses(plain(sentence.rstrip("。；")))
    parts = [clause for clause, _ in marked]
    if not parts:
        return ()
    if ANNOUNCES.search(parts[0]):
        return (joined(parts),) if len(joined(parts)) <= LONGEST else ()
    if attending_only(parts):
        return tuple(each for each in (highest(parts),) if each)
    ends = {clause for clause, mark in marked if mark.startswith("；")}
    ends |= {clause for clause, mark in marked if mark == "：" and _ISSUED.search(clause)}
    called = {name for (name, _), (said, _) in pairwise(marked) if said.startswith("本院")}
    kept = without_aims(without_attending(parts))
    kept = [part for part in kept if not _COURTESY.fullmatch(part)]
    if not kept:
        return ()
    said: list[str] = []
    lost = False
    ways = [grouped(kept, ends)]
    if ways[0][0].doubted:  # not all of its beginning finds room
        ways += [grouped(form, ends) for form in _shorter(kept)]
    groups = min(ways, key=lambda way: (not way[0].whole, way[0].doubted))
    if lacks_items([part for group in groups for part in group.parts], parts):
        groups = [Group(unnumbered(group.parts), group.whole) for group in groups]
    for group in groups:
        if not group.parts:
            continue
        told_parts = up_to_a_statement(group.parts, ends={*ends, parts[-1]})
        told = group.whole and not unfinished(told_parts, ends={*ends, parts[-1]})
        told = told and (len(told_parts) == len(group.parts) or may_end(told_parts))
        told = told and not called.issuperset(told_parts)  # whom a court speaks to
        if told and not (lost and told_parts[0].startswith(OF_THEM)):
            said.append(joined(told_parts))
        lost = not told
    return () if is_one_of_two(said) else tuple(said)


def _shorter(parts: Sequence[str]) -> Iterator[list[str]]:
    """Give clauses with less that describes, then without where somebody went for a deed.

    Or without from whom it was heard, at last without at whose invitation or in what situation it
    was.
    """
    light = [lightest(part) for part in parts]
    yield light
    yield clauses(without_heard(joined(parts)))
    road = [before.startswith("从") for before in ("", *light)]  # 从云溪口，到石板闸
    went = zip(light[:-1], road, strict=False)
    yield [part for part, led in went if led or not _WENT_TO.fullmatch(part)] + light[-1:]
    for form in (parts, light):
        yield without_setting(form)
