"""Which chapter has which sound beside it."""

import numpy as np
import pytest

from briefing.audio.cues import Cue, CueSheet
from briefing.model import Chapter, Loudness


def cue(level: float) -> Cue:
    return Cue(np.full(4800, level, np.float32), -20.0, 3.0, 4800)


OPENING, STING, BED, CLOSING = (cue(level) for level in (0.1, 0.2, 0.3, 0.4))
SHEET = CueSheet(Loudness(), OPENING, STING, BED, CLOSING)


def chapters(kinds: str) -> list[Chapter]:
    names = {"o": "opening", "s": "story", "p": "section", "c": "closing"}
    return [Chapter(f"c{at}", names[kind], kind, ()) for at, kind in enumerate(kinds)]


def before(kinds: str) -> str:
    """Tell what stands before each chapter: o the opening's cue, s a sting, - nothing."""
    told = {OPENING: "o", STING: "s", None: "-"}
    return "".join(told[sound.before] for sound in SHEET.sounds(chapters(kinds)))


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        ("osssc", "osss-"),
        ("opsspsc", "os-ss--"),  # a section is announced behind the sting, its first story follows
        ("osc", "os-"),
        ("oc", "o-"),
        ("ss", "os"),  # a script that somebody has cut
        ("o", "o"),
    ],
)
def test_a_sting_stands_before_each_item_that_is_new(kinds: str, expected: str) -> None:
    assert before(kinds) == expected


def test_the_bed_lies_under_all_and_the_outro_behind_the_last() -> None:
    sounds = SHEET.sounds(chapters("ossc"))
    assert {sound.under for sound in sounds} == {BED}
    assert [sound.behind for sound in sounds] == [None, None, None, CLOSING]
    assert [sound.first for sound in sounds] == [True, False, False, False]


def test_a_programme_without_cues_has_none() -> None:
    assert not any(sound.has_cues for sound in CueSheet(Loudness()).sounds(chapters("ossc")))


def test_what_cues_add_is_reckoned_over_the_whole_programme() -> None:
    plain, full = CueSheet(Loudness()), SHEET
    added = full.beside_s(chapters("ossc")) - plain.beside_s(chapters("ossc"))
    assert added == pytest.approx(4 * 0.1 + 0.096)  # opening, two stings, closing and its silence


def test_a_cue_is_known_by_its_content() -> None:
    assert cue(0.1).digest == OPENING.digest
    assert cue(0.11).digest != OPENING.digest
