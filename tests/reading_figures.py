"""Measure the reading on phrases, sentences and names that no rule was written for.

python -m tests.reading_figures            the set in tests/unseen/reading
python -m tests.reading_figures FOLDER     another, of the same four tables
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from briefing.reading import say

UNSEEN = Path(__file__).parent / "unseen" / "reading"
_SILENT = re.compile(r"[\W_]")


def rows(file: Path) -> Iterator[list[str]]:
    """Give the rows of a table below its heading."""
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        if line.strip():
            yield line.split("\t")


def heard(said: str) -> str:
    """Fold what no listener can tell apart: punctuation, case, and the two zeros."""
    return _SILENT.sub("", said).upper().replace("〇", "零")


def phrases(folder: Path) -> dict[str, list[str]]:
    """Give by topic an empty line for each phrase that is right, else what is wrong."""
    found: dict[str, list[str]] = defaultdict(list)
    for topic, written, said in rows(folder / "phrases.tsv"):
        got = say(written).said
        right = heard(got) in {heard(each) for each in said.split(" | ")}
        found[topic].append("" if right else f"{written}: {got}, not {said}")
    return found


def polyphones(folder: Path) -> dict[str, list[str]]:
    """The same for characters of many tones in sentences."""
    found: dict[str, list[str]] = defaultdict(list)
    for character, sentence, index, pinyin in rows(folder / "polyphones.tsv"):
        reading = say(sentence)
        got = reading.pinyin[_said_index(reading.said, sentence, int(index))]
        wrong = "" if got in pinyin.split(" | ") else f"{sentence}: {character} {got}, not {pinyin}"
        found["polyphones"].append(wrong)
    return found


def names(folder: Path) -> dict[str, list[str]]:
    """The same for places and surnames."""
    found: dict[str, list[str]] = defaultdict(list)
    for text, word, pinyin in rows(folder / "names.tsv"):
        reading = say(text)
        at = reading.said.find(word)
        got = " ".join(reading.pinyin[at : at + len(word)])
        found["names"].append("" if got == pinyin else f"{text}: {got}, not {pinyin}")
    return found


def spoken(folder: Path) -> dict[str, list[str]]:
    """The same for tones as they are spoken."""
    found: dict[str, list[str]] = defaultdict(list)
    for sentence, index, pinyin in rows(folder / "neutral_sandhi.tsv"):
        reading = say(sentence)
        got = reading.spoken_pinyin[_said_index(reading.said, sentence, int(index))]
        wrong = f"{sentence} [{index}]: {got}, not {pinyin}"
        found["sandhi"].append("" if got in pinyin.split(" | ") else wrong)
    return found


def _said_index(said: str, sentence: str, index: int) -> int:
    """Find a written character in what is said: it is said as it is, somewhere near."""
    if said[index : index + 1] == sentence[index]:
        return index
    before = sentence[:index].count(sentence[index])
    at = -1
    for _ in range(before + 1):
        at = said.index(sentence[index], at + 1)
    return at


def main(folder: Path) -> None:
    """Print a table topic × (cases, right), and what is wrong."""
    wrong: list[str] = []
    for measure in (phrases, polyphones, names, spoken):
        cases = right = 0
        for topic, found in measure(folder).items():
            topic_right = found.count("")
            print(f"{topic:18} {topic_right:4} of {len(found):4}  {topic_right / len(found):.3f}")
            cases, right = cases + len(found), right + topic_right
            wrong += [f"{topic}: {each}" for each in found if each]
        print(f"{measure.__name__:18} {right:4} of {cases:4}  {right / cases:.3f}\n")
    print(*wrong, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else UNSEEN)
