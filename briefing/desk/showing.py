"""Put together what the page shows of a script: its words, its sounds, and how long it takes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from briefing.desk import view
from briefing.desk.cautions import cautions
from briefing.desk.renders import Renders
from briefing.desk.view import View
from briefing.engines import pace
from briefing.model import Chapter, Reading, Script, Voice
from briefing.proofs import Proof
from briefing.script.markdown import in_place
from briefing.studio.parts import Part


@dataclass(slots=True)
class Showing:
    """Shows segments; what is not spoken yet is reckoned at the pace of its voice."""

    renders: Renders
    guess: Voice
    """Whose pace is reckoned with until it is known who reads."""
    strange: Proof = lambda _: ()
    """Finds numbers that a person has put in and the page does not print."""
    line_s: Callable[[Reading, str], float] = field(init=False)

    def __post_init__(self) -> None:
        """Reckon each line once a voice: a page asks often."""
        self.line_s = cache(lambda reading, name: pace.seconds(reading, self._voice(name)))

    def segments(self, script: Script) -> list[View]:
        """Show all segments in the order of the file."""
        parts, found = self.renders.parts(), cautions(script)
        return [
            (self._told(chapter, parts.get(chapter.id)) if is_told else self._left_out(chapter))
            | {"cautions": [*found.get(chapter.id, ()), *self._unprinted(chapter)]}
            for chapter, is_told in in_place(script)
        ]

    def _told(self, chapter: Chapter, part: Part | None) -> View:
        heard = self.renders.heard(chapter.id)
        shown = view.chapter(chapter) | {
            "is_told": True,
            "state": heard.state.value,
            "sound": heard.number,
            "voice": "",
            "reason": heard.reason,
        }
        if heard.sound is None:
            return shown | self._reckoned(chapter, part)
        return shown | {
            "voice": heard.sound.credit.voice_title,
            "reason": heard.sound.credit.reason,
            "duration_s": heard.sound.duration_s,
            "is_reckoned": False,
        }

    def _unprinted(self, chapter: Chapter) -> list[str]:
        return [f"原文里没有“{each}”：核对一下，是不是写错了。" for each in self.strange(chapter)]

    def _left_out(self, chapter: Chapter) -> View:
        shown = {"is_told": False, "state": "left_out", "sound": None, "voice": "", "reason": ""}
        return view.chapter(chapter) | shown | self._reckoned(chapter, None)

    def _reckoned(self, chapter: Chapter, part: Part | None) -> View:
        name = part.anchor.voice.name if part else self.guess.name
        spoken_s = sum(self.line_s(line.reading, name) + line.pause_s for line in chapter.lines)
        return {
            "duration_s": spoken_s + (part.sound.beside_s if part else 0.0),
            "is_reckoned": True,
        }

    def _voice(self, name: str) -> Voice:
        return next((voice for voice in self.renders.voices() if voice.name == name), self.guess)
