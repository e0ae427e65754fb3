"""Choose what a brief says: the fact of the lead, and what best completes it."""

import re
from collections.abc import Sequence

from briefing.digest.choice import Choice, Ease, begun
from briefing.digest.fillers import plain
from briefing.digest.filling import filled
from briefing.digest.lengths import (
    ANY_FIGURES,
    ENOUGH,
    FIGURES_IF_THIN,
    LONGEST,
    MOST_FIGURES,
    SHORTEST,
    THIN,
)
from briefing.digest.news_value import OUTCOME, Candidate, news, pairs, worth
from briefing.digest.punctuation import full_width
from briefing.digest.sentences import clauses, joined, sentences
from briefing.digest.spoken import spoken
from briefing.model import Article

_PASSES = (
    (ENOUGH, MOST_FIGURES, -1.5),
    (THIN, MOST_FIGURES, -6.0),
    (THIN, FIGURES_IF_THIN, -6.0),
)
"""Characters to reach, figures allowed, and the least worth of a sentence: a brief that is still
thin takes what it would have left out, and only at last one figure more."""
_AS_GOOD = 1.2
"""What a sentence that is said with ease may be worth less than the worthiest one."""
_FIRST, _LOOKED_AT = 8, 60
"""Sentences among which the lead, and all of a brief, is looked for."""
_LONGEST_READ = 800
"""Characters of a printed sentence; what is longer is no sentence but a list or a mishap."""
_NEWS = 2.5
"""A sentence worth less is no news, but where a feature's reporter happened to begin."""
_QUOTATION = re.compile(r"“[^”]*”")
_FIRST_OF_TWO = re.compile(r"一方面|一是|其一|一来|首先，")
_QUESTION, _ANSWER = 60, 2
"""Characters of a question that are told as they are, and sentences of an answer."""
_DIALOGUE = re.compile(r"[^，。：；“”《》有是为的了个着]{1,7}：")


_LABEL = re.compile(
    r"[^，。：]{0,4}(?:时间|地点|地址|方式|方法|电话|对象|范围|条件|内容|要求|期限|标准|流程|办法)："
)
"""登记地点：… is no dialogue: what comes behind its first sentence is told."""
_SIGNED = re.compile(
    r"[\u4e00-\u9fff“”]{3,26}(?:公司|集团|局|委|委员会|办公室|中心|大队|中队|支队|总队|小学|中学|学校|大学|学院|医院|法院|检察院|"
    r"派出所|清算组|管理[处所站]|协会|联合会|商会|街道办事处|村委会|居委会|指挥部|组委会|编辑部|政府|银行|合作社|经营部)"
)
"""Who signed a notice, in a paragraph of its own."""


def candidates(paragraphs: Sequence[str]) -> list[Candidate]:
    """List what could be told of `paragraphs`, prepared for speech.

    A question (问：) is told with its answer (答：). Other dialogues line by line, sentences that
    are nothing but a quotation or part of one, and the first half of 一方面…另一方面… are not.
    """
    found: list[Candidate] = []
    index = 0
    for number, paragraph in enumerate(paragraphs):
        dialogue = _DIALOGUE.match(paragraph)
        if answer := _answered(paragraphs[number : number + 2]):
            found.append(Candidate(index, number, opens=False, text=answer[0], spoken=answer[1]))
        for place, text in enumerate(sentences(paragraph)):
            if index >= _LOOKED_AT:
                return found
            silent = (
                len(text) > _LONGEST_READ
                or (dialogue and (place == 0 or not _LABEL.match(paragraph)))
                or _SIGNED.fullmatch(paragraph)
                or _QUOTATION.fullmatch(text)
                or _FIRST_OF_TWO.match(text)
                or text.count("“") != text.count("”")
            )
            said = () if silent else spoken(text)
            said = tuple(each for each in said if SHORTEST <= len(each) <= LONGEST)
            if said:
                found.append(Candidate(index, number, place == 0, plain(text), said))
            index += 1
    return found


def _answered(paragraphs: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """Give a question with what is answered in the next paragraph, as one text and as said."""
    if len(paragraphs) < 2 or not all(map(str.startswith, paragraphs, ("问：", "答："))):  # noqa: PLR2004 - a question and its answer
        return None
    asked, answered = map(sentences, paragraphs)
    if len("".join(asked)) > _QUESTION:
        asked = [each for each in asked[-1:] if each.startswith("请问")]
    said: list[tuple[str, ...]] = [(joined(clauses(each)),) for each in asked]
    said += [spoken(each) for each in answered[:_ANSWER]]
    fit = all(each and max(map(len, each)) <= LONGEST for each in said[: len(asked) + 1])
    text = "".join((*asked, *answered[:_ANSWER]))
    return (text, tuple(part for each in said for part in each)) if fit else None


def choose(article: Article, found: Sequence[Candidate]) -> Choice:
    """Choose the 1–3 sentences of a brief; empty where there is nothing to choose from.

    Long sentences are shortened where the brief is full enough without their ends, and else cut.
    """
    eased = _chosen(article, found, Ease.SHORTENED)
    if eased.characters >= THIN and not eased.heavy:
        return eased
    printed = max((_chosen(article, found, ease) for ease in (Ease.CUT, Ease.PRINTED)), key=_said)
    if eased.characters >= THIN:
        full = eased if printed.heavy or printed.characters < THIN else printed
        return filled(article, found, full) if full.heavy else full
    whole = max(eased, printed, key=_said)
    heading = whole.headline
    if not any(news(each, heading) >= _NEWS for each in found[:_FIRST]):
        whole = max(whole, _from_the_start(article, found), key=lambda choice: choice.characters)
    fits = whole.characters >= THIN and not whole.heavy
    return whole if fits else filled(article, found, whole)


def _said(choice: Choice) -> tuple[int, int, int]:
    """Weigh how well a thin brief fills its time: then how easily, and how much it tells."""
    return min(choice.characters, THIN), -choice.long, choice.characters


def _from_the_start(article: Article, found: Sequence[Candidate]) -> Choice:
    """Take sentence by sentence: how a feature is told that has no news to begin with."""
    choice = begun(article, found, Ease.PRINTED)
    for each in found:
        if choice.characters >= ENOUGH:
            break
        choice.added(each, FIGURES_IF_THIN)
    return choice


def _chosen(article: Article, found: Sequence[Candidate], ease: Ease) -> Choice:
    """Choose the sentence that is the news, then what adds most to it."""
    choice = begun(article, found, ease)
    heading, headline = choice.headline, pairs(full_width(article.headline))
    for each in sorted(found[:_FIRST], key=lambda each: (-news(each, heading), each.index)):
        if choice.added(each, MOST_FIGURES) or choice.added(each, ANY_FIGURES):
            break
    if not choice.taken:
        return choice
    first = choice.by_index[choice.taken[-1][0]]
    said = pairs("".join(choice.told))
    rest = [(-worth(each, first, headline, said), each.index) for each in found if each != first]
    worth_it, best = min(rest, default=(0.0, first.index))
    easy_first = (ENOUGH, MOST_FIGURES, max(-worth_it - _AS_GOOD, _PASSES[0][-1]))
    for number, (enough, most_figures, least_worth) in enumerate((easy_first, *_PASSES)):
        choice.easily = number == 0 and not OUTCOME.search(choice.by_index[best].text)
        for value, index in sorted(rest):
            if -value <= least_worth or choice.characters >= enough:
                break
            choice.added(choice.by_index[index], most_figures)
    return choice
