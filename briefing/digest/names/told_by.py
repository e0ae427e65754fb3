"""Say who writes where a story is told by whoever wrote it: 读者邱丹来信说，我家住在望亭路东侧.

A newsreader who says 我 is heard to speak of themselves. A reader's letter is announced with the
first of its sentences that is told, a story of one's own with the first that says 我.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.digest.names.introductions import Heard
from briefing.digest.words.heads import DOERS
from briefing.digest.words.lengths import A_LITTLE, SPOKEN
from briefing.digest.words.sentences import sentences
from briefing.model import Article
from briefing.sources.words.names import is_name, is_signed

_TO_THE_EDITOR = re.compile(
    r"^(?:编辑(?:同志|老师|部)?|《[^》]{2,12}》编辑部|读者来信部|(?:尊敬|亲爱)的编辑)[们]?[：:，,！!]"
)
_THE_PAPER = re.compile(
    r"借(?:[^，。]{0,2}报|[^，。]{0,2}版面)?的?一[角隅]|贵报|向报社|晚报替我|通过报纸|登报"
)
_OF_LETTERS = re.compile("来信")
_BODY_WRITES = re.compile(
    r"[我本](?:局|委|办|司|所|院|校|队|站|中心|公司|集团|支队|大队|单位|街道|镇|乡)|收悉|[来函复]函"
)
_ENDS = re.compile(
    r"^[【（\[]?(?:反馈|回音|回应|编者|编后|编辑|记者|本报|小编|部门|相关部门)|收到[^，。]{0,8}来信|来信后|"
    r"^[^，。：:]{2,24}(?:答复|回复|函复|回应)(?:[：:，。]|$)"
)
"""With these begins what the desk or a body answers, below the letter."""
_CALLED = re.compile(r"[\u4e00-\u9fff](?:先生|女士|老太|大爷|大妈|阿姨|师傅)|老[\u4e00-\u9fff]")
_SEVERAL = re.compile(
    r"(?:一[位名群个]|部分|多位|[两三四五六七八九十几]位|一)[\u4e00-\u9fff]{2,10}"
)
_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|‘[^’]*’")
_I = re.compile(
    r"(?<![自忘你])我(?![们国省市县区旗州镇乡校院厂局矿队部军方党盟站馆司所社村])|我们(?=[村家厂班队屯院楼几两]|小区|社区|单位|科室)"
)
_WE = re.compile("(?<![自忘你])我(?![国省市县区])")
_ANOTHER_SPEAKS = re.compile(r"[说问道答喊][，：].*我|[说问]我|你[^，。]*，我")
"""师傅说，我…; 你搭一个架子，我围一圈篱笆."""
_VERB = 3
_DIALOGUE = ("问，", "答，", "问：", "答：", "“")


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote a letter to the editor, or a story of their own."""

    announced: tuple[str, ...]
    """What announces it, and what does in fewer words: 读者邱丹来信说, 读者来信说."""
    paragraphs: int
    """How many of the story's are theirs; an answer stands below."""
    to_the_editor: bool

    def most(self, heard: Heard) -> int:
        """Give a few more for a letter that says 我: it is announced even so."""
        ours = self.to_the_editor and _WE.search(_QUOTED.sub("", heard.told + heard.coming))
        return SPOKEN + A_LITTLE if ours else SPOKEN

    def is_due(self, heard: Heard) -> bool:
        """Tell whether nobody has been announced, and somebody says 我 in what is told."""
        if any(each[-_VERB:] in heard.told for each in self.announced):
            return False
        return self.to_the_editor or _says_i(heard.told + heard.coming)

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give the sentence as theirs; none where somebody else may speak."""
        if sentence.startswith(_DIALOGUE) or _OF_LETTERS.search(sentence):
            return ()
        return tuple(f"{each}，{sentence}" for each in self.announced)


def _says_i(text: str) -> bool:
    return any(
        _I.search(each) and not _ANOTHER_SPEAKS.search(each)
        for each in sentences(_QUOTED.sub("", text))
    )


def writer_of(article: Article) -> Writer | None:
    """Find who writes a story; none where the page does not tell, or where nobody says 我."""
    texts = article.paragraphs
    bare = _QUOTED.sub("", "".join(texts))
    byline = article.reporters[0] if len(article.reporters) == 1 else ""
    asked = any(text.startswith(_DIALOGUE[:-1]) for text in texts)
    if byline.endswith(DOERS) or not texts or asked:
        return None
    addressed = _TO_THE_EDITOR.match(texts[0]) or _TO_THE_EDITOR.match(article.headline)
    heading = _OF_LETTERS.search(article.kicker + article.section)
    if addressed or ((heading or _THE_PAPER.search(bare)) and _I.search(bare)):
        return _of_a_letter(texts, byline)
    if article.dateline or not (is_signed(byline) and _says_i("".join(texts))):
        return None
    return Writer((f"作者{byline}写道", "作者写道"), len(texts), to_the_editor=False)


def _of_a_letter(texts: Sequence[str], byline: str) -> Writer | None:
    end = next((at for at, text in enumerate(texts) if at and _ENDS.search(text)), len(texts))
    if _BODY_WRITES.search("".join(texts[:end])):
        return None
    known = is_name(byline) or _CALLED.fullmatch(byline)
    who = f"读者{byline}" if known else byline if _SEVERAL.fullmatch(byline) else "读者"
    return Writer(tuple(dict.fromkeys((f"{who}来信说", "读者来信说"))), end, to_the_editor=True)
