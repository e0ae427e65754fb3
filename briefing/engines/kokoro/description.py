"""Check Kokoro's files against each other before anything loads them.

sherpa-onnx needs the model's own entries, and ends the process where they are missing or do not
fit the other files.
"""

from dataclasses import dataclass
from pathlib import Path

from briefing.engines.kokoro.onnx_metadata import metadata
from briefing.engines.kokoro.spelling import vocabulary
from briefing.errors import EngineError

NETWORK, STYLES, TOKENS = "model.onnx", "voices.bin", "tokens.txt"
FILES = (NETWORK, STYLES, TOKENS)
"""In a voices' folder: the network, a style for each speaker and length, the tokens' numbers."""
_FLOAT_BYTES = 4


@dataclass(frozen=True, slots=True)
class Description:
    """What a speaker of the model must know."""

    speakers: tuple[str, ...]
    """Their names, in the order of their numbers."""
    rate_hz: int
    """Samples a second."""
    most_tokens: int
    """One sequence has fewer than these, or the process ends."""


def describe(folder: Path) -> Description:
    """Describe the model in `folder`; `EngineError` names the file there that is wrong."""
    network, styles, tokens = (folder / name for name in FILES)
    try:
        entries = metadata(network)
        rate_hz, count = int(entries["sample_rate"]), int(entries["n_speakers"])
        most_tokens, depth, width = map(int, entries["style_dim"].split(","))
        speakers = tuple(entries["speaker_names"].split(","))
        styles_bytes = styles.stat().st_size
        unknown = vocabulary() - _tokens(tokens)
    except KeyError as error:
        raise _wrong(network, f"is no Kokoro model for sherpa-onnx: it lacks {error}") from error
    except ValueError as error:
        raise _wrong(network, f"is no Kokoro model for sherpa-onnx ({error})") from error
    except OSError as error:
        raise _wrong(
            Path(error.filename or folder), f"cannot be read ({error.strerror})"
        ) from error
    if len(speakers) != count or depth != 1:
        raise _wrong(network, "is no Kokoro model for sherpa-onnx: it contradicts itself")
    if styles_bytes != count * most_tokens * width * _FLOAT_BYTES:
        raise _wrong(styles, f"does not hold the styles of the model's {count} speakers")
    if unknown:
        raise _wrong(tokens, f"lacks the tokens {' '.join(sorted(unknown))} of Kokoro v1.1-zh")
    return Description(speakers, rate_hz, most_tokens)


def _tokens(file: Path) -> set[str]:
    """List the tokens: each row is one and its number; the space is a row of a number alone."""
    rows = file.read_text(encoding="utf-8").splitlines()
    return {row[0] for row in rows if row}


def _wrong(file: Path, problem: str) -> EngineError:
    return EngineError(
        str(file), problem, "take all files from one archive kokoro-multi-lang-v1_1 of sherpa-onnx"
    )
