"""Find the regular expressions of the package, and strings that would make one take for ever.

A pattern that can be matched in many ways tries them all where it fails at the end. What triggers
that is a short piece of the pattern's own alphabet, repeated: so pieces are drawn from the pattern.

python -m tests.patterns [SECONDS EACH] [SEED]      prints those that take long
"""

import importlib
import pkgutil
import random
import re
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from re import _parser as parser  # type: ignore[attr-defined]  # what re itself reads patterns with
from typing import Any

import briefing

LONG_S = 0.5
REPEATS = (8, 30)
MOST_PIECES = 4
END = "\ue000"
"""A character that no pattern names, so that what comes before is tried in all its ways."""


def patterns() -> dict[str, "re.Pattern[str]"]:
    """Give each pattern of a text in the package, by the first place where it is found."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(briefing.__path__, "briefing."):
        if not module.name.endswith("__main__"):
            imported = importlib.import_module(module.name)
            for name, value in vars(imported).items():
                for each in _within(value):
                    found.setdefault(each, f"{module.name}.{name}")
    return {f"{place} {each.pattern[:40]!a}": each for each, place in found.items()}


def _within(value: object) -> Iterator["re.Pattern[str]"]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, dict):
        yield from (found for each in value.items() for found in _within(each))
    elif isinstance(value, tuple | list | set | frozenset):
        yield from (found for each in value for found in _within(each))
    elif type(value).__module__.startswith("briefing") and is_dataclass(value):
        yield from (found for each in fields(value) for found in _within(getattr(value, each.name)))


def alphabet(pattern: "re.Pattern[str]") -> list[str]:
    """List the characters and words that a pattern names."""
    words: dict[str, None] = {}
    _gather(parser.parse(pattern.pattern, pattern.flags), words)
    return list(words) or ["a"]


def _gather(parsed: Any, words: dict[str, None]) -> None:  # noqa: ANN401 - trees of re's own
    word = ""
    for kind, value in [*parsed, (None, None)]:
        if str(kind) == "LITERAL":
            word += chr(value)
            words[chr(value)] = None
            continue
        if word:
            words[word] = None
            word = ""
        if str(kind) == "IN":
            words |= dict.fromkeys(_ends(value))
        elif str(kind) == "ANY":
            words["云"] = None
        else:
            for each in _parts(value):
                _gather(each, words)


def _ends(choice: Any) -> Iterator[str]:  # noqa: ANN401 - likewise
    """Name the characters of a choice; of a range, the first and the last."""
    for kind, value in choice:
        if str(kind) == "LITERAL":
            yield chr(value)
        elif str(kind) == "RANGE":
            yield from map(chr, value)
        elif str(kind) == "CATEGORY":
            yield from CATEGORIES.get(str(value), "a")


CATEGORIES = {"CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " \n", "CATEGORY_WORD": "a云1"}


def _parts(value: Any) -> Iterator[Any]:  # noqa: ANN401 - likewise
    if isinstance(value, parser.SubPattern):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _parts(each)


def slow(pattern: "re.Pattern[str]", tries: int, chance: random.Random) -> str | None:
    """Give a string that a pattern takes long over; None where none of those drawn does."""
    words = alphabet(pattern)
    for _ in range(tries):
        piece = "".join(chance.choice(words) for _ in range(chance.randint(1, MOST_PIECES)))
        front = chance.choice((*words, "")) if chance.random() < 0.3 else ""
        for count in REPEATS:
            text = front + piece * count + END
            if takes_long(pattern, text):
                return text
    return None


def takes_long(pattern: "re.Pattern[str]", text: str) -> bool:
    """Tell whether a search takes more than `LONG_S` of this process's time; it is then ended."""

    def ring(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONG_S)
    try:
        pattern.search(text)
    except TimeoutError:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return False


def main(each_s: float, seed: int) -> None:
    """Print what takes long."""
    found = patterns()
    print(f"{len(found)} patterns")
    for name, pattern in found.items():
        chance = random.Random(f"{seed} {name!a}")  # noqa: S311 - repeatable
        due_s = time.process_time() + each_s
        while time.process_time() < due_s:
            if text := slow(pattern, 10, chance):
                print(f"{name}: {text[:60]!a}, {len(text)} characters", flush=True)
                break


if __name__ == "__main__":
    main(
        float(sys.argv[1]) if sys.argv[1:] else 1.0,
        int(sys.argv[2]) if sys.argv[2:] else random.SystemRandom().randrange(10**6),
    )
