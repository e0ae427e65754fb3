"""Choose what a brief says: the fact of the lead, and what best completes it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.digest.days import resolve
from briefing.digest.grammar import opens_with_verb
from briefing.digest.places import named
from briefing.digest.punctuation import figures, full_width, without_asides
from briefing.digest.sentences import sentences
from briefing.digest.shorten import LONGEST, spoken, trimmed
from briefing.model import Article

ENOUGH, MOST = 80, 110
"""Characters of a brief: satisfied with, at most (800 items of a national newscast have 77, 101,
142 at their tenth, fiftieth and ninetieth percentile)."""
MOST_SENTENCES = 3
MOST_FIGURES = 3
_LOOKED_AT = 40
_LEAST = 7

_EVENT = re.compile(
    r"召开|举行|举办|启动|开幕|闭幕|落幕|开讲|开赛|开班|通行|通车|通水|投用|启用|开放|上线|揭牌|"
    r"签约|开工|竣工|奠基|发布|公布|获评|入选|夺冠|获得|荣获|完成|达到|突破|增长|印发|出台|视察|"
    r"调研|督查|检查|考察|走访|慰问|开展|成立|结束|延长|推出|实施|建成|发现|破获|抵达|发生|来到|"
    r"出现|来袭|迎来|发车|摘下|救|绘制|抓获|当选|查看|观看|收看|了解|听取|颁发|授旗|参与|参观|观摩|启程|收官|决出|现身|救助|通过"
)
_WHEN = re.compile(r"\d{1,2}月\d{1,2}日|日前|近日|连日来|上午|下午|截至|\d{4}年|今年|本月|本周")
_BACKGROUND = re.compile(
    r"^(?:长期以来|近年来|一直以来|多年来|过去|此前|历史上|从\d{4}年到|自古|作为)"
)
_LEANING = re.compile(
    r"^(?:这(?![家位座支].*的)|那|该|他|她|它|其|此外|此举|同时|而|但|不过|因此|所以|另外|对此|也|又|还|并|"
    r"[一二三四]是|随后|为此|于是|然而|正是|不仅|不少|第[二三四]|各级)"
)
_SPEECH = re.compile(
    r"强调|指出|要求|表示|认为|希望|说[，：。”]|说$|告诉记者|介绍说?[，：]|坦言|感慨|笑着"
)
_WISH = re.compile(
    r"(?:^|，)(?:要|应|必须|期待|相信|让我们)|(?:要|应当|必须)(?:坚持|全面|进一步|把|以|切实|加强)"
)
_CONTINUES = re.compile(r"^(?:本届|此次|本次|这次|当天|当日|活动现场|现场)")
_PORTRAIT = re.compile(r"今年\d+岁|\d+岁的")
_SCENE = re.compile(r"^(?:凌晨|清晨|傍晚|夜幕|夜色|晨光|午后|锣鼓|走进|一大早|阳光)")
_HAN_PAIR = re.compile(r"(?=([\u4e00-\u9fff\d][\u4e00-\u9fff\d]))")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A printed sentence, and what would be said of it."""

    index: int
    paragraph: int
    opens: bool
    """It is the first sentence of its paragraph."""
    text: str
    spoken: tuple[str, ...]


def lead_of(article: Article, edition: date) -> tuple[str, ...]:
    """Choose the 1–3 sentences of a brief, in the article's order; days told from `edition`."""
    candidates = _candidates(article, edition)
    if not candidates:
        return ()
    headline = _pairs(full_width(article.headline))
    heading = headline | _pairs(full_width(article.kicker + "".join(article.subheadlines)))
    first = max(candidates[:8], key=lambda each: _news(each, heading))
    chosen = {first.index: _fitted(first.spoken, []) or first.spoken[:1]}
    said = _pairs("".join(chosen[first.index]))
    rest = [each for each in candidates if each is not first]
    for each in sorted(rest, key=lambda each: -_worth(each, first, headline, said)):
        taken = [sentence for index in sorted(chosen) for sentence in chosen[index]]
        if sum(map(len, taken)) >= ENOUGH or len(taken) >= MOST_SENTENCES:
            break
        if fitted := _fitted(each.spoken, taken):
            chosen[each.index] = fitted
    whole = "\n".join(sentence for index in sorted(chosen) for sentence in chosen[index])
    # the district's name may have made a sentence too long
    return tuple(
        trimmed(sentence, LONGEST, MOST_FIGURES) or sentence
        for sentence in named(whole, article.place).split("\n")
    )


