"""List what could be told of an article: its sentences, and what would be said of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.digest.days.same_days import SameDay, same_day
from briefing.digest.names.introductions import Unheard
from briefing.digest.names.pointers import Pointer, pointers
from briefing.digest.names.unheard import NOBODY, Speakers, unheard_in
from briefing.digest.news.answers import answered
from briefing.digest.shortening.fillers import plain
from briefing.digest.shortening.points import settles
from briefing.digest.shortening.spoken import spoken
from briefing.digest.shortening.verdicts import decided
from briefing.digest.shortening.visits import apart
from briefing.digest.words.lengths import LONGEST, SHORTEST, SPOKEN
from briefing.digest.words.sentences import sentences

_COURT = 4
"""Characters by which the beginning of a decision is known."""
_LOOKED_AT = 60
"""Sentences among which all of a brief is looked for."""
_LONGEST_READ = 800
"""Characters of a printed sentence; what is longer is no sentence but a list or a mishap."""
_QUOTATION = re.compile(r"“[^”]*”")
_FIRST_OF_TWO = re.compile(r"一方面|一是|其一|一来|首先，")
_DIALOGUE = re.compile(r"[^，。：；“”《》有是为的了个着]{1,7}：(?!本院)")
_LABEL = re.compile(
    r"[^，。：]{0,4}(?:时间|地点|地址|方式|方法|电话|对象|范围|条件|内容|要求|期限|标准|流程|办法)："
)
"""登记地点：… is no dialogue: what comes behind its first sentence is told."""
_TOLD_BY = re.compile(r"[^，。：；“”]{2,10}(?:提醒|提示|建议|答复|回复|说|表示|介绍|通报)：")
"""警方提醒：…, 石板街道答复：… are no lines of a dialogue: it says who tells that."""
_OF_A_NOTICE = re.compile(
    r"(?:[一二三四五六七八九十]、)?(?:封闭|管制|施工|停[水电气暖运]|影响|绕行|禁[放渔行]|征收|征求意见|公示|报名|缴费|受理|办理)"
    r"(?:时间|时段|期限|日期|路段|区域|范围|路线|措施|地点|对象)："
)
"""封闭路段：…, in a paragraph of its own: what one has to know of it."""
_FORMULA = re.compile(
    r"[^，。]{0,14}不便[^，。]*，?(?:敬请|恳?请)[^，。]*(?:谅解|理解|支持)[^。]*。?|特此(?:公告|通告|通知|公示|声明)。?|"
    r"(?:(?:为|根据|依据|按照)(?![^。]*(?:决定|定于))[^。]*，)?现将[^。]*(?:公告|通告|通知|公示|公布|通报|说明|安排)如下[。：]?"
)
"""由此带来的不便，敬请谅解; 现将有关事项公告如下: it tells nothing."""
_SIGNED = re.compile(
    r"[\u4e00-\u9fff“”]{3,26}(?:公司|集团|局|委|委员会|[组宣统]织?[传战]?部|(?:管理|项目|保障|运[营行维]|营业|事业|工程|安全|技术|服务|人事|人力资源)部|福利院|敬老院|养老院|救助站|居委|村委|办公室|中心|大队|中队|支队|总队|小学|中学|学校|大学|学院|医院|法院|检察院|"
    r"派出所|清算组|管理[处所站]|协会|联合会|工会|商会|街道办事处|村委会|居委会|指挥部|组委会|编辑部|政府|银行|合作社|经营部)"
)
"""Who signed a notice, in a paragraph of its own."""
_WENT = re.compile(
    r"(?:[^，。]{1,10}，)?(?:记者|笔者)[^，。]{0,12}(?:来到|走进|前往|赶到)[^，。]*。?"
)
"""当天下午，记者来到石板广场: it tells nothing without what was seen there."""
_HIDDEN = re.compile(r"[^，。：]{0,6}(?:联系|电话|手机)[^。]*\d[*＊×xX]{2,}")
"""电话139****6620: nobody can call it."""
_NUMBERED = re.compile(
    r"[\u4e00-\u9fff]{2,12}(?:字|告|函|通|公|公告|通告)(?:第)?\d{1,4}号。?|"
    r"[\u4e00-\u9fff]{1,2}\d{2,4}[\u4e00-\u9fff]{1,2}\d{1,5}号(?:之[一二三四五])?。?"
)
"""The number of a public paper or of a case: 云自规告字14号, 云01破3号."""


_ROW = re.compile(
    r"[^，。：；“”]{2,20}：(?:[^。：]*、[^。：]*|(?:[^，。：；、]*\d){2}[^，。：；、]*)"
)
"""区人民医院：…、…: who of one group is on a list; told alone it would be the whole list. So would
三分钟长绳：渡口小学431个河湾小学429个, who came in."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A printed sentence, and what would be said of it."""

    index: int
    """Its place among the article's sentences, those counted that cannot be said alone."""
    paragraph: int
    opens: bool
    """It is the first sentence of its paragraph."""
    text: str
    spoken: tuple[str, ...]
    same_day: SameDay | None = None
    """What its 当天 is, where an earlier sentence tells that beyond doubt."""
    unheard: tuple[Unheard, ...] = ()
    """Who those are whom it names without saying so, and who writes."""
    pointers: tuple[Pointer, ...] = ()
    """Words that point to what another sentence says."""


