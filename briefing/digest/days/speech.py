"""Make a printed paragraph fit to be said: its punctuation, its days, and who 本报 is."""

import re
from datetime import date
from functools import lru_cache

from briefing.digest.days.days import resolve
from briefing.digest.words.punctuation import full_width, without_asides
from briefing.sources.words.brief_labels import unled

_OUR_REPORTER = re.compile(r"本报(?=(?:[\u4e00-\u9fff]{2,6})?记者)")
_OUR_PAPER = re.compile(r"本报(?!价|税|送|名|考|到|案|告|警|道(?![。，]))")
_SALUTATION = re.compile(
    r"^(?:(?:尊敬的|亲爱的)[^，。：]{1,8}：|(?:编辑|记者|小编)(?:同志|老师)?(?:[，：]?[您你]好|(?<=同志))[，：！])"
)
"""A reader's letter greets the desk, not the listener."""

_NUMBERED = re.compile(r"(?<=[编证账户票代核准注册]号)：(?=[A-Za-z\d-]{4,}(?![A-Za-z\d号-]))")
"""编号：JY2440: its number is said in one breath with what it is."""
_FROM = re.compile(
    r"^(?:[又另]讯(?!问)|[又另]电(?=[ ：:，(（]|据))[ ：:，]*|"
    r"^(?!据|[^：]*[从听传获了])[\u4e00-\u9fff·]{2,6}(?<![方部局会社报司网界好假条个则的道到得])(?<!内部|视台|电台|业内|坊间|民间|最新|独家)消息[:：](?=.)"
)
"""又讯 and 石板消息： are printed in front of what was sent later, or from elsewhere."""
_MARKS = re.compile("[\u2580-\u259f\u25a0-\u25ca\u25cc-\u25ff]+")
"""▉ and ■ are printed to be seen; ○ is a zero too, and stays."""
_A_SOUND = "嗡哐咚叮当哗砰轰吱嘟滴啪呜嗖咔铛咣隆"
_SOUNDS = re.compile(rf"^[“‘]?[{_A_SOUND}]{{2,6}}[”’]?(?:……|——|！)[”’]?(?=[^，。]{{2,}}，)")
"""嗡嗡嗡……3月10日: nobody reads that in a news voice."""


@lru_cache(maxsize=1024)  # the brief and its proof both begin here
def prepared(text: str, edition: date, heard: date, publisher: str = "") -> str:
    """Give `text` its spoken punctuation, its days as of the episode's day `heard`, and its paper.

    本报记者 is just 记者 where the paper's name is not known.
    """
    sent = _FROM.sub("", unled(" ".join(text.split())))
    said = without_asides(full_width(sent))
    said = _SALUTATION.sub("", said) or said
    said = _SOUNDS.sub("", _MARKS.sub("", _NUMBERED.sub("", said)).strip())
    if "本报" in said:
        said = _OUR_PAPER.sub(publisher or "本报", _OUR_REPORTER.sub(publisher, said))
    return resolve(said, edition, heard, publisher)
