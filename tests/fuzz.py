"""Throw damaged pages, feeds, scripts and settings at their readers: a value, or one sentence.

python -m tests.fuzz [MINUTES] [SEED]      by default 1 minute of each target, and a new seed

Inputs are the repository's own samples, cut, doubled, spliced with each other and spiked with what
parsers trip over. What is found (any exception but a `BriefingError`, a sentence of two lines, more
than ten seconds for one input) is printed with its seed and number, which make it again.
"""

import random
import sys
import time
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefing import digest
from briefing import script as scripts
from briefing import settings as config
from briefing.errors import BriefingError
from briefing.reading import say
from briefing.script import markdown
from briefing.sources import read
from briefing.sources.fetch.documents import document

HERE = Path(__file__).parent
DAY = date(2026, 3, 12)
SLOW_S = 10.0
SPIKES = (
    *("\0", "\ufeff", "\u202e", "\u200b", "\ud800", "😀", "\r", "\x85", "\u2028", "\t" * 50),
    *(
        "# ",
        "## ",
        "---\n",
        "```",
        "<!--",
        "-->",
        "<b>",
        "</p>",
        "&amp;",
        "&#0;",
        "]]>",
        "<![CDATA[",
    ),
    *(
        "（",
        "）",
        "“",
        "”",
        "《",
        "。",
        "，",
        "——",
        "……",
        "1",
        "99999999999999999999",
        "0.",
        "%",
        "℃",
    ),
    *(
        "记者",
        "本报讯",
        "下转第2版",
        "上接第1版",
        "图为",
        "[[source]]\n",
        'a = "',
        "= nan",
        "\n\n",
        "{",
        "[",
    ),
)


def page(data: bytes) -> None:
    """Read a page and write its briefs, with what is said of them."""
    _told("page.txt", data)


def web_page(data: bytes) -> None:
    """Read a web page, a feed or a JSON file, whatever it is taken for."""
    _told("page.html", data)


def script(data: bytes) -> None:
    """Read a script that somebody has edited."""
    markdown.from_markdown(data.decode("utf-8", "replace"), "script.md", say)


def settings(data: bytes) -> None:
    """Read a briefing.toml."""
    text = data.decode("utf-8", "replace")
    config.parse(text, Path("briefing.toml"), config.Settings(config.user_folders()))


def _told(name: str, data: bytes) -> None:
    found = read(document(name, data))
    briefs = digest.digest(found.articles, DAY)
    scripts.build(briefs, show_title="早报", title="", day=DAY, say=say)


TARGETS: dict[str, tuple[Callable[[bytes], None], tuple[str, ...]]] = {
    "pages": (page, ("sources/*.txt", "sources/*.md")),
    "web pages, feeds, JSON": (web_page, ("sources/*.html", "sources/*.xml", "sources/**/*.htm")),
    "scripts": (script, ()),
    "settings": (settings, ("../briefing/cli/briefing.toml",)),
}


def seeds(name: str, patterns: tuple[str, ...]) -> list[str]:
    """Give the samples that are damaged for a target."""
    if name == "scripts":
        found = read(document("page.txt", (HERE / "sources/yunxi-daily.txt").read_bytes()))
        briefs = digest.digest(found.articles, DAY)
        return [
            markdown.to_markdown(
                scripts.build(briefs, show_title="早报", title="", day=DAY, say=say)
            )
        ]
    files = [file for pattern in patterns for file in sorted(HERE.glob(pattern))]
    return [file.read_text(encoding="utf-8", errors="replace")[:20_000] for file in files]


def damaged(samples: list[str], chance: random.Random) -> bytes:
    """Damage a sample in one to eight places."""
    text = chance.choice(samples)
    for _ in range(chance.randint(1, 8)):
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        end = min(end, start + chance.choice((1, 5, 50, 1000)))
        piece = text[start:end]
        other = chance.choice(samples)
        at = chance.randrange(len(other) + 1)
        spike = chance.choice(SPIKES)
        doubled = (piece * 2, piece * 50, spike * 200)
        changed = ("", piece[::-1], piece.replace("\n", ""), spike, spike + piece)
        instead = chance.choice((*doubled, *changed, other[at : at + 300]))
        text = text[:start] + instead[:20_000] + text[end:]
    data = text.encode("utf-8", "surrogatepass")
    return data if chance.random() > 0.1 else data[chance.randrange(len(data) + 1) :]


def tried(target: Callable[[bytes], None], data: bytes) -> str:
    """Tell what is wrong with how an input is met; nothing where all is well."""
    began_s = time.process_time()
    try:
        target(data)
    except BriefingError as error:
        if "\n" in str(error):
            return f"a sentence of more than one line: {error}"
    except Exception:  # noqa: BLE001 - which exceptions there are is what is looked for
        return traceback.format_exc()
    taken_s = time.process_time() - began_s
    return f"{taken_s:.0f} s for {len(data)} bytes" if taken_s > SLOW_S else ""


def main(minutes: float, seed: int) -> None:
    """Print what was tried and found."""
    for name, (target, patterns) in TARGETS.items():
        samples = seeds(name, patterns)
        due_s = time.monotonic() + 60 * minutes
        count = found = 0
        while time.monotonic() < due_s:
            data = damaged(samples, random.Random(f"{seed} {name} {count}"))  # noqa: S311 - repeatable
            if wrong := tried(target, data):
                found += 1
                print(f"{name}, seed {seed}, number {count}:\n{wrong}", flush=True)
            count += 1
        print(f"{name}: {count} inputs from {len(samples)} samples, {found} findings", flush=True)


if __name__ == "__main__":
    main(
        float(sys.argv[1]) if sys.argv[1:] else 1.0,
        int(sys.argv[2]) if sys.argv[2:] else random.SystemRandom().randrange(10**6),
    )