def candidates(
    paragraphs: Sequence[str], speakers: Speakers = NOBODY, headline: str = ""
) -> list[Candidate]:
    """List what could be told of `paragraphs`, prepared for speech; `speakers` mean themselves.

    A question (问：) is told with its answer (答：), but for a long one that the `headline` asks.
    Other dialogues line by line, sentences that are nothing but a quotation or part of one, and
    the first half of 一方面…另一方面… are not.
    """
    found: list[Candidate] = []
    before: list[str] = []
    index = 0
    rows = {at for at, paragraph in enumerate(paragraphs) if _ROW.fullmatch(paragraph)}
    for number, paragraph in enumerate(paragraphs):
        in_list = number in rows and not rows.isdisjoint((number - 1, number + 1))
        if answer := answered(*paragraphs[number : number + 2], headline=headline):
            asked, said = answer
            whose = (speakers.answerer,) if speakers.answerer else ()
            found.append(
                Candidate(index, number, opens=False, text=asked, spoken=said, unheard=whose)
            )
        for place, text in enumerate(sentences(paragraph)):
            if index >= _LOOKED_AT:
                return found
            silent = in_list or _is_silent(text, paragraph, opens=place == 0)
            told, said = (text, ()) if silent else _decided(text, before)
            said = tuple(each for each in said if SHORTEST <= len(each) <= LONGEST)
            if said:
                same = same_day(said[0], before)
                opens = place == 0
                who = unheard_in(text, before, number, speakers)
                back = (*pointers(text, before, headline), *_whose(told, text))
                found.append(Candidate(index, number, opens, plain(told), said, same, who, back))
            before.append(text)
            index += 1
    return found


def _decided(text: str, before: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Give what is told of a sentence, and how: of a judgment too long to be said the decision."""
    said = _said(text)
    if any(map(settles, said)) and len(max(said, key=len)) <= SPOKEN:
        return text, said
    decision = decided(plain(text), before)
    short = _said(decision) if decision else ()
    return (decision, short) if any(map(settles, short)) else (text, said)


def _whose(told: str, text: str) -> Iterator[Pointer]:
    """Give what a decision points to that is told without its reasons: the case it is of."""
    if told != text:
        yield Pointer(told[:_COURT], (), anywhere=False)


def _said(text: str) -> tuple[str, ...]:
    """Give what is said of a sentence; a visit apart from what was said there if that is easier."""
    whole = spoken(text)
    if whole and len(max(whole, key=len)) <= SPOKEN:
        return whole
    both = [spoken(each) for each in apart(plain(text))]
    return (*both[0], *both[1]) if both and all(both) else whole


def is_number(text: str) -> bool:
    """Tell a text that is only the number of a public paper or of a case."""
    return _NUMBERED.fullmatch(text) is not None


def _is_silent(text: str, paragraph: str, *, opens: bool) -> bool:
    """Tell a sentence that is never told: a line of a dialogue, who signed, a mere quotation."""
    if (
        len(text) > _LONGEST_READ
        or _HIDDEN.match(text)
        or (
            _SIGNED.fullmatch(paragraph)
            or _NUMBERED.fullmatch(paragraph)
            or _FORMULA.fullmatch(text)
            or _WENT.fullmatch(text)
        )
    ):
        return True
    if _OF_A_NOTICE.match(paragraph):
        return False
    labelled = _DIALOGUE.match(paragraph) and not _TOLD_BY.match(paragraph)
    if labelled and (opens or not _LABEL.match(paragraph)):
        return True
    torn = text.count("“") != text.count("”")
    return bool(torn or _QUOTATION.fullmatch(text) or _FIRST_OF_TWO.match(text))