def prepared(text: str, edition: date) -> str:
    """Give the text its spoken punctuation and its days."""
    return resolve(without_asides(full_width(text)), edition)


def _candidates(article: Article, edition: date) -> list[_Candidate]:
    found: list[_Candidate] = []
    for number, paragraph in enumerate(article.paragraphs):
        for place, text in enumerate(sentences(prepared(paragraph, edition))):
            if len(found) >= _LOOKED_AT:
                return found
            said = tuple(each for each in spoken(text) if len(each) >= _LEAST)
            if said:
                found.append(_Candidate(len(found), number, place == 0, text, said))
    return found


def _pairs(text: str) -> frozenset[str]:
    return frozenset(_HAN_PAIR.findall(text))


def _share(pairs: frozenset[str], text: str) -> float:
    return len(pairs & _pairs(text)) / len(pairs) if pairs else 0.0


def _news(each: _Candidate, headline: frozenset[str]) -> float:
    """Weigh how much a sentence is the news itself; a slogan has neither day nor event."""
    score = 4.0 * _share(headline, each.text) - 0.7 * each.index - 0.6 * each.paragraph
    score += 1.5 if _WHEN.search(each.text) else 0.0
    score += 1.0 if _EVENT.search(each.text) else 0.0
    score += 0.5 if 0 < len(figures(each.text)) <= MOST_FIGURES else 0.0
    score -= 2.0 if each.text.startswith("“") and each.text.endswith("”") else 0.0
    score -= 1.0 if _SPEECH.search(each.text) else 0.0
    score -= 1.5 if _SCENE.match(each.text) else 0.0
    return score - (2.0 if _LEANING.match(each.text) else 0.0)


def _worth(
    each: _Candidate, first: _Candidate, headline: frozenset[str], said: frozenset[str]
) -> float:
    """Weigh what a sentence adds to the one already chosen."""
    next_to_it = each.index == first.index + 1
    score = 4.0 * _share(headline - said, each.text) - 0.12 * abs(each.index - first.index)
    score += 1.2 if each.paragraph == first.paragraph else 0.0
    score += 0.8 if each.opens else 0.0
    score += 0.6 if 0 < len(figures(each.spoken[0])) <= 2 else 0.0  # noqa: PLR2004 - more cannot be followed by ear
    score += 0.6 if _EVENT.search(each.text) else 0.0
    score -= 2.0 if _SPEECH.search(each.text) else 0.0
    score -= 2.0 if _WISH.search(each.text) else 0.0
    score -= (0.3 if next_to_it else 2.5) if _LEANING.match(each.text) else 0.0
    score += 0.8 if _CONTINUES.match(each.text) else 0.0
    score -= 1.0 if _PORTRAIT.search(each.text) else 0.0
    score -= 4.0 if "其他事项" in each.text else 0.0
    score -= 3.0 if _BACKGROUND.match(each.text) else 0.0
    score -= 2.0 if each.index < first.index else 0.0
    score -= (
        3.0 if each.text.startswith("“") and ("说" in each.text or each.text.endswith("”")) else 0
    )
    score -= 1.5 * _share(_pairs(each.spoken[0]), "".join(sorted(said)))
    return score - (1.0 if len(each.spoken[0]) > LONGEST else 0.0)


def _fitted(said: Sequence[str], taken: Sequence[str]) -> tuple[str, ...]:
    """Take sentences from the front, shortened where they must be, while they fit `taken`."""
    fitting: list[str] = []
    for sentence in said:
        whole = "".join((*taken, *fitting))
        room = min(LONGEST, MOST - len(whole))
        short = trimmed(sentence, room, MOST_FIGURES - len(figures(whole)))
        if not fitting and taken and opens_with_verb(short):
            break
        if not short or len(taken) + len(fitting) >= MOST_SENTENCES:
            break
        fitting.append(short)
    return tuple(fitting)
