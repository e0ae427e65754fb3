"""The service's own list of voices: which of ours have been retired, and which we do not know.

Microsoft takes voices out of the service without a word (rany2/edge-tts#447); the next line that
one of them is to speak is then refused. The list is asked for at most once a day, and nothing here
ever raises: it is a courtesy to whoever lists the voices.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import edge_tts
from edge_tts.exceptions import EdgeTTSException

from briefing import atomic
from briefing.engines.edge.deadline import run
from briefing.engines.edge.delivery import SPEAKER
from briefing.model import Voice

FILE = "edge-voices.json"
KEPT = timedelta(days=1)
DEADLINE_S = 5.0
_CANTONESE = "zh-HK"
_UNREADABLE = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What a list that is none may raise while it is read."""


@dataclass(frozen=True, slots=True)
class LiveVoice:
    """One Chinese voice that the service offers."""

    speaker: str
    """What `Voice.speaker` holds: `zh-CN-YunyangNeural`."""
    sex: str
    """`female` or `male`."""
    locale: str
    """`zh-CN`, `zh-CN-liaoning`, `zh-TW`, `zh-HK`, …"""
    title: str
    """The service's name for people: Microsoft Yunyang Online (Natural) - Chinese (Mainland)."""
    character: tuple[str, ...]
    """How the service describes it: `Professional`, `Reliable`."""
    good_for: tuple[str, ...]
    """What the service recommends it for: `News`."""

    @property
    def mandarin(self) -> bool:
        """Tell whether it speaks Mandarin, regional ones included; Hong Kong's are Cantonese."""
        return self.locale != _CANTONESE


@dataclass(frozen=True, slots=True)
class Listing:
    """The Chinese voices of the service, as it told them last."""

    voices: tuple[LiveVoice, ...] = ()
    """By `speaker`; empty where no list was ever to be had."""
    age: timedelta | None = None
    """How long ago the service told them; none without a list."""

    def retired(self, voices: Sequence[Voice]) -> tuple[Voice, ...]:
        """Find those of our edge voices that the service no longer has; none without a list.

        Only Chinese voices can be told: of others, no list is kept.
        """
        offered = {voice.speaker for voice in self.voices}
        return tuple(
            voice
            for voice in voices
            if offered
            and voice.engine == "edge"
            and voice.speaker.startswith("zh-")
            and voice.speaker not in offered
        )

    def unknown(self, voices: Sequence[Voice]) -> tuple[LiveVoice, ...]:
        """Find the Mandarin voices that the service has and for which `voices` has no file."""
        known = {voice.speaker for voice in voices}
        return tuple(
            voice for voice in self.voices if voice.mandarin and voice.speaker not in known
        )


def voices(folder: Path, now: datetime, *, offline: bool) -> Listing:
    """List the service's Chinese voices: those kept in `folder`, asked for anew after a day.

    `folder` is the user's cache folder; `now` has a time zone. Where the service does not answer
    within 5 s, or `offline` forbids to ask it, the kept list serves, however old; `Listing.age`
    tells. A kept file that is not whole counts as none, and a folder that cannot be written is no
    obstacle. Never raises.
    """
    kept = _read(folder / FILE, now)
    if offline or (kept.age is not None and kept.age < KEPT):
        return kept
    fetched = _fetch()
    if not fetched:
        return kept
    with suppress(OSError):
        _keep(folder / FILE, fetched, now)
    return Listing(fetched, timedelta())


def _fetch() -> tuple[LiveVoice, ...]:
    """Ask the service; empty where it cannot be reached or tells no Chinese voice."""
    try:
        listed = run(lambda _: edge_tts.list_voices(), total_s=DEADLINE_S, idle_s=DEADLINE_S)
        found = [_told(dict(each)) for each in listed if str(each["Locale"]).startswith("zh-")]
    except (*_UNREADABLE, aiohttp.ClientError, EdgeTTSException):
        return ()
    return tuple(sorted(found, key=lambda voice: voice.speaker))


def _told(told: dict[str, Any]) -> LiveVoice:
    """Translate one entry of the service's list; one that cannot be used spoils the list."""
    tag = told["VoiceTag"]
    return _checked(
        LiveVoice(
            speaker=told["ShortName"],
            sex=told["Gender"].lower(),
            locale=told["Locale"],
            title=told["FriendlyName"],
            character=tuple(tag["VoicePersonalities"]),
            good_for=tuple(tag["ContentCategories"]),
        )
    )


def _checked(voice: LiveVoice) -> LiveVoice:
    words = (voice.title, *voice.character, *voice.good_for)
    if not all(isinstance(word, str) and word.isprintable() for word in words):
        raise ValueError("not words")  # they go to a terminal
    if not SPEAKER.fullmatch(voice.speaker) or not voice.speaker.startswith(f"{voice.locale}-"):
        raise ValueError("not a speaker")
    if voice.sex not in {"female", "male"}:
        raise ValueError("not a sex")
    return voice


def _read(file: Path, now: datetime) -> Listing:
    """Read the kept list; a clock that was set back makes it no younger than new."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        age = max(now - datetime.fromisoformat(kept["fetched"]), timedelta())
        found = tuple(_kept(each) for each in kept["voices"])
    except _UNREADABLE:
        return Listing()
    return Listing(found, age) if found else Listing()


def _kept(kept: dict[str, Any]) -> LiveVoice:
    lists = {key: tuple(kept[key]) for key in ("character", "good_for")}
    return _checked(LiveVoice(**{**kept, **lists}))


def _keep(file: Path, found: Sequence[LiveVoice], now: datetime) -> None:
    """Replace the kept list in one step: two runs may keep one at the same time."""
    text = json.dumps(
        {"fetched": now.isoformat(), "voices": [asdict(voice) for voice in found]},
        ensure_ascii=False,
        indent=1,
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    atomic.replace(file, (text.encode(),), mode=atomic.PRIVATE, lasting=False)
