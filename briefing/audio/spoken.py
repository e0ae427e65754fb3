"""Point the word times found in the speech back at the text as written."""

from collections.abc import Iterable

from briefing.model import Reading, SpokenWord, WordTime


def spoken_words(
    reading: Reading, words: Iterable[WordTime], shift_s: float, first_s: float, last_s: float
) -> tuple[SpokenWord, ...]:
    """Give the written words with their times, moved by `shift_s` and kept in [first_s, last_s].

    Said words that stand for one stretch of writing become one word: the seven of 百分之三点五
    are heard as `3.5%`. Words that stand for nothing written are left out.
    """
    spoken: list[SpokenWord] = []
    for word in words:
        start, end = reading.written_span(word.said_start, word.said_end)
        if start >= end:
            continue
        start_s = min(max(word.start_s + shift_s, spoken[-1].end_s if spoken else first_s), last_s)
        end_s = min(max(word.end_s + shift_s, start_s), last_s)
        if spoken and start < spoken[-1].end:
            before = spoken.pop()
            start, end = min(start, before.start), max(end, before.end)
            start_s = before.start_s
        spoken.append(SpokenWord(start, end, start_s, end_s))
    return tuple(spoken)
