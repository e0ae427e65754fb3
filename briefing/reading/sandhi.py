"""Tones as they are spoken: 一, 不, and third tones in a row."""

from briefing.reading.pinyin import Word, dictionary


def spoken(words: list[Word]) -> tuple[str, ...]:
    return dictionary(words)
