"""Time the rules beside wetext and cn2an, the pinyin beside pypinyin; count right answers.

python -m benchmarks.reading [PAGE…]      the sample pages by default
"""

import re
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from briefing.pipeline import gather
from briefing.reading import RULES, pinyin, sandhi, say
from briefing.reading.scan import scan
from tests.reading_figures import UNSEEN, heard, rows

PAGES = sorted((Path(__file__).parent.parent / "tests" / "sources").glob("*.txt"))
ROUNDS = 5
"""The quickest counts: what else the machine does only makes a round slower."""
Read = Callable[[str], object]


def sentences(pages: Sequence[Path]) -> list[str]:
    """Cut the stories of the pages into sentences, as the script says them."""
    articles = [article for page in pages for article in gather([str(page)]).articles]
    told = [part for each in articles for part in (each.headline, *each.paragraphs)]
    return [sentence for part in told for sentence in re.findall("[^。！？]+[。！？]?", part)]


def side_by_side(reads: dict[str, Read], texts: Sequence[str]) -> dict[str, float]:
    """Time each over the same texts, in seconds; they take turns, after one round that warms up."""
    best_s = dict.fromkeys(reads, float("inf"))
    for turn in range(ROUNDS + 1):
        for name, read in reads.items():
            start = time.perf_counter()
            for text in texts:
                read(text)
            spent_s = time.perf_counter() - start
            best_s[name] = min(best_s[name], spent_s) if turn else float("inf")
    return best_s


def right(read: Callable[[str], str]) -> tuple[int, int]:
    """Count the phrases of the unseen set that are read right, and all of them."""
    phrases = [(written, said) for _, written, said in rows(UNSEEN / "phrases.tsv")]
    answers = [
        heard(read(written)) in {heard(each) for each in said.split(" | ")}
        for written, said in phrases
    ]
    return sum(answers), len(answers)


def normalisers() -> dict[str, Callable[[str], str]]:
    """Give ours and the two beside it."""
    import cn2an  # type: ignore[import-untyped]  # noqa: PLC0415 - of the bench extra
    from wetext import Normalizer  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    return {
        "rules": lambda text: say(text).said,
        "wetext": Normalizer(lang="zh", operator="tn").normalize,
        "cn2an": partial(cn2an.transform, method="an2cn"),
    }


def main(pages: Sequence[Path]) -> None:
    """Print the ratios, then the right answers."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - loads its tables

    texts = sentences(pages)
    saids = [say(text).said for text in texts]
    print(f"{len(texts)} sentences, {sum(map(len, texts))} characters, best of {ROUNDS} rounds")
    others = normalisers()
    rules: dict[str, Read] = {**others, "rules": lambda text: scan(text, RULES)}
    spent_s = side_by_side(rules, texts)
    for name in ("wetext", "cn2an"):
        ratio = spent_s[name] / spent_s["rules"]
        print(f"rules {spent_s['rules']:.3f} s, {name} {spent_s[name]:.3f} s: {ratio:.1f}× as long")
    tones: dict[str, Read] = {
        "pypinyin": lambda said: lazy_pinyin(said, Style.TONE3),
        "dictionary": pinyin.dictionary,
        "with sandhi": lambda said: sandhi.spoken(said, pinyin.dictionary(said)),
    }
    spent_s = side_by_side(tones, saids)
    for name in ("dictionary", "with sandhi"):
        ratio = spent_s[name] / spent_s["pypinyin"]
        print(f"pinyin, {name} {spent_s[name]:.3f} s: {ratio:.2f}× lazy_pinyin")
    for name, read in others.items():
        good, cases = right(read)
        print(f"{name}: {good} of {cases} unseen phrases right ({good / cases:.1%})")


if __name__ == "__main__":
    missing = [name for name in ("wetext", "cn2an") if find_spec(name) is None]
    if missing:
        sys.exit(
            f"{' and '.join(missing)} not installed: have them with "
            "“pip install -e '.[bench]'”, then run this again."
        )
    main([Path(name) for name in sys.argv[1:]] or PAGES)
