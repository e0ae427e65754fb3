"""Make one MP3 of takes: chapters mastered and encoded once, joined frame by frame.

`master` finishes a chapter: cut and laid out (`mix`), its cues beside it (`arrange`), brought to
its loudness (`loudness`, `true_peak`, `limiter`) and encoded (`mp3`). `cues` says which sounds a
chapter has beside its speech, `sound_design` and `sound_file` make them. `timeline.lay_out` puts
chapters on the episode's clock, `frames.join` makes them one file and `tags.id3` names it and its
chapters. All sound is mono at 48 kHz, float32 in [−1, 1].
"""

from collections.abc import Sequence
from dataclasses import replace

from briefing.audio.cues import Sound
from briefing.errors import EngineError
from briefing.model import Line, Master, Take

TOLERANCE_LU = 0.4
CODEC_MARGIN_DB = 0.6
"""What the encoder usually adds to a peak; where it adds more, the chapter is limited again."""
ATTEMPT_MARGIN_DB = 0.1
ATTEMPTS = 4


def master(lines: Sequence[Line], takes: Sequence[Take], sound: Sound) -> Master:
    """Finish one chapter: its lines' takes with its cues, at its loudness, encoded once.

    Loudness and peaks are measured on the decoded frames, and hold there. `EngineError` for takes
    that are silent or cannot be made so loud.
    """
    # heavy, and not needed by those who only read tags or the timeline
    from briefing.audio import limiter, mix, mp3  # noqa: PLC0415
    from briefing.audio.arrange import arrange, touched  # noqa: PLC0415
    from briefing.audio.frames import RATE_HZ  # noqa: PLC0415
    from briefing.audio.info_frame import crc16  # noqa: PLC0415
    from briefing.audio.loudness import integrated  # noqa: PLC0415
    from briefing.audio.peaks import peaks  # noqa: PLC0415
    from briefing.audio.true_peak import true_peak_dbtp  # noqa: PLC0415

    loudness = sound.loudness
    target_lufs, below_dbtp = loudness.lufs, loudness.ceiling_dbtp - CODEC_MARGIN_DB
    lead = sound.lead + (sound.before.length if sound.before else 0)
    behind = sound.behind.length if sound.behind else 0
    laid_out = mix.lay_out(lines, takes, lead=lead, behind=behind)
    known = None
    if sound.has_cues:  # beside speech that is limited already: what that takes must not lift them
        speech, heard = limiter.leveled(laid_out.samples, target_lufs, below_dbtp)
        laid_out = replace(laid_out, samples=speech)
        del speech  # a chapter may be long: nothing of it stays that is not needed any more
        laid_out = replace(laid_out, samples=arrange(laid_out, target_lufs, sound))
        cues = touched(laid_out, sound)
        known = None if cues is None else heard.renewed(laid_out.samples, cues)
    for _ in range(ATTEMPTS):
        frames = mp3.encode(limiter.leveled(laid_out.samples, target_lufs, below_dbtp, known)[0])
        decoded = mp3.decode(frames)
        measured_lufs, peak_dbtp = integrated(decoded), true_peak_dbtp(decoded)
        missing_lu, over_db = loudness.lufs - measured_lufs, peak_dbtp - loudness.ceiling_dbtp
        if abs(missing_lu) <= TOLERANCE_LU and over_db <= 0.0:
            duration_s = len(decoded) / RATE_HZ
            return Master(
                frames,
                duration_s,
                laid_out.lines,
                measured_lufs,
                peak_dbtp,
                crc16=crc16(frames),
                peaks=peaks(decoded),
            )
        target_lufs += missing_lu
        below_dbtp -= max(0.0, over_db + ATTEMPT_MARGIN_DB)
    raise EngineError(
        f"the sound of “{lines[0].text}”",
        f"cannot be brought to {loudness.lufs:g} LUFS with peaks below "
        f"{loudness.ceiling_dbtp:g} dBTP "
        f"(it came to {measured_lufs:.1f} LUFS and {peak_dbtp:.1f} dBTP)",
        "ask for less loudness, or try another voice or other music",
    )
