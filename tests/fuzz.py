"""Throw damaged input of every kind at its reader: it gives a value, or one sentence.

python -m tests.fuzz [MINUTES] [SEED] [TARGET …]      by default 1 minute of each, and a new seed

Inputs are the repository's own samples, damaged as `damage` does. What is found (any exception but
a `BriefingError`, a sentence of two lines, more than ten seconds for one input) is printed with its
seed and number, which make it again.
"""

import random
import sys
import time
import traceback
from collections.abc import Callable, Sequence

from briefing.errors import BriefingError
from tests.fuzz_targets import TARGETS

SLOW_S = 10.0


def tried(reads: Callable[[bytes], None], data: bytes) -> str:
    """Tell what is wrong with how an input is met; nothing where all is well."""
    began_s = time.process_time()
    try:
        reads(data)
    except BriefingError as error:
        if "\n" in str(error):
            return f"a sentence of more than one line: {error}"
    except Exception:  # noqa: BLE001 - which exceptions there are is what is looked for
        return traceback.format_exc()
    taken_s = time.process_time() - began_s
    return f"{taken_s:.0f} s for {len(data)} bytes" if taken_s > SLOW_S else ""


def damaged(name: str, samples: Sequence[bytes], seed: int, number: int) -> bytes:
    """Make the input of a number, the same each time."""
    chance = random.Random(f"{seed} {name} {number}")  # noqa: S311 - repeatable
    return TARGETS[name].damage(samples, chance)


def main(minutes: float, seed: int, names: Sequence[str]) -> None:
    """Print what was tried and found."""
    for name in names:
        samples = TARGETS[name].samples()
        due_s = time.monotonic() + 60 * minutes
        count = found = 0
        while time.monotonic() < due_s:
            if wrong := tried(TARGETS[name].reads, damaged(name, samples, seed, count)):
                found += 1
                print(f"{name}, seed {seed}, number {count}:\n{wrong}", flush=True)
            count += 1
        print(f"{name}: {count} inputs from {len(samples)} samples, {found} findings", flush=True)


if __name__ == "__main__":
    main(
        float(sys.argv[1]) if sys.argv[1:] else 1.0,
        int(sys.argv[2]) if sys.argv[2:] else random.SystemRandom().randrange(10**6),
        sys.argv[3:] or list(TARGETS),
    )
