"""Measure what is understood of pages that no rule was tuned to, and how their briefs come out.

python -m tests.figures FOLDER     documents with their truth beside them, as in tests/unseen
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any
from unicodedata import normalize

from briefing.digest import digest
from briefing.errors import SourceError
from briefing.model import Article, Brief
from briefing.sources.words.ornaments import BULLET
from briefing.writing import edition_day

UNSEEN = Path(__file__).parent / "unseen"
UNDATED = date(2026, 3, 12)
"""The day for pages that tell none; the others are told on their own, as `briefing make` does."""
FIELDS = ("kicker", "subheadlines", "reporters", "published", "publisher", "section", "link")
Truth = dict[str, Any]
_BRACKETS = dict.fromkeys(map(ord, "【】■◇●"))
"""What a rubric is set in: some truths print it, some do not."""
_SHOWN_OF_A_TEXT = 12
"""Characters that tell two stories apart, at their start and at their end."""


@dataclass(slots=True)
class Score:
    """Right answers among those given and those that there are."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, found: Iterable[str], truth: Iterable[str]) -> None:
        left = list(truth)
        self.wanted += len(left)
        for each in found:
            self.given += 1
            if each in left:
                left.remove(each)
                self.right += 1

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0


@dataclass(slots=True)
class PageFigures:
    """What was understood of a set of pages."""

    stories: Score = field(default_factory=Score)
    headlines: Score = field(default_factory=Score)
    paragraphs: Score = field(default_factory=Score)
    joins: Score = field(default_factory=Score)
    fields: dict[str, Score] = field(default_factory=lambda: {key: Score() for key in FIELDS})
    furniture: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def bounds(paragraphs: Sequence[str]) -> str:
    """Tell a story by where its text begins and where it ends."""
    text = squeezed("".join(paragraphs))
    return f"{text[:_SHOWN_OF_A_TEXT]}…{text[-_SHOWN_OF_A_TEXT:]}"


def measure_page(
    figures: PageFigures, name: str, found: Sequence[Article], truth: Truth, text: str
) -> None:
    """Add one page to the figures; `text` is the page as printed, empty where lines say nothing."""
    page = {key: truth[key] for key in ("published", "publisher") if key in truth}
    wanted = [{**page, **each} for each in truth["articles"]]
    heads = sorted((squeezed(a.dateline) for a in found if a.dateline), key=len, reverse=True)
    printed = [[*map(_unmarked, each["paragraphs"])] for each in wanted]
    for paragraphs in filter(None, printed):
        paragraphs[0] = _without(heads, paragraphs[0])
    read = [[*map(_unmarked, each.paragraphs)] for each in found]
    before = [figures.stories.right, figures.headlines.right]
    figures.stories.add(map(bounds, read), map(bounds, printed))
    figures.headlines.add(
        (squeezed(each.headline) for each in found),
        (squeezed(each["headline"]) for each in wanted if each["headline"]),  # briefs print none
    )
    figures.paragraphs.add(chain.from_iterable(read), chain.from_iterable(printed))
    if text:
        lines = "\n".join(map(_unmarked, text.splitlines()))
        cut = [t for each in printed for t in each if t not in lines]
        figures.joins.add([t for t in cut if any(t in each for each in read)], cut)
    said = "\n".join(
        squeezed("".join((each.headline, each.kicker, *each.subheadlines, *each.paragraphs)))
        for each in found
    )
    told_by_stories = "\n".join(
        squeezed("".join((each["headline"], *each["paragraphs"]))) for each in wanted
    )
    figures.furniture += [
        f"{name}: {line}"
        for line in (*truth.get("furniture", ()), *truth.get("not_articles", ()))
        if len(text := squeezed(line)) > 3  # 广告 is a word too
        and said.count(text) > told_by_stories.count(text)
    ]
    told = {squeezed(each.headline): each for each in found}
    pairs = [(told.get(squeezed(each["headline"])), each) for each in wanted]
    for key in FIELDS:
        asked = [(one, two) for one, two in pairs if one is not None and two.get(key)]
        right = [_told(one, key) for one, two in asked if _agree(one, two, key)]
        figures.fields[key].add(right, [_told(one, key) for one, _ in asked])
        figures.wrong += [
            f"{name}: {key} {_told(one, key)!r}, not {two[key]!r}"
            for one, two in asked
            if not _agree(one, two, key)
        ]
    missed = len(wanted) - (figures.stories.right - before[0])
    misnamed = sum(bool(each["headline"]) for each in wanted) - figures.headlines.right + before[1]
    if missed or misnamed or len(found) != len(wanted):
        figures.wrong.append(
            f"{name}: {len(found)} found of {len(wanted)}, "
            f"{missed} bounds and {misnamed} headlines wrong"
        )


def _unmarked(paragraph: str) -> str:
    """Leave out the sign in front of a brief, ●: some truths print it, some do not."""
    text = squeezed(paragraph)
    return text[1:] if BULLET.match(text) else text


