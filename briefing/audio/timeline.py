"""Put finished chapters on the episode's clock, and take them off it again."""

from collections.abc import Sequence
from dataclasses import replace
from math import nan

from briefing.model import Chapter, Master, Segment, SpokenLine

MARK_BEFORE_S = 0.014
"""How far a chapter mark stands before the first sound, which is found within 5 ms: nobody waits
20 ms for it, and a player that lands on the next frame (24 ms) hardly cuts into it."""


def lay_out(chapters: Sequence[Chapter], masters: Sequence[Master]) -> tuple[Segment, ...]:
    """Give each chapter its place on the episode's clock, one behind the other without gaps."""
    offsets = [0.0]
    for master in masters:
        offsets.append(offsets[-1] + master.duration_s)
    marks = [0.0]
    marks += [
        offset + master.lines[0].start_s - MARK_BEFORE_S
        for offset, master in zip(offsets[1:-1], masters[1:], strict=True)
    ]
    marks.append(offsets[-1])
    return tuple(
        Segment(
            id=chapter.id,
            kind=chapter.kind,
            title=chapter.title,
            start_s=marks[at],
            end_s=marks[at + 1],
            offset_s=offsets[at],
            duration_s=master.duration_s,
            file=f"segments/{at + 1:02d}-{chapter.id}.mp3",
            lines=tuple(_moved(line, offsets[at]) for line in master.lines),
            source=chapter.source,
            link=chapter.link,
            also=chapter.also,
            verdict=chapter.verdict,
            writer=chapter.writer,
            credit=master.credit,
            peaks=master.peaks,
        )
        for at, (chapter, master) in enumerate(zip(chapters, masters, strict=True))
    )


def master_of(segment: Segment, frames: bytes) -> Master:
    """Give back the master of a made segment from its own frames, to join it anew unrendered.

    Its loudness was settled when it was rendered and is not measured again: both figures are NaN.
    """
    return Master(
        frames=frames,
        duration_s=segment.duration_s,
        lines=tuple(_moved(line, -segment.offset_s) for line in segment.lines),
        loudness_lufs=nan,
        true_peak_dbtp=nan,
        credit=segment.credit,
        peaks=segment.peaks,
    )


def _moved(line: SpokenLine, by_s: float) -> SpokenLine:
    """Give the line on a clock that began `by_s` seconds earlier."""
    return replace(
        line,
        start_s=line.start_s + by_s,
        end_s=line.end_s + by_s,
        words=tuple(
            replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s)
            for word in line.words
        ),
    )
