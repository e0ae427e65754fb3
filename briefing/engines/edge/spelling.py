"""Force a reading on a service that takes only text: by a spelling of the same sound.

Only what is *sent* changes, one character for one, so that every place in it is the same place in
`said`, and captions go on showing what is written. It is done sparingly, as a wrong spelling does
more harm than a doubtful one: where the user's lexicon gives the pinyin, and for the readings in
`doubtful.tsv`, which only names have. Tones are the dictionary's: the service makes its own sandhi.
"""

from functools import cache
from importlib.resources import files

from briefing.model import Reading

_SANDHI = "一不"
"""Their tones go with what follows; the service sees to that as long as it knows them."""


def sent(reading: Reading) -> str:
    """Spell `said` so that the service reads it as `pinyin` says; as long as `said`.

    A syllable for which there is no everyday character with that reading alone, such as one in
    the neutral tone, is sent as it stands.
    """
    if len(reading.pinyin) != len(reading.said):
        return reading.said
    forced = {place for start, end in reading.forced for place in range(start, end)}
    spelled = [
        _spelled(character, syllable, forced=place in forced)
        for place, (character, syllable) in enumerate(
            zip(reading.said, reading.pinyin, strict=True)
        )
    ]
    return "".join(spelled)


def _spelled(character: str, syllable: str, *, forced: bool) -> str:
    wanted = forced and character not in _SANDHI and not _only(character, syllable)
    if wanted or (character, syllable) in _doubtful():
        return _homophones().get(syllable, character)
    return character


def _only(character: str, syllable: str) -> bool:
    """Tell whether a character cannot be read otherwise."""
    from pypinyin import Style, pinyin  # noqa: PLC0415  0.15 s that only forced readings pay

    known = pinyin(
        character, Style.TONE3, heteronym=True, neutral_tone_with_five=True, v_to_u=False
    )
    return known == [[syllable]]


@cache
def _homophones() -> dict[str, str]:
    """Give for a syllable the character that spells it."""
    return {syllable: character for syllable, character in _rows("homophones.tsv")}  # noqa: C416 - says which column is which


@cache
def _doubtful() -> frozenset[tuple[str, str]]:
    """Give the characters and readings that are never left to the service."""
    return frozenset((character, syllable) for character, syllable, _ in _rows("doubtful.tsv"))


def _rows(name: str) -> list[tuple[str, ...]]:
    text = files("briefing.engines.edge").joinpath(name).read_text(encoding="utf-8")
    return [tuple(row.split("\t")) for row in text.splitlines() if row and not row.startswith("#")]