def _without(heads: Sequence[str], paragraph: str) -> str:
    """Take the dateline off a truth that kept it."""
    head = next((head for head in heads if paragraph.startswith(head)), "")
    return paragraph[len(head) :].lstrip(":：,，—") if head else paragraph


def _told(article: Article, key: str) -> str:
    value = getattr(article, key)
    text = squeezed(_plain(value) if isinstance(value, tuple) else str(value or ""))
    return text.translate(_BRACKETS) if key == "kicker" else text


def _plain(lines: Sequence[str]) -> str:
    """Join lines without the dashes that may lead them in print."""
    return "".join(line.lstrip("—–- ") for line in lines)


def _agree(article: Article, truth: dict[str, Any], key: str) -> bool:
    """Hold a field to its truth; correspondents may stand among the reporters."""
    if key == "reporters":
        named = set(article.reporters)
        return set(truth[key]) <= named <= {*truth[key], *truth.get("correspondents", ())}
    value = truth[key]
    expected = squeezed(_plain(value) if isinstance(value, list) else str(value))
    expected = expected.translate(_BRACKETS) if key == "kicker" else expected
    return _told(article, key) == (expected[:10] if key == "published" else expected)


# ------------------------------------------------------------------------------------ briefs

LENGTH, SHORTEST = "60–110 characters", 60
"""The rule of a brief's length: it holds for articles that print as much."""
_NUMBER = re.compile(r"\d[\d.．,:]*")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_QUOTED = re.compile(r"“([^”]+)”|《([^》]+)》")
_WHEN = re.compile(
    r"(?:\d{4}年(?:度)?)?(?:\d{1,2}[—–~至-])?\d{1,2}月(?:\d{1,2}日)?|\d{4}年|\d{1,2}日(?!内|均|后)|"
    r"\d{1,2}[时点](?:\d{1,2}分?)?(?!以上)|\d{1,2}:\d{2}|零时\d{1,2}分"
)
_NAMES = re.compile(
    r"(?<=电话，)\d[\d-]{6,}|(?<=热线，)\d[\d-]{6,}|(?<=第)\d+|\d+(?=号(?:线|路|楼|口)?|路(?!公里)|国道|省道)|1\d{4}(?=[^\d]|$)|[A-Z]\d+"
)
_ONE_OF_TWO = re.compile(
    r"[由从][^\d，。]{0,4}\d+小时\d+分[^\d，。]{1,8}[到至为]\d[\d.]*(?:小时\d+分)?|"
    r"\d+小时\d+分(?:\d+秒)?|\d+分\d+秒|\d+胜\d+(?:平\d+)?负|\d+比\d+|\d[\d.]*[^\d，。]{0,4}[—–~至到-]\d[\d.]*|"
    r"[由从][^\d，。]{0,4}\d[\d.．]*[^\d，。]{1,8}[到至为增减]+\d[\d.．]*(?:小时\d+分)?"
)
_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年|\d{1,2}月")
_RUN = re.compile(r"(\d{1,2})月\d{1,2}日[至到—-](\d{1,2})月\d{1,2}日")
"""6月26日至5月28日 runs backwards, over less than a turn of the year."""


def unfaithful(brief: Brief) -> list[str]:
    """List what a brief says and its article does not print; days are told by other words.

    Written apart from `briefing.digest.facts`, so that the two can be held against each other.
    """
    article = brief.article
    texts = (article.headline, article.kicker, *article.subheadlines, *article.paragraphs)
    printed = normalize("NFKC", squeezed("".join(texts))).translate(
        str.maketrans(",;:?!()", "，；：？！（）")
    )
    said = normalize("NFKC", "".join((brief.headline, *brief.sentences)))
    undated = _DAY.sub("", said)
    tokens = [*_NUMBER.findall(undated), *_LATIN.findall(said)]
    tokens += ["".join(pair) for pair in _QUOTED.findall(said)]
    plain = re.sub(r"[\W_]", "", printed)
    backwards = [run[0] for run in _RUN.finditer(said) if -6 < int(run[2]) - int(run[1]) < 0]
    return backwards + [token for token in tokens if re.sub(r"[\W_]", "", token) not in plain]


def figures_in(said: str) -> list[str]:
    """List the figures that a listener has to keep: quantities, not days, hours or names.

    A day, a clock time, 2号线, 第20课, a number to call and what is in quotation marks only name;
    the two ends of a range, the two sides of a score and a change of a value are one.
    Written apart from `briefing.digest.words.punctuation`, as `unfaithful` is from the proof.
    """
    for pattern in (_QUOTED, _WHEN, _NAMES):
        said = pattern.sub("", said)
    return _NUMBER.findall(_ONE_OF_TWO.sub("1", said))


def source_too_short(brief: Brief) -> bool:
    """Tell an article that prints fewer characters than a brief should have, signs left out."""
    told = (BULLET.sub("", paragraph, count=1) for paragraph in brief.article.paragraphs)
    return len(squeezed("".join(told))) < SHORTEST


