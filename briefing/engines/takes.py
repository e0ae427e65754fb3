"""Keep every take, so that what has been spoken once is never synthesised again."""

import hashlib
import io
import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from threading import BoundedSemaphore, Lock

import numpy as np
import soundfile
from numpy.typing import NDArray

from briefing.bucket import Bucket
from briefing.engines import Engine
from briefing.memory import zeros
from briefing.model import Audio, Line, Take, Voice, WordTime
from briefing.shared import SharedStore
from briefing.store import DamagedError, Store

FORMAT = 1
"""Part of every key: changes whenever the files would be read or made differently."""
SUFFIX = ".take"
TAKES = "takes"
"""The folder of the shared ones, below the address of the shared cache."""
_FULL_SCALE = 32768


@dataclass(slots=True)
class Counts:
    """How the lines of a run came to their takes, whichever of its engines spoke them."""

    new: int = 0
    """Synthesised."""
    cached: int = 0
    """Read from the cache."""
    damaged: int = 0
    """Found in the cache but not whole, and so among the new ones."""
    _counting: Lock = field(default_factory=Lock, repr=False, compare=False)

    def add(self, *, new: int = 0, cached: int = 0, damaged: int = 0) -> None:
        """Count, from any thread."""
        with self._counting:
            self.new += new
            self.cached += cached
            self.damaged += damaged


class CachedEngine:
    """Speak like `engine`, but take from `folder` what the same voice has said before.

    Its takes have 16 bits a sample whether they are new or kept, so that an episode made again
    has the same bytes. Threads may share it: two that ask for one line wait for one take, and at
    most `parallel` speak at once. Several processes may share the folder, and machines the takes of
    `bucket`. `fresh` takes nothing that an earlier run has kept.
    """

    def __init__(
        self,
        engine: Engine,
        folder: Path,
        counts: Counts | None = None,
        *,
        fresh: bool = False,
        bucket: Bucket | None = None,
    ) -> None:
        self.name = engine.name
        self.version = engine.version
        self.longest = engine.longest
        self.parallel = engine.parallel
        self.counts = counts or Counts()
        self._engine = engine
        own = Store(folder, SUFFIX)
        self._store = SharedStore(own, bucket, TAKES) if bucket else own
        self._fresh = fresh
        self._made: set[str] = set()
        self._naming = Lock()
        self._asking: defaultdict[str, Lock] = defaultdict(Lock)
        self._speaking = BoundedSemaphore(engine.parallel)

    def check(self, voice: Voice) -> None:
        """Ask the engine itself: a full cache does not tell whether the next line can be spoken."""
        self._engine.check(voice)

    def speak(self, line: Line, voice: Voice) -> Take:
        """Return the kept take of this line, else have it spoken and keep it.

        A kept file that is not whole counts as damaged and is made again. Raises what the engine
        raises, and `SettingsError` where the folder cannot be written.
        """
        take_key = self.key(line, voice)
        with self._naming:
            asking = self._asking[take_key]
        with asking:
            if not self._fresh or take_key in self._made:
                kept = self._read(take_key)
                if kept is not None:
                    self.counts.add(cached=1)
                    return kept
            with self._speaking:
                take = _quantised(self._engine.speak(line, voice))
            self._store.put(take_key, pack(take))
            self._made.add(take_key)
            self.counts.add(new=1)
            return take

    def key(self, line: Line, voice: Voice) -> str:
        """Name the take of a line by all that its sound depends on."""
        return key(self._engine, line, voice)

    def _read(self, take_key: str) -> Take | None:
        try:
            body = self._store.get(take_key)
            return None if body is None else unpack(body)
        except (DamagedError, ValueError):
            self.counts.add(damaged=1)
            return None


def key(engine: Engine, line: Line, voice: Voice) -> str:
    """Name a take by all that its sound depends on (SHA-256, hexadecimal).

    The voice's name and the pause behind the line are not part of it: renaming a voice or moving
    a line costs nothing.
    """
    heard = {
        "format": FORMAT,
        "engine": [engine.name, engine.version],
        "voice": [voice.speaker, voice.speed, sorted(voice.options.items())],
        "said": line.said,
        "pinyin": line.reading.spoken_pinyin,
        "forced": line.reading.forced,
    }
    return hashlib.sha256(json.dumps(heard).encode()).hexdigest()


def pack(take: Take) -> bytes:
    """Write a take as a JSON line and 16-bit FLAC."""
    header = {
        "attempts": take.attempts,
        "words": [[w.said_start, w.said_end, w.start_s, w.end_s] for w in take.words],
    }
    sound = io.BytesIO()
    soundfile.write(
        sound, _pcm(take.audio.samples), take.audio.rate_hz, format="FLAC", subtype="PCM_16"
    )
    return json.dumps(header).encode() + b"\n" + sound.getvalue()


def unpack(body: bytes) -> Take:
    """Read what `pack` wrote; `ValueError` unless it is that."""
    header, _, flac = body.partition(b"\n")
    pcm, rate_hz = soundfile.read(io.BytesIO(flac), dtype="int16")
    values = json.loads(header)
    words = tuple(WordTime(*word) for word in values["words"])
    return Take(_audio(pcm, rate_hz), words, values["attempts"])


def _quantised(take: Take) -> Take:
    return Take(_audio(_pcm(take.audio.samples), take.audio.rate_hz), take.words, take.attempts)


def _pcm(samples: NDArray[np.float32]) -> NDArray[np.int16]:
    scaled = samples * np.float32(_FULL_SCALE)
    np.rint(scaled, out=scaled)
    return np.clip(scaled, -_FULL_SCALE, _FULL_SCALE - 1, out=scaled).astype(np.int16)


def _audio(pcm: NDArray[np.int16], rate_hz: int) -> Audio:
    samples = zeros(len(pcm), np.float32)  # a dozen lines and more wait to be mastered
    np.divide(pcm, np.float32(_FULL_SCALE), out=samples)
    return Audio(samples, rate_hz)
