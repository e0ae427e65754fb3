"""Say who answers a reader's question where a story names them: 皮大有主任答，一般建议26摄氏度."""

import re
from dataclasses import dataclass

from briefing.digest.clauses.persons import person_at_end
from briefing.digest.names.introductions import Heard
from briefing.digest.words.lengths import A_LITTLE, SPOKEN
from briefing.model import Article

_ASKED = ("问：", "问:")
_ANSWERS = ("答，", "答：")
_WHO = r"(?:该[科院校])?(?P<who>(?!记者|本报|读者)(?:[^，。：；？！的]|的(?=老师)){3,20}?)"
_ANSWER = "解答|作答|回答|答疑|解疑|支招|解读"
_NAMES = (
    re.compile(
        rf"(?:请|邀请)(?:来|到|了)?{_WHO}，?(?:为|给|向|对|就|来|集中|逐一|予以|作|{_ANSWER})"
    ),
    re.compile(
        rf"(?:^|[，。？！]){_WHO}(?:[就对][^，。]*)?"
        rf"(?:集中|逐一|进行|作出?|一一)了?[^，。]{{0,4}}(?:{_ANSWER})"
    ),
    re.compile(rf"采访了{_WHO}[，。]"),
)
_IS_SOMEBODY = re.compile(
    r"(?:主任|医[师生]|教授|专家|负责人|老师|律师|法官|农艺师|技术员|[局科股处]长|"
    r"[局委科处站]|中心|大队|支队|医院|学院)$"
)


@dataclass(frozen=True, slots=True)
class Answerer:
    """Who answers what a story asks."""

    name: str

    def most(self, _: Heard) -> int:
        """Give a few more than are said with ease: else nobody knows of whom it speaks."""
        return SPOKEN + A_LITTLE

    def is_due(self, heard: Heard) -> bool:
        """Tell whether neither the headline nor what was told names them."""
        return self.name not in heard.title + heard.told

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give an answer as theirs."""
        return (self.name + sentence,) if sentence.startswith(_ANSWERS) else ()


def answerer_of(article: Article) -> Answerer | None:
    """Find who answers among what stands above the first question; none where nobody does."""
    texts = article.paragraphs
    first = next((at for at, text in enumerate(texts) if text.startswith(_ASKED)), 0)
    above = "".join(texts[:first])
    if not re.search(f"{_ANSWER}|采访了", above):
        return None
    found = (each for pattern in _NAMES for each in pattern.finditer(above))
    names = (each["who"] for each in found)
    fitting = (name for name in names if _IS_SOMEBODY.search(name) or person_at_end(name))
    return next(map(Answerer, fitting), None)
