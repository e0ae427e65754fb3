"""Reckon how long a voice takes over a line, before it has spoken.

A voice says the syllables of a clause at an even pace, draws out the last of them, and pauses as
long as the mark behind it asks for. So a headline of one clause goes quicker than as many
syllables in five clauses, and characters a minute alone would misjudge both.
"""

from briefing.engines.phrasing import BREATH_S, IN_A_BREATH
from briefing.engines.syllables import clauses, spoken, syllables_of
from briefing.errors import EngineError
from briefing.model import Line, Reading, Voice

FINAL_S = 0.07
"""How much longer a clause's last syllable lasts (phrase-final lengthening): fitted to what baker
and espeak make of 75 news sentences, `python -m benchmarks.speech_rates`."""
ENDS_S = 0.0218
"""What the ends of clauses add to each syllable of these sentences, on the average: the part of
`Voice.characters_per_minute` that is pauses and drawn-out syllables."""


def seconds(reading: Reading, voice: Voice) -> float:
    """Reckon the time from the first sound of a line to its last, within some 0.2 s.

    It goes by what is said (2023年 is five syllables), also for a voice that speaks online: it
    keeps the pauses of a newsreader. What no local voice can say counts by its characters.
    """
    try:
        heard = spoken(Line(reading, 0.0))
    except EngineError:
        return len(reading.said) * 60 / voice.characters_per_minute / voice.speed
    pauses_s = [each.pause_s for each in heard[:-1] if each.pause_s]
    for clause in clauses(heard):
        pauses_s += [BREATH_S] * ((syllables_of(clause) - 1) // IN_A_BREATH)
    ends_s = FINAL_S * (len(pauses_s) + 1) + sum(pauses_s)
    return (syllables_of(heard) * _syllable_s(voice) + ends_s) / voice.speed


def _syllable_s(voice: Voice) -> float:
    return 60 / voice.characters_per_minute - ENDS_S
