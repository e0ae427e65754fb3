"""Prove that the voice's files are, byte for byte, those that were installed."""

import json
from pathlib import Path

from briefing.engines.baker.assets import SOURCES, sha256

SEAL = "sha256-2.json"
"""What each kept file must hash to; a new number with each new repair."""


def whole(folder: Path) -> bool:
    """Tell whether all files are in `folder`, byte for byte as they were installed."""
    try:
        seal = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        return set(seal) == set(SOURCES) and all(
            sha256((folder / name).read_bytes()) == digest for name, digest in seal.items()
        )
    except (OSError, ValueError, TypeError, AttributeError):  # not there, or not a seal
        return False
