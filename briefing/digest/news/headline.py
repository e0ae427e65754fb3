"""Make a headline speakable, and short enough for a list of chapters."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.hearsay import heard as heard_of
from briefing.digest.days.days import resolve
from briefing.digest.names.places import named
from briefing.digest.news.brief_titles import first_whole, has_no_headline
from briefing.digest.words.punctuation import full_width, without_asides
from briefing.digest.words.spelling import find, spelled
from briefing.digest.words.words import cut
from briefing.model import Article, Finding
from briefing.sources.words.brief_labels import first_words, labels_briefs
from briefing.sources.words.names import people

LONGEST = 30
"""Characters; a podcast app shows about that many on one line."""
_TELLING = 6
"""Characters that part of a headline needs to stand for all of it."""
_SLOGAN = re.compile(r"“[^“”]*[，·][^“”]*”(?:—+|(?=.{8}))|“[^“”]{4,}”—+")
_GAP = re.compile(r"(?<=[\u4e00-\u9fff”》\d℃%])\s+(?=[\u4e00-\u9fff“《\d])")
_SPACED = re.compile(r"^(?:[\u4e00-\u9fff][\s\u3000]+)+[\u4e00-\u9fff]$")
"""公　示, 讣　告: one word, set apart to fill its column."""
_DASH = re.compile(r"\s*(?:[—–]{2,}|―+|(?<=[\u4e00-\u9fff”》])[—–](?=[\u4e00-\u9fff“《]))\s*")
_BRACKETED = re.compile(r"[【〔\[［][^】〕\]］]{0,12}[】〕\]］]")
_LABEL = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,6}\s*[丨|｜∣/]\s*|"
    r"(?:快讯|简讯|专访|独家|直播|视频|图集|组图|突发|最新|滚动|通讯|评论|社论|特写|速览|重磅|提醒|关注|聚焦)[：:｜|丨]\s*)"
)
_MARKS = re.compile(r"[#*_`<>{}【】\[\]〔〕「」『』()（）]+")
_WIDE_BRACKETS = str.maketrans("()", "（）")
_ASIDE = re.compile("（[^（）]*）")
_TWICE = re.compile("((?P<word>[把让靠])[^，把让靠]{3,5})(?=(?P=word)[^，把让靠]{3,5}(?:，|$))")
"""Two clauses worded alike that are printed without a pause: 把产业做强把生态护好."""
_TOGETHER = re.compile("(?<=[村镇乡])（(社区|街道|[镇乡])）")
"""Two kinds of place as one: 14个村（社区） are 14个村和社区."""
_REPEATED = re.compile(r"([，。！？：；、])[，。！？：；、]+")
_REVERSES = re.compile(r"谣|不实|否认|取消|撤销|终止|叫停|未遂")
"""Words that turn round what the rest of a headline says."""
_DECIDES = re.compile(
    r"不(?![断仅少同])|未|没|无(?![人线锡缘])|拒|非法|禁止|暂停|假(?![期日])|如果|若|拟|有望|或将|预计|可能|疑|"
    r"(?<!最)近(?![日期年来])|超|以[上下]|约(?![定谈会])|至少|最多|除外"
)
"""Words without which a clause says something else."""
_ITS_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:编号|证号|[执书]号|注册号|核准号|票号|代码)[^\u4e00-\u9fff]*"
)
"""编号JY13609990018862: no title needs it."""
_BREAKS = "，：；！？"


def speakable(article: Article, edition: date, heard: date) -> str:
    """Take brackets, dashes, labels and slogans out, name day and district, keep to `LONGEST`.

    A headline of nothing but marks gives the first words of the article.
    """
    text = _without_marks(_source(article))
    said = resolve(named(text, article.place), edition, heard, article.publisher)
    return _fitting(said, article)


def printed(article: Article) -> str:
    """Give the headline as printed, without its marks: for when the speakable one is doubted."""
    return _fitting(_without_marks(_source(article)), article)


def check(said: str, article: Article, edition: date, heard: date) -> tuple[Finding, ...]:
    """List what a speakable headline says and the printed one does not.

    Each of its clauses has to be printed, behind the one before it, and with its 不.
    """
    whole = _without_marks(_source(article))
    forms = (_source(article), whole, resolve(whole, edition, heard, article.publisher))
    known = [spelled(form) for each in forms for form in (each, named(each, article.place))]
    pieces = [spelled(piece) for piece in re.split(f"[{_BREAKS}]", said)]
    findings: list[Finding] = []
    if not any(_in_order(pieces, text) for text in known):
        strange = (each for each in pieces if all(find(each, text) < 0 for text in known))
        findings.append(Finding(said, next(strange, said)))
    lost = [word for word in _REVERSES.findall(whole) if word not in said]
    said_whole = resolve(named(whole, article.place), edition, heard, article.publisher)
    for clause in re.split(f"[{_BREAKS}]", said_whole):
        told = [piece for piece in pieces if piece and find(piece, spelled(clause)) >= 0]
        if told:
            lost += [word for word in _DECIDES.findall(clause) if word not in said]
    return (*findings, *(Finding(said, word) for word in lost))


def _fitting(text: str, article: Article) -> str:
    names = people(article)
    if has_no_headline(article):
        first = first_whole(text, names)
        if first and {*_REVERSES.findall(text)} <= {*_REVERSES.findall(first)}:
            return first
    return text if len(text) <= LONGEST else _shortened(text, names)


def _source(article: Article) -> str:
    """Give the first text of the article that has a word in it, its headline as a rule.

    简讯 names a column, not the brief below it: that is named by its own first sentence.
    """
    if labels_briefs(article.headline) and article.paragraphs:
        return first_words(article.paragraphs[0])
    texts = (article.headline, *article.subheadlines, *article.paragraphs)
    return next((text for text in texts if re.search(r"[^\W_]", _without_marks(text))), "")


def _in_order(pieces: Iterable[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        at = find(piece, text, at)
        if at < 0:
            return False
        at += len(piece)
    return True


@lru_cache(maxsize=4096)  # a headline is made, and then checked
def _without_marks(headline: str) -> str:
    text = _BRACKETED.sub("", headline).strip()
    while label := _LABEL.match(text):
        text = text[label.end() :]
    text = _ASIDE.sub("", without_asides(_TOGETHER.sub(r"和\1", text.translate(_WIDE_BRACKETS))))
    text = re.sub(r"\s", "", text) if _SPACED.match(text) else text
    text = _GAP.sub("，", _MARKS.sub("", text))
    text = full_width(text)
    text = _SLOGAN.sub("", text) if len(_SLOGAN.sub("", text)) >= _TELLING else text
    text = _TWICE.sub(r"\1，", _REPEATED.sub(r"\1", _DASH.sub("，", text)))
    return text.strip("，。：；、·—–- \t\u3000")


def _shortened(text: str, names: Sequence[str]) -> str:
    """Choose the shortening that loses least, and no word that turns the meaning round."""
    wanted = set(_REVERSES.findall(text))
    options = [each for each in _options(text, names) if each]
    kept = (each for each in options if wanted <= set(_REVERSES.findall(each)))
    return next(kept, options[0])


def _options(text: str, names: Sequence[str]) -> Iterator[str]:
    """Give shorter headlines: whole clauses, the first ones if they tell enough, else words."""
    parts = re.split(f"(?<=[{_BREAKS}])", text)
    runs = [
        (start, "".join(parts[start:end]).strip(_BREAKS))
        for start in range(len(parts))
        for end in range(start + 1, len(parts) + 1)
    ]
    fitting = [
        (start, -len(run), run)
        for start, run in runs
        if _TELLING <= len(run) <= LONGEST and not _only_leads_up(run)
    ]
    yield from (run for *_, run in sorted(fitting, key=lambda each: each[:-1]))
    for part in sorted(dict.fromkeys((*parts, text)), key=len, reverse=True):
        yield _cut(re.sub(r"暨.{4,}?(?=在|召开|举行|开幕)", "", part.strip(_BREAKS)), names)
    yield _end_of(text, names)


def _only_leads_up(run: str) -> bool:
    """Tell what nothing is said in yet, or no more than a number: 数据显示，截至11月17日."""
    last = re.split(f"[{_BREAKS}]", run)[-1]
    return leads_up(last) or heard_of(last) or bool(_ITS_NUMBER.match(last))


def _end_of(text: str, names: Sequence[str]) -> str:
    """Take whole words from the back while they fit: for 取消 at the very end."""
    kept = ""
    for word in reversed(cut(text, names)):
        if len(word + kept) > LONGEST:
            break
        kept = word + kept
    return kept.lstrip(_BREAKS + "、的了和与及暨”》’")


def _cut(text: str, names: Sequence[str]) -> str:
    """Take whole words from the front while they fit, never half of a quotation."""
    kept = ""
    for word in cut(text, names):
        if len(kept + word) > LONGEST:
            break
        kept += word
    if len(kept) < len(text):
        for opening, closing in ("“”", "《》", "‘’"):
            if kept.count(opening) > kept.count(closing) and kept.rindex(opening):
                kept = kept[: kept.rindex(opening)]
        kept = kept.rstrip(_BREAKS + "、的和与及暨在将对为把被从向等“《‘")
    return kept or text[:LONGEST]
