"""Damage samples as disks, networks, editors and enemies do: cut, doubled, spliced, spiked.

Text is damaged as text, and what has a form within the form as well: a JSON value or a setting in
the place of another passes the outer parser and meets what reads it.
"""

import json
import random
from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any

SPIKES = (
    *("\0", "\ufeff", "\u202e", "\u200b", "\ud800", "😀", "\r", "\x85", "\u2028", "\t" * 50),
    *("# ", "## ", "---\n", "```", "<!--", "-->", "<b>", "</p>", "&amp;", "&#0;", "]]>"),
    *("<![CDATA[", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>", "&b;", "<?xml "),
    *("（", "）", "“", "”", "《", "。", "，", "——", "……", "1", "99999999999999999999"),
    *("0.", "%", "℃", "²", "①", "〇", "Ⅲ", "١", "1e999", "-0", "9" * 400),
    *("记者", "本报讯", "下转第2版", "上接第1版", "图为", "[[source]]\n", 'a = "', "= nan"),
    *("\n\n", "{", "[", "}", "../", "file:///etc/hostname", "http://[::1", "%zz", "\x1b[2J"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**63, 10**400, -0.0, 1e308, float("nan"), float("inf")),
    *("", " ", "\0", "\ud800", "../x", "2026-02-30", "9999-12-31", "24:60", "<b>", "云" * 600),
    *([], {}, [[]], [None], {"": ""}, {"a": [1]}),
)
SETTINGS = (
    *(
        "true",
        "-1",
        "1e400",
        "nan",
        "9" * 400,
        "9" * 5000,
        "0x" + "f" * 5000,
        '""',
        '"\\u0000"',
        "[]",
        "{}",
    ),
    *("[1]", '["", ""]', "1979-05-27", "07:32:00", '"../x"', '"http://[::1"', "{a.b = 1}", "[["),
)

Damage = Callable[[Sequence[bytes], random.Random], bytes]


def text(samples: Sequence[bytes], chance: random.Random) -> bytes:
    """Damage a text in one to eight places; now and then cut its bytes."""
    damaged = _spliced([each.decode("utf-8", "replace") for each in samples], chance)
    data = damaged.encode("utf-8", "surrogatepass")
    return data if chance.random() > 0.1 else data[chance.randrange(len(data) + 1) :]


def raw(samples: Sequence[bytes], chance: random.Random) -> bytes:
    """Damage bytes in one to eight places."""
    return _spliced([each.decode("latin-1") for each in samples], chance).encode("latin-1")


def values(samples: Sequence[bytes], chance: random.Random) -> bytes:
    """Put odd values in one to four places of a JSON value; now and then damage its text."""
    if chance.random() < 0.2:
        return text(samples, chance)
    found = [json.loads(chance.choice(samples))]
    for _ in range(chance.randint(1, 4)):
        holder, key = chance.choice(list(_places(found)))
        change = chance.randrange(3)
        if change == 0 and isinstance(holder, dict):
            del holder[key]
        elif change == 1 and isinstance(holder, dict):
            holder[chance.choice(SPIKES)] = holder[key]
        else:
            odd = chance.choice((*VALUES, *SPIKES, ...))
            holder[key] = json.loads(chance.choice(samples)) if odd is ... else deepcopy(odd)
    return json.dumps(found[0], ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")


def rows(samples: Sequence[bytes], chance: random.Random) -> bytes:
    """Give settings odd values, tables and keys; now and then damage their text."""
    if chance.random() < 0.3:
        return text(samples, chance)
    lines = chance.choice(samples).decode().splitlines()
    settings = [at for at, line in enumerate(lines) if "=" in line]
    for at in chance.sample(settings, min(len(settings), chance.randint(1, 3))):
        key = lines[at].lstrip("# ").partition("=")[0].strip()
        lines[at] = f"{key} = {chance.choice(SETTINGS)}"
    if chance.random() < 0.2:
        chance.shuffle(lines)
    return "\n".join(lines).encode()


def _spliced(samples: Sequence[str], chance: random.Random) -> str:
    is_bytes = all(each.isascii() or max(each) <= "\xff" for each in samples)
    damaged = chance.choice(samples)
    for _ in range(chance.randint(1, 8)):
        start, end = sorted(chance.randrange(len(damaged) + 1) for _ in range(2))
        end = min(end, start + chance.choice((1, 5, 50, 1000)))
        piece = damaged[start:end]
        other = chance.choice(samples)
        at = chance.randrange(len(other) + 1)
        spike = chance.choice(SPIKES)
        if is_bytes:
            spike = spike.encode("utf-8", "surrogatepass").decode("latin-1")
        doubled = (piece * 2, piece * 50, spike * 200)
        changed = ("", piece[::-1], piece.replace("\n", ""), spike, spike + piece)
        instead = chance.choice((*doubled, *changed, other[at : at + 300]))
        damaged = damaged[:start] + instead[:20_000] + damaged[end:]
    return damaged


def _places(holder: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - whatever JSON can hold
    """List each place of a JSON value as what holds it and the key or number there."""
    found: list[tuple[Any, Any]] = []
    waiting = [holder]
    while waiting:
        each = waiting.pop()
        keys = list(each) if isinstance(each, dict) else range(len(each))
        found += [(each, key) for key in keys]
        waiting += [each[key] for key in keys if isinstance(each[key], dict | list)]
    return found
