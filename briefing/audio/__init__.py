"""Make one MP3 of takes: chapters mastered and encoded once, joined frame by frame.

`master` finishes a chapter: cut and laid out (`mix`), the opening's chime over it
(`sound_design`), brought to its loudness (`loudness`, `true_peak`, `limiter`) and encoded (`mp3`).
`timeline.lay_out` puts chapters on the episode's clock, `frames.join` makes them one file and
`tags.id3` names it and its chapters. All sound is mono at 48 kHz, float32 in [−1, 1].
"""

from collections.abc import Sequence

from briefing.errors import EngineError
from briefing.model import Line, Master, Take

TOLERANCE_LU = 0.4
CEILING_DBTP = -1.0
"""What Apple and EBU R 128 allow at most, in the decoded file."""
CODEC_MARGIN_DB = 0.6
"""What the encoder usually adds to a peak; where it adds more, the chapter is limited again."""
ATTEMPT_MARGIN_DB = 0.1
ATTEMPTS = 4


def master(
    lines: Sequence[Line],
    takes: Sequence[Take],
    *,
    first: bool,
    loudness_lufs: float = -16.0,
    chime: bool = True,
) -> Master:
    """Finish one chapter: its lines' takes at `loudness_lufs`, peaks below −1 dBTP, encoded once.

    Both figures are measured on the decoded frames, and hold there. The `first` chapter of an
    episode begins at once, with the chime unless it is not wanted; the others begin in silence,
    so that they can be joined. `EngineError` for takes that are silent or cannot be made so loud.
    """
    # heavy, and not needed by those who only read tags or the timeline
    from briefing.audio import limiter, loudness, mix, mp3, sound_design, true_peak  # noqa: PLC0415
    from briefing.audio.frames import RATE_HZ  # noqa: PLC0415

    chimes = first and chime
    lead = sound_design.SPEECH_AT if chimes else 0 if first else mix.LEAD
    laid_out = mix.lay_out(lines, takes, lead=lead)
    samples = laid_out.samples
    target_lufs, ceiling_dbtp = loudness_lufs, CEILING_DBTP - CODEC_MARGIN_DB
    if chimes:  # beside speech that is limited already: what that takes must not lift the chime
        speech = limiter.level(samples, loudness_lufs=target_lufs, ceiling_dbtp=ceiling_dbtp)
        samples = sound_design.open_with(sound_design.chime(), speech)
    for _ in range(ATTEMPTS):
        frames = mp3.encode(
            limiter.level(samples, loudness_lufs=target_lufs, ceiling_dbtp=ceiling_dbtp)
        )
        heard = mp3.decode(frames)
        measured_lufs = loudness.integrated(heard)
        peak_dbtp = true_peak.true_peak_dbtp(heard)
        if abs(measured_lufs - loudness_lufs) <= TOLERANCE_LU and peak_dbtp <= CEILING_DBTP:
            duration_s = len(heard) / RATE_HZ
            return Master(frames, duration_s, laid_out.lines, measured_lufs, peak_dbtp)
        target_lufs += loudness_lufs - measured_lufs
        ceiling_dbtp -= max(0.0, peak_dbtp - CEILING_DBTP + ATTEMPT_MARGIN_DB)
    raise EngineError(
        f"the sound of “{lines[0].text}”",
        f"cannot be brought to {loudness_lufs:g} LUFS with peaks below {CEILING_DBTP:g} dBTP "
        f"(it came to {measured_lufs:.1f} LUFS and {peak_dbtp:.1f} dBTP)",
        "ask for less loudness, or try another voice",
    )
