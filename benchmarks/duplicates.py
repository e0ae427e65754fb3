"""Time the merging of many articles: twice as many must cost about twice as much.

python -m benchmarks.duplicates [ARTICLES]      2,000 by default
"""

import random
import re
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from briefing.digest.programme.duplicates import merged
from briefing.digest.words.words import cut
from briefing.model import Article
from briefing.pipeline import gather

PAGES = sorted((Path(__file__).parent.parent / "tests" / "sources").glob("*.txt"))
LENGTH = 600
REPRINTED, OWN = 0.2, 0.5
"""Share of the articles that another source prints again, and of the words that are their own."""
DAY = date(2026, 3, 12)


def corpus(count: int, chance: random.Random) -> list[Article]:
    """Write `count` articles of the sample pages' sentences, each with words of its own."""
    found = [article for page in PAGES for article in gather([str(page)]).articles]
    sentences = re.findall(r"[^。]+。", "".join("".join(each.paragraphs) for each in found))
    vocabulary = [word for word in cut("".join(sentences)) if len(word) > 1]
    made: list[Article] = []
    while len(made) < count:
        if made and chance.random() < REPRINTED:
            made.append(replace(chance.choice(made), source=f"{len(made)}"))
            continue
        text = ""
        while len(text) < LENGTH:
            words = cut(chance.choice(sentences))
            text += "".join(
                chance.choice(vocabulary) if chance.random() < OWN else w for w in words
            )
        text = re.sub(r"\d+", lambda _: str(chance.randrange(2, 5000)), text)
        headline = "".join(chance.choices(vocabulary, k=6))
        day = DAY + timedelta(chance.randrange(3))
        made.append(Article(headline, (text,), published=day, source=f"{len(made)}"))
    return made


def main(count: int) -> None:
    """Print the time of half and of all."""
    cut("新闻")  # the dictionary is loaded once
    articles = corpus(count, random.Random(7))  # noqa: S311 - the same corpus in every run
    for part in (articles[: count // 2], articles):
        start = time.perf_counter()
        kept = merged(part)
        print(f"{len(part)} articles: {len(kept)} kept, {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    for article in articles:
        cut(article.paragraphs[0])
    print(f"jieba alone over their text: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
