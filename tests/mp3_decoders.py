"""Decode an MP3 with every decoder that is installed, and say how far they agree.

    python -m tests.mp3_decoders FILE …

prints a table for each file and ends with 1 where a decoder gives another length than the file's
header frame promises, or other sound than libsndfile. CONTRIBUTING.md says where to get them; one
that is not there is left out.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import soundfile
from mutagen.mp3 import MP3
from numpy.typing import NDArray

RATE_HZ, FRAME_SAMPLES = 48_000, 1152
LATE = 1105
"""Samples by which sound comes out of a decoder that heeds no header: LAME's 576, its own 529."""
LARGEST_DIFFERENCE_DBFS = -80.0
LAID_S = 30
"""How much of the sound is laid side by side to find how late a decoder is."""
Samples = NDArray[np.float32]


@dataclass(frozen=True)
class Decoder:
    """One program or library, by the code it is made of."""

    name: str
    decode: Callable[[Path], Samples]
    needs: str
    """The program or the Python package."""
    step: float = 2e-7
    """What it rounds to; two passes over the same frames differ by no more."""
    heeds_header: bool = True
    """Whether it takes off what the header says stands before and behind the sound."""

    @property
    def is_here(self) -> bool:
        """Tell whether it is installed."""
        return shutil.which(self.needs) is not None or find_spec(self.needs) is not None

    @property
    def late(self) -> int:
        """Give how many samples its sound comes late."""
        return 0 if self.heeds_header else LATE

    def promised(self, file: Path) -> int:
        """Give how many samples it should make of a file."""
        return length(file) if self.heeds_header else length(file) + FRAME_SAMPLES

    def sound(self, file: Path) -> Samples:
        """Decode a file; of what the header tells to take off, take off what it has left."""
        samples = self.decode(file)
        return samples if self.heeds_header else samples[LATE:][: length(file)]


def length(file: Path) -> int:
    """Read from the header frame how many samples the sound has."""
    return round(MP3(file).info.length * RATE_HZ)


def _program(kind: str, *command: str) -> Callable[[Path], Samples]:
    def decode(file: Path) -> Samples:
        words = [str(file) if word == "FILE" else word for word in command]
        heard = subprocess.run(words, capture_output=True, check=True).stdout
        samples = np.frombuffer(heard, kind)
        full_scale = 1 if kind == "<f4" else -float(np.iinfo(kind).min)
        return (samples / full_scale).astype(np.float32)

    return decode


def _libsndfile(file: Path) -> Samples:
    samples, rate_hz = soundfile.read(file, dtype="float32")
    assert rate_hz == RATE_HZ
    return np.asarray(samples, np.float32)


def _miniaudio(file: Path) -> Samples:
    heard = import_module("miniaudio").mp3_read_file_f32(str(file))
    return np.asarray(heard.samples, np.float32)


DECODERS = (
    Decoder("libsndfile", _libsndfile, "soundfile"),
    Decoder("mpg123", _program("<f4", "mpg123", "-q", "-s", "-e", "f32", "FILE"), "mpg123"),
    Decoder(
        "ffmpeg",
        _program("<f4", "ffmpeg", "-v", "error", "-i", "FILE", "-map", "a", "-f", "f32le", "-"),
        "ffmpeg",
    ),
    Decoder("minimp3", _miniaudio, "miniaudio"),
    Decoder(
        "LAME", _program("<i2", "lame", "--decode", "--quiet", "-t", "FILE", "-"), "lame", 4e-5
    ),
    Decoder(
        "libmad",
        _program("<i4", "madplay", "-Q", "-d", "-b", "32", "-o", "raw:-", "FILE"),
        "madplay",
        heeds_header=False,
    ),
)


@dataclass(frozen=True)
class Heard:
    """What a decoder gave, beside what it should have given."""

    decoder: Decoder
    samples: int
    promised: int
    late: int
    """Samples by which its sound stands behind libsndfile's."""
    difference_dbfs: float
    """The largest between the two, once they are laid upon one another."""

    @property
    def is_right(self) -> bool:
        """Tell whether length, place and sound are what they must be."""
        return (
            self.samples == self.promised
            and self.late == self.decoder.late
            and self.difference_dbfs < LARGEST_DIFFERENCE_DBFS
        )


def compare(file: Path) -> Iterator[Heard]:
    """Decode the file with each decoder that is here."""
    reference = _libsndfile(file)
    for decoder in DECODERS:
        if decoder.is_here:
            samples = decoder.decode(file)
            late = lag(samples, reference)
            differs_dbfs = _difference(samples[max(0, late) :], reference[max(0, -late) :])
            yield Heard(decoder, len(samples), decoder.promised(file), late, differs_dbfs)


def lag(samples: Samples, reference: Samples) -> int:
    """Find by how many samples a sound comes later than the reference."""
    laid = min(len(samples), len(reference), LAID_S * RATE_HZ)
    size = 2 * laid
    spectrum = np.fft.rfft(samples[:laid], size) * np.conj(np.fft.rfft(reference[:laid], size))
    at = int(np.argmax(np.fft.irfft(spectrum, size)))
    return at if at < laid else at - size


def _difference(samples: Samples, reference: Samples) -> float:
    both = min(len(samples), len(reference))
    largest = float(np.abs(samples[:both] - reference[:both]).max(initial=0.0))
    return 20 * float(np.log10(max(largest, 1e-10)))


def _row(heard: Heard) -> str:
    verdict = "" if heard.is_right else "  WRONG"
    return (
        f"{heard.decoder.name:11}{heard.samples:11}{heard.samples - heard.promised:+9}"
        f"{heard.late:7}{heard.difference_dbfs:12.1f}{verdict}"
    )


def main(files: list[str]) -> int:
    """Print the tables; 1 where a decoder disagrees."""
    right = True
    for name in files:
        found = list(compare(Path(name)))
        print(f"{name}\n{'decoder':11}{'samples':>11}{'excess':>9}{'late':>7}{'differs dB':>12}")
        print(*map(_row, found), "", sep="\n")
        right &= all(heard.is_right for heard in found)
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
