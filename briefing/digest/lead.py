"""Choose what a brief says: the fact of the lead, and what best completes it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.digest.days import resolve
from briefing.digest.places import named
from briefing.digest.punctuation import figures, full_width, without_asides
from briefing.digest.sentences import clauses, sentences
from briefing.digest.shorten import LONGEST, MOST_FIGURES, SPOKEN, spoken, within_figures
from briefing.model import Article

SHORTEST, ENOUGH, MOST = 60, 72, 110
"""Characters of a brief: at least, satisfied with, at most (800 items of a national newscast have
77, 101, 142 at their tenth, fiftieth and ninetieth percentile)."""
MOST_SENTENCES = 3
_LOOKED_AT = 40

_EVENT = re.compile(
    r"召开|举行|举办|启动|开幕|闭幕|落幕|开讲|开赛|开班|通行|通车|通水|投用|启用|开放|上线|揭牌|签约|开工|竣工|奠基|发布|公布|获评|入选|夺冠|"
    r"获得|荣获|完成|达到|突破|增长|印发|出台|视察|调研|督查|检查|考察|走访|慰问|开展|成立|结束|延长|推出|实施|建成|发现|破获|抵达|发生"
)
_WHEN = re.compile(r"\d{1,2}月\d{1,2}日|日前|近日|连日来|上午|下午|截至|\d{4}年|今年|本月|本周")
_BACKGROUND = re.compile(r"^(?:长期以来|近年来|一直以来|多年来|过去|此前|历史上|从\d{4}年到|自古)")
_LEANING = re.compile(
    r"^(?:这|那|该|他|她|它|其|此外|此举|同时|而|但|不过|因此|所以|另外|对此|也|又|还|并|一是|二是|三是|随后|为此|于是|然而|正是|不仅|不少)"
)
_SPEECH = re.compile(
    r"强调|指出|要求|表示|认为|希望|说[，：。”]|说$|告诉记者|介绍说?[，：]|坦言|感慨|笑着"
)
_HAN_PAIR = re.compile(r"(?=([\u4e00-\u9fff\d][\u4e00-\u9fff\d]))")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A printed sentence, and what would be said of it."""

    index: int
    paragraph: int
    text: str
    spoken: tuple[str, ...]


def lead(article: Article, edition: date) -> tuple[str, ...]:
    """Choose the 1–3 sentences of a brief, in the article's order; days told from `edition`."""
    candidates = _candidates(article, edition)
    if not candidates:
        return ()
    headline = _pairs(full_width(article.headline + article.kicker + "".join(article.subheadlines)))
    first = max(candidates[:8], key=lambda each: _news(each, headline))
    chosen = {first.index: _fitted(first.spoken, MOST, MOST_FIGURES, MOST_SENTENCES)}
    said = _pairs("".join(chosen[first.index]))
    rest = [each for each in candidates if each is not first]
    for each in sorted(rest, key=lambda each: -_worth(each, first, headline, said)):
        taken = [sentence for index in sorted(chosen) for sentence in chosen[index]]
        if sum(map(len, taken)) >= ENOUGH or len(taken) >= MOST_SENTENCES:
            break
        fitted = _fitted(
            each.spoken,
            MOST - sum(map(len, taken)),
            MOST_FIGURES - len(figures("".join(taken))),
            MOST_SENTENCES - len(taken),
        )
        if fitted:
            chosen[each.index] = fitted
    return tuple(named_once([s for index in sorted(chosen) for s in chosen[index]], article.place))


def named_once(sentences_: Sequence[str], place: str) -> list[str]:
    """Name the district, the whole brief seen at once."""
    return named("\n".join(sentences_), place).split("\n")


def prepared(text: str, edition: date) -> str:
    """Give the text its spoken punctuation and its days."""
    return resolve(without_asides(full_width(text)), edition)


def _candidates(article: Article, edition: date) -> list[_Candidate]:
    found: list[_Candidate] = []
    for number, paragraph in enumerate(article.paragraphs):
        for text in sentences(prepared(paragraph, edition)):
            if len(found) >= _LOOKED_AT:
                return found
            said = tuple(each for each in spoken(text) if len(each) > 6)  # noqa: PLR2004 - less is no statement
            if said:
                found.append(_Candidate(len(found), number, text, said))
    return found


def _pairs(text: str) -> frozenset[str]:
    return frozenset(_HAN_PAIR.findall(text))


def _share(pairs: frozenset[str], text: str) -> float:
    return len(pairs & _pairs(text)) / len(pairs) if pairs else 0.0


def _news(each: _Candidate, headline: frozenset[str]) -> float:
    """Weigh how much a sentence is the news itself; a slogan has neither day nor event."""
    score = 4.0 * _share(headline, each.text) - 0.4 * each.index - 0.6 * each.paragraph
    score += 1.5 if _WHEN.search(each.text) else 0.0
    score += 1.0 if _EVENT.search(each.text) else 0.0
    score += 0.5 if figures(each.text) else 0.0
    score -= (
        2.0
        if each.text.startswith("“") and each.text.count("”") == 1 and each.text.endswith("”")
        else 0.0
    )
    score -= 1.0 if _SPEECH.search(each.text) else 0.0
    return score - (2.0 if _LEANING.match(each.text) else 0.0)


def _worth(
    each: _Candidate, first: _Candidate, headline: frozenset[str], said: frozenset[str]
) -> float:
    """Weigh what a sentence adds to the one already chosen."""
    score = 4.0 * _share(headline - said, each.text) - 0.12 * abs(each.index - first.index)
    score += 1.2 if each.paragraph == first.paragraph else 0.0
    score += 0.6 if 0 < len(figures(each.spoken[0])) <= 2 else 0.0  # noqa: PLR2004 - more cannot be followed by ear
    score += 0.6 if _EVENT.search(each.text) else 0.0
    score -= 1.6 if _SPEECH.search(each.text) else 0.0
    score -= 2.5 if _LEANING.match(each.text) else 0.0
    score -= 1.2 if _BACKGROUND.match(each.text) else 0.0
    score -= 2.0 if each.index < first.index else 0.0
    score -= 2.0 if "“" in each.text[:1] and "说" in each.text else 0.0
    score -= 1.5 * _share(_pairs(each.spoken[0]), "".join(sorted(said)))
    return score - (1.0 if len(each.spoken[0]) > LONGEST else 0.0)


def _fitted(
    said: Sequence[str], room: int, figure_room: int, sentence_room: int
) -> tuple[str, ...]:
    """Take sentences from the front while they fit; the first of a lead always does."""
    taken: list[str] = []
    for sentence in said[:sentence_room]:
        fitting = within_figures(sentence, figure_room - len(figures("".join(taken))))
        if not fitting and not taken and figure_room == MOST_FIGURES:
            fitting = sentence
        while fitting and len(fitting) > room - sum(map(len, taken)) and len(clauses(fitting)) > 1:
            fitting = "，".join(clauses(fitting)[:-1]) + "。"
        if (
            not fitting
            or len(fitting) > room - sum(map(len, taken))
            or len(fitting) > max(LONGEST, SPOKEN)
        ):
            if taken or room < MOST:
                break
            fitting = sentence
        taken.append(fitting)
    return tuple(taken)