def long_enough(briefs: Sequence[Brief]) -> float:
    """Give the share of briefs of the right length, of those whose article could fill one."""
    could = [brief for brief in briefs if not source_too_short(brief)]
    return sum(rules_of(brief)[LENGTH] for brief in could) / len(could) if could else 1.0


def rules_of(brief: Brief) -> dict[str, bool]:
    """Hold a brief to the rules of length."""
    said = "".join(brief.sentences)
    clauses = [each for each in re.split(r"[，；：。！？]", said) if each]
    return {
        LENGTH: SHORTEST <= len(said) <= 110,
        "1–3 sentences": 1 <= len(brief.sentences) <= 3,
        "no sentence over 60": all(len(each) <= 60 for each in brief.sentences),
        "sentences ≤ 40": all(len(each) <= 40 for each in brief.sentences),
        "clauses ≤ 25": all(len(each) <= 25 for each in clauses),
        "at most 3 figures": len(figures_in(said)) <= 3,
        "headline ≤ 30": 0 < len(brief.headline) <= 30,
        "faithful": not unfaithful(brief),
    }


# ------------------------------------------------------------------------------------ the sets


def truths(folder: Path) -> Iterator[tuple[Path, Truth]]:
    """Give each document of a folder (a file, or the folder of a paper) with its truth.

    The truth of `page.txt` is `page.json`; that of anything else ends in `.truth.json`.
    """
    files = sorted(folder.rglob("*.json"))
    for file in files:
        stem = file.name.removesuffix(".json").removesuffix(".truth")
        if not file.name.endswith(".truth.json") and file.with_suffix(".truth.json") in files:
            continue  # an input that is JSON itself
        beside = [
            path
            for path in (file.with_name(stem), *sorted(file.parent.glob(f"{stem}.*")))
            if path.exists() and path != file
        ]
        if beside:
            truth = json.loads(file.read_text(encoding="utf-8"))
            yield beside[0], truth if isinstance(truth, dict) else {"articles": truth}


def articles_of(path: Path) -> tuple[Article, ...]:
    from briefing import pipeline  # noqa: PLC0415 - only documents that point at others need it

    return pipeline.gather([str(path)]).articles


@dataclass(slots=True)
class Figures:
    """All that is measured of a folder."""

    kinds: dict[str, PageFigures] = field(default_factory=dict)
    refusals: Score = field(default_factory=Score)
    refused: list[str] = field(default_factory=list)
    briefs: list[Brief] = field(default_factory=list)


def measure(folder: Path) -> Figures:
    """Read every document of a folder and hold it to its truth."""
    figures = Figures()
    for path, truth in truths(folder):
        found: tuple[Article, ...] = ()
        try:
            found = articles_of(path)
        except SourceError as error:
            figures.refused.append(f"{path.name}: {error}")
        if "refused" in truth:
            figures.refusals.add(["no" if found else "yes"], ["yes"])
            continue
        kind = path.parent.name
        kind += "" if truth.get("has_datelines", True) else " without datelines"
        text = path.read_text(encoding="utf-8") if path.suffix == ".txt" else ""
        pages = figures.kinds.setdefault(kind, PageFigures())
        measure_page(pages, path.name, found, truth, text)
        figures.briefs += digest(found, edition_day(found, UNDATED), tellings=False)
    return figures


def main(folder: Path) -> None:
    """Print the figures of a folder."""
    figures = measure(folder)
    for line in figures.refused:
        print(f"  refused {line}")
    for kind, pages in figures.kinds.items():
        _print_pages(kind, pages)
    if figures.refusals.wanted:
        print(f"\nrefusals right       {figures.refusals.right} of {figures.refusals.wanted}")
    _print_briefs(figures.briefs)


def _print_pages(title: str, figures: PageFigures) -> None:
    print(f"\n{title}: {figures.stories.wanted} stories")
    print(f"  boundaries F1      {figures.stories.f1:.3f}")
    print(f"  headlines exact    {figures.headlines.recall:.3f}")
    print(f"  paragraphs F1      {figures.paragraphs.f1:.3f}")
    if figures.joins.wanted:
        print(f"  joins exact        {figures.joins.recall:.3f} of {figures.joins.wanted}")
    for key, score in figures.fields.items():
        if score.wanted:
            print(f"  {key:18} {score.recall:.3f} of {score.wanted}")
    print(f"  furniture spoken   {len(figures.furniture)}")
    for line in (*figures.wrong, *figures.furniture):
        print("   ", line)


def _print_briefs(briefs: Sequence[Brief]) -> None:
    print(f"\n{len(briefs)} briefs")
    kept = [rules_of(brief) for brief in briefs]
    for rule in kept[0] if kept else ():
        share = sum(each[rule] for each in kept) / len(kept)
        print(f"  {rule:20} {long_enough(briefs) if rule == LENGTH else share:.3f}")
    print(f"  source too short     {sum(map(source_too_short, briefs))}")
    for brief in briefs:
        for token in unfaithful(brief):
            print(f"    {brief.headline}: {token}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
