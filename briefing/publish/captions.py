"""Captions (WebVTT, SubRip) and the word-by-word transcript, from the times of the spoken words.

The text is the text as written. At most two lines of 18 Hanzi, as Chinese television and the big
streaming services set them; broken at clauses where that can be, and never inside a word.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import chain, pairwise

from briefing.model import Episode, SpokenLine
from briefing.publish.markup import legal
from briefing.publish.words import LONGEST, TimedWord, timed_words, width

CLAUSE_ENDS = tuple("，。！？；：、,.!?;:…")
QUOTE_ENDS = "”’）》」』"
"""What may stand behind the mark that ends a clause."""
CUE = 100.0
"""What one more caption costs: as few as possible,"""
NO_CLAUSE_END = 40.0
"""but rather one more than three that end amid a clause,"""
SHORT = 12.0
"""and none that flashes by: the least width that costs nothing,"""
SHORT_COST = 5.0
"""and what each character less does."""
CLAUSE_BONUS = 8.0
"""How uneven, in characters, two lines may be for the sake of breaking at a clause."""
LINES_KEPT = 512
"""Lines whose captions are remembered: WebVTT and SubRip tell the same."""
READING_CPS = 9.0
"""Characters a second that a viewer reads; a caption stays for as long, where there is a pause."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    """One or two."""


def vtt(episode: Episode) -> Iterator[str]:
    """Write the captions as WebVTT (W3C), one at a time."""
    yield "WEBVTT\n"
    for number, cue in enumerate(cues(episode), 1):
        times = f"{_stamp(cue.start_ms, '.')} --> {_stamp(cue.end_ms, '.')}"
        text = "\n".join(escape(line, quote=False) for line in cue.lines)
        yield f"\n{number}\n{times}\n{text}\n"


def srt(episode: Episode) -> Iterator[str]:
    """Write the captions as SubRip, one at a time."""
    for number, cue in enumerate(cues(episode), 1):
        times = f"{_stamp(cue.start_ms, ',')} --> {_stamp(cue.end_ms, ',')}"
        gap = "\n" if number > 1 else ""
        yield gap + "\n".join([str(number), times, *cue.lines]) + "\n"


def transcript(episode: Episode) -> Iterator[str]:
    """Write the words as the Podcast Namespace's JSON transcript 1.0.0 defines them, one by one."""
    yield '{\n "version": "1.0.0",\n "segments": ['
    before = ""
    for segment in episode.segments:
        speaker = segment.credit.voice_title or episode.voice_title
        for word in chain.from_iterable(map(timed_words, segment.lines)):
            content = {
                "speaker": speaker,
                "startTime": round(word.start_s, 3),
                "endTime": round(word.end_s, 3),
                "body": word.text,
            }
            yield f"{before}\n  {json.dumps(content, ensure_ascii=False)}"
            before = ","
    yield ("\n ]" if before else "]") + "\n}\n"


def cues(episode: Episode) -> tuple[Cue, ...]:
    """Give the captions in order, none overlapping the next, none empty."""
    timed = [
        cue for segment in episode.segments for line in segment.lines for cue in _cues_of(line)
    ]
    cues: list[Cue] = []
    for at, (start_s, end_s, lines) in enumerate(timed):
        next_s = timed[at + 1][0] if at + 1 < len(timed) else episode.duration_s
        read_s = start_s + sum(map(width, lines)) / READING_CPS
        start_ms = max(round(start_s * 1000), cues[-1].end_ms if cues else 0)
        end_ms = round(max(end_s, min(read_s, next_s)) * 1000)
        cues.append(Cue(start_ms, max(end_ms, start_ms + 1), lines))
    return tuple(cues)


@lru_cache(LINES_KEPT)
def _cues_of(line: SpokenLine) -> tuple[tuple[float, float, tuple[str, ...]], ...]:
    words = timed_words(line)
    pieces = [words[start:end] for start, end in pairwise(_breaks(words))]
    ends_s = [*(piece[0].start_s for piece in pieces[1:]), line.end_s]
    return tuple(
        (piece[0].start_s, end_s, lines)
        for piece, end_s in zip(pieces, ends_s, strict=True)
        if (lines := _lay_out(piece))
    )


def _breaks(words: Sequence[TimedWord]) -> list[int]:
    """Choose where captions end, at the least cost over the whole line (dynamic programming)."""
    best = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        choices = []
        for start in range(end - 1, -1, -1):
            lines = _lay_out(words[start:end])
            if lines is None:
                break
            last = end == len(words)
            choices.append((best[start][0] + _cost(lines, last=last), start))
        best.append(min(choices))
    places = [len(words)]
    while places[-1]:
        places.append(best[places[-1]][1])
    return places[::-1]


def _cost(lines: tuple[str, ...], *, last: bool) -> float:
    text = "".join(lines)
    cost = CUE + SHORT_COST * max(0.0, SHORT - width(text))
    return cost if last or _ends_clause(text) else cost + NO_CLAUSE_END


def _lay_out(words: Sequence[TimedWord]) -> tuple[str, ...] | None:
    """Set words on one line or two, breaking at a clause or evenly; None where they do not fit."""
    texts = [word.text for word in words]
    whole = _row(texts)
    if width(whole) <= LONGEST:
        return (whole,) if width(whole) else ()
    choices = []
    for at in range(1, len(texts)):
        above, below = _row(texts[:at]), _row(texts[at:])
        if max(width(above), width(below)) <= LONGEST:
            uneven = abs(width(above) - width(below))
            bonus = CLAUSE_BONUS if _ends_clause(above) else 0.0
            choices.append((uneven - bonus, (above, below)))
    return min(choices)[1] if choices else None


def _row(texts: Sequence[str]) -> str:
    """Join words to one line; an empty line inside a caption would end it for the players."""
    return " ".join(legal("".join(texts)).split())


def _ends_clause(text: str) -> bool:
    return text.rstrip(QUOTE_ENDS).endswith(CLAUSE_ENDS)


def _stamp(milliseconds: int, point: str) -> str:
    seconds, millisecond = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02d}:{minute:02d}:{second:02d}{point}{millisecond:03d}"
