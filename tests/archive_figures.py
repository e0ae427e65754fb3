"""Measure what is understood of real newspaper pages: a month of archive, not ours to keep.

python -m tests.archive_figures FILE [WIDTH [KEEP]]

FILE is the People's Daily of January 1998 as Peking University cut it into words with their tags
(the corpus PFR; some packages of word cutters carry it, as 199801.txt). Its stories with one
headline and a dateline are printed below a page's head, 3 to 6 of them a page, WIDTH characters a
line (0, the default, sets a paragraph a line). KEEP is a folder for the pages; else they are gone.
The corpus has no spaces and one line a headline: its page heads are made. What belongs to each
story is told by `tests.archive_truth`, which says what it assumes.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from briefing.digest.words.spelling import value_of
from tests.archive_truth import Printed, line_of, truth_of
from tests.figures import main as print_figures

_FIRST = date(1998, 1, 1)
_LONGEST_HEADLINE, _LONGEST_STORY = 45, 2500
_FEWEST, _MOST = 3, 6
"""Stories of a page."""
_PAGES = 8
_PRINTED_LATER = 3
"""Days by which a story's dateline may lie behind the pages around it."""
_DATED = re.compile(r"^(?:本报|据?新华社|中新社|据)[^，。]{0,40}?[电讯]")
_DAY = re.compile(r"([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日[电讯]")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")
_WEEK = "一二三四五六日"


@dataclass(slots=True)
class Filed:
    """A story as the corpus has it."""

    heads: list[Printed]
    lines: list[Printed]
    day: date = _FIRST
    """When it was printed, as its dateline or those before it tell."""

    @property
    def headings(self) -> list[str]:
        return [each.text for each in self.heads]

    @property
    def paragraphs(self) -> list[str]:
        return [each.text for each in self.lines]

    @property
    def fits(self) -> bool:
        """Tell whether it is beyond doubt where it begins, and what its headline is."""
        short = sum(map(len, self.paragraphs)) < _LONGEST_STORY
        return len(self.headings) == 1 and short and bool(_DATED.match(self.paragraphs[0]))


def stories(lines: Sequence[str]) -> list[Filed]:
    """Cut the corpus into stories: a short line that ends without a mark is a heading."""
    found: list[Filed] = []
    heads: list[Printed] = []
    for line in (line_of(number, text) for number, text in enumerate(lines, 1) if text.strip()):
        text = line.text
        ends = text[-1] in "！？；：，" or "。" in text or text.startswith("（")
        if len(text) <= _LONGEST_HEADLINE and not ends:
            heads.append(line)
        elif heads or not found:
            found.append(Filed(heads, [line]))
            heads = []
        else:
            found[-1].lines.append(line)
    return _dated(found)


def _dated(found: list[Filed]) -> list[Filed]:
    latest = _FIRST
    for story in found:
        if told := _DAY.search(story.paragraphs[0][:60].translate(_WIDE)):
            month, day = map(int, map(_number, told.groups()))
            if month in (1, 12):
                printed = date(1998 - (month > 1), month, day) + timedelta(1)
                late = abs((printed - latest).days) <= _PRINTED_LATER
                latest = max(latest, printed) if late else latest
        story.day = latest
    return found


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(value_of(text))


def pages(found: Sequence[Filed], random: Random) -> Iterator[list[Filed]]:
    """Put stories that follow each other on pages."""
    for fits, run in groupby(found, key=lambda story: story.fits):
        rest = list(run) if fits else []
        while len(rest) >= _FEWEST:
            many = random.randint(_FEWEST, _MOST)
            yield rest[:many]
            rest = rest[many:]


def printed(number: int, page: Sequence[Filed], width: int) -> tuple[str, dict[str, object]]:
    """Print a page, and give its truth as `tests.figures` reads it."""
    day = page[0].day
    head = f"{day.year}年{day.month}月{day.day}日　星期{_WEEK[day.weekday()]}"
    head += f"　第{number % _PAGES + 1}版"
    lines = [head]
    for story in page:
        lines += story.headings
        for paragraph in story.paragraphs:
            text = f"　　{paragraph}" if width else paragraph
            step = width or len(text)
            lines += [text[at : at + step] for at in range(0, len(text), step)]
    told = [truth_of(story.heads[0], story.lines) for story in page]
    truth = {
        "has_datelines": True,
        "published": str(day),
        "furniture": [head, *(caption for each in told for caption in each.captions)],
        "articles": [article for each in told for article in each.articles],
    }
    return "\n".join(lines) + "\n", truth


def write(file: Path, folder: Path, width: int) -> int:
    """Write the pages of the corpus into a folder, each with its truth; give how many."""
    found = stories(file.read_text(encoding="utf-8").splitlines())
    number = 0
    for number, page in enumerate(pages(found, Random(7)), start=1):  # noqa: S311 - pages, not secrets
        text, truth = printed(number, page, width)
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
        (folder / f"{number:03}.json").write_text(
            json.dumps(truth, ensure_ascii=False), encoding="utf-8"
        )
    return number


def main(file: Path, width: int = 0, keep: Path | None = None) -> None:
    """Print the figures of the pages."""
    with TemporaryDirectory() as folder:
        kept = keep or Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        print(write(file, kept, width), "pages")
        print_figures(kept)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 0, *map(Path, sys.argv[3:4]))
