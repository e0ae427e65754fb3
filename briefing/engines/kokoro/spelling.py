"""Spell syllables with the tokens that Kokoro v1.1-zh was trained on.

`initial final tone` for each syllable, `R` before the tone where 儿 has joined it, `/` between
words, the punctuation at a clause's end, and a space before the next: `ㄐ阴1ㄊ言1, ㄏㄠ3.` for
今天，好。 That is what misaki, the text front end of the training, writes (its words are jieba's
too); only the pinyin is ours. Of 2,030 syllables in news sentences, misaki 0.9.4 spells all but
two alike, which it reads wrong.
"""

from functools import cache
from importlib.resources import files
from itertools import takewhile

from pypinyin.contrib.tone_convert import to_finals, to_initials

from briefing.digest.words import words
from briefing.engines.syllables import Spoken
from briefing.errors import EngineError
from briefing.reading.syllables import inventory

WORD_END, CLAUSE_END = "/", " "
RETROFLEX = "R"
TONES = "12345"
_MARKS = dict(zip("，,、。．！!？?；;：:—…", ",,,..!!??;;::—…", strict=True))
_RETROFLEX_SYLLABLE = ("er5",)


def spell(clauses: list[list[Spoken]], said: str, ending: str) -> list[str]:
    """Spell clauses of `said`, one after the other; `ending` is for the last without a mark.

    `EngineError` for a syllable that has no tokens.
    """
    tokens: list[str] = []
    for clause in clauses:
        mark = _mark(said[_end(clause[-1]) :])
        tokens += [*_spelt_clause(clause, said), mark or ",", CLAUSE_END]
    return [*tokens[:-2], mark or ending]


def _spelt_clause(clause: list[Spoken], said: str) -> list[str]:
    starts = _word_starts(clause, said)
    tokens: list[str] = []
    for character in clause:
        if tokens and character.syllables == _RETROFLEX_SYLLABLE:
            tokens.insert(-1, RETROFLEX)  # 花儿 is one syllable
            continue
        if tokens and character.place in starts:
            tokens.append(WORD_END)
        for syllable in character.syllables:
            tokens += _spelt(syllable)
    return tokens


def vocabulary() -> frozenset[str]:
    """Give every token that `spell` may use."""
    others = {WORD_END, CLAUSE_END, RETROFLEX, *TONES}
    return frozenset(others.union(_parts().values(), _MARKS.values()))


def _mark(behind: str) -> str:
    """Find the punctuation before the next character that is heard; “？”” is a question."""
    silent = takewhile(lambda character: not character.isalnum(), behind)
    return next((_MARKS[mark] for mark in silent if mark in _MARKS), "")


def _word_starts(clause: list[Spoken], said: str) -> set[int]:
    """Find where words begin, as offsets into `said`."""
    place = clause[0].place
    starts = set()
    for word in words.cut(said[place : _end(clause[-1])]):
        starts.add(place)
        place += len(word)
    return starts


def _end(character: Spoken) -> int:
    return character.place + character.length


@cache
def _spelt(syllable: str) -> tuple[str, ...]:
    name, tone = syllable[:-1], syllable[-1]
    if name not in inventory():
        raise EngineError(
            f"syllable “{syllable}”",
            "is not one that the Kokoro voices know",
            "give the word another reading in the lexicon",
        )
    initial, final = to_initials(name, strict=True), to_finals(name, strict=True, v_to_u=False)
    if final == "i" and initial in {"z", "c", "s"}:
        final = "ii"
    elif final == "i" and initial in {"zh", "ch", "sh", "r"}:
        final = "iii"
    return (*(_parts()[part] for part in (initial, final) if part), tone)


@cache
def _parts() -> dict[str, str]:
    table = files("briefing.engines.kokoro").joinpath("parts.tsv").read_text(encoding="utf-8")
    rows = [row.split("\t") for row in table.splitlines() if not row.startswith("#")]
    return dict(rows)
